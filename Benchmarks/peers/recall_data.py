"""recall_data.py SEED VINS CAMPAIGNS FOLDER: the numbers of a car park and recall campaigns, made of a seed.

Writes vins.txt and campaigns.csv as README.md describes them; the same arguments give the same bytes on every machine.
"""

import argparse
from pathlib import Path

import numpy

from drawing import Draw

CHARACTERS = numpy.frombuffer(b"0123456789ABCDEFGHJKLMNPRSTUVWXYZ", dtype=numpy.uint8)
YEARS = numpy.frombuffer(b"ABCDEFGHJKLMNPRSTVWXY123456789", dtype=numpy.uint8)
FIRST_YEAR = 2010
# What a character counts in the check digit, in the order of CHARACTERS, and at which position how much (ISO 3779).
VALUES = numpy.array([*range(10), *range(1, 9), *range(1, 6), 7, 9, *range(2, 10)])
WEIGHTS = numpy.array([8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2])
CHECK_DIGITS = numpy.frombuffer(b"0123456789X", dtype=numpy.uint8)
DIGIT_AT, YEAR_AT, PLANT_AT, SERIAL_AT = 8, 9, 10, 11

# A few makers have most of the cars and of the campaigns; the last ones have no campaign.
MAKERS, WITH_CAMPAIGNS, MODELS, PLANTS = 240, 225, 12, 5
MAKER_SHARES = [6000 // (maker + 8) for maker in range(MAKERS)]
MODEL_SHARES = (24, 18, 14, 10, 8, 6, 5, 5, 4, 3, 2, 1)
SERIALS = 1_000_000
# Cars are of fifteen model years, few of any other; so are campaigns.
USUAL_YEARS = (2, 16)
# Of a thousand rows: another check digit, a character that no number has, a number that stands before.
WRONG_DIGITS, MALFORMED, TWICE = 18, 3, 2
# A campaign's prefix has so many characters, of a hundred.
PREFIX_SHARES = (8, 10, 20, 24, 16, 22)


def makers_of(draw):
    """Each maker's identifier, models (positions 4–8) and plants."""
    drawn = draw.below(len(CHARACTERS) ** 3, 4 * MAKERS)
    _, first = numpy.unique(drawn, return_index=True)
    codes = drawn[numpy.sort(first)][:MAKERS]
    base = len(CHARACTERS)
    identifiers = CHARACTERS[numpy.column_stack([codes // base**2, codes // base % base, codes % base])]
    models = CHARACTERS[draw.below(base, MAKERS * MODELS * 5)].reshape(MAKERS, MODELS, 5)
    # Each second model is the one before with another last character, as versions of a model are.
    models[:, 1::2, :4] = models[:, 0::2, :4]
    # Of one maker no plant has the character of another.
    start, step = draw.below(base, MAKERS), draw.within(1, 6, MAKERS)
    plants = CHARACTERS[(start[:, None] + step[:, None] * numpy.arange(PLANTS)) % base]
    return identifiers, models, plants


def years_of(draw, count):
    """Model years from the first one on: mostly the usual ones."""
    return numpy.where(draw.happens(970, count), draw.within(*USUAL_YEARS, count), draw.below(len(YEARS), count))


def check_digits(rows):
    """What stands at position 9 of right numbers."""
    value = numpy.zeros(256, dtype=numpy.int64)
    value[CHARACTERS] = VALUES
    total = sum(value[rows[:, position]] * WEIGHTS[position] for position in range(17))
    return CHECK_DIGITS[total % 11]


def numbers(draw, makers, count):
    """Rows of seventeen characters and a line feed, and of each row what it was made of: maker, model, year and serial."""
    identifiers, models, plants = makers
    maker, model = draw.among(MAKER_SHARES, count), draw.among(MODEL_SHARES, count)
    rows = numpy.full((count, 18), ord("\n"), dtype=numpy.uint8)
    rows[:, 0:3] = identifiers[maker]
    rows[:, 3:8] = models[maker, model]
    rows[:, DIGIT_AT] = ord("0")
    year = years_of(draw, count)
    rows[:, YEAR_AT] = YEARS[year]
    rows[:, PLANT_AT] = plants[maker, draw.below(PLANTS, count)]
    serial = draw.below(SERIALS, count)
    for position in range(SERIAL_AT, 17):
        rows[:, position] = ord("0") + serial // 10 ** (16 - position) % 10
    rows[:, DIGIT_AT] = check_digits(rows)

    wrong = numpy.flatnonzero(draw.happens(WRONG_DIGITS, count))
    place = numpy.searchsorted(CHECK_DIGITS, rows[wrong, DIGIT_AT])
    # Mostly another digit, now and then a letter, which none can be.
    other = CHECK_DIGITS[(place + draw.within(1, 10, len(wrong))) % 11]
    rows[wrong, DIGIT_AT] = numpy.where(draw.happens(100, len(wrong)), ord("A"), other)
    malformed = numpy.flatnonzero(draw.happens(MALFORMED, count))
    letters = numpy.frombuffer(b"IOQ", dtype=numpy.uint8)[draw.below(3, len(malformed))]
    rows[malformed, draw.below(17, len(malformed))] = letters
    twice = numpy.flatnonzero(draw.happens(TWICE, count))
    rows[twice] = rows[draw.below(twice + 1, len(twice))]
    return rows, (maker, model, year, serial)


def campaigns(draw, makers, cars, count):
    """Rows of campaigns.csv."""
    identifiers, models, plants = makers
    maker = draw.among(MAKER_SHARES[:WITH_CAMPAIGNS], count)
    model = draw.among(MODEL_SHARES, count)
    length = draw.among(PREFIX_SHARES, count)
    year_from = years_of(draw, count)
    year_to = numpy.minimum(year_from + draw.below(6, count), len(YEARS) - 1)
    plant_count, first_plant = draw.among((60, 12, 16, 12), count), draw.below(PLANTS, count)
    serial_from = draw.below(SERIALS, count)
    serial_to = numpy.minimum(serial_from + draw.below(800_000, count), SERIALS - 1)
    # Nearly half call back every number of a year, a few a single one.
    whole, single = draw.happens(450, count), draw.happens(10, count)
    serial_from = numpy.where(whole, 0, serial_from)
    serial_to = numpy.where(whole, SERIALS - 1, numpy.where(single, serial_from, serial_to))
    # One in twenty is about a car that is there, at the very edge of its years and of its serial numbers.
    car = draw.below(len(cars[0]), count)
    its_maker, its_model, its_year, its_serial = (of[car] for of in cars)
    meant = draw.happens(50, count) & (its_maker < WITH_CAMPAIGNS)
    maker, model = numpy.where(meant, its_maker, maker), numpy.where(meant, its_model, model)
    years = draw.below(3, count)
    year_from = numpy.where(meant, numpy.maximum(its_year - years, 0), year_from)
    year_to = numpy.where(meant, its_year, year_to)
    first, width = draw.happens(500, count), draw.below(1_000, count)
    serial_from = numpy.where(meant, numpy.where(first, its_serial, numpy.maximum(its_serial - width, 0)), serial_from)
    serial_to = numpy.where(meant, numpy.where(first, numpy.minimum(its_serial + width, SERIALS - 1), its_serial), serial_to)
    plant_count = numpy.where(meant, 0, plant_count)
    for each in range(count):
        whose = maker[each]
        chosen = sorted(plants[whose, (first_plant[each] + place) % PLANTS] for place in range(plant_count[each]))
        yield (
            f"25V{each:06d},{bytes(identifiers[whose]).decode()},{bytes(models[whose, model[each]][: length[each]]).decode()},"
            f"{FIRST_YEAR + year_from[each]},{FIRST_YEAR + year_to[each]},{bytes(chosen).decode()},"
            f"{serial_from[each]:06d},{serial_to[each]:06d}\n"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seed", type=int)
    parser.add_argument("vins", type=int)
    parser.add_argument("campaigns", type=int)
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    if asked.vins < 1 or not 1 <= asked.campaigns <= 65_000:
        parser.error("at least one number is needed, and 1 to 65 000 campaigns")

    draw = Draw(asked.seed)
    makers = makers_of(draw)
    asked.folder.mkdir(parents=True, exist_ok=True)
    rows, cars = numbers(draw, makers, asked.vins)
    (asked.folder / "vins.txt").write_bytes(rows.tobytes())
    header = "campaign,wmi,vds_prefix,year_from,year_to,plants,serial_from,serial_to\n"
    text = header + "".join(campaigns(draw, makers, cars, asked.campaigns))
    (asked.folder / "campaigns.csv").write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
