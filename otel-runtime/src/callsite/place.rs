//! Where a traced function stands: its path, and the instrumentation scope of its package.

/// `shop::Cart::checkout::{{closure}}::__OTEL_CALLSITE::{{closure}}` → `shop::Cart::checkout`.
pub(super) fn enclosing_function(marker: &'static str) -> &'static str {
    let path = marker
        .rsplit_once("::__OTEL_CALLSITE")
        .map_or(marker, |(function, _)| function);
    path.trim_end_matches("::{{closure}}")
}

/// A function pointer that names the type of `marker`. Callable in a static, where `type_name` itself is not.
#[must_use]
pub const fn name_of<F>(_marker: &F) -> fn() -> &'static str {
    std::any::type_name::<F>
}

/// The instrumentation scope: as given, or the user's package with its version, or the module where there is no package (builds without cargo).
#[must_use]
pub const fn scope<const N: usize>(
    given: [&'static str; N],
    package: Option<&'static str>,
    version: Option<&'static str>,
    module: &'static str,
) -> (&'static str, Option<&'static str>) {
    match (given.as_slice(), package) {
        ([given, ..], _) => (given, None),
        ([], Some(package)) => (package, version),
        ([], None) => (module, None),
    }
}

#[cfg(test)]
mod tests {
    use super::enclosing_function;

    #[test]
    fn the_function_is_cut_out_of_the_marker() {
        for (marker, expected) in [
            (
                "shop::checkout::__OTEL_CALLSITE::{{closure}}",
                "shop::checkout",
            ),
            (
                "shop::Cart::add::{{closure}}::__OTEL_CALLSITE::{{closure}}",
                "shop::Cart::add",
            ),
            (
                "<shop::Cart as shop::Store>::add::__OTEL_CALLSITE::{{closure}}",
                "<shop::Cart as shop::Store>::add",
            ),
            ("no marker at all", "no marker at all"),
        ] {
            assert_eq!(enclosing_function(marker), expected);
        }
    }
}
