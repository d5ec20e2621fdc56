//! Paper and places to save: what leaves the screen because somebody asked.

use std::io::Read;
use std::path::PathBuf;
use std::sync::PoisonError;

use domain::help::HelpLevel;
use domain::id::NoteId;
use domain::note::prepared;
use domain::session::{Learning, Library, Outcome};
use paper::{SheetRelay, SlipPage};
use store::{Act, Action};
use zeroize::Zeroizing;

use super::done;
use crate::app::{App, ChosenFor, Open};
use crate::belgium;
use crate::error::Error;
use crate::host::FileKind;
use crate::note_paper::make_note_paper;
use crate::relays::on_paper;
use crate::request::*;
use crate::sheet::{DoneBy, SheetParts, sheet_next, take_home};
use crate::view::*;

pub(crate) fn printer_status(app: &App, _: NoRequest) -> Result<PrinterView, Error> {
    Ok(PrinterView { is_ready: app.host.has_printer() })
}

pub(crate) fn save_place_choose(app: &App, request: SavePlaceRequest) -> Result<SavePlaceView, Error> {
    let today = belgium::day(app.host.now());
    let (name, kind) = match request.paper {
        PaperKind::NotePdf => (format!("note-{today}.pdf"), FileKind::Pdf),
        PaperKind::NoteMarkdown => (format!("note-{today}.md"), FileKind::Markdown),
        PaperKind::LearnerFile => (format!("dossier-{today}.pdf"), FileKind::Pdf),
        PaperKind::Agreement => (format!("accord-{today}.pdf"), FileKind::Pdf),
        PaperKind::Sheet => (format!("fiche-{today}.pdf"), FileKind::Pdf),
        PaperKind::RecoverySlip => (format!("secours-{today}.pdf"), FileKind::Pdf),
        PaperKind::AntennaFile => (format!("antenne-{today}.json"), FileKind::Json),
        // No day: what it holds tells none either.
        PaperKind::TeamPdf => (format!("equipe-{}.pdf", belgium::month(today)), FileKind::Pdf),
        PaperKind::TeamMarkdown => (format!("equipe-{}.md", belgium::month(today)), FileKind::Markdown),
        PaperKind::Hours => (format!("horaires-{today}.pdf"), FileKind::Pdf),
        PaperKind::Charter => (format!("charte-{today}.pdf"), FileKind::Pdf),
        PaperKind::Remarks => (format!("remarques-{today}.json"), FileKind::Json),
    };
    let Some(path) = app.host.choose_save_path(&name, kind) else {
        return Ok(SavePlaceView { token: None });
    };
    Ok(SavePlaceView { token: Some(keep_place(app, path, ChosenFor::Paper(request.paper))) })
}

/// Keeps a chosen place, and gives the token that stands for it.
pub(super) fn keep_place(app: &App, path: PathBuf, chosen_for: ChosenFor) -> String {
    let token = store::make_id_at(app.host.now());
    let mut places = app.places.lock().unwrap_or_else(PoisonError::into_inner);
    places.insert(token.clone(), (path, chosen_for));
    token
}

/// The place behind a token, once, for what it was chosen for.
pub(super) fn redeem(app: &App, token: &str, wanted_for: ChosenFor) -> Result<PathBuf, Error> {
    let mut places = app.places.lock().unwrap_or_else(PoisonError::into_inner);
    match places.remove(token) {
        Some((path, chosen_for)) if chosen_for == wanted_for => Ok(path),
        _ => Err(Error::NotFound),
    }
}

/// The file behind a token, and one byte more than may be kept at the most: its reader sees that it is too long.
pub(super) fn read_chosen(
    app: &App,
    token: &str,
    (wanted_for, longest): (ChosenFor, usize),
) -> Result<Vec<u8>, Error> {
    let path = redeem(app, token, wanted_for)?;
    let limit = u64::try_from(longest + 1).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    app.host
        .open_file(&path)
        .and_then(|file| file.take(limit).read_to_end(&mut bytes))
        .map_err(Error::NotRead)?;
    Ok(bytes)
}

/// Writes a file where somebody chose, whole or not at all.
pub(super) fn save(path: &std::path::Path, bytes: &[u8]) -> Result<(), Error> {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let written = std::fs::File::create(&part).and_then(|mut file| {
        std::io::Write::write_all(&mut file, bytes)?;
        file.sync_all()
    });
    written.and_then(|()| std::fs::rename(&part, path)).map_err(|error| {
        // What was begun is taken away again; the first error is the one to say.
        let _ = std::fs::remove_file(&part);
        Error::NotSaved(error)
    })
}

pub(super) fn record(app: &App, open: &mut Open, action: Action, what: &str) -> Result<(), Error> {
    let act = Act::by(&open.worker.id, action, app.host.now()).on(what);
    Ok(open.store.record(&act)?)
}

pub(crate) fn sheet_print(app: &App, open: &mut Open, _: NoRequest) -> Result<DoneView, Error> {
    let sheet = session_sheet(app, open)?;
    app.host.print(&sheet)?;
    record(app, open, Action::Printed, "sheet")?;
    Ok(done())
}

pub(crate) fn sheet_save(app: &App, open: &mut Open, request: SaveRequest) -> Result<DoneView, Error> {
    let sheet = session_sheet(app, open)?;
    save(&redeem(app, &request.token, ChosenFor::Paper(PaperKind::Sheet))?, &sheet)?;
    record(app, open, Action::Exported, "sheet")?;
    Ok(done())
}

/// The sheet of the session on the screen.
fn session_sheet(app: &App, open: &mut Open) -> Result<Vec<u8>, Error> {
    let antenna = app.slots()?.file.antenna().to_owned();
    let worker_name = open.worker.name.clone();
    let (session, ..) = open.session()?;
    let asked = session.walkthroughs.walkthrough(&session.state.setup.procedure);
    let asked = asked.ok_or(Error::Refused(domain::session::Refusal::MissingContent))?;
    let for_them = session.state.finished().filter(|record| record.level() == HelpLevel::DoneFor);
    let titled = |place: &domain::session::Place| {
        let known = session.walkthroughs.walkthrough(&place.procedure)?;
        Some(known.step(&place.step)?.title.clone())
    };
    let next = session.state.next.as_ref().map(|next| {
        let known = next.procedure.as_ref();
        let title = known.and_then(|id| session.walkthroughs.walkthrough(id));
        sheet_next(next, title, session.next_words.clone())
    });
    let done_in_their_name = for_them.filter_map(|record| titled(&record.place)).collect();
    let learning = session.state.learning.and_then(Learning::day);
    let is_relayed = session.state.outcomes.contains(&Outcome::Relayed);
    let given = session.relay.as_ref().map(|relay| on_paper(relay, belgium::day(app.host.now())));
    let relay = given.or_else(|| asked.remit.relay.clone().map(SheetRelay::named)).filter(|_| is_relayed);
    let duties = session.state.duties.clone();
    let was_walked = session.state.can_leave_closing();
    let parts =
        SheetParts { worker_name, antenna, next, duties, learning, relay, was_walked, done_in_their_name };
    let made_on = belgium::day(app.host.now());
    let prepared = prepared(&session.state, &session.walkthroughs);
    let done_by = session.learner_name.as_deref().filter(|_| session.state.is_complete());
    let done_by = done_by.map(|name| DoneBy { name, way: session.state.setup.way });
    take_home(asked, done_by, prepared.as_deref(), parts, made_on)
}

pub(crate) fn recovery_print(app: &App, open: &mut Open, _: NoRequest) -> Result<DoneView, Error> {
    app.host.print(&slip_pdf(app, open)?)?;
    record(app, open, Action::Printed, "slip")?;
    Ok(done())
}

pub(crate) fn recovery_save(app: &App, open: &mut Open, request: SaveRequest) -> Result<DoneView, Error> {
    let pdf = slip_pdf(app, open)?;
    save(&redeem(app, &request.token, ChosenFor::Paper(PaperKind::RecoverySlip))?, &pdf)?;
    record(app, open, Action::Exported, "slip")?;
    Ok(done())
}

fn slip_pdf(app: &App, open: &Open) -> Result<Zeroizing<Vec<u8>>, Error> {
    let shown = open.slip.as_ref().ok_or(Error::NotFound)?;
    let lines = shown.slip.expose_lines();
    let lines: Vec<&str> = lines.iter().map(|line| line.as_str()).collect();
    let slots = app.slots()?;
    let made_on = belgium::day(app.host.now());
    let page = SlipPage { antenna: slots.file.antenna(), lines: &lines, made_on };
    Ok(Zeroizing::new(paper::slip_pdf(&page)?))
}

pub(crate) fn note_print(app: &App, open: &mut Open, request: NotePaperRequest) -> Result<DoneView, Error> {
    if request.paper == PaperKind::NoteMarkdown {
        return Err(Error::Field("paper"));
    }
    let bytes = note_bytes(app, open, &request.note, request.paper)?;
    app.host.print(&bytes)?;
    record(app, open, Action::Printed, request.note.as_str())?;
    Ok(done())
}

pub(crate) fn note_save(app: &App, open: &mut Open, request: NoteSaveRequest) -> Result<DoneView, Error> {
    let bytes = note_bytes(app, open, &request.note, request.paper)?;
    save(&redeem(app, &request.token, ChosenFor::Paper(request.paper))?, &bytes)?;
    record(app, open, Action::Exported, request.note.as_str())?;
    Ok(done())
}

fn note_bytes(app: &App, open: &Open, id: &NoteId, kind: PaperKind) -> Result<Vec<u8>, Error> {
    make_note_paper(&open.store, &app.slots()?.file, id, kind, app.host.now())
}
