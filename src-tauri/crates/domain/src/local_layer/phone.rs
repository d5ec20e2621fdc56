//! What looks like a telephone number. Refuses to know whether anybody answers.

/// Whether a text is one telephone number: a short one (1718), or one that begins with 0 or +.
pub fn looks_like_phone(text: &str) -> bool {
    let text = text.trim();
    let is_sign = |sign: char| sign.is_ascii_digit() || sign.is_whitespace() || "+/.-()".contains(sign);
    let has_plus_within = text.chars().skip(1).any(|sign| sign == '+');
    if !text.chars().all(is_sign) || has_plus_within {
        return false;
    }
    let digits = text.chars().filter(char::is_ascii_digit).count();
    match digits {
        3 | 4 => text.chars().all(|sign| sign.is_ascii_digit() || sign.is_whitespace()),
        8..=15 => text.starts_with(['0', '+', '(']),
        _ => false,
    }
}
