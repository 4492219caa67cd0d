//! A sampler that does what a server says.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::routing::get;
use tokio::runtime::Runtime;
use tokio::sync::watch;

use super::run;
use otel_tests::process::Finished;

/// What it answers, one after the other.
type Answers = &'static [(u16, &'static str)];

/// A server of strategies, until it is dropped.
struct Server {
    address: SocketAddr,
    said: Arc<Said>,
    /// Ends the server when dropped.
    _runtime: Runtime,
}

struct Said {
    answers: Answers,
    /// Which answer it is at.
    at: Mutex<usize>,
    asked: watch::Sender<u64>,
    queries: Mutex<Vec<String>>,
}

impl Server {
    fn start(answers: Answers) -> Self {
        let said = Arc::new(Said {
            answers,
            at: Mutex::default(),
            asked: watch::Sender::default(),
            queries: Mutex::default(),
        });
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let routes = Router::new()
            .route("/sampling", get(strategy))
            .route("/next", get(next))
            .with_state(Arc::clone(&said));
        let listener = runtime.block_on(tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)));
        let listener = listener.unwrap();
        let address = listener.local_addr().unwrap();
        runtime.spawn(async move { axum::serve(listener, routes).await.unwrap() });
        Self {
            address,
            said,
            _runtime: runtime,
        }
    }
}

async fn strategy(State(said): State<Arc<Said>>, uri: Uri) -> (StatusCode, &'static str) {
    let query = uri.query().unwrap_or_default().to_owned();
    said.queries.lock().unwrap().push(query);
    let at = said.at.lock().unwrap();
    said.asked.send_modify(|asked| *asked += 1);
    let (status, body) = said.answers[*at];
    (status.try_into().unwrap(), body)
}

/// The first question after this gets the next answer, and the second shows that it has arrived.
async fn next(State(said): State<Arc<Said>>) -> &'static str {
    let mut asked = said.asked.subscribe();
    let until = {
        let mut at = said.at.lock().unwrap();
        if *at + 1 == said.answers.len() {
            return "end";
        }
        *at += 1;
        *said.asked.borrow() + 2
    };
    asked.wait_for(|asked| *asked >= until).await.unwrap();
    "more"
}

fn sampled(sampler: &str, argument: &str, more: &[(&str, &str)], server: Option<&str>) -> Finished {
    let mut env = vec![
        ("OTEL_TRACES_SAMPLER", sampler),
        ("OTEL_TRACES_SAMPLER_ARG", argument),
        ("OTEL_TRACES_EXPORTER", "console"),
    ];
    env.extend_from_slice(more);
    let arguments: Vec<_> = server.into_iter().collect();
    run(env!("CARGO_BIN_EXE_sampled"), &arguments, &env)
}

/// The first may never be asked for: the program goes on as soon as it runs.
const ANSWERS: Answers = &[
    (503, ""),
    (503, ""),
    (
        200,
        r#"{"strategyType":"PROBABILISTIC","probabilisticSampling":{"samplingRate":1}}"#,
    ),
    (
        200,
        r#"{"strategyType":"RATE_LIMITING","rateLimitingSampling":{"maxTracesPerSecond":0.0001}}"#,
    ),
    (
        200,
        r#"{"strategyType":"PROBABILISTIC","probabilisticSampling":{"samplingRate":0.5},
            "operationSampling":{"defaultSamplingProbability":0,"defaultLowerBoundTracesPerSecond":0,
              "perOperationStrategies":[{"operation":"checkout","probabilisticSampling":{"samplingRate":1}}]}}"#,
    ),
    (200, "<html>"),
    (404, ""),
    (
        200,
        r#"{"strategyType":"PROBABILISTIC","probabilisticSampling":{"samplingRate":0}}"#,
    ),
];

fn follows(sampler: &str, more: &[(&str, &str)]) -> Vec<String> {
    let server = Server::start(ANSWERS);
    let address = server.address.to_string();
    let argument = format!("endpoint=http://{address},pollingIntervalMs=5,initialSamplingRate=0");
    let mut env = vec![("OTEL_SERVICE_NAME", "shop & co")];
    env.extend_from_slice(more);
    let finished = sampled(sampler, &argument, &env, Some(&address));
    assert!(finished.success, "{}", finished.stderr);
    let queries = server.said.queries.lock().unwrap();
    assert!(
        queries
            .iter()
            .all(|query| query == "service=shop%20%26%20co"),
        "{queries:?}"
    );
    // One failure is said, and the later ones are not.
    let expected = format!(
        "no sampling strategy from http://{address}/sampling: it answered 503 Service Unavailable; \
         the rate 0 holds until it says otherwise"
    );
    assert_eq!(finished.said(), [expected]);
    let mut lines: Vec<_> = finished.stdout.lines().map(str::to_owned).collect();
    assert_eq!(
        lines.remove(0),
        format!(
            "{sampler} http://{address}/sampling every 5ms, 0 until it answers (OTEL_TRACES_SAMPLER)"
        )
    );
    lines
}

#[test]
fn a_server_says_how_much_is_sampled() {
    let parents_decide = [
        "roots 0, checkout 0, by hand 0, children 10",
        "roots 0, checkout 0, by hand 0, children 10",
        "roots 10, checkout 10, by hand 10, children 10",
        "roots 1, checkout 0, by hand 0, children 10",
        "roots 0, checkout 10, by hand 0, children 10",
        "roots 0, checkout 10, by hand 0, children 10",
        "roots 0, checkout 10, by hand 0, children 10",
        "roots 0, checkout 0, by hand 0, children 10",
    ];
    assert_eq!(follows("parentbased_jaeger_remote", &[]), parents_decide);
}

#[test]
fn without_parents_a_server_says_it_of_children_as_well() {
    let nobody_else = [
        "roots 0, checkout 0, by hand 0, children 0",
        "roots 0, checkout 0, by hand 0, children 0",
        "roots 10, checkout 10, by hand 10, children 10",
        "roots 1, checkout 0, by hand 0, children 0",
        "roots 0, checkout 10, by hand 0, children 0",
        "roots 0, checkout 10, by hand 0, children 0",
        "roots 0, checkout 10, by hand 0, children 0",
        "roots 0, checkout 0, by hand 0, children 0",
    ];
    assert_eq!(follows("jaeger_remote", &[]), nobody_else);
}

#[test]
fn nobody_waits_for_a_server_that_does_not_answer() {
    // It takes connections, and that is all.
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let argument = format!(
        "endpoint=http://{},initialSamplingRate=1",
        listener.local_addr().unwrap()
    );
    let finished = sampled("parentbased_jaeger_remote", &argument, &[], None);
    assert!(finished.success, "{}", finished.stderr);
    assert!(
        finished
            .stdout
            .ends_with("roots 10, checkout 10, by hand 10, children 10\n"),
        "{}",
        finished.stdout
    );
    assert_eq!(finished.said(), [""; 0]);
}

#[test]
fn nobody_is_asked_where_nothing_is_recorded() {
    for (variable, value) in [
        ("OTEL_TRACES_EXPORTER", "none"),
        ("OTEL_SDK_DISABLED", "true"),
    ] {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        listener.set_nonblocking(true).unwrap();
        let argument = format!("endpoint=http://{}", listener.local_addr().unwrap());
        let finished = sampled("jaeger_remote", &argument, &[(variable, value)], None);
        assert!(finished.success, "{}", finished.stderr);
        let nobody = listener.accept().unwrap_err();
        assert_eq!(nobody.kind(), std::io::ErrorKind::WouldBlock);
    }
}

#[test]
fn a_malformed_argument_of_a_remote_sampler_is_an_error() {
    for bad in [
        "0.5",
        "endpoint=localhost:5778",
        "endpoint=http://user@host",
        "endpoint=http://host,pollingIntervalMs=0",
        "initialSamplingRate=2",
        "initialSamplingRate=1,initialSamplingRate=1",
        "interval=5",
    ] {
        let finished = sampled("jaeger_remote", bad, &[], None);
        assert!(!finished.success, "{bad}");
        for part in [
            "OTEL_TRACES_SAMPLER_ARG",
            "endpoint=http://localhost:5778/sampling,pollingIntervalMs=60000,initialSamplingRate=0.25",
        ] {
            assert!(finished.stderr.contains(part), "{}", finished.stderr);
        }
    }
}
