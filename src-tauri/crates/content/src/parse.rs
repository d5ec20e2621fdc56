//! Bytes to authoring types, within bounds. Refuses at the first structural mistake of a file, and says it in a
//! writer's words.

mod form;
mod likely;
mod structure;
mod unclosed;

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_saphyr::{DuplicateKeyPolicy, MergeKeyPolicy, Options};

use crate::authoring::At;
use crate::files::MAX_TEXT_BYTES;
use crate::problem::{Code, Findings};

/// The version of the format that this application reads.
pub const FORMAT_VERSION: u32 = 1;

/// Reads one file; what is wrong with it is added to `findings`.
pub(crate) fn parse<T: DeserializeOwned>(bytes: &[u8], findings: &mut Findings) -> Option<T> {
    let text = text_of(bytes, findings)?;
    if !is_version_known(text, findings) {
        return None;
    }
    match serde_saphyr::from_str_with_options(text, options()) {
        Ok(value) => Some(value),
        Err(error) => {
            structure::explain(&error, text, findings);
            None
        }
    }
}

/// Reads what a file says at first sight, within the same bounds; what is wrong with it is another's to say.
pub(crate) fn glance<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let text = std::str::from_utf8(bytes.get(..MAX_TEXT_BYTES.min(bytes.len()))?).ok()?;
    serde_saphyr::from_str_with_options(text, options()).ok()
}

fn text_of<'a>(bytes: &'a [u8], findings: &mut Findings) -> Option<&'a str> {
    if bytes.len() > MAX_TEXT_BYTES {
        let size = MAX_TEXT_BYTES / 1024;
        findings.add(
            0,
            Code::TooLarge,
            format!("Ce fichier dépasse {size} Ko."),
            "Coupez la démarche en deux : la première appelle la seconde.",
        );
        return None;
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        findings.add(
            0,
            Code::NotText,
            "Ce fichier n’est pas du texte UTF-8.",
            "Dans votre éditeur : « Enregistrer sous », puis encodage UTF-8.",
        );
        return None;
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Some(line) =
        (1u32..).zip(text.lines()).find_map(|(line, words)| words.contains('\0').then_some(line))
    {
        findings.add(
            line,
            Code::HiddenSign,
            "Cette ligne contient un signe que personne ne voit.",
            "Retapez la ligne à la main.",
        );
        return None;
    }
    Some(text)
}

/// Asked before anything else: a file of another version is not full of mistakes, it is of another version.
fn is_version_known(text: &str, findings: &mut Findings) -> bool {
    #[derive(Deserialize)]
    struct Probe {
        format_version: Option<At<String>>,
        #[serde(flatten)]
        _rest: std::collections::BTreeMap<String, IgnoredAny>,
    }

    // A file that is not even a map of keys has a better message than its missing version.
    let Ok(probe) = serde_saphyr::from_str_with_options::<Probe>(text, options()) else { return true };
    let Some(version) = probe.format_version else {
        findings.add(
            0,
            Code::UnknownVersion,
            "Ce fichier ne dit pas la version du format.",
            format!("Écrivez tout en haut : format_version: {FORMAT_VERSION}"),
        );
        return false;
    };
    if version.value == FORMAT_VERSION.to_string() {
        return true;
    }
    findings.add(
        line_of(text, "format_version"),
        Code::UnknownVersion,
        format!("Ce fichier est écrit dans le format {} ; cette application lit le format {FORMAT_VERSION}.", version.value),
        format!(
            "Si le fichier est plus récent, mettez l’application à jour. Sinon, écrivez format_version: {FORMAT_VERSION} \
             et suivez docs/content.md."
        ),
    );
    false
}

fn line_of(text: &str, key: &str) -> u32 {
    (1u32..).zip(text.lines()).find_map(|(line, words)| words.starts_with(key).then_some(line)).unwrap_or(0)
}

/// Strict, and small: a procedure has some hundred nodes and ten levels.
fn options() -> Options {
    let budget = serde_saphyr::budget! {
        max_depth: 24,
        max_events: 200_000,
        max_nodes: 60_000,
        max_aliases: 200,
        max_anchors: 100,
        max_documents: 1,
        flow_nesting_limit: 24,
        max_recorded_anchor_events: 50_000,
        max_recorded_anchor_bytes: 1024 * 1024,
        max_total_scalar_bytes: 1024 * 1024,
    };
    serde_saphyr::options! {
        budget: budget,
        duplicate_keys: DuplicateKeyPolicy::Error,
        merge_keys: MergeKeyPolicy::Error,
        strict_booleans: true,
        emit_comments: false,
        with_snippet: false,
    }
}
