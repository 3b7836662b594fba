//! The tab-separated layout with HTML cells.

use action_plan::base::Span;
use action_plan::document::{Block, OddityKind, SourceKind};

use super::{paragraphs, prose, read, rows, shared, tables};

#[test]
fn rows_are_lines_with_tabs_and_empty_cells_are_kept() {
    let document = read("No\tConcern\tAction\n\n\n\t\t<p>One</p> <p>Two</p>\n2\t<b>Bold</b> words\t\n");
    assert_eq!(document.kind, SourceKind::TabbedHtml);
    assert_eq!(rows(&document), ["No | Concern | Action", " |  | One / Two", "2 | Bold words | "]);
    let table = tables(&document)[0];
    assert_eq!(
        table.rows.iter().map(|row| (row.line, row.blank_lines_before)).collect::<Vec<_>>(),
        [(1, 0), (4, 2), (5, 0)]
    );
    assert_eq!(table.rows[2].cells[1].column, 1);
}

#[test]
fn separators_and_form_feeds_mark_pages() {
    let document = read("Title\n\nNo\tAction\n--\t--\n1\ta\n\n\n2\tb\n--\t---\n\n3\tc\n\u{c}\n4\td\n5\te\n");
    let pages: Vec<_> = tables(&document)[0].rows.iter().map(|row| (row.line, row.starts_page)).collect();
    assert_eq!(pages, [(3, false), (5, false), (8, true), (11, false), (13, true), (14, false)]);
}

#[test]
fn a_line_of_text_ends_a_table() {
    let document = read("1\t<p>a</p>\n\nBetween\n\n2\tb\n");
    let kinds: Vec<_> = document.blocks.iter().map(|block| matches!(block, Block::Table(_))).collect();
    assert_eq!(kinds, [true, false, true]);
}

#[test]
fn lines_of_text_join_unless_they_begin_anew() {
    let document = read(
        "HM Prison &  \r\nProbation Service\r\n## Why\nIt was\nso.\nPublished: 5<sup>th</sup> May\nSubmitted: later\n\n1\t<p>a</p>",
    );
    let expected =
        ["HM Prison & Probation Service", "Why", "It was so.", "Published: 5th May", "Submitted: later"];
    assert_eq!(prose(&document), expected);
    let headings: Vec<_> = paragraphs(&document).iter().map(|paragraph| paragraph.is_heading).collect();
    assert_eq!(headings, [false, true, false, false, false, false, false]);
}

#[test]
fn depth_comes_from_the_markup_and_where_that_is_flat_from_the_bullet() {
    let nested = "1\t<p>To:</p> <ul> <li>• share, and</li> <li>• work: <ul> <li>➢ first</li> <li>➢ second</li> </ul> </li> <li>• last</li> </ul> After\n";
    assert_eq!(rows(&read(nested)), ["1 | To: / *share, and / *work: / **first / **second / *last / After"]);
    let flat = "1\t<ul><li>• a</li><li>➢ b</li><li>▪ c</li><li>➢ d</li><li>• e</li><li>f</li></ul><ul><li>➢ g</li></ul>\n";
    assert_eq!(rows(&read(flat)), ["1 | *a / **b / ***c / **d / *e / *f / *g"]);
    let unmarked = "1\t<p>• a</p><p>o b</p><p>◦ c</p><p>plain</p><p>– dash</p><br>· d<br>· e\n";
    assert_eq!(rows(&read(unmarked)), ["1 | *a / o b / *c / plain / – dash / *d / *e"]);
    assert_eq!(rows(&read("1\t<ul><li>o b</li><li>– c</li><li>of d</li></ul>")), ["1 | *b / **c / *of d"]);
}

#[test]
fn text_is_folded_and_inline_tags_leave_nothing() {
    let document = read(
        "1\t<p>18<sup>th</sup> M\u{ad}ar&nbsp;&nbsp;ch<br>at <a href=x>n<em>oo</em>n</a> &amp; &lt;b&gt; \u{200b}R&D</p>\n",
    );
    assert_eq!(rows(&document), ["1 | 18th Mar ch at noon & <b> R&D"]);
    let document = read("1\t<p>a<!-- no --><script>b</script><style>c</style> d</p>\n");
    assert_eq!(rows(&document), ["1 | a d"]);
}

#[test]
fn two_line_breaks_or_one_before_a_bullet_part_paragraphs() {
    assert_eq!(
        rows(&read("1\tCompleted<br> <br/>April 2025<br>• one<br>• two<br>on\n")),
        ["1 | Completed / April 2025 / *one / *two on"]
    );
}

#[test]
fn ranges_of_bold_and_struck_words_are_in_the_text() {
    let document = read(
        "1\t<ul><li>• <b>Be <i>bold</i></b> <strong>now</strong> <del>or never</del>, x<b>y</b></li></ul>\n",
    );
    let paragraph = paragraphs(&document)[1];
    assert_eq!(paragraph.text, "Be bold now or never, xy");
    let bold: Vec<_> = paragraph.bold.iter().map(|span| span.of(&paragraph.text)).collect();
    assert_eq!(bold, ["Be bold now", "y"]);
    assert_eq!(paragraph.struck, [Span::new(12, 20)]);
}

#[test]
fn spans_hold_the_words_without_bullet_and_white_space() {
    let source = "é\t <p> &nbsp;<b>One</b> two&nbsp; </p><ul><li>• three <i>4</i> </li><li>&bull;&nbsp;five</li></ul>\n";
    let document = read(source);
    let spans: Vec<_> = paragraphs(&document).iter().map(|paragraph| paragraph.span.of(source)).collect();
    assert_eq!(spans, ["é", "One</b> two", "three <i>4", "five"]);
}

#[test]
fn what_is_never_closed_is_closed_with_its_cell_and_told() {
    let document = read("1\t<p>One <p>Two <b>bold\tnot bold\n2\t<ul><li>a<li>b\t<p>fewer <three of them\n");
    assert_eq!(rows(&document), ["1 | One / Two bold | not bold", "2 | *a / *b | fewer <three of them"]);
    let odd: Vec<_> = document.oddities.iter().map(|oddity| (oddity.kind, oddity.line)).collect();
    let unclosed = OddityKind::Unclosed;
    assert_eq!(odd, [(unclosed, 1), (unclosed, 1), (unclosed, 2), (unclosed, 2), (unclosed, 2)]);
    assert!(paragraphs(&document)[3].bold.is_empty());
}

#[test]
fn the_published_plan_is_read_whole() {
    let Some(source) = shared("sources/action-plan-and-12-month-update.txt") else { return };
    let document = read(&source);
    assert_eq!(document.kind, SourceKind::TabbedHtml);
    assert_eq!(document.oddities, []);
    let tables = tables(&document);
    assert_eq!(tables.len(), 1, "blank lines end no table");
    assert_eq!(tables[0].rows.len(), 39);
    let short: Vec<_> =
        tables[0].rows.iter().filter(|row| row.cells.len() == 4).map(|row| row.line).collect();
    assert_eq!(short, [34, 35, 39, 79, 80, 127, 128, 129, 130, 131, 132]);
    let pages: Vec<_> = tables[0].rows.iter().filter(|row| row.starts_page).map(|row| row.line).collect();
    assert_eq!(pages, [29, 39, 68, 84, 107, 112, 122, 136]);
    assert!(prose(&document).contains(&"Action Plan 12-month update submitted: 12th March 2026"));
    let row = tables[0].rows.iter().find(|row| row.line == 112).unwrap();
    let depths: Vec<_> = row.cells[2].paragraphs.iter().map(|paragraph| paragraph.depth).collect();
    assert_eq!(depths, [0, 0, 0, 1, 1, 2, 2, 0, 0]);
    // Every word outside tags is in a paragraph: nothing is lost.
    let read: usize = paragraphs(&document).iter().map(|paragraph| paragraph.text.split(' ').count()).sum();
    let printed: usize = source
        .lines()
        .filter(|line| !line.starts_with("--"))
        .flat_map(|line| line.split('\t'))
        .map(|cell| {
            let text = cell.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
            text.collect::<String>()
                .split_whitespace()
                .filter(|word| !matches!(*word, "•" | "➢" | "##"))
                .count()
        })
        .sum();
    assert_eq!(read, printed);
}
