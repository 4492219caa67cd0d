//! The same in a test build, where dev-dependencies take part.

#[test]
fn lines() {
    meddler::meddle();
    for line in app::lines() {
        println!("{line}");
    }
}
