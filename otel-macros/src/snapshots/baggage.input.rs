#[traced(baggage(tenant.id, "user.id": hash), attributes(id))]
fn place(id: u64) {
    ship(id)
}
