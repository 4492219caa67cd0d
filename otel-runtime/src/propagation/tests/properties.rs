//! For all spans and all texts.

use proptest::prelude::*;

use super::*;

const FORMATS: [Format; 5] = [
    Format::TraceContext,
    Format::B3,
    Format::B3Multi,
    Format::Jaeger,
    Format::XRay,
];

const NAMES: [&str; 7] = [
    "b3",
    "x-b3-traceid",
    "x-b3-spanid",
    "x-b3-sampled",
    "x-b3-flags",
    "uber-trace-id",
    "x-amzn-trace-id",
];

proptest! {
    #[test]
    fn what_is_written_is_read(trace in 1_u128.., span in 1_u64.., sampled: bool) {
        let (trace, span) = (TraceId::from(trace), SpanId::from(span));
        let flags = TraceFlags::default().with_sampled(sampled);
        let state = TraceState::NONE;
        let context = Context::new()
            .with_remote_span_context(SpanContext::new(trace, span, flags, false, state));
        for format in FORMATS {
            let mut carrier = Headers::new();
            let propagator = propagator(&[format], Vec::new());
            propagator.inject_context(&context, &mut carrier);
            let read = propagator.extract_with_context(&Context::new(), &carrier);
            let expected = (trace.to_string(), span.to_string(), sampled);
            prop_assert_eq!(named(&read), Some(expected), "{:?}", format);
        }
    }

    #[test]
    fn what_is_read_is_written(ids in "[0-9a-f]{32}-[0-9a-f]{16}", how in "(-[01d])?") {
        let value = ids + &how;
        let context = extract(Format::B3, &[("b3", &value)]);
        let read = named(&context).is_some();
        let expected = if read { pairs(&[("b3", &value)]) } else { Vec::new() };
        prop_assert_eq!(inject(Format::B3, &context), expected);
    }

    #[test]
    fn no_text_breaks_a_reader(texts in prop::collection::vec("[0-9a-fx=;:%?+ -]{0,60}|.*", 7)) {
        let carrier: Headers = NAMES.iter().map(|name| (*name).to_owned()).zip(texts).collect();
        for format in FORMATS {
            let propagator = propagator(&[format], vec!["x".to_owned()]);
            // Valid and remote, or nothing at all.
            named(&propagator.extract_with_context(&Context::new(), &carrier));
        }
    }
}
