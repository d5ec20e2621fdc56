//! Questions de cadre: written after a session, read again by their author, given to the team, printed for its meeting.
//! Refuses another worker's lines before they are given.

use domain::dilemma::{DilemmaLines, DilemmaStanding, LONGEST_LINE};
use domain::id::DilemmaId;
use domain::scanner::clues;
use domain::session::Refusal;
use paper::{DilemmaPack, dilemma_pack_markdown, dilemma_pack_pdf};
use store::dilemma::{Dilemma, DilemmaMark, make_dilemma_id_in};
use store::{Act, Action, Changed, Tag};

use super::paper::{record, redeem, save};
use super::{done, tags};
use crate::app::{App, ChosenFor, Open};
use crate::belgium;
use crate::error::Error;
use crate::free_text::accept;
use crate::request::*;
use crate::view::*;

pub(crate) fn dilemma_list(app: &App, open: &mut Open, _: NoRequest) -> Result<DilemmaListView, Error> {
    list(app, open, &Changed::nothing())
}

pub(crate) fn dilemma_write(
    app: &App,
    open: &mut Open,
    request: DilemmaWriteRequest,
) -> Result<DilemmaListView, Error> {
    let lines = accepted(&request.lines)?;
    if lines.is_empty() {
        return Err(Error::Field("situation"));
    }
    let now = app.host.now();
    let mark = request.mark.map(|mark| waiting(open, &mark)).transpose()?;
    let kept = match &request.dilemma {
        Some(id) => Dilemma { lines, ..own(open, id)? },
        None => {
            let day = belgium::day(mark.as_ref().map_or(now, |mark| mark.at));
            Dilemma {
                id: make_dilemma_id_in(day),
                month: belgium::month(day),
                worker: open.worker_id(),
                standing: DilemmaStanding::Own,
                lines,
            }
        }
    };
    // Neither the question nor its mark is named: nothing leads from one to the other.
    let act = Act::by(&open.worker.id, Action::DilemmaWritten, now);
    let ((), changed) = open.store.transact(&act, |tx| {
        tx.dilemmas().keep(&kept)?;
        if let Some(mark) = &mark {
            tx.dilemmas().settle(&mark.session, mark.event)?;
        }
        Ok(((), Changed::one(Tag::Team)))
    })?;
    list(app, open, &changed)
}

pub(crate) fn dilemma_mark_let_go(
    app: &App,
    open: &mut Open,
    request: DilemmaMarkRequest,
) -> Result<DilemmaListView, Error> {
    let mark = waiting(open, &request)?;
    let act = Act::by(&open.worker.id, Action::DilemmaErased, app.host.now());
    let ((), changed) = open.store.transact(&act, |tx| {
        tx.dilemmas().settle(&mark.session, mark.event)?;
        Ok(((), Changed::one(Tag::Team)))
    })?;
    list(app, open, &changed)
}

pub(crate) fn dilemma_give(
    app: &App,
    open: &mut Open,
    request: DilemmaGiveRequest,
) -> Result<DilemmaListView, Error> {
    let kept = own(open, &request.dilemma)?;
    if let Some(missing) = kept.lines.missing() {
        return Err(Error::Field(missing));
    }
    // What was read is what is given.
    if kept.lines != request.lines {
        return Err(Error::Mismatch("lines"));
    }
    put(app, open, &kept.id, DilemmaStanding::Given)
}

pub(crate) fn dilemma_take_back(
    app: &App,
    open: &mut Open,
    request: DilemmaRequest,
) -> Result<DilemmaListView, Error> {
    let kept = open.store.dilemmas().get(&request.dilemma)?;
    let is_mine = |kept: &Dilemma| kept.worker == open.worker.id && kept.standing != DilemmaStanding::Own;
    let kept = kept.filter(is_mine).ok_or(Error::NotFound)?;
    put(app, open, &kept.id, DilemmaStanding::Own)
}

pub(crate) fn dilemma_discuss(
    app: &App,
    open: &mut Open,
    request: DilemmaDiscussRequest,
) -> Result<DilemmaListView, Error> {
    let kept = open.store.dilemmas().get(&request.dilemma)?;
    let kept = kept.filter(|kept| kept.standing != DilemmaStanding::Own).ok_or(Error::NotFound)?;
    let standing = if request.is_discussed { DilemmaStanding::Discussed } else { DilemmaStanding::Given };
    put(app, open, &kept.id, standing)
}

pub(crate) fn dilemma_erase(
    app: &App,
    open: &mut Open,
    request: DilemmaRequest,
) -> Result<DilemmaListView, Error> {
    let kept = own(open, &request.dilemma)?;
    let act = Act::by(&open.worker.id, Action::DilemmaErased, app.host.now());
    let (_, changed) =
        open.store.transact(&act, |tx| Ok((tx.dilemmas().erase(&kept.id)?, Changed::one(Tag::Team))))?;
    list(app, open, &changed)
}

pub(crate) fn dilemma_print(app: &App, open: &mut Open, _: NoRequest) -> Result<DoneView, Error> {
    let bytes = dilemma_pack_pdf(&pack(app, open)?)?;
    app.host.print(&bytes)?;
    record(app, open, Action::Printed, "dilemmas")?;
    Ok(done())
}

pub(crate) fn dilemma_save(
    app: &App,
    open: &mut Open,
    request: DilemmaSaveRequest,
) -> Result<DoneView, Error> {
    let pack = pack(app, open)?;
    let bytes = match request.paper {
        PaperKind::TeamPdf => dilemma_pack_pdf(&pack)?,
        PaperKind::TeamMarkdown => dilemma_pack_markdown(&pack).into_bytes(),
        _ => return Err(Error::Field("paper")),
    };
    save(&redeem(app, &request.token, ChosenFor::Paper(request.paper))?, &bytes)?;
    record(app, open, Action::Exported, "dilemmas")?;
    Ok(done())
}

/// What the team has still to talk about.
fn pack(app: &App, open: &Open) -> Result<DilemmaPack, Error> {
    let given = open.store.dilemmas().of_team()?;
    let given = given.into_iter().filter(|one| one.standing == DilemmaStanding::Given);
    let dilemmas: Vec<_> = given.map(|one| (one.month, one.lines)).collect();
    if dilemmas.is_empty() {
        return Err(Error::NotFound);
    }
    Ok(DilemmaPack { dilemmas, made_on: belgium::day(app.host.now()) })
}

fn accepted(lines: &DilemmaLines) -> Result<DilemmaLines, Error> {
    Ok(DilemmaLines {
        situation: accept(&lines.situation, "situation", LONGEST_LINE)?,
        pull: accept(&lines.pull, "pull", LONGEST_LINE)?,
        act: accept(&lines.act, "act", LONGEST_LINE)?,
        question: accept(&lines.question, "question", LONGEST_LINE)?,
    })
}

/// A question that is still one's own.
fn own(open: &Open, id: &DilemmaId) -> Result<Dilemma, Error> {
    let kept = open.store.dilemmas().get(id)?;
    let kept = kept.filter(|kept| kept.worker == open.worker.id).ok_or(Error::NotFound)?;
    if kept.standing == DilemmaStanding::Own { Ok(kept) } else { Err(Error::Refused(Refusal::WrongPhase)) }
}

fn waiting(open: &Open, wanted: &DilemmaMarkRequest) -> Result<DilemmaMark, Error> {
    let marks = open.store.dilemmas().waiting_marks(&open.worker.id)?;
    let found = marks.into_iter().find(|mark| mark.session == wanted.session && mark.event == wanted.event);
    found.ok_or(Error::NotFound)
}

fn put(
    app: &App,
    open: &mut Open,
    id: &DilemmaId,
    standing: DilemmaStanding,
) -> Result<DilemmaListView, Error> {
    let word = match standing {
        DilemmaStanding::Own => "own",
        DilemmaStanding::Given => "given",
        DilemmaStanding::Discussed => "discussed",
    };
    let act = Act::by(&open.worker.id, Action::DilemmaMoved, app.host.now()).on(word);
    let (_, changed) =
        open.store.transact(&act, |tx| Ok((tx.dilemmas().put(id, standing)?, Changed::one(Tag::Team))))?;
    list(app, open, &changed)
}

fn list(app: &App, open: &Open, changed: &Changed) -> Result<DilemmaListView, Error> {
    let dilemmas = open.store.dilemmas();
    let names = names(app, open)?;
    let mut marks = Vec::new();
    for mark in dilemmas.waiting_marks(&open.worker.id)? {
        let known = open.store.packs().walkthrough(&mark.pack, &mark.procedure)?;
        marks.push(DilemmaMarkView {
            session: mark.session,
            event: mark.event,
            on: belgium::day(mark.at).to_string(),
            title: known.map_or_else(|| mark.procedure.to_string(), |known| known.title),
        });
    }
    let own = dilemmas.of_worker(&open.worker.id)?.into_iter();
    let own = own.filter(|one| one.standing == DilemmaStanding::Own).map(|one| OwnDilemmaView {
        clues: clues_of(&one.lines, &names),
        id: one.id,
        month: one.month,
        lines: one.lines,
    });
    let given = dilemmas.of_team()?.into_iter().map(|one| GivenDilemmaView {
        is_discussed: one.standing == DilemmaStanding::Discussed,
        is_mine: one.worker == open.worker.id,
        id: one.id,
        month: one.month,
        lines: one.lines,
    });
    Ok(DilemmaListView { marks, own: own.collect(), given: given.collect(), changed: tags(changed) })
}

/// Every name by which somebody of the vault, or its place, could be recognised.
fn names(app: &App, open: &Open) -> Result<Vec<String>, Error> {
    let slots = app.slots()?.file;
    let mut names = open.store.learners().names_to_recognise()?;
    names.extend(slots.workers().map(|worker| worker.name.to_owned()));
    names.push(slots.antenna().to_owned());
    names.extend(open.store.settings().antenna_name()?);
    Ok(names)
}

/// What could tell who the lines are about, each word once.
fn clues_of(lines: &DilemmaLines, names: &[String]) -> Vec<ClueView> {
    let mut found: Vec<ClueView> = Vec::new();
    for (_, line) in lines.named() {
        for clue in clues(line, names) {
            let words = line.get(clue.start..clue.end).unwrap_or_default();
            if !found.iter().any(|before| before.words == words) {
                found.push(ClueView { kind: clue.kind, words: words.to_owned() });
            }
        }
    }
    found
}
