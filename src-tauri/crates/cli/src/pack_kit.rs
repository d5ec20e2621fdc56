//! `cote pack kit`: the sentences that a person who lends their voice reads first, numbered, and the list that their files go
//! into. Refuses to replace a file.

use std::fmt::Write as _;
use std::process::ExitCode;

use content::{KitSentence, kit};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args::Kit;
use crate::failure::Error;
use crate::new_file::{self, Readers};
use crate::pack_read::{self, HAS_ERRORS};
use crate::screen::Screen;

#[derive(Serialize)]
struct Numbered {
    number: usize,
    says: String,
    procedures: usize,
    steps: usize,
}

pub(crate) fn run(job: &Kit, screen: Screen) -> Result<ExitCode, Error> {
    let Some(pack) = pack_read::accepted(&job.pack, screen)? else {
        return Ok(ExitCode::from(HAS_ERRORS));
    };
    let sentences = kit(&pack, job.count);
    let mut said = sheet(&sentences);
    if let Some(out) = &job.out {
        new_file::write(out, list(&sentences, &pack.manifest.licence).as_bytes(), Readers::All)?;
        let out = out.display();
        said.push_str(&format!(
            "\nLa liste est dans {out}. Écrivez-y votre nom, et rangez vos sons sous media/voix.\n"
        ));
    }
    let numbered = |(at, KitSentence { says, procedures, steps }): (usize, KitSentence)| Numbered {
        number: at + 1,
        says,
        procedures,
        steps,
    };
    let view: Vec<Numbered> = sentences.into_iter().enumerate().map(numbered).collect();
    screen.answer(&view, Zeroizing::new(said))?;
    Ok(ExitCode::SUCCESS)
}

/// One line a sentence, as it is read aloud.
fn sheet(sentences: &[KitSentence]) -> String {
    let mut sheet = String::new();
    for (at, one) in sentences.iter().enumerate() {
        writeln!(sheet, "{:>3}. {}", at + 1, one.says).expect("writing to a string does not fail");
    }
    sheet
}

/// `recordings.yaml`, complete but for the name of who reads.
fn list(sentences: &[KitSentence], licence: &str) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let mut list = "format_version: 1\nrecordings:\n".to_owned();
    for (at, one) in sentences.iter().enumerate() {
        writeln!(
            list,
            "  media/voix/{:02}.mp3: {{says: {}, speaker: person, name: \"\", licence: {}}}",
            at + 1,
            quoted(&one.says),
            quoted(licence)
        )
        .expect("writing to a string does not fail");
    }
    list
}
