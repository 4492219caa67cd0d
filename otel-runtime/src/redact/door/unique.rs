//! Leaves one attribute of each key, with the value that was set last: "setting an attribute with the same key as an existing attribute SHOULD
//! overwrite the existing attribute's value" (specification, Trace API, set attributes), and in OTLP keys must be unique.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use opentelemetry::{Key, KeyValue};

/// Up to so many, each is compared with each.
const FEW: usize = 32;

/// An attribute stays where its key was set first.
pub(super) fn keep_last(attributes: &mut Vec<KeyValue>) {
    if !repeats(attributes) {
        return;
    }
    let mut places: HashMap<Key, usize> = HashMap::with_capacity(attributes.len());
    let mut kept: Vec<KeyValue> = Vec::with_capacity(attributes.len());
    for attribute in attributes.drain(..) {
        match places.entry(attribute.key.clone()) {
            Entry::Occupied(place) => {
                if let Some(before) = kept.get_mut(*place.get()) {
                    before.value = attribute.value;
                }
            }
            Entry::Vacant(place) => {
                place.insert(kept.len());
                kept.push(attribute);
            }
        }
    }
    *attributes = kept;
}

/// Whether a key may stand twice. Nearly always none does, and a few bits of each tell that.
fn repeats(attributes: &[KeyValue]) -> bool {
    let mut seen = [0_u64; 4];
    let mut twice = false;
    for attribute in attributes {
        let hash = hash(attribute.key.as_str().as_bytes());
        if let Some(bits) = seen.get_mut(usize::from(hash >> 6)) {
            let bit = 1 << (hash & 63);
            twice |= *bits & bit != 0;
            *bits |= bit;
        }
    }
    twice && (attributes.len() > FEW || is_any_equal(attributes))
}

fn is_any_equal(attributes: &[KeyValue]) -> bool {
    attributes.iter().enumerate().any(|(place, attribute)| {
        attributes
            .iter()
            .skip(place + 1)
            .any(|other| other.key == attribute.key)
    })
}

/// Of the length and three of the bytes.
fn hash(key: &[u8]) -> u8 {
    let byte = |place: usize| u32::from(key.get(place).copied().unwrap_or(0));
    let last = key.len().saturating_sub(1);
    let mixed = byte(last) | byte(last / 2) << 8 | byte(last / 4 * 3) << 16;
    let length = u32::try_from(key.len()).unwrap_or(0);
    let product = (mixed ^ length << 24).wrapping_mul(0x9E37_79B1);
    product.to_be_bytes()[0]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_last_value_of_each_key_stays_where_the_first_was(
            keys in prop::collection::vec("[a-d]{1,2}|[a-z.]{3,12}", 0..60),
        ) {
            let numbered = |(value, key): (usize, &String)| KeyValue::new(key.clone(), value.to_string());
            let mut attributes: Vec<KeyValue> = keys.iter().enumerate().map(numbered).collect();
            keep_last(&mut attributes);
            let mut expected: Vec<KeyValue> = Vec::new();
            for attribute in keys.iter().enumerate().map(numbered) {
                match expected.iter_mut().find(|before| before.key == attribute.key) {
                    Some(before) => before.value = attribute.value,
                    None => expected.push(attribute),
                }
            }
            prop_assert_eq!(attributes, expected);
        }
    }
}
