//! The place in Kubernetes, as far as the pod was told; nothing, where there is no Kubernetes.

use opentelemetry::KeyValue;

use super::World;
use super::detect::said;

const NAMESPACE: &str = "/var/run/secrets/kubernetes.io/serviceaccount/namespace";

/// What is handed in by the downward API, under the names that are usual for it.
const VARIABLES: [(&str, &[&str]); 7] = [
    (
        "k8s.namespace.name",
        &[
            "K8S_NAMESPACE_NAME",
            "K8S_NAMESPACE",
            "POD_NAMESPACE",
            "KUBERNETES_NAMESPACE",
        ],
    ),
    (
        "k8s.pod.name",
        &["K8S_POD_NAME", "POD_NAME", "KUBERNETES_POD_NAME"],
    ),
    ("k8s.pod.uid", &["K8S_POD_UID", "POD_UID"]),
    ("k8s.node.name", &["K8S_NODE_NAME", "NODE_NAME"]),
    (
        "k8s.container.name",
        &["K8S_CONTAINER_NAME", "CONTAINER_NAME"],
    ),
    ("k8s.deployment.name", &["K8S_DEPLOYMENT_NAME"]),
    ("k8s.cluster.name", &["K8S_CLUSTER_NAME"]),
];

pub(super) fn attributes(world: &World) -> Vec<KeyValue> {
    if world.variable(&["KUBERNETES_SERVICE_HOST"]).is_none() {
        return Vec::new();
    }
    let found = VARIABLES.iter().filter_map(|(key, variables)| {
        let value = world.variable(variables).or_else(|| match *key {
            "k8s.namespace.name" => world.file(NAMESPACE).as_deref().and_then(said),
            "k8s.pod.uid" => uid(&world.file("/proc/self/mountinfo")?),
            _ => None,
        })?;
        Some(KeyValue::new(*key, value))
    });
    found.collect()
}

/// What the kubelet mounts lies below `/pods/{uid}/`.
fn uid(mounts: &str) -> Option<String> {
    let mut after = mounts.split("/pods/").skip(1);
    after.find_map(|after| {
        let uid = after.split('/').next()?;
        let is_uid = uid.len() == 36
            && uid
                .bytes()
                .all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
        is_uid.then(|| uid.to_owned())
    })
}
