//! What stands beside the answers of a table: facts, languages, days that are asked about, the first answers shown.
use super::*;

#[test]
fn facts_stand_beside_the_answers() {
    let text = "who,where,plan,tongue,nps\nc1,web,gold,zh_TW,9\n,shop,,klingon!,3\nc1,web,gold,fa,\n";
    let sheet = open(text.as_bytes()).unwrap();
    let roles = ["customer", "channel", "segment", "language", "nps"];
    let mapping = Mapping {
        title: "T".into(),
        lang: "en".into(),
        source: SourceKind::Indirect,
        into: None,
        columns: roles.map(|tag| Use::of(Role::from_tag(tag).unwrap())).to_vec(),
    };
    let made = take(&sheet, &mapping).unwrap();
    let of = |at: usize| serde_json::to_value(&made.segment.responses[at].computed).unwrap();
    assert_eq!(
        of(0),
        serde_json::json!({"customer": "c1", "channel": "web", "plan": "gold", "source_kind": "indirect"})
    );
    assert_eq!(of(1), serde_json::json!({"channel": "shop", "source_kind": "indirect"}));
    assert_eq!(made.segment.responses[0].lang, "zh-TW");
    assert_eq!(made.segment.responses.len(), 2, "a row of facts alone is no answer");
    let tongue = &made.report.columns[3];
    assert_eq!(
        (tongue.bad[0].why, tongue.bad[0].rows.first.as_slice()),
        (Bad::NotALanguage, &[3][..])
    );

    let shown = preview(&made);
    let text = |cell: &str| Cell::Text(cell.into());
    assert_eq!(
        shown.rows,
        [
            vec![text("c1"), text("web"), text("gold"), text("zh-TW"), text("9")],
            vec![Cell::Blank, text("shop"), Cell::Blank, Cell::Blank, text("3")],
        ]
    );
}

#[test]
fn feedback_in_json_is_a_table_like_any_other() {
    let text = r#"{"tickets":[
        {"id":"t1","created":"2026-05-31","rating":5,"customer":{"email":"a@b.example"},"comment":"Quick and kind."},
        {"id":"t2","created":"2026-06-02","rating":2,"customer":{"email":"c@d.example"},"comment":"I waited an hour, then was sent away."}
    ]}"#;
    let sheet = open(text.as_bytes()).unwrap();
    assert_eq!(sheet.names, ["id", "created", "rating", "customer.email", "comment"]);
    let found = look(&sheet);
    assert_eq!(found.separator, None);
    let made = take(&sheet, &guessed(&sheet)).unwrap();
    assert_eq!(made.report.taken, 2);
    assert_eq!(
        open(br#"{"waystone":"survey","version":1}"#).unwrap_err(),
        TableError::Ours
    );
}

#[test]
fn only_a_column_that_nothing_decides_asks_for_a_day() {
    let unclear = |text: &str| look(&open(text.as_bytes()).unwrap()).columns[0].unclear.clone();
    assert_eq!(unclear("date,nps\n31/05/2022,9\n01/02/2022,8\n"), None);
    let asked = unclear("date,nps\n31/05/2022,9\n05/31/2022,9\n01/02/2022,8\n").unwrap();
    assert_eq!(asked.text, "01/02/2022");
    assert_eq!(Some(asked.day_first), unambiguous("2022-02-01"));
    assert_eq!(Some(asked.month_first), unambiguous("2022-01-02"));
    assert!(
        look(&open(NHS).unwrap())
            .columns
            .iter()
            .any(|column| column.unclear.is_some()),
        "the NHS file is of two minds"
    );
}
