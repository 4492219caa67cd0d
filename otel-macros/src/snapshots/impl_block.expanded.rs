impl<T: Clone> Cart<T> {
    //! Of a cart.
    const LIMIT: usize = { 3 };
    /// Adds.
    #[inline]
    #[cfg(unix)]
    #[::otel_runtime::__private_0_1_0::traced(
        __otel_within("Cart::", kind = client, attributes(cart.id = self.id)),
    )]
    pub async fn add(&mut self, #[attr] id: u64) -> Result<(), Error> {
        self.items.push(id)
    }
    #[must_use]
    #[::otel_runtime::__private_0_1_0::traced(
        __otel_within("Cart::", kind = client, attributes(cart.id = self.id)),
        kind = server,
        err(off)
    )]
    fn total(&self) -> Wrapped<{ N + 1 }> {
        self.sum()
    }
    #[cfg_attr(
        test,
        ::otel_runtime::__private_0_1_0::traced(
            __otel_within("Cart::", kind = client, attributes(cart.id = self.id)),
            name = "cleared"
        )
    )]
    #[cfg_attr(
        not(test),
        ::otel_runtime::__private_0_1_0::traced(
            __otel_within("Cart::", kind = client, attributes(cart.id = self.id)),
        )
    )]
    #[cfg_attr(test, inline)]
    fn clear(&mut self) {}
    const fn limit() -> usize {
        3
    }
    #[::otel_runtime::__private_0_1_0::traced(
        __otel_within("Cart::", kind = client, attributes(cart.id = self.id)),
        off
    )]
    fn len(&self) -> usize {
        self.items.len()
    }
    log! {
        fn nothing() {}
    }
}
