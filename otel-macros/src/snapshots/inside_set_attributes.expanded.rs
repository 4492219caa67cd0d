fn recorded() {
    {
        use ::otel_runtime::__private_0_1_0 as __otel_rt;
        __otel_rt::manifest! {
            Attributes(::core::module_path!()), 0u32, [{ "coupon.discount"[] [discount]
            [] [] [] } { "note"[] [note] [drop] [] [] }]
        }
        __otel_rt::set_attributes(
            &mut |__otel_set: &mut __otel_rt::Attributes| {
                __otel_rt::record(
                    __otel_set,
                    "coupon.discount",
                    __otel_rt::Rule::Unset,
                    &(discount),
                );
                if false {
                    let _ = &(note);
                }
            },
        )
    }
}
fn unrecorded() {
    {
        if false {
            {
                let _ = &(discount);
            }
            {
                let _ = &(note);
            }
        }
    }
}
