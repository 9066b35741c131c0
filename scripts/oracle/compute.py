"""Reads cases, one JSON object a line, from standard input; writes scikit-learn's metrics of each, one line each."""

import json
import sys

import sklearn
from sklearn_metrics import expect

assert sklearn.__version__.startswith("1.9."), sklearn.__version__

for line in sys.stdin:
    case = json.loads(line)
    spell = int if case["numeric"] else str
    labels = [spell(label) for label in case["labels"]]
    found = expect(
        case["task"],
        [labels[index] for index in case["target"]],
        [labels[index] for index in case["predicted"]],
        labels,
        None if case["positive"] is None else spell(case["positive"]),
        case["scores"],
        case["weight"],
    )
    print(json.dumps(found))
