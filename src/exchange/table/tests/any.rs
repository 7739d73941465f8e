//! Tables of any bytes, any cells, any mapping: nothing panics, nothing is lost, and the same is always the same.
use proptest::prelude::*;

use super::*;

fn any_role() -> impl Strategy<Value = Use> {
    (prop::sample::select(Role::ALL.to_vec()), any::<bool>()).prop_map(|(role, reversed)| Use {
        reversed,
        ..Use::of(role)
    })
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(sheet) = open(&bytes) {
            let _ = take(&sheet, &guessed(&sheet));
        }
    }

    #[test]
    fn any_text_of_cells_and_separators_is_read_or_refused(
        text in "[a-c1-5\"',;\t|\n\r=ی ]{0,200}",
        uses in prop::collection::vec(any_role(), 1..6),
    ) {
        if let Ok(sheet) = open(text.as_bytes()) {
            let mut columns = uses;
            columns.resize(sheet.names.len(), Use::of(Role::Skip));
            let mapping = Mapping { title: "T".into(), lang: "fa".into(), source: SourceKind::Direct, into: None, columns };
            if let Ok(converted) = take(&sheet, &mapping) {
                let report = &converted.report;
                prop_assert_eq!(report.taken + report.without_answers.count, report.rows);
                let ids: std::collections::BTreeSet<_> = converted.segment.responses.iter().map(|one| &one.id).collect();
                prop_assert_eq!(ids.len(), report.taken);
                for response in &converted.segment.responses {
                    for (id, answer) in &response.answers {
                        prop_assert_eq!(answer.fits(converted.survey.question(id).unwrap()), Ok(()));
                    }
                }
                prop_assert_eq!(take(&sheet, &mapping).unwrap(), converted);
            }
        }
    }

    #[test]
    fn what_is_quoted_comes_back(rows in prop::collection::vec(prop::collection::vec("[a-z\",;\t\n|]{0,8}", 3), 1..8)) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["one", "two", "three"]).unwrap();
        for row in &rows {
            // A blank row of its own would be no row.
            writer.write_record(row.iter().map(|cell| format!("x{cell}x"))).unwrap();
        }
        let sheet = open(&writer.into_inner().unwrap()).unwrap();
        prop_assert_eq!(sheet.len(), rows.len());
        for (at, row) in rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                prop_assert_eq!(sheet.cell(at, column), format!("x{cell}x"));
            }
        }
    }
}
