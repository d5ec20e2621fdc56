//! A second language stands beside the French it translates, and beside nothing else.

use content::valise::{Limits, SigningKey, open, sign};
use content::{load_pack, to_translate};
use domain::second_language::SecondLanguage;

use crate::example::Draft;
use crate::messages::languages::with_turkish;

const CARD: &str = "Mettez la carte dans le lecteur.";

fn languages(draft: &Draft) -> Vec<SecondLanguage> {
    let mut pack = draft.checked();
    pack.walkthroughs.remove(0).second_languages
}

#[test]
fn a_translated_sentence_stands_beside_its_french() {
    let [turkish] = &languages(&with_turkish(Draft::example(), "", ""))[..] else { panic!("one language") };
    assert_eq!((turkish.tag.as_str(), turkish.name.as_str()), ("tr", "Türkçe"));
    assert!(!turkish.is_right_to_left);
    assert_eq!(turkish.sentences.get(CARD).map(String::as_str), Some("Kartı okuyucuya takın."));
}

#[test]
fn what_the_procedure_no_longer_says_is_shown_to_nobody() {
    let stale = with_turkish(Draft::example(), "dans le lecteur", "dans le boîtier");
    assert_eq!(languages(&stale), [], "with nothing left to show, the language is not proposed");
}

#[test]
fn a_sentence_typed_plainly_is_the_one_on_the_screen() {
    let pack = with_turkish(Draft::example(), "", "").checked();
    let said = pack.walkthroughs[0].learner_texts();
    let typographic =
        said.iter().find(|text| text.contains('\u{a0}')).expect("a sentence with a no-break space");
    let typed = typographic.replace('\u{a0}', " ").replace('’', "'");
    let draft = with_turkish(Draft::example(), CARD, &format!("{:?}", typed));
    let translated = &languages(&draft)[0].sentences;
    assert!(translated.contains_key(typographic), "{typed:?} is {typographic:?}: {translated:?}");
}

#[test]
fn signs_that_join_letters_are_taken() {
    let draft = with_turkish(Draft::example(), "Kartı okuyucuya takın.", "\"می\\u200Cخواهم\"");
    assert_eq!(languages(&draft)[0].sentences[CARD], "می\u{200c}خواهم");
}

#[test]
fn the_file_for_a_translator_holds_each_sentence_once_and_what_is_done_already() {
    let draft = with_turkish(Draft::example(), "", "");
    let walkthrough = &draft.checked().walkthroughs[0];
    let file = to_translate(walkthrough, "tr");
    assert!(file.contains(&format!("  {CARD:?}: \"Kartı okuyucuya takın.\"\n")), "{file}");
    assert!(file.contains(": \"\"\n"), "what is left is empty");
    let again = draft.put("languages/tr/noter-un-jour.yaml", file.clone()).checked();
    assert_eq!(to_translate(&again.walkthroughs[0], "tr"), file, "read back, it is the same");
    let all = again.walkthroughs[0].learner_texts();
    let lines: Vec<_> = file.lines().skip(2).collect();
    let distinct: std::collections::BTreeSet<_> = all.iter().collect();
    assert_eq!(lines.len(), distinct.len());
}

#[test]
fn a_translation_travels_in_a_valise() {
    let draft = with_turkish(Draft::example(), "", "");
    let key = SigningKey::from_seed(&[7; 32]).unwrap();
    let valise = sign(&draft.build().unwrap(), &key).unwrap();
    let opened = open(std::io::Cursor::new(valise), &Limits::STICK).unwrap();
    let pack = load_pack(&opened.files, &draft.pictures).unwrap();
    assert_eq!(pack.walkthroughs[0].second_languages, languages(&draft));
}
