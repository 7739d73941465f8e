//! Which column a value stands in. Numbers written into kept records: never change one, only add.

/// A column of a question (or of the whole, [`WHOLE`]): the name's number, and what of it.
pub type Slot = (u32, u8);

/// How many a name can have.
pub const SLOTS: usize = 48;
/// The name of what is no question's: always the first, and empty.
pub const WHOLE: u32 = 0;

// Of a response.
pub const REVISION: u8 = 0;
pub const LANG: u8 = 1;
pub const FLAGS: u8 = 2;
pub const STARTED: u8 = 3;
pub const ENDED: u8 = 4;
/// An id that is not 32 hexadecimal digits.
pub const ODD_ID: u8 = 5;
pub const COMPUTED: u8 = 6;

// Of a row, and of a response as well.
pub const ANSWERS: u8 = 8;
pub const REMARKS: u8 = 9;

// Of an answer, by its sort; the sort also stands in a shape.
pub const NUMBER: u8 = 10;
pub const CHOICE: u8 = 11;
pub const CHOICES: u8 = 12;
pub const ORDER: u8 = 13;
pub const YES: u8 = 14;
pub const TEXT: u8 = 15;
pub const AMOUNT: u8 = 16;
pub const SPAN: u8 = 17;
pub const GRID: u8 = 18;
pub const FIELDS: u8 = 19;
pub const ROWS: u8 = 20;
pub const TABLE: u8 = 21;
/// A second column of the sort: what a list holds, where a span ends.
pub const MORE: u8 = 12;
/// Words added to the question's answer.
pub const REMARK: u8 = 34;

// Of a computed value; the sort of value also stands in a shape.
pub const NULL: u8 = 36;
pub const FALSE: u8 = 37;
pub const TRUE: u8 = 38;
pub const UNSIGNED: u8 = 39;
pub const SIGNED: u8 = 40;
pub const FLOAT: u8 = 41;
pub const STRING: u8 = 42;
pub const ARRAY: u8 = 43;
pub const OBJECT: u8 = 44;
/// The sort of a value within another one.
pub const SORT: u8 = 45;
pub const KEY: u8 = 46;

// Bits of FLAGS; two bits between them say how the answers came.
pub const FINISHED: u64 = 1;
pub const VIA: u32 = 1;
pub const HAS_STARTED: u64 = 8;
pub const HAS_ENDED: u64 = 16;
pub const HAS_ODD_ID: u64 = 32;

/// Rows within rows, and values within values, at most: what JSON readers take, too.
pub const DEPTH: u8 = 100;

/// Maps signed to unsigned so that small stays small.
pub fn zigzag(value: u64) -> u64 {
    (value << 1) ^ (((value as i64) >> 63) as u64)
}

pub fn unzigzag(value: u64) -> u64 {
    (value >> 1) ^ (value & 1).wrapping_neg()
}

#[test]
fn zigzag_is_undone() {
    for value in [0, 1, 2, u64::MAX, u64::MAX - 1, i64::MAX as u64, i64::MIN as u64] {
        assert_eq!(unzigzag(zigzag(value)), value);
    }
    assert_eq!((zigzag(1), zigzag(u64::MAX)), (2, 1));
}
