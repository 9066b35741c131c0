"""Fits progression = a + b.x by least squares and predicts data/test.csv. Needs nothing but Python."""

import argparse
import csv
import json
from pathlib import Path

FEATURES = ["bmi", "bp", "ltg"]
TARGET = "progression"


def read(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def inputs(row):
    return [1.0, *(float(row[name]) for name in FEATURES)]


def solve(matrix, right):
    """Gauss-Jordan elimination with pivoting."""
    size = len(right)
    rows = [[*matrix[i], right[i]] for i in range(size)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda i: abs(rows[i][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [value / rows[column][column] for value in rows[column]]
        for i in range(size):
            if i != column:
                rows[i] = [a - rows[i][column] * b for a, b in zip(rows[i], rows[column])]
    return [row[-1] for row in rows]


def fit(rows, ridge):
    x = [inputs(row) for row in rows]
    y = [float(row[TARGET]) for row in rows]
    size = len(x[0])
    gram = [[sum(r[i] * r[j] for r in x) + (ridge if i == j > 0 else 0) for j in range(size)] for i in range(size)]
    return solve(gram, [sum(r[i] * v for r, v in zip(x, y)) for i in range(size)])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ridge", type=float, default=0.0)
    ridge = parser.parse_args().ridge
    weights = fit(read("data/train.csv"), ridge)
    Path("model").mkdir(exist_ok=True)
    Path("model/weights.json").write_text(json.dumps(weights))
    Path("out").mkdir(exist_ok=True)
    with open("out/predictions.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["id", "predicted"])
        for row in read("data/test.csv"):
            predicted = sum(w * v for w, v in zip(weights, inputs(row)))
            writer.writerow([row["id"], f"{predicted:.4f}"])


if __name__ == "__main__":
    main()
