//! Asks for sampling strategies by the name under which this process sends.

use opentelemetry_sdk::Resource;

use super::sampler::Samplers;
use crate::error::InitError;
use crate::export::Plan;
use crate::redact::Door;
use crate::sampling::Remote;
use crate::strategies::Strategies;

/// Everything that may fail is done.
pub(super) struct Asked {
    strategies: Strategies,
    remote: Remote,
    resource: Resource,
}

/// None: nobody is to be asked, or no span is recorded.
///
/// # Errors
/// When a thread cannot be started.
pub(super) fn prepare(
    samplers: &mut Samplers,
    plans: &[Plan],
    resource: &Resource,
) -> Result<Option<Asked>, InitError> {
    let remote = samplers.remote.take().filter(|_| !plans.is_empty());
    let Some(remote) = remote else {
        return Ok(None);
    };
    Ok(Some(Asked {
        strategies: Strategies::start()?,
        remote,
        resource: resource.clone(),
    }))
}

impl Asked {
    /// Once the policy is there, for the name leaves as it does with spans.
    pub(super) fn begin(self) -> Strategies {
        let resource = Door::default().resource(&self.resource);
        let name = resource.get(&"service.name".into());
        let name = name.map(|name| name.to_string()).unwrap_or_default();
        self.strategies.ask(self.remote, &name);
        self.strategies
    }
}
