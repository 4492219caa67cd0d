//! Reads orders from JSON lines. What is wrong with a line is told by its number, never by what stands in it: that is somebody's
//! name, address and card.

use std::io::{self, BufRead};

use serde::Deserialize;
use serde_json::error::Category;
use thiserror::Error;

/// One line of the input.
#[derive(Debug, Deserialize)]
pub(crate) struct Order {
    pub(crate) id: String,
    pub(crate) customer_id: String,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) card: String,
    pub(crate) items: Vec<Item>,
    pub(crate) coupon: Option<String>,
}

/// So many of something.
#[derive(Debug, Deserialize)]
pub(crate) struct Item {
    pub(crate) sku: String,
    pub(crate) quantity: u32,
    pub(crate) price_cents: u32,
}

/// A line that is no order.
#[derive(Debug, Error)]
pub(crate) enum InputError {
    #[error("line {line}: not valid JSON (column {column})")]
    Syntax { line: usize, column: usize },
    #[error("line {line}: not an order: {problem} (column {column})")]
    Shape {
        line: usize,
        column: usize,
        problem: String,
    },
    #[error("line {line}: cannot be read: {error}")]
    Read { line: usize, error: io::Error },
}

/// The orders, one after the other, as they come in. Empty lines are skipped; after a failed read nothing follows.
pub(crate) fn orders(mut input: impl BufRead) -> impl Iterator<Item = Result<Order, InputError>> {
    let (mut line, mut done) = (0, false);
    std::iter::from_fn(move || {
        while !done {
            let mut bytes = Vec::new();
            line += 1;
            match input.read_until(b'\n', &mut bytes) {
                Ok(0) => done = true,
                Ok(_) if bytes.trim_ascii().is_empty() => {}
                Ok(_) => return Some(parse(line, &bytes)),
                Err(error) => {
                    done = true;
                    return Some(Err(InputError::Read { line, error }));
                }
            }
        }
        None
    })
}

fn parse(line: usize, bytes: &[u8]) -> Result<Order, InputError> {
    // Some editors begin a file with a byte order mark.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    serde_json::from_slice(bytes.trim_ascii()).map_err(|error| {
        let column = error.column();
        match error.classify() {
            Category::Data => InputError::Shape {
                line,
                column,
                problem: problem(&error),
            },
            _ => InputError::Syntax { line, column },
        }
    })
}

/// Most messages of `serde_json` quote the input; only those that quote nothing but the name of a field are passed on.
fn problem(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let missing = message
        .strip_prefix("missing field `")
        .and_then(|rest| rest.split('`').next());
    match missing {
        Some(field) => format!("`{field}` is missing"),
        None => "a field has the wrong type or an impossible value".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::orders;

    const GOOD: &str = r#"{"id":"1","customer_id":"c-1","name":"A","email":"a@example.com","card":"4242","items":[]}"#;

    fn read(input: &str) -> Vec<Result<String, String>> {
        let told = orders(input.as_bytes());
        told.map(|order| {
            order
                .map(|order| order.id)
                .map_err(|error| error.to_string())
        })
        .collect()
    }

    #[test]
    fn the_bundled_orders_are_all_good() {
        let ids = read(include_str!("../data/orders.jsonl"));
        assert!(ids.len() >= 8 && ids.iter().all(Result::is_ok), "{ids:?}");
    }

    #[test]
    fn a_bad_line_is_told_by_its_number_and_the_rest_goes_on() {
        let input = format!("\u{feff}{GOOD}\n\n{{\"id\": secret@example.com\n{GOOD}");
        let bad = "line 3: not valid JSON (column 8)".to_owned();
        assert_eq!(
            read(&input),
            [Ok("1".to_owned()), Err(bad), Ok("1".to_owned())]
        );
    }

    #[test]
    fn nothing_of_a_bad_line_is_quoted() {
        let wrong = [
            GOOD.replace("[]", "\"secret@example.com\""),
            GOOD.replace("[]", r#"[{"sku":"x","quantity":"secret","price_cents":1}]"#),
            GOOD.replace(
                "[]",
                r#"[{"sku":"x","quantity":-4242424242,"price_cents":1}]"#,
            ),
            r#""secret@example.com""#.to_owned(),
            format!("{GOOD} secret"),
            GOOD.replace("items", "secret"),
        ];
        for line in wrong {
            let told = read(&line).remove(0).unwrap_err();
            assert!(told.starts_with("line 1: not "), "{told}");
            assert!(!told.contains("secret") && !told.contains("4242"), "{told}");
        }
        assert!(
            read("{}")[0]
                .as_ref()
                .is_err_and(|told| told.contains("`id` is missing"))
        );
    }

    #[test]
    fn bytes_that_are_no_text_are_a_bad_line() {
        let mut input = b"{\"id\":\"\xff\"}\n".to_vec();
        input.extend(GOOD.as_bytes());
        let told: Vec<_> = orders(input.as_slice())
            .map(|order| order.is_ok())
            .collect();
        assert_eq!(told, [false, true]);
    }
}
