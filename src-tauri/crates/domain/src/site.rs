//! The real page of a step: its address, and the part that proves whose it is. Refuses every address that is not plainly
//! a page under that part.

use serde::Serialize;
use ts_rs::TS;

use crate::mode::{Device, Way};
use crate::scene;
use crate::session::{Frame, Library, Place, SessionState};
use crate::walkthrough::{Next, Step, Theme, Walkthrough};

/// Where a step happens for real.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Site {
    /// The address, without what comes before it: `www.socialsecurity.be`.
    pub address: String,
    /// The part of it that proves whose page it is, when the author named one.
    pub proof: Option<String>,
}

impl Site {
    /// The page that a step shows in a browser, when its author gave an address that can be opened.
    pub fn of(step: &Step) -> Option<Self> {
        let scene::Frame::Browser { address: Some(address), proof, .. } = &step.scene.as_ref()?.frame else {
            return None;
        };
        let site = Self { address: address.trim_start_matches("https://").to_owned(), proof: proof.clone() };
        site.is_openable().then_some(site)
    }

    /// The address as a browser takes it.
    pub fn link(&self) -> String {
        format!("https://{}", self.address)
    }

    /// A host name and a plain path. What begins like an option, holds a name and a password or has signs that a command
    /// line or a page could read otherwise is not opened.
    fn is_openable(&self) -> bool {
        let (host, path) = self.address.split_once('/').unwrap_or((&self.address, ""));
        let is_label = |label: &str| {
            !label.is_empty()
                && !label.starts_with('-')
                && label.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        };
        let is_host = host.contains('.') && host.split('.').all(is_label);
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-_.~".contains(c);
        let is_under = |proof: &String| host == proof || host.ends_with(&format!(".{proof}"));
        is_host && path.chars().all(is_plain) && self.proof.as_ref().is_none_or(is_under)
    }
}

/// The page that somebody who does a step for real on this computer has, or opens, before them; and whether it is the first
/// step that has it: later ones need no address, it is open.
pub fn page_of<L: Library>(state: &SessionState, library: &L) -> Option<(Site, bool)> {
    let is_here = state.setup.way == Way::Real && state.setup.device == Device::Computer;
    let current = state.current.as_ref().filter(|_| is_here)?;
    let site = page_at(library, &current.place, &current.calls)?;
    let was_there =
        state.trail.iter().any(|(place, calls)| page_at(library, place, calls).as_ref() == Some(&site));
    Some((site, !was_there))
}

fn page_at<L: Library>(library: &L, place: &Place, calls: &[Frame]) -> Option<Site> {
    let walkthrough = library.walkthrough(&place.procedure)?;
    let step = walkthrough.step(&place.step)?;
    let own = Site::of(step).or_else(|| opened_by(walkthrough, step))?;
    // What one connects to in an exercise is an example; for real it is what was asked for: of the procedures that wait, the
    // outermost that has a page still to come.
    let is_example = walkthrough.theme == Theme::Connect;
    let asked_for = calls.iter().filter(|_| is_example).find_map(|frame| {
        let asked = library.walkthrough(&frame.back.procedure)?;
        asked.steps.iter().skip_while(|one| one.id != frame.back.step).find_map(Site::of)
    });
    Some(asked_for.unwrap_or(own))
}

/// The page that comes when an address is typed on an empty one.
fn opened_by(walkthrough: &Walkthrough, step: &Step) -> Option<Site> {
    let is_empty_page = step
        .scene
        .as_ref()
        .is_some_and(|screen| matches!(screen.frame, scene::Frame::Browser { address: None, .. }));
    let Next::Step { step: next } = &step.next else { return None };
    walkthrough.step(next).filter(|_| is_empty_page).and_then(Site::of)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(address: &str, proof: Option<&str>) -> Site {
        Site { address: address.to_owned(), proof: proof.map(str::to_owned) }
    }

    #[test]
    fn a_page_under_its_proof_can_be_opened() {
        for (address, proof) in [
            ("www.socialsecurity.be", Some("socialsecurity.be")),
            ("mypension.be", Some("mypension.be")),
            ("www.onem.be/citoyens/chomage", Some("onem.be")),
            ("www.leforem.be", None),
        ] {
            assert!(site(address, proof).is_openable(), "{address}");
        }
        assert_eq!(site("www.mypension.be", None).link(), "https://www.mypension.be");
    }

    #[test]
    fn anything_else_is_not() {
        for (address, proof) in [
            ("--remote-debugging-port=9222", None),
            ("socialsecurity.be.example.com", Some("socialsecurity.be")),
            ("mysocialsecurity.be", Some("socialsecurity.be")),
            ("user:secret@onem.be", None),
            ("http://onem.be", None),
            ("file:///etc/passwd", None),
            ("javascript:alert(1)", None),
            ("onem.be/?next=x y", None),
            ("onem", None),
            ("", None),
            (".be", None),
            ("-x.be", None),
        ] {
            assert!(!site(address, proof).is_openable(), "{address}");
        }
    }
}
