"""duckdb_month.py DATA OUT THREADS [REPS]: figures and pay by DuckDB, as README.md describes them.

In the shape that was fastest of those tried: whole numbers, which DuckDB sums exactly in 128 bits; CASE within a sum, not
FILTER; distinct orders by grouping twice with advisor, month and order packed in one number, where COUNT(DISTINCT)
takes more than twice as long; dealers' sums from their advisors'; a dealer's distinct orders by looking again only at
orders that more than one advisor or month has seen.
"""

import duckdb

from month_job import FIRST_DAY, SIDE_TABLES, arguments, read_columns, repeat

USAGE = "usage: duckdb_month.py DATA OUT THREADS [REPS]"

# An advisor's month is one number, advisor * 12 + month - 1, below this one; an order in it is ro * KEYS + that.
KEYS = 1200 * 12

MACROS = """
-- The quotient of a dividend that is not negative, half up.
CREATE MACRO rounded(dividend, divisor) AS (dividend + divisor // 2) // divisor;
-- Of any two numbers, half away from zero; no value where the denominator is zero.
CREATE MACRO ratio(numerator, denominator) AS CASE WHEN denominator = 0 THEN NULL
    ELSE sign(numerator) * sign(denominator) * rounded(abs(numerator), abs(denominator)) END;
CREATE MACRO attainment(actual, target) AS least(15000, rounded(actual * 10000, target));
CREATE MACRO withheld_of(net) AS rounded(net * 5, 100);
"""

REVENUES = [f"revenue{payer}" for payer in range(5)]
SUMS = [*REVENUES, "labour", "parts", "gross_profit", "hours"]

LINES_TO_SUMS = ", ".join(
    [f"sum(CASE WHEN payer = {payer} THEN amount ELSE 0 END)::BIGINT AS revenue{payer}" for payer in range(5)]
    + [
        "sum(CASE WHEN kind = 0 THEN amount ELSE 0 END)::BIGINT AS labour",
        "sum(CASE WHEN kind IN (1, 2) THEN amount ELSE 0 END)::BIGINT AS parts",
        "(sum(amount) - sum(cost))::BIGINT AS gross_profit",
        "sum(hours)::BIGINT AS hours",  # zero where the line is not labour
    ]
)

RATIOS = """
    ratio(labour * 100, hours) AS labour_rate, ratio(hours, orders) AS hours_per_order, ratio(output, orders) AS order_value,
    ratio((orders - comebacks) * 10000, orders) AS first_time_fix, ratio(revenue1 * 10000, output) AS warranty_share"""

FIGURES = f"""
CREATE OR REPLACE TEMP TABLE sums AS
    SELECT advisor::BIGINT AS advisor, month(day) AS month, {LINES_TO_SUMS} FROM lines WHERE status = 0 GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE seen AS
    SELECT ro::BIGINT * {KEYS} + advisor * 12 + month(day) - 1 AS place, max(comeback) AS comeback
    FROM lines WHERE status = 0 GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE advisor_orders AS
    SELECT key // 12 AS advisor, key % 12 + 1 AS month, orders, comebacks
    FROM (SELECT place % {KEYS} AS key, count(*) AS orders, sum(comeback)::BIGINT AS comebacks FROM seen GROUP BY ALL);

-- Of orders that are in several places, what a dealer's advisors count too often in a month.
CREATE OR REPLACE TEMP TABLE counted_twice AS
    SELECT key // 72 AS dealer, key % 12 + 1 AS month, sum(times - 1)::BIGINT AS orders,
        sum(comebacks - comeback)::BIGINT AS comebacks
    FROM (SELECT place // {KEYS} AS ro, (place % {KEYS}) // 72 * 72 + place % 12 AS key, count(*) AS times,
              sum(comeback) AS comebacks, max(comeback) AS comeback
          FROM (SELECT place, comeback FROM seen
                WHERE place // {KEYS} IN (SELECT place // {KEYS} FROM seen GROUP BY ALL HAVING count(*) > 1))
          GROUP BY ALL)
    GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE advisors AS
    SELECT *, {" + ".join(REVENUES)} AS output FROM sums JOIN advisor_orders USING (advisor, month);

CREATE OR REPLACE TEMP TABLE dealers AS
    SELECT dealer, month, all_orders - coalesce(twice.orders, 0) AS orders,
        all_comebacks - coalesce(twice.comebacks, 0) AS comebacks, {", ".join(SUMS)}, output
    FROM (SELECT advisor // 6 AS dealer, month, sum(orders)::BIGINT AS all_orders, sum(comebacks)::BIGINT AS all_comebacks,
              {", ".join(f"sum({name})::BIGINT AS {name}" for name in [*SUMS, "output"])} FROM advisors GROUP BY ALL)
    LEFT JOIN counted_twice AS twice USING (dealer, month);

CREATE OR REPLACE TEMP TABLE a1 AS SELECT dealer, month, orders, comebacks, {", ".join(SUMS)}, {RATIOS} FROM dealers;
CREATE OR REPLACE TEMP TABLE a2 AS SELECT advisor, month, orders, comebacks, {", ".join(SUMS)}, {RATIOS} FROM advisors;
"""

ADVISOR_PAY = """
CREATE OR REPLACE TEMP TABLE b1 AS
WITH facts AS (
    SELECT target.*, coalesce(output, 0) AS output, coalesce(gross_profit, 0) AS gross_profit, coalesce(orders, 0) AS orders
    FROM advisor_month AS target LEFT JOIN advisors USING (advisor, month)
), attained AS (
    SELECT *, attainment(output, target_output) AS by_output,
        attainment(greatest(0, gross_profit), target_gross_profit) AS by_profit,
        attainment(orders, target_intake) AS by_intake
    FROM facts
), weighed AS (
    SELECT *, rounded(by_output * by_profit * by_intake, 100000000) AS combined FROM attained
), earned AS (
    SELECT *, rounded(output * 5 * combined, 10000000) AS gross FROM weighed
), deducted AS (
    SELECT *, rounded(gross * CASE complaints WHEN 0 THEN 0 WHEN 1 THEN 5 WHEN 2 THEN 20 ELSE 50 END, 100) AS complained,
        CASE WHEN score < 96 THEN rounded(gross * 10, 100) ELSE 0 END AS appraisal
    FROM earned
), kept AS (
    SELECT *, greatest(0, gross - complained - appraisal) AS net FROM deducted
)
SELECT advisor, month, by_output, by_profit, by_intake, combined, gross, complained, appraisal, net,
    withheld_of(net) AS withheld, net - withheld_of(net) AS payable
FROM kept;
"""


def at_step(hours, steps):
    """All hours at the rate of the step that is reached."""
    cases = "".join(f" WHEN {hours} >= {start} THEN {hours} * {rate}" for start, rate in reversed(steps))
    return f"rounded(CASE{cases} ELSE 0 END, 100)"


def by_slices(hours, steps):
    """Each slice of hours at the rate of its own step."""
    ends = [start for start, _ in steps[1:]] + [200000]
    slices = [f"greatest(0, least({hours}, {end}) - {start}) * {rate}" for (start, rate), end in zip(steps, ends)]
    return f"rounded({' + '.join(slices)}, 100)"


MECHANIC = [(10000, 220), (50000, 240), (70000, 260), (90000, 280)]
BODY = [(10000, 320), (40000, 360), (60000, 400), (80000, 420)]
GROSS = [at_step("mechanic", MECHANIC), by_slices("mechanic", MECHANIC), at_step("body", BODY), by_slices("body", BODY)]

TECHNICIAN_PAY = f"""
CREATE OR REPLACE TEMP TABLE b2 AS
WITH sold AS (
    SELECT technician, month(day) AS month, sum(CASE WHEN trade = 0 THEN hours ELSE 0 END)::BIGINT AS mechanic,
        sum(CASE WHEN trade = 1 THEN hours ELSE 0 END)::BIGINT AS body
    FROM lines WHERE status = 0 AND kind = 0 AND trade <= 1 GROUP BY ALL
), paid AS (
    SELECT target.*, least(200000, coalesce(mechanic, 0)) AS mechanic, least(200000, coalesce(body, 0)) AS body
    FROM technician_month AS target LEFT JOIN sold USING (technician, month)
), earned AS (
    SELECT *, {", ".join(f"{gross} AS gross{line}" for line, gross in enumerate(GROSS))} FROM paid
), deducted AS (
    SELECT *, {", ".join(f"rounded(gross{line} * 60 * (100 - score), 10000) AS cut{line}" for line in range(4))} FROM earned
)
SELECT technician, month, mechanic, body,
    {", ".join(f"gross{line}, cut{line}, withheld_of(greatest(0, gross{line} - cut{line})) AS withheld{line}" for line in range(4))}
FROM deducted;
"""

MANAGER_PAY = """
CREATE OR REPLACE TEMP TABLE b3 AS
WITH facts AS (
    SELECT target.*, coalesce(output, 0) AS output FROM dealer_month AS target LEFT JOIN dealers USING (dealer, month)
), pools AS (
    SELECT dealer, month, rounded(output * 4 * attainment(output, target_output), 10000000) AS pool FROM facts
), parts AS (
    SELECT dealer, month, pool, manager, pool * part // 105 AS whole, pool * part % 105 AS remainder
    FROM pools, (VALUES (0, 25), (1, 25), (2, 20), (3, 20), (4, 15)) AS managers (manager, part)
), ranked AS (
    SELECT *, row_number() OVER (PARTITION BY dealer, month ORDER BY remainder DESC, manager) AS place,
        pool - sum(whole) OVER (PARTITION BY dealer, month) AS left_over
    FROM parts
), shared AS (
    SELECT dealer, month, manager, whole + CASE WHEN place <= left_over THEN 1 ELSE 0 END AS share FROM ranked
)
SELECT dealer, month, manager, share, withheld_of(share) AS withheld FROM shared;
"""

FUND = f"""
CREATE OR REPLACE TEMP TABLE fund AS
SELECT dealer, month, sum(withheld)::BIGINT AS withheld FROM (
    SELECT advisor // 6 AS dealer, month, withheld FROM b1
    UNION ALL
    SELECT technician // 15 AS dealer, month, {" + ".join(f"withheld{line}" for line in range(4))} AS withheld FROM b2
    UNION ALL
    SELECT dealer, month, withheld FROM b3
) GROUP BY ALL;
"""


def load(connection, data):
    columns = read_columns(data)
    connection.register("columns_of_lines", columns)
    connection.execute(
        f"CREATE TABLE lines AS SELECT * REPLACE (DATE '{FIRST_DAY}' + day::INTEGER AS day) FROM columns_of_lines"
    )
    connection.unregister("columns_of_lines")
    for table in SIDE_TABLES:
        connection.execute(f"CREATE TABLE {table} AS FROM read_csv(?, header = true)", [f"{data}/{table}.csv"])


def main():
    data, out, threads, repetitions = arguments(USAGE)
    connection = duckdb.connect()
    connection.execute(f"SET threads = {threads}; SET preserve_insertion_order = false;")
    connection.execute(MACROS)
    load(connection, data)
    job = FIGURES + ADVISOR_PAY + TECHNICIAN_PAY + MANAGER_PAY + FUND
    repeat(lambda: connection.execute(job), repetitions)
    for table in ("a1", "a2", "b1", "b2", "b3", "fund"):
        keys = "1, 2, 3" if table == "b3" else "1, 2"
        connection.execute(f"COPY (FROM {table} ORDER BY {keys}) TO '{out / table}.csv' (HEADER false)")


if __name__ == "__main__":
    main()
