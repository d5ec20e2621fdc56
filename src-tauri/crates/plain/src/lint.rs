//! The measured rules of `lucid-lint`, profile `falc`, one text at a time. Refuses its English words, and those of its
//! rules that are wrong about French too often to be worth an author's time (`docs/decisions` says which).

use content::{Code, LearnerText, Problem};
use lucid_lint::parser::{parse_plain, word_count};
use lucid_lint::rules::{Rule, default_rules};
use lucid_lint::types::{Diagnostic, Language, SourceFile};
use lucid_lint::{Profile, ScoringConfig, scoring};

use crate::measure::Score;
use crate::remark;

const PASSIVE: &str = "syntax.passive-voice";

/// The rules that are kept: what each finds, and what to do about it.
const KEPT: [(&str, &str, &str); 9] = [
    (
        PASSIVE,
        "Cette phrase dit la chose faite avant de dire qui la fait.",
        "Commencez par qui fait : « La caisse envoie la carte. »",
    ),
    (
        "syntax.nested-negation",
        "Il y a deux négations dans une phrase.",
        "Dites ce qu’il faut faire, avec une seule négation ou sans.",
    ),
    (
        "syntax.conditional-stacking",
        "Il y a deux conditions dans une phrase.",
        "Faites une phrase par condition. Ou posez une question, avec une réponse par cas.",
    ),
    (
        "structure.paragraph-too-long",
        "Il y a plus de trois phrases à la fois.",
        "Gardez les trois qui servent maintenant. Le reste va à l’étape suivante.",
    ),
    (
        "structure.excessive-commas",
        "Cette phrase a beaucoup de virgules.",
        "Faites plusieurs phrases, ou une ligne par chose.",
    ),
    (
        "structure.long-enumeration",
        "Cette phrase contient une longue liste.",
        "Mettez une chose par ligne, ou gardez les plus utiles.",
    ),
    (
        "structure.deep-subordination",
        "Il y a plusieurs « qui », « que » ou « dont » l’un dans l’autre.",
        "Une idée par phrase : coupez avant « qui » ou « que ».",
    ),
    (
        "lexicon.excessive-nominalization",
        "Il y a plusieurs noms qui cachent une action (en -tion, -ment, -age).",
        "Mettez un verbe : « vous demandez », pas « la demande ».",
    ),
    (
        "lexicon.all-caps-shouting",
        "Des mots sont écrits en capitales.",
        "Écrivez-les en minuscules : la forme du mot aide à lire.",
    ),
];

/// What makes a task small in the eyes of whoever writes, and a person small who does not manage it. Ours: the crate has
/// no such rule.
const BELITTLING: [&str; 8] = [
    "il suffit",
    "simplement",
    "facilement",
    "c’est facile",
    "c’est simple",
    "évidemment",
    "bien sûr",
    "vous n’avez qu’à",
];

/// The rules, made once.
pub(crate) struct Linter {
    rules: Vec<Box<dyn Rule>>,
}

/// What was found in one file.
pub(crate) struct Linted {
    pub(crate) remarks: Vec<Problem>,
    pub(crate) score: Score,
}

impl Linter {
    pub(crate) fn new() -> Self {
        let is_kept = |rule: &dyn Rule| KEPT.iter().any(|(id, _, _)| *id == rule.id());
        Self {
            rules: default_rules(Profile::Falc).into_iter().filter(|rule| is_kept(rule.as_ref())).collect(),
        }
    }

    pub(crate) fn lint(&self, texts: &[&LearnerText]) -> Linted {
        let (mut remarks, mut diagnostics, mut words) = (Vec::new(), Vec::new(), 0_u32);
        for text in texts {
            words = words.saturating_add(word_count(&text.text));
            let found = self.diagnose(&text.text);
            remarks.extend(found.iter().filter_map(|one| said(text, one)));
            remarks.extend(belittling(text));
            diagnostics.extend(found);
        }
        remarks.sort();
        remarks.dedup();
        let score = scoring::compute(&diagnostics, words, &ScoringConfig::default()).global;
        Linted { remarks, score: Score { value: score.value, max: score.max } }
    }

    fn diagnose(&self, text: &str) -> Vec<Diagnostic> {
        let typed = typed(text);
        let document = parse_plain(&typed, SourceFile::Anonymous);
        let mut found: Vec<_> =
            self.rules.iter().flat_map(|rule| rule.check(&document, Language::Fr)).collect();
        // "Le bouton est bleu" and "vous êtes malade" are taken for passives; who does it is what a reader misses.
        found.retain(|one| one.rule_id != PASSIVE || typed.contains(" par "));
        found
    }
}

/// The text as the rules expect it: typewriter apostrophes, plain spaces, and full stops that end a sentence. They take
/// "eid.belgium.be" for three sentences.
fn typed(text: &str) -> String {
    let plain = text.replace('’', "'").replace('\u{a0}', " ");
    let mut signs = plain.chars().peekable();
    let mut typed = String::with_capacity(plain.len());
    while let Some(sign) = signs.next() {
        let is_within = sign == '.' && signs.peek().is_some_and(|next| next.is_alphanumeric());
        typed.push(if is_within { '-' } else { sign });
    }
    typed
}

fn said(text: &LearnerText, found: &Diagnostic) -> Option<Problem> {
    let (_, message, advice) = KEPT.iter().find(|(id, _, _)| *id == found.rule_id)?;
    let message = format!("{message} « {} »", text.text);
    Some(remark(text, Code::PlainLanguage, message, (*advice).to_owned()))
}

fn belittling(text: &LearnerText) -> Option<Problem> {
    let small = text.text.to_lowercase();
    let words = BELITTLING.iter().find(|words| small.contains(*words))?;
    Some(remark(
        text,
        Code::PlainLanguage,
        format!("« {words} » : qui n’y arrive pas se sent en faute."),
        "Enlevez ces mots : dites seulement ce qu’il faut faire.".to_owned(),
    ))
}
