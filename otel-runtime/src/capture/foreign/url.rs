//! Captures URLs without their credentials.

use url::Url;

use crate::capture::{Capture, CaptureRaw, Field};
use crate::redact::Rule;

/// What the semantic conventions write instead of credentials.
const WITHHELD: &str = "REDACTED";

/// User name and password are replaced: no rule lets them out.
impl Capture for Url {
    fn capture(&self, field: Field<'_>) {
        if self.username().is_empty() && self.password().is_none() {
            return field.text(self.as_str());
        }
        if matches!(field.rule(), Rule::Redact | Rule::Drop) {
            // Not looked at any further, so not copied either.
            return field.text("");
        }
        let mut url = self.clone();
        match (url.set_username(WITHHELD), url.set_password(Some(WITHHELD))) {
            (Ok(()), Ok(())) => field.text(url.as_str()),
            _ => field.restrict(Rule::Redact).text(""),
        }
    }
}

impl CaptureRaw for Url {}
