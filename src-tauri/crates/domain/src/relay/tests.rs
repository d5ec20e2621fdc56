//! What an entry may hold, how old it is, how it is found, and when a desk is open.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

fn at(text: &str) -> chrono::NaiveDateTime {
    chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn open_until(on: &str, hour: &str) -> OpenNow {
    OpenNow::Open { until: Some(OpensAt { on: day(on), at: hour.to_owned() }) }
}

fn closed_until(on: &str, hour: &str) -> OpenNow {
    OpenNow::Closed { opens: Some(OpensAt { on: day(on), at: hour.to_owned() }) }
}

const OFFICE: &str = "Mo-Fr 09:00-12:00,13:00-16:00; PH off";

#[test]
fn a_desk_is_open_until_it_closes_and_closed_until_it_opens() {
    let now = |text| open_now(Some(OFFICE), at(text));
    assert_eq!(now("2026-11-30 09:00"), open_until("2026-11-30", "12:00"));
    assert_eq!(now("2026-11-30 12:00"), closed_until("2026-11-30", "13:00"), "the last minute is over");
    assert_eq!(now("2026-11-30 17:00"), closed_until("2026-12-01", "09:00"), "the month ends");
    assert_eq!(now("2026-12-31 16:30"), closed_until("2027-01-04", "09:00"), "New Year, then a weekend");
    assert_eq!(now("2028-02-28 16:30"), closed_until("2028-02-29", "09:00"), "a leap year");
    assert_eq!(open_now(Some("24/7"), at("2026-12-25 10:00")), OpenNow::Open { until: None });
    assert_eq!(
        open_now(Some("Mo[1] 09:00-12:00; PH off"), at("2026-12-01 10:00")),
        OpenNow::Closed { opens: Some(OpensAt { on: day("2026-12-07"), at: "09:00".to_owned() }) }
    );
    assert_eq!(
        open_now(Some("Jan Mo 09:00-12:00; PH off"), at("2026-11-01 10:00")),
        OpenNow::Closed { opens: None }
    );
}

#[test]
fn a_night_shift_goes_on_after_midnight_and_through_both_changes_of_the_clock() {
    let night = Some("Fr,Sa 22:00-04:00; PH off");
    assert_eq!(open_now(night, at("2026-12-05 01:00")), open_until("2026-12-05", "04:00"));
    assert_eq!(open_now(night, at("2026-12-05 04:00")), closed_until("2026-12-05", "22:00"));
    // 25 October 2026 and 26 March 2028 in Brussels: the wall clock is what counts, whatever it skips or repeats.
    assert_eq!(open_now(night, at("2026-10-25 02:30")), open_until("2026-10-25", "04:00"));
    assert_eq!(open_now(night, at("2028-03-26 03:10")), open_until("2028-03-26", "04:00"));
    assert_eq!(
        open_now(Some(OFFICE), at("2027-03-28 12:00")),
        closed_until("2027-03-30", "09:00"),
        "after Easter"
    );
}

#[test]
fn a_public_holiday_is_what_the_text_says_and_nothing_when_it_says_nothing() {
    let silent = Some("Mo-Fr 09:00-12:00");
    for holiday in ["2026-12-25", "2026-05-14", "2026-07-21", "2027-03-29"] {
        let now = at(&format!("{holiday} 10:00"));
        assert!(matches!(open_now(Some(OFFICE), now), OpenNow::Closed { .. }), "{holiday}");
        assert_eq!(open_now(silent, now), OpenNow::Unknown, "{holiday} is nobody's guess");
    }
    assert_eq!(open_now(silent, at("2026-12-24 20:00")), OpenNow::Closed { opens: None }, "nor is tomorrow");
    assert_eq!(open_now(silent, at("2026-12-23 20:00")), closed_until("2026-12-24", "09:00"));
    assert_eq!(
        open_now(Some("Mo-Fr 09:00-12:00; PH 10:00-11:00"), at("2026-12-25 10:30")),
        open_until("2026-12-25", "11:00")
    );
}

#[test]
fn what_is_not_understood_or_not_sure_is_not_known() {
    let now = at("2026-11-30 10:00");
    for text in [
        "lundi et jeudi matin",
        "Mo-Fr 9h-12h",
        "",
        "sur rendez-vous",
        "\"sur rendez-vous\"",
        "Mo-Fr 09:00-12:00 \"sur rendez-vous\"",
        "Mo-Fr 09:00-12:00 unknown",
        "Mo-Fr 09:00+",
        "Mo-Fr sunrise-sunset",
        "Mo-Fr 09:00-12:00; SH off",
        "Mo-Fr 09:00-12:00; Mo",
        "=1+1",
    ] {
        let answer = open_now(Some(text), now);
        assert!(matches!(answer, OpenNow::Unknown) || text.ends_with("Mo"), "{text}: {answer:?}");
    }
    assert_eq!(open_now(None, now), OpenNow::Unknown);
    assert_eq!(
        open_now(Some(OFFICE), at("2090-11-30 10:00")),
        OpenNow::Unknown,
        "holidays are known until 2076"
    );
    assert_eq!(
        open_now(Some(&"Mo 09:00-12:00; ".repeat(60)), now),
        OpenNow::Unknown,
        "too long to be a desk's"
    );
}

#[test]
fn hours_are_said_as_people_say_them_when_every_week_is_the_same() {
    let words =
        |text: &str| hours_in_words(text, day("2026-11-30")).map(|words| words.replace('\u{a0}', " "));
    for (text, said) in [
        (OFFICE, "lundi à vendredi, de 9 h à 12 h et de 13 h à 16 h, sauf jours fériés"),
        ("Mo,Tu 08:30-12:00; Th 13:00-18:00", "lundi et mardi, de 8 h 30 à 12 h ; jeudi, de 13 h à 18 h"),
        ("Fr 22:00-04:00", "vendredi, de 22 h à 4 h"),
        ("24/7", "jour et nuit, tous les jours"),
    ] {
        assert_eq!(words(text).as_deref(), Some(said), "{text}");
    }
    for text in [
        "Jul-Aug Mo 09:00-12:00",
        "Mo[1] 09:00-12:00",
        "sur rendez-vous",
        "off",
        "Mo 09:00-12:00 \"sur rendez-vous\"",
    ] {
        assert_eq!(words(text), None, "{text} is shown as it is written");
    }
}

proptest! {
    #[test]
    fn no_text_and_no_moment_make_it_fall(text in "[MoTuFrPHSHdecJan0-9:,;+\"\\-/ \\[\\]()éx|]{0,60}", minutes in 0_i64..40_000_000) {
        let now = at("2000-01-01 00:00") + chrono::TimeDelta::minutes(minutes);
        if let OpenNow::Closed { opens: Some(opens) } = open_now(Some(&text), now) {
            prop_assert!(opens.on >= now.date(), "what opens is ahead");
        }
    }
}

#[test]
fn an_entry_is_stale_one_day_after_its_half_year() {
    let today = day("2026-11-30");
    let on = |days: i64| Some(today - chrono::TimeDelta::days(days));
    assert_eq!(freshness(on(VERIFIED_FOR_DAYS), today), Freshness::Fresh);
    assert_eq!(freshness(on(VERIFIED_FOR_DAYS + 1), today), Freshness::Stale { months: 5 });
    assert_eq!(
        freshness(Some(day("2026-03-31")), today),
        Freshness::Stale { months: 7 },
        "the 31st is not there yet"
    );
    assert_eq!(freshness(Some(day("2026-03-30")), today), Freshness::Stale { months: 8 });
    assert_eq!(freshness(on(-3), today), Freshness::Fresh, "the clock is late");
    assert_eq!(freshness(None, today), Freshness::Never);
}

#[test]
fn a_number_of_the_register_checks_itself() {
    for (written, kept) in [
        ("0123.456.749", "0123.456.749"),
        ("BE 0123 456 749", "0123.456.749"),
        ("123456749", "0123.456.749"),
        ("1000000021", "1000.000.021"),
    ] {
        assert_eq!(EnterpriseNumber::parse(written).unwrap().to_string(), kept, "{written}");
    }
    for written in
        ["0123.456.748", "2123456749", "12345674", "", "BE", "0123-456-749", "0000000000", "00123456749"]
    {
        assert_eq!(EnterpriseNumber::parse(written), None, "{written}");
    }
}

fn cpas() -> Relay {
    Relay {
        town: Some("Marche-en-Famenne".to_owned()),
        phone: Some("084 32 13 14".to_owned()),
        themes: vec!["difficultes-financieres".to_owned()],
        ..Relay::named(RelayId::new("cpas"), "Espace public numérique de l’Œuvre")
    }
}

#[test]
fn an_entry_is_found_by_name_town_theme_or_number_whatever_the_accents() {
    let found = |text: &str| {
        let searched = searched_words(&cpas());
        asked_words(text).iter().all(|word| searched.contains(&format!(" {word}")))
    };
    for text in [
        "numerique",
        "NUMÉRIQUE marche",
        "l'œuvre",
        "loeuvre".get(1..).unwrap(),
        "famenne",
        "financieres",
        "0843",
        "",
        "es pu",
    ] {
        assert!(found(text), "{text}");
    }
    for text in ["merique", "numérique namur", "arche"] {
        assert!(!found(text), "{text}");
    }
    assert!(
        rank(&cpas(), &asked_words("espace")) < rank(&cpas(), &asked_words("marche")),
        "a name comes first"
    );
}

#[test]
fn an_entry_has_a_name_a_way_and_numbers_that_are_ones() {
    assert_eq!(cpas().check(), Ok(()));
    let fault = |relay: Relay| relay.check().unwrap_err();
    let bare = Relay::named(RelayId::new("x"), "Un service");
    assert_eq!(fault(bare), RelayFault { field: "phone", reason: FaultReason::NoWay });
    assert_eq!(fault(Relay { name: " ".to_owned(), ..cpas() }).reason, FaultReason::Missing);
    let phone = Some("demandez au bureau".to_owned());
    assert_eq!(fault(Relay { phone, ..cpas() }), RelayFault { field: "phone", reason: FaultReason::Form });
    assert_eq!(fault(Relay { bce: Some("0123".to_owned()), ..cpas() }).field, "bce");
    assert_eq!(fault(Relay { town: Some("a".repeat(201)), ..cpas() }).reason, FaultReason::Length);
    assert_eq!(fault(Relay { hours: Some("a\nb".to_owned()), ..cpas() }).field, "hours");
}

#[test]
fn an_address_is_one_line() {
    let relay =
        Relay { address: Some("Rue du Pont 3".to_owned()), postcode: Some("6900".to_owned()), ..cpas() };
    assert_eq!(relay.address_line().unwrap(), "Rue du Pont 3, 6900 Marche-en-Famenne");
    assert_eq!(Relay { town: None, ..cpas() }.address_line(), None);
}
