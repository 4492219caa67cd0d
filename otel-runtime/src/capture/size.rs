//! Estimates how much memory attributes hold.

#[cfg(feature = "spans")]
use opentelemetry::KeyValue;
use opentelemetry::{Array, StringValue, Value};

/// With keys and values. Static texts count as well: that costs less than to find out.
#[cfg(feature = "spans")]
pub(crate) fn of_attributes(attributes: &[KeyValue]) -> usize {
    attributes
        .iter()
        .map(|attribute| {
            size_of::<KeyValue>() + attribute.key.as_str().len() + of_value(&attribute.value)
        })
        .sum()
}

/// What a value holds outside itself.
pub(crate) fn of_value(value: &Value) -> usize {
    match value {
        Value::String(text) => text.as_str().len(),
        Value::Array(Array::Bool(values)) => values.len(),
        Value::Array(Array::I64(values)) => size_of_val(values.as_slice()),
        Value::Array(Array::F64(values)) => size_of_val(values.as_slice()),
        Value::Array(Array::String(values)) => values
            .iter()
            .map(|text| size_of::<StringValue>() + text.as_str().len())
            .sum(),
        _ => 0,
    }
}

#[cfg(all(test, feature = "spans"))]
mod tests {
    use super::*;

    #[test]
    fn what_a_value_holds_counts() {
        let text = KeyValue::new("k", "x".repeat(100));
        let flag = KeyValue::new("k", true);
        assert_eq!(of_attributes(&[text]) - of_attributes(&[flag]), 100);
        let array = Value::Array(vec![1_i64, 2].into());
        assert_eq!(of_value(&array), 16);
    }
}
