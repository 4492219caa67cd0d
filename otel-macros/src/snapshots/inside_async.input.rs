span! { NAME, amount, async { charge(amount).await } }
