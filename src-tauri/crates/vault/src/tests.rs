//! Owns the tests that cross modules; refuses none of the crate's inner parts.

mod damage;
mod kdf_vectors;
mod phrases;
mod vaults;
mod wycheproof;
