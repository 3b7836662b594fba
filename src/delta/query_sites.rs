//! What is said of a site, and where sites are left out.

use super::{Delta, query::Mention};
use crate::{
    base::fold,
    facts::{SiteName, SiteScope, SiteSet, site_names, sites_of},
};
use indexmap::IndexSet;
use serde::{Deserialize, Serialize};

/// A site in an action or an entry.
///
/// ```
/// use action_plan::{Comparison, model::{Action, ActionPlan, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "It runs at all prisons except HMP Ashby."))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("2026")).delta(None);
/// assert!(delta.at_site("Ashby")[0].is_left_out);
/// # Ok::<(), action_plan::model::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SiteMention {
    /// Where it stands.
    pub mention: Mention,
    /// How the text says which sites it means.
    pub sites: SiteSet,
    /// Whether the site is named as one that is left out ("all but").
    pub is_left_out: bool,
}

impl Delta {
    /// The sites that the texts call by name, once each, in the order of the texts.
    fn site_names(&self) -> Vec<String> {
        let names: IndexSet<String> = self.printed().flat_map(|printed| site_names(printed.text)).collect();
        names.into_iter().collect()
    }

    /// Where a site is spoken of by name, in the actions and then in the entries. What is said of all sites
    /// without naming any is not among them. [`by_site`](Self::by_site) lists every site.
    pub fn at_site(&self, name: &str) -> Vec<SiteMention> {
        let wanted = fold(name);
        let names = self.site_names();
        let known: Vec<&str> = names.iter().map(String::as_str).chain([name]).collect();
        let mut found = Vec::new();
        for printed in self.printed() {
            for set in sites_of(printed.text, known.iter().copied()) {
                let has = |list: &[SiteName]| list.iter().any(|site| fold(&site.name) == wanted);
                let is_left_out = has(&set.except);
                if is_left_out || has(&set.names) {
                    let mention = printed.mention(set.span);
                    found.push(SiteMention { mention, sites: set, is_left_out });
                }
            }
        }
        found
    }

    /// Where sites are left out by name ("all but", "except"), in the actions and then in the entries.
    pub fn exceptions(&self) -> Vec<SiteMention> {
        let names = self.site_names();
        let mut found = Vec::new();
        for printed in self.printed() {
            let sets = sites_of(printed.text, names.iter().map(String::as_str));
            for set in sets.into_iter().filter(|set| set.scope == SiteScope::AllExcept) {
                let mention = printed.mention(set.span);
                found.push(SiteMention { mention, sites: set, is_left_out: true });
            }
        }
        found
    }
}
