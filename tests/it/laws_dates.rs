//! Laws of dates, statuses and Target Date cells.
