//! Says who the spans come from: what is detected, the SDK's attributes, then the environment, then code, key by key.

use opentelemetry::KeyValue;
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::resource::TelemetryResourceDetector;

const SERVICE_NAME: &str = "service.name";

/// `service.name` comes from the method, else an attribute in code, else the variable of its own, else the list.
pub(super) fn resource(
    detected: Vec<KeyValue>,
    env_attributes: Vec<(String, String)>,
    env_name: Option<String>,
    attributes: Vec<KeyValue>,
    name: Option<String>,
) -> Resource {
    let service = |name: String| KeyValue::new(SERVICE_NAME, name);
    let env_attributes = env_attributes
        .into_iter()
        .filter(|(key, value)| key != SERVICE_NAME || !value.is_empty());
    Resource::builder_empty()
        .with_attribute(service(unknown()))
        .with_attributes(detected)
        .with_detector(Box::new(TelemetryResourceDetector))
        .with_attributes(env_attributes.map(|(key, value)| KeyValue::new(key, value)))
        .with_attributes(env_name.map(service))
        .with_attributes(attributes)
        .with_attributes(name.map(service))
        .build()
}

fn unknown() -> String {
    let path = std::env::args_os().next().map(std::path::PathBuf::from);
    match path.as_deref().and_then(std::path::Path::file_name) {
        Some(name) => format!("unknown_service:{}", name.to_string_lossy()),
        None => "unknown_service".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs
            .iter()
            .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
            .collect()
    }

    fn get(resource: &Resource, key: &'static str) -> String {
        resource
            .get(&key.into())
            .map(|value| value.to_string())
            .unwrap_or_default()
    }

    #[test]
    fn code_goes_before_the_environment_key_by_key() {
        let env = owned(&[("service.name", "list"), ("a", "env"), ("b", "env")]);
        let resource = resource(
            vec![KeyValue::new("a", "found"), KeyValue::new("c", "found")],
            env,
            Some("variable".to_owned()),
            vec![KeyValue::new("b", 7)],
            Some("code".to_owned()),
        );
        assert_eq!(get(&resource, "service.name"), "code");
        assert_eq!(get(&resource, "a"), "env");
        assert_eq!(get(&resource, "b"), "7");
        assert_eq!(get(&resource, "c"), "found");
        assert_eq!(get(&resource, "telemetry.sdk.language"), "rust");
        assert_eq!(get(&resource, "telemetry.sdk.name"), "opentelemetry");
    }

    #[test]
    fn the_service_name_has_an_order_of_sources() {
        let env = owned(&[("service.name", "list")]);
        let variable = || Some("variable".to_owned());
        let attribute = || vec![KeyValue::new("service.name", "attribute")];
        let name = |resource: &Resource| get(resource, "service.name");
        assert_eq!(
            name(&resource(
                Vec::new(),
                env.clone(),
                variable(),
                attribute(),
                None
            )),
            "attribute"
        );
        assert_eq!(
            name(&resource(
                Vec::new(),
                env.clone(),
                variable(),
                Vec::new(),
                None
            )),
            "variable"
        );
        assert_eq!(
            name(&resource(Vec::new(), env, None, Vec::new(), None)),
            "list"
        );
        let unknown = name(&resource(
            Vec::new(),
            owned(&[("service.name", "")]),
            None,
            Vec::new(),
            None,
        ));
        assert!(
            unknown.starts_with("unknown_service:otel_runtime"),
            "{unknown}"
        );
    }
}
