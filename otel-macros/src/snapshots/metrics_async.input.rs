#[traced(metrics(by(payment.method)), sample(0.1))]
async fn pay(#[attr(payment.method)] method: &str, #[attr] cents: i64) -> Result<Receipt, Error> {
    charge(method, cents).await
}
