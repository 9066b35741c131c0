"""Reads cases, one JSON object a line, from standard input; writes scikit-learn's metrics of each, one line each."""

import json
import sys

import sklearn
from expect_case import expect_case

assert sklearn.__version__.startswith("1.9."), sklearn.__version__

for line in sys.stdin:
    print(json.dumps(expect_case(json.loads(line))))
