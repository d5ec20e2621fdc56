//! The handlers, one for each command of the list: convert, call, convert. No rule lives here.

mod agreement;
mod beside;
mod charter;
mod closing;
mod dilemma;
mod door;
mod due;
mod learner;
mod learner_file;
mod learner_merge;
mod local;
mod local_file;
mod note;
mod own_address;
mod pack;
mod paper;
mod place_check;
mod recovery;
mod relay;
mod relay_file;
mod relay_given;
mod remark;
mod session;
mod solicitation;
mod start;
mod starting_point;
mod step;
mod today;
mod training;
mod valise;
mod voice;

pub(crate) use agreement::*;
pub(crate) use beside::*;
pub(crate) use charter::*;
pub(crate) use closing::*;
pub(crate) use dilemma::*;
pub(crate) use door::*;
pub(crate) use due::*;
pub(crate) use learner::*;
pub(crate) use learner_file::*;
pub(crate) use learner_merge::*;
pub(crate) use local::*;
pub(crate) use local_file::*;
pub(crate) use note::*;
pub(crate) use own_address::*;
pub(crate) use pack::*;
pub(crate) use paper::*;
pub(crate) use place_check::{kept as kept_place_check, place_check_tick, place_check_view};
pub(crate) use recovery::*;
pub(crate) use relay::*;
pub(crate) use relay_file::*;
pub(crate) use relay_given::*;
pub(crate) use remark::*;
pub(crate) use session::*;
pub(crate) use solicitation::*;
pub(crate) use start::*;
pub(crate) use starting_point::{learner_starting_point_forget, starting_point_order};
pub(crate) use step::*;
pub(crate) use today::*;
pub(crate) use training::*;
pub(crate) use valise::*;
pub(crate) use voice::*;

use store::{Changed, Tag};

use crate::view::DoneView;

/// The tags, as the page gets them.
pub(crate) fn tags(changed: &Changed) -> Vec<String> {
    changed.tags.iter().map(|tag| word(*tag).to_owned()).collect()
}

fn word(tag: Tag) -> &'static str {
    match tag {
        Tag::Sessions => "sessions",
        Tag::Notes => "notes",
        Tag::Learners => "learners",
        Tag::Packs => "packs",
        Tag::Settings => "settings",
        Tag::Team => "team",
        Tag::Relays => "relays",
    }
}

/// Done, and nothing of what the page knows is stale.
pub(crate) fn done() -> DoneView {
    DoneView { changed: Vec::new() }
}
