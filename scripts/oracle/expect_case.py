"""The metrics of a case of any task, as scikit-learn and fairlearn compute them."""

from multilabel_metrics import expect_multilabel
from ranking_metrics import expect_ranking
from regression_metrics import expect_regression
from sklearn_metrics import expect

OTHERS = {"multilabel": expect_multilabel, "ranking": expect_ranking, "regression": expect_regression}


def expect_case(case):
    if case["task"] in OTHERS:
        return OTHERS[case["task"]](case)
    spell = int if case["numeric"] else str
    labels = [spell(label) for label in case["labels"]]
    return expect(
        case["task"],
        [labels[index] for index in case["target"]],
        [labels[index] for index in case["predicted"]],
        labels,
        None if case["positive"] is None else spell(case["positive"]),
        case["scores"],
        case["weight"],
        slices=case.get("slices", []),
        costs=case.get("costs", []),
    )
