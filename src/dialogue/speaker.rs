//! Who speaks, by the name that stands before the words. No texts.

/// Whose words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Customer,
    /// Whoever answers for the organisation, machines too.
    Agent,
}

const CUSTOMERS: &[&str] = &[
    "customer",
    "client",
    "user",
    "end-user",
    "end user",
    "enduser",
    "visitor",
    "guest",
    "caller",
    "consumer",
    "buyer",
    "shopper",
    "patient",
    "passenger",
    "requester",
    "lead",
    "客户",
    "客戶",
    "顾客",
    "顧客",
    "用户",
    "用戶",
    "使用者",
    "买家",
    "買家",
    "访客",
    "訪客",
    "消费者",
    "消費者",
    "来电者",
    "來電者",
    "مشتری",
    "کاربر",
    "خریدار",
    "بازدیدکننده",
    "مراجع",
    "تماس‌گیرنده",
    "تماس گیرنده",
    "میهمان",
    "مهمان",
];

const AGENTS: &[&str] = &[
    "agent",
    "support",
    "support agent",
    "customer support",
    "customer service",
    "customer care",
    "advisor",
    "adviser",
    "operator",
    "representative",
    "rep",
    "assistant",
    "bot",
    "chatbot",
    "admin",
    "system",
    "teammate",
    "seller",
    "help desk",
    "helpdesk",
    "csr",
    "客服",
    "坐席",
    "座席",
    "专员",
    "專員",
    "客服专员",
    "客服專員",
    "客服人员",
    "客服人員",
    "机器人",
    "機器人",
    "助手",
    "小助手",
    "卖家",
    "賣家",
    "店家",
    "商家",
    "系统",
    "系統",
    "پشتیبان",
    "پشتیبانی",
    "کارشناس",
    "کارشناس پشتیبانی",
    "اپراتور",
    "فروشنده",
    "ربات",
    "پاسخگو",
    "سیستم",
];

/// Whose name it is; `None` where it says nothing of that. “Agent 2”, “Agent (Anna)” and “Anna (agent)” are agents.
pub fn who(name: &str) -> Option<Who> {
    let name = name.to_lowercase().replace(['ي', 'ى'], "ی").replace('ك', "ک");
    name.split(['(', '（', ')', '）', '[', ']']).find_map(|part| {
        let is_filler = |c: char| c.is_whitespace() || c.is_numeric() || matches!(c, '#' | '_' | '*');
        let part = part.trim_matches(is_filler);
        let is_in = |names: &[&str]| names.contains(&part);
        match () {
            () if is_in(CUSTOMERS) => Some(Who::Customer),
            () if is_in(AGENTS) => Some(Who::Agent),
            () => None,
        }
    })
}
