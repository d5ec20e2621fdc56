//! Brings the schema of an older database up to this program's, all of it or nothing; refuses a newer one.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::{Error, Result};

/// The steps, in order: step n leads to schema n. Append only from tag 0.1.0 on.
const STEPS: [&str; 10] = [
    include_str!("../migrations/0001_init.sql"),
    include_str!("../migrations/0002_voice.sql"),
    include_str!("../migrations/0003_valises.sql"),
    include_str!("../migrations/0004_remarks.sql"),
    include_str!("../migrations/0005_local.sql"),
    include_str!("../migrations/0006_duties.sql"),
    include_str!("../migrations/0007_persons.sql"),
    include_str!("../migrations/0008_team.sql"),
    include_str!("../migrations/0009_relays.sql"),
    include_str!("../migrations/0010_charter.sql"),
];

/// The newest schema that this program reads.
pub(crate) fn known() -> i64 {
    i64::try_from(STEPS.len()).expect("there are few steps")
}

/// The schema of the file; an empty file has 0.
///
/// # Errors
/// [`Error::TooNew`] when a later program wrote it: nothing in it may then be touched.
pub(crate) fn found(connection: &Connection) -> Result<i64> {
    let found = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > known() { Err(Error::TooNew { found, known: known() }) } else { Ok(found) }
}

/// Takes every step that the database lacks, and lets `record` write the fact down, in one transaction. Returns
/// whether there was anything to do.
///
/// # Errors
/// Whatever a step meets; the database is then as it was.
pub(crate) fn run(
    connection: &mut Connection,
    record: impl FnOnce(&Transaction<'_>) -> Result<()>,
) -> Result<bool> {
    run_steps(connection, &STEPS, record)
}

fn run_steps(
    connection: &mut Connection,
    steps: &[&str],
    record: impl FnOnce(&Transaction<'_>) -> Result<()>,
) -> Result<bool> {
    let found = found(connection)?;
    let taken = usize::try_from(found).unwrap_or(0);
    let lacking = steps.get(taken..).unwrap_or(&[]);
    if lacking.is_empty() {
        return Ok(false);
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    lacking.iter().try_for_each(|step| transaction.execute_batch(step))?;
    transaction.pragma_update(None, "user_version", i64::try_from(steps.len()).unwrap_or(i64::MAX))?;
    record(&transaction)?;
    transaction.commit()?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(connection: &Connection) -> Vec<String> {
        let mut statement =
            connection.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn the_second_run_does_nothing() {
        let mut connection = Connection::open_in_memory().unwrap();
        assert!(run(&mut connection, |_| Ok(())).unwrap());
        let first = schema(&connection);
        assert!(!run(&mut connection, |_| panic!("nothing to record")).unwrap());
        assert_eq!(schema(&connection), first);
        assert_eq!(found(&connection).unwrap(), known());
    }

    #[test]
    fn a_vault_of_the_first_schema_keeps_what_it_holds_and_ends_like_a_new_one() {
        let mut old = Connection::open_in_memory().unwrap();
        run_steps(&mut old, &STEPS[..1], |_| Ok(())).unwrap();
        old.execute_batch(
            r#"INSERT INTO pack VALUES ('be-wallonie', '0.1.0+12345678', '{"title":"L’essai"}', 5, 1);
               INSERT INTO walkthrough VALUES
                 ('be-wallonie', '0.1.0+12345678', 'noter', 0, 'Où, ça ?', 'pension', '{}');
               INSERT INTO setting VALUES ('antenna_name', '"Marche"');"#,
        )
        .unwrap();
        let rows = |connection: &Connection| -> Vec<String> {
            let asked = "SELECT id || version || manifest || installed_at || is_current FROM pack UNION ALL
                         SELECT procedure_id || title || theme || body FROM walkthrough UNION ALL
                         SELECT name || value FROM setting";
            let mut statement = connection.prepare(asked).unwrap();
            statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
        };
        let before = rows(&old);
        assert_eq!(before.len(), 3);
        let mut is_recorded = false;
        let raised = run(&mut old, |_| {
            is_recorded = true;
            Ok(())
        });
        assert!(raised.unwrap() && is_recorded, "raising is written down");
        assert_eq!(rows(&old), before, "nothing of it is lost");
        let mut new = Connection::open_in_memory().unwrap();
        run(&mut new, |_| Ok(())).unwrap();
        assert_eq!(schema(&old), schema(&new));
        assert_eq!(found(&old).unwrap(), known());
    }

    #[test]
    fn a_step_that_fails_leaves_nothing_behind() {
        let mut connection = Connection::open_in_memory().unwrap();
        let steps =
            ["CREATE TABLE one (id INTEGER)", "CREATE TABLE two (id INTEGER); CREATE TABLE one (id INTEGER)"];
        assert!(run_steps(&mut connection, &steps, |_| Ok(())).is_err());
        assert!(schema(&connection).is_empty(), "all or nothing");
        assert_eq!(found(&connection).unwrap(), 0);
    }

    #[test]
    fn a_schema_of_a_later_program_is_left_alone() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", known() + 1).unwrap();
        let refused = run(&mut connection, |_| Ok(()));
        assert!(
            matches!(refused, Err(Error::TooNew { found, known: k }) if found == known() + 1 && k == known())
        );
        assert!(schema(&connection).is_empty());
    }

    #[test]
    fn every_table_is_strict() {
        let mut connection = Connection::open_in_memory().unwrap();
        run(&mut connection, |_| Ok(())).unwrap();
        let loose: Vec<_> = schema(&connection)
            .into_iter()
            .filter(|sql| sql.starts_with("CREATE TABLE") && !sql.trim_end().contains(") STRICT"))
            .collect();
        assert!(loose.is_empty(), "{loose:?}");
    }
}
