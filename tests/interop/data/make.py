#!/usr/bin/env python3
"""Makes the files of office programs in this folder: see README.md. Needs LibreOffice's `soffice`."""
import csv, json, pathlib, re, subprocess, sys, tempfile

here = pathlib.Path(__file__).parent
root = here.parent.parent.parent
bundled = (root / "examples/data/womens-prisons-plan-and-update.txt").read_text(encoding="utf-8")


def page():
    """The bundled text as a page with one real table."""
    lines = bundled.splitlines()
    first = next(at for at, line in enumerate(lines) if "\t" in line)
    front = [f"<p>{re.sub('^#+ ', '', line)}</p>" for line in lines[:first] if line.strip()]
    rows = []
    for line in lines[first:]:
        if "\t" in line and not line.startswith("--"):
            cells = line.split("\t")
            cells = [""] * (5 - len(cells)) + cells
            rows.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    return (
        '<html><head><meta charset="utf-8"></head><body>'
        + "\n".join(front) + '<table border="1">' + "\n".join(rows) + "</table></body></html>"
    )


def tables(delta):
    """Plan and update of a delta as rows with ids."""
    cell = lambda item: (item["timescale"] or {}).get("text", "")
    owners = lambda item: "; ".join(owner["text"] for owner in item["owners"])
    plan = [["id", "recommendation", "headline", "text", "owners", "timescale", "parent"]]
    headlines = {row["id"]: row["headline"] for row in delta["recommendations"]}
    for item in delta["actions"]:
        plan.append([item["id"], item["recommendation"], headlines[item["recommendation"]], item["text"],
                     owners(item), cell(item), item["parent"] or ""])
    update = [["id", "recommendation", "text", "owners", "status", "answers"]]
    answers = {}
    for link in delta["links"]:
        answers.setdefault(link["entry"], []).append(link["action"])
    for item in delta["entries"]:
        update.append([item["id"], item["recommendation"], item["text"], owners(item), cell(item),
                       "; ".join(answers.get(item["id"], []))])
    return {"plan": plan, "update": update}


def convert(source, to, folder, infilter=None):
    command = ["soffice", "--headless", "--convert-to", to, "--outdir", str(folder), str(source)]
    if infilter:
        command.insert(2, f"--infilter={infilter}")
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def worksheet(scratch):
    """The worksheet that was filled in, as a spreadsheet program keeps it: its days as days, shown as in Britain."""
    detect = "CSV:44,34,76,1,,2057,false,true"
    convert(root / "examples/data/links-reviewed.csv", "fods", scratch, detect)
    sheet = scratch / "links-reviewed.fods"
    part = lambda name: f'<number:{name} number:style="long"/>'
    day = "<number:text>/</number:text>".join(map(part, ("day", "month", "year")))
    iso = "<number:text>-</number:text>".join(map(part, ("year", "month", "day")))
    text = re.sub(r">\s+<", "><", sheet.read_text(encoding="utf-8"))
    assert iso in text
    sheet.write_text(text.replace(iso, day), encoding="utf-8")
    convert(sheet, "xlsx:Calc MS Excel 2007 XML", here)
    convert(sheet, "ods:calc8", here)


def main():
    delta = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        source = scratch / "plan-and-update.html"
        source.write_text(page(), encoding="utf-8")
        convert(source, "odt:writer8", scratch, "HTML (StarWriter)")
        convert(scratch / "plan-and-update.odt", "docx:MS Word 2007 XML", here)
        convert(source, "odt:writer8", here, "HTML (StarWriter)")
        for name, rows in tables(delta).items():
            with open(here / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows(rows)
            for kind in ("xlsx", "ods"):
                # every column as text, or 1.10 would become 1.1
                columns = "/".join(f"{at + 1}/2" for at in range(len(rows[0])))
                convert(here / f"{name}.csv", kind, here, f"CSV:44,34,76,1,{columns}")
        worksheet(scratch)
        convert(here / "marked.fodt", "docx:MS Word 2007 XML", here)
        convert(here / "marked.fodt", "odt:writer8", here)
        convert(here / "shown.fods", "xlsx:Calc MS Excel 2007 XML", here)
        convert(here / "shown.fods", "ods:calc8", here)


main()
