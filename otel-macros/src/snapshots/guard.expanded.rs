pub(crate) fn total(items: &[u32]) -> u32 {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    let __otel_entered = __otel_rt::enter(
        __otel_rt::start(
            __otel_rt::callsite! {
                __OTEL_CALLSITE { span : "total", kind : Internal, level : Info, scope :
                [], line : 0u32, cancelled_is_error : false, leaf : false } []
            },
            &mut __otel_rt::nothing,
        ),
    );
    {
        const _: () = ();
        items.iter().sum()
    }
}
