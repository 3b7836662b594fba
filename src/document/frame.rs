//! Tables that only frame a page: whether the table that is open has one cell a row down to its end.

/// Looks through the source from within a table that stands in a cell: whether the outer table has one cell a row until
/// it ends. A table that never ends frames nothing.
pub(super) fn frames(rest: &str) -> bool {
    let mut inside = 1_usize;
    let mut cells = 1_usize;
    for after in rest.split('<').skip(1) {
        let (closes, after) = after.strip_prefix('/').map_or((false, after), |after| (true, after));
        let end = after.find(|letter: char| !letter.is_ascii_alphabetic()).unwrap_or(after.len());
        let name = after.get(..end).unwrap_or_default();
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        if is("table") && closes {
            if inside == 0 {
                return true;
            }
            inside = inside.saturating_sub(1);
        } else if is("table") {
            inside = inside.saturating_add(1);
        } else if inside == 0 && is("tr") {
            cells = 0;
        } else if inside == 0 && !closes && (is("td") || is("th")) {
            cells = cells.saturating_add(1);
            if cells > 1 {
                return false;
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::frames;

    #[test]
    fn one_cell_a_row() {
        assert!(frames("<tr><td>a<td>b</table></td></tr><tr><td>c</td></tr></table>"));
        assert!(!frames("<tr><td>a</table></td><td>c</td></tr></table>"));
        assert!(!frames("<tr><td>a</table></td></tr><tr><th>c<TD>d</table>"));
        assert!(!frames("<tr><td>a</table>"));
    }
}
