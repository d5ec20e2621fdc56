//! Owns the key of each learner and what is sealed under it; refuses to open a value in another place than its own.

use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    error::{Error, SealError},
    seal::{self, Binding},
    secret::{Key32, opaque_debug},
};

/// Wraps the keys of the antenna's learners (AES-256-GCM: ten thousand open in milliseconds).
pub struct AntennaKey(pub(crate) Key32);

/// The key of one learner: destroying its wrapped copies destroys everything that was sealed under it.
pub struct LearnerKey(Key32);

/// Seals and opens the fields of one learner in one vault.
pub struct LearnerSealer {
    vault_id: Uuid,
    key: LearnerKey,
}

opaque_debug!(AntennaKey, LearnerKey, LearnerSealer);

/// Where a sealed field stands: bytes moved to another place do not open there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldPlace<'a> {
    /// The table.
    pub table: &'a str,
    /// The id of the row, in the form the table keeps it.
    pub row_id: &'a [u8],
    /// The column.
    pub column: &'a str,
    /// The version of the meaning of this field.
    pub schema: u32,
}

/// Makes the key of a new learner.
///
/// # Errors
/// [`Error::NoRandomness`].
pub fn make_learner_key() -> Result<LearnerKey, Error> {
    Key32::make_random().map(LearnerKey)
}

impl AntennaKey {
    /// The length of every wrapped learner key.
    pub const WRAPPED_LENGTH: usize = 32 + seal::OVERHEAD;

    /// Wraps a learner's key, for the database to keep.
    ///
    /// # Errors
    /// [`Error::NoRandomness`].
    pub fn wrap(&self, vault_id: Uuid, learner_id: Uuid, key: &LearnerKey) -> Result<Vec<u8>, Error> {
        seal::seal(&self.0, &key_binding(vault_id, learner_id), key.0.expose())
    }

    /// Opens a learner's wrapped key.
    ///
    /// # Errors
    /// [`SealError`], whatever the reason.
    pub fn unwrap(&self, vault_id: Uuid, learner_id: Uuid, wrapped: &[u8]) -> Result<LearnerKey, SealError> {
        let plain = seal::open(&self.0, &key_binding(vault_id, learner_id), wrapped)?;
        let found: &[u8; 32] = plain.as_slice().try_into().map_err(|_| SealError)?;
        let copied = Key32::fill_with(|bytes| {
            bytes.copy_from_slice(found);
            Ok(())
        });
        copied.map(LearnerKey).map_err(|_| SealError)
    }
}

fn key_binding(vault_id: Uuid, learner_id: Uuid) -> Binding {
    Binding::new("cote/learner-key/v1").with(vault_id.as_bytes()).with(learner_id.as_bytes())
}

impl LearnerSealer {
    /// Takes the key of a learner for use in a vault.
    #[must_use]
    pub fn new(vault_id: Uuid, key: LearnerKey) -> Self {
        Self { vault_id, key }
    }

    /// Seals the content of one field.
    ///
    /// # Errors
    /// [`Error::NoRandomness`].
    pub fn seal(&self, place: FieldPlace<'_>, plain: &[u8]) -> Result<Vec<u8>, Error> {
        seal::seal(&self.key.0, &self.binding(place), plain)
    }

    /// Opens the content of one field.
    ///
    /// # Errors
    /// [`SealError`], whatever the reason.
    pub fn open(&self, place: FieldPlace<'_>, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
        seal::open(&self.key.0, &self.binding(place), sealed)
    }

    fn binding(&self, place: FieldPlace<'_>) -> Binding {
        Binding::new("cote/field/v1")
            .with(self.vault_id.as_bytes())
            .with(place.table.as_bytes())
            .with(place.row_id)
            .with(place.column.as_bytes())
            .with(&place.schema.to_be_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::OfficeKey;

    const PLACE: FieldPlace<'static> =
        FieldPlace { table: "learner", row_id: b"r1", column: "name", schema: 1 };

    #[test]
    fn a_field_opens_only_where_it_was_sealed() {
        let sealer = LearnerSealer::new(Uuid::from_u128(1), make_learner_key().unwrap());
        let sealed = sealer.seal(PLACE, "Amina".as_bytes()).unwrap();
        assert_eq!(sealer.open(PLACE, &sealed).unwrap().as_slice(), "Amina".as_bytes());
        let elsewhere = [
            FieldPlace { table: "session", ..PLACE },
            FieldPlace { row_id: b"r2", ..PLACE },
            FieldPlace { column: "phone", ..PLACE },
            FieldPlace { schema: 2, ..PLACE },
        ];
        for place in elsewhere {
            assert_eq!(sealer.open(place, &sealed).unwrap_err(), SealError, "{place:?}");
        }
    }

    #[test]
    fn a_field_opens_under_no_other_learner_and_in_no_other_vault() {
        let antenna = OfficeKey::make().unwrap().antenna_key();
        let (vault, other_vault) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let (one, two) = (Uuid::from_u128(11), Uuid::from_u128(12));
        let key = make_learner_key().unwrap();
        let wrapped = antenna.wrap(vault, one, &key).unwrap();
        assert_eq!(wrapped.len(), AntennaKey::WRAPPED_LENGTH);
        assert!(antenna.unwrap(vault, two, &wrapped).is_err(), "another learner's row");
        assert!(antenna.unwrap(other_vault, one, &wrapped).is_err(), "another vault");
        assert!(
            OfficeKey::make().unwrap().antenna_key().unwrap(vault, one, &wrapped).is_err(),
            "another office"
        );

        let sealed = LearnerSealer::new(vault, key).seal(PLACE, b"x").unwrap();
        let again = antenna.unwrap(vault, one, &wrapped).unwrap();
        assert_eq!(LearnerSealer::new(vault, again).open(PLACE, &sealed).unwrap().as_slice(), b"x");
        let again = antenna.unwrap(vault, one, &wrapped).unwrap();
        assert!(LearnerSealer::new(other_vault, again).open(PLACE, &sealed).is_err());
        assert!(LearnerSealer::new(vault, make_learner_key().unwrap()).open(PLACE, &sealed).is_err());
    }

    /// Prints what ten thousand learners cost: `cargo test -p vault -- --ignored --nocapture ten_thousand`.
    #[test]
    #[ignore = "a measurement, run by hand"]
    fn ten_thousand_learners_open_in_milliseconds() {
        let antenna = OfficeKey::make().unwrap().antenna_key();
        let vault = Uuid::from_u128(1);
        let wrapped: Vec<_> = (0..10_000)
            .map(|i| (Uuid::from_u128(i), make_learner_key().unwrap()))
            .map(|(id, key)| (id, antenna.wrap(vault, id, &key).unwrap()))
            .collect();
        let start = std::time::Instant::now();
        let opened = wrapped.iter().filter(|(id, bytes)| antenna.unwrap(vault, *id, bytes).is_ok()).count();
        println!("{opened} learner keys opened in {} ms", start.elapsed().as_millis());
        assert_eq!(opened, 10_000);
    }
}
