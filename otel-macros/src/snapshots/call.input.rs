#[traced(attributes(cart.items = items.len(), coupon: mask(last = 4)))]
fn checkout(#[attr(user.id: hash)] user: &str, mut items: Vec<Item>, coupon: Option<&str>, _lock: Guard) -> Result<Receipt, Error> {
    items.sort();
    pay(user, &items, coupon)
}
