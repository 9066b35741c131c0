"""Writes test/golden/scipy/bootstrap.json: percentile and BCa ends of scipy.stats.bootstrap, with scipy's own draws.

Needs scipy and NumPy; the file is committed, so that the tests need neither.
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy.stats import bootstrap

random = np.random.default_rng(20261121)
ONE = random.exponential(size=25).round(4)
OTHER = (1 + random.exponential(size=40)).round(4)

CASES = {
    "the mean of skewed values": ((ONE,), lambda x: np.mean(x)),
    "the logarithm of a variance": ((ONE,), lambda x: np.log(np.var(x, ddof=1))),
    "the ratio of the means of two samples": ((ONE, OTHER), lambda x, y: np.mean(x) / np.mean(y)),
}


def describe(name, data, statistic):
    ends, draws = {}, None
    for method in ("percentile", "BCa"):
        found = bootstrap(data, statistic, n_resamples=400, method=method, vectorized=False, rng=np.random.default_rng(1))
        ends[method] = [found.confidence_interval.low, found.confidence_interval.high]
        draws = found.bootstrap_distribution.tolist()
    jackknife = [
        [statistic(*(np.delete(sample, unit) if s == left else sample for s, sample in enumerate(data))) for unit in range(len(data[left]))]
        for left in range(len(data))
    ]
    return {"name": name, **ends, "draws": draws, "value": statistic(*data), "jackknife": jackknife}


if __name__ == "__main__":
    cases = [describe(name, *case) for name, case in CASES.items()]
    target = Path(__file__).parent.parent / "test" / "golden" / "scipy" / "bootstrap.json"
    target.write_text(json.dumps({"scipy": scipy.__version__, "cases": cases}) + "\n")
