//! Prints what leaves of each attribute, event and status.

fn main() {
    #[cfg(feature = "meddler")]
    meddler::meddle();
    for line in app::lines() {
        println!("{line}");
    }
}
