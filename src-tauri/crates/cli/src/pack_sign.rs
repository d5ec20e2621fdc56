//! `cote pack sign`: a signature under a valise. Refuses to sign what would not open.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use content::valise::{Limits, Refusal, SignError, SigningKey, sign};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args::Sign;
use crate::failure::{Error, Wanted};
use crate::new_file;
use crate::pack_read;
use crate::passphrase;
use crate::screen::Screen;

/// Far more than a key takes.
const MOST_KEY_BYTES: u64 = 64 * 1024;

/// Two times six words were shown with the key: this says which are asked.
const QUESTION: &str = "\
La phrase secrète de la clé\u{a0}: celle que «\u{a0}cote pack key\u{a0}» a montrée une seule fois, pas les six mots qui se lisent
au téléphone. Rien ne s’affiche pendant que vous tapez.
La phrase secrète\u{a0}: ";

#[derive(Serialize)]
struct Signed {
    file: String,
    words: String,
}

pub(crate) fn run(job: &Sign, screen: Screen) -> Result<ExitCode, Error> {
    pack_read::refuse_folder(&job.valise, Wanted::Valise)?;
    pack_read::refuse_folder(&job.key, Wanted::Key)?;
    let valise = read(&job.valise, Limits::STICK.file_bytes + 1)?;
    let sealed = read(&job.key, MOST_KEY_BYTES)?;
    let phrase = passphrase::to_open(job.passphrase_file.as_deref(), QUESTION)?;
    let seed = vault::open_publisher_key(&sealed, &phrase).map_err(Error::Key)?;
    let no_key = || Error::Key(vault::Error::Damaged(vault::Damage::Shape));
    let key = SigningKey::from_seed(&seed).ok_or_else(no_key)?;
    let signed = sign(&valise, &key).map_err(|error| match error {
        SignError::Refused(refusal) => Error::Valise(refusal),
        SignError::NoRoom => Error::NoRoomToSign,
        // A later way to fail is not a word of today's.
        _ => Error::Valise(Refusal::SignaturesShape),
    })?;
    new_file::replace(&job.valise, &signed)?;
    let words = vault::words_of_digest(key.public().fingerprint().as_bytes()).join(" ");
    let signed = Signed { file: job.valise.display().to_string(), words };
    let said = format!("{}\nLa valise est signée par la clé\u{a0}: {}", signed.file, signed.words);
    screen.answer(&signed, Zeroizing::new(said))?;
    Ok(ExitCode::SUCCESS)
}

fn read(path: &Path, most: u64) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
    read.map_err(|source| Error::Unreadable { path: path.to_owned(), source })?;
    Ok(bytes)
}
