//! The directory of relays as the screens ask it: the packs' entries and the antenna's own, together. Refuses to look for
//! anything outside the vault.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::SessionId;
use domain::relay::{
    Freshness, Relay, RelayRef, asked_words, freshness, hours_in_words, open_now, rank, searched_words,
};
use domain::session::{Event, RelayAnswer};
use paper::SheetRelay;
use store::{Changed, Store};

use crate::belgium;
use crate::brought::brought;
use crate::error::Error;
use crate::handlers::{count, tags};
use crate::view::{RelayListView, RelayView};

/// How many entries are shown at once: more are found with one more word.
const MOST_FOUND: usize = 30;
/// How many of the antenna's own are looked through for those whose name answers.
const MOST_RANKED: u32 = 400;

/// The entries of the current packs, each with the day on which it was last verified.
fn of_packs(store: &Store) -> Result<Vec<(RelayRef, Relay)>, Error> {
    let verified = store.relays().verified()?;
    let all = brought::<Relay>(store, "relays")?.into_iter().map(|(pack, mut relay)| {
        let at = RelayRef { pack: Some(pack), relay: relay.id.clone() };
        relay.verified_on = relay.verified_on.max(verified.get(&at).copied());
        (at, relay)
    });
    Ok(all.collect())
}

/// An entry of the directory as it is now.
pub(crate) fn entry(store: &Store, at: &RelayRef) -> Result<Relay, Error> {
    let found = match at.pack {
        None => store.relays().get(&at.relay)?.map(|own| own.relay),
        Some(_) => of_packs(store)?.into_iter().find(|(one, _)| one == at).map(|(_, relay)| relay),
    };
    found.ok_or(Error::NotFound)
}

/// What a session gave, as it was then.
pub(crate) fn of_session(
    store: &Store,
    session: &SessionId,
    answer: Option<&RelayAnswer>,
) -> Result<Option<Relay>, Error> {
    match answer {
        Some(RelayAnswer::Given { at }) => {
            let kept = store.relays().of_session(session, at)?;
            kept.map(Some).ok_or(Error::Broken("a relay was given and not kept"))
        }
        Some(RelayAnswer::NoneExists) | None => Ok(None),
    }
}

/// What a session gave last, as it was then.
pub(crate) fn last_given(store: &Store, session: &SessionId) -> Result<Option<Relay>, Error> {
    let events = store.sessions().events_of(session)?;
    let said = events.into_iter().rev().find_map(|kept| match kept.event {
        Event::RelaySaid { answer } => Some(answer),
        _ => None,
    });
    of_session(store, session, said.flatten().as_ref())
}

/// The relay on paper: how it is reached, and whether one telephones first.
pub(crate) fn on_paper(relay: &Relay, today: NaiveDate) -> SheetRelay {
    let hours = relay.hours.clone();
    SheetRelay {
        name: relay.name.clone(),
        phone: relay.phone.clone(),
        place: relay.address_line(),
        hours: hours.map(|hours| hours_in_words(&hours, today).unwrap_or(hours)),
        online: relay.email.clone().or_else(|| relay.site.clone()),
        company: relay.company.clone(),
        is_to_call_first: freshness(relay.verified_on, today) != Freshness::Fresh,
    }
}

/// The entries in which each word begins one.
pub(crate) fn find(
    store: &Store,
    text: &str,
    now: DateTime<Utc>,
    changed: &Changed,
) -> Result<RelayListView, Error> {
    let asked = asked_words(text);
    let from_packs = of_packs(store)?;
    let total = store.relays().count()?.saturating_add(count(from_packs.len()));
    let answers = |relay: &Relay| {
        let searched = searched_words(relay);
        asked.iter().all(|word| searched.contains(&format!(" {word}")))
    };
    let own = store.relays().with_words(&asked, MOST_RANKED)?;
    let own = own.into_iter().map(|one| (RelayRef { pack: None, relay: one.relay.id.clone() }, one.relay));
    let mut found: Vec<_> = own.chain(from_packs.into_iter().filter(|(_, relay)| answers(relay))).collect();
    found.sort_by_cached_key(|(at, relay)| (rank(relay, &asked), at.clone()));
    let is_more = found.len() > MOST_FOUND;
    found.truncate(MOST_FOUND);
    let found = found.into_iter().map(|(at, relay)| view(at, relay, now)).collect();
    Ok(RelayListView { found, is_more, total, changed: tags(changed) })
}

/// An entry as it is shown at that instant.
pub(crate) fn view(at: RelayRef, relay: Relay, now: DateTime<Utc>) -> RelayView {
    let today: NaiveDate = belgium::day(now);
    RelayView {
        at,
        address: relay.address_line(),
        hours_words: relay.hours.as_deref().and_then(|hours| hours_in_words(hours, today)),
        open: open_now(relay.hours.as_deref(), belgium::wall_clock(now)),
        verified_on: relay.verified_on.map(|on| on.to_string()),
        freshness: freshness(relay.verified_on, today),
        relay: Relay { more: BTreeMap::new(), ..relay },
    }
}
