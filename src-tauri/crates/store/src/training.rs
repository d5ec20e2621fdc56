//! Owns which training cards a worker has put behind them; refuses to say it of anybody but that worker, and when.

use std::{collections::BTreeSet, ops::Deref};

use domain::id::{CardId, PackId, WorkerId};

use crate::{error::Result, store::View};

/// Reads which cards a worker has seen.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes which cards a worker has seen.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// The cards that do not come back by themselves for this worker.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn seen_by(&self, worker: &WorkerId) -> Result<BTreeSet<(PackId, CardId)>> {
        self.0
            .connection
            .prepare_cached("SELECT pack_id, card_id FROM training_card_seen WHERE worker_id = ?1")?
            .query_and_then([worker.as_str()], |row| {
                Ok((PackId::new(row.get::<_, String>(0)?), CardId::new(row.get::<_, String>(1)?)))
            })?
            .collect()
    }
}

impl Writer<'_> {
    /// Puts a card behind a worker; once more changes nothing.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn see(&self, worker: &WorkerId, pack: &PackId, card: &CardId) -> Result<()> {
        self.0
            .0
            .connection
            .prepare_cached(
                "INSERT OR IGNORE INTO training_card_seen (worker_id, pack_id, card_id) VALUES (?1, ?2, ?3)",
            )?
            .execute([worker.as_str(), pack.as_str(), card.as_str()])?;
        Ok(())
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Antenna, worker};

    #[test]
    fn a_card_is_behind_the_worker_who_saw_it_and_nobody_else() {
        let mut antenna = Antenna::made();
        let (pack, card) = (PackId::new("be-wallonie"), CardId::new("la-main"));
        for _ in 0..2 {
            antenna.keep(|tx| tx.training().see(&worker(), &pack, &card)).unwrap();
        }
        let closed = antenna.close();
        let store = closed.open().unwrap();
        assert_eq!(store.training().seen_by(&worker()).unwrap(), BTreeSet::from([(pack, card)]));
        assert!(store.training().seen_by(&WorkerId::new("somebody-else")).unwrap().is_empty());
    }
}
