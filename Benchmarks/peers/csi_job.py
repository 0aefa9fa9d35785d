"""The survey of the job that scores a million responses; README.md says what is computed."""

DEALERS, MONTHS, ADVISORS = 200, 12, 6
# One file each, a byte for each response.
KEYS = ("month", "dealer", "advisor")
FACTORS = 5
# What each factor weighs, in hundredths.
WEIGHTS = (29, 19, 18, 18, 16)
# Three questions of each factor one after the other, then how likely one is to recommend.
QUESTIONS = (*[f"q{number:02}" for number in range(3 * FACTORS)], "recommend")
MISSING = 255
# An index is a whole number of so many parts of a point: the least multiple of six above a million, because answers are
# divided by two or by three.
UNITS = 1_000_002
