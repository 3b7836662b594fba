//! A delta as something to read: one file a format, all over the same [`Delta`](crate::delta::Delta).
//!
//! Nothing is computed here: what a report says is in the delta, and its words are the model's.

mod about;
mod account;
mod csv;
mod grounds;
mod html;
mod markdown;
mod oddities;
mod plain;
mod questions;
mod text;
mod worksheet;

pub use csv::{Csv, csv};
pub use html::{Html, html};
pub use markdown::{Markdown, markdown};
pub use questions::{QuestionsHtml, QuestionsMarkdown, questions_html, questions_markdown};
pub use text::{CheckText, Text, check, text};
pub use worksheet::{Worksheet, WorksheetError, WorksheetFault, WorksheetRow, worksheet};
