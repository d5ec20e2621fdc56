//! `cote pack verify`: who made a valise, when, and what is in it. Refuses to install it, and to say whether its publisher
//! is to be trusted: two persons compare the words.

use std::fmt::Write;
use std::fs::File;
use std::process::ExitCode;

use content::valise::{Limits, OpenedValise, SignOffs, open};
use content::{CheckedPack, Problem, load_pack};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args::Verify;
use crate::failure::{Error, Wanted};
use crate::pack_read::{self, HAS_ERRORS};
use crate::screen::{Screen, counted};

#[derive(Serialize)]
struct Verified<'a> {
    id: &'a str,
    title: &'a str,
    version: String,
    published: String,
    publisher: &'a str,
    public_key: String,
    words: String,
    sign_offs: &'a SignOffs,
    licences: &'a [String],
    files: usize,
    bytes: u64,
    /// Empty when the pack has errors.
    procedures: Vec<&'a str>,
    is_accepted: bool,
}

pub(crate) fn run(job: &Verify, screen: Screen) -> Result<ExitCode, Error> {
    let pictures = pack_read::pictures()?;
    pack_read::refuse_folder(&job.valise, Wanted::Valise)?;
    let file =
        File::open(&job.valise).map_err(|source| Error::Unreadable { path: job.valise.clone(), source })?;
    let valise = open(file, &Limits::STICK).map_err(Error::Valise)?;
    let checked = load_pack(&valise.files, &pictures);
    let verified = verified(&valise, &checked);
    screen.answer(&verified, Zeroizing::new(sentences(&verified)))?;
    Ok(if verified.is_accepted { ExitCode::SUCCESS } else { ExitCode::from(HAS_ERRORS) })
}

fn verified<'a>(valise: &'a OpenedValise, checked: &'a Result<CheckedPack, Vec<Problem>>) -> Verified<'a> {
    let manifest = &valise.manifest;
    let walkthroughs = checked.as_ref().map(|pack| pack.walkthroughs.as_slice()).unwrap_or_default();
    Verified {
        id: manifest.id.as_str(),
        title: &manifest.title,
        version: manifest.version.to_string(),
        published: manifest.published.to_string(),
        publisher: &manifest.publisher.name,
        public_key: valise.publisher.to_string(),
        words: vault::words_of_digest(valise.publisher.fingerprint().as_bytes()).join(" "),
        sign_offs: &manifest.sign_offs,
        licences: &manifest.licences,
        files: manifest.files.len(),
        bytes: manifest.total_size,
        procedures: walkthroughs.iter().map(|one| one.id.as_str()).collect(),
        is_accepted: checked.is_ok(),
    }
}

fn sentences(one: &Verified<'_>) -> String {
    let mut text = String::new();
    write_sentences(&mut text, one).expect("writing to a string does not fail");
    text
}

fn write_sentences(text: &mut String, one: &Verified<'_>) -> std::fmt::Result {
    writeln!(text, "{} ({}), version {}, du {}", one.title, one.id, one.version, one.published)?;
    writeln!(text, "Publiée par {}, avec la clé\u{a0}:\n    {}", one.publisher, one.words)?;
    writeln!(text, "Comparez ces six mots avec la personne qui publie\u{a0}: son nom seul ne prouve rien.")?;
    writeln!(text, "Écrite par {}, le {}", one.sign_offs.author.name, one.sign_offs.author.on)?;
    match &one.sign_offs.expert {
        Some(expert) => writeln!(text, "Relue par {}, le {}", expert.name, expert.on)?,
        None => writeln!(text, "Relue par aucun expert")?,
    }
    match &one.sign_offs.readers {
        Some(readers) => {
            let number = counted(readers.number.into(), "personne concernée", "personnes concernées");
            writeln!(text, "Lue par {number}, le {}", readers.on)?;
        }
        None => writeln!(text, "Lue par aucune personne concernée")?,
    }
    writeln!(text, "Licences\u{a0}: {}", one.licences.join(", "))?;
    for procedure in &one.procedures {
        writeln!(text, "  {procedure}")?;
    }
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    write!(
        text,
        "{}, {}. {}",
        counted(count(one.procedures.len()), "démarche", "démarches"),
        counted(count(one.files), "fichier", "fichiers"),
        if one.is_accepted {
            "La valise est entière et signée."
        } else {
            "La valise est entière et signée, mais elle a des erreurs\u{a0}: l’application la refusera."
        },
    )
}
