//! The file in which an antenna's remarks travel to the authors of a pack: written by the application, read by `cote`.
//! Refuses whatever it was not made for: another file, a later version, a sign that nobody sees.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::{MarkId, PackId, ProcedureId, StepId};
use domain::walkthrough::LiveCheck;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::authoring::ProcedureText;
use crate::pack::read;
use crate::wording::hidden_sign;
use crate::{Error, PackFiles};

/// The version of the file that this program writes and reads.
const VERSION: u32 = 1;
/// What tells it from every other JSON file.
const KIND: &str = "cote-a-cote/remarks";

/// What one antenna has to say about one pack. About the site alone: nobody's name stands in it but those who signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remarks {
    format_version: u32,
    kind: String,
    /// Which pack.
    pub pack: PackId,
    /// Where the real site has changed.
    pub marks: Vec<MarkRemark>,
    /// Which procedures were followed on the real site.
    pub checks: Vec<CheckRemark>,
}

/// A step at which the real site has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarkRemark {
    /// What the author answers to.
    pub id: MarkId,
    /// Which procedure.
    pub procedure: ProcedureId,
    /// Which step.
    pub step: StepId,
    /// The version of the pack that was on the screen.
    pub version: String,
    /// The day.
    pub on: NaiveDate,
    /// What differs; absent when it was only marked.
    pub words: Option<String>,
}

/// A procedure that was followed on the real site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckRemark {
    /// Which procedure.
    pub procedure: ProcedureId,
    /// The version of the pack that was followed.
    pub version: String,
    /// The day.
    pub on: NaiveDate,
    /// Who signed.
    pub by: String,
    /// Where.
    pub place: String,
}

/// Where a step stands in its author's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepLine {
    /// The file within the pack.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The step's title.
    pub title: String,
}

impl Remarks {
    /// What is to be sent.
    pub fn new(pack: PackId, marks: Vec<MarkRemark>, checks: Vec<CheckRemark>) -> Self {
        Self { format_version: VERSION, kind: KIND.to_owned(), pack, marks, checks }
    }

    /// Everything in it that somebody wrote freely.
    pub fn free_texts(&self) -> impl Iterator<Item = &str> {
        let words = self.marks.iter().filter_map(|mark| mark.words.as_deref());
        let signed = self.checks.iter().flat_map(|check| [check.by.as_str(), check.place.as_str()]);
        words.chain(signed)
    }

    /// The file, which a person can read too.
    ///
    /// # Errors
    /// Never in practice: every value in it has a JSON form.
    pub fn to_json(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// Reads a file that came from somewhere.
    ///
    /// # Errors
    /// [`Error::RemarksTooNew`] when a later version wrote it, [`Error::NotRemarks`] when it is anything else.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        // A later version may have other fields: what it is comes before what it holds.
        let is_ours: Head = serde_json::from_slice(bytes).map_err(|_| Error::NotRemarks)?;
        if is_ours.kind != KIND || is_ours.format_version == 0 {
            return Err(Error::NotRemarks);
        }
        if is_ours.format_version > VERSION {
            return Err(Error::RemarksTooNew { found: is_ours.format_version });
        }
        let read: Self = serde_json::from_slice(bytes).map_err(|_| Error::NotRemarks)?;
        if read.is_sound() { Ok(read) } else { Err(Error::NotRemarks) }
    }

    /// Whether every name is one, and no text can move a terminal or hide in a line to paste.
    fn is_sound(&self) -> bool {
        let is_name = |name: &str| {
            let is_sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            !name.is_empty() && name.chars().all(is_sign)
        };
        let is_version = |version: &str| version.chars().all(|c| c.is_ascii_graphic());
        let of_marks = self.marks.iter().all(|mark| {
            Uuid::try_parse(mark.id.as_str()).is_ok()
                && is_name(mark.procedure.as_str())
                && is_name(mark.step.as_str())
                && is_version(&mark.version)
        });
        let of_checks =
            self.checks.iter().all(|check| is_name(check.procedure.as_str()) && is_version(&check.version));
        is_name(self.pack.as_str())
            && of_marks
            && of_checks
            && self
                .free_texts()
                .all(|text| !text.chars().any(char::is_control) && hidden_sign(text).is_none())
    }
}

#[derive(Deserialize)]
struct Head {
    format_version: u32,
    kind: String,
}

impl MarkRemark {
    /// The line to paste under `answers:`, its answer still to be written: empty, the checker refuses it.
    pub fn answer_line(&self) -> String {
        format!("- {{mark: {}, say: \"\"}}", self.id)
    }
}

impl CheckRemark {
    /// The line to paste in the procedure's file.
    pub fn live_check_line(&self) -> String {
        // A JSON text is a YAML text in double quotes.
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        format!("live_check: {{on: {}, by: {}, place: {}}}", self.on, quoted(&self.by), quoted(&self.place))
    }

    /// As the application keeps it.
    pub fn to_live_check(&self) -> LiveCheck {
        LiveCheck { on: self.on, by: self.by.clone(), place: self.place.clone() }
    }
}

/// Where each step of a pack stands, as far as its files can be read: a pack under work may have errors.
pub fn step_lines(files: &PackFiles) -> BTreeMap<(ProcedureId, StepId), StepLine> {
    let paths = files.iter().map(|(path, _)| path);
    let procedures =
        paths.filter(|path| path.starts_with("procedures/") && path.ends_with(".yaml")).filter_map(|path| {
            // What is wrong with it, `cote pack check` says.
            let text: ProcedureText = read(files, path, &mut Vec::new())?;
            Some((path, text))
        });
    procedures
        .flat_map(|(path, text)| {
            let id = ProcedureId::new(text.id.value);
            text.steps.into_iter().map(move |step| {
                let line = step.value.id.line;
                let title = step.value.title.value;
                (
                    (id.clone(), StepId::new(step.value.id.value)),
                    StepLine { file: path.to_owned(), line, title },
                )
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remarks(words: &str) -> Remarks {
        let mark = MarkRemark {
            id: MarkId::new("019aa000-0000-7000-8000-000000000001"),
            procedure: ProcedureId::new("noter-un-jour"),
            step: StepId::new("jour"),
            version: "1.0.0+0a1b2c3d".to_owned(),
            on: "2026-11-30".parse().unwrap(),
            words: Some(words.to_owned()),
        };
        let check = CheckRemark {
            procedure: ProcedureId::new("noter-un-jour"),
            version: "1.0.0+0a1b2c3d".to_owned(),
            on: "2026-11-30".parse().unwrap(),
            by: "Amal \"B.\"".to_owned(),
            place: "le vrai site".to_owned(),
        };
        Remarks::new(PackId::new("be-wallonie"), vec![mark], vec![check])
    }

    #[test]
    fn what_is_written_is_read_back() {
        let sent = remarks("Le bouton dit « Suivant ».");
        assert_eq!(Remarks::parse(&sent.to_json().unwrap()).unwrap(), sent);
    }

    #[test]
    fn another_file_a_later_one_and_hidden_signs_are_refused() {
        let good = String::from_utf8(remarks("Le bouton.").to_json().unwrap()).unwrap();
        for (from, to) in [
            ("cote-a-cote/remarks", "cote-a-cote/valise"),
            ("\"format_version\": 1", "\"format_version\": 0"),
            ("019aa000-", "x19aa000-"),
            ("noter-un-jour", "../noter"),
            ("\"jour\"", "\"\""),
            ("1.0.0+", "1.0.0 "),
            ("Le bouton.", "Le \\u001b[2Jbouton."),
            ("Le bouton.", "Le \\u202ebouton."),
            ("\"marks\"", "\"learner\": \"Rim\", \"marks\""),
            ("2026-11-30", "le 30"),
        ] {
            assert!(good.contains(from), "{from}");
            let refused = Remarks::parse(good.replace(from, to).as_bytes());
            assert!(matches!(refused, Err(Error::NotRemarks)), "{to}: {refused:?}");
        }
        for nothing in ["", "{}", "[]", "format_version: 1", "\u{0}"] {
            assert!(matches!(Remarks::parse(nothing.as_bytes()), Err(Error::NotRemarks)), "{nothing:?}");
        }
        let later = good.replace("\"format_version\": 1", "\"format_version\": 2, \"more\": []");
        assert!(matches!(Remarks::parse(later.as_bytes()), Err(Error::RemarksTooNew { found: 2 })));
    }

    #[test]
    fn a_line_to_paste_is_yaml_whatever_the_name() {
        let sent = remarks("x");
        let line = sent.checks[0].live_check_line();
        assert_eq!(line, r#"live_check: {on: 2026-11-30, by: "Amal \"B.\"", place: "le vrai site"}"#);
        let read: BTreeMap<String, BTreeMap<String, String>> = serde_saphyr::from_str(&line).unwrap();
        assert_eq!(read["live_check"]["by"], "Amal \"B.\"");
        let line = sent.marks[0].answer_line();
        assert_eq!(line, "- {mark: 019aa000-0000-7000-8000-000000000001, say: \"\"}");
    }
}
