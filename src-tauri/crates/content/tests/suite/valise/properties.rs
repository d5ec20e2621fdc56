//! Whatever a pack holds comes back; whatever happens to its bytes, nothing else does.

use std::io::Cursor;

use content::PackFiles;
use content::valise::{Limits, SigningKey, open, sign};
use proptest::prelude::*;

use super::craft::{Craft, draft};

fn opened(bytes: &[u8]) -> Result<content::valise::OpenedValise, content::valise::Refusal> {
    open(Cursor::new(bytes), &Limits::STICK)
}

#[test]
fn a_pack_with_every_kind_of_medium_travels() {
    let draft = draft();
    let signed = sign(&draft.build().unwrap(), &SigningKey::from_seed(&[1; 32]).unwrap()).unwrap();
    let valise = opened(&signed).unwrap();
    assert_eq!(
        valise.manifest,
        opened(&Craft::honest().bytes()).unwrap().manifest,
        "the tests' own is the same"
    );
    content::load_pack(&valise.files, draft.pictures()).expect("the checker has nothing against it");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_goes_in_comes_out(
        texts in proptest::collection::btree_map("[A-Za-z0-9-]{1,20}", "[^\0]{0,300}", 0..12),
        seed in any::<[u8; 32]>(),
    ) {
        let mut draft = draft();
        let mut small = std::collections::BTreeSet::new();
        for (name, text) in texts {
            // A disk without capitals would take two of these for one.
            if small.insert(name.to_lowercase()) {
                draft = draft.put(&format!("{name}-x.md"), text);
            }
        }
        let key = SigningKey::from_seed(&seed).unwrap();
        let valise = opened(&sign(&draft.build().unwrap(), &key).unwrap()).unwrap();
        let files: PackFiles = draft.files.into_iter().collect();
        prop_assert!(valise.files.iter().eq(files.iter()));
        prop_assert_eq!(valise.publisher, key.public());
        prop_assert_eq!(valise.files.digest(), files.digest());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changed_bytes_are_refused_or_change_nothing(
        flips in proptest::collection::vec((any::<prop::sample::Index>(), 1_u8..), 1..6),
    ) {
        let honest = Craft::honest().bytes();
        let before = opened(&honest).unwrap();
        let mut bytes = honest;
        for (at, flip) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= flip;
        }
        if let Ok(after) = opened(&bytes) {
            prop_assert_eq!(after.manifest, before.manifest);
            prop_assert_eq!(after.publisher, before.publisher);
            prop_assert!(after.files.iter().eq(before.files.iter()));
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600), part in 0_usize..3) {
        let craft = Craft::honest();
        let craft = match part {
            0 => Craft { manifest: Some(bytes), ..craft },
            1 => Craft { signatures: Some(bytes), ..craft },
            _ => Craft { archive: Some(bytes), ..craft },
        };
        prop_assert!(opened(&craft.bytes()).is_err());
    }
}
