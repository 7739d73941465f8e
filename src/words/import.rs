//! Importing a table of answers: what is asked about its columns, what was odd, what became of it.
use super::Lang;
use crate::exchange::table::{Bad, Order, Role, Rows, Snag, TableError, Told};

pub struct Import {
    pub lead: &'static str,
    /// Choose, say, done.
    pub steps: [&'static str; 3],
    pub choose: &'static str,
    pub drop_here: &'static str,
    pub accepted: &'static str,
    pub reading: fn(&str) -> String,
    pub importing: fn(&str) -> String,
    pub cancelled: &'static str,
    pub unreadable: &'static str,
    pub other_file: &'static str,
    pub found: fn(usize, usize) -> String,
    pub survey_title: &'static str,
    pub title_missing: &'static str,
    /// Above what was odd in the file.
    pub odd: &'static str,
    pub columns: &'static str,
    pub columns_help: &'static str,
    pub skip_all: &'static str,
    pub as_proposed: &'static str,
    pub left_out: fn(usize) -> String,
    pub column: &'static str,
    pub examples: &'static str,
    pub use_as: &'static str,
    pub more: &'static str,
    /// Filled cells, different ones.
    pub filled: fn(usize, usize) -> String,
    pub missing: &'static str,
    pub missing_help: &'static str,
    pub reversed: &'static str,
    /// Values with how often they stand there.
    pub off_scale: fn(&str) -> String,
    /// Days that can only be day first, only month first, either.
    pub two_minds: fn(usize, usize, usize) -> String,
    pub stage: &'static str,
    pub no_stage: &'static str,
    pub touchpoint: &'static str,
    pub import: &'static str,
    pub already: &'static str,
    pub open_it: &'static str,
    pub added: fn(usize, &str) -> String,
    pub without: fn(usize, &str) -> String,
    pub rows_without: fn(&Rows) -> String,
    pub repeated_keys: fn(&Rows) -> String,
    pub ambiguous_dates: fn(&Rows) -> String,
    pub other_order: fn(&Rows) -> String,
    pub by_column: &'static str,
    pub answered: &'static str,
    pub blank: &'static str,
    pub bad_cells: &'static str,
    pub bad: fn(Bad, &Rows) -> String,
    pub undo: &'static str,
    pub undone: &'static str,
    /// What is needed and what is free, in MB.
    pub no_room: fn(&str, &str) -> String,
    /// A use that is no kind of question.
    pub role: fn(Role) -> &'static str,
    pub error: fn(&TableError) -> String,
    pub snag: fn(&Snag) -> String,
}

impl Import {
    pub fn role_name(&self, kinds: &super::kinds::Kinds, role: Role) -> &'static str {
        role.kind().map_or_else(|| (self.role)(role), |kind| kinds.name(kind))
    }
}

const MIB: usize = 1024 * 1024;

/// Row numbers as a list that may go on.
fn list(lang: Lang, rows: &Rows, comma: &str) -> String {
    let mut text = rows
        .first
        .iter()
        .map(|row| lang.count(*row as u64))
        .collect::<Vec<_>>()
        .join(comma);
    if rows.count > rows.first.len() {
        text.push_str(" …");
    }
    text
}

/// "2 rows (3, 6)".
fn english(rows: &Rows) -> String {
    let noun = if rows.count == 1 { "row" } else { "rows" };
    format!("{} {noun} ({})", n(Lang::En, rows.count), list(Lang::En, rows, ", "))
}

/// The size of a file that is over the limit, never said to be the limit itself.
fn megabytes(lang: Lang, size: usize, limit: usize) -> String {
    n(lang, ((size + MIB / 2) / MIB).max(limit / MIB + 1))
}

fn n(lang: Lang, n: usize) -> String {
    lang.count(n as u64)
}

fn separator(lang: Lang, separator: char) -> String {
    match (separator, lang) {
        ('\t', Lang::En) => "tab".into(),
        ('\t', Lang::ZhHans) => "制表符".into(),
        ('\t', Lang::ZhHant) => "定位字元".into(),
        ('\t', Lang::Fa) => "جهش (tab)".into(),
        (other, _) => other.to_string(),
    }
}

pub static EN: Import = Import {
    lead: "Bring in a table of answers that you already have. Every row becomes an answer, every column a question.",
    steps: ["Choose a file", "Say what the columns are", "Look at the result"],
    choose: "Choose a file",
    drop_here: "or drop it here",
    accepted: "CSV or another text file with commas, semicolons, tabs or bars between the cells and names in the first row; or JSON with a list of objects. UTF-8 or UTF-16, up to 20 MB, 200 columns and 50,000 rows. The file stays on this device.",
    reading: |file| format!("Reading {file}"),
    importing: |file| format!("Importing {file}"),
    cancelled: "Cancelled. Nothing was imported.",
    unreadable: "The file can’t be read. It may have been moved or renamed. Choose it again.",
    other_file: "Choose another file",
    found: |rows, columns| {
        format!(
            "{} {}, {} {}",
            n(Lang::En, rows),
            if rows == 1 { "row" } else { "rows" },
            n(Lang::En, columns),
            if columns == 1 { "column" } else { "columns" }
        )
    },
    survey_title: "Title of the survey",
    title_missing: "Give the survey a title.",
    odd: "Odd in this file",
    columns: "Columns",
    columns_help: "The uses are guessed from names and values. Change what is wrong.",
    skip_all: "Leave all out",
    as_proposed: "As guessed",
    left_out: |columns| format!("Probably not answers: {}", n(Lang::En, columns)),
    column: "Column",
    examples: "Examples",
    use_as: "Use as",
    more: "Details",
    filled: |filled, distinct| format!("{} filled, {} different", n(Lang::En, filled), n(Lang::En, distinct)),
    missing: "Not an answer",
    missing_help: "Codes for “no answer”, with commas between them",
    reversed: "The lowest number is best",
    off_scale: |values| format!("Not on this scale, to be left out: {values}"),
    two_minds: |day, month, either| {
        format!(
            "These dates are of two minds: {} can only be day first, {} only month first, {} could be either. Choose the order for the last.",
            n(Lang::En, day),
            n(Lang::En, month),
            n(Lang::En, either)
        )
    },
    stage: "Journey stage",
    no_stage: "No stage",
    touchpoint: "Touchpoint",
    import: "Import",
    already: "This file is already here under this title. Nothing was added.",
    open_it: "Open its results",
    added: |answers, file| {
        if answers == 1 {
            format!("1 answer added from {file}.")
        } else {
            format!("{} answers added from {file}.", n(Lang::En, answers))
        }
    },
    without: |rows, name| {
        let noun = if rows == 1 { "row" } else { "rows" };
        format!("{} {noun} had no “{name}”.", n(Lang::En, rows))
    },
    rows_without: |rows| format!("Nothing in the chosen columns of {}: left out.", english(rows)),
    repeated_keys: |rows| {
        format!(
            "The key of an earlier row in {}: each is an answer of its own.",
            english(rows)
        )
    },
    ambiguous_dates: |rows| {
        format!(
            "Dates that could be read both ways in {}: read in the order you chose.",
            english(rows)
        )
    },
    other_order: |rows| {
        format!(
            "Dates that make sense only in the other order in {}: read so.",
            english(rows)
        )
    },
    by_column: "By column",
    answered: "Answered",
    blank: "No answer",
    bad_cells: "Left out",
    bad: |bad, rows| {
        let why = match bad {
            Bad::NotANumber => "Not a number",
            Bad::OffScale => "Not on the scale",
            Bad::NotADate => "Not a date",
            Bad::NotALanguage => "Not a language",
            Bad::TooLong => "Longer than 64 KB",
        };
        format!("{why} in {}", english(rows))
    },
    undo: "Undo import",
    undone: "The import was undone. Nothing of it is left here.",
    no_room: |needed, free| {
        format!(
            "There is no room for this import: it needs {needed} MB, and {free} MB of this browser’s storage are free. Nothing was imported. Leave some columns out, or export and delete a survey with many answers."
        )
    },
    role: |role| match role {
        Role::Key => "Name of the row (key)",
        Role::Date(Order::Year) => "Date, year first (2026-05-31)",
        Role::Date(Order::Day) => "Date, day first (31/05/2026)",
        Role::Date(Order::Month) => "Date, month first (05/31/2026)",
        Role::Told(Told::Customer) => "Customer",
        Role::Told(Told::Channel) => "Channel",
        Role::Told(Told::Stage) => "Journey stage",
        Role::Told(Told::Touchpoint) => "Touchpoint",
        Role::Segment => "Segment",
        Role::Language => "Language of the answer",
        _ => "Leave out",
    },
    error: |error| match error {
        TableError::TooLarge { size, limit } => format!(
            "The file has {} MB; up to {} MB can be imported. Split it and import the parts.",
            megabytes(Lang::En, *size, *limit),
            n(Lang::En, limit / MIB)
        ),
        TableError::NotText => {
            "The file isn’t text in UTF-8 or UTF-16. Save it as “CSV UTF-8” and choose it again.".into()
        }
        TableError::Workbook => {
            "This is a workbook, not a text file. Open it, save the sheet as “CSV UTF-8” and choose that file.".into()
        }
        TableError::NotJson { line, column } => {
            format!(
                "The file begins as JSON, but isn’t from line {}, column {} on. Save it again where it came from.",
                n(Lang::En, *line),
                n(Lang::En, *column)
            )
        }
        TableError::NoList => "This JSON has no list of objects, so there are no rows to import.".into(),
        TableError::Ours => {
            "This is a survey or a Waystone file, not a table of answers. Bring it in under “Data & backup”.".into()
        }
        TableError::Empty => "The file is empty.".into(),
        TableError::HeaderOnly => "The file has column names but no rows below them.".into(),
        TableError::TooManyColumns { found, limit } => format!(
            "The file has {} columns; up to {} can be imported. Delete some and choose it again.",
            n(Lang::En, *found),
            n(Lang::En, *limit)
        ),
        TableError::TooManyRows { limit } => format!(
            "The file has more than {} rows. Split it and import the parts.",
            n(Lang::En, *limit)
        ),
        TableError::OpenQuote { row } => format!(
            "A quotation mark opens in row {} and never closes, so the cells after it can’t be told apart. Mend it and choose the file again.",
            n(Lang::En, *row)
        ),
        TableError::OtherColumns => "The file changed while you were looking at its columns. Choose it again.".into(),
        TableError::NothingChosen => "Every column is left out. Use at least one as a question.".into(),
        TableError::NoAnswers => {
            "No row has an answer in the chosen columns. Check their uses and what counts as no answer.".into()
        }
    },
    snag: |snag| match snag {
        Snag::ShortRows(rows) => format!("Too few cells in {}: the missing ones count as blank.", english(rows)),
        Snag::LongRows(rows) => format!("More cells than columns in {}: the surplus is left out.", english(rows)),
        Snag::OneColumn { separator: found } => format!(
            "Everything is in one column, although the text is full of “{}”. If that should part the cells, save the file with commas and choose it again.",
            separator(Lang::En, *found)
        ),
        Snag::NoNames => {
            "The first row holds numbers instead of names. If it is an answer, put a row of names above it.".into()
        }
        Snag::BlankName { column } => format!("Column {} has no name.", n(Lang::En, *column)),
        Snag::SameName { column, name } => format!(
            "Column {} has the same name as an earlier one: “{name}”. It got a number.",
            n(Lang::En, *column)
        ),
    },
};

pub static ZH_HANS: Import = Import {
    lead: "把已有的答卷表格带进来：每一行成为一份答卷，每一列成为一道题目。",
    steps: ["选择文件", "说明各列用途", "查看结果"],
    choose: "选择文件",
    drop_here: "或拖放到这里",
    accepted: "CSV 或其他文本文件：单元格以逗号、分号、制表符或竖线分隔，首行为列名；也可以是含对象列表的 JSON。UTF-8 或 UTF-16，最大 20 MB、200 列、50,000 行。文件不会离开本设备。",
    reading: |file| format!("正在读取 {file}"),
    importing: |file| format!("正在导入 {file}"),
    cancelled: "已取消，没有导入任何内容。",
    unreadable: "无法读取该文件，可能已被移动或改名。请重新选择。",
    other_file: "选择其他文件",
    found: |rows, columns| format!("{} 行，{} 列", n(Lang::ZhHans, rows), n(Lang::ZhHans, columns)),
    survey_title: "问卷标题",
    title_missing: "请填写问卷标题。",
    odd: "此文件的异常之处",
    columns: "列",
    columns_help: "用途根据列名和内容推测，不对的请更改。",
    skip_all: "全部不导入",
    as_proposed: "恢复推测",
    left_out: |columns| format!("可能不是答案：{} 列", n(Lang::ZhHans, columns)),
    column: "列",
    examples: "示例",
    use_as: "用作",
    more: "细节",
    filled: |filled, distinct| {
        format!(
            "{} 格有内容，{} 种取值",
            n(Lang::ZhHans, filled),
            n(Lang::ZhHans, distinct)
        )
    },
    missing: "不算作答案",
    missing_help: "表示“未作答”的代码，以逗号分隔",
    reversed: "数字越小越好",
    off_scale: |values| format!("不在此量表上，将不导入：{values}"),
    two_minds: |day, month, either| {
        format!(
            "这些日期写法不一：{} 个只能是日在前，{} 个只能是月在前，{} 个两者皆可。请为后者选择顺序。",
            n(Lang::ZhHans, day),
            n(Lang::ZhHans, month),
            n(Lang::ZhHans, either)
        )
    },
    stage: "旅程阶段",
    no_stage: "无阶段",
    touchpoint: "触点",
    import: "导入",
    already: "此文件已以该标题导入过，没有新增内容。",
    open_it: "打开其结果",
    added: |answers, file| format!("已从 {file} 添加 {} 份答卷。", n(Lang::ZhHans, answers)),
    without: |rows, name| format!("{} 行没有“{name}”。", n(Lang::ZhHans, rows)),
    rows_without: |rows| {
        format!(
            "{} 行在所选列中没有内容，未导入（第 {} 行）。",
            n(Lang::ZhHans, rows.count),
            list(Lang::ZhHans, rows, "、")
        )
    },
    repeated_keys: |rows| {
        format!(
            "{} 行的标识与前面某行相同，各自仍算一份答卷（第 {} 行）。",
            n(Lang::ZhHans, rows.count),
            list(Lang::ZhHans, rows, "、")
        )
    },
    ambiguous_dates: |rows| {
        format!(
            "{} 个日期两种读法皆可，已按您选择的顺序读取（第 {} 行）。",
            n(Lang::ZhHans, rows.count),
            list(Lang::ZhHans, rows, "、")
        )
    },
    other_order: |rows| {
        format!(
            "{} 个日期只能按另一种顺序理解，已照此读取（第 {} 行）。",
            n(Lang::ZhHans, rows.count),
            list(Lang::ZhHans, rows, "、")
        )
    },
    by_column: "各列情况",
    answered: "已作答",
    blank: "未作答",
    bad_cells: "未导入",
    bad: |bad, rows| {
        let why = match bad {
            Bad::NotANumber => "不是数字",
            Bad::OffScale => "不在量表上",
            Bad::NotADate => "不是日期",
            Bad::NotALanguage => "不是语言",
            Bad::TooLong => "超过 64 KB",
        };
        format!(
            "{} 格{why}（第 {} 行）",
            n(Lang::ZhHans, rows.count),
            list(Lang::ZhHans, rows, "、")
        )
    },
    undo: "撤销导入",
    undone: "已撤销导入，这里没有留下任何内容。",
    no_room: |needed, free| {
        format!(
            "空间不足，无法导入：需要 {needed} MB，浏览器存储空间只剩 {free} MB。没有导入任何内容。请少选几列，或导出并删除一份答卷较多的问卷。"
        )
    },
    role: |role| match role {
        Role::Key => "行的标识",
        Role::Date(Order::Year) => "日期，年在前 (2026-05-31)",
        Role::Date(Order::Day) => "日期，日在前 (31/05/2026)",
        Role::Date(Order::Month) => "日期，月在前 (05/31/2026)",
        Role::Told(Told::Customer) => "客户",
        Role::Told(Told::Channel) => "渠道",
        Role::Told(Told::Stage) => "旅程阶段",
        Role::Told(Told::Touchpoint) => "触点",
        Role::Segment => "客群",
        Role::Language => "作答语言",
        _ => "不导入",
    },
    error: |error| match error {
        TableError::TooLarge { size, limit } => format!(
            "文件有 {} MB，最多可导入 {} MB。请拆分后分别导入。",
            megabytes(Lang::ZhHans, *size, *limit),
            n(Lang::ZhHans, limit / MIB)
        ),
        TableError::NotText => "文件不是 UTF-8 或 UTF-16 文本。请另存为“CSV UTF-8”后重新选择。".into(),
        TableError::Workbook => "这是工作簿，不是文本文件。请打开后将工作表另存为“CSV UTF-8”，再选择该文件。".into(),
        TableError::NotJson { line, column } => {
            format!(
                "文件以 JSON 开头，但从第 {} 行第 {} 列起不是 JSON。请在来源处重新保存。",
                n(Lang::ZhHans, *line),
                n(Lang::ZhHans, *column)
            )
        }
        TableError::NoList => "此 JSON 中没有对象列表，因此没有可导入的行。".into(),
        TableError::Ours => "这是问卷或 Waystone 文件，不是答卷表格。请在“数据与备份”页导入。".into(),
        TableError::Empty => "文件是空的。".into(),
        TableError::HeaderOnly => "文件只有列名，下面没有数据行。".into(),
        TableError::TooManyColumns { found, limit } => format!(
            "文件有 {} 列，最多可导入 {} 列。请删去一些列后重新选择。",
            n(Lang::ZhHans, *found),
            n(Lang::ZhHans, *limit)
        ),
        TableError::TooManyRows { limit } => {
            format!("文件超过 {} 行。请拆分后分别导入。", n(Lang::ZhHans, *limit))
        }
        TableError::OpenQuote { row } => format!(
            "第 {} 行有一个引号没有闭合，其后的单元格无法区分。请修正后重新选择文件。",
            n(Lang::ZhHans, *row)
        ),
        TableError::OtherColumns => "在您查看各列期间，文件已被更改。请重新选择。".into(),
        TableError::NothingChosen => "所有列都不导入。请至少将一列用作题目。".into(),
        TableError::NoAnswers => "所选列中没有任何一行有答案。请检查各列用途和不算作答案的代码。".into(),
    },
    snag: |snag| match snag {
        Snag::ShortRows(rows) => format!(
            "{} 行的单元格不足，缺少的视为空白（第 {} 行）。",
            n(Lang::ZhHans, rows.count),
            list(Lang::ZhHans, rows, "、")
        ),
        Snag::LongRows(rows) => format!(
            "{} 行的单元格多于列数，多余的不导入（第 {} 行）。",
            n(Lang::ZhHans, rows.count),
            list(Lang::ZhHans, rows, "、")
        ),
        Snag::OneColumn { separator: found } => format!(
            "所有内容都在一列里，而文本中有大量“{}”。如果它是分隔符，请将文件另存为逗号分隔后重新选择。",
            separator(Lang::ZhHans, *found)
        ),
        Snag::NoNames => "首行是数字而不是列名。如果它是一份答卷，请在上面加一行列名。".into(),
        Snag::BlankName { column } => format!("第 {} 列没有名称。", n(Lang::ZhHans, *column)),
        Snag::SameName { column, name } => {
            format!("第 {} 列与前面的列同名：“{name}”，已加编号。", n(Lang::ZhHans, *column))
        }
    },
};

pub static ZH_HANT: Import = Import {
    lead: "把手邊的作答表格帶進來：每一列資料成為一份作答，每個欄位成為一道題目。",
    steps: ["選擇檔案", "說明各欄用途", "檢視結果"],
    choose: "選擇檔案",
    drop_here: "或拖放到這裡",
    accepted: "CSV 或其他文字檔：儲存格以逗號、分號、定位字元或直線分隔，第一列為欄名；也可以是含物件清單的 JSON。UTF-8 或 UTF-16，上限 20 MB、200 欄、50,000 列。檔案不會離開這個裝置。",
    reading: |file| format!("正在讀取 {file}"),
    importing: |file| format!("正在匯入 {file}"),
    cancelled: "已取消，沒有匯入任何內容。",
    unreadable: "無法讀取這個檔案，可能已被移動或重新命名。請重新選擇。",
    other_file: "選擇其他檔案",
    found: |rows, columns| format!("{} 列，{} 欄", n(Lang::ZhHant, rows), n(Lang::ZhHant, columns)),
    survey_title: "問卷標題",
    title_missing: "請填寫問卷標題。",
    odd: "這個檔案的異常之處",
    columns: "欄位",
    columns_help: "用途是依欄名與內容推測的，不對的請更改。",
    skip_all: "全部略過",
    as_proposed: "恢復推測",
    left_out: |columns| format!("可能不是答案：{} 欄", n(Lang::ZhHant, columns)),
    column: "欄位",
    examples: "範例",
    use_as: "用作",
    more: "細節",
    filled: |filled, distinct| {
        format!(
            "{} 格有內容，{} 種值",
            n(Lang::ZhHant, filled),
            n(Lang::ZhHant, distinct)
        )
    },
    missing: "不算答案",
    missing_help: "代表「未作答」的代碼，以逗號分隔",
    reversed: "數字越小越好",
    off_scale: |values| format!("不在這個量表上，將略過：{values}"),
    two_minds: |day, month, either| {
        format!(
            "這些日期的寫法不一：{} 個只能是日在前，{} 個只能是月在前，{} 個兩者皆可。請為後者選擇順序。",
            n(Lang::ZhHant, day),
            n(Lang::ZhHant, month),
            n(Lang::ZhHant, either)
        )
    },
    stage: "旅程階段",
    no_stage: "無階段",
    touchpoint: "接觸點",
    import: "匯入",
    already: "這個檔案已用這個標題匯入過，沒有新增內容。",
    open_it: "開啟其結果",
    added: |answers, file| format!("已從 {file} 新增 {} 份作答。", n(Lang::ZhHant, answers)),
    without: |rows, name| format!("{} 列沒有「{name}」。", n(Lang::ZhHant, rows)),
    rows_without: |rows| {
        format!(
            "{} 列在所選欄位中沒有內容，已略過（第 {} 列）。",
            n(Lang::ZhHant, rows.count),
            list(Lang::ZhHant, rows, "、")
        )
    },
    repeated_keys: |rows| {
        format!(
            "{} 列的識別碼與前面某列相同，仍各算一份作答（第 {} 列）。",
            n(Lang::ZhHant, rows.count),
            list(Lang::ZhHant, rows, "、")
        )
    },
    ambiguous_dates: |rows| {
        format!(
            "{} 個日期兩種讀法皆可，已依您選的順序讀取（第 {} 列）。",
            n(Lang::ZhHant, rows.count),
            list(Lang::ZhHant, rows, "、")
        )
    },
    other_order: |rows| {
        format!(
            "{} 個日期只能用另一種順序理解，已照此讀取（第 {} 列）。",
            n(Lang::ZhHant, rows.count),
            list(Lang::ZhHant, rows, "、")
        )
    },
    by_column: "各欄情況",
    answered: "已作答",
    blank: "未作答",
    bad_cells: "略過",
    bad: |bad, rows| {
        let why = match bad {
            Bad::NotANumber => "不是數字",
            Bad::OffScale => "不在量表上",
            Bad::NotADate => "不是日期",
            Bad::NotALanguage => "不是語言",
            Bad::TooLong => "超過 64 KB",
        };
        format!(
            "{} 格{why}（第 {} 列）",
            n(Lang::ZhHant, rows.count),
            list(Lang::ZhHant, rows, "、")
        )
    },
    undo: "復原匯入",
    undone: "已復原匯入，這裡沒有留下任何內容。",
    no_room: |needed, free| {
        format!(
            "空間不足，無法匯入：需要 {needed} MB，瀏覽器的儲存空間只剩 {free} MB。沒有匯入任何內容。請少選幾欄，或匯出並刪除一份作答較多的問卷。"
        )
    },
    role: |role| match role {
        Role::Key => "列的識別碼",
        Role::Date(Order::Year) => "日期，年在前 (2026-05-31)",
        Role::Date(Order::Day) => "日期，日在前 (31/05/2026)",
        Role::Date(Order::Month) => "日期，月在前 (05/31/2026)",
        Role::Told(Told::Customer) => "顧客",
        Role::Told(Told::Channel) => "通路",
        Role::Told(Told::Stage) => "旅程階段",
        Role::Told(Told::Touchpoint) => "接觸點",
        Role::Segment => "客群",
        Role::Language => "作答語言",
        _ => "略過",
    },
    error: |error| match error {
        TableError::TooLarge { size, limit } => format!(
            "檔案有 {} MB，最多可匯入 {} MB。請分割後分別匯入。",
            megabytes(Lang::ZhHant, *size, *limit),
            n(Lang::ZhHant, limit / MIB)
        ),
        TableError::NotText => "檔案不是 UTF-8 或 UTF-16 文字。請另存為「CSV UTF-8」後重新選擇。".into(),
        TableError::Workbook => "這是活頁簿，不是文字檔。請開啟後將工作表另存為「CSV UTF-8」，再選擇該檔案。".into(),
        TableError::NotJson { line, column } => {
            format!(
                "檔案以 JSON 開頭，但從第 {} 行第 {} 個字元起不是 JSON。請在來源處重新儲存。",
                n(Lang::ZhHant, *line),
                n(Lang::ZhHant, *column)
            )
        }
        TableError::NoList => "這份 JSON 裡沒有物件清單，因此沒有可匯入的資料列。".into(),
        TableError::Ours => "這是問卷或 Waystone 檔案，不是作答表格。請在「資料與備份」頁匯入。".into(),
        TableError::Empty => "檔案是空的。".into(),
        TableError::HeaderOnly => "檔案只有欄名，底下沒有資料。".into(),
        TableError::TooManyColumns { found, limit } => format!(
            "檔案有 {} 欄，最多可匯入 {} 欄。請刪去一些欄位後重新選擇。",
            n(Lang::ZhHant, *found),
            n(Lang::ZhHant, *limit)
        ),
        TableError::TooManyRows { limit } => {
            format!("檔案超過 {} 列。請分割後分別匯入。", n(Lang::ZhHant, *limit))
        }
        TableError::OpenQuote { row } => format!(
            "第 {} 列有一個引號沒有結尾，其後的儲存格無法區分。請修正後重新選擇檔案。",
            n(Lang::ZhHant, *row)
        ),
        TableError::OtherColumns => "您檢視欄位時，檔案已被更改。請重新選擇。".into(),
        TableError::NothingChosen => "所有欄位都略過了。請至少將一欄用作題目。".into(),
        TableError::NoAnswers => "所選欄位中沒有任何一列有答案。請檢查各欄用途與不算答案的代碼。".into(),
    },
    snag: |snag| match snag {
        Snag::ShortRows(rows) => format!(
            "{} 列的儲存格不足，缺少的視為空白（第 {} 列）。",
            n(Lang::ZhHant, rows.count),
            list(Lang::ZhHant, rows, "、")
        ),
        Snag::LongRows(rows) => format!(
            "{} 列的儲存格多於欄數，多出的會略過（第 {} 列）。",
            n(Lang::ZhHant, rows.count),
            list(Lang::ZhHant, rows, "、")
        ),
        Snag::OneColumn { separator: found } => format!(
            "所有內容都在同一欄，但文字中有大量「{}」。如果它是分隔字元，請將檔案另存為逗號分隔後重新選擇。",
            separator(Lang::ZhHant, *found)
        ),
        Snag::NoNames => "第一列是數字而不是欄名。如果它是一份作答，請在上面加一列欄名。".into(),
        Snag::BlankName { column } => format!("第 {} 欄沒有名稱。", n(Lang::ZhHant, *column)),
        Snag::SameName { column, name } => {
            format!(
                "第 {} 欄與前面的欄位同名：「{name}」，已加上編號。",
                n(Lang::ZhHant, *column)
            )
        }
    },
};

pub static FA: Import = Import {
    lead: "جدول پاسخ‌هایی را که دارید به اینجا بیاورید: هر سطر یک پاسخ و هر ستون یک پرسش می‌شود.",
    steps: ["انتخاب فایل", "تعیین کاربرد ستون‌ها", "دیدن نتیجه"],
    choose: "انتخاب فایل",
    drop_here: "یا آن را اینجا رها کنید",
    accepted: "CSV یا فایل متنی دیگری که خانه‌هایش با ویرگول، نقطه‌ویرگول، جهش یا خط عمودی جدا شده و نام ستون‌ها در سطر نخست آن باشد؛ یا JSON با فهرستی از شیءها. UTF-8 یا UTF-16، تا ۲۰ مگابایت، ۲۰۰ ستون و ۵۰٬۰۰۰ سطر. فایل از این دستگاه بیرون نمی‌رود.",
    reading: |file| format!("در حال خواندن {file}"),
    importing: |file| format!("در حال وارد کردن {file}"),
    cancelled: "لغو شد. چیزی وارد نشد.",
    unreadable: "فایل خوانده نمی‌شود؛ شاید جابه‌جا شده یا نامش تغییر کرده باشد. دوباره انتخابش کنید.",
    other_file: "انتخاب فایلی دیگر",
    found: |rows, columns| format!("{} سطر، {} ستون", n(Lang::Fa, rows), n(Lang::Fa, columns)),
    survey_title: "عنوان نظرسنجی",
    title_missing: "برای نظرسنجی عنوانی بنویسید.",
    odd: "نکته‌های این فایل",
    columns: "ستون‌ها",
    columns_help: "کاربردها از روی نام‌ها و مقدارها حدس زده شده‌اند. هر کدام را که نادرست است تغییر دهید.",
    skip_all: "کنار گذاشتن همه",
    as_proposed: "بازگشت به حدس",
    left_out: |columns| format!("احتمالاً پاسخ نیستند: {} ستون", n(Lang::Fa, columns)),
    column: "ستون",
    examples: "نمونه‌ها",
    use_as: "کاربرد",
    more: "جزئیات",
    filled: |filled, distinct| {
        format!(
            "{} خانهٔ پر، {} مقدار متفاوت",
            n(Lang::Fa, filled),
            n(Lang::Fa, distinct)
        )
    },
    missing: "پاسخ به شمار نمی‌آید",
    missing_help: "کدهای «بی‌پاسخ»، با ویرگول از هم جدا",
    reversed: "کوچک‌ترین عدد بهترین است",
    off_scale: |values| format!("در این مقیاس نیست و کنار گذاشته می‌شود: {values}"),
    two_minds: |day, month, either| {
        format!(
            "این تاریخ‌ها یک‌دست نیستند: {} تاریخ فقط با تقدم روز و {} تاریخ فقط با تقدم ماه معنا دارد و {} تاریخ هر دو را می‌پذیرد. برای دستهٔ آخر ترتیب را انتخاب کنید.",
            n(Lang::Fa, day),
            n(Lang::Fa, month),
            n(Lang::Fa, either)
        )
    },
    stage: "مرحلهٔ سفر",
    no_stage: "بدون مرحله",
    touchpoint: "نقطهٔ تماس",
    import: "وارد کردن",
    already: "این فایل با همین عنوان پیش‌تر وارد شده است. چیزی افزوده نشد.",
    open_it: "باز کردن نتایج آن",
    added: |answers, file| format!("{} پاسخ از {file} افزوده شد.", n(Lang::Fa, answers)),
    without: |rows, name| format!("{} سطر «{name}» نداشت.", n(Lang::Fa, rows)),
    rows_without: |rows| {
        format!(
            "{} سطر در ستون‌های انتخاب‌شده چیزی نداشت و کنار گذاشته شد (سطرهای {}).",
            n(Lang::Fa, rows.count),
            list(Lang::Fa, rows, "، ")
        )
    },
    repeated_keys: |rows| {
        format!(
            "شناسهٔ {} سطر پیش‌تر هم آمده بود؛ هر کدام پاسخی جداگانه شد (سطرهای {}).",
            n(Lang::Fa, rows.count),
            list(Lang::Fa, rows, "، ")
        )
    },
    ambiguous_dates: |rows| {
        format!(
            "{} تاریخ را می‌شد به هر دو ترتیب خواند و به ترتیبی که انتخاب کردید خوانده شد (سطرهای {}).",
            n(Lang::Fa, rows.count),
            list(Lang::Fa, rows, "، ")
        )
    },
    other_order: |rows| {
        format!(
            "{} تاریخ فقط به ترتیب دیگر معنا داشت و همان‌گونه خوانده شد (سطرهای {}).",
            n(Lang::Fa, rows.count),
            list(Lang::Fa, rows, "، ")
        )
    },
    by_column: "به تفکیک ستون",
    answered: "پاسخ‌داده",
    blank: "بی‌پاسخ",
    bad_cells: "کنار گذاشته",
    bad: |bad, rows| {
        let why = match bad {
            Bad::NotANumber => "عدد نیست",
            Bad::OffScale => "در مقیاس نیست",
            Bad::NotADate => "تاریخ نیست",
            Bad::NotALanguage => "زبان نیست",
            Bad::TooLong => "از ۶۴ کیلوبایت بلندتر است",
        };
        format!(
            "{} خانه {why} (سطرهای {})",
            n(Lang::Fa, rows.count),
            list(Lang::Fa, rows, "، ")
        )
    },
    undo: "واگرد وارد کردن",
    undone: "وارد کردن برگردانده شد. چیزی از آن در اینجا نمانده است.",
    no_room: |needed, free| {
        format!(
            "برای این فایل جا نیست: {needed} مگابایت لازم است و {free} مگابایت از فضای این مرورگر آزاد است. چیزی وارد نشد. چند ستون را کنار بگذارید یا یک نظرسنجی پرپاسخ را برون‌بری و حذف کنید."
        )
    },
    role: |role| match role {
        Role::Key => "شناسهٔ سطر",
        Role::Date(Order::Year) => "تاریخ، اول سال (2026-05-31)",
        Role::Date(Order::Day) => "تاریخ، اول روز (31/05/2026)",
        Role::Date(Order::Month) => "تاریخ، اول ماه (05/31/2026)",
        Role::Told(Told::Customer) => "مشتری",
        Role::Told(Told::Channel) => "کانال",
        Role::Told(Told::Stage) => "مرحلهٔ سفر",
        Role::Told(Told::Touchpoint) => "نقطهٔ تماس",
        Role::Segment => "بخش",
        Role::Language => "زبان پاسخ",
        _ => "کنار گذاشتن",
    },
    error: |error| {
        match error {
        TableError::TooLarge { size, limit } => format!(
            "حجم فایل {} مگابایت است و تا {} مگابایت را می‌توان وارد کرد. آن را به چند بخش تقسیم و جداگانه وارد کنید.",
            megabytes(Lang::Fa, *size, *limit),
            n(Lang::Fa, limit / MIB)
        ),
        TableError::NotText => {
            "فایل متن UTF-8 یا UTF-16 نیست. آن را با قالب «CSV UTF-8» ذخیره و دوباره انتخاب کنید.".into()
        }
        TableError::Workbook => {
            "این فایل کارپوشه است، نه متن. آن را باز کنید، برگه را با قالب «CSV UTF-8» ذخیره و همان فایل را انتخاب کنید.".into()
        }
        TableError::NotJson { line, column } => {
            format!("فایل با JSON آغاز می‌شود اما از سطر {} ستون {} به بعد JSON نیست. آن را در جایی که از آن آمده دوباره ذخیره کنید.", n(Lang::Fa, *line), n(Lang::Fa, *column))
        }
        TableError::NoList => "در این JSON فهرستی از شیءها نیست، پس سطری برای وارد کردن نیست.".into(),
        TableError::Ours => "این فایل نظرسنجی یا فایل Waystone است، نه جدول پاسخ‌ها. آن را در صفحهٔ «داده و پشتیبان» وارد کنید.".into(),
        TableError::Empty => "فایل خالی است.".into(),
        TableError::HeaderOnly => "فایل نام ستون‌ها را دارد اما زیر آن‌ها سطری نیست.".into(),
        TableError::TooManyColumns { found, limit } => format!(
            "فایل {} ستون دارد و تا {} ستون را می‌توان وارد کرد. چند ستون را حذف و دوباره انتخابش کنید.",
            n(Lang::Fa, *found),
            n(Lang::Fa, *limit)
        ),
        TableError::TooManyRows { limit } => format!(
            "فایل بیش از {} سطر دارد. آن را به چند بخش تقسیم و جداگانه وارد کنید.",
            n(Lang::Fa, *limit)
        ),
        TableError::OpenQuote { row } => format!(
            "در سطر {} گیومه‌ای باز شده که بسته نمی‌شود و خانه‌های پس از آن از هم جدا نمی‌شوند. آن را درست و فایل را دوباره انتخاب کنید.",
            n(Lang::Fa, *row)
        ),
        TableError::OtherColumns => "هنگامی که ستون‌ها را می‌دیدید فایل تغییر کرد. دوباره انتخابش کنید.".into(),
        TableError::NothingChosen => "همهٔ ستون‌ها کنار گذاشته شده‌اند. دست‌کم یکی را پرسش کنید.".into(),
        TableError::NoAnswers => {
            "هیچ سطری در ستون‌های انتخاب‌شده پاسخی ندارد. کاربرد ستون‌ها و کدهای بی‌پاسخ را بررسی کنید.".into()
        }
    }
    },
    snag: |snag| match snag {
        Snag::ShortRows(rows) => format!(
            "{} سطر خانه کم دارد؛ خانه‌های نبوده خالی شمرده می‌شوند (سطرهای {}).",
            n(Lang::Fa, rows.count),
            list(Lang::Fa, rows, "، ")
        ),
        Snag::LongRows(rows) => format!(
            "{} سطر بیش از شمار ستون‌ها خانه دارد؛ اضافه‌ها کنار گذاشته می‌شوند (سطرهای {}).",
            n(Lang::Fa, rows.count),
            list(Lang::Fa, rows, "، ")
        ),
        Snag::OneColumn { separator: found } => format!(
            "همه چیز در یک ستون است، در حالی که متن پر از «{}» است. اگر این نویسه جداکننده است، فایل را با ویرگول ذخیره و دوباره انتخاب کنید.",
            separator(Lang::Fa, *found)
        ),
        Snag::NoNames => "سطر نخست به جای نام، عدد دارد. اگر این سطر پاسخ است، سطری از نام‌ها بالای آن بگذارید.".into(),
        Snag::BlankName { column } => format!("ستون {} نام ندارد.", n(Lang::Fa, *column)),
        Snag::SameName { column, name } => format!(
            "ستون {} با ستونی پیشین هم‌نام است: «{name}». شماره‌ای به آن افزوده شد.",
            n(Lang::Fa, *column)
        ),
    },
};
