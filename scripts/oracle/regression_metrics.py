"""scikit-learn's metrics of numbers."""

from one_value import compute
from sklearn import metrics

WEIGHTED = {
    "mean_absolute_error": metrics.mean_absolute_error,
    "mean_squared_error": metrics.mean_squared_error,
    "root_mean_squared_error": metrics.root_mean_squared_error,
    "r2": metrics.r2_score,
    "mean_absolute_percentage_error": metrics.mean_absolute_percentage_error,
    "median_absolute_error": metrics.median_absolute_error,
    "explained_variance": metrics.explained_variance_score,
}


def expect_regression(case):
    pair = case["target"], case["predicted"]
    weighted = {"sample_weight": case["weight"]}
    found = {name: compute(function, *pair, **weighted) for name, function in WEIGHTED.items()}
    found["max_error"] = compute(metrics.max_error, *weighing(case))
    for level in ["0.1", "0.5", "0.9"]:
        found[f"mean_pinball_loss_{level}"] = compute(
            metrics.mean_pinball_loss, *pair, alpha=float(level), **weighted)
    return found


def weighing(case):
    """max_error takes no weights: examples that weigh nothing are left out."""
    weight = case["weight"] or [1] * len(case["target"])
    return [[value for value, mass in zip(case[side], weight) if mass > 0] for side in ["target", "predicted"]]
