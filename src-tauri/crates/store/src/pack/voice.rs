//! Owns how each version of a pack says its words, and the sounds that it brings; refuses to change either.

use domain::{
    id::{ProcedureId, StepId},
    speech::{PackRecording, PackVoice, Pronunciation, SaidAt, Speaker},
};
use rusqlite::{OptionalExtension, Row, params};

use super::{PackVersion, Reader, Writer};
use crate::{
    column::{Body, Word},
    error::{Error, Result},
};

impl Reader<'_> {
    /// How the packs that new sessions begin with say words.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn pronunciations(&self) -> Result<Vec<Pronunciation>> {
        let lists: Vec<Vec<Pronunciation>> = self
            .0
            .connection
            .prepare_cached(
                "SELECT pronunciation FROM pack_voice AS voice
                 JOIN pack ON pack.id = voice.pack_id AND pack.version = voice.pack_version
                 WHERE pack.is_current = 1 ORDER BY pack.id",
            )?
            .query_and_then([], |row| Ok(row.get::<_, Body<_>>(0)?.0))?
            .collect::<Result<_>>()?;
        Ok(lists.into_iter().flatten().collect())
    }

    /// The sound that a version brings for a sentence: somebody's voice before a machine's.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn recording(&self, at: &PackVersion, said: &SaidAt) -> Result<Option<PackRecording>> {
        self.0
            .connection
            .prepare_cached(
                "SELECT * FROM pack_recording
                 WHERE pack_id = ?1 AND pack_version = ?2 AND procedure_id = ?3 AND step_id = ?4 AND wording = ?5
                 ORDER BY speaker = 'machine' LIMIT 1",
            )?
            .query_and_then(
                params![
                    at.pack.as_str(),
                    at.version,
                    said.procedure.as_str(),
                    said.step.as_str(),
                    Word(said.wording)
                ],
                recording,
            )?
            .next()
            .transpose()
    }

    /// Which sentences of a procedure a version brings sounds for, and whose; the best one of each.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn recorded(&self, at: &PackVersion, procedure: &ProcedureId) -> Result<Vec<(SaidAt, Speaker)>> {
        let mut found: Vec<(SaidAt, Speaker)> = self
            .0
            .connection
            .prepare_cached(
                "SELECT procedure_id, step_id, wording, speaker FROM pack_recording
                 WHERE pack_id = ?1 AND pack_version = ?2 AND procedure_id = ?3
                 ORDER BY step_id, wording, speaker = 'machine'",
            )?
            .query_and_then(params![at.pack.as_str(), at.version, procedure.as_str()], |row| {
                Ok((said_at(row)?, row.get::<_, Word<Speaker>>("speaker")?.0))
            })?
            .collect::<Result<_>>()?;
        found.dedup_by(|later, first| later.0 == first.0);
        Ok(found)
    }

    /// What a version brings for the voice; none when it was installed before packs could say.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn voice(&self, at: &PackVersion) -> Result<Option<PackVoice>> {
        let pronunciation: Option<Body<Vec<Pronunciation>>> = self
            .0
            .connection
            .prepare_cached("SELECT pronunciation FROM pack_voice WHERE pack_id = ?1 AND pack_version = ?2")?
            .query_row(params![at.pack.as_str(), at.version], |row| row.get(0))
            .optional()?;
        let Some(Body(pronunciation)) = pronunciation else { return Ok(None) };
        let recordings = self
            .0
            .connection
            .prepare_cached("SELECT * FROM pack_recording WHERE pack_id = ?1 AND pack_version = ?2")?
            .query_and_then(params![at.pack.as_str(), at.version], recording)?
            .collect::<Result<_>>()?;
        Ok(Some(PackVoice { pronunciation, recordings }))
    }
}

impl Writer<'_> {
    /// Keeps what a version brings for the voice; the version itself is there.
    ///
    /// # Errors
    /// [`Error::PackVersionTaken`] when it is there and sounds otherwise.
    pub fn install_voice(&self, at: &PackVersion, voice: &PackVoice) -> Result<()> {
        if let Some(mut present) = self.voice(at)? {
            let mut wanted = voice.clone();
            for recordings in [&mut present.recordings, &mut wanted.recordings] {
                recordings.sort_by(|one, other| (&one.at, one.speaker).cmp(&(&other.at, other.speaker)));
            }
            return if present == wanted { Ok(()) } else { Err(Error::PackVersionTaken) };
        }
        self.connection()
            .prepare_cached(
                "INSERT INTO pack_voice (pack_id, pack_version, pronunciation) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![at.pack.as_str(), at.version, Body(&voice.pronunciation)])?;
        voice.recordings.iter().try_for_each(|one| self.insert_recording(at, one))
    }

    fn insert_recording(&self, at: &PackVersion, one: &PackRecording) -> Result<()> {
        self.connection()
            .prepare_cached(
                "INSERT INTO pack_recording (pack_id, pack_version, procedure_id, step_id, wording, speaker,
                   speaker_name, licence, words, format, duration_ms, sound)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            )?
            .execute(params![
                at.pack.as_str(),
                at.version,
                one.at.procedure.as_str(),
                one.at.step.as_str(),
                Word(one.at.wording),
                Word(one.speaker),
                one.speaker_name,
                one.licence,
                Body(&one.words),
                Word(one.format),
                one.duration_ms,
                one.bytes,
            ])?;
        Ok(())
    }
}

pub(crate) fn said_at(row: &Row<'_>) -> Result<SaidAt> {
    Ok(SaidAt {
        procedure: ProcedureId::new(row.get::<_, String>("procedure_id")?),
        step: StepId::new(row.get::<_, String>("step_id")?),
        wording: row.get::<_, Word<_>>("wording")?.0,
    })
}

fn recording(row: &Row<'_>) -> Result<PackRecording> {
    Ok(PackRecording {
        at: said_at(row)?,
        speaker: row.get::<_, Word<_>>("speaker")?.0,
        speaker_name: row.get("speaker_name")?,
        licence: row.get("licence")?,
        words: row.get::<_, Body<_>>("words")?.0,
        format: row.get::<_, Word<_>>("format")?.0,
        duration_ms: row.get("duration_ms")?,
        bytes: row.get("sound")?,
    })
}
