//! Owns what other programs of the computer do for ours: print, speak, show a site. It refuses windows, and to keep or decide
//! anything.

pub mod browser;
pub mod printing;
mod program;
pub mod rendering;
pub mod speech;
