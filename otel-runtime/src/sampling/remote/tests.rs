use opentelemetry_sdk::trace::SamplingDecision;

use super::*;

/// Of ids that are spread evenly over all there are.
fn kept(sampler: &RemoteSampler, name: &str) -> usize {
    let ids = (0..1000_u64).map(|n| TraceId::from(u128::from(n * (u64::MAX / 1000))));
    let records = |id| {
        let result = sampler.should_sample(None, id, name, &SpanKind::Internal, &[], &[]);
        result.decision == SamplingDecision::RecordAndSample
    };
    ids.filter(|id| records(*id)).count()
}

fn following(answer: &str) -> RemoteSampler {
    let sampler = RemoteSampler::new(1.0);
    sampler.follow(answer.as_bytes()).unwrap();
    sampler
}

#[test]
fn until_there_is_an_answer_it_is_a_share() {
    assert_eq!(kept(&RemoteSampler::new(1.0), "x"), 1000);
    assert_eq!(kept(&RemoteSampler::new(0.0), "x"), 0);
    assert!((200..300).contains(&kept(&RemoteSampler::new(0.25), "x")));
}

#[test]
fn a_share_of_all_is_followed() {
    for (answer, expected) in [
        (
            r#"{"strategyType":"PROBABILISTIC","probabilisticSampling":{"samplingRate":0.5}}"#,
            450..550,
        ),
        (
            r#"{"strategyType":0,"probabilisticSampling":{"samplingRate":1},"operationSampling":null}"#,
            1000..1001,
        ),
        // As protocol buffers leave out what is zero.
        (r#"{"probabilisticSampling":{}}"#, 0..1),
    ] {
        let kept = kept(&following(answer), "x");
        assert!(expected.contains(&kept), "{answer}: {kept}");
    }
}

#[test]
fn so_many_a_second_are_followed_and_the_same_answer_gives_no_more() {
    let answer =
        r#"{"strategyType":"RATE_LIMITING","rateLimitingSampling":{"maxTracesPerSecond":0.001}}"#;
    let sampler = following(answer);
    assert_eq!(kept(&sampler, "x"), 1);
    sampler.follow(answer.as_bytes()).unwrap();
    assert_eq!(kept(&sampler, "x"), 0);
    let other = answer
        .replace("0.001", "0.002")
        .replace("\"RATE_LIMITING\"", "1");
    sampler.follow(other.as_bytes()).unwrap();
    assert_eq!(kept(&sampler, "x"), 1);
    sampler
        .follow(answer.replace("0.001", "0").as_bytes())
        .unwrap();
    assert_eq!(kept(&sampler, "x"), 0);
}

#[test]
fn names_are_followed_each_with_a_few_in_any_case() {
    // With both, the names go before.
    let sampler = following(
        r#"{"strategyType":"PROBABILISTIC","probabilisticSampling":{"samplingRate":1},
            "operationSampling":{"defaultSamplingProbability":0,"defaultLowerBoundTracesPerSecond":0.001,
              "perOperationStrategies":[
                {"operation":"all","probabilisticSampling":{"samplingRate":1}},
                {"operation":"few","probabilisticSampling":{"samplingRate":0}}]}}"#,
    );
    assert_eq!(kept(&sampler, "all"), 1000);
    assert_eq!(kept(&sampler, "few"), 1);
    assert_eq!(kept(&sampler, "other"), 1);
    assert_eq!(kept(&sampler, "another"), 0);
    let none = following(r#"{"operationSampling":{"defaultSamplingProbability":0.0}}"#);
    assert_eq!(kept(&none, "x"), 0);
}

#[test]
fn what_cannot_be_followed_changes_nothing() {
    for answer in [
        "",
        "<html>",
        "[]",
        "null",
        "{}",
        r#"{"strategyType":"PROBABILISTIC"}"#,
        r#"{"strategyType":"ADAPTIVE","probabilisticSampling":{"samplingRate":0.5}}"#,
        r#"{"strategyType":7}"#,
        r#"{"probabilisticSampling":{"samplingRate":1.5}}"#,
        r#"{"probabilisticSampling":{"samplingRate":"0.5"}}"#,
        r#"{"probabilisticSampling":0.5}"#,
        r#"{"strategyType":1}"#,
        r#"{"strategyType":1,"rateLimitingSampling":{"maxTracesPerSecond":-1}}"#,
        r#"{"operationSampling":7}"#,
        r#"{"operationSampling":{"perOperationStrategies":{}}}"#,
        r#"{"operationSampling":{"perOperationStrategies":[{"operation":"x"}]}}"#,
        r#"{"operationSampling":{"perOperationStrategies":[{"probabilisticSampling":{"samplingRate":1}}]}}"#,
        r#"{"operationSampling":{"defaultSamplingProbability":2}}"#,
        r#"{"operationSampling":{"defaultLowerBoundTracesPerSecond":-1}}"#,
    ] {
        let sampler = RemoteSampler::new(1.0);
        let reason = sampler.follow(answer.as_bytes()).unwrap_err();
        assert!(reason.starts_with("it answered with "), "{reason}");
        assert_eq!(kept(&sampler, "x"), 1000, "{answer}");
    }
}

#[test]
fn the_argument_is_a_list() {
    for (text, expected) in [
        (
            "endpoint=http://localhost:14250,pollingIntervalMs=5000,initialSamplingRate=0.25",
            "http://localhost:14250/sampling every 5s, 0.25 until it answers",
        ),
        (
            " initialSamplingRate = 1 , endpoint = https://host/api/sampling ",
            "https://host/api/sampling every 60s, 1 until it answers",
        ),
        (
            "endpoint=http://[::1]:5778/",
            "http://[::1]:5778/sampling every 60s, 0.001 until it answers",
        ),
        (
            "pollingIntervalMs=1",
            "http://localhost:5778/sampling every 1ms, 0.001 until it answers",
        ),
    ] {
        assert_eq!(Remote::parse(text).unwrap().to_string(), expected);
    }
    for text in [
        "0.5",
        "endpoint",
        "endpoint=",
        "endpoint=localhost:5778",
        "endpoint=ftp://host",
        "endpoint=http://",
        "endpoint=http://user:word@host",
        "endpoint=http://host?key=1",
        "endpoint=http://host#a",
        "endpoint=http://host,",
        "endpoint=http://a,endpoint=http://b",
        "Endpoint=http://host",
        "pollingIntervalMs=0",
        "pollingIntervalMs=+5",
        "pollingIntervalMs=5s",
        "initialSamplingRate=NaN",
        "initialSamplingRate=1.1",
        "initialSamplingRate=",
        "rate=1",
    ] {
        assert_eq!(Remote::parse(text), None, "{text}");
    }
}

proptest::proptest! {
    /// Whatever a server says, nobody panics.
    #[test]
    fn any_answer_is_followed_or_refused(answer in ".{0,200}", share in proptest::num::f64::ANY) {
        let sampler = RemoteSampler::new(0.5);
        let _ = sampler.follow(answer.as_bytes());
        let said = format!(r#"{{"strategyType":1,"rateLimitingSampling":{{"maxTracesPerSecond":{share:e}}}}}"#);
        let _ = sampler.follow(said.as_bytes());
        kept(&sampler, "x");
    }
}
