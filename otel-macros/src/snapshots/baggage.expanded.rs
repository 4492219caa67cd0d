fn place(id: u64) {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    let __otel_entered = __otel_rt::enter(
        __otel_rt::start(
            __otel_rt::callsite! {
                __OTEL_CALLSITE { span : "place", kind : Internal, level : Info, scope :
                [], line : 0u32, cancelled_is_error : false, leaf : false } [{ "id"[u64]
                [] [] [] [] } { "tenant.id"[baggage] [] [] [] [] } { "user.id"[baggage]
                [] [hash] [] [] }]
            },
            &mut |__otel_set: &mut __otel_rt::Attributes| {
                __otel_rt::record(__otel_set, "id", __otel_rt::Rule::Unset, &(id));
                __otel_rt::record_baggage(
                    __otel_set,
                    "tenant.id",
                    __otel_rt::Rule::Unset,
                );
                __otel_rt::record_baggage(__otel_set, "user.id", __otel_rt::Rule::Hash);
            },
        ),
    );
    {
        const _: () = ();
        ship(id)
    }
}
