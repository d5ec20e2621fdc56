//! What a voice is given to read, sign by sign.

use super::*;

fn lexicon() -> Lexicon {
    let word = |write: &str, say: &str| Pronunciation { write: write.to_owned(), say: say.to_owned() };
    Lexicon::new(vec![
        word("eC3", "écé trois"),
        word("eC3.2", "écé trois point deux"),
        word("ONEM", "onème"),
        word("itsme", "itsmi"),
        word("socialsecurity", "sochial sécuriti"),
        word("MyGov.be", "maï gov point b e"),
    ])
}

fn said(text: &str) -> String {
    lexicon().spoken(text).text
}

#[test]
fn listed_words_are_said_as_the_list_says_and_nothing_else_is() {
    for (written, heard) in [
        ("La carte eC3.2, puis l’eC3.", "La carte écé trois point deux, puis l’écé trois."),
        ("L’ONEM répond.", "L’onème répond."),
        ("onem", "onem"),
        ("ONEMA", "ONEMA"),
        ("Itsme, itsme, ITSME.", "itsmi, itsmi, itsmi."),
        ("itsmes", "itsmes"),
        ("Ouvrez MyGov.be.", "Ouvrez maï gov point b e."),
    ] {
        assert_eq!(said(written), heard, "{written:?}");
    }
}

#[test]
fn addresses_are_said_with_their_dots() {
    for (written, heard) in [
        ("socialsecurity.be", "sochial sécuriti point b e"),
        ("https://www.socialsecurity.be.", "trois w point sochial sécuriti point b e."),
        ("www.onem.be/contact", "trois w point onème point b e barre oblique contact"),
        ("amina@exemple.com", "amina arobase exemple point com"),
        ("hvw-capac.fgov.be", "hvw tiret capac point fgov point b e"),
        ("C’est fini.Be", "C’est fini.Be"),
    ] {
        assert_eq!(said(written), heard, "{written:?}");
    }
}

#[test]
fn figures_are_said_as_people_say_them() {
    for (written, heard) in [
        ("Le code : 1 2 3 4.", "Le code : 1, 2, 3, 4."),
        ("1 2", "1 2"),
        ("le 1er janvier", "le premier janvier"),
        ("la 1re et la 2e fois", "la première et la deuxième fois"),
        ("la 3ème", "la troisième"),
        ("le 31/12/2026", "le 31 décembre 2026"),
        ("le 01.02.2026", "le premier février 2026"),
        ("2026-11-23", "23 novembre 2026"),
        ("32/12/2026", "32, 12, 2026"),
        ("à 14h30", "à 14 heures 30"),
        ("de 8 h à 12 h.", "de 8 heures à 12 heures."),
        ("à 14 h 05", "à 14 heures 5"),
        ("à 21:00", "à vingt et une heures"),
        ("à 1 h", "à une heure"),
        ("10:75", "10:75"),
        ("12,50\u{a0}€", "12 euros 50"),
        ("12,5 €", "12 euros 50"),
        ("0,20 €", "20 centimes"),
        ("1\u{a0}250,75 €", "1250 euros 75"),
        ("1.250 euros", "1250 euros"),
        ("1 €", "1 euro"),
        ("12 européens", "12 européens"),
        ("au 0800 30 733", "au zéro 800, 30, 733"),
        ("02/515.44.44", "zéro 2, 515, 44, 44"),
        ("0470123456", "zéro 470, 12, 34, 56"),
        ("+32 2 515 44 44", "plus 32, 2, 515, 44, 44"),
        ("85.07.30-033.28", "85, zéro 7, 30, zéro 33, 28"),
        ("BE68 5390 0754 7034", "B E 68, 53 90, zéro 7 54, 70 34"),
        ("le n° 5", "le numéro 5"),
        ("1\u{a0}250 jours", "1250 jours"),
        ("mardi 10, jeudi 12", "mardi 10, jeudi 12"),
        ("en 2026", "en 2026"),
        ("C3.2A et T52", "C3.2A et T52"),
        ("72 jours", "72 jours"),
        ("3.14", "3.14"),
    ] {
        assert_eq!(said(written), heard, "{written:?}");
    }
}

#[test]
fn a_text_is_said_sentence_by_sentence() {
    for (text, expected) in [
        (
            "Amina va travailler jeudi 12. Cliquez sur le 12.",
            vec!["Amina va travailler jeudi 12.", "Cliquez sur le 12."],
        ),
        ("Ouvrez MyGov.be. Ensuite, attendez…", vec!["Ouvrez MyGov.be.", "Ensuite, attendez…"]),
        ("L’eC3.2 de M. Petit. Oui\u{a0}!", vec!["L’eC3.2 de M. Petit.", "Oui\u{a0}!"]),
        ("«\u{a0}Où\u{a0}?\u{a0}» dit-elle. Ici.", vec!["«\u{a0}Où\u{a0}?\u{a0}» dit-elle.", "Ici."]),
        (
            "Cliquez sur «\u{a0}Envoyer.\u{a0}» Attendez.",
            vec!["Cliquez sur «\u{a0}Envoyer.\u{a0}»", "Attendez."],
        ),
        ("Vraiment?! Oui", vec!["Vraiment?!", "Oui"]),
        ("Une ligne\nUne autre", vec!["Une ligne", "Une autre"]),
        ("", vec![]),
        ("…", vec![]),
    ] {
        let found = sentences(text);
        assert_eq!(found.iter().map(|one| one.text).collect::<Vec<_>>(), expected, "{text:?}");
        for one in found {
            assert_eq!(
                text.get(one.start..one.start + one.text.len()),
                Some(one.text),
                "it says where it stands"
            );
        }
    }
}

#[test]
fn what_is_corrected_is_told() {
    let spoken = lexicon().spoken("L’ONEM ouvre à 9 h.");
    let told: Vec<_> = spoken.corrected.iter().map(|one| (one.written.as_str(), one.said.as_str())).collect();
    assert_eq!(told, [("ONEM", "onème"), ("9 h", "9 heures")]);
    let word = Pronunciation { write: "eC3".to_owned(), say: "écé trois".to_owned() };
    assert!(Lexicon::is_used(&word, "la carte eC3") && !Lexicon::is_used(&word, "la carte EC3"));
}

proptest::proptest! {
    #[test]
    fn no_text_is_lost_or_cut_in_the_middle_of_a_sign(text in "[ a-zA-Z0-9.,:/+@€°hn\u{a0}éèà«»!?-]{0,60}") {
        let spoken = lexicon().spoken(&text);
        let mut left = text.as_str();
        for one in &spoken.corrected {
            let at = left.find(&one.written).expect("what was corrected stands in the text, in order");
            left = left.get(at + one.written.len()..).expect("on a sign's edge");
        }
        for sentence in sentences(&text) {
            proptest::prop_assert_eq!(text.get(sentence.start..sentence.start + sentence.text.len()), Some(sentence.text));
        }
    }
}
