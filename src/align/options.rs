//! What a caller may bring to an alignment.

/// A score that the caller has for a pair, from embeddings, say: 0 to 1.
///
/// ```
/// use action_plan::align::ExtraScore;
/// let score = ExtraScore::new("1.1", "1.u3", 0.8);
/// assert_eq!(score.action(), "1.1");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ExtraScore {
    action: String,
    entry: String,
    score: f64,
}

impl ExtraScore {
    /// A score for an action and an entry. What is not a number counts as nought.
    pub fn new(action: impl Into<String>, entry: impl Into<String>, score: f64) -> Self {
        let score = if score.is_nan() { 0.0 } else { score.clamp(0.0, 1.0) };
        Self { action: action.into(), entry: entry.into(), score }
    }

    /// Id of the action.
    pub fn action(&self) -> &str {
        &self.action
    }

    /// Id of the entry.
    pub fn entry(&self) -> &str {
        &self.entry
    }

    /// The score, 0 to 1.
    pub fn score(&self) -> f64 {
        self.score
    }
}

/// What a caller may bring to an alignment.
///
/// ```
/// use action_plan::align::{AlignOptions, ExtraScore};
/// let options = AlignOptions::new().with_extra_scores([ExtraScore::new("1.1", "1.u3", 0.8)]);
/// assert_eq!(options.extra_scores().len(), 1);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AlignOptions {
    extra: Vec<ExtraScore>,
}

impl AlignOptions {
    /// Nothing beside the documents.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds scores. Each counts as much as the wording does.
    #[must_use]
    pub fn with_extra_scores(mut self, scores: impl IntoIterator<Item = ExtraScore>) -> Self {
        self.extra.extend(scores);
        self
    }

    /// The scores brought.
    pub fn extra_scores(&self) -> &[ExtraScore] {
        &self.extra
    }
}
