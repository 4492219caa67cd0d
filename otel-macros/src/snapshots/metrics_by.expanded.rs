fn pay(card: &Card, items: &[Item]) -> Result<Receipt, Error> {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    __otel_rt::call(
        __otel_rt::labelled(
            __otel_rt::callsite! {
                __OTEL_CALLSITE { span : "pay", kind : Internal, level : Info, scope :
                [], line : 0u32, cancelled_is_error : false, leaf : false } [{
                "payment.method"[] [card.method()] [] [] [] } { "cart.items"[] [items
                .len()] [] [] [] }]
            },
            &mut |__otel_set: &mut __otel_rt::Attributes| {
                __otel_rt::record(
                    __otel_set,
                    "payment.method",
                    __otel_rt::Rule::Unset,
                    &(card.method()),
                );
            },
            |__otel_site, __otel_labels| __otel_rt::start(
                __otel_site,
                &mut |__otel_set: &mut __otel_rt::Attributes| {
                    __otel_rt::copy_labels(__otel_labels, __otel_set);
                    __otel_rt::record(
                        __otel_set,
                        "cart.items",
                        __otel_rt::Rule::Unset,
                        &(items.len()),
                    );
                },
            ),
        ),
        move || -> Result<Receipt, Error> {
            let _ = &items;
            let _ = &card;
            {
                const _: () = ();
                card.charge(items)
            }
        },
        |__otel_output, __otel_end| {
            use __otel_rt::{ErrorProbeFallback as _, ProbeFallback as _};
            let __otel_probe = __otel_rt::Probe(__otel_output);
            if let ::core::option::Option::Some(__otel_error) = __otel_probe
                .otel_failure()
            {
                __otel_end.error(__otel_error.otel_error_type());
            }
        },
    )
}
