//! Published text → plan and updates, with the place of every item and a finding for every oddity.
//!
//! Tables are read by their headings, in any order and any sector's words; nothing here is of one document.
//! What is parallel in print (paragraphs, owners, dates beside each other in one row) is matched in order, and
//! by sense where the counts differ. Nothing is repaired in silence: what was joined, split, moved or shared is
//! a [`Finding`](crate::model::Finding) of the [`ImportRecord`](crate::model::ImportRecord).
//!
//! From paragraphs to items: `headings` and `layout` find the columns, `settle` those that could be two things;
//! `row` puts cells under them; `gather` and `fill` put rows under recommendations and rounds; `outline` tells
//! paragraphs and bullets apart and joins halves; `distribute` gives them owners and dates; `assemble` makes
//! the model.

mod answered;
mod assemble;
mod band;
mod beside;
mod column_list;
mod distribute;
mod enumerated;
mod error;
mod evidence;
mod fields_behind;
mod fields_below;
mod fill;
mod front_matter;
mod gather;
mod gathered;
mod headings;
mod key_value;
mod label;
mod labelled;
mod labels;
mod layout;
mod lines;
mod missing_page;
mod mistaken;
mod naming;
mod number_words;
mod numbers;
mod oddity;
mod opening;
mod outline;
mod outlined;
mod owner_and_date;
mod owner_column;
mod page_break;
mod phrases;
mod piece;
mod printed_again;
mod promised;
mod prose;
mod published;
mod qualified;
mod questions;
mod reader;
mod row;
mod scores;
mod section;
mod settle;
mod shape;
mod side_tables;
mod slots;
mod status_within;
mod strands;
mod titles;
mod told;
mod told_below;
mod updates;
mod wording;

pub use error::{ReadError, ReadErrorKind};
pub use published::Published;
pub use reader::{Reader, read};
