//! Correspondence: what a letter states, and what each document said on one topic over the years.
//!
//! A [`Letter`] is read into [`Statement`]s, one thing each, with what kind of thing it is, who is to act, when,
//! where, and what is left out. All by general grammar over closed lists of English as officials write it; no
//! phrase of any one letter. What the grammar does not know stays [`Background`](StatementKind::Background).
//!
//! ```
//! use action_plan::letter::Letter;
//! let letter = Letter::read("Dear Chair,\n\nHMPPS has appointed two nurses. A third will follow in May 2025.")?;
//! for statement in letter.statements().values() {
//!     println!("{} line {}: {}: {}", statement.id, statement.lines.0, statement.kind(), statement.text);
//! }
//! # Ok::<(), action_plan::ReadError>(())
//! ```

mod agent;
mod clause;
mod dates;
mod exception;
mod kind;
mod layout;
#[expect(clippy::module_inception, reason = "the file is named for its noun, as all are")]
mod letter;
mod parts;
mod reader;
mod statement;
pub mod thread;
mod verbs;
mod words;

pub use dates::Written;
pub use letter::Letter;
pub use reader::LetterReader;
pub use statement::{DateBasis, Exception, ExceptionState, Statement, StatementDate, StatementKind};
