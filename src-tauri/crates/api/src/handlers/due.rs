//! What is due, opened on purpose: a first letter and a benefit are a name in a village. Refuses what is further than a month
//! away, and to drop what is late.

use domain::follow_up::WaitingKind;
use domain::mode::Way;

use super::learner::view as learner_view;
use crate::app::{App, Open};
use crate::belgium;
use crate::error::Error;
use crate::request::NoRequest;
use crate::view::*;
use crate::waiting::{Due, of_everybody, view};

/// How far ahead the list looks.
const DAYS_AHEAD: i64 = 31;

pub(crate) fn due_list(app: &App, open: &mut Open, _: NoRequest) -> Result<DueListView, Error> {
    let today = belgium::day(app.host.now());
    let mut due = Vec::new();
    for one in of_everybody(&open.store)? {
        if (one.waiting.on - today).num_days() > DAYS_AHEAD {
            continue;
        }
        let learner = match open.store.learners().get(&one.from.learner) {
            Ok(Some(learner)) => learner,
            // A restricted file stays shut, whatever waits in it.
            Ok(None) | Err(store::Error::Restricted) => continue,
            Err(error) => return Err(error.into()),
        };
        due.push(DueView {
            learner: learner_view(learner),
            waiting: view(&open.store, &one, today)?,
            way: way(&one),
            device: one.from.device,
            procedure: one.waiting.procedure,
        });
    }
    Ok(DueListView { due })
}

/// What was left to learn is practised; what was agreed goes on as it was.
fn way(due: &Due) -> Way {
    match due.waiting.kind {
        WaitingKind::Next => due.from.way,
        WaitingKind::Learning => Way::Practise,
    }
}
