"""Writes test/golden/scipy/statistics.json: tests and intervals as statsmodels, scipy and NumPy compute them.

Needs statsmodels, scipy and NumPy; the file is committed, so that the tests need none of them.
"""

import json
import sys
from pathlib import Path

import numpy
import scipy
import statsmodels

root = Path(__file__).parent.parent
sys.path.insert(0, str(root / "scripts" / "oracle"))

from statistics_cases import make_cases  # noqa: E402

if __name__ == "__main__":
    versions = {"statsmodels": statsmodels.__version__, "scipy": scipy.__version__, "numpy": numpy.__version__}
    cases = make_cases(25, 20261121)
    target = root / "test" / "golden" / "scipy" / "statistics.json"
    target.write_text(json.dumps({**versions, "cases": cases}) + "\n")
