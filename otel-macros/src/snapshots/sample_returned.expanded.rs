fn poll(queue: Queue) -> impl Future<Output = usize> {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    let __otel_call = __otel_rt::prepare_sampled(
        __otel_rt::callsite! {
            __OTEL_CALLSITE { span : "poll", kind : Internal, level : Info, scope : [],
            line : 0u32, cancelled_is_error : false, leaf : false, sample : Never } []
        },
        &mut __otel_rt::unconditionally,
        &mut __otel_rt::unrelated,
        &mut __otel_rt::nothing,
    );
    __otel_rt::returned_by::<
        usize,
        _,
        _,
        _,
    >(
        __otel_call,
        move || {
            let _ = &queue;
            {
                const _: () = ();
                async move {
                    if let ::core::option::Option::Some(__otel_return) = ::core::option::Option::None::<
                        usize,
                    > {
                        return __otel_return;
                    }
                    queue.len()
                }
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
