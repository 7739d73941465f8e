//! The standing stone: our mark, and the end of every walk.

use crate::app::browser::view::{View, svg};

pub fn mark() -> View {
    svg("svg")
        .attr("viewBox", "0 0 34 40")
        .attr("aria-hidden", "true")
        .with(svg("path.mark-body").attr("d", "M3.500 40 L5.400 17.500 C6 10.800 8.200 5.600 13 3.500 C17.400 1.600 23.400 3.100 25.900 8.400 C27 10.700 27.300 13.400 27.700 16.600 L30.800 40 Z"))
        .with(
            svg("path.mark-trail")
                .attr("d", "M14.500 41 C14 34 21.500 33.200 21.300 27.600 C21.100 22.700 15.400 22.800 15.600 17.600")
                .attr("fill", "none")
                .attr("stroke-width", "3.100")
                .attr("stroke-linecap", "round"),
        )
        .with(svg("circle.mark-dot").attr("cx", "16").attr("cy", "11.300").attr("r", "3.100"))
}
