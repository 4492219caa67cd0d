#![deny(deprecated)]

use otel_runtime::{event, set_attributes, span};

macro_rules! noted {
    ($key:literal, $value:expr) => {
        event!("noted", $key = $value);
    };
}

fn words() {
    let _guard = span!("charge", http.method = "GET");
    span!("charge", http.request.metod = "GET", || ());
    let _future = span!(ret(http.status_code); "charge", async { 200 });
    event!("reserve item", http.request.method = "get");
    set_attributes!("net.peer.name" = "example.com");
    noted!("db.system", "mysql");
    noted!("network.transport", "carrier-pigeon");
}

fn types() {
    let _guard = span!("charge", server.port = "80");
    span!(ret(server.port); "charge", || "80");
    event!("reserve item", http.response.status_code = "200");
    set_attributes!(tls.established = "yes");
    noted!("server.port", "80");
}

fn main() {}
