async fn fetch<T: Display>(url: Url, _: T) -> Result<impl Display, Error> {
    ::otel_runtime::__private_0_1_0::callsite! {
        __OTEL_CALLSITE { span : "fetch", kind : Internal, level : Info, scope : [], line
        : 0u32, cancelled_is_error : false }
    }
    let (__otel_started, __otel_records) = ::otel_runtime::__private_0_1_0::and_is_recording(
        ::otel_runtime::__private_0_1_0::start(
            &__OTEL_CALLSITE,
            &mut ::otel_runtime::__private_0_1_0::nothing,
        ),
    );
    ::otel_runtime::__private_0_1_0::future(
            __otel_started,
            async move {
                if let ::core::option::Option::Some(__otel_return) = ::core::option::Option::None::<
                    Result<_, Error>,
                > {
                    return __otel_return;
                }
                let _ = &url;
                if __otel_records {
                    ::otel_runtime::__private_0_1_0::capture(
                        &mut |
                            __otel_set: &mut ::otel_runtime::__private_0_1_0::Attributes|
                        {
                            ::otel_runtime::__private_0_1_0::record_debug(
                                __otel_set,
                                "url",
                                ::otel_runtime::__private_0_1_0::Rule::Unset,
                                &(url),
                            );
                        },
                    );
                }
                { get(url).await }
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
        )
        .await
}
