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

        #[cfg(test)]
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
    due_dropped,
    due_slipped,
    due_slipped_unmarked,
    end_became_start,
    entry_answers_nothing,
    overdue,
    owner_missing,
    suppression_stale,
    timescale_missing,
    update_answers_another_plan,
}
