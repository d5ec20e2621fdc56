//! What the files hold.

use content::valise::Limits;

use super::super::media;
use super::Family;

pub(super) fn families() -> Vec<Family> {
    vec![texts(), pictures(), sounds(), pixels(), drawings(), not_drawings()]
}

fn texts() -> Family {
    let mut family = Family::of("texts that are not UTF-8");
    let bad: [(&str, &[u8]); 8] = [
        ("a lone byte", b"id: \xff\n"),
        ("a zero", b"id: a\0b\n"),
        ("Latin-1", b"id: caf\xe9\n"),
        ("UTF-16", b"\xff\xfei\0d\0"),
        ("a slash too long", b"\xc0\xaf"),
        ("half of a pair", b"\xed\xa0\x80"),
        ("cut in a letter", b"a\xe2\x82"),
        ("a program", b"\x7fELF\x02\x01\x01\0"),
    ];
    for (name, bytes) in bad {
        for path in ["LICENCE", "procedures/a.yaml", "media/a.svg"] {
            family.craft(format!("{path}, {name}"), "not_text", move |craft| craft.put(path, bytes));
        }
    }
    family
}

fn pictures() -> Family {
    let mut family = Family::of("pictures that are something else");
    let png = || media::png(16, 16);
    let jpeg = || media::jpeg(16, 16);
    let made: Vec<(&str, &str, Vec<u8>)> = vec![
        ("nothing", "png", Vec::new()),
        ("a page", "png", b"<html><script>alert(1)</script></html>".to_vec()),
        ("a GIF", "png", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec()),
        ("a JPEG", "png", jpeg()),
        ("a PDF", "png", b"%PDF-1.7\n".to_vec()),
        ("a program", "png", b"MZ\x90\0".repeat(20)),
        ("only a head", "png", png()[..8].to_vec()),
        ("cut", "png", png()[..png().len() - 1].to_vec()),
        ("cut in the middle", "png", png()[..40].to_vec()),
        ("a page behind", "png", [png(), b"<script>alert(1)</script>".to_vec()].concat()),
        ("an archive behind", "png", [png(), b"PK\x05\x06".to_vec(), vec![0; 18]].concat()),
        ("two pictures", "png", [png(), png()].concat()),
        ("two heads", "png", media::png_of_two()),
        ("no pixel", "png", media::png(0, 16)),
        ("a chunk of 4 GiB", "png", [&png()[..33], &[0xff; 12]].concat()),
        ("nothing", "jpg", Vec::new()),
        ("a PNG", "jpg", png()),
        ("a page", "jpg", b"<html></html>".to_vec()),
        ("only a head", "jpg", vec![0xff, 0xd8]),
        ("head and end", "jpg", vec![0xff, 0xd8, 0xff, 0xd9]),
        ("cut", "jpg", jpeg()[..jpeg().len() - 1].to_vec()),
        ("a script behind", "jpg", [jpeg(), b"/*alert(1)*/".to_vec()].concat()),
        ("two pictures", "jpg", [jpeg(), jpeg()].concat()),
        (
            "an archive behind that ends like a picture",
            "jpg",
            [jpeg(), b"PK\x05\x06".to_vec(), vec![0; 18], vec![0xff, 0xd9]].concat(),
        ),
        ("a segment without length", "jpg", vec![0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xd9]),
        ("no line", "jpg", media::jpeg(16, 0)),
        ("a JPEG of 2000", "jpeg", b"\0\0\0\x0cjP  \r\n\x87\n".to_vec()),
    ];
    for (name, ending, bytes) in made {
        family.craft(format!("{ending}: {name}"), "wrong_content", move |craft| {
            craft.put(&format!("media/a.{ending}"), bytes.clone())
        });
    }
    family
}

fn sounds() -> Family {
    let mut family = Family::of("sounds that are something else");
    let wav = media::wav;
    let made: Vec<(&str, &str, Vec<u8>)> = vec![
        ("nothing", "wav", Vec::new()),
        ("an MP3", "wav", include_bytes!("../../sounds/cliquez.mp3").to_vec()),
        ("a film", "wav", b"RIFF\x04\0\0\0AVI ".to_vec()),
        ("something behind", "wav", [wav(), b"PK".to_vec()].concat()),
        ("cut", "wav", wav()[..wav().len() - 1].to_vec()),
        ("a page", "wav", b"<html></html>".to_vec()),
        ("a length of 4 GiB", "wav", [&b"RIFF\xff\xff\xff\xffWAVE"[..], &[0; 40]].concat()),
        ("nothing", "mp3", Vec::new()),
        ("a WAV", "mp3", wav()),
        ("an Ogg", "mp3", b"OggS\0\x02".to_vec()),
        ("a page", "mp3", b"<html></html>".to_vec()),
        ("layer II", "mp3", vec![0xff, 0xfd, 0, 0]),
        ("a program", "mp3", b"\x7fELF".to_vec()),
    ];
    for (name, ending, bytes) in made {
        family.craft(format!("{ending}: {name}"), "wrong_content", move |craft| {
            craft.put(&format!("media/a.{ending}"), bytes.clone())
        });
    }
    family
}

fn pixels() -> Family {
    let mut family = Family::of("floods of pixels");
    family.craft("forty million", "opens", |craft| craft.put("media/a.png", media::png(40_000, 1_000)));
    for (width, height) in [
        (40_001, 1_000),
        (1_000, 40_001),
        (65_535, 65_535),
        (1, 40_000_001),
        (1 << 31, 1),
        (u32::MAX, u32::MAX),
    ] {
        family.craft(format!("{width} by {height}"), "too_many_pixels", move |craft| {
            craft.put("media/a.png", media::png(width, height))
        });
    }
    for (width, height) in [(65_535, 65_535), (6_325, 6_325), (65_535, 611)] {
        family.craft(format!("JPEG of {width} by {height}"), "too_many_pixels", move |craft| {
            craft.put("media/a.jpg", media::jpeg(width, height))
        });
    }
    let small = |pixels| Limits { pixels, ..Limits::STICK };
    let honest = || super::Craft::honest().bytes();
    family.within("at a smaller cap", "opens", small(256), honest);
    family.within("one above a smaller cap", "too_many_pixels", small(255), honest);
    family
}

fn drawings() -> Family {
    let mut family = Family::of("drawings that act");
    for inside in [
        "<script>alert(1)</script>",
        "<script href=\"https://evil.example/a.js\"/>",
        "<g><g><script/></g></g>",
        "<path onload=\"alert(1)\"/>",
        "<path ONCLICK=\"alert(1)\"/>",
        "<path onfocusin=\"alert(1)\" tabindex=\"0\"/>",
        "<a href=\"https://evil.example\"><path/></a>",
        "<a xlink:href=\"javascript:alert(1)\"><path/></a>",
        "<foreignObject><p>x</p></foreignObject>",
        "<foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"https://evil.example\"/></foreignObject>",
        "<p xmlns=\"http://www.w3.org/1999/xhtml\">x</p>",
        "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>",
        "<image href=\"https://evil.example/a.png\"/>",
        "<image href=\"data:image/svg+xml,&lt;svg/&gt;\"/>",
        "<use href=\"https://evil.example/a.svg#a\"/>",
        "<use href=\"#a\"/>",
        "<feImage href=\"https://evil.example/a.png\"/>",
        "<filter id=\"a\"/>",
        "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
        "<set attributeName=\"onload\" to=\"alert(1)\"/>",
        "<animateTransform/>",
        "<handler type=\"text/javascript\">alert(1)</handler>",
        "<pattern id=\"a\"><path fill=\"url(#a)\"/></pattern>",
        "<style>@import 'https://evil.example/a.css';</style>",
        "<style>@IMPORT url(#a);</style>",
        "<style>path{fill:url(https://evil.example/a.svg#a)}</style>",
        "<style>path{fill:url( 'https://evil.example' )}</style>",
        "<style>path{fill:u\\72l(https://evil.example)}</style>",
        "<style>path{fill:u/**/rl(https://evil.example)}</style>",
        "<style>path{background:image-set('https://evil.example/a.png' 1x)}</style>",
        "<style>path{width:expression(alert(1))}</style>",
        "<style>a<g/>b</style>",
        "<path style=\"fill:url(https://evil.example#a)\"/>",
        "<path fill=\"url(https://evil.example#a)\"/>",
        "<path fill=\"url(data:image/png;base64,AA)\"/>",
        "<path href=\"https://evil.example\"/>",
        "<path src=\"https://evil.example\"/>",
        "<path xml:base=\"https://evil.example/\"/>",
        "<path xmlns:e=\"http://www.w3.org/2001/xml-events\" e:event=\"load\"/>",
        "<linearGradient id=\"a\" xlink:href=\"https://evil.example#a\"/>",
        "<?xml-stylesheet href=\"https://evil.example/a.css\"?>",
        "<svg><script/></svg>",
        "<unknown/>",
    ] {
        family.craft(inside, "active_drawing", move |craft| craft.put("media/a.svg", media::svg(inside)));
    }
    for (name, text) in [
        (
            "an entity that swells",
            "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&b;</svg>",
        ),
        (
            "an entity from the disk",
            "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>",
        ),
        (
            "a DTD from elsewhere",
            "<!DOCTYPE svg SYSTEM \"https://evil.example/a.dtd\"><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        ),
        ("a style in front", "<?xml-stylesheet href=\"a.css\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ] {
        family.craft(name, "active_drawing", move |craft| craft.put("media/a.svg", text));
    }
    for inside in [
        "<title>Un titre</title><g fill=\"#fff\"><path d=\"M0 0\"/></g>",
        "<defs><linearGradient id=\"a\"><stop offset=\"1\"/></linearGradient></defs><path fill=\"url(#a)\"/>",
        "<linearGradient id=\"b\" xlink:href=\"#a\"/><style>path{fill:url('#a')}</style>",
        "<metadata xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:RDF/></metadata>",
    ] {
        family.craft(inside, "opens", move |craft| craft.put("media/a.svg", media::svg(inside)));
    }
    family
}

fn not_drawings() -> Family {
    let mut family = Family::of("drawings that are something else");
    let made: Vec<(&str, String)> = vec![
        ("nothing", String::new()),
        ("text", "bonjour".to_owned()),
        ("a page", "<!-- --><html xmlns=\"http://www.w3.org/1999/xhtml\"><svg/></html>".to_owned()),
        ("no namespace", "<svg><path/></svg>".to_owned()),
        ("another namespace", "<svg xmlns=\"http://www.w3.org/1999/xhtml\"/>".to_owned()),
        ("not closed", "<svg xmlns=\"http://www.w3.org/2000/svg\">".to_owned()),
        ("two roots", "<svg xmlns=\"http://www.w3.org/2000/svg\"/><svg/>".to_owned()),
        ("an unknown entity", "<svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>".to_owned()),
        ("a page behind", "<svg xmlns=\"http://www.w3.org/2000/svg\"/><script/>".to_owned()),
        (
            "sixty thousand nodes",
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{}</svg>", "<g/>".repeat(60_000)),
        ),
        (
            "sixty thousand levels",
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\">{}{}</svg>",
                "<g>".repeat(60_000),
                "</g>".repeat(60_000)
            ),
        ),
    ];
    for (name, text) in made {
        family.craft(name, "wrong_content", move |craft| craft.put("media/a.svg", text.clone()));
    }
    family
}
