//! Packs: versions side by side, one current, none ever changed.

use serde_json::json;

use super::*;
use domain::id::WorkerId;

use crate::testing::{Antenna, noon};

fn walkthrough(id: &str, title: &str) -> Walkthrough {
    serde_json::from_value(json!({
        "id": id, "theme": "unemployment", "title": title, "doneSentence": "a noté un jour", "picture": "carte",
        "remit": { "answer": "ours", "sentence": "C’est à nous.", "relay": null },
        "audience": { "isFor": ["au chômage"], "isNotFor": [] },
        "situation": { "person": "amina", "firstName": "Amina", "sentences": [], "picture": "amina" },
        "documents": [], "deskQuestions": [], "steps": [], "mistakes": [], "waysOut": [], "duties": [],
        "sheet": { "lines": [], "beware": null }, "facts": [], "sources": [], "liveCheck": null,
    }))
    .unwrap()
}

fn version(text: &str) -> PackVersion {
    PackVersion { pack: PackId::new("be-wallonie"), version: text.to_owned() }
}

fn install(antenna: &mut Antenna, at: &str, titles: &[(&str, &str)]) -> Result<Installed> {
    let walkthroughs: Vec<_> = titles.iter().map(|(id, title)| walkthrough(id, title)).collect();
    let (at, manifest) = (version(at), json!({ "version": at }));
    let new = NewVersion { at: &at, manifest: &manifest, walkthroughs: &walkthroughs, is_from_file: true };
    antenna.keep(|tx| tx.packs().install(new, noon()))
}

fn be_wallonie() -> PackId {
    PackId::new("be-wallonie")
}

fn versions(antenna: &Antenna) -> Vec<String> {
    let there = antenna.store.packs().versions(&be_wallonie()).unwrap();
    there.into_iter().map(|pack| pack.at.version).collect()
}

#[test]
fn a_new_version_is_current_and_the_old_one_stays_for_sessions_under_way() {
    let mut antenna = Antenna::made();
    assert_eq!(
        install(&mut antenna, "1.0.0", &[("b", "Le jour"), ("a", "La carte")]).unwrap(),
        Installed::Now
    );
    assert_eq!(install(&mut antenna, "1.1.0", &[("a", "La carte, mieux")]).unwrap(), Installed::Now);
    let packs = antenna.store.packs();
    assert_eq!(packs.current_version(&PackId::new("be-wallonie")).unwrap(), Some(version("1.1.0")));
    let current: Vec<_> = packs.current().unwrap().into_iter().map(|pack| pack.at).collect();
    assert_eq!(current, [version("1.1.0")], "one current version");

    let procedure = ProcedureId::new("a");
    let title = |at: &str| packs.walkthrough(&version(at), &procedure).unwrap().unwrap().title;
    assert_eq!((title("1.0.0").as_str(), title("1.1.0").as_str()), ("La carte", "La carte, mieux"));
    let listed: Vec<_> = packs.listed(&version("1.0.0")).unwrap().into_iter().map(|one| one.title).collect();
    assert_eq!(listed, ["Le jour", "La carte"], "in the pack's order");
    assert_eq!(packs.walkthroughs(&version("1.0.0")).unwrap()[1], walkthrough("a", "La carte"));
    assert_eq!(packs.walkthrough(&version("1.1.0"), &ProcedureId::new("b")).unwrap(), None);
}

#[test]
fn installing_the_same_again_changes_nothing_and_going_back_makes_it_current() {
    let mut antenna = Antenna::made();
    install(&mut antenna, "1.0.0", &[("a", "La carte")]).unwrap();
    let head = antenna.store.journal_head().unwrap();
    assert_eq!(install(&mut antenna, "1.0.0", &[("a", "La carte")]).unwrap(), Installed::Already);
    assert_eq!(antenna.store.journal_head().unwrap(), head);

    install(&mut antenna, "2.0.0", &[]).unwrap();
    assert_eq!(install(&mut antenna, "1.0.0", &[("a", "La carte")]).unwrap(), Installed::Now);
    assert!(antenna.store.packs().version(&version("1.0.0")).unwrap().unwrap().is_current);
    assert!(!antenna.store.packs().version(&version("2.0.0")).unwrap().unwrap().is_current);
}

#[test]
fn a_version_never_changes_under_a_session() {
    let mut antenna = Antenna::made();
    install(&mut antenna, "1.0.0", &[("a", "La carte")]).unwrap();
    let changed = install(&mut antenna, "1.0.0", &[("a", "Autre chose")]);
    assert!(matches!(changed, Err(Error::PackVersionTaken)));
    let kept = antenna.store.packs().walkthroughs(&version("1.0.0")).unwrap();
    assert_eq!(kept, [walkthrough("a", "La carte")]);
}

#[test]
fn going_back_leads_to_the_version_before_and_back_again() {
    let mut antenna = Antenna::made();
    install(&mut antenna, "1.0.0", &[("a", "La carte")]).unwrap();
    let go_back = |antenna: &mut Antenna| antenna.keep(|tx| tx.packs().go_back(&be_wallonie())).unwrap();
    assert_eq!(go_back(&mut antenna), None, "there was none before");
    install(&mut antenna, "1.1.0", &[("a", "La carte, mieux")]).unwrap();
    assert_eq!(go_back(&mut antenna), Some(version("1.0.0")));
    assert_eq!(antenna.store.packs().current_version(&be_wallonie()).unwrap(), Some(version("1.0.0")));
    assert_eq!(go_back(&mut antenna), Some(version("1.1.0")), "and forward again");
}

#[test]
fn what_nothing_needs_is_forgotten_and_the_version_before_is_not() {
    let mut antenna = Antenna::made();
    for at in ["1.0.0", "1.1.0", "1.2.0"] {
        install(&mut antenna, at, &[("a", at)]).unwrap();
    }
    let session = antenna.begin_with(version("1.0.0"));
    install(&mut antenna, "1.3.0", &[("a", "1.3.0")]).unwrap();
    let forgotten = antenna.keep(|tx| tx.packs().forget_unused(&be_wallonie())).unwrap();
    assert_eq!(
        (forgotten, versions(&antenna)),
        (1, vec!["1.0.0".into(), "1.2.0".into(), "1.3.0".into()]),
        "{session}"
    );
}

#[test]
fn a_pack_has_one_publisher_for_ever() {
    let mut antenna = Antenna::made();
    let publisher = |key: u8| Publisher {
        key: [key; 32],
        name: "L’équipe".to_owned(),
        accepted_by: WorkerId::new("amal"),
        accepted_at: noon(),
    };
    let accept =
        |antenna: &mut Antenna, key| antenna.keep(|tx| tx.packs().accept(&be_wallonie(), &publisher(key)));
    assert_eq!(antenna.store.packs().publisher(&be_wallonie()).unwrap(), None);
    accept(&mut antenna, 1).unwrap();
    accept(&mut antenna, 1).unwrap();
    assert!(matches!(accept(&mut antenna, 2), Err(Error::OtherPublisher)));
    assert_eq!(antenna.store.packs().publisher(&be_wallonie()).unwrap(), Some(publisher(1)));
}
