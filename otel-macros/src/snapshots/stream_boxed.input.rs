#[traced(err(off))]
fn rows(page: u32) -> BoxStream<'static, Row> {
    stream::iter(fetch(page)).boxed()
}
