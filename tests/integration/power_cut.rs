//! T02: the power goes, and nothing acknowledged is lost. The system calls of a real run are replayed on a model of a
//! disk that keeps what was flushed and anything between none and all of the rest; each state is opened by the store.

mod disk;
mod trace;

use std::{collections::BTreeMap, fs, path::Path};

use cote_tests::{antenna::Keys, dice::Dice, moves};
use disk::{Disk, Survival};
use rusqlite::Connection;
use store::Standing;
use trace::{Step, trace};

const STATES: usize = 100;
/// The key of the control, as `cote-child` has it.
const CONTROL_KEY: &[u8] = b"x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'";

/// A crash: how much was acknowledged, and what the disk then held.
struct Crash {
    acked: Option<u32>,
    disk: Disk,
}

/// Cuts the power at random moments of a run.
fn crashes(base: Disk, steps: &[Step], dice: &mut Dice) -> Vec<Crash> {
    let mut moments: Vec<usize> = (0..STATES).map(|_| dice.below(steps.len())).collect();
    moments.sort_unstable();
    let (mut disk, mut acked, mut taken) = (base, None, 0);
    moments
        .into_iter()
        .map(|moment| {
            for step in &steps[taken..=moment.max(taken).min(steps.len() - 1)] {
                match step {
                    Step::Said(line) => {
                        acked = line.strip_prefix("ack ").map_or(acked, |n| n.trim().parse().ok())
                    }
                    Step::Did(call) => disk.take(call.clone()),
                }
            }
            taken = taken.max(moment + 1).min(steps.len() - 1);
            Crash { acked, disk: disk.clone() }
        })
        .collect()
}

/// What was found after a crash.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
enum Found {
    Intact,
    Lost,
    Corrupt(String),
}

fn tally(found: impl Iterator<Item = Found>) -> BTreeMap<Found, usize> {
    found.fold(BTreeMap::new(), |mut tally, found| {
        *tally.entry(found).or_default() += 1;
        tally
    })
}

fn count(tally: &BTreeMap<Found, usize>, is_it: impl Fn(&Found) -> bool) -> usize {
    tally.iter().filter(|(found, _)| is_it(found)).map(|(_, number)| number).sum()
}

#[test]
fn t02_a_power_cut_loses_no_acknowledged_step() {
    let folder = tempfile::tempdir().unwrap();
    let live = folder.path().join("live");
    fs::create_dir(&live).unwrap();
    let steps = trace(&live, &["live", live.to_str().unwrap(), "120"]);
    let mut dice = Dice::new(2);
    let crashes = crashes(Disk::of(&live, BTreeMap::new()), &steps, &mut dice);
    let before_any = crashes.iter().filter(|crash| crash.acked.is_none()).count();

    let image = folder.path().join("image");
    let found = crashes.iter().map(|crash| {
        let survival = Survival::roll(&mut dice);
        crash.disk.write_image(&image, survival, &mut dice);
        look_at_vault(&image, crash.acked)
    });
    let tally = tally(found);
    eprintln!(
        "T02: {STATES} power cuts in a run of {} calls on WAL/FULL ({before_any} while the vault was being made): {} \
         intact, {} lost, {} corrupt",
        steps.len(),
        count(&tally, |found| *found == Found::Intact),
        count(&tally, |found| *found == Found::Lost),
        count(&tally, |found| matches!(found, Found::Corrupt(_)))
    );
    assert_eq!(count(&tally, |found| *found == Found::Intact), STATES, "{tally:#?}");
}

/// Opens what is left as the program would: anything but everything acknowledged is loss, any refusal is corruption.
fn look_at_vault(image: &Path, acked: Option<u32>) -> Found {
    let look = || -> anyhow::Result<Option<u32>> {
        if store::Home::open(image)?.standing()? == Standing::Empty {
            return Ok(None);
        }
        let keys = Keys::unlock(image)?;
        let store = keys.open()?;
        store.check_everything()?;
        if store.sessions().get(&moves::session_id())?.is_none() {
            return Ok(None);
        }
        moves::check(&store).map(Some)
    };
    match look() {
        Ok(kept) if kept >= acked => Found::Intact,
        Ok(_) => Found::Lost,
        Err(error) => Found::Corrupt(format!("{error:#}")),
    }
}

#[test]
fn t02_the_controls_lose_and_corrupt() {
    let normal = control("NORMAL");
    let lost = count(&normal, |found| *found == Found::Lost);
    eprintln!("T02: control WAL/NORMAL, {STATES} power cuts: {lost} lost acknowledged rows");
    assert!(lost > STATES / 2, "{normal:#?}");

    let off = control("OFF");
    let corrupt = count(&off, |found| matches!(found, Found::Corrupt(_)));
    let lost = count(&off, |found| *found == Found::Lost);
    eprintln!(
        "T02: control WAL/OFF, {STATES} power cuts: {corrupt} corrupt, {lost} more lost acknowledged rows"
    );
    assert!(corrupt > STATES / 10, "{off:#?}");
}

fn control(synchronous: &str) -> BTreeMap<Found, usize> {
    let folder = tempfile::tempdir().unwrap();
    let live = folder.path().join("live");
    fs::create_dir(&live).unwrap();
    let path = live.to_str().unwrap();
    // Twenty rows that are safe, so that there is a database to lose.
    let made =
        std::process::Command::new(crate::child::PROGRAM).args(["control", path, "FULL", "20"]).output();
    assert!(made.unwrap().status.success());
    let mut base = BTreeMap::new();
    for entry in fs::read_dir(&live).unwrap() {
        let path = entry.unwrap().path();
        base.insert(path.clone(), fs::read(&path).unwrap());
    }
    let disk = Disk::of(&live, base);
    let steps = trace(&live, &["control", path, synchronous, "150"]);
    let mut dice = Dice::new(22);
    let image = folder.path().join("image");
    let crashes = crashes(disk, &steps, &mut dice);
    tally(crashes.iter().map(|crash| {
        let survival = Survival::roll(&mut dice);
        crash.disk.write_image(&image, survival, &mut dice);
        look_at_control(&image, crash.acked.unwrap_or(20))
    }))
}

fn look_at_control(image: &Path, acked: u32) -> Found {
    let look = || -> rusqlite::Result<(u32, u32, String)> {
        let connection = Connection::open(image.join("control.db"))?;
        connection.key(None::<&str>, CONTROL_KEY, false)?;
        let (last, rows) = connection
            .query_row("SELECT max(id), count(*) FROM step", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let check = connection.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
        Ok((last, rows, check))
    };
    match look() {
        Ok((last, rows, check)) if check != "ok" || last != rows => Found::Corrupt(check),
        Ok((last, ..)) if last < acked => Found::Lost,
        Ok(_) => Found::Intact,
        Err(error) => Found::Corrupt(error.to_string()),
    }
}
