"""Every metric of Mergemark as scikit-learn computes it, by Mergemark's name; None for nan or an exception.

Used by scripts/make-sklearn-golden.py and by scripts/oracle/compute.py.
"""

import math
import warnings

import numpy as np
from sklearn import metrics

warnings.simplefilter("ignore")
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


def compute(function, *args, **options):
    try:
        value = float(function(*args, **options))
    except (ValueError, ZeroDivisionError):
        return None
    return value if math.isfinite(value) else None


def expect(task, target, predicted, labels, positive, scores, weight):
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
    if scores is not None:
        table = np.array(scores).T
        found["log_loss"] = compute(metrics.log_loss, target, table, labels=labels, **weighted)
        if task == "binary":
            brier = compute(metrics.brier_score_loss, target, table[:, labels.index(positive)], pos_label=positive, **weighted)
        else:
            brier = compute(metrics.brier_score_loss, target, table, labels=labels, **weighted)
        found["brier_score"] = brier
        found["expected_calibration_error"] = calibration_error(target, table, labels, positive, weight)
        if task == "binary":
            truth = np.array([int(label == positive) for label in target])
            column = table[:, labels.index(positive)]
            found["roc_auc"] = compute(metrics.roc_auc_score, truth, column, **weighted)
            found["average_precision"] = compute(metrics.average_precision_score, truth, column, **weighted)
        else:
            several = {"labels": labels, **weighted}
            found["roc_auc_ovr"] = compute(metrics.roc_auc_score, target, table, multi_class="ovr", average="macro", **several)
            found["top_3_accuracy"] = compute(metrics.top_k_accuracy_score, target, table, k=3, **several)
    return found


def calibration_error(target, table, labels, positive, weight):
    """scikit-learn has none: Naeini et al. 2015 (binary, the positive score), Guo et al. 2017 (the highest score)."""
    index = table.argmax(axis=1) if positive is None else np.full(len(target), labels.index(positive))
    confidence = table[np.arange(len(target)), index]
    hits = np.array([float(label == labels[at]) for label, at in zip(target, index)])
    weight = np.ones(len(target)) if weight is None else np.array(weight)
    edges = [k / 15 for k in range(16)]
    total = 0.0
    for low, high in zip(edges, edges[1:]):
        inside = (confidence <= high) & ((confidence > low) | (low == 0))
        mass = weight[inside].sum()
        if mass > 0:
            accuracy = np.average(hits[inside], weights=weight[inside])
            total += mass * abs(accuracy - np.average(confidence[inside], weights=weight[inside]))
    return float(total / weight.sum())
