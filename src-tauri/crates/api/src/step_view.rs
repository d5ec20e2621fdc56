//! What is on the learner's screen, composed from the session's state and its walkthrough. Refuses to decide anything.

use domain::help::{DeclaredHelp, NEXT_QUESTION_AFTER, Rung};
use domain::mode::Way;
use domain::rich_text::RichText;
use domain::session::{Library, Place};
use domain::site::page_of;
use domain::speech::Wording;
use domain::walkthrough::{Hand, Next, Sensitive, Step, Walkthrough};

use crate::app::OpenSession;
use crate::error::Error;
use crate::handlers::{choices_of, count};
use crate::view::*;

/// The step on the screen.
pub(crate) fn compose(session: &OpenSession, worker: &str) -> Result<StepView, Error> {
    let (walkthrough, step) = session.here()?;
    let state = &session.state;
    let current = state.current.as_ref().ok_or(Error::Broken("a session without a step"))?;
    let is_practice = state.setup.way == Way::Practise;
    let say_real = step.say_real.as_ref().filter(|_| !is_practice);
    let page = page_of(state, &session.walkthroughs);
    let wording = if say_real.is_some() { Wording::Real } else { Wording::Practice };
    Ok(StepView {
        session: session.id.clone(),
        mode: state.setup.mode,
        way: state.setup.way,
        device: state.setup.device,
        place: current.place.clone(),
        procedure_title: walkthrough.title.clone(),
        number: count(state.step_number()),
        title: step.title.clone(),
        say: say_real.unwrap_or(&step.say_practice).clone(),
        picture: step.picture.clone(),
        scene: step.scene.clone().filter(|_| is_practice),
        act: step.act.clone(),
        choices: choices_of(step)
            .iter()
            .map(|choice| ChoiceView {
                id: choice.id.clone(),
                label: choice.label.clone(),
                picture: choice.picture.clone(),
            })
            .collect(),
        situation: is_practice.then(|| walkthrough.situation.clone()),
        is_learner_only: step.hand == Hand::LearnerOnly,
        sensitive: step.sensitive,
        house: step.sensitive.and_then(|moment| session.house.at(moment)).cloned(),
        is_point_of_no_return: step.is_point_of_no_return,
        is_site_new: page.as_ref().is_some_and(|(_, is_new)| *is_new),
        site: page.map(|(site, _)| site),
        soon: if is_practice { None } else { soon(walkthrough, step) },
        cues: cues(step, current.asked, is_practice),
        has_more_cues: Rung::after(current.asked, state.setup.way, step.local.cue.is_some()).is_some(),
        halo: current
            .asked
            .filter(|asked| *asked >= Rung::Halo && is_practice)
            .and_then(|_| step.cues.halo.as_ref().or(step.act.target()).cloned()),
        coach: coach(step, current.asked, is_practice),
        is_say_local: step.local.says.contains(&wording),
        // What the team knows of the real site is not the session's: it is laid over.
        site_changed: None,
        declared: declared(session, &current.place),
        previous: previous(session),
        hand: current.hand.map(|reason| HandView { reason, words: session.hand_words.clone() }),
        ways_out: if step.ways_out.is_empty() { &walkthrough.ways_out } else { &step.ways_out }.clone(),
        can_go_back: state.can_step_back(),
        can_start_over: !state.trail.is_empty(),
        can_skip: !matches!(step.next, Next::Branch { .. }),
        worker: worker.to_owned(),
        learner: session.learner_name.clone(),
        is_talking: state.is_talking,
        dilemmas: state.dilemmas,
        // Nor is what is known of the place.
        is_place_unchecked: false,
        second_languages: second_languages(walkthrough, &walkthrough.learner_texts_at(step)),
    })
}

/// What these texts say in the languages that the procedure has beside the French.
pub(crate) fn second_languages(walkthrough: &Walkthrough, texts: &[String]) -> Vec<SecondLanguageView> {
    walkthrough
        .second_languages
        .iter()
        .map(|language| SecondLanguageView {
            tag: language.tag.clone(),
            name: language.name.clone(),
            is_right_to_left: language.is_right_to_left,
            texts: language.translations(texts.iter().map(String::as_str)),
        })
        .collect()
}

/// What makes the step after this one sensitive, when there is only one way on.
fn soon(walkthrough: &Walkthrough, step: &Step) -> Option<Sensitive> {
    let Next::Step { step: next } = &step.next else { return None };
    walkthrough.step(next)?.sensitive.filter(|_| step.sensitive.is_none())
}

fn cues(step: &Step, asked: Option<Rung>, is_practice: bool) -> Vec<CueView> {
    let (question, word) = if is_practice {
        (&step.cues.question, &step.cues.word)
    } else {
        let (question, word) = (step.real.question.as_ref(), step.real.word.as_ref());
        (question.unwrap_or(&step.cues.question), word.unwrap_or(&step.cues.word))
    };
    let given = |rung: &Rung| asked.is_some_and(|asked| *rung <= asked);
    let is_there = |rung: &Rung| *rung != Rung::Local || step.local.cue.is_some();
    [Rung::Question, Rung::Word, Rung::Local, Rung::Halo, Rung::Show]
        .into_iter()
        .filter(given)
        .filter(is_there)
        .map(|rung| CueView {
            rung,
            say: match rung {
                Rung::Question => question.clone(),
                Rung::Word => word.clone(),
                Rung::Local => step.local.cue.clone().unwrap_or_default(),
                // The halo is seen, not said; the page has its own words for a screen reader.
                Rung::Halo => RichText::default(),
                Rung::Show => step.cues.show.clone(),
            },
        })
        .collect()
}

/// What there is to ask: the author's questions, then the one that the screen has for the learner, unless it gave it. For
/// real, none that is about the invented person: where the first differs, those after it are the exercise's.
fn coach(step: &Step, asked: Option<Rung>, is_practice: bool) -> CoachView {
    let real = Some(&step.real).filter(|_| !is_practice);
    let ask = real.and_then(|real| real.ask.as_ref());
    let question = real.and_then(|real| real.question.as_ref()).unwrap_or(&step.cues.question);
    let then = if ask.is_some() { &[] } else { step.coach.then.as_slice() };
    let mut asks = vec![ask.unwrap_or(&step.coach.ask).clone()];
    let of_screen = asked.is_none().then(|| question.to_text());
    for ask in then.iter().cloned().chain(of_screen) {
        if !asks.contains(&ask) {
            asks.push(ask);
        }
    }
    let next_after_ms = u32::try_from(NEXT_QUESTION_AFTER.as_millis()).unwrap_or(u32::MAX);
    CoachView { asks, tip: step.coach.tip.clone(), next_after_ms }
}

/// What the worker said about a step, when they said something.
fn declared(session: &OpenSession, place: &Place) -> Option<DeclaredHelp> {
    session.state.record(place)?.declared.and_then(DeclaredHelp::of)
}

fn previous(session: &OpenSession) -> Option<PreviousStepView> {
    let (place, _) = session.state.trail.last()?;
    let step = session.walkthroughs.walkthrough(&place.procedure)?.step(&place.step)?;
    Some(PreviousStepView {
        place: place.clone(),
        title: step.title.clone(),
        declared: declared(session, place),
    })
}
