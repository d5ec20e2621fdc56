//! One way to bring each kind of problem about in the table of a pack's relays.

use content::Code;

use super::cases::{Case, case};
use crate::example::Draft;

/// The example with a table of relays, one line of which holds these cells.
fn with(d: Draft, name: &str, phone: &str, more: &str) -> Draft {
    let names = "id,nom,telephone,horaires_accueil,bce,source,date_maj,confiance";
    d.put("relays.csv", format!("{names}\nforem,Le Forem,0800 00 000,,,Le Forem,2026-10-01,official\nautre,{name},{phone},{more}\n"))
}

pub(crate) fn relays() -> Vec<Case> {
    use Code::*;
    const SEEN: &str = ",,Son site,2026-10-01,official";
    vec![
        case("a spreadsheet stands for a table", RelayFile, |d| {
            d.put("relays.csv", "PK\u{3}\u{4}".to_owned())
        }),
        case("the table has no names of columns", RelayFile, |d| {
            d.put("relays.csv", "Le Forem,0800 00 000\n".to_owned())
        }),
        case("the table is empty", RelayFile, |d| d.put("relays.csv", "\n".to_owned())),
        case("the table names a column twice", RelayFile, |d| {
            d.put("relays.csv", "nom,nom\nA,B\n".to_owned())
        }),
        case("a column is not foreseen", RelayFile, |d| {
            d.put(
                "relays.csv",
                "nom,telephone,source,date_maj,confiance,couleur\nA,1718,B,2026-10-01,official,bleu\n"
                    .to_owned(),
            )
        }),
        case("a service has no name", BadRelay, |d| with(d, "", "1718", SEEN)),
        case("a service cannot be reached", BadRelay, |d| with(d, "Le CPAS", "", SEEN)),
        case("a telephone is none", BadRelay, |d| with(d, "Le CPAS", "voir la page", SEEN)),
        case("a number of the register does not check", BadRelay, |d| {
            with(d, "Le CPAS", "1718", ",0123.456.748,Son site,2026-10-01,official")
        }),
        case("a day is none", BadRelay, |d| with(d, "Le CPAS", "1718", ",,Son site,hier,official")),
        case("a day is after the pack", BadRelay, |d| {
            with(d, "Le CPAS", "1718", ",,Son site,2030-01-01,official")
        }),
        case("a confidence is not foreseen", BadRelay, |d| {
            with(d, "Le CPAS", "1718", ",,Son site,2026-10-01,sûr")
        }),
        case("a line has too many cells", BadRelay, |d| {
            with(d, "Le CPAS", "1718", ",,Son site,2026-10-01,official,x")
        }),
        case("a name hides a sign", BadRelay, |d| with(d, "Le\u{202e} CPAS", "1718", SEEN)),
        case("a name holds somebody's number", BadRelay, |d| with(d, "85.07.30-033.28", "1718", SEEN)),
        case("a source is too long", BadRelay, |d| {
            with(d, "Le CPAS", "1718", &format!(",,{},2026-10-01,official", "a".repeat(201)))
        }),
        case("a service stands twice", DuplicateId, |d| {
            let d = with(d, "Le CPAS", "1718", SEEN);
            d.edit("relays.csv", "autre,", "forem,")
        }),
        case("a service rests on nothing", UnsourcedFact, |d| with(d, "Le CPAS", "1718", ",,,,")),
        case("a service is to be verified", Unconfirmed, |d| {
            with(d, "Le CPAS", "1718", ",,Son site,2015,old").edit("relays.csv", ",2015,", ",2015-09-01,")
        }),
        case("a telephone has a digit too few", OddTelephone, |d| with(d, "Le CPAS", "0800 00 000 0", SEEN)),
        case("hours are a sentence", UnreadHours, |d| {
            with(d, "Le CPAS", "1718", "le lundi matin,,Son site,2026-10-01,official")
        }),
    ]
}
