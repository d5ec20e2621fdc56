//! Files are found by their exact name or their code, and by nothing like it.

use super::super::*;
use crate::{
    changed::{Changed, Tag},
    journal::{Act, Action},
    testing::{Antenna, noon},
};

fn add(antenna: &mut Antenna, pseudonym: &str) -> Result<Learner> {
    let act = Act::alone(Action::LearnerAdded, noon());
    let work = |tx: &crate::Tx<'_>| Ok((tx.learners().add(pseudonym, noon())?, Changed::one(Tag::Learners)));
    antenna.store.transact(&act, work).map(|(learner, _)| learner)
}

#[test]
fn a_file_is_found_by_its_exact_pseudonym_and_nothing_like_it() {
    let mut antenna = Antenna::made();
    let made = add(&mut antenna, "  Zoé   du  Marché ").unwrap();
    assert_eq!(made.pseudonym, "Zoé du Marché");
    let find = |typed: &str| antenna.store.learners().find_by_pseudonym(typed).unwrap();
    assert_eq!(find("zoé du marché"), Some(made.clone()));
    assert_eq!(find("ZOE\u{301} DU MARCHE\u{301}"), Some(made), "accents written apart are the same");
    for other in ["zoé", "zoé du", "Zoe du Marche", "Zoé du Marchéé", ""] {
        assert_eq!(find(other), None, "{other}");
    }
}

#[test]
fn a_file_is_found_by_its_code_however_it_is_typed() {
    let mut antenna = Antenna::made();
    let made = add(&mut antenna, "Amina").unwrap();
    let bare: String = made.short_code.to_lowercase().replace('-', "");
    for typed in [made.short_code.as_str(), &bare, &format!(" {bare} ")] {
        assert_eq!(antenna.store.learners().find_by_code(typed).unwrap().as_ref(), Some(&made), "{typed}");
    }
    assert_eq!(antenna.store.learners().find_by_code("Amina").unwrap(), None);
}

#[test]
fn two_files_never_have_one_pseudonym() {
    let mut antenna = Antenna::made();
    add(&mut antenna, "Amina").unwrap();
    assert!(matches!(add(&mut antenna, "AMINA "), Err(Error::PseudonymTaken)));
    assert_eq!(antenna.store.learners().count().unwrap(), 1);
}

#[test]
fn a_name_moved_to_another_file_does_not_open_there() {
    let mut antenna = Antenna::made();
    let (one, two) = (add(&mut antenna, "Amina").unwrap(), add(&mut antenna, "Bilal").unwrap());
    let swap = "UPDATE learner SET pseudonym_sealed =
                (SELECT pseudonym_sealed FROM learner WHERE id = ?1) WHERE id = ?2";
    antenna.store.view().connection.execute(swap, params![one.id.as_str(), two.id.as_str()]).unwrap();
    assert!(matches!(antenna.store.learners().get(&two.id), Err(Error::Damaged(_))));
}

#[test]
fn ten_thousand_files_are_looked_through_in_milliseconds() {
    let mut antenna = Antenna::made();
    let act = Act::alone(Action::LearnerAdded, noon());
    let fill = |tx: &crate::Tx<'_>| {
        let mut insert = tx.view().connection.prepare(
            "INSERT INTO learner (id, short_code, pseudonym_sealed, wrapped_key, created_at)
             VALUES (?1, ?1, ?2, ?3, 0)",
        )?;
        for number in 0..10_000 {
            let uuid = make_uuid_at(noon());
            let id = LearnerId::new(uuid.to_string());
            let (sealer, wrapped) = tx.view().sealing.make_key(uuid)?;
            let sealed = sealer.seal(pseudonym_of(&id), &format!("Personne {number}"))?;
            insert.execute(params![id.as_str(), sealed, wrapped])?;
        }
        Ok(((), Changed::one(Tag::Learners)))
    };
    antenna.store.transact(&act, fill).unwrap();
    let asked = std::time::Instant::now();
    assert!(antenna.store.learners().find_by_pseudonym("personne 9999").unwrap().is_some());
    let took = asked.elapsed().as_millis();
    eprintln!("10,000 files opened and compared: {took} ms");
    assert!(took < 2_000, "{took} ms");
}
