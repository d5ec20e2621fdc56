//! Which check counts, and whose it is to take back.

use super::*;
use crate::testing::{Antenna, worker};

fn check(procedure: &str, on: &str, by: &str, worker: WorkerId) -> OwnLiveCheck {
    OwnLiveCheck {
        pack: PackVersion { pack: PackId::new("be-wallonie"), version: "1.0.0".to_owned() },
        procedure: ProcedureId::new(procedure),
        check: LiveCheck { on: on.parse().unwrap(), by: by.to_owned(), place: "le vrai site".to_owned() },
        worker,
    }
}

fn latest(antenna: &Antenna) -> Vec<OwnLiveCheck> {
    antenna.store.live_checks().latest(&PackId::new("be-wallonie")).unwrap()
}

#[test]
fn the_last_check_of_each_procedure_counts_and_outlives_a_closing() {
    let mut antenna = Antenna::made();
    let other = WorkerId::new("00000000-0000-0000-0000-000000000002");
    let old = check("noter", "2026-11-02", "Amal Benali", worker());
    let new = check("noter", "2026-11-30", "Bilal Dupont", other);
    let elsewhere = check("envoyer", "2026-10-01", "Amal Benali", worker());
    for one in [&new, &old, &elsewhere] {
        antenna.keep(|tx| tx.live_checks().keep(one)).unwrap();
    }
    assert_eq!(latest(&antenna), [elsewhere.clone(), new.clone()]);
    assert_eq!(antenna.store.live_checks().latest(&PackId::new("autre")).unwrap(), []);
    let store = antenna.close().open().unwrap();
    assert_eq!(store.live_checks().latest(&new.pack.pack).unwrap(), [elsewhere, new]);
}

#[test]
fn a_worker_signs_once_a_day_and_takes_back_their_own() {
    let mut antenna = Antenna::made();
    antenna.keep(|tx| tx.live_checks().keep(&check("noter", "2026-11-30", "Amal", worker()))).unwrap();
    let kept = check("noter", "2026-11-30", "Amal Benali", worker());
    antenna.keep(|tx| tx.live_checks().keep(&kept)).unwrap();
    assert_eq!(latest(&antenna), std::slice::from_ref(&kept), "a name is corrected by signing again");
    let take_back = |antenna: &mut Antenna, worker: &WorkerId| {
        antenna
            .keep(|tx| tx.live_checks().take_back(&kept.pack.pack, &kept.procedure, (kept.check.on, worker)))
            .unwrap()
    };
    assert!(!take_back(&mut antenna, &WorkerId::new("other")), "not somebody else's");
    assert!(take_back(&mut antenna, &worker()));
    assert_eq!(latest(&antenna), []);
}
