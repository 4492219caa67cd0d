//! What the functions of an `impl` are called after.

use quote::ToTokens as _;
use syn::Type;

/// `shop::Cart<T>` is `Cart`, and so are references to it.
pub(super) fn name_of_type(ty: &Type) -> String {
    match ty {
        Type::Group(group) => name_of_type(&group.elem),
        Type::Paren(paren) => name_of_type(&paren.elem),
        Type::Reference(reference) => name_of_type(&reference.elem),
        Type::Path(path) => path.path.segments.last().map_or_else(
            || as_written(ty),
            |last| syn::ext::IdentExt::unraw(&last.ident).to_string(),
        ),
        Type::TraitObject(object) => {
            let mut bounds = object.bounds.iter();
            let named = bounds.find_map(|bound| match bound {
                syn::TypeParamBound::Trait(bound) => bound.path.segments.last(),
                _ => None,
            });
            named.map_or_else(|| as_written(ty), |last| last.ident.to_string())
        }
        _ => as_written(ty),
    }
}

/// The tokens of a type as somebody would write them: `(u8, &str)`, `[T; 4]`, `fn(&mut Cart) -> u8`.
fn as_written(ty: &Type) -> String {
    let mut text = String::new();
    let mut spaced = false;
    for piece in ty.to_token_stream().to_string().split_whitespace() {
        let is_word =
            |letter: Option<char>| letter.is_some_and(|it| it.is_alphanumeric() || it == '_');
        let between_words = is_word(text.chars().last()) && is_word(piece.chars().next());
        let is_arrow_or_plus = ["->", "+"].contains(&piece);
        if spaced || between_words || is_arrow_or_plus {
            text.push(' ');
        }
        text.push_str(piece);
        spaced = is_arrow_or_plus || piece.ends_with([',', ';']);
    }
    text
}
