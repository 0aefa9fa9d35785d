"""Collects the Swift samples of documentation for scripts/check-samples and writes those that are compiled here.

Usage: samples.py OUTPUT. Prints how many samples are compiled where; fails with every sample that nothing compiles.
"""

import os
import re
import sys
from pathlib import Path

GIVEN = Path("Tests/Samples/given.txt")
MARK = re.compile(r"^<!-- text of Snippets/[A-Za-z]+\.swift -->$")
CAPTION = re.compile(r"\]\(([^)]+\.swift)\)")


class Sample:
    def __init__(self, file, line, before, mark, indent):
        self.file, self.line, self.before, self.mark, self.indent = file, line, before, mark, indent
        self.code = []

    @property
    def place(self):
        return f"{self.file}:{self.line}"


def samples_of(file, lines):
    """The ```swift blocks of a page; `lines` are numbered lines of it."""
    found, fence, sample, before, mark = [], None, None, "", ""
    for number, line in lines:
        text = line.strip()
        if fence is not None:
            if text == fence:
                if sample:
                    found.append(sample)
                fence, sample = None, None
            elif sample:
                sample.code.append(line[sample.indent :] if line[: sample.indent].strip() == "" else line)
        elif text.startswith("```"):
            fence = "```"
            if text[3:].strip().lower().split(",")[0] == "swift":
                sample = Sample(file, number, before, mark, len(line) - len(line.lstrip()))
        elif text:
            before, mark = text, text
    if fence is not None:
        sys.exit(f"check-samples: {file}: a block does not end")
    return found


def documentation_comments(file):
    """Runs of `///` lines, each as numbered lines without the slashes."""
    runs, run = [], []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        text = line.strip()
        if text.startswith("///"):
            run.append((number, text[4:]))
        elif run:
            runs.append(run)
            run = []
    return runs + ([run] if run else [])


def all_samples():
    skipped = {".build", ".git", ".build-statistics"}
    pages, sources = [], []
    for folder, names, files in os.walk("."):
        names[:] = sorted(name for name in names if not name.startswith(".build") and name not in skipped)
        for name in sorted(files):
            file = Path(folder, name)
            if name.endswith(".md"):
                pages.append(file)
            elif name.endswith(".swift") and file.parts[0] in ("Sources", "Examples", "Tools"):
                sources.append(file)
    for page in pages:
        yield from samples_of(page, enumerate(page.read_text(encoding="utf-8").splitlines(), 1))
    for source in sources:
        for run in documentation_comments(source):
            yield from samples_of(source, run)


def stands_in(code, file):
    """Whether the lines stand in the file, one behind the other."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return any(lines[at : at + len(code)] == code for at in range(len(lines) - len(code) + 1))


def read_given():
    """By place: what the sample has at hand, or where it stands."""
    given = {}
    for number, line in enumerate(GIVEN.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        place, separator, names = line.partition(" | ")
        if not separator or place in given:
            sys.exit(f"check-samples: {GIVEN}:{number}: needs 'FILE | NAME: TYPE, …', each file once")
        given[place] = names.strip()
    return given


def main(output):
    given, used, problems = read_given(), set(), []
    counts = {"Snippets": 0, "linked": 0, "consumer": 0, "compiled": 0}
    ordinals = {}
    readme = None
    for sample in all_samples():
        ordinal = ordinals[sample.file] = ordinals.get(sample.file, 0) + 1
        caption = CAPTION.search(sample.before)
        if MARK.match(sample.mark):
            counts["Snippets"] += 1
        elif str(sample.file) == "README.md" and ordinal == 1:
            readme = sample.code
            counts["consumer"] += 1
        elif str(sample.file) == "README.zh-Hans.md" and ordinal == 1:
            if sample.code != readme:
                problems.append(f"{sample.place}: is not the first example of README.md")
            counts["consumer"] += 1
        elif caption and (sample.file.parent / caption[1]).is_file():
            if not stands_in(sample.code, sample.file.parent / caption[1]):
                problems.append(f"{sample.place}: is not in {caption[1]}, which the line above it links to")
            counts["linked"] += 1
        else:
            place = str(sample.file) if ordinal == 1 else f"{sample.file}#{ordinal}"
            used.add(place)
            names = given.get(place, "")
            counts["compiled"] += 1
            number = counts["compiled"]
            head, tail = {
                "outside": ([], []),
                "members": ([f"struct Sample{number} {{"], ["}"]),
            }.get(names, ([f"func sample{number}({names}) async throws {{"], ["}"]))
            text = [
                *Path("Tests/Samples/Imports.swift").read_text(encoding="utf-8").splitlines(),
                *head,
                f'#sourceLocation(file: "{sample.file}", line: {sample.line + 1})',
                *sample.code,
                "#sourceLocation()",
                *tail,
            ]
            Path(output, f"Sample{number:03}.swift").write_text("\n".join(text) + "\n", encoding="utf-8")
    problems += [f"{GIVEN}: there is no sample {place}" for place in given if place not in used]
    for problem in problems:
        print(f"check-samples: {problem}", file=sys.stderr)
    if problems or not counts["compiled"]:
        sys.exit(1)
    print(
        f"{counts['compiled']} samples compile; of the others {counts['Snippets']} are programs of Snippets/, "
        f"{counts['linked']} stand in the files they link to, {counts['consumer']} are the READMEs' first example"
    )


main(sys.argv[1])
