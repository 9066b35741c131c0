"""Calibration, gain and lift, which scikit-learn does not have, by their papers' formulas."""

import numpy as np


def calibration(target, table, labels, positive, weight):
    """Naeini et al. 2015 (binary, the positive score), Guo et al. 2017 (the highest score), Murphy 1973."""
    index = table.argmax(axis=1) if positive is None else np.full(len(target), labels.index(positive))
    confidence = table[np.arange(len(target)), index]
    hits = np.array([float(label == labels[at]) for label, at in zip(target, index)])
    weight = np.ones(len(target)) if weight is None else np.array(weight)
    rate = np.average(hits, weights=weight)
    edges = [k / 15 for k in range(16)]
    gaps, masses, resolved = [], [], []
    for low, high in zip(edges, edges[1:]):
        inside = (confidence <= high) & ((confidence > low) | (low == 0))
        if weight[inside].sum() > 0:
            accuracy = np.average(hits[inside], weights=weight[inside])
            gaps.append(abs(accuracy - np.average(confidence[inside], weights=weight[inside])))
            masses.append(weight[inside].sum())
            resolved.append((accuracy - rate) ** 2)
    return {
        "expected_calibration_error": float(np.average(gaps, weights=masses)),
        "maximum_calibration_error": float(max(gaps)),
        "brier_reliability": float(np.average(np.square(gaps), weights=masses)),
        "brier_resolution": float(np.average(resolved, weights=masses)),
        "brier_uncertainty": float(rate * (1 - rate)),
    }


def top_percent(truth, column, weight, percents):
    """The cumulative gain curve at a percentage of the weight, straight between the ends of a tie."""
    weight = np.ones(len(truth)) if weight is None else np.array(weight)
    positives = (weight * truth).sum()
    levels = np.unique(column)[::-1]
    reached = [0.0] + [weight[column >= level].sum() / weight.sum() for level in levels]
    found = [0.0] + [(weight * truth)[column >= level].sum() for level in levels]
    values = {}
    for percent in percents:
        gain = None if positives == 0 else float(np.interp(percent / 100, reached, found) / positives)
        values[f"gain_{percent}"] = gain
        values[f"lift_{percent}"] = None if gain is None else gain / (percent / 100)
    return values
