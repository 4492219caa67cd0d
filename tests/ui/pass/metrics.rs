//! `metrics` on every shape, under the lints of a careful user.
#![deny(warnings)]

use std::future::Future;
use std::pin::Pin;

use otel_runtime::traced;

#[traced(metrics)]
fn unit() {}

#[traced(metrics(by(method, cart.size)), attributes(method, cart.size = items.len()))]
fn sync(method: &str, items: &mut Vec<u32>) -> Result<u32, String> {
    items.push(7);
    items.first().copied().ok_or_else(|| method.to_owned())
}

#[traced(metrics(by("http.route")), sample(0.5, if = n > 1), root)]
async fn asynchronous(n: u8, #[attr("http.route")] route: String, #[attr] other: bool) -> Option<String> {
    (n > 0 && other).then_some(route)
}

#[traced(metrics(by(method)), leaf)]
fn leaf(#[attr(method: raw(reason = "one of two words"))] method: &str) -> &str {
    method
}

#[traced(metrics(by(method)))]
fn returned(#[attr] method: u8) -> impl Future<Output = u8> {
    async move { method }
}

#[traced(metrics)]
fn boxed<'a>(text: &'a str) -> Pin<Box<dyn Future<Output = &'a str> + Send + 'a>> {
    Box::pin(async move { text })
}

struct Cart(u8);

impl Cart {
    #[traced(metrics(by(size)), attributes(size = self.0))]
    async fn add(&mut self) -> &u8 {
        self.0 += 1;
        &self.0
    }

    #[traced(metrics)]
    fn never(&self) -> ! {
        std::process::exit(i32::from(self.0) - i32::from(self.0))
    }
}

fn main() {
    unit();
    let _ = sync("card", &mut Vec::new());
    drop(asynchronous(1, String::new(), true));
    let _ = leaf("a");
    drop(returned(1));
    drop(boxed("a"));
    let mut cart = Cart(1);
    drop(cart.add());
    cart.never();
}
