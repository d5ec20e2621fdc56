//! Owns the plain digest that names a text by its bytes; refuses keys: what must not be forged is signed elsewhere.

use ring::digest;

/// SHA-256 of some bytes: which agreement was read, which pack is installed.
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    out.copy_from_slice(digest::digest(&digest::SHA256, bytes).as_ref());
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_known_answer_of_fips_180_holds() {
        let start: Vec<u8> = super::sha256(b"abc").into_iter().take(4).collect();
        assert_eq!(start, [0xba, 0x78, 0x16, 0xbf]);
    }
}
