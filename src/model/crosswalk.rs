//! The vocabularies of others put into ours, each saying what is lost on the way.
//!
//! None of these is ever applied by itself: a caller who knows which vocabulary a column is in asks for it.

use serde::Serialize;

use super::{ProgressGrade, Status};

/// A value of ours for a word of another vocabulary, and what the word said that ours does not.
///
/// ```
/// use action_plan::model::{Status, crosswalk};
/// let mapped = crosswalk::gao("Closed – Implemented").ok_or("known")?;
/// assert_eq!(mapped.value, Some(Status::Verified));
/// assert_eq!(mapped.lost, ["when it was implemented"]);
/// assert_eq!(crosswalk::gao("Shelved"), None, "not a word of that vocabulary");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Mapped<T> {
    /// Ours; `None` where the word is known and ours has nothing for it.
    pub value: Option<T>,
    /// What is lost.
    pub lost: Vec<&'static str>,
}

impl<T> Mapped<T> {
    fn new(value: T, lost: &[&'static str]) -> Self {
        Self { value: Some(value), lost: lost.to_vec() }
    }
}

/// Lower case, dashes and underscores as blanks, white space folded.
fn fold(text: &str) -> String {
    let spaced = text.to_lowercase().replace(['–', '—', '-', '_', ':', '.'], " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The follow-up grades of HM Inspectorate of Prisons. They are judgements, never statuses.
///
/// ```
/// use action_plan::model::{ProgressGrade, crosswalk};
/// let mapped = crosswalk::hmip("Good progress").and_then(|mapped| mapped.value);
/// assert_eq!(mapped, Some(ProgressGrade::Good));
/// ```
pub fn hmip(text: &str) -> Option<Mapped<ProgressGrade>> {
    let grade: ProgressGrade = fold(text).parse().ok()?;
    Some(Mapped::new(grade, &["which of the actions were found done"]))
}

/// The statuses of recommendations of the US Government Accountability Office, which sets them itself after
/// checking.
///
/// ```
/// use action_plan::model::{Status, crosswalk};
/// let mapped = crosswalk::gao("Closed - Not Implemented").and_then(|mapped| mapped.value);
/// assert_eq!(mapped, Some(Status::Cancelled));
/// ```
pub fn gao(text: &str) -> Option<Mapped<Status>> {
    Some(match fold(text).as_str() {
        "open" => Mapped::new(Status::InProgress, &["whether work has begun"]),
        "open partially addressed" => Mapped::new(Status::InProgress, &["that part is done"]),
        "closed implemented" => Mapped::new(Status::Verified, &["when it was implemented"]),
        "closed not implemented" => {
            Mapped::new(Status::Cancelled, &["whether it was declined, overtaken or no longer valid"])
        }
        _ => return None,
    })
}

/// The completion levels of the Open Government Partnership. Governments and independent reviewers use the
/// same words.
///
/// ```
/// use action_plan::model::{Status, crosswalk};
/// let mapped = crosswalk::ogp("Substantial").ok_or("known")?;
/// assert_eq!((mapped.value, mapped.lost.len()), (Some(Status::InProgress), 1));
/// assert_eq!(crosswalk::ogp("No evidence").ok_or("known")?.value, None);
/// # Ok::<(), &str>(())
/// ```
pub fn ogp(text: &str) -> Option<Mapped<Status>> {
    Some(match fold(text).as_str() {
        "not started" => Mapped::new(Status::Planned, &["whether it was put on hold"]),
        "limited" => Mapped::new(Status::InProgress, &["that little is done"]),
        "substantial" => Mapped::new(Status::InProgress, &["that most is done"]),
        "complete" | "completed" => {
            Mapped::new(Status::Completed, &["whether a government or a reviewer says so"])
        }
        "withdrawn" => Mapped::new(Status::Cancelled, &["why"]),
        "no evidence" | "no evidence available" => {
            Mapped { value: None, lost: vec!["that evidence was looked for and not found"] }
        }
        _ => return None,
    })
}

/// Red, amber and green, with blue for done (BRAG) and grey for not begun; words or first letters. Colours
/// tell of confidence, so nearly all is lost.
///
/// ```
/// use action_plan::model::{Status, crosswalk};
/// assert_eq!(crosswalk::rag("B").and_then(|mapped| mapped.value), Some(Status::Completed));
/// let green = crosswalk::rag("Green").ok_or("known")?;
/// assert_eq!((green.value, green.lost), (Some(Status::InProgress), vec!["that it is on track", "whether it is done"]));
/// # Ok::<(), &str>(())
/// ```
pub fn rag(text: &str) -> Option<Mapped<Status>> {
    // "Green / Amber", "A/G": a pair, in either order
    let folded = fold(&text.replace('/', " "));
    Some(match folded.as_str() {
        "r" | "red" => Mapped::new(Status::InProgress, &["that it is off track", "whether it has begun"]),
        "a" | "amber" | "y" | "yellow" => {
            Mapped::new(Status::InProgress, &["that it is at risk", "whether it has begun"])
        }
        "amber red" | "red amber" | "a r" | "r a" => {
            Mapped::new(Status::InProgress, &["that it is at high risk", "whether it has begun"])
        }
        "amber green" | "green amber" | "a g" | "g a" => {
            Mapped::new(Status::InProgress, &["that it is likely to succeed", "whether it is done"])
        }
        "g" | "green" => Mapped::new(Status::InProgress, &["that it is on track", "whether it is done"]),
        // a lone B may be black: in some offices that is worse than red
        "b" => Mapped::new(Status::Completed, &["whether B is blue or black", "when it was done"]),
        "blue" => Mapped::new(Status::Completed, &["when it was done"]),
        "grey" | "gray" => Mapped::new(Status::Planned, &["whether it was put on hold"]),
        _ => return None,
    })
}
