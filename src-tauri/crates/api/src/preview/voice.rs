//! The voice of a preview: the pack's sounds, then this machine's. Refuses the antenna's: it is not there.

use domain::session::Place;
use domain::site::page_of;
use domain::speech::{Lexicon, SaidAt};
use serde_json::Value;

use super::{Desk, Preview};
use crate::app::render;
use crate::error::Error;
use crate::handlers::{LONGEST_SPEECH, Voice, by_pack, done, sound, wording};
use crate::host::HostError;
use crate::request::*;

impl Preview {
    pub(super) fn say(&self, request: SpeechSayRequest) -> Result<Value, Error> {
        let text = request.text.trim();
        if text.is_empty() || text.chars().count() > LONGEST_SPEECH {
            return Err(Error::Field("text"));
        }
        let voice = Voice::Machine(text.to_owned(), lexicon(&self.desk()));
        // The desk is free again: an engine that hangs must not stop the steps.
        render(sound(self.host.as_ref(), voice, request.is_slow)?)
    }

    pub(super) fn say_step(&self, request: StepSayRequest) -> Result<Value, Error> {
        let voice = voice_of(&self.desk(), request.place)?;
        render(sound(self.host.as_ref(), voice, request.is_slow)?)
    }

    /// Opens the step's real page, so that its author sees that it is the right one.
    pub(super) fn open_site(&self) -> Result<Value, Error> {
        let site = {
            let desk = self.desk();
            let session = &desk.seat.as_ref().ok_or(Error::NoSession)?.session;
            page_of(&session.state, &session.walkthroughs).ok_or(Error::NotFound)?.0
        };
        let browser = self.host.browsers().first().copied().ok_or(HostError::NoBrowser)?;
        self.host.open_private(browser.program, &site.link())?;
        render(done())
    }
}

fn lexicon(desk: &Desk) -> Lexicon {
    let words = desk.folder.good.as_ref().map(|good| good.pack.voice.pronunciation.clone());
    Lexicon::new(words.unwrap_or_default())
}

fn voice_of(desk: &Desk, place: Place) -> Result<Voice, Error> {
    let seat = desk.seat.as_ref().ok_or(Error::NoSession)?;
    let good = desk.folder.good.as_ref().ok_or(Error::NotFound)?;
    // The page asks for the step that it shows; when the preview has gone on, that is no more to be said.
    if seat.place() != Some(&place) {
        return Err(Error::NotFound);
    }
    let (_, step) = seat.session.here()?;
    let wording = wording(seat.session.state.setup.way, step);
    let says = step.sentence(wording).ok_or(Error::NotFound)?.to_text();
    let at = SaidAt { procedure: place.procedure, step: place.step, wording };
    let recorded = good.pack.voice.recordings.iter().find(|one| one.at == at);
    Ok(match recorded {
        Some(recording) => by_pack(recording, says),
        None => Voice::Machine(says, lexicon(desk)),
    })
}
