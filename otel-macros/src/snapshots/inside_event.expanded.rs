fn recorded() {
    {
        use ::otel_runtime::__private_0_1_0 as __otel_rt;
        __otel_rt::manifest! {
            Event("reserve item"), 0u32, [{ "sku"[] [sku] [] [] [] } { "quantity"[]
            [items] [len] [] [] }]
        }
        __otel_rt::event(
            "reserve item",
            &mut |__otel_set: &mut __otel_rt::Attributes| {
                __otel_rt::record(__otel_set, "sku", __otel_rt::Rule::Unset, &(sku));
                __otel_rt::record_len(__otel_set, "quantity", &(items));
            },
        )
    }
}
fn unrecorded() {
    {
        if false {
            {
                let _ = &(sku);
            }
            {
                let _ = &(items);
            }
        }
    }
}
