span! { kind = client, sample(0.5); "charge", payment.amount = amount, card: mask(last = 4) = &pan }
