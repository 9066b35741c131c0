"""fairlearn's comparisons of groups. None where a group has no example that a rate is of: fairlearn takes it as 0."""

import numpy as np
from fairlearn import metrics
from one_value import compute

NEEDED = {
    "demographic_parity_difference": [0, 1],
    "demographic_parity_ratio": [0, 1],
    "equalized_odds_difference": [0, 1],
    "equalized_odds_ratio": [0, 1],
    "equal_opportunity_difference": [1],
}


def fairness(target, predicted, positive, weight, slices):
    truth = np.array([int(label == positive) for label in target])
    chosen = np.array([int(label == positive) for label in predicted])
    weight = np.ones(len(truth)) if weight is None else np.array(weight)
    found = {}
    for slicing in {part["of"] for part in slices}:
        groups = [part for part in slices if part["of"] == slicing]
        members = np.concatenate([np.array(part["members"], dtype=int) for part in groups])
        feature = np.concatenate([np.full(len(part["members"]), part["name"]) for part in groups])
        for name, classes in NEEDED.items():
            found[f"{name}[{slicing}]"] = None
            if len(groups) < 2 or not all(has_examples(name, part, truth, weight, classes) for part in groups):
                continue
            found[f"{name}[{slicing}]"] = compute(
                getattr(metrics, name), truth[members], chosen[members],
                sensitive_features=feature, sample_weight=weight[members],
            )
    return found


def has_examples(name, part, truth, weight, classes):
    members = np.array(part["members"], dtype=int)
    if name.startswith("demographic"):
        return weight[members].sum() > 0
    return all(weight[members][truth[members] == one].sum() > 0 for one in classes)
