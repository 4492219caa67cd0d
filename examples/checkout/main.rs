//! A shop that works through orders, one trace for each. The orders hold names, e-mail addresses and card numbers; the traces do
//! not.

mod error;
mod input;
mod shop;

use std::error::Error;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::process::ExitCode;

use input::Order;
use shop::Shop;

const BUNDLED: &str = include_str!("../data/orders.jsonl");

const HELP: &str = "\
Works through the orders of a shop and shows one trace for each.

Usage: checkout [ORDERS]

Arguments:
  [ORDERS]  A file of JSON lines, or - for standard input [default: the orders that come with the example]

Options:
  -h, --help  Print this help

Results go to standard output, traces to standard error, and at the end what became of the spans, in one line. With OTEL_TRACES_EXPORTER=otlp, or an endpoint in
OTEL_EXPORTER_OTLP_ENDPOINT, traces go to a collector instead.
Exit status: 0, or 1 if there was a line that is no order, or 2 if the arguments make no sense.
";

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (first, more) = (arguments.next(), arguments.next().is_some());
    let first = first.unwrap_or_default();
    let flag = first.to_string_lossy();
    if flag == "-h" || flag == "--help" {
        // Nobody listens: nothing to be done about it.
        let _ = io::stdout().write_all(HELP.as_bytes());
        return ExitCode::SUCCESS;
    }
    if more || (flag.starts_with('-') && flag != "-") {
        eprintln!("checkout: expected one file of orders, or -; see --help");
        return ExitCode::from(2);
    }
    match run(&first).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("checkout: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether every line was an order. An order that the shop turns down is one too.
async fn run(source: &OsStr) -> Result<bool, Box<dyn Error>> {
    let input = open(source)?;
    let mut telemetry = otel_runtime::builder().console_by_default();
    if std::env::var_os("OTEL_SERVICE_NAME").is_none() {
        // What code says beats the environment; a name of the user's choice is to win here.
        telemetry = telemetry.with_service_name("shop");
    }
    let telemetry = telemetry.init()?;
    let account = telemetry.span_account();
    let shop = Shop::open();
    let mut all_good = true;
    for order in input::orders(input) {
        match order {
            Ok(order) => {
                let line = process(&shop, &order).await;
                // Orders are orders, also when nobody reads the results any more.
                let _ = writeln!(io::stdout(), "{line}");
            }
            Err(error) => {
                all_good = false;
                eprintln!("checkout: {error}");
            }
        }
    }
    // Dropping it would do the same; an error would then be a line on standard error.
    if let Err(error) = telemetry.shutdown() {
        eprintln!("checkout: {error}");
    }
    // Every span is in it once.
    eprintln!("checkout: {}", account.counts());
    Ok(all_good)
}

fn open(source: &OsStr) -> Result<Box<dyn BufRead>, String> {
    if source.is_empty() {
        return Ok(Box::new(BUNDLED.as_bytes()));
    }
    if source == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    match File::open(source) {
        Ok(file) => Ok(Box::new(BufReader::new(file))),
        Err(error) => Err(format!("{}: {error}", source.display())),
    }
}

/// The order's line on standard output: what the shop may print on a screen in the shop.
async fn process(shop: &Shop, order: &Order) -> String {
    match shop::checkout(shop, order).await {
        Ok(receipt) => {
            let (whole, cents) = (receipt.total_cents / 100, receipt.total_cents % 100);
            format!(
                "order {}: paid {whole}.{cents:02} ({})",
                order.id, receipt.payment
            )
        }
        Err(error) => format!("order {}: not done: {error}", order.id),
    }
}
