fn checkout(
    user: &str,
    mut items: Vec<Item>,
    coupon: Option<&str>,
    _lock: Guard,
) -> Result<Receipt, Error> {
    ::otel_runtime::__private_0_1_0::callsite! {
        __OTEL_CALLSITE { span : "checkout", kind : Internal, level : Info, scope : [],
        line : 0u32, cancelled_is_error : false }
    }
    ::otel_runtime::__private_0_1_0::call(
        ::otel_runtime::__private_0_1_0::start(
            &__OTEL_CALLSITE,
            &mut |__otel_set: &mut ::otel_runtime::__private_0_1_0::Attributes| {
                ::otel_runtime::__private_0_1_0::record(
                    __otel_set,
                    "user.id",
                    ::otel_runtime::__private_0_1_0::Rule::Hash,
                    &(user),
                );
                ::otel_runtime::__private_0_1_0::record(
                    __otel_set,
                    "cart.items",
                    ::otel_runtime::__private_0_1_0::Rule::Unset,
                    &(items.len()),
                );
                ::otel_runtime::__private_0_1_0::record(
                    __otel_set,
                    "coupon",
                    ::otel_runtime::__private_0_1_0::Rule::Mask(4usize),
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
            use ::otel_runtime::__private_0_1_0::{
                ErrorProbeFallback as _, ProbeFallback as _,
            };
            let __otel_probe = ::otel_runtime::__private_0_1_0::Probe(__otel_output);
            if let ::core::option::Option::Some(__otel_error) = __otel_probe.failure() {
                __otel_end.error(__otel_error.error_type());
            }
        },
    )
}
