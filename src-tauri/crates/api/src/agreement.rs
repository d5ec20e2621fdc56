//! Which agreement a person is shown, and which of those they gave before still holds: looked up here, decided in the domain.
//! Refuses to keep anything.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::agreement::{AgreementTemplate, AgreementText, Asked, Before, LineTaken, Standing, ask};
use domain::id::{LearnerId, ProcedureId};
use domain::mode::Mode;
use domain::session::Urgency;
use store::Store;
use store::agreement::{Agreement, Answer};

use crate::app::{App, Open};
use crate::belgium;
use crate::error::Error;
use crate::handlers::current;

static SHIPPED: &str = include_str!("../../../../assets/agreements/fr.json");

/// What an agreement is wanted for.
#[derive(Clone, Copy)]
pub(crate) struct Wanted<'a> {
    pub(crate) mode: Mode,
    pub(crate) learner: Option<&'a LearnerId>,
    pub(crate) procedure: &'a ProcedureId,
    pub(crate) urgency: Option<Urgency>,
}

/// An agreement to show.
pub(crate) struct Shown {
    pub(crate) text: AgreementText,
    /// What is kept, and what the hash is of.
    pub(crate) exact: String,
    pub(crate) hash: [u8; 32],
    pub(crate) standing: Standing,
}

/// The agreement that is shown first, and the whole one, which gives back every line that was taken back.
pub(crate) fn shown(app: &App, open: &Open, wanted: Wanted<'_>) -> Result<[Shown; 2], Error> {
    let today = belgium::day(app.host.now());
    if wanted.urgency.is_some_and(|urgency| !is_near(urgency.deadline, today)) {
        return Err(Error::Field("deadline"));
    }
    let template = app.agreements.as_deref().unwrap_or(SHIPPED);
    let template: AgreementTemplate = serde_json::from_str(template).map_err(Error::Render)?;
    let found = current(open)?.into_iter().find(|(_, one)| one.id == *wanted.procedure);
    let (_, procedure) = found.ok_or(Error::NotFound)?;
    let asked = Asked {
        mode: wanted.mode,
        worker: &open.worker.name,
        urgency: wanted.urgency,
        procedure: &procedure.id,
        title: &procedure.title,
        theme: procedure.theme,
        is_named: wanted.learner.is_some(),
    };
    let before = match wanted.learner {
        Some(learner) => given_before(&open.store, learner)?,
        None => Vec::new(),
    };
    Ok([exact(ask(&template, &asked, &before, today))?, exact(ask(&template, &asked, &[], today))?])
}

/// Today, or within a year: what is behind us is due today.
fn is_near(deadline: NaiveDate, today: NaiveDate) -> bool {
    (0..=366).contains(&(deadline - today).num_days())
}

fn exact((text, standing): (AgreementText, Standing)) -> Result<Shown, Error> {
    let exact = serde_json::to_string(&text).map_err(Error::Render)?;
    let hash = vault::sha256(exact.as_bytes());
    Ok(Shown { text, exact, hash, standing })
}

fn given_before(store: &Store, learner: &LearnerId) -> Result<Vec<Before>, Error> {
    let given = distinct(store.agreements().of_learner(learner)?);
    given.iter().filter(|one| one.answer == Answer::Given).map(|one| before(store, one)).collect()
}

/// Each text once, as it was last given: the sessions under one agreement are many.
pub(crate) fn distinct(agreements: Vec<Agreement>) -> Vec<Agreement> {
    let mut seen = BTreeSet::new();
    agreements.into_iter().filter(|one| seen.insert((one.text_sha256, one.answer == Answer::Given))).collect()
}

pub(crate) fn before(store: &Store, agreement: &Agreement) -> Result<Before, Error> {
    let taken = store.agreements().taken_back(&agreement.id)?;
    Ok(Before {
        text: text_of(store, agreement)?,
        mode: agreement.mode,
        taken_back: taken
            .into_iter()
            .map(|taken| LineTaken { line: taken.line, on: belgium::day(taken.at) })
            .collect(),
    })
}

/// The text that was read; none when it was agreed before texts were kept.
pub(crate) fn text_of(store: &Store, agreement: &Agreement) -> Result<Option<AgreementText>, Error> {
    let exact = store.agreements().exact_text(agreement)?;
    exact.map(|exact| serde_json::from_str(&exact).map_err(Error::Render)).transpose()
}
