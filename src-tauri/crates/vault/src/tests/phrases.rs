//! Owns, refuses.
