//! A program where somebody else has chosen a provider of cryptography for the whole process: one that counts what it is asked for.

use std::error::Error;
use std::sync::atomic::{AtomicUsize, Ordering};

use otel_runtime::traced;
use rustls::crypto::{CryptoProvider, GetRandomFailed, SecureRandom, ring};

static ASKED: AtomicUsize = AtomicUsize::new(0);

#[derive(Debug)]
struct Counting;

impl SecureRandom for Counting {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), GetRandomFailed> {
        ASKED.fetch_add(1, Ordering::Relaxed);
        ring::default_provider().secure_random.fill(bytes)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let theirs = CryptoProvider {
        secure_random: &Counting,
        ..ring::default_provider()
    };
    theirs
        .install_default()
        .map_err(|_| "there is one already")?;
    let telemetry = otel_runtime::init()?;
    work();
    let outcome = telemetry.shutdown();
    println!("asked {} times", ASKED.load(Ordering::Relaxed));
    Ok(outcome?)
}

#[traced]
fn work() {}
