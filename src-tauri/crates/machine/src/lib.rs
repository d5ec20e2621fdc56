//! Owns what other programs of the computer do for ours: print and speak. It refuses windows, and to keep or decide
//! anything.

pub mod printing;
mod program;
pub mod speech;
