//! Dumb parts: they are given what they show and tell what was done. No storage, no routes of their own.
pub mod ask;
pub mod chart_canvas;
pub mod dock;
pub mod figure;
pub mod file_button;
pub mod icon;
pub mod lang_menu;
pub mod mark;
pub mod not_kept;
pub mod notice;
pub mod range_bar;
pub mod sheet;
pub mod theme_menu;
pub mod top_bar;
pub mod walk;
pub mod way;
pub mod work_head;
