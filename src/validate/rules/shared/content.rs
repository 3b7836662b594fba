//! The words of a text that carry its matter.

use crate::diff::content::stems;
use crate::model::Recommendation;

pub(in crate::validate::rules) use crate::diff::content::{Content, content, shared};

/// The telling words of a recommendation, headline and detail.
pub(in crate::validate::rules) fn asked_for(recommendation: &Recommendation) -> Content {
    let detail = recommendation.detail.as_deref().unwrap_or_default();
    stems(&recommendation.headline).chain(stems(detail)).collect()
}
