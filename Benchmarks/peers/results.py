"""What measured results have in common, whatever was measured: who took part, ratios within a round, and figures as text."""

import statistics

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


def threads_text(count):
    return "1 thread" if count == 1 else f"{count} threads"


class Results:
    """One case: the rounds that counted, and the machine they ran on."""

    def __init__(self, document):
        self.document = document
        self.rounds = document["rounds"]
        self.names = [name for name in NAMES if name in self.rounds[0]]

    @property
    def base(self):
        """What the others are compared with: the library, and without it C."""
        return "library" if "library" in self.names else "c"

    def seconds(self, name, figure="seconds"):
        return [taken[name][figure] for taken in self.rounds]

    def ratios(self, name, base=None, figure="seconds"):
        """The time of one divided by that of the base; each ratio within its round."""
        return [taken[name][figure] / taken[base or self.base][figure] for taken in self.rounds]

    def peak(self, name):
        """The most memory of the whole process in megabytes, what it reads included."""
        return max(taken[name]["peak_megabytes"] for taken in self.rounds)
