//! Reads the tree of samplers, as far as `OTEL_TRACES_SAMPLER` can name it.

use super::place::Place;
use super::{Checked, Origin};

const SAMPLERS: [&str; 7] = [
    "always_on",
    "always_off",
    "trace_id_ratio_based",
    "parent_based",
    "jaeger_remote/development",
    "probability/development",
    "composite/development",
];

/// Of a parent-based sampler the parents, and who decides about them if nothing is said.
const PARENTS: [(&str, &str); 4] = [
    ("remote_parent_sampled", "always_on"),
    ("remote_parent_not_sampled", "always_off"),
    ("local_parent_sampled", "always_on"),
    ("local_parent_not_sampled", "always_off"),
];

/// A sampler, by its name in the variable, with its argument.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) argument: Option<String>,
}

impl Named {
    fn plain(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            argument: None,
        }
    }

    /// Of the traces that begin here.
    fn share(&self) -> Option<&str> {
        match self.name.trim_start_matches("parentbased_") {
            "always_on" => Some("1"),
            "always_off" => Some("0"),
            "traceidratio" => self.argument.as_deref(),
            _ => None,
        }
    }
}

/// None is what has no name, and a warning.
pub(super) fn read(place: &Place<'_>, origin: &mut Origin) -> Checked<Option<Named>> {
    let (name, inside) = place.choice(&SAMPLERS)?;
    match name {
        "always_on" | "always_off" => {
            let [] = inside.map([])?;
            Ok(Some(Named::plain(name)))
        }
        "trace_id_ratio_based" | "probability/development" => {
            let [ratio] = inside.map(["ratio"])?;
            let ratio = ratio.map(|ratio| ratio.scalar()).transpose()?;
            Ok(Some(Named {
                name: "traceidratio".to_owned(),
                argument: Some(ratio.unwrap_or("1").to_owned()),
            }))
        }
        "parent_based" => parent_based(&inside, origin),
        "jaeger_remote/development" => remote(&inside, origin).map(Some),
        _ => {
            let warning = "is not supported yet; parentbased_always_on is used";
            origin.warn(&inside, warning);
            Ok(None)
        }
    }
}

/// What is not said is as the variable has it.
fn remote(place: &Place<'_>, origin: &mut Origin) -> Checked<Named> {
    let [endpoint, interval, initial] = place.map(["endpoint", "interval", "initial_sampler"])?;
    let mut argument = Vec::new();
    for (key, place) in [("endpoint", endpoint), ("pollingIntervalMs", interval)] {
        if let Some(place) = place {
            argument.push(format!("{key}={}", place.scalar()?));
        }
    }
    if let Some(place) = initial {
        let said = read(&place, origin)?;
        match said.as_ref().and_then(Named::share) {
            Some(share) => argument.push(format!("initialSamplingRate={share}")),
            // What has no name was warned of.
            None if said.is_none() => {}
            None => origin.warn(
                &place,
                "is not supported yet; a share of the traces is recorded until the server answers",
            ),
        }
    }
    Ok(Named {
        name: "jaeger_remote".to_owned(),
        argument: (!argument.is_empty()).then(|| argument.join(",")),
    })
}

fn parent_based(place: &Place<'_>, origin: &mut Origin) -> Checked<Option<Named>> {
    let [root, parents @ ..] = place.map([
        "root",
        "remote_parent_sampled",
        "remote_parent_not_sampled",
        "local_parent_sampled",
        "local_parent_not_sampled",
    ])?;
    for (parent, (_, default)) in parents.into_iter().zip(PARENTS) {
        let Some(parent) = parent else { continue };
        let said = read(&parent, origin)?;
        if said.is_none_or(|said| said.name != default) {
            let warning = format!(
                "is not supported yet; `{default}` is used, as children do what their parent does"
            );
            origin.warn(&parent, &warning);
        }
    }
    let root = match root {
        Some(root) => read(&root, origin)?,
        None => Some(Named::plain("always_on")),
    };
    Ok(root.map(|root| match root.name {
        // Twice is once.
        name if name.starts_with("parentbased_") => Named { name, ..root },
        name => Named {
            name: format!("parentbased_{name}"),
            ..root
        },
    }))
}
