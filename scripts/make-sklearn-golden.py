"""Writes test/golden/sklearn/*.json: metric values as scikit-learn 1.9 computes them.

Run with `python3 scripts/make-sklearn-golden.py`, in an environment with scikit-learn 1.9, fairlearn 0.15 and NumPy 2. The test
test/metrics/sklearn.test.ts compares Mergemark's values with these to 1e-9. null stands for nan or an exception.
"""

import json
import sys
from pathlib import Path

import numpy as np
import sklearn

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent / "oracle"))
from expect_case import expect_case  # noqa: E402
from sklearn_metrics import expect  # noqa: E402

FOLDER = Path(__file__).parent.parent / "test" / "golden" / "sklearn"
def case(name, task, target, predicted, *, positive=None, scores=None, scored=(), weight=None):
    labels = sorted(set(target) | set(predicted) | set(scored))
    assert labels == sorted(labels, key=str), "Mergemark sorts labels as text"
    return {
        "name": name,
        "task": task,
        "labels": [str(label) for label in labels],
        "positive": None if positive is None else str(positive),
        "target": [labels.index(label) for label in target],
        "predicted": [labels.index(label) for label in predicted],
        "scores": scores,
        "weight": weight,
        "expected": expect(task, target, predicted, labels, positive, scores, weight),
    }


def draw(seed, labels, size, *, skill=0.7, prevalence=None, weights=None, decimals=6):
    """Targets, predictions, scores that sum to 1 and weights, at random."""
    random = np.random.default_rng(seed)
    truth = random.choice(len(labels), size, p=prevalence)
    table = random.dirichlet(np.full(len(labels), 0.6), size)
    table[np.arange(size), truth] += random.random(size) * skill * 2
    table = np.round(table / table.sum(axis=1, keepdims=True), decimals)
    table[:, 0] = 1 - table[:, 1:].sum(axis=1)
    # The rest to 1 may fall a rounding below 0.
    table = np.clip(table, 0, 1)
    if decimals < 6:
        table = table / table.sum(axis=1, keepdims=True)
    drawn = None
    if weights == "real":
        drawn = np.round(random.gamma(1.0, 1.0, size), 4).tolist()
    if weights == "whole":
        drawn = random.integers(0, 4, size).astype(float).tolist()
    return {
        "target": [labels[index] for index in truth],
        "predicted": [labels[index] for index in table.argmax(axis=1)],
        "scores": [column.tolist() for column in table.T],
        "weight": drawn,
    }


def drawn(name, task, seed, labels, size, *, positive=None, **options):
    parts = draw(seed, labels, size, **options)
    return case(name, task, parts["target"], parts["predicted"], positive=positive, scored=labels,
                scores=parts["scores"], weight=parts["weight"])


def binary_cases():
    yn = ["no", "yes"]
    yield drawn("40 examples, text labels", "binary", 1, yn, 40, positive="yes")
    yield drawn("the first label is positive", "binary", 2, yn, 40, positive="no")
    yield drawn("numeric labels", "binary", 3, [0, 1], 60, positive=1)
    yield drawn("labels -1 and 1", "binary", 4, [-1, 1], 30, positive=1)
    yield drawn("real weights", "binary", 5, yn, 50, positive="yes", weights="real")
    yield drawn("whole weights, some 0", "binary", 6, [0, 1], 50, positive=1, weights="whole")
    yield drawn("a rare positive label", "binary", 7, yn, 60, positive="yes", prevalence=[0.95, 0.05])
    yield drawn("worse than chance", "binary", 8, yn, 40, positive="yes", skill=0)
    yield case("all right", "binary", [0, 1, 1, 0], [0, 1, 1, 0], positive=1)
    yield case("all wrong", "binary", [0, 1, 1, 0], [1, 0, 0, 1], positive=1)
    yield case("nothing predicted positive", "binary", [0, 1, 1, 0], [0, 0, 0, 0], positive=1)
    yield case("no positive example", "binary", [0, 0, 0, 0], [0, 1, 0, 0], positive=1)
    yield case("only negatives, all right", "binary", [0, 0, 0], [0, 0, 0], positive=1, scored=[0, 1],
               scores=[[0.9, 0.8, 0.7], [0.1, 0.2, 0.3]])
    yield case("only positives, all right", "binary", [1, 1, 1], [1, 1, 1], positive=1, scored=[0, 1],
               scores=[[0.1, 0.2, 0.3], [0.9, 0.8, 0.7]])
    yield case("one example", "binary", ["yes"], ["no"], positive="yes")
    yield case("scores of exactly 0 and 1", "binary", [0, 1, 1, 0], [0, 1, 0, 1], positive=1,
               scores=[[1.0, 0.0, 1.0, 0.0], [0.0, 1.0, 0.0, 1.0]])
    yield case("scores all tied at a half", "binary", [0, 1, 1, 0, 1], [0, 0, 0, 0, 0], positive=1,
               scores=[[0.5] * 5, [0.5] * 5])
    yield case("positives weigh nothing", "binary", [0, 1, 1, 0], [0, 1, 0, 1], positive=1,
               weight=[1.0, 0.0, 0.0, 2.0])
    yield case("positive predictions weigh nothing", "binary", [0, 1, 1, 0], [0, 0, 1, 1], positive=1,
               weight=[1.0, 2.0, 0.0, 0.0], scores=[[0.9, 0.6, 0.3, 0.2], [0.1, 0.4, 0.7, 0.8]])
    yield case("only one example weighs", "binary", [0, 1, 1, 0], [0, 0, 1, 1], positive=1,
               weight=[0.0, 0.0, 3.5, 0.0])


    yield drawn("scores in steps of a tenth", "binary", 31, yn, 80, positive="yes", decimals=1)
    yield drawn("scores in steps of a tenth, whole weights", "binary", 32, [0, 1], 80, positive=1, decimals=1, weights="whole")
    yield drawn("scores in steps of a tenth, the first label is positive", "binary", 33, yn, 50, positive="no", decimals=1, weights="real")
    edges = [k / 15 for k in range(16)]
    yield case("scores on the edges of bins", "binary", [0, 1] * 8, [0] * 8 + [1] * 8, positive=1,
               scores=[[1 - edge for edge in edges], edges])
    beside = [np.nextafter(k / 15, toward) for k in range(1, 15) for toward in (0, 1)]
    yield case("scores beside the edges of bins", "binary", [0, 1, 1, 0] * 7, [0] * 14 + [1] * 14, positive=1,
               scores=[[1 - edge for edge in beside], beside])
    yield case("every positive above every negative", "binary", [0, 0, 1, 1], [0, 0, 1, 1], positive=1,
               scores=[[0.9, 0.8, 0.3, 0.1], [0.1, 0.2, 0.7, 0.9]])
    yield case("every positive below every negative", "binary", [1, 1, 0, 0], [0, 0, 1, 1], positive=1,
               scores=[[0.9, 0.8, 0.3, 0.1], [0.1, 0.2, 0.7, 0.9]])
    yield case("scored positives weigh nothing", "binary", [0, 1, 1, 0], [0, 1, 0, 1], positive=1,
               weight=[1.0, 0.0, 0.0, 2.0], scores=[[0.9, 0.6, 0.3, 0.2], [0.1, 0.4, 0.7, 0.8]])
    yield case("scored negatives weigh nothing", "binary", [0, 1, 1, 0], [0, 1, 0, 1], positive=1,
               weight=[0.0, 3.0, 1.0, 0.0], scores=[[0.9, 0.6, 0.3, 0.2], [0.1, 0.4, 0.7, 0.8]])


def multiclass_cases():
    species = ["Adelie", "Chinstrap", "Gentoo"]
    ten = list(range(10))
    yield drawn("60 examples of three classes", "multiclass", 11, species, 60)
    yield drawn("real weights", "multiclass", 12, species, 60, weights="real")
    yield drawn("whole weights, some 0", "multiclass", 13, species, 40, weights="whole")
    yield drawn("ten numeric classes", "multiclass", 14, ten, 120)
    yield drawn("ten classes, fewer examples than classes", "multiclass", 15, ten, 7)
    yield drawn("unbalanced classes with weights", "multiclass", 16, species, 80, prevalence=[0.9, 0.08, 0.02], weights="real")
    yield drawn("worse than chance", "multiclass", 17, species, 50, skill=0)
    yield drawn("two classes", "multiclass", 18, ["cat", "dog"], 30)
    yield drawn("two classes with weights", "multiclass", 19, ["cat", "dog"], 30, weights="real")
    yield drawn("labels with brackets, spaces and signs", "multiclass", 20, ["a b", "a[b]", "a|b", "ä"], 40)
    yield case("all right", "multiclass", list("abcabc"), list("abcabc"))
    yield case("all wrong", "multiclass", list("abcabc"), list("bcabca"))
    yield case("a class that is never predicted", "multiclass", list("aabbcc"), list("aabbab"))
    yield case("a class that is predicted and has no examples", "multiclass", list("aabb"), list("aacb"))
    yield case("targets and predictions share no class", "multiclass", list("aabb"), list("ccdd"))
    yield case("one class", "multiclass", list("aaa"), list("aaa"))
    yield case("one class of targets, two of predictions", "multiclass", list("aaaa"), list("aaab"))
    yield case("one class predicted for all", "multiclass", list("aabbcc"), list("aaaaaa"))
    yield case("a class that only has a score column", "multiclass", list("aabb"), list("abbb"), scored=list("abc"),
               scores=[[0.7, 0.3, 0.2, 0.1], [0.2, 0.4, 0.7, 0.9], [0.1, 0.3, 0.1, 0.0]])
    yield case("all targets of one class, with scores of three", "multiclass", list("bbb"), list("bba"), scored=list("abc"),
               scores=[[0.2, 0.1, 0.6], [0.7, 0.8, 0.3], [0.1, 0.1, 0.1]])
    yield case("a class whose examples weigh nothing", "multiclass", list("abcabc"), list("abcacb"),
               weight=[1.0, 1.0, 0.0, 2.0, 0.5, 0.0])
    yield case("a class that weighs nothing and is all right", "multiclass", list("aabbc"), list("abbbc"),
               weight=[1.0, 1.5, 1.0, 2.0, 0.0])
    yield case("scores of exactly 0 and 1", "multiclass", list("abc"), list("abb"), scored=list("abc"),
               scores=[[1.0, 0.0, 0.0], [0.0, 1.0, 1.0], [0.0, 0.0, 0.0]])
    yield case("tiny scores", "multiclass", list("abca"), list("aaaa"), scored=list("abc"),
               scores=[[1 - 2e-12, 1 - 2e-15, 1 - 1e-300, 1.0], [1e-12, 1e-15, 1e-300, 0.0], [1e-12, 1e-15, 1e-300, 0.0]])
    yield case("tied scores", "multiclass", list("abcabc"), list("aaabbb"), scored=list("abc"),
               scores=[[1 / 3] * 6, [1 / 3] * 6, [1 / 3] * 6])
    yield drawn("five classes, scores in steps of a tenth", "multiclass", 34, list("abcde"), 60, decimals=1)
    yield drawn("five classes, steps of a tenth, whole weights", "multiclass", 35, list("abcde"), 60, decimals=1, weights="whole")
    yield case("ties for the third place", "multiclass", list("abcde"), list("aaaaa"), scored=list("abcde"),
               scores=[[0.4] * 5, [0.15] * 5, [0.15] * 5, [0.15] * 5, [0.15] * 5])
    yield case("four classes, one without examples, with scores", "multiclass", list("aabbcc"), list("abbbcc"), scored=list("abcd"),
               scores=[[0.7, 0.3, 0.2, 0.1, 0.2, 0.1], [0.1, 0.4, 0.5, 0.7, 0.1, 0.2], [0.1, 0.2, 0.2, 0.1, 0.6, 0.6], [0.1, 0.1, 0.1, 0.1, 0.1, 0.1]])
    yield case("heavy and light weights", "multiclass", list("abcabcab"), list("abcbcaab"),
               weight=[1e6, 1e-6, 1.0, 1e6, 1e-6, 1.0, 1e-6, 1e6])


def write(name, cases):
    assert sklearn.__version__.startswith("1.9."), sklearn.__version__
    document = {"source": f"scikit-learn {sklearn.__version__}", "cases": list(cases)}
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{name}.json").write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(name, len(document["cases"]), "cases")


def other(name, **parts):
    return {"name": name, **parts, "expected": expect_case(parts)}


def weights_for(random, size, kind):
    if kind == "real":
        return np.round(random.gamma(1.0, 1.0, size), 4).tolist()
    return random.integers(0, 4, size).astype(float).tolist() if kind == "whole" else None


def multilabel_cases():
    for seed, (name, size, rates, steps, weights) in enumerate([
        ("40 examples of three labels", 40, [0.5, 0.3, 0.6], 1000, None),
        ("real weights", 40, [0.5, 0.3, 0.6], 1000, "real"),
        ("whole weights, some 0", 30, [0.5, 0.2], 1000, "whole"),
        ("tied scores", 40, [0.5, 0.3, 0.6, 0.5], 3, "real"),
        ("a label that no example has", 20, [0.5, 0.0, 0.6], 5, None),
        ("a label that all examples have", 20, [0.5, 1.0], 5, None),
        ("no example has any label", 10, [0.0, 0.0], 5, None),
        ("one example", 1, [0.5, 0.5], 5, None),
        ("rare labels", 60, [0.05, 0.02, 0.9], 100, "whole"),
    ]):
        random = np.random.default_rng(100 + seed)
        target = [(random.random(size) < rate).astype(int) for rate in rates]
        predicted = [np.where(random.random(size) < 0.7, truth, random.integers(0, 2, size)) for truth in target]
        scores = [np.round(random.random(size) * steps) / steps for _ in rates]
        yield other(name, task="multilabel", labels=list("abcde")[: len(rates)],
                    target=[column.tolist() for column in target],
                    predicted=[column.tolist() for column in predicted],
                    scores=[column.tolist() for column in scores], weight=weights_for(random, size, weights))
    yield other("predicted labels that no example has, and the reverse, without scores", task="multilabel",
                labels=["a", "b"], target=[[1, 0, 1], [0, 0, 0]], predicted=[[0, 0, 0], [1, 0, 1]], scores=None,
                weight=None)


def ranking_cases():
    for seed, (name, size, grades, steps, missed, weights) in enumerate([
        ("relevance 0 and 1, all retrieved", 12, [0, 0, 1], 1000, 0, None),
        ("grades, all retrieved", 12, [0, 1, 2, 3], 1000, 0, None),
        ("tied scores", 12, [0, 0, 1], 3, 0, None),
        ("tied scores and grades, with weights", 12, [0, 1, 2, 3], 2, 0, "real"),
        ("all scores equal", 5, [0, 0, 1], 1, 0, None),
        ("documents that were not retrieved", 12, [0, 0, 1, 3], 1000, 4, None),
        ("queries without relevant documents", 4, [0], 1000, 0, None),
        ("all documents relevant", 4, [1], 5, 0, "whole"),
    ]):
        random = np.random.default_rng(200 + seed)
        queries = []
        for _ in range(size):
            score = np.sort(random.integers(0, steps, random.integers(1, 15)))[::-1]
            relevance = random.choice(grades, len(score) + missed)
            queries.append({"relevance": relevance.tolist(), "score": [*score.tolist(), *[None] * missed]})
        yield other(name, task="ranking", queries=queries, weight=weights_for(random, size, weights))
    yield other("documents that nobody judged, and a query that retrieved nothing", task="ranking",
                queries=[{"relevance": [None, 1, None, 0], "score": [3, 2, 2, 1]},
                         {"relevance": [1, 2], "score": [None, None]}], weight=None)


def regression_cases():
    for seed, (name, size, scale, offset, weights) in enumerate([
        ("40 examples", 40, 1, 0, None), ("real weights", 40, 1, 0, "real"), ("whole weights", 41, 10, 5, "whole"),
        ("far from 0", 30, 1, 1000, None), ("whole numbers that tie", 30, 0, 0, "whole"), ("one example", 1, 1, 0, None),
    ]):
        random = np.random.default_rng(300 + seed)
        target = random.normal(offset, scale, size) if scale else random.integers(0, 4, size)
        predicted = target + random.normal(0, 0.5, size) if scale else random.integers(0, 4, size)
        yield other(name, task="regression", target=target.tolist(), predicted=predicted.tolist(),
                    weight=weights_for(random, size, weights))
    yield other("all targets are one number", task="regression", target=[2.0] * 4, predicted=[1.0, 2.0, 3.0, 2.5], weight=None)
    yield other("all right", task="regression", target=[1.0, 2.0, 4.0], predicted=[1.0, 2.0, 4.0], weight=None)
    yield other("constant and right", task="regression", target=[2.0] * 3, predicted=[2.0] * 3, weight=None)


def fairness_cases():
    for seed, (name, size, groups, weights) in enumerate([
        ("two groups", 60, 2, None), ("three groups with weights", 90, 3, "real"), ("whole weights", 60, 2, "whole"),
        ("many small groups, some without positives", 30, 6, None),
    ]):
        random = np.random.default_rng(400 + seed)
        of = random.integers(0, groups, size)
        slices = [{"name": f"sex={at}", "of": "sex", "members": np.flatnonzero(of == at).tolist()} for at in range(groups)]
        target = random.integers(0, 2, size)
        predicted = np.where(random.random(size) < 0.6, target, random.integers(0, 2, size))
        yield other(name, task="binary", labels=["0", "1"], numeric=True, positive="1", target=target.tolist(),
                    predicted=predicted.tolist(), scores=None, weight=weights_for(random, size, weights), slices=slices)
    halves = [{"name": "sex=a", "of": "sex", "members": [0, 1, 2, 3]}, {"name": "sex=b", "of": "sex", "members": [4, 5, 6, 7]}]
    for name, predicted in [("nothing predicted positive", [0] * 8), ("no false alarm in any group", [0, 1, 0, 1, 0, 0, 0, 1]),
                            ("no true positive in any group", [1, 0, 0, 0, 1, 0, 1, 0])]:
        yield other(name, task="binary", labels=["0", "1"], numeric=True, positive="1", target=[0, 1, 0, 1] * 2,
                    predicted=predicted, scores=None, weight=None, slices=halves)


write("binary", binary_cases())
write("multiclass", multiclass_cases())
write("multilabel", multilabel_cases())
write("ranking", ranking_cases())
write("regression", regression_cases())
write("fairness", fairness_cases())
