"""What scripts/compare-import has measured, as it is kept in docs/performance, and how it is put into figures."""

import json
import statistics
from pathlib import Path

import results
from results import Results, threads_text

# In the order of the table.
NAMES = {
    "library": results.NAMES["library"],
    "texts": "this library, each cell a text",
    "sqlite": "this library, into SQLite",
    "python": "Python’s csv",
    "duckdb": results.NAMES["duckdb"],
    "lxml": "lxml, trees only",
    "lxml_fields": "lxml, the same fields",
}
# In the order of the table: what is read, and how each contender says which of its works that is.
WORKS = {
    "rows": "a table, rows counted",
    "cells": "a table, every cell looked at",
    "gbk": "the same in GB 18030",
    "orders": "a STAR document, orders",
    "store": "a whole store, NDJSON",
}
# What was aimed at: a contender's time ÷ that of the library, and where.
GOALS = {"python": ("≥ 5", ("rows", "cells")), "duckdb": ("≥ 0.5", ("rows", "cells")), "lxml": ("≥ 0.5", ("orders",))}
# The most memory, in megabytes, that reading a store was to take.
MOST_MEMORY = 100


def files_in(folder):
    """All cases that are kept in a folder."""
    return sorted(Path(folder).glob("import-*.json"))


class ImportResults(Results):
    """One case: a file of so many bytes, on so many threads."""

    def __init__(self, document):
        super().__init__(document)
        self.names = [name for name in NAMES if name in self.rounds[0]]

    @classmethod
    def all_in(cls, folder):
        """Every case in a folder, in the order of the works, fewer threads first."""
        cases = [cls(json.loads(path.read_text(encoding="utf-8"))) for path in files_in(folder)]
        return sorted(cases, key=lambda case: case.place)

    @property
    def place(self):
        document = self.document
        return list(WORKS).index(document["work"]), -document["megabytes"], document["threads"], document["seed"]

    @property
    def file_name(self):
        document = self.document
        return f"import-{document['work']}-{document['megabytes']}-{document['threads']}.json"

    @property
    def title(self):
        document = self.document
        return f"{WORKS[document['work']]}, {document['megabytes']} MB, {threads_text(document['threads'])}"

    @property
    def figure(self):
        """On one thread processor time, as waiting for a core is nobody's work; on several the clock says who is first."""
        has_both = all("processor_seconds" in taken for taken in self.rounds[0].values())
        return "processor_seconds" if self.document["threads"] == 1 and has_both else "seconds"

    def factors(self, name):
        """The time of one divided by the library's; each within its round."""
        return self.ratios(name, "library", self.figure)

    def megabytes_a_second(self, name):
        return self.document["bytes"] / statistics.median(self.seconds(name, self.figure)) / 1e6

    def goal(self, name):
        """What was aimed at; nothing where nothing was."""
        aimed, works = GOALS.get(name, ("", ()))
        return aimed if self.document["work"] in works else ""
