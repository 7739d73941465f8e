#!/bin/sh
# Makes the sheets of the site: one for everyone, and one more for each program, which index.html adds. No rules here.
set -eu
cd "$(dirname "$0")"
rm -rf ../target/sheets
mkdir -p ../target/sheets

# Joins sheets, without comments and the white space that says nothing. What stands in quotes stays as it is.
sheet() {
  name=$1
  shift
  awk '
    { css = css $0 "\n" }
    END {
      while (at = index(css, "/*")) {
        rest = substr(css, at + 2)
        css = substr(css, 1, at - 1) substr(rest, index(rest, "*/") + 2)
      }
      parts = split(css, part, "\"")
      for (i = 1; i <= parts; i += 2) {
        gsub(/[ \t\n]+/, " ", part[i])
        gsub(/ ?[{] ?/, "{", part[i])
        gsub(/[ ;]*[}] ?/, "}", part[i])
        gsub(/ ?; ?/, ";", part[i])
        gsub(/ ?, ?/, ",", part[i])
        gsub(/ ?> ?/, ">", part[i])
        gsub(/: /, ":", part[i])
        gsub(/ !/, "!", part[i])
      }
      for (i = 1; i <= parts; i++) printf "%s%s", (i > 1 ? "\"" : ""), part[i]
    }' "$@" > "../target/$name.css"
}

sheet base tokens.css base.css controls.css
sheet sheets/home shell.css parts.css surveys.css
sheet sheets/importer shell.css parts.css build.css import.css
sheet sheets/maker shell.css parts.css respond.css build.css
sheet sheets/reader shell.css parts.css charts.css results.css
sheet sheets/map shell.css parts.css charts.css results.css journey.css feedback.css
sheet sheets/sender shell.css parts.css share.css
sheet sheets/respond respond.css
