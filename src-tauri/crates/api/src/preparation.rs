//! What is needed, on the learner's screen and on paper, composed from the session's state and its walkthrough. Refuses to
//! decide anything, and to count what is missing.

use domain::session::Library;
use domain::walkthrough::Walkthrough;

use crate::app::OpenSession;
use crate::error::Error;
use crate::step_view::second_languages;
use crate::view::*;

/// The list on the screen.
pub(crate) fn compose(session: &OpenSession, worker: &str) -> Result<PreparationView, Error> {
    let state = &session.state;
    let asked = asked(session)?;
    let with_answer = |document: &domain::walkthrough::Document| PreparedDocumentView {
        answer: state.documents.get(&document.id).copied(),
        document: document.clone(),
    };
    Ok(PreparationView {
        session: session.id.clone(),
        mode: state.setup.mode,
        procedure_title: asked.title.clone(),
        picture: asked.picture.clone(),
        documents: asked.documents.iter().map(with_answer).collect(),
        desk_questions: asked.desk_questions.clone(),
        ways_out: asked.ways_out.clone(),
        keeps_note: state.setup.keeps_note,
        worker: worker.to_owned(),
        is_talking: state.is_talking,
        dilemmas: state.dilemmas,
        // What is known of the place is not the session's: it is laid over.
        is_place_unchecked: false,
        second_languages: second_languages(asked, &asked.learner_texts_around()),
    })
}

/// The procedure that the session is about.
pub(crate) fn asked(session: &OpenSession) -> Result<&Walkthrough, Error> {
    let found = session.walkthroughs.walkthrough(&session.state.setup.procedure);
    found.ok_or(Error::Refused(domain::session::Refusal::MissingContent))
}
