fn total(items: &[Item]) -> u32 {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    let __otel_entered = __otel_rt::enter(
        __otel_rt::metered(
            __otel_rt::start(
                __otel_rt::callsite! {
                    __OTEL_CALLSITE { span : "total", kind : Internal, level : Info,
                    scope : [], line : 0u32, cancelled_is_error : false, leaf : false }
                    [{ "cart.items"[] [items.len()] [] [] [] }]
                },
                &mut |__otel_set: &mut __otel_rt::Attributes| {
                    __otel_rt::record(
                        __otel_set,
                        "cart.items",
                        __otel_rt::Rule::Unset,
                        &(items.len()),
                    );
                },
            ),
        ),
    );
    {
        const _: () = ();
        items.iter().map(Item::price).sum()
    }
}
