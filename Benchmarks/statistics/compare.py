"""Reads the cases that `csi-coverage --print-cases` prints and computes each interval again with SciPy and statsmodels.

Bounds of the library are cut down to hundredths of a point. So each has to be the peer's bound or less than a hundredth below
it; what floating-point numbers of both may differ by is added as a tolerance and said beside each method. A bootstrap has other
random numbers here than there: its bounds are held against the spread that so many samples leave.
"""

import json
import sys

import numpy
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

# Of a bound, relative to the width of what it is a bound of: of shares and scores in points, of means in points of the index.
TOLERANCE = 1e-9
# Of quantiles themselves, relative: less than the digits that SciPy's own have.
QUANTILE_TOLERANCE = 1e-12
# A percentile of 19 999 resampled means lies within so many standard errors of the true one, both there and here.
BOOTSTRAP_ERRORS = 5


class Excess(Exception):
    pass


def level_of(case):
    return float(case["level"].rstrip("%")) / 100


def clamped(lower, upper, least, most):
    return max(least, lower), min(most, upper)


def wilson(case):
    lower, upper = proportion_confint(case["part"], case["whole"], 1 - level_of(case), method="wilson")
    return 100 * lower, 100 * upper


def newcombe(case):
    lower, upper = confint_proportions_2indep(
        case["laterPart"], case["laterWhole"], case["part"], case["whole"],
        method="newcomb", compare="diff", alpha=1 - level_of(case), correction=False,
    )
    return 100 * lower, 100 * upper


def adjusted_wald(case):
    """Neither package has it: the published formula with SciPy's quantile."""
    size = case["of"] + 3
    promoters, detractors = (case["promoters"] + 0.75) / size, (case["detractors"] + 0.75) / size
    net = promoters - detractors
    half = stats.norm.ppf((1 + level_of(case)) / 2) * numpy.sqrt((promoters + detractors - net * net) / size)
    score = 100 * (case["promoters"] - case["detractors"]) / case["of"]
    lower, upper = clamped(100 * (net - half), 100 * (net + half), -100, 100)
    return min(lower, score), max(upper, score)


def points(values):
    return numpy.array(values) / 10


def student_t(case):
    values = points(case["values"])
    lower, upper = stats.t.interval(level_of(case), len(values) - 1, values.mean(), stats.sem(values))
    return clamped(lower, upper, 0, 1000)


def bounded(case):
    """Wilson's interval of statsmodels takes a count that is no whole number as well."""
    values = points(case["values"])
    lower, upper = proportion_confint(values.sum() / 1000, len(values), 1 - level_of(case), method="wilson")
    return 1000 * lower, 1000 * upper


def by_satterthwaite(weights, groups, level):
    """Degrees of freedom are cut to a whole number, as the library does."""
    figure = sum(weight * group.mean() for weight, group in zip(weights, groups))
    variances = [weight**2 * group.var(ddof=1) / len(group) for weight, group in zip(weights, groups)]
    terms = sum(variance**2 / (len(group) - 1) for variance, group in zip(variances, groups))
    freedom = int(sum(variances) ** 2 / terms * (1 + 1e-9))
    half = stats.t.ppf((1 + level) / 2, freedom) * numpy.sqrt(sum(variances))
    return figure - half, figure + half, sum(variances) ** 2 / terms, numpy.sqrt(sum(variances))


def welch(case):
    earlier, later = points(case["values"]), points(case["later"])
    lower, upper, freedom, error = by_satterthwaite([1, -1], [later, earlier], level_of(case))
    # SciPy's own Welch with the degrees of freedom that are not cut says that formula and data are the same.
    result = stats.ttest_ind(later, earlier, equal_var=False).confidence_interval(level_of(case))
    half = stats.t.ppf((1 + level_of(case)) / 2, freedom) * error
    if abs((result.high - result.low) / 2 - half) > TOLERANCE * half:
        raise Excess("the formula here is not SciPy's")
    return clamped(lower, upper, -1000, 1000)


def stratified(case):
    total = sum(case["weights"])
    weights = [weight / total for weight in case["weights"]]
    lower, upper, _, _ = by_satterthwaite(weights, [points(group) for group in case["strata"]], level_of(case))
    return clamped(lower, upper, 0, 1000)


def compare_cut(case, bounds, tolerance):
    """The greatest distance of a bound from what the peer's is when cut down, in points; 0 within the hundredth."""
    worst = 0.0
    for name, expected in zip(("lower", "upper"), bounds):
        bound = float(case[name])
        # Above the peer's bound, or more than a hundredth below it.
        worst = max(worst, bound - expected, expected - 0.01 - bound)
    if worst > tolerance:
        raise Excess(f"off by {worst:.3g} points: {bounds} expected")
    return worst


def compare_quantile(case):
    """The half of the interval over the standard error is the quantile, to all its digits."""
    count = case["freedom"] + 1
    error = case["value"] * numpy.sqrt(2.0 * case["pairs"] / (count * (count - 1.0)))
    expected = stats.t.isf((1 - level_of(case)) / 2, case["freedom"])
    # A hundredth is cut off the upper bound.
    relative = abs(float(case["upper"]) - expected * error) / (expected * error)
    if relative > QUANTILE_TOLERANCE + 0.01 / (expected * error):
        raise Excess(f"the quantile is off by {relative:.3g}: {expected} expected")
    return relative


def compare_bootstrap(case):
    values = numpy.array(case["values"])
    low, high = (1 - level_of(case)) / 2, (1 + level_of(case)) / 2
    drawn = stats.bootstrap(
        (values,), numpy.mean, n_resamples=99_999, batch=5_000, confidence_level=level_of(case), method="percentile",
        rng=numpy.random.default_rng(8),
    )
    means = drawn.bootstrap_distribution
    worst = 0.0
    for name, share in (("lower", low), ("upper", high)):
        # The percentile's own error as a share of samples, on both sides of it; means are of steps of 1/n.
        error = BOOTSTRAP_ERRORS * numpy.sqrt(share * (1 - share)) * (1 / numpy.sqrt(19_999) + 1 / numpy.sqrt(99_999))
        least, most = numpy.quantile(means, [max(0, share - error), min(1, share + error)])
        bound = float(case[name])
        worst = max(worst, abs(bound - getattr(drawn.confidence_interval, "low" if name == "lower" else "high")))
        if not least - 0.01 <= bound <= most + 1e-9:
            raise Excess(f"{name} is not in {least:.4f} … {most:.4f}")
    return worst


CUT = {
    "wilson": (wilson, 100), "newcombe": (newcombe, 100), "adjustedWald": (adjusted_wald, 100),
    "studentT": (student_t, 1000), "bounded": (bounded, 1000), "welch": (welch, 1000), "stratified": (stratified, 1000),
}


def main():
    worst, counts, problems = {}, {}, 0
    for line in sys.stdin:
        case = json.loads(line)
        method = case["method"]
        try:
            if method == "t":
                distance = compare_quantile(case)
            elif method == "bootstrap":
                distance = compare_bootstrap(case)
            else:
                peer, width = CUT[method]
                distance = compare_cut(case, peer(case), TOLERANCE * width)
        except Excess as excess:
            problems += 1
            shown = {key: value if len(str(value)) < 100 else "…" for key, value in case.items()}
            print(f"check-statistics: {shown}: {excess}", file=sys.stderr)
            continue
        counts[method] = counts.get(method, 0) + 1
        worst[method] = max(worst.get(method, 0), distance)
    missing = {"t", "bootstrap", *CUT} - set(counts)
    if missing:
        print(f"check-statistics: no case of {', '.join(sorted(missing))}", file=sys.stderr)
        problems += 1
    for method, count in sorted(counts.items()):
        unit = "relative" if method == "t" else "points"
        print(f"check-statistics: {method}: {count} cases, at most {worst[method]:.3g} off ({unit})")
    if problems:
        print(f"check-statistics: {problems} problems", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
