//! Knows the calling codes of countries, and how long the numbers behind them are.

/// Codes of one and two digits, and of three where the length is known: code, fewest and most digits behind it.
const CODES: &[(u16, u8, u8)] = &[
    (1, 10, 10),
    (7, 10, 10),
    (20, 8, 10),
    (27, 9, 9),
    (30, 10, 10),
    (31, 9, 9),
    (32, 8, 9),
    (33, 9, 9),
    (34, 9, 9),
    (36, 8, 9),
    (39, 6, 12),
    (40, 9, 9),
    (41, 9, 12),
    (43, 6, 13),
    (44, 9, 10),
    (45, 8, 8),
    (46, 7, 13),
    (47, 5, 8),
    (48, 9, 9),
    (49, 6, 13),
    (51, 8, 9),
    (52, 10, 11),
    (53, 6, 8),
    (54, 10, 11),
    (55, 10, 11),
    (56, 8, 9),
    (57, 8, 10),
    (58, 10, 10),
    (60, 7, 10),
    (61, 9, 10),
    (62, 8, 12),
    (63, 8, 11),
    (64, 8, 10),
    (65, 8, 8),
    (66, 8, 9),
    (81, 9, 10),
    (82, 7, 11),
    (84, 7, 10),
    (86, 8, 11),
    (90, 10, 10),
    (91, 10, 10),
    (92, 8, 11),
    (93, 9, 9),
    (94, 9, 9),
    (95, 7, 10),
    (98, 10, 10),
    (351, 9, 9),
    (352, 6, 11),
    (353, 7, 9),
    (354, 7, 9),
    (358, 5, 12),
    (359, 7, 9),
    (370, 8, 8),
    (371, 8, 8),
    (372, 7, 8),
    (380, 9, 9),
    (385, 8, 9),
    (386, 8, 8),
    (420, 9, 9),
    (421, 9, 9),
    (852, 8, 8),
    (853, 8, 8),
    (855, 8, 9),
    (856, 8, 10),
    (880, 8, 10),
    (886, 8, 9),
    (960, 7, 7),
    (961, 7, 8),
    (962, 8, 9),
    (964, 8, 10),
    (965, 7, 8),
    (966, 8, 9),
    (967, 7, 9),
    (968, 7, 8),
    (971, 8, 9),
    (972, 8, 9),
    (973, 8, 8),
    (974, 7, 8),
    (976, 8, 8),
    (977, 8, 10),
    (992, 9, 9),
    (994, 9, 9),
    (995, 9, 9),
    (996, 9, 9),
    (998, 9, 9),
];

/// For each code the fewest and most digits behind it; 0 for those that are not given out.
static LENGTHS: [(u8, u8); 1000] = {
    let mut table = [(0, 0); 1000];
    let mut code = 211;
    while code < 1000 {
        let given = matches!(
            code,
            211..=213 | 216 | 218 | 220..=258 | 260..=269 | 290 | 291 | 297..=299 | 350..=359 | 370..=383 | 385..=387 | 389
                | 420..=423 | 500..=509 | 590..=599 | 670 | 672..=692 | 800 | 808 | 850..=856 | 870 | 878 | 880..=883 | 886
                | 888 | 960..=979 | 992..=998
        );
        if given {
            table[code] = (4, 12);
        }
        code += 1;
    }
    let mut index = 0;
    while index < CODES.len() {
        let (code, least, most) = CODES[index];
        table[code as usize] = (least, most);
        index += 1;
    }
    table
};

/// How many digits the calling code has that these digits begin with, and the fewest and most digits that may follow.
pub(super) fn lengths(digits: &[u8]) -> Option<(usize, usize, usize)> {
    let mut code = 0;
    for (index, &digit) in digits.iter().take(3).enumerate() {
        code = code * 10 + usize::from(digit);
        let &(least, most) = LENGTHS.get(code)?;
        if most > 0 {
            return Some((index + 1, usize::from(least), usize::from(most)));
        }
    }
    None
}
