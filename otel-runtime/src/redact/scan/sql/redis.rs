//! Takes the arguments out of commands of Redis, as its command line has them: `?` stands for each that is no key and no field.

use super::super::bytes::{at, run, slice};

/// Which arguments stay.
#[derive(Clone, Copy)]
enum Kept {
    /// So many, then none.
    First(usize),
    /// So many, then every other one: a field before each value.
    Fields(usize),
    /// All: there are only keys and fields.
    All,
}

/// Commands, and which of their arguments stay.
const COMMANDS: &[(Kept, &[&str])] = &[
    (
        Kept::First(0),
        &[
            "auth",
            "echo",
            "eval",
            "evalsha",
            "eval_ro",
            "fcall",
            "hello",
            "migrate",
            "replicaof",
        ],
    ),
    (
        Kept::First(1),
        &[
            "append",
            "bf.add",
            "decrby",
            "expire",
            "expireat",
            "geoadd",
            "getset",
            "hincrby",
            "incrby",
            "incrbyfloat",
            "linsert",
            "lpos",
            "lpush",
            "lpushx",
            "lrem",
            "lset",
            "pexpire",
            "pfadd",
            "psetex",
            "publish",
            "restore",
            "rpush",
            "rpushx",
            "sadd",
            "set",
            "setbit",
            "setex",
            "setnx",
            "setrange",
            "sismember",
            "smismember",
            "smove",
            "spublish",
            "srem",
            "xadd",
            "zadd",
            "zincrby",
            "zrank",
            "zrem",
            "zrevrank",
            "zscore",
        ],
    ),
    (Kept::First(2), &["acl", "config", "json.set"]),
    (Kept::Fields(0), &["mset", "msetnx"]),
    (Kept::Fields(1), &["hmset", "hset", "hsetnx"]),
    (
        Kept::All,
        &[
            "decr", "del", "dump", "exists", "get", "getdel", "getrange", "hdel", "hexists",
            "hget", "hgetall", "hkeys", "hlen", "hmget", "hvals", "incr", "llen", "lpop", "lrange",
            "mget", "persist", "pttl", "rpop", "scard", "smembers", "spop", "strlen", "ttl",
            "type", "unlink", "zcard", "zrange",
        ],
    ),
];

/// The commands, one on each line, without their arguments; nothing when this is something else.
pub(super) fn stripped(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut commands = 0;
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            out.push_str(line);
            continue;
        }
        command(line, &mut out)?;
        commands += 1;
    }
    (commands > 0).then_some(out)
}

/// Writes one command without its arguments.
fn command(line: &str, out: &mut String) -> Option<()> {
    let bytes = line.as_bytes();
    let mut arguments = Arguments { bytes, index: 0 };
    let (start, end) = arguments.next()?;
    let name = slice(bytes, start, end);
    let (kept, _) = COMMANDS.iter().find(|(_, names)| {
        names
            .iter()
            .any(|other| other.as_bytes().eq_ignore_ascii_case(name))
    })?;
    let is_set = name.eq_ignore_ascii_case(b"set");
    let mut copied = end;
    out.push_str(line.get(..end)?);
    for (place, (start, end)) in arguments.enumerate() {
        let argument = slice(bytes, start, end);
        if is_of_sql(argument, place, is_set) {
            return None;
        }
        let wanted = match *kept {
            Kept::First(count) => place < count,
            Kept::Fields(count) => place < count || (place - count).is_multiple_of(2),
            Kept::All => true,
        };
        // What stands in quotes may be a literal of another language.
        let stays = wanted && !argument.iter().any(|byte| matches!(byte, b'"' | b'\''));
        out.push_str(line.get(copied..start)?);
        out.push_str(if stays { line.get(start..end)? } else { "?" });
        copied = end;
    }
    out.push_str(line.get(copied..)?);
    Some(())
}

/// Whether this shows that a statement of SQL begins with the same word: `SET a = 1`, `SET a TO b`.
fn is_of_sql(argument: &[u8], place: usize, is_set: bool) -> bool {
    let assigns = matches!(argument, b"=" | b":=")
        || place == 1 && argument.eq_ignore_ascii_case(b"to")
        || place == 0 && argument.contains(&b'=');
    is_set && assigns || place == 0 && argument.ends_with(b";") || argument.starts_with(b"(")
}

/// Where arguments begin and end: words, and what stands in quotes.
struct Arguments<'a> {
    bytes: &'a [u8],
    index: usize,
}

impl Iterator for Arguments<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.bytes;
        let start = self.index
            + run(bytes, self.index, usize::MAX, |byte| {
                byte.is_ascii_whitespace()
            });
        let mut end = start;
        let mut quote = 0;
        while end < bytes.len() {
            let byte = at(bytes, end);
            if quote == 0 && byte.is_ascii_whitespace() {
                break;
            }
            if quote != 0 && byte == b'\\' {
                end += 1;
            } else if byte == quote {
                quote = 0;
            } else if quote == 0 && matches!(byte, b'"' | b'\'') {
                quote = byte;
            }
            end += 1;
        }
        // A quote that nothing closes goes on to the end.
        let end = end.min(bytes.len());
        self.index = end;
        (start < end).then_some((start, end))
    }
}
