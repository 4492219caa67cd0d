#[traced(attributes(id = self.id))]
fn load<'life0, 'async_trait>(&'life0 self) -> ::core::pin::Pin<Box<dyn ::core::future::Future<Output = R<u8>> + Send + 'async_trait>> {
    Box::pin(async move {
        let __ret: R<u8> = { self.query().await };
        __ret
    })
}
