use super::*;

fn stripped(text: &str) -> String {
    let once = scan(text, "db.query.text", &by_default(), &mut |_| {}).into_owned();
    assert_eq!(
        scan(&once, "db.query.text", &by_default(), &mut |_| {}),
        once.as_str()
    );
    once
}

#[test]
fn literals_leave_as_question_marks() {
    for (text, expected) in [
        (
            "SELECT * FROM u WHERE name = 'bob' AND age > 42",
            "SELECT * FROM u WHERE name = ? AND age > ?",
        ),
        (
            r#"SELECT "id" FROM "u" WHERE "name" = "bob" LIMIT 10"#,
            r#"SELECT "id" FROM "u" WHERE "name" = ? LIMIT ?"#,
        ),
        (
            "VALUES ('x''y', 0xFF, N'abc', -1.5e-3, NULL, TRUE, \"q\")",
            "VALUES (?, ?, ?, -?, NULL, TRUE, ?)",
        ),
        (
            "SELECT $1, $tag$bob$tag$, $$bob$$, :name, @p1, ?",
            "SELECT $1, ?, ?, :name, @p1, ?",
        ),
        (
            "SELECT q'[it's bob]', x'ff', [col], `t1` FROM t1",
            "SELECT ?, ?, [col], `t1` FROM t1",
        ),
        ("SELECT 1 /* bob */ -- bob", "SELECT ? /*?*/ --?"),
        (
            "WHERE a IN (1, 2, 3) AND b IN (?, ?)",
            "WHERE a IN (?) AND b IN (?)",
        ),
        ("UPDATE t SET a='unterminated", "UPDATE t SET a=?"),
        (r"SELECT 'C:\' , 'bob'", "SELECT ? , ?"),
        (r"SELECT 'it\'s', 2", "SELECT ?, ?"),
        (
            r#"{"find":"u","filter":{"name":"bob","age":42}}"#,
            r#"{"find":"?","filter":{"name":"?","age":"?"}}"#,
        ),
        (
            "SELECT id FROM t2 WHERE t2.id = $1",
            "SELECT id FROM t2 WHERE t2.id = $1",
        ),
    ] {
        assert_eq!(stripped(text), expected, "of {text}");
    }
}

#[test]
fn only_under_keys_of_statements() {
    let text = "SELECT 'bob'";
    assert_eq!(scan(text, "message", &by_default(), &mut |_| {}), text);
    assert_eq!(
        scan(text, "db.statement", &by_default(), &mut |_| {}),
        "SELECT ?"
    );
}

#[test]
fn it_is_counted() {
    let mut found = Vec::new();
    scan(
        "SELECT 'bob'",
        "db.statement",
        &by_default(),
        &mut |finding| found.push(finding),
    );
    assert_eq!(found, [Finding::SqlLiteral]);
}

#[test]
fn commands_of_redis_keep_their_keys() {
    for (text, expected) in [
        ("AUTH hunter2", "AUTH ?"),
        ("auth default \"hun ter2\"", "auth ? ?"),
        ("SET session:17 opaque EX 60", "SET session:17 ? ? ?"),
        ("SET k 'it\\'s mine' NX", "SET k ? ?"),
        ("GET session:17", "GET session:17"),
        ("MSET a one b two", "MSET a ? b ?"),
        (
            "HMSET myhash field1 'Hello' field2 'World'",
            "HMSET myhash field1 ? field2 ?",
        ),
        (
            "LPUSH queue alice bob\nDEL queue",
            "LPUSH queue ? ?\nDEL queue",
        ),
        ("CONFIG SET requirepass hunter2", "CONFIG SET requirepass ?"),
        ("SET a \"never closed", "SET a ?"),
        (
            "HGET user:alice@example.com name",
            "HGET user:[redacted:email] name",
        ),
        // Statements of SQL that begin alike.
        ("SET token abc==", "SET token ?"),
        ("GET \"a literal\"", "GET ?"),
        // Statements of SQL that begin alike.
        ("SET search_path TO shop", "SET search_path TO shop"),
        ("SET @a = 'x'", "SET @a = ?"),
        ("SET a=5", "SET a=?"),
        ("SET NAMES 'utf8'", "SET NAMES ?"),
        ("DEL (SELECT 'x', 5)", "DEL (SELECT ?, ?)"),
    ] {
        assert_eq!(stripped(text), expected, "of {text}");
    }
}
