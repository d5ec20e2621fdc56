//! What the directory outlives, how it is asked, and what a session keeps of it.

use domain::relay::asked_words;

use super::*;
use crate::testing::{Antenna, noon, worker};

fn own(id: &str, name: &str, town: &str) -> OwnRelay {
    let relay = Relay { town: Some(town.to_owned()), ..Relay::named(RelayId::new(id), name) };
    OwnRelay { relay, worker: worker(), changed_at: noon() }
}

fn names(antenna: &Antenna, asked: &str) -> Vec<String> {
    let found = antenna.store.relays().with_words(&asked_words(asked), 10).unwrap();
    found.into_iter().map(|one| one.relay.name).collect()
}

#[test]
fn an_entry_is_kept_changed_found_and_taken_away() {
    let mut antenna = Antenna::made();
    for one in [
        own("a", "Maison de l’Été", "Namur"),
        own("b", "CPAS", "Marche"),
        own("a", "Maison de l’Été", "Liège"),
    ] {
        antenna.keep(|tx| tx.relays().keep(&one)).unwrap();
    }
    assert_eq!(antenna.store.relays().count().unwrap(), 2);
    assert_eq!(names(&antenna, "ete LIEGE"), ["Maison de l’Été"]);
    assert_eq!(names(&antenna, "namur"), Vec::<String>::new(), "the later town stands");
    assert_eq!(names(&antenna, ""), ["CPAS", "Maison de l’Été"]);
    assert_eq!(names(&antenna, "' OR 1=1 --"), Vec::<String>::new(), "a question is only words");
    assert_eq!(antenna.store.relays().with_words(&[], 1).unwrap().len(), 1);
    let remove = |antenna: &mut Antenna| antenna.keep(|tx| tx.relays().remove(&RelayId::new("b"))).unwrap();
    assert!(remove(&mut antenna) && !remove(&mut antenna), "only once");
    let closed = antenna.close();
    let bytes = std::fs::read(closed.database()).unwrap();
    assert!(!bytes.windows(6).any(|seen| seen == "Maison".as_bytes()), "it stands in the vault alone");
    assert_eq!(
        closed.open().unwrap().relays().get(&RelayId::new("a")).unwrap(),
        Some(own("a", "Maison de l’Été", "Liège"))
    );
}

#[test]
fn the_day_of_a_verification_of_a_pack_is_its_last() {
    let mut antenna = Antenna::made();
    let (pack, relay) = (PackId::new("be-wallonie"), RelayId::new("forem"));
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    for on in [day(1), day(23)] {
        antenna.keep(|tx| tx.relays().verify(&pack, &relay, on, &worker())).unwrap();
    }
    let at = RelayRef { pack: Some(pack), relay };
    assert_eq!(antenna.store.relays().verified().unwrap(), BTreeMap::from([(at, day(23))]));
}

#[test]
fn a_session_keeps_the_entry_as_it_gave_it() {
    let mut antenna = Antenna::made();
    let session = antenna.begin_session(None);
    let given = own("a", "CPAS", "Marche");
    let at = RelayRef { pack: None, relay: RelayId::new("a") };
    antenna.keep(|tx| tx.relays().keep(&given)).unwrap();
    antenna.keep(|tx| tx.relays().keep_for(&session, &at, &given.relay)).unwrap();
    antenna.keep(|tx| tx.relays().keep(&own("a", "CPAS", "Namur"))).unwrap();
    antenna.keep(|tx| tx.relays().remove(&RelayId::new("a"))).unwrap();
    let of = |at: &RelayRef| antenna.store.relays().of_session(&session, at).unwrap();
    assert_eq!(of(&at), Some(given.relay));
    assert_eq!(of(&RelayRef { pack: Some(PackId::new("x")), ..at }), None, "of another origin");
}
