//! A service without a single `#[traced]`: only `span!`, `event!` and `set_attributes!`, as careless as the rest.

use std::panic::{AssertUnwindSafe, catch_unwind};

use otel_runtime::redact::{Name, Secret};
use otel_runtime::testkit::Canaries;
use otel_runtime::{FutureExt as _, event, set_attributes, span};

/// Lets every canary through everything that takes a value.
pub fn calls(canaries: &Canaries) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    for class in canaries.detected() {
        let said = canaries.sentence(class);
        guarded(&said);
        let _ = span!(err(text), ret(result: text); "judged", said, || fails(&said));
        let _ = catch_unwind(AssertUnwindSafe(|| {
            span!("panics", said, || -> () { panic!("{said}") });
        }));
        runtime.block_on(later(&said));
    }
    classes(canaries);
}

fn guarded(said: &str) {
    let _guard = span!(kind = client; "guarded", said, shown = %said, length: len = said, tags: text = [said, said]);
    event!("careless", said, shown = ?said, both = format!("{said}, {said}"));
    set_attributes!(later = said.to_owned());
    let _leaf = span!(leaf; "leaf");
    event!("in a leaf", said);
    set_attributes!(of_leaf = said);
}

fn fails(said: &str) -> Result<String, String> {
    if said.len().is_multiple_of(2) {
        return Ok(said.to_owned());
    }
    Err(format!("cannot go on: {said}"))
}

async fn later(said: &str) {
    let inside = async {
        tokio::task::yield_now().await;
        set_attributes!(said);
    };
    inside.in_span(span!("polled", shown = %said)).await;
    let _ = span!(err(text); "awaited", said, async { fails(said) }).await;
}

fn classes(canaries: &Canaries) {
    let name = Name::from(canaries.text("name").to_owned());
    let secret = Secret::from(canaries.text("password").to_owned());
    let pan: i64 = canaries.text("card").parse().expect("digits");
    let _guard = span!(allow_name(reason = "careless"); "classes", name, secret, pan, health: redact = canaries.text("health"));
    event!(allow_name(reason = "careless"); "classes", name, secret, pan, user.full_name = canaries.text("name"));
    set_attributes!(allow_name(reason = "careless"); "http.request.header.cookie" = [canaries.text("cookie")], address: hash = canaries.text("address"));
    set_attributes!(
        db.query.text = format!(
            "SELECT * FROM patients WHERE name = '{}'",
            canaries.text("name")
        )
    );
}
