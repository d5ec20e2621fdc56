//! What a tally holds, and that it holds nothing else.

use super::*;
use crate::testing::Antenna;

fn of(month: &str, channel: Channel, band: HourBand, count: u32) -> Tally {
    Tally { month: month.to_owned(), channel, band, count }
}

#[test]
fn a_request_is_counted_and_taken_back() {
    let mut antenna = Antenna::made();
    let chat = ("2026-11", Channel::Chat, HourBand::Night);
    for _ in 0..2 {
        antenna.keep(|tx| tx.solicitations().count(chat.0, chat.1, chat.2)).unwrap();
    }
    antenna.keep(|tx| tx.solicitations().count("2026-12", Channel::Street, HourBand::Weekend)).unwrap();
    assert_eq!(
        antenna.store.solicitations().all().unwrap(),
        [
            of("2026-12", Channel::Street, HourBand::Weekend, 1),
            of("2026-11", Channel::Chat, HourBand::Night, 2)
        ]
    );
    let take = |antenna: &mut Antenna| {
        antenna.keep(|tx| tx.solicitations().take_back(chat.0, chat.1, chat.2)).unwrap()
    };
    assert!(take(&mut antenna));
    assert_eq!(antenna.store.solicitations().all().unwrap().last(), Some(&of(chat.0, chat.1, chat.2, 1)));
    assert!(take(&mut antenna));
    assert!(!take(&mut antenna), "there is none left");
    assert_eq!(antenna.store.solicitations().all().unwrap().len(), 1);
}

#[test]
fn every_word_of_the_lists_has_its_place_and_no_column_could_hold_more() {
    let mut antenna = Antenna::made();
    for channel in Channel::ALL {
        for band in HourBand::ALL {
            antenna.keep(|tx| tx.solicitations().count("2026-11", channel, band)).unwrap();
        }
    }
    let all = antenna.store.solicitations().all().unwrap();
    assert_eq!(all.len(), Channel::ALL.len() * HourBand::ALL.len());
    let connection = antenna.store.view().connection;
    let statement = connection.prepare("SELECT * FROM solicitation").unwrap();
    assert_eq!(
        statement.column_names().collect::<Vec<_>>(),
        ["month", "channel", "hour_band", "count"],
        "no hour, no worker, no name"
    );
}
