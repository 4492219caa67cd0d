//! Says whether a candidate is a national identity number: by its check digits and dates, and by a word near it where those are weak.

mod americas;
mod central_europe;
mod commonwealth;
mod digits;
mod east_asia;
mod general;
mod named;
mod nordic;
mod south_asia;
mod south_europe;
mod words;
mod written;

pub(super) use self::words::LISTS;
use self::written::{Verdict, Written};
use super::candidate::Candidate;

/// One country's check.
type Check = fn(&Written<'_>) -> Verdict;

/// Whether `candidate` is a national identity number of one of the countries known here.
pub(super) fn check(candidate: Candidate<'_>) -> bool {
    let written = Written {
        chars: candidate.chars,
        raw: candidate.raw,
        in_path: candidate.before == Some(b'/') || candidate.after == Some(b'/'),
        in_colons: candidate.before == Some(b':') && candidate.after == Some(b':'),
    };
    if calendar(&written) || route(&written) {
        return false;
    }
    let checked = checks(candidate.chars)
        .iter()
        .any(|check| match check(&written) {
            Verdict::No => false,
            Verdict::Sure => true,
            Verdict::Needs(topic) => (candidate.context)(topic.and(words::GENERAL)),
        });
    checked
        || named::long_enough(&written)
            && (candidate.context)(words::NAMED)
            && named::shaped(&written)
}

/// Whether it is a day as calendars write it.
fn calendar(written: &Written<'_>) -> bool {
    written.chars.len() == 8
        && !written.compact()
        && written.in_one_of(&["4-2-2", "2.2.4", "4.2.2", "2-2-4", "4/2/2", "2/2/4"])
}

/// Whether it is rather a piece of a route than a number written with a slash.
fn route(written: &Written<'_>) -> bool {
    written.in_path
        && written.raw.contains(&b'/')
        && !written.in_one_of(&["2.3.3/4-2", "8/4-2", "6/4"])
}

/// The checks for numbers of that length, the most telling first.
fn checks(chars: &[u8]) -> &'static [Check] {
    if digits::all_digits(chars) {
        return match chars.len() {
            8 => &[commonwealth::tax_file, central_europe::netherlands],
            9 => &[
                americas::canada,
                commonwealth::tax_file,
                central_europe::netherlands,
                central_europe::czechia,
            ],
            10 => &[
                nordic::sweden,
                nordic::finland,
                central_europe::czechia,
                commonwealth::health_service,
                commonwealth::medicare,
                central_europe::nip,
            ],
            11 => &[
                americas::cpf,
                central_europe::germany,
                central_europe::pesel,
                commonwealth::medicare,
            ],
            12 => &[nordic::sweden, south_asia::aadhaar, east_asia::japan],
            13 => &[
                east_asia::korea,
                central_europe::romania,
                south_asia::thailand,
                commonwealth::south_africa,
            ],
            14 => &[americas::cnpj],
            15 => &[south_europe::france, east_asia::china_first],
            18 => &[east_asia::china],
            _ => &[],
        };
    }
    match chars.len() {
        8 => &[east_asia::hong_kong],
        9 => &[
            south_asia::singapore,
            south_europe::spain,
            commonwealth::national_insurance,
            east_asia::hong_kong,
        ],
        10 => &[
            east_asia::taiwan,
            nordic::finland,
            south_asia::pan,
            central_europe::german_card,
        ],
        11 => &[nordic::finland],
        14 => &[americas::cnpj],
        15 => &[south_europe::france],
        16 => &[south_europe::italy],
        18 => &[east_asia::china],
        _ => &[],
    }
}

#[cfg(test)]
mod tests;
