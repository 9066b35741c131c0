"""scikit-learn's metrics of indicator matrices."""

import numpy as np
from one_value import compute
from sklearn import metrics

FAMILIES = {
    "precision": metrics.precision_score,
    "recall": metrics.recall_score,
    "f1": metrics.f1_score,
    "jaccard": metrics.jaccard_score,
}


def expect_multilabel(case):
    """`target`, `predicted` and `scores` have one column a label."""
    target, predicted = np.array(case["target"]).T, np.array(case["predicted"]).T
    weighted = {"sample_weight": case["weight"]}
    found = {
        "accuracy": compute(metrics.accuracy_score, target, predicted, **weighted),
        "hamming_loss": compute(metrics.hamming_loss, target, predicted, **weighted),
    }
    for name, function in FAMILIES.items():
        for average in ["macro", "micro", "weighted"]:
            found[f"{name}_{average}"] = compute(function, target, predicted, average=average, **weighted)
        for index, label in enumerate(case["labels"]):
            one = lambda *args, **options: function(*args, **options)[index]
            found[f"{name}[{label}]"] = compute(one, target, predicted, average=None, **weighted)
    if case["scores"] is not None:
        table = np.array(case["scores"]).T
        found["roc_auc"] = compute(metrics.roc_auc_score, target, table, average="macro", **weighted)
        found["average_precision"] = compute(
            metrics.average_precision_score, target, table, average="macro", **weighted)
    return found
