//! Owns signatures of the small files that stand beside the database; refuses a purpose that is not on its list.

use ring::hmac;

use crate::secret::Key32;

/// Signs and checks the files beside the database (HMAC-SHA-256).
pub struct StateKey(pub(super) Key32);

/// What a signature is for: one for a slots file never passes for one of a high-water mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StateUse {
    /// The slots file.
    Slots,
    /// A record of the high-water mark.
    HighWaterMark,
    /// What is trusted of content packs.
    Trust,
}

impl StateUse {
    const fn label(self) -> &'static str {
        match self {
            Self::Slots => "cote/slots/v1",
            Self::HighWaterMark => "cote/hwm/v1",
            Self::Trust => "cote/trust/v1",
        }
    }
}

/// A signature: 32 bytes, not secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StateTag(pub [u8; 32]);

impl StateKey {
    /// Signs `bytes`: HMAC-SHA-256(key, label ‖ 0x00 ‖ bytes).
    #[must_use]
    pub fn sign(&self, purpose: StateUse, bytes: &[u8]) -> StateTag {
        let mut context = hmac::Context::with_key(&self.hmac());
        context.update(purpose.label().as_bytes());
        context.update(&[0]);
        context.update(bytes);
        StateTag(context.sign().as_ref().try_into().expect("HMAC-SHA-256 gives 32 bytes"))
    }

    /// Tells, in constant time, whether `tag` is the signature of `bytes`.
    #[must_use]
    pub fn is_signature(&self, purpose: StateUse, bytes: &[u8], tag: &StateTag) -> bool {
        let message = [purpose.label().as_bytes(), &[0], bytes].concat();
        hmac::verify(&self.hmac(), &message, &tag.0).is_ok()
    }

    fn hmac(&self) -> hmac::Key {
        hmac::Key::new(hmac::HMAC_SHA256, self.0.expose())
    }
}

#[cfg(test)]
mod tests {
    use crate::keys::{OfficeKey, StateUse};

    #[test]
    fn a_signature_serves_one_purpose_one_text_and_one_office() {
        let (office, other) = (OfficeKey::make().unwrap(), OfficeKey::make().unwrap());
        let key = office.state_key();
        let tag = key.sign(StateUse::Slots, b"text");
        assert!(key.is_signature(StateUse::Slots, b"text", &tag));
        assert!(!key.is_signature(StateUse::HighWaterMark, b"text", &tag));
        assert!(!key.is_signature(StateUse::Slots, b"texte", &tag));
        assert!(!other.state_key().is_signature(StateUse::Slots, b"text", &tag));
    }
}
