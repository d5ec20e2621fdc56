//! `cote note export`.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use chrono::{TimeZone, Utc};
use content::{PackFiles, Pictures, load_pack};
use domain::id::{NoteId, SessionId, WorkerId};
use domain::mode::{Device, Mode, Way};
use domain::note::NoteBody;
use store::note::Note;
use store::pack::{NewVersion, PackVersion};
use store::session::NewSession;
use store::{Act, Action, Changed, Store, make_id_at};

use crate::stage::{Antenna, shipped_pack, text};

const TOGETHER: &str = "Nous avons noté lundi ensemble.";
const OWN: &str = "Moi : laisser plus de temps.";

/// Installs the shipped pack and keeps two notes of one day, the second with what was written.
fn two_notes(store: &mut Store, amal: &WorkerId) {
    let at = Utc.with_ymd_and_hms(2026, 11, 23, 9, 0, 0).unwrap();
    let index = shipped_pack().join("../../pictograms/index.json");
    let pictures = Pictures::from_index_json(&fs::read(index).unwrap()).unwrap();
    let pack = load_pack(&PackFiles::open_folder(&shipped_pack()).unwrap(), &pictures).unwrap();
    let version = PackVersion { pack: pack.manifest.id.clone(), version: pack.manifest.version.clone() };
    let manifest = serde_json::to_value(&pack.manifest).unwrap();
    let kept = store.transact(&Act::by(amal, Action::NoteWritten, at), |tx| {
        let walkthroughs = &pack.walkthroughs;
        let new = NewVersion { at: &version, manifest: &manifest, walkthroughs, is_from_file: false };
        tx.packs().install(new, at)?;
        for (minute, shared) in [(0, None), (30, Some(TOGETHER.to_owned()))] {
            let at = at + chrono::TimeDelta::minutes(minute);
            let session = SessionId::new(make_id_at(at));
            tx.sessions().begin(&NewSession {
                id: session.clone(),
                worker: amal.clone(),
                learner: None,
                mode: Mode::Teach,
                way: Way::Practise,
                device: Device::Computer,
                procedure: pack.walkthroughs[0].id.clone(),
                pack: version.clone(),
                started_at: at,
            })?;
            tx.notes().save(&note(session, shared, at))?;
        }
        Ok(((), Changed::nothing()))
    });
    kept.unwrap();
}

fn note(session: SessionId, shared: Option<String>, at: chrono::DateTime<Utc>) -> Note {
    let body = NoteBody {
        on: at.date_naive(),
        mode: Mode::Teach,
        way: Way::Practise,
        title: "Noter un jour de travail".to_owned(),
        is_complete: false,
        procedures: Vec::new(),
        prepared: None,
        obstacles: Vec::new(),
        own_word: None,
        duties: Vec::new(),
        next: None,
        urgency: None,
        learning: None,
        outcomes: Vec::new(),
        minutes: 20,
        autonomy: None,
    };
    Note {
        id: NoteId::new(make_id_at(at)),
        session,
        body,
        shared_text: shared,
        own_text: Some(OWN.to_owned()),
        created_at: at,
        frozen_at: None,
    }
}

#[test]
fn notes_leave_under_neutral_names_and_the_journal_says_so() {
    let antenna = Antenna::make(two_notes);
    let out = antenna.beside("out");
    let before = antenna.cote(&["vault", "verify", "--json"]).json();
    assert_eq!((&before["notes"], &before["sessions"]), (&2.into(), &2.into()));

    let run = antenna.cote(&["note", "export", "--all", "--format", "md", "--out", text(&out), "--json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let exported = run.json()["notes"].as_array().unwrap().clone();
    let files: Vec<_> = exported.iter().map(|one| one["file"].as_str().unwrap().to_owned()).collect();
    let expected =
        ["note-2026-11-23-1.md", "note-2026-11-23-2.md"].map(|name| text(&out.join(name)).to_owned());
    assert_eq!(files, expected);
    let second = fs::read_to_string(&files[1]).unwrap();
    assert!(second.contains(TOGETHER) && second.contains("Amal"), "{second}");
    assert!(!second.contains("laisser plus de temps"), "own lines stay in the vault:\n{second}");
    assert_eq!(fs::metadata(&files[1]).unwrap().permissions().mode() & 0o777, 0o600);

    let after = antenna.cote(&["vault", "verify", "--json"]).json();
    let entries = |found: &serde_json::Value| found["journal_entries"].as_u64().unwrap();
    // Opened, two exported, closed, opened again.
    assert_eq!(entries(&after), entries(&before) + 5);

    let again = antenna.cote(&["note", "export", "--all", "--format", "md", "--out", text(&out)]);
    assert_eq!((again.code, again.out.as_str()), (10, ""), "nothing is replaced");
}

#[test]
fn one_note_is_a_pdf_under_the_name_that_it_has_among_all() {
    let antenna = Antenna::make(two_notes);
    let out = antenna.beside("out");
    let all =
        antenna.cote(&["note", "export", "--all", "--format", "md", "--out", text(&out), "--json"]).json();
    let id = all["notes"][1]["note"].as_str().unwrap();
    let run = antenna.cote(&["note", "export", "--note", id, "--format", "pdf", "--out", text(&out)]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("1 note écrite."), "{}", run.out);
    let pdf = fs::read(out.join("note-2026-11-23-2.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"), "{} bytes", pdf.len());

    let run = antenna.cote(&["note", "export", "--note", "x", "--format", "pdf", "--out", text(&out)]);
    assert_eq!((run.code, run.err.as_str()), (11, "Il n’y a pas de note sous ce numéro.\n"));
}
