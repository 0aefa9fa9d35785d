"""polars_month.py DATA OUT THREADS [REPS]: figures and pay by Polars, as README.md describes them.

In the shape that was fastest of those tried: the streaming engine; whole numbers; conditions within a sum, not filters;
advisor and month in one number, and with the order for distinct orders by grouping twice, where n_unique for advisors and
for dealers takes longer; dealers' sums from their advisors'; a dealer's distinct orders by looking again only at orders that
more than one advisor or month has seen.
"""

import os
import sys

from month_job import FIRST_DAY, SIDE_TABLES, arguments, read_columns, repeat

USAGE = "usage: polars_month.py DATA OUT THREADS [REPS]"

if len(sys.argv) > 3:
    os.environ["POLARS_MAX_THREADS"] = sys.argv[3]  # read when the package is imported

import polars
from polars import col, when

# An advisor's month is one number, advisor * 12 + month - 1, below this one; an order in it is ro * KEYS + that.
KEYS = 1200 * 12

REVENUES = [f"revenue{payer}" for payer in range(5)]
SUMS = [*REVENUES, "labour", "parts", "gross_profit", "hours"]

# The first hour of each step, and its rate.
MECHANIC = [(10000, 220), (50000, 240), (70000, 260), (90000, 280)]
BODY = [(10000, 320), (40000, 360), (60000, 400), (80000, 420)]

PARTS = polars.DataFrame({"manager": [0, 1, 2, 3, 4], "part": [25, 25, 20, 20, 15]})


def rounded(dividend, divisor):
    """The quotient of a dividend that is not negative, half up."""
    return (dividend + divisor // 2) // divisor


def ratio(numerator, denominator):
    """Of any two numbers, half away from zero; no value where the denominator is zero."""
    sign = numerator.sign() * denominator.sign()
    return when(denominator != 0).then(sign * rounded(numerator.abs(), denominator.abs()))


def attainment(actual, target):
    return rounded(actual * 10000, col(target)).clip(upper_bound=15000)


def withheld_of(net):
    return rounded(net * 5, 100)


def at_step(hours, steps):
    """All hours at the rate of the step that is reached."""
    rate = polars.lit(0, polars.Int64)
    for start, step_rate in steps:
        rate = when(hours >= start).then(step_rate).otherwise(rate)
    return rounded(hours * rate, 100)


def by_slices(hours, steps):
    """Each slice of hours at the rate of its own step."""
    ends = [start for start, _ in steps[1:]] + [200000]
    slices = [(hours.clip(start, end) - start) * rate for (start, rate), end in zip(steps, ends)]
    return rounded(sum(slices[1:], slices[0]), 100)


def load(data):
    columns = polars.DataFrame(read_columns(data))
    day = polars.lit(FIRST_DAY).str.to_date() + polars.duration(days=col("day"))
    sides = {name: polars.read_csv(f"{data}/{name}.csv") for name in SIDE_TABLES}
    return columns.with_columns(day=day.cast(polars.Date)), sides


def of_key(subject, each):
    """Subject and month of a key; a dealer has so many advisors."""
    return [(col("key") // (12 * each)).alias(subject), (col("key") % 12 + 1).alias("month")]


def figures(lines):
    """Sums and distinct orders of advisors and dealers, and the technicians' hours."""
    settled = lines.lazy().filter(col("status") == 0).with_columns(month=col("day").dt.month().cast(polars.Int64))
    key = col("advisor").cast(polars.Int64) * 12 + col("month") - 1
    amount, hours = col("amount"), col("hours").cast(polars.Int64)
    sums = settled.group_by(key.alias("key")).agg(
        *[when(col("payer") == payer).then(amount).otherwise(0).sum().alias(name) for payer, name in enumerate(REVENUES)],
        labour=when(col("kind") == 0).then(amount).otherwise(0).sum(),
        parts=when((col("kind") == 1) | (col("kind") == 2)).then(amount).otherwise(0).sum(),
        gross_profit=amount.sum() - col("cost").sum(),
        hours=hours.sum(),  # zero where the line is not labour
    )
    place = col("ro").cast(polars.Int64) * KEYS + key
    seen = settled.group_by(place.alias("place")).agg(col("comeback").max().cast(polars.Int64))
    sold = (
        settled.filter((col("kind") == 0) & (col("trade") <= 1))
        .group_by(col("technician").cast(polars.Int64), "month")
        .agg(
            mechanic=when(col("trade") == 0).then(hours).otherwise(0).sum(),
            body=when(col("trade") == 1).then(hours).otherwise(0).sum(),
        )
    )
    sums, seen, sold = (plan.collect(engine="streaming") for plan in (sums, seen, sold))

    seen = seen.lazy().select(key=col("place") % KEYS, ro=col("place") // KEYS, comeback="comeback")
    counts = seen.group_by("key").agg(orders=polars.len().cast(polars.Int64), comebacks=col("comeback").sum())
    advisors = (
        sums.lazy()
        .join(counts, on="key")
        .with_columns(*of_key("advisor", 1), output=sum((col(name) for name in REVENUES[1:]), col("revenue0")))
        .drop("key")
        .collect(engine="streaming")
    )
    # Of orders that are in several places, what a dealer's advisors count too often in a month.
    again = seen.group_by("ro").agg(times=polars.len()).filter(col("times") > 1)
    counted_twice = (
        seen.join(again, on="ro", how="semi")
        .group_by("ro", key=col("key") // 72 * 72 + col("key") % 12)
        .agg(polars.len().cast(polars.Int64).alias("times"), col("comeback").sum().alias("comebacks"), col("comeback").max())
        .group_by("key")
        .agg(more_orders=(col("times") - 1).sum(), more_comebacks=(col("comebacks") - col("comeback")).sum())
        .with_columns(*of_key("dealer", 6))
        .drop("key")
        .collect(engine="streaming")
    )
    dealers = (
        advisors.group_by(dealer=col("advisor") // 6, month=col("month"))
        .agg(col("orders", "comebacks", *SUMS, "output").sum())
        .join(counted_twice, on=["dealer", "month"], how="left")
        .with_columns(
            orders=col("orders") - col("more_orders").fill_null(0),
            comebacks=col("comebacks") - col("more_comebacks").fill_null(0),
        )
    )
    return dealers, advisors, sold


def with_ratios(frame, subject):
    return frame.sort(subject, "month").select(
        subject,
        "month",
        "orders",
        "comebacks",
        *SUMS,
        labour_rate=ratio(col("labour") * 100, col("hours")),
        hours_per_order=ratio(col("hours"), col("orders")),
        order_value=ratio(col("output"), col("orders")),
        first_time_fix=ratio((col("orders") - col("comebacks")) * 10000, col("orders")),
        warranty_share=ratio(col("revenue1") * 10000, col("output")),
    )


def advisor_pay(targets, advisors):
    complaint_percent = when(col("complaints") == 0).then(0).when(col("complaints") == 1).then(5)
    complaint_percent = complaint_percent.when(col("complaints") == 2).then(20).otherwise(50).cast(polars.Int64)
    return (
        targets.lazy()
        .join(advisors.lazy(), on=["advisor", "month"], how="left")
        .with_columns(col("output", "gross_profit", "orders").fill_null(0))
        .with_columns(
            by_output=attainment(col("output"), "target_output"),
            by_profit=attainment(col("gross_profit").clip(lower_bound=0), "target_gross_profit"),
            by_intake=attainment(col("orders"), "target_intake"),
        )
        .with_columns(combined=rounded(col("by_output") * col("by_profit") * col("by_intake"), 100000000))
        .with_columns(gross=rounded(col("output") * 5 * col("combined"), 10000000))
        .with_columns(
            complained=rounded(col("gross") * complaint_percent, 100),
            appraisal=when(col("score") < 96).then(rounded(col("gross") * 10, 100)).otherwise(0),
        )
        .with_columns(net=(col("gross") - col("complained") - col("appraisal")).clip(lower_bound=0))
        .with_columns(withheld=withheld_of(col("net")))
        .with_columns(payable=col("net") - col("withheld"))
        .sort("advisor", "month")
        .select(
            *["advisor", "month", "by_output", "by_profit", "by_intake", "combined", "gross"],
            *["complained", "appraisal", "net", "withheld", "payable"],
        )
        .collect()
    )


def technician_pay(scores, sold):
    mechanic, body = col("mechanic"), col("body")
    gross = [at_step(mechanic, MECHANIC), by_slices(mechanic, MECHANIC), at_step(body, BODY), by_slices(body, BODY)]
    return (
        scores.lazy()
        .join(sold.lazy(), on=["technician", "month"], how="left")
        .with_columns(col("mechanic", "body").fill_null(0).clip(upper_bound=200000))
        .with_columns(amount.alias(f"gross{line}") for line, amount in enumerate(gross))
        .with_columns(rounded(col(f"gross{line}") * 60 * (100 - col("score")), 10000).alias(f"cut{line}") for line in range(4))
        .with_columns(
            withheld_of((col(f"gross{line}") - col(f"cut{line}")).clip(lower_bound=0)).alias(f"withheld{line}")
            for line in range(4)
        )
        .sort("technician", "month")
        .select(
            *["technician", "month", "mechanic", "body"],
            *[f"{part}{line}" for line in range(4) for part in ("gross", "cut", "withheld")],
        )
        .collect()
    )


def manager_pay(targets, dealers):
    whole = col("pool") * col("part") // 105
    return (
        targets.lazy()
        .join(dealers.lazy(), on=["dealer", "month"], how="left")
        .with_columns(col("output").fill_null(0))
        .select("dealer", "month", pool=rounded(col("output") * 4 * attainment(col("output"), "target_output"), 10000000))
        .join(PARTS.lazy(), how="cross")
        .with_columns(whole=whole, remainder=col("pool") * col("part") % 105)
        .sort("dealer", "month", "remainder", "manager", descending=[False, False, True, False])
        .with_columns(
            place=polars.int_range(polars.len()).over("dealer", "month"),
            left_over=col("pool") - col("whole").sum().over("dealer", "month"),
        )
        .with_columns(share=col("whole") + (col("place") < col("left_over")).cast(polars.Int64))
        .sort("dealer", "month", "manager")
        .select("dealer", "month", "manager", "share", withheld=withheld_of(col("share")))
        .collect()
    )


def fund(advisors, technicians, managers):
    of_technician = sum((col(f"withheld{line}") for line in range(1, 4)), col("withheld0"))
    parts = [
        advisors.select(dealer=col("advisor") // 6, month="month", withheld="withheld"),
        technicians.select(dealer=col("technician") // 15, month="month", withheld=of_technician),
        managers.select("dealer", "month", "withheld"),
    ]
    return polars.concat(parts).group_by("dealer", "month").agg(col("withheld").sum()).sort("dealer", "month")


def month_job(lines, sides):
    dealers, advisors, sold = figures(lines)
    b1 = advisor_pay(sides["advisor_month"], advisors)
    b2 = technician_pay(sides["technician_month"], sold)
    b3 = manager_pay(sides["dealer_month"], dealers)
    return {
        "a1": with_ratios(dealers, "dealer"),
        "a2": with_ratios(advisors, "advisor"),
        "b1": b1,
        "b2": b2,
        "b3": b3,
        "fund": fund(b1, b2, b3),
    }


def main():
    data, out, _, repetitions = arguments(USAGE)
    lines, sides = load(data)
    results = repeat(lambda: month_job(lines, sides), repetitions)
    for name, frame in results.items():
        frame.write_csv(out / f"{name}.csv", include_header=False)


if __name__ == "__main__":
    main()
