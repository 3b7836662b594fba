//! The flat row that a date of a cell is on the wire.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{DateRole, Part, PartialDate, Precision, PrintedDate, TimescaleDate, YearlessDate};
use crate::model::partial_date::PartialDateError;

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Row {
    role: DateRole,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    precision: Precision,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    yearless: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    part: Option<Part>,
}

impl From<TimescaleDate> for Row {
    fn from(TimescaleDate { role, date, part }: TimescaleDate) -> Self {
        let days = date.days();
        let yearless = match date {
            PrintedDate::Dated(_) => None,
            PrintedDate::Yearless(date) => Some(date.to_string()),
        };
        let (start, end) = (days.map(PartialDate::start), days.map(PartialDate::end));
        Self { role, start, end, precision: date.precision(), yearless, part }
    }
}

impl TryFrom<Row> for TimescaleDate {
    type Error = PartialDateError;

    fn try_from(row: Row) -> Result<Self, PartialDateError> {
        let date = match (row.start, row.end, row.yearless) {
            (Some(start), Some(end), _) => {
                let date = PartialDate::checked(start, end, row.precision).ok_or(PartialDateError::Misfit)?;
                PrintedDate::Dated(date)
            }
            (None, None, Some(words)) => {
                let date: YearlessDate = words.parse()?;
                if date.precision() != row.precision {
                    return Err(PartialDateError::Misfit);
                }
                PrintedDate::Yearless(date)
            }
            (None, None, None) => return Err(PartialDateError::Yearless),
            (Some(_), None, _) | (None, Some(_), _) => return Err(PartialDateError::Misfit),
        };
        Ok(Self { role: row.role, date, part: row.part })
    }
}
