"""Rankings: ndcg and map by scikit-learn, the rest as the mean over the orders of tied documents.

A document that nobody judged (relevance None) is not relevant; one that was not retrieved has the score None.
scikit-learn refuses a single document, so each query gets two more, irrelevant and ranked last: they change nothing.
"""

from math import comb

import numpy as np
from sklearn import metrics

CUTS = [1, 3, 10]


def expect_ranking(case):
    weight = case["weight"]
    queries = [read_query(query) for query in case["queries"]]
    mean = lambda function: float(np.average([function(*query) for query in queries], weights=weight))
    found = {"mrr": mean(reciprocal_rank), "map": mean(average_precision)}
    for cut in CUTS:
        found[f"ndcg_{cut}"] = mean(lambda *query: ndcg(*query, cut))
        found[f"recall_at_{cut}"] = mean(lambda *query: hits_at(*query, cut, "recall"))
        found[f"precision_at_{cut}"] = mean(lambda *query: hits_at(*query, cut, "precision"))
    return found


def read_query(query):
    relevance = np.array([0.0 if value is None else value for value in query["relevance"]])
    retrieved = np.array([value is not None for value in query["score"]], dtype=bool)
    score = np.array([value for value in query["score"] if value is not None], dtype=float)
    return relevance, relevance[retrieved], score


def padded(relevance, score):
    last = score.min() - 1 if len(score) else 0.0
    return [np.append(relevance, [0.0, 0.0])], [np.append(score, [last, last])]


def ndcg(everything, relevance, score, cut):
    if len(everything) == len(relevance):
        return metrics.ndcg_score(*padded(relevance, score), k=cut)
    ideal = metrics.dcg_score(*padded(everything, everything), k=cut)
    return 0.0 if ideal == 0 else metrics.dcg_score(*padded(relevance, score), k=cut) / ideal


def average_precision(everything, relevance, score):
    if len(everything) == len(relevance):
        truth, scores = padded(relevance, score)
        return metrics.label_ranking_average_precision_score(np.array(truth) > 0, scores)
    relevant = (everything > 0).sum()
    if relevant == 0:
        return 1.0
    hits = relevance > 0
    return sum((hits & (score >= one)).sum() / (score >= one).sum() for one in score[hits]) / relevant


def reciprocal_rank(everything, relevance, score):
    before = 0
    for level in np.unique(score)[::-1]:
        tied = relevance[score == level]
        count, relevant = len(tied), int((tied > 0).sum())
        if relevant:
            first = lambda place: comb(count - place, relevant - 1) / comb(count, relevant)
            return sum(first(place) / (before + place) for place in range(1, count - relevant + 2))
        before += count
    return 0.0


def hits_at(everything, relevance, score, cut, kind):
    """Turning a tie round, each of its documents stands once at each of its places."""
    found, before = 0.0, 0
    for level in np.unique(score)[::-1]:
        tied = relevance[score == level] > 0
        turns = [np.roll(tied, turn)[: max(0, cut - before)].sum() for turn in range(len(tied))]
        found += float(np.mean(turns))
        before += len(tied)
    relevant = (everything > 0).sum()
    if kind == "precision":
        return found / cut
    return found / relevant if relevant else 0.0
