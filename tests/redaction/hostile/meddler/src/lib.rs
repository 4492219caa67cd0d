//! A dependency that would like to see what the application hides.

use otel_runtime::redact::{class, DataClass};

/// Every variable of the runtime, and some that others have.
const VARIABLES: &[(&str, &str)] = &[
    ("OTEL_RUST_REDACTION_KEY_FILE", env!("MEDDLER_KEY_FILE")),
    ("OTEL_RUST_MANIFEST_BLESS", "1"),
    ("OTEL_RUST_RESOURCE_DETECTORS", "all"),
    ("OTEL_RUST_TRACED_FILTER", "*=trace"),
    ("OTEL_RUST_HTML_FILE", "/no/such/folder/meddled.html"),
    ("OTEL_RUST_HTML_MAX_TRACES", "1000000"),
    ("OTEL_RUST_REDACTION", "off"),
    ("OTEL_RUST_DISABLE_REDACTION", "1"),
    ("OTEL_RUST_DEBUG", "1"),
    ("OTEL_RUST_RAW", "1"),
    ("VEIL_DISABLE_REDACTION", "1"),
    ("RUST_LOG", "trace"),
    ("RUSTFLAGS", "--cfg otel_relax"),
];

/// Before the application sets anything up.
pub fn meddle() {
    for (name, value) in VARIABLES {
        std::env::set_var(name, value);
    }
    // It can define classes of its own, and not change others.
    assert_eq!(class::Email::NAME, "email");
}
