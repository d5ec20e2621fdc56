//! Owns the boundaries that no compiler sees; refuses exceptions: there is no list of exempted files.

mod french;
mod layout;
mod licences;
mod packages;
mod page;
mod proofs;
mod rust;
mod size;
mod tree;

use anyhow::{Result, bail};

pub(crate) use licences::run as licences;
use tree::Tree;

/// One place where a boundary is crossed.
#[derive(Debug, PartialEq, Eq)]
struct Offence {
    /// File, and line when there is one.
    place: String,
    /// What is wrong there.
    what: String,
}

impl Offence {
    fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into() }
    }
}

/// A boundary: its name, why it stands, and how it is looked for.
struct Boundary {
    name: &'static str,
    why: &'static str,
    look: fn(&Tree) -> Vec<Offence>,
}

const BOUNDARIES: &[Boundary] = &[
    Boundary {
        name: "nothing else at the top",
        why: "a newcomer sees ten names, each of which is in the README",
        look: layout::top,
    },
    Boundary {
        name: "names say what a thing is",
        why: "a drawer called utils fills up",
        look: layout::file_names,
    },
    Boundary {
        name: "every crate takes the common lints",
        why: "unsafe code and unwrap are refused everywhere or nowhere",
        look: packages::lints,
    },
    Boundary {
        name: "dependencies point one way",
        why: "docs/architecture.md draws the arrows",
        look: packages::arrows,
    },
    Boundary {
        name: "only the shell names Tauri",
        why: "the rest is tested without a window, and outlives it",
        look: packages::tauri,
    },
    Boundary {
        name: "SQL stands in store",
        why: "one crate holds the only questions asked of the database",
        look: packages::sql,
    },
    Boundary {
        name: "ciphers stand in vault, paper and content",
        why: "what is few can be read by somebody who knows",
        look: packages::ciphers,
    },
    Boundary { name: "no SQL in other sources", why: "as above, whatever the dependency", look: rust::sql },
    Boundary {
        name: "nothing is counted by worker",
        why: "a figure for each worker is a ranking, whoever asked for it",
        look: rust::counted_by_worker,
    },
    Boundary {
        name: "each proof that is named is there",
        why: "docs/proofs.md promises tests by their names",
        look: proofs::named,
    },
    Boundary {
        name: "no Tauri in other sources",
        why: "as above, whatever the dependency",
        look: rust::tauri,
    },
    Boundary {
        name: "every module says what it owns",
        why: "the first line is what a reader gets",
        look: rust::module_docs,
    },
    Boundary {
        name: "no file is too long",
        why: "past 800 lines a file has two subjects",
        look: size::files,
    },
    Boundary { name: "the shell stays thin", why: "what is in the shell is hard to test", look: size::shell },
    Boundary {
        name: "only platform/ speaks to Tauri",
        why: "the page runs in Chromium, against a fake, and in the window",
        look: page::tauri_imports,
    },
    Boundary { name: "no raw HTML", why: "content is data, never markup", look: page::raw_html },
    Boundary {
        name: "no style attribute",
        why: "the content security policy blocks it, silently",
        look: page::style_attributes,
    },
    Boundary { name: "colours stand in tokens.css", why: "contrast is computed there", look: page::colours },
    Boundary {
        name: "nothing stored by the page",
        why: "WebKit keeps it in clear on the disk",
        look: page::web_storage,
    },
    Boundary {
        name: "French typography",
        why: "a narrow column must not break before a question mark",
        look: french::messages,
    },
];

/// Looks for every crossing of every boundary.
///
/// # Errors
/// When the sources cannot be read, or with all the crossings.
pub(crate) fn run() -> Result<()> {
    let tree = Tree::read()?;
    let mut crossed = 0;
    for boundary in BOUNDARIES {
        let offences = (boundary.look)(&tree);
        if offences.is_empty() {
            continue;
        }
        crossed += offences.len();
        eprintln!("{} ({})", boundary.name, boundary.why);
        for offence in offences {
            eprintln!("  {}: {}", offence.place, offence.what);
        }
    }
    for (file, lines) in size::to_reconsider(&tree) {
        eprintln!("note: {file} has {lines} lines; past {} a file must say why", size::ASK);
    }
    if crossed > 0 {
        bail!("{crossed} crossing(s) of the boundaries of docs/architecture.md");
    }
    eprintln!("{} boundaries, none crossed, {} files read.", BOUNDARIES.len(), tree.sources.len());
    Ok(())
}
