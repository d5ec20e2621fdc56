use chrono::Datelike;
use proptest::prelude::*;

use super::*;
use crate::duty::DutyRule;

fn on(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
}

fn noon(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(12, 0, 0).unwrap().and_utc()
}

fn held(mode: Mode, procedure: &str, next: Option<u32>, learning: Option<Learning>) -> Held {
    let procedure = ProcedureId::new(procedure);
    let next = next.map(|on| NextTime { procedure: Some(procedure.clone()), on: day(on), at: None });
    Held {
        at: noon(day(1)),
        on: day(1),
        procedure,
        mode,
        way: Way::Practise,
        is_complete: true,
        next,
        learning,
        duties: Vec::new(),
    }
}

fn told(sessions: &[Held]) -> Vec<(WaitingKind, u32)> {
    waiting(sessions, &[], day(1)).iter().map(|one| (one.kind, one.on.day())).collect()
}

#[test]
fn what_was_agreed_waits_until_the_next_session_agrees_something_else_or_nothing() {
    let first = held(Mode::Accompany, "carte", Some(4), None);
    assert_eq!(told(std::slice::from_ref(&first)), [(WaitingKind::Next, 4)]);
    let second = held(Mode::Accompany, "ebox", Some(9), None);
    assert_eq!(told(&[first.clone(), second]), [(WaitingKind::Next, 9)]);
    assert_eq!(told(&[first, held(Mode::Accompany, "ebox", None, None)]), []);
}

#[test]
fn a_learning_waits_until_the_learner_goes_through_it_themselves() {
    let booked = Some(Learning::Booked { on: day(11) });
    let urgent = held(Mode::DoFor, "carte", Some(3), booked);
    assert_eq!(told(std::slice::from_ref(&urgent)), [(WaitingKind::Next, 3), (WaitingKind::Learning, 11)]);
    let other = held(Mode::Accompany, "ebox", None, None);
    assert_eq!(told(&[urgent.clone(), other]), [(WaitingKind::Learning, 11)], "another procedure");
    let again = held(Mode::DoFor, "carte", None, Some(Learning::NotWanted));
    assert_eq!(told(&[urgent.clone(), again]), [(WaitingKind::Learning, 11)], "done for them once more");
    for mode in [Mode::Teach, Mode::Accompany] {
        assert_eq!(told(&[urgent.clone(), held(mode, "carte", None, None)]), []);
    }
}

#[test]
fn nothing_waits_where_nothing_was_settled() {
    assert_eq!(told(&[]), []);
    assert_eq!(told(&[held(Mode::DoFor, "carte", None, Some(Learning::NotWanted))]), []);
}

fn monthly_card() -> KeptDuty {
    KeptDuty {
        label: "Envoyer la carte".into(),
        rule: DutyRule::MonthEnd,
        procedure: Some(ProcedureId::new("carte")),
    }
}

fn keeping(on: NaiveDate, way: Way, duties: Vec<KeptDuty>) -> Held {
    Held { at: noon(on), on, way, duties, ..held(Mode::Accompany, "carte", None, None) }
}

fn due(sessions: &[Held], answers: &[Answered], today: &str) -> Vec<(String, u32)> {
    let found = waiting(sessions, answers, on(today));
    found.iter().map(|one| (one.on.to_string(), one.since)).collect()
}

fn answered(at: &str, answer: DutyAnswer) -> Answered {
    Answered { at: noon(on(at)), duty: monthly_card(), answer }
}

fn done(at: &str, up_to: &str) -> Answered {
    answered(at, DutyAnswer::Done { up_to: on(up_to) })
}

fn one(day: &str, since: u32) -> Vec<(String, u32)> {
    vec![(day.to_owned(), since)]
}

#[test]
fn a_month_that_nobody_answers_stays_and_the_later_ones_are_counted() {
    let kept = [keeping(on("2026-11-12"), Way::Practise, vec![monthly_card()])];
    assert_eq!(due(&kept, &[], "2026-11-12"), one("2026-11-30", 0));
    assert_eq!(due(&kept, &[], "2026-12-30"), one("2026-11-30", 0), "late, and still there");
    assert_eq!(due(&kept, &[], "2027-02-28"), one("2026-11-30", 3), "three more have come");
    assert_eq!(due(&kept, &[done("2027-01-04", "2026-12-31")], "2027-01-04"), one("2027-01-31", 0));
}

#[test]
fn done_for_real_settles_what_is_late_and_a_week_ahead_and_practice_settles_nothing() {
    let first = keeping(on("2026-11-12"), Way::Practise, vec![monthly_card()]);
    let again = |day: &str, way| keeping(on(day), way, Vec::new());
    let after = |second| due(&[first.clone(), second], &[], "2026-12-02");
    assert_eq!(
        after(again("2026-11-28", Way::Real)),
        one("2026-12-31", 0),
        "sent before the end of the month"
    );
    assert_eq!(after(again("2026-12-02", Way::Real)), one("2026-12-31", 0), "sent late: December's waits");
    assert_eq!(after(again("2026-11-28", Way::Practise)), one("2026-11-30", 0));
    let unfinished = Held { is_complete: false, ..again("2026-11-28", Way::Real) };
    assert_eq!(after(unfinished), one("2026-11-30", 0));
    let other = Held { procedure: ProcedureId::new("ebox"), ..again("2026-11-28", Way::Real) };
    assert_eq!(after(other), one("2026-11-30", 0), "another procedure");
}

#[test]
fn wished_again_it_is_one_reminder_and_what_is_late_stays_late() {
    let first = keeping(on("2026-10-12"), Way::Practise, vec![monthly_card()]);
    let reworded = KeptDuty { label: "Relire et envoyer la carte".into(), ..monthly_card() };
    let second = keeping(on("2026-11-12"), Way::Practise, vec![reworded]);
    let found = waiting(&[first, second], &[], on("2026-11-12"));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].on, found[0].from), (on("2026-10-31"), 1));
    assert_eq!(found[0].duty.as_ref().unwrap().label, "Relire et envoyer la carte");
}

#[test]
fn stopped_it_waits_no_more_until_it_is_wished_again() {
    let first = keeping(on("2026-10-12"), Way::Practise, vec![monthly_card()]);
    let stopped = answered("2026-10-20", DutyAnswer::Stopped);
    assert_eq!(due(std::slice::from_ref(&first), std::slice::from_ref(&stopped), "2026-12-01"), []);
    let again = keeping(on("2026-11-12"), Way::Practise, vec![monthly_card()]);
    assert_eq!(due(&[first, again], &[stopped], "2026-12-01"), one("2026-11-30", 0));
}

proptest! {
    /// A reminder never vanishes unseen: whatever the day, and however long the laptop was shut, the oldest day that
    /// nobody answered is there, and every later one is counted.
    #[test]
    fn a_reminder_never_vanishes_unseen(kept_on in 0u64..4_000, shut_for in 0u64..1_500, answered in any::<bool>()) {
        let begun = on("2024-01-01").checked_add_days(Days::new(kept_on)).unwrap();
        let today = begun.checked_add_days(Days::new(shut_for)).unwrap();
        let kept = [keeping(begun, Way::Practise, vec![monthly_card()])];
        let first = DutyRule::MonthEnd.first(begun).unwrap();
        let answers = [Answered { at: noon(today), duty: monthly_card(), answer: DutyAnswer::Done { up_to: first } }];
        let answers = if answered { &answers[..] } else { &[] };
        let expected = if answered { DutyRule::MonthEnd.after(first).unwrap() } else { first };
        let found = waiting(&kept, answers, today);
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].on, expected);
        let months = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap();
        // Today's month counts once its last day is today.
        let is_last_day = today.succ_opt().unwrap().day() == 1;
        let come = (months(today) - months(expected) - i32::from(!is_last_day)).max(0);
        prop_assert_eq!(i32::try_from(found[0].since).unwrap(), come);
    }
}
