//! `languages/<tag>/<procedure>.yaml`: what a procedure says in a second language, laid beside its French. Refuses a
//! sentence that the procedure does not say, so that nobody reads the translation of something else.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use domain::second_language::SecondLanguage;
use domain::walkthrough::Walkthrough;

use crate::PackFiles;
use crate::authoring::{At, LanguageText, PackText, TranslationsText};
use crate::pack::{PACK, read};
use crate::parse::FORMAT_VERSION;
use crate::problem::{Code, Findings, Problem};
use crate::suggest::instead;
use crate::wording::{JOINERS, MAX_CHARACTERS, hidden_sign, typeset};

/// Where translations stand.
pub(crate) const FOLDER: &str = "languages/";

/// Whether a path is one of a translation; whether anything has its name is said elsewhere.
pub(crate) fn is_file(path: &str) -> bool {
    parts(path).is_some()
}

/// The tag and the procedure of a translation's path.
fn parts(path: &str) -> Option<(&str, &str)> {
    let (tag, name) = path.strip_prefix(FOLDER)?.strip_suffix(".yaml")?.split_once('/')?;
    (!name.contains('/')).then_some((tag, name))
}

/// The translations as written, by their files.
#[derive(Debug, Default)]
pub(crate) struct SecondLanguages(BTreeMap<String, TranslationsText>);

impl SecondLanguages {
    pub(crate) fn read(files: &PackFiles, problems: &mut Vec<Problem>) -> Self {
        let paths: Vec<&str> =
            files.contents.keys().map(String::as_str).filter(|path| is_file(path)).collect();
        Self(
            paths
                .into_iter()
                .filter_map(|path| Some((path.to_owned(), read(files, path, problems)?)))
                .collect(),
        )
    }

    /// Checks the translations against the pack and its procedures, and lays them beside the French.
    pub(crate) fn check<'w>(
        &self,
        pack: Option<&PackText>,
        walkthroughs: impl Iterator<Item = &'w mut Walkthrough>,
        problems: &mut Vec<Problem>,
    ) {
        // Without pack.yaml nobody knows the languages: everything would be unknown.
        let Some(pack) = pack else { return };
        let mut findings = Findings::of(PACK);
        pack.languages.iter().for_each(|(tag, text)| check_language(tag, text, pack, &mut findings));
        problems.extend(findings.into_problems());
        let mut walkthroughs: BTreeMap<String, &mut Walkthrough> =
            walkthroughs.map(|one| (one.id.to_string(), one)).collect();
        self.refuse_strangers(pack, &walkthroughs, problems);
        for (tag, language) in &pack.languages {
            for (name, walkthrough) in &mut walkthroughs {
                let path = format!("{FOLDER}{tag}/{name}.yaml");
                let mut findings = Findings::of(&path);
                let said: BTreeSet<String> = walkthrough.learner_texts().into_iter().collect();
                let sentences = self.0.get(&path).map(|text| translated(text, &said, &mut findings));
                let sentences = sentences.unwrap_or_default();
                count_untranslated(&said, &sentences, &mut findings);
                problems.extend(findings.into_problems());
                if !sentences.is_empty() {
                    walkthrough.second_languages.push(SecondLanguage {
                        tag: tag.clone(),
                        name: language.value.name.value.trim().to_owned(),
                        is_right_to_left: language.value.right_to_left,
                        sentences,
                    });
                }
            }
        }
    }

    fn refuse_strangers(
        &self,
        pack: &PackText,
        walkthroughs: &BTreeMap<String, &mut Walkthrough>,
        problems: &mut Vec<Problem>,
    ) {
        for (path, (tag, name)) in self.0.keys().filter_map(|path| Some((path, parts(path)?))) {
            let mut findings = Findings::of(path);
            if !pack.languages.contains_key(tag) {
                findings.add(
                    0,
                    Code::BadLanguage,
                    format!("La langue « {tag} » n’est pas dans pack.yaml."),
                    format!("Ajoutez-y, sous languages : {tag}: {{name: son nom dans cette langue}}"),
                );
            }
            if !walkthroughs.contains_key(name) {
                let advice = instead(name, walkthroughs.keys().map(String::as_str));
                let message = format!("La démarche « {name} » n’est pas dans la valise.");
                findings.add(0, Code::UnknownProcedure, message, advice);
            }
            problems.extend(findings.into_problems());
        }
    }
}

fn check_language(tag: &str, text: &At<LanguageText>, pack: &PackText, findings: &mut Findings) {
    // RFC 5646 in the shape that authors need: a language, then perhaps a script or a region; small letters, because the tag
    // is also the name of a folder.
    let mut subtags = tag.split('-');
    let is_language = subtags
        .next()
        .is_some_and(|one| (2..=3).contains(&one.len()) && one.chars().all(|sign| sign.is_ascii_lowercase()));
    let is_tag = is_language
        && subtags.all(|one| {
            (2..=8).contains(&one.len())
                && one.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit())
        });
    if !is_tag || tag == pack.language.value.trim() {
        findings.add(
            text.line,
            Code::BadLanguage,
            format!("« {tag} » ne peut pas être une deuxième langue."),
            "Écrivez le code de la langue : ar, tr, uk, en… Le français est déjà là.",
        );
    }
    let name = &text.value.name;
    if name.value.trim().is_empty() {
        findings.add(
            name.line,
            Code::EmptyText,
            "Le nom de la langue est vide.",
            "Écrivez-le comme ses lecteurs le lisent : Türkçe, العربية.",
        );
    }
    refuse_signs(name, findings);
}

/// What is translated and said by the procedure.
fn translated(
    text: &TranslationsText,
    said: &BTreeSet<String>,
    findings: &mut Findings,
) -> BTreeMap<String, String> {
    let mut sentences = BTreeMap::new();
    for (french, other) in &text.sentences {
        let french = typeset(french);
        if !said.contains(&french) {
            findings.add(
                other.line,
                Code::StaleTranslation,
                format!("La démarche ne dit pas, ou ne dit plus : « {french} »"),
                "Retrouvez la phrase d’aujourd’hui, ou enlevez la ligne. Elle n’est montrée à personne.",
            );
            continue;
        }
        refuse_signs(other, findings);
        // As typed: French typography is not theirs.
        let other = other.value.trim();
        if !other.is_empty() {
            sentences.insert(french, other.to_owned());
        }
    }
    sentences
}

fn count_untranslated(
    said: &BTreeSet<String>,
    sentences: &BTreeMap<String, String>,
    findings: &mut Findings,
) {
    let left = said.iter().filter(|french| !sentences.contains_key(*french)).count();
    if left > 0 {
        findings.add(
            0,
            Code::Untranslated,
            match left {
                1 => format!("Il reste une phrase sur {} à traduire.", said.len()),
                _ => format!("Il reste {left} phrases sur {} à traduire.", said.len()),
            },
            "Demandez la liste avec cote pack words. Sans traduction, le français reste seul.",
        );
    }
}

fn refuse_signs(text: &At<String>, findings: &mut Findings) {
    let without_joiners: String = text.value.chars().filter(|sign| !JOINERS.contains(sign)).collect();
    if let Some(sign) = hidden_sign(&without_joiners) {
        findings.add(
            text.line,
            Code::HiddenSign,
            format!("Il y a un signe que personne ne voit (U+{:04X}).", u32::from(sign)),
            "Enlevez-le : l’application met elle-même la phrase dans le bon sens.",
        );
    }
    let length = text.value.chars().count();
    if length > MAX_CHARACTERS {
        findings.add(
            text.line,
            Code::LongText,
            format!("Ce texte a {length} signes ; aucun écran n’en montre plus de {MAX_CHARACTERS}."),
            "Coupez-le.",
        );
    }
}

/// The file that a translator fills in for a procedure: every sentence once, what is translated already beside it.
pub fn to_translate(walkthrough: &Walkthrough, tag: &str) -> String {
    let known = walkthrough.second_languages.iter().find(|one| one.tag == tag);
    let mut file = format!("format_version: {FORMAT_VERSION}\nsentences:\n");
    let mut seen = BTreeSet::new();
    for french in walkthrough.learner_texts() {
        if seen.insert(french.clone()) {
            let other = known.and_then(|one| one.sentences.get(&french)).map_or("", String::as_str);
            writeln!(file, "  {}: {}", quoted(&french), quoted(other))
                .expect("writing to a string does not fail");
        }
    }
    file
}

/// A text between double quotes, as YAML reads it: a JSON string is one.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
