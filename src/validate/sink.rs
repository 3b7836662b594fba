//! Where rules report to.

use super::{Arguments, Rule, Subject, Unverifiable, arguments::collected};
use crate::model::{Finding, Level, Place, PlaceKind};
use std::fmt;

/// Where a rule reports to: it knows the rule, its level, and where each item stood in the published text.
///
/// ```
/// use action_plan::{model::{ActionPlan, Level, Place}, validate::{Rule, Ruleset}};
/// static UNTITLED: Rule = Rule::new("untitled", "no title", Level::Note, "", |subject, sink| {
///     if subject.plan().title().is_none() {
///         sink.say(Place::document(), "the plan has no title");
///     }
/// });
/// let findings = Ruleset::empty().with_rule(&UNTITLED).check(&ActionPlan::default());
/// assert_eq!(findings[0].message, "the plan has no title");
/// ```
#[derive(Debug)]
pub struct Sink<'s> {
    rule: &'s Rule,
    level: Level,
    subject: &'s Subject<'s>,
    pub(super) findings: Vec<Finding>,
    pub(super) unverifiable: Vec<Unverifiable>,
}

impl<'s> Sink<'s> {
    pub(super) fn new(rule: &'s Rule, level: Level, subject: &'s Subject<'s>) -> Self {
        Self { rule, level, subject, findings: Vec::new(), unverifiable: Vec::new() }
    }

    /// Reports a finding. Its sentence is made here, from its values.
    pub fn report(&mut self, at: Place, arguments: &impl Arguments) {
        let source = self.subject.import().map_or(&[][..], |import| {
            if at.kind == PlaceKind::Recommendation {
                import.places(&format!("rec:{}", at.id))
            } else {
                import.places(&at.id)
            }
        });
        let mut finding = Finding::new(self.rule.id(), self.level, at, arguments.to_string())
            .from_source(source.iter().copied());
        finding.arguments = collected(arguments);
        self.findings.push(finding);
    }

    /// Reports a finding that has no values, only a sentence.
    pub fn say(&mut self, at: Place, message: &str) {
        self.report(at, &Sentence(message));
    }

    /// Reports that it cannot be told, and why.
    pub fn cannot_tell(&mut self, at: Place, because: &str) {
        self.unverifiable.push(Unverifiable::new(self.rule.id(), at, because));
    }
}

struct Sentence<'m>(&'m str);

impl fmt::Display for Sentence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Arguments for Sentence<'_> {
    fn named(&self) -> Vec<(&'static str, crate::model::Argument)> {
        Vec::new()
    }
}
