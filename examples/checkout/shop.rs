//! The shop: from an order to a receipt. What a span may know of a customer stands where it is captured, with its rule.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use futures_util::future::try_join_all;
use otel_runtime::{event, traced};
use tokio::time::sleep;

use crate::error::{CartError, CheckoutError, Declined, OutOfStock, UnknownCoupon};
use crate::input::{Item, Order};

/// What the shop has in the morning: goods, how many, and how many milliseconds away the shelf is.
const SHELVES: [(&str, u32, u64); 6] = [
    ("MUG-01", 40, 3),
    ("TEE-07", 25, 6),
    ("NOTE-3", 60, 4),
    ("LAMP-2", 4, 8),
    ("PEN-11", 200, 5),
    ("CHAIR-9", 1, 2),
];

/// What is left in the shelves.
pub(crate) struct Shop {
    stock: Mutex<HashMap<&'static str, u32>>,
}

/// The customer's copy.
#[derive(Debug)]
pub(crate) struct Receipt {
    pub(crate) total_cents: u64,
    pub(crate) payment: String,
}

impl Shop {
    /// A shop in the morning.
    pub(crate) fn open() -> Self {
        let stock = SHELVES
            .iter()
            .map(|&(sku, count, _)| (sku, count))
            .collect();
        Self {
            stock: Mutex::new(stock),
        }
    }

    /// Takes goods from the shelf, if there are enough.
    fn take(&self, item: &Item) -> bool {
        let mut stock = self.stock.lock().unwrap_or_else(PoisonError::into_inner);
        match stock.get_mut(item.sku.as_str()) {
            Some(left) if *left >= item.quantity => {
                *left -= item.quantity;
                true
            }
            _ => false,
        }
    }
}

/// One order, one trace.
#[traced(attributes(
    order.id = order.id,
    user.id: hash = order.customer_id,
    user.full_name: redact = order.name,
    user.email: redact = order.email,
    payment.card: mask(last = 4) = order.card,
    cart.items = order.items.len(),
))]
pub(crate) async fn checkout(shop: &Shop, order: &Order) -> Result<Receipt, CheckoutError> {
    let total = validate_cart(&order.items)?;
    let total = match &order.coupon {
        // A wrong coupon costs the customer the discount, not the order.
        Some(coupon) => apply_coupon(coupon, total).await.unwrap_or(total),
        None => total,
    };
    // All at once; the first that is out of stock cancels the others.
    try_join_all(order.items.iter().map(|item| reserve_inventory(shop, item))).await?;
    let payment = charge_payment(&order.card, total).await?;
    send_receipt(&order.email, &payment).await;
    Ok(Receipt {
        total_cents: total,
        payment,
    })
}

#[traced(attributes(cart.items = items.len()), ret(cart.total_cents))]
fn validate_cart(items: &[Item]) -> Result<u64, CartError> {
    if items.is_empty() {
        return Err(CartError::Empty);
    }
    if let Some(item) = items
        .iter()
        .find(|item| item.quantity == 0 || item.price_cents == 0)
    {
        return Err(CartError::Nonsense {
            sku: item.sku.clone(),
        });
    }
    Ok(items
        .iter()
        .map(|item| u64::from(item.quantity) * u64::from(item.price_cents))
        .sum())
}

#[traced(err(text), ret(cart.total_cents))]
async fn apply_coupon(#[attr] coupon: &str, total_cents: u64) -> Result<u64, UnknownCoupon> {
    sleep(Duration::from_millis(2)).await;
    let percent = match coupon {
        "SAVE10" => 10,
        "WELCOME" => 15,
        _ => return Err(UnknownCoupon),
    };
    Ok(total_cents - total_cents * percent / 100)
}

#[traced(err(text), attributes(item.sku = item.sku, item.quantity = item.quantity))]
async fn reserve_inventory(shop: &Shop, item: &Item) -> Result<(), OutOfStock> {
    let shelf = SHELVES.iter().find(|(sku, ..)| *sku == item.sku);
    sleep(Duration::from_millis(
        shelf.map_or(1, |(.., distance)| *distance),
    ))
    .await;
    if !shop.take(item) {
        return Err(OutOfStock {
            sku: item.sku.clone(),
        });
    }
    event!(
        "reserve item",
        item.sku = item.sku,
        item.quantity = item.quantity
    );
    Ok(())
}

#[traced(kind = client, err(text), ret(payment.id))]
async fn charge_payment(
    #[attr(payment.card: mask(last = 4))] card: &str,
    #[attr(payment.amount_cents)] amount_cents: u64,
) -> Result<String, Declined> {
    sleep(Duration::from_millis(6)).await;
    let digits: String = card.chars().filter(char::is_ascii_digit).collect();
    match digits.as_str() {
        "4000000000000002" => Err(Declined {
            reason: "do not honour",
        }),
        "4000000000009995" => Err(Declined {
            reason: "insufficient funds",
        }),
        _ => Ok(format!("pay-{amount_cents}")),
    }
}

#[traced(kind = producer, attributes(payment.id = payment))]
async fn send_receipt(#[attr(user.email: redact)] email: &str, payment: &str) {
    let _ = (email, payment); // This shop has no mail server.
    sleep(Duration::from_millis(1)).await;
}
