//! Owns choices that look like chance and are the same on every machine.

/// A stream of numbers that its seed decides (SplitMix64).
pub(crate) struct Chance(u64);

impl Chance {
    /// Seeded by a text (FNV-1a): changing one template changes no other template's cases.
    pub(crate) fn of(text: &str) -> Self {
        let seed = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `least` to `most`, both included.
    pub(crate) fn between(&mut self, least: u64, most: u64) -> u64 {
        least + self.next() % (most - least + 1)
    }

    pub(crate) fn one_of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[usize::try_from(self.between(0, all.len() as u64 - 1)).unwrap()]
    }

    /// So many digits.
    pub(crate) fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + u8::try_from(self.between(0, 9)).unwrap())).collect()
    }

    /// A form: each `#` becomes a digit.
    pub(crate) fn filled(&mut self, form: &str) -> String {
        form.chars().map(|sign| if sign == '#' { self.digits(1) } else { sign.to_string() }).collect()
    }

    /// One of these forms, filled.
    pub(crate) fn one_filled(&mut self, forms: &[&str]) -> String {
        let form = self.one_of(forms);
        self.filled(form)
    }
}
