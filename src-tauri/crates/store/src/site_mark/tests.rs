//! What marks outlive, and how often one is kept.

use super::*;
use crate::testing::{Antenna, worker};

fn pack() -> PackId {
    PackId::new("be-wallonie")
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(step: &str) -> Place {
    Place { procedure: ProcedureId::new("noter"), step: StepId::new(step) }
}

fn mark(step: &str, on: &str, words: Option<&str>) -> SiteMark {
    SiteMark {
        id: make_mark_id_on(day(on)),
        pack: PackVersion { pack: pack(), version: "1.0.0".to_owned() },
        place: at(step),
        on: day(on),
        worker: worker(),
        words: words.map(str::to_owned),
        settled_on: None,
    }
}

#[test]
fn a_mark_is_kept_as_it_was_across_a_closing_and_nowhere_in_clear() {
    let mut antenna = Antenna::made();
    let kept = mark("jour", "2026-11-30", Some("Le bouton dit Suivant."));
    antenna.keep(|tx| tx.site_marks().keep(&kept)).unwrap();
    let closed = antenna.close();
    let bytes = std::fs::read(closed.database()).unwrap();
    assert!(!bytes.windows(14).any(|seen| seen == b"bouton dit Sui"), "it stands in the vault alone");
    let store = closed.open().unwrap();
    assert_eq!(store.site_marks().get(&kept.id).unwrap(), Some(kept.clone()));
    assert_eq!(store.site_marks().of_procedure(&pack(), &kept.place.procedure).unwrap().len(), 1);
    assert_eq!(store.site_marks().of_procedure(&pack(), &ProcedureId::new("autre")).unwrap(), []);
    assert_eq!(store.site_marks().standing(&PackId::new("autre")).unwrap(), []);
}

#[test]
fn an_id_tells_the_day_and_no_hour() {
    let (one, other) = (make_mark_id_on(day("2026-11-30")), make_mark_id_on(day("2026-11-30")));
    assert_ne!(one, other);
    let instant = |id: &MarkId| id.as_str().get(..13).map(str::to_owned);
    assert_eq!(instant(&one), instant(&other), "the instant in it is the same all day long");
    assert!(one.as_str() < make_mark_id_on(day("2026-12-01")).as_str());
}

#[test]
fn what_is_said_without_words_stands_once_at_a_step() {
    let mut antenna = Antenna::made();
    let first = mark("jour", "2026-11-30", None);
    let again = |antenna: &mut Antenna, one: SiteMark, answered: Option<MarkId>| {
        antenna.keep(|tx| tx.site_marks().keep_once(&one, |id| answered.as_ref() == Some(id))).unwrap();
        antenna.store.site_marks().standing_at(&pack(), &one.place).unwrap().len()
    };
    assert_eq!(again(&mut antenna, first.clone(), None), 1);
    assert_eq!(again(&mut antenna, mark("jour", "2026-12-01", None), None), 1);
    assert_eq!(again(&mut antenna, mark("fin", "2026-12-01", None), None), 1, "another step");
    assert_eq!(
        again(&mut antenna, mark("jour", "2027-01-05", None), Some(first.id.clone())),
        2,
        "the site changed again after its authors answered"
    );
    antenna.keep(|tx| tx.site_marks().put_words(&first.id, "Le bouton dit Suivant.")).unwrap();
    let last = antenna.store.site_marks().standing_at(&pack(), &at("jour")).unwrap();
    assert_eq!(last[0].words.as_deref(), Some("Le bouton dit Suivant."));
}

#[test]
fn marks_of_one_day_stand_in_the_order_in_which_they_came() {
    let mut antenna = Antenna::made();
    let all: Vec<SiteMark> =
        (0..9).map(|number| mark("jour", "2026-11-30", Some(&format!("Mot {number}.")))).collect();
    all.iter().for_each(|one| antenna.keep(|tx| tx.site_marks().keep(one)).unwrap());
    assert_eq!(antenna.store.site_marks().standing_at(&pack(), &at("jour")).unwrap(), all);
}

#[test]
fn what_is_settled_is_kept_and_may_stand_again() {
    let mut antenna = Antenna::made();
    let one = mark("jour", "2026-11-30", None);
    antenna.keep(|tx| tx.site_marks().keep(&one)).unwrap();
    assert!(antenna.keep(|tx| tx.site_marks().settle(&one.id, Some(day("2026-12-02")))).unwrap());
    assert_eq!(antenna.store.site_marks().standing(&pack()).unwrap(), []);
    let kept = antenna.store.site_marks().of_procedure(&pack(), &one.place.procedure).unwrap();
    assert_eq!(kept[0].settled_on, Some(day("2026-12-02")));
    assert!(
        !antenna.keep(|tx| tx.site_marks().put_words(&one.id, "Encore.")).unwrap(),
        "nothing to add to it"
    );
    assert!(antenna.keep(|tx| tx.site_marks().settle(&one.id, None)).unwrap());
    assert_eq!(antenna.store.site_marks().standing(&pack()).unwrap(), [one]);
    assert!(!antenna.keep(|tx| tx.site_marks().settle(&MarkId::new("none"), None)).unwrap());
}

#[test]
fn nothing_in_the_table_leads_to_a_session_or_a_learner() {
    let antenna = Antenna::made();
    let asked = "SELECT sql FROM sqlite_schema WHERE name = 'site_mark'";
    let table: String = antenna.store.view().connection.query_row(asked, [], |row| row.get(0)).unwrap();
    let columns: Vec<&str> = table.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(columns.contains(&"words"), "{columns:?}");
    assert!(columns.iter().all(|name| !name.contains("session") && !name.contains("learner")), "{columns:?}");
    assert!(columns.iter().all(|name| !name.ends_with("_at")), "days, not instants: {columns:?}");
}
