//! Dice that fall the same at every run, so that a figure can be had again; refuses to be used for anything secret.

/// A small generator (xorshift64).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Begins at a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.max(1))
    }

    /// The next number below `limit`; 0 when there is no room.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit.max(1)).unwrap_or(1)).unwrap_or(0)
    }

    /// Heads or tails.
    pub fn is_heads(&mut self) -> bool {
        self.below(2) == 0
    }

    /// Flips one bit of `bytes`, and says which.
    pub fn flip(&mut self, bytes: &mut [u8]) -> usize {
        let bit = self.below(bytes.len() * 8);
        if let Some(byte) = bytes.get_mut(bit / 8) {
            *byte ^= 1 << (bit % 8);
        }
        bit
    }
}
