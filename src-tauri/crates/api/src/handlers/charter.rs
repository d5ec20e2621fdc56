//! The team's charter: its rules, and whose task each procedure is. Refuses secrets, and to take a pack's example for the
//! team's own word.

use std::collections::BTreeMap;

use content::{hidden_sign, typeset};
use domain::charter::{ExampleRule, LONGEST_RULE, Rule, TeamAnswer, Topic};
use domain::id::{PackId, ProcedureId};
use paper::CharterPage;
use store::{Act, Action, Changed, Tag, Tx};

use super::paper::{record, redeem, save};
use super::voice::procedure;
use super::{current, done, tags};
use crate::app::{App, ChosenFor, Open};
use crate::belgium;
use crate::brought::brought;
use crate::error::Error;
use crate::free_text::accept;
use crate::request::*;
use crate::view::*;

/// The team's own answers, for the packs that new sessions begin with.
pub(super) fn team_answers(open: &Open) -> Result<BTreeMap<(PackId, ProcedureId), TeamAnswer>, Error> {
    let mut all = BTreeMap::new();
    for pack in open.store.packs().current()? {
        let answers = open.store.charter().answers(&pack.at.pack)?;
        all.extend(answers.into_iter().map(|(procedure, one)| ((pack.at.pack.clone(), procedure), one)));
    }
    Ok(all)
}

pub(crate) fn charter_view(app: &App, open: &mut Open, _: NoRequest) -> Result<CharterView, Error> {
    view(app, open, &Changed::nothing())
}

pub(crate) fn charter_rule_set(
    app: &App,
    open: &mut Open,
    request: CharterRuleSetRequest,
) -> Result<CharterView, Error> {
    accept_each(&request.rule.texts())?;
    let rule = request.rule.map_texts(set);
    rule.check(belgium::day(app.host.now())).map_err(|fault| Error::Field(fault.field))?;
    keep(app, open, |tx| tx.charter().keep_rule(&rule).map(|()| true))
}

pub(crate) fn charter_rule_remove(
    app: &App,
    open: &mut Open,
    request: CharterRuleRemoveRequest,
) -> Result<CharterView, Error> {
    keep(app, open, |tx| tx.charter().remove_rule(request.topic))
}

pub(crate) fn charter_answer_set(
    app: &App,
    open: &mut Open,
    request: CharterAnswerSetRequest,
) -> Result<CharterView, Error> {
    accept_each(&request.answer.texts())?;
    let answer = request.answer.map_texts(set);
    answer.check(belgium::day(app.host.now())).map_err(|fault| Error::Field(fault.field))?;
    let (pack, _) = procedure(open, &request.procedure)?;
    keep(app, open, |tx| tx.charter().keep_answer(&pack.pack, &request.procedure, &answer).map(|()| true))
}

pub(crate) fn charter_answer_remove(
    app: &App,
    open: &mut Open,
    request: ProcedureRequest,
) -> Result<CharterView, Error> {
    let (pack, _) = procedure(open, &request.procedure)?;
    keep(app, open, |tx| tx.charter().remove_answer(&pack.pack, &request.procedure))
}

pub(crate) fn charter_print(app: &App, open: &mut Open, _: NoRequest) -> Result<DoneView, Error> {
    let bytes = pdf(app, open)?;
    app.host.print(&bytes)?;
    record(app, open, Action::Printed, "charter")?;
    Ok(done())
}

pub(crate) fn charter_save(app: &App, open: &mut Open, request: SaveRequest) -> Result<DoneView, Error> {
    let bytes = pdf(app, open)?;
    save(&redeem(app, &request.token, ChosenFor::Paper(PaperKind::Charter))?, &bytes)?;
    record(app, open, Action::Exported, "charter")?;
    Ok(done())
}

/// Words without secrets and without signs that nobody sees; their place and their length are the domain's to judge.
fn accept_each(texts: &[(&'static str, &str)]) -> Result<(), Error> {
    for (field, text) in texts {
        accept(&text.replace('\n', " "), field, LONGEST_RULE)?;
        if hidden_sign(text).is_some() {
            return Err(Error::Field(field));
        }
    }
    Ok(())
}

/// On one line, set as a pack's own words are.
fn set(text: &str) -> String {
    typeset(text.replace('\n', " ").trim())
}

/// Keeps a change of the charter, and answers with the whole of it.
fn keep(
    app: &App,
    open: &mut Open,
    work: impl FnOnce(&Tx<'_>) -> store::Result<bool>,
) -> Result<CharterView, Error> {
    let act = Act::by(&open.worker.id, Action::CharterChanged, app.host.now());
    let (is_done, changed) =
        open.store.transact(&act, |tx| Ok((work(tx)?, Changed::one(Tag::Team).and(Tag::Packs))))?;
    if is_done { view(app, open, &changed) } else { Err(Error::NotFound) }
}

fn view(app: &App, open: &Open, changed: &Changed) -> Result<CharterView, Error> {
    let today = belgium::day(app.host.now());
    let mut rules: BTreeMap<Topic, Rule> =
        open.store.charter().rules()?.into_iter().map(|rule| (rule.topic, rule)).collect();
    let mut examples = examples(open)?;
    let rules = Topic::ALL.into_iter().map(|topic| {
        let own = rules.remove(&topic);
        let is_due = own.as_ref().is_some_and(|own| own.adoption.is_due(today));
        CharterRuleView { topic, own, is_due, example: examples.remove(&topic) }
    });
    let mut own = team_answers(open)?;
    let answers = current(open)?.into_iter().map(|(pack, one)| {
        let own = own.remove(&(pack.pack, one.id.clone()));
        let is_due = own.as_ref().is_some_and(|own| own.adoption.is_due(today));
        CharterAnswerView {
            procedure: one.id,
            title: one.title,
            theme: one.theme,
            example: one.remit,
            own,
            is_due,
        }
    });
    let mut answers: Vec<CharterAnswerView> = answers.collect();
    answers.sort_by(|one, other| (one.theme, &one.title).cmp(&(other.theme, &other.title)));
    Ok(CharterView { rules: rules.collect(), answers, changed: tags(changed) })
}

/// What the packs propose; on one question, the first of them.
fn examples(open: &Open) -> Result<BTreeMap<Topic, ExampleRule>, Error> {
    let mut found = BTreeMap::new();
    for (_, example) in brought::<ExampleRule>(&open.store, "charter")? {
        found.entry(example.topic).or_insert(example);
    }
    Ok(found)
}

fn pdf(app: &App, open: &Open) -> Result<Vec<u8>, Error> {
    let CharterView { rules, answers, .. } = view(app, open, &Changed::nothing())?;
    let rules: Vec<Rule> = rules.into_iter().filter_map(|rule| rule.own).collect();
    let answers: Vec<_> = answers.into_iter().filter_map(|one| Some((one.title, one.own?))).collect();
    // A page without a word of the team would be taken for its charter.
    if rules.is_empty() && answers.is_empty() {
        return Err(Error::NotFound);
    }
    let antenna = app.slots()?.file.antenna().to_owned();
    let made_on = belgium::day(app.host.now());
    Ok(paper::charter_pdf(&CharterPage { antenna, rules, answers, made_on })?)
}
