//! Words that say nothing of what a text is about or how it feels, folded as patterns and models fold. Negations are not among them.

use std::sync::OnceLock;

use super::letters::{Writing, letters};

/// Whether a word says nothing by itself, as it stands in a text.
pub fn says_nothing(word: &str, writing: Writing) -> bool {
    let mut folded = Vec::new();
    letters(word, writing, &mut folded);
    // Signs.
    if folded.is_empty() {
        return false;
    }
    let folded: String = folded.iter().map(|letter| letter.c).collect();
    is_stop(&folded, writing)
}

/// Whether a folded word says nothing by itself.
pub fn is_stop(word: &str, writing: Writing) -> bool {
    // Asked of every word of every comment.
    static SORTED: [OnceLock<Vec<&str>>; 3] = [const { OnceLock::new() }; 3];
    let list = match writing {
        Writing::Latin => ENGLISH,
        Writing::Han => CHINESE,
        Writing::Persian => PERSIAN,
    };
    let sorted = || {
        let mut words: Vec<&str> = list.split_ascii_whitespace().collect();
        words.sort_unstable();
        words
    };
    let words = SORTED.get(writing as usize).map(|words| words.get_or_init(sorted));
    words.is_some_and(|words| words.binary_search(&word).is_ok())
}

const ENGLISH: &str = "a an the and or but so of to in on at for from with by as into onto over up down out off than then that this \
    these those it its i im ive id ill me my mine we were weve our ours us you youre your yours he she his her him hers they theyre \
    them their is are was be been being am do does did done have has had having will would shall should can could may might must \
    there here which who whom whose what when where how why if because while during about just also too very really quite such \
    some any all both each other more most much many get got getting go going went one ones us etc s t re ve ll d m still even \
    again after before through only own same it'd it's i'm i've i'd i'll we're we've you're they're that's there's";

const CHINESE: &str = "的 了 是 在 和 也 都 就 我 你 您 他 她 它 我们 你们 他们 她们 咱们 这 那 这个 那个 这里 那里 这家 这样 那样 这次 有 个 一个 \
    一 着 过 得 地 把 被 给 对 跟 与 及 而 但 但是 还 又 再 很 非常 太 挺 真 真的 比较 更 最 去 来 说 上 下 里 里面 中 到 从 为 以 于 之 \
    其 让 叫 会 能 可以 要 想 吧 呢 啊 吗 哦 嘛 呀 哈 哈哈 什么 怎么 多 些 一些 一下 一点 有点 因为 所以 如果 虽然 然后 还是 还有 就是 只是 \
    不过 而且 以及 或者 已经 现在 时候 自己 大家 没有什么 点 次 时 后 前 用 买 吃 做 看 人 本 该 所 并 只 才 却 便 每 各 位 啦 滴 哒";

const PERSIAN: &str = "و در به از که این آن ان را با برای است بود شد هم یک تا بر می ها های ای ام ات اش هست هستم هستند بودم بودند شده باید \
    من تو او ما شما آنها انها ایشان خود خودم همه هر چه چی اگر ولی اما یا نیز پس چون وقتی کرد کردم کردند کرده کنم کند کنید میکنم میکند \
    داد دادم دادند داده دارم دارد دارند داشت داشتم دیگر دیگه هنوز فقط خیلی بسیار رو تر ترین شان تان مان ی هایی بی چند بار آمد گفت گفتند \
    همین همان چنین اینکه انکه بعد قبل روی زیر بین پیش نزد سر توی تو شود میشود میشه";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_is_known_and_negations_are_not() {
        for (word, writing) in [("and", Writing::Latin), ("的", Writing::Han), ("این", Writing::Persian)] {
            assert!(is_stop(word, writing), "{word}");
        }
        for (word, writing) in [
            ("not", Writing::Latin),
            ("不", Writing::Han),
            ("نه", Writing::Persian),
            ("", Writing::Han),
        ] {
            assert!(!is_stop(word, writing), "{word}");
        }
    }
}
