"""duckdb_import.py rows|cells DATA OUT THREADS [REPS]: a table read by DuckDB, as README.md describes it.

In the shape that was fastest of those tried: everything that it would have to find out is said, all columns are texts, and rows
may come in any order.
"""

import duckdb

from import_job import ROWS_EACH, arguments, repeat, write_columns, write_content

USAGE = "usage: duckdb_import.py rows|cells DATA OUT THREADS [REPS]"


def main():
    work, data, out, threads, repetitions = arguments(USAGE, ("rows", "cells"))
    path = data / "records.csv"
    with open(path, encoding="utf-8") as file:
        names = file.readline().rstrip("\n").split(",")
    columns = ", ".join(f"'{name}': 'VARCHAR'" for name in names)
    said = "auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', new_line = '\\n'"
    table = f"read_csv('{path}', {said}, columns = {{{columns}}})"
    database = duckdb.connect()
    database.execute(f"SET threads = {threads}; SET preserve_insertion_order = false")

    if work == "rows":
        count = repeat(lambda: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0], repetitions)
        (out / "rows.csv").write_text(f"{count},{count * len(names)}\n", encoding="ascii")
        return
    # An empty cell is null, so that what is counted is not empty.
    sums = ", ".join([*(f"count({name})" for name in names), *(f"coalesce(sum(strlen({name})), 0)" for name in names)])
    count, *found = repeat(lambda: database.execute(f"SELECT count(*), {sums} FROM {table}").fetchone(), repetitions)
    write_columns(out, names, count, found[: len(names)], found[len(names) :])
    write_content(out, content(database, table))


def content(database, table):
    database.execute("SET preserve_insertion_order = true")
    rows = database.execute(f"FROM {table}")
    while batch := rows.fetchmany(ROWS_EACH):
        yield [["" if cell is None else cell for cell in row] for row in batch]


if __name__ == "__main__":
    main()
