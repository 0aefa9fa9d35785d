"""What scripts/compare-month has measured, as it is kept in docs/performance, and how it is put into figures."""

import json
import statistics
from pathlib import Path

from results import Results, grouped, threads_text

# When pools are divided while lines come one by one.
POOLS = {"deferred": "pools when asked", "pools": "pools at once"}


def files_in(folder):
    """All cases that are kept in a folder."""
    return sorted(path for pattern in ("month-*.json", "live-*.json") for path in Path(folder).glob(pattern))


class MonthResults(Results):
    """One case, so many lines on so many threads or one by one: the rounds that counted, and the machine they ran on."""

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
        return f"{grouped(document['lines'])} lines {order}, {threads_text(document['threads'])}"

    def nanoseconds_a_line(self, name):
        return statistics.median(self.seconds(name)) / self.document["lines"] * 1e9
