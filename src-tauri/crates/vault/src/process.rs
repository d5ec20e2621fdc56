//! Owns closing the process to whoever would read its memory; refuses to pretend where the system cannot.

use crate::error::Error;

/// Forbids core dumps, and reading this process's memory by other programs of the same account.
///
/// Call it before any secret arrives. Linux only: elsewhere it does nothing, which `docs/security.md` says.
///
/// # Errors
/// [`Error::Hardening`] when the system refuses.
#[cfg(target_os = "linux")]
pub fn harden_process() -> Result<(), Error> {
    use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    setrlimit(Resource::Core, none).map_err(Error::Hardening)?;
    set_dumpable_behavior(DumpableBehavior::NotDumpable).map_err(Error::Hardening)
}

/// Does nothing on this system.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub fn harden_process() -> Result<(), Error> {
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};

    #[test]
    fn a_hardened_process_leaves_no_core() {
        super::harden_process().unwrap();
        assert_eq!(getrlimit(Resource::Core).current, Some(0));
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
    }
}
