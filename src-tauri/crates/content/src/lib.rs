//! Authors' files to checked walkthroughs: what a non-programmer writes in YAML becomes `domain` types that cannot be
//! wrong, or a list of problems with file, line and advice. Refuses the disk, the network and the vault.

pub mod authoring;
