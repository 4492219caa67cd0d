//! Captures strings, characters and network addresses as text.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

use super::{Capture, Field};

impl Capture for str {
    #[inline]
    fn capture(&self, field: Field<'_>) {
        field.text(self);
    }
}

impl Capture for String {
    #[inline]
    fn capture(&self, field: Field<'_>) {
        field.text(self);
    }
}

impl Capture for char {
    #[inline]
    fn capture(&self, field: Field<'_>) {
        field.text(self.encode_utf8(&mut [0; 4]));
    }
}

macro_rules! addresses {
    ($($address:ty)*) => {$(
        impl Capture for $address {
            #[inline]
            fn capture(&self, field: Field<'_>) {
                field.display(self);
            }
        }
    )*};
}

addresses!(IpAddr Ipv4Addr Ipv6Addr SocketAddr SocketAddrV4 SocketAddrV6);
