//! The catalogue: one file a rule, its page beside it, and this list.

mod shared;

pub(super) use shared::text::{Text, Texts};

/// Makes the modules, [`CATALOGUE`] and one test a rule from the one list there is.
macro_rules! catalogue {
    ($($rule:ident,)+) => {
        $(mod $rule;)+

        /// Every rule, by id.
        ///
        /// ```
        /// use action_plan::validate::CATALOGUE;
        /// assert!(CATALOGUE.iter().is_sorted_by_key(|rule| rule.id()));
        /// ```
        pub static CATALOGUE: &[&super::Rule] = &[$(&$rule::RULE,)+];

        #[cfg(test)]
#[cfg(feature = "text")]
        mod tests {
            $(
                #[test]
                fn $rule() {
                    crate::validate::page_tests::run(&super::$rule::RULE, stringify!($rule));
                }
            )+
        }
    };
}

catalogue! {
    action_compound,
    action_duplicated,
    action_id_duplicated,
    action_reported_elsewhere,
    action_text_missing,
    action_unreported,
    agent_missing,
    already_done,
    band_row,
    cancelled_without_reason,
    cells_beyond_header,
    cells_continued,
    cells_dropped,
    column_told_by_cells,
    column_unknown,
    columns_uneven,
    commitment_narrowed,
    commitment_substituted,
    completed_in_future,
    completed_without_date,
    completed_without_evidence,
    condition_failed_yet_completed,
    documents_out_of_order,
    due_before_submission,
    due_dropped,
    due_slipped,
    due_slipped_unmarked,
    end_became_start,
    entry_answers_nothing,
    entry_id_duplicated,
    follow_on_untracked,
    header_repeated,
    heading_in_other_column,
    history_inconsistent,
    id_missing,
    judgement_contradicts_report,
    label_and_text_differ,
    label_halves_joined,
    markup_too_deep,
    markup_unclosed,
    measure_missing,
    original_rewritten,
    outcome_unstated,
    overdue,
    owner_alias_unknown,
    owner_changed,
    owner_halves_joined,
    owner_joint_without_lead,
    owner_missing,
    owner_shared,
    owner_shifted,
    owner_truncated,
    owner_vague,
    owners_run_together,
    page_break_joined,
    page_missing,
    paragraphs_joined,
    plan_late,
    progress_restated,
    recommendation_id_duplicated,
    recommendation_rewritten,
    recommendation_text_missing,
    recommendation_without_action,
    reference_unresolved,
    reopened_unexplained,
    restates_recommendation,
    review_contradicted,
    review_date_only,
    review_stale,
    review_unresolved,
    same_due_date_en_bloc,
    start_after_due,
    status_unknown,
    superseded_without_successor,
    suppression_stale,
    table_nested,
    table_on_its_side,
    table_unread,
    text_after_quote,
    text_cut,
    timescale_conditional,
    timescale_missing,
    timescale_not_understood,
    timescale_open_ended,
    timescale_shared,
    timescale_vague,
    transition_illegal,
    umbrella_without_parts,
    unrelated_to_recommendation,
    update_answers_another_plan,
    update_late,
    verb_vague,
    verified_by_owner,
    words_struck_out,
}
