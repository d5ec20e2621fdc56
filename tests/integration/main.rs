//! Every test that needs more than one part, in one binary: a plain list. Owns nothing; refuses helpers, which stand in
//! the library.

#[cfg(test)]
mod agreements;
#[cfg(test)]
mod beside;
#[cfg(test)]
mod canaries;
#[cfg(test)]
mod charter;
#[cfg(test)]
mod child;
#[cfg(test)]
mod commands;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod durability;
#[cfg(test)]
mod duties;
#[cfg(test)]
mod encryption;
#[cfg(test)]
mod folders;
#[cfg(test)]
mod gallery;
mod learner_file;
#[cfg(test)]
mod local;
#[cfg(test)]
mod one_after_the_other;
#[cfg(test)]
mod packs;
#[cfg(test)]
mod place;
#[cfg(test)]
mod power_cut;
#[cfg(test)]
mod preparing;
#[cfg(test)]
mod preview;
#[cfg(test)]
mod relays;
#[cfg(test)]
mod remarks;
#[cfg(test)]
mod sessions;
#[cfg(test)]
mod start;
#[cfg(test)]
mod team;
mod urgency;
#[cfg(test)]
mod valises;
#[cfg(test)]
mod voice;
