#[traced]
async fn fetch<T: Display>(#[attr(?)] url: Url, _: T) -> Result<impl Display, Error> {
    get(url).await
}
