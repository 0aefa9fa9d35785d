"""What scripts/compare-csi has measured, as it is kept in docs/performance, and how it is put into figures."""

import json
import statistics
from pathlib import Path

from results import Results, grouped, threads_text


def files_in(folder):
    """All cases that are kept in a folder."""
    return sorted(Path(folder).glob("csi-*.json"))


class CSIResults(Results):
    """One case, so many responses on so many threads."""

    @classmethod
    def all_in(cls, folder):
        """Every case in a folder: most responses first, fewer threads first."""
        cases = [cls(json.loads(path.read_text(encoding="utf-8"))) for path in files_in(folder)]
        return sorted(cases, key=lambda case: case.place)

    @property
    def place(self):
        document = self.document
        return -document["responses"], document["shuffled"], document["threads"], document["seed"]

    @property
    def order(self):
        return "shuffled" if self.document["shuffled"] else "in-order"

    @property
    def file_name(self):
        document = self.document
        return f"csi-{document['responses']}-{self.order}-{document['threads']}.json"

    @property
    def title(self):
        document = self.document
        order = "in order" if self.order == "in-order" else self.order
        return f"{grouped(document['responses'])} responses, {order}, {threads_text(document['threads'])}"

    def nanoseconds_a_response(self, name):
        return statistics.median(self.seconds(name)) / self.document["responses"] * 1e9
