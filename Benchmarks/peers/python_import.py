"""python_import.py rows|cells|gbk DATA OUT THREADS [REPS]: a table read by Python's module csv, as README.md describes it.

In the shape that was fastest of those tried: the cells of a hundred rows together are turned into columns, so that they are
counted, joined and encoded without a step of the interpreter for each. One thread, whatever is asked for.
"""

import csv
from itertools import islice

from import_job import ROWS_EACH, arguments, repeat, write_columns, write_content

USAGE = "usage: python_import.py rows|cells|gbk DATA OUT THREADS [REPS]"
BATCH = 100


def counted(path, encoding):
    with open(path, encoding=encoding, newline="") as file:
        rows = csv.reader(file)
        next(rows)
        count = cells = 0
        while batch := list(islice(rows, BATCH)):
            count += len(batch)
            cells += sum(map(len, batch))
        return count, cells


def columns(path, encoding):
    with open(path, encoding=encoding, newline="") as file:
        rows = csv.reader(file)
        names = next(rows)
        count, filled, sizes = 0, [0] * len(names), [0] * len(names)
        while batch := list(islice(rows, BATCH)):
            count += len(batch)
            for place, cells in enumerate(zip(*batch)):
                filled[place] += len(cells) - cells.count("")
                sizes[place] += len("".join(cells).encode())
        return names, count, filled, sizes


def content(path, encoding):
    with open(path, encoding=encoding, newline="") as file:
        rows = csv.reader(file)
        next(rows)
        while batch := list(islice(rows, ROWS_EACH)):
            yield batch


def main():
    work, data, out, _, repetitions = arguments(USAGE, ("rows", "cells", "gbk"))
    path, encoding = (data / "records-gbk.csv", "gb18030") if work == "gbk" else (data / "records.csv", "utf-8")
    if work == "rows":
        count, cells = repeat(lambda: counted(path, encoding), repetitions)
        (out / "rows.csv").write_text(f"{count},{cells}\n", encoding="ascii")
        return
    write_columns(out, *repeat(lambda: columns(path, encoding), repetitions))
    write_content(out, content(path, encoding))


if __name__ == "__main__":
    main()
