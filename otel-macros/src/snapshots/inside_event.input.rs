event! { "reserve item", sku, quantity: len = items }
