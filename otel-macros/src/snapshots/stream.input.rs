#[traced(attributes(page))]
fn rows(&self, page: u32) -> impl Stream<Item = Result<Row, impl Error>> + '_ {
    self.pages(page).map(|row| row)
}
