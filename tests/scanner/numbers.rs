//! Owns the numbers that prove themselves, made so that they are nobody's; refuses a number whose check does not hold.
//!
//! - National numbers: order 900 to 997 on a day that is never the first of a month. Orders are given out in turn, some
//!   three hundred a day and sex together; only the first of January and of July, where people without a known day are
//!   put, come near the end. Those of our century are born from 2027 on.
//! - Belgian and French accounts: the account's own check, inside the IBAN, is wrong on purpose. No bank can have given
//!   it out. Of every other country: the example published in the registry of IBANs (ISO 13616), as it stands there.
//! - Accounts in their older form: examples that banks and the registry publish.
//! - Cards: the numbers that payment services publish for tests.

use crate::chance::Chance;

/// A national number: eleven digits.
pub(crate) fn national(chance: &mut Chance, bis: bool) -> String {
    let is_old = chance.between(0, 9) < 7;
    let year = if is_old { chance.between(1930, 1999) } else { chance.between(2027, 2045) };
    let month = chance.between(1, 12) + if bis { *chance.one_of(&[&20, &40]) } else { 0 };
    let day = chance.between(2, 28);
    let body = year % 100 * 10_000_000 + month * 100_000 + day * 1000 + chance.between(900, 997);
    format!("{body:09}{:02}", national_check(body, !is_old))
}

/// Eleven digits like a national number's, with a check that holds for neither century.
pub(crate) fn near_national(chance: &mut Chance) -> String {
    let right = national(chance, false);
    let body: u64 = right[..9].parse().unwrap();
    let wrong = (1..97).map(|off| (national_check(body, false) + off) % 97 + 1);
    let wrong: Vec<u64> =
        wrong.filter(|c| [false, true].iter().all(|late| national_check(body, *late) != *c)).collect();
    format!("{body:09}{:02}", wrong[usize::try_from(chance.between(0, 90)).unwrap()])
}

fn national_check(body: u64, is_late: bool) -> u64 {
    97 - (if is_late { 2_000_000_000 + body } else { body }) % 97
}

/// An account of Belgium, of which only the outer check holds.
pub(crate) fn belgian_iban(chance: &mut Chance) -> String {
    let body = chance.digits(10);
    let inner = body.parse::<u64>().unwrap() % 97;
    // Right would be `inner`, or 97 for 0: never that.
    let wrong = (inner + chance.between(1, 96)) % 97;
    let wrong = if wrong == 0 && inner == 0 { 1 } else { wrong };
    iban("BE", &format!("{body}{wrong:02}"))
}

/// An account of France, of which only the outer check holds.
pub(crate) fn french_iban(chance: &mut Chance) -> String {
    let body = chance.digits(21);
    let rest = body.parse::<u128>().unwrap() * 100 % 97;
    let right = u64::try_from(97 - rest).unwrap();
    let wrong = (right + chance.between(0, 94)) % 97 + 1;
    iban("FR", &format!("{body}{wrong:02}"))
}

fn iban(country: &str, inner: &str) -> String {
    let check = 98 - remainder(&format!("{inner}{country}00"));
    format!("{country}{check:02}{inner}")
}

fn remainder(text: &str) -> u32 {
    text.chars()
        .map(|sign| sign.to_digit(36).unwrap())
        .fold(0, |rest, sign| if sign < 10 { (rest * 10 + sign) % 97 } else { (rest * 100 + sign) % 97 })
}

/// Whether an IBAN's outer check holds.
pub(crate) fn is_iban(text: &str) -> bool {
    let (head, body) = text.split_at(4);
    remainder(&format!("{body}{head}")) == 1
}

/// Whether a card's check holds.
pub(crate) fn is_card(text: &str) -> bool {
    let digits = text.chars().rev().map(|digit| digit.to_digit(10).unwrap());
    let doubled = |(place, digit): (usize, u32)| match place % 2 {
        0 => digit,
        _ => digit * 2 / 10 + digit * 2 % 10,
    };
    digits.enumerate().map(doubled).sum::<u32>() % 10 == 0
}

/// The examples of the registry of IBANs, Belgium and France left to the two above.
pub(crate) const IBANS: &[&str] = &[
    "AD1200012030200359100100",
    "AE070331234567890123456",
    "AL47212110090000000235698741",
    "AT611904300234573201",
    "AZ21NABZ00000000137010001944",
    "BA391290079401028494",
    "BE68539007547034",
    "BG80BNBG96611020345678",
    "BH67BMAG00001299123456",
    "BR1800360305000010009795493C1",
    "CH9300762011623852957",
    "CR05015202001026284066",
    "CY17002001280000001200527600",
    "CZ6508000000192000145399",
    "DE89370400440532013000",
    "DK5000400440116243",
    "DO28BAGR00000001212453611324",
    "EE382200221020145685",
    "EG380019000500000000263180002",
    "ES9121000418450200051332",
    "FI2112345600000785",
    "FO6264600001631634",
    "FR1420041010050500013M02606",
    "GB29NWBK60161331926819",
    "GE29NB0000000101904917",
    "GI75NWBK000000007099453",
    "GL8964710001000206",
    "GR1601101250000000012300695",
    "GT82TRAJ01020000001210029690",
    "HR1210010051863000160",
    "HU42117730161111101800000000",
    "IE29AIBK93115212345678",
    "IL620108000000099999999",
    "IQ98NBIQ850123456789012",
    "IS140159260076545510730339",
    "IT60X0542811101000000123456",
    "JO94CBJO0010000000000131000302",
    "KW81CBKU0000000000001234560101",
    "KZ86125KZT5004100100",
    "LB62099900000001001901229114",
    "LI21088100002324013AA",
    "LT121000011101001000",
    "LU280019400644750000",
    "LV80BANK0000435195001",
    "MC5811222000010123456789030",
    "MD24AG000225100013104168",
    "ME25505000012345678951",
    "MK07250120000058984",
    "MR1300020001010000123456753",
    "MT84MALT011000012345MTLCAST001S",
    "MU17BOMM0101101030300200000MUR",
    "NL91ABNA0417164300",
    "NO9386011117947",
    "PK36SCBL0000001123456702",
    "PL61109010140000071219812874",
    "PS92PALS000000000400123456702",
    "PT50000201231234567890154",
    "QA58DOHB00001234567890ABCDEFG",
    "RO49AAAA1B31007593840000",
    "RS35260005601001611379",
    "SA0380000000608010167519",
    "SE4550000000058398257466",
    "SI56263300012039086",
    "SK3112000000198742637541",
    "SM86U0322509800000000270100",
    "TN5910006035183598478831",
    "TR330006100519786457841326",
    "UA213223130000026007233566001",
    "VA59001123000012345678",
    "VG96VPVG0000012345678901",
    "XK051212012345678906",
];

/// Older Belgian accounts that documentation shows.
pub(crate) const ACCOUNTS: &[&str] =
    &["539-0075470-34", "096-1234567-69", "510-0075470-61", "000-0000001-01"];

/// Test numbers of payment services, with the scheme and how the card itself groups them.
pub(crate) const CARDS: &[(&str, &str, &[usize])] = &[
    ("visa", "4242424242424242", &[4, 4, 4, 4]),
    ("visa", "4000056655665556", &[4, 4, 4, 4]),
    ("visa", "4111111111111111", &[4, 4, 4, 4]),
    ("visa", "4012888888881881", &[4, 4, 4, 4]),
    ("visa", "4222222222222", &[4, 4, 5]),
    ("mastercard", "5555555555554444", &[4, 4, 4, 4]),
    ("mastercard", "2223003122003222", &[4, 4, 4, 4]),
    ("mastercard", "5200828282828210", &[4, 4, 4, 4]),
    ("mastercard", "5105105105105100", &[4, 4, 4, 4]),
    ("amex", "378282246310005", &[4, 6, 5]),
    ("amex", "371449635398431", &[4, 6, 5]),
    ("amex", "378734493671000", &[4, 6, 5]),
    ("discover", "6011111111111117", &[4, 4, 4, 4]),
    ("discover", "6011000990139424", &[4, 4, 4, 4]),
    ("diners", "30569309025904", &[4, 6, 4]),
    ("diners", "38520000023237", &[4, 6, 4]),
    ("diners", "36227206271667", &[4, 6, 4]),
    ("jcb", "3566002020360505", &[4, 4, 4, 4]),
    ("jcb", "3530111333300000", &[4, 4, 4, 4]),
    ("unionpay", "6200000000000005", &[4, 4, 4, 4]),
    ("bancontact", "6703444444444449", &[4, 4, 4, 4]),
    ("bancontact", "67034200554565015", &[4, 4, 4, 4, 1]),
    ("bancontact", "4871049999999910", &[4, 4, 4, 4]),
    ("maestro", "6759649826438453", &[4, 4, 4, 4]),
    ("maestro", "6771798021000008", &[4, 4, 4, 4]),
    ("maestro", "6304000000000000", &[4, 4, 4, 4]),
];
