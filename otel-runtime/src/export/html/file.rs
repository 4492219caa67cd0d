//! Replaces a file as a whole, readable by its owner only.

use std::io::{self, Write};
use std::path::Path;

/// Whoever opens the file meanwhile sees the old text or the new one. A link at its place is replaced, not followed.
///
/// # Errors
/// When the directory cannot be written to, or something that is no file is in the way.
pub(super) fn replace(path: &Path, text: &str) -> io::Result<()> {
    let directory = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    // Made with mode 0600, under a name that nobody can foresee.
    let mut file = tempfile::Builder::new()
        .prefix(".traces-")
        .suffix(".tmp")
        .tempfile_in(directory)
        .map_err(without_path)?;
    file.write_all(text.as_bytes())?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// `tempfile` names its own file, which is not what the reader wants to know.
fn without_path(error: io::Error) -> io::Error {
    let text = error.to_string();
    match text.split_once(" at path ") {
        Some((reason, _)) => io::Error::other(reason.to_owned()),
        None => error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_replaced_and_private() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("page.html");
        for text in ["a longer one", "one"] {
            replace(&path, text).unwrap();
            assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
        }
        assert_eq!(directory.path().read_dir().unwrap().count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = path.metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{mode:o}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed() {
        let directory = tempfile::tempdir().unwrap();
        let (link, target) = (
            directory.path().join("link"),
            directory.path().join("target"),
        );
        std::fs::write(&target, "theirs").unwrap();
        std::os::unix::fs::symlink(&target, &link).unwrap();
        replace(&link, "ours").unwrap();
        assert_eq!(std::fs::read_to_string(&target).unwrap(), "theirs");
        assert_eq!(std::fs::read_to_string(&link).unwrap(), "ours");
    }

    #[test]
    fn what_is_in_the_way_is_said_and_nothing_is_left_behind() {
        let directory = tempfile::tempdir().unwrap();
        let missing = directory.path().join("nowhere").join("page.html");
        let error = replace(&missing, "").unwrap_err().to_string();
        assert_eq!(error, "No such file or directory (os error 2)");
        assert!(replace(directory.path(), "").is_err());
        assert_eq!(directory.path().read_dir().unwrap().count(), 0);
    }
}
