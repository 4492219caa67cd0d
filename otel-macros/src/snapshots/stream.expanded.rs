fn rows(&self, page: u32) -> impl Stream<Item = Result<Row, impl Error>> + '_ {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    let __otel_call = __otel_rt::prepare(
        __otel_rt::callsite! {
            __OTEL_CALLSITE { span : "rows", kind : Internal, level : Info, scope : [],
            line : 0u32, cancelled_is_error : false, leaf : false } [{ "page"[u32] [] []
            [] [] }]
        },
        &mut __otel_rt::unrelated,
        &mut |__otel_set: &mut __otel_rt::Attributes| {
            __otel_rt::record(__otel_set, "page", __otel_rt::Rule::Unset, &(page));
        },
    );
    __otel_rt::streamed_by::<
        Result<Row, _>,
        _,
        _,
        _,
    >(
        __otel_call,
        move || {
            let _ = &page;
            let _ = &self;
            {
                const _: () = ();
                self.pages(page).map(|row| row)
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
