//! Writes the gallery's second language: French in Arabic letters, which nobody reads and which runs from right to left.
//! Run again after the gallery changed: `cargo run -p content --example pseudo-arabic`. Refuses any other pack.

use std::path::Path;

use content::{PackFiles, Pictures, load_pack, to_translate};

const TAG: &str = "ar-essai";
const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
const ARABIC: &str = "ابتدهفغحيجكلمنوپقرسطعڤشخثز";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let pictures = Pictures::from_index_json(&std::fs::read(root.join("assets/pictograms/index.json"))?)?;
    let gallery = root.join("tests/fixtures/gallery");
    let pack = load_pack(&PackFiles::open_folder(&gallery)?, &pictures)
        .map_err(|problems| format!("{problems:?}"))?;
    let folder = gallery.join("languages").join(TAG);
    std::fs::create_dir_all(&folder)?;
    for walkthrough in &pack.walkthroughs {
        let empty = domain::walkthrough::Walkthrough { second_languages: Vec::new(), ..walkthrough.clone() };
        let file: String = to_translate(&empty, TAG).lines().map(filled).collect();
        std::fs::write(folder.join(format!("{}.yaml", walkthrough.id)), file)?;
    }
    Ok(())
}

/// A line of the file, with its translation.
fn filled(line: &str) -> String {
    let Some((french, _)) = line.split_once(": \"\"") else { return format!("{line}\n") };
    let text: String = french.trim().trim_matches('"').to_lowercase().chars().map(in_arabic).collect();
    format!("{french}: \"{text}\"\n")
}

fn in_arabic(sign: char) -> char {
    let plain = match sign {
        'à' | 'â' => 'a',
        'é' | 'è' | 'ê' => 'e',
        'î' => 'i',
        'ô' => 'o',
        'ù' | 'û' => 'u',
        'ç' => 'c',
        '?' => '؟',
        ',' => '،',
        other => other,
    };
    LATIN.chars().zip(ARABIC.chars()).find_map(|(from, to)| (from == plain).then_some(to)).unwrap_or(plain)
}
