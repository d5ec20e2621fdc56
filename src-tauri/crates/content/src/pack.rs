//! A pack as a whole: from files to checked walkthroughs, or to the list of everything that is wrong. Refuses to give
//! out part of a pack.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::charter::ExampleRule;
use domain::door::Sender;
use domain::id::{PackId, PictureName};
use domain::relay::Relay;
use domain::speech::PackVoice;
use domain::training::TrainingCard;
use domain::walkthrough::Walkthrough;
use serde::Serialize;

use crate::abbreviation::{Explained, say_unexplained};
use crate::authoring::{PackText, ProcedureText};
use crate::check::{
    CheckedManifest, CheckedProcedure, Checker, Known, RELAYS, check_calls, check_pack, check_procedure,
    check_relays,
};
use crate::outline::{StepSpan, step_spans};
use crate::parse::parse;
use crate::person::Person;
use crate::problem::{Code, Findings, Level, Problem};
use crate::second_language::SecondLanguages;
use crate::text::LearnerText;
use crate::valise::{SignOffs, check_files, plain_path};
use crate::voice::VoiceTexts;
use crate::{PackFiles, Pictures, second_language};

pub(crate) const PACK: &str = "pack.yaml";
const PROCEDURES: &str = "procedures/";

/// What a pack is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// Its id, equal to its folder's name, for ever.
    pub id: PackId,
    /// What it is called on screen.
    pub title: String,
    /// Its own version, three numbers.
    pub version: String,
    /// Who publishes it.
    pub publisher: String,
    /// The licence of its texts.
    pub licence: String,
    /// The language of its texts.
    pub language: String,
    /// The languages that may stand beside it, by tag.
    pub languages: Vec<String>,
    /// Its invented persons.
    pub persons: Vec<Person>,
    /// Who writes letters.
    pub senders: Vec<Sender>,
    /// The services that take something on.
    pub relays: Vec<Relay>,
    /// Rules that a team may debate and take over.
    pub charter: Vec<ExampleRule>,
    /// What workers may read for themselves.
    pub training: Vec<TrainingCard>,
    /// The pictures and sounds that it brings.
    pub media: Vec<Media>,
    /// When it was published, when its author says so.
    pub published: Option<NaiveDate>,
    /// Who stands for it, when anybody does.
    pub sign_offs: Option<SignOffs>,
}

/// A picture or a sound that the pack brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Media {
    /// Its name.
    pub name: PictureName,
    /// Its file within the pack.
    pub file: String,
    /// What it shows or says.
    pub alt: String,
    /// Who made it.
    pub author: String,
    /// Under which licence.
    pub licence: String,
}

/// A pack with nothing wrong in it.
#[derive(Clone, Debug)]
pub struct CheckedPack {
    /// What it is.
    pub manifest: Manifest,
    /// Its procedures, ordered by id.
    pub walkthroughs: Vec<Walkthrough>,
    /// What it brings for the voice.
    pub voice: PackVoice,
    /// What the learner reads of it, where it was written.
    pub texts: Vec<LearnerText>,
    /// What somebody should look at all the same: warnings and work left.
    pub remarks: Vec<Problem>,
}

/// A pack that its author is writing.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The pack as far as it plays, errors or not; none when what is wrong with it keeps it from being played.
    pub pack: Option<CheckedPack>,
    /// Everything that the checker says, in the order of files and lines.
    pub problems: Vec<Problem>,
    /// Where the steps stand, as far as their files can be understood.
    pub spans: Vec<StepSpan>,
}

/// Checks a pack.
///
/// # Errors
/// Every problem of every file, in the order of files and lines, when at least one is an error; of a file that cannot
/// be understood, its first one only.
pub fn load_pack(files: &PackFiles, pictures: &Pictures) -> Result<CheckedPack, Vec<Problem>> {
    let Checked { whole, problems, .. } = check(files, pictures);
    match whole {
        Some(whole) if problems.iter().all(|problem| problem.level != Level::Error) => {
            Ok(CheckedPack { remarks: problems, ..whole })
        }
        _ => Err(problems),
    }
}

/// Checks a pack for whoever writes it: a sentence that is too long is seen on its screen, with what is said of it. Never
/// for installing.
pub fn read_draft(files: &PackFiles, pictures: &Pictures) -> Draft {
    let Checked { whole, problems, procedures } = check(files, pictures);
    let pack = whole.filter(|_| problems.iter().all(|problem| problem.code.can_be_played()));
    Draft { pack, problems, spans: step_spans(files, &procedures) }
}

/// What came of reading every file.
struct Checked {
    /// The pack, when every file could be understood.
    whole: Option<CheckedPack>,
    /// All that is to be said of it.
    problems: Vec<Problem>,
    /// The procedures as written, by file.
    procedures: BTreeMap<String, ProcedureText>,
}

fn check(files: &PackFiles, pictures: &Pictures) -> Checked {
    let mut problems = Vec::new();
    let pack: Option<PackText> = read(files, PACK, &mut problems);
    let procedures = read_procedures(files, &mut problems);
    let voice = VoiceTexts::read(files, &mut problems);
    let languages = SecondLanguages::read(files, &mut problems);
    refuse_orphans(files, pack.as_ref(), &voice, &mut problems);
    check_files(files, &mut problems);
    let mut known = Known {
        pictures,
        persons: None,
        glossary: None,
        // A file that could not be read still names a procedure: others may call it.
        procedures: procedure_paths(files).map(|(_, name)| name.to_owned()).collect(),
    };
    let read = pack.as_ref().map(|pack| {
        let mut read = check_pack(Checker::of(PACK, &known), pack, files, &mut problems);
        let published = read.manifest.published;
        read.manifest.relays = check_relays(Checker::of(RELAYS, &known), files, published, &mut problems);
        let persons = read.manifest.persons.iter();
        known.persons = Some(persons.map(|one| (one.id.to_string(), one.clone())).collect());
        known.glossary = Some(read.glossary.clone());
        read
    });
    let mut checked: BTreeMap<String, CheckedProcedure> = procedures
        .iter()
        .map(|(path, text)| (path.clone(), check_procedure(path, text, &known, &mut problems)))
        .collect();
    check_calls(&checked, &mut problems);
    languages.check(pack.as_ref(), checked.values_mut().map(|one| &mut one.walkthrough), &mut problems);
    let senders = read.as_ref().map_or(&[][..], |read| &read.manifest.senders);
    let licence = read.as_ref().map_or("", |read| &read.manifest.licence);
    let walkthroughs = checked.values().map(|one| &one.walkthrough);
    let voice = voice.check(files, (senders, licence), walkthroughs, &mut problems);
    // A procedure that could not be understood is not in it.
    let is_whole = checked.len() == procedure_paths(files).count();
    let whole = read.map(|read| together(read, checked, voice, &mut problems));
    problems.sort();
    problems.dedup();
    Checked { whole: whole.filter(|_| is_whole), problems, procedures }
}

/// The id and the version that `pack.yaml` says, without checking anything else; none when it does not even say them.
pub fn pack_identity(files: &PackFiles) -> Option<(PackId, String)> {
    #[derive(serde::Deserialize)]
    struct Identity {
        id: String,
        version: String,
        #[serde(flatten)]
        _rest: BTreeMap<String, serde::de::IgnoredAny>,
    }
    let identity: Identity = crate::parse::glance(files.contents.get(PACK)?)?;
    Some((PackId::new(identity.id), identity.version))
}

/// Puts what was read of each file together, and looks at the words of all of them.
fn together(
    read: CheckedManifest,
    procedures: BTreeMap<String, CheckedProcedure>,
    voice: PackVoice,
    problems: &mut Vec<Problem>,
) -> CheckedPack {
    let CheckedManifest { manifest, glossary, mut texts } = read;
    let mut walkthroughs = Vec::with_capacity(procedures.len());
    for procedure in procedures.into_values() {
        walkthroughs.push(procedure.walkthrough);
        texts.extend(procedure.texts);
    }
    walkthroughs.sort_by(|one, other| one.id.cmp(&other.id));
    texts.sort();
    texts.dedup();
    let explained =
        Explained { glossary: &glossary, pronunciation: &voice.pronunciation, senders: &manifest.senders };
    say_unexplained(&texts, &explained, problems);
    CheckedPack { manifest, walkthroughs, voice, texts, remarks: Vec::new() }
}

pub(crate) fn read<T: serde::de::DeserializeOwned>(
    files: &PackFiles,
    path: &str,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let mut findings = Findings::of(path);
    let value = match files.contents.get(path) {
        Some(bytes) => parse(bytes, &mut findings),
        None => {
            findings.add(
                0,
                Code::MissingPack,
                "Il manque le fichier pack.yaml.",
                match files.contents.keys().find(|path| is_renamed_by_an_editor(path, PACK)) {
                    Some(there) => format!("Renommez « {there} » : {PACK}"),
                    None => "Copiez celui de l’exemple de docs/content.md, puis changez les mots.".to_owned(),
                },
            );
            None
        }
    };
    problems.extend(findings.into_problems());
    value
}

pub(crate) fn read_procedures(
    files: &PackFiles,
    problems: &mut Vec<Problem>,
) -> BTreeMap<String, ProcedureText> {
    let paths: Vec<&str> = procedure_paths(files).map(|(path, _)| path).collect();
    if paths.is_empty() {
        let mut findings = Findings::of(PROCEDURES);
        findings.add(
            0,
            Code::NoProcedure,
            "La valise n’a aucune démarche.",
            "Ajoutez un fichier dans le dossier procedures, par exemple procedures/ma-demarche.yaml.",
        );
        problems.extend(findings.into_problems());
    }
    paths.into_iter().filter_map(|path| Some((path.to_owned(), read(files, path, problems)?))).collect()
}

/// The procedures' files, each with the name that it gives the procedure.
fn procedure_paths(files: &PackFiles) -> impl Iterator<Item = (&str, &str)> {
    files.contents.keys().filter_map(|path| {
        let name = path.strip_prefix(PROCEDURES)?.strip_suffix(".yaml")?;
        (!name.contains('/')).then_some((path.as_str(), name))
    })
}

fn refuse_orphans(
    files: &PackFiles,
    pack: Option<&PackText>,
    voice: &VoiceTexts,
    problems: &mut Vec<Problem>,
) {
    let procedures: BTreeSet<&str> = procedure_paths(files).map(|(path, _)| path).collect();
    let media: BTreeSet<&str> =
        pack.iter().flat_map(|pack| pack.media.values()).map(|one| one.value.file.value.trim()).collect();
    for path in files.contents.keys().map(String::as_str) {
        let is_read_by_people = !path.contains('/') && (path.ends_with(".md") || path.starts_with("LICEN"));
        // Without pack.yaml nobody knows which media are used.
        let is_used = path == PACK
            || path == RELAYS
            || procedures.contains(path)
            || media.contains(path)
            || voice.uses(path)
            || second_language::is_file(path)
            || is_read_by_people;
        if !is_used && (pack.is_some() || !path.starts_with("media/")) {
            let mut findings = Findings::of(path);
            findings.add(0, Code::OrphanFile, "Rien n’utilise ce fichier.", advice_for_orphan(path));
            problems.extend(findings.into_problems());
        }
    }
}

/// Whether an editor or a system added to the name of a file: `pack.yaml.txt`, `Pack.yaml`.
fn is_renamed_by_an_editor(path: &str, name: &str) -> bool {
    let small = path.to_lowercase();
    path != name && (small == name || small.strip_suffix(".txt") == Some(name))
}

fn advice_for_orphan(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let plain = plain_path(path);
    let advice = if let Some(whole) = name.strip_suffix(".txt").filter(|name| name.contains(".y")) {
        return format!(
            "L’éditeur a ajouté .txt. Renommez-le : {whole}. Sous Windows, cochez d’abord « Extensions de noms de \
             fichiers », dans le menu Affichage du dossier."
        );
    } else if path.ends_with(".yml") {
        "Le nom doit finir par .yaml : renommez le fichier."
    } else if path.starts_with(second_language::FOLDER) {
        "Une traduction se place ainsi : languages/ar/ma-demarche.yaml."
    } else if path.ends_with(".yaml") {
        "Une démarche se place directement dans le dossier procedures."
    } else if plain != path {
        return format!(
            "Renommez-le d’abord, sans espace ni accent : {plain}. Puis nommez-le sous media, dans pack.yaml."
        );
    } else {
        "Enlevez-le, ou nommez-le sous media, dans pack.yaml."
    };
    advice.to_owned()
}
