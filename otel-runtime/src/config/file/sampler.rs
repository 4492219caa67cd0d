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
        "jaeger_remote/development" => {
            let [endpoint, interval, initial] =
                inside.map(["endpoint", "interval", "initial_sampler"])?;
            if let Some(initial) = initial {
                read(&initial, origin)?;
            }
            for place in [endpoint, interval].into_iter().flatten() {
                place.scalar()?;
            }
            Ok(Some(Named::plain("jaeger_remote")))
        }
        _ => {
            let warning = "is not supported yet; parentbased_always_on is used";
            origin.warn(&inside, warning);
            Ok(None)
        }
    }
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
