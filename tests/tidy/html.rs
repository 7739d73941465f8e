//! Rules for the page that carries the programs. Not what it looks like.
use sha2::{Digest, Sha256};
use waystone::seal::to_base64;

use crate::{allow, hold, object, source::File};

/// What stands in `<script>` tags without a source.
fn scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script>")
        .skip(1)
        .filter_map(|rest| rest.split_once("</script>"))
        .map(|(script, _)| script)
}

/// A browser runs a script that stands in the page only if the policy names its hash.
fn inline_scripts_are_named(file: &File) -> Vec<String> {
    let named = |script: &&str| {
        // The policy wants the plain alphabet, and 32 bytes filled up.
        let hash = to_base64(&Sha256::digest(script.as_bytes()))
            .replace('-', "+")
            .replace('_', "/")
            + "=";
        (!file.text.contains(&format!("'sha256-{hash}'"))).then_some(hash)
    };
    let lack = |hash| format!("the Content-Security-Policy lacks 'sha256-{hash}'");
    scripts(&file.text)
        .filter_map(|script| named(&script))
        .map(lack)
        .collect()
}

#[test]
fn the_policy_names_the_inline_script() {
    let page = File::new("index.html", include_str!("../../index.html"));
    assert_eq!(scripts(&page.text).count(), 1);
    hold(&[page], inline_scripts_are_named);
    object(
        inline_scripts_are_named,
        &[("index.html", "'sha256-AAAA' <script>1</script>")],
    );
    allow(
        inline_scripts_are_named,
        &[(
            "index.html",
            "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=' <script>1</script>",
        )],
    );
}
