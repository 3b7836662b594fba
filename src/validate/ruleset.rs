//! Which rules are asked, how much each weighs, and what was answered already.

use super::{
    CATALOGUE, Checked, Need, Rule, RuleStatus, RulesetError, Sink, Subject, Suppressed, Unverifiable,
    order::Order, rule, rules::Texts,
};
use crate::model::{Finding, Level, Place};
use chrono::{Days, Months, NaiveDate};
use indexmap::{IndexMap, IndexSet};

/// What a caller may set beside the rules themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Settings {
    pub(super) as_of: Option<NaiveDate>,
    pub(super) plan_within: Limit,
    pub(super) update_within: Limit,
}

/// How long a paper may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limit {
    pub(super) months: u32,
    pub(super) grace_days: u64,
}

impl Limit {
    /// The last day within the limit.
    pub(super) fn last_day_after(self, day: NaiveDate) -> Option<NaiveDate> {
        day.checked_add_months(Months::new(self.months))?.checked_add_days(Days::new(self.grace_days))
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            as_of: None,
            plan_within: Limit { months: 3, grace_days: 0 },
            update_within: Limit { months: 12, grace_days: 31 },
        }
    }
}

/// Which rules are asked, how much each weighs, and what was answered already.
///
/// ```
/// use action_plan::{model::{Action, ActionPlan, Level}, validate::Ruleset};
/// let mut plan = ActionPlan::new("Plan for the kitchens");
/// plan.add_action(Action::new("1", "Count the knives in all 4 kitchens every evening."))?;
/// let ruleset = Ruleset::recommended()
///     .with_level("owner-missing", Level::Warning)?
///     .without("outcome-unstated")?
///     .suppress("timescale-missing", "1", "the counting began long ago and does not end")?;
/// let findings = ruleset.check(&plan);
/// assert_eq!(findings[0].level, Level::Warning);
/// assert!(findings.iter().all(|finding| finding.rule != "timescale-missing"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Ruleset {
    rules: Vec<&'static Rule>,
    levels: IndexMap<&'static str, Level>,
    dropped: IndexSet<&'static str>,
    suppressions: IndexMap<(&'static str, String), String>,
    settings: Settings,
}

impl Default for Ruleset {
    fn default() -> Self {
        Self::recommended()
    }
}

impl Ruleset {
    /// The rules of the catalogue, each at its own level, without those that are asked [on
    /// request](RuleStatus::OnRequest) only.
    pub fn recommended() -> Self {
        let rules = CATALOGUE.iter().copied().filter(|rule| rule.status() != RuleStatus::OnRequest);
        Self { rules: rules.collect(), ..Self::empty() }
    }

    /// No rule at all, for a caller who names each; oddities of the import come through all the same.
    pub fn empty() -> Self {
        Self {
            rules: Vec::new(),
            levels: IndexMap::new(),
            dropped: IndexSet::new(),
            suppressions: IndexMap::new(),
            settings: Settings::default(),
        }
    }

    /// Adds a rule of the catalogue or of the caller's own.
    #[must_use]
    pub fn with_rule(mut self, rule: &'static Rule) -> Self {
        self.rules.retain(|known| known.id() != rule.id());
        self.rules.push(rule);
        self
    }

    /// Gives a rule another level.
    ///
    /// # Errors
    /// [`RulesetError`] if no rule has this id, or if it was given another level or dropped before.
    pub fn with_level(mut self, id: &str, level: Level) -> Result<Self, RulesetError> {
        let rule = self.known(id)?;
        if self.dropped.contains(rule.id()) {
            return Err(RulesetError::contradiction(rule, "dropped", level.as_str()));
        }
        match self.levels.insert(rule.id(), level) {
            Some(before) if before != level => {
                Err(RulesetError::contradiction(rule, before.as_str(), level.as_str()))
            }
            _ => Ok(self),
        }
    }

    /// Drops a rule, and the oddities that the import reports under its id.
    ///
    /// # Errors
    /// [`RulesetError`] if no rule has this id, or if it was given a level before.
    pub fn without(mut self, id: &str) -> Result<Self, RulesetError> {
        let rule = self.known(id)?;
        if let Some(level) = self.levels.get(rule.id()) {
            return Err(RulesetError::contradiction(rule, level.as_str(), "dropped"));
        }
        self.dropped.insert(rule.id());
        Ok(self)
    }

    /// Answers a finding of a rule about one item (its id; empty for the document as a whole).
    ///
    /// The finding goes to [`Checked::suppressed`]. A suppression that answers nothing any more is itself
    /// reported, as `suppression-stale`.
    ///
    /// # Errors
    /// [`RulesetError`] if no rule has this id, or if no reason is given.
    pub fn suppress(
        mut self,
        id: &str,
        item: impl Into<String>,
        reason: impl Into<String>,
    ) -> Result<Self, RulesetError> {
        let rule = self.known(id)?;
        let (item, reason) = (item.into(), reason.into());
        if reason.trim().is_empty() {
            return Err(RulesetError::reason_missing(rule, &item));
        }
        self.suppressions.insert((rule.id(), item), reason);
        Ok(self)
    }

    /// Sets the day on which an action counts as past its date; else it is the update's own.
    #[must_use]
    pub const fn as_of(mut self, day: NaiveDate) -> Self {
        self.settings.as_of = Some(day);
        self
    }

    /// Sets how long after the report a plan may come. Three months unless said otherwise.
    #[must_use]
    pub const fn plan_within(mut self, months: u32, grace_days: u64) -> Self {
        self.settings.plan_within = Limit { months, grace_days };
        self
    }

    /// Sets how long after the plan an update may come. Twelve months and 31 days unless said otherwise.
    #[must_use]
    pub const fn update_within(mut self, months: u32, grace_days: u64) -> Self {
        self.settings.update_within = Limit { months, grace_days };
        self
    }

    /// The rules it asks, in the order of their ids.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        let mut rules: Vec<&'static Rule> =
            self.rules.iter().copied().filter(|rule| !self.dropped.contains(rule.id())).collect();
        rules.sort_by_key(|rule| rule.id());
        rules.into_iter()
    }

    /// How much a rule weighs here.
    pub fn level(&self, rule: &Rule) -> Level {
        self.levels.get(rule.id()).copied().unwrap_or(rule.level())
    }

    /// What its rules find, sorted by place in the document, then by rule.
    pub fn check<'s>(&self, subject: impl Into<Subject<'s>>) -> Vec<Finding> {
        self.check_all(subject).findings
    }

    /// What its rules find, what they cannot tell, and what was answered already.
    pub fn check_all<'s>(&self, subject: impl Into<Subject<'s>>) -> Checked {
        let mut subject: Subject<'s> = subject.into();
        subject.settings = self.settings;
        subject.texts = Texts::of(&subject);
        let mut findings = self.of_import(&subject);
        let mut unverifiable = Vec::new();
        // The import has the print before its eyes: where it speaks of a place, a rule of the same id
        // need not.
        let said: IndexSet<String> = findings.iter().map(place_of).collect();
        for rule in self.rules() {
            if rule.status() == RuleStatus::Removed {
                continue;
            }
            if let Some(because) = missing(rule, &subject) {
                unverifiable.push(Unverifiable::new(rule.id(), Place::document(), because));
                continue;
            }
            let mut sink = Sink::new(rule, self.level(rule), &subject);
            (rule.check)(&subject, &mut sink);
            let new = |finding: &Finding| !said.contains(&place_of(finding));
            findings.extend(sink.findings.into_iter().filter(new));
            unverifiable.extend(sink.unverifiable);
        }
        self.sorted(findings, unverifiable, &subject)
    }

    /// The oddities of the import, each at the level it has here.
    fn of_import(&self, subject: &Subject<'_>) -> Vec<Finding> {
        let printed = subject.import().map_or(&[][..], |import| &import.findings);
        let mut findings: Vec<Finding> =
            printed.iter().filter(|finding| !self.dropped.contains(finding.rule.as_str())).cloned().collect();
        for finding in &mut findings {
            if let Some(rule) = rule(&finding.rule) {
                finding.level = self.level(rule);
            }
        }
        findings
    }

    fn sorted(
        &self,
        findings: Vec<Finding>,
        mut unverifiable: Vec<Unverifiable>,
        subject: &Subject<'_>,
    ) -> Checked {
        let answer = |rule: &str, item: &str| {
            let rule = self.known(rule).ok()?;
            self.suppressions.get_full(&(rule.id(), item.to_owned()))
        };
        let mut used: IndexSet<usize> = IndexSet::new();
        let mut checked = Checked::default();
        for finding in findings {
            match answer(&finding.rule, &finding.at.id) {
                Some((at, _, reason)) => {
                    used.insert(at);
                    checked.suppressed.push(Suppressed { finding, reason: reason.clone() });
                }
                None => checked.findings.push(finding),
            }
        }
        // What cannot be told may come back: its suppression is not stale.
        for one in &unverifiable {
            used.extend(answer(&one.rule, &one.at.id).map(|(at, ..)| at));
            used.extend(self.suppressions.iter().enumerate().filter_map(|(at, ((rule, _), _))| {
                (one.at == Place::document() && *rule == one.rule).then_some(at)
            }));
        }
        checked.findings.extend(self.stale(&used));
        let order = Order::of(subject);
        checked.findings.sort_by_cached_key(|finding| (order.rank(&finding.at), finding.rule.clone()));
        checked.suppressed.sort_by_cached_key(|one| (order.rank(&one.finding.at), one.finding.rule.clone()));
        unverifiable.sort_by_cached_key(|one| (order.rank(&one.at), one.rule.clone()));
        checked.unverifiable = unverifiable;
        checked
    }

    /// Suppressions that answered nothing.
    fn stale(&self, used: &IndexSet<usize>) -> Vec<Finding> {
        let Some(stale) = self.rules().find(|rule| rule.id() == "suppression-stale") else {
            return Vec::new();
        };
        let unused = self.suppressions.iter().enumerate().filter(|(at, _)| !used.contains(at));
        unused
            .map(|(_, ((rule, item), reason))| {
                let message = format!("nothing is found here any more that this answers: {reason}");
                Finding::new(stale.id(), self.level(stale), Place::document(), message)
                    .with("rule", *rule)
                    .with("item", item.as_str())
                    .with("reason", reason.as_str())
            })
            .collect()
    }

    /// The rule of an id: of the caller's own, or of the catalogue.
    fn known(&self, id: &str) -> Result<&'static Rule, RulesetError> {
        let own = self.rules.iter().copied().find(|rule| rule.id() == id);
        own.or_else(|| rule(id)).ok_or_else(|| RulesetError::unknown(id))
    }
}

/// Rule and place of a finding in one word.
fn place_of(finding: &Finding) -> String {
    [finding.rule.as_str(), finding.at.kind.as_str(), finding.at.id.as_str()].join(" ")
}

/// Why a rule has nothing to look at.
fn missing(rule: &Rule, subject: &Subject<'_>) -> Option<String> {
    let is_given = match rule.needs() {
        Need::Plan => true,
        Need::ImportRecord => subject.import().is_some(),
        Need::Comparison => subject.is_compared(),
        Need::Ledger => subject.ledger().is_some(),
    };
    if !is_given {
        return Some(format!("needs {}", rule.needs()));
    }
    let rests_on_links = rule.needs() == Need::Comparison && rule.id() != "update-answers-another-plan";
    (rests_on_links && subject.answers_another_plan())
        .then(|| "the update seems to answer another plan".to_owned())
}
