//! What additions outlive, and what a session keeps of them.

use super::*;
use crate::testing::{Antenna, noon, worker};

fn pack() -> PackId {
    PackId::new("be-wallonie")
}

fn added(addition: Addition) -> LocalAddition {
    let procedure = ProcedureId::new("noter");
    LocalAddition { pack: pack(), procedure, addition, worker: worker(), changed_at: noon() }
}

fn phone(reach: &str) -> Addition {
    Addition::Contact {
        contact: ContactKind::Phone,
        sentence: "Téléphonez ici.".to_owned(),
        reach: reach.to_owned(),
        hours: None,
        is_instead: false,
    }
}

fn cue(step: &str, says: &str) -> Addition {
    Addition::Cue { step: StepId::new(step), says: says.to_owned() }
}

fn wording(wording: Wording) -> Addition {
    let (step, replaces) = (StepId::new("jour"), "Cliquez.".to_owned());
    Addition::Wording { step, wording, replaces, says: "Touchez la case.".to_owned() }
}

#[test]
fn every_kind_is_kept_as_it_was_across_a_closing_and_nowhere_in_clear() {
    let mut antenna = Antenna::made();
    let all = [
        phone("084 32 13 14"),
        Addition::Contact {
            contact: ContactKind::Desk,
            sentence: "Allez à la maison de village.".to_owned(),
            reach: "Rue du Pont 3".to_owned(),
            hours: Some("mardi matin".to_owned()),
            is_instead: true,
        },
        wording(Wording::Practice),
        wording(Wording::Real),
        cue("jour", "À côté de la porte."),
    ]
    .map(added);
    all.iter().for_each(|one| antenna.keep(|tx| tx.local_layer().keep(one)).unwrap());
    let closed = antenna.close();
    let bytes = std::fs::read(closed.database()).unwrap();
    assert!(!bytes.windows(12).any(|seen| seen == b"084 32 13 14"), "it stands in the vault alone");
    let store = closed.open().unwrap();
    let mut kept = store.local_layer().of_procedure(&pack(), &ProcedureId::new("noter")).unwrap();
    let mut asked = all.to_vec();
    kept.sort_by_key(|one| one.addition.part());
    asked.sort_by_key(|one| one.addition.part());
    assert_eq!(kept, asked);
    assert_eq!(store.local_layer().all().unwrap().len(), 5);
    assert_eq!(store.local_layer().of_procedure(&pack(), &ProcedureId::new("autre")).unwrap(), []);
    assert!(store.local_layer().of_pack(&PackId::new("autre")).unwrap().0.is_empty());
}

#[test]
fn one_name_is_there_once_and_one_is_taken_away_alone() {
    let mut antenna = Antenna::made();
    for one in [phone("1718"), cue("jour", "Là."), cue("fin", "Ici."), phone("084 32 13 14")].map(added) {
        antenna.keep(|tx| tx.local_layer().keep(&one)).unwrap();
    }
    let layers = |antenna: &Antenna| antenna.store.local_layer().of_pack(&pack()).unwrap().0;
    let noter = ProcedureId::new("noter");
    assert_eq!(
        layers(&antenna)[&noter],
        [cue("fin", "Ici."), cue("jour", "Là."), phone("084 32 13 14")],
        "the later number stands"
    );
    let removed = |antenna: &mut Antenna, part: Part| {
        antenna.keep(|tx| tx.local_layer().remove(&pack(), &noter, &part)).unwrap()
    };
    assert!(removed(&mut antenna, Part::Cue { step: StepId::new("jour") }));
    assert!(!removed(&mut antenna, Part::Cue { step: StepId::new("jour") }), "only once");
    assert!(!removed(&mut antenna, Part::Contact { contact: ContactKind::Desk }));
    assert_eq!(layers(&antenna)[&noter], [cue("fin", "Ici."), phone("084 32 13 14")]);
}

#[test]
fn a_session_keeps_what_it_began_with() {
    let mut antenna = Antenna::made();
    let session = antenna.begin_session(None);
    assert!(antenna.store.local_layer().of_session(&session).unwrap().0.is_empty());
    let mut layers = Layers::default();
    antenna.keep(|tx| tx.local_layer().keep_for(&session, &layers)).unwrap();
    layers.0.insert(ProcedureId::new("noter"), vec![phone("1718")]);
    antenna.keep(|tx| tx.local_layer().keep_for(&session, &layers)).unwrap();
    antenna.keep(|tx| tx.local_layer().keep(&added(phone("084 32 13 14")))).unwrap();
    let closed = antenna.close();
    let store = closed.open().unwrap();
    assert_eq!(store.local_layer().of_session(&session).unwrap(), layers, "what comes later is not its own");
}
