fn call(&mut self, request: Request) -> Self::Future {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    #[deprecated(
        note = "by its name this is a future, and the span ends with the call: write `#[traced(future)]` if it is a `Pin<Box<dyn Future>>`, `#[traced(sync)]` if the call is meant"
    )]
    const __OTEL_SHAPE: () = ();
    let () = __OTEL_SHAPE;
    __otel_rt::call(
        __otel_rt::start(
            __otel_rt::callsite! {
                __OTEL_CALLSITE { span : "call", kind : Internal, level : Info, scope :
                [], line : 0u32, cancelled_is_error : false, leaf : false } []
            },
            &mut __otel_rt::nothing,
        ),
        move || -> Self::Future {
            let _ = &request;
            let _ = &self;
            {
                const _: () = ();
                self.inner.call(request)
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
