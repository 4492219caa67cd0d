fn recorded() {
    {
        use ::otel_runtime::__private_0_1_0 as __otel_rt;
        __otel_rt::guard(
            __otel_rt::start_sampled(
                __otel_rt::callsite! {
                    __OTEL_CALLSITE { span : "charge", kind : Client, level : Info, scope
                    : [], line : 0u32, cancelled_is_error : false, leaf : false, sample :
                    Ratio(0.5f64) } [{ "payment.amount"[] [amount] [] [] [] } { "card"[]
                    [& pan] [mask(last = 4)] [] [] }]
                },
                &mut __otel_rt::unconditionally,
                &mut __otel_rt::unrelated,
                &mut |__otel_set: &mut __otel_rt::Attributes| {
                    __otel_rt::record(
                        __otel_set,
                        "payment.amount",
                        __otel_rt::Rule::Unset,
                        &(amount),
                    );
                    __otel_rt::record(
                        __otel_set,
                        "card",
                        __otel_rt::Rule::Mask(4usize),
                        &(&pan),
                    );
                },
            ),
        )
    }
}
fn unrecorded() {
    {
        if false {
            {
                let _ = &(amount);
            }
            {
                let _ = &(&pan);
            }
        }
        ::otel_runtime::__private_0_1_0::no_guard()
    }
}
