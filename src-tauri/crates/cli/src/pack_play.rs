//! `cote pack play`: every path of every procedure, played without a window by the session engine itself. Refuses a path
//! that does not end.

use std::collections::BTreeSet;
use std::process::ExitCode;

use content::play::{Played, Stuck, Why, play_each};
use domain::mode::{Device, Way};
use domain::session::Refusal;
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args::Folder;
use crate::failure::Error;
use crate::pack_read::{self, HAS_ERRORS};
use crate::screen::{Screen, counted};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ProcedurePlayed {
    procedure: String,
    sessions: usize,
    positions: usize,
    moves: usize,
    stuck: Vec<StuckAt>,
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "camelCase")]
struct StuckAt {
    file: String,
    step: Option<String>,
    way: Way,
    device: Device,
    why: &'static str,
    message: String,
}

#[derive(Serialize)]
struct Told {
    ends: bool,
    procedures: Vec<ProcedurePlayed>,
}

pub(crate) fn run(folder: &Folder, screen: Screen) -> Result<ExitCode, Error> {
    let Some(pack) = pack_read::accepted(&folder.pack, screen)? else {
        return Ok(ExitCode::from(HAS_ERRORS));
    };
    let procedures: Vec<_> = play_each(&pack.walkthroughs).iter().map(told).collect();
    let ends = procedures.iter().all(|one| one.stuck.is_empty());
    let mut lines: Vec<String> = procedures.iter().map(line).collect();
    for one in &procedures {
        // The same place is stuck in several ways and on several devices: it is said once.
        let said: BTreeSet<String> = one.stuck.iter().map(sentence).collect();
        lines.extend(said);
    }
    let last =
        if ends { "Tous les chemins arrivent à la fin." } else { "Des chemins n’arrivent pas à la fin." };
    lines.push(last.to_owned());
    screen.answer(&Told { ends, procedures }, Zeroizing::new(lines.join("\n")))?;
    Ok(if ends { ExitCode::SUCCESS } else { ExitCode::from(HAS_ERRORS) })
}

fn told(played: &Played) -> ProcedurePlayed {
    ProcedurePlayed {
        procedure: played.procedure.to_string(),
        sessions: played.walked.sessions,
        positions: played.walked.positions,
        moves: played.walked.moves,
        stuck: played.stuck.iter().map(stuck_at).collect(),
    }
}

fn line(one: &ProcedurePlayed) -> String {
    let of = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    format!(
        "{}\u{a0}: {}, {}, {}",
        one.procedure,
        counted(of(one.sessions), "séance", "séances"),
        counted(of(one.positions), "position", "positions"),
        counted(of(one.moves), "geste", "gestes"),
    )
}

fn stuck_at(stuck: &Stuck) -> StuckAt {
    let place = stuck.place.as_ref();
    let procedure = place.map_or(&stuck.setup.procedure, |place| &place.procedure);
    let (why, message) = reason(&stuck.why);
    StuckAt {
        file: format!("procedures/{procedure}.yaml"),
        step: place.map(|place| place.step.to_string()),
        way: stuck.setup.way,
        device: stuck.setup.device,
        why,
        message,
    }
}

fn sentence(stuck: &StuckAt) -> String {
    let step = stuck.step.as_ref().map(|step| format!(", étape «\u{a0}{step}\u{a0}»")).unwrap_or_default();
    format!("{}{step}\u{a0}: {}", stuck.file, stuck.message)
}

fn reason(why: &Why) -> (&'static str, String) {
    let (word, message) = match why {
        Why::Refused(Refusal::MissingContent) => {
            ("missing_content", "elle mène à une étape ou à une démarche qui n’existe pas.")
        }
        Why::Refused(refusal) => {
            return ("refused", format!("un geste prévu est refusé ({refusal:?})."));
        }
        Why::RightActNotTaken => ("right_act_not_taken", "le bon geste ne fait pas avancer."),
        Why::WrongActNotExplained => {
            ("wrong_act_not_explained", "un mauvais geste n’est pas expliqué avec vos mots.")
        }
        Why::NeverEnds => ("never_ends", "à partir d’ici, aucun bon geste ne mène à la fin."),
        Why::NeverReached => ("never_reached", "aucun chemin n’arrive ici."),
    };
    (word, message.to_owned())
}
