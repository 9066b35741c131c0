"""Makes examples/tasks/*.csv and examples/diabetes/data: predictions of small models, for the pages in docs/tasks.

Needs scikit-learn, NumPy and pandas; the files are committed, so that reading them needs none of these.
Breast cancer, wine and diabetes are scikit-learn's copies of the UCI sets and of Efron et al., Ann. Statist. 32 (2004).
"""

from pathlib import Path

import numpy as np
import pandas as pd
from sklearn import datasets, linear_model, model_selection, multioutput, pipeline, preprocessing

TASKS = Path(__file__).parent.parent / "examples" / "tasks"
DIABETES = Path(__file__).parent.parent / "examples" / "diabetes" / "data"


def logistic():
    return pipeline.make_pipeline(preprocessing.StandardScaler(), linear_model.LogisticRegression(C=0.02, max_iter=5000))


def binary():
    data = datasets.load_breast_cancer(as_frame=True)
    train, test, y, truth = model_selection.train_test_split(data.data, data.target, test_size=0.4, random_state=1)
    columns = ["mean smoothness", "mean symmetry", "mean texture"]
    score = logistic().fit(train[columns], y).predict_proba(test[columns])[:, 0]
    radius = test["mean radius"].round(1)
    frame = pd.DataFrame({"id": [f"c{i:03d}" for i in test.index], "diagnosis": np.where(truth == 0, "malignant", "benign"),
                          "p_malignant": score.round(4), "radius_mm": radius,
                          "site": np.where(test["mean compactness"] > 0.09, "north", "south")})
    frame.to_csv(TASKS / "binary.csv", index=False)


def multiclass():
    data = datasets.load_wine(as_frame=True)
    names = ["barolo", "grignolino", "barbera"]
    columns = ["alcohol", "ash", "magnesium"]
    for fold, (train, test) in enumerate(model_selection.StratifiedKFold(5, shuffle=True, random_state=1).split(data.data, data.target), 1):
        model = logistic().fit(data.data.iloc[train][columns], data.target.iloc[train])
        scores = model.predict_proba(data.data.iloc[test][columns]).round(4)
        scores[:, 2] = (1 - scores[:, 0] - scores[:, 1]).round(4)
        frame = pd.DataFrame({"id": [f"w{i:03d}" for i in test], "wine": [names[k] for k in data.target.iloc[test]]})
        for k, name in enumerate(names):
            frame[f"p_{name}"] = scores[:, k]
        frame.to_csv(TASKS / f"wine-fold-{fold}.csv", index=False)


def multilabel():
    x, y = datasets.make_multilabel_classification(600, 8, n_classes=4, n_labels=2, random_state=3)
    names = np.array(["billing", "bug", "feature", "praise"])
    model = multioutput.MultiOutputClassifier(linear_model.LogisticRegression(C=0.05, max_iter=5000)).fit(x[:400], y[:400])
    scores = np.column_stack([p[:, 1] for p in model.predict_proba(x[400:])])
    frame = pd.DataFrame({"id": [f"t{i:03d}" for i in range(200)],
                          "topics": ["|".join(names[row == 1]) for row in y[400:]],
                          "predicted": ["|".join(names[row >= 0.5]) for row in scores]})
    for k, name in enumerate(names):
        frame[f"p_{name}"] = scores[:, k].round(4)
    frame.to_csv(TASKS / "multilabel.csv", index=False)


def regression():
    data = datasets.load_diabetes(as_frame=True, scaled=False)
    frame = data.data.rename(columns={"s1": "tc", "s2": "ldl", "s3": "hdl", "s4": "tch", "s5": "ltg", "s6": "glu"})
    frame.insert(0, "id", [f"d{i:03d}" for i in frame.index])
    frame["sex"] = np.where(frame["sex"] == 1, "a", "b")
    frame["progression"] = data.target.astype(int)
    train, test = model_selection.train_test_split(frame, test_size=0.4, random_state=1)
    train.sort_values("id").to_csv(DIABETES / "train.csv", index=False)
    test = test.sort_values("id")
    test.to_csv(DIABETES / "test.csv", index=False)
    columns = ["bmi", "bp", "ltg"]
    out = pd.DataFrame({"id": test["id"], "sex": test["sex"], "bmi": test["bmi"], "progression": test["progression"]})
    out["predicted"] = linear_model.LinearRegression().fit(train[columns], train["progression"]).predict(test[columns]).round(2)
    for level in (0.1, 0.9):
        quantile = linear_model.QuantileRegressor(quantile=level, alpha=0).fit(train[columns], train["progression"])
        out[f"q_{level}"] = quantile.predict(test[columns]).round(2)
    out.to_csv(TASKS / "regression.csv", index=False)


def ranking():
    random = np.random.default_rng(5)
    judgements, run = [], []
    for query in range(60):
        relevance = random.choice([0, 0, 0, 0, 1, 1, 2], 20)
        relevance[0] = 2
        score = relevance + random.normal(0, 1.1, 20)
        for document in range(20):
            if document % 3 != 2:
                judgements.append((f"q{query:02d}", f"doc{document:02d}", relevance[document]))
        for document in np.argsort(-score)[:12]:
            run.append((f"q{query:02d}", f"doc{document:02d}", round(score[document], 4)))
    pd.DataFrame(judgements, columns=["query", "document", "relevance"]).to_csv(TASKS / "judgements.csv", index=False)
    pd.DataFrame(run, columns=["query", "document", "score"]).to_csv(TASKS / "ranking.csv", index=False)


def graded():
    random = np.random.default_rng(6)
    rows = []
    for example in range(80):
        level = random.beta(6, 2)
        for repeat in range(3):
            rows.append((f"q{example:02d}", repeat + 1, round(float(np.clip(level + random.normal(0, 0.08), 0, 1)), 2)))
    pd.DataFrame(rows, columns=["id", "repeat", "score"]).to_csv(TASKS / "graded.csv", index=False)


if __name__ == "__main__":
    TASKS.mkdir(parents=True, exist_ok=True)
    DIABETES.mkdir(parents=True, exist_ok=True)
    for make in (binary, multiclass, multilabel, regression, ranking, graded):
        make()
