//! What the page sends about the directory of relays and its file. Refuses unknown fields.

use domain::id::RelayId;
use domain::relay::RelayRef;
use domain::session::RelayAnswer;
use serde::Deserialize;
use ts_rs::TS;

request! {
    /// What is looked for in the directory.
    RelayFindRequest {
        /// As typed: a name, a town, what it is about.
        text: String,
    }
    /// An entry by name.
    RelayRequest {
        /// Which.
        at: RelayRef,
    }
    /// An entry of the antenna's own, in place of the one of the same name. What is empty is not there.
    RelaySetRequest {
        /// Which; none for a new one.
        relay: Option<RelayId>,
        /// What it is called.
        name: String,
        /// What it does.
        about: String,
        /// The telephone number.
        phone: String,
        /// The street and the number.
        address: String,
        /// The postcode.
        postcode: String,
        /// The town.
        town: String,
        /// When it is open.
        hours: String,
        /// Who may come along.
        company: String,
        /// The e-mail address.
        email: String,
        /// Its page.
        site: String,
        /// What it is about, with commas.
        themes: String,
        /// Its number in the register of enterprises.
        bce: String,
    }
    /// Who takes it on, within a session.
    RelaySayRequest {
        /// Made by the page, once per act.
        key: String,
        /// Which service, or that there is none; none takes it back.
        answer: Option<RelayAnswer>,
    }
    /// A file of relays to look at.
    RelayFileLookRequest {
        /// Which, from `relay_file_choose`.
        token: String,
    }
    /// What of the file that was looked at is taken in.
    RelayFileTakeRequest {
        /// The mark of the file that was looked at.
        mark: String,
        /// Whether what is new is taken.
        takes_new: bool,
        /// Whether what is otherwise takes the place of what is there.
        takes_changed: bool,
    }
}
