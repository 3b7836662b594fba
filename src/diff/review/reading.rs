//! A person's reading over the machine's.

use crate::{
    diff::Axes,
    model::{Act, ChangeRecord, ChangedField, LabelAndText, ReviewReading, Status},
};

/// What decided where a person's word did.
const DECIDED: &str = "review";

/// Two readings that do not contradict each other, as one.
pub(super) fn joined(one: ReviewReading, other: ReviewReading) -> ReviewReading {
    let mut joined = one;
    joined.disposition = one.disposition.or(other.disposition);
    joined.label_and_text = one.label_and_text.or(other.label_and_text);
    joined.act = one.act.or(other.act);
    joined.aim = one.aim.or(other.aim);
    joined.commitment = one.commitment.or(other.commitment);
    joined
}

/// Sets what a person read in place of what the machine did; quotes and signals stay, as they are words of the
/// texts. The disposition, where it is said, is set when the axes have been summed up.
pub(in crate::diff) fn read(said: ReviewReading, mut axes: Axes, record: &mut ChangeRecord) -> Axes {
    if let Some(commitment) = said.commitment {
        record.commitment = commitment;
    }
    if let Some(aim) = said.aim {
        record.aim = aim;
    }
    if let Some(act) = said.act {
        record.act = act;
        record.label_and_text = held(record.reported, act);
        axes = axes.act(act);
        if act == Act::Done {
            // what was done as worded is neither narrowed nor another thing
            record.fields.retain(|field| {
                !matches!(field, ChangedField::ScopeNarrowed | ChangedField::CommitmentSubstituted)
            });
            axes = axes.narrowed(false).more_to_come(false);
        }
    }
    if let Some(agreement) = said.label_and_text {
        record.label_and_text = Some(agreement);
    }
    if said.act.is_some() || said.disposition.is_some() {
        record.confidence = 1.0;
        DECIDED.clone_into(&mut record.decided_by);
    }
    axes
}

/// The label held against the act that a person states. Unlike a machine's reading, a person's "done" is of the whole,
/// and rests on more than the entry's words, which may be none.
fn held(label: Option<Status>, act: Act) -> Option<LabelAndText> {
    let says_complete = label?.is_complete();
    Some(match (says_complete, act) {
        (true, Act::Part | Act::UnderWay | Act::NotDone) => LabelAndText::TextSaysLess,
        (false, Act::Done) => LabelAndText::TextSaysMore,
        (_, Act::NotStated | Act::Unknown)
        | (true, Act::Done)
        | (false, Act::Part | Act::UnderWay | Act::NotDone) => LabelAndText::Agree,
    })
}
