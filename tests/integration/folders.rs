//! T11 and T12: one program at a time has the folder, and a folder that cannot be trusted is refused with nothing made.

use std::{
    fs,
    os::unix::fs::{PermissionsExt, chown, symlink},
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use crate::child::{Listened, PROGRAM};

const STARTS: usize = 50;
/// Nobody: the account that a test run as root puts itself in.
const NOBODY: u32 = 65_534;

#[test]
fn t11_of_fifty_starts_one_has_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let mut children: Vec<_> = (0..STARTS).map(|_| Listened::start(["hold", path])).collect();
    let said: Vec<_> = children.iter().map(|child| child.line().unwrap_or_default()).collect();
    let holders: Vec<_> = (0..STARTS).filter(|at| said[*at] == "open").collect();
    assert_eq!(holders.len(), 1, "{said:?}");
    let waits: Vec<u64> =
        said.iter().filter_map(|line| line.strip_prefix("busy ")?.split(' ').next()?.parse().ok()).collect();
    assert_eq!(waits.len(), STARTS - 1, "{said:?}");
    let longest = waits.into_iter().max().unwrap();
    assert!(longest <= 1_000, "somebody waited {longest} ms");
    let codes = (0..STARTS).filter(|at| *at != holders[0]).map(|at| children[at].wait().code());
    assert!(codes.into_iter().all(|code| code == Some(3)));

    children[holders[0]].kill();
    let after = Listened::start(["hold", path]);
    assert_eq!(after.line().as_deref(), Some("open"), "a killed holder frees the folder at once");
    eprintln!(
        "T11: {STARTS} simultaneous starts, 1 opened, the others told within {longest} ms; free after kill -9"
    );
}

/// A place where the tests' account and nobody may both walk.
struct Yard {
    folder: TempDir,
    program: PathBuf,
    is_root: bool,
}

impl Yard {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let program = folder.path().join("cote-child");
        fs::copy(PROGRAM, &program).unwrap();
        let is_root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
        Self { folder, program, is_root }
    }

    /// A folder of the account that will try it, holding one thing.
    fn folder(&self, name: &str, mode: u32) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::create_dir(&path).unwrap();
        fs::write(path.join("kept"), "kept").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        if self.is_root {
            chown(&path, Some(NOBODY), Some(NOBODY)).unwrap();
        }
        path
    }

    fn try_as_nobody(&self, path: &Path) -> (Option<i32>, String) {
        let mut command = if self.is_root {
            let mut command = Command::new("setpriv");
            command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&self.program);
            command
        } else {
            Command::new(&self.program)
        };
        let mut child = Listened::spawn(command.arg("hold").arg(path));
        let said = child.line().unwrap_or_default();
        if said == "open" { (None, said) } else { (child.wait().code(), said) }
    }

    /// Everything there is, with its kind and mode.
    fn everything(&self) -> Vec<(PathBuf, u32, u64)> {
        use std::os::unix::fs::MetadataExt;
        let (mut found, mut left) = (Vec::new(), vec![self.folder.path().to_owned()]);
        while let Some(path) = left.pop() {
            let about = fs::symlink_metadata(&path).unwrap();
            if about.is_dir() {
                left.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            }
            found.push((path, about.mode(), about.ino()));
        }
        found.sort();
        found
    }
}

#[test]
fn t12_six_folders_that_cannot_be_trusted_are_refused() {
    let yard = Yard::new();
    let good = yard.folder("good", 0o700);
    let link = yard.folder.path().join("link");
    symlink(&good, &link).unwrap();
    let others = if yard.is_root { yard.folder.path().join("others") } else { PathBuf::from("/usr") };
    if yard.is_root {
        fs::create_dir(&others).unwrap();
    }
    let file = yard.folder.path().join("file");
    fs::write(&file, "a file").unwrap();
    let shut = yard.folder("shut", 0o555);
    let cases = [
        ("read-only", yard.folder("read-only", 0o555), "not writable"),
        ("another's", others, "another owner"),
        ("a link", link, "symbolic link"),
        ("a file", file, "not a folder"),
        ("open to others", yard.folder("open", 0o755), "open to other accounts"),
        ("in a folder that takes nothing", shut.join("data"), "not writable"),
    ];
    let before = yard.everything();
    for (name, path, problem) in &cases {
        let (code, said) = yard.try_as_nobody(path);
        assert_eq!(code, Some(4), "{name}: {said}");
        assert!(said.ends_with(problem), "{name}: {said}");
    }
    assert_eq!(yard.everything(), before, "nothing was made or changed");
    assert_eq!(yard.try_as_nobody(&good).1, "open", "the control: a good folder is taken");
    eprintln!("T12: {} folders that cannot be trusted, {0} refused, nothing made", cases.len());
}
