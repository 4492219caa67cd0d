#[traced(kind = client, attributes(cart.id = self.id))]
impl<T: Clone> Cart<T> {
    //! Of a cart.
    const LIMIT: usize = { 3 };
    /// Adds.
    #[inline]
    #[cfg(unix)]
    pub async fn add(&mut self, #[attr] id: u64) -> Result<(), Error> {
        self.items.push(id)
    }
    #[must_use]
    #[traced(kind = server, err(off))]
    fn total(&self) -> Wrapped<{ N + 1 }> {
        self.sum()
    }
    #[cfg_attr(test, inline, traced(name = "cleared"))]
    fn clear(&mut self) {}
    const fn limit() -> usize {
        3
    }
    #[traced(off)]
    fn len(&self) -> usize {
        self.items.len()
    }
    log! { fn nothing() {} }
}
