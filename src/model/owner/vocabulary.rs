//! The words that posts and bodies are named with, in general English and public administration.
//! Nothing here is taken from one plan: names of a sector come from the registry or the document. The long
//! lists stand in the order of their letters, as words are looked up in them by their letters.

use crate::base::Listed;
use std::sync::LazyLock;

/// Words that open the name of a post: "Deputy Director", "Chief Nurse", "Head of".
const GRADES: &[&str] = &[
    "acting",
    "assistant",
    "associate",
    "chief",
    "deputy",
    "executive",
    "first",
    "head",
    "heads",
    "interim",
    "joint",
    "junior",
    "lead",
    "managing",
    "permanent",
    "principal",
    "senior",
    "under",
    "vice",
];
static KNOWN_GRADES: LazyLock<Listed> = LazyLock::new(|| Listed::of(GRADES));

/// Words that are a post, or end the name of one.
const POSTS: &[&str] = &[
    "accountant",
    "actuary",
    "administrator",
    "adviser",
    "advisor",
    "ambassador",
    "analyst",
    "architect",
    "attorney",
    "auditor",
    "chair",
    "chairman",
    "chairperson",
    "chairwoman",
    "champion",
    "chancellor",
    "chaplain",
    "clerk",
    "co-ordinator",
    "commander",
    "commissioner",
    "comptroller",
    "constable",
    "consultant",
    "controller",
    "convener",
    "coordinator",
    "coroner",
    "councillor",
    "counsel",
    "dean",
    "director",
    "doctor",
    "economist",
    "editor",
    "engineer",
    "executive",
    "governor",
    "head",
    "headteacher",
    "inspector",
    "lead",
    "leader",
    "librarian",
    "manager",
    "matron",
    "mayor",
    "minister",
    "nurse",
    "officer",
    "ombudsman",
    "partner",
    "pharmacist",
    "physician",
    "planner",
    "practitioner",
    "president",
    "principal",
    "professor",
    "provost",
    "psychiatrist",
    "psychologist",
    "registrar",
    "representative",
    "scientist",
    "secretary",
    "sheriff",
    "solicitor",
    "specialist",
    "sponsor",
    "statistician",
    "superintendent",
    "supervisor",
    "surgeon",
    "surveyor",
    "teacher",
    "treasurer",
    "warden",
];
static KNOWN_POSTS: LazyLock<Listed> = LazyLock::new(|| Listed::of(POSTS));

/// Words that are the head of a body's name: "Home Office", "Department of Health".
const BODIES: &[&str] = &[
    "academy",
    "administration",
    "agency",
    "association",
    "authority",
    "board",
    "branch",
    "bureau",
    "cabinet",
    "center",
    "centre",
    "charity",
    "college",
    "commission",
    "committee",
    "company",
    "consortium",
    "constabulary",
    "corporation",
    "council",
    "department",
    "departments",
    "directorate",
    "division",
    "estate",
    "executive",
    "faculty",
    "force",
    "forum",
    "foundation",
    "government",
    "group",
    "headquarters",
    "hospital",
    "hq",
    "inspectorate",
    "institute",
    "ministry",
    "network",
    "office",
    "organisation",
    "organization",
    "panel",
    "partnership",
    "police",
    "program",
    "programme",
    "project",
    "school",
    "secretariat",
    "service",
    "services",
    "society",
    "taskforce",
    "team",
    "teams",
    "treasury",
    "tribunal",
    "trust",
    "unit",
    "units",
    "university",
    "workstream",
];
static KNOWN_BODIES: LazyLock<Listed> = LazyLock::new(|| Listed::of(BODIES));

/// Words that join two owners and that may equally stand inside the name of one.
pub(super) const CONNECTORS: &[&[&str]] = &[
    &["in", "partnership", "with"],
    &["in", "collaboration", "with"],
    &["in", "conjunction", "with"],
    &["together", "with"],
    &["jointly", "with"],
    &["supported", "by"],
    &["as", "well", "as"],
    &["and"],
    &["with"],
    &["plus"],
    &["alongside"],
];

/// Words for what a post answers for: "with responsibility for …".
pub(super) const DUTIES: &[&str] =
    &["accountability", "charge", "oversight", "responsibilities", "responsibility"];

/// Abbreviations of posts that are general English.
const POST_ABBREVIATIONS: &[&str] = &["ceo", "cfo", "cio", "ciso", "coo", "cto"];

/// Words before a colon that say what part an owner has, and name nobody.
const LABELS: &[&str] = &[
    "accountable",
    "joint",
    "jointly",
    "lead",
    "leads",
    "owner",
    "owners",
    "responsible",
    "support",
    "supported",
    "supporting",
];

/// Whether `word` (folded) opens the name of a post.
pub(super) fn is_grade(word: &str) -> bool {
    KNOWN_GRADES.has(word)
}

/// Whether `word` (folded) is a post, one holder or several.
pub(super) fn is_post(word: &str) -> bool {
    KNOWN_POSTS.has(word) || is_plural_post(word) || is_post_abbreviation(word)
}

/// Whether `word` (folded) is the abbreviation of a post in general English.
pub(super) fn is_post_abbreviation(word: &str) -> bool {
    POST_ABBREVIATIONS.contains(&word.strip_suffix('s').unwrap_or(word))
}

/// Whether `word` (folded) is several holders of a post.
pub(super) fn is_plural_post(word: &str) -> bool {
    let Some(single) = word.strip_suffix('s') else { return false };
    match single.strip_suffix("ie") {
        Some(stem) => KNOWN_POSTS.has(&format!("{stem}y")),
        None => KNOWN_POSTS.has(single),
    }
}

/// Whether `word` (folded) is the head of a body's name.
pub(super) fn is_body(word: &str) -> bool {
    KNOWN_BODIES.has(word)
}

/// Whether `word` (folded) before a colon says a part and names nobody.
pub(super) fn is_label(word: &str) -> bool {
    LABELS.contains(&word)
}

/// Whether `word` (as printed) looks like an abbreviation: two capitals or more, few other letters.
pub(super) fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    let last_is_plural = word.ends_with('s');
    capitals >= 2 && capitals * 2 >= letters.saturating_sub(usize::from(last_is_plural))
}

#[cfg(test)]
mod tests {
    #[test]
    fn in_order() {
        assert!([super::GRADES, super::POSTS, super::BODIES].iter().all(|list| list.is_sorted()));
    }
}
