//! What the tests stand on: vaults made at a cost that protects nothing, moves that can be told apart, dice that fall
//! the same at every run. Owns no test; refuses to stand in for anything that is tested.

pub mod antenna;
pub mod desk;
pub mod dice;
pub mod host;
pub mod moves;
pub mod rehearsal;
