fn load<'life0, 'async_trait>(
    &'life0 self,
) -> ::core::pin::Pin<
    Box<dyn ::core::future::Future<Output = R<u8>> + Send + 'async_trait>,
> {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    let __otel_call = __otel_rt::prepare(
        __otel_rt::callsite! {
            __OTEL_CALLSITE { span : "load", kind : Internal, level : Info, scope : [],
            line : 0u32, cancelled_is_error : false, leaf : false } [{ "id"[] [self.id]
            [] [] [] }]
        },
        &mut __otel_rt::unrelated,
        &mut |__otel_set: &mut __otel_rt::Attributes| {
            __otel_rt::record(__otel_set, "id", __otel_rt::Rule::Unset, &(self.id));
        },
    );
    Box::pin(
        __otel_rt::returned::<
            R<u8>,
            _,
            _,
        >(
            __otel_call,
            async move {
                if let ::core::option::Option::Some(__otel_return) = ::core::option::Option::None::<
                    R<u8>,
                > {
                    return __otel_return;
                }
                let __ret: R<u8> = { self.query().await };
                __ret
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
        ),
    )
}
