"""month_data.py SEED LINES FOLDER [--shuffled]: settled order lines of a dealer group over one year, made of a seed.

Writes the columns, their sizes and the side tables that README.md describes. The same arguments give the same bytes on
every machine.
"""

import argparse
from pathlib import Path

import numpy

from drawing import Draw
from month_job import ADVISORS_OF_A_DEALER, COLUMNS, TECHNICIANS_OF_A_DEALER

DEALERS, MONTHS = 200, 12
ADVISORS, TECHNICIANS = DEALERS * ADVISORS_OF_A_DEALER, DEALERS * TECHNICIANS_OF_A_DEALER
DAYS_OF_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MONTH_OF_DAY = numpy.repeat(numpy.arange(MONTHS), DAYS_OF_MONTHS)
LAST_DAY = len(MONTH_OF_DAY) - 1

# From this many lines on hours are those of a real workshop; below it they are longer in proportion, up to so many times,
# so that the steps of the pay tables are reached.
REAL_LINES, LONGEST = 10_000_000, 1_000

# Of a hundred: labour, part, accessory, sublet.
KINDS = (46, 40, 8, 6)
# Mechanic, body, paint, wash, detailing.
TRADES = (58, 16, 12, 8, 6)
# Customer, warranty, insurance, internal, goodwill.
PAYERS = (54, 20, 16, 7, 3)
# A trade's technicians: the first place among the dealer's fifteen, and how many.
BENCHES = ((0, 9), (9, 2), (11, 2), (13, 1), (14, 1))


def in_settlement_order(draw, lines):
    """All lines by the day they are settled, and how many orders they belong to."""
    # Three lines an order, and some more orders than that needs: the last line wanted ends the list.
    room = lines // 3 + lines // 20 + 64
    sizes = draw.within(1, 5, room)
    ends = numpy.cumsum(sizes)
    orders = int(numpy.searchsorted(ends, lines)) + 1
    if orders > room:
        raise SystemExit("month_data: fewer lines were drawn than wanted")
    sizes[orders - 1] -= int(ends[orders - 1]) - lines
    sizes = sizes[:orders]

    # Dealers are of unequal size: two to six parts.
    dealer = draw.among([2 + place * 7 % 5 for place in range(DEALERS)], orders)
    first_advisor = dealer * ADVISORS_OF_A_DEALER
    of_order = {
        "dealer": dealer,
        "ro": numpy.arange(orders),
        "vehicle": draw.below(lines // 8 + 1, orders),
        "day": numpy.arange(orders) * (LAST_DAY + 1) // orders,
        "advisor": first_advisor + draw.below(ADVISORS_OF_A_DEALER, orders),
        "comeback": draw.happens(60, orders).astype(numpy.int64),
    }
    line = {name: numpy.repeat(values, sizes) for name, values in of_order.items()}
    payer_of_order = numpy.repeat(draw.among(PAYERS, orders), sizes)

    # One order in a hundred has its last line settled 1…20 days after the others, half of these by another advisor.
    last = numpy.cumsum(sizes) - 1
    days_later = draw.within(1, 20, orders)
    other_advisor = first_advisor + draw.below(ADVISORS_OF_A_DEALER, orders)
    supplementary = draw.happens(10, orders) & (sizes > 1) & (of_order["day"] + days_later <= LAST_DAY)
    line["day"][last[supplementary]] += days_later[supplementary]
    moved = supplementary & draw.happens(500, orders)
    line["advisor"][last[moved]] = other_advisor[moved]

    line["trade"] = draw.among(TRADES, lines)
    first, count = numpy.array(BENCHES)[line["trade"]].T
    line["technician"] = line["dealer"] * TECHNICIANS_OF_A_DEALER + first + draw.below(count, lines)
    line["kind"] = draw.among(KINDS, lines)
    # A line in ten is paid by somebody else than its order: a warranty repair with a service, a goodwill part.
    line["payer"] = numpy.where(draw.happens(100, lines), draw.below(5, lines), payer_of_order)

    labour = line["kind"] == 0
    hours = draw.within(10, 600, lines) * min(LONGEST, max(REAL_LINES, lines) // lines)
    for_hours = hours * draw.within(120_00, 180_00, lines) // 100
    for_things = 10_00 + draw.below(600, lines) * draw.below(500, lines)
    line["amount"] = numpy.where(labour, for_hours, for_things)
    line["cost"] = line["amount"] * draw.within(45, 84, lines) // 100
    line["hours"] = numpy.where(labour, hours, 0)
    line["status"] = draw.happens(20, lines).astype(numpy.int64)
    line["credit"] = draw.happens(10, lines)

    # Stable: lines of one day stay as their orders came.
    by_day = numpy.argsort(line["day"], kind="stable")
    return {name: values[by_day] for name, values in line.items()}, orders


def credited(line):
    """Turns the lines drawn as credits negative, except where an advisor's month would fall below nothing by it: the
    attainment of a target by a negative output is an error in the rules of the plan."""
    credit = line.pop("credit")
    settled = line["status"] == 0
    subject = line["advisor"] * MONTHS + MONTH_OF_DAY[line["day"]]
    by_subject = numpy.argsort(subject, kind="stable")
    begins = numpy.diff(subject[by_subject], prepend=-1) != 0
    group = numpy.cumsum(begins) - 1
    while True:
        signed = numpy.where(settled, numpy.where(credit, -line["amount"], line["amount"]), 0)[by_subject]
        running = numpy.cumsum(signed)
        before = (running - signed)[begins]
        # The first line that takes a month below nothing is a credit, so each round withdraws at least one of them.
        below = by_subject[(running - before[group]) < 0]
        withdrawn = below[credit[below] & settled[below]]
        if not len(withdrawn):
            break
        credit[withdrawn] = False
    for name in ("amount", "cost"):
        line[name] = numpy.where(credit, -line[name], line[name])
    line["hours"] = numpy.where(credit, 0, line["hours"])


def write_side_table(path, header, subjects, columns):
    """One row for every subject and month; the columns are in that order."""
    subject = numpy.repeat(numpy.arange(subjects), MONTHS)
    month = numpy.tile(numpy.arange(1, MONTHS + 1), subjects)
    rows = numpy.column_stack([subject, month, *columns]).tolist()
    path.write_text(header + "\n" + "".join(",".join(map(str, row)) + "\n" for row in rows))


def write_side_tables(draw, folder, line, orders):
    """Complaints, appraisals and targets. A target lies around what the dealer's advisors reach in the middle."""
    settled = line["status"] == 0
    advisor_months = ADVISORS_OF_A_DEALER * MONTHS

    def per_advisor_month(amounts):
        # Exact: halves of the numbers are summed apart, a weight of bincount is a Double.
        low = numpy.bincount(line["dealer"][settled], amounts[settled] & 0xFFFF, DEALERS).astype(numpy.int64)
        high = numpy.bincount(line["dealer"][settled], amounts[settled] >> 16, DEALERS).astype(numpy.int64)
        return (high * 65536 + low) // advisor_months

    output = per_advisor_month(line["amount"])
    gross_profit = per_advisor_month(line["amount"] - line["cost"])
    dealer_of_order = numpy.zeros(orders, dtype=numpy.int64)
    dealer_of_order[line["ro"]] = line["dealer"]
    intake = numpy.bincount(dealer_of_order, minlength=DEALERS) // advisor_months

    def around(of_dealer, subjects):
        middle = numpy.repeat(of_dealer, subjects // DEALERS * MONTHS)
        return numpy.maximum(1, middle * draw.within(800, 1200, subjects * MONTHS) // 1000)

    write_side_table(
        folder / "advisor_month.csv",
        "advisor,month,complaints,score,target_output,target_gross_profit,target_intake",
        ADVISORS,
        [
            draw.among((80, 11, 5, 3, 1), ADVISORS * MONTHS),
            draw.within(88, 100, ADVISORS * MONTHS),
            around(output, ADVISORS),
            around(gross_profit, ADVISORS),
            around(intake, ADVISORS),
        ],
    )
    scores = draw.within(60, 100, TECHNICIANS * MONTHS)
    write_side_table(folder / "technician_month.csv", "technician,month,score", TECHNICIANS, [scores])
    targets = around(ADVISORS_OF_A_DEALER * output, DEALERS)
    write_side_table(folder / "dealer_month.csv", "dealer,month,target_output", DEALERS, [targets])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seed", type=int)
    parser.add_argument("lines", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--shuffled", action="store_true", help="the same lines in an order drawn from the seed")
    asked = parser.parse_args()
    if asked.lines < 1:
        parser.error("at least one line is needed")

    draw = Draw(asked.seed)
    line, orders = in_settlement_order(draw, asked.lines)
    credited(line)
    asked.folder.mkdir(parents=True, exist_ok=True)
    write_side_tables(draw, asked.folder, line, orders)
    places = numpy.argsort(draw.bits(asked.lines), kind="stable") if asked.shuffled else slice(None)
    for name, kind in COLUMNS.items():
        line[name][places].astype(kind).tofile(asked.folder / f"{name}.bin")
    (asked.folder / "meta.txt").write_text(f"{asked.lines} {orders}\n")


if __name__ == "__main__":
    main()
