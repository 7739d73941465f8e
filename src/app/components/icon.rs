//! Line icons on a 20 × 20 grid, all of one pen. They repeat what a label says: hidden from assistive technology.

use crate::app::browser::view::{View, svg};

macro_rules! icons {
    ($($name:ident $path:literal)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon { $($name),* }

        impl Icon {
            fn path(self) -> &'static str {
                match self { $(Self::$name => $path),* }
            }
        }
    };
}

icons! {
    Globe "M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M3 10h14M10 3c2.4 2 3.4 4.4 3.4 7s-1 5-3.4 7c-2.4-2-3.4-4.4-3.4-7s1-5 3.400-7z"
    Theme "M3.500 10a6.500 6.500 0 1 0 13 0a6.500 6.500 0 1 0-13 0M10 3.500v13M12 5v10M14 6.500v7"
    Archive "M3.500 5.500h13v3h-13zM4.500 8.500v8h11v-8M8 11.500h4"
    Page "M5 3.500h10v13H5zM8 7.500h4M8 10.500h4M8 13.500h2"
    Path "M3 15c3 0 3-3 6-4s3-6 8-6M3 15v.1M17 5v.1"
    Plus "M10 4v12M4 10h12"
    Up "M10 16V4M5 9l5-5 5 5"
    Down "M10 4v12M5 11l5 5 5-5"
    Back "M12 5l-5 5 5 5"
    Next "M8 5l5 5-5 5"
    Open "M5 8l5 5 5-5"
    Check "M4 10.500l4 4 8-9"
    Grip "M7.500 5v.1M12.500 5v.1M7.500 10v.1M12.500 10v.1M7.500 15v.1M12.500 15v.1"
    Undo "M7 5L3.500 8.500 7 12M4 8.500h7a4 4 0 0 1 0 8H8"
    Redo "M13 5l3.500 3.500L13 12M16 8.500H9a4 4 0 0 0 0 8h3"
    Clip "M7 4.500H5v12h10v-12h-2M7.500 3h5v3h-5zM8 10h4M8 13h4"
    Close "M5 5l10 10M15 5L5 15"
    Warn "M10 3.500l7.500 13h-15zM10 8.500v4M10 14.600v.2"
    Rule "M5.500 4v12M5.500 9c0 3 2 3 4.500 3h4M11.500 9.500L14 12l-2.500 2.500"
    Download "M10 3.500v9M6 9l4 4 4-4M4 16.500h12"
    Upload "M10 13V4M6 8l4-4 4 4M4 16.500h12"
    File "M6 3.500h5.500l3.500 3.500v9.500H6zM11.500 3.500V7H15"
    Device "M6.500 3h7v14h-7zM9 14.800h2"
    Wide "M3 4.500h14v9H3zM7.500 16.500h5"
    Copy "M7 7h9v9H7zM4 13V4h9"
    Trash "M4.500 6h11M8 6V4h4v2M6 6l.7 10.500h6.600L14 6M8.700 9v5M11.300 9v5"
    Bulb "M7.500 13.500c-1.500-1-2.500-2.500-2.500-4.500a5 5 0 0 1 10 0c0 2-1 3.500-2.500 4.500zM8 16.500h4"
    Link "M8.500 11.500l3-3M7.500 9l-2 2a2.500 2.500 0 0 0 3.500 3.500l2-2M12.500 11l2-2A2.500 2.500 0 0 0 11 5.500l-2 2"
    Gauge "M3.500 14a6.500 6.500 0 1 1 13 0M10 14l3-5"
    Star "M10 3l2.200 4.600 5 .7-3.600 3.500.9 5L10 14.400 5.500 16.800l.9-5L2.800 8.300l5-.7z"
    Steps "M3 16h4v-4h4V8h4V4h2"
    Table "M3.500 4.500h13v11h-13zM3.500 8.500h13M8.500 4.500v11"
    More "M4.500 10v.1M10 10v.1M15.500 10v.1"
    Flag "M5 17V3.500M5 4h9l-2 3 2 3H5"
    Print "M6 7V3.500h8V7M6 14H4V7.500h12V14h-2M6 11.500h8v5H6z"
}

/// Mirrored in right-to-left text: `.class("flip", true)`.
pub fn glyph(icon: Icon, size: u32) -> View {
    let size = size.to_string();
    svg("svg")
        .attr("width", &size)
        .attr("height", &size)
        .attr("viewBox", "0 0 20 20")
        .attr("fill", "none")
        .attr("stroke", "currentColor")
        .attr("stroke-width", "1.6")
        .attr("stroke-linecap", "round")
        .attr("stroke-linejoin", "round")
        .attr("aria-hidden", "true")
        .with(svg("path").attr("d", icon.path()))
}
