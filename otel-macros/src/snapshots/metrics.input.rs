#[traced(metrics, attributes(cart.items = items.len()))]
fn total(items: &[Item]) -> u32 {
    items.iter().map(Item::price).sum()
}
