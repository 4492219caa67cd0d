#[traced]
fn call(&mut self, request: Request) -> Self::Future {
    self.inner.call(request)
}
