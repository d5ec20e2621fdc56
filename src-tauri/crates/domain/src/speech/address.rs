//! How an address of a site or a mailbox is said: its dots and its ending spelled out. Refuses what only looks like one:
//! the ending must be one that people meet here.

/// Endings that are said letter by letter, and those that are said as a word.
const SPELLED: [&str; 5] = ["be", "eu", "fr", "lu", "nl"];
const WHOLE: [&str; 6] = ["com", "org", "net", "info", "brussels", "gouv"];

/// An address at the beginning of a text: how long it is written and how it is said.
pub(super) fn read(rest: &str, label: &dyn Fn(&str) -> Option<String>) -> Option<(usize, String)> {
    let scheme =
        ["https://", "http://"].into_iter().find(|scheme| rest.starts_with(scheme)).unwrap_or_default();
    let written: &str = rest.strip_prefix(scheme)?;
    let end = written.find(|sign: char| !is_of_address(sign)).unwrap_or(written.len());
    // The full stop of the sentence is not part of the address.
    let address = written.get(..end)?.trim_end_matches(['.', '-', '/', '@', '?', '=', '&']);
    let (host, path) = address.split_once('/').unwrap_or((address, ""));
    let (owner, site) = match host.split_once('@') {
        Some((owner, site)) => (Some(owner), site),
        None => (None, host),
    };
    let labels: Vec<&str> = site.split('.').collect();
    let (ending, names) = labels.split_last()?;
    let is_known = SPELLED.contains(ending) || WHOLE.contains(ending);
    if !is_known || names.is_empty() || names.iter().any(|name| !name.chars().any(char::is_alphanumeric)) {
        return None;
    }
    let mut said: Vec<String> = Vec::new();
    if let Some(owner) = owner {
        said.push(join(owner.split('.'), label));
        said.push("arobase".to_owned());
    }
    said.push(join(names.iter().copied(), label));
    said.push("point".to_owned());
    said.push(if SPELLED.contains(ending) { spelled(ending) } else { (*ending).to_owned() });
    for part in path.split('/').filter(|part| !part.is_empty()) {
        said.push("barre oblique".to_owned());
        said.push(join(part.split('.'), label));
    }
    Some((scheme.len() + address.len(), said.join(" ")))
}

fn is_of_address(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-' | '/' | '@' | '_' | '?' | '=' | '&')
}

fn join<'a>(parts: impl Iterator<Item = &'a str>, label: &dyn Fn(&str) -> Option<String>) -> String {
    let said: Vec<String> = parts
        .map(|part| match part {
            "www" => "trois w".to_owned(),
            _ => label(part).unwrap_or_else(|| part.replace('-', " tiret ").replace('_', " souligné ")),
        })
        .collect();
    said.join(" point ")
}

fn spelled(ending: &str) -> String {
    ending.chars().map(String::from).collect::<Vec<_>>().join(" ")
}
