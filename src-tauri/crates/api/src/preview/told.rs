//! What the page is told of a folder: what can be played, what the checker says and where, how much there is to read.
//! Refuses to judge: the figures are `content`'s.

use content::{LearnerText, MAX_WORDS, RareWord, StepSpan};
use domain::id::ProcedureId;
use domain::mode::Device;
use domain::session::Phase;
use domain::walkthrough::Walkthrough;

use super::Desk;
use super::folder::{Folder, Good};
use crate::checked::{check_view, count_of};
use crate::handlers::count;
use crate::seat::Seat;
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
        let spans: Vec<&StepSpan> =
            good.spans.iter().filter(|span| span.procedure == walkthrough.id).collect();
        let said = SaidOf::new(good, check, walkthrough, &spans);
        PreviewProcedureView {
            id: walkthrough.id.clone(),
            title: walkthrough.title.clone(),
            picture: walkthrough.picture.clone(),
            devices: Device::ALL.into_iter().filter(|device| walkthrough.is_on(*device)).collect(),
            steps: spans.iter().filter_map(|span| step(walkthrough, span, &said)).collect(),
            count: count_of(said.problems.iter().map(|one| one.level)),
        }
    };
    good.pack.walkthroughs.iter().map(of).collect()
}

/// What there is to say of one procedure's file.
struct SaidOf<'a> {
    problems: Vec<&'a ProblemView>,
    texts: Vec<&'a LearnerText>,
    hard_words: Vec<&'a RareWord>,
}

impl<'a> SaidOf<'a> {
    fn new(good: &'a Good, check: &'a CheckView, walkthrough: &Walkthrough, spans: &[&StepSpan]) -> Self {
        let file = spans.first().map(|span| span.file.as_str());
        let is_of = |procedure: &Option<ProcedureId>| procedure.as_ref() == Some(&walkthrough.id);
        Self {
            problems: check.problems.iter().filter(|one| is_of(&one.procedure)).collect(),
            texts: good.pack.texts.iter().filter(|text| Some(text.file.as_str()) == file).collect(),
            hard_words: good.hard_words.iter().filter(|word| Some(word.file.as_str()) == file).collect(),
        }
    }
}

fn step(walkthrough: &Walkthrough, span: &StepSpan, said: &SaidOf<'_>) -> Option<PreviewStepView> {
    let step = walkthrough.step(&span.step)?;
    let texts: Vec<&LearnerText> =
        said.texts.iter().copied().filter(|text| span.is_own(&text.file, text.line)).collect();
    let hard: Vec<&RareWord> =
        said.hard_words.iter().copied().filter(|word| span.is_own(&word.file, word.line)).collect();
    Some(PreviewStepView {
        id: step.id.clone(),
        title: step.title.clone(),
        problems: count(said.problems.iter().filter(|one| one.steps.contains(&step.id)).count()),
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
