#[traced(ret(order.id: raw(reason = "an opaque number")), err(text, unless = Error::is_expected, none))]
fn order(id: u64) -> Outcome {
    find(id)
}
