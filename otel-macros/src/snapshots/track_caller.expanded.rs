#[track_caller]
fn index<T: Copy, const N: usize>(list: [T; N], at: usize) -> Option<T> {
    ::otel_runtime::__private_0_1_0::callsite! {
        __OTEL_CALLSITE { span : "index", kind : Internal, level : Info, scope : [], line
        : 0u32, cancelled_is_error : false }
    }
    #[track_caller]
    fn __otel_body<T: Copy, const N: usize>(list: [T; N], at: usize) -> Option<T> {
        list.get(at).copied()
    }
    let __otel_entered = ::otel_runtime::__private_0_1_0::enter(
        ::otel_runtime::__private_0_1_0::start(
            &__OTEL_CALLSITE,
            &mut ::otel_runtime::__private_0_1_0::nothing,
        ),
    );
    let __otel_output: Option<T> = __otel_body::<T, N>(list, at);
    __otel_entered
        .judge(
            &__otel_output,
            |__otel_output, __otel_end| {
                use ::otel_runtime::__private_0_1_0::{
                    ErrorProbeFallback as _, ProbeFallback as _,
                };
                let __otel_probe = ::otel_runtime::__private_0_1_0::Probe(__otel_output);
                if let ::core::option::Option::Some(__otel_error) = __otel_probe
                    .failure()
                {
                    __otel_end.error(__otel_error.error_type());
                }
            },
        );
    __otel_output
}
