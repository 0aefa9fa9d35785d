"""What the contenders written in Python share: the columns of the data, and how a job is run and timed.

README.md says what the columns mean and what has to be computed.
"""

import statistics
import sys
import time
from pathlib import Path

import numpy

ADVISORS_OF_A_DEALER = 6
TECHNICIANS_OF_A_DEALER = 15

# One file each, little-endian, without a header.
COLUMNS = {
    "dealer": "<u2",
    "ro": "<i4",
    "vehicle": "<i4",
    "day": "<u2",
    "advisor": "<u2",
    "technician": "<u2",
    "trade": "u1",
    "kind": "u1",
    "payer": "u1",
    "hours": "<i4",
    "amount": "<i8",
    "cost": "<i8",
    "comeback": "u1",
    "status": "u1",
}

# Text with a header line, one row for every subject and month.
SIDE_TABLES = ("advisor_month", "technician_month", "dealer_month")

# The day that the column of days counts from.
FIRST_DAY = "2025-01-01"


def read_columns(folder):
    """The columns that the job reads, by name. Databases are a little faster on signed types; every value fits."""
    signed = {"<u2": "i2", "u1": "i1"}
    return {
        name: numpy.fromfile(Path(folder, f"{name}.bin"), dtype=kind).astype(signed.get(kind, kind), copy=False)
        for name, kind in COLUMNS.items()
        if name != "vehicle"
    }


def arguments(usage):
    """DATA OUT THREADS [REPS], as every contender takes them; three repetitions where nothing is said."""
    given = sys.argv[1:]
    if len(given) not in (3, 4) or not all(text.isdecimal() and int(text) > 0 for text in given[2:]):
        print(usage, file=sys.stderr)
        sys.exit(64)
    out = Path(given[1])
    out.mkdir(parents=True, exist_ok=True)
    return given[0], out, int(given[2]), int(given[3]) if len(given) == 4 else 3


def repeat(job, repetitions):
    """Runs the job so often, prints the median of its times, and gives what the last run has made."""
    times = []
    for _ in range(repetitions):
        result = None  # what the run before has made is no part of this one's memory
        started = time.perf_counter()
        result = job()
        times.append(time.perf_counter() - started)
    print(f"seconds={statistics.median(times):.6f}")
    return result
