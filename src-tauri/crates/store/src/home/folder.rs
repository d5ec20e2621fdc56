//! Judges whether a folder may hold a vault: ours, closed to others, on a file system that keeps owners and flushes;
//! refuses symbolic links.

use std::{fs, io, path::Path};

use crate::error::{Error, FolderProblem, Result, Step};

/// Makes the folder closed to others when it is not there, then judges it.
pub(super) fn prepare(folder: &Path) -> Result<()> {
    match fs::symlink_metadata(folder) {
        Ok(found) => judge(folder, &found),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            make(folder)?;
            let made = fs::symlink_metadata(folder).map_err(Error::io(Step::Folder))?;
            judge(folder, &made)
        }
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            Err(Error::Folder(FolderProblem::NotAFolder))
        }
        Err(error) => Err(unwritable(error)),
    }
}

fn judge(folder: &Path, found: &fs::Metadata) -> Result<()> {
    let problem = if found.is_symlink() {
        Some(FolderProblem::Symlink)
    } else if !found.is_dir() {
        Some(FolderProblem::NotAFolder)
    } else {
        owner_problem(found)
    };
    match problem {
        Some(FolderProblem::Mode) if is_empty(folder)? => close_to_others(folder),
        // Another start may have closed it, and begun to fill it, since it was looked at.
        Some(FolderProblem::Mode) if is_closed_by_now(folder)? => Ok(()),
        Some(problem) => Err(Error::Folder(problem)),
        None => Ok(()),
    }?;
    judge_file_system(folder)
}

/// An empty folder holds nothing that others could have read or changed: it is closed instead of refused.
fn is_empty(folder: &Path) -> Result<bool> {
    let mut entries = fs::read_dir(folder).map_err(unwritable)?;
    Ok(entries.next().is_none())
}

fn is_closed_by_now(folder: &Path) -> Result<bool> {
    let now = fs::symlink_metadata(folder).map_err(unwritable)?;
    Ok(now.is_dir() && owner_problem(&now).is_none())
}

pub(super) fn unwritable(error: io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            Error::Folder(FolderProblem::ReadOnly)
        }
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            Error::Folder(FolderProblem::NotAFolder)
        }
        _ => Error::io(Step::Folder)(error),
    }
}

#[cfg(unix)]
fn make(folder: &Path) -> Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    let parent = folder.parent().ok_or(Error::Folder(FolderProblem::NotAFolder))?;
    // Parents are made as any program would; only the last folder is ours alone.
    fs::create_dir_all(parent).map_err(unwritable)?;
    match fs::DirBuilder::new().mode(0o700).create(folder) {
        // Another start made it at the same moment: it is judged as any folder that is there.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        made => made.map_err(unwritable)?,
    }
    super::sync_folder(parent).map_err(Error::io(Step::Folder))
}

#[cfg(not(unix))]
fn make(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(unwritable)
}

#[cfg(unix)]
fn owner_problem(found: &fs::Metadata) -> Option<FolderProblem> {
    use std::os::unix::fs::MetadataExt;
    if found.uid() != rustix::process::geteuid().as_raw() {
        Some(FolderProblem::Owner)
    } else if found.mode() & 0o700 != 0o700 {
        Some(FolderProblem::ReadOnly)
    } else if found.mode() & 0o077 != 0 {
        Some(FolderProblem::Mode)
    } else {
        None
    }
}

#[cfg(not(unix))]
fn owner_problem(_: &fs::Metadata) -> Option<FolderProblem> {
    None
}

#[cfg(unix)]
fn close_to_others(folder: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(unwritable)
}

#[cfg(not(unix))]
fn close_to_others(_: &Path) -> Result<()> {
    Ok(())
}

#[cfg(target_os = "linux")]
fn judge_file_system(folder: &Path) -> Result<()> {
    let found = rustix::fs::statfs(folder).map_err(|errno| Error::io(Step::Folder)(errno.into()))?;
    if is_unsuitable(found.f_type) { Err(Error::Folder(FolderProblem::FileSystem)) } else { Ok(()) }
}

#[cfg(not(target_os = "linux"))]
fn judge_file_system(_: &Path) -> Result<()> {
    Ok(())
}

/// The magic numbers of statfs(2): FAT keeps no owner, the network's lock and flush as another machine likes, and what
/// stands behind FUSE is anybody's guess.
#[cfg(target_os = "linux")]
fn is_unsuitable(kind: rustix::fs::FsWord) -> bool {
    const MSDOS: u32 = 0x4d44;
    const EXFAT: u32 = 0x2011_bab0;
    const NFS: u32 = 0x6969;
    const SMB: u32 = 0x517b;
    const CIFS: u32 = 0xff53_4d42;
    const SMB2: u32 = 0xfe53_4d42;
    const FUSE: u32 = 0x6573_5546;
    const CEPH: u32 = 0x00c3_6400;
    const NINE_P: u32 = 0x0102_1997;
    // The kernel's word is wider on some machines, and sign-extended on others: the low 32 bits are the number.
    let low = u32::try_from(i128::from(kind) & 0xffff_ffff).unwrap_or(u32::MAX);
    [MSDOS, EXFAT, NFS, SMB, CIFS, SMB2, FUSE, CEPH, NINE_P].contains(&low)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn sticks_and_network_shares_are_unsuitable_and_disks_are_not() {
        for refused in [0x4d44_u32, 0x2011_bab0, 0x6969, 0xff53_4d42, 0xfe53_4d42, 0x6573_5546] {
            assert!(is_unsuitable(rustix::fs::FsWord::from(refused as i32)), "{refused:#x}");
        }
        for taken in [0xef53_i32, 0x9123_683e_u32 as i32, 0x0102_1994, 0x5846_5342, 0x794c_7630] {
            assert!(!is_unsuitable(rustix::fs::FsWord::from(taken)), "{taken:#x}");
        }
    }

    #[test]
    fn a_folder_that_is_not_there_is_made_for_us_alone() {
        let outside = tempfile::tempdir().unwrap();
        let folder = outside.path().join("a/b/vault");
        prepare(&folder).unwrap();
        assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
        prepare(&folder).unwrap();
    }

    #[test]
    fn an_open_folder_is_closed_when_empty_and_refused_when_not() {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        prepare(folder.path()).unwrap();
        assert_eq!(fs::metadata(folder.path()).unwrap().permissions().mode() & 0o777, 0o700);

        fs::write(folder.path().join("x"), "x").unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o750)).unwrap();
        assert!(matches!(prepare(folder.path()), Err(Error::Folder(FolderProblem::Mode))));
    }

    #[test]
    fn two_starts_at_one_moment_take_one_folder() {
        let outside = tempfile::tempdir().unwrap();
        let not_there = outside.path().join("a/vault");
        let looked_at_while_open = outside.path().join("open");
        fs::create_dir(&looked_at_while_open).unwrap();
        fs::set_permissions(&looked_at_while_open, fs::Permissions::from_mode(0o755)).unwrap();
        let before = fs::symlink_metadata(&looked_at_while_open).unwrap();

        // The other start closes it and puts its first file in, after this one has looked.
        prepare(&looked_at_while_open).unwrap();
        fs::write(looked_at_while_open.join("app.lock"), "").unwrap();
        judge(&looked_at_while_open, &before).unwrap();

        prepare(&not_there).unwrap();
        make(&not_there).unwrap();
    }

    #[test]
    fn a_link_and_a_file_are_refused() {
        let outside = tempfile::tempdir().unwrap();
        let target = outside.path().join("target");
        prepare(&target).unwrap();
        let link = outside.path().join("link");
        symlink(&target, &link).unwrap();
        assert!(matches!(prepare(&link), Err(Error::Folder(FolderProblem::Symlink))));

        let file = outside.path().join("file");
        fs::write(&file, "x").unwrap();
        assert!(matches!(prepare(&file), Err(Error::Folder(FolderProblem::NotAFolder))));
        assert!(matches!(prepare(&file.join("under")), Err(Error::Folder(FolderProblem::NotAFolder))));
    }
}
