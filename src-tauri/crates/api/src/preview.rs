//! An author's preview: a folder as its author saves it, checked and played by the domain itself. Refuses every vault: it
//! has none, opens none, and what is played in it stays in memory.

mod folder;
mod told;
mod voice;

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::thread;
use std::time::Duration;

use domain::id::ProcedureId;
use domain::mode::{Device, Way};
use serde_json::Value;

use crate::app::{Walkthroughs, parse, render, report};
use crate::belgium;
use crate::error::Error;
use crate::event::AppEvent;
use crate::host::Host;
use crate::list::command_list;
use crate::request::*;
use crate::seat::{self, Seat, Wish};
use crate::view::*;
use crate::wire_error::WireError;
use folder::Folder;

/// How often the folder is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(200);
/// How soon again when it has changed. A change is read once two looks agree: an editor may still be writing.
const SETTLES_WITHIN: Duration = Duration::from_millis(60);

/// Who sits beside the learner in a preview: invented, as the learner is.
const WORKER: &str = "Amal";

/// What is stale when the folder was read again.
const TAG: &str = "preview";

/// The preview of one folder. One for each process.
pub struct Preview {
    host: Arc<dyn Host>,
    desk: Mutex<Desk>,
}

/// The folder, and what of it is being played.
struct Desk {
    folder: Folder,
    seat: Option<Seat>,
}

impl Preview {
    /// Reads the folder, and plays a procedure of it at once when one is named and can be played. A folder that cannot be
    /// read is not a failure here: the page says it.
    pub fn start(host: Arc<dyn Host>, folder: &Path, procedure: Option<&str>) -> Self {
        let folder = Folder::read(folder);
        let mut desk = Desk { folder, seat: None };
        if let Some(procedure) = procedure {
            let device = Device::Computer;
            let wish =
                Wish { procedure: ProcedureId::new(procedure), step: None, way: Way::Practise, device };
            // What is not there cannot be opened: the list is shown instead.
            desk.seat = desk.sit(host.as_ref(), wish).ok();
        }
        Self { host, desk: Mutex::new(desk) }
    }

    /// Answers one command of the list, or refuses it: most of them are the antenna's.
    ///
    /// # Errors
    /// The code that the page knows what to do with.
    pub fn dispatch(&self, name: &str, payload: Value) -> Result<Value, WireError> {
        self.answer(name, payload).map_err(|error| report(self.host.as_ref(), name, &error))
    }

    /// Looks at the folder from now on, until the preview is dropped, and tells the page when it has changed.
    pub fn watch(self: &Arc<Self>) {
        let preview: Weak<Self> = Arc::downgrade(self);
        thread::spawn(move || {
            let mut pause = LOOK_EVERY;
            loop {
                thread::sleep(pause);
                let Some(preview) = preview.upgrade() else { break };
                preview.look();
                pause = if preview.desk().folder.is_settled() { LOOK_EVERY } else { SETTLES_WITHIN };
            }
        });
    }

    /// Looks at the folder once. Answers whether it was read again.
    pub fn look(&self) -> bool {
        let now = self.host.now();
        let is_read = self.desk().look(now);
        if is_read {
            self.host.emit(AppEvent::Changed { tags: vec![TAG.to_owned()] });
        }
        is_read
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        // Every change of the desk is one assignment.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, name: &str, payload: Value) -> Result<Value, Error> {
        match name {
            "app_status" => render(self.status()),
            "app_quit" => {
                self.host.quit();
                render(nothing_stale())
            }
            // Nothing of a person is on this screen, and nothing is open behind it; the window keeps its size, so that the
            // author sees the whole.
            "screen_hide" => render(nothing_stale()),
            "beside_set" => render(BesideView { is_placed: true }),
            "printer_status" => render(PrinterView { is_ready: self.host.has_printer() }),
            "speech_say" => self.say(parse(payload)?),
            "step_say" => self.say_step(parse(payload)?),
            "site_open" => {
                parse::<NoRequest>(payload)?;
                self.open_site()
            }
            _ => match author(self, name, &payload) {
                Some(answer) => answer,
                None => {
                    let now = self.host.now();
                    let mut desk = self.desk();
                    let seat = desk.seat.as_mut().ok_or(Error::NoSession)?;
                    render(seat::answer((seat, WORKER), name, payload, now)?)
                }
            },
        }
    }

    fn status(&self) -> AppStatusView {
        AppStatusView {
            stage: Stage::Preview,
            antenna: None,
            workers: Vec::new(),
            worker: None,
            has_pin: false,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            today: belgium::day(self.host.now()).to_string(),
        }
    }
}

impl Desk {
    /// Reads the folder again when it has changed, and goes on at the same step, or the nearest one.
    fn look(&mut self, now: chrono::DateTime<chrono::Utc>) -> bool {
        if !self.folder.look() {
            return false;
        }
        if let Some(good) = self.folder.saved() {
            let seat = self.seat.take();
            self.seat = seat.and_then(|seat| seat.follow(&good.pack.walkthroughs, now));
        }
        true
    }

    fn sit(&self, host: &dyn Host, wish: Wish) -> Result<Seat, Error> {
        let good = self.folder.good.as_ref().ok_or(Error::NotFound)?;
        Seat::at(Walkthroughs::bare(good.pack.walkthroughs.clone()), wish, host.now())
    }
}

/// Done, and nothing of what the page knows is stale.
fn nothing_stale() -> DoneView {
    crate::handlers::done()
}

mod handlers {
    use super::{Desk, Error, NoRequest, Preview, PreviewOpenRequest, PreviewView, Wish, told};

    pub(super) fn preview_view(preview: &Preview, _: NoRequest) -> Result<PreviewView, Error> {
        Ok(told::compose(&preview.desk()))
    }

    pub(super) fn preview_open(preview: &Preview, request: PreviewOpenRequest) -> Result<PreviewView, Error> {
        let PreviewOpenRequest { procedure, step, way, device } = request;
        let mut desk = preview.desk();
        let seat = Desk::sit(&desk, preview.host.as_ref(), Wish { procedure, step, way, device })?;
        desk.seat = Some(seat);
        Ok(told::compose(&desk))
    }
}

macro_rules! expand_author {
    (
        open { $($open:tt)+ }
        session { $($session:tt)+ }
        unlocked { $($unlocked:tt)+ }
        author { $($(#[$doc:meta])* $name:ident($request:ty) -> $view:ty;)+ }
    ) => {
        /// Answers what is the author's; none when it is not.
        fn author(preview: &Preview, name: &str, payload: &Value) -> Option<Result<Value, Error>> {
            match name {
                $(stringify!($name) => Some(parse::<$request>(payload.clone()).and_then(|request| {
                    let view: $view = handlers::$name(preview, request)?;
                    render(view)
                })),)+
                _ => None,
            }
        }
    };
}

command_list!(expand_author);
