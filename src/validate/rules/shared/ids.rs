//! Ids that were made because the printed one was taken.

/// The printed id under a made one (`1.2` of `1.2#3`).
pub(in crate::validate::rules) fn printed_id(id: &str) -> Option<&str> {
    let (printed, mark) = id.rsplit_once('#')?;
    let is_mark = !mark.is_empty() && mark.bytes().all(|byte| byte.is_ascii_digit());
    (is_mark && !printed.is_empty()).then_some(printed)
}

#[cfg(test)]
mod tests {
    use super::printed_id;

    #[test]
    fn marks() {
        assert_eq!(printed_id("1.2#2"), Some("1.2"));
        assert_eq!(printed_id("1.2"), None);
        assert_eq!(printed_id("#2"), None);
        assert_eq!(printed_id("C#"), None);
    }
}
