//! French as it stands on screen: typography put right at load, sentences counted, words that hurt found. Refuses to
//! judge style: only what can be told by rule.

use unicode_normalization::UnicodeNormalization;

/// How many words a sentence for the learner may have.
pub const MAX_WORDS: usize = 12;
/// How many characters any text may have.
pub(crate) const MAX_CHARACTERS: usize = 400;

const NO_BREAK: char = '\u{a0}';

/// The text with typographic apostrophes and no-break spaces, so that authors may type plainly.
pub fn typeset(text: &str) -> String {
    let composed: String = text.nfc().collect::<String>().replace("...", "…");
    let plain: Vec<char> = squeeze(&composed).chars().collect();
    let mut set = String::with_capacity(composed.len() + 8);
    for (index, sign) in plain.iter().copied().enumerate() {
        let next = plain.get(index + 1).copied();
        match sign {
            ':' | ';' | '?' | '!' | '»' | '€' | '%' => {
                no_break_before(&mut set, sign, next);
                set.push(sign);
            }
            '«' => {
                set.push(sign);
                if next.is_some_and(|next| next != NO_BREAK) {
                    set.push(NO_BREAK);
                }
            }
            ' ' if set.ends_with(NO_BREAK) => {}
            _ => set.push(sign),
        }
    }
    set
}

/// One space where there were several, none at the ends, one kind of apostrophe, one kind of no-break space.
fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.trim().chars() {
        match sign {
            '\'' | '\u{2bc}' => out.push('’'),
            '\u{202f}' | NO_BREAK => {
                if out.ends_with(' ') {
                    out.pop();
                }
                if !out.ends_with(NO_BREAK) {
                    out.push(NO_BREAK);
                }
            }
            _ if sign.is_whitespace() => {
                if !out.ends_with([' ', NO_BREAK]) {
                    out.push(' ');
                }
            }
            _ => out.push(sign),
        }
    }
    out
}

fn no_break_before(set: &mut String, sign: char, next: Option<char>) {
    if set.ends_with(' ') {
        set.pop();
        set.push(NO_BREAK);
        return;
    }
    // "12:30", "https://" and "?!" keep together; a sign that ends a word stands apart from it.
    let ends_a_word =
        set.chars().next_back().is_some_and(|last| last.is_alphanumeric() || ")»…}".contains(last));
    let stands_last = next.is_none_or(|next| next.is_whitespace() || ")»}".contains(next));
    if ends_a_word && stands_last && sign != '%' {
        set.push(NO_BREAK);
    }
}

/// The sentences of a text. A full stop within a word ends none: "eid.belgium.be", "eC3.2".
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    let pieces = std::iter::from_fn(move || {
        let mut signs = rest.char_indices().peekable();
        while let Some((at, sign)) = signs.next() {
            let ends = matches!(sign, '.' | '!' | '?' | '…');
            if ends && signs.peek().is_none_or(|(_, next)| !next.is_alphanumeric()) {
                let (sentence, after) = rest.split_at_checked(at + sign.len_utf8())?;
                rest = after;
                return Some(sentence);
            }
        }
        (!rest.is_empty()).then(|| std::mem::take(&mut rest))
    });
    pieces.map(str::trim).filter(|sentence| word_count(sentence) > 0)
}

/// How many words a sentence has; "l’écran" is one.
pub(crate) fn word_count(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// The middle dot, or one of those that look like it.
pub(crate) fn has_middle_dot(text: &str) -> bool {
    text.contains(['·', '•', '‧', '∙', '⋅'])
}

/// A sign that nobody sees and that may turn a text round: control signs, direction marks, zero-width signs.
pub fn hidden_sign(text: &str) -> Option<char> {
    text.chars().find(|sign| {
        (sign.is_control() && !sign.is_whitespace())
            || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    })
}

/// The sign among those that nobody sees that a sentence in any script may need: it joins letters, or keeps them apart.
pub(crate) const JOINERS: [char; 2] = ['\u{200c}', '\u{200d}'];

/// What says that somebody failed. Each is looked for at the beginning of a word.
const BLAME: [&str; 17] = [
    "échou",
    "échec",
    "incapable",
    "pas capable",
    "maladr",
    "inattenti",
    "erreur de votre part",
    "votre erreur",
    "votre faute",
    "vous avez raté",
    "vous n’avez pas réussi",
    "vous n’avez pas compris",
    "vous vous êtes trompé",
    "vous vous trompez",
    "vous avez fait une erreur",
    "vous avez oublié",
    "vous auriez dû",
];

/// The words that blame the person, if there are any.
pub(crate) fn blame(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase().replace(NO_BREAK, " ");
    BLAME.into_iter().find(|words| begins_a_word(&text, words))
}

/// What is the learner's whatever they play: their hand, their screen.
const NEUTRAL: [&str; 12] = [
    "gauche", "droite", "main", "mains", "doigt", "doigts", "souris", "écran", "clavier", "temps", "rythme",
    "aise",
];

/// "votre" or "vos" with the word that follows, when that asks for the learner's own facts.
pub(crate) fn own_facts(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text
        .split(|sign: char| !sign.is_alphanumeric() && sign != '-')
        .filter(|word| !word.is_empty())
        .collect();
    words.iter().enumerate().find_map(|(index, word)| {
        let next = words.get(index + 1).copied().unwrap_or_default();
        (matches!(*word, "votre" | "vos") && !NEUTRAL.contains(&next))
            .then(|| format!("{word} {next}").trim().to_owned())
    })
}

fn begins_a_word(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        text.get(..at)
            .and_then(|before| before.chars().next_back())
            .is_none_or(|last| !last.is_alphanumeric())
    })
}

/// A piece of a sentence as marked by its author.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Words(String),
    Term { shown: String, key: String },
}

/// The pieces of a sentence in which `{word}` and `{words|word}` mark hard words; `None` when the braces do not pair.
pub(crate) fn pieces(text: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (inside, left) = after.split_once('}')?;
        let (shown, key) = inside.split_once('|').unwrap_or((inside, inside));
        let (shown, key) = (shown.trim(), key.trim());
        if before.contains('}')
            || shown.is_empty()
            || key.is_empty()
            || inside.contains('{')
            || key.contains('|')
        {
            return None;
        }
        if !before.is_empty() {
            pieces.push(Piece::Words(before.to_owned()));
        }
        pieces.push(Piece::Term { shown: shown.to_owned(), key: key.to_owned() });
        rest = left;
    }
    if rest.contains('}') {
        return None;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.to_owned()));
    }
    Some(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_typing_becomes_french_typography() {
        for (typed, shown) in [
            ("Où est l'écran ?", "Où est l’écran\u{a0}?"),
            ("Quoi?", "Quoi\u{a0}?"),
            ("Choisissez : travail", "Choisissez\u{a0}: travail"),
            ("« Envoyer »", "«\u{a0}Envoyer\u{a0}»"),
            ("«Envoyer»", "«\u{a0}Envoyer\u{a0}»"),
            ("À 12:30 sur https://exemple.be", "À 12:30 sur https://exemple.be"),
            ("Vraiment?!", "Vraiment?!"),
            ("  deux \n lignes ", "deux lignes"),
            ("Attendez...", "Attendez…"),
            ("Déjà\u{202f}!", "Déjà\u{a0}!"),
            ("12 €", "12\u{a0}€"),
            ("e\u{301}cran", "écran"),
        ] {
            assert_eq!(typeset(typed), shown, "{typed:?}");
        }
    }

    #[test]
    fn typesetting_twice_changes_nothing() {
        let typed = "« Où ? » : l'écran ; oui ! (non ?) 5 % de 12 €";
        assert_eq!(typeset(&typeset(typed)), typeset(typed));
    }

    #[test]
    fn words_are_counted_sentence_by_sentence() {
        let counted: Vec<_> = sentences("Amina va travailler jeudi 12. Où\u{a0}?").map(word_count).collect();
        assert_eq!(counted, [5, 1]);
        for whole in ["L’eC3.2 est là.", "Allez sur eid.belgium.be…", "3.14", "Attendez"] {
            assert_eq!(sentences(whole).collect::<Vec<_>>(), [whole], "one sentence");
        }
        assert_eq!(sentences("Quoi\u{a0}?! Non. ").count(), 2);
    }

    #[test]
    fn words_that_blame_are_found_and_others_are_not() {
        assert_eq!(blame("Vous avez échoué."), Some("échou"));
        assert_eq!(blame("C’est une erreur de votre part."), Some("erreur de votre part"));
        assert_eq!(blame("Ce code n’est pas celui d’Amina."), None);
        assert_eq!(blame("Le site affiche une erreur."), None, "a screen may show an error");
    }

    #[test]
    fn only_the_learner_s_own_facts_are_asked_about() {
        assert_eq!(own_facts("Quel est votre numéro ?"), Some("votre numéro".to_owned()));
        assert_eq!(own_facts("Regardez à votre gauche."), None);
        assert_eq!(own_facts("Le code d’Amina."), None);
    }

    #[test]
    fn hard_words_are_marked_by_braces_that_pair() {
        let term = |shown: &str, key: &str| Piece::Term { shown: shown.to_owned(), key: key.to_owned() };
        assert_eq!(
            pieces("Le {jour de travail}."),
            Some(vec![
                Piece::Words("Le ".into()),
                term("jour de travail", "jour de travail"),
                Piece::Words(".".into())
            ])
        );
        assert_eq!(pieces("{Elle travaille|jour}"), Some(vec![term("Elle travaille", "jour")]));
        for broken in ["{", "}", "{a", "a}", "{}", "{a|}", "{a{b}}", "{a|b|c}", "} {a}"] {
            assert_eq!(pieces(broken), None, "{broken:?}");
        }
    }
}
