fn consume(messages: &Batch) {
    ::otel_runtime::__private_0_1_0::callsite! {
        __OTEL_CALLSITE { span : "consume", kind : Consumer, level : Debug, scope :
        ["shop.queue"], line : 0u32, cancelled_is_error : false }
    }
    let __otel_entered = ::otel_runtime::__private_0_1_0::enter(
        ::otel_runtime::__private_0_1_0::start_related(
            &__OTEL_CALLSITE,
            &mut |__otel_relations: &mut ::otel_runtime::__private_0_1_0::Relations| {
                ::otel_runtime::__private_0_1_0::Relations::root_linked(
                    __otel_relations,
                );
                ::otel_runtime::__private_0_1_0::Relations::links(
                    __otel_relations,
                    &(&messages.contexts),
                );
            },
            &mut ::otel_runtime::__private_0_1_0::nothing,
        ),
    );
    {
        messages.each(handle);
    }
}
