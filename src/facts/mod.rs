//! Facts in any text: names and their abbreviations.

mod abbreviation;

pub use abbreviation::{Abbreviation, abbreviations};
