//! Owns the open vault: the one connection, the keys it needs, and the one way to write; refuses to answer before what
//! was written is durable and counted.

mod open;

pub use open::{Access, LeftReason};

use rusqlite::{Connection, Transaction, TransactionBehavior, wal::CheckpointMode};
use vault::{JournalKey, StateKey};

use crate::{
    agreement,
    changed::Changed,
    charter, connection, dilemma, duty,
    error::Result,
    high_water::HighWater,
    journal,
    journal::{Act, Head, Opening},
    learner, live_check, local_layer, note, pack, recording, relay,
    sealing::Sealing,
    session, setting, site_mark, solicitation, starting_point, text, training,
};

/// An open vault.
///
/// Dropping it closes the file and wipes the keys; [`Store::close`] also says so in the journal and empties the log.
pub struct Store {
    connection: Connection,
    keys: Keys,
    sealing: Sealing,
    opening: Opening,
    water: HighWater,
    /// Committed and not yet counted, because the disk refused the mark: paid before anything else is answered.
    owed: Option<Head>,
}

struct Keys {
    state: StateKey,
    journal: JournalKey,
}

/// A transaction under way: everything of it is kept, or nothing.
pub struct Tx<'a> {
    transaction: &'a Transaction<'a>,
    sealing: &'a Sealing,
}

/// What readers and writers look through.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) sealing: &'a Sealing,
}

impl Store {
    /// Does `work` in one transaction, writes `act` in the journal, commits, raises the high-water mark, and only then
    /// answers. Work that wrote nothing leaves no trace and costs no write.
    ///
    /// # Errors
    /// What `work` returns, or what commit and mark meet; nothing was then kept, save when the mark alone failed: the
    /// same move sent again then answers that it was kept.
    pub fn transact<T>(
        &mut self,
        act: &Act,
        work: impl FnOnce(&Tx<'_>) -> Result<(T, Changed)>,
    ) -> Result<(T, Changed)> {
        self.pay_mark()?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let before = transaction.total_changes();
        let answer = work(&Tx { transaction: &transaction, sealing: &self.sealing })?;
        if transaction.total_changes() == before {
            transaction.rollback()?;
            return Ok(answer);
        }
        let head = journal::append(&transaction, &self.keys.journal, &self.opening, act)?;
        transaction.commit()?;
        self.raise_mark(head)?;
        Ok(answer)
    }

    /// Writes an act in the journal and nothing else.
    ///
    /// # Errors
    /// As [`Store::transact`].
    pub fn record(&mut self, act: &Act) -> Result<()> {
        self.pay_mark()?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let head = journal::append(&transaction, &self.keys.journal, &self.opening, act)?;
        transaction.commit()?;
        self.raise_mark(head)
    }

    /// Moves the log into the database, where every page has its own code, and empties it. At hiding, at closing, at
    /// the end of a session.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn checkpoint(&self) -> Result<()> {
        self.connection.wal_checkpoint_v2(None::<&str>, CheckpointMode::TRUNCATE)?;
        Ok(())
    }

    /// Empties the log, then checks every page, their structure, and the journal. Takes a second for a large vault:
    /// weekly, and before each backup.
    ///
    /// # Errors
    /// [`crate::Error::Damaged`] with the first problem.
    pub fn check_everything(&self) -> Result<()> {
        self.checkpoint()?;
        connection::check_pages(&self.connection)?;
        connection::check_wholly(&self.connection)?;
        journal::verify(&self.connection, &self.keys.journal, self.opening.vault_id, None)?;
        Ok(())
    }

    /// Says so in the journal, empties the log, and closes the file.
    ///
    /// # Errors
    /// When the disk refuses; the file is closed all the same.
    pub fn close(mut self, act: &Act) -> Result<()> {
        self.record(act)?;
        self.checkpoint()?;
        self.connection.close().map_err(|(_, error)| error.into())
    }

    /// The end of the journal: what backups and the weekly sheet carry outside.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn journal_head(&self) -> Result<Head> {
        journal::head(&self.connection, &self.keys.journal, self.opening.vault_id)
    }

    fn raise_mark(&mut self, head: Head) -> Result<()> {
        self.owed = Some(head);
        self.pay_mark()
    }

    fn pay_mark(&mut self) -> Result<()> {
        if let Some(head) = &self.owed {
            self.water.write(head, &self.keys.state)?;
            self.owed = None;
        }
        Ok(())
    }

    pub(crate) fn view(&self) -> View<'_> {
        View { connection: &self.connection, sealing: &self.sealing }
    }
}

/// The questions: each reader answers those of one table.
impl Store {
    /// Settings of the antenna.
    pub fn settings(&self) -> setting::Reader<'_> {
        setting::Reader(self.view())
    }

    /// Packs and walkthroughs.
    pub fn packs(&self) -> pack::Reader<'_> {
        pack::Reader(self.view())
    }

    /// The sounds that workers added.
    pub fn recordings(&self) -> recording::Reader<'_> {
        recording::Reader(self.view())
    }

    /// Marks that the real site has changed.
    pub fn site_marks(&self) -> site_mark::Reader<'_> {
        site_mark::Reader(self.view())
    }

    /// Who of the antenna followed a procedure on the real site.
    pub fn live_checks(&self) -> live_check::Reader<'_> {
        live_check::Reader(self.view())
    }

    /// What the antenna adds to procedures.
    pub fn local_layer(&self) -> local_layer::Reader<'_> {
        local_layer::Reader(self.view())
    }

    /// The directory of relays.
    pub fn relays(&self) -> relay::Reader<'_> {
        relay::Reader(self.view())
    }

    /// The team's charter.
    pub fn charter(&self) -> charter::Reader<'_> {
        charter::Reader(self.view())
    }

    /// The training cards that a worker has seen.
    pub fn training(&self) -> training::Reader<'_> {
        training::Reader(self.view())
    }

    /// Learners' files.
    pub fn learners(&self) -> learner::Reader<'_> {
        learner::Reader(self.view())
    }

    /// Agreements.
    pub fn agreements(&self) -> agreement::Reader<'_> {
        agreement::Reader(self.view())
    }

    /// Sessions and their events.
    pub fn sessions(&self) -> session::Reader<'_> {
        session::Reader(self.view())
    }

    /// The words that go with events.
    pub fn texts(&self) -> text::Reader<'_> {
        text::Reader(self.view())
    }

    /// Notes and their addenda.
    pub fn notes(&self) -> note::Reader<'_> {
        note::Reader(self.view())
    }

    /// What was said of duties.
    pub fn duties(&self) -> duty::Reader<'_> {
        duty::Reader(self.view())
    }

    /// Questions de cadre, and the marks that wait for their words.
    pub fn dilemmas(&self) -> dilemma::Reader<'_> {
        dilemma::Reader(self.view())
    }

    /// The tally of requests outside of the frame.
    pub fn solicitations(&self) -> solicitation::Reader<'_> {
        solicitation::Reader(self.view())
    }

    /// What learners said that they already do.
    pub fn starting_points(&self) -> starting_point::Reader<'_> {
        starting_point::Reader(self.view())
    }

    /// What was done.
    pub fn journal(&self) -> journal::Reader<'_> {
        journal::Reader(&self.connection)
    }
}

/// Within a transaction, each table has its writer; a writer also reads.
impl Tx<'_> {
    /// Settings of the antenna.
    pub fn settings(&self) -> setting::Writer<'_> {
        setting::Writer(setting::Reader(self.view()))
    }

    /// Packs and walkthroughs.
    pub fn packs(&self) -> pack::Writer<'_> {
        pack::Writer(pack::Reader(self.view()))
    }

    /// The sounds that workers added.
    pub fn recordings(&self) -> recording::Writer<'_> {
        recording::Writer(recording::Reader(self.view()))
    }

    /// Marks that the real site has changed.
    pub fn site_marks(&self) -> site_mark::Writer<'_> {
        site_mark::Writer(site_mark::Reader(self.view()))
    }

    /// Who of the antenna followed a procedure on the real site.
    pub fn live_checks(&self) -> live_check::Writer<'_> {
        live_check::Writer(live_check::Reader(self.view()))
    }

    /// What the antenna adds to procedures.
    pub fn local_layer(&self) -> local_layer::Writer<'_> {
        local_layer::Writer(local_layer::Reader(self.view()))
    }

    /// The directory of relays.
    pub fn relays(&self) -> relay::Writer<'_> {
        relay::Writer(relay::Reader(self.view()))
    }

    /// The team's charter.
    pub fn charter(&self) -> charter::Writer<'_> {
        charter::Writer(charter::Reader(self.view()))
    }

    /// The training cards that a worker has seen.
    pub fn training(&self) -> training::Writer<'_> {
        training::Writer(training::Reader(self.view()))
    }

    /// Learners' files.
    pub fn learners(&self) -> learner::Writer<'_> {
        learner::Writer(learner::Reader(self.view()))
    }

    /// What was said of duties.
    pub fn duties(&self) -> duty::Writer<'_> {
        duty::Writer(duty::Reader(self.view()))
    }

    /// Agreements.
    pub fn agreements(&self) -> agreement::Writer<'_> {
        agreement::Writer(agreement::Reader(self.view()))
    }

    /// Sessions and their events.
    pub fn sessions(&self) -> session::Writer<'_> {
        session::Writer(session::Reader(self.view()))
    }

    /// The words that go with events.
    pub fn texts(&self) -> text::Writer<'_> {
        text::Writer(text::Reader(self.view()))
    }

    /// Notes and their addenda.
    pub fn notes(&self) -> note::Writer<'_> {
        note::Writer(note::Reader(self.view()))
    }

    /// Questions de cadre, and the marks that wait for their words.
    pub fn dilemmas(&self) -> dilemma::Writer<'_> {
        dilemma::Writer(dilemma::Reader(self.view()))
    }

    /// The tally of requests outside of the frame.
    pub fn solicitations(&self) -> solicitation::Writer<'_> {
        solicitation::Writer(solicitation::Reader(self.view()))
    }

    /// What learners said that they already do.
    pub fn starting_points(&self) -> starting_point::Writer<'_> {
        starting_point::Writer(starting_point::Reader(self.view()))
    }

    pub(crate) fn view(&self) -> View<'_> {
        View { connection: self.transaction, sealing: self.sealing }
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("opening", &self.opening.id).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
