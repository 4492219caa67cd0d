#[traced(sample(0.05, if = order.is_small()), attributes(order.id = order.id))]
async fn place(order: &Order) -> Result<(), Error> {
    order.place().await
}
