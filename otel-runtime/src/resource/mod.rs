//! Finds out who sends: the process, its host, its container, and its place in Kubernetes.
//!
//! What is found goes behind what is said, by the environment or by code. A command line is not looked at: it may hold anything, and the
//! key table would redact it.

#[cfg(feature = "spans")]
mod container;
#[cfg(feature = "spans")]
mod kubernetes;
#[cfg(feature = "spans")]
mod machine;
#[cfg(all(test, feature = "spans"))]
mod tests;

/// Something that attributes of the resource are found by; all are asked, unless `OTEL_RUST_RESOURCE_DETECTORS` or
/// [`Builder::with_resource_detectors`](crate::Builder::with_resource_detectors) says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ResourceDetector {
    /// `service.instance.id`, random for each start of a process.
    Service,
    /// `process.pid`, `process.executable.name` without its path, and `process.runtime.name`.
    Process,
    /// `host.name` and `host.arch`.
    Host,
    /// `os.type`.
    Os,
    /// `container.id`, from the control groups of Linux.
    Container,
    /// `k8s.namespace.name`, `k8s.pod.name`, `k8s.pod.uid`, `k8s.node.name`, `k8s.container.name`, `k8s.deployment.name` and
    /// `k8s.cluster.name`, as far as the pod was told: from variables such as `K8S_POD_NAME` or `POD_NAME`, the file with the namespace of the
    /// service account, and the mounts of the kubelet.
    Kubernetes,
}

#[cfg(feature = "spans")]
pub(crate) use self::detect::{World, detect};

#[cfg(feature = "spans")]
mod detect {
    use opentelemetry::KeyValue;

    use super::{ResourceDetector, container, kubernetes, machine};

    impl ResourceDetector {
        /// All there are.
        pub(crate) const ALL: [Self; 6] = [
            Self::Service,
            Self::Process,
            Self::Host,
            Self::Os,
            Self::Container,
            Self::Kubernetes,
        ];

        /// By its name in `OTEL_RUST_RESOURCE_DETECTORS`, in lower case.
        pub(crate) fn named(name: &str) -> Option<Self> {
            Self::ALL
                .into_iter()
                .find(|detector| detector.name() == name)
        }

        pub(crate) fn name(self) -> &'static str {
            match self {
                Self::Service => "service",
                Self::Process => "process",
                Self::Host => "host",
                Self::Os => "os",
                Self::Container => "container",
                Self::Kubernetes => "kubernetes",
            }
        }
    }

    /// What detectors look at: the machine, or a test.
    pub(crate) struct World {
        file: Box<Lookup>,
        variable: Box<Lookup>,
    }

    type Lookup = dyn Fn(&str) -> Option<String>;

    impl World {
        pub(crate) fn real() -> Self {
            Self {
                file: Box::new(|path| std::fs::read_to_string(path).ok()),
                variable: Box::new(|name| std::env::var(name).ok()),
            }
        }

        #[cfg(test)]
        pub(super) fn of(files: &[(&str, &str)], variables: &[(&str, &str)]) -> Self {
            let lookup = |pairs: &[(&str, &str)]| {
                let pairs = pairs.iter();
                let pairs: Vec<_> = pairs
                    .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
                    .collect();
                move |name: &str| {
                    let mut pairs = pairs.iter();
                    Some(pairs.find(|(known, _)| known == name)?.1.clone())
                }
            };
            Self {
                file: Box::new(lookup(files)),
                variable: Box::new(lookup(variables)),
            }
        }

        /// The text of a small file; none, if there is no such file.
        pub(super) fn file(&self, path: &str) -> Option<String> {
            (self.file)(path)
        }

        /// The first of these variables that says something.
        pub(super) fn variable(&self, names: &[&str]) -> Option<String> {
            let mut texts = names.iter().filter_map(|name| (self.variable)(name));
            texts.find_map(|text| said(&text))
        }
    }

    /// A text, if there is one.
    pub(super) fn said(text: &str) -> Option<String> {
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// Asks these detectors. What cannot be found out is left out.
    pub(crate) fn detect(detectors: &[ResourceDetector], world: &World) -> Vec<KeyValue> {
        let mut found = Vec::new();
        for detector in detectors {
            match detector {
                ResourceDetector::Service => found.push(machine::instance()),
                ResourceDetector::Process => found.extend(machine::process()),
                ResourceDetector::Host => found.extend(machine::host(world)),
                ResourceDetector::Os => found.push(machine::os()),
                ResourceDetector::Container => {
                    let id = container::id(world);
                    found.extend(id.map(|id| KeyValue::new("container.id", id)));
                }
                ResourceDetector::Kubernetes => found.extend(kubernetes::attributes(world)),
            }
        }
        found
    }
}
