//! What a check found, for whoever is to mend it: the gravest first, by rule.

use super::{
    WIDTH,
    page::{Page, bold},
};
use crate::{
    delta::opening,
    model::{ActionPlan, Finding, Level, Place, PlaceKind, ProgressUpdate},
    report::about::{capital, several},
    validate::{Checked, title},
};
use indexmap::IndexMap;
use std::fmt;

/// Letters of an item's text behind its id.
const OPENING: usize = 44;
/// Rules that are named where they cannot tell; of more only the number is said.
const FEW: usize = 8;

/// What a check found in a draft, as plain text: the counts, then level by level and rule by rule the items,
/// then what could not be told.
///
/// ```
/// use action_plan::{model::{Action, ActionPlan}, report, validate::Ruleset};
/// let mut plan = ActionPlan::new("Plan for the kitchens");
/// plan.add_action(Action::new("1", "Count the knives."))?;
/// let checked = Ruleset::recommended().check_all(&plan);
/// let printed = report::check(&plan, &checked).to_string();
/// assert!(printed.contains("No owner given (1)\n  1, “Count the knives”"), "{printed}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check<'c>(plan: &'c ActionPlan, checked: &'c Checked) -> CheckText<'c> {
    CheckText { plan, update: None, checked, width: WIDTH, is_coloured: false }
}

/// A check as plain text: prints with `Display`; made by [`check`].
///
/// ```
/// use action_plan::{model::ActionPlan, report, validate::Ruleset};
/// let plan = ActionPlan::new("Plan for the kitchens");
/// let checked = Ruleset::empty().check_all(&plan);
/// let printed = report::check(&plan, &checked).width(60).to_string();
/// assert_eq!(printed, "Plan for the kitchens\n\nNothing was found.\n");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct CheckText<'c> {
    plan: &'c ActionPlan,
    update: Option<&'c ProgressUpdate>,
    checked: &'c Checked,
    width: usize,
    is_coloured: bool,
}

impl<'c> CheckText<'c> {
    /// Names the update that was checked with the plan, so that its entries are shown by their words.
    #[must_use]
    pub fn update(mut self, update: &'c ProgressUpdate) -> Self {
        self.update = Some(update);
        self
    }

    /// Wraps at so many columns, 80 if not said and never fewer than 40.
    #[must_use]
    pub fn width(mut self, columns: usize) -> Self {
        self.width = columns;
        self
    }

    /// Whether to print headings bold, with ANSI escapes. Not if not said.
    #[must_use]
    pub fn colour(mut self, is_coloured: bool) -> Self {
        self.is_coloured = is_coloured;
        self
    }

    fn counts(&self, page: &mut Page) {
        let found = &self.checked.findings;
        if found.is_empty() {
            page.line(0, 0, "Nothing was found.");
        }
        for level in Level::ALL {
            let count = found.iter().filter(|finding| finding.level == *level).count();
            if count > 0 {
                page.labelled(2, &format!("{count:>4}"), 8, level.shown_in_draft());
            }
        }
        if !self.checked.suppressed.is_empty() {
            let count = self.checked.suppressed.len();
            page.labelled(2, &format!("{count:>4}"), 8, "answered before, and left out here");
        }
    }

    fn level(&self, page: &mut Page, level: Level) {
        let mut by_rule: IndexMap<&str, Vec<&Finding>> = IndexMap::new();
        for finding in self.checked.findings.iter().filter(|finding| finding.level == level) {
            by_rule.entry(finding.rule.as_str()).or_default().push(finding);
        }
        if by_rule.is_empty() {
            return;
        }
        page.heading(&level.shown_in_draft().to_uppercase());
        for (rule, findings) in by_rule {
            page.blank();
            page.line(0, 2, &bold(&format!("{} ({})", capital(title(rule)), findings.len())));
            let mut by_message: IndexMap<&str, Vec<&Finding>> = IndexMap::new();
            for finding in findings {
                by_message.entry(finding.message.as_str()).or_default().push(finding);
            }
            for (message, findings) in by_message {
                self.findings(page, message, &findings);
            }
        }
    }

    /// What is said once of one item, or of several.
    fn findings(&self, page: &mut Page, message: &str, findings: &[&Finding]) {
        match findings {
            [only] => page.line(2, 4, &format!("{}{message}", self.cite(only))),
            several => {
                page.line(2, 4, &format!("{}:", capital(message)));
                for finding in several {
                    let cited = self.cite(finding);
                    page.line(4, 6, cited.trim_end_matches([':', ' ']));
                }
            }
        }
    }

    /// The item, its opening words and its line.
    fn cite(&self, finding: &Finding) -> String {
        let place = self.place(&finding.at);
        let line = finding.source.first().map(|place| format!("line {}", place.line));
        let cited: Vec<String> = [place, line].into_iter().flatten().collect();
        if cited.is_empty() { String::new() } else { format!("{}: ", cited.join(", ")) }
    }

    fn place(&self, at: &Place) -> Option<String> {
        let id = at.id.as_str();
        let (name, text) = match at.kind {
            PlaceKind::Document => return None,
            PlaceKind::Recommendation => {
                let asked = self.plan.recommendation(id);
                let kind = asked.map_or(PlaceKind::Recommendation.shown(), |asked| asked.kind.shown());
                (format!("{kind} {id}"), asked.map(|asked| asked.headline.as_str()))
            }
            PlaceKind::Action | PlaceKind::Entry | PlaceKind::Unknown => {
                let entry = || self.update.and_then(|update| update.entry(id));
                let text = self.plan.action(id).map(|action| action.text.as_str());
                (id.to_owned(), text.or_else(|| entry().map(|entry| entry.text.as_str())))
            }
        };
        let words = text.map(|text| opening(text, OPENING)).filter(|words| !words.is_empty());
        let words = words.map(|words| format!("“{}”", words.trim_end_matches(['.', ',', ';', ':', ' '])));
        Some([Some(name), words].into_iter().flatten().collect::<Vec<_>>().join(", "))
    }

    /// What could not be told, by the reason, as one reason often stops many rules.
    fn unverifiable(&self, page: &mut Page) {
        if self.checked.unverifiable.is_empty() {
            return;
        }
        let mut by_reason: IndexMap<&str, IndexMap<&str, Vec<&str>>> = IndexMap::new();
        for one in &self.checked.unverifiable {
            let rules = by_reason.entry(one.because.as_str()).or_default();
            rules.entry(title(&one.rule)).or_default().push(one.at.id.as_str());
        }
        page.heading("WHAT CANNOT BE TOLD");
        for (reason, rules) in by_reason {
            page.blank();
            page.line(0, 2, &format!("{}: {}", capital(reason), several(rules.len(), "rule")));
            if rules.len() > FEW {
                continue; // a whole group of rules that nothing was given for
            }
            let named = rules.iter().map(|(rule, places)| {
                let places: Vec<&str> = places.iter().copied().filter(|id| !id.is_empty()).collect();
                if places.is_empty() { (*rule).to_owned() } else { format!("{rule} ({})", places.join(", ")) }
            });
            page.line(2, 4, &format!("{}.", named.collect::<Vec<_>>().join("; ")));
        }
    }
}

impl fmt::Display for CheckText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut page = Page::new(self.width, self.is_coloured);
        let title = self.plan.title().filter(|title| !title.is_empty()).unwrap_or("A plan without a title");
        page.line(0, 0, &bold(title));
        page.blank();
        self.counts(&mut page);
        for level in Level::ALL {
            self.level(&mut page, *level);
        }
        self.unverifiable(&mut page);
        f.write_str(&page.finish())
    }
}
