//! Flows of the sample project, and of customers to whom odd things happen.
use super::*;
use crate::{
    exchange::{Incoming, read},
    response::{Moment, Via},
    store::{Library, MemoryShelf},
    survey::{JourneyId, KindName, Place, QuestionId, ResponseId, StageId, SurveyId},
};

fn sample(id: &str) -> Flow {
    let library = Library::new(MemoryShelf::default(), String::new());
    let Ok(Incoming::Backup(backup)) = read(include_str!("../../../public/sample.json")) else {
        panic!("no backup")
    };
    library.merge(&backup).unwrap();
    let journey = library.journey_at(Some(&JourneyId::new(id).unwrap())).unwrap();
    let surveys = library.surveys().0.into_iter().map(|survey| {
        let responses = library.responses(&survey.id).0;
        Sheet::of(survey, responses)
    });
    let of = |survey: &Survey| {
        survey
            .questions()
            .any(|q| q.place.as_ref().is_some_and(|p| journey.stage(&p.stage).is_some()))
    };
    let surveys: Vec<_> = surveys.filter(|sheet| of(&sheet.survey)).collect();
    flow(&journey, &surveys, &Filter::default(), &Aliases::new())
}

/// The vector `journey.sfo.sankey`: links of 26 customers and more, which are not folded.
#[test]
fn passengers_flow_from_how_they_came_over_their_bags_to_what_they_recommend() {
    let flow = sample("sample-airport");
    assert_eq!(
        (flow.source, flow.chart.customers, flow.chart.least),
        (Source::Answers, 2526, 26)
    );
    let counts: Vec<u64> = flow.chart.links.iter().map(|link| link.customers).collect();
    for expected in [411, 312, 302, 275, 180, 169, 147, 101, 93, 84, 80, 74, 66, 58, 46, 32] {
        assert!(counts.contains(&expected), "{expected} is not among {counts:?}");
    }
    let end = |end| {
        flow.chart
            .nodes
            .iter()
            .find(|node| node.step == Step::End(end))
            .map(|node| node.customers)
    };
    let ends = [End::High, End::Middle, End::Low].map(end);
    assert_eq!(ends, [Some(771 + 552), Some(484 + 405), Some(184 + 130)]);
    assert_eq!((flow.recommends, flow.flaws), (true, vec![]));
}

#[test]
fn made_up_customers_flow_from_touchpoint_to_touchpoint() {
    let flow = sample("sample-larkfield");
    assert_eq!(flow.source, Source::Customers);
    assert!(flow.chart.links.iter().all(|link| link.customers >= 5));
    assert!(flow.chart.nodes.iter().all(|node| node.place <= STEPS));
    let switch = flow.switch.unwrap();
    assert!(switch.change.unwrap().range.high < 0.0, "{switch:?}");
    assert!(flow.chart.links.iter().any(|link| link.switched > 0));
    assert_eq!((flow.recommends, flow.flaws), (true, vec![]));
}

struct Made {
    survey: Survey,
    ids: Vec<QuestionId>,
    responses: Vec<Response>,
}

fn journey() -> Journey {
    Journey::preset(["Discover", "Buy", "Receive", "Use", "Get help", "Renew"])
}

fn made() -> Made {
    let mut survey = Survey::blank(SurveyId::new("a").unwrap(), "en");
    let places = [("buy", "Shop"), ("help", "Phone"), ("help", "Chat"), ("renew", "")];
    let kinds = [KindName::Ces, KindName::Ces, KindName::Ces, KindName::Nps];
    let ids = places.iter().zip(kinds).map(|((stage, touchpoint), kind)| {
        let id = survey.add_question(None, kind);
        let question = survey.question_mut(&id).unwrap();
        question.title = "How easy was it?".into();
        question.place = Some(Place {
            stage: StageId::new(stage).unwrap(),
            touchpoint: (*touchpoint).to_owned(),
        });
        id
    });
    let ids = ids.collect();
    Made {
        survey,
        ids,
        responses: Vec::new(),
    }
}

impl Made {
    fn says(&mut self, customer: &str, question: usize, at: Option<u64>, channel: &str) -> &mut Response {
        let nth = self.responses.len();
        self.responses.push(Response {
            id: ResponseId::new(&format!("r{nth}")).unwrap(),
            survey: self.survey.id.clone(),
            revision: 1,
            lang: String::new(),
            started: None,
            ended: at.map(Moment),
            finished: true,
            via: Via::Device,
            answers: [(self.ids[question].clone(), Answer::Number(5))].into(),
            remarks: Map::new(),
            computed: [("customer", customer), ("channel", channel)]
                .map(|(name, value)| (name.to_owned(), value.into()))
                .into(),
        });
        self.responses.last_mut().unwrap()
    }

    fn flow(self, aliases: &Aliases) -> Flow {
        flow(
            &journey(),
            &[Sheet::of(self.survey, self.responses)],
            &Filter::default(),
            aliases,
        )
    }
}

#[test]
fn circles_stay_paths_and_are_listed() {
    let mut made = made();
    for customer in 0..20 {
        for (time, question) in [1, 2, 1, 2, 0, 1].into_iter().enumerate() {
            made.says(&format!("c{customer}"), question, Some(time as u64), "web");
        }
    }
    let flow = made.flow(&Aliases::new());
    assert_eq!(
        (flow.chart.customers, flow.chart.nodes.len(), flow.chart.links.len()),
        (20, 7, 6)
    );
    let place = |node: usize| flow.chart.nodes[node].place;
    assert!(
        flow.chart
            .links
            .iter()
            .all(|link| place(link.from) + 1 == place(link.to))
    );
    assert_eq!(flow.back.iter().map(|(_, _, n)| *n).collect::<Vec<_>>(), [20]);
}

#[test]
fn what_is_wrong_with_events_is_told_and_left_out() {
    let mut made = made();
    for at in 0..10_000 {
        made.says("busy", 1 + at % 2, Some(at as u64), "phone");
    }
    made.says("twice", 1, Some(5), "phone");
    made.says("twice", 1, Some(5), "phone");
    made.says("twice", 0, Some(1), "shop");
    made.says("undated", 0, None, "shop");
    let told = made.says("lost", 0, Some(3), "shop");
    told.computed.insert("touchpoint".into(), "Moon base".into());
    let flow = made.flow(&Aliases::new());
    let expected = [
        Flaw::Undated(1),
        Flaw::Unknown(1),
        Flaw::Repeated(1),
        Flaw::TooMany {
            customers: 1,
            events: 9_800,
        },
    ];
    assert_eq!(flow.flaws, expected);
    assert_eq!((flow.chart.customers, flow.chart.longer), (2, 1));
    assert!(
        flow.chart.links.is_empty(),
        "fewer than five customers are not told apart"
    );
    assert_eq!(flow.chart.hidden, 8);
}

#[test]
fn two_names_of_one_customer_are_one_path() {
    let mut made = made();
    made.says("a", 0, Some(1), "web");
    made.says("b", 1, Some(2), "web");
    let aliases = Aliases::from([("b".to_owned(), "a".to_owned()), ("a".to_owned(), "b".to_owned())]);
    assert_eq!(canonical(&aliases, "b"), "a");
    let aliases = Aliases::from([("b".to_owned(), "a".to_owned())]);
    assert_eq!(made.flow(&aliases).chart.customers, 1);
}

#[test]
fn repeats_are_loops_and_a_change_of_channel_within_a_stage_is_marked() {
    let mut made = made();
    for customer in 0..12 {
        let name = format!("c{customer}");
        made.says(&name, 0, Some(1), "web");
        made.says(&name, 1, Some(2), "phone");
        made.says(&name, 1, Some(3), "phone");
        made.says(&name, 2, Some(4), if customer < 6 { "chat" } else { "phone" });
        made.says(&name, 3, Some(9), "email");
    }
    let flow = made.flow(&Aliases::new());
    assert_eq!(flow.loops.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [12]);
    let switched: u64 = flow.chart.links.iter().map(|link| link.switched).sum();
    assert_eq!(switched, 6);
    let switch = flow.switch.unwrap();
    assert_eq!((switch.with.n, switch.without.n), (6, 6));
}

#[test]
fn a_drawing_fits_its_box_and_turns_round() {
    let chart = sample("sample-larkfield").chart;
    let (there, back) = (draw(&chart, 800.0, 400.0, false), draw(&chart, 800.0, 400.0, true));
    for (a, b) in there.nodes.iter().zip(&back.nodes) {
        assert!(a.x >= 0.0 && a.x + layout::THICK <= 800.0 + 1e-9 && a.y + a.height <= 400.0 + 1e-6);
        assert!((a.x + b.x + layout::THICK - 800.0).abs() < 1e-9 && a.y == b.y);
    }
    let nothing = draw(&Chart::default(), 800.0, 400.0, false);
    assert!(nothing.nodes.is_empty() && nothing.links.is_empty());
}
