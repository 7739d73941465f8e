//! Spellings of keys that SurveyJS still reads, and today's. Only names of keys; words in values stand with what reads them.
use super::Map;

/// Reference: SurveyJS's `alternativeName`s and the authoring guide (`surveyjs-interop.md` §3.2).
const ALIASES: &[(&str, &str)] = &[
    ("allowCompleteSurveyAutomatic", "autoAdvanceAllowComplete"),
    ("commentPlaceHolder", "commentPlaceholder"),
    ("defaultValueFromLastPanel", "copyDefaultValueFromLastEntry"),
    ("defaultValueFromLastRow", "copyDefaultValueFromLastEntry"),
    ("emptyRowsText", "noRowsText"),
    ("firstPageIsStarted", "firstPageIsStartPage"),
    ("focusFirstQuestionAutomatic", "autoFocusFirstQuestion"),
    ("focusOnFirstError", "autoFocusFirstError"),
    ("goNextPageAutomatic", "autoAdvanceEnabled"),
    ("hasComment", "showCommentArea"),
    ("hasDontKnow", "showDontKnowItem"),
    ("hasNone", "showNoneItem"),
    ("hasOther", "showOtherItem"),
    ("hasRefuse", "showRefuseItem"),
    ("hasSelectAll", "showSelectAllItem"),
    ("insensitive", "caseInsensitive"),
    ("isAllRowRequired", "eachRowRequired"),
    ("maxOthersLength", "maxCommentLength"),
    ("maxTimeToFinish", "timeLimit"),
    ("maxTimeToFinishPage", "timeLimitPerPage"),
    ("maximumRateDescription", "maxRateDescription"),
    ("mininumRateDescription", "minRateDescription"),
    ("navigationButtonsVisibility", "showNavigationButtons"),
    ("optionsCaption", "placeholder"),
    ("otherPlaceHolder", "otherPlaceholder"),
    ("panelAddText", "addPanelText"),
    ("panelNextText", "nextPanelText"),
    ("panelPrevText", "prevPanelText"),
    ("panelRemoveText", "removePanelText"),
    ("placeHolder", "placeholder"),
    ("progressBarShowPageTitles", "progressBarShowNavigationText"),
    ("questionsOrder", "questionOrder"),
    ("rateDisplayMode", "rateType"),
    ("requiredText", "requiredMark"),
    ("rowsOrder", "rowOrder"),
    ("sendResultOnPageNext", "partialSendEnabled"),
    ("showClearButton", "allowClear"),
    ("showCompletedPage", "showCompletePage"),
    ("showOptionsCaption", "allowClear"),
];

/// Gives old keys their names of today, unless those are there too.
pub fn modernise(m: &mut Map) {
    for (old, new) in ALIASES {
        if m.contains_key(*old)
            && !m.contains_key(*new)
            && let Some(value) = m.remove(*old)
        {
            m.insert((*new).to_owned(), value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn todays_name_wins() {
        let m = |text| serde_json::from_str::<Map>(text).unwrap();
        let mut old = m(r#"{"hasOther":true,"title":"x"}"#);
        modernise(&mut old);
        assert_eq!(old, m(r#"{"showOtherItem":true,"title":"x"}"#));
        let mut both = m(r#"{"hasOther":true,"showOtherItem":false}"#);
        modernise(&mut both);
        assert_eq!(both.get("showOtherItem"), Some(&false.into()));
        assert!(ALIASES.is_sorted(), "each once");
    }
}
