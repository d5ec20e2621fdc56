//! Owns what may be written in the interface; refuses what the content security policy or the privacy of
//! the learner would pay for.

use super::Offence;
use super::tree::{Source, Tree};

const PAGE: &str = "ui/src/";

/// Imports of Tauri outside `platform/`.
pub(super) fn tauri_imports(tree: &Tree) -> Vec<Offence> {
    let foreign = |source: &&Source| !source.path.starts_with("ui/src/platform/");
    find(tree.under(PAGE, "").filter(foreign), |line| line.contains("@tauri-apps/"), "imports Tauri")
}

/// Markup made from text.
pub(super) fn raw_html(tree: &Tree) -> Vec<Offence> {
    const WAYS: [&str; 4] = ["{@html", ".innerHTML", ".outerHTML", "insertAdjacentHTML"];
    find(tree.under(PAGE, ""), |line| WAYS.iter().any(|way| line.contains(way)), "makes markup from text")
}

/// Style attributes; Svelte's `style:` directives go another way and are allowed.
pub(super) fn style_attributes(tree: &Tree) -> Vec<Offence> {
    let has_one = |line: &str| {
        line.match_indices("style=")
            .any(|(at, _)| line.get(..at).is_some_and(|before| before.ends_with([' ', '\t'])))
            || line.trim_start().starts_with("style=")
    };
    find(tree.under(PAGE, ".svelte"), has_one, "a style attribute: use a class or a style: directive")
}

/// Ways for the page to keep something by itself.
pub(super) fn web_storage(tree: &Tree) -> Vec<Offence> {
    const WAYS: [&str; 6] = [
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "document.cookie",
        "caches.open",
        "navigator.storage",
    ];
    find(tree.under(PAGE, ""), |line| WAYS.iter().any(|way| line.contains(way)), "stores outside the vault")
}

/// Colours written elsewhere than in the tokens.
pub(super) fn colours(tree: &Tree) -> Vec<Offence> {
    let painted = |source: &&Source| {
        source.path != "ui/src/styles/tokens.css"
            && (source.path.ends_with(".css")
                || source.path.ends_with(".svelte")
                || source.path.ends_with(".svg"))
    };
    find(tree.under(PAGE, "").filter(painted), has_colour, "a colour outside styles/tokens.css")
}

fn has_colour(line: &str) -> bool {
    const FUNCTIONS: [&str; 7] = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab(", "hwb("];
    FUNCTIONS.iter().any(|function| line.contains(function))
        || line.split('#').skip(1).any(starts_with_hex_colour)
}

fn starts_with_hex_colour(rest: &str) -> bool {
    let word: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-' || *c == '_').collect();
    [3, 4, 6, 8].contains(&word.len()) && word.chars().all(|c| c.is_ascii_hexdigit())
}

fn find<'a>(
    sources: impl Iterator<Item = &'a Source>,
    is_wrong: impl Fn(&str) -> bool,
    what: &str,
) -> Vec<Offence> {
    let mut offences = Vec::new();
    for source in sources {
        let wrong = source.code().filter(|(_, line)| is_wrong(line));
        offences.extend(wrong.map(|(at, _)| Offence::new(format!("{}:{at}", source.path), what)));
    }
    offences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::tree::planted;

    /// One planted crossing per line, at the lines given, and an innocent file beside it.
    fn seen(look: fn(&Tree) -> Vec<Offence>, guilty: (&str, &str), innocent: (&str, &str)) -> usize {
        assert_eq!(look(&planted::tree(&[innocent])), [], "innocent: {}", innocent.1);
        look(&planted::tree(&[guilty, innocent])).len()
    }

    #[test]
    fn each_crossing_is_seen_and_its_neighbour_is_not() {
        let import = "import { invoke } from \"@tauri-apps/api/core\";";
        assert_eq!(
            seen(tauri_imports, ("ui/src/features/a.ts", import), ("ui/src/platform/tauri.ts", import)),
            1
        );
        assert_eq!(
            seen(raw_html, ("ui/src/A.svelte", "{@html text}"), ("ui/src/B.svelte", "{@render text()}")),
            1
        );
        let styled = "<p style=\"color: red\">\n<p\n  style={x}>";
        let directive = "<p style:width={w}>\n<Sheet pagestyle=\"a4\">";
        assert_eq!(seen(style_attributes, ("ui/src/A.svelte", styled), ("ui/src/B.svelte", directive)), 2);
        let stored = "localStorage.setItem(a, b);\nindexedDB.open(a);";
        assert_eq!(seen(web_storage, ("ui/src/a.ts", stored), ("ui/src/b.ts", "// no localStorage here")), 2);
    }

    #[test]
    fn a_colour_is_told_from_an_anchor_and_a_block() {
        let guilty = "color: #fff;\ncolor: #0b5d63;\nbackground: rgb(0 0 0 / 50%);";
        let innocent = "{#each dates as date}\n<a href=\"#adresse\">\ncolor: var(--color-text);\n&#39;";
        assert_eq!(seen(colours, ("ui/src/A.svelte", guilty), ("ui/src/B.svelte", innocent)), 3);
        assert_eq!(colours(&planted::tree(&[("ui/src/styles/tokens.css", guilty)])), [], "its home");
    }
}
