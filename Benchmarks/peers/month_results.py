"""What scripts/compare-month has measured, as it is kept in docs/performance, and how it is put into figures."""

import json
import statistics
from pathlib import Path

# In the order of every table and chart.
NAMES = {"library": "this library", "c": "plain C", "duckdb": "DuckDB", "polars": "Polars"}


def grouped(number):
    """1 000 000, with spaces that no line is broken at."""
    return f"{number:,}".replace(",", "\u00a0")


def ratio_text(value):
    return f"{value:.2f}" if value < 9.995 else f"{value:.1f}"


def spread(values, text=ratio_text):
    """The median with the least and the greatest."""
    return f"{text(statistics.median(values))} [{text(min(values))}–{text(max(values))}]"


# When pools are divided while lines come one by one.
POOLS = {"deferred": "pools when asked", "pools": "pools at once"}


def files_in(folder):
    """All cases that are kept in a folder."""
    return sorted(path for pattern in ("month-*.json", "live-*.json") for path in Path(folder).glob(pattern))


class MonthResults:
    """One case, so many lines on so many threads or one by one: the rounds that counted, and the machine they ran on."""

    def __init__(self, document):
        self.document = document
        self.rounds = document["rounds"]
        self.names = [name for name in NAMES if name in self.rounds[0]]

    @classmethod
    def all_in(cls, folder):
        """Every case in a folder: most lines first, in order before shuffled, more threads first."""
        cases = [cls(json.loads(path.read_text(encoding="utf-8"))) for path in files_in(folder)]
        return sorted(cases, key=lambda case: case.place)

    @property
    def place(self):
        document = self.document
        return bool(self.live), -document["lines"], document["shuffled"], -document["threads"], document["seed"], self.live

    @property
    def live(self):
        """How pools are divided where lines come one by one; otherwise nothing."""
        return self.document.get("live", "")

    @property
    def file_name(self):
        document = self.document
        order = "shuffled" if document["shuffled"] else "in-order"
        if self.live:
            return f"live-{document['lines']}-{order}-{self.live}.json"
        return f"month-{document['lines']}-{order}-{document['threads']}.json"

    @property
    def title(self):
        document = self.document
        order = "shuffled" if document["shuffled"] else "in order"
        if self.live:
            return f"{grouped(document['lines'])} lines {order} one by one, {POOLS[self.live]}"
        threads = "1 thread" if document["threads"] == 1 else f"{document['threads']} threads"
        return f"{grouped(document['lines'])} lines {order}, {threads}"

    @property
    def base(self):
        """What the others are compared with: the library, and without it C."""
        return "library" if "library" in self.names else "c"

    def seconds(self, name):
        return [taken[name]["seconds"] for taken in self.rounds]

    def ratios(self, name):
        """The time of one divided by that of the base; each ratio within its round."""
        return [taken[name]["seconds"] / taken[self.base]["seconds"] for taken in self.rounds]

    def nanoseconds_a_line(self, name):
        return statistics.median(self.seconds(name)) / self.document["lines"] * 1e9

    def peak(self, name):
        """The most memory of the whole process in megabytes, the columns that are read included."""
        return max(taken[name]["peak_megabytes"] for taken in self.rounds)
