#[traced(metrics(by(payment.method)), attributes(payment.method = card.method(), cart.items = items.len()))]
fn pay(card: &Card, items: &[Item]) -> Result<Receipt, Error> {
    card.charge(items)
}
