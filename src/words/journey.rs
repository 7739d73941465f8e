//! Words of the journey section.
use super::Lang;

pub struct Journey {
    pub title: &'static str,
    /// The common stages, in the order of `survey::Journey::preset`: first hears of us, buys, receives, uses, gets help, renews.
    pub stages: [&'static str; 6],
    /// Between two sentences.
    pub gap: &'static str,
    /// Between two things said of one: a middle dot would read as a Persian zero.
    pub comma: &'static str,
    /// From the first stage to the last.
    pub path: fn(&str, &str) -> String,
    /// Answers (said), stages with a score, stages.
    pub lead: fn(&str, usize, usize) -> String,
    /// Two days.
    pub span: fn(&str, &str) -> String,
    pub finding: FindingWords,
    /// Rating questions without a place.
    pub unplaced: fn(u64) -> String,
    pub legend: &'static str,
    pub measured: &'static str,
    pub few: &'static str,
    /// Answers (said), 5 to 29 of them.
    pub only: fn(&str) -> String,
    pub legend_measured: &'static str,
    pub legend_few: &'static str,
    pub legend_range: &'static str,
    pub legend_unsure: &'static str,
    pub legend_none: &'static str,
    pub score: &'static str,
    pub score_unit: &'static str,
    pub touchpoints: &'static str,
    pub touchpoints_unit: &'static str,
    pub lowest: &'static str,
    pub highest: &'static str,
    /// A value (said) of the highest one.
    pub of: fn(&str, u8) -> String,
    /// Two ends (said).
    pub range: fn(&str, &str) -> String,
    pub no_range: &'static str,
    /// A share (said) of satisfied people.
    pub satisfied: fn(&str) -> String,
    pub nps: fn(&str) -> String,
    pub nps_scale: &'static str,
    pub statement: fn(u8) -> String,
    /// Answers (said) that are too few.
    pub hidden: fn(&str) -> String,
    pub no_data: &'static str,
    pub unmapped: &'static str,
    pub unasked: &'static str,
    pub unanswered: &'static str,
    pub only_unrated: &'static str,
    /// Answers (said).
    pub unrated: fn(&str) -> String,
    pub unrated_short: &'static str,
    pub whole: &'static str,
    pub kept_apart: &'static str,
    pub add_question: &'static str,
    pub import: &'static str,
    pub edit: EditWords,
    pub adrift: &'static str,
    pub adrift_why: &'static str,
    pub table: TableWords,
    pub method: &'static str,
    pub method_text: [(&'static str, &'static str); 4],
}

/// What the map says first: the sentence, and why.
pub struct FindingWords {
    pub breaks: fn(&str) -> String,
    /// Score and range (said), how many other stages.
    pub breaks_why: fn(&str, &str, usize) -> String,
    pub breaks_scales: &'static str,
    pub none_lower: &'static str,
    pub none_lower_why: &'static str,
    pub alone: fn(&str) -> String,
    pub alone_why: &'static str,
    pub nothing_shown: &'static str,
    pub nothing_shown_why: &'static str,
    pub nothing_asked: &'static str,
    pub nothing_asked_why: &'static str,
}

pub struct EditWords {
    pub open: &'static str,
    pub done: &'static str,
    pub title: &'static str,
    pub note: &'static str,
    pub name: fn(usize) -> String,
    pub earlier: fn(&str) -> String,
    pub later: fn(&str) -> String,
    pub remove: fn(&str) -> String,
    /// A stage and how many questions ask at it.
    pub sure: fn(&str, u64) -> String,
    pub yes: &'static str,
    pub new: &'static str,
    pub add: &'static str,
    pub most: fn(usize) -> String,
    /// A stage, its place, of how many.
    pub moved: fn(&str, usize, usize) -> String,
    pub removed: fn(&str) -> String,
}

pub struct TableWords {
    pub caption: &'static str,
    pub stage: &'static str,
    pub touchpoint: &'static str,
    pub question: &'static str,
    pub scale: &'static str,
    pub answers: &'static str,
    pub score: &'static str,
    pub low: &'static str,
    pub high: &'static str,
    pub evidence: &'static str,
    pub all: &'static str,
    /// A scale: percentage points of 4 and 5.
    pub top_two: &'static str,
    pub stage_scale: &'static str,
    pub too_few: &'static str,
}

/// A name that an author wrote keeps its own direction inside our sentence.
fn name(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// Keeps a sign on the left of its number in right-to-left text.
fn ltr(text: &str) -> String {
    format!("\u{2066}{text}\u{2069}")
}

fn is_signed(text: &str) -> bool {
    text.starts_with(['+', '\u{2212}'])
}

/// A dash between two ends, or a word where a sign would stand beside it.
fn ends(low: &str, high: &str, to: &str) -> String {
    if is_signed(low) || is_signed(high) {
        format!("{low} {to} {high}")
    } else {
        format!("{low}–{high}")
    }
}

pub static EN: Journey = Journey {
    title: "Customer journey",
    stages: ["Discover", "Buy", "Receive", "Use", "Get help", "Renew"],
    gap: " ",
    comma: ", ",
    path: |first, last| format!("From {} to {}", name(first), name(last)),
    lead: |answers, scored, of| format!("{answers} on this path. {scored} of {of} stages have a score."),
    span: |from, to| format!("{from} to {to}."),
    finding: FindingWords {
        breaks: |stage| format!("{} is where the path breaks.", name(stage)),
        breaks_why: |score, range, others| {
            let others = match others {
                1 => "the other stage with a score".to_owned(),
                n => format!("the other {n} stages with a score"),
            };
            format!("It scores {score} ({range}), clearly below {others}.")
        },
        breaks_scales: "The stages were asked on different scales, so part of the gap may come from the questions.",
        none_lower: "No stage is clearly lower.",
        none_lower_why: "The ranges of the lowest scores overlap, so the difference could be chance.",
        alone: |stage| format!("Only {} has a score.", name(stage)),
        alone_why: "A second stage would give something to compare it with.",
        nothing_shown: "No stage has a score yet.",
        nothing_shown_why: "A score appears from 5 answers to a rating question.",
        nothing_asked: "Nobody has been asked about this path yet.",
        nothing_asked_why: "In Build, give a question its stage, and its answers appear here.",
    },
    unplaced: |n| match n {
        1 => "1 rating question has no stage. Give it one in Build to see it here.".into(),
        n => format!(
            "{} rating questions have no stage. Give them one in Build to see them here.",
            Lang::En.count(n)
        ),
    },
    legend: "Legend",
    measured: "Measured",
    few: "Few answers",
    only: |answers| format!("Only {answers}"),
    legend_measured: "30 answers or more",
    legend_few: "5 to 29, few answers",
    legend_range: "95% range",
    legend_unsure: "Step could be chance",
    legend_none: "No data yet",
    score: "Score",
    score_unit: "0 to 100, from all ratings",
    touchpoints: "Touchpoints",
    touchpoints_unit: "score, range, answers",
    lowest: "Lowest",
    highest: "Highest",
    of: |value, high| format!("{value} of {high}"),
    range: |low, high| ends(low, high, "to"),
    no_range: "no range: all answers are the same",
    satisfied: |share| format!("{share} satisfied"),
    nps: |score| format!("NPS {score}"),
    nps_scale: "NPS, −100 to +100",
    statement: |points| format!("Statement, 1 to {points}"),
    hidden: |answers| format!("{answers}, shown from 5"),
    no_data: "no data",
    unmapped: "Unmapped.",
    unasked: "Nobody has been asked here.",
    unanswered: "Nobody has answered yet.",
    only_unrated: "Asked without a rating, so there is no score.",
    unrated: |answers| format!("Asked without a rating, {answers}"),
    unrated_short: "Without a rating",
    whole: "The stage as a whole",
    kept_apart: "Asked on different scales, so kept apart.",
    add_question: "Add a question",
    import: "Import a table",
    edit: EditWords {
        open: "Edit stages",
        done: "Done",
        title: "Stages of the path",
        note: "Questions keep their place when you rename or move a stage.",
        name: |n| format!("Name of stage {n}"),
        earlier: |stage| format!("Move {stage} earlier"),
        later: |stage| format!("Move {stage} later"),
        remove: |stage| format!("Remove {stage}"),
        sure: |stage, questions| {
            let questions = match questions {
                1 => "1 question asks here. It keeps its answers and is listed".to_owned(),
                n => format!(
                    "{} questions ask here. They keep their answers and are listed",
                    Lang::En.count(n)
                ),
            };
            format!("Remove {}? {questions} under “Without a stage”.", name(stage))
        },
        yes: "Remove stage",
        new: "New stage",
        add: "Add stage",
        most: |n| format!("A path has at most {n} stages."),
        moved: |stage, at, of| format!("{} is now stage {at} of {of}.", name(stage)),
        removed: |stage| format!("{} was removed.", name(stage)),
    },
    adrift: "Without a stage",
    adrift_why: "The stage of these questions is no longer on the path. Their answers are kept. Give them another stage in Build.",
    table: TableWords {
        caption: "Scores by stage and touchpoint",
        stage: "Stage",
        touchpoint: "Touchpoint",
        question: "Question",
        scale: "Scale",
        answers: "Answers",
        score: "Score",
        low: "95% range from",
        high: "95% range to",
        evidence: "Evidence",
        all: "All ratings",
        top_two: "Share of 4 and 5, %",
        stage_scale: "0 to 100",
        too_few: "Fewer than 5, not shown",
    },
    method: "How the scores are made",
    method_text: [
        (
            "Touchpoints",
            "A score stands on the scale that was asked and mixes only answers to the same wording on the same scale. Averages carry a 95% range (t interval). Satisfaction also shows the share of 4 and 5 (Wilson interval), and NPS has the adjusted Wald interval. Statements of a grid are ratings from 1 to the number of columns.",
        ),
        (
            "Stages",
            "Each person’s ratings in a stage are put on 0 to 100 and averaged. The score is the mean over people, with its 95% range (t interval). Someone who answered two surveys counts twice, because answers carry no names.",
        ),
        (
            "Evidence",
            "From 30 answers a score is measured. 5 to 29 are few, drawn hollow. Fewer than 5 are not shown.",
        ),
        (
            "Lowest and highest",
            "A stage is marked only when its range overlaps with the range of no other stage. A dashed line joins two stages whose ranges overlap: that step could be chance.",
        ),
    ],
};

pub static ZH_HANS: Journey = Journey {
    title: "客户旅程",
    stages: ["了解", "购买", "收货", "使用", "求助", "续约"],
    gap: "",
    comma: "，",
    path: |first, last| format!("从{}到{}", name(first), name(last)),
    lead: |answers, scored, of| format!("旅程上有 {answers}，{of} 个阶段中 {scored} 个有得分。"),
    span: |from, to| format!("{from} 至 {to}。"),
    finding: FindingWords {
        breaks: |stage| format!("旅程断在「{}」。", name(stage)),
        breaks_why: |score, range, others| format!("得分 {score}（{range}），明显低于其余 {others} 个有得分的阶段。"),
        breaks_scales: "各阶段所用的量表不同，部分差距可能来自题目本身。",
        none_lower: "没有哪个阶段明显偏低。",
        none_lower_why: "最低几个得分的区间相互重叠，差异可能只是偶然。",
        alone: |stage| format!("只有「{}」有得分。", name(stage)),
        alone_why: "再有一个阶段有得分，就可以比较了。",
        nothing_shown: "还没有阶段有得分。",
        nothing_shown_why: "评分题满 5 份答卷后显示得分。",
        nothing_asked: "还没有人被问到这段旅程。",
        nothing_asked_why: "在「编辑」中为题目指定阶段，答卷就会显示在这里。",
    },
    unplaced: |n| {
        format!(
            "有 {} 道评分题没有指定阶段。在「编辑」中指定后会显示在这里。",
            Lang::ZhHans.count(n)
        )
    },
    legend: "图例",
    measured: "数据充足",
    few: "答卷较少",
    only: |answers| format!("仅 {answers}"),
    legend_measured: "30 份答卷及以上",
    legend_few: "5 至 29 份，答卷较少",
    legend_range: "95% 区间",
    legend_unsure: "升降可能只是偶然",
    legend_none: "暂无数据",
    score: "得分",
    score_unit: "0 至 100，综合所有评分",
    touchpoints: "触点",
    touchpoints_unit: "得分、区间、答卷数",
    lowest: "最低",
    highest: "最高",
    of: |value, high| format!("{value} / {high}"),
    range: |low, high| ends(low, high, "至"),
    no_range: "无区间：答案全部相同",
    satisfied: |share| format!("{share} 满意"),
    nps: |score| format!("NPS {score}"),
    nps_scale: "NPS，−100 至 +100",
    statement: |points| format!("量表陈述，1 至 {points}"),
    hidden: |answers| format!("{answers}，满 5 份后显示"),
    no_data: "暂无数据",
    unmapped: "空白。",
    unasked: "这里还没有问过任何人。",
    unanswered: "还没有人作答。",
    only_unrated: "这里的题目没有评分，因此没有得分。",
    unrated: |answers| format!("无评分的题目，{answers}"),
    unrated_short: "无评分",
    whole: "整个阶段",
    kept_apart: "所用量表不同，因此分开显示。",
    add_question: "添加题目",
    import: "导入表格",
    edit: EditWords {
        open: "编辑阶段",
        done: "完成",
        title: "旅程的阶段",
        note: "重命名或移动阶段时，题目的位置保持不变。",
        name: |n| format!("第 {n} 个阶段的名称"),
        earlier: |stage| format!("将「{stage}」前移"),
        later: |stage| format!("将「{stage}」后移"),
        remove: |stage| format!("移除「{stage}」"),
        sure: |stage, questions| {
            format!(
                "要移除「{}」吗？有 {} 道题属于这个阶段。它们的答卷会保留，并列在「没有阶段」之下。",
                name(stage),
                Lang::ZhHans.count(questions)
            )
        },
        yes: "移除阶段",
        new: "新阶段",
        add: "添加阶段",
        most: |n| format!("一段旅程最多 {n} 个阶段。"),
        moved: |stage, at, of| format!("「{}」现在是第 {at} 个阶段，共 {of} 个。", name(stage)),
        removed: |stage| format!("已移除「{}」。", name(stage)),
    },
    adrift: "没有阶段",
    adrift_why: "这些题目的阶段已不在旅程上，答卷仍然保留。可在「编辑」中为它们指定其他阶段。",
    table: TableWords {
        caption: "各阶段与触点的得分",
        stage: "阶段",
        touchpoint: "触点",
        question: "题目",
        scale: "量表",
        answers: "答卷数",
        score: "得分",
        low: "95% 区间下限",
        high: "95% 区间上限",
        evidence: "数据量",
        all: "全部评分",
        top_two: "选 4 和 5 的比例，%",
        stage_scale: "0 至 100",
        too_few: "不足 5 份，不显示",
    },
    method: "得分的计算方法",
    method_text: [
        (
            "触点",
            "得分使用题目本身的量表，只合并题面与量表都相同的答案。平均值附 95% 区间（t 区间）；满意度另附选 4 和 5 的比例（Wilson 区间）；NPS 采用调整后的 Wald 区间。矩阵中的每条陈述按 1 到列数计分。",
        ),
        (
            "阶段",
            "先把每个人在该阶段的各项评分换算为 0 至 100 并取平均，再对所有人取平均，附 95% 区间（t 区间）。答卷不记名，因此回答了两份问卷的人会计算两次。",
        ),
        (
            "数据量",
            "30 份答卷及以上为数据充足；5 至 29 份较少，以空心圆表示；不足 5 份不显示。",
        ),
        (
            "最低与最高",
            "只有当一个阶段的区间与其他任何阶段都不重叠时才会标出。虚线连接区间重叠的两个阶段，表示升降可能只是偶然。",
        ),
    ],
};

pub static ZH_HANT: Journey = Journey {
    title: "顧客旅程",
    stages: ["認識", "購買", "收貨", "使用", "求助", "續約"],
    gap: "",
    comma: "，",
    path: |first, last| format!("從{}到{}", name(first), name(last)),
    lead: |answers, scored, of| format!("旅程上有 {answers}，{of} 個階段中有 {scored} 個有分數。"),
    span: |from, to| format!("{from}至{to}。"),
    finding: FindingWords {
        breaks: |stage| format!("旅程斷在「{}」。", name(stage)),
        breaks_why: |score, range, others| format!("分數為 {score}（{range}），明顯低於其他 {others} 個有分數的階段。"),
        breaks_scales: "各階段使用的量表不同，部分差距可能來自題目本身。",
        none_lower: "沒有哪個階段明顯偏低。",
        none_lower_why: "最低幾個分數的區間彼此重疊，差異可能只是巧合。",
        alone: |stage| format!("只有「{}」有分數。", name(stage)),
        alone_why: "再有一個階段有分數，就能比較了。",
        nothing_shown: "還沒有任何階段有分數。",
        nothing_shown_why: "評分題滿 5 份作答後就會顯示分數。",
        nothing_asked: "還沒有人被問到這段旅程。",
        nothing_asked_why: "在「編輯」中為題目指定階段，作答就會顯示在這裡。",
    },
    unplaced: |n| {
        format!(
            "有 {} 題評分題尚未指定階段。在「編輯」中指定後就會顯示在這裡。",
            Lang::ZhHant.count(n)
        )
    },
    legend: "圖例",
    measured: "資料充足",
    few: "作答較少",
    only: |answers| format!("僅 {answers}"),
    legend_measured: "30 份作答以上",
    legend_few: "5 至 29 份，作答較少",
    legend_range: "95% 區間",
    legend_unsure: "升降可能只是巧合",
    legend_none: "尚無資料",
    score: "分數",
    score_unit: "0 至 100，綜合所有評分",
    touchpoints: "接觸點",
    touchpoints_unit: "分數、區間、作答數",
    lowest: "最低",
    highest: "最高",
    of: |value, high| format!("{value} / {high}"),
    range: |low, high| ends(low, high, "至"),
    no_range: "沒有區間：答案完全相同",
    satisfied: |share| format!("{share} 滿意"),
    nps: |score| format!("NPS {score}"),
    nps_scale: "NPS，−100 至 +100",
    statement: |points| format!("量表敘述，1 至 {points}"),
    hidden: |answers| format!("{answers}，滿 5 份後顯示"),
    no_data: "尚無資料",
    unmapped: "空白。",
    unasked: "這裡還沒有問過任何人。",
    unanswered: "還沒有人作答。",
    only_unrated: "這裡的題目沒有評分，因此沒有分數。",
    unrated: |answers| format!("沒有評分的題目，{answers}"),
    unrated_short: "沒有評分",
    whole: "整個階段",
    kept_apart: "使用的量表不同，因此分開顯示。",
    add_question: "新增題目",
    import: "匯入表格",
    edit: EditWords {
        open: "編輯階段",
        done: "完成",
        title: "旅程的階段",
        note: "重新命名或移動階段時，題目的位置不會改變。",
        name: |n| format!("第 {n} 個階段的名稱"),
        earlier: |stage| format!("將「{stage}」往前移"),
        later: |stage| format!("將「{stage}」往後移"),
        remove: |stage| format!("移除「{stage}」"),
        sure: |stage, questions| {
            format!(
                "要移除「{}」嗎？有 {} 題屬於這個階段。作答會保留，題目會列在「沒有階段」之下。",
                name(stage),
                Lang::ZhHant.count(questions)
            )
        },
        yes: "移除階段",
        new: "新階段",
        add: "新增階段",
        most: |n| format!("一段旅程最多 {n} 個階段。"),
        moved: |stage, at, of| format!("「{}」現在是第 {at} 個階段，共 {of} 個。", name(stage)),
        removed: |stage| format!("已移除「{}」。", name(stage)),
    },
    adrift: "沒有階段",
    adrift_why: "這些題目的階段已不在旅程上，作答仍會保留。可在「編輯」中為它們指定其他階段。",
    table: TableWords {
        caption: "各階段與接觸點的分數",
        stage: "階段",
        touchpoint: "接觸點",
        question: "題目",
        scale: "量表",
        answers: "作答數",
        score: "分數",
        low: "95% 區間下限",
        high: "95% 區間上限",
        evidence: "資料量",
        all: "全部評分",
        top_two: "選 4 和 5 的比例，%",
        stage_scale: "0 至 100",
        too_few: "不到 5 份，不顯示",
    },
    method: "分數的計算方式",
    method_text: [
        (
            "接觸點",
            "分數使用題目本身的量表，只合併題目文字與量表都相同的答案。平均值附 95% 區間（t 區間）；滿意度另附選 4 和 5 的比例（Wilson 區間）；NPS 採用調整後的 Wald 區間。矩陣中的每則敘述以 1 到欄數計分。",
        ),
        (
            "階段",
            "先把每個人在該階段的各項評分換算成 0 至 100 並取平均，再對所有人取平均，附 95% 區間（t 區間）。作答不記名，因此回答兩份問卷的人會計算兩次。",
        ),
        (
            "資料量",
            "30 份作答以上為資料充足；5 至 29 份較少，以空心圓表示；不到 5 份不顯示。",
        ),
        (
            "最低與最高",
            "只有當某個階段的區間和其他所有階段都不重疊時才會標示。虛線連接區間重疊的兩個階段，表示升降可能只是巧合。",
        ),
    ],
};

pub static FA: Journey = Journey {
    title: "سفر مشتری",
    stages: ["آشنایی", "خرید", "دریافت", "استفاده", "پشتیبانی", "تمدید"],
    gap: " ",
    comma: "، ",
    path: |first, last| format!("از {} تا {}", name(first), name(last)),
    lead: |answers, scored, of| {
        format!(
            "{answers} در این مسیر. {} مرحله از {} مرحله امتیاز دارد.",
            Lang::Fa.count(scored as u64),
            Lang::Fa.count(of as u64)
        )
    },
    span: |from, to| format!("{from} تا {to}."),
    finding: FindingWords {
        breaks: |stage| format!("مسیر در «{}» می‌شکند.", name(stage)),
        breaks_why: |score, range, others| {
            format!(
                "امتیاز آن {score} است ({range}) و آشکارا پایین‌تر از {} مرحلهٔ دیگری است که امتیاز دارند.",
                Lang::Fa.count(others as u64)
            )
        },
        breaks_scales: "پرسش‌های مرحله‌ها مقیاس‌های متفاوتی داشته‌اند؛ بخشی از این فاصله شاید از خود پرسش‌ها باشد.",
        none_lower: "هیچ مرحله‌ای آشکارا پایین‌تر نیست.",
        none_lower_why: "بازه‌های پایین‌ترین امتیازها هم‌پوشانی دارند؛ این تفاوت شاید تصادفی باشد.",
        alone: |stage| format!("تنها «{}» امتیاز دارد.", name(stage)),
        alone_why: "با امتیاز یک مرحلهٔ دیگر می‌توان مقایسه کرد.",
        nothing_shown: "هنوز هیچ مرحله‌ای امتیاز ندارد.",
        nothing_shown_why: "امتیاز از ۵ پاسخ به یک پرسش امتیازی نمایش داده می‌شود.",
        nothing_asked: "هنوز دربارهٔ این مسیر از کسی پرسیده نشده است.",
        nothing_asked_why: "در «ساخت» برای هر پرسش مرحله‌ای برگزینید تا پاسخ‌ها اینجا دیده شوند.",
    },
    unplaced: |n| {
        format!(
            "{} پرسش امتیازی مرحله ندارد. در «ساخت» برای آن مرحله برگزینید تا اینجا دیده شود.",
            Lang::Fa.count(n)
        )
    },
    legend: "راهنما",
    measured: "سنجیده‌شده",
    few: "پاسخ کم",
    only: |answers| format!("تنها {answers}"),
    legend_measured: "۳۰ پاسخ یا بیشتر",
    legend_few: "۵ تا ۲۹، پاسخ کم",
    legend_range: "بازهٔ ۹۵٪",
    legend_unsure: "تغییر شاید تصادفی باشد",
    legend_none: "هنوز داده‌ای نیست",
    score: "امتیاز",
    score_unit: "۰ تا ۱۰۰، از همهٔ امتیازها",
    touchpoints: "نقطه‌های تماس",
    touchpoints_unit: "امتیاز، بازه، پاسخ‌ها",
    lowest: "پایین‌ترین",
    highest: "بالاترین",
    of: |value, high| format!("{value} از {}", Lang::Fa.count(u64::from(high))),
    range: |low, high| {
        let end = |text: &str| if is_signed(text) { ltr(text) } else { text.to_owned() };
        format!("{} تا {}", end(low), end(high))
    },
    no_range: "بدون بازه: همهٔ پاسخ‌ها یکسان‌اند",
    satisfied: |share| format!("{share} راضی"),
    nps: |score| format!("NPS {}", ltr(score)),
    nps_scale: "NPS، \u{2066}−۱۰۰\u{2069} تا \u{2066}+۱۰۰\u{2069}",
    statement: |points| format!("گزاره، ۱ تا {}", Lang::Fa.count(u64::from(points))),
    hidden: |answers| format!("{answers}؛ از ۵ پاسخ نمایش داده می‌شود"),
    no_data: "بدون داده",
    unmapped: "خالی.",
    unasked: "اینجا هنوز از کسی پرسیده نشده است.",
    unanswered: "هنوز کسی پاسخ نداده است.",
    only_unrated: "پرسش‌های اینجا امتیازی نیستند؛ پس امتیازی در کار نیست.",
    unrated: |answers| format!("پرسش بدون امتیاز، {answers}"),
    unrated_short: "بدون امتیاز",
    whole: "کل مرحله",
    kept_apart: "با مقیاس‌های متفاوت پرسیده شده و جدا مانده است.",
    add_question: "افزودن پرسش",
    import: "وارد کردن جدول",
    edit: EditWords {
        open: "ویرایش مرحله‌ها",
        done: "تمام",
        title: "مرحله‌های مسیر",
        note: "با تغییر نام یا جابه‌جایی مرحله، جای پرسش‌ها حفظ می‌شود.",
        name: |n| format!("نام مرحلهٔ {}", Lang::Fa.count(n as u64)),
        earlier: |stage| format!("بردن «{stage}» یک مرحله قبل‌تر"),
        later: |stage| format!("بردن «{stage}» یک مرحله بعدتر"),
        remove: |stage| format!("حذف «{stage}»"),
        sure: |stage, questions| {
            format!(
                "«{}» حذف شود؟ {} پرسش در این مرحله است. پاسخ‌های آن می‌ماند و زیر «بدون مرحله» می‌آید.",
                name(stage),
                Lang::Fa.count(questions)
            )
        },
        yes: "حذف مرحله",
        new: "مرحلهٔ تازه",
        add: "افزودن مرحله",
        most: |n| format!("هر مسیر حداکثر {} مرحله دارد.", Lang::Fa.count(n as u64)),
        moved: |stage, at, of| {
            format!(
                "«{}» اکنون مرحلهٔ {} از {} است.",
                name(stage),
                Lang::Fa.count(at as u64),
                Lang::Fa.count(of as u64)
            )
        },
        removed: |stage| format!("«{}» حذف شد.", name(stage)),
    },
    adrift: "بدون مرحله",
    adrift_why: "مرحلهٔ این پرسش‌ها دیگر در مسیر نیست. پاسخ‌هایشان مانده است. در «ساخت» مرحلهٔ دیگری برایشان برگزینید.",
    table: TableWords {
        caption: "امتیاز مرحله‌ها و نقطه‌های تماس",
        stage: "مرحله",
        touchpoint: "نقطهٔ تماس",
        question: "پرسش",
        scale: "مقیاس",
        answers: "پاسخ‌ها",
        score: "امتیاز",
        low: "بازهٔ ۹۵٪ از",
        high: "بازهٔ ۹۵٪ تا",
        evidence: "پشتوانه",
        all: "همهٔ امتیازها",
        top_two: "سهم ۴ و ۵، درصد",
        stage_scale: "۰ تا ۱۰۰",
        too_few: "کمتر از ۵ پاسخ، نمایش داده نمی‌شود",
    },
    method: "امتیازها چگونه به دست می‌آیند",
    method_text: [
        (
            "نقطه‌های تماس",
            "امتیاز بر همان مقیاسی است که پرسیده شده و تنها پاسخ‌هایی با متن و مقیاس یکسان را با هم می‌آورد. میانگین‌ها بازهٔ ۹۵٪ (بازهٔ t) دارند. رضایت سهم ۴ و ۵ را هم نشان می‌دهد (بازهٔ ویلسون) و NPS بازهٔ والد تعدیل‌شده دارد. گزاره‌های جدول از ۱ تا شمار ستون‌ها امتیاز می‌گیرند.",
        ),
        (
            "مرحله‌ها",
            "امتیازهای هر نفر در یک مرحله به ۰ تا ۱۰۰ برده و میانگین گرفته می‌شود. امتیاز مرحله میانگین این عددها میان افراد است، با بازهٔ ۹۵٪ (بازهٔ t). پاسخ‌ها بی‌نام‌اند؛ پس کسی که به دو نظرسنجی پاسخ داده دو بار شمرده می‌شود.",
        ),
        (
            "پشتوانه",
            "از ۳۰ پاسخ به بالا سنجیده‌شده است. ۵ تا ۲۹ پاسخ کم است و توخالی کشیده می‌شود. کمتر از ۵ نمایش داده نمی‌شود.",
        ),
        (
            "پایین‌ترین و بالاترین",
            "مرحله تنها وقتی نشان می‌گیرد که بازه‌اش با بازهٔ هیچ مرحلهٔ دیگری هم‌پوشانی نداشته باشد. خط‌چین دو مرحله‌ای را به هم می‌پیوندد که بازه‌هایشان هم‌پوشانی دارند: آن تغییر شاید تصادفی باشد.",
        ),
    ],
};
