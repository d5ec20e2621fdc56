//! What the page is told of a folder: what can be played, what the checker says and where, how much there is to read.
//! Refuses to judge: the figures are `content`'s.

use content::{LearnerText, MAX_WORDS, RareWord, StepSpan};
use domain::mode::Device;
use domain::session::Phase;
use domain::walkthrough::Walkthrough;

use super::Desk;
use super::folder::{Folder, Good};
use super::seat::Seat;
use crate::checked::{check_view, count_of};
use crate::handlers::count;
use crate::view::*;

/// Everything that the page shows of it.
pub(super) fn compose(desk: &Desk) -> PreviewView {
    let Desk { folder, seat } = desk;
    let good = folder.good.as_ref();
    let check = check_view(&folder.problems, &folder.spans);
    PreviewView {
        folder: folder.name(),
        title: good.map(|good| good.pack.manifest.title.clone()),
        version: good.map(|good| good.pack.manifest.version.clone()),
        shows: shows(folder),
        is_readable: folder.is_readable,
        revision: folder.revision,
        procedures: good.map(|good| procedures(good, &check)).unwrap_or_default(),
        meter: good.map(|good| {
            meter(&good.pack.texts.iter().collect::<Vec<_>>(), &good.hard_words.iter().collect::<Vec<_>>())
        }),
        screen: seat.as_ref().map(screen),
        check,
    }
}

fn shows(folder: &Folder) -> PreviewShows {
    match (&folder.good, folder.is_good_saved) {
        (Some(_), true) => PreviewShows::Saved,
        (Some(_), false) => PreviewShows::LastGood,
        (None, _) => PreviewShows::Nothing,
    }
}

fn procedures(good: &Good, check: &CheckView) -> Vec<PreviewProcedureView> {
    let of = |walkthrough: &Walkthrough| {
        let id = &walkthrough.id;
        let said = check.problems.iter().filter(|one| one.procedure.as_ref() == Some(id));
        let spans = good.spans.iter().filter(|span| span.procedure == *id);
        PreviewProcedureView {
            id: id.clone(),
            title: walkthrough.title.clone(),
            picture: walkthrough.picture.clone(),
            devices: Device::ALL.into_iter().filter(|device| walkthrough.is_on(*device)).collect(),
            steps: spans.filter_map(|span| step(good, walkthrough, span, check)).collect(),
            count: count_of(said.map(|one| one.level)),
        }
    };
    good.pack.walkthroughs.iter().map(of).collect()
}

fn step(
    good: &Good,
    walkthrough: &Walkthrough,
    span: &StepSpan,
    check: &CheckView,
) -> Option<PreviewStepView> {
    let step = walkthrough.step(&span.step)?;
    let is_here =
        |one: &&ProblemView| one.procedure.as_ref() == Some(&walkthrough.id) && one.steps.contains(&step.id);
    let texts: Vec<&LearnerText> =
        good.pack.texts.iter().filter(|text| span.is_own(&text.file, text.line)).collect();
    let hard: Vec<&RareWord> =
        good.hard_words.iter().filter(|word| span.is_own(&word.file, word.line)).collect();
    Some(PreviewStepView {
        id: step.id.clone(),
        title: step.title.clone(),
        problems: count(check.problems.iter().filter(is_here).count()),
        meter: meter(&texts, &hard),
    })
}

fn meter(texts: &[&LearnerText], hard: &[&RareWord]) -> MeterView {
    let lengths: Vec<usize> = texts.iter().flat_map(|text| text.sentence_lengths()).collect();
    let mut hard_words: Vec<String> = hard.iter().map(|one| one.word.clone()).collect();
    hard_words.sort();
    hard_words.dedup();
    MeterView {
        longest: count(lengths.iter().copied().max().unwrap_or_default()),
        most: count(MAX_WORDS),
        sentences: count(lengths.len()),
        hard_words,
    }
}

fn screen(seat: &Seat) -> PreviewScreenView {
    let state = &seat.session.state;
    let place = seat.place();
    PreviewScreenView {
        procedure: state.setup.procedure.clone(),
        at: place.map_or(&state.setup.procedure, |place| &place.procedure).clone(),
        step: place.map(|place| place.step.clone()),
        way: state.setup.way,
        device: state.setup.device,
        stage: match state.phase {
            Phase::Preparing => PreviewStage::Preparing,
            Phase::Steps => PreviewStage::Steps,
            Phase::Closing | Phase::Ended => PreviewStage::Over,
        },
    }
}
