//! The inventory of what this program may capture, itself and everything that is linked into it: as a table, as JSON, or compared with the file that is
//! under review.

use std::process::ExitCode;

use otel_runtime::redact::{Email, Secret};
use otel_runtime::{Capture, manifest, traced};

/// What is captured of an order. A new field does not compile without a decision, and the decision is a line in the inventory.
#[derive(Capture)]
struct Order {
    #[attr]
    id: u64,
    #[attr(user.email)]
    email: Email,
    #[attr(_: len)]
    items: Vec<String>,
    #[attr(skip)]
    _notes: String,
}

#[traced(attributes(order, cart.total = order.items.len() * 3), err(text))]
fn checkout(order: &Order, #[attr(coupon: hash)] coupon: Option<&str>) -> Result<u64, String> {
    let paid = pay(&Secret::from("4711".to_owned()), "EUR");
    if paid {
        Ok(order.id)
    } else {
        Err("declined".to_owned())
    }
}

#[traced(ret(paid))]
fn pay(
    #[attr(payment.account)] account: &Secret,
    #[attr(_: raw(reason = "one of three currencies"))] currency: &str,
) -> bool {
    !account.expose().is_empty() && currency == "EUR"
}

const HELP: &str = "\
Shows what this program may capture.

Usage: manifest [--json | --check FILE]

  (nothing)     as a table in Markdown
  --json        as JSON
  --check FILE  fails if FILE says something else; with OTEL_RUST_MANIFEST_BLESS=1 writes it
";

fn order() -> Order {
    Order {
        id: 7,
        email: "ann@example.com".to_owned().into(),
        items: vec!["mug".to_owned()],
        _notes: String::new(),
    }
}

fn main() -> ExitCode {
    // The inventory does not depend on what was called; without this, the compiler would say that nothing is.
    if let Err(reason) = checkout(&order(), None) {
        eprintln!("{reason}");
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => print!("{}", manifest().to_markdown()),
        ["--json"] => println!("{}", manifest().to_json()),
        ["--check", file] => manifest().assert_golden(file),
        _ => {
            print!("{HELP}");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In an application this test is all there is to it: whoever captures something new shows it to the reviewer.
    #[test]
    fn what_is_captured_was_reviewed() {
        manifest().assert_golden("data/manifest.md");
    }

    #[test]
    fn the_program_does_what_it_says() {
        assert_eq!(checkout(&order(), None), Ok(7));
    }
}
