//! What several attempts come to together.

use super::*;

/// Whether each attempt was written, and what it came to.
fn outcome(attempts: &[(bool, Attempt)]) -> Outcome {
    let last = LastError::watched();
    last.begin();
    for (written, attempt) in attempts {
        if *written {
            last.written();
        }
        last.note(attempt.clone());
    }
    last.outcome(Err(OTelSdkError::InternalFailure("failed".to_owned())))
}

fn refused() -> Attempt {
    Attempt::Refused("400".to_owned())
}

fn silent() -> Attempt {
    Attempt::NoReply("reset".to_owned())
}

const TAKEN: Attempt = Attempt::Taken { rejected: 0 };

#[test]
fn an_attempt_for_that_there_was_no_time_keeps_the_reason_of_the_one_before() {
    let cut = || Attempt::CutShort("no answer".to_owned());
    let lost = |why: &str| Outcome::Lost(DropReason::NotSent, why.to_owned());
    assert_eq!(outcome(&[(false, cut())]), lost("no answer"));
    assert_eq!(outcome(&[(false, silent()), (false, cut())]), lost("reset"));
    let refused_before = outcome(&[(true, refused()), (false, cut())]);
    let refused = Outcome::Lost(DropReason::Refused, "400".to_owned());
    assert_eq!(refused_before, refused);
    let unknown = Outcome::Unknown("no answer".to_owned());
    assert_eq!(outcome(&[(false, silent()), (true, cut())]), unknown);
}

#[test]
fn what_was_never_written_is_lost_and_what_got_no_reply_is_unknown() {
    let not_sent = Outcome::Lost(DropReason::NotSent, "reset".to_owned());
    assert_eq!(outcome(&[(false, silent())]), not_sent);
    assert_eq!(
        outcome(&[(true, silent())]),
        Outcome::Unknown("reset".to_owned())
    );
    let lost = Outcome::Lost(DropReason::Refused, "400".to_owned());
    assert_eq!(outcome(&[(false, silent()), (true, refused())]), lost);
    let failed = Outcome::Lost(DropReason::NotSent, "failed".to_owned());
    assert_eq!(outcome(&[]), failed);
}

#[test]
fn a_refusal_does_not_unsay_an_attempt_without_a_reply_and_taking_does() {
    assert_eq!(
        outcome(&[(true, silent()), (true, refused())]),
        Outcome::Unknown("400".to_owned())
    );
    assert_eq!(
        outcome(&[(true, silent()), (false, silent())]),
        Outcome::Unknown("reset".to_owned())
    );
    assert_eq!(outcome(&[(true, silent()), (true, TAKEN)]), Outcome::Taken);
    let unclear = Attempt::Unclear("502".to_owned());
    assert_eq!(
        outcome(&[(true, unclear)]),
        Outcome::Unknown("502".to_owned())
    );
}

#[test]
fn a_partial_success_after_silence_is_not_certain_of_what_it_rejects() {
    let partly = || (true, Attempt::Taken { rejected: 2 });
    for (attempts, expected) in [
        (vec![partly()], false),
        (vec![(true, silent()), partly()], true),
    ] {
        match outcome(&attempts) {
            Outcome::Partly {
                rejected: 2,
                unclear,
                ..
            } => assert_eq!(unclear, expected),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn what_is_cut_short_is_lost_only_if_nothing_was_written() {
    let after = |write: bool| {
        let last = LastError::watched();
        last.begin();
        last.note(refused());
        if write {
            last.written();
        }
        last.cut_short("the deadline".to_owned())
    };
    assert_eq!(
        after(false),
        Outcome::Lost(DropReason::Refused, "400".to_owned())
    );
    assert_eq!(after(true), Outcome::Unknown("the deadline".to_owned()));
    // Nobody reports from inside this one.
    let last = LastError::default();
    last.begin();
    assert_eq!(
        last.cut_short("late".to_owned()),
        Outcome::Unknown("late".to_owned())
    );
}

#[test]
fn one_export_does_not_remember_another() {
    let last = LastError::watched();
    last.begin();
    last.written();
    last.note(silent());
    last.begin();
    last.note(refused());
    let refused = Outcome::Lost(DropReason::Refused, "400".to_owned());
    assert_eq!(last.outcome(Ok(())), refused);
}
