//! Words as they are looked for.

pub(in crate::validate::rules) use crate::base::Spoken;
