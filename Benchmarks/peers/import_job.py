"""What the contenders written in Python share where files are read; README.md says what is read and what is written down."""

import hashlib
import statistics
import sys
import time
from pathlib import Path

# How many rows go into a digest; the signs between cells and behind rows.
ROWS_EACH = 10_000
UNIT, RECORD = "\x1f", "\x1e"


def arguments(usage, works):
    """WORK DATA OUT THREADS [REPS]; three repetitions where nothing is said."""
    given = sys.argv[1:]
    if len(given) not in (4, 5) or given[0] not in works or not all(text.isdecimal() and int(text) > 0 for text in given[3:]):
        print(usage, file=sys.stderr)
        sys.exit(64)
    out = Path(given[2])
    out.mkdir(parents=True, exist_ok=True)
    return given[0], Path(given[1]), out, int(given[3]), int(given[4]) if len(given) == 5 else 3


def repeat(job, repetitions):
    """Runs the job so often, prints the medians of its times by the clock and of the processors, gives what the last run has made."""
    times, processor_times = [], []
    for _ in range(repetitions):
        result = None  # what the run before has made is no part of this one's memory
        started, processor_started = time.perf_counter(), time.process_time()
        result = job()
        times.append(time.perf_counter() - started)
        processor_times.append(time.process_time() - processor_started)
    print(f"seconds={statistics.median(times):.6f}\nprocessor_seconds={statistics.median(processor_times):.6f}")
    return result


def write_columns(out, names, rows, filled, sizes):
    """cells.csv: the cells of each column that are not empty, and their bytes."""
    lines = [f"rows,{rows},", *(f"{name},{count},{size}" for name, count, size in zip(names, filled, sizes))]
    (out / "cells.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_content(out, batches):
    """content.txt: a digest for each batch of rows."""
    with open(out / "content.txt", "w", encoding="ascii") as file:
        for rows in batches:
            text = "".join([UNIT.join(row) + RECORD for row in rows])
            file.write(hashlib.sha256(text.encode()).hexdigest() + "\n")
