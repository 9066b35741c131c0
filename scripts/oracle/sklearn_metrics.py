"""Every metric of one label an example as scikit-learn computes it, by Mergemark's name; None for nan or an exception.

Used by scripts/make-sklearn-golden.py and by scripts/oracle/compute.py.
"""

import numpy as np
from calibration_metrics import calibration, top_percent
from fairness_metrics import fairness
from one_value import compute
from sklearn import metrics

FAMILIES = {
    "precision": metrics.precision_score,
    "recall": metrics.recall_score,
    "f1": metrics.f1_score,
    "jaccard": metrics.jaccard_score,
}
PLAIN = {
    "accuracy": metrics.accuracy_score,
    "balanced_accuracy": metrics.balanced_accuracy_score,
    "matthews_corrcoef": metrics.matthews_corrcoef,
    "cohen_kappa": metrics.cohen_kappa_score,
}


def expect(task, target, predicted, labels, positive, scores, weight, slices=(), costs=()):
    """Every metric's value by its name in Mergemark."""
    weighted = {"sample_weight": weight}
    found = {name: compute(function, target, predicted, **weighted) for name, function in PLAIN.items()}
    for name, function in FAMILIES.items():
        if task == "binary":
            found[name] = compute(function, target, predicted, pos_label=positive, average="binary", **weighted)
        for average in ["macro", "micro", "weighted"]:
            found[f"{name}_{average}"] = compute(function, target, predicted, average=average, **weighted)
        for label in labels:
            one = lambda *args, **options: function(*args, **options)[0]
            found[f"{name}[{label}]"] = compute(one, target, predicted, labels=[label], average=None, **weighted)
    named = {(cost["target"], cost["predicted"]): cost["cost"] for cost in costs}
    prices = [named.get((str(true), str(said)), float(true != said)) for true, said in zip(target, predicted)]
    found["mean_cost"] = float(np.average(prices, weights=weight))
    if task == "binary" and slices:
        found |= fairness(target, predicted, positive, weight, slices)
    if scores is not None:
        table = np.array(scores).T
        found["log_loss"] = compute(metrics.log_loss, target, table, labels=labels, **weighted)
        if task == "binary":
            brier = compute(metrics.brier_score_loss, target, table[:, labels.index(positive)], pos_label=positive, **weighted)
        else:
            brier = compute(metrics.brier_score_loss, target, table, labels=labels, **weighted)
        found["brier_score"] = brier
        found |= calibration(target, table, labels, positive, weight)
        if task == "binary":
            truth = np.array([int(label == positive) for label in target])
            column = table[:, labels.index(positive)]
            found |= top_percent(truth, column, weight, [1, 10, 25, 100])
            found["roc_auc"] = compute(metrics.roc_auc_score, truth, column, **weighted)
            found["average_precision"] = compute(metrics.average_precision_score, truth, column, **weighted)
        else:
            several = {"labels": labels, **weighted}
            found["roc_auc_ovr"] = compute(metrics.roc_auc_score, target, table, multi_class="ovr", average="macro", **several)
            found["top_3_accuracy"] = compute(metrics.top_k_accuracy_score, target, table, k=3, **several)
    return found

