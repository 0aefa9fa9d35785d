"""polars_csi.py DATA OUT THREADS [REPS]: a million responses scored by Polars, as README.md describes it.

In the shape that was fastest of those tried: a missing mark is a zero, which no scale of 1 to 10 has, so that nothing has to
be null; marks are added up as bytes; whole numbers throughout; month, dealership and advisor in one number; the streaming
engine, which takes a third to a half of the time of the other.
"""

import os
import sys
from pathlib import Path

import numpy

from csi_job import ADVISORS, DEALERS, FACTORS, KEYS, MISSING, QUESTIONS, UNITS, WEIGHTS
from month_job import arguments, repeat

USAGE = "usage: polars_csi.py DATA OUT THREADS [REPS]"

if len(sys.argv) > 3:
    os.environ["POLARS_MAX_THREADS"] = sys.argv[3]  # read when the package is imported

import polars
from polars import col, when


def load(data):
    columns = {name: numpy.fromfile(Path(data, f"{name}.bin"), dtype="u1") for name in (*KEYS, *QUESTIONS)}
    for name in QUESTIONS[:-1]:
        columns[name] = numpy.where(columns[name] == MISSING, 0, columns[name]).astype("u1")
    return polars.DataFrame(columns)


def total(expressions):
    first, *others = expressions
    for other in others:
        first = first + other
    return first


def scores(responses):
    key = (col("month").cast(polars.Int32) * DEALERS + col("dealer")) * ADVISORS + col("advisor")
    of_factor = [QUESTIONS[3 * factor : 3 * factor + 3] for factor in range(FACTORS)]
    counts = {f"n{factor}": total((col(name) > 0).cast(polars.UInt8) for name in names) for factor, names in enumerate(of_factor)}
    sums = {f"s{factor}": total(col(name) for name in names) for factor, names in enumerate(of_factor)}
    # A thousand points by ten marks; nothing where no question of the factor is answered.
    factors = {
        f"f{factor}": when(col(f"n{factor}") > 0).then(
            col(f"s{factor}").cast(polars.Int64) * (100 * UNITS) // col(f"n{factor}")
        )
        for factor in range(FACTORS)
    }
    weighed = total(col(f"f{factor}").fill_null(0) * WEIGHTS[factor] for factor in range(FACTORS))
    weight = total((col(f"n{factor}") > 0).cast(polars.Int64) * WEIGHTS[factor] for factor in range(FACTORS))
    # Half of the weight has to be answered, each question with a third of its factor's.
    answered = total(col(f"n{factor}").cast(polars.Int64) * WEIGHTS[factor] for factor in range(FACTORS))
    index = when(answered >= 150).then((weighed + weight // 2) // weight)
    marked, recommend = [col(name) for name in QUESTIONS[:-1]], col(QUESTIONS[-1])
    return (
        responses.lazy()
        .select(key.alias("key"), *marked, recommend, **counts, **sums)
        .with_columns(**factors)
        .with_columns(index=index)
        .group_by("key")
        .agg(
            col("index").count().alias("n"),
            col("index").null_count().alias("unscored"),
            col("index").sum().alias("total"),
            col("index").std().alias("sd"),
            *[col(f"f{factor}").count().alias(f"n{factor}") for factor in range(FACTORS)],
            *[col(f"f{factor}").sum().alias(f"f{factor}") for factor in range(FACTORS)],
            *[(question == 10).sum().alias(f"top{number}") for number, question in enumerate(marked)],
            *[(question > 0).sum().alias(f"marked{number}") for number, question in enumerate(marked)],
            recommend.is_between(9, 10).sum().alias("promoters"),
            (recommend <= 6).sum().alias("detractors"),
            (recommend != MISSING).sum().alias("recommended"),
        )
        # In hundredths of a point; none of a single response.
        .with_columns(sd=(col("sd") * (100 / UNITS) + 0.5).floor().cast(polars.Int64))
        .sort("key")
        .collect(engine="streaming")
    )


def main():
    data, out, _, repetitions = arguments(USAGE)
    responses = load(data)
    result = repeat(lambda: scores(responses), repetitions)
    columns = ["key", "n", "unscored", "total", "sd"]
    columns += [name for factor in range(FACTORS) for name in (f"n{factor}", f"f{factor}")]
    columns += [name for number in range(len(QUESTIONS) - 1) for name in (f"top{number}", f"marked{number}")]
    result.select(*columns, "promoters", "detractors", "recommended").write_csv(
        out / "csi.csv", include_header=False
    )


if __name__ == "__main__":
    main()
