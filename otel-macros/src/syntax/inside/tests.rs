use quote::quote;

use super::*;

/// Name, fields and what runs inside, or what is wrong.
fn read(which: Macro, tokens: &TokenStream) -> Result<(Vec<String>, &'static str)> {
    let diagnostics = Diagnostics::new();
    let written = Written::parse(which, quote!([$crate] #tokens), &diagnostics);
    diagnostics.finish()?;
    let fields = written.fields.iter();
    let keys = fields.filter_map(|field| field.key.name().map(str::to_owned));
    let body = match written.body {
        None => "guard",
        Some(Body::Closure(_)) => "closure",
        Some(Body::Async(_)) => "async",
    };
    Ok((keys.collect(), body))
}

#[test]
fn what_runs_inside_is_told_from_fields() {
    for (tokens, keys, body) in [
        (quote!("a"), &[][..], "guard"),
        (quote!(A, b, c = 1,), &["b", "c"], "guard"),
        (
            quote!(kind = client, leaf; "a", r#async = 1, move_it),
            &["async", "move_it"],
            "guard",
        ),
        (quote!("a", || 1), &[], "closure"),
        (
            quote!("a", b, || -> Result<u8, ()> {
                x?;
                Ok(1)
            },),
            &["b"],
            "closure",
        ),
        (quote!("a", move || x), &[], "closure"),
        (quote!("a", async { x }), &[], "async"),
        (
            quote!("a", b = f(|x| x), async move { x },),
            &["b"],
            "async",
        ),
        (quote!("a", || { let unfinished = }), &[], "closure"),
    ] {
        let (found, runs) = read(Macro::Span, &tokens).unwrap();
        assert_eq!(
            (found.as_slice(), runs),
            (
                &*keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>(),
                body
            ),
            "{tokens}"
        );
    }
}

#[test]
fn each_mistake_is_one_message() {
    for (which, tokens) in [
        (Macro::Span, quote!()),
        (Macro::Span, quote!("a"; b = 1)),
        (Macro::Span, quote!(kind = client, "a")),
        (Macro::Span, quote!("a", || 1, b = 1)),
        (Macro::Span, quote!("a", async || 1)),
        (Macro::Event, quote!(Level::INFO, "a")),
        (Macro::Event, quote!("a", async {})),
        (Macro::SetAttributes, quote!()),
        (Macro::SetAttributes, quote!(a = 1, sample(0.5))),
    ] {
        let errors = read(which, &tokens).unwrap_err();
        assert_eq!(errors.into_iter().count(), 1, "{tokens}");
    }
}
