//! How the domain's values stand in columns: instants as milliseconds, words as their wire form, bodies as JSON;
//! refuses a value that this program would not have written.

use chrono::{DateTime, Utc};
use rusqlite::{
    ToSql,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef},
};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

use crate::error::{Error, Result};

/// An instant, to the millisecond.
#[derive(Clone, Copy)]
pub(crate) struct At(pub(crate) DateTime<Utc>);

/// A value of a small set, as the word that it is on the wire.
pub(crate) struct Word<T>(pub(crate) T);

/// A body, as JSON.
pub(crate) struct Body<T>(pub(crate) T);

impl ToSql for At {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.timestamp_millis().into())
    }
}

impl FromSql for At {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let millis = value.as_i64()?;
        DateTime::from_timestamp_millis(millis).map(Self).ok_or(FromSqlError::OutOfRange(millis))
    }
}

impl<T: Serialize> ToSql for Word<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match serde_json::to_value(&self.0) {
            Ok(serde_json::Value::String(word)) => Ok(word.into()),
            Ok(_) => Err(rusqlite::Error::ToSqlConversionFailure(Box::new(FromSqlError::InvalidType))),
            Err(error) => Err(rusqlite::Error::ToSqlConversionFailure(Box::new(error))),
        }
    }
}

impl<T: DeserializeOwned> FromSql for Word<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let word = serde_json::Value::String(value.as_str()?.to_owned());
        serde_json::from_value(word).map(Self).map_err(|error| FromSqlError::Other(Box::new(error)))
    }
}

impl<T: Serialize> ToSql for Body<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let text = serde_json::to_string(&self.0)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
        Ok(text.into())
    }
}

impl<T: DeserializeOwned> FromSql for Body<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(|error| FromSqlError::Other(Box::new(error)))
    }
}

/// Makes an id: a UUID v7 of this instant.
pub fn make_id_at(now: DateTime<Utc>) -> String {
    make_uuid_at(now).to_string()
}

pub(crate) fn make_uuid_at(now: DateTime<Utc>) -> Uuid {
    // Before 1970 there are no v7: a clock that far off gets the first one.
    let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
    Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, now.timestamp_subsec_nanos()))
}

/// Reads the id of a domain newtype as the UUID that sealing wants.
pub(crate) fn parse_uuid(id: &str) -> Result<Uuid> {
    Uuid::parse_str(id).map_err(Error::Id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_sorts_with_its_instant() {
        let early = DateTime::from_timestamp_millis(1_700_000_000_000).unwrap();
        let late = DateTime::from_timestamp_millis(1_700_000_000_001).unwrap();
        assert!(make_id_at(early) < make_id_at(late));
        assert_ne!(make_id_at(early), make_id_at(early));
        let before_everything = DateTime::from_timestamp_millis(-5).unwrap();
        assert!(parse_uuid(&make_id_at(before_everything)).is_ok());
    }
}
