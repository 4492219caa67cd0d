//! Secrets that no pair of key and value shows: arguments of commands, parentheses, statements, sentences.

use super::*;

/// Texts that stay as they are.
fn stay(texts: &[&str]) {
    for text in texts {
        assert_eq!(scrubbed(text), *text);
    }
}

#[test]
fn arguments_of_commands() {
    leaves(&[
        (
            "mysql -u root -p s3cr3t db",
            "mysql -u root -p [redacted:password] db",
        ),
        (
            "/usr/bin/mysqldump --opt -u app -psecret app",
            "/usr/bin/mysqldump --opt -u app -p[redacted:password] app",
        ),
        (
            "kubectl exec -it db-0 -- mysql -uroot '-ptiger'",
            "kubectl exec -it db-0 -- mysql -uroot '-p[redacted:password]'",
        ),
        (
            r#"["sshpass", "-p", "hunter2", "ssh"]"#,
            r#"["sshpass", "-p", "[redacted:password]", "ssh"]"#,
        ),
        (
            "curl -s -u alice:hunter2 https://x.example",
            "curl -s -u [redacted:credential] https://x.example",
        ),
        (
            "curl --user 'alice:hun ter2' -ualice:hunter2",
            "curl --user '[redacted:credential]' -u[redacted:credential]",
        ),
        (
            "docker login registry.example -u me -p hunter2",
            "docker login registry.example -u me -p [redacted:password]",
        ),
        (
            "redis-cli -h cache -a swordfish ping",
            "redis-cli -h cache -a [redacted:password] ping",
        ),
        (
            "ldapsearch -x -D cn=admin -w adminpw -b dc=x",
            "ldapsearch -x -D cn=admin -w [redacted:password] -b dc=x",
        ),
    ]);
}

#[test]
fn arguments_of_more_commands() {
    leaves(&[
        (
            "mysql -p 'a;' -pb;c -pd; -pe",
            "mysql -p '[redacted:password]' -p[redacted:password] -p[redacted:password]; -pe",
        ),
        (
            "smbclient //srv/share -U bob%hunter2",
            "smbclient //srv/share -U [redacted:credential]",
        ),
        (
            "sqlcmd -S srv -U sa -P Passw0rd! -Q x",
            "sqlcmd -S srv -U sa -P [redacted:password] -Q x",
        ),
        (
            "keytool -storepass changeit -keypass abcdef",
            "keytool -storepass [redacted:password] -keypass [redacted:password]",
        ),
        (
            "openssl rsa -passin pass:hunter2 -in key.pem",
            "openssl rsa -passin [redacted:password] -in key.pem",
        ),
        (
            "PGPASSWORD=hunter2 psql --password hunter2",
            "PGPASSWORD=[redacted:password] psql --password [redacted:password]",
        ),
    ]);
    stay(&[
        "mkdir -p /var/lib/x && cp -p a b",
        "docker run --name mysql -p 3306:3306 -u 1000:1000 mysql:8",
        "docker exec mysql mkdir -p /x",
        "curl -u admin https://x.example",
        "mysql -u root -p < dump.sql",
        "openssl rsa -passin file:secret.txt -passout stdin",
        "ssh -p 2222 host; ps -p 1234; grep -p x; a -p b",
        "--password must be given, --token is missing",
        "mysql - -p ; -pu; mysql -p; -pu",
        "set -u -p -a; tar -pxf x.tar; -p",
    ]);
}

#[test]
fn what_stands_in_parentheses() {
    leaves(&[
        (
            r#"Login { pass: Password("x"), key: ApiKey(abc123def456) }"#,
            r#"Login { pass: Password("[redacted:password]"), key: ApiKey([redacted:password]) }"#,
        ),
        (
            r#"password("hunter2") Some(Secret("swordfish"))"#,
            r#"password("[redacted:password]") Some(Secret("[redacted:password]"))"#,
        ),
        (
            r#"Password(\"hunter2\") Password(swordfish)"#,
            r#"Password(\"[redacted:password]\") Password([redacted:password])"#,
        ),
    ]);
    stay(&[
        "at com.acme.Auth.getToken(Auth.java:33) password(s) are required",
        "fn password(&self) -> &str; set_password(new_password); Token(Ident)",
        "hash_password(input: &str), verify_password(self.hash), Secret(String)",
        "password(optional) token(17) Token(Token)",
    ]);
}

#[test]
fn statements_in_plain_text() {
    leaves(&[
        (
            "Secret(123def) VALUES(4",
            "Secret([redacted:password]) VALUES(4",
        ),
        (
            "CREATE USER 'bob'@'%' IDENTIFIED BY 'hunter2'",
            "CREATE USER 'bob'@'%' IDENTIFIED BY '[redacted:password]'",
        ),
        (
            "start -пароль swordfish1 -v",
            "start -пароль [redacted:password] -v",
        ),
        (
            "ALTER USER bob WITH пароль 'swordfish';",
            "ALTER USER bob WITH пароль '[redacted:password]';",
        ),
        (
            "ALTER USER bob IDENTIFIED WITH mysql_native_password BY 'swordfish';",
            "ALTER USER bob IDENTIFIED WITH mysql_native_password BY '[redacted:password]';",
        ),
        (
            "ALTER ROLE bob WITH ENCRYPTED PASSWORD 'swordfish'",
            "ALTER ROLE bob WITH ENCRYPTED PASSWORD '[redacted:password]'",
        ),
        (
            "CREATE LOGIN bob WITH PASSWORD = 'x'; SET PASSWORD FOR bob = PASSWORD('abc')",
            "CREATE LOGIN bob WITH PASSWORD = '[redacted:password]'; SET PASSWORD FOR bob = PASSWORD('[redacted:password]')",
        ),
        (
            "INSERT INTO users (email, \"password\") VALUES ('a@b.com', 'it''s x')",
            "INSERT INTO users (email, \"password\") VALUES ('[redacted:email]', '[redacted:password]')",
        ),
        (
            "insert into u(id,password,n) values(1,'a,b','x'), (2,'c)d','y')",
            "insert into u(id,password,n) values(1,'[redacted:password]','x'), (2,'[redacted:password]','y')",
        ),
    ]);
    stay(&[
        "INSERT INTO users (email, password) VALUES ($1, $2), (?, ?), (:a, :b)",
        "INSERT INTO t (a, b) VALUES ('x', 'y'); the values (1, 2)",
        "ORDER BY 'name' GROUP BY \"b\" password 'required'",
    ]);
}

#[test]
fn sentences() {
    leaves(&[
        (
            "The password hunter2 is wrong",
            "The password [redacted:password] is wrong",
        ),
        (
            "his password is now P@ss#w0rd!, ok",
            "his password is now [redacted:password], ok",
        ),
        (
            "password reset to Xy12345, my PIN is 4821",
            "password reset to [redacted:password], my PIN is [redacted:password]",
        ),
        (
            "password is \"swordfish\"",
            "password is \"[redacted:password]\"",
        ),
        (
            "Das Passwort lautet Sommer2024",
            "Das Passwort lautet [redacted:password]",
        ),
        (
            "la contraseña es hunter2; a senha é hunter2",
            "la contraseña es [redacted:password]; a senha é [redacted:password]",
        ),
        (
            "le mot de passe est hunter2",
            "le mot de passe est [redacted:password]",
        ),
        (
            "ваш пароль qwerty123. 密码是hunter2，",
            "ваш пароль [redacted:password]. 密码是[redacted:password]，",
        ),
        (
            "パスワードはhunter2です 비밀번호는 hunter2입니다",
            "パスワードは[redacted:password]です 비밀번호는 [redacted:password]입니다",
        ),
    ]);
    stay(&[
        "password is required, the password field is empty",
        "password must be 8 characters, password is 12 characters long",
        "password is base64 encoded, password SHA256 hash, password OAuth2 flow",
        "the password for user42 expired, sent the password to server01",
        "password is set, passwords are hashed with argon2id",
    ]);
}

#[test]
fn the_end_of_base64_is_no_key() {
    stay(&[
        "dGVzdCBwYXNzd29yZCBhbmQgPw== next",
        r#"{"a":"dGVzdCBwYXNzd29yZCBhbmQgPw==","b":"hello there"}"#,
        r#"["aGVsbG8gd29ybGQPw==","other words"]"#,
        "x='dGVzdHRlc3R0ZXN0cGluPw==' y='hello'",
        "aGVsbG8gd29ybGQhIHNpZA==, aGVsbG8gd29ybGQhIHRva2Vu",
        r#"{"h":"3q2+7wAAtoken=","b":"hello there"}"#,
    ]);
    leaves(&[(
        r#"myPw="hunter2" dbPw== 'xy'"#,
        r#"myPw="[redacted:password]" dbPw== '[redacted:password]'"#,
    )]);
}

#[test]
fn a_marker_in_a_nested_document_is_a_string_of_it() {
    leaves(&[
        (
            r#"{"a":"{\"phone\":447911123456,\"x\":1}"}"#,
            r#"{"a":"{\"phone\":\"[redacted:phone]\",\"x\":1}"}"#,
        ),
        (
            r#"{\"pan\":4111111111111111}"#,
            r#"{\"pan\":\"[redacted:card]\"}"#,
        ),
        (
            r#"{"a":"{\"b\":\"{\\\"pans\\\":[1,4111111111111111]}\"}"}"#,
            r#"{"a":"{\"b\":\"{\\\"pans\\\":[1,\\\"[redacted:card]\\\"]}\"}"}"#,
        ),
        (
            r#"{"a":"pan:4111111111111111,"}"#,
            r#"{"a":"pan:[redacted:card],"}"#,
        ),
    ]);
}

#[test]
fn pairs_in_lists_and_tables() {
    leaves(&[
        (
            "[['DB_PASSWORD', 'hunter2'], ['pwd', 'x']]",
            "[['DB_PASSWORD', '[redacted:password]'], ['pwd', '[redacted:password]']]",
        ),
        (
            "(:api_key \"Lk5Q7TRaQ0\") api_key -> Lk5Q7TRaQ0",
            "(:api_key \"[redacted:password]\") api_key -> [redacted:password]",
        ),
        (
            "| passphrase | Summer473 |\npassword\thunter2",
            "| passphrase | [redacted:password] |\npassword\t[redacted:password]",
        ),
        (
            "SECRET_KEY_BASE=Tiger4542x secret_key_hex: Tiger4542x",
            "SECRET_KEY_BASE=[redacted:password] secret_key_hex: [redacted:password]",
        ),
        (
            "AZURE_STORAGE_KEY=/GltlyDRwOgw78MsnMdqbWnyxbLOiGZa8YGYKWBJosv3sIwpDF/bUYRQgs==",
            "AZURE_STORAGE_KEY=[redacted:password]",
        ),
    ]);
    stay(&[
        r#"["password", "token"] [["password", "token"]] ["password", "x", "y"]"#,
        "password: Optional[str] = None, data_base: x1y2z3",
        "private_key=/etc/ssl/Private/2026/Server/key",
    ]);
}
