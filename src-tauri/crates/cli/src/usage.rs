//! What was wrong with a command line, for whoever typed it: what, what there is instead, and an example to copy. Refuses to
//! guess what was meant beyond the nearest word.

use clap::Command;
use clap::error::{ContextKind, ErrorKind};

use crate::args;

/// One line to copy for each command.
const EXAMPLES: [(&str, &str); 17] = [
    ("vault create", "cote vault create --antenna \"Marche\" --worker Amal"),
    ("vault verify", "cote vault verify --worker Amal"),
    ("pack new", "cote pack new ma-valise --publisher \"L’équipe de Namur\""),
    ("pack check", "cote pack check ma-valise"),
    (
        "pack words",
        "cote pack words ma-valise --procedure dire-bonjour --language tr --out dire-bonjour.yaml",
    ),
    ("pack kit", "cote pack kit ma-valise"),
    ("pack render", "cote pack render ma-valise"),
    ("pack gaps", "cote pack gaps ma-valise"),
    ("pack play", "cote pack play ma-valise"),
    ("pack preview", "cote pack preview ma-valise"),
    ("pack build", "cote pack build ma-valise --out ma-valise-1.0.0.valise"),
    ("pack key", "cote pack key --out ma-cle.cle"),
    ("pack sign", "cote pack sign ma-valise-1.0.0.valise --key ma-cle.cle"),
    ("pack verify", "cote pack verify ma-valise-1.0.0.valise"),
    ("pack remarks", "cote pack remarks remarques-2026-11-30.json ma-valise"),
    ("scan", "cote scan --own-domain cpas.be"),
    ("note export", "cote note export --all --format pdf --out mes-notes"),
];

/// The sentences for one mistake.
pub(crate) fn sentence(error: &clap::Error) -> String {
    let typed: Vec<String> =
        std::env::args_os().skip(1).map(|one| one.to_string_lossy().into_owned()).collect();
    let (path, command) = asked(&typed, args::command());
    let name = if path.is_empty() { "cote".to_owned() } else { format!("cote {path}") };
    let mut lines = vec![what(error, &command, &name)];
    let example = EXAMPLES.iter().find(|(of, _)| *of == path).map(|(_, line)| line);
    lines.extend(example.map(|line| format!("Par exemple\u{a0}: {line}")));
    lines.push(format!("L’aide\u{a0}: {name} --help"));
    lines.join("\n")
}

/// The command that was being typed, as far as its words are known.
fn asked(typed: &[String], mut command: Command) -> (String, Command) {
    // An argument that was not built yet cannot say how it is written.
    command.build();
    let mut path: Vec<String> = Vec::new();
    for word in typed.iter().filter(|word| !word.starts_with('-')) {
        let Some(found) = command.find_subcommand(word) else { break };
        command = found.clone();
        path.push(word.clone());
    }
    (path.join(" "), command)
}

fn what(error: &clap::Error, command: &Command, name: &str) -> String {
    let about = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    match error.kind() {
        ErrorKind::MissingRequiredArgument => missing(&about(ContextKind::InvalidArg), command),
        ErrorKind::UnknownArgument => {
            let known: Vec<String> = command.get_arguments().filter_map(option).collect();
            let known = match known.as_slice() {
                [] => String::new(),
                known => format!("\nExistent\u{a0}: {}", known.join(", ")),
            };
            let unknown = about(ContextKind::InvalidArg);
            // A name in several words, without quotes, falls into pieces.
            let pieces = if unknown.starts_with('-') {
                ""
            } else {
                "\nUn nom qui contient une espace se met entre guillemets droits\u{a0}: \"L’équipe de Namur\""
            };
            format!("«\u{a0}{unknown}\u{a0}» n’est pas connu.{known}{pieces}")
        }
        ErrorKind::InvalidSubcommand => {
            let near = match error.get(ContextKind::SuggestedSubcommand) {
                Some(clap::error::ContextValue::Strings(near)) => near.first(),
                _ => None,
            };
            let near = near.map(|near| format!(" Vouliez-vous écrire «\u{a0}{near}\u{a0}»\u{a0}?"));
            format!(
                "«\u{a0}{}\u{a0}» n’est pas connu.{}\n{}",
                about(ContextKind::InvalidSubcommand),
                near.unwrap_or_default(),
                commands(command, name)
            )
        }
        ErrorKind::InvalidValue if about(ContextKind::InvalidValue).is_empty() => {
            format!("{} demande une valeur.", about(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue => {
            let valid = about(ContextKind::ValidValue);
            let valid = if valid.is_empty() { valid } else { format!(" Existent\u{a0}: {valid}.") };
            format!(
                "«\u{a0}{}\u{a0}» ne convient pas à {}.{valid}",
                about(ContextKind::InvalidValue),
                about(ContextKind::InvalidArg)
            )
        }
        ErrorKind::ArgumentConflict => format!("{}\u{a0}: une seule fois.", about(ContextKind::InvalidArg)),
        _ => format!("La commande n’est pas complète.\n{}", commands(command, name)),
    }
}

/// What is missing, each with what it is for.
fn missing(listed: &str, command: &Command) -> String {
    let helps = command.get_arguments().filter_map(|one| {
        let is_missing = listed.contains(&one.to_string());
        one.get_help().filter(|_| is_missing).map(|help| format!("\n  {one}  {help}"))
    });
    let helps: String = helps.collect();
    format!("Il manque\u{a0}: {listed}.{helps}")
}

fn option(argument: &clap::Arg) -> Option<String> {
    // What every command takes is in its help.
    argument.get_long().filter(|long| !["help", "json"].contains(long)).map(|long| format!("--{long}"))
}

/// The commands under one, each with what it does.
fn commands(command: &Command, name: &str) -> String {
    let known: Vec<&Command> = command.get_subcommands().collect();
    let width = known.iter().map(|one| one.get_name().len()).max().unwrap_or_default();
    let lines = known.iter().map(|one| {
        let about = one.get_about().map(ToString::to_string).unwrap_or_default();
        format!("\n  {name} {:<width$}  {about}", one.get_name())
    });
    let lines: String = lines.collect();
    if lines.is_empty() { lines } else { format!("Existent\u{a0}:{lines}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_an_example_that_is_understood() {
        let command = args::command();
        let known: Vec<String> = command
            .get_subcommands()
            .flat_map(|one| {
                let under = one.get_subcommands();
                let names: Vec<String> =
                    under.map(|two| format!("{} {}", one.get_name(), two.get_name())).collect();
                if names.is_empty() { vec![one.get_name().to_owned()] } else { names }
            })
            .collect();
        assert_eq!(known.len(), EXAMPLES.len());
        for (path, example) in EXAMPLES {
            assert!(known.iter().any(|one| one == path), "{path}");
            let words = example.split('"').enumerate().flat_map(|(at, piece)| {
                if at % 2 == 1 { vec![piece] } else { piece.split_whitespace().collect() }
            });
            assert!(args::command().try_get_matches_from(words).is_ok(), "{example}");
        }
    }
}
