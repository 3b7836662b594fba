//! A rule as a row of the catalogue.

use super::{Sink, Subject};
use crate::model::Level;
use std::fmt;

/// What a rule must be given before it can say anything.
///
/// ```
/// use action_plan::validate::Need;
/// assert_eq!(Need::Comparison.to_string(), "an update or a revised plan to compare with");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Need {
    /// A plan: always there.
    Plan,
    /// The record of reading published text.
    ImportRecord,
    /// A comparison with an update or a revised plan.
    Comparison,
    /// A plan with several rounds of updates.
    Ledger,
}

impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Plan => "a plan",
            Self::ImportRecord => "the record of reading published text",
            Self::Comparison => "an update or a revised plan to compare with",
            Self::Ledger => "the rounds before this one",
        })
    }
}

/// How far a rule has come.
///
/// ```
/// use action_plan::validate::{RuleStatus, rule};
/// assert_eq!(rule("overdue").map(|rule| rule.status()), Some(RuleStatus::Stable));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RuleStatus {
    /// May still change what it finds.
    Preview,
    /// Finds what its page says.
    Stable,
    /// Finds what its page says, and that is too often nothing to mend: asked only where a caller adds it.
    OnRequest,
    /// To be taken out; its page says what to use.
    Deprecated,
    /// Finds nothing any more; its id is kept so that it is never used again.
    Removed,
}

impl fmt::Display for RuleStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Preview => "preview",
            Self::Stable => "stable",
            Self::OnRequest => "on request",
            Self::Deprecated => "deprecated",
            Self::Removed => "removed",
        })
    }
}

/// What a rule looks at.
///
/// ```
/// use action_plan::validate::{Group, rule};
/// assert_eq!(rule("overdue").map(|rule| rule.group()), Some(Group::Update));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Group {
    /// Ids, references, texts, pages and columns.
    Structure,
    /// Dates and timescales.
    Dates,
    /// Who answers for what.
    Owners,
    /// How a promise is worded. Never above a warning.
    Wording,
    /// Statuses and the steps between them.
    Status,
    /// What an update or a revised plan says against the plan.
    Update,
    /// Oddities met while reading published text.
    Import,
    /// The ruleset itself.
    Ruleset,
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Structure => "structure",
            Self::Dates => "dates",
            Self::Owners => "owners",
            Self::Wording => "wording",
            Self::Status => "status",
            Self::Update => "update against plan",
            Self::Import => "import",
            Self::Ruleset => "ruleset",
        })
    }
}

/// What a rule does: looks at the subject and reports to the sink.
pub(super) type Check = fn(&Subject<'_>, &mut Sink<'_>);

/// A row of the catalogue, or a rule of the caller's own.
///
/// ```
/// use action_plan::model::{Action, ActionPlan, Level, Place};
/// use action_plan::validate::{Rule, Ruleset, Sink, Subject};
///
/// static SHOUTING: Rule = Rule::new("shouting", "printed in capitals", Level::Note, "", |subject, sink| {
///     for action in subject.plan().actions().values() {
///         if action.text == action.text.to_uppercase() {
///             sink.say(Place::action(action.id.as_str()), "the whole text stands in capitals");
///         }
///     }
/// });
///
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "COUNT THE KNIVES."))?;
/// let findings = Ruleset::empty().with_rule(&SHOUTING).check(&plan);
/// assert_eq!(findings[0].rule, "shouting");
/// # Ok::<(), action_plan::model::PlanError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Rule {
    id: &'static str,
    title: &'static str,
    level: Level,
    since: &'static str,
    status: RuleStatus,
    group: Group,
    needs: Need,
    echoes: &'static [&'static str],
    page: &'static str,
    pub(super) check: Check,
}

impl Rule {
    /// A stable rule over a plan: id, the words reports print for it, level, page, and what it does.
    pub const fn new(
        id: &'static str,
        title: &'static str,
        level: Level,
        page: &'static str,
        check: fn(&Subject<'_>, &mut Sink<'_>),
    ) -> Self {
        Self {
            id,
            title,
            level,
            since: "0.1.0",
            status: RuleStatus::Stable,
            group: Group::Structure,
            needs: Need::Plan,
            echoes: &[],
            page,
            check,
        }
    }

    /// Says what it must be given.
    #[must_use]
    pub const fn needing(mut self, needs: Need) -> Self {
        self.needs = needs;
        self
    }

    /// Says what it looks at.
    #[must_use]
    pub const fn in_group(mut self, group: Group) -> Self {
        self.group = group;
        self
    }

    /// Names the rules that may speak of the same ground.
    #[must_use]
    pub const fn echoing(mut self, echoes: &'static [&'static str]) -> Self {
        self.echoes = echoes;
        self
    }

    /// Says since which version of the crate it is there.
    #[must_use]
    pub const fn since_version(mut self, since: &'static str) -> Self {
        self.since = since;
        self
    }

    /// Says how far it has come.
    #[must_use]
    pub const fn with_status(mut self, status: RuleStatus) -> Self {
        self.status = status;
        self
    }

    /// Its id, kebab-case, for ever.
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The words that reports print for it.
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// How much it weighs in a draft unless the ruleset says otherwise.
    pub const fn level(&self) -> Level {
        self.level
    }

    /// The version of the crate that brought it.
    pub const fn since(&self) -> &'static str {
        self.since
    }

    /// How far it has come.
    pub const fn status(&self) -> RuleStatus {
        self.status
    }

    /// What it looks at.
    pub const fn group(&self) -> Group {
        self.group
    }

    /// What it must be given.
    pub const fn needs(&self) -> Need {
        self.needs
    }

    /// The rules that may speak of the same ground.
    pub const fn echoes(&self) -> &'static [&'static str] {
        self.echoes
    }

    /// Its page, in Markdown: what it checks, why, an example, what to write instead, references.
    pub const fn page(&self) -> &'static str {
        self.page
    }
}
