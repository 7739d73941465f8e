//! Formulas that look at themselves, by whatever way round: found once, so that answering can't go in circles.
use super::plan::{Plan, Target};
use crate::expression::lower;

/// Which questions' values, by place, are in a circle, or between two: they decide on something that decides on them.
pub(super) fn found(plan: &Plan) -> Vec<bool> {
    let questions = plan.spots.len();
    let size = questions + plan.survey.behaviour.variables.len();
    // One value to those that follow from it.
    let mut ahead = vec![Vec::new(); size];
    let mut behind = vec![Vec::new(); size];
    let variables = plan
        .survey
        .behaviour
        .variables
        .iter()
        .map(|variable| variable.name.as_str());
    let places = (0..questions).filter_map(|place| plan.question(place));
    for (from, name) in places
        .map(|question| question.value_name())
        .chain(variables)
        .enumerate()
    {
        for node in plan.watchers(&lower(name)) {
            for to in plan
                .nodes
                .get(*node)
                .into_iter()
                .flat_map(|node| decided(plan, node.target))
            {
                ahead[from].push(to);
                behind[to].push(from);
            }
        }
    }
    let mut open = vec![true; size];
    peel(&ahead, &behind, &mut open);
    peel(&behind, &ahead, &mut open);
    open.truncate(questions);
    open
}

/// Takes away, again and again, what nothing leads to any more.
fn peel(ahead: &[Vec<usize>], behind: &[Vec<usize>], open: &mut [bool]) {
    let mut left: Vec<usize> = behind
        .iter()
        .map(|from| from.iter().filter(|from| open[**from]).count())
        .collect();
    let mut free: Vec<usize> = (0..open.len()).filter(|at| open[*at] && left[*at] == 0).collect();
    while let Some(at) = free.pop() {
        open[at] = false;
        for to in ahead[at].iter().filter(|to| open[**to]) {
            left[*to] -= 1;
            if left[*to] == 0 {
                free.push(*to);
            }
        }
    }
}

/// The values that follow from a formula, by place; variables come after the questions.
fn decided(plan: &Plan, target: Target) -> Vec<usize> {
    let of_page = |page: usize| {
        plan.spots
            .iter()
            .enumerate()
            .filter(move |(_, spot)| spot.page == page)
            .map(|(at, _)| at)
    };
    match target {
        Target::Page(page) => of_page(page).collect(),
        Target::Panel(page, at) => {
            let Some(panel) = plan.survey.pages.get(page).and_then(|page| page.panels.get(at)) else {
                return Vec::new();
            };
            let panels = &plan.survey.pages[page].panels;
            let stands = |place: &usize| {
                let mut inside = plan.question(*place).and_then(|question| question.panel.as_ref());
                for _ in 0..=panels.len() {
                    match inside {
                        Some(id) if *id == panel.id => return true,
                        Some(id) => {
                            inside = panels
                                .iter()
                                .find(|one| one.id == *id)
                                .and_then(|one| one.parent.as_ref())
                        }
                        None => return false,
                    }
                }
                false
            };
            of_page(page).filter(stands).collect()
        }
        Target::Shown(place)
        | Target::Default(place)
        | Target::Set(place)
        | Target::Reset(place)
        | Target::Computed(place)
        | Target::Cells(place) => vec![place],
        Target::Variable(at) => vec![plan.spots.len() + at],
        Target::Enabled(_)
        | Target::PageEnabled(_)
        | Target::PanelEnabled(..)
        | Target::Required(_)
        | Target::Offered(_)
        | Target::Count(_)
        | Target::Rows(_)
        | Target::Trigger(_) => Vec::new(),
    }
}
