//! National numbers, older Belgian accounts and payment cards: numbers that prove themselves by a check digit. Refuses
//! whatever does not, so that telephones, dates, amounts and file numbers pass.

use super::digits::{Run, Window, value};
use super::{Finding, SensitiveKind};

/// What the runs of digits hold.
pub(super) fn find(runs: &[Run]) -> Vec<Finding> {
    let mut found = Vec::new();
    for run in runs {
        let cards = run.windows(13, 19).filter(is_card).map(|window| (SensitiveKind::PaymentCard, window));
        let accounts = run.windows(12, 12).filter(is_older_account).map(|w| (SensitiveKind::BankAccount, w));
        // "+32 475 12 34 56" has as many digits as a national number.
        let people = run.windows(11, 13).filter(|window| !run.has_plus && is_national_number(window));
        let people = people.map(|window| (SensitiveKind::NationalNumber, window));
        for (kind, window) in cards.chain(accounts).chain(people) {
            if let Some((start, end)) = window.span()
                && found.iter().all(|kept: &Finding| end <= kept.start || kept.end <= start)
            {
                found.push(Finding { kind, start, end });
            }
        }
    }
    found
}

/// Eleven digits, however they are parted; or thirteen when the year of birth is written in full.
fn is_national_number(window: &Window<'_>) -> bool {
    match (window.shape().first(), window.digits().as_slice()) {
        (_, digits @ [_, _, _, _, _, _, _, _, _, _, _]) => is_checked_by_97(digits),
        (Some(4), [1, 9, rest @ ..] | [2, 0, rest @ ..]) => rest.len() == 11 && is_checked_by_97(rest),
        _ => false,
    }
}

fn is_checked_by_97(digits: &[u8]) -> bool {
    let [_, _, month, more @ ..] = digits else { return false };
    let ([month_unit, day, day_unit, ..], Some((body, check))) = (more, digits.split_at_checked(9)) else {
        return false;
    };
    // A bis number adds 20 to the month when the sex is unknown, 40 when it is known; month or day may be unknown.
    let is_month = matches!(month * 10 + month_unit, 0..=12 | 20..=32 | 40..=52);
    let is_day = day * 10 + day_unit <= 31;
    let (Some(body), Some(check)) = (value(body), value(check)) else { return false };
    let is_order = !matches!(body % 1000, 0 | 999);
    // Those born from 2000 on are checked with a 2 before.
    let is_check = [body, 2_000_000_000 + body].iter().any(|number| 97 - number % 97 == check);
    is_month && is_day && is_order && is_check
}

/// `539-0075470-34`, as older people still know it. The grouping is asked for: a structured communication
/// (`+++090/9337/55493+++`) has the same check. So has the number of an identity card, which begins with 590 to 595.
fn is_older_account(window: &Window<'_>) -> bool {
    let digits = window.digits();
    let Some((body, check)) = digits.split_at_checked(10) else { return false };
    let (Some(body), Some(check)) = (value(body), value(check)) else { return false };
    let rest = match body % 97 {
        0 => 97,
        rest => rest,
    };
    let is_identity_card = matches!(body / 10_000_000, 590..=595);
    window.shape() == [3, 7, 2] && body != 0 && rest == check && !is_identity_card
}

fn is_card(window: &Window<'_>) -> bool {
    let digits = window.digits();
    // One sign throughout: two telephones in a row have another between them than within.
    let mut gaps = window.gaps.iter().map(|gap| gap.trim());
    let first = gaps.next().unwrap_or_default();
    let are_card_gaps = matches!(first, "" | "-" | ".") && gaps.all(|gap| gap == first);
    are_card_gaps && is_card_shape(&window.shape()) && is_card_prefix(&digits) && passes_luhn(&digits)
}

/// Cards are written in one go, in groups of four or more, or digit by digit; lists of dates and telephones are not.
fn is_card_shape(shape: &[usize]) -> bool {
    let Some((_, before_last)) = shape.split_last() else { return false };
    before_last.iter().all(|size| *size >= 4) || shape.iter().all(|size| *size == 1)
}

/// Prefix and length of the schemes in use: Visa, Mastercard, Maestro and Bancontact (6703), American Express, Diners,
/// Discover, JCB, UnionPay.
fn is_card_prefix(digits: &[u8]) -> bool {
    let Some(prefix) = digits.get(..4).and_then(value) else { return false };
    let length = digits.len();
    match prefix {
        4000..=4999 => matches!(length, 13 | 16 | 18 | 19),
        5100..=5599 | 2221..=2720 => length == 16,
        3400..=3499 | 3700..=3799 => length == 15,
        3000..=3059 | 3095 | 3600..=3699 | 3800..=3999 => (14..=19).contains(&length),
        3528..=3589 => (16..=19).contains(&length),
        5000..=5099 | 5600..=6999 => (13..=19).contains(&length),
        _ => false,
    }
}

fn passes_luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| match u32::from(*digit) {
            digit if place % 2 == 0 => digit,
            digit if digit > 4 => digit * 2 - 9,
            digit => digit * 2,
        })
        .sum();
    sum.is_multiple_of(10)
}
