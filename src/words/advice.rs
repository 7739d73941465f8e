//! What the advice beside a survey says: for each rule its name, the reason and what to do; what was seen; the buttons.

pub struct Advice {
    pub error: &'static str,
    pub warning: &'static str,
    pub hint: &'static str,
    /// Keeps it as it is, until its wording changes; and takes that back.
    pub leave: &'static str,
    pub mind: &'static str,
    pub left: fn(u64) -> String,
    pub none: &'static str,
    /// Around words that the author wrote, and between them.
    pub quote: fn(&str) -> String,
    pub between: &'static str,
    pub words: fn(u64, u64) -> String,
    pub characters: fn(u64, u64) -> String,
    pub questions: fn(u64, u64) -> String,
    pub minutes: fn(u64) -> String,
    pub grade: fn(u64) -> String,
    pub sides: fn(u64, u64) -> String,
    pub lacking: fn(&str, u64) -> String,
    pub at: fn(u64) -> String,
    pub buttons: Buttons,
    /// What the buttons put into a survey.
    pub other: &'static str,
    pub not_applicable: &'static str,
    /// Ends of a plain scale.
    pub ends: [&'static str; 2],
    /// Balanced steps, lowest first: satisfaction, agreement, ease, likelihood, quality.
    pub scales: [[&'static str; 5]; 5],
    pub double_barrelled: Tip,
    pub leading: Tip,
    pub double_negative: Tip,
    pub too_long: Tip,
    pub vague_quantifier: Tip,
    pub absolute: Tip,
    pub agree_disagree: Tip,
    pub jargon: Tip,
    pub reading_grade: Tip,
    pub presupposition: Tip,
    pub unbalanced_scale: Tip,
    pub overlapping_options: Tip,
    pub missing_na: Tip,
    pub missing_other: Tip,
    pub unlabelled_points: Tip,
    pub duplicate_options: Tip,
    pub reading_time: Tip,
    pub mixed_scale_direction: Tip,
    pub too_many_questions: Tip,
    pub missing_open: Tip,
    pub missing_closed: Tip,
    pub too_many_open: Tip,
    pub no_progress_bar: Tip,
    pub personal_data_first: Tip,
    pub no_journey_tag: Tip,
    pub all_required: Tip,
    pub translation_gap: Tip,
    pub unreachable_question: Tip,
    pub contradiction: Tip,
    pub branch_to_nowhere: Tip,
    pub branch_back: Tip,
    pub unused_value: Tip,
    pub unknown_name: Tip,
    pub later_name: Tip,
    pub circle: Tip,
    pub bad_formula: Tip,
    pub unknown_function: Tip,
}

/// One rule, as a colleague would put it.
pub struct Tip {
    pub name: &'static str,
    pub why: &'static str,
    pub what: &'static str,
}

pub struct Buttons {
    pub add_other: &'static str,
    pub add_not_applicable: &'static str,
    pub split: &'static str,
    pub balance: &'static str,
    pub label_ends: &'static str,
    pub remove_option: &'static str,
    pub reword: &'static str,
    pub make_optional: &'static str,
    pub move_last: &'static str,
    pub show_progress: &'static str,
    pub ask_open: &'static str,
    pub show_always: &'static str,
    pub remove_value: &'static str,
    pub remove_action: &'static str,
}

const fn tip(name: &'static str, why: &'static str, what: &'static str) -> Tip {
    Tip { name, why, what }
}

pub static EN: Advice = Advice {
    error: "Needs mending",
    warning: "Worth changing",
    hint: "Idea",
    leave: "Leave it",
    mind: "Show it again",
    left: |n| {
        if n == 1 {
            "1 piece of advice left as it is".into()
        } else {
            format!("{n} pieces of advice left as they are")
        }
    },
    none: "Nothing to advise.",
    quote: |text| format!("“{text}”"),
    between: " · ",
    words: |n, limit| format!("{n} words; up to {limit} are easy to take in"),
    characters: |n, limit| format!("{n} characters; up to {limit} are easy to take in"),
    questions: |n, limit| format!("{n} questions; up to {limit} work best"),
    minutes: |n| format!("About {n} minutes"),
    grade: |n| format!("Reads like school year {n}"),
    sides: |good, bad| format!("{good} good, {bad} bad"),
    lacking: |lang, n| {
        if n == 1 {
            format!("{lang}: 1 text is missing")
        } else {
            format!("{lang}: {n} texts are missing")
        }
    },
    at: |n| format!("From character {n} on"),
    buttons: Buttons {
        add_other: "Add “Other”",
        add_not_applicable: "Add “Doesn’t apply to me”",
        split: "Pull the ranges apart",
        balance: "Use balanced options",
        label_ends: "Label both ends",
        remove_option: "Remove the repeated option",
        reword: "Use neutral wording",
        make_optional: "Make it optional",
        move_last: "Move it to the end",
        show_progress: "Show progress",
        ask_open: "Add an open question",
        show_always: "Always show it",
        remove_value: "Remove the value",
        remove_action: "Remove this step",
    },
    other: "Other (please say)",
    not_applicable: "Doesn’t apply to me",
    ends: ["Very poor", "Excellent"],
    scales: [
        [
            "Very dissatisfied",
            "Dissatisfied",
            "Neutral",
            "Satisfied",
            "Very satisfied",
        ],
        ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"],
        ["Very difficult", "Difficult", "Neutral", "Easy", "Very easy"],
        ["Very unlikely", "Unlikely", "Neutral", "Likely", "Very likely"],
        ["Very poor", "Poor", "Average", "Good", "Excellent"],
    ],
    double_barrelled: tip(
        "Two questions in one",
        "Someone who likes the one and not the other has no true answer, and you can’t tell which was meant.",
        "Ask about one thing, or make two questions of it.",
    ),
    leading: tip(
        "Points to an answer",
        "The wording tells people what you hope to hear, so many will say it.",
        "Leave out praise, blame and what others think. “How would you rate …?” is neutral.",
    ),
    double_negative: tip(
        "Two negatives",
        "People have to turn the question around twice, and some answer the opposite of what they mean.",
        "Say it positively.",
    ),
    too_long: tip(
        "Long question",
        "By the end, the beginning is forgotten.",
        "Keep the question itself and put background into the help line.",
    ),
    vague_quantifier: tip(
        "Means something else to everyone",
        "“Often” is daily to one person and monthly to another.",
        "Name a number and a period, such as “in the past 7 days”.",
    ),
    absolute: tip(
        "All or nothing",
        "Almost nothing is always so. A careful person must say no, whatever happened.",
        "Ask about the last time, or how often.",
    ),
    agree_disagree: tip(
        "Asks for agreement",
        "People tend to agree, whatever the statement says.",
        "Ask about the thing itself: “How clean or dirty was the shop?”",
    ),
    jargon: tip(
        "Trade word",
        "Not everyone knows it, and few will ask.",
        "Use everyday words, or explain it in brackets.",
    ),
    reading_grade: tip(
        "Hard to read",
        "Long words and sentences cost you answers, most of all on a phone.",
        "Use shorter words and shorter sentences.",
    ),
    presupposition: tip(
        "Takes something for granted",
        "To whom that didn’t happen, the question makes no sense.",
        "Ask first whether it happened, and show this question only then.",
    ),
    unbalanced_scale: tip(
        "Lopsided options",
        "With more good options than bad ones, or the other way round, the result is tilted before anyone answers.",
        "Offer as many good options as bad ones.",
    ),
    overlapping_options: tip(
        "Ranges overlap",
        "Whoever is on the edge fits in two options.",
        "Let each range begin after the one before it ends.",
    ),
    missing_na: tip(
        "No way to say “I didn’t use it”",
        "People who never met this have to guess, and the guesses count.",
        "Offer “Doesn’t apply to me”, or let people skip it.",
    ),
    missing_other: tip(
        "No “Other”",
        "No list like this is complete. People whose answer is missing pick a wrong one or leave.",
        "Add “Other” with room for words.",
    ),
    unlabelled_points: tip(
        "Numbers without words",
        "To some, 1 is the best; to others, the worst.",
        "Say at both ends what they mean.",
    ),
    duplicate_options: tip(
        "Same option twice",
        "Answers are split between two options that mean the same.",
        "Remove one, or word it differently.",
    ),
    reading_time: tip(
        "Takes long",
        "After three minutes more and more people leave.",
        "Drop what you wouldn’t act on, or ask it of those whom it concerns.",
    ),
    mixed_scale_direction: tip(
        "Scales point both ways",
        "In one question the high end is good, in another one bad. People miss the turn.",
        "Let the high end mean the same throughout.",
    ),
    too_many_questions: tip(
        "Many questions",
        "Each further question costs answers. Three to five are best.",
        "Keep those that lead to a decision.",
    ),
    missing_open: tip(
        "No room for own words",
        "Scores say how much; only words say why.",
        "Add one open question.",
    ),
    missing_closed: tip(
        "Nothing to count",
        "With open questions only, there is no score to compare over time.",
        "Add a rating, such as satisfaction or likelihood to recommend.",
    ),
    too_many_open: tip(
        "Many open questions",
        "Writing is work. With more than three, answers get short and people leave.",
        "Keep two or three, and make choices of the others.",
    ),
    no_progress_bar: tip(
        "No progress shown",
        "People want to know how much is left.",
        "Show progress.",
    ),
    personal_data_first: tip(
        "Begins with personal details",
        "To be asked for a name at once makes people wary, and less frank.",
        "Ask for it last, and say what it is for.",
    ),
    no_journey_tag: tip(
        "Not on the journey",
        "No question says which stage it asks about, so the journey map stays empty.",
        "Choose a stage for at least one question.",
    ),
    all_required: tip(
        "Everything is required",
        "Who can’t skip, leaves or makes something up.",
        "Require only what you can’t do without.",
    ),
    translation_gap: tip(
        "Translation missing",
        "Readers of that language see another one in the middle of the survey.",
        "Translate what is missing.",
    ),
    unreachable_question: tip(
        "Never shown",
        "No answers that can be given before it meet this condition.",
        "Change the condition, or take it away.",
    ),
    contradiction: tip(
        "Condition contradicts itself",
        "Its parts can’t hold together, so it never comes true.",
        "Take one part away, or join them with “or”.",
    ),
    branch_to_nowhere: tip(
        "Leads nowhere",
        "There is no page or question of this name; people go on to the next page.",
        "Choose where it should lead, or remove it.",
    ),
    branch_back: tip(
        "Leads back",
        "It goes to a page that people have already passed, so they never get there.",
        "Let it lead to a later page.",
    ),
    unused_value: tip(
        "Value not used",
        "It is worked out, but no text or condition reads it and it isn’t sent.",
        "Use it, send it with the answers, or remove it.",
    ),
    unknown_name: tip(
        "Unknown name",
        "Nothing in this survey has this name, so it stays empty.",
        "Check its spelling, or choose the question anew.",
    ),
    later_name: tip(
        "Looks ahead",
        "The condition asks for an answer that is given on a later page.",
        "Move that question before this one.",
    ),
    circle: tip(
        "Goes in a circle",
        "These decide on each other, so none of them can be worked out first.",
        "Let one of them stand on its own.",
    ),
    bad_formula: tip(
        "Condition can’t be read",
        "It counts as if it were not there.",
        "Check brackets, quotes and names in braces.",
    ),
    unknown_function: tip(
        "Unknown function",
        "There is no function of this name; it gives nothing.",
        "Check its spelling.",
    ),
};

pub static ZH_HANS: Advice = Advice {
    error: "需要修正",
    warning: "建议修改",
    hint: "小建议",
    leave: "保持原样",
    mind: "重新显示",
    left: |n| format!("{n} 条建议已保持原样"),
    none: "没有需要提醒的地方。",
    quote: |text| format!("“{text}”"),
    between: "、",
    words: |n, limit| format!("{n} 个词，{limit} 个以内更易理解"),
    characters: |n, limit| format!("{n} 个字，{limit} 个以内更易理解"),
    questions: |n, limit| format!("{n} 题，{limit} 题以内效果最好"),
    minutes: |n| format!("约 {n} 分钟"),
    grade: |n| format!("相当于 {n} 年级的阅读难度"),
    sides: |good, bad| format!("正面 {good} 项，负面 {bad} 项"),
    lacking: |lang, n| format!("{lang}：缺少 {n} 处文字"),
    at: |n| format!("从第 {n} 个字符起"),
    buttons: Buttons {
        add_other: "添加“其他”",
        add_not_applicable: "添加“不适用”",
        split: "把区间分开",
        balance: "改用对称的选项",
        label_ends: "给两端加上说明",
        remove_option: "删除重复的选项",
        reword: "改用中性说法",
        make_optional: "设为选答",
        move_last: "移到最后",
        show_progress: "显示进度",
        ask_open: "添加一道开放题",
        show_always: "始终显示",
        remove_value: "删除这个值",
        remove_action: "删除这一步",
    },
    other: "其他（请说明）",
    not_applicable: "不适用",
    ends: ["非常差", "非常好"],
    scales: [
        ["非常不满意", "不满意", "一般", "满意", "非常满意"],
        ["非常不同意", "不同意", "一般", "同意", "非常同意"],
        ["非常困难", "困难", "一般", "容易", "非常容易"],
        ["非常不可能", "不太可能", "不确定", "比较可能", "非常可能"],
        ["非常差", "差", "一般", "好", "非常好"],
    ],
    double_barrelled: tip(
        "一题问了两件事",
        "只满意其中一件的人无从作答，您也看不出他指的是哪一件。",
        "一题只问一件事，或者拆成两题。",
    ),
    leading: tip(
        "带有引导性",
        "措辞透露了您想听到的答案，很多人会顺着回答。",
        "去掉褒贬的词和别人的看法，例如改成“您如何评价……？”。",
    ),
    double_negative: tip("双重否定", "受访者要绕两道弯，有人会答反。", "改成肯定的说法。"),
    too_long: tip(
        "题目太长",
        "读到最后，前面的已经忘了。",
        "只留问题本身，把背景放进说明里。",
    ),
    vague_quantifier: tip(
        "每个人理解不同",
        "同样是“经常”，有人指每天，有人指每月。",
        "写明次数和时间，例如“过去 7 天内”。",
    ),
    absolute: tip(
        "说得太绝对",
        "几乎没有什么事永远如此，认真的人只能答“否”。",
        "改问最近一次的情况，或者问次数。",
    ),
    agree_disagree: tip(
        "询问是否同意",
        "不管说法如何，人们都倾向于同意。",
        "直接问事情本身，例如“门店有多干净或多脏？”。",
    ),
    jargon: tip(
        "行业术语",
        "不是每个人都懂，也很少有人会来问。",
        "换成日常用语，或在括号里解释。",
    ),
    reading_grade: tip(
        "不易读懂",
        "长词长句会让人放弃作答，在手机上尤其如此。",
        "用短一些的词和句子。",
    ),
    presupposition: tip(
        "预设了前提",
        "没有这段经历的人，不知道该怎么回答。",
        "先问有没有发生过，再只对有的人显示这一题。",
    ),
    unbalanced_scale: tip(
        "选项不对称",
        "正面选项比负面多（或者相反），还没作答结果就已经偏了。",
        "让正面和负面的选项一样多。",
    ),
    overlapping_options: tip(
        "区间重叠",
        "正好在边界上的人，两个选项都符合。",
        "让每个区间从上一个结束之后开始。",
    ),
    missing_na: tip(
        "没有“不适用”",
        "没用过的人只能乱猜，而这些猜测也会计入结果。",
        "加上“不适用”，或者允许跳过。",
    ),
    missing_other: tip(
        "没有“其他”",
        "这样的列表不可能列全。找不到答案的人会随便选一个，或者离开。",
        "加上“其他”，并留出填写的地方。",
    ),
    unlabelled_points: tip(
        "只有数字，没有说明",
        "有人以为 1 最好，有人以为 1 最差。",
        "在两端写明含义。",
    ),
    duplicate_options: tip(
        "选项重复",
        "意思相同的回答被分到了两个选项里。",
        "删掉一个，或者换个说法。",
    ),
    reading_time: tip(
        "用时偏长",
        "超过三分钟，离开的人会越来越多。",
        "删去不会据此行动的题目，或者只问相关的人。",
    ),
    mixed_scale_direction: tip(
        "量表方向不一致",
        "有的题高分代表好，有的题高分代表差，受访者容易看错。",
        "让高分在整份问卷里含义一致。",
    ),
    too_many_questions: tip(
        "题目偏多",
        "每多一题，完成的人就少一些。三到五题最合适。",
        "只留会影响决定的题目。",
    ),
    missing_open: tip("没有开放题", "分数只说明程度，文字才说明原因。", "加一道开放题。"),
    missing_closed: tip(
        "没有可以统计的题目",
        "只有开放题，就没有能长期比较的分数。",
        "加一道评分题，例如满意度或推荐意愿。",
    ),
    too_many_open: tip(
        "开放题偏多",
        "写字费力。超过三道，回答会变短，人也会离开。",
        "留两三道，其余改成选择题。",
    ),
    no_progress_bar: tip("没有显示进度", "人们想知道还剩多少。", "显示进度。"),
    personal_data_first: tip(
        "一开始就问个人信息",
        "一上来就问姓名会让人警惕，回答也不那么坦率。",
        "放到最后再问，并说明用途。",
    ),
    no_journey_tag: tip(
        "没有对应旅程阶段",
        "没有一题说明问的是哪个阶段，旅程图会是空的。",
        "至少给一道题选一个阶段。",
    ),
    all_required: tip(
        "全部必答",
        "不能跳过的人，要么离开，要么随便填。",
        "只把真正不可少的题设为必答。",
    ),
    translation_gap: tip("缺少翻译", "使用该语言的人会在中途看到另一种语言。", "补上缺少的翻译。"),
    unreachable_question: tip(
        "永远不会显示",
        "前面无论怎么回答，都满足不了这个条件。",
        "修改条件，或者去掉它。",
    ),
    contradiction: tip(
        "条件自相矛盾",
        "各部分不能同时成立，所以条件永远不满足。",
        "去掉其中一部分，或者用“或”连接。",
    ),
    branch_to_nowhere: tip(
        "跳转目标不存在",
        "没有叫这个名字的页或题目，受访者会进入下一页。",
        "重新选择跳转目标，或者删除它。",
    ),
    branch_back: tip("往回跳转", "目标页已经走过，所以不会跳过去。", "改为跳到后面的页。"),
    unused_value: tip(
        "没有用到的值",
        "算出来之后，没有文字或条件用到它，也不会随答卷发送。",
        "用上它、随答卷发送，或者删除。",
    ),
    unknown_name: tip(
        "未知的名称",
        "问卷里没有叫这个名字的内容，所以这里始终是空的。",
        "检查拼写，或者重新选择题目。",
    ),
    later_name: tip(
        "引用了后面的题目",
        "条件用到的回答，要到后面的页才会给出。",
        "把那一题移到这一题之前。",
    ),
    circle: tip(
        "循环引用",
        "它们互相决定，哪一个都无法先算出来。",
        "让其中一个独立出来。",
    ),
    bad_formula: tip(
        "条件无法识别",
        "这个条件会被当作不存在。",
        "检查括号、引号和花括号里的名称。",
    ),
    unknown_function: tip("未知的函数", "没有叫这个名字的函数，所以没有结果。", "检查拼写。"),
};

pub static ZH_HANT: Advice = Advice {
    error: "需要修正",
    warning: "建議修改",
    hint: "小建議",
    leave: "維持原樣",
    mind: "重新顯示",
    left: |n| format!("{n} 則建議已維持原樣"),
    none: "沒有需要提醒的地方。",
    quote: |text| format!("「{text}」"),
    between: "、",
    words: |n, limit| format!("{n} 個字詞，{limit} 個以內較容易理解"),
    characters: |n, limit| format!("{n} 個字，{limit} 個以內較容易理解"),
    questions: |n, limit| format!("{n} 題，{limit} 題以內效果最好"),
    minutes: |n| format!("約 {n} 分鐘"),
    grade: |n| format!("相當於 {n} 年級的閱讀難度"),
    sides: |good, bad| format!("正面 {good} 項，負面 {bad} 項"),
    lacking: |lang, n| format!("{lang}：缺少 {n} 處文字"),
    at: |n| format!("從第 {n} 個字元起"),
    buttons: Buttons {
        add_other: "新增「其他」",
        add_not_applicable: "新增「不適用」",
        split: "把區間分開",
        balance: "改用對稱的選項",
        label_ends: "為兩端加上說明",
        remove_option: "刪除重複的選項",
        reword: "改用中性說法",
        make_optional: "設為選填",
        move_last: "移到最後",
        show_progress: "顯示進度",
        ask_open: "新增一題開放題",
        show_always: "一律顯示",
        remove_value: "刪除這個值",
        remove_action: "刪除這個步驟",
    },
    other: "其他（請說明）",
    not_applicable: "不適用",
    ends: ["非常差", "非常好"],
    scales: [
        ["非常不滿意", "不滿意", "普通", "滿意", "非常滿意"],
        ["非常不同意", "不同意", "普通", "同意", "非常同意"],
        ["非常困難", "困難", "普通", "容易", "非常容易"],
        ["非常不可能", "不太可能", "不確定", "有點可能", "非常可能"],
        ["非常差", "差", "普通", "好", "非常好"],
    ],
    double_barrelled: tip(
        "一題問了兩件事",
        "只滿意其中一件的人無從作答，您也看不出他指的是哪一件。",
        "一題只問一件事，或拆成兩題。",
    ),
    leading: tip(
        "帶有引導性",
        "措辭透露了您想聽到的答案，很多人會順著回答。",
        "拿掉褒貶的字眼和別人的看法，例如改成「您如何評價……？」。",
    ),
    double_negative: tip("雙重否定", "受訪者得繞兩個彎，有人會答反。", "改成肯定的說法。"),
    too_long: tip(
        "題目太長",
        "讀到最後，前面的已經忘了。",
        "只留問題本身，把背景放進說明裡。",
    ),
    vague_quantifier: tip(
        "每個人理解不同",
        "同樣是「經常」，有人指每天，有人指每個月。",
        "寫明次數和時間，例如「過去 7 天內」。",
    ),
    absolute: tip(
        "說得太絕對",
        "幾乎沒有什麼事永遠如此，認真的人只能答「否」。",
        "改問最近一次的情況，或問次數。",
    ),
    agree_disagree: tip(
        "詢問是否同意",
        "不管敘述是什麼，人們都傾向同意。",
        "直接問事情本身，例如「門市有多乾淨或多髒？」。",
    ),
    jargon: tip(
        "行話",
        "不是每個人都懂，也很少有人會來問。",
        "換成日常用語，或在括號裡解釋。",
    ),
    reading_grade: tip(
        "不容易讀懂",
        "長字長句會讓人放棄作答，在手機上尤其如此。",
        "用短一點的字和句子。",
    ),
    presupposition: tip(
        "預設了前提",
        "沒有這段經歷的人，不知道該怎麼回答。",
        "先問有沒有發生過，再只對有的人顯示這一題。",
    ),
    unbalanced_scale: tip(
        "選項不對稱",
        "正面選項比負面多（或相反），還沒作答結果就已經偏了。",
        "讓正面和負面的選項一樣多。",
    ),
    overlapping_options: tip(
        "區間重疊",
        "剛好在邊界上的人，兩個選項都符合。",
        "讓每個區間從上一個結束之後開始。",
    ),
    missing_na: tip(
        "沒有「不適用」",
        "沒用過的人只能亂猜，而這些猜測也會計入結果。",
        "加上「不適用」，或允許略過。",
    ),
    missing_other: tip(
        "沒有「其他」",
        "這樣的清單不可能列得完。找不到答案的人會隨便選一個，或離開。",
        "加上「其他」，並留出填寫的地方。",
    ),
    unlabelled_points: tip(
        "只有數字，沒有說明",
        "有人以為 1 最好，有人以為 1 最差。",
        "在兩端寫明意思。",
    ),
    duplicate_options: tip("選項重複", "意思相同的回答被分到兩個選項裡。", "刪掉一個，或換個說法。"),
    reading_time: tip(
        "花的時間偏長",
        "超過三分鐘，離開的人會越來越多。",
        "刪掉不會據此行動的題目，或只問相關的人。",
    ),
    mixed_scale_direction: tip(
        "量表方向不一致",
        "有的題高分代表好，有的題高分代表差，受訪者容易看錯。",
        "讓高分在整份問卷裡意思一致。",
    ),
    too_many_questions: tip(
        "題目偏多",
        "每多一題，完成的人就少一些。三到五題最合適。",
        "只留會影響決定的題目。",
    ),
    missing_open: tip("沒有開放題", "分數只說明程度，文字才說明原因。", "加一題開放題。"),
    missing_closed: tip(
        "沒有可以統計的題目",
        "只有開放題，就沒有能長期比較的分數。",
        "加一題評分題，例如滿意度或推薦意願。",
    ),
    too_many_open: tip(
        "開放題偏多",
        "打字費力。超過三題，回答會變短，人也會離開。",
        "留兩三題，其餘改成選擇題。",
    ),
    no_progress_bar: tip("沒有顯示進度", "大家想知道還剩多少。", "顯示進度。"),
    personal_data_first: tip(
        "一開始就問個人資料",
        "一開頭就問姓名會讓人警戒，回答也沒那麼坦率。",
        "放到最後再問，並說明用途。",
    ),
    no_journey_tag: tip(
        "沒有對應旅程階段",
        "沒有一題說明問的是哪個階段，旅程圖會是空的。",
        "至少為一題選一個階段。",
    ),
    all_required: tip(
        "全部必填",
        "不能略過的人，不是離開就是隨便填。",
        "只把真正不可少的題目設為必填。",
    ),
    translation_gap: tip("缺少翻譯", "使用該語言的人會在中途看到另一種語言。", "補上缺少的翻譯。"),
    unreachable_question: tip(
        "永遠不會顯示",
        "前面無論怎麼回答，都滿足不了這個條件。",
        "修改條件，或拿掉它。",
    ),
    contradiction: tip(
        "條件自相矛盾",
        "各部分不能同時成立，所以條件永遠不會滿足。",
        "拿掉其中一部分，或用「或」連接。",
    ),
    branch_to_nowhere: tip(
        "跳題目標不存在",
        "沒有叫這個名字的頁或題目，受訪者會進入下一頁。",
        "重新選擇跳題目標，或刪除它。",
    ),
    branch_back: tip("往回跳題", "目標頁已經走過，所以不會跳過去。", "改為跳到後面的頁。"),
    unused_value: tip(
        "沒有用到的值",
        "算出來之後，沒有文字或條件用到它，也不會隨作答送出。",
        "用上它、隨作答送出，或刪除。",
    ),
    unknown_name: tip(
        "不認得的名稱",
        "問卷裡沒有叫這個名字的內容，所以這裡一直是空的。",
        "檢查拼字，或重新選擇題目。",
    ),
    later_name: tip(
        "用到後面的題目",
        "條件用到的回答，要到後面的頁才會出現。",
        "把那一題移到這一題之前。",
    ),
    circle: tip(
        "循環參照",
        "它們互相決定，哪一個都無法先算出來。",
        "讓其中一個獨立出來。",
    ),
    bad_formula: tip(
        "條件無法辨識",
        "這個條件會被當作不存在。",
        "檢查括號、引號和大括號裡的名稱。",
    ),
    unknown_function: tip("不認得的函數", "沒有叫這個名字的函數，所以沒有結果。", "檢查拼字。"),
};

pub static FA: Advice = Advice {
    error: "باید درست شود",
    warning: "بهتر است تغییر کند",
    hint: "پیشنهاد",
    leave: "همین‌طور بماند",
    mind: "دوباره نشان بده",
    left: |n| format!("{} توصیه کنار گذاشته شده است", super::Lang::Fa.count(n)),
    none: "توصیه‌ای نیست.",
    quote: |text| format!("«{text}»"),
    between: "، ",
    words: |n, limit| {
        let [n, limit] = [n, limit].map(|n| super::Lang::Fa.count(n));
        format!("{n} واژه؛ تا {limit} واژه را راحت می‌توان خواند")
    },
    characters: |n, limit| {
        let [n, limit] = [n, limit].map(|n| super::Lang::Fa.count(n));
        format!("{n} نویسه؛ تا {limit} نویسه را راحت می‌توان خواند")
    },
    questions: |n, limit| {
        let [n, limit] = [n, limit].map(|n| super::Lang::Fa.count(n));
        format!("{n} پرسش؛ تا {limit} پرسش بهترین نتیجه را می‌دهد")
    },
    minutes: |n| format!("حدود {} دقیقه", super::Lang::Fa.count(n)),
    grade: |n| format!("به دشواری متن‌های سال {} مدرسه", super::Lang::Fa.count(n)),
    sides: |good, bad| {
        let [good, bad] = [good, bad].map(|n| super::Lang::Fa.count(n));
        format!("{good} گزینهٔ مثبت، {bad} گزینهٔ منفی")
    },
    lacking: |lang, n| format!("{lang}: {} متن ترجمه نشده است", super::Lang::Fa.count(n)),
    at: |n| format!("از نویسهٔ {}", super::Lang::Fa.count(n)),
    buttons: Buttons {
        add_other: "افزودن «سایر»",
        add_not_applicable: "افزودن «برای من مورد ندارد»",
        split: "جدا کردن بازه‌ها",
        balance: "گزینه‌های متوازن",
        label_ends: "نوشتن معنای دو سر مقیاس",
        remove_option: "حذف گزینهٔ تکراری",
        reword: "عبارت بی‌طرف",
        make_optional: "اختیاری کن",
        move_last: "بردن به آخر",
        show_progress: "نمایش پیشرفت",
        ask_open: "افزودن پرسش باز",
        show_always: "همیشه نشان بده",
        remove_value: "حذف این مقدار",
        remove_action: "حذف این گام",
    },
    other: "سایر (بنویسید)",
    not_applicable: "برای من مورد ندارد",
    ends: ["خیلی بد", "عالی"],
    scales: [
        ["کاملاً ناراضی", "ناراضی", "نه راضی نه ناراضی", "راضی", "کاملاً راضی"],
        ["کاملاً مخالفم", "مخالفم", "نظری ندارم", "موافقم", "کاملاً موافقم"],
        ["خیلی سخت", "سخت", "متوسط", "آسان", "خیلی آسان"],
        ["خیلی بعید", "بعید", "نمی‌دانم", "محتمل", "خیلی محتمل"],
        ["خیلی ضعیف", "ضعیف", "متوسط", "خوب", "عالی"],
    ],
    double_barrelled: tip(
        "دو پرسش در یکی",
        "کسی که از یکی راضی است و از دیگری نه، پاسخ درستی ندارد و شما هم نمی‌فهمید کدام را گفته است.",
        "دربارهٔ یک چیز بپرسید یا آن را دو پرسش کنید.",
    ),
    leading: tip(
        "جهت‌دار است",
        "جمله نشان می‌دهد دوست دارید چه بشنوید و خیلی‌ها همان را می‌گویند.",
        "ستایش، سرزنش و نظر دیگران را بردارید. «… را چگونه ارزیابی می‌کنید؟» بی‌طرف است.",
    ),
    double_negative: tip(
        "دو بار منفی",
        "خواننده باید جمله را دو بار وارونه کند و بعضی برعکس منظورشان پاسخ می‌دهند.",
        "جمله را مثبت بنویسید.",
    ),
    too_long: tip(
        "پرسش طولانی",
        "تا به آخرش برسند، اولش از یاد رفته است.",
        "خود پرسش را نگه دارید و توضیح را در سطر راهنما بنویسید.",
    ),
    vague_quantifier: tip(
        "هر کس چیزی از آن می‌فهمد",
        "«اغلب» برای یکی یعنی هر روز و برای دیگری ماهی یک بار.",
        "عدد و بازهٔ زمانی بنویسید، مثلاً «در ۷ روز گذشته».",
    ),
    absolute: tip(
        "همه یا هیچ",
        "کمتر چیزی همیشه همان‌طور است. آدم دقیق ناچار می‌گوید نه.",
        "از آخرین بار بپرسید یا از تعداد دفعه‌ها.",
    ),
    agree_disagree: tip(
        "موافقت می‌خواهد",
        "مردم معمولاً موافقت می‌کنند، جمله هرچه باشد.",
        "از خود موضوع بپرسید: «فروشگاه چقدر تمیز یا کثیف بود؟»",
    ),
    jargon: tip(
        "واژهٔ تخصصی",
        "همه آن را نمی‌شناسند و کمتر کسی می‌پرسد.",
        "واژهٔ روزمره بنویسید یا در پرانتز توضیح دهید.",
    ),
    reading_grade: tip(
        "سخت‌خوان",
        "واژه‌ها و جمله‌های بلند، به‌ویژه روی گوشی، از شمار پاسخ‌ها می‌کاهد.",
        "واژه‌ها و جمله‌های کوتاه‌تر بنویسید.",
    ),
    presupposition: tip(
        "چیزی را مسلم گرفته است",
        "برای کسی که چنین تجربه‌ای نداشته، پرسش بی‌معناست.",
        "نخست بپرسید رخ داده یا نه و این پرسش را تنها پس از آن نشان دهید.",
    ),
    unbalanced_scale: tip(
        "گزینه‌های نامتوازن",
        "وقتی گزینه‌های مثبت از منفی بیشتر باشد، یا برعکس، نتیجه پیش از پاسخ کج شده است.",
        "به یک اندازه گزینهٔ مثبت و منفی بگذارید.",
    ),
    overlapping_options: tip(
        "بازه‌ها روی هم افتاده‌اند",
        "کسی که درست روی مرز است در دو گزینه جا می‌گیرد.",
        "هر بازه پس از پایان بازهٔ پیشین آغاز شود.",
    ),
    missing_na: tip(
        "راهی برای «استفاده نکرده‌ام» نیست",
        "کسی که با آن سروکار نداشته ناچار حدس می‌زند و حدس‌ها هم به حساب می‌آید.",
        "گزینهٔ «برای من مورد ندارد» بگذارید یا اجازه دهید رد شوند.",
    ),
    missing_other: tip(
        "«سایر» ندارد",
        "چنین فهرستی هرگز کامل نیست. کسی که پاسخش نیست، یکی را اشتباه برمی‌گزیند یا می‌رود.",
        "«سایر» را با جای نوشتن اضافه کنید.",
    ),
    unlabelled_points: tip(
        "عدد بدون توضیح",
        "برای بعضی ۱ بهترین است و برای بعضی بدترین.",
        "معنای دو سر مقیاس را بنویسید.",
    ),
    duplicate_options: tip(
        "گزینهٔ تکراری",
        "پاسخ‌ها میان دو گزینهٔ هم‌معنا پخش می‌شود.",
        "یکی را حذف کنید یا جور دیگری بنویسید.",
    ),
    reading_time: tip(
        "زمان‌بر است",
        "پس از سه دقیقه افراد بیشتری نیمه‌کاره می‌روند.",
        "آنچه را که بر پایه‌اش کاری نمی‌کنید بردارید یا تنها از کسانی بپرسید که به آنان مربوط است.",
    ),
    mixed_scale_direction: tip(
        "جهت مقیاس‌ها یکی نیست",
        "در یک پرسش عدد بالا خوب است و در دیگری بد؛ این از چشم مردم می‌افتد.",
        "عدد بالا در همه‌جا یک معنا داشته باشد.",
    ),
    too_many_questions: tip(
        "پرسش‌ها زیاد است",
        "هر پرسش تازه از شمار پاسخ‌ها می‌کاهد. سه تا پنج پرسش بهتر است.",
        "آن‌ها را نگه دارید که به تصمیمی می‌رسد.",
    ),
    missing_open: tip(
        "جایی برای نوشتن نیست",
        "امتیاز می‌گوید چقدر؛ فقط نوشته می‌گوید چرا.",
        "یک پرسش باز اضافه کنید.",
    ),
    missing_closed: tip(
        "چیزی برای شمردن نیست",
        "تنها با پرسش باز، امتیازی برای سنجش در گذر زمان ندارید.",
        "یک پرسش امتیازی اضافه کنید، مانند رضایت یا پیشنهاد به دیگران.",
    ),
    too_many_open: tip(
        "پرسش باز زیاد است",
        "نوشتن زحمت دارد. با بیش از سه تا، پاسخ‌ها کوتاه می‌شود و افراد می‌روند.",
        "دو یا سه تا نگه دارید و بقیه را گزینه‌ای کنید.",
    ),
    no_progress_bar: tip(
        "پیشرفت نشان داده نمی‌شود",
        "مردم می‌خواهند بدانند چقدر مانده است.",
        "پیشرفت را نشان دهید.",
    ),
    personal_data_first: tip(
        "با مشخصات فردی آغاز می‌شود",
        "پرسیدن نام در همان آغاز، افراد را محتاط می‌کند و از صراحتشان می‌کاهد.",
        "آن را آخر بپرسید و بگویید برای چیست.",
    ),
    no_journey_tag: tip(
        "در سفر مشتری جایی ندارد",
        "هیچ پرسشی نمی‌گوید دربارهٔ کدام مرحله است؛ پس نقشهٔ سفر خالی می‌ماند.",
        "دست‌کم برای یک پرسش مرحله‌ای برگزینید.",
    ),
    all_required: tip(
        "همه اجباری است",
        "کسی که نتواند رد شود، می‌رود یا چیزی سرهم می‌کند.",
        "تنها آنچه را واقعاً لازم است اجباری کنید.",
    ),
    translation_gap: tip(
        "ترجمه کم دارد",
        "خوانندهٔ آن زبان، میان نظرسنجی با زبان دیگری روبه‌رو می‌شود.",
        "متن‌های جاافتاده را ترجمه کنید.",
    ),
    unreachable_question: tip(
        "هرگز نشان داده نمی‌شود",
        "با هیچ پاسخی که پیش از آن بتوان داد، این شرط برقرار نمی‌شود.",
        "شرط را تغییر دهید یا بردارید.",
    ),
    contradiction: tip(
        "شرط با خودش ناسازگار است",
        "بخش‌های آن با هم برقرار نمی‌شود؛ پس هیچ‌گاه درست نیست.",
        "یک بخش را بردارید یا میان آن‌ها «یا» بگذارید.",
    ),
    branch_to_nowhere: tip(
        "به جایی نمی‌رسد",
        "صفحه یا پرسشی با این نام نیست؛ افراد به صفحهٔ بعد می‌روند.",
        "مقصد را برگزینید یا آن را حذف کنید.",
    ),
    branch_back: tip(
        "به عقب می‌رود",
        "به صفحه‌ای می‌رود که از آن گذشته‌اند؛ پس هیچ‌گاه به آن نمی‌رسند.",
        "مقصد را صفحه‌ای پس از این بگذارید.",
    ),
    unused_value: tip(
        "مقدار بی‌استفاده",
        "محاسبه می‌شود، ولی هیچ متن یا شرطی آن را نمی‌خواند و با پاسخ‌ها هم فرستاده نمی‌شود.",
        "از آن استفاده کنید، با پاسخ‌ها بفرستید یا حذفش کنید.",
    ),
    unknown_name: tip(
        "نام ناشناخته",
        "در این نظرسنجی چیزی با این نام نیست؛ پس جایش خالی می‌ماند.",
        "املای آن را ببینید یا پرسش را دوباره برگزینید.",
    ),
    later_name: tip(
        "به جلو نگاه می‌کند",
        "شرط به پاسخی نیاز دارد که در صفحهٔ بعدی داده می‌شود.",
        "آن پرسش را پیش از این بیاورید.",
    ),
    circle: tip(
        "دور می‌زند",
        "این‌ها به یکدیگر وابسته‌اند و هیچ‌کدام را نمی‌توان نخست به دست آورد.",
        "یکی از آن‌ها را مستقل کنید.",
    ),
    bad_formula: tip(
        "شرط خوانده نمی‌شود",
        "مانند آن است که شرطی نباشد.",
        "پرانتزها، گیومه‌ها و نام‌های درون آکولاد را ببینید.",
    ),
    unknown_function: tip(
        "تابع ناشناخته",
        "تابعی با این نام نیست و نتیجه‌ای نمی‌دهد.",
        "املای آن را ببینید.",
    ),
};
