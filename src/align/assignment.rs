//! The best way to pair rows with columns where each may be used once.
//!
//! The pairs offered are few (the candidates), so the usual dense matrix is not built: rows are placed
//! one after the other along the cheapest augmenting path over the offered pairs, with potentials, as
//! in the shortest-path method of Jonker and Volgenant (*Computing* 38, 1987). Every row may also stay
//! alone at no gain, so a pairing always exists. Memory is linear in the pairs.

use std::{cmp::Reverse, collections::BinaryHeap};

/// A pair that may be made, and what it is worth. Worths are whole numbers so that no rounding of
/// sums makes one machine choose otherwise than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Offer {
    pub(crate) row: usize,
    pub(crate) column: usize,
    pub(crate) worth: i64,
}

/// The column given to each row so that the sum of worths is greatest. Offers of no worth are passed
/// over; of equal pairings the one that the order of rows and columns comes to first.
pub(crate) fn best_pairing(rows: usize, columns: usize, offers: &[Offer]) -> Vec<Option<usize>> {
    let mut search = Search::new(rows, columns, offers);
    for row in 0..rows {
        search.place(row);
    }
    search.partner_of_row
}

struct Search<'a> {
    /// For each row the range of its offers in `offers`, which are sorted by row.
    starts: Vec<usize>,
    offers: Vec<&'a Offer>,
    columns: usize,
    /// Worth so far of staying with a row (its potential) and of a column.
    row_price: Vec<i64>,
    column_price: Vec<i64>,
    partner_of_row: Vec<Option<usize>>,
    partner_of_column: Vec<Option<usize>>,
    /// Scratch of one search: distance to a column, the row it was reached from, whether it is settled.
    distance: Vec<i64>,
    reached_from: Vec<usize>,
    settled: Vec<bool>,
    touched: Vec<usize>,
}

const FAR: i64 = i64::MAX / 4;

impl<'a> Search<'a> {
    fn new(rows: usize, columns: usize, offers: &'a [Offer]) -> Self {
        let mut sorted: Vec<&Offer> = offers
            .iter()
            .filter(|offer| offer.worth > 0 && offer.row < rows && offer.column < columns)
            .collect();
        sorted.sort_by_key(|offer| (offer.row, offer.column));
        let starts =
            (0..=rows).map(|row| sorted.partition_point(|offer| offer.row < row)).collect::<Vec<_>>();
        Self {
            // A row begins at its greatest worth, so that no reduced cost is negative.
            row_price: (0..rows)
                .map(|row| {
                    let own = range(&starts, row);
                    sorted.get(own).into_iter().flatten().map(|offer| offer.worth).max().unwrap_or(0)
                })
                .collect(),
            starts,
            offers: sorted,
            columns,
            column_price: vec![0; columns],
            partner_of_row: vec![None; rows],
            partner_of_column: vec![None; columns],
            distance: vec![FAR; columns],
            reached_from: vec![0; columns],
            settled: vec![false; columns],
            touched: Vec::new(),
        }
    }

    /// Finds a column for `row`, moving other rows where that pays. The end of the path is a free
    /// column, or a row that gives up its column and stays alone.
    fn place(&mut self, row: usize) {
        let mut heap = BinaryHeap::new();
        // Cheapest end so far: leave `loser` without a column at this cost.
        let mut alone = (self.price(row), row);
        self.reach(row, 0, &mut heap);
        let mut end = None;
        while let Some(Reverse((distance, column))) = heap.pop() {
            if distance >= alone.0 {
                break;
            }
            if self.is_settled(column) || distance > self.distance_to(column) {
                continue;
            }
            self.settle(column);
            let Some(other) = self.partner_of_column.get(column).copied().flatten() else {
                end = Some((distance, column));
                break;
            };
            let leaving = distance.saturating_add(self.price(other));
            if leaving < alone.0 {
                alone = (leaving, other);
            }
            self.reach(other, distance, &mut heap);
        }
        let cost = end.map_or(alone.0, |(distance, _)| distance);
        self.reprice(row, cost);
        match end {
            Some((_, column)) => self.shift(row, column),
            None if alone.1 == row => {}
            None => {
                // `alone.1` gives up its column, which the path then fills.
                if let Some(column) = self.partner_of_row.get_mut(alone.1).and_then(Option::take) {
                    self.shift(row, column);
                }
            }
        }
        for column in self.touched.drain(..) {
            if let Some(distance) = self.distance.get_mut(column) {
                *distance = FAR;
            }
            if let Some(settled) = self.settled.get_mut(column) {
                *settled = false;
            }
        }
    }

    /// Looks from a row to all columns offered to it.
    fn reach(&mut self, row: usize, so_far: i64, heap: &mut BinaryHeap<Reverse<(i64, usize)>>) {
        let price = self.price(row);
        for at in range(&self.starts, row) {
            let Some(offer) = self.offers.get(at) else { continue };
            let column_price = self.column_price.get(offer.column).copied().unwrap_or(0);
            let distance = so_far.saturating_add(price + column_price - offer.worth);
            if let Some(known) = self.distance.get_mut(offer.column)
                && distance < *known
            {
                if *known == FAR {
                    self.touched.push(offer.column);
                }
                *known = distance;
                if let Some(from) = self.reached_from.get_mut(offer.column) {
                    *from = row;
                }
                heap.push(Reverse((distance, offer.column)));
            }
        }
    }

    /// Keeps all reduced costs at or above nought after a path of `cost` was found.
    fn reprice(&mut self, row: usize, cost: i64) {
        if let Some(price) = self.row_price.get_mut(row) {
            *price -= cost;
        }
        for at in 0..self.touched.len() {
            let Some(&column) = self.touched.get(at) else { continue };
            let distance = self.distance_to(column);
            if !self.is_settled(column) || distance >= cost {
                continue;
            }
            let gain = cost - distance;
            if let Some(price) = self.column_price.get_mut(column) {
                *price += gain;
            }
            if let Some(other) = self.partner_of_column.get(column).copied().flatten()
                && let Some(price) = self.row_price.get_mut(other)
            {
                *price -= gain;
            }
        }
    }

    /// Gives `column` to the row it was reached from, and so on back to `row`.
    fn shift(&mut self, row: usize, column: usize) {
        let mut column = column;
        // A path visits a column once at most.
        for _ in 0..=self.columns {
            let from = self.reached_from.get(column).copied().unwrap_or(row);
            let before = self.partner_of_row.get_mut(from).and_then(|partner| partner.replace(column));
            if let Some(partner) = self.partner_of_column.get_mut(column) {
                *partner = Some(from);
            }
            match before {
                Some(next) if from != row => column = next,
                _ => break,
            }
        }
    }

    fn price(&self, row: usize) -> i64 {
        self.row_price.get(row).copied().unwrap_or(0)
    }

    fn distance_to(&self, column: usize) -> i64 {
        self.distance.get(column).copied().unwrap_or(FAR)
    }

    fn is_settled(&self, column: usize) -> bool {
        self.settled.get(column).copied().unwrap_or(true)
    }

    fn settle(&mut self, column: usize) {
        if let Some(settled) = self.settled.get_mut(column) {
            *settled = true;
        }
    }
}

fn range(starts: &[usize], row: usize) -> std::ops::Range<usize> {
    let start = starts.get(row).copied().unwrap_or(0);
    start..starts.get(row + 1).copied().unwrap_or(start)
}

#[cfg(test)]
mod tests {
    use super::{Offer, best_pairing};
    use proptest::prelude::*;

    fn worth(offers: &[Offer], pairing: &[Option<usize>]) -> i64 {
        pairing
            .iter()
            .enumerate()
            .filter_map(|(row, column)| {
                column.map(|column| {
                    offers.iter().find(|offer| offer.row == row && offer.column == column).unwrap().worth
                })
            })
            .sum()
    }

    /// Every pairing there is: slow and obvious.
    fn oracle(rows: usize, offers: &[Offer], used: u32, row: usize) -> i64 {
        if row == rows {
            return 0;
        }
        let alone = oracle(rows, offers, used, row + 1);
        offers
            .iter()
            .filter(|offer| offer.row == row && used & (1 << offer.column) == 0)
            .map(|offer| offer.worth + oracle(rows, offers, used | 1 << offer.column, row + 1))
            .fold(alone, i64::max)
    }

    proptest! {
        #[test]
        fn as_good_as_trying_all(rows in 0_usize..6, columns in 0_usize..6,
                                 worths in proptest::collection::vec(-3_i64..12, 36)) {
            let offers: Vec<Offer> = (0..rows)
                .flat_map(|row| (0..columns).map(move |column| (row, column)))
                .map(|(row, column)| Offer { row, column, worth: worths[row * 6 + column] })
                .collect();
            let pairing = best_pairing(rows, columns, &offers);
            let mut used: Vec<usize> = pairing.iter().flatten().copied().collect();
            used.sort_unstable();
            used.dedup();
            prop_assert_eq!(used.len(), pairing.iter().flatten().count());
            prop_assert_eq!(worth(&offers, &pairing), oracle(rows, &offers, 0, 0));
        }
    }
}
