//! A clean plan, one defect planted at a time: exactly the rule meant for it speaks, its declared echoes aside.

mod drafts;
mod models;
mod pages;

use action_plan::Reader;
use action_plan::validate::{CATALOGUE, Ruleset, rule};

/// The dates of the clean papers.
const SUBMITTED: &str = "2025-03-18";
const UPDATED: &str = "2026-03-12";

/// Rule, words of a clean paper, and what is printed in their place.
type Defect = (&'static str, &'static str, &'static str);

/// The paper with the first of the words replaced.
fn replaced(paper: &str, old: &str, new: &str) -> String {
    assert!(paper.contains(old), "nothing to plant {new:?} in: {old:?}");
    paper.replacen(old, new, 1)
}

/// Every rule, those too that are asked on request only.
fn every_rule(as_of: &str) -> Ruleset {
    let day = as_of.parse().expect("a date");
    CATALOGUE.iter().fold(Ruleset::empty(), |ruleset, rule| ruleset.with_rule(rule)).as_of(day)
}

/// The rules that speak, each once.
fn said(findings: Vec<action_plan::model::Finding>) -> Vec<String> {
    let mut rules: Vec<String> = findings.into_iter().map(|finding| finding.rule).collect();
    rules.sort();
    rules.dedup();
    rules
}

fn said_of_drafts(plan: &str, update: &str) -> Vec<String> {
    let published = Reader::new().read_plan_and_update(plan, update).expect("two tables");
    let update = published.latest_update().expect("an update");
    said(every_rule(UPDATED).check(&published.compare(update)))
}

/// What was said otherwise than meant.
#[derive(Default)]
struct Wrong(Vec<String>);

impl Wrong {
    fn hold(&mut self, meant: &str, said: &[String]) {
        let echoes = rule(meant).unwrap_or_else(|| panic!("no rule {meant}")).echoes();
        let others = said.iter().any(|id| id != meant && !echoes.contains(&id.as_str()));
        if others || !said.iter().any(|id| id == meant) {
            self.0.push(format!("{meant}: {said:?}"));
        }
    }

    fn none(self) {
        assert!(self.0.is_empty(), "{}", self.0.join("\n"));
    }
}

/// Rules for which no defect is planted, and why.
const NOT_PLANTED: &[(&str, &str)] = &[];

#[test]
fn a_defect_is_planted_for_every_rule() {
    let planted: Vec<&str> = drafts::rules().chain(pages::rules()).chain(models::rules()).collect();
    let excepted = |id: &str| NOT_PLANTED.iter().any(|(rule, _)| *rule == id);
    let missing: Vec<&str> =
        CATALOGUE.iter().map(|rule| rule.id()).filter(|id| !planted.contains(id) && !excepted(id)).collect();
    assert_eq!(missing, [""; 0]);
    for (id, _) in NOT_PLANTED {
        assert!(rule(id).is_some() && !planted.contains(id), "{id} is no exception");
    }
}
