//! The catalogue: one file a rule, its page beside it, and this list.

mod shared;

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

        #[cfg(all(test, feature = "text"))]
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
    action_id_duplicated,
    action_reported_elsewhere,
    action_unreported,
    cancelled_without_reason,
    commitment_narrowed,
    commitment_substituted,
    completed_in_future,
    completed_without_date,
    completed_without_evidence,
    condition_failed_yet_completed,
    due_dropped,
    due_slipped,
    due_slipped_unmarked,
    end_became_start,
    entry_answers_nothing,
    judgement_contradicts_report,
    label_and_text_differ,
    overdue,
    owner_changed,
    owner_missing,
    owner_shifted,
    reopened_unexplained,
    superseded_without_successor,
    suppression_stale,
    timescale_missing,
    transition_illegal,
    update_answers_another_plan,
}
