//! Typed action plans and their progress updates: what was promised, what was said to become of it, what moved.
//!
//! An inspectorate publishes concerns, a department answers with an action plan, and later it publishes an
//! update whose entries carry no ids and mostly say "Completed". This crate reads both as published, finds which
//! entry answers which action, holds each label against the update's own sentences, and gives an account in
//! which every statement names the words it rests on. It opens nothing and knows no clock: the same texts
//! always give the same answer.
//!
#![cfg_attr(feature = "text", doc = "```")]
#![cfg_attr(not(feature = "text"), doc = "```ignore")]
//! # const TEXT: &str = "\
//! # No,Action,Lead,By when,Progress (March 2026),Status\n\
//! # 1,Publish guidance on searches.,Head of Security,June 2025,It will be published in May 2026.,Completed\n\
//! # 2,Train all reception staff.,Head of Learning,July 2025,All 40 were trained by July 2025.,Completed\n";
//! # let mut printed = Vec::new();
//! use action_plan::Ruleset;
//!
//! let published = action_plan::read(TEXT)?;                           // the only step that can fail
//! let update = published.latest_update().ok_or("a plan without an update")?;
//! let comparison = published.compare(update);                         // total; carries the import record
//! let findings = Ruleset::recommended().check(&comparison);           // what is to be explained or checked
//! let as_of = chrono::NaiveDate::from_ymd_opt(2026, 3, 31);           // none: the update's own date
//! let delta = comparison.delta(as_of).with_findings(findings);        // owned
//! for change in delta.by_attention() {                                // a written order
//!     println!("{}: {}: {}", change.cite(), change.says(), change.quotes());
//! #   printed.push(format!("{}: {}: {}", change.cite(), change.says(), change.quotes()));
//! }
//! println!("{}", delta.tallies());                                    // bases and caveats printed with the numbers
//! # assert_eq!(printed, [
//! #     "action 1, “Publish guidance on searches”, line 2: label and text differ: more remains: \
//! #      “It «will be published» in May 2026.”",
//! #     "action 2, “Train all reception staff”, line 3: reported done; text agrees: \
//! #      “All 40 «were trained» by July 2025.”",
//! # ]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A program that already has ids needs no published text and no sentences:
//!
//! ```
//! use action_plan::{Comparison, model::{ActionPlan, Disposition}};
//!
//! # const OLD: &str = r#"{"title": "Kitchens", "actions": [
//! #     {"id": "K-1", "text": "Count the knives.", "timescale": {"text": "June 2025", "understood": true,
//! #         "dates": [{"role": "due", "start": "2025-06-01", "end": "2025-06-30", "precision": "month"}]}},
//! #     {"id": "K-2", "text": "Fit lockable racks."}]}"#;
//! # const NEW: &str = r#"{"title": "Kitchens, revised", "actions": [
//! #     {"id": "K-1", "text": "Count the knives.", "timescale": {"text": "September 2025", "understood": true,
//! #         "dates": [{"role": "due", "start": "2025-09-01", "end": "2025-09-30", "precision": "month"}]}},
//! #     {"id": "K-2", "text": "Fit lockable racks."}]}"#;
//! let old: ActionPlan = serde_json::from_str(OLD)?;
//! let new: ActionPlan = serde_json::from_str(NEW)?;
//! let delta = Comparison::revisions(&old, &new).delta(None);
//! # let mut slipped = Vec::new();
//! for change in delta.changes.iter().filter(|change| change.disposition == Disposition::Slipped) {
//!     println!("{} {:?}", change.action, change.due);
//! #   slipped.push((change.action.as_str(), change.due.moved_months));
//! }
//! # assert_eq!(slipped, [("K-1", Some(3))]);
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! [`Comparison::between`] does the same for an update whose entries name the actions they answer (`answers`),
//! with dates held against a day of the caller's. What people say of links and readings comes in by
//! [`diff::Compare::with_reviews`], over what is found or beside it.
//!
//! # Modules
//!
//! In the order of the way through the crate; each uses only those before it. [`base`] (spans, words, sentences)
//! · [`model`] (the nouns) · `document` (published text as tables) · `import` (tables as plans) · `facts` ·
//! `align` (which entry answers which action) · `reading` (what sentences say) · [`diff`] (the comparison) ·
//! [`ledger`] (rounds over time) · `letter` (correspondence, and what each document said on one topic) ·
//! [`validate`] (the rules) · [`delta`] (all of it, owned and on the wire) · `report` (for people to read).
//!
//! # Features
//!
//! - none: the model, comparison by ids, the rules that need no prose, the ledger, the delta. Four direct
//!   dependencies.
//! - `text` (default): reading published text, HTML, Markdown and CSV; alignment; readings; reports. The
//!   modules that carry no link above stand behind it in a build without.
//! - `letter` (default): letters as statements, threads across documents.
//! - `docx`, `xlsx`: plans and updates from the files of office programs (DOCX, XLSX; ODT and ODS with either).
//! - `schema`: JSON Schema 2020-12 of what is read and written (module `interop`).
#![forbid(unsafe_code)]

#[cfg(feature = "text")]
pub mod align;
pub mod base;
pub mod delta;
pub mod diff;
#[cfg(feature = "text")]
pub mod document;
#[cfg(feature = "text")]
pub mod facts;
#[cfg(feature = "text")]
pub mod import;
#[cfg(feature = "schema")]
pub mod interop;
pub mod ledger;
#[cfg(feature = "letter")]
pub mod letter;
pub mod model;
#[cfg(feature = "text")]
pub mod reading;
#[cfg(feature = "text")]
pub mod report;
pub mod validate;

pub use delta::Delta;
pub use diff::Comparison;
#[cfg(feature = "text")]
pub use import::{Published, ReadError, Reader, read};
pub use ledger::Ledger;
pub use validate::Ruleset;

/// The code of the README, run with the doctests.
#[cfg(all(doctest, feature = "text"))]
#[doc = include_str!("../README.md")]
struct ReadmeDoctests;
