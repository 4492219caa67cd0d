fn consume(messages: &Batch) {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    let __otel_entered = __otel_rt::enter(
        __otel_rt::start_related(
            __otel_rt::callsite! {
                __OTEL_CALLSITE { span : "consume", kind : Consumer, level : Debug, scope
                : ["shop.queue"], line : 0u32, cancelled_is_error : false, leaf : false }
                []
            },
            &mut |__otel_relations: &mut __otel_rt::Relations| {
                __otel_rt::Relations::root_linked(__otel_relations);
                __otel_rt::Relations::links(__otel_relations, &(&messages.contexts));
            },
            &mut __otel_rt::nothing,
        ),
    );
    {
        messages.each(handle);
    }
}
