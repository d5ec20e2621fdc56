//! `cote pack build`, `key`, `sign` and `verify`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::stage::{PHRASE, Run, cote, shipped_pack, text};

const WRONG_PHRASE: &str = "Cette phrase n’ouvre pas la clé. Il faut la phrase secrète, pas les six mots qui se lisent au téléphone.\n";

struct Desk {
    place: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { place: tempfile::tempdir().unwrap() };
        fs::write(desk.at("phrase.txt"), format!("{PHRASE}\n")).unwrap();
        desk
    }

    fn at(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    fn build(&self, name: &str) -> Run {
        cote(["pack", "build", text(&shipped_pack()), "--out", text(&self.at(name)), "--json"])
    }

    fn key(&self, name: &str) -> Run {
        let (out, phrase) = (self.at(name), self.at("phrase.txt"));
        cote(["pack", "key", "--out", text(&out), "--passphrase-file", text(&phrase), "--json"])
    }

    fn sign(&self, valise: &str, key: &str) -> Run {
        let (valise, key, phrase) = (self.at(valise), self.at(key), self.at("phrase.txt"));
        cote(["pack", "sign", text(&valise), "--key", text(&key), "--passphrase-file", text(&phrase)])
    }

    fn verify(&self, valise: &str) -> Run {
        cote(["pack", "verify", text(&self.at(valise)), "--json"])
    }

    fn left(&self) -> Vec<String> {
        let entries = fs::read_dir(self.place.path()).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// Pays for real key derivations: what it makes is what the program makes.
#[test]
fn from_a_folder_to_a_signed_valise_that_somebody_else_reads() {
    let desk = Desk::new();
    let key = desk.key("cle");
    assert_eq!(key.code, 0, "{}", key.err);
    let words = key.json()["words"].as_str().unwrap().to_owned();
    assert_eq!(words.split(' ').count(), 6);
    assert!(key.json().get("phrase").is_none(), "a phrase that came from a file is not shown");
    assert_eq!(mode(&desk.at("cle")), 0o600);
    let kept = fs::read(desk.at("cle")).unwrap();
    assert_eq!(desk.key("cle").code, 10, "a key is never written over");
    assert_eq!(fs::read(desk.at("cle")).unwrap(), kept);

    let built = desk.build("un.valise");
    assert_eq!((built.code, &built.json()["is_signed"]), (0, &false.into()), "{}", built.err);
    assert_eq!(desk.build("deux.valise").code, 0);
    let bytes = fs::read(desk.at("un.valise")).unwrap();
    assert!(bytes == fs::read(desk.at("deux.valise")).unwrap(), "the same folder gives the same bytes");
    assert_eq!(desk.build("un.valise").code, 10, "no file is replaced");

    let unsigned = desk.verify("un.valise");
    assert_eq!((unsigned.code, &unsigned.json()["refusal"]), (13, &"unsigned".into()));
    let signed = desk.sign("un.valise", "cle");
    assert_eq!(signed.code, 0, "{}", signed.err);
    assert!(signed.out.contains(&words), "{}", signed.out);

    let run = desk.verify("un.valise");
    assert_eq!(run.code, 0, "{}", run.err);
    let found = run.json();
    assert_eq!((&found["id"], &found["is_accepted"]), (&"be-wallonie".into(), &true.into()));
    assert_eq!(
        (found["words"].as_str().unwrap(), &found["public_key"]),
        (words.as_str(), &key.json()["public_key"])
    );
    assert!(found["procedures"].as_array().unwrap().len() > 3, "the whole library travels");
    let said = cote(["pack", "verify", text(&desk.at("un.valise"))]).out;
    for expected in
        [words.as_str(), "Publiée par Côte à côte", "Relue par aucun expert", "entière et signée."]
    {
        assert!(said.contains(expected), "{expected}\n{said}");
    }

    fs::write(desk.at("phrase.txt"), "une autre phrase que celle de la clé").unwrap();
    let wrong = desk.sign("deux.valise", "cle");
    assert_eq!((wrong.code, wrong.err.as_str()), (4, WRONG_PHRASE));
    assert!(bytes == fs::read(desk.at("deux.valise")).unwrap(), "nothing was signed");
    assert_eq!(desk.left(), ["cle", "deux.valise", "phrase.txt", "un.valise"], "nothing else was written");
}

#[test]
fn a_key_can_have_six_drawn_words_for_phrase() {
    let desk = Desk::new();
    let made = cote(["pack", "key", "--out", text(&desk.at("cle")), "--json"]);
    assert_eq!(made.code, 0, "{}", made.err);
    assert_eq!(made.json()["phrase"].as_str().unwrap().split(' ').count(), vault::GENERATED_WORDS);
    assert_ne!(made.json()["phrase"], made.json()["words"], "the words that are read aloud open nothing");
}

#[test]
fn what_is_no_valise_and_what_is_no_key_are_said() {
    let desk = Desk::new();
    let run = desk.verify("rien");
    assert_eq!((run.code, &run.json()["error"]), (10, &"file".into()));
    let run = desk.verify("phrase.txt");
    assert_eq!((run.code, &run.json()["refusal"]), (13, &"not_a_valise".into()));
    assert_eq!(run.err, "Ce fichier n’est pas une valise.\n");
    assert_eq!(desk.build("un.valise").code, 0);
    let run = desk.sign("un.valise", "phrase.txt");
    assert_eq!((run.code, run.err.as_str()), (5, "Ce fichier n’est pas une clé, ou il est abîmé.\n"));
    let whole = fs::read(desk.at("un.valise")).unwrap();
    fs::write(desk.at("un.valise"), &whole[..whole.len() / 2]).unwrap();
    let run = desk.verify("un.valise");
    assert_eq!((run.code, &run.json()["refusal"]), (13, &"truncated".into()));
}

#[test]
fn a_pack_with_errors_and_one_that_is_not_published_are_not_built() {
    let desk = Desk::new();
    let pack = desk.at("be-wallonie");
    super::packs::copy(&shipped_pack(), &pack);
    let out = desk.at("un.valise");
    let build = || cote(["pack", "build", text(&pack), "--out", text(&out)]);
    let whole = fs::read_to_string(pack.join("pack.yaml")).unwrap();

    fs::write(pack.join("pack.yaml"), whole.replace("published:", "# published:")).unwrap();
    let run = build();
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.out.contains("erreur [not-published]"), "{}", run.out);

    fs::write(pack.join("pack.yaml"), whole.replace("picture: femme", "picture: fame")).unwrap();
    let run = build();
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(
        run.out.contains("[unknown-picture]") && run.out.contains("La valise est refusée."),
        "{}",
        run.out
    );

    fs::write(pack.join("pack.yaml"), &whole).unwrap();
    fs::write(pack.join("con.md"), "x").unwrap();
    let run = build();
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.out.contains("con.md: erreur [bad-path]"), "{}", run.out);
    assert!(!out.exists(), "nothing was written");
}

#[test]
fn what_was_built_says_the_line_that_signs_it() {
    let desk = Desk::new();
    let out = desk.at("ma valise.valise");
    let run = cote(["pack", "build", text(&shipped_pack()), "--out", text(&out)]);
    assert_eq!(run.code, 0, "{}", run.err);
    let line = format!("    cote pack sign \"{}\" --key ma-cle.cle\n", out.display());
    assert!(run.out.contains(&line), "{line}{}", run.out);
}

#[test]
fn a_folder_is_no_valise_and_no_key() {
    let desk = Desk::new();
    assert_eq!(desk.build("un.valise").code, 0);
    fs::create_dir(desk.at("dossier")).unwrap();
    let verify = cote(["pack", "verify", text(&desk.at("dossier"))]);
    for run in [verify, desk.sign("dossier", "cle")] {
        assert_eq!((run.code, run.out.as_str()), (10, ""));
        assert!(run.err.contains("dossier\u{a0}» est un dossier."), "{}", run.err);
        assert!(run.err.contains("finit par .valise") && run.err.contains("cote pack build"), "{}", run.err);
    }
    let run = desk.sign("un.valise", "dossier");
    assert!(run.err.contains("est un dossier.") && run.err.contains("cote pack key"), "{}", run.err);
    let run = desk.sign("rien.valise", "cle");
    assert!(run.err.starts_with("Ce fichier n’existe pas\u{a0}: "), "{}", run.err);
}
