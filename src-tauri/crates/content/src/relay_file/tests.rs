//! Files of entries as spreadsheets and people make them, and as nobody should.

use proptest::prelude::*;

use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
}

fn parse(bytes: &[u8]) -> RelayFile {
    RelayFile::parse(bytes, today()).unwrap()
}

fn entries(bytes: &[u8]) -> Vec<Relay> {
    parse(bytes)
        .lines
        .into_iter()
        .map(|line| line.read.unwrap_or_else(|fault| panic!("line {}: {fault:?}", line.line)))
        .collect()
}

fn fault(line: &str) -> LineFault {
    let file = format!("nom;telephone;bce;date_maj;confiance;description;adresse\n{line}\n");
    parse(file.as_bytes()).lines.remove(0).read.unwrap_err()
}

const TABLE: &str = "id,nom,commune,telephone,horaires_accueil,thematiques,bce,date_maj,siret\n\
    epn-1,EPN de l'Ourthe,Hotton,084 46 61 22,\"Mo-Fr 09:00-12:00; PH off\",\"numerique, courriel\",0123.456.749,2026-10-01,1\n";

#[test]
fn one_table_is_the_same_however_a_spreadsheet_writes_it() {
    let expected = entries(TABLE.as_bytes());
    let relay = expected.first().unwrap();
    assert_eq!((relay.id.as_str(), relay.name.as_str()), ("epn-1", "EPN de l’Ourthe"));
    assert_eq!(relay.hours.as_deref(), Some("Mo-Fr 09:00-12:00; PH off"), "as it was written");
    assert_eq!(relay.themes, ["numerique", "courriel"]);
    assert_eq!(relay.more.get("siret").map(String::as_str), Some("1"), "carried along");
    let semicolons = TABLE
        .replace("; PH", "@ PH")
        .replace("numerique, c", "numerique# c")
        .replace([',', '@'], ";")
        .replace('#', ",");
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(TABLE.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for (how, bytes) in [
        ("with a mark", format!("\u{feff}{TABLE}").into_bytes()),
        ("with semicolons", semicolons.into_bytes()),
        ("with its separator said", format!("sep=,\n{TABLE}").into_bytes()),
        ("with two signs at each end", TABLE.replace('\n', "\r\n").into_bytes()),
        ("with the old end", TABLE.replace('\n', "\r").into_bytes()),
        ("with empty lines", TABLE.replace('\n', "\n\n,,\n").into_bytes()),
        ("with capitals and spaces", TABLE.replace("nom,commune", " Nom , COMMUNE ").into_bytes()),
        ("without a last end", TABLE.trim_end().as_bytes().to_vec()),
        ("as UTF-16", utf16),
    ] {
        assert_eq!(entries(&bytes), expected, "{how}");
    }
}

#[test]
fn letters_of_windows_are_read_and_said() {
    let read = parse(b"nom;commune\nCaf\xe9 num\xe9rique;Li\xe8ge\n");
    assert_eq!(read.encoding, TextEncoding::Windows);
    assert_eq!(read.lines[0].read.as_ref().unwrap().name, "Café numérique");
    assert_eq!(parse("nom;commune\nCafé;Liège\n".as_bytes()).encoding, TextEncoding::Unicode);
}

#[test]
fn quotes_hold_separators_lines_and_quotes_and_lines_are_counted_as_an_editor_does() {
    let read = parse(
        "nom,commune,description\n\n\"A \"\"B\"\", C\",Namur,\"un\ndeux\"\n,Namur,\nD,Namur,\n".as_bytes(),
    );
    let lines: Vec<u32> = read.lines.iter().map(|one| one.line).collect();
    assert_eq!(lines, [3, 5, 6]);
    let first = read.lines[0].read.as_ref().unwrap();
    assert_eq!((first.name.as_str(), first.about.as_deref()), ("A \"B\", C", Some("un deux")));
    assert_eq!(read.lines[1].read, Err(LineFault::NoName));
}

#[test]
fn a_formula_is_a_text_like_any_other() {
    let name = "=HYPERLINK(\"\"http://x\"\",\"\"y\"\")";
    let relay = entries(format!("nom,telephone\n\"{name}\",1718\n").as_bytes()).remove(0);
    assert_eq!(relay.name, "=HYPERLINK(\"http://x\",\"y\")");
    assert!(matches!(fault("+32;=1+1;;;;;"), LineFault::Phone));
}

#[test]
fn each_line_is_refused_for_what_is_wrong_with_it() {
    let long = "a".repeat(201);
    for (line, expected) in [
        (";1718;;;;;", LineFault::NoName),
        ("Un service;;;;;;", LineFault::NoWay),
        ("Un service;appelez;;;;;", LineFault::Phone),
        ("Un service;1718;0123.456.748;;;;", LineFault::Enterprise),
        ("Un service;1718;;hier;;;", LineFault::Day),
        ("Un service;1718;;31/02/2026;;;", LineFault::Day),
        ("Un service;1718;;2026-12-01;;;", LineFault::Future),
        ("Un service;1718;;;sûr;;", LineFault::Confidence),
        ("Un service;1718;;;;85.07.30-033.28;", LineFault::secret("about")),
        ("Un\u{202e} service;1718;;;;;", LineFault::hidden("name")),
        ("Un service;1718;;;;;;;encore", LineFault::Cells),
        (&format!("Un service;1718;;;;;{long}"), LineFault::Length { column: "adresse".to_owned() }),
    ] {
        assert_eq!(fault(line), expected, "{line}");
    }
    assert_eq!(entries(b"nom;telephone;date_maj\nA;1718;30/11/2026\n")[0].verified_on, Some(today()));
}

#[test]
fn the_second_of_two_with_one_name_is_refused_and_an_entry_without_one_gets_it_from_what_it_says() {
    let read = parse(
        "id,nom,commune\nx,A,Namur\nx,B,Namur\n,Maison de l'Été,Liège\n,MAISON DE L’ÉTÉ,liege\n".as_bytes(),
    );
    assert_eq!(read.lines[1].read, Err(LineFault::Twice { first: 2 }));
    assert_eq!(read.lines[2].read.as_ref().unwrap().id.as_str(), "maison-de-l-ete-liege");
    assert_eq!(read.lines[3].read, Err(LineFault::Twice { first: 4 }));
}

#[test]
fn what_is_no_such_table_is_refused_whole() {
    let refused = |bytes: &[u8]| RelayFile::parse(bytes, today()).unwrap_err();
    assert_eq!(refused(b""), RelayFileError::Empty);
    assert_eq!(refused(b"\n\n ; ;\n"), RelayFileError::Empty);
    assert_eq!(refused(b"PK\x03\x04 a spreadsheet"), RelayFileError::NotText);
    assert_eq!(refused(b"nom,a\x00b\n"), RelayFileError::NotText);
    assert_eq!(refused(b"name,phone\nA,1718\n"), RelayFileError::NoName);
    assert_eq!(refused(b"nom,Nom\nA,B\n"), RelayFileError::ColumnTwice);
    assert_eq!(refused(&vec![b'a'; RelayFile::LONGEST + 1]), RelayFileError::TooLarge);
    let many = format!("nom,telephone\n{}", "A,1718\n".repeat(RelayFile::MOST_LINES + 1));
    assert_eq!(refused(many.as_bytes()), RelayFileError::TooManyLines);
}

#[test]
fn columns_of_others_and_the_name_of_a_person_are_left_out_and_said() {
    let read =
        parse(b"nom,telephone,contact_nom_prenom,couleur,type\nA,1718,Jeanne Exemple,bleu,aide-materielle\n");
    assert_eq!(read.left_out, ["contact_nom_prenom", "couleur"]);
    let relay = read.lines[0].read.as_ref().unwrap();
    assert_eq!(relay.more.keys().collect::<Vec<_>>(), ["type"]);
}

#[test]
fn ten_thousand_lines_are_read_and_a_quote_that_stays_open_ends_with_the_file() {
    let many: String = (0..10_000).map(|n| format!("id-{n},Service {n},Namur\n")).collect();
    let read = parse(format!("id,nom,commune\n{many}").as_bytes());
    assert_eq!(read.lines.len(), 10_000);
    assert_eq!(read.lines.last().unwrap().line, 10_001);
    let open =
        parse(format!("id,nom,commune\n\"id-1,Service 1,Namur\n{}", many.get(..900).unwrap()).as_bytes());
    assert!(open.lines.iter().all(|line| line.read.is_err()), "nothing is half taken");
}

proptest! {
    #[test]
    fn no_bytes_make_it_fall_and_what_is_taken_has_a_name_and_a_way(
        bytes in proptest::collection::vec(any::<u8>(), 0..200),
        cells in "[a-z0-9;,\"\n\r\t =+é-]{0,200}",
    ) {
        for table in [bytes, format!("nom;telephone;commune;date_maj\n{cells}").into_bytes()] {
            let Ok(read) = RelayFile::parse(&table, today()) else { continue };
            for relay in read.lines.into_iter().filter_map(|line| line.read.ok()) {
                prop_assert_eq!(relay.check(), Ok(()));
                prop_assert!(!relay.id.as_str().is_empty());
            }
        }
    }
}
