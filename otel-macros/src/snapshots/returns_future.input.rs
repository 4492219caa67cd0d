#[traced]
fn load<'a>(#[attr] id: &'a u64) -> impl Future<Output = Result<Row, Error>> + Send + 'a {
    async move { query(id).await }
}
