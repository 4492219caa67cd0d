//! What is found, on machines that are made up.

use opentelemetry::KeyValue;

use super::*;

const ID: &str = "dc579f8a8319c8cf7d38e1adf263bc08d23cb49f0e2f2b6a1c7b8f3f5b6e4a01";
const SANDBOX: &str = "ffffffff8319c8cf7d38e1adf263bc08d23cb49f0e2f2b6a1c7b8f3f5b6e4a01";
const UID: &str = "23dbd8c2-3e2f-4a5c-8f0b-6f3a3e1f1a11";

fn found(detector: ResourceDetector, world: &World) -> Vec<String> {
    let found = detect(&[detector], world);
    let line = |attribute: &KeyValue| format!("{}={}", attribute.key, attribute.value);
    found.iter().map(line).collect()
}

fn container(cgroup: &str, mountinfo: &str) -> Vec<String> {
    let files = [
        ("/proc/self/cgroup", cgroup),
        ("/proc/self/mountinfo", mountinfo),
    ];
    found(ResourceDetector::Container, &World::of(&files, &[]))
}

#[test]
fn a_container_is_known_by_its_control_group() {
    for group in [
        "13:name=systemd:/podruntime/docker/kubepods/ID",
        "5:cpuset:/\n4:memory:/docker/ID",
        "0::/system.slice/docker-ID.scope",
        "1:blkio:/kubepods.slice/kubepods-burstable-pod1.slice/cri-containerd-ID.scope",
        "0::/kubepods-besteffort-pod1.slice:cri-containerd:ID",
        "0::/machine.slice/libpod-ID.scope/container",
        "0::/docker/ffffffff8319c8cf7d38e1adf263bc08d23cb49f0e2f2b6a1c7b8f3f5b6e4a01/docker/ID",
    ] {
        let expected = [format!("container.id={ID}")];
        assert_eq!(container(&group.replace("ID", ID), ""), expected, "{group}");
    }
}

#[test]
fn a_container_is_known_by_what_is_mounted_for_it() {
    let mounts = |root: &str| {
        format!(
            "1 2 0:1 / / rw - overlay overlay rw\n3 2 8:1 {root} /etc/hostname rw - ext4 /dev/sda1 rw"
        )
    };
    for root in [
        format!("/var/lib/docker/containers/{ID}/hostname"),
        format!("/var/lib/containers/storage/overlay-containers/{ID}/userdata/hostname"),
    ] {
        assert_eq!(
            container("0::/", &mounts(&root)),
            [format!("container.id={ID}")]
        );
    }
    let sandbox =
        format!("/var/lib/containerd/io.containerd.grpc.v1.cri/sandboxes/{SANDBOX}/hostname");
    assert_eq!(container("0::/", &mounts(&sandbox)), [""; 0]);
}

#[test]
fn outside_of_a_container_there_is_no_id() {
    for group in [
        "",
        "0::/",
        "0::/user.slice/user-1000.slice/session-2.scope",
        "nonsense",
        "0::/x0ID",
        "0::/IDab",
    ] {
        assert_eq!(container(&group.replace("ID", ID), ""), [""; 0], "{group}");
    }
    let nothing = World::of(&[], &[]);
    assert_eq!(found(ResourceDetector::Container, &nothing), [""; 0]);
}

#[test]
fn a_pod_says_what_it_was_told() {
    let variables = [
        ("KUBERNETES_SERVICE_HOST", "10.0.0.1"),
        ("POD_NAME", "shop-1"),
        ("K8S_POD_UID", "u"),
        ("POD_NAMESPACE", " "),
        ("NODE_NAME", "n1"),
        ("K8S_CONTAINER_NAME", "c"),
        ("K8S_DEPLOYMENT_NAME", "d"),
        ("K8S_CLUSTER_NAME", "k"),
    ];
    let mounts =
        format!("3 2 8:1 /var/lib/kubelet/pods/{UID}/etc-hosts /etc/hosts rw - ext4 /dev/sda1 rw");
    let files = [
        (
            "/var/run/secrets/kubernetes.io/serviceaccount/namespace",
            "shops\n",
        ),
        ("/proc/self/mountinfo", mounts.as_str()),
    ];
    let kubernetes = |variables| found(ResourceDetector::Kubernetes, &World::of(&files, variables));
    assert_eq!(
        kubernetes(&variables),
        [
            "k8s.namespace.name=shops",
            "k8s.pod.name=shop-1",
            "k8s.pod.uid=u",
            "k8s.node.name=n1",
            "k8s.container.name=c",
            "k8s.deployment.name=d",
            "k8s.cluster.name=k",
        ]
    );
    let told_nothing = [
        "k8s.namespace.name=shops".to_owned(),
        format!("k8s.pod.uid={UID}"),
    ];
    assert_eq!(kubernetes(&variables[..1]), told_nothing);
    // Without Kubernetes, these variables mean something else.
    assert_eq!(kubernetes(&variables[1..]), [""; 0]);
}

#[test]
fn a_host_has_a_name_and_an_architecture() {
    let file = World::of(
        &[("/proc/sys/kernel/hostname", "web-1\n")],
        &[("HOSTNAME", "x")],
    );
    assert!(found(ResourceDetector::Host, &file).contains(&"host.name=web-1".to_owned()));
    let variable = World::of(&[], &[("HOSTNAME", "web-2")]);
    assert!(found(ResourceDetector::Host, &variable).contains(&"host.name=web-2".to_owned()));
    assert_eq!(found(ResourceDetector::Host, &World::of(&[], &[])).len(), 1);
    for (ours, theirs) in [
        ("x86_64", "amd64"),
        ("aarch64", "arm64"),
        ("s390x", "s390x"),
    ] {
        assert_eq!(machine::arch(ours), theirs);
    }
}

#[test]
fn a_process_has_an_id_and_a_name() {
    let process = found(ResourceDetector::Process, &World::of(&[], &[]));
    assert_eq!(process[0], format!("process.pid={}", std::process::id()));
    assert_eq!(process[1], "process.runtime.name=rust");
    assert!(process[2].starts_with("process.executable.name=otel_runtime"));
    assert!(!process[2].contains('/'));
}

#[test]
fn an_instance_has_a_uuid_of_its_own() {
    let instance = || found(ResourceDetector::Service, &World::of(&[], &[])).concat();
    let id = instance().replace("service.instance.id=", "");
    let parts: Vec<_> = id.split('-').map(str::len).collect();
    assert_eq!(parts, [8, 4, 4, 4, 12]);
    assert_eq!(id.chars().nth(14), Some('4'), "{id}");
    assert!(
        id.chars().nth(19).is_some_and(|c| "89ab".contains(c)),
        "{id}"
    );
    assert_ne!(instance(), instance());
}
