//! Secret types are captured by their class, and by what is stricter.

use otel_runtime::redact::{Email, Name, Pii, Secret, class};
use otel_runtime::{Capture, traced};
use secrecy::SecretString;

#[derive(Capture)]
#[capture(explicit)]
struct Account {
    #[attr]
    owner: Name,
    #[attr(_: redact)]
    email: Email,
    #[attr]
    others: Vec<Email>,
}

#[traced(explicit, attributes(account, raw: raw(reason = "written out for all to see") = account.email.expose()))]
fn held(
    #[attr] held: &Secret,
    #[attr(_: drop)] dropped: Secret,
    #[attr] by_secrecy: &SecretString,
    #[attr(_: hash)] email: Option<Email<&str>>,
    #[attr] pulse: Pii<u8, class::Health>,
    account: &Account,
) -> Option<()> {
    let _ = (held, dropped, by_secrecy, email, pulse, account);
    None
}

fn main() {
    let account = Account { owner: "A".to_owned().into(), email: "a@example.com".to_owned().into(), others: Vec::new() };
    let secret = || Secret::from("x".to_owned());
    held(&secret(), secret(), &SecretString::from("x"), None, 1.into(), &account);
}
