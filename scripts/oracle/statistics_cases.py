"""Random cases of tests and intervals with what statsmodels, scipy and NumPy make of them, none by our own formulas.

Used by scripts/make-statistics-golden.py, and by scripts/oracle.ts with a number of cases and a seed.
"""

import json
import sys

import numpy as np
from scipy import optimize, stats
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint


def make_case(random):
    return {
        "wilson": wilson(random),
        "paired": paired(random),
        "areas": areas(random),
        "family": family(random),
        "welch": welch(random),
        "skewed": skewed(random),
        "combined": combined(random),
        "newcombe": newcombe(random),
    }


def wilson(random):
    n = int(random.choice([1, 3, 20, 50, 1000, 100_000]))
    hits = int(random.choice([0, n, random.integers(0, n + 1)]))
    confidence = float(random.choice([0.8, 0.9, 0.95, 0.99]))
    return {"hits": hits, "n": n, "confidence": confidence, "ends": list(proportion_confint(hits, n, 1 - confidence, "wilson"))}


def paired(random):
    n = int(random.choice([5, 30, 200, 5000]))
    changed = int(random.integers(1, max(2, n // int(random.choice([1, 4, 20])))))
    gained = int(random.binomial(changed, random.choice([0.2, 0.5, 0.7])))
    lost = changed - gained
    confidence = float(random.choice([0.9, 0.95, 0.99]))
    return {"n": n, "gained": gained, "lost": lost, "confidence": confidence,
            "ends": score_interval(n, gained, lost, confidence), "midP": mid_p(gained, lost)}


def mid_p(gained, lost):
    """From statsmodels' exact two-sided p, which is twice the smaller tail, capped at 1."""
    if gained == lost:
        return 0.5
    exact = mcnemar([[0, lost], [gained, 0]], exact=True).pvalue
    here = stats.binom.pmf(gained, gained + lost, 0.5)
    smaller = (exact - here) / 2
    return float(smaller if gained < lost else 1 - smaller)


def score_interval(n, gained, lost, confidence):
    """The score test inverted numerically; the restricted likelihood is maximised numerically too, without Tango's q."""
    critical = stats.norm.ppf(1 - (1 - confidence) / 2)
    estimate = (gained - lost) / n

    def likely_loss(change):
        low, high = max(0.0, -change), (1 - change) / 2
        def slope(q):
            # d/dq of gained·ln(q + Δ) + lost·ln q + rest·ln(1 − 2q − Δ), times all three.
            rest = n - gained - lost
            up, stay = q + change, 1 - 2 * q - change
            return gained * q * stay + lost * up * stay - 2 * rest * up * q
        edge = 1e-15
        if slope(low + edge) <= 0:
            return low
        return optimize.brentq(slope, low + edge, high - edge, xtol=1e-16) if slope(high - edge) < 0 else high

    def statistic(change):
        q = likely_loss(change)
        variance = (2 * q + change - change * change) / n
        return np.inf * np.sign(estimate - change) if variance <= 0 else (estimate - change) / np.sqrt(variance)

    def end(level, outer):
        difference = lambda change: statistic(change) - level
        if difference(outer) * difference(estimate) > 0:
            return float(np.sign(outer))
        return float(optimize.brentq(difference, estimate, outer, xtol=1e-14))

    return [-1.0 if lost == n else end(critical, -1 + 1e-12), 1.0 if gained == n else end(-critical, 1 - 1e-12)]


def areas(random):
    """DeLong's variances from all pairs, ties counting half."""
    positives, negatives = int(random.integers(2, 25)), int(random.integers(2, 40))
    positive = [1] * positives + [0] * negatives
    steps = int(random.choice([3, 10, 1000]))
    common = random.normal(size=positives + negatives)
    scores = [np.round((common + random.normal(size=len(common)) + np.array(positive)) * steps) / steps for _ in range(2)]
    kernels = [np.sign(one[:positives, None] - one[None, positives:]) / 2 + 0.5 for one in scores]
    rows = np.array([kernel.mean(axis=1) for kernel in kernels])
    columns = np.array([kernel.mean(axis=0) for kernel in kernels])
    covariance = np.cov(rows) / positives + np.cov(columns) / negatives
    contrast = np.array([-1, 1])
    return {"positive": positive, "base": scores[0].tolist(), "head": scores[1].tolist(),
            "areas": [float(kernel.mean()) for kernel in kernels],
            "headError": float(np.sqrt(covariance[1, 1])),
            "error": float(np.sqrt(max(0.0, contrast @ covariance @ contrast)))}


def family(random):
    size = int(random.choice([1, 2, 5, 20, 60]))
    p = random.uniform(size=size) ** int(random.choice([1, 4]))
    if size > 2:
        p[1] = p[0]
    return {"p": p.tolist(), "holm": multipletests(p, method="holm")[1].tolist(), "by": multipletests(p, method="fdr_by")[1].tolist()}


def welch(random):
    one = random.normal(random.choice([0, 1, 5]), 1, size=int(random.integers(2, 30)))
    other = random.normal(0, random.choice([0.5, 3]), size=int(random.integers(2, 30)))
    p = stats.ttest_ind(one, other, equal_var=False, alternative="greater").pvalue
    return {"one": one.tolist(), "other": other.tolist(), "p": float(p)}


def skewed(random):
    """statsmodels has no such factor: scipy's skewness in the formula of Hall 1992."""
    values = random.exponential(size=int(random.integers(5, 200))) ** int(random.choice([1, 2]))
    z = stats.norm.ppf(0.975)
    factor = 1 + abs(stats.skew(values)) * (2 * z**2 + 1) / (6 * z * np.sqrt(len(values)))
    return {"residuals": (values - values.mean()).tolist(), "factor": float(factor)}


def combined(random):
    """Zou and Donner's limits as the extremes of one − other over the ellipse that both intervals span."""
    value, room = random.uniform(0.5, 1, size=2), random.uniform(0.01, 0.2, size=(2, 2))
    errors, correlation = random.uniform(0.01, 0.1, size=2), float(random.uniform(-0.5, 0.95))
    error = np.sqrt(errors[0] ** 2 + errors[1] ** 2 - 2 * correlation * errors[0] * errors[1])

    def farthest(one, other):
        # The largest x·a − y·b where (x, y) are standard deviates that correlate: |(a, −b)| in their metric.
        square = np.array([one, -other]) @ np.array([[1, correlation], [correlation, 1]]) @ np.array([one, -other])
        return np.sqrt(square)

    sides = [{"value": float(value[i]), "low": float(value[i] - room[i][0]), "high": float(value[i] + room[i][1]), "error": float(errors[i])} for i in range(2)]
    reach = max(farthest(room[0][0], room[1][1]), farthest(room[0][1], room[1][0]))
    return {"one": sides[0], "other": sides[1], "error": float(error), "reach": float(reach)}


def newcombe(random):
    """Newcombe 2006, method 5: θ̂ = θ ± z·√V(θ), solved by brentq with his V of Hanley and McNeil's Q1 and Q2."""
    m, n = int(random.integers(2, 60)), int(random.integers(2, 400))
    value = float(random.choice([0.0, 0.5, 0.9, 0.99, 1.0, random.uniform()]))
    confidence = float(random.choice([0.9, 0.95, 0.99]))
    z = stats.norm.ppf(1 - (1 - confidence) / 2)

    def variance(theta):
        q1, q2, mean = theta / (2 - theta), 2 * theta**2 / (1 + theta), (m + n) / 2 - 1
        return (theta * (1 - theta) + mean * (q1 - theta**2) + mean * (q2 - theta**2)) / (m * n)

    def end(outer):
        if value == outer:
            return outer
        distance = lambda theta: abs(value - theta) - z * np.sqrt(max(0.0, variance(theta)))
        grid = np.linspace(value, outer, 2001)
        first = next((i for i in range(1, len(grid)) if distance(grid[i]) > 0), None)
        return outer if first is None else float(optimize.brentq(distance, grid[first - 1], grid[first], xtol=1e-15))

    return {"value": value, "positives": m, "negatives": n, "confidence": confidence, "ends": [end(0.0), end(1.0)]}


def make_cases(count, seed):
    random = np.random.default_rng(seed)
    return [make_case(random) for _ in range(count)]


if __name__ == "__main__":
    print(json.dumps(make_cases(int(sys.argv[1]), int(sys.argv[2]))))
