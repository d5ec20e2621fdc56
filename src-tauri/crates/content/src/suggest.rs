//! "Vouliez-vous dire… ?": the nearest known name. Refuses to propose what is far.

/// The known name that is nearest to what was written, when it is near enough to be meant.
pub(crate) fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(written, name), name))
        .filter(|(distance, name)| *distance * 3 <= name.chars().count().max(3))
        .min()
        .map(|(_, name)| name)
}

/// The known names in one line, cut when there are many.
pub(crate) fn known<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const SHOWN: usize = 24;
    let mut names: Vec<&str> = names.into_iter().collect();
    names.sort_unstable();
    names.dedup();
    let left = names.len().saturating_sub(SHOWN);
    names.truncate(SHOWN);
    match (names.is_empty(), left) {
        (true, _) => "rien pour l’instant".to_owned(),
        (false, 0) => names.join(", "),
        (false, 1) => format!("{}… et un autre", names.join(", ")),
        (false, _) => format!("{}… et {left} autres", names.join(", ")),
    }
}

/// The advice for a name that is not known.
pub(crate) fn instead<'a>(written: &str, names: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match nearest(written, names.clone()) {
        Some(near) => format!("Vouliez-vous écrire « {near} » ?"),
        None => format!("Existent : {}.", known(names)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_guessed_and_a_different_word_is_not() {
        let names = ["calendrier", "lecteur", "pave"];
        assert_eq!(nearest("calandrier", names), Some("calendrier"));
        assert_eq!(nearest("imprimante", names), None);
        assert_eq!(instead("x", names), "Existent : calendrier, lecteur, pave.");
        assert_eq!(known([]), "rien pour l’instant");
    }
}
