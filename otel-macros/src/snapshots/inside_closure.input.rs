span! { err(text); "charge", amount, move || -> Result<u8, Error> { charge(amount) } }
