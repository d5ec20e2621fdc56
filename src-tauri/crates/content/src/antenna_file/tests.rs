//! What a file of an antenna holds, and what is refused of one.

use domain::local_layer::ContactKind;
use proptest::prelude::*;

use super::*;

fn filed(addition: Addition) -> FiledAddition {
    let (pack, procedure) = (PackId::new("be-wallonie"), ProcedureId::new("noter-un-jour"));
    FiledAddition { pack, procedure, addition }
}

fn cue(step: &str, says: &str) -> FiledAddition {
    filed(Addition::Cue { step: StepId::new(step), says: says.to_owned() })
}

fn file() -> AntennaFile {
    let additions = vec![
        filed(Addition::Contact {
            contact: ContactKind::Phone,
            sentence: "Téléphonez à la maison de village.".to_owned(),
            reach: "084 32 13 14".to_owned(),
            hours: Some("mardi matin".to_owned()),
            is_instead: true,
        }),
        filed(Addition::Wording {
            step: StepId::new("jour"),
            wording: Wording::Practice,
            replaces: "Cliquez sur le 12.".to_owned(),
            says: "Touchez la case 12.".to_owned(),
        }),
        cue("jour", "C’est à côté de la porte."),
    ];
    let recording = FiledRecording {
        pack: PackId::new("be-wallonie"),
        procedure: ProcedureId::new("noter-un-jour"),
        step: StepId::new("jour"),
        wording: Wording::Practice,
        says: "Cliquez sur le 12.".to_owned(),
        sound: "UklGRg==".to_owned(),
    };
    AntennaFile::new("Marche".to_owned(), "2026-11-30".parse().unwrap(), additions, vec![recording])
}

#[test]
fn what_is_written_is_read_back() {
    assert_eq!(AntennaFile::parse(&file().to_json().unwrap()).unwrap(), file());
}

#[test]
fn another_file_hidden_signs_and_one_thing_twice_are_refused() {
    let good = String::from_utf8(file().to_json().unwrap()).unwrap();
    for (from, to) in [
        ("cote-a-cote/antenna", "cote-a-cote/remarks"),
        ("\"format_version\": 1", "\"format_version\": 0"),
        ("noter-un-jour", "../noter"),
        ("\"jour\"", "\"\""),
        ("be-wallonie", ""),
        ("084 32 13 14", "demandez Amal"),
        ("Touchez la case 12.", ""),
        ("Touchez la case 12.", "Touchez\\u202e la case 12."),
        ("Cliquez sur le 12.", "Cliquez\\u0007 sur le 12."),
        ("Marche", "Mar\\u200bche"),
        ("\"antenna\"", "\"worker\": \"Amal\", \"antenna\""),
        ("\"reach\"", "\"by\": \"Amal\", \"reach\""),
        ("\"kind\": \"cue\"", "\"kind\": \"clue\""),
        ("2026-11-30", "le 30"),
    ] {
        assert!(good.contains(from), "{from}");
        let refused = AntennaFile::parse(good.replace(from, to).as_bytes());
        assert!(matches!(refused, Err(Error::NotAntennaFile)), "{to}: {refused:?}");
    }
    let mut twice = file();
    twice.additions.push(cue("jour", "Autre."));
    assert!(matches!(AntennaFile::parse(&twice.to_json().unwrap()), Err(Error::NotAntennaFile)));
    for nothing in ["", "{}", "[]", "format_version: 1", "\u{0}"] {
        assert!(matches!(AntennaFile::parse(nothing.as_bytes()), Err(Error::NotAntennaFile)), "{nothing:?}");
    }
}

#[test]
fn a_later_file_and_one_that_is_too_large_say_so() {
    let good = String::from_utf8(file().to_json().unwrap()).unwrap();
    let later = good.replace("\"format_version\": 1", "\"format_version\": 7, \"more\": []");
    assert!(matches!(AntennaFile::parse(later.as_bytes()), Err(Error::AntennaFileTooNew { found: 7 })));
    let large = vec![b' '; AntennaFile::LONGEST + 1];
    assert!(matches!(AntennaFile::parse(&large), Err(Error::AntennaFileTooLarge)));
    let mut many = file();
    many.additions = (0..=AntennaFile::MOST).map(|at| cue(&format!("etape-{at}"), "Là.")).collect();
    assert!(matches!(AntennaFile::parse(&many.to_json().unwrap()), Err(Error::AntennaFileTooLarge)));
}

proptest! {
    #[test]
    fn no_bytes_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..200), at in any::<prop::sample::Index>()) {
        let _ = AntennaFile::parse(&bytes);
        // Nor does a good file of which one byte is another.
        let mut good = file().to_json().unwrap();
        let at = at.index(good.len());
        good[at] = good[at].wrapping_add(bytes.first().copied().unwrap_or(1));
        if let Ok(read) = AntennaFile::parse(&good) {
            prop_assert_eq!(AntennaFile::parse(&read.to_json().unwrap()).unwrap(), read);
        }
    }
}
