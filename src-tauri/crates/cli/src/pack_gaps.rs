//! `cote pack gaps`: what each procedure of a pack lacks, in one table. Refuses to call a lack a mistake.

use std::process::ExitCode;

use content::{GapKind, ProcedureGaps, Readiness};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::args::Folder;
use crate::failure::Error;
use crate::pack_read::{self, HAS_ERRORS};
use crate::screen::{Screen, counted};

#[derive(Serialize)]
struct Told<'a> {
    readiness: Readiness,
    procedures: &'a [ProcedureGaps],
}

pub(crate) fn run(folder: &Folder, screen: Screen) -> Result<ExitCode, Error> {
    let Some(pack) = pack_read::accepted(&folder.pack, screen)? else {
        return Ok(ExitCode::from(HAS_ERRORS));
    };
    let procedures = content::gaps(&pack);
    let readiness = procedures.iter().map(|one| one.readiness).min().unwrap_or(Readiness::Ready);
    let mut text = Zeroizing::new(table(&rows(&procedures)));
    text.push_str(&total(&procedures, readiness));
    screen.answer(&Told { readiness, procedures: &procedures }, text)?;
    Ok(ExitCode::SUCCESS)
}

fn heading(kind: GapKind) -> &'static str {
    match kind {
        GapKind::HumanVoice => "sans voix humaine",
        GapKind::Sound => "sans aucun son",
        GapKind::Picture => "sans image",
        GapKind::Translation => "étapes à traduire",
    }
}

fn word(readiness: Readiness) -> &'static str {
    match readiness {
        Readiness::ToCheck => "à vérifier",
        Readiness::ToComplete => "à compléter",
        Readiness::Ready => "prête",
    }
}

fn rows(procedures: &[ProcedureGaps]) -> Vec<Vec<String>> {
    let mut head = vec!["démarche", "étapes"];
    head.extend(GapKind::ALL.map(heading));
    head.extend(["vrai site", "lecteurs", "état"]);
    let mut rows = vec![head.into_iter().map(str::to_owned).collect()];
    rows.extend(procedures.iter().map(|one| {
        let mut row = vec![one.procedure.to_string(), one.steps.to_string()];
        row.extend(one.gaps.iter().map(|gap| gap.steps.len().to_string()));
        row.push(if one.is_checked_live { "vérifié" } else { "jamais" }.to_owned());
        row.push(if one.is_read_by_people { "essayée" } else { "jamais" }.to_owned());
        row.push(word(one.readiness).to_owned());
        row
    }));
    rows
}

/// Columns as wide as what is in them; the first one to the left, like a name.
fn table(rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let line = |row: &Vec<String>| {
        let cells = row.iter().enumerate().map(|(column, cell)| {
            let width = width(column);
            if column == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        cells.collect::<Vec<_>>().join("  ")
    };
    rows.iter().map(|row| format!("{}\n", line(row))).collect()
}

fn total(procedures: &[ProcedureGaps], readiness: Readiness) -> String {
    let sum = |of: &dyn Fn(&ProcedureGaps) -> usize| {
        u64::try_from(procedures.iter().map(of).sum::<usize>()).unwrap_or(u64::MAX)
    };
    let gaps = GapKind::ALL.into_iter().map(|kind| {
        let lacking =
            sum(&|one| one.gaps.iter().filter(|gap| gap.kind == kind).map(|gap| gap.steps.len()).sum());
        match kind {
            GapKind::Translation => counted(lacking, "étape à traduire", "étapes à traduire"),
            GapKind::HumanVoice | GapKind::Sound | GapKind::Picture => format!("{lacking} {}", heading(kind)),
        }
    });
    format!(
        "En tout\u{a0}: {}, {}, {}, {} sur le vrai site. La valise est {}.",
        counted(u64::try_from(procedures.len()).unwrap_or(u64::MAX), "démarche", "démarches"),
        counted(sum(&|one| one.steps), "étape", "étapes"),
        gaps.collect::<Vec<_>>().join(", "),
        counted(sum(&|one| usize::from(!one.is_checked_live)), "jamais suivie", "jamais suivies"),
        word(readiness),
    )
}
