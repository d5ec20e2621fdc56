//! The smallest walkthroughs that the rules take, for their tests. Refuses what `content` would refuse.

use crate::id::*;
use crate::local_layer::LocalPart;
use crate::rich_text::RichText;
use crate::walkthrough::*;

pub(crate) fn step(id: &str, hand: Hand, next: Next) -> Step {
    let act = match next {
        Next::Branch { .. } => Act::Choose,
        _ => Act::Click { target: TargetId::new("bouton"), also: vec![TargetId::new("lien")] },
    };
    Step {
        id: StepId::new(id),
        title: id.to_owned(),
        say_practice: RichText::plain("Cliquez."),
        say_real: None,
        picture: PictureName::new("souris"),
        devices: Vec::new(),
        hand,
        sensitive: None,
        is_point_of_no_return: false,
        scene: None,
        act,
        wrong: vec![WrongAct {
            target: TargetId::new("autre"),
            times: 1,
            say: RichText::plain("Ici, c’est pour imprimer."),
            leads_to: None,
        }],
        cues: Cues {
            question: RichText::plain("Où ?"),
            word: RichText::plain("Là."),
            halo: None,
            show: RichText::plain("Regardez."),
        },
        coach: Coach { ask: "Où est le bouton ?".to_owned(), then: Vec::new(), tip: None },
        real: RealHelp::default(),
        ways_out: Vec::new(),
        local: LocalPart::default(),
        next,
    }
}

pub(crate) fn to(id: &str) -> Next {
    Next::Step { step: StepId::new(id) }
}

pub(crate) fn walkthrough(id: &str, steps: Vec<Step>) -> Walkthrough {
    Walkthrough {
        id: ProcedureId::new(id),
        theme: Theme::Basics,
        title: id.to_owned(),
        done_sentence: "a essayé".to_owned(),
        picture: PictureName::new("souris"),
        remit: Remit { answer: RemitAnswer::Ours, sentence: "Oui.".to_owned(), relay: None },
        audience: Audience { is_for: Vec::new(), is_not_for: Vec::new() },
        situation: Situation {
            person: PersonId::new("amina"),
            first_name: "Amina".to_owned(),
            sentences: Vec::new(),
            picture: PictureName::new("femme"),
        },
        not_on: Vec::new(),
        needs_internet: true,
        documents: Vec::new(),
        desk_questions: Vec::new(),
        steps,
        mistakes: Vec::new(),
        ways_out: Vec::new(),
        duties: Vec::new(),
        sheet: Sheet { lines: Vec::new(), beware: None },
        facts: Vec::new(),
        sources: Vec::new(),
        live_check: None,
        answers: Vec::new(),
        second_languages: Vec::new(),
    }
}

pub(crate) fn call(procedure: &str, back: &str) -> Next {
    Next::Call { procedure: ProcedureId::new(procedure), back: StepId::new(back) }
}
