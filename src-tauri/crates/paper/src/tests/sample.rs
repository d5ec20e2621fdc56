//! Pages as they will be on an ordinary day, and as they never should be.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use domain::agreement::{AgreementLine, AgreementScope, AgreementText};
use domain::help::{Autonomy, HelpLevel};
use domain::id::{LineId, PictureName, ProcedureId, StepId};
use domain::mode::{Mode, Way};
use domain::note::{Addendum, NoteBody, NoteProcedure, NoteStep};
use domain::session::{HandReason, NextTime, Obstacle, OwnWord, Place};
use domain::walkthrough::{SheetLine, Theme, WayOut, WayOutKind};

use crate::{
    AgreementPage, ListLine, NotePage, Picture, Pictures, PreparationPage, SheetDone, SheetNext, SheetPage,
    SlipPage, slip_pdf,
};

/// Everything that means something to the typesetter, to Markdown or to HTML.
pub(super) const ODD: &str = "#set text(red) #import \"x.typ\": y
= pas un titre
- pas une liste
+ 1. 2) / terme: rien
*gras* _italique_ `code` ~ \\ \\n \\u{1F600}
$ x^2 $ @renvoi <ancre> <b>gras</b> &amp; https://example.be
[crochets] {accolades} (parenthèses) // commentaire /* rien */ --- ... '\"
| tableau | non | # non";

/// The pictograms of the application, or one broken drawing for all.
pub(super) struct Drawings {
    drawings: BTreeMap<String, (Vec<u8>, String)>,
    broken: Option<&'static str>,
}

impl Drawings {
    pub(super) fn ours() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/pictograms");
        let index = std::fs::read(folder.join("index.json")).unwrap();
        let index: BTreeMap<String, serde_json::Value> = serde_json::from_slice(&index).unwrap();
        let read = |(name, entry): (String, serde_json::Value)| {
            let svg = std::fs::read(folder.join(&name).with_extension("svg")).unwrap();
            (name, (svg, entry["alt"].as_str().unwrap().to_owned()))
        };
        Self { drawings: index.into_iter().map(read).collect(), broken: None }
    }

    /// One line for each picture.
    pub(super) fn lines(&self) -> Vec<SheetLine> {
        self.drawings.iter().map(|(name, (_, alt))| line(name, alt)).collect()
    }

    pub(super) fn broken(svg: &'static str) -> Self {
        Self { drawings: BTreeMap::new(), broken: Some(svg) }
    }
}

impl Pictures for Drawings {
    fn picture(&self, name: &PictureName) -> Option<Picture<'_>> {
        match self.broken {
            Some(broken) => Some(Picture { svg: broken.as_bytes(), alt: "rien" }),
            None => self.drawings.get(name.as_str()).map(|(svg, alt)| Picture { svg, alt }),
        }
    }
}

pub(super) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

pub(super) fn instant(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

pub(super) fn step(title: &str, level: HelpLevel) -> NoteStep {
    let place = Place { procedure: ProcedureId::new("carte"), step: StepId::new(title) };
    let hand = (level == HelpLevel::DoneFor).then_some(HandReason::ScreenStuck);
    NoteStep { place, title: title.to_owned(), level, is_to_confirm: false, hand }
}

fn next() -> NextTime {
    NextTime {
        procedure: Some(ProcedureId::new("carte-relire-et-envoyer")),
        on: NaiveDate::from_ymd_opt(2026, 11, 30).unwrap(),
        at: Some("10:00".to_owned()),
    }
}

/// The note of the drawing of the closing.
pub(super) fn note() -> NotePage {
    let connect = ["Ouvrir le site", "Mettre la carte dans le lecteur", "Taper le code"];
    let levels = [HelpLevel::DoneFor, HelpLevel::Words, HelpLevel::Alone];
    let connect = connect.into_iter().zip(levels).map(|(title, level)| step(title, level)).collect();
    let mut last = step("Fermer le site", HelpLevel::Alone);
    last.is_to_confirm = true;
    let card = vec![
        step("Ouvrir le mois", HelpLevel::Cue),
        step("Cliquer sur le jour", HelpLevel::Alone),
        step("Choisir « travail »", HelpLevel::Pointing),
        step("Enregistrer", HelpLevel::Demonstration),
        last,
    ];
    NotePage {
        body: NoteBody {
            on: today(),
            mode: Mode::Accompany,
            way: Way::Real,
            title: "Noter un jour de travail".to_owned(),
            is_complete: false,
            procedures: vec![
                NoteProcedure {
                    title: "Me connecter avec ma carte d’identité".to_owned(), steps: connect
                },
                NoteProcedure {
                    title: "Noter un jour de travail, avant d’y aller".to_owned(), steps: card
                },
            ],
            prepared: None,
            obstacles: vec![Obstacle::Site, Obstacle::Words],
            own_word: Some(OwnWord::Good),
            duties: Vec::new(),
            next: Some(next()),
            urgency: None,
            learning: None,
            outcomes: Vec::new(),
            minutes: 45,
            autonomy: Some(Autonomy::EntierementAccompagne),
        },
        worker_name: "Amal".to_owned(),
        antenna: "Marche".to_owned(),
        person: Some("Rim".to_owned()),
        next_title: Some("Relire et envoyer ma carte à la fin du mois".to_owned()),
        next_words: Some("On ouvre le site ensemble.".to_owned()),
        shared_text:
            "Rim a trouvé le calendrier toute seule. La prochaine fois, elle veut essayer sans indice.\n\n\
                      Elle apporte sa carte d’identité et la lettre de la caisse."
                .to_owned(),
        own_text: None,
        addenda: vec![Addendum {
            author: "Amal".to_owned(),
            at: instant("2026-11-24T14:37:05Z"),
            text: "La caisse a téléphoné : la carte est bien arrivée.".to_owned(),
        }],
        corrections: Vec::new(),
        frozen_at: Some(instant("2026-11-23T14:37:05Z")),
        made_on: today(),
    }
}

/// A note of sixty steps and five hundred words.
pub(super) fn long_note() -> NotePage {
    let mut page = note();
    let level = |index: usize| [HelpLevel::Alone, HelpLevel::Words, HelpLevel::DoneFor][index % 3];
    let steps = (1..=60).map(|index| {
        let title = format!("Étape {index} : chercher dans la page la phrase qui parle de la carte du mois");
        step(&title, level(index))
    });
    page.body
        .procedures
        .push(NoteProcedure { title: "Une très longue démarche".to_owned(), steps: steps.collect() });
    page.shared_text = words(500);
    page.own_text = Some(words(500));
    page
}

/// So many French words.
pub(super) fn words(count: usize) -> String {
    let some =
        "Nous avons relu la lettre de la caisse ensemble et cherché le mot anticonstitutionnellement. ";
    let all: Vec<&str> = some.split(' ').filter(|word| !word.is_empty()).cycle().take(count).collect();
    all.join(" ")
}

fn line(picture: &str, text: &str) -> SheetLine {
    SheetLine { picture: PictureName::new(picture), text: text.to_owned() }
}

pub(super) fn way(kind: WayOutKind, sentence: &str, detail: Option<&str>) -> WayOut {
    WayOut { kind, sentence: sentence.to_owned(), detail: detail.map(str::to_owned), is_local: false }
}

/// An ordinary sheet.
pub(super) fn sheet() -> SheetPage {
    SheetPage {
        title: "Noter un jour de travail".to_owned(),
        done: Some(SheetDone::Real("Aujourd’hui, Rim a noté un jour de travail.".to_owned())),
        lines: vec![
            line("calendrier", "Avant d’aller travailler, ouvrez votre carte."),
            line("jour-coche", "Cliquez sur le jour où vous travaillez."),
            line("travail", "Choisissez « travail »."),
            line("enregistrer", "Cliquez sur « Enregistrer »."),
        ],
        beware: Some("Notez le jour avant de commencer, pas après.".to_owned()),
        next: Some(SheetNext {
            on: NaiveDate::from_ymd_opt(2026, 11, 30).unwrap(),
            at: Some("10:00".to_owned()),
            what: vec!["Relire et envoyer la carte.".to_owned()],
        }),
        learning: None,
        relay: None,
        ways_out: vec![
            way(WayOutKind::Desk, "Votre syndicat ou la CAPAC donne une carte en papier.", None),
            way(WayOutKind::Phone, "Vous pouvez téléphoner à la CAPAC.", Some("02 209 13 13")),
        ],
        done_in_their_name: vec!["Ouvrir le site".to_owned()],
        worker_name: "Amal".to_owned(),
        antenna: "Marche".to_owned(),
        credits: "Images : OpenMoji et Côte à côte, licence CC BY-SA 4.0".to_owned(),
        made_on: today(),
    }
}

/// As much as a sheet may hold: six lines of twelve words, three ways out.
pub(super) fn full_sheet() -> SheetPage {
    let mut sheet = sheet();
    sheet.title = "Relire et envoyer ma carte à la fin du mois".to_owned();
    sheet.lines = vec![
        line("lettre", "Prenez la lettre de la caisse et votre carte d’identité avec vous."),
        line("carte-inserer", "Mettez la carte dans le lecteur, la puce vers le haut."),
        line("code-pin", "Tapez votre code vous-même. Personne ne regarde, même pas Amal."),
        line("relire", "Relisez chaque jour du mois : travail, maladie, vacances ou rien."),
        line("envoyer", "Cliquez sur « Envoyer » le dernier jour du mois, pas avant."),
        line("carte-retirer", "Retirez la carte du lecteur et fermez le site avant de partir."),
    ];
    sheet.beware =
        Some("Une carte envoyée ne se corrige plus sur le site : relisez-la deux fois.".to_owned());
    sheet.next = Some(SheetNext {
        on: NaiveDate::from_ymd_opt(2027, 1, 1).unwrap(),
        at: Some("13:30".to_owned()),
        what: vec!["Relire et envoyer la carte de décembre.".to_owned()],
    });
    sheet.ways_out.push(way(
        WayOutKind::Letter,
        "La carte en papier existe encore : demandez-la au guichet de votre caisse.",
        Some("Rue du Marché 12, 6900 Marche"),
    ));
    sheet
}

/// An ordinary list: two things are there, two are missing, one was not looked at.
pub(super) fn preparation() -> PreparationPage {
    let needed = |picture: &str, text: &str| ListLine {
        picture: PictureName::new(picture),
        text: text.to_owned(),
        todo: None,
        go_to: None,
        how_long: None,
        phone: None,
    };
    let sheet = sheet();
    PreparationPage {
        title: "Me connecter avec ma carte d’identité".to_owned(),
        here: vec![
            needed("carte-identite", "La carte d’identité, encore valable"),
            needed("ordinateur", "Un ordinateur avec le logiciel de la carte d’identité"),
        ],
        missing: vec![
            ListLine {
                todo: Some(
                    "Allez à la commune avec la lettre des codes. Sans la lettre, on en demande une autre."
                        .to_owned(),
                ),
                go_to: Some("La commune, au service population".to_owned()),
                how_long: Some("Sans la lettre, de 3 jours à 3 semaines.".to_owned()),
                phone: Some("02 000 00 00".to_owned()),
                ..needed("code-pin", "Le code PIN de la carte")
            },
            ListLine {
                todo: Some("On en trouve parfois ailleurs. Téléphonez avant d’y aller.".to_owned()),
                go_to: Some("Une bibliothèque".to_owned()),
                ..needed("lecteur-carte", "Un lecteur de carte")
            },
        ],
        unseen: vec![needed("adresse-site", "L’adresse du site, écrite ou gardée en favori")],
        questions: vec![
            "Mon code est perdu ou bloqué. Que dois-je apporter\u{a0}?".to_owned(),
            "Combien de temps faut-il attendre la lettre des codes\u{a0}?".to_owned(),
            "Combien cela coûte-t-il\u{a0}?".to_owned(),
            "La puce de ma carte est-elle activée\u{a0}?".to_owned(),
            "Puis-je choisir un code facile à retenir\u{a0}?".to_owned(),
        ],
        next: sheet.next,
        ways_out: sheet.ways_out,
        relay: Some(
            "Pour le code ou une carte perdue, c’est le service population de la commune.".to_owned(),
        ),
        worker_name: sheet.worker_name,
        antenna: sheet.antenna,
        credits: sheet.credits,
        made_on: today(),
    }
}

/// As much as a list may hold: everything is missing, three ways out.
pub(super) fn full_preparation() -> PreparationPage {
    let mut list = preparation();
    let first = list.missing.first().cloned().unwrap();
    let all = list.here.drain(..).chain(list.unseen.drain(..)).collect::<Vec<_>>();
    list.missing.extend(all);
    for line in &mut list.missing {
        *line = ListLine { picture: line.picture.clone(), text: line.text.clone(), ..first.clone() };
    }
    list.ways_out = full_sheet().ways_out;
    list.next = full_sheet().next;
    list
}

/// An ordinary slip.
pub(super) fn slip() -> Vec<u8> {
    let lines = ["7K3M 9QXA 4R", "0B8Z 1T5C HN", "GW2D 6JVP 3E", "YF40 S8M1 K7"];
    slip_pdf(&SlipPage { antenna: "Marche", lines: &lines, made_on: today() }).unwrap()
}

/// An agreement of an ordinary day.
pub(super) fn agreement() -> AgreementPage {
    let line = |id: &str, text: &str| AgreementLine {
        id: LineId::new(id),
        picture: PictureName::new("souris"),
        text: text.to_owned(),
        taken_back: None,
    };
    AgreementPage {
        antenna: "Marche".to_owned(),
        given_on: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        hash: "0123456789abcdef".repeat(4),
        taken_back: Vec::new(),
        text: AgreementText {
            version: 3,
            mode: Mode::Accompany,
            worker: "Amal".to_owned(),
            covers: AgreementScope::Theme { theme: Theme::Pension },
            until: NaiveDate::from_ymd_opt(2027, 5, 22),
            without: Vec::new(),
            lines: vec![line("mouse", "C’est vous qui cliquez."), line("codes", "Vos codes sont à vous.")],
            scope: vec![line("stop", "Pour arrêter, dites «\u{a0}stop\u{a0}» à Amal.")],
        },
    }
}
