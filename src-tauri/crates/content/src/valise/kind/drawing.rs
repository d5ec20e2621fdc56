//! Whether an SVG only draws. Refuses scripts, events, motion, foreign pages and every address but those of the drawing
//! itself: a list of what is allowed, because nobody knows all that a browser does.

use roxmltree::{Document, Node, ParsingOptions};

use crate::valise::{Limits, Refusal};

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// What drawing programs write beside the drawing, which no browser acts upon.
const INERT: [&str; 6] = [
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/elements/1.1/",
];

/// Nothing here repeats another part of the drawing: ten patterns of ten patterns of ten would draw for a week.
const DRAWS: [&str; 20] = [
    "svg",
    "g",
    "defs",
    "title",
    "desc",
    "metadata",
    "style",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
];

/// More than any pictogram has.
const MOST_NODES: u32 = 50_000;

pub(super) fn check(text: &str, limits: &Limits) -> Result<(), Refusal> {
    // Without DTD there is no entity to blow up and none to fetch.
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = match Document::parse_with_options(text, options) {
        Ok(document) => document,
        Err(roxmltree::Error::DtdDetected) => return Err(Refusal::ActiveDrawing),
        Err(_) => return Err(Refusal::WrongContent),
    };
    if !document.root_element().has_tag_name((SVG, "svg")) {
        return Err(Refusal::WrongContent);
    }
    if !document.descendants().all(only_draws) {
        return Err(Refusal::ActiveDrawing);
    }
    let length = |name| document.root_element().attribute(name).map_or(1.0, pixels);
    // A window paints a drawing at its own size when nothing says another.
    let most = limits.pixels as f64;
    if length("width") * length("height") <= most { Ok(()) } else { Err(Refusal::TooManyPixels) }
}

/// A length as pixels: rather too long than too short, whatever its unit is; without end when it is no length.
fn pixels(length: &str) -> f64 {
    const INCH: f64 = 96.0;
    let length = length.trim();
    // Of the window, which has no more.
    if length.ends_with('%') || length == "auto" {
        return 1.0;
    }
    let number = length.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
    let is_in_pixels = matches!(length.strip_prefix(number), Some("" | "px"));
    let value = number.parse::<f64>().ok().filter(|value| value.is_finite());
    value.map_or(f64::INFINITY, |value| value.abs() * if is_in_pixels { 1.0 } else { INCH })
}

fn only_draws(node: Node<'_, '_>) -> bool {
    if node.is_pi() {
        return false;
    }
    if !node.is_element() {
        return true;
    }
    let name = node.tag_name();
    let is_known = match name.namespace() {
        Some(SVG) => DRAWS.contains(&name.name()),
        Some(space) => INERT.contains(&space),
        None => false,
    };
    let is_style = name.name() == "style";
    let style = node.text().filter(|_| is_style);
    // A style in pieces is not read piece by piece.
    let is_one_piece = !is_style || node.children().count() <= 1;
    is_known && is_one_piece && style.is_none_or(is_inner) && node.attributes().all(is_harmless)
}

fn is_harmless(attribute: roxmltree::Attribute<'_, '_>) -> bool {
    let name = attribute.name().to_ascii_lowercase();
    match attribute.namespace() {
        None => {}
        Some(XLINK) if name == "href" => return attribute.value().trim().starts_with('#'),
        Some(XLINK) => return true,
        Some(XML) => return name != "base",
        Some(space) => return INERT.contains(&space),
    }
    if name.starts_with("on") || name == "src" {
        return false;
    }
    if name == "href" {
        return attribute.value().trim().starts_with('#');
    }
    is_inner(attribute.value())
}

/// What fetches, runs, or could spell either: a backslash writes any letter, and a comment cuts any word.
const FETCHES: [&str; 7] = ["@import", "javascript:", "expression(", "image(", "image-set(", "\\", "/*"];

/// Whether a value points only into the drawing: `url(#a)`.
fn is_inner(value: &str) -> bool {
    let small: String = value.to_lowercase().split_whitespace().collect();
    let is_elsewhere = |place: &str| !place.trim_start_matches(['"', '\'']).starts_with('#');
    !FETCHES.iter().any(|word| small.contains(word)) && !small.split("url(").skip(1).any(is_elsewhere)
}
