//! The application: the list of commands, the state of the locks, the handlers. Refuses windows, SQL, ciphers and rules:
//! a handler converts, calls, converts.

mod agreement;
mod app;
mod belgium;
mod brought;
mod checked;
mod error;
mod free_text;
mod handlers;
mod installing;
mod local;
mod note_paper;
mod pack_label;
mod pictures;
mod preparation;
mod preview;
mod program;
mod relays;
mod remarks;
mod seat;
mod sheet;
mod shipped;
mod step_view;
mod waiting;

pub mod bindings;
pub mod event;
pub mod host;
pub mod list;
pub mod request;
pub mod view;
pub mod voice;
pub mod wire_error;

pub use app::App;
pub use bindings::bindings;
pub use list::Section;
pub use note_paper::note_paper;
pub use preview::Preview;
pub use program::{Program, Start};
