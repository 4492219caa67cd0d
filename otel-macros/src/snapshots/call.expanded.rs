fn checkout(
    user: &str,
    mut items: Vec<Item>,
    coupon: Option<&str>,
    _lock: Guard,
) -> Result<Receipt, Error> {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    __otel_rt::call(
        __otel_rt::start(
            __otel_rt::callsite! {
                __OTEL_CALLSITE { span : "checkout", kind : Internal, level : Info, scope
                : [], line : 0u32, cancelled_is_error : false, leaf : false } [{
                "user.id"[& str] [] [hash] [] [] } { "cart.items"[] [items.len()] [] []
                [] } { "coupon"[Option < & str >] [] [mask(last = 4)] [] [] }]
            },
            &mut |__otel_set: &mut __otel_rt::Attributes| {
                __otel_rt::record(__otel_set, "user.id", __otel_rt::Rule::Hash, &(user));
                __otel_rt::record(
                    __otel_set,
                    "cart.items",
                    __otel_rt::Rule::Unset,
                    &(items.len()),
                );
                __otel_rt::record(
                    __otel_set,
                    "coupon",
                    __otel_rt::Rule::Mask(4usize),
                    &(coupon),
                );
            },
        ),
        move || -> Result<Receipt, Error> {
            #[allow(clippy::used_underscore_binding)]
            let _ = &_lock;
            let _ = &coupon;
            let _ = &items;
            let _ = &user;
            {
                items.sort();
                pay(user, &items, coupon)
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
