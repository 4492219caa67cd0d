#[track_caller]
fn index<T: Copy, const N: usize>(list: [T; N], at: usize) -> Option<T> {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    #[track_caller]
    fn __otel_body<T: Copy, const N: usize>(list: [T; N], at: usize) -> Option<T> {
        list.get(at).copied()
    }
    let __otel_entered = __otel_rt::enter(
        __otel_rt::start(
            __otel_rt::callsite! {
                __OTEL_CALLSITE { span : "index", kind : Internal, level : Info, scope :
                [], line : 0u32, cancelled_is_error : false, leaf : false } []
            },
            &mut __otel_rt::nothing,
        ),
    );
    let __otel_output: Option<T> = __otel_body::<T, N>(list, at);
    __otel_rt::finish(
        __otel_entered,
        &__otel_output,
        |__otel_output, __otel_end| {
            use __otel_rt::{ErrorProbeFallback as _, ProbeFallback as _};
            let __otel_probe = __otel_rt::Probe(__otel_output);
            if let ::core::option::Option::Some(__otel_error) = __otel_probe
                .otel_failure()
            {
                __otel_end.error(__otel_error.otel_error_type());
            }
        },
    );
    __otel_output
}
