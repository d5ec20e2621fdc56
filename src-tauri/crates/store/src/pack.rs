//! Owns installed packs and their walkthroughs, version by version; refuses to change what a version holds.

mod publisher;
mod voice;

use std::ops::Deref;

use chrono::{DateTime, Utc};
use domain::{
    id::{PackId, ProcedureId},
    walkthrough::{Theme, Walkthrough},
};
use rusqlite::{OptionalExtension, Row, params};
use serde_json::Value;

use crate::{
    column::{At, Body, Word},
    error::{Error, Result},
    store::View,
};

pub use publisher::Publisher;
pub(crate) use voice::said_at;

/// One version of one pack.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PackVersion {
    /// Which pack.
    pub pack: PackId,
    /// Which version, as its manifest writes it.
    pub version: String,
}

/// An installed pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// Which, in which version.
    pub at: PackVersion,
    /// Its manifest.
    pub manifest: Value,
    /// When it was installed.
    pub installed_at: DateTime<Utc>,
    /// Whether new sessions begin with it.
    pub is_current: bool,
    /// Whether it came as a file; else it was in the program.
    pub is_from_file: bool,
}

/// A version to install.
#[derive(Clone, Copy, Debug)]
pub struct NewVersion<'a> {
    /// Which.
    pub at: &'a PackVersion,
    /// Its manifest.
    pub manifest: &'a Value,
    /// Its walkthroughs, in the pack's order.
    pub walkthroughs: &'a [Walkthrough],
    /// Whether it comes as a file; else it is in the program.
    pub is_from_file: bool,
}

/// A walkthrough as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Which procedure.
    pub procedure: ProcedureId,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub theme: Theme,
}

/// Whether installing had anything to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Installed {
    /// It is now there, and current.
    Now,
    /// It was there with the same content, and current.
    Already,
}

/// Reads packs.
pub struct Reader<'a>(pub(crate) View<'a>);

/// Writes packs.
pub struct Writer<'a>(pub(crate) Reader<'a>);

impl Reader<'_> {
    /// The packs that new sessions begin with.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn current(&self) -> Result<Vec<Pack>> {
        self.0
            .connection
            .prepare_cached(
                "SELECT pack.*, from_file.pack_id IS NOT NULL AS is_from_file FROM pack
                 LEFT JOIN pack_from_file AS from_file ON (from_file.pack_id, pack_version) = (id, version)
                 WHERE is_current = 1 ORDER BY id",
            )?
            .query_and_then([], pack)?
            .collect()
    }

    /// The version of a pack that new sessions begin with.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn current_version(&self, id: &PackId) -> Result<Option<PackVersion>> {
        let version: Option<String> = self
            .0
            .connection
            .prepare_cached("SELECT version FROM pack WHERE id = ?1 AND is_current = 1")?
            .query_row([id.as_str()], |row| row.get(0))
            .optional()?;
        Ok(version.map(|version| PackVersion { pack: id.clone(), version }))
    }

    /// A pack in one version, if it is installed.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn version(&self, at: &PackVersion) -> Result<Option<Pack>> {
        self.0
            .connection
            .prepare_cached(
                "SELECT pack.*, from_file.pack_id IS NOT NULL AS is_from_file FROM pack
                 LEFT JOIN pack_from_file AS from_file ON (from_file.pack_id, pack_version) = (id, version)
                 WHERE id = ?1 AND version = ?2",
            )?
            .query_and_then(params![at.pack.as_str(), at.version], pack)?
            .next()
            .transpose()
    }

    /// Every version of a pack that is there, in the order in which they came.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn versions(&self, id: &PackId) -> Result<Vec<Pack>> {
        self.0
            .connection
            .prepare_cached(
                "SELECT pack.*, from_file.pack_id IS NOT NULL AS is_from_file FROM pack
                 LEFT JOIN pack_from_file AS from_file ON (from_file.pack_id, pack_version) = (id, version)
                 WHERE id = ?1 ORDER BY installed_at, version",
            )?
            .query_and_then([id.as_str()], pack)?
            .collect()
    }

    /// The version that was current before the current one, to which one can go back.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn before(&self, id: &PackId) -> Result<Option<PackVersion>> {
        let version: Option<String> = self
            .0
            .connection
            .prepare_cached("SELECT pack_version FROM pack_before WHERE pack_id = ?1")?
            .query_row([id.as_str()], |row| row.get(0))
            .optional()?;
        Ok(version.map(|version| PackVersion { pack: id.clone(), version }))
    }

    /// The walkthroughs of a version, in the pack's order.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn listed(&self, at: &PackVersion) -> Result<Vec<Listed>> {
        self.0
            .connection
            .prepare_cached(
                "SELECT procedure_id, title, theme FROM walkthrough
                 WHERE pack_id = ?1 AND pack_version = ?2 ORDER BY position",
            )?
            .query_and_then(params![at.pack.as_str(), at.version], |row| {
                Ok(Listed {
                    procedure: ProcedureId::new(row.get::<_, String>(0)?),
                    title: row.get(1)?,
                    theme: row.get::<_, Word<Theme>>(2)?.0,
                })
            })?
            .collect()
    }

    /// One walkthrough of a version, if that version has it.
    ///
    /// # Errors
    /// When the database does not answer, or its body is not a walkthrough.
    pub fn walkthrough(&self, at: &PackVersion, procedure: &ProcedureId) -> Result<Option<Walkthrough>> {
        let found: Option<Body<Walkthrough>> = self
            .0
            .connection
            .prepare_cached(
                "SELECT body FROM walkthrough
                 WHERE pack_id = ?1 AND pack_version = ?2 AND procedure_id = ?3",
            )?
            .query_row(params![at.pack.as_str(), at.version, procedure.as_str()], |row| row.get(0))
            .optional()?;
        Ok(found.map(|body| body.0))
    }

    /// Every walkthrough of a version, in the pack's order.
    ///
    /// # Errors
    /// As [`Reader::walkthrough`].
    pub fn walkthroughs(&self, at: &PackVersion) -> Result<Vec<Walkthrough>> {
        self.0
            .connection
            .prepare_cached(
                "SELECT body FROM walkthrough WHERE pack_id = ?1 AND pack_version = ?2 ORDER BY position",
            )?
            .query_and_then(params![at.pack.as_str(), at.version], |row| Ok(row.get::<_, Body<_>>(0)?.0))?
            .collect()
    }
}

impl Writer<'_> {
    /// Installs a version and makes it current. Sessions under way stay on theirs, so no version is taken away here.
    ///
    /// # Errors
    /// [`Error::PackVersionTaken`] when this version is there with another manifest or other walkthroughs: what a
    /// session began with must not change under it.
    pub fn install(&self, new: NewVersion<'_>, now: DateTime<Utc>) -> Result<Installed> {
        let NewVersion { at, manifest, walkthroughs, is_from_file } = new;
        if let Some(present) = self.version(at)? {
            if &present.manifest != manifest || self.walkthroughs(at)? != walkthroughs {
                return Err(Error::PackVersionTaken);
            }
            if present.is_current {
                return Ok(Installed::Already);
            }
        } else {
            self.connection()
                .prepare_cached(
                    "INSERT INTO pack (id, version, manifest, installed_at, is_current) VALUES (?1, ?2, ?3, ?4, 0)",
                )?
                .execute(params![at.pack.as_str(), at.version, Body(manifest), At(now)])?;
            if is_from_file {
                self.connection()
                    .prepare_cached("INSERT INTO pack_from_file (pack_id, pack_version) VALUES (?1, ?2)")?
                    .execute(params![at.pack.as_str(), at.version])?;
            }
            (0_i64..).zip(walkthroughs).try_for_each(|(place, one)| self.insert(at, place, one))?;
        }
        self.make_current(at)?;
        Ok(Installed::Now)
    }

    fn insert(&self, at: &PackVersion, position: i64, walkthrough: &Walkthrough) -> Result<()> {
        self.connection()
            .prepare_cached(
                "INSERT INTO walkthrough (pack_id, pack_version, procedure_id, position, title, theme, body)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                at.pack.as_str(),
                at.version,
                walkthrough.id.as_str(),
                position,
                walkthrough.title,
                Word(walkthrough.theme),
                Body(walkthrough),
            ])?;
        Ok(())
    }

    /// Makes the version current that the current one took the place of; one can come back the same way. Answers which
    /// it is, or nothing when there was none before.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn go_back(&self, id: &PackId) -> Result<Option<PackVersion>> {
        let Some(before) = self.before(id)? else { return Ok(None) };
        self.make_current(&before)?;
        Ok(Some(before))
    }

    /// Takes away the versions that nothing needs: neither current nor where going back leads, and no session began with
    /// them. Answers how many.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn forget_unused(&self, id: &PackId) -> Result<usize> {
        let removed = self
            .connection()
            .prepare_cached(
                "DELETE FROM pack WHERE id = ?1 AND is_current = 0
                   AND NOT EXISTS (SELECT 1 FROM pack_before
                     WHERE pack_before.pack_id = pack.id AND pack_before.pack_version = pack.version)
                   AND NOT EXISTS (SELECT 1 FROM session
                     WHERE session.pack_id = pack.id AND session.pack_version = pack.version)",
            )?
            .execute([id.as_str()])?;
        Ok(removed)
    }

    /// First none, then one: at no moment are there two.
    fn make_current(&self, at: &PackVersion) -> Result<()> {
        let before = self.current_version(&at.pack)?.filter(|before| before != at);
        self.connection()
            .prepare_cached("UPDATE pack SET is_current = 0 WHERE id = ?1 AND is_current = 1")?
            .execute([at.pack.as_str()])?;
        self.connection()
            .prepare_cached("UPDATE pack SET is_current = 1 WHERE id = ?1 AND version = ?2")?
            .execute(params![at.pack.as_str(), at.version])?;
        if let Some(before) = before {
            self.connection()
                .prepare_cached(
                    "INSERT INTO pack_before (pack_id, pack_version) VALUES (?1, ?2)
                     ON CONFLICT (pack_id) DO UPDATE SET pack_version = excluded.pack_version",
                )?
                .execute(params![before.pack.as_str(), before.version])?;
        }
        Ok(())
    }

    fn connection(&self) -> &rusqlite::Connection {
        self.0.0.connection
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

fn pack(row: &Row<'_>) -> Result<Pack> {
    Ok(Pack {
        at: PackVersion { pack: PackId::new(row.get::<_, String>("id")?), version: row.get("version")? },
        is_from_file: row.get("is_from_file")?,
        manifest: row.get::<_, Body<Value>>("manifest")?.0,
        installed_at: row.get::<_, At>("installed_at")?.0,
        is_current: row.get("is_current")?,
    })
}

#[cfg(test)]
mod tests;
