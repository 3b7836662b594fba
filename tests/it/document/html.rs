//! HTML with real tables.

use action_plan::document::{OddityKind, SourceKind};

use super::{paragraphs, prose, read, rows, shared, tables};

#[test]
fn tables_come_in_order_with_the_text_around_them() {
    let source =
        "<!DOCTYPE html><html><head><title>Not read</title><style>p{}</style></head><body><h1>Plan</h1>
        <p>Before <table><caption>Caption</caption><tr><th>No<th>Action<tr><td>1<td>Do</table>
        <div>Between</div><TABLE><TR><TD>2</TD></TR></TABLE>After</body></html>";
    let document = read(source);
    assert_eq!(document.kind, SourceKind::Html);
    assert_eq!(prose(&document), ["Plan", "Before", "Caption", "Between", "After"]);
    assert!(paragraphs(&document)[0].is_heading);
    assert_eq!(rows(&document), ["No | Action", "1 | Do", "2"]);
    let tables = tables(&document);
    assert_eq!(tables.len(), 2);
    assert_eq!(
        tables[0].rows.iter().map(|row| (row.is_heading, row.line)).collect::<Vec<_>>(),
        [(true, 2), (false, 2)]
    );
    assert_eq!(document.oddities, []);
}

#[test]
fn rows_of_a_header_are_headings_whatever_their_cells() {
    let document = read("<table><thead><tr><td>No<td>Action</thead><tbody><tr><td>1<td>Do</table>");
    assert_eq!(tables(&document)[0].rows.iter().map(|row| row.is_heading).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn spans_are_laid_out_on_a_grid() {
    let document = read(
        "<table><tr><td rowspan=3>a<td colspan=2>b<td>c<tr><td>d<td rowspan='2'>e<td>f<tr><td>g<td>h<tr><td colspan=4>band</table>",
    );
    assert_eq!(rows(&document), ["a | <2>b | c", "^ | d | e | f", "^ | g | ^ | h", "<4>band"]);
    let columns: Vec<Vec<_>> = tables(&document)[0]
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| cell.column).collect())
        .collect();
    assert_eq!(columns, [vec![0, 1, 3], vec![0, 1, 2, 3], vec![0, 1, 2, 3], vec![0]]);
}

#[test]
fn absurd_spans_are_capped() {
    let source = "<table><tr><td rowspan=99999999999999999999 colspan=99999999>a<td rowspan=x>b</tr><tr><td>c</table><table><tr><td rowspan=0>d<td>e<tr><td>f<tbody><tr><td>g</table>";
    assert_eq!(rows(&read(source)), ["<1000>a | b", "^<1000> | c", "d | e", "^ | f", "g"]);
    // A cell that would lie over one that reaches down is cut off at it.
    let source = "<table><tr><td>a<td rowspan=2>b<tr><td colspan=3>c<td>d</table>";
    assert_eq!(rows(&read(source)), ["a | b", "c | ^ | d"]);
}

#[test]
fn nested_tables_are_paragraphs_of_the_outer_cell() {
    let document = read("<table><tr><td>a<table><tr><td>b<td>c<tr><td>d</table>e<td>f</table>");
    assert_eq!(rows(&document), ["a / b / c / d / e | f"]);
    assert_eq!(
        document.oddities.iter().map(|oddity| oddity.kind).collect::<Vec<_>>(),
        [OddityKind::NestedTable]
    );
}

#[test]
fn an_open_cell_is_closed_by_the_next_and_an_open_table_by_the_end() {
    let document = read("<table><tr><td><b>a<ul><li>x<td>b</tr><td>c<tr><td>d");
    assert_eq!(rows(&document), ["a / *x | b", "c", "d"]);
    assert!(paragraphs(&document).iter().skip(2).all(|paragraph| paragraph.bold.is_empty()));
    assert_eq!(document.oddities.len(), 3, "list, bold and table: {:?}", document.oddities);
}

#[test]
fn nested_lists_and_entities() {
    let document = read(
        "<table><tr><td><p>A&nbsp;&eacute;&#8217;s:</p><ul><li>one<ol><li><p>two</p><p>more</p></li></ol></li><li>three</li></ul></table>",
    );
    assert_eq!(rows(&document), ["A é’s: / *one / **two / **more / *three"]);
}

#[test]
fn word_exports() {
    let source = r#"<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:x>no</o:x></xml><![endif]--></head>
<body lang=EN-GB><div class=WordSection1><table class=MsoTableGrid border=1><thead><tr style='mso-yfti-irow:0'>
<td width=50 valign=top style='width:37pt'><p class=MsoNormal><b><span style='font-size:11.0pt'>No<o:p></o:p></span></b></p></td>
<td><p class=MsoNormal><b>Action</b></p></td></tr></thead>
<tr style='page-break-before:always'><td><p class=MsoNormal>1<o:p></o:p></p></td><td>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Review
the model</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span>at <s>two</s> <span style='text-decoration:line-through'>three</span> sites</p>
<p class=MsoListParagraph>§<span>&nbsp; </span>Wingdings</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table></div></body></html>"#;
    let document = read(source);
    assert_eq!(rows(&document), ["No | Action", "1 | *Review the model / **at two three sites / *Wingdings"]);
    let paragraph = paragraphs(&document)[4];
    assert_eq!(
        paragraph.struck.iter().map(|span| span.of(&paragraph.text)).collect::<Vec<_>>(),
        ["two three"]
    );
    assert_eq!(paragraphs(&document)[3].span.of(source), "Review\nthe model");
    assert!(tables(&document)[0].rows[0].is_heading);
    assert!(tables(&document)[0].rows[1].starts_page);
    assert_eq!(document.oddities, []);
}

#[test]
fn libre_office_exports() {
    let source = "<TABLE WIDTH=100% CELLPADDING=4><COL WIDTH=20*><TR VALIGN=TOP><TH><P ALIGN=LEFT>No</P></TH><TH><P>Owner</P></TH></TR>
        <TR><TD ROWSPAN=2><P><FONT SIZE=2>1</FONT></P></TD><TD><P STYLE=\"margin-bottom: 0cm\">A<BR></P></TD></TR><TR><TD><P><BR></P></TD></TR></TABLE>";
    assert_eq!(rows(&read(source)), ["No | Owner", "1 | A", "^ | "]);
}

#[test]
fn the_same_cells_read_the_same_in_both_layouts() {
    let Some(source) = shared("sources/action-plan-and-12-month-update.txt") else { return };
    let lines: Vec<_> =
        source.lines().filter(|line| line.contains('\t') && !line.starts_with("--")).collect();
    let html: String = lines.iter().map(|line| format!("<tr><td>{}", line.replace('\t', "<td>"))).collect();
    let (tabbed, html) = (read(&source), read(&format!("<table>{html}</table>")));
    assert_eq!(rows(&tabbed), rows(&html));
    let bold = |document| {
        paragraphs(document).iter().flat_map(|paragraph| paragraph.bold.clone()).collect::<Vec<_>>()
    };
    assert_eq!(bold(&tabbed), bold(&html));
}
