//! Texts: put into typography, then measured by who reads them. Refuses to change an author's words.

use domain::rich_text::{RichText, Span};

use super::Checker;
use crate::authoring::At;
use crate::problem::Code;
use crate::suggest::instead;
use crate::text::LearnerText;
use crate::wording::{
    MAX_CHARACTERS, MAX_WORDS, Piece, blame, has_middle_dot, hidden_sign, own_facts, pieces, sentences,
    typeset, word_count,
};

impl Checker<'_> {
    /// A text that the learner reads or hears, without hard words marked.
    pub(super) fn learner_text(&mut self, text: &At<String>) -> String {
        let set = self.worker_text(text);
        self.measure_sentences(text.line, &set);
        self.remember(text.line, &set, Vec::new());
        set
    }

    fn remember(&mut self, line: u32, text: &str, explained: Vec<String>) {
        let file = self.findings.file().to_owned();
        self.texts.push(LearnerText { file, line, text: text.to_owned(), explained });
    }

    /// A text on screen that is not a sentence for the learner: a label, a title, the worker's part.
    pub(super) fn worker_text(&mut self, text: &At<String>) -> String {
        let set = self.any_text(text);
        if set.contains(['{', '}']) {
            self.add(
                text.line,
                Code::BadMark,
                "Un mot difficile ne peut pas être marqué ici.",
                "Enlevez les accolades : elles ne servent que dans les phrases de l’apprenant.",
            );
        }
        set
    }

    /// A sentence for the learner, with its hard words.
    pub(super) fn rich_text(&mut self, text: &At<String>) -> RichText {
        let set = self.any_text(text);
        let Some(pieces) = pieces(&set) else {
            self.add(
                text.line,
                Code::BadMark,
                "Les accolades ne vont pas par deux, ou n’entourent rien.",
                "Écrivez {mot difficile}, ou {ce qu’on lit|mot difficile}.",
            );
            return RichText::plain(set);
        };
        let rich = RichText(pieces.into_iter().map(|piece| self.span(text.line, piece)).collect());
        self.measure_sentences(text.line, &rich.to_text());
        let explained = rich.0.iter().filter_map(|span| match span {
            Span::Term { text, .. } => Some(text.clone()),
            Span::Text { .. } => None,
        });
        self.remember(text.line, &rich.to_text(), explained.collect());
        rich
    }

    /// A sentence for the learner that is heard while practising: it must be about the invented person.
    pub(super) fn practice_text(&mut self, text: &At<String>) -> RichText {
        let rich = self.rich_text(text);
        self.refuse_own_facts(text.line, &rich.to_text());
        rich
    }

    /// What the worker asks while practising: about the invented person too.
    pub(super) fn asked_in_practice(&mut self, text: &At<String>) -> String {
        let set = self.worker_text(text);
        self.refuse_own_facts(text.line, &set);
        set
    }

    fn refuse_own_facts(&mut self, line: u32, text: &str) {
        if let Some(words) = own_facts(text) {
            self.add(
                line,
                Code::OwnFacts,
                format!("« {words} » : dans un exercice, on ne demande rien de la vraie vie de la personne."),
                "Parlez de la personne inventée : « le code d’Amina ».",
            );
        }
    }

    /// An address, a code, a date: kept as typed.
    pub(super) fn verbatim(&mut self, text: &At<String>) -> String {
        let kept = self.filled(text).trim().to_owned();
        self.refuse_signs(text.line, &kept);
        kept
    }

    fn any_text(&mut self, text: &At<String>) -> String {
        let set = typeset(&self.filled(text));
        self.refuse_signs(text.line, &set);
        if has_middle_dot(&set) {
            self.add(
                text.line,
                Code::MiddleDot,
                "Il y a un point médian : la voix le lit mal, et les lecteurs aussi.",
                "Écrivez autrement : « la personne », « l’équipe », ou les deux formes.",
            );
        }
        if set.contains(['"', '“', '”']) {
            self.add(
                text.line,
                Code::StraightQuotes,
                "Il y a des guillemets droits ou anglais dans la phrase.",
                "À l’écran, on met « … ».",
            );
        }
        if let Some(words) = blame(&set) {
            self.add(
                text.line,
                Code::Blame,
                format!("« {words} » : ces mots parlent de la personne comme si elle avait mal fait."),
                "Parlez de l’écran : « Ici, c’est pour imprimer. On cherche Envoyer. »",
            );
        }
        set
    }

    fn refuse_signs(&mut self, line: u32, text: &str) {
        if text.is_empty() {
            self.add(
                line,
                Code::EmptyText,
                "Ce texte est vide.",
                "Écrivez-le, ou enlevez la ligne si elle est facultative.",
            );
        }
        if let Some(sign) = hidden_sign(text) {
            self.add(
                line,
                Code::HiddenSign,
                format!("Il y a un signe que personne ne voit (U+{:04X}).", u32::from(sign)),
                "Retapez la phrase à la main : il vient d’un copier-coller.",
            );
        }
        self.refuse_real_numbers(line, text);
        self.telephones_in(line, text);
        let length = text.chars().count();
        if length > MAX_CHARACTERS {
            self.add(
                line,
                Code::LongText,
                format!("Ce texte a {length} signes ; aucun écran n’en montre plus de {MAX_CHARACTERS}."),
                "Coupez-le.",
            );
        }
    }

    fn measure_sentences(&mut self, line: u32, text: &str) {
        for sentence in sentences(text) {
            let words = word_count(sentence);
            if words > MAX_WORDS {
                self.add(
                    line,
                    Code::LongSentence,
                    format!("Cette phrase a {words} mots : « {} »", shorten(sentence)),
                    format!("Faites deux phrases de {MAX_WORDS} mots au plus."),
                );
            }
        }
    }

    fn span(&mut self, line: u32, piece: Piece) -> Span {
        let (shown, key) = match piece {
            Piece::Words(text) => return Span::Text { text },
            Piece::Term { shown, key } => (shown, key),
        };
        let Some(glossary) = &self.known.glossary else { return Span::Text { text: shown } };
        match glossary.get(&key.to_lowercase()) {
            Some(term) => Span::Term {
                text: shown,
                explanation: term.explanation.clone(),
                picture: term.picture.clone(),
            },
            None => {
                let advice = format!(
                    "{} Ou ajoutez « {key} » sous glossary, dans pack.yaml.",
                    instead(&key, glossary.keys().map(String::as_str))
                );
                self.add(line, Code::UnknownTerm, format!("Le mot « {key} » n’est pas expliqué."), advice);
                Span::Text { text: shown }
            }
        }
    }
}

fn shorten(sentence: &str) -> String {
    let mut words = sentence.split_whitespace();
    let start: Vec<&str> = words.by_ref().take(6).collect();
    if words.next().is_some() { format!("{}…", start.join(" ")) } else { start.join(" ") }
}
