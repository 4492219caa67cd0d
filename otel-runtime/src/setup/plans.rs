//! Makes plans of exporters: of the names that the environment gives, and of what code leaves open.

use crate::config::{ExporterName, Settings, Sources};
use crate::effective::Ignored;
use crate::error::InitError;
use crate::export::Plan;
#[cfg(feature = "html")]
use crate::export::html::{HtmlOptions, MAX_TRACES};
#[cfg(feature = "html")]
use crate::report;

/// What `choice` has chosen, so all of it is compiled in.
pub(super) fn of_names(
    names: &[ExporterName],
    mut settings: Settings,
) -> Result<(Vec<Plan>, Vec<Ignored>, Sources), InitError> {
    let mut plans = Vec::new();
    if names.contains(&ExporterName::Console) {
        #[cfg(feature = "console")]
        plans.push(Plan::Console(None));
    }
    if names.contains(&ExporterName::Html) {
        #[cfg(feature = "html")]
        plans.push(html(&settings));
    }
    if !names.contains(&ExporterName::Otlp) {
        return Ok((plans, settings.take_ignored(), settings.sources()));
    }
    let (otlp, ignored, sources) = settings.into_otlp()?;
    plans.push(Plan::Otlp(otlp));
    Ok((plans, ignored, sources))
}

/// As the variables say.
#[cfg(feature = "html")]
fn html(settings: &Settings) -> Plan {
    let path = settings.html_file.as_ref().map(std::path::PathBuf::from);
    let is_named = path.is_some();
    let options = HtmlOptions {
        path: path.unwrap_or_else(HtmlOptions::default_path),
        max_traces: settings.html_max_traces.unwrap_or(MAX_TRACES),
    };
    if !is_named {
        // Nobody would guess the name.
        let path = options.shown();
        report::line(format_args!(
            "traces are written to {path}, for a browser; OTEL_RUST_HTML_FILE names another file"
        ));
    }
    Plan::Html(options)
}

/// What code gives, with what it leaves open.
pub(super) fn completed(plans: Vec<Plan>, settings: &Settings) -> Vec<Plan> {
    #[cfg(feature = "html")]
    let plans = {
        let mut plans = plans;
        for plan in &mut plans {
            if let (Plan::Html(options), Some(most)) = (plan, settings.html_max_traces) {
                options.max_traces = most;
            }
        }
        plans
    };
    #[cfg(not(feature = "html"))]
    let _ = settings;
    plans
}
