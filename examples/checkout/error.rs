//! Why an order is not done. None of the messages holds anything about a customer.

use thiserror::Error;

/// An order that came to nothing.
#[derive(Debug, Error)]
pub(crate) enum CheckoutError {
    /// There is nothing to sell.
    #[error(transparent)]
    Cart(#[from] CartError),
    /// There is nothing left to sell.
    #[error(transparent)]
    Stock(#[from] OutOfStock),
    /// Nobody pays.
    #[error(transparent)]
    Payment(#[from] Declined),
}

/// A cart that cannot be sold.
#[derive(Debug, Error)]
pub(crate) enum CartError {
    #[error("the cart is empty")]
    Empty,
    #[error("the price or the quantity of {sku} makes no sense")]
    Nonsense { sku: String },
}

/// A coupon that the shop never gave out.
#[derive(Debug, Error)]
#[error("there is no such coupon")]
pub(crate) struct UnknownCoupon;

/// Less in the shelf than in the cart.
#[derive(Debug, Error)]
#[error("{sku} is out of stock")]
pub(crate) struct OutOfStock {
    pub(crate) sku: String,
}

/// What the bank said.
#[derive(Debug, Error)]
#[error("the card was declined: {reason}")]
pub(crate) struct Declined {
    pub(crate) reason: &'static str,
}
