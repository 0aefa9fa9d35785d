"""duckdb_recall.py DATA OUT THREADS [REPS]: a car park held against recall campaigns by DuckDB, as README.md describes it.

In the shape that was fastest of those tried: a character's value looked up by its place in a text, where translating the
whole number took twice as long; numbers checked and taken apart once, into a table; campaigns written out by model year and
joined by maker and year, which took two fifths of the time of joining by maker.
"""

from pathlib import Path

import duckdb

from month_job import arguments, repeat

USAGE = "usage: duckdb_recall.py DATA OUT THREADS [REPS]"

WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789"

# Each character stands at a place, from 1, whose last digit is what it counts.
VALUES = "ABCDEFGH  JKLMN P R  STUVWXYZ0123456789"
WEIGHED = " + ".join(f"{weight} * (instr('{VALUES}', vin[{place}]) % 10)" for place, weight in enumerate(WEIGHTS, 1) if weight)
CHECKED = f"""
CREATE OR REPLACE TEMP TABLE checked AS
    SELECT vin, NOT (contains(vin, 'I') OR contains(vin, 'O') OR contains(vin, 'Q'))
            AND instr('0123456789X', vin[9]) - 1 = ({WEIGHED}) % 11 AS is_right,
        vin[1:3] AS wmi, vin[4:8] AS vds, 2009 + instr('{YEARS}', vin[10]) AS year, vin[11] AS plant,
        try_cast(vin[12:17] AS BIGINT) AS serial
    FROM vins;

CREATE OR REPLACE TEMP TABLE invalid AS SELECT vin FROM checked WHERE NOT is_right;
"""

MATCHED = """
CREATE OR REPLACE TEMP TABLE matches AS
    SELECT vin, campaign FROM checked JOIN
        (SELECT *, unnest(range(year_from, year_to + 1)) AS year FROM campaigns) AS meant USING (wmi, year)
    WHERE is_right AND starts_with(vds, vds_prefix) AND serial BETWEEN serial_from AND serial_to
        AND (plants = '' OR contains(plants, plant));
"""


def main():
    data, out, threads, repetitions = arguments(USAGE)
    database = duckdb.connect()
    database.execute(f"SET threads = {threads}; SET preserve_insertion_order = false")
    vins, campaigns = Path(data, "vins.txt"), Path(data, "campaigns.csv")
    database.execute(
        f"CREATE TABLE vins AS FROM read_csv('{vins}', header = false, delim = '\\n', columns = {{'vin': 'VARCHAR'}})"
    )
    texts = ("campaign", "wmi", "vds_prefix", "plants")
    numbers = ("year_from", "year_to", "serial_from", "serial_to")
    cells = ", ".join([f"coalesce({name}, '') AS {name}" for name in texts] + [f"{name}::BIGINT AS {name}" for name in numbers])
    database.execute(f"CREATE TABLE campaigns AS SELECT {cells} FROM read_csv('{campaigns}', header = true, all_varchar = true)")

    repeat(lambda: database.execute(CHECKED + MATCHED), repetitions)

    database.execute(f"COPY (FROM matches ORDER BY vin, campaign) TO '{out / 'matches.csv'}' (HEADER true)")
    database.execute(f"COPY (FROM invalid ORDER BY vin) TO '{out / 'invalid.txt'}' (HEADER false)")


if __name__ == "__main__":
    main()
