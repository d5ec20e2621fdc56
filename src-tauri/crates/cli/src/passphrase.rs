//! Where phrases come from: a file, the terminal, chance. Refuses the command line and the environment, which other
//! programs read.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use vault::{NewPhrase, Phrase};
use zeroize::Zeroizing;

use crate::failure::Error;

/// More than the longest phrase takes, four bytes for each of its characters.
const MOST_BYTES: u64 = 2_048;

/// The phrase that opens a slot: from the file when one is given, asked otherwise.
pub(crate) fn to_open(file: Option<&Path>, question: &str) -> Result<Phrase, Error> {
    let text = match file {
        Some(file) => read(file)?,
        None => Zeroizing::new(rpassword::prompt_password(question).map_err(Error::Prompt)?),
    };
    Ok(Phrase::typed(&text))
}

/// The phrase of a new slot: from the file when one is given, six words drawn otherwise.
pub(crate) fn to_set(file: Option<&Path>, worker: &str, antenna: &str) -> Result<NewPhrase, Error> {
    match file {
        None => Ok(vault::make_phrase()?),
        Some(file) => NewPhrase::choose(&read(file)?, &[antenna, worker])
            .map_err(|problem| Error::WeakPhrase { worker: worker.to_owned(), problem }),
    }
}

/// The first line of a file: editors end it with a line break, which is no part of the phrase.
fn read(path: &Path) -> Result<Zeroizing<String>, Error> {
    let unreadable = |source| Error::Unreadable { path: path.to_owned(), source };
    let capacity = usize::try_from(MOST_BYTES).unwrap_or_default();
    // Room at once: a text that grows leaves copies of itself behind.
    let mut text = Zeroizing::new(String::with_capacity(capacity));
    let file = File::open(path).map_err(unreadable)?;
    file.take(MOST_BYTES).read_to_string(&mut text).map_err(unreadable)?;
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    text.truncate(end);
    Ok(text)
}

/// Which file is whose. With one worker a bare path is theirs; with several each is `PRÉNOM=FICHIER`.
pub(crate) fn files_of<'a>(workers: &[String], given: &'a [String]) -> Result<Vec<Option<&'a Path>>, Error> {
    let mut files = vec![None; workers.len()];
    for text in given {
        let named = text.split_once('=').and_then(|(name, path)| {
            let at = workers.iter().position(|worker| worker.trim() == name.trim())?;
            Some((at, path))
        });
        let (at, path) = match named {
            Some(found) => found,
            None if workers.len() == 1 => (0, text.as_str()),
            None => return Err(Error::PhraseForNobody { given: text.clone() }),
        };
        match files.get_mut(at) {
            Some(place) if place.is_none() => *place = Some(Path::new(path)),
            _ => return Err(Error::PhraseForNobody { given: text.clone() }),
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn each_file_is_somebody_s() {
        let both = texts(&["Amal", "Bilal"]);
        let given = texts(&["Bilal=b=1.txt"]);
        assert_eq!(files_of(&both, &given).unwrap(), [None, Some(Path::new("b=1.txt"))]);
        let alone = texts(&["Amal"]);
        assert_eq!(files_of(&alone, &texts(&["a=1.txt"])).unwrap(), [Some(Path::new("a=1.txt"))]);
        for odd in [&["x.txt"][..], &["Chloé=x.txt"], &["Amal=x", "Amal=y"]] {
            assert!(matches!(files_of(&both, &texts(odd)), Err(Error::PhraseForNobody { .. })), "{odd:?}");
        }
    }
}
