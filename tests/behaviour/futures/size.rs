//! A future grows by little, and a boxed one lives on the heap.
#![expect(clippy::large_types_passed_by_value, reason = "the size is the case")]

use otel_runtime::{testing, traced};

use super::{is_send, polls};

async fn plain_kilobyte(argument: [u8; 1024]) -> usize {
    polls(2).await;
    argument.len()
}

#[traced]
async fn traced_kilobyte(argument: [u8; 1024]) -> usize {
    polls(2).await;
    argument.len()
}

#[traced(attributes(size = argument.len()))]
async fn traced_kilobyte_with_attributes(argument: [u8; 1024]) -> usize {
    polls(2).await;
    argument.len()
}

async fn plain_result(argument: [u8; 1024]) -> Result<usize, u8> {
    polls(2).await;
    Ok(argument.len())
}

#[traced(ret, err(text, cancelled), attributes(size = argument.len()))]
async fn traced_result(#[attr(first: len)] argument: [u8; 1024]) -> Result<usize, u8> {
    polls(2).await;
    Ok(argument.len())
}

#[test]
fn a_future_grows_by_at_most_64_bytes() {
    let zeroes = [0; 1024];
    for (name, plain, traced) in [
        (
            "alone",
            size_of_val(&plain_kilobyte(zeroes)),
            size_of_val(&traced_kilobyte(zeroes)),
        ),
        (
            "attributes",
            size_of_val(&plain_kilobyte(zeroes)),
            size_of_val(&traced_kilobyte_with_attributes(zeroes)),
        ),
        (
            "all options",
            size_of_val(&plain_result(zeroes)),
            size_of_val(&traced_result(zeroes)),
        ),
    ] {
        println!("{name}: {plain} + {} bytes", traced - plain);
        assert!(traced - plain <= 64, "{name}");
    }
}

#[traced(boxed)]
async fn boxed_kilobyte(argument: [u8; 1024]) -> usize {
    polls(2).await;
    argument.len()
}

#[tokio::test]
async fn a_boxed_future_lives_on_the_heap() {
    let trace = testing::init();
    assert_eq!(is_send(boxed_kilobyte([0; 1024])).await, 1024);
    trace.assert_tree("boxed_kilobyte");
    assert!(size_of_val(&boxed_kilobyte([0; 1024])) < size_of_val(&plain_kilobyte([0; 1024])) + 64);
}
