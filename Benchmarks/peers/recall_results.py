"""What scripts/compare-recall has measured, as it is kept in docs/performance, and how it is put into figures."""

import json
import statistics
from pathlib import Path

from results import Results, grouped, threads_text

# End to end, files read and written: the command of Tools and the sorting that it is measured beside.
COMMAND, SORT = "command", "sort"


def files_in(folder):
    """All cases that are kept in a folder."""
    return sorted(Path(folder).glob("recall-*.json"))


class RecallResults(Results):
    """One case, so many numbers and campaigns on so many threads."""

    @classmethod
    def all_in(cls, folder):
        """Every case in a folder: most numbers first, fewer threads first."""
        cases = [cls(json.loads(path.read_text(encoding="utf-8"))) for path in files_in(folder)]
        return sorted(cases, key=lambda case: case.place)

    @property
    def place(self):
        document = self.document
        return -document["vins"], -document["campaigns"], document["threads"], document["seed"]

    @property
    def file_name(self):
        document = self.document
        return f"recall-{document['vins']}-{document['campaigns']}-{document['threads']}.json"

    @property
    def title(self):
        document = self.document
        return f"{grouped(document['vins'])} numbers, {grouped(document['campaigns'])} campaigns, {threads_text(document['threads'])}"

    @property
    def has_command(self):
        return COMMAND in self.rounds[0]

    def nanoseconds_a_number(self, name):
        return statistics.median(self.seconds(name)) / self.document["vins"] * 1e9
