//! The id of the container, where Linux lets a process see it: in its control group, or else in what is mounted for it.

use super::World;

/// Docker, containerd, CRI-O and Podman all use 64 digits.
const DIGITS: usize = 64;

pub(super) fn id(world: &World) -> Option<String> {
    let groups = world.file("/proc/self/cgroup");
    let by_group = groups.as_deref().and_then(|groups| {
        // `4:memory:/docker/{id}`, `0::/system.slice/docker-{id}.scope`
        let mut paths = groups.lines().filter_map(|line| line.splitn(3, ':').nth(2));
        paths.find_map(last_id)
    });
    by_group.or_else(|| {
        // With version 2 and a name space of its own, the group is only `/`.
        let mounts = world.file("/proc/self/mountinfo")?;
        // The root of the mount is the fourth field. What is mounted for each container is its host's name, and a sandbox has one for
        // all of its containers, with an id that is the sandbox's.
        let mut roots = mounts.lines().filter_map(|line| line.split(' ').nth(3));
        roots.find_map(|root| {
            let of_container = root.ends_with("/hostname") && !root.contains("/sandboxes/");
            of_container.then(|| last_id(root)).flatten()
        })
    })
}

/// The last run of digits that is as long as an id.
fn last_id(path: &str) -> Option<String> {
    let is_digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    let mut words = path.rsplit(|c: char| !c.is_ascii_alphanumeric());
    let id = words.find(|word| word.len() == DIGITS && word.chars().all(is_digit))?;
    Some(id.to_owned())
}
