//! The real page of a step: its address, and the part that proves whose it is. Refuses every address that is not plainly
//! a page under that part.

use serde::Serialize;
use ts_rs::TS;

use crate::scene::Frame;
use crate::walkthrough::Step;

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
        let Frame::Browser { address: Some(address), proof, .. } = &step.scene.as_ref()?.frame else {
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
