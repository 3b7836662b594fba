//! What a number is a number of, and how it is hedged.

use crate::model::closed::closed_list;

closed_list! {
    /// How a number is hedged.
    ///
    /// ```
    /// use action_plan::facts::{Comparator, quantities};
    /// assert_eq!(quantities("Over 40 staff came.")[0].comparator, Comparator::Over);
    /// assert_eq!(quantities("A minimum of 40 staff came.")[0].comparator, Comparator::AtLeast);
    /// ```
    Comparator {
        /// "approximately", "around", "nearly".
        Approximately = "approximately",
        /// "at least", "a minimum of", "or more".
        AtLeast = "at_least",
        /// No word beside it.
        Exactly = "exactly",
        /// "just", "only".
        Just = "just",
        /// "over", "more than".
        Over = "over",
        /// "some" before a number.
        Some = "some",
        /// "under", "fewer than".
        Under = "under",
        /// "up to", "no more than".
        UpTo = "up_to",
    }
}

closed_list! {
    /// What a number is a number of.
    ///
    /// ```
    /// use action_plan::facts::{Unit, quantities};
    /// let units: Vec<_> = quantities("£2m for 12 weeks at 30% for Band 7 staff").iter().map(|q| q.unit).collect();
    /// assert_eq!(units, [Unit::Pounds, Unit::Weeks, Unit::Percent, Unit::Label]);
    /// ```
    Unit {
        /// Things or people: the population says which.
        Count = "count",
        /// Days.
        Days = "days",
        /// Dollars.
        Dollars = "dollars",
        /// Euros.
        Euros = "euros",
        /// Hours.
        Hours = "hours",
        /// A rung or a version, not an amount: "Band 3", "Stage 1".
        Label = "label",
        /// Minutes.
        Minutes = "minutes",
        /// Months.
        Months = "months",
        /// Hundredths.
        Percent = "percent",
        /// Pounds.
        Pounds = "pounds",
        /// Times a year: "quarterly" is 4.
        TimesAYear = "times_a_year",
        /// Weeks.
        Weeks = "weeks",
        /// Years.
        Years = "years",
    }
}

impl Unit {
    /// Whether it is money.
    ///
    /// ```
    /// use action_plan::facts::Unit;
    /// assert!(Unit::Pounds.is_money() && !Unit::Percent.is_money());
    /// ```
    pub fn is_money(self) -> bool {
        matches!(self, Self::Pounds | Self::Euros | Self::Dollars)
    }

    /// The unit of a length of time.
    pub(super) fn of_length(word: &str) -> Option<Self> {
        Some(match word {
            "minute" | "minutes" => Self::Minutes,
            "hour" | "hours" => Self::Hours,
            "day" | "days" => Self::Days,
            "week" | "weeks" => Self::Weeks,
            "month" | "months" => Self::Months,
            "year" | "years" => Self::Years,
            _ => return None,
        })
    }
}
