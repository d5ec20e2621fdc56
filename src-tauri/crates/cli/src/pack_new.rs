//! `cote pack new`: the folder of a first pack, with the example of the authors' guide to write over. Refuses a folder that
//! is there already, and a name that no pack may have.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use chrono::{Local, NaiveDate};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args::NewPack;
use crate::failure::Error;
use crate::new_file::{self, Readers};
use crate::screen::Screen;

/// The guide: its example is the one that is handed out, so that what is read and what is there are the same.
static GUIDE: &str = include_str!("../../../../docs/content.md");

#[derive(Serialize)]
struct Made {
    folder: String,
    files: [&'static str; 2],
}

pub(crate) fn run(job: &NewPack, screen: Screen) -> Result<ExitCode, Error> {
    let folder = &job.pack;
    let id = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if !content::is_id(&id) {
        return Err(Error::NotAPackName { given: id });
    }
    if folder.exists() {
        return Err(Error::AlreadyThere { path: folder.clone() });
    }
    let files = example(&id, &job.publisher, Local::now().date_naive());
    let unwritable = |source| Error::Unwritable { path: folder.clone(), source };
    fs::create_dir_all(folder.join("procedures")).map_err(unwritable)?;
    for (path, text) in &files {
        new_file::write(&folder.join(path), text.as_bytes(), Readers::All)?;
    }
    let made = Made { folder: folder.display().to_string(), files: files.map(|(path, _)| path) };
    screen.answer(&made, Zeroizing::new(sentences(folder, &made)))?;
    Ok(ExitCode::SUCCESS)
}

/// The example of the guide under another name, by somebody else, on another day.
fn example(id: &str, publisher: &str, today: NaiveDate) -> [(&'static str, String); 2] {
    let mut blocks =
        GUIDE.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap_or_default());
    let pack = blocks.next().unwrap_or_default();
    let procedure = blocks.next().unwrap_or_default();
    let publisher = serde_json::Value::from(publisher).to_string();
    let lines = pack.lines().map(|line| match line.split_once(':') {
        Some(("id", _)) => format!("id: {id}\n"),
        Some(("publisher", _)) => format!("publisher: {publisher}\n"),
        Some(("published", _)) => format!("published: {today}\n"),
        Some(("  author", _)) => format!("  author: {{name: {publisher}, on: {today}}}\n"),
        _ => format!("{line}\n"),
    });
    [("pack.yaml", lines.collect()), ("procedures/dire-bonjour.yaml", procedure.to_owned())]
}

fn sentences(folder: &Path, made: &Made) -> String {
    let folder = folder.display();
    format!(
        "{}\nVotre valise est prête à écrire\u{a0}: ouvrez {folder}/pack.yaml, puis {folder}/procedures/dire-bonjour.yaml.\n\
         Relisez-la quand vous voulez\u{a0}: cote pack check {folder}\nLe guide\u{a0}: docs/content.md",
        made.folder
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_is_handed_out_under_its_new_name() {
        let [(_, pack), (_, procedure)] =
            example("namur", "L'équipe \"de\" Namur", "2026-12-01".parse().unwrap());
        assert!(pack.contains("\nid: namur\n") && pack.contains("published: 2026-12-01\n"), "{pack}");
        assert_eq!(pack.matches(r#""L'équipe \"de\" Namur""#).count(), 2, "{pack}");
        assert!(!pack.contains("ma-valise") && procedure.contains("id: dire-bonjour"), "{pack}");
    }
}
