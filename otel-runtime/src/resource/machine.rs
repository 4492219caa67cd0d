//! The process, the host and the operating system, in the words of the semantic conventions.

use std::env::consts;

use opentelemetry::KeyValue;

use super::World;
use super::detect::said;

/// A random UUID, of version 4.
pub(super) fn instance() -> KeyValue {
    let random: u128 = rand::random();
    let version = (random & !(0xf << 76)) | 0x4 << 76;
    let id = (version & !(0x3 << 62)) | 0x2 << 62;
    let digits = format!("{id:032x}");
    let parts = [0..8, 8..12, 12..16, 16..20, 20..32];
    let parts: Vec<_> = parts
        .into_iter()
        .filter_map(|part| digits.get(part))
        .collect();
    KeyValue::new("service.instance.id", parts.join("-"))
}

pub(super) fn process() -> Vec<KeyValue> {
    let mut found = vec![
        KeyValue::new("process.pid", i64::from(std::process::id())),
        KeyValue::new("process.runtime.name", "rust"),
    ];
    // A path may name the user whose home it is in.
    let executable = std::env::current_exe().ok();
    let name = executable.as_deref().and_then(std::path::Path::file_name);
    if let Some(name) = name {
        let name = name.to_string_lossy().into_owned();
        found.push(KeyValue::new("process.executable.name", name));
    }
    found
}

pub(super) fn host(world: &World) -> Vec<KeyValue> {
    let mut found = vec![KeyValue::new("host.arch", arch(consts::ARCH))];
    let name = world
        .file("/proc/sys/kernel/hostname")
        .as_deref()
        .and_then(said);
    let name = name.or_else(|| world.variable(&["HOSTNAME", "COMPUTERNAME"]));
    found.extend(name.map(|name| KeyValue::new("host.name", name)));
    found
}

pub(super) fn os() -> KeyValue {
    let name = match consts::OS {
        "macos" => "darwin",
        "dragonfly" => "dragonflybsd",
        other => other,
    };
    KeyValue::new("os.type", name)
}

pub(super) fn arch(name: &'static str) -> &'static str {
    match name {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        "arm" => "arm32",
        "powerpc" => "ppc32",
        "powerpc64" => "ppc64",
        other => other,
    }
}
