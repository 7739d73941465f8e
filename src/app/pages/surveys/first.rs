//! The first run: nothing is here yet, so one thing to do.
use waystone::{route::Route, template::Template};

use super::{Board, answer_file::answer_file, bring::bring, notice::notices, start::start};
use crate::app::{
    browser::view::{View, el, svg},
    components::mark::mark,
    ui::say,
};

pub fn first(board: Board) -> View {
    let create = el("a.btn.pri.lg").attr("href", Route::New(Template::Blank).href());
    let import = el("a.btn.lg").attr("href", Route::Import.href());
    let acts = el("div.row.first-acts")
        .with(create.with(say(|w| w.surveys().first_create)))
        .with(import.with(say(|w| w.surveys().import)));
    let backup = el("a").attr("href", Route::Data.href());
    let note = el("p.note.first-note")
        .with(say(|w| w.surveys().first_note))
        .with((" ", backup.with(say(|w| w.surveys().first_backup))));
    let sample = el("a.lnk")
        .attr("id", "sample")
        .attr("href", Route::Sample.href())
        .with(say(|w| w.surveys().first_sample));
    let inside = el("div.first-in")
        .with(scene())
        .with(el("h1").with(say(|w| w.surveys().first_title)))
        .with(el("p").with(say(|w| w.surveys().first_text)))
        .with([acts, notices(board), note])
        .with(el("div.row.first-files").with([bring(board), answer_file(board, "label.file-pick.lnk"), sample]));
    el("main.first")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .with(el("div.contours").attr("aria-hidden", "true"))
        .with([inside, start()])
}

/// A path that passes the waystone.
fn scene() -> View {
    let path = |what, d| svg(what).attr("d", d);
    let stone = |what, center: [&str; 2], radius: [&str; 2], turn: Option<&str>| {
        let ([x, y], [across, along]) = (center, radius);
        svg(what)
            .attr("cx", x)
            .attr("cy", y)
            .attr("rx", across)
            .attr("ry", along)
            .attr("transform", turn)
    };
    let drawing = svg("svg")
        .attr("viewBox", "52 0 260 190")
        .attr("width", "260")
        .attr("height", "190")
        .with(path(
            "path.walked",
            "M-40 186 C20 186 22 158 78 160 C128 162 118 128 164 128",
        ))
        .with(path("path.ahead", "M222 128 C252 127 262 108 318 106"))
        .with([
            stone(
                "ellipse.passed",
                ["-6", "182.500"],
                ["9", "8"],
                Some("rotate(-12 -6 182)"),
            ),
            stone("ellipse.here", ["78", "160"], ["11", "9.500"], Some("rotate(8 78 160)")),
            stone("ellipse.next", ["270", "116"], ["7", "6"], None),
        ]);
    el("div.scene")
        .attr("aria-hidden", "true")
        .with([drawing, mark().attr("class", "scene-mark")])
}
