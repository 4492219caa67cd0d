#[traced(name = "consume", kind = consumer, level = debug, scope = "shop.queue", root(link), links = &messages.contexts)]
fn consume(messages: &Batch) {
    messages.each(handle);
}
