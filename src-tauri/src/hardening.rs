//! Owns what the process forbids the rest of the machine; refuses to start half protected.

/// No core dump, no reading of our memory by other programs of the same person, no file that others can read.
///
/// # Errors
/// When the system refuses one of them.
#[cfg(target_os = "linux")]
pub(crate) fn apply() -> std::io::Result<()> {
    use rustix::fs::Mode;
    use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit, umask};

    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) })?;
    // Also stops ptrace and /proc/PID/mem. It is lost at exec: of the two, WebKit's processes inherit only
    // the limit above; they hold what is on screen.
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    umask(Mode::RWXG | Mode::RWXO);
    Ok(())
}

/// Elsewhere there is nothing to ask of the process itself.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub(crate) fn apply() -> std::io::Result<()> {
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};

    #[test]
    fn nothing_of_the_process_can_be_read_from_outside() {
        super::apply().unwrap();
        assert_eq!(getrlimit(Resource::Core).current, Some(0), "no core dump");
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable, "no /proc/PID/mem");
        let file = std::env::temp_dir().join(format!("cote-umask-{}", std::process::id()));
        std::fs::write(&file, "x").unwrap();
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        std::fs::remove_file(&file).unwrap();
        assert_eq!(mode & 0o077, 0, "what we write is ours alone");
    }
}
