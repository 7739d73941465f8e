//! Words of the journey section.
pub struct Journey {
    pub title: &'static str,
    /// The common stages, in the order of `survey::Journey::preset`: first hears of us, buys, receives, uses, gets help, renews.
    pub stages: [&'static str; 6],
}

pub static EN: Journey = Journey {
    title: "Customer journey",
    stages: ["Discover", "Buy", "Receive", "Use", "Get help", "Renew"],
};
pub static ZH_HANS: Journey = Journey {
    title: "客户旅程",
    stages: ["了解", "购买", "收货", "使用", "求助", "续约"],
};
pub static ZH_HANT: Journey = Journey {
    title: "顧客旅程",
    stages: ["認識", "購買", "收貨", "使用", "求助", "續約"],
};
pub static FA: Journey = Journey {
    title: "سفر مشتری",
    stages: ["آشنایی", "خرید", "دریافت", "استفاده", "پشتیبانی", "تمدید"],
};
