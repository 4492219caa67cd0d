pub(crate) mod shop {
    use std::{fmt, io};
    pub struct Cart {
        items: usize,
    }
    #[::telemetry::__private_0_1_0::traced(
        __otel_within("shop.", only(pub), prefix = "shop.", crate = ::telemetry),
    )]
    pub fn open() -> Cart {
        Cart { items: 0 }
    }
    fn close() {}
    #[::telemetry::__private_0_1_0::traced(
        __otel_within("shop.", only(pub), prefix = "shop.", crate = ::telemetry),
        kind = server
    )]
    impl<T> Shop for Cart<T> {
        fn sell(&self) {}
    }
    unsafe impl Send for Cart {}
    #[::telemetry::__private_0_1_0::traced(
        __otel_within("shop.", only(pub), prefix = "shop.", crate = ::telemetry),
    )]
    mod deeper {
        pub fn dig() {}
    }
    #[cfg(test)]
    mod tests {
        pub fn helper() {}
    }
    #[test]
    pub fn it_opens() {}
    pub fn main() {}
    extern "C" {
        fn abs(x: i32) -> i32;
    }
}
