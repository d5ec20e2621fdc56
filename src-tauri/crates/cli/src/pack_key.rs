//! `cote pack key`: the key of whoever publishes valises, sealed under a phrase. Refuses to write over another.

use std::process::ExitCode;

use content::valise::SigningKey;
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args::NewKey;
use crate::failure::Error;
use crate::new_file::{self, Readers};
use crate::passphrase;
use crate::screen::Screen;

const WARNING: &str = "La phrase ne s’affichera plus jamais. Recopiez-la sur papier, maintenant.";

#[derive(Serialize)]
struct Made<'a> {
    file: String,
    public_key: String,
    words: String,
    /// Absent when it came from a file: its owner has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    phrase: Option<&'a str>,
}

pub(crate) fn run(job: &NewKey, screen: Screen) -> Result<ExitCode, Error> {
    // Before a phrase is shown that would open nothing.
    if job.out.exists() {
        return Err(Error::AlreadyThere { path: job.out.clone() });
    }
    let phrase = passphrase::to_set(job.passphrase_file.as_deref(), "la clé", "")?;
    let key = SigningKey::make().ok_or(Error::Key(vault::Error::NoRandomness))?;
    let cost = vault::calibrate_cost()?;
    let file = vault::seal_publisher_key(key.expose_seed(), phrase.as_phrase(), cost).map_err(Error::Key)?;
    new_file::write(&job.out, &file, Readers::Me)?;
    let public = key.public();
    let made = Made {
        file: job.out.display().to_string(),
        public_key: public.to_string(),
        words: vault::words_of_digest(public.fingerprint().as_bytes()).join(" "),
        phrase: job.passphrase_file.is_none().then(|| phrase.expose()),
    };
    screen.answer(&made, sentences(&made))?;
    Ok(ExitCode::SUCCESS)
}

fn sentences(made: &Made<'_>) -> Zeroizing<String> {
    // Room at once: a text that grows leaves copies of itself behind.
    let mut text = Zeroizing::new(String::with_capacity(2_048 + made.file.len()));
    text.push_str(&made.file);
    text.push('\n');
    if let Some(phrase) = made.phrase {
        for piece in [WARNING, "\n\nLa phrase de la clé\u{a0}:\n    ", phrase, "\n\n"] {
            text.push_str(piece);
        }
    }
    text.push_str("Les six mots de la clé, à comparer à voix haute avec qui reçoit vos valises\u{a0}:\n    ");
    text.push_str(&made.words);
    text.push_str(
        "\n\nGardez ce fichier et sa phrase à deux endroits. Sans eux, plus aucune valise ne se signe.",
    );
    text
}
