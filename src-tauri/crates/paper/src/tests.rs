//! What comes out of the printer: sound, tagged, ours only, always the same, and literally what people wrote.

mod agreement;
mod charter;
mod note;
mod preparation;
mod sample;
mod sheet;
mod slip;
mod team;
mod tool;

use sample::{Drawings, ODD, note as sample_note, sheet as sample_sheet};

use crate::{Error, agreement_pdf, note_pdf, preparation_pdf, sheet_pdf};

#[test]
fn the_same_input_gives_the_same_bytes() {
    let drawings = Drawings::ours();
    let pages: [&dyn Fn() -> Vec<u8>; 5] = [
        &|| note_pdf(&sample_note()).unwrap(),
        &|| sheet_pdf(&sample_sheet(), &drawings).unwrap(),
        &|| preparation_pdf(&sample::preparation(), &drawings).unwrap(),
        &sample::slip,
        &|| agreement_pdf(&sample::agreement()).unwrap(),
    ];
    for page in pages {
        assert_eq!(page(), page(), "two pages of the same input");
    }
}

#[test]
fn markup_is_never_read_in_what_people_wrote() {
    let mut note = sample_note();
    note.shared_text = ODD.to_owned();
    note.worker_name = "#panic() *Amal*".to_owned();
    note.person = Some("$x$ <b> @ref _Rim_".to_owned());
    let text = tool::text(&note_pdf(&note).unwrap());
    for line in ODD.lines().chain(["#panic() *Amal*", "$x$ <b> @ref _Rim_"]) {
        assert!(text.contains(line), "{line} is not literally in: {text}");
    }
}

#[test]
fn an_unknown_picture_is_an_error_and_not_a_hole() {
    let mut sheet = sample_sheet();
    sheet.lines[0].picture = domain::id::PictureName::new("licorne");
    let error = sheet_pdf(&sheet, &Drawings::ours()).unwrap_err();
    assert!(matches!(&error, Error::MissingPicture { name } if name.as_str() == "licorne"), "{error}");
}

#[test]
fn a_broken_picture_is_an_error_that_quotes_nothing() {
    let broken = Drawings::broken("<svg>secret");
    let error = sheet_pdf(&sample_sheet(), &broken).unwrap_err();
    assert!(matches!(error, Error::Layout { .. }), "{error:?}");
    assert!(!format!("{error} {error:?}").contains("secret"));
}

/// Prints how long a page takes: `cargo test -p paper how_long -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement, not a claim"]
fn how_long_a_page_takes() {
    let drawings = Drawings::ours();
    let pages: [(&str, &dyn Fn() -> Vec<u8>); 5] = [
        ("note", &|| note_pdf(&sample_note()).unwrap()),
        ("sheet", &|| sheet_pdf(&sample_sheet(), &drawings).unwrap()),
        ("full sheet", &|| sheet_pdf(&sample::full_sheet(), &drawings).unwrap()),
        ("list", &|| preparation_pdf(&sample::preparation(), &drawings).unwrap()),
        ("slip", &sample::slip),
    ];
    for (name, page) in pages {
        let mut times: Vec<_> = (0..20)
            .map(|_| {
                let start = std::time::Instant::now();
                let bytes = page().len();
                (start.elapsed(), bytes)
            })
            .collect();
        let first = times[0].0;
        times.sort_unstable();
        println!("{name}: first {first:?}, median {:?}, {} bytes", times[10].0, times[10].1);
    }
}
