//! The remarks about a pack as a page to read or to print: one file, no script, nothing from elsewhere. Refuses to write
//! over anything but an older page of its own.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

use content::{Level, Problem};
use plain::{LIMITS, Meter};

use crate::failure::Error;
use crate::pack_check::Checked;

/// How such a page begins: by this an older one is known.
const HEAD: &str = "<!doctype html>\n<!-- cote pack check -->\n";

const STYLE: &str = "\
:root { color-scheme: light; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.6 sans-serif; color: #1d2430; background: #fff; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; }
caption { text-align: start; font-weight: bold; padding-bottom: .5rem; }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-top: 1px solid #c5ccd6; }
td.number { white-space: nowrap; }
meter { width: 6rem; }
ol { list-style: none; padding: 0; }
li { border: 0 solid #8a95a5; border-inline-start-width: .4rem; padding: .25rem 1rem; margin: 1rem 0; break-inside: avoid; }
li.error { border-color: #9c2f1f; border-style: double; } li.warning { border-color: #8a6100; border-style: solid; }
li.to-do { border-color: #3a5f86; border-style: dotted; }
p { margin: .25rem 0; } .where { color: #4a5462; } .limits { margin-top: 3rem; border-top: 1px solid #c5ccd6; padding-top: 1rem; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } h2 { break-after: avoid; } }
";

/// What the columns measure.
const MEANINGS: &str = "<p>La longueur habituelle\u{a0}: une phrase sur deux est plus courte, une sur deux plus longue. \
La note de simplicité est celle d’un programme\u{a0}: plus elle est haute, plus le texte est simple.</p>\n";

/// Writes the page.
///
/// # Errors
/// When something else is there, or nothing can be written.
pub(crate) fn write(file: &Path, checked: &Checked, pack: &Path) -> Result<(), Error> {
    match fs::read(file) {
        Ok(there) if !there.starts_with(HEAD.as_bytes()) => {
            return Err(Error::AlreadyThere { path: file.to_owned() });
        }
        Err(source) if source.kind() != io::ErrorKind::NotFound => {
            return Err(Error::Unwritable { path: file.to_owned(), source });
        }
        Ok(_) | Err(_) => {}
    }
    let name = pack.file_name().unwrap_or(pack.as_os_str()).to_string_lossy();
    fs::write(file, page(checked, &name))
        .map_err(|source| Error::Unwritable { path: file.to_owned(), source })
}

fn page(checked: &Checked, pack: &str) -> String {
    let title = format!("Ce qu’il reste à faire\u{a0}: {}", escaped(pack));
    let mut out = format!(
        "{HEAD}<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n\
         </head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{}</p>\n",
        escaped(&checked.summary()),
    );
    out.push_str(&meters(&checked.meters));
    let mut files: Vec<&str> = checked.problems.iter().map(|one| one.file.as_str()).collect();
    files.dedup();
    for file in files {
        write!(out, "<h2>{}</h2>\n<ol>\n", escaped(file)).expect("writing to a string does not fail");
        checked.problems.iter().filter(|one| one.file == file).for_each(|one| out.push_str(&remark(one)));
        out.push_str("</ol>\n");
    }
    write!(out, "<p class=\"limits\">{}</p>\n</main>\n</body>\n</html>\n", escaped(LIMITS))
        .expect("writing to a string does not fail");
    out
}

fn remark(problem: &Problem) -> String {
    let class = match problem.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::ToDo => "to-do",
    };
    let place = match problem.line {
        0 => "tout le fichier".to_owned(),
        line => format!("ligne\u{a0}{line}"),
    };
    format!(
        "<li class=\"{class}\"><p class=\"where\"><strong>{}</strong>, {place}</p>\n<p>{}</p>\n<p>→ {}</p></li>\n",
        problem.level,
        escaped(&problem.message),
        escaped(&problem.advice),
    )
}

fn meters(meters: &[Meter]) -> String {
    if meters.is_empty() {
        return String::new();
    }
    let mut out = String::from(
        "<table>\n<caption>Ce que la personne lit</caption>\n<thead><tr><th scope=\"col\">fichier</th>\
         <th scope=\"col\">phrases</th><th scope=\"col\">la plus longue</th><th scope=\"col\">longueur habituelle</th>\
         <th scope=\"col\">mots rares</th><th scope=\"col\">phrases à simplifier</th>\
         <th scope=\"col\">note de simplicité</th>\
         </tr></thead>\n<tbody>\n",
    );
    for one in meters {
        let Meter { file, sentences, longest, most, median, hard_words, remarks, score } = one;
        writeln!(
            out,
            "<tr><th scope=\"row\">{}</th><td class=\"number\">{sentences}</td><td class=\"number\">\
             <meter min=\"0\" max=\"{most}\" value=\"{longest}\">{longest} sur {most}</meter> {longest}\u{a0}/\u{a0}{most}\u{a0}mots</td>\
             <td class=\"number\">{median}\u{a0}mots</td><td class=\"number\">{hard_words}</td>\
             <td class=\"number\">{remarks}</td><td class=\"number\">{}\u{a0}/\u{a0}{}</td></tr>",
            escaped(file),
            score.value,
            score.max,
        )
        .expect("writing to a string does not fail");
    }
    out.push_str("</tbody>\n</table>\n");
    out.push_str(MEANINGS);
    out
}

/// Text that can only be read as text.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_an_author_wrote_becomes_markup() {
        assert_eq!(escaped("<b a=\"x\" c='y'>&amp;"), "&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;amp;");
    }
}
