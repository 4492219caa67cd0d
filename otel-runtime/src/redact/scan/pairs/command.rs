//! Finds secrets among the arguments of commands: `mysql -psecret`, `curl -u user:secret`, `sshpass -p secret`, `-storepass secret`.

use super::super::bytes::{at, back, is_word, run, run_back, slice};
use super::super::context::View;
use super::super::finding::{Finding, Hit, marker_length};
use super::super::words::{Secrecy, secrecy};
use super::KEY;
use super::value::Value;
use super::wording::{NOTHING, PROSE, is_one_of};

/// How far before an option its command is looked for.
const COMMAND: usize = 256;

/// What is a secret behind an option of one letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Argument {
    /// All of it.
    Secret,
    /// All of it, also right behind the letter.
    Glued,
    /// What stands behind the user's name and this sign.
    User(u8),
}

use Argument::{Glued, Secret, User};

/// Letters of options, what follows them, and the commands that have them.
type Options = (&'static [u8], Argument, &'static [&'static [u8]]);

/// Letters of options, what follows them, and the commands that have them. With another command `-p` is a port or a path.
#[rustfmt::skip]
const OPTIONS: &[Options] = &[
    (b"p", Glued, &[
        b"mysql", b"mysqldump", b"mysqladmin", b"mysqlimport", b"mysqlcheck", b"mysqlpump", b"mysqlslap", b"mysqlshow", b"mysqlbinlog",
        b"mysqlsh", b"mariadb", b"mariadb-dump", b"mariadb-admin", b"mariadb-backup", b"mydumper", b"sshpass", b"7z", b"7za", b"7zr",
        b"7zz", b"rar", b"unrar",
    ]),
    (b"p", Secret, &[
        b"login", b"mongo", b"mongosh", b"mongodump", b"mongorestore", b"mongoexport", b"mongoimport", b"mongostat", b"mongotop",
        b"cqlsh", b"cypher-shell", b"beeline", b"hdbsql", b"rabbitmqadmin", b"evil-winrm", b"crackmapexec", b"netexec", b"useradd",
        b"usermod", b"mosquitto_passwd",
    ]),
    (b"P", Glued, &[
        b"sqlcmd", b"bcp", b"isql", b"osql", b"tsql", b"zip", b"unzip", b"mosquitto_pub", b"mosquitto_sub", b"ipmitool",
    ]),
    (b"a", Secret, &[b"redis-cli", b"valkey-cli", b"redis-benchmark", b"keydb-cli"]),
    (b"wy", Secret, &[
        b"ldapsearch", b"ldapadd", b"ldapmodify", b"ldapdelete", b"ldappasswd", b"ldapwhoami", b"ldapcompare", b"ldapmodrdn",
    ]),
    (b"AXc", Secret, &[b"snmpwalk", b"snmpget", b"snmpset", b"snmpbulkwalk", b"snmptrap"]),
    (b"uU", User(b':'), &[b"curl"]),
    (b"a", User(b':'), &[b"http", b"https", b"xh"]),
    (b"AP", User(b':'), &[b"ab"]),
    (b"u", User(b','), &[b"lftp", b"ncftp"]),
    (b"U", User(b'%'), &[b"smbclient", b"rpcclient", b"smbget", b"net", b"smbmap"]),
];

/// Names of options for a user and a secret behind `:`, with two hyphens.
const USERS: &[&[u8]] = &[
    b"user",
    b"proxy-user",
    b"auth",
    b"credentials",
    b"creds",
    b"userpwd",
    b"basic-auth",
];

/// The argument behind the option whose hyphens begin at `hyphen`.
pub(in super::super) fn option(
    view: &View<'_>,
    hyphen: usize,
    _: bool,
    hits: &mut Vec<Hit>,
) -> usize {
    find(view.bytes, hyphen, hits);
    0
}

fn find(bytes: &[u8], hyphen: usize, hits: &mut Vec<Hit>) {
    let double = at(bytes, hyphen + 1) == b'-';
    let start = hyphen + 1 + usize::from(double);
    let name = run(bytes, start, KEY, |byte| {
        is_word(byte) || matches!(byte, b'_' | b'-' | b'.' | 0x80..)
    });
    let end = start + name;
    if name == 0 || !matches!(at(bytes, end), b' ' | b'"' | b'\'' | b',' | b'=') && double {
        return;
    }
    let word = slice(bytes, start, end);
    // `-psecret` is `-p` with what stands behind it.
    if !double && short(bytes, hyphen, hits) {
        return;
    }
    if double || name > 2 {
        if secrecy(word).is_some_and(|found| found != Secrecy::Code)
            || matches!(word, b"passin" | b"passout")
        {
            long(bytes, end, word, hits);
            return;
        }
        if double && USERS.contains(&word) {
            let (from, value) = argument(bytes, end + usize::from(at(bytes, end) == b'='));
            if from > end {
                user(bytes, &value, b':', hits);
            }
        }
    }
}

/// What follows an option that is called password, or like it.
fn long(bytes: &[u8], end: usize, name: &[u8], hits: &mut Vec<Hit>) {
    let (from, value) = argument(bytes, end);
    let text = slice(bytes, value.start, value.end);
    // `-pass file:secret.txt`
    let said = !value.quoted && (is_one_of(text, PROSE) || is_one_of(text, NOTHING));
    let elsewhere = [&b"file:"[..], b"env:", b"fd:", b"stdin"];
    let elsewhere =
        name.starts_with(b"pass") && elsewhere.iter().any(|other| text.starts_with(other));
    if from > end && !said && !elsewhere && stands_open(bytes, &value) {
        value.push(bytes, Finding::Password, hits);
    }
}

/// Whether what stands there can be a value: no other option, no marker, no redirection.
fn stands_open(bytes: &[u8], value: &Value) -> bool {
    !matches!(at(bytes, value.start), b'-' | b'[' | b'<' | b'>' | b'|')
        && (at(bytes, value.start) != b'*' || marker_length(bytes, value.start) == 0)
}

/// The argument behind `end`, and from where on it was looked for: further than `end`, if something stands in between.
fn argument(bytes: &[u8], end: usize) -> (usize, Value) {
    let gap = run(bytes, end, 6, |byte| {
        matches!(byte, b' ' | b'"' | b'\'' | b',')
    });
    let start = end + gap;
    let closed = back(bytes, start, 1);
    // The quote before belongs to the option when nothing but it stands there: `"-p"` at the end of a list.
    let quoted = gap > 0 && matches!(closed, b'"' | b'\'');
    (
        start,
        value_at(bytes, start, if quoted { closed } else { 0 }),
    )
}

/// The value that begins at `start` and is closed by `quote`, if that is one.
fn value_at(bytes: &[u8], start: usize, quote: u8) -> Value {
    let length = run(bytes, start, 2048, |byte| {
        if quote == 0 {
            byte > b' ' && !matches!(byte, b'"' | b'\'' | b'`')
        } else {
            byte != quote
        }
    });
    let end = start + length;
    let separators = if quote == 0 {
        run_back(bytes, end, length, is_separator)
    } else {
        0
    };
    Value {
        start,
        end: end - separators,
        quoted: quote != 0,
    }
}

/// The argument of an option of one letter, if a command has it for a secret. Whether one has.
fn short(bytes: &[u8], hyphen: usize, hits: &mut Vec<Hit>) -> bool {
    let letter = at(bytes, hyphen + 1);
    if !matches!(
        letter,
        b'p' | b'P' | b'u' | b'U' | b'a' | b'A' | b'w' | b'y' | b'X' | b'c'
    ) {
        return false;
    }
    let behind = hyphen + 2;
    let glued = !matches!(at(bytes, behind), b' ' | b'"' | b'\'' | b',' | 0);
    let Some(what) = meaning(bytes, hyphen, letter, glued) else {
        return false;
    };
    let (from, value) = if glued {
        let opened = back(bytes, hyphen, 1);
        let quote = if matches!(opened, b'"' | b'\'') {
            opened
        } else {
            0
        };
        let inner = at(bytes, behind);
        if matches!(inner, b'"' | b'\'') {
            (behind + 1, value_at(bytes, behind + 1, inner))
        } else {
            (behind + 1, value_at(bytes, behind, quote))
        }
    } else {
        argument(bytes, behind)
    };
    if from <= behind
        || !stands_open(bytes, &value)
        || is_port(slice(bytes, value.start, value.end))
    {
        return true;
    }
    match what {
        User(sign) => user(bytes, &value, sign, hits),
        Secret | Glued => value.push(bytes, Finding::Password, hits),
    }
    true
}

/// The user and the secret behind `sign`, if there is one.
fn user(bytes: &[u8], value: &Value, sign: u8, hits: &mut Vec<Hit>) {
    let text = slice(bytes, value.start, value.end);
    let place = text.iter().position(|&byte| byte == sign);
    let url = place.is_some_and(|place| text.get(place..place + 3) == Some(b"://"));
    if place.is_some_and(|place| place + 1 < text.len()) && !url && !is_port(text) {
        value.push(bytes, Finding::Credential, hits);
    }
}

/// `8080:80`, `127.0.0.1:80:80/tcp`, `1000:1000`
fn is_port(text: &[u8]) -> bool {
    let ends = text.strip_suffix(b"/tcp").or(text.strip_suffix(b"/udp"));
    text.contains(&b':')
        && ends
            .unwrap_or(text)
            .iter()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.' | b'-'))
}

/// What the option at `hyphen` says for the command before it.
fn meaning(bytes: &[u8], hyphen: usize, letter: u8, glued: bool) -> Option<Argument> {
    let line = run_back(bytes, hyphen, COMMAND, |byte| byte != b'\n');
    let words = slice(bytes, hyphen - line, hyphen);
    let mut end = words.len();
    // From the option to the command: what stands right before the option is the command, another option, or what belongs to one.
    let (mut first, mut loose) = (true, false);
    loop {
        end -= run_back(words, end, end, is_between);
        let length = run_back(words, end, end, |byte| !is_between(byte));
        if length == 0 {
            return None;
        }
        let token = slice(words, end - length, end);
        // Another command begins there. What stands in quotes may have been a secret.
        let quoted = matches!(at(words, end), b'"' | b'\'');
        if !quoted && is_separator(back(words, end, 1)) {
            return None;
        }
        end -= length;
        if token.starts_with(b"-") {
            first = false;
            loose = false;
            continue;
        }
        let found = command(token, letter, glued);
        if found.is_some() {
            // `mysql mkdir -p x`
            return found
                .filter(|what| !loose || glued || matches!(what, User(_)) || token == b"login");
        }
        if !first && loose {
            continue;
        }
        // It belongs to the option before it, if there is one.
        let before = end - run_back(words, end, end, is_between);
        let previous = run_back(words, before, before, |byte| !is_between(byte));
        loose = loose || first && !slice(words, before - previous, before).starts_with(b"-");
        first = false;
    }
}

/// What stands between two commands; no value ends with it.
fn is_separator(byte: u8) -> bool {
    matches!(byte, b';' | b'|' | b'&' | b'<' | b'>')
}

/// What stands between the words of a command. Each option goes back over many bytes.
static BETWEEN: [bool; 256] = {
    let signs = b" \t\"',[`(=\\";
    let mut table = [false; 256];
    let mut index = 0;
    while index < signs.len() {
        table[signs[index] as usize] = true;
        index += 1;
    }
    table
};

#[inline]
fn is_between(byte: u8) -> bool {
    BETWEEN[usize::from(byte)]
}

/// For the first letters of commands, the bits of the second ones.
static BEGINNINGS: [u32; 256] = {
    let mut table = [0; 256];
    let mut list = 0;
    while list < OPTIONS.len() {
        let commands = OPTIONS[list].2;
        let mut index = 0;
        while index < commands.len() {
            let name = commands[index];
            table[name[0] as usize] |= 1 << (name[1] & 31);
            index += 1;
        }
        list += 1;
    }
    table
};

/// What a letter means for the command that is called like this.
fn command(token: &[u8], letter: u8, glued: bool) -> Option<Argument> {
    let name = token.rsplit(|&byte| byte == b'/').next().unwrap_or(token);
    // Most words are none.
    if BEGINNINGS[usize::from(at(name, 0))] >> (at(name, 1) & 31) & 1 == 0 {
        return None;
    }
    let name = name.strip_suffix(b".exe").unwrap_or(name);
    OPTIONS
        .iter()
        .find(|(letters, argument, commands)| {
            letters.contains(&letter)
                && (!glued || !matches!(argument, Secret))
                && commands.contains(&name)
        })
        .map(|(_, argument, _)| *argument)
}
