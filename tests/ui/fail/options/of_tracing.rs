use otel_runtime::traced;

#[traced(fields(id = 1), skip(card))]
fn checkout(card: &str) {}

#[traced(skip_all, target = "shop", follows_from = causes)]
fn pay(causes: &[u32]) {}

#[traced(err(level = "warn"), ret(level = "debug"), parent = None)]
fn refund(amount: u32) -> Result<u32, ()> {
    Ok(amount)
}

#[traced(err(level = "info", Debug), level = "debug")]
fn cancel() -> Result<(), ()> {
    Ok(())
}

#[traced(level = 3)]
fn close() {}

fn main() {}
