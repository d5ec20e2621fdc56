//! Owns the typography of what is said on screen; refuses to judge the words.

use super::Offence;
use super::tree::Tree;

/// Messages with a typewriter apostrophe, or a plain space where French wants one that does not break.
pub(super) fn messages(tree: &Tree) -> Vec<Offence> {
    let mut offences = Vec::new();
    for source in tree.under("assets/locales/fr/", ".ftl") {
        for (at, line) in source.text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            offences
                .extend(faults(line).map(|what| Offence::new(format!("{}:{}", source.path, at + 1), what)));
        }
    }
    offences
}

fn faults(line: &str) -> impl Iterator<Item = &'static str> {
    let spoken = spoken(line);
    let apostrophe = spoken.split('\'').zip(spoken.split('\'').skip(1)).any(|(before, after)| {
        before.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic)
    });
    let breaking = [" :", " ;", " ?", " !", " »", "« "].iter().any(|pair| spoken.contains(pair));
    [
        (apostrophe, "a typewriter apostrophe; French wants ’"),
        (breaking, "a space that can break; put a no-break space (U+00A0)"),
    ]
    .into_iter()
    .filter_map(|(is_wrong, what)| is_wrong.then_some(what))
}

/// The line without what stands in braces: arguments and functions are not spoken.
fn spoken(line: &str) -> String {
    let mut depth = 0_u32;
    let mut out = String::new();
    for c in line.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::tree::planted;

    #[test]
    fn typewriter_french_is_seen() {
        let guilty = "a = L'écran\nb = Prêt ?\nc = « oui »\n";
        let innocent = "# What's this ?\nd = L’écran\ne = Prêt\u{a0}?\nf = «\u{a0}oui\u{a0}»\ng = Le { DATETIME($d, day : \"x\") }\n";
        assert_eq!(messages(&planted::tree(&[("assets/locales/fr/a.ftl", guilty)])).len(), 3);
        assert_eq!(messages(&planted::tree(&[("assets/locales/fr/a.ftl", innocent)])), []);
    }
}
