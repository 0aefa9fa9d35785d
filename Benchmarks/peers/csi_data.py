"""csi_data.py SEED RESPONSES FOLDER [--shuffled]: a year of responses to a satisfaction survey, made of a seed.

Writes the columns that README.md describes; the same arguments give the same bytes on every machine.
"""

import argparse
from pathlib import Path

import numpy

from csi_job import ADVISORS, DEALERS, KEYS, MISSING, MONTHS, QUESTIONS
from drawing import Draw

# Of a thousand answers; and how many of a hundred customers give which mark, 1 to 10 and 0 to 10.
LEFT_OUT = 50
MARKS = (1, 1, 2, 2, 4, 6, 12, 22, 24, 26)
RECOMMENDATIONS = (1, 1, 1, 1, 2, 5, 7, 12, 22, 20, 28)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seed", type=int)
    parser.add_argument("responses", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--shuffled", action="store_true", help="the same responses in an order drawn from the seed")
    asked = parser.parse_args()
    if asked.responses < 1:
        parser.error("at least one response is needed")

    draw, count = Draw(asked.seed), asked.responses
    columns = {
        "month": numpy.arange(count) * MONTHS // count,
        # Dealers are of unequal size: two to six parts.
        "dealer": draw.among([2 + place * 7 % 5 for place in range(DEALERS)], count),
        "advisor": draw.below(ADVISORS, count),
    }
    # A content customer marks all higher than an annoyed one.
    mood = draw.within(-2, 1, count)
    for name in QUESTIONS[:-1]:
        marks = numpy.clip(1 + draw.among(MARKS, count) + mood, 1, 10)
        columns[name] = numpy.where(draw.happens(LEFT_OUT, count), MISSING, marks)
    recommendation = numpy.clip(draw.among(RECOMMENDATIONS, count) + mood, 0, 10)
    columns[QUESTIONS[-1]] = numpy.where(draw.happens(LEFT_OUT, count), MISSING, recommendation)

    places = numpy.argsort(draw.bits(count), kind="stable") if asked.shuffled else slice(None)
    asked.folder.mkdir(parents=True, exist_ok=True)
    for name in (*KEYS, *QUESTIONS):
        columns[name][places].astype("u1").tofile(asked.folder / f"{name}.bin")
    (asked.folder / "meta.txt").write_text(f"{count}\n")


if __name__ == "__main__":
    main()
