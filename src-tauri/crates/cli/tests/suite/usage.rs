//! The command line itself.

use crate::stage::cote;

#[test]
fn the_help_is_french_and_lists_every_exit_code() {
    let help = cote(["--help"]);
    assert_eq!(help.code, 0, "{}", help.err);
    for code in 0..=13 {
        assert!(help.out.contains(&format!("\n  {code:>2}  ")), "{code}\n{}", help.out);
    }
    for arguments in [
        &["--help"][..],
        &["vault", "create", "--help"],
        &["vault", "verify", "-h"],
        &["pack", "check", "--help"],
        &["pack", "gaps", "--help"],
        &["pack", "play", "--help"],
        &["pack", "build", "--help"],
        &["pack", "key", "--help"],
        &["pack", "sign", "--help"],
        &["pack", "verify", "--help"],
        &["note", "export", "--help"],
        &["scan", "--help"],
    ] {
        let help = cote(arguments.iter().copied());
        assert_eq!(help.code, 0, "{arguments:?}");
        assert!(help.out.contains("Utilisation"), "{arguments:?}\n{}", help.out);
        for english in ["Usage", "Commands", "Print", "possible values", "default"] {
            assert!(!help.out.contains(english), "{english} in {arguments:?}\n{}", help.out);
        }
    }
}

#[test]
fn what_is_not_understood_is_said_in_french() {
    for (arguments, said) in [
        (&["vault", "create", "--worker", "Amal"][..], "Il manque\u{a0}: --antenna <NOM>."),
        (&["coffre"], "«\u{a0}coffre\u{a0}» n’est pas connu."),
        (&["coffre"], "Existent\u{a0}:\n  cote vault  Le coffre"),
        (&["pack", "verifier", "x"], "Existent\u{a0}:\n  cote pack new      Commencer une valise"),
        (&["pack", "chek", "x"], "Vouliez-vous écrire «\u{a0}check\u{a0}»\u{a0}?"),
        (&["pack"], "  cote pack remarks  Lire les remarques"),
        (&[], "  cote note   Les notes"),
        (
            &["pack", "new", "ma-valise"],
            "Il manque\u{a0}: --publisher <NOM>.\n  --publisher <NOM>  Qui publie la valise",
        ),
        (
            &["pack", "new", "ma-valise"],
            "Par exemple\u{a0}: cote pack new ma-valise --publisher \"L’équipe de Namur\"",
        ),
        (&["pack", "new", "a", "--publisher"], "--publisher <NOM> demande une valeur."),
        (&["pack", "new", "a", "--publisher", "Une", "équipe"], "se met entre guillemets droits"),
        (&["pack", "build", "a"], "Il manque\u{a0}: --out <FICHIER>."),
        (&["pack", "check", "--vite"], "Existent\u{a0}: --html\n"),
        (&["pack", "check", "--vite"], "«\u{a0}--vite\u{a0}» n’est pas connu."),
        (&["note", "export", "--all", "--format", "odt", "--out", "x"], "«\u{a0}odt\u{a0}» ne convient pas"),
        (&["note", "export", "--format", "md", "--out", "x"], "Il manque"),
    ] {
        let run = cote(arguments.iter().copied());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(run.err.contains(said), "{arguments:?}\n{}", run.err);
    }
}
