fn load<'life0, 'async_trait>(
    &'life0 self,
) -> ::core::pin::Pin<
    Box<dyn ::core::future::Future<Output = R<u8>> + Send + 'async_trait>,
> {
    ::otel_runtime::__private_0_1_0::callsite! {
        __OTEL_CALLSITE { span : "load", kind : Internal, level : Info, scope : [], line
        : 0u32, cancelled_is_error : false }
    }
    let __otel_call = ::otel_runtime::__private_0_1_0::prepare(
        &__OTEL_CALLSITE,
        &mut ::otel_runtime::__private_0_1_0::unrelated,
        &mut |__otel_set: &mut ::otel_runtime::__private_0_1_0::Attributes| {
            ::otel_runtime::__private_0_1_0::record(
                __otel_set,
                "id",
                ::otel_runtime::__private_0_1_0::Rule::Unset,
                &(self.id),
            );
        },
    );
    Box::pin(
        ::otel_runtime::__private_0_1_0::returned::<
            R<u8>,
            _,
            _,
        >(
            __otel_call,
            async move {
                let __ret: R<u8> = { self.query().await };
                __ret
            },
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
        ),
    )
}
