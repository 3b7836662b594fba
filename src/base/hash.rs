//! Hashes that are the same on every machine and in every run.
//!
//! The standard library's maps seed their hash from the system's randomness, which a pure library does not
//! read. Two hashes stand here: a quick one for tables in memory, free to change, and the one of
//! [`fingerprint`], which is written into files and never changes.

use std::fmt::Write;
use std::hash::{BuildHasher, Hasher};

/// Makes the hasher of tables keyed by words or small numbers.
///
/// Its seed is fixed, so a hostile text could be made up of words that collide. Any unseeded hash has that
/// flaw; it is bounded by the limits on the size of a document, and no order ever depends on the hash:
/// use it with `IndexMap` and `IndexSet` only.
///
/// ```
/// use action_plan::base::FixedState;
/// use indexmap::IndexMap;
/// let mut counts: IndexMap<&str, u32, FixedState> = IndexMap::default();
/// *counts.entry("prison").or_default() += 1;
/// assert_eq!(counts.get("prison"), Some(&1));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FixedState;

impl BuildHasher for FixedState {
    type Hasher = FixedHasher;

    #[inline]
    fn build_hasher(&self) -> FixedHasher {
        FixedHasher { state: FNV_BASIS }
    }
}

/// The hasher of [`FixedState`]: eight bytes a step, each turned, mixed in and multiplied.
///
/// Byte-wise FNV-1a does one multiplication a byte and leaves the high bits, which the table's tags are
/// taken from, badly mixed for short words. Here a word of up to eight letters takes two multiplications,
/// one of them for its end, and the finisher of `MurmurHash3` spreads every bit over all others.
///
/// ```
/// use std::hash::{BuildHasher, Hasher};
/// use action_plan::base::FixedState;
/// let state = FixedState::default();
/// assert_eq!(state.hash_one("prison"), state.hash_one("prison"));
/// assert_ne!(state.hash_one("prison"), state.hash_one("prisons"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct FixedHasher {
    state: u64,
}

impl FixedHasher {
    #[inline]
    const fn mix(&mut self, piece: u64) {
        // The odd constant nearest 2^64 over the golden ratio.
        self.state = (self.state.rotate_left(23) ^ piece).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

impl Hasher for FixedHasher {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let (pieces, rest) = bytes.as_chunks::<8>();
        for piece in pieces {
            self.mix(u64::from_le_bytes(*piece));
        }
        if !rest.is_empty() {
            // The length keeps "a" and "a\0" apart.
            let tail = rest.iter().rev().fold(0, |tail, byte| tail << 8 | u64::from(*byte));
            self.mix(tail | u64::try_from(rest.len()).unwrap_or(0) << 56);
        }
    }

    #[inline]
    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }

    #[inline]
    fn write_u32(&mut self, number: u32) {
        self.mix(u64::from(number));
    }

    #[inline]
    fn write_u64(&mut self, number: u64) {
        self.mix(number);
    }

    #[inline]
    fn write_usize(&mut self, number: usize) {
        self.mix(u64::try_from(number).unwrap_or(u64::MAX));
    }

    #[inline]
    fn finish(&self) -> u64 {
        spread(self.state)
    }
}

/// Twelve hexadecimal digits that stand for `parts`, in their order: the same for ever.
///
/// The 64-bit FNV-1a hash of the parts' bytes, each part followed by one byte `0xff` (which UTF-8 never
/// holds, so `["ab", "c"]` and `["a", "bc"]` differ), put through the 64-bit finisher of `MurmurHash3`;
/// the first twelve of its sixteen digits. Among 10,000 different lists the odds of any two alike are one
/// in five million.
///
/// ```
/// use action_plan::base::fingerprint;
/// assert_eq!(fingerprint(&["1", "train all staff"]), "1f364f2a536c");
/// assert_ne!(fingerprint(&["ab", "c"]), fingerprint(&["a", "bc"]));
/// ```
pub fn fingerprint(parts: &[&str]) -> String {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xff]));
    let mut digits = String::with_capacity(16);
    // Writing to a string cannot fail.
    let _ = write!(digits, "{:016x}", spread(fnv_1a(bytes)));
    digits.truncate(12);
    digits
}

const FNV_BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a, 64 bits, as published.
fn fnv_1a(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(FNV_BASIS, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// The finisher of `MurmurHash3` (`fmix64`): one to one, and each bit of it depends on each bit put in.
#[inline]
const fn spread(mut hash: u64) -> u64 {
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fnv_1a_as_published() {
        assert_eq!(fnv_1a("".bytes()), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv_1a("a".bytes()), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv_1a("foobar".bytes()), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn spread_as_published() {
        assert_eq!(spread(0), 0);
        assert_eq!(spread(1), 0xb456_bcfc_34c2_cb2c);
    }

    /// Worked out with another program: these may never change.
    #[test]
    fn fingerprints_for_ever() {
        assert_eq!(fingerprint(&[]), "efd01f60ba99");
        assert_eq!(fingerprint(&[""]), "1bbd5c813c69");
        assert_eq!(fingerprint(&["", ""]), "0992e16d4af0");
        assert_eq!(fingerprint(&["\u{e9}", "b"]), "00f751c38561");
    }

    #[test]
    fn low_and_high_bits_are_well_spread() {
        let mut low = [0_u32; 64];
        let mut high = [0_u32; 64];
        for number in 0..6_400_u32 {
            let hash = FixedState.hash_one(format!("word{number}"));
            low[usize::try_from(hash % 64).unwrap()] += 1;
            high[usize::try_from(hash >> 58).unwrap()] += 1;
        }
        assert!(low.iter().chain(&high).all(|count| (50..150).contains(count)), "{low:?} {high:?}");
    }
}
