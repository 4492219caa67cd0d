//! The list of names. A new entry breaks builds, so it comes in a breaking release; a new exemption may come at any time.

/// Names of secrets and of personal data. Entries of several words also count when they are written as one: `apikey`. What
/// counts by one of its words (`access_token`) is here only for when it is written as one.
pub(super) const SENSITIVE: &[&str] = &[
    // What somebody knows.
    "password",
    "passwd",
    "passphrase",
    "passcode",
    "pwd",
    "user pass",
    "db pass",
    "pin",
    "otp",
    "totp",
    "security answer",
    "recovery code",
    "backup code",
    "seed phrase",
    // What lets a program in.
    "secret",
    "clientsecret",
    "token",
    "accesstoken",
    "refreshtoken",
    "idtoken",
    "authtoken",
    "sessiontoken",
    "apitoken",
    "bearer",
    "jwt",
    "credential",
    "cred",
    "authorization",
    "auth header",
    "auth key",
    "auth code",
    "cookie",
    "session id",
    "session key",
    "api key",
    "access key",
    "secretkey",
    "private key",
    "signing key",
    "encryption key",
    "master key",
    "connection string",
    // Cards and accounts.
    "pan",
    "cvv",
    "cvc",
    "card number",
    "card no",
    "card holder",
    "credit card",
    "debit card",
    "security code",
    "iban",
    "bank account",
    "account number",
    // Who somebody is to an office.
    "ssn",
    "social security",
    "national id",
    "tax id",
    "tax number",
    "passport",
    "driver license",
    "driver licence",
    "driving licence",
    "aadhaar",
    "nric",
    "pesel",
    "dob",
    "date of birth",
    "birth date",
    "birthday",
];

/// Behind any of them: about it, and not it.
const BEHIND: &[&str] = &[
    "age",
    "alg",
    "algorithm",
    "arn",
    "attempt",
    "attempts",
    "changed",
    "check",
    "count",
    "enabled",
    "expired",
    "expires",
    "expiration",
    "expiry",
    "field",
    "format",
    "has",
    "index",
    "is",
    "kind",
    "len",
    "length",
    "limit",
    "manager",
    "missing",
    "name",
    "names",
    "policy",
    "present",
    "provider",
    "purpose",
    "required",
    "result",
    "rotation",
    "scheme",
    "scope",
    "scopes",
    "size",
    "source",
    "status",
    "store",
    "strength",
    "ttl",
    "type",
    "types",
    "usage",
    "valid",
    "validity",
    "verified",
    "version",
];

/// Before any of them: whether there is one, or how many.
const BEFORE: &[&str] = &[
    "has", "is", "max", "min", "needs", "no", "num", "require", "requires", "total", "uses",
    "without",
];

/// Before and behind certain ones.
const PAIRS: &[(&str, &[&str], &[&str])] = &[
    (
        "token",
        &[
            "audio",
            "cached",
            "cancel",
            "cancellation",
            "completion",
            "image",
            "input",
            "output",
            "prompt",
            "reasoning",
            "remaining",
            "used",
        ],
        &[
            "bucket", "budget", "cost", "per", "position", "price", "rate", "window",
        ],
    ),
    ("password", &[], &["change", "reset"]),
    (
        "secret",
        &[],
        &["engine", "engines", "path", "paths", "rotated"],
    ),
    ("cookie", &[], &["banner", "consent", "domain"]),
    ("authorization", &[], &["decision", "server", "url"]),
    ("otp", &[], &["app", "channel", "release"]),
    ("passport", &[], &["country"]),
    // Where a key is kept under a name of its own.
    ("api key", &[], &["id"]),
    ("encryption key", &[], &["id"]),
    ("master key", &[], &["id"]),
    ("signing key", &[], &["id"]),
];

/// Whether the words around `entry` make it harmless.
pub(super) fn is_harmless(entry: &str, before: Option<&str>, behind: Option<&str>) -> bool {
    let pair = PAIRS.iter().find(|(word, ..)| *word == entry);
    let (more_before, more_behind) =
        pair.map_or((&[][..], &[][..]), |(_, before, behind)| (*before, *behind));
    let in_either = |word: Option<&str>, one: &[&str], other: &[&str]| {
        word.is_some_and(|word| one.contains(&word) || other.contains(&word))
    };
    in_either(before, BEFORE, more_before) || in_either(behind, BEHIND, more_behind)
}
