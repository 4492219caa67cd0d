#[traced(__otel_within("Cart::", kind = client, level = debug, err(text, none), attributes(cart.id = self.id, key)), kind = server)]
fn total(key: u64) -> Result<u64, Error> {
    Ok(key)
}
