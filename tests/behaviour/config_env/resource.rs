//! Who the spans come from.

use super::{arriving, value};

#[test]
fn the_environment_describes_the_resource() {
    let env = [
        ("OTEL_SERVICE_NAME", "shop"),
        (
            "OTEL_RESOURCE_ATTRIBUTES",
            "team=a%2Cb,service.name=other,empty=",
        ),
    ];
    let (_, resource) = arriving("spans", &env);
    assert_eq!(value(&resource, "service.name"), "string:shop");
    assert_eq!(value(&resource, "team"), "string:a,b");
    assert_eq!(value(&resource, "empty"), "string:");
    assert_eq!(value(&resource, "telemetry.sdk.language"), "string:rust");
}

#[test]
fn code_beats_the_environment() {
    let env = [
        ("OTEL_SERVICE_NAME", "shop"),
        ("OTEL_RESOURCE_ATTRIBUTES", "team=env,region=eu"),
        ("OTEL_TRACES_SAMPLER", "always_off"),
    ];
    let (names, resource) = arriving("code", &env);
    assert_eq!(names, ["inner", "outer"]);
    assert_eq!(value(&resource, "service.name"), "string:from-code");
    assert_eq!(value(&resource, "team"), "string:code");
    assert_eq!(value(&resource, "region"), "string:eu");
}

#[test]
fn the_resource_says_where_it_comes_from() {
    let keys = |more: &[(&str, &str)]| arriving("spans", more).1;
    let all = keys(&[]);
    for key in [
        "service.instance.id",
        "process.pid",
        "process.executable.name",
        "process.runtime.name",
        "host.arch",
        "os.type",
    ] {
        assert_ne!(value(&all, key), "", "{key} in {all:?}");
    }
    assert_eq!(value(&all, "process.executable.name"), "string:probe");
    assert_eq!(value(&all, "process.command_args"), "");
    let pod = [
        ("KUBERNETES_SERVICE_HOST", "10.0.0.1"),
        ("POD_NAME", "shop-1"),
        ("OTEL_RUST_RESOURCE_DETECTORS", "kubernetes"),
        ("OTEL_RESOURCE_ATTRIBUTES", "host.name=said"),
    ];
    let pod = keys(&pod);
    assert_eq!(value(&pod, "k8s.pod.name"), "string:shop-1");
    assert_eq!(value(&pod, "host.name"), "string:said");
    assert_eq!(value(&pod, "os.type"), "");
    let none = keys(&[("OTEL_RUST_RESOURCE_DETECTORS", "none")]);
    let mut none: Vec<_> = none.into_iter().map(|(key, _)| key).collect();
    none.sort();
    let sdk = [
        "service.name",
        "telemetry.sdk.language",
        "telemetry.sdk.name",
        "telemetry.sdk.version",
    ];
    assert_eq!(none, sdk);
}

#[test]
fn detectors_of_code_go_before_those_of_the_environment_and_behind_what_is_said() {
    let env = [
        ("OTEL_RUST_RESOURCE_DETECTORS", "host"),
        ("OTEL_RESOURCE_ATTRIBUTES", "process.pid=7"),
    ];
    let (_, resource) = arriving("code", &env);
    assert_eq!(value(&resource, "os.type"), "string:code");
    assert_eq!(value(&resource, "process.pid"), "string:7");
    assert_eq!(value(&resource, "process.runtime.name"), "string:rust");
    assert_eq!(value(&resource, "host.arch"), "");
}
