fn rows(page: u32) -> BoxStream<'static, Row> {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    let __otel_call = __otel_rt::prepare(
        __otel_rt::callsite! {
            __OTEL_CALLSITE { span : "rows", kind : Internal, level : Info, scope : [],
            line : 0u32, cancelled_is_error : false, leaf : false } []
        },
        &mut __otel_rt::unrelated,
        &mut __otel_rt::nothing,
    );
    __otel_rt::Box::pin(
        __otel_rt::streamed_by::<
            Row,
            _,
            _,
            _,
        >(
            __otel_call,
            move || -> BoxStream<'static, Row> {
                let _ = &page;
                {
                    const _: () = ();
                    stream::iter(fetch(page)).boxed()
                }
            },
            __otel_rt::unjudged,
        ),
    )
}
