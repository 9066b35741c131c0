import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  createGenerator
} from "./chunk-MQBP3RFD.js";
import {
  criticalT,
  upperTailT
} from "./chunk-HDJDPLTI.js";
import {
  evaluationSetDigest,
  idAt,
  limits,
  listJudgements,
  numberIds,
  packIds
} from "./chunk-FESQ4RWH.js";
import {
  wilsonInterval
} from "./chunk-2CQNLRKW.js";
import {
  criticalValue,
  normalCdf,
  normalQuantile
} from "./chunk-EHLQHP23.js";
import {
  expandMetrics,
  labelSpaceOf
} from "./chunk-BKUVLNFU.js";
import {
  findCurrent,
  policyDocument
} from "./chunk-M7EM5S42.js";
import {
  BINS,
  binOf,
  countRarer,
  drawMultiplicities,
  faultAt,
  findMetric,
  finite,
  knownNames,
  likeliest,
  linesOf,
  probability,
  quoteCell,
  rankClass,
  rankLabel,
  readNumbers,
  readScores,
  readSortedText,
  readText,
  requireColumn,
  requireRows,
  scaling,
  sumOf,
  sumRanks,
  unitsOf,
  usedValues,
  weighing
} from "./chunk-Q4MGMET2.js";
import {
  isLabelled
} from "./chunk-YV4DYHWL.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";
import {
  __callDispose,
  __using
} from "./chunk-TYDYXRWL.js";

// src/metrics/hits.ts
function hitsOf(form, sample) {
  if ("hits" in form) return form.hits(sample);
  if (!isLabelled(sample)) return { missing: `it is not defined for the task ${sample.task}` };
  const { target, predicted } = sample;
  const hits = new Float64Array(target.length);
  for (let example = 0; example < hits.length; example += 1) {
    hits[example] = form.hit(target[example], predicted[example]) ?? Number.NaN;
  }
  return hits;
}

// src/sample/packed-text.ts
var decoder = new TextDecoder();
function textAt({ bytes, ends }, index) {
  return decoder.decode(bytes.subarray(startOf(ends, index), ends[index]));
}
function compareTexts(one, i, other, j) {
  const start = startOf(one.ends, i);
  const otherStart = startOf(other.ends, j);
  const length = one.ends[i] - start;
  const otherLength = other.ends[j] - otherStart;
  const shared = Math.min(length, otherLength);
  for (let at = 0; at < shared; at += 1) {
    const difference = one.bytes[start + at] - other.bytes[otherStart + at];
    if (difference !== 0) return difference;
  }
  return length - otherLength;
}
function startsOf(text) {
  const size = text.ends.length;
  const starts = new Uint32Array(size + 1);
  let count = 0;
  for (let index = 0; index < size; index += 1) {
    if (index === 0 || compareTexts(text, index - 1, text, index) !== 0) starts[count++] = index;
  }
  starts[count] = size;
  return starts.slice(0, count + 1);
}
function takeTexts(text, indices) {
  const ends = new Uint32Array(indices.length);
  let end = 0;
  for (let at = 0; at < indices.length; at += 1) {
    const index = indices[at];
    end += text.ends[index] - startOf(text.ends, index);
    ends[at] = end;
  }
  const bytes = new Uint8Array(end);
  let to = 0;
  for (let at = 0; at < indices.length; at += 1) {
    const index = indices[at];
    const stop = text.ends[index];
    for (let from = startOf(text.ends, index); from < stop; from += 1)
      bytes[to++] = text.bytes[from];
  }
  return { bytes, ends };
}
function startOf(ends, index) {
  return index === 0 ? 0 : ends[index - 1];
}

// src/stats/roc-area.ts
function rocArea(ranked, weight) {
  return areaOf(sumRanks(ranked, weight));
}
function areaOf({ positives, negatives, positive, negative }) {
  let below = 0;
  let sum = 0;
  for (let place = 0; place < positives.length; place += 1) {
    const here = negatives[place];
    sum += positives[place] * (below + here / 2);
    below += here;
  }
  return sum / (positive * negative);
}
function placementsOf(ranked, weight) {
  return placementsIn(ranked, sumRanks(ranked, weight));
}
function placementsIn({ ranks, positive }, sums) {
  const { ofPositive, ofNegative } = placementsByPlace(sums);
  const { of } = ranks;
  const placements = new Float64Array(positive.length);
  for (let example = 0; example < placements.length; example += 1) {
    const byPlace = positive[example] === 1 ? ofPositive : ofNegative;
    placements[example] = byPlace[of[example]];
  }
  return placements;
}
function placementsByPlace({ positives, negatives, positive, negative }) {
  const ofPositive = new Float64Array(positives.length);
  const ofNegative = new Float64Array(positives.length);
  let negativesBelow = 0;
  let positivesBelow = 0;
  for (let place = 0; place < positives.length; place += 1) {
    const negativesHere = negatives[place];
    const positivesHere = positives[place];
    ofPositive[place] = (negativesBelow + negativesHere / 2) / negative;
    ofNegative[place] = (positive - positivesBelow - positivesHere / 2) / positive;
    negativesBelow += negativesHere;
    positivesBelow += positivesHere;
  }
  return { ofPositive, ofNegative };
}
function rocAreaInfluence(ranked, weight) {
  const sums = sumRanks(ranked, weight);
  const area = areaOf(sums);
  const influence = placementsIn(ranked, sums);
  for (let example = 0; example < influence.length; example += 1) {
    const mass = weight === null ? 1 : weight[example];
    const total2 = ranked.positive[example] === 1 ? sums.positive : sums.negative;
    influence[example] = mass * (influence[example] - area) / total2;
  }
  return influence;
}

// src/stats/delong.ts
function delongError(input) {
  const { head, base, factor = 1, worstPair } = input;
  const after = placementsOf(head, null);
  const before = base === void 0 ? null : placementsOf(base, null);
  const { positives, negatives } = split(
    head.positive,
    after,
    before?.map((placement) => factor * placement) ?? null
  );
  return Math.sqrt(varianceOfMean(positives, worstPair) + varianceOfMean(negatives, worstPair));
}
function split(positive, after, before) {
  const count = sumOf(positive);
  const positives = new Float64Array(count);
  const negatives = new Float64Array(positive.length - count);
  let ofPositives = 0;
  for (let example = 0; example < positive.length; example += 1) {
    const value = after[example] - (before === null ? 0 : before[example]);
    if (positive[example] === 1) {
      positives[ofPositives] = value;
      ofPositives += 1;
    } else negatives[example - ofPositives] = value;
  }
  return { positives, negatives };
}
function varianceOfMean(values, worstPair) {
  const n = values.length;
  const mean = sumOf(values) / n;
  let squares = 0;
  let largest = 0;
  for (let index = 0; index < n; index += 1) {
    const distance = values[index] - mean;
    const square = distance * distance;
    squares += square;
    if (square > largest) largest = square;
  }
  return (squares + (worstPair ? 2 * largest : 0)) / (n - 1) / n;
}

// src/stats/welch.ts
function welchUpperP(one, other) {
  const first = one.variance / one.n;
  const second = other.variance / other.n;
  const square = first + second;
  if (square === 0) return one.mean > other.mean ? 0 : 1;
  const degrees = square ** 2 / (first ** 2 / (one.n - 1) + second ** 2 / (other.n - 1));
  return upperTailT((one.mean - other.mean) / Math.sqrt(square), degrees);
}
function welchInterval(one, other, confidence) {
  const first = one.variance / one.n;
  const second = other.variance / other.n;
  const square = first + second;
  if (!(square > 0)) return null;
  const degrees = square ** 2 / (first ** 2 / (one.n - 1) + second ** 2 / (other.n - 1));
  const reach = criticalT(confidence, degrees) * Math.sqrt(square);
  return { low: one.mean - other.mean - reach, high: one.mean - other.mean + reach };
}

// src/config/threshold-rule.ts
function ruleOf(settings) {
  if (settings.kind === "fixed") return String(settings.value);
  if (settings.kind === "maximise") return `maximise ${settings.metric}`;
  return `reach ${settings.metric} ${settings.least}`;
}

// src/evaluation/apply-threshold.ts
function applyThreshold(sample, { value, rule }) {
  const refuse = (reason) => fault("threshold-impossible", { name: sample.name, rule, reason });
  if (sample.task !== "binary" && sample.task !== "multilabel") throw refuse(`the task is ${sample.task}`);
  if (sample.scores === null) throw refuse("the predictions have no scores");
  if (sample.task === "multilabel") return predictLabels(sample, sample.scores, value);
  return predictPositive(sample, sample.scores, value, refuse);
}
function predictLabels(sample, scores, value) {
  const predicted = scores.map((column2) => Uint8Array.from(column2, (score) => score >= value ? 1 : 0));
  return { ...sample, predicted };
}
function predictPositive(sample, scores, value, refuse) {
  const positive = sample.labels.indexOf(sample.positive ?? "");
  const negative = sample.labels.findIndex((label) => label !== sample.positive);
  const column2 = scores[positive];
  if (column2 === void 0) throw refuse("the positive label has no scores");
  const predicted = Int32Array.from(column2, (score) => score >= value ? positive : negative);
  if (predicted.includes(-1)) throw refuse("only one label is known, and some examples are below it");
  return { ...sample, predicted };
}

// src/evaluation/choose-threshold.ts
function chooseThreshold(sweep, rule) {
  if (!(sweep.positives > 0)) return { none: "no target is positive" };
  if (rule.kind === "maximise") return maximise(sweep, measures[rule.metric]);
  return rule.metric === "recall" ? reachRecall(sweep, rule.least) : reachPrecision(sweep, rule.least);
}
function maximise(sweep, measure2) {
  let best = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < sweep.thresholds.length; place += 1) {
    const found = measure2(outcomesAt(sweep, place));
    if (found > highest + 1e-12) {
      highest = found;
      best = place;
    }
  }
  return { value: sweep.thresholds[best] };
}
function reachRecall(sweep, least) {
  const place = sweep.truePositives.findIndex((hits) => hits / sweep.positives >= least);
  if (place === -1) return { none: `no score reaches a recall of ${least}` };
  return { value: sweep.thresholds[place] };
}
function reachPrecision(sweep, least) {
  let highest = 0;
  let found = null;
  for (let place = 0; place < sweep.thresholds.length; place += 1) {
    const { hits, falseAlarms } = outcomesAt(sweep, place);
    const precision = hits / (hits + falseAlarms);
    if (precision > highest) highest = precision;
    if (precision >= least) found = sweep.thresholds[place];
  }
  return found === null ? { none: `the highest precision is ${highest}` } : { value: found };
}
function outcomesAt({ truePositives, falsePositives, positives, negatives }, place) {
  const hits = truePositives[place];
  return { hits, falseAlarms: falsePositives[place], positives, negatives };
}
var measures = {
  accuracy: ({ hits, falseAlarms, positives, negatives }) => (hits + negatives - falseAlarms) / (positives + negatives),
  balanced_accuracy: ({ hits, falseAlarms, positives, negatives }) => {
    const recall = hits / positives;
    return negatives > 0 ? (recall + 1 - falseAlarms / negatives) / 2 : recall;
  },
  f1: ({ hits, falseAlarms, positives }) => 2 * hits / (hits + falseAlarms + positives),
  matthews_corrcoef: ({ hits, falseAlarms, positives, negatives }) => {
    const alarms = hits + falseAlarms;
    const square = alarms * (positives + negatives - alarms) * positives * negatives;
    return square > 0 ? (hits * negatives - falseAlarms * positives) / Math.sqrt(square) : 0;
  }
};

// src/evaluation/sweep.ts
var classes = /* @__PURE__ */ new WeakMap();
var sweeps = /* @__PURE__ */ new WeakMap();
function scoredClasses(sample) {
  const known = classes.get(sample) ?? findClasses(sample);
  classes.set(sample, known);
  return known;
}
function sweepScores({ scores, ranked }, { weight }) {
  const known = sweeps.get(ranked) ?? sweepAnew(scores, ranked, weight);
  sweeps.set(ranked, known);
  return known;
}
function findClasses(sample) {
  if (sample.task === "multilabel") {
    const { labels: labels2, scores: scores2, target } = sample;
    return (scores2 ?? []).map((column2, place) => ({
      label: labels2[place],
      scores: column2,
      ranked: rankClass(column2, target[place])
    }));
  }
  if (!isLabelled(sample)) return [];
  const { task, labels, scores, positive } = sample;
  return (scores ?? []).flatMap((column2, place) => {
    if (task === "binary" && labels[place] !== positive) return [];
    const ranked = rankLabel(sample, place);
    if ("missing" in ranked) return [];
    return { label: task === "binary" ? null : labels[place], scores: column2, ranked };
  });
}
function sweepAnew(scores, ranked, weight) {
  const sums = sumRanks(ranked, weight);
  const ascending = new Float64Array(ranked.ranks.count);
  for (let example = 0; example < scores.length; example += 1) {
    ascending[ranked.ranks.of[example]] = scores[example];
  }
  return {
    thresholds: ascending.reverse(),
    truePositives: accumulate(sums.positives),
    falsePositives: accumulate(sums.negatives),
    positives: sums.positive,
    negatives: sums.negative
  };
}
function accumulate(byPlace) {
  let sum = 0;
  return byPlace.toReversed().map((value) => {
    sum += value;
    return sum;
  });
}

// src/evaluation/sweep-decisions.ts
function sweepDecisions(sample, rule) {
  if (sample.task === "multilabel" && sample.scores !== null) return sweepLabels(sample, sample.scores);
  const [scored] = scoredClasses(sample);
  if (sample.task === "binary" && scored !== void 0) return sweepScores(scored, sample);
  const reason = sample.task === "binary" || sample.task === "multilabel" ? "the predictions have no scores" : `the task is ${sample.task}`;
  throw fault("threshold-impossible", { name: sample.name, rule, reason });
}
function sweepLabels({ size, target, weight }, columns) {
  const scores = new Float64Array(size * columns.length);
  const positive = new Uint8Array(scores.length);
  const weights = weight === null ? null : new Float64Array(scores.length);
  for (const [label, column2] of columns.entries()) {
    scores.set(column2, label * size);
    positive.set(target[label], label * size);
    if (weight !== null) weights?.set(weight, label * size);
  }
  return sweepAnew(scores, rankClass(scores, positive), weights);
}

// src/evaluation/decide-threshold.ts
function decideThreshold(sample, settings, baseline) {
  const threshold = findThreshold(sample, settings, baseline);
  return { sample: applyThreshold(sample, threshold), threshold };
}
function findThreshold(sample, settings, baseline) {
  const rule = ruleOf(settings);
  if (settings.kind === "fixed") return { value: settings.value, source: "fixed", rule };
  if (baseline?.rule === rule) return { value: baseline.value, source: "baseline", rule };
  const chosen = chooseThreshold(sweepDecisions(sample, rule), settings);
  if ("none" in chosen) throw fault("threshold-impossible", { name: sample.name, rule, reason: chosen.none });
  return { value: chosen.value, source: "here", rule };
}

// src/metrics/count-cells.ts
function countCells(sample) {
  const known = tables.get(sample);
  if (known !== void 0) return known;
  const cells = countAnew(sample);
  tables.set(sample, cells);
  return cells;
}
var tables = /* @__PURE__ */ new WeakMap();
function countAnew(sample) {
  const { labels, target, predicted, weight, size } = sample;
  const counts = new Float64Array(labels.length * labels.length);
  const occurs = new Uint8Array(labels.length);
  for (let example = 0; example < size; example += 1) {
    const row = target[example];
    const column2 = predicted[example];
    const cell = row * labels.length + column2;
    counts[cell] = counts[cell] + (weight === null ? 1 : weight[example]);
    occurs[row] = 1;
    occurs[column2] = 1;
  }
  return { labels, counts, occurring: [...labels.keys()].filter((label) => occurs[label] === 1) };
}

// src/metrics/prepare-value.ts
function prepareValue(form, sample) {
  if (form.kind === "whole") return form.prepare(sample);
  const classes2 = form.classes(sample);
  return "missing" in classes2 ? classes2 : (weight) => meanArea(classes2, weight);
}
function influenceOf(form, sample) {
  if (form.kind === "whole") return form.influence?.(sample) ?? null;
  const classes2 = form.classes(sample);
  if ("missing" in classes2) return classes2;
  const values = new Float64Array(sample.size);
  for (const ranked of classes2) {
    const one = rocAreaInfluence(ranked, sample.weight);
    for (let example = 0; example < values.length; example += 1) {
      values[example] = values[example] + one[example] / classes2.length;
    }
  }
  return { values, rarest: Math.min(...classes2.map(countRarer)), normalFrom: 0, scale: "logit" };
}
function biasOf(form, sample) {
  const bias = form.kind === "whole" ? form.bias?.(sample) ?? 0 : 0;
  return typeof bias === "number" ? bias : 0;
}
function isBiased(form) {
  return form.kind === "whole" && form.bias !== null;
}
function whyUnresampled(form, sample) {
  return form.kind === "whole" ? form.unresampled?.(sample) ?? null : null;
}
function meanArea(classes2, weight) {
  const areas = classes2.map((ranked) => rocArea(ranked, weight));
  const sum = areas.reduce((total2, area) => total2 + area, 0);
  if (Number.isNaN(sum))
    return { value: null, reason: "a class, or all others, have no examples of any weight" };
  return { value: sum / areas.length, reason: null };
}

// src/metrics/compute-metric.ts
function computeMetric(variant, sample) {
  const { form } = variant;
  if (form.kind !== "given" && sample.size === 0) {
    return { value: null, reason: "there are no examples", n: 0 };
  }
  if (form.kind === "share") return computeShare(form, sample);
  return { ...finite2(computeOther(form, sample)), n: sample.size };
}
function computeOther(form, sample) {
  if (form.kind === "given") return form.value;
  if (form.kind === "cells") return isLabelled(sample) ? form.compute(countCells(sample)) : notDefined(sample);
  if (form.kind === "mean") return computeMean(form, sample);
  const prepared = prepareValue(form, sample);
  return "missing" in prepared ? { value: null, reason: prepared.missing } : prepared(sample.weight);
}
function notDefined({ task }) {
  return { value: null, reason: `it is not defined for the task ${task}` };
}
function computeShare(form, sample) {
  const { weight, size } = sample;
  const all = hitsOf(form, sample);
  if ("missing" in all) return { value: null, reason: all.missing, n: size };
  let n = 0;
  let hits = 0;
  let total2 = 0;
  for (let example = 0; example < size; example += 1) {
    const found = all[example];
    if (Number.isNaN(found)) continue;
    const share = weight === null ? 1 : weight[example];
    n += 1;
    hits += found * share;
    total2 += share;
  }
  if (total2 === 0) {
    return {
      value: 0,
      reason: "zero division, there are no such examples: taken as 0, as scikit-learn does",
      n
    };
  }
  return { value: hits / total2, reason: null, n };
}
function computeMean({ losses, remark }, sample) {
  const found = losses(sample);
  if ("missing" in found) return { value: null, reason: found.missing };
  const { weight, size } = sample;
  let sum = 0;
  let total2 = 0;
  for (let example = 0; example < size; example += 1) {
    const share = weight === null ? 1 : weight[example];
    sum += share * found[example];
    total2 += share;
  }
  if (total2 === 0) return { value: null, reason: "all weights are 0" };
  const said = remark?.(sample) ?? null;
  return { value: sum / total2, reason: typeof said === "string" ? said : null };
}
function finite2(value) {
  if (value.value === null || Number.isFinite(value.value)) return value;
  return { value: null, reason: `it comes out as ${value.value}` };
}

// src/sample/take-examples.ts
function takeExamples(sample, members) {
  const common = takeCommon(sample, members);
  return { ...sample, ...common, ...takeOwn(sample, members) };
}
function takeCommon({ ids, weight, group, strata, slices, measures: measures2 }, members) {
  return {
    size: members.length,
    ids: takeIds(ids, members),
    weight: weight && takeNumbers(weight, members),
    group: group && takeIndices(group, members),
    strata: strata && takeIndices(strata, members),
    slices: takeSlices(slices, members),
    measures: new Map([...measures2].map(([name, values]) => [name, takeNumbers(values, members)]))
  };
}
function takeOwn(sample, members) {
  const numbers = (values) => takeNumbers(values, members);
  const flags = (values) => take(values, members, new Uint8Array(members.length));
  if (sample.task === "multilabel") {
    const { target: target2, predicted: predicted2, scores: scores2 } = sample;
    return {
      target: target2.map(flags),
      predicted: predicted2.map(flags),
      scores: scores2?.map(numbers) ?? null
    };
  }
  if (sample.task === "regression") {
    const { target: target2, predicted: predicted2, quantiles, bounds, scale } = sample;
    return {
      target: numbers(target2),
      predicted: numbers(predicted2),
      quantiles: new Map([...quantiles].map(([level, values]) => [level, numbers(values)])),
      bounds: bounds && { low: numbers(bounds.low), high: numbers(bounds.high) },
      scale: scale && numbers(scale)
    };
  }
  if (sample.task === "ranking") return takeQueries(sample, members);
  if (sample.task === "graded") {
    const { score, variance, repeats } = sample;
    return {
      score: numbers(score),
      variance: numbers(variance),
      repeats: Uint32Array.from(members, (member) => repeats[member])
    };
  }
  const { target, predicted, scores } = sample;
  return {
    target: takeIndices(target, members),
    predicted: takeIndices(predicted, members),
    scores: scores?.map(numbers) ?? null
  };
}
function takeQueries({ starts, relevance, score, document }, members) {
  const ends = new Uint32Array(members.length + 1);
  for (const [place, member] of members.entries()) {
    ends[place + 1] = ends[place] + starts[member + 1] - starts[member];
  }
  const rows = new Uint32Array(ends.at(-1));
  for (const [place, member] of members.entries()) {
    const from = starts[member];
    for (let row = ends[place]; row < ends[place + 1]; row += 1) {
      rows[row] = from + row - ends[place];
    }
  }
  return {
    starts: ends,
    relevance: Float64Array.from(rows, (row) => relevance[row]),
    score: Float64Array.from(rows, (row) => score[row]),
    document: Uint32Array.from(rows, (row) => document[row])
  };
}
function takeIds(ids, members) {
  const size = members.length;
  if (!ids.numbered) return { size, numbered: false, ...takeTexts(ids, new Uint32Array(members)) };
  const parts2 = Array.from(members, (member) => Buffer.from(String(member + 1)));
  let end = 0;
  const taken = Uint32Array.from(parts2, (part) => {
    end += part.length;
    return end;
  });
  return { size, numbered: false, bytes: Buffer.concat(parts2), ends: taken };
}
function takeSlices(slices, members) {
  if (slices.length === 0) return [];
  const places = new Map(Array.from(members, (member, place) => [member, place]));
  return slices.map((slice) => ({
    ...slice,
    members: Int32Array.from(
      Array.from(slice.members, (member) => places.get(member)).filter((place) => place !== void 0)
    ).sort()
  }));
}
function takeNumbers(values, members) {
  return take(values, members, new Float64Array(members.length));
}
function takeIndices(values, members) {
  return take(values, members, new Int32Array(members.length));
}
function take(values, members, into) {
  for (let place = 0; place < members.length; place += 1) {
    into[place] = values[members[place]];
  }
  return into;
}

// src/evaluation/count-confusion.ts
var MOST_LABELS = 200;
function countConfusion(sample) {
  const labels = [...sample.labels];
  if (labels.length > MOST_LABELS) return null;
  const { counts } = countCells(sample);
  const matrix = labels.map((_, row) => [...counts.subarray(row * labels.length, (row + 1) * labels.length)]);
  return { labels, matrix };
}

// src/evaluation/curves/class-curves.ts
var MOST_CLASSES = 20;
function drawByClass(sample, draw) {
  if (!("labels" in sample) || sample.labels.length > MOST_CLASSES) return [];
  const classes2 = scoredClasses(sample);
  return classes2.flatMap((scored) => {
    const sweep = sweepScores(scored, sample);
    if (!(sweep.positives > 0 && sweep.negatives > 0)) return [];
    const { name, points, columns } = draw(sweep);
    return { name, label: scored.label, points, columns };
  });
}

// src/evaluation/curves/column.ts
function column(name, values) {
  return { name, values: Array.from(values, (value) => Number.isFinite(value) ? value : null) };
}
function pick(values, places) {
  return Float64Array.from(places, (place) => values[place]);
}

// src/evaluation/curves/calibration.ts
var CONFIDENCE = 0.95;
function drawCalibration(sample) {
  if (sample.task === "multilabel" && sample.labels.length > MOST_CLASSES) return [];
  return scoresOf(sample).map((one) => drawOne(one, sample.weight));
}
function scoresOf(sample) {
  if (!isLabelled(sample) || sample.task === "binary") {
    return scoredClasses(sample).map(({ label, scores: scores2, ranked }) => ({
      label,
      scores: scores2,
      hits: ranked.positive
    }));
  }
  const { predicted, target, scores } = sample;
  if (scores === null) return [];
  return [
    {
      label: null,
      scores: Float64Array.from(predicted, (label, example) => scores[label]?.[example] ?? Number.NaN),
      hits: Uint8Array.from(predicted, (label, example) => label === target[example] ? 1 : 0)
    }
  ];
}
function drawOne({ label, scores, hits }, weight) {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, mass: 0, squares: 0, score: 0, hits: 0 }));
  for (let example = 0; example < scores.length; example += 1) {
    const score = scores[example];
    const share = weight === null ? 1 : weight[example];
    const bin = bins[binOf(score)];
    if (bin === void 0) continue;
    bin.count += 1;
    bin.mass += share;
    bin.squares += share * share;
    bin.score += share * score;
    bin.hits += share * hits[example];
  }
  const filled = bins.filter(({ mass }) => mass > 0);
  const ends = filled.map(({ mass, squares, hits: found }) => {
    const n = mass ** 2 / squares;
    return wilsonInterval({ hits: found / mass * n, n, confidence: CONFIDENCE });
  });
  return {
    name: "calibration",
    label,
    points: filled.length,
    columns: [
      column(
        "score",
        filled.map(({ score, mass }) => score / mass)
      ),
      column(
        "share",
        filled.map((bin) => bin.hits / bin.mass)
      ),
      column(
        "count",
        filled.map(({ count }) => count)
      ),
      column(
        "low",
        ends.map(({ low }) => low)
      ),
      column(
        "high",
        ends.map(({ high }) => high)
      )
    ]
  };
}

// src/evaluation/curves/confusion-rates.ts
function drawConfusionRates(sample) {
  if (!isLabelled(sample) || sample.labels.length > MOST_CLASSES) return [];
  const confusion = countConfusion(sample);
  if (confusion === null) return [];
  const { labels, matrix } = confusion;
  const rates = matrix.flatMap((row) => {
    const total2 = row.reduce((sum, count) => sum + count, 0);
    return row.map((count) => count / total2);
  });
  return [
    {
      name: "confusion_rates",
      label: null,
      points: rates.length,
      columns: [
        { name: "target", values: labels.flatMap((label) => labels.map(() => label)) },
        { name: "predicted", values: labels.flatMap(() => labels) },
        column("rate", rates)
      ]
    }
  ];
}

// src/sample/bin-by-quantiles.ts
function binByQuantiles(values, count) {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return { bins: [], codes: new Int32Array(values.length).fill(-1) };
  const highest = sorted.at(-1);
  const starts = Array.from(
    { length: count },
    (_, bin) => sorted[Math.floor(bin * sorted.length / count)]
  );
  const lows = [...new Set(starts)];
  const bins = lows.map((low, place) => {
    const next = lows[place + 1];
    return { low, high: next ?? highest, last: next === void 0 };
  });
  return { bins, codes: Int32Array.from(values, (value) => lows.findLastIndex((low) => value >= low)) };
}
function nameBin(column2, { low, high, last }) {
  return `${column2} in [${low}, ${high}${last ? "]" : ")"}`;
}

// src/evaluation/curves/error-by-decile.ts
function drawErrorByDecile(sample) {
  if (sample.task !== "regression") return [];
  const { target, predicted, weight } = sample;
  const { bins, codes } = binByQuantiles(target, 10);
  const errors = new Float64Array(bins.length);
  const masses = new Float64Array(bins.length);
  const counts = new Float64Array(bins.length);
  for (const [example, bin] of codes.entries()) {
    const share = weight === null ? 1 : weight[example];
    const error = Math.abs(target[example] - predicted[example]);
    errors[bin] = errors[bin] + share * error;
    masses[bin] = masses[bin] + share;
    counts[bin] = counts[bin] + 1;
  }
  return [
    {
      name: "error_by_decile",
      label: null,
      points: bins.length,
      columns: [
        column(
          "low",
          bins.map(({ low }) => low)
        ),
        column(
          "high",
          bins.map(({ high }) => high)
        ),
        column("count", counts),
        column(
          "mean_absolute_error",
          errors.map((sum, bin) => sum / masses[bin])
        )
      ]
    }
  ];
}

// src/evaluation/curves/gain.ts
var DECILES = Array.from({ length: 10 }, (_, decile) => decile + 1);
function drawGain(sample) {
  if (sample.task !== "binary") return [];
  return drawByClass(sample, (sweep) => {
    const gain = DECILES.map((decile) => gainAt(sweep, decile / 10));
    return {
      name: "gain",
      points: DECILES.length,
      columns: [
        column("decile", DECILES),
        column("gain", gain),
        column(
          "lift",
          gain.map((share, place) => (share - (gain[place - 1] ?? 0)) * 10)
        ),
        column(
          "cumulative_lift",
          gain.map((share, place) => share * 10 / (place + 1))
        )
      ]
    };
  });
}
function gainAt({ truePositives, falsePositives, positives, negatives }, share) {
  const wanted = share * (positives + negatives);
  const predictedAt = (place2) => (truePositives[place2] ?? 0) + (falsePositives[place2] ?? 0);
  const place = truePositives.findIndex((_, candidate) => predictedAt(candidate) >= wanted);
  if (place === -1) return 1;
  const before = predictedAt(place - 1);
  const here = predictedAt(place) - before;
  const found = truePositives[place - 1] ?? 0;
  const part = here === 0 ? 0 : (wanted - before) / here;
  return Math.min(1, (found + part * (truePositives[place] - found)) / positives);
}

// src/evaluation/curves/thin-out.ts
var MOST_POINTS = 200;
var TOLERANCE = 1e-3;
function thinOut(x, y) {
  const last = x.length - 1;
  if (last < 2) return Int32Array.from(x.keys());
  const kept = [0, last];
  const segments = [measure(x, y, 0, last)];
  while (kept.length < MOST_POINTS) {
    const worst = worstOf(segments);
    const segment = segments[worst];
    if (segment.distance <= TOLERANCE) break;
    kept.push(segment.furthest);
    segments[worst] = measure(x, y, segment.from, segment.furthest);
    segments.push(measure(x, y, segment.furthest, segment.to));
  }
  return Int32Array.from(kept).sort();
}
function worstOf(segments) {
  let worst = 0;
  for (const [place, { distance }] of segments.entries()) {
    if (distance > segments[worst].distance) worst = place;
  }
  return worst;
}
function measure(x, y, from, to) {
  const startX = x[from];
  const startY = y[from];
  const alongX = x[to] - startX;
  const alongY = y[to] - startY;
  const square = alongX * alongX + alongY * alongY;
  let furthest = from;
  let distance = 0;
  for (let point = from + 1; point < to; point += 1) {
    const offX = x[point] - startX;
    const offY = y[point] - startY;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, (offX * alongX + offY * alongY) / square));
    const awayX = offX - share * alongX;
    const awayY = offY - share * alongY;
    const found = awayX * awayX + awayY * awayY;
    if (found > distance) {
      distance = found;
      furthest = point;
    }
  }
  return { from, to, furthest, distance: Math.sqrt(distance) };
}

// src/evaluation/curves/precision-recall.ts
function drawPrecisionRecall(sample) {
  return drawByClass(sample, ({ thresholds, truePositives, falsePositives, positives }) => {
    const weighty = thresholds.map((_, place) => place).filter((place) => predictedAt(place) > 0);
    const places = Int32Array.from(weighty);
    const recall = pick(truePositives, places).map((sum) => sum / positives);
    const precision = Float64Array.from(
      places,
      (place) => truePositives[place] / predictedAt(place)
    );
    const kept = thinOut(recall, precision);
    return {
      name: "precision_recall",
      points: recall.length,
      columns: [
        column("recall", pick(recall, kept)),
        column("precision", pick(precision, kept)),
        column("threshold", pick(pick(thresholds, places), kept))
      ]
    };
    function predictedAt(place) {
      return truePositives[place] + falsePositives[place];
    }
  });
}

// src/evaluation/curves/residuals.ts
var MOST_POINTS2 = 200;
function drawResiduals(sample) {
  if (sample.task !== "regression") return [];
  const { target, predicted, size } = sample;
  const order = Int32Array.from(predicted.keys()).sort(
    (one, other) => predicted[one] - predicted[other] || one - other
  );
  const count = Math.min(size, MOST_POINTS2);
  const kept = Int32Array.from({ length: count }, (_, place) => {
    const position = count === 1 ? 0 : Math.round(place * (size - 1) / (count - 1));
    return order[position];
  });
  const x = pick(predicted, kept);
  return [
    {
      name: "residuals",
      label: null,
      points: size,
      columns: [
        column("predicted", x),
        column(
          "residual",
          pick(target, kept).map((value, place) => value - x[place])
        )
      ]
    }
  ];
}

// src/evaluation/curves/roc.ts
function drawRoc(sample) {
  return drawByClass(sample, ({ thresholds, truePositives, falsePositives, positives, negatives }) => {
    const falseRate = withFirst(0, falsePositives).map((sum) => sum / negatives);
    const trueRate = withFirst(0, truePositives).map((sum) => sum / positives);
    const kept = thinOut(falseRate, trueRate);
    return {
      name: "roc",
      points: falseRate.length,
      columns: [
        column("false_positive_rate", pick(falseRate, kept)),
        column("true_positive_rate", pick(trueRate, kept)),
        column("threshold", pick(withFirst(Number.POSITIVE_INFINITY, thresholds), kept))
      ]
    };
  });
}
function withFirst(first, rest) {
  const all = new Float64Array(rest.length + 1);
  all[0] = first;
  all.set(rest, 1);
  return all;
}

// src/evaluation/curves/threshold-sweep.ts
var THRESHOLDS = Array.from({ length: 101 }, (_, hundredth) => hundredth / 100);
function drawThresholdSweep(sample) {
  if (sample.task !== "binary") return [];
  return drawByClass(sample, (sweep) => {
    const rows = THRESHOLDS.map((threshold) => rowAt(sweep, threshold));
    return {
      name: "threshold_sweep",
      points: rows.length,
      columns: [
        column("threshold", THRESHOLDS),
        column(
          "precision",
          rows.map(({ precision }) => precision)
        ),
        column(
          "recall",
          rows.map(({ recall }) => recall)
        ),
        column(
          "f1",
          rows.map(({ f1 }) => f1)
        )
      ]
    };
  });
}
function rowAt({ thresholds, truePositives, falsePositives, positives }, threshold) {
  const place = countFrom(thresholds, threshold) - 1;
  const hits = truePositives[place] ?? 0;
  const predicted = hits + (falsePositives[place] ?? 0);
  return {
    precision: predicted === 0 ? Number.NaN : hits / predicted,
    recall: hits / positives,
    f1: 2 * hits / (predicted + positives)
  };
}
function countFrom(thresholds, least) {
  let low = 0;
  let high = thresholds.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (thresholds[middle] >= least) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/evaluation/curves/index.ts
var curves = [
  drawRoc,
  drawPrecisionRecall,
  drawCalibration,
  drawGain,
  drawThresholdSweep,
  drawConfusionRates,
  drawResiduals,
  drawErrorByDecile
];

// src/evaluation/curves/draw-curves.ts
function drawCurves(sample) {
  if (sample.size === 0) return [];
  return curves.flatMap((draw) => draw(sample));
}

// src/stats/quantiles.ts
function quantileOfSorted(sorted, level) {
  const last = sorted.length - 1;
  if (last < 0 || !(level >= 0 && level <= 1)) return Number.NaN;
  const position = level * last;
  const index = Math.floor(position);
  const below = sorted[index];
  const above = sorted[Math.min(index + 1, last)];
  return below === above ? below : below + (position - index) * (above - below);
}

// src/stats/bca.ts
function bcaInterval(input) {
  const { draws, value, acceleration, confidence } = input;
  const shift = normalQuantile(shareBelow(draws, value));
  if (!Number.isFinite(shift) || !Number.isFinite(acceleration)) return null;
  const sorted = draws.toSorted();
  const end = (level) => {
    const moved = shift + normalQuantile(level);
    return quantileOfSorted(sorted, normalCdf(shift + moved / (1 - acceleration * moved)));
  };
  const tail = (1 - confidence) / 2;
  return { low: end(tail), high: end(1 - tail) };
}
function accelerationOf(strata) {
  let cubes = 0;
  let squares = 0;
  for (const { values, counts } of strata) {
    let n = 0;
    let sum = 0;
    for (let index = 0; index < values.length; index += 1) {
      n += counts[index];
      sum += counts[index] * values[index];
    }
    for (let index = 0; index < values.length; index += 1) {
      const distance = (n - 1) / n * (sum / n - values[index]);
      squares += counts[index] * distance * distance;
      cubes += counts[index] * distance * distance * distance;
    }
  }
  return cubes / (6 * squares ** 1.5);
}
function shareBelow(draws, value) {
  let below = 0;
  for (const drawn of draws) below += drawn < value ? 1 : drawn === value ? 0.5 : 0;
  return below / draws.length;
}

// src/evaluation/found-interval.ts
function percentiles(values, confidence) {
  const sorted = values.toSorted();
  const tail = (1 - confidence) / 2;
  return { low: quantileOfSorted(sorted, tail), high: quantileOfSorted(sorted, 1 - tail) };
}
function drawnInterval(input) {
  const { draws, value, acceleration, confidence, drawn } = input;
  if (acceleration === null) {
    const method = `${drawn}bootstrap-percentile`;
    return checkInterval({ ...percentiles(draws, confidence), confidence, method });
  }
  const found = bcaInterval({ draws, value, acceleration, confidence });
  if (found === null)
    return { none: "BCa is not defined: the resamples or the jackknife have no spread about the value" };
  return checkInterval({ ...found, confidence, method: `${drawn}bootstrap-bca` });
}
function checkInterval(interval) {
  const { low, high } = interval;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { none: "an end of it is not finite" };
  return low < high ? { interval } : { none: "every resample gives the same value" };
}

// src/stats/strata.ts
function membersOfStrata(strata) {
  let count = 0;
  for (let unit = 0; unit < strata.length; unit += 1) count = Math.max(count, strata[unit] + 1);
  const sizes = new Int32Array(count);
  for (let unit = 0; unit < strata.length; unit += 1) {
    const stratum = strata[unit];
    sizes[stratum] = sizes[stratum] + 1;
  }
  const members = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(count);
  for (let unit = 0; unit < strata.length; unit += 1) {
    const stratum = strata[unit];
    members[stratum][filled[stratum]] = unit;
    filled[stratum] = filled[stratum] + 1;
  }
  return members.filter((units) => units.length > 0);
}
function squaresWithin(values, strata) {
  const members = membersOfStrata(strata);
  const squares = new Float64Array(members.length);
  for (const [stratum, units] of members.entries()) {
    const n = units.length;
    let sum = 0;
    for (let index = 0; index < n; index += 1) sum += values[units[index]];
    let spread = 0;
    for (let index = 0; index < n; index += 1) {
      const distance = values[units[index]] - sum / n;
      spread += distance * distance;
    }
    if (n > 1) squares[stratum] = n / (n - 1) * spread;
  }
  return squares;
}

// src/evaluation/ratio-interval.ts
var LEAST_UNITS = 30;
var MANY_UNITS = 1e3;
function ratioInterval(units, settings) {
  const { kind, sums, strata } = units;
  if (sums.length < LEAST_UNITS)
    return { none: `${sums.length} ${kind} are too few: it takes ${LEAST_UNITS}` };
  const drawn = kind === "clusters" ? "cluster-" : strata === null ? "" : "stratified-";
  return sums.length < MANY_UNITS ? resampled(units, drawn, settings) : normal(units, drawn, settings);
}
function normal(units, drawn, { confidence }) {
  const total2 = sumOf(units.weights);
  const ratio = sumOf(units.sums) / total2;
  const half = criticalValue(confidence) * Math.sqrt(squaresOf(residualsOf(units, ratio), units.strata)) / total2;
  return checkInterval({ low: ratio - half, high: ratio + half, confidence, method: `${drawn}normal` });
}
function residualsOf({ sums, weights }, ratio) {
  const residuals = new Float64Array(sums.length);
  for (let unit = 0; unit < residuals.length; unit += 1) {
    residuals[unit] = sums[unit] - ratio * weights[unit];
  }
  return residuals;
}
function squaresOf(residuals, strata) {
  if (strata !== null) return sumOf(squaresWithin(residuals, strata));
  const n = residuals.length;
  let squares = 0;
  for (let unit = 0; unit < n; unit += 1) squares += residuals[unit] * residuals[unit];
  return n / (n - 1) * squares;
}
function resampled(units, drawn, settings) {
  const { sums, weights } = units;
  const { confidence, seed, resamples, method } = settings;
  const generator = createGenerator(seed);
  const pools = membersOfStrata(units.strata ?? new Int32Array(sums.length));
  const draws = new Float64Array(resamples);
  for (let resample2 = 0; resample2 < resamples; resample2 += 1) {
    let sum = 0;
    let total2 = 0;
    for (const members of pools) {
      for (let draw = 0; draw < members.length; draw += 1) {
        const unit = members[generator.nextBelow(members.length)];
        sum += sums[unit];
        total2 += weights[unit];
      }
    }
    draws[resample2] = sum / total2;
  }
  const value = sumOf(sums) / sumOf(weights);
  const acceleration = method === "bca" ? accelerationOf(leaveOneOut(units, pools)) : null;
  return drawnInterval({ draws, value, acceleration, confidence, drawn });
}
function leaveOneOut({ sums, weights }, pools) {
  const sum = sumOf(sums);
  const total2 = sumOf(weights);
  return pools.map((members) => ({
    values: Float64Array.from(
      members,
      (unit) => (sum - sums[unit]) / (total2 - weights[unit])
    ),
    counts: new Float64Array(members.length).fill(1)
  }));
}

// src/evaluation/cluster-intervals.ts
var MOST_DRAWS = 2e8;
function clusterIntervals(statistics, sample, { confidence, seed, resamples, method }) {
  const clusters = membersOf(sample);
  const none = (reason) => statistics.map(() => ({ none: reason }));
  if (clusters.length < LEAST_UNITS)
    return none(`${clusters.length} clusters are too few: it takes ${LEAST_UNITS}`);
  if (sample.size * resamples > MOST_DRAWS)
    return none(`${sample.size} clustered examples are too many to resample`);
  const generator = createGenerator(seed);
  const values = statistics.map(() => new Float64Array(resamples));
  for (let resample2 = 0; resample2 < resamples; resample2 += 1) {
    const sums = drawClusters(clusters, sample, () => generator.nextBelow(clusters.length));
    for (const [index, { compute }] of statistics.entries()) {
      const { value, reason } = compute(sums);
      const into = values[index];
      into[resample2] = value === null || reason !== null ? Number.NaN : value;
    }
  }
  return values.map((draws, index) => {
    const { value, compute } = statistics[index];
    if (draws.some(Number.isNaN))
      return { none: "it is not well defined in every resample: too few examples" };
    const acceleration = method === "bca" ? accelerationOf([leaveOneOut2(clusters, sample, compute)]) : null;
    return drawnInterval({
      draws,
      value: value.value ?? Number.NaN,
      acceleration,
      confidence,
      drawn: "cluster-"
    });
  });
}
function leaveOneOut2(clusters, sample, compute) {
  const { labels } = sample;
  const sums = new Float64Array(labels.length * labels.length);
  for (const cluster of clusters) addCluster(sums, cluster, sample, 1);
  const values = Float64Array.from(clusters, (cluster) => {
    const left = sums.slice();
    addCluster(left, cluster, sample, -1);
    return compute(left).value ?? Number.NaN;
  });
  return { values, counts: new Float64Array(clusters.length).fill(1) };
}
function drawClusters(clusters, sample, draw) {
  const { labels } = sample;
  const sums = new Float64Array(labels.length * labels.length);
  for (let time = 0; time < clusters.length; time += 1) addCluster(sums, clusters[draw()] ?? [], sample, 1);
  return sums;
}
function addCluster(sums, cluster, { labels, target, predicted, weight }, times) {
  for (const example of cluster) {
    const cell = target[example] * labels.length + predicted[example];
    const mass = weight === null ? 1 : weight[example];
    sums[cell] = sums[cell] + times * mass;
  }
}
function membersOf({ group, groups }) {
  const members = groups.map(() => []);
  for (const [example, cluster] of (group ?? new Int32Array()).entries()) members[cluster]?.push(example);
  return members.filter((examples) => examples.length > 0);
}

// src/stats/binomial.ts
function drawBinomial(generator, n, p) {
  if (n === 0 || p === 0) return 0;
  if (p === 1) return n;
  if (p > 0.5) return n - drawBinomial(generator, n, 1 - p);
  return n * p < 10 ? invert(generator, n, p) : reject(generator, n, p);
}
function invert(generator, n, p) {
  const odds = p / (1 - p);
  const none = Math.exp(n * Math.log1p(-p));
  for (; ; ) {
    let left = generator.nextFloat();
    let chance = none;
    let k = 0;
    while (left > chance && k <= n) {
      left -= chance;
      k += 1;
      chance *= odds * ((n - k + 1) / k);
    }
    if (k <= n) return k;
  }
}
function reject(generator, n, p) {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const odds = p / (1 - p);
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((n + 1) * p);
  for (; ; ) {
    const u = generator.nextFloat() - 0.5;
    const v = generator.nextFloat();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor((2 * a / us + b) * u + centre);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > n) continue;
    const bound = (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) + (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) + (k + 0.5) * Math.log(odds * (n - k + 1) / (k + 1)) + stirlingRest(mode) + stirlingRest(n - mode) - stirlingRest(k) - stirlingRest(n - k);
    if (Math.log(v * alpha / (a / (us * us) + b)) <= bound) return k;
  }
}
function stirlingRest(k) {
  if (k < 10) return SMALL_RESTS[k];
  const square = (k + 1) * (k + 1);
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}
var SMALL_RESTS = [
  0.0810614667953272,
  0.0413406959554092,
  0.0276779256849983,
  0.02079067210376509,
  0.0166446911898211,
  0.0138761288230707,
  0.0118967099458917,
  0.010411265261972,
  0.00925546218271273,
  0.00833056343336287
];

// src/stats/multinomial.ts
function drawMultinomial(generator, n, weights, into) {
  let leftWeight = 0;
  let last = -1;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i];
    leftWeight += weight;
    if (weight > 0) last = i;
  }
  let left = n;
  into.fill(0);
  for (let i = 0; i < last && left > 0; i += 1) {
    const weight = weights[i];
    if (weight === 0) continue;
    const drawn = drawBinomial(generator, left, Math.min(1, weight / leftWeight));
    into[i] = drawn;
    left -= drawn;
    leftWeight -= weight;
  }
  if (last >= 0) into[last] = left;
}

// src/evaluation/urn.ts
var MOST_DRAWS2 = 2e7;
function mostKinds(resamples) {
  return Math.floor(MOST_DRAWS2 / resamples);
}
function fillUrn(outcomes, weight, most) {
  if (weight === null) return countOutcomes(outcomes, most);
  const kinds = /* @__PURE__ */ new Map();
  let size = 0;
  let different = 0;
  for (let example = 0; example < outcomes.length; example += 1) {
    const outcome = outcomes[example];
    if (outcome < 0) continue;
    size += 1;
    const share = weight[example];
    const ofOutcome = kinds.get(outcome) ?? /* @__PURE__ */ new Map();
    if (ofOutcome.size === 0) kinds.set(outcome, ofOutcome);
    const count = ofOutcome.get(share) ?? 0;
    if (count === 0) different += 1;
    if (different > most) return null;
    ofOutcome.set(share, count + 1);
  }
  const list = [...kinds].flatMap(
    ([outcome, counts]) => [...counts].map(([share, count]) => ({ outcome, share, count }))
  );
  list.sort((one, other) => one.outcome - other.outcome || one.share - other.share);
  return {
    outcome: Int32Array.from(list, ({ outcome }) => outcome),
    weight: Float64Array.from(list, ({ share }) => share),
    count: Float64Array.from(list, ({ count }) => count),
    size
  };
}
function countOutcomes(outcomes, most) {
  let last = -1;
  for (let example = 0; example < outcomes.length; example += 1) {
    if (outcomes[example] > last) last = outcomes[example];
  }
  const counts = new Float64Array(last + 1);
  let size = 0;
  for (let example = 0; example < outcomes.length; example += 1) {
    const outcome2 = outcomes[example];
    if (outcome2 < 0) continue;
    size += 1;
    counts[outcome2] = counts[outcome2] + 1;
  }
  const outcome = Int32Array.from([...counts.keys()].filter((key) => counts[key] !== 0));
  if (outcome.length > most) return null;
  const count = Float64Array.from(outcome, (key) => counts[key]);
  return { outcome, weight: new Float64Array(outcome.length).fill(1), count, size };
}
function fillUrns(outcomes, { weight, strata }, most) {
  const urns = [];
  let left = most;
  for (const members of strata === null ? [null] : membersOfStrata(strata)) {
    const urn = members === null ? fillUrn(outcomes, weight, left) : fillUrn(
      members.map((example) => outcomes[example]),
      weight && Float64Array.from(members, (example) => weight[example]),
      left
    );
    if (urn === null) return null;
    left -= urn.count.length;
    urns.push(urn);
  }
  return urns.length > 1 ? urns.filter(({ size }) => size > 0) : urns;
}
function sumUrns(urns, outcomes) {
  const sums = new Float64Array(outcomes);
  for (const urn of urns) {
    for (const [kind, outcome] of urn.outcome.entries()) {
      sums[outcome] = sums[outcome] + urn.weight[kind] * urn.count[kind];
    }
  }
  return sums;
}
function addKinds(urn, kinds) {
  const total2 = urn.weight.reduce((sum, weight, kind) => sum + weight * urn.count[kind], 0);
  return {
    outcome: Int32Array.from([...urn.outcome, ...kinds.map(({ outcome }) => outcome)]),
    weight: Float64Array.from([...urn.weight, ...kinds.map(() => total2 / urn.size)]),
    count: Float64Array.from([...urn.count, ...kinds.map(({ count }) => count)]),
    size: urn.size
  };
}
function drawResamples(urns, generator, { resamples, outcomes, classes: classes2 }, show) {
  const drawn = urns.map(({ count }) => new Float64Array(count.length));
  const sums = new Float64Array(outcomes);
  for (let resample2 = 0; resample2 < resamples; resample2 += 1) {
    sums.fill(0);
    for (const [index, urn] of urns.entries()) {
      const times = drawn[index];
      drawMultinomial(generator, urn.size, urn.count, times);
      addDrawn(sums, urn, times, { classes: classes2, generator });
    }
    show(sums, resample2);
  }
}
function addDrawn(sums, urn, drawn, { classes: classes2, generator }) {
  for (let kind = 0; kind < drawn.length; kind += 1) {
    const times = drawn[kind];
    if (times === 0) continue;
    const outcome = urn.outcome[kind];
    const weight = urn.weight[kind];
    if (outcome >= 0) sums[outcome] = sums[outcome] + times * weight;
    else for (let time = 0; time < times; time += 1) addWrong(sums, -1 - outcome, weight, classes2, generator);
  }
}
function addWrong(sums, target, weight, classes2, generator) {
  const other = generator.nextBelow(classes2 - 1);
  const cell = target * classes2 + (other < target ? other : other + 1);
  sums[cell] = sums[cell] + weight;
}

// src/evaluation/resampled-interval.ts
var MOST_SUMS = 2e8;
var MOST_UNDEFINED = 0.01;
function resampledIntervals(resampling, statistics, settings) {
  const { urns, outcomes } = resampling;
  if (urns.every(({ size }) => size === 0))
    return statistics.map(() => ({ none: "there are no such examples" }));
  if (outcomes * settings.resamples > MOST_SUMS) {
    return statistics.map(() => ({ none: `${resampling.classes} classes are too many to resample` }));
  }
  const plain = resample(urns, 0, resampling, statistics, settings);
  if (settings.method === "bca") return accelerate(plain, resampling, statistics, settings);
  const widened = resample(resampling.widened, 1, resampling, statistics, settings);
  return statistics.map(({ value }, index) => {
    const draws = [plain[index], widened[index]].filter((drawn) => drawn !== void 0);
    return whyNone(value, draws, settings) ?? join(value.value ?? Number.NaN, draws, resampling, settings);
  });
}
function resample(urns, stream, { outcomes, classes: classes2 }, statistics, { seed, resamples }) {
  const drawn = statistics.map(() => ({ values: new Float64Array(resamples), undefined: 0 }));
  drawResamples(urns, createGenerator(seed, stream), { resamples, outcomes, classes: classes2 }, (sums, index) => {
    for (const [position, { compute }] of statistics.entries()) {
      const into = drawn[position];
      const { value, reason } = compute(sums);
      into.values[index] = value ?? Number.NaN;
      if (value === null || reason !== null) into.undefined += 1;
    }
  });
  return drawn;
}
function whyNone({ value, reason }, draws, { resamples }) {
  if (value === null || reason !== null) return { none: "the value itself is not well defined" };
  const most = Math.max(...draws.map((drawn) => drawn.undefined));
  if (most <= MOST_UNDEFINED * resamples) return null;
  return { none: `it is not well defined in ${most} of ${resamples} resamples: too few examples` };
}
function join(value, draws, { stratified }, { confidence }) {
  const ends = draws.map((drawn) => percentiles(definedOf(drawn), confidence));
  return checkInterval({
    low: Math.min(value, ...ends.map(({ low }) => low)),
    high: Math.max(value, ...ends.map(({ high }) => high)),
    confidence,
    method: `${stratified ? "stratified-" : ""}bootstrap-percentile-widened`
  });
}
function definedOf({ values }) {
  return values.filter((drawn) => !Number.isNaN(drawn));
}
function accelerate(plain, resampling, statistics, settings) {
  const left = statistics.map(({ compute }) => accelerationOf(leaveOneOut3(compute, resampling)));
  return statistics.map(({ value }, index) => {
    const drawn = plain[index];
    const none = whyNone(value, [drawn], settings);
    if (none !== null) return none;
    return drawnInterval({
      draws: definedOf(drawn),
      value: value.value ?? Number.NaN,
      acceleration: left[index] ?? Number.NaN,
      confidence: settings.confidence,
      drawn: resampling.stratified ? "stratified-" : ""
    });
  });
}
function leaveOneOut3(compute, { urns, outcomes }) {
  const sums = sumUrns(urns, outcomes);
  return urns.map(({ outcome, weight, count }) => {
    const values = Float64Array.from(outcome, (cell, kind) => {
      const whole = sums[cell];
      sums[cell] = whole - weight[kind];
      const value = compute(sums).value ?? Number.NaN;
      sums[cell] = whole;
      return value;
    });
    return { values, counts: count };
  });
}

// src/evaluation/cells-intervals.ts
function cellsIntervals(forms, sample, settings) {
  if (forms.length === 0) return [];
  const cells = countCells(sample);
  const { labels } = sample;
  const statistics = forms.map(({ compute }) => ({
    value: compute(cells),
    compute: (counts) => compute({ labels, counts })
  }));
  if (sample.group !== null) return clusterIntervals(statistics, sample, settings);
  const classes2 = labels.length;
  const outcomes = new Int32Array(sample.size);
  for (let example = 0; example < outcomes.length; example += 1) {
    outcomes[example] = sample.target[example] * classes2 + sample.predicted[example];
  }
  const most = mostKinds(settings.resamples);
  const urns = fillUrns(outcomes, sample, most);
  if (urns === null)
    return forms.map(() => ({
      none: `more than ${most} kinds of weighted examples take too long to resample`
    }));
  const resampling = {
    urns,
    widened: urns.map((urn) => widen(urn, classes2, urn.size / sample.size)),
    stratified: sample.strata !== null,
    outcomes: classes2 * classes2,
    classes: classes2
  };
  return resampledIntervals(resampling, statistics, settings);
}
function widen(urn, classes2, share) {
  const sizes = new Float64Array(classes2);
  for (const [kind, outcome] of urn.outcome.entries()) {
    const target = Math.floor(outcome / classes2);
    sizes[target] = sizes[target] + urn.count[kind];
  }
  const more = [...sizes.entries()].flatMap(([target, size]) => {
    const count = 2 * share * size / urn.size;
    return [
      { outcome: target * classes2 + target, count },
      ...classes2 > 1 ? [{ outcome: -1 - target, count }] : []
    ];
  });
  return addKinds(urn, more);
}

// src/evaluation/units.ts
function gatherUnits(values, { weight, group, groups, strata, size }) {
  const count = group === null ? size : groups.length;
  const sums = new Float64Array(count);
  const weights = new Float64Array(count);
  const counted = new Uint8Array(count);
  for (let example = 0; example < size; example += 1) {
    const value = values[example];
    if (Number.isNaN(value)) continue;
    const unit = group === null ? example : group[example];
    const share = weight === null ? 1 : weight[example];
    sums[unit] = sums[unit] + share * value;
    weights[unit] = weights[unit] + share;
    counted[unit] = 1;
  }
  const units = {
    kind: group === null ? "examples" : "clusters",
    sums,
    weights,
    strata: group === null ? strata : null
  };
  return counted.includes(0) ? keepCounted(units, counted) : units;
}
function keepCounted({ kind, sums, weights, strata }, counted) {
  const isCounted = (_, unit) => counted[unit] === 1;
  return {
    kind,
    sums: sums.filter(isCounted),
    weights: weights.filter(isCounted),
    strata: strata?.filter(isCounted) ?? null
  };
}

// src/evaluation/share-interval.ts
var MISS = 0;
var HIT = 1;
var UNSEEN = -1;
function shareInterval(form, sample, settings) {
  const found = hitsOf(form, sample);
  if ("missing" in found) return { none: found.missing };
  if (sample.group !== null) return ratioInterval(gatherUnits(found, sample), settings);
  if (sample.weight !== null || sample.strata !== null) return resampled2(found, sample, settings);
  let n = 0;
  let hits = 0;
  for (let example = 0; example < found.length; example += 1) {
    if (Number.isNaN(found[example])) continue;
    n += 1;
    hits += found[example];
  }
  if (n === 0) return { none: "there are no such examples" };
  const { confidence } = settings;
  return { interval: { ...wilsonInterval({ hits, n, confidence }), confidence, method: "wilson" } };
}
function resampled2(hits, sample, settings) {
  const outcomes = Int32Array.from(hits, (hit) => Number.isNaN(hit) ? UNSEEN : hit);
  const urns = fillUrns(outcomes, sample, mostKinds(settings.resamples));
  if (urns === null) return ratioInterval(gatherUnits(hits, sample), settings);
  const size = urns.reduce((sum, urn) => sum + urn.size, 0);
  const widened = urns.map((urn) => {
    const count = 2 * urn.size / size;
    return addKinds(urn, [
      { outcome: MISS, count },
      { outcome: HIT, count }
    ]);
  });
  const statistic = { compute: shareOf, value: shareOf(sumUrns(urns, 2)) };
  const resampling = { urns, widened, stratified: sample.strata !== null, outcomes: 2, classes: 0 };
  const [found] = resampledIntervals(resampling, [statistic], settings);
  return found;
}
function shareOf(sums) {
  const hits = sums[HIT];
  const total2 = hits + sums[MISS];
  return total2 === 0 ? { value: null, reason: "all weights are 0" } : { value: hits / total2, reason: null };
}

// src/stats/area-interval.ts
var HALVINGS = 60;
function areaInterval({
  ranked,
  confidence
}) {
  const value = rocArea(ranked, null);
  const positives = sumOf(ranked.positive);
  const negatives = ranked.positive.length - positives;
  const score = newcombeInterval({ value, positives, negatives, confidence });
  const error = delongError({ head: ranked, worstPair: false });
  const wald = logitInterval({ value, error, confidence }) ?? score;
  return { low: Math.min(score.low, wald.low), high: Math.max(score.high, wald.high) };
}
function logitInterval(input) {
  const { value, error, confidence } = input;
  if (!(value > 0 && value < 1 && error > 0)) return null;
  const centre = Math.log(value / (1 - value));
  const reach = criticalValue(confidence) * error / (value * (1 - value));
  const back = (logit) => 1 / (1 + Math.exp(-logit));
  return { low: back(centre - reach), high: back(centre + reach) };
}
function newcombeInterval(input) {
  const { value, positives, negatives, confidence } = input;
  const z = criticalValue(confidence);
  const mean = (positives + negatives) / 2 - 1;
  const reach = (area) => {
    const model = 1 + mean * (1 - area) / (2 - area) + mean * area / (1 + area);
    return z * Math.sqrt(area * (1 - area) * model / (positives * negatives));
  };
  const holds = (area) => Math.abs(value - area) <= reach(area);
  return { low: findEnd({ from: value, to: 0, holds }), high: findEnd({ from: value, to: 1, holds }) };
}
function findEnd(search2) {
  let { from, to } = search2;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (from + to) / 2;
    if (search2.holds(middle)) from = middle;
    else to = middle;
  }
  return from;
}

// src/stats/influence-error.ts
var FEWEST_OF_CLASS = 20;
function influenceError(input) {
  const { influence, units, worstPair, strata = null } = input;
  const sums = sumOverUnits(influence, units);
  let squares = 0;
  let largest = 0;
  for (let unit = 0; unit < sums.length; unit += 1) {
    const square = sums[unit] * sums[unit];
    squares += square;
    if (square > largest) largest = square;
  }
  const added = worstPair ? 2 * largest : 0;
  if (strata !== null) return Math.sqrt(sumOf(squaresWithin(sums, strata)) + added);
  return Math.sqrt(units.count / (units.count - 1) * (squares + added));
}
function sumOverUnits(influence, units) {
  const sums = new Float64Array(units.count);
  for (let example = 0; example < influence.length; example += 1) {
    const unit = units.of[example];
    sums[unit] = sums[unit] + influence[example];
  }
  return sums;
}

// src/metrics/smooth-interval.ts
function smoothInterval(form, sample, { influence, confidence }) {
  const { strata } = sample;
  const isPlain = sample.weight === null && sample.group === null && strata === null;
  const classes2 = form.kind === "auc" && isPlain ? form.classes(sample) : [];
  if (!("missing" in classes2) && classes2.length === 1) {
    const [ranked] = classes2;
    if (ranked !== void 0) return { ...areaInterval({ ranked, confidence }), method: "delong-logit" };
  }
  const { value } = computeMetric({ name: "", form }, sample);
  const units = unitsOf(sample.size, sample.group);
  const error = influenceError({ influence: influence.values, units, worstPair: false, strata });
  if (value === null) return null;
  const drawn = strata === null ? "" : "stratified-";
  const scale = influence.scale === "linear" ? { find: linearInterval, method: "linearised" } : LOGIT;
  const found = scale.find({ value, error, confidence });
  return found === null ? null : { ...found, method: `${drawn}${scale.method}` };
}
var LOGIT = { find: logitInterval, method: "linearised-logit" };
function linearInterval({ value, error, confidence }) {
  if (!(error > 0)) return null;
  const reach = criticalValue(confidence) * error;
  return { low: value - reach, high: value + reach };
}

// src/stats/allow-for-bias.ts
function allowForBias(values, { estimate, below, above }) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => {
    const centred = value - mean;
    return estimate + centred + (centred < 0 ? -below : above);
  });
}

// src/stats/normal-sums.ts
function drawBinnedSums(input) {
  const { sums, resamples, generator } = input;
  const { mean, covariance } = momentsOf(input);
  const factor = factorise(covariance);
  const size = mean.length;
  const normal2 = new Float64Array(size);
  const drawn = new Float64Array(size);
  return Float64Array.from({ length: resamples }, () => {
    for (let row = 0; row < size; row += 1) normal2[row] = drawNormal(generator);
    for (let row = 0; row < size; row += 1) {
      let value = mean[row];
      for (let column2 = 0; column2 <= row; column2 += 1) {
        value += factor[row * size + column2] * normal2[column2];
      }
      drawn[row] = value;
    }
    return sums.compute(drawn.subarray(0, size - 1), drawn[size - 1]);
  });
}
function drawNormal(generator) {
  return normalQuantile(generator.nextFloat() + 2 ** -54);
}
function momentsOf(input) {
  const { strata } = input;
  const size = input.sums.bins + 1;
  const covariance = new Float64Array(size * size);
  const mean = new Float64Array(size);
  const count = input.units.count;
  if (count === input.sums.bin.length) addSquares(covariance, input);
  else for (const unit of sumUnits(input)) addProduct(covariance, unit, 1);
  for (const members of strata === null ? [null] : membersOfStrata(strata)) {
    const sums = sumMembers(input, members);
    addProduct(covariance, sums, -1 / (members?.length ?? count));
    for (let row = 0; row < size; row += 1) mean[row] = mean[row] + sums[row];
  }
  return { mean, covariance };
}
function addSquares(covariance, { sums, weight }) {
  const { bin, bins, amount } = sums;
  const size = bins + 1;
  for (let example = 0; example < bin.length; example += 1) {
    const mass = weight === null ? 1 : weight[example];
    const own = mass * amount[example];
    const at = bin[example];
    const diagonal = at * size + at;
    const below = bins * size + at;
    covariance[diagonal] = covariance[diagonal] + own * own;
    covariance[below] = covariance[below] + own * mass;
    covariance[bins * size + bins] = covariance[bins * size + bins] + mass * mass;
  }
}
function sumUnits({ sums, weight, units }) {
  const { bin, bins, amount } = sums;
  const found = Array.from({ length: units.count }, () => new Float64Array(bins + 1));
  for (let example = 0; example < bin.length; example += 1) {
    const mass = weight === null ? 1 : weight[example];
    const into = found[units.of[example]];
    const at = bin[example];
    into[at] = into[at] + mass * amount[example];
    into[bins] = into[bins] + mass;
  }
  return found;
}
function sumMembers({ sums, weight }, members) {
  const { bin, bins, amount } = sums;
  const found = new Float64Array(bins + 1);
  const count = members?.length ?? bin.length;
  for (let index = 0; index < count; index += 1) {
    const example = members === null ? index : members[index];
    const mass = weight === null ? 1 : weight[example];
    const at = bin[example];
    found[at] = found[at] + mass * amount[example];
    found[bins] = found[bins] + mass;
  }
  return found;
}
function addProduct(covariance, vector, times) {
  const size = vector.length;
  for (let row = 0; row < size; row += 1) {
    const own = times * vector[row];
    if (own === 0) continue;
    for (let column2 = 0; column2 <= row; column2 += 1) {
      const at = row * size + column2;
      covariance[at] = covariance[at] + own * vector[column2];
    }
  }
}
function factorise(covariance) {
  const size = Math.sqrt(covariance.length);
  const factor = new Float64Array(covariance.length);
  for (let row = 0; row < size; row += 1) {
    for (let column2 = 0; column2 <= row; column2 += 1) {
      let rest = covariance[row * size + column2];
      for (let k = 0; k < column2; k += 1) {
        rest -= factor[row * size + k] * factor[column2 * size + k];
      }
      const pivot = factor[column2 * size + column2];
      if (row !== column2) factor[row * size + column2] = pivot === 0 ? 0 : rest / pivot;
      else if (rest > ROUNDING * covariance[row * size + row]) {
        factor[row * size + row] = Math.sqrt(rest);
      }
    }
  }
  return factor;
}
var ROUNDING = 1e-10;

// src/stats/resample-summary.ts
var DENSE_RANKS = 20;
var GROWTH = 1.1;
var UNDEFINED_SHARE = 0.01;
function resampledEvidence(input) {
  const { n, delta, units, differences } = input;
  const defined = differences.filter(Number.isFinite);
  if (defined.length < 2 || defined.length < (1 - UNDEFINED_SHARE) * differences.length) return null;
  const from = units === void 0 ? {} : { units };
  return { kind: "resampled", n, delta, resamples: defined.length, ...from, ...summariseResamples(defined) };
}
function summariseResamples(differences) {
  differences.sort();
  const ranks = chooseRanks(differences.length);
  return {
    levels: ranks.map((rank) => rank / (differences.length + 1)),
    quantiles: ranks.map((rank) => differences[rank - 1])
  };
}
function chooseRanks(resamples) {
  const half = Math.ceil(resamples / 2);
  const lower = [];
  for (let rank = 1; rank <= half; rank = rank < DENSE_RANKS ? rank + 1 : Math.ceil(rank * GROWTH))
    lower.push(rank);
  const upper = lower.map((rank) => resamples + 1 - rank);
  return [.../* @__PURE__ */ new Set([...lower, ...upper])].sort((a, b) => a - b);
}

// src/stats/skewness.ts
function skewFactor(residuals, confidence) {
  const n = residuals.length;
  let squares = 0;
  let cubes = 0;
  for (let index = 0; index < n; index += 1) {
    const residual = residuals[index];
    squares += residual * residual;
    cubes += residual * residual * residual;
  }
  if (!(squares > 0)) return 1;
  const skewness = cubes / n / (squares / n) ** 1.5;
  const z = criticalValue(confidence);
  return 1 + Math.abs(skewness) * (2 * z * z + 1) / (6 * z * Math.sqrt(n));
}

// src/stats/ratio-evidence.ts
var NORMAL_FROM = 1e3;
function weighRatios(input) {
  const { sums, n, smoothing, skewAt, strata = null } = input;
  const { numerators, denominator } = sums;
  const units = denominator.length;
  const whole = total(denominator);
  if (n < 1 || !(whole > 0)) return numerators.map(() => null);
  const deltas = numerators.map((numerator) => total(numerator) / whole);
  const pool = smoothing === null ? sums : join2(sums, smoothing);
  if (units >= NORMAL_FROM) {
    const errorOf = (index) => {
      const skewed = skewAt === void 0 ? 0 : linearisedError(sums, index) * skewOf(sums, index, skewAt);
      return strata === null ? Math.max(linearisedError(pool, index), skewed) : errorWithin({ sums, smoothing, index, strata });
    };
    return deltas.map((delta, index) => ({ kind: "normal", n, delta, error: errorOf(index) }));
  }
  const drawn = resampleRatios({ ...input, pool, units });
  return drawn.map(
    (differences, index) => resampledEvidence({ n, delta: deltas[index], units, differences })
  );
}
function worstPairOf(sums) {
  const { numerators, denominator } = sums;
  const whole = total(denominator);
  const mean = whole / denominator.length;
  return {
    numerators: numerators.map((numerator, index) => {
      const centre = mean * total(numerator) / whole;
      const largest = residualsOf2(sums, index).reduce((most, one) => Math.max(most, Math.abs(one)), 0);
      return Float64Array.of(centre + largest, centre - largest);
    }),
    denominator: Float64Array.of(mean, mean)
  };
}
function errorWithin(input) {
  const { sums, smoothing, index, strata } = input;
  const within = total(squaresWithin(residualsOf2(sums, index), strata));
  const ratio = total(sums.numerators[index]) / total(sums.denominator);
  const added = (smoothing?.numerators[index] ?? new Float64Array(0)).map(
    (sum, unit) => (sum - ratio * smoothing?.denominator[unit]) ** 2
  );
  return Math.sqrt(within + total(added)) / total(sums.denominator);
}
function linearisedError(sums, index) {
  const units = sums.denominator.length;
  const squares = residualsOf2(sums, index).map((residual) => residual ** 2);
  return Math.sqrt(units / (units - 1) * total(squares)) / total(sums.denominator);
}
function skewOf(sums, index, confidence) {
  return skewFactor(residualsOf2(sums, index), confidence);
}
function residualsOf2({ numerators, denominator }, index) {
  const numerator = numerators[index];
  const ratio = total(numerator) / total(denominator);
  return numerator.map((sum, unit) => sum - ratio * denominator[unit]);
}
function resampleRatios(input) {
  const { pool, units, resamples, generator, strata = null } = input;
  const { numerators, denominator } = pool;
  const drawn = new Float64Array(denominator.length);
  const results = numerators.map(() => new Float64Array(resamples));
  const draw = strata === null ? () => drawMultiplicities(generator, units, drawn) : drawerWithin(strata, { generator, into: drawn });
  for (let resample2 = 0; resample2 < resamples; resample2 += 1) {
    draw();
    const below = weigh(drawn, denominator);
    for (const [index, numerator] of numerators.entries()) {
      ;
      results[index][resample2] = weigh(drawn, numerator) / below;
    }
  }
  return results;
}
function drawerWithin(strata, { generator, into }) {
  const more = into.length - strata.length;
  const pools = membersOfStrata(strata).map((members) => {
    const weights = new Float64Array(members.length + more).fill(1);
    weights.fill(members.length / strata.length, members.length);
    return { members, weights, drawn: new Float64Array(weights.length) };
  });
  return () => {
    into.fill(0);
    for (const { members, weights, drawn } of pools) {
      drawMultinomial(generator, members.length, weights, drawn);
      for (let place = 0; place < drawn.length; place += 1) {
        const unit = place < members.length ? members[place] : strata.length + place - members.length;
        into[unit] = into[unit] + drawn[place];
      }
    }
  };
}
function weigh(times, values) {
  let sum = 0;
  for (let unit = 0; unit < times.length; unit += 1) sum += times[unit] * values[unit];
  return sum;
}
function join2(one, other) {
  const append = (values, more) => Float64Array.from([...values, ...more]);
  return {
    numerators: one.numerators.map(
      (values, index) => append(values, other.numerators[index])
    ),
    denominator: append(one.denominator, other.denominator)
  };
}
function total(values) {
  return values.reduce((sum, value) => sum + value, 0);
}

// src/stats/resample-weights.ts
var MOST_DRAWS3 = 1e8;
var FEWEST_RESAMPLES = 400;
var MOST_RESAMPLED = MOST_DRAWS3 / FEWEST_RESAMPLES;
function affordResamples(wanted) {
  const { examples, resamples } = wanted;
  const most = Math.floor(MOST_DRAWS3 / examples);
  if (resamples <= most) return resamples;
  return most < FEWEST_RESAMPLES ? null : most;
}
function resampleWeights(input, show) {
  const { units, weight, resamples, generator, strata = null } = input;
  const drawn = new Float64Array(units.count);
  const members = strata === null ? null : membersOfStrata(strata);
  const weights = new Float64Array(units.of.length);
  for (let resample2 = 0; resample2 < resamples; resample2 += 1) {
    if (members === null) drawMultiplicities(generator, units.count, drawn);
    else drawWithin(members, generator, drawn);
    for (let example = 0; example < weights.length; example += 1) {
      const own = weight === null ? 1 : weight[example];
      weights[example] = own * drawn[units.of[example]];
    }
    show(weights, resample2);
  }
}
function drawWithin(members, generator, into) {
  into.fill(0);
  for (const units of members) {
    for (let draw = 0; draw < units.length; draw += 1) {
      const unit = units[generator.nextBelow(units.length)];
      into[unit] = into[unit] + 1;
    }
  }
}

// src/evaluation/weighed-interval.ts
var MOST_LEFT_OUT = 2e3;
function weighedInterval(form, sample, settings) {
  const unresampled = whyUnresampled(form, sample);
  if (unresampled !== null) return { none: unresampled };
  const influence = influenceOf(form, sample);
  if (influence !== null && "missing" in influence) return { none: influence.missing };
  const units = unitsOf(sample.size, sample.group);
  const kind = sample.group === null ? "examples" : "clusters";
  if (units.count < LEAST_UNITS)
    return { none: `${units.count} ${kind} are too few: it takes ${LEAST_UNITS}` };
  if (influence !== null && influence.rarest < FEWEST_OF_CLASS) {
    return {
      none: `${influence.rarest} examples of the rarest class are too few: it takes ${FEWEST_OF_CLASS}`
    };
  }
  const isPlain = sample.weight === null && sample.group === null;
  const normalFrom = Math.max(influence?.normalFrom ?? 0, isPlain ? 0 : NORMAL_FROM);
  if (influence !== null && units.count >= normalFrom) {
    return smooth(form, sample, influence, settings);
  }
  const drawn = sample.group !== null ? "cluster-" : sample.strata !== null ? "stratified-" : "";
  const sums = form.kind === "whole" && units.count >= NORMAL_FROM ? form.sums?.(sample) : void 0;
  if (sums === void 0) return resampled3(form, { sample, units, drawn }, settings);
  return "missing" in sums ? { none: sums.missing } : ofSums(form, sums, { sample, units, drawn }, settings);
}
function smooth(form, sample, influence, { confidence }) {
  const found = smoothInterval(form, sample, { influence, confidence });
  if (found === null) return { none: "the ranking is perfect, so that its variance is not known" };
  return checkInterval({ ...found, confidence });
}
function ofSums(form, sums, { sample, units, drawn }, { confidence, seed, resamples }) {
  const { weight, strata } = sample;
  const draws = drawBinnedSums({ sums, weight, units, strata, resamples, generator: createGenerator(seed) });
  return biased(form, sample, { draws, confidence, method: `${drawn}parametric-bootstrap-percentile` });
}
function resampled3(form, resampling, settings) {
  const { sample, units, drawn } = resampling;
  const { confidence, seed } = settings;
  const { weight, size, strata } = sample;
  const compute = prepareValue(form, sample);
  if ("missing" in compute) return { none: compute.missing };
  const resamples = affordResamples({ examples: size, resamples: settings.resamples });
  if (resamples === null) {
    return { none: `it takes resampling the examples, which is not done for more than ${MOST_RESAMPLED}` };
  }
  const draws = new Float64Array(resamples);
  const generator = createGenerator(seed);
  resampleWeights({ units, weight, resamples, generator, strata }, (weights, resample2) => {
    draws[resample2] = definedOr(compute(weights), Number.NaN);
  });
  if (draws.some(Number.isNaN)) return { none: "it is not well defined in every resample: too few examples" };
  if (isBiased(form))
    return biased(form, sample, { draws, confidence, method: `${drawn}bootstrap-percentile` });
  const isLeftOut = settings.method === "bca" && units.count <= MOST_LEFT_OUT;
  const acceleration = isLeftOut ? accelerationOf(leaveOneOut4(compute, resampling)) : null;
  const value = definedOr(compute(weight), Number.NaN);
  return drawnInterval({ draws, value, acceleration, confidence, drawn });
}
function biased(form, sample, { draws, confidence, method }) {
  const compute = prepareValue(form, sample);
  if ("missing" in compute) return { none: compute.missing };
  const estimate = definedOr(compute(sample.weight), Number.NaN);
  const below = biasOf(form, sample);
  const { low, high } = percentiles(allowForBias(draws, { estimate, below, above: 0 }), confidence);
  return checkInterval({ low: Math.max(0, low), high, confidence, method: `${method}-widened` });
}
function leaveOneOut4(compute, { sample, units }) {
  const { weight, size, strata } = sample;
  const own = weight ?? new Float64Array(size).fill(1);
  const strataOf = strata === null ? [null] : membersOfStrata(strata);
  const left = (unit) => definedOr(compute(own.map((mass, example) => units.of[example] === unit ? 0 : mass)), Number.NaN);
  return strataOf.map((members) => {
    const ofStratum = members ?? Int32Array.from({ length: units.count }, (_, unit) => unit);
    return {
      values: Float64Array.from(ofStratum, left),
      counts: new Float64Array(ofStratum.length).fill(1)
    };
  });
}
function definedOr({ value, reason }, other) {
  return value === null || reason !== null ? other : value;
}

// src/evaluation/find-intervals.ts
var STRATA_OR_CLUSTERS = "clusters are not resampled within strata, which they may cross: leave out `group` or `stratify`";
function findIntervals(variants, sample, settings) {
  const found = /* @__PURE__ */ new Map();
  if (settings.resamples === 0) return found;
  if (sample.strata !== null && sample.group !== null) {
    return new Map(variants.map(({ name }) => [name, { none: STRATA_OR_CLUSTERS }]));
  }
  for (const { name, form } of variants) {
    if (form.kind === "share") found.set(name, shareInterval(form, sample, settings));
    if (form.kind === "mean") found.set(name, meanInterval(form, sample, settings));
    if (form.kind === "auc" || form.kind === "whole") found.set(name, weighedInterval(form, sample, settings));
  }
  const ofCells = variants.flatMap(({ name, form }) => form.kind === "cells" ? [{ name, form }] : []);
  if (!isLabelled(sample)) return found;
  const intervals = cellsIntervals(
    ofCells.map(({ form }) => form),
    sample,
    settings
  );
  for (const [index, { name }] of ofCells.entries()) found.set(name, intervals[index]);
  return found;
}
function meanInterval({ losses }, sample, settings) {
  const values = losses(sample);
  if ("missing" in values) return { none: values.missing };
  return ratioInterval(gatherUnits(values, sample), settings);
}

// src/evaluation/describe-metric.ts
function describeMetrics(expansions, sample, settings) {
  const variants = expansions.flatMap(({ variant }) => variant ?? []);
  const intervals = findIntervals(variants, sample, settings);
  return expansions.map((expansion) => ({
    ...describe(expansion, sample, intervals.get(expansion.name)),
    slice: settings.slice
  }));
}
function missingMetric({ name, metric }, { slice, n, reason }) {
  const { higherIsBetter } = metric;
  const definition = `${metric.name}@${metric.version}`;
  return { name, slice, value: null, reason, n, interval: null, higherIsBetter, definition };
}
function describe(expansion, sample, found) {
  const { variant, reason } = expansion;
  if (variant === null) return missingMetric(expansion, { slice: null, n: 0, reason });
  const entry = missingMetric(expansion, { slice: null, n: sample.size, reason: "" });
  const computed = computeMetric(variant, sample);
  if (computed.value === null || found === void 0) return { ...entry, ...computed };
  if ("interval" in found) return { ...entry, ...computed, interval: found.interval };
  const reasons = [computed.reason, `no interval: ${found.none}`].filter((text) => text !== null);
  return { ...entry, ...computed, reason: reasons.join("; ") };
}

// src/evaluation/describe-slices.ts
function describeSlices(expansions, sample, settings) {
  const { leastInSlice } = settings;
  const own = expansions.filter((expansion) => !isOfWholeSet(expansion));
  return sample.slices.flatMap(({ name, members }) => {
    const n = members.length;
    if (n >= leastInSlice && n > 0) {
      const part = takeExamples({ ...sample, slices: [] }, members);
      return describeMetrics(own, part, { ...settings, slice: name });
    }
    const reason = `only ${n} ${n === 1 ? "example" : "examples"}: it takes ${Math.max(1, leastInSlice)}`;
    return own.map((expansion) => missingMetric(expansion, { slice: name, n, reason }));
  });
}
function isOfWholeSet({ name, variant }) {
  return variant?.form.kind === "given" || /_(difference|ratio)\[/.test(name);
}

// src/stats/benjamini-yekutieli.ts
function adjustByBenjaminiYekutieli(ps) {
  const m = ps.length;
  let harmonic = 0;
  for (let rank = 1; rank <= m; rank += 1) harmonic += 1 / rank;
  const order = [...ps.keys()].sort((a, b) => ps[b] - ps[a]);
  const adjusted = new Array(m).fill(1);
  let lowest = 1;
  for (const [place, index] of order.entries()) {
    lowest = Math.min(lowest, ps[index] * m * harmonic / (m - place));
    adjusted[index] = lowest;
  }
  return adjusted;
}

// src/evaluation/example-losses.ts
function lossesOf(sample) {
  if (isLabelled(sample)) {
    const { target, predicted } = sample;
    const values = Float64Array.from(target, (label, example) => label === predicted[example] ? 0 : 1);
    return { name: "error rate", values };
  }
  if (sample.task === "multilabel") {
    const { target, predicted, labels, size } = sample;
    const values = new Float64Array(size);
    for (const [label, has] of target.entries()) {
      const said = predicted[label];
      for (let example = 0; example < size; example += 1) {
        if (has[example] !== said[example]) values[example] = values[example] + 1 / labels.length;
      }
    }
    return { name: "share of labels that are wrong", values };
  }
  if (sample.task === "regression") {
    const { target, predicted } = sample;
    const values = target.map((value, example) => Math.abs(value - predicted[example]));
    return { name: "absolute error", values };
  }
  if (sample.task === "graded") return { name: "negative score", values: sample.score.map((score) => -score) };
  return null;
}

// src/evaluation/slice-candidates.ts
function gatherCandidates(columns, losses, least) {
  const singles = columns.flatMap(
    (column2) => gather(column2.codes, losses, column2.values.length).map(nameSingle(column2))
  );
  const pairs = columns.flatMap(
    (one, place) => columns.slice(place + 1).flatMap((other) => {
      const width = other.values.length;
      const codes = one.codes.map((code, example) => {
        const second = other.codes[example];
        return code === -1 || second === -1 ? -1 : code * width + second;
      });
      return gather(codes, losses, one.values.length * width).map(namePair(one, other));
    })
  );
  return [...singles, ...pairs].filter(({ n }) => n >= least && losses.length - n >= least);
}
function gather(codes, losses, count) {
  const sums = Array.from({ length: count }, () => ({ n: 0, sum: 0, squares: 0 }));
  for (let example = 0; example < losses.length; example += 1) {
    const found = sums[codes[example]];
    if (found === void 0) continue;
    const loss = losses[example];
    found.n += 1;
    found.sum += loss;
    found.squares += loss * loss;
  }
  return sums;
}
function nameSingle({ values }) {
  return (sums, code) => ({ name: values[code], parts: [], ...sums });
}
function namePair(one, other) {
  return (sums, code) => {
    const first = one.values[Math.floor(code / other.values.length)];
    const second = other.values[code % other.values.length];
    return { name: `${first} & ${second}`, parts: [first, second], ...sums };
  };
}

// src/evaluation/discover-slices.ts
var LEVEL = 0.05;
var MOST_SLICES = 10;
var METHOD = "one-sided Welch t test of each slice against all other examples, by column and by pairs of columns; Benjamini-Yekutieli's false discovery rate; examples count equally and as independent, without weights and groups";
function discoverSlices(sample, columns, { least }) {
  const losses = lossesOf(sample);
  if (losses === null) return null;
  const tested = testAll(losses, columns, Math.max(2, least));
  const adjusted = adjustByBenjaminiYekutieli(tested.map(({ p }) => p));
  const means = new Map(tested.map(({ name, mean }) => [name, mean]));
  const found = tested.map((slice, index) => ({ ...slice, pAdjusted: adjusted[index] })).filter(({ pAdjusted }) => pAdjusted <= LEVEL).filter(({ mean, parts: parts2 }) => parts2.every((part) => mean > (means.get(part) ?? Number.NEGATIVE_INFINITY))).sort((one, other) => other.mean - other.rest - (one.mean - one.rest) || other.n - one.n);
  return {
    columns: columns.map(({ name }) => name),
    loss: losses.name,
    tested: tested.length,
    least,
    level: LEVEL,
    method: METHOD,
    slices: found.slice(0, MOST_SLICES).map(({ name, n, mean, rest, p, pAdjusted }) => ({ name, n, loss: mean, rest, p, pAdjusted }))
  };
}
function testAll({ values }, columns, least) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const centred = values.map((value) => value - mean);
  const squares = centred.reduce((sum, value) => sum + value * value, 0);
  return gatherCandidates(columns, centred, least).map((candidate) => {
    const slice = momentsOf2(candidate.n, candidate.sum, candidate.squares);
    const rest = momentsOf2(values.length - candidate.n, -candidate.sum, squares - candidate.squares);
    const variance = slice.variance > 0 ? slice.variance : rest.variance;
    const p = welchUpperP({ ...slice, variance }, rest);
    return { ...candidate, mean: mean + slice.mean, rest: mean + rest.mean, p };
  });
}
function momentsOf2(n, sum, squares) {
  const mean = sum / n;
  const variance = (squares - sum * mean) / (n - 1);
  return { n, mean, variance: variance > squares * 1e-12 ? variance : 0 };
}

// src/evaluation/evaluate-sample.ts
function evaluateSample(input) {
  const { sample, terms, searched, leastInSlice, threshold, withCurves = true } = input;
  const expansions = expandMetrics(labelSpaceOf(sample, terms), input.metrics);
  return {
    name: sample.name,
    task: sample.task,
    examples: sample.size,
    digest: evaluationSetDigest(sample),
    metrics: [
      ...describeMetrics(expansions, sample, { ...input, slice: null }),
      ...describeSlices(expansions, sample, input)
    ],
    confusion: isLabelled(sample) ? countConfusion(sample) : null,
    curves: withCurves ? drawCurves(sample) : [],
    threshold,
    slices: sample.slices.map(({ name, of, members }) => ({ name, of, n: members.length })),
    discovery: searched === null ? null : discoverSlices(sample, searched, { least: leastInSlice }),
    runs: null,
    failure: null
  };
}

// src/evaluation/join-arrays.ts
function unionOf(lists) {
  return [...new Set(lists.flat())].sort();
}
function joinArrays(parts2) {
  const all = new Float64Array(parts2.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts2) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
function joinNumbers(name, what, parts2) {
  const found = parts2.filter((part) => part !== null);
  if (found.length === 0) return null;
  if (found.length < parts2.length) throw fault("runs-differ", { name, reason: `only some have ${what}` });
  return joinArrays(found);
}
function joinCodes(parts2, names) {
  const places = new Map(names.map((name, place) => [name, place]));
  const all = new Int32Array(parts2.reduce((sum, { codes }) => sum + codes.length, 0));
  let offset = 0;
  for (const { codes, names: own } of parts2) {
    const map = own.map((name) => places.get(name) ?? -1);
    for (const code of codes) {
      all[offset] = map[code] ?? -1;
      offset += 1;
    }
  }
  return all;
}

// src/evaluation/join-samples.ts
function joinSamples(samples) {
  const [first] = samples;
  const other = samples.find((sample) => sample.task !== first.task);
  if (other !== void 0) {
    throw fault("runs-differ", { name: first.name, reason: `one is ${first.task}, another ${other.task}` });
  }
  const common = joinCommon(first, samples);
  if (isLabelled(first)) return { ...first, ...common, ...joinLabelled(samples) };
  if (first.task === "multilabel")
    return { ...first, ...common, ...joinMultilabel(samples) };
  if (first.task === "regression")
    return { ...first, ...common, ...joinRegression(samples) };
  if (first.task === "ranking")
    return { ...first, ...common, ...joinRanking(samples) };
  return { ...first, ...common, ...joinGraded(samples) };
}
function joinCommon(first, samples) {
  const { name } = first;
  const groups = unionOf(samples.map((sample) => sample.groups));
  const strata = samples.map((sample) => sample.strata);
  return {
    size: samples.reduce((sum, sample) => sum + sample.size, 0),
    weight: joinNumbers(
      name,
      "weights",
      samples.map((sample) => sample.weight)
    ),
    group: samples.every((sample) => sample.group === null) ? null : joinCodes(
      samples.map((sample) => ({
        codes: sample.group ?? new Int32Array(sample.size).fill(-1),
        names: sample.groups
      })),
      groups
    ),
    groups,
    strata: strata.some((one) => one === null) ? null : Int32Array.from(strata.flatMap((one) => [...one])),
    slices: joinSlices(samples),
    measures: new Map(
      [...first.measures.keys()].map((column2) => {
        const parts2 = samples.map((sample) => sample.measures.get(column2) ?? null);
        return [column2, joinNumbers(name, `the column ${column2}`, parts2)];
      })
    )
  };
}
function joinSlices(samples) {
  const found = /* @__PURE__ */ new Map();
  let offset = 0;
  for (const { slices, size } of samples) {
    for (const { name, of, members } of slices) {
      const slice = found.get(name) ?? { of, members: [] };
      for (const member of members) slice.members.push(member + offset);
      found.set(name, slice);
    }
    offset += size;
  }
  return [...found].map(([name, { of, members }]) => ({ name, of, members: Int32Array.from(members) }));
}
function joinLabelled(samples) {
  const [first] = samples;
  const labels = unionOf(samples.map((sample) => sample.labels));
  if (samples.some((sample) => sample.positive !== first.positive)) {
    throw fault("runs-differ", { name: first.name, reason: "their positive labels are not the same" });
  }
  return {
    labels,
    target: joinCodes(
      samples.map(({ target, labels: names }) => ({ codes: target, names })),
      labels
    ),
    predicted: joinCodes(
      samples.map(({ predicted, labels: names }) => ({ codes: predicted, names })),
      labels
    ),
    scores: joinScores(samples, labels)
  };
}
function joinMultilabel(samples) {
  const labels = unionOf(samples.map((sample) => sample.labels));
  const flags = (read) => labels.map(
    (label) => Uint8Array.from(
      samples.flatMap((sample) => [
        ...read(sample)[sample.labels.indexOf(label)] ?? new Uint8Array(sample.size)
      ])
    )
  );
  return {
    labels,
    target: flags(({ target }) => target),
    predicted: flags(({ predicted }) => predicted),
    scores: joinScores(samples, labels)
  };
}
function joinScores(samples, labels) {
  const scored = samples.filter(({ scores }) => scores !== null).length;
  if (scored === 0) return null;
  if (scored < samples.length) {
    const { name } = samples[0];
    throw fault("runs-differ", { name, reason: "some have scores, others have none" });
  }
  return labels.map(
    (label) => joinArrays(
      samples.map(
        ({ scores, labels: names, size }) => scores?.[names.indexOf(label)] ?? new Float64Array(size)
      )
    )
  );
}
function joinRegression(samples) {
  const [{ name, quantiles }] = samples;
  const low = joinNumbers(
    name,
    "intervals",
    samples.map(({ bounds }) => bounds?.low ?? null)
  );
  const high = joinNumbers(
    name,
    "intervals",
    samples.map(({ bounds }) => bounds?.high ?? null)
  );
  return {
    target: joinArrays(samples.map(({ target }) => target)),
    predicted: joinArrays(samples.map(({ predicted }) => predicted)),
    quantiles: new Map(
      [...quantiles.keys()].map((level) => {
        const parts2 = samples.map((sample) => sample.quantiles.get(level) ?? null);
        return [level, joinNumbers(name, `the quantile ${level}`, parts2)];
      })
    ),
    bounds: low === null || high === null ? null : { low, high },
    scale: joinNumbers(
      name,
      "scales",
      samples.map(({ scale }) => scale)
    )
  };
}
function joinRanking(samples) {
  const documents = unionOf(samples.map((sample) => sample.documents));
  const starts = [0];
  for (const sample of samples) {
    const offset = starts.at(-1);
    for (const start of sample.starts.subarray(1)) starts.push(offset + start);
  }
  const codes = samples.map(({ document, documents: names }) => ({ codes: Int32Array.from(document), names }));
  return {
    documents,
    starts: Uint32Array.from(starts),
    relevance: joinArrays(samples.map(({ relevance }) => relevance)),
    score: joinArrays(samples.map(({ score }) => score)),
    document: Uint32Array.from(joinCodes(codes, documents))
  };
}
function joinGraded(samples) {
  return {
    score: joinArrays(samples.map(({ score }) => score)),
    variance: joinArrays(samples.map(({ variance }) => variance)),
    repeats: Uint32Array.from(samples.flatMap(({ repeats }) => [...repeats]))
  };
}

// src/evaluation/pool-runs.ts
function poolRuns(samples, kind) {
  const [first] = samples;
  if (first === void 0) throw new TypeError("poolRuns needs at least one run");
  if (samples.length === 1) return first;
  if (kind === "seeds") requireSameExamples(samples);
  else if (first.ids.numbered) throw differ(first, "folds need ids, and no column holds them");
  const names = samples.flatMap(
    (sample, run) => Array.from({ length: sample.size }, (_, example) => {
      const id = idAt(sample.ids, example);
      return Buffer.from(kind === "seeds" ? `${id}@${run + 1}` : id);
    })
  );
  const order = Int32Array.from(names.keys()).sort(
    (one, other) => Buffer.compare(names[one], names[other])
  );
  if (kind === "folds") requireDisjoint(first, names, order);
  const grouped = kind === "seeds" && first.group === null ? samples.map(groupByExample) : samples;
  return takeExamples({ ...joinSamples(grouped), ids: pack(names) }, order);
}
function groupByExample(sample) {
  const groups = Array.from({ length: sample.size }, (_, example) => idAt(sample.ids, example));
  return { ...sample, group: Int32Array.from(groups.keys()), groups };
}
function pack(names) {
  let end = 0;
  const ends = Uint32Array.from(names, (name) => {
    end += name.length;
    return end;
  });
  return { size: names.length, numbered: false, bytes: Buffer.concat(names), ends };
}
function requireDisjoint(sample, names, order) {
  const twice = order.findIndex((index, place) => {
    const before = order[place - 1];
    return before !== void 0 && names[before].equals(names[index]);
  });
  if (twice === -1) return;
  throw differ(sample, `the id "${names[order[twice]]}" is in two folds`);
}
function requireSameExamples(samples) {
  const [first, ...others] = samples;
  for (const [place, other] of others.entries()) {
    if (other.size !== first.size) {
      throw differ(first, `run 1 has ${first.size} examples, and run ${place + 2} has ${other.size}`);
    }
    if (Buffer.compare(first.ids.bytes, other.ids.bytes) === 0) continue;
    const differs = Array.from({ length: first.size }, (_, example) => example).find(
      (example) => idAt(first.ids, example) !== idAt(other.ids, example)
    );
    if (differs === void 0) continue;
    throw differ(first, `"${idAt(first.ids, differs)}" of run 1 is not in run ${place + 2}`);
  }
}
function differ({ name }, reason) {
  return fault("runs-differ", { name, reason });
}

// src/stats/corrected-t.ts
function correctedError(deviation, folds) {
  return deviation * Math.sqrt(1 / folds + 1 / (folds - 1));
}
function correctedResampledT(differences, { confidence }) {
  const k = differences.length;
  const mean = differences.reduce((sum, value) => sum + value, 0) / k;
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const isVaried = differences.some((value) => value !== differences[0]);
  const error = correctedError(Math.sqrt(squares / (k - 1)), k);
  if (!(k > 1 && isVaried && error > 0 && Number.isFinite(error))) return null;
  const degrees = k - 1;
  const half = criticalT(confidence, degrees) * error;
  return { mean, error, degrees, low: mean - half, high: mean + half, p: upperTailT(-mean / error, degrees) };
}

// src/evaluation/runs-interval.ts
var MOST_DEGREES = 1e6;
function spreadOfFolds(values) {
  const { mean, deviation } = describe2(values);
  const k = values.length;
  if (deviation === null) return { mean, deviation, error: null, degrees: null };
  return { mean, deviation, error: correctedError(deviation, k), degrees: k - 1 };
}
function spreadOfSeeds(values, pooled) {
  const { mean, deviation } = describe2(values);
  if (deviation === null || pooled === null) return { mean, deviation, error: null, degrees: null };
  const k = values.length;
  const ofExamples = ((pooled.high - pooled.low) / 2 / criticalValue(pooled.confidence)) ** 2;
  const ofTraining = deviation ** 2 / k;
  const total2 = ofExamples + ofTraining;
  const degrees = Math.min(MOST_DEGREES, total2 ** 2 * (k - 1) / ofTraining ** 2);
  return { mean, deviation, error: Math.sqrt(total2), degrees: Number.isNaN(degrees) ? MOST_DEGREES : degrees };
}
function runsInterval({ mean, error, degrees }, input) {
  const { confidence, method, range } = input;
  if (error === null || degrees === null) return { none: "the spread between runs is not known" };
  if (error === 0) return { none: "every run gives the same value" };
  const half = criticalT(confidence, degrees) * error;
  const low = Math.max(range[0], mean - half);
  const high = Math.min(range[1], mean + half);
  return checkInterval({ low, high, confidence, method });
}
function describe2(values) {
  const k = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / k;
  if (k < 2) return { mean, deviation: null };
  const equal = values.every((value) => value === values[0]);
  if (equal) return { mean: values[0], deviation: 0 };
  return { mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (k - 1)) };
}

// src/evaluation/evaluate-runs.ts
function evaluateRuns(input) {
  const { samples, kind } = input;
  const sample = poolRuns(samples, kind);
  const pooled = evaluateSample({ ...input, sample, searched: null });
  const small = (pooled.slices ?? []).filter(({ n }) => n < Math.max(1, input.leastInSlice));
  const tooSmall = new Set(small.map(({ name }) => name));
  const metrics = pooled.metrics.map((row) => isOfRuns(row) ? describeRuns(row, input) : row);
  const examples = kind === "seeds" ? samples[0].size : sample.size;
  return {
    evaluation: { ...pooled, examples, metrics, runs: { kind, count: samples.length } },
    sample
  };
  function isOfRuns({ name, slice }) {
    if (input.terms.given.has(name)) return false;
    return slice === null || !tooSmall.has(slice);
  }
}
function describeRuns(row, input) {
  const { samples, kind, confidence } = input;
  const n = kind === "seeds" ? Math.round(row.n / samples.length) : row.n;
  const values = samples.map((sample) => valueIn(row, sample, input));
  const runs = { values: values.map(({ value }) => value), deviation: null, error: null, degrees: null };
  const missing = values.findIndex(({ value }) => value === null);
  if (missing !== -1) {
    const reason = `run ${missing + 1}: ${values[missing]?.reason}`;
    return { ...row, n, value: null, interval: null, reason, runs };
  }
  const numbers = values.flatMap(({ value }) => value ?? []);
  const spread = kind === "folds" ? spreadOfFolds(numbers) : spreadOfSeeds(numbers, row.interval);
  const { mean, ...rest } = spread;
  const method = kind === "folds" ? "corrected-resampled-t" : "seeds-t";
  const range = findMetric(row.name, input.terms.own)?.range ?? [-Infinity, Infinity];
  const found = runsInterval(spread, { confidence, method, range });
  const warning = values.find(({ reason }) => reason !== null)?.reason ?? null;
  const reasons = [warning, "none" in found ? `no interval: ${found.none}` : null];
  return {
    ...row,
    n,
    value: mean,
    interval: "interval" in found ? found.interval : null,
    reason: reasons.filter((reason) => reason !== null).join("; ") || null,
    runs: { values: numbers, ...rest }
  };
}
function valueIn({ name, slice }, sample, { terms }) {
  const part = slice === null ? sample : partOf(sample, slice);
  if (part === null) return { value: null, reason: `it has no examples in ${slice}` };
  const [expansion] = expandMetrics(labelSpaceOf(sample, terms), [name]);
  if (expansion === void 0 || expansion.variant === null) {
    return { value: null, reason: expansion?.reason ?? "it has none" };
  }
  const { value, reason } = computeMetric(expansion.variant, part);
  return value === null ? { value, reason: reason ?? "it has none" } : { value, reason };
}
var parts = /* @__PURE__ */ new WeakMap();
function partOf(sample, name) {
  const known = parts.get(sample) ?? /* @__PURE__ */ new Map();
  parts.set(sample, known);
  const found = known.get(name);
  if (found !== void 0) return found;
  const slice = sample.slices.find((candidate) => candidate.name === name);
  if (slice === void 0 || slice.members.length === 0) return null;
  const part = takeExamples({ ...sample, slices: [] }, slice.members);
  known.set(name, part);
  return part;
}

// src/sample/pick-rows.ts
function pickIndices(values, rows) {
  const picked = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) picked[at] = values[rows[at]];
  return picked;
}
function pickNumbers(values, rows) {
  const picked = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) picked[at] = values[rows[at]];
  return picked;
}
function pickFlags(values, rows) {
  const picked = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) picked[at] = values[rows[at]];
  return picked;
}
function everyRow(size) {
  const rows = new Uint32Array(size);
  for (let row = 0; row < size; row += 1) rows[row] = row;
  return rows;
}

// src/sample/read-condition.ts
var NUMBER = "-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?";
async function readCondition(source, rows, { name, where }) {
  try {
    const isTrue = await findRows(source, where);
    const examples = Int32Array.from(rows.keys());
    return examples.filter((example) => isTrue(rows[example]));
  } catch (cause) {
    if (!(cause instanceof MergemarkError)) throw cause;
    throw fault("slice-condition-failed", { name, where, reason: cause.message }, { cause });
  }
}
async function findRows({ table }, where) {
  const replaced = (await findNumeric({ table }, where)).map((column2) => {
    const quoted = quote(column2);
    return `CAST(${quoted} AS DOUBLE) AS ${quoted}`;
  });
  const columns = replaced.length === 0 ? "*" : `* REPLACE (${replaced.join(", ")})`;
  const [found] = await table.query(
    `SELECT CAST(bitstring_agg(CAST(${table.rowNumber} AS BIGINT), 1, ${table.rows}) AS VARCHAR) AS bits FROM (SELECT ${columns} FROM ${table.relation}) WHERE (${where}
)`
  );
  const bits = found?.bits;
  return (row) => typeof bits === "string" && bits[row] === "1";
}
async function findNumeric({ table }, where) {
  const text = where.toLowerCase();
  const named = table.columns.filter((column2) => text.includes(column2.toLowerCase()));
  if (named.length === 0) return [];
  const tests = named.map(
    (column2, place) => `coalesce(bool_and(regexp_full_match(CAST(${quote(column2)} AS VARCHAR), '${NUMBER}')), false) AS c${place}`
  );
  const [found] = await table.query(`SELECT ${tests.join(", ")} FROM ${table.relation}`);
  return named.filter((_, place) => found?.[`c${place}`] === true);
}
function quote(column2) {
  return `"${column2.replaceAll('"', '""')}"`;
}

// src/sample/read-slice-column.ts
function requireSliceColumn({ table, path }, column2) {
  if (table.columns.includes(column2)) return;
  throw fault("slice-column-missing", { path, column: column2, columns: table.columns });
}
async function readSliceText(source, rows, column2) {
  requireSliceColumn(source, column2);
  const text = await source.table.text(column2);
  const used = new Uint8Array(text.dictionary.length);
  for (const row of rows) {
    const code = text.codes[row];
    if (code !== -1) used[code] = 1;
  }
  const values = arrange(text.dictionary.filter((_, code) => used[code] === 1));
  const places = new Map(values.map((value, place) => [value, place]));
  const ofCode = text.dictionary.map((value) => places.get(value) ?? -1);
  return { values, codes: Int32Array.from(rows, (row) => ofCode[text.codes[row]] ?? -1) };
}
async function readSliceNumbers(source, rows, column2) {
  const { values, codes } = await readSliceText(source, rows, column2);
  const wrong = values.find((value) => !isNumber(value));
  if (wrong !== void 0) throw fault("slice-not-numeric", { path: source.path, column: column2, value: wrong });
  const numbers = values.map(Number);
  return Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN);
}
function isNumber(value) {
  return value.trim() !== "" && Number.isFinite(Number(value));
}
function arrange(values) {
  if (!values.every(isNumber)) return values.toSorted();
  return values.toSorted((one, other) => Number(one) - Number(other) || (one < other ? -1 : 1));
}

// src/sample/read-slices.ts
var MOST_SLICES2 = 200;
async function readSlices(source, rows, settings) {
  const slices = [];
  for (const setting of settings) slices.push(...await readSetting(source, rows, setting));
  return slices;
}
async function readSetting(source, rows, setting) {
  if (setting.kind === "condition") {
    const { name } = setting;
    return [{ name, of: name, members: await readCondition(source, rows, setting) }];
  }
  if (setting.kind === "quantiles") {
    const { column: column2, bins } = setting;
    return sliceBins(column2, binByQuantiles(await readSliceNumbers(source, rows, column2), bins));
  }
  if (setting.kind === "column")
    return sliceValues(setting.column, await readSliceText(source, rows, setting.column));
  const [one, other] = setting.columns;
  return crossSlices(
    { column: one, ...await readSliceText(source, rows, one) },
    { column: other, ...await readSliceText(source, rows, other) }
  );
}
function sliceValues(column2, { values, codes }) {
  return gatherSlices(
    column2,
    values.map((value) => `${column2}=${value}`),
    codes
  );
}
function sliceBins(column2, binned) {
  const names = binned.bins.map((bin) => nameBin(column2, bin));
  return gatherSlices(column2, names, binned.codes);
}
function crossSlices(one, other) {
  const codes = one.codes.map((code, example) => {
    const second = other.codes[example];
    return code === -1 || second === -1 ? -1 : code * other.values.length + second;
  });
  const found = [...new Set(codes)].filter((code) => code !== -1).sort((a, b) => a - b);
  const places = new Map(found.map((code, place) => [code, place]));
  const names = found.map((code) => {
    const first = one.values[Math.floor(code / other.values.length)];
    return `${one.column}=${first} & ${other.column}=${other.values[code % other.values.length]}`;
  });
  return gatherSlices(
    `${one.column} & ${other.column}`,
    names,
    codes.map((code) => places.get(code) ?? -1)
  );
}
function gatherSlices(of, names, codes) {
  if (names.length > MOST_SLICES2) {
    throw fault("slices-too-many", { of, count: names.length, limit: MOST_SLICES2 });
  }
  const members = names.map(() => []);
  for (const [example, code] of codes.entries()) if (code !== -1) members[code]?.push(example);
  return names.map((name, place) => ({ name, of, members: Int32Array.from(members[place]) }));
}

// src/sample/require-agreement.ts
async function requireAgreement(own, key, column2) {
  if (own.exampleOf === null) return;
  requireColumn(own.source, key, column2);
  const torn = await findTorn(own, column2);
  if (torn === null) return;
  const { path } = own.source;
  throw await faultAt(own.source, torn.row, "example-torn", { path, key, column: column2, values: torn.values });
}
async function agreeing(own, columns) {
  if (own.exampleOf === null) return [...columns];
  const found = [];
  for (const column2 of columns) if (await findTorn(own, column2) === null) found.push(column2);
  return found;
}
async function findTorn({ source, rows, exampleOf }, column2) {
  if (exampleOf === null) return null;
  const { codes, dictionary } = await source.table.text(column2);
  const firstOf = (row2) => codes[rows[exampleOf[row2]]];
  const row = codes.findIndex((code, row2) => code !== firstOf(row2));
  if (row === -1) return null;
  return { row, values: [dictionary[firstOf(row)] ?? "", dictionary[codes[row]] ?? ""] };
}

// src/sample/read-example-columns.ts
async function readExampleColumns(own, input) {
  const group = await readCodes(own, "columns.group", input.group);
  const strata = await readCodes(own, "intervals.stratify", input.stratify);
  for (const column2 of input.slices.flatMap(columnsOf)) {
    if (own.source.table.columns.includes(column2)) await requireAgreement(own, "slices", column2);
  }
  return {
    weight: await readWeight(own, input.weight),
    group: group?.codes ?? null,
    groups: group?.names ?? [],
    strata: strata?.codes ?? null,
    slices: await readSlices(own.source, own.rows, input.slices)
  };
}
async function readOwnNumbers(own, key, column2) {
  const values = await readNumbers(own.source, key, column2, finite);
  await requireAgreement(own, key, column2);
  return pickNumbers(values, own.rows);
}
async function readWeight(own, column2) {
  if (column2 === null) return null;
  const { source, rows } = own;
  const weight = await readNumbers(source, "columns.weight", column2, weighing);
  if (!weight.some((value) => value > 0)) throw fault("weights-zero", { path: source.path, column: column2 });
  await requireAgreement(own, "columns.weight", column2);
  return pickNumbers(weight, rows);
}
async function readCodes(own, key, column2) {
  if (column2 === null) return null;
  const text = await readText(own.source, key, column2);
  await requireAgreement(own, key, column2);
  const names = usedValues(text).sort();
  const indices = new Map(names.map((name, index) => [name, index]));
  const ofCode = Int32Array.from(text.dictionary, (value) => indices.get(value) ?? -1);
  const codes = pickIndices(text.codes, own.rows);
  return { names, codes: codes.map((code) => ofCode[code]) };
}
function columnsOf(slice) {
  if (slice.kind === "crossing") return slice.columns;
  return slice.kind === "condition" ? [] : [slice.column];
}

// src/sample/repeats.ts
var NAMED = 5;
function noRepeats() {
  return { count: 0, named: [] };
}
function addRepeat(repeats, what, rows) {
  const [first = 0, second = 0] = [...rows].sort((one, other) => one - other);
  const { named } = repeats;
  repeats.count += 1;
  const last = named[NAMED - 1];
  if (last !== void 0 && last.rows[1] < second) return;
  named.push({ what, rows: [first, second] });
  named.sort((one, other) => one.rows[1] - other.rows[1]);
  named.splice(NAMED);
}
async function linesOfRepeats(source, { named }) {
  const lines = await linesOf(
    source,
    named.flatMap(({ rows }) => rows)
  );
  return named.map(({ what }, at) => ({
    what,
    lines: [lines[2 * at], lines[2 * at + 1]]
  }));
}

// src/sample/read-ids.ts
async function readIds(source, what, { key, column: column2 }) {
  const { rows } = source.table;
  if (column2 === null) return { ids: numberIds(rows), rows: everyRow(rows) };
  const text = await readSortedText(source, key, column2);
  const repeats = findRepeats(text);
  if (repeats.count > 0) throw await repeatFault(source, what, column2, repeats);
  const { bytes, ends } = text;
  return { ids: { size: ends.length, numbered: false, bytes, ends }, rows: text.rows };
}
function findRepeats(text) {
  const starts = startsOf(text);
  const repeats = noRepeats();
  if (starts.length - 1 === text.ends.length) return repeats;
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const start = starts[at];
    const end = starts[at + 1];
    if (end - start > 1) addRepeat(repeats, textAt(text, start), text.rows.subarray(start, end));
  }
  return repeats;
}
async function repeatFault(source, what, column2, repeats) {
  const lines = await linesOfRepeats(source, repeats);
  return faultAt(source, repeats.named[0]?.rows[1] ?? 0, "ids-twice", {
    what,
    column: column2,
    count: repeats.count,
    repeats: lines.map(({ what: id, lines: lines2 }) => ({ id, lines: lines2 }))
  });
}

// src/sample/match-rows.ts
var NAMED2 = 5;
async function matchRows({ predictions, examples }, column2) {
  const id = { key: "columns.id", column: column2 };
  const predicted = await readIds(predictions, "predictions", id);
  const { ids, rows } = predicted;
  if (examples === predictions) return { ids, predictions: rows, examples: rows };
  const known = await readIds(examples, "examples", id);
  requireMatch({ ids, path: predictions.path }, { ids: known.ids, path: examples.path });
  return { ids, predictions: rows, examples: known.rows };
}
function requireMatch(predicted, examples) {
  const unknown = { count: 0, ids: [] };
  const unpredicted = { count: 0, ids: [] };
  let at = 0;
  let exampleAt = 0;
  while (at < predicted.ids.size || exampleAt < examples.ids.size) {
    const order = orderOf(predicted.ids, at, examples.ids, exampleAt);
    if (order < 0) add(unknown, predicted.ids, at);
    if (order > 0) add(unpredicted, examples.ids, exampleAt);
    if (order <= 0) at += 1;
    if (order >= 0) exampleAt += 1;
  }
  if (unpredicted.count === 0 && unknown.count === 0) return;
  throw fault("ids-unmatched", { predictions: predicted.path, examples: examples.path, unpredicted, unknown });
}
function orderOf(one, at, other, otherAt) {
  if (at === one.size) return 1;
  if (otherAt === other.size) return -1;
  return compareTexts(one, at, other, otherAt);
}
function add(found, ids, at) {
  found.count += 1;
  if (found.ids.length < NAMED2) found.ids.push(textAt(ids, at));
}

// src/sample/pairs-twice.ts
async function pairsTwice(source, columns, repeats) {
  const lines = await linesOfRepeats(source, repeats);
  return faultAt(source, repeats.named[0]?.rows[1] ?? 0, "pairs-twice", {
    path: source.path,
    columns,
    count: repeats.count,
    repeats: lines.map(({ what: values, lines: lines2 }) => ({ values, lines: lines2 }))
  });
}

// src/sample/spread.ts
function meanOf(values, { starts, rows }) {
  const means = new Float64Array(starts.length - 1);
  for (let at = 0; at < means.length; at += 1) {
    const [start, end] = [starts[at], starts[at + 1]];
    let sum = 0;
    for (let place = start; place < end; place += 1) sum += values[rows[place]];
    means[at] = sum / (end - start);
  }
  return means;
}
function varianceOf(values, given) {
  const { starts, rows } = given;
  const means = meanOf(values, given);
  return means.map((mean, at) => {
    const [start, end] = [starts[at], starts[at + 1]];
    if (end - start === 1) return Number.NaN;
    let sum = 0;
    for (let place = start; place < end; place += 1) {
      sum += (values[rows[place]] - mean) ** 2;
    }
    return sum / (end - start - 1);
  });
}

// src/sample/read-graded.ts
async function readGraded(sources, input) {
  const { name, task, columns } = input;
  const { predictions } = sources;
  if (columns.score === null) throw fault("nothing-predicted", { name, task });
  if (columns.repeat !== null && columns.id === null) {
    throw fault("repeats-unnamed", { name, repeat: columns.repeat });
  }
  const gathered = await gather2(predictions, columns.id);
  if (columns.repeat !== null && columns.id !== null) {
    await requireDifferentRepeats(predictions, gathered, { id: columns.id, repeat: columns.repeat });
  }
  const score = await readNumbers(predictions, "columns.score", columns.score, finite);
  return {
    ids: gathered.ids,
    body: {
      task: "graded",
      score: meanOf(score, gathered),
      variance: varianceOf(score, gathered),
      repeats: countRepeats(gathered.starts)
    },
    own: await findOwn(sources, gathered, columns.id),
    readMeasure: async (column2) => meanOf(await readNumbers(predictions, "metrics", column2, finite), gathered),
    taken: [columns.id, columns.repeat, columns.score]
  };
}
async function gather2(source, column2) {
  const { rows: size } = source.table;
  if (column2 === null) return { ids: numberIds(size), starts: everyRow(size + 1), rows: everyRow(size) };
  const text = await readSortedText(source, "columns.id", column2);
  const starts = startsOf(text);
  const rows = text.rows.slice();
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const [start, end] = [starts[at], starts[at + 1]];
    if (end - start > 1) rows.subarray(start, end).sort();
  }
  const packed = takeTexts(text, starts.subarray(0, -1));
  return { ids: { size: packed.ends.length, numbered: false, ...packed }, starts, rows };
}
async function requireDifferentRepeats(source, { ids, starts, rows }, columns) {
  const { codes, dictionary } = await readText(source, "columns.repeat", columns.repeat);
  const repeats = noRepeats();
  for (let at = 0; at < ids.size; at += 1) {
    if (starts[at + 1] - starts[at] === 1) continue;
    const known = /* @__PURE__ */ new Map();
    for (const row of rows.subarray(starts[at], starts[at + 1])) {
      const code = codes[row];
      known.set(code, [...(known.get(code) ?? []).slice(0, 1), row]);
    }
    for (const [code, found] of known) {
      if (found.length > 1) addRepeat(repeats, [textAt(ids, at), dictionary[code]], found);
    }
  }
  if (repeats.count > 0) throw await pairsTwice(source, [columns.id, columns.repeat], repeats);
}
async function findOwn({ predictions, examples }, { ids, starts, rows }, column2) {
  if (examples !== predictions) {
    const known = await readIds(examples, "examples", { key: "columns.id", column: column2 });
    requireMatch({ ids, path: predictions.path }, { ids: known.ids, path: examples.path });
    return { source: examples, rows: known.rows, exampleOf: null };
  }
  const first = new Uint32Array(ids.size);
  const exampleOf = new Uint32Array(rows.length);
  for (let at = 0; at < ids.size; at += 1) {
    first[at] = rows[starts[at]];
    for (const row of rows.subarray(starts[at], starts[at + 1])) exampleOf[row] = at;
  }
  const single = ids.size === rows.length;
  return { source: predictions, rows: first, exampleOf: single ? null : exampleOf };
}
function countRepeats(starts) {
  const counts = new Uint32Array(starts.length - 1);
  for (let at = 0; at < counts.length; at += 1) {
    counts[at] = starts[at + 1] - starts[at];
  }
  return counts;
}

// src/sample/label-space.ts
var CONVENTIONS = [
  ["0", "1"],
  ["-1", "1"],
  ["False", "True"],
  ["false", "true"],
  ["FALSE", "TRUE"]
];
var WHOLE_NUMBER = /^-?\d+(\.0+)?$/;
function settleLabels(input) {
  const { name, task, targetColumn } = input;
  const found = [...new Set(input.found)].sort();
  if (task === "binary") return settleBinary(name, found, input.positive);
  if (found.length > limits.labels) {
    throw fault("too-many-labels", { name, column: targetColumn, count: found.length, limit: limits.labels });
  }
  return { labels: found, positive: null };
}
function settleBinary(name, found, given) {
  if (found.length > 2) throw fault("not-binary", { name, labels: found });
  const convention = CONVENTIONS.find(
    (pair) => [...found, ...given === null ? [] : [given]].every((label) => pair.some((known) => known === label))
  );
  if (convention !== void 0) return { labels: convention, positive: given ?? convention[1] };
  if (given === null) throw fault("positive-needed", { name, labels: found });
  if (found.includes(given)) return { labels: found, positive: given };
  if (found.length === 2) throw fault("positive-unknown", { name, positive: given, labels: found });
  return { labels: [...found, given].sort(), positive: given };
}
function spellingOf(labels) {
  if (!labels.every((label) => WHOLE_NUMBER.test(label))) return (label) => label;
  return (label) => label.replace(/\.0+$/, "");
}

// src/sample/template-columns.ts
function fitTemplate({ table }, template, { placeholder, taken }) {
  const at = template.indexOf(placeholder);
  if (at === -1) return [];
  const before = template.slice(0, at);
  const after = template.slice(at + placeholder.length);
  return table.columns.flatMap((column2) => {
    const long = column2.length > before.length + after.length;
    if (!long || taken.has(column2) || !column2.startsWith(before) || !column2.endsWith(after)) return [];
    return [{ column: column2, part: column2.slice(before.length, column2.length - after.length) }];
  });
}
function requireDifferent({ path }, columns, meaningOf) {
  const known = /* @__PURE__ */ new Map();
  for (const { column: column2, part } of columns) {
    const meaning = meaningOf(part);
    const first = known.get(meaning);
    if (first !== void 0) {
      const place = { file: path, line: 1, column: null };
      throw fault("columns-alike", { path, columns: [first, column2], meaning }, { place });
    }
    known.set(meaning, column2);
  }
}

// src/sample/score-columns.ts
var PLACEHOLDER = "{class}";
function findScoreColumns(source, columns, labels) {
  if (columns.score !== null) {
    requireColumn(source, "columns.score", columns.score);
    return [{ column: columns.score, label: null }];
  }
  if (columns.scores === null) return [];
  const found = fitting(source, columns, columns.scores, labels);
  if (found.length > 0) return found;
  const { path, table } = source;
  throw fault(
    "no-score-columns",
    { path, key: "columns.scores", template: columns.scores, columns: table.columns },
    { place: { file: path, line: 1, column: null } }
  );
}
function fitting(source, { id, target, predicted, weight, group }, template, labels) {
  const taken = /* @__PURE__ */ new Set([id, target, predicted, weight, group]);
  const found = fitTemplate(source, template, { placeholder: PLACEHOLDER, taken });
  const known = template === PLACEHOLDER ? found.filter(({ part }) => labels.includes(part)) : found;
  return known.map(({ column: column2, part }) => ({ column: column2, label: part }));
}
function columnOf(template, label) {
  return template.replace(PLACEHOLDER, () => label);
}

// src/sample/read-labels.ts
async function readLabels({ predictions, examples }, input) {
  const { name, task, columns } = input;
  const target = await readText(examples, "columns.target", columns.target);
  const predicted = columns.predicted === null ? null : await readText(predictions, "columns.predicted", columns.predicted);
  const written = [...usedValues(target), ...predicted === null ? [] : usedValues(predicted)];
  const scoreColumns = findScoreColumns(predictions, columns, written);
  const found = [...written, ...scoreColumns.flatMap(({ label }) => label ?? [])];
  const spell = spellingOf(input.positive === null ? found : [...found, input.positive]);
  const scored = scoreColumns.flatMap(
    ({ column: column2, label }) => label === null ? [] : [{ column: column2, part: label }]
  );
  requireDifferent(predictions, scored, (part) => `label "${spell(part)}"`);
  const positive = input.positive === null ? null : spell(input.positive);
  const settled = settleLabels({
    name,
    task,
    found: found.map(spell),
    positive,
    targetColumn: columns.target
  });
  const read = {
    ...settled,
    target: indexLabels(target, settled.labels, spell),
    predicted: predicted === null ? null : indexLabels(predicted, settled.labels, spell),
    scoreColumns: scoreColumns.map(({ column: column2, label }) => ({
      column: column2,
      label: label === null ? null : spell(label)
    }))
  };
  await requireScored(examples, "target", read.target, read, columns, predictions.path);
  if (read.predicted !== null) {
    await requireScored(predictions, "prediction", read.predicted, read, columns, predictions.path);
  }
  return read;
}
function indexLabels({ dictionary, codes }, labels, spell) {
  const indices = new Map(labels.map((label, index) => [label, index]));
  const ofCode = Int32Array.from(dictionary, (value) => indices.get(spell(value)) ?? -1);
  return Int32Array.from(codes, (code) => ofCode[code]);
}
async function requireScored(source, what, indices, { labels, scoreColumns }, { scores, score }, path) {
  if (scores === null || score !== null) return;
  const scored = new Set(scoreColumns.map(({ label: label2 }) => label2));
  if (labels.length === 2 && scored.size === 1) return;
  const row = indices.findIndex((index) => !scored.has(labels[index]));
  if (row === -1) return;
  const label = labels[indices[row]];
  const count = indices.reduce((sum, index) => sum + (labels[index] === label ? 1 : 0), 0);
  const known = labels.filter((label2) => scored.has(label2));
  const details = { path, what, label, column: columnOf(scores, label), scored: known, count };
  throw await faultAt(source, row, "label-unscored", details);
}

// src/sample/read-labelled.ts
async function readLabelled(sources, input) {
  requirePredictions(input);
  const { columns } = input;
  const { predictions, examples } = sources;
  const rows = await matchRows(sources, columns.id);
  const { labels, positive, target, predicted, scoreColumns } = await readLabels(sources, input);
  const scores = await readScores(predictions, columns, scoreColumns, { labels, positive });
  const chosen = predicted ?? likeliest(scores ?? [], predictions.table.rows);
  return {
    ids: rows.ids,
    body: {
      task: input.task,
      labels,
      positive,
      target: pickIndices(target, rows.examples),
      predicted: pickIndices(chosen, rows.predictions),
      scores: scores?.map((column2) => pickNumbers(column2, rows.predictions)) ?? null
    },
    own: { source: examples, rows: rows.examples, exampleOf: null },
    readMeasure: async (column2) => pickNumbers(await readNumbers(predictions, "metrics", column2, finite), rows.predictions),
    taken: [columns.id, columns.target, columns.predicted, ...scoreColumns.map(({ column: column2 }) => column2)]
  };
}
function requirePredictions({ name, task, columns }) {
  if (task !== "binary" && columns.score !== null) {
    throw fault("score-not-binary", { name, task, column: columns.score });
  }
  if (columns.predicted ?? columns.score ?? columns.scores) return;
  throw fault("nothing-predicted", { name, task });
}

// src/sample/label-sets.ts
var FLAGS = new Map([
  ...["0", "0.0", "false", "False", "FALSE"].map((cell) => [cell, 0]),
  ...["1", "1.0", "true", "True", "TRUE"].map((cell) => [cell, 1])
]);
function readLabelSets(source, key, written, input) {
  if (!written.includes(PLACEHOLDER)) return readCells(source, key, written, input.separator);
  return readFlags(source, key, written, findClassColumns(source, key, written, input));
}
function findClassColumns(source, key, template, input) {
  const { path, table } = source;
  const closer = input.rivals.filter((rival) => rival.includes(PLACEHOLDER) && rival.length > template.length);
  const rest = { placeholder: PLACEHOLDER, taken: input.taken };
  const theirs = new Set(
    closer.flatMap((rival) => fitTemplate(source, rival, rest).map(({ column: column2 }) => column2))
  );
  const found = fitTemplate(source, template, rest).filter(({ column: column2 }) => !theirs.has(column2));
  if (found.length > 0) return found;
  const place = { file: path, line: 1, column: null };
  throw fault("no-score-columns", { path, key, template, columns: table.columns }, { place });
}
function pickClassColumns(source, key, template, columns, { labels, spell }) {
  requireDifferent(source, columns, (part) => `label "${spell(part)}"`);
  const known = new Map(columns.map((found) => [spell(found.part), found]));
  return labels.map((label) => {
    const found = known.get(label);
    if (found !== void 0) return found;
    const { path } = source;
    const details = { path, key, label, column: columnOf(template, label), known: [...known.keys()] };
    throw fault("class-column-missing", details, { place: { file: path, line: 1, column: null } });
  });
}
async function readCells(source, key, column2, separator) {
  requireColumn(source, key, column2);
  const { dictionary, codes } = await source.table.text(column2);
  const sets = dictionary.map((cell) => splitCell(cell, separator));
  return {
    written: [...new Set(sets.flat())],
    columns: [column2],
    index: ({ labels, spell }) => {
      const indices = new Map(labels.map((label, index) => [label, index]));
      const ofCode = sets.map((set) => set.map((label) => indices.get(spell(label))));
      const flags = labels.map(() => new Uint8Array(codes.length));
      for (let row = 0; row < codes.length; row += 1) {
        for (const index of ofCode[codes[row]] ?? []) flags[index][row] = 1;
      }
      return flags;
    }
  };
}
function splitCell(cell, separator) {
  return cell.split(separator).map((label) => label.trim()).filter((label) => label !== "");
}
async function readFlags(source, key, template, columns) {
  const flags = /* @__PURE__ */ new Map();
  for (const found of columns) flags.set(found, await readFlag(source, key, found.column));
  return {
    written: columns.map(({ part }) => part),
    columns: columns.map(({ column: column2 }) => column2),
    index: (labelling) => pickClassColumns(source, key, template, columns, labelling).map(
      (found) => flags.get(found)
    )
  };
}
async function readFlag(source, key, column2) {
  const text = await source.table.text(column2);
  const ofCode = text.dictionary.map((cell) => FLAGS.get(cell));
  const isFlag = (code) => ofCode[code] !== void 0;
  const row = text.codes.findIndex((code) => !isFlag(code));
  if (row === -1) return Uint8Array.from(text.codes, (code) => ofCode[code]);
  const count = text.codes.reduce((sum, code) => sum + (isFlag(code) ? 0 : 1), 0);
  const value = await quoteCell(source, column2, row);
  throw await faultAt(source, row, "flag-invalid", { path: source.path, key, column: column2, value, count });
}

// src/sample/read-multilabel.ts
var LEAST_SCORE = 0.5;
async function readMultilabel(sources, input) {
  requirePredictions2(input);
  const { columns } = input;
  const { predictions, examples } = sources;
  const rows = await matchRows(sources, columns.id);
  const read = await readColumns(sources, input);
  const labelling = settle(input, [
    ...read.target.written,
    ...read.predicted?.written ?? [],
    ...read.scored?.map(({ part }) => part) ?? []
  ]);
  const scores = read.scored && await readLabelScores(predictions, columns.scores, read.scored, labelling);
  const predicted = read.predicted?.index(labelling) ?? (scores ?? []).map(likely);
  const { target } = read;
  return {
    ids: rows.ids,
    body: {
      task: "multilabel",
      labels: labelling.labels,
      target: target.index(labelling).map((flags) => pickFlags(flags, rows.examples)),
      predicted: predicted.map((flags) => pickFlags(flags, rows.predictions)),
      scores: scores?.map((score) => pickNumbers(score, rows.predictions)) ?? null
    },
    own: { source: examples, rows: rows.examples, exampleOf: null },
    readMeasure: async (column2) => pickNumbers(await readNumbers(predictions, "metrics", column2, finite), rows.predictions),
    taken: [
      columns.id,
      ...target.columns,
      ...read.predicted?.columns ?? [],
      ...(read.scored ?? []).map(({ column: column2 }) => column2)
    ]
  };
}
function requirePredictions2({ name, task, columns }) {
  if (columns.score !== null) throw fault("score-not-binary", { name, task, column: columns.score });
  if (columns.predicted ?? columns.scores) return;
  throw fault("nothing-predicted", { name, task });
}
async function readColumns({ predictions, examples }, { columns }) {
  const { id, weight, group, separator, target, predicted, scores } = columns;
  const writings = [target, predicted, scores].filter((writing) => writing !== null);
  const asked = (writing) => {
    const rivals = writings.filter((other) => other !== writing);
    return { separator, taken: /* @__PURE__ */ new Set([id, weight, group, ...rivals]), rivals };
  };
  const found = {
    target: await readLabelSets(examples, "columns.target", target, asked(target)),
    predicted: predicted && await readLabelSets(predictions, "columns.predicted", predicted, asked(predicted))
  };
  if (!scores) return { ...found, predicted: found.predicted || null, scored: null };
  const fitting2 = findClassColumns(predictions, "columns.scores", scores, asked(scores));
  const known = /* @__PURE__ */ new Set([...found.target.written, ...found.predicted ? found.predicted.written : []]);
  const scored = scores === PLACEHOLDER ? fitting2.filter(({ part }) => known.has(part)) : fitting2;
  return { ...found, predicted: found.predicted || null, scored };
}
function settle({ name, columns }, written) {
  const spell = spellingOf(written);
  const labels = [...new Set(written.map(spell))].sort();
  const column2 = columns.target;
  if (labels.length === 0) throw fault("no-labels", { name, column: column2, separator: columns.separator });
  if (labels.length <= limits.labels) return { labels, spell };
  throw fault("too-many-labels", { name, column: column2, count: labels.length, limit: limits.labels });
}
async function readLabelScores(source, template, columns, labelling) {
  const scores = [];
  for (const { column: column2 } of pickClassColumns(source, "columns.scores", template, columns, labelling)) {
    scores.push(await readNumbers(source, "columns.scores", column2, probability));
  }
  return scores;
}
function likely(score) {
  return Uint8Array.from(score, (value) => value >= LEAST_SCORE ? 1 : 0);
}

// src/sample/rank-documents.ts
async function rankDocuments(run, judged, columns) {
  const queries = namesOf([run.query, judged.query]);
  const documents = namesOf([run.document, judged.document]);
  const runRows = gather3(run, queries, documents);
  await requireDifferent2(run, runRows, columns);
  const judgedRows = run.source === judged.source ? runRows : gather3(judged, queries, documents);
  if (judgedRows !== runRows) await requireDifferent2(judged, judgedRows, columns);
  requireJudged(queries, judged, judgedRows, run.source.path);
  const starts = new Uint32Array(queries.length + 1);
  const most = runRows.rows.length + judgedRows.rows.length;
  const ranked = {
    relevance: new Float64Array(most),
    score: new Float64Array(most),
    document: new Uint32Array(most)
  };
  let at = 0;
  for (let query = 0; query < queries.length; query += 1) {
    for (const entry of entriesOf(query, { run, runRows, judged, judgedRows })) {
      ranked.relevance[at] = entry.relevance;
      ranked.score[at] = entry.score;
      ranked.document[at] = entry.document;
      at += 1;
    }
    starts[query + 1] = at;
  }
  return {
    queries,
    documents,
    starts,
    relevance: ranked.relevance.slice(0, at),
    score: ranked.score.slice(0, at),
    document: ranked.document.slice(0, at),
    queryOf: judgedRows.queryOf
  };
}
function entriesOf(query, given) {
  const { run, runRows, judged, judgedRows } = given;
  const relevance = /* @__PURE__ */ new Map();
  for (const row of rowsOf(judgedRows, query)) {
    relevance.set(judgedRows.documentOf[row], judged.values[row]);
  }
  const entries = [];
  for (const row of rowsOf(runRows, query)) {
    const document = runRows.documentOf[row];
    const score = run.values[row];
    entries.push({ document, score, relevance: relevance.get(document) ?? Number.NaN });
    relevance.delete(document);
  }
  entries.sort((one, other) => other.score - one.score);
  const rest = [...relevance].map(([document, relevance2]) => ({ document, score: Number.NaN, relevance: relevance2 }));
  return [...entries, ...rest];
}
function gather3({ query, document }, queries, documents) {
  const queryOf = indicesOf(query, queries);
  const documentOf = indicesOf(document, documents);
  const starts = new Uint32Array(queries.length + 1);
  for (const index of queryOf) starts[index + 1] = starts[index + 1] + 1;
  for (let at = 1; at < starts.length; at += 1)
    starts[at] = starts[at] + starts[at - 1];
  const next = starts.slice();
  const rows = new Uint32Array(queryOf.length);
  for (let row = 0; row < rows.length; row += 1) {
    const index = queryOf[row];
    const place = next[index];
    rows[place] = row;
    next[index] = place + 1;
  }
  const gathered = { queryOf, documentOf, starts, rows };
  for (let at = 0; at < queries.length; at += 1) {
    rowsOf(gathered, at).sort((one, other) => documentOf[one] - documentOf[other]);
  }
  return gathered;
}
async function requireDifferent2(pairs, gathered, columns) {
  const { queryOf, documentOf, rows } = gathered;
  const repeats = noRepeats();
  const areAlike = (one, other) => queryOf[one] === queryOf[other] && documentOf[one] === documentOf[other];
  for (let at = 0, end = 0; at < rows.length; at = end) {
    const first = rows[at];
    end = at + 1;
    while (end < rows.length && areAlike(first, rows[end])) end += 1;
    if (end - at === 1) continue;
    addRepeat(repeats, [cellOf(pairs.query, first), cellOf(pairs.document, first)], rows.subarray(at, end));
  }
  if (repeats.count > 0) throw await pairsTwice(pairs.source, [columns.query, columns.document], repeats);
}
function requireJudged(queries, judged, gathered, run) {
  const unjudged = queries.filter(
    (_, query) => rowsOf(gathered, query).every((row) => Number.isNaN(judged.values[row]))
  );
  if (unjudged.length === 0) return;
  throw fault("queries-unjudged", { run, judgements: judged.source.path, queries: unjudged });
}
function rowsOf({ starts, rows }, query) {
  return rows.subarray(starts[query], starts[query + 1]);
}
function namesOf(columns) {
  const names = [...new Set(columns.flatMap(usedValues))];
  return names.map((name) => ({ name, bytes: Buffer.from(name) })).sort((one, other) => Buffer.compare(one.bytes, other.bytes)).map(({ name }) => name);
}
function indicesOf({ dictionary, codes }, names) {
  const indices = new Map(names.map((name, index) => [name, index]));
  const ofCode = Uint32Array.from(dictionary, (value) => indices.get(value) ?? 0);
  return Uint32Array.from(codes, (code) => ofCode[code]);
}
function cellOf({ dictionary, codes }, row) {
  return dictionary[codes[row]];
}

// src/sample/read-run.ts
async function readRun(source, columns) {
  const pairs = await readPairs(source, columns);
  return { ...pairs, values: await readNumbers(source, "columns.score", columns.score, finite) };
}
async function readJudged(source, columns) {
  const pairs = await readPairs(source, columns);
  const { relevance } = columns;
  requireColumn(source, "columns.relevance", relevance);
  const { values } = await source.table.numbers(relevance);
  const { codes } = await source.table.text(relevance);
  const isSound = (value2, row2) => value2 >= 0 && value2 <= Number.MAX_VALUE || codes[row2] === -1;
  const row = values.findIndex((value2, row2) => !isSound(value2, row2));
  if (row === -1) return { ...pairs, values };
  const count = values.reduce((sum, value2, row2) => sum + (isSound(value2, row2) ? 0 : 1), 0);
  const value = await quoteCell(source, relevance, row);
  const details = { path: source.path, column: relevance, value, count };
  throw await faultAt(source, row, "relevance-invalid", details);
}
async function readPairs(source, columns) {
  return {
    source,
    query: await readText(source, "columns.query", columns.query),
    document: await readText(source, "columns.document", columns.document)
  };
}

// src/sample/read-ranking.ts
async function readRanking(sources, input) {
  const { name, task, columns } = input;
  const { query, document, relevance, score } = columns;
  if (score === null) throw fault("nothing-predicted", { name, task });
  const { predictions, judgements } = sources;
  const run = await readRun(predictions, { query, document, score });
  const judged = await readJudged(judgements ?? predictions, { query, document, relevance });
  const ranked = await rankDocuments(run, judged, { query, document });
  const ids = packIds(ranked.queries);
  const own = await findOwn2(sources, ranked, ids, query);
  const { starts, documents } = ranked;
  return {
    ids,
    body: {
      task: "ranking",
      starts,
      relevance: ranked.relevance,
      score: ranked.score,
      document: ranked.document,
      documents
    },
    own,
    readMeasure: (column2) => readOwnNumbers(own, "metrics", column2),
    taken: [query, document, relevance, score]
  };
}
async function findOwn2({ predictions, examples, judgements }, { queryOf }, ids, column2) {
  if (examples !== predictions) {
    const known = await readIds(examples, "examples", { key: "columns.query", column: column2 });
    requireMatch({ ids, path: predictions.path }, { ids: known.ids, path: examples.path });
    return { source: examples, rows: known.rows, exampleOf: null };
  }
  const rows = new Uint32Array(ids.size);
  for (let row = queryOf.length - 1; row >= 0; row -= 1) rows[queryOf[row]] = row;
  return { source: judgements ?? predictions, rows, exampleOf: queryOf };
}

// src/sample/quantile-columns.ts
var PLACEHOLDER2 = "{level}";
var LEVEL2 = /^0?\.\d+$/;
function findQuantileColumns(source, columns) {
  const { quantiles: template, id, target, predicted, scale, weight, group } = columns;
  if (template === null) return [];
  const { path, table } = source;
  const place = { file: path, line: 1, column: null };
  const taken = /* @__PURE__ */ new Set([id, target, predicted, scale, weight, group]);
  const fitting2 = fitTemplate(source, template, { placeholder: PLACEHOLDER2, taken });
  const found = template === PLACEHOLDER2 ? fitting2.filter(({ part }) => LEVEL2.test(part)) : fitting2;
  if (found.length === 0) {
    throw fault("no-quantile-columns", { path, template, columns: table.columns }, { place });
  }
  const odd = found.find(({ part }) => !LEVEL2.test(part) || Number(part) === 0);
  if (odd !== void 0) {
    throw fault("level-invalid", { path, template, column: odd.column, level: odd.part }, { place });
  }
  requireDifferent(source, found, (part) => `level ${Number(part)}`);
  const levels = found.map(({ column: column2, part }) => ({ column: column2, level: Number(part) }));
  return levels.sort((one, other) => one.level - other.level);
}

// src/sample/read-regression.ts
async function readRegression(sources, input) {
  const { name, task, columns } = input;
  const { predictions, examples } = sources;
  if (columns.predicted === null) throw fault("nothing-predicted", { name, task });
  const rows = await matchRows(sources, columns.id);
  const quantileColumns = findQuantileColumns(predictions, columns);
  const readPredicted = async (key, column2) => pickNumbers(await readNumbers(predictions, key, column2, finite), rows.predictions);
  const readKnown = async (key, column2, kind) => pickNumbers(await readNumbers(examples, key, column2, kind), rows.examples);
  const quantiles = /* @__PURE__ */ new Map();
  for (const { level, column: column2 } of quantileColumns) {
    quantiles.set(level, { column: column2, values: await readPredicted("columns.quantiles", column2) });
  }
  await requireAscending(predictions, [...quantiles.values()], rows.predictions);
  const body = {
    task: "regression",
    target: await readKnown("columns.target", columns.target, finite),
    predicted: await readPredicted("columns.predicted", columns.predicted),
    quantiles: new Map([...quantiles].map(([level, { values }]) => [level, values])),
    bounds: await readBounds(predictions, input, readPredicted, rows.predictions),
    scale: columns.scale === null ? null : await readKnown("columns.scale", columns.scale, scaling)
  };
  const { id, target, predicted, low, high, scale } = columns;
  return {
    ids: rows.ids,
    body,
    own: { source: examples, rows: rows.examples, exampleOf: null },
    readMeasure: (column2) => readPredicted("metrics", column2),
    taken: [id, target, predicted, low, high, scale, ...quantileColumns.map(({ column: column2 }) => column2)]
  };
}
async function readBounds(source, { name, columns: { low, high } }, readPredicted, rows) {
  if (low === null && high === null) return null;
  if (low === null || high === null) {
    const [given, absent] = low === null ? ["high", "low"] : ["low", "high"];
    throw fault("bound-alone", { name, given, absent });
  }
  const bounds = {
    low: await readPredicted("columns.low", low),
    high: await readPredicted("columns.high", high)
  };
  const ends = [
    { column: low, values: bounds.low },
    { column: high, values: bounds.high }
  ];
  await requireAscending(source, ends, rows);
  return bounds;
}
async function requireAscending(source, columns, rows) {
  for (const [at, high] of columns.entries()) {
    const low = columns[at - 1];
    if (low === void 0) continue;
    let first = -1;
    let count = 0;
    for (let example = 0; example < rows.length; example += 1) {
      if (low.values[example] <= high.values[example]) continue;
      count += 1;
      if (first === -1 || rows[example] < rows[first]) first = example;
    }
    if (first === -1) continue;
    throw await faultAt(source, rows[first], "columns-crossing", {
      path: source.path,
      low: { column: low.column, value: low.values[first] },
      high: { column: high.column, value: high.values[first] },
      count
    });
  }
}

// src/sample/read-search-columns.ts
var MOST_TEXTS = 30;
var BINS2 = 4;
async function readSearchColumns(source, rows, input) {
  const { columns, without } = input;
  const names = columns ?? source.table.columns.filter((column2) => !without.includes(column2));
  const found = [];
  for (const name of new Set(names)) {
    const column2 = await readSearchColumn(source, rows, name);
    if (column2 !== null) found.push(column2);
  }
  return found;
}
async function readSearchColumn(source, rows, name) {
  const { values, codes } = await readSliceText(source, rows, name);
  if (values.length > BINS2 && values.every(isNumber)) {
    const numbers = values.map(Number);
    const binned = binByQuantiles(
      Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN),
      BINS2
    );
    return { name, values: binned.bins.map((bin) => nameBin(name, bin)), codes: binned.codes };
  }
  if (values.length < 2 || values.length > MOST_TEXTS) return null;
  return { name, values: values.map((value) => `${name}=${value}`), codes };
}

// src/sample/read-sample.ts
var readers = {
  binary: readLabelled,
  multiclass: readLabelled,
  multilabel: readMultilabel,
  regression: readRegression,
  ranking: readRanking,
  graded: readGraded
};
async function readSample(input) {
  const { name, task, columns, stratify, slices } = input;
  if (task === "metrics-only") throw new TypeError("an evaluation of metrics-only has no predictions");
  const { body, ids, own, readMeasure, taken } = await readers[task](sourcesOf(input), input);
  const { weight, group } = columns;
  const owned = await readExampleColumns(own, { weight, group, stratify, slices });
  const measures2 = /* @__PURE__ */ new Map();
  for (const column2 of input.measures) measures2.set(column2, await readMeasure(column2));
  const sample = { name, size: ids.size, ids, ...owned, measures: measures2, ...body };
  const searched = await search(own, input, [weight, group, ...input.measures, ...taken]);
  return { sample, searched };
}
function sourcesOf({ name, task, columns, paths, ...tables2 }) {
  const predictions = { table: tables2.predictions, path: paths.predictions };
  const examples = tables2.examples === null ? predictions : { table: tables2.examples, path: paths.examples ?? "examples" };
  const judgements = tables2.judgements === null ? null : { table: tables2.judgements, path: paths.judgements ?? "judgements" };
  for (const source of /* @__PURE__ */ new Set([predictions, examples, judgements ?? predictions]))
    requireRows(source);
  if (examples !== predictions && task !== "ranking" && columns.id === null) {
    throw fault("id-needed", { name, examples: examples.path });
  }
  return { predictions, examples, judgements };
}
async function search(own, { search: search2 }, taken) {
  if (search2 === null) return [];
  const { columns } = own.source.table;
  if (search2.columns !== null) {
    for (const column2 of search2.columns) {
      if (columns.includes(column2)) await requireAgreement(own, "discovery", column2);
    }
    return readSearchColumns(own.source, own.rows, { columns: search2.columns, without: [] });
  }
  const free = columns.filter((column2) => !taken.includes(column2));
  const fit = new Set(await agreeing(own, free));
  const without = columns.filter((column2) => !fit.has(column2));
  return readSearchColumns(own.source, own.rows, { columns: null, without });
}

// src/evaluation/read-predictions.ts
async function readPredictions(settings, path, truth, ports) {
  var _stack = [];
  try {
    const { name, task, columns, positive, slices, intervals, discovery, terms } = settings;
    const table = __using(_stack, await ports.tables.open({ path }), true);
    const measures2 = terms.own.flatMap((own) => own.kind === "column" ? [own.column] : []);
    return await readSample({
      name,
      task,
      columns,
      positive,
      ...truth,
      predictions: table,
      measures: [...new Set(measures2)],
      stratify: intervals.stratify,
      slices,
      search: discovery,
      paths: { predictions: path, examples: settings.examples, judgements: settings.judgements }
    });
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}

// src/evaluation/evaluate-predictions.ts
var SEED = 20260101;
async function evaluatePredictions(input, ports) {
  const { settings, truth, given, confidence, seed, onlyValues = false } = input;
  const { metrics, leastInSlice, runs, intervals } = settings;
  const discovery = onlyValues ? null : settings.discovery;
  let kept = input.threshold;
  let threshold = null;
  const read = async (path2) => {
    const { sample, searched } = await readPredictions(settings, path2, truth, ports);
    if (settings.threshold === null) return { sample, searched };
    const decided = decideThreshold(sample, settings.threshold, kept);
    threshold ??= decided.threshold;
    kept = decided.threshold;
    return { sample: decided.sample, searched };
  };
  const [path, ...others] = input.predictions;
  const first = await read(path);
  const { method } = intervals;
  const resamples = onlyValues ? 0 : intervals.resamples;
  const common = {
    ...{ metrics, leastInSlice, confidence, seed, method, resamples, withCurves: !onlyValues },
    terms: { ...settings.terms, given }
  };
  if (runs === null) {
    const { sample } = first;
    const searched = discovery === null ? null : first.searched;
    return { evaluation: evaluateSample({ ...common, sample, searched, threshold }), sample };
  }
  const samples = [first.sample];
  for (const other of others) samples.push((await read(other)).sample);
  return evaluateRuns({ ...common, samples, kind: runs, searched: null, threshold });
}

// src/evaluation/find-predictions.ts
async function matchPredictions({ predictions }, files) {
  const found = await Promise.all(
    predictions.map(
      async (pattern) => await files.inspect(pattern) === null ? files.find(pattern) : [pattern]
    )
  );
  return [...new Set(found.flat())];
}
async function findPredictions(settings, files) {
  const { name, predictions, runs } = settings;
  for (const pattern of predictions) {
    if ((await matchPredictions({ predictions: [pattern] }, files)).length > 0) continue;
    const needed = `evaluations.${name}.predictions names it: does the training or the evaluation's command write it?`;
    throw fault("no-such-file", { path: pattern, needed });
  }
  const [first = "", ...others] = await matchPredictions(settings, files);
  if (runs === null && others.length > 0) {
    throw fault("predictions-ambiguous", { name, pattern: predictions.join(", "), count: others.length + 1 });
  }
  return [first, ...others];
}

// src/evaluation/flatten-metrics.ts
var DEEPEST = 10;
var MOST = 1e4;
function flattenMetrics(json, path) {
  const refuse = (reason) => fault("metrics-file-unreadable", { path, reason });
  if (!isObject(json)) throw refuse("it is not an object of numbers by name");
  const found = /* @__PURE__ */ new Map();
  function walk(object, prefix) {
    if (prefix.length > DEEPEST) throw refuse(`it is nested more than ${DEEPEST} deep`);
    for (const [key, value] of Object.entries(object)) {
      const name = [...prefix, key];
      const metric = metricOf(value);
      if (metric !== null) add2(name.join("."), metric);
      else if (isObject(value)) walk(value, name);
    }
  }
  function add2(name, metric) {
    if (found.has(name)) throw refuse(`it has "${name}" twice`);
    if (found.size === MOST) throw refuse(`it has more than ${MOST} numbers`);
    found.set(name, metric);
  }
  walk(json, []);
  if (found.size === 0) throw refuse("it has no number");
  return found;
}
function metricOf(value) {
  if (typeof value === "number" || value === null) return { ...readValue(value), direction: null };
  if (!isObject(value)) return null;
  const { value: number, direction = null, ...others } = value;
  const isStated = direction === null || direction === "higher" || direction === "lower";
  if (number === void 0 || !isStated || Object.keys(others).length > 0) return null;
  return typeof number === "number" || number === null ? { ...readValue(number), direction } : null;
}
function readValue(value) {
  if (value === null) return { value: null, reason: "the metrics file has null" };
  if (Number.isFinite(value)) return { value, reason: null };
  return { value: null, reason: "the metrics file has a number that is too large" };
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/evaluation/metrics-file.ts
var LARGEST = 4 * 1024 * 1024;
async function readMetricsFile(settings, asked, files) {
  const { name, task, metrics } = settings;
  const path = settings.metricsFile ?? "";
  const given = flattenMetrics(await readJson(path, files), path);
  const names = /* @__PURE__ */ new Set([...metrics.length > 0 ? metrics : given.keys(), ...asked]);
  return {
    name,
    task,
    examples: 0,
    digest: null,
    metrics: [...names].map((one) => describe3(one, given.get(one), settings)),
    confusion: null,
    curves: [],
    failure: null
  };
}
async function readJson(path, files) {
  const bytes = (await files.inspect(path))?.bytes ?? 0;
  if (bytes > LARGEST) {
    throw fault("metrics-file-unreadable", { path, reason: `it has ${bytes} bytes, more than ${LARGEST}` });
  }
  const text = await files.readText(path);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const isNumeric = /\b(NaN|Infinity)\b/.test(text);
    const reason = isNumeric ? "it is not JSON, which has no NaN and no Infinity" : "it is not JSON";
    throw fault("metrics-file-unreadable", { path, reason }, { cause });
  }
}
function describe3(name, given, { metricsFile, terms }) {
  const path = metricsFile ?? "";
  const metric = findMetric(name, terms.own);
  const higherIsBetter = directionOf(name, { metric, given, path });
  const definition = metric === null ? `${name}@1` : `${metric.name}@${metric.version}`;
  const entry = { name, slice: null, n: 0, interval: null, higherIsBetter, definition };
  if (given === void 0) return { ...entry, value: null, reason: `"${path}" does not have it` };
  return { ...entry, value: given.value, reason: given.reason };
}
function directionOf(metric, found) {
  const { given, path } = found;
  const says = given?.direction ?? null;
  if (found.metric === null) {
    if (says === null)
      throw fault("direction-unknown", { metric, known: knownNames() }, { place: placeOf(path) });
    return says === "higher";
  }
  const declared = found.metric.higherIsBetter ? "higher" : "lower";
  if (says !== null && says !== declared)
    throw fault("metric-direction-differs", { path, metric, says, declared });
  return found.metric.higherIsBetter;
}
function placeOf(file) {
  return { file, line: null, column: null };
}

// src/evaluation/open-examples.ts
import { posix } from "node:path";
async function openExamples(path, project, ports) {
  if (path === null) return null;
  const policy = await findCurrent(policyDocument, project, ports.files);
  const content = policy?.source === "base" && policy.sha !== null && project.run?.onBase !== true ? await ports.git.readFile(policy.sha, await ports.git.pathFromRoot(path)) : null;
  if (content === null) return openFile(path, ports);
  const folder = await ports.files.temporary();
  try {
    const copy = `${folder.path}/examples${endingOf(path)}`;
    await ports.files.write(copy, content);
    const table = await ports.tables.open({ path: copy, anywhere: true });
    return {
      table,
      async [Symbol.asyncDispose]() {
        await table[Symbol.asyncDispose]();
        await folder[Symbol.asyncDispose]();
      }
    };
  } catch (thrown) {
    await folder[Symbol.asyncDispose]();
    throw thrown;
  }
}
async function openFile(path, { tables: tables2 }) {
  const table = await tables2.open({ path });
  return { table, [Symbol.asyncDispose]: () => table[Symbol.asyncDispose]() };
}
function endingOf(path) {
  return /(\.[A-Za-z0-9]{1,10}){1,2}$/.exec(posix.basename(path))?.[0] ?? ".csv";
}

// src/sample/restore/labelled.ts
function restoreLabelled(predictions, reference) {
  const indices = new Map(predictions.labels.map((label, index) => [label, index]));
  const renumbered = Int32Array.from(reference.labels, (label) => indices.get(label) ?? -1);
  const target = reference.target.map((label) => renumbered[label]);
  if (target.includes(-1)) return { differs: "a target is none of the labels that the predictions know" };
  return { ...reference, ...predictions, target };
}

// src/sample/restore/multilabel.ts
function restoreMultilabel(predictions, reference) {
  const marks = new Map(reference.labels.map((label, index) => [label, reference.target[index]]));
  const known = new Set(predictions.labels);
  for (const [label, targets] of marks) {
    if (!known.has(label) && targets?.includes(1))
      return { differs: "a target is none of the labels that the predictions know" };
  }
  const target = predictions.labels.map((label) => marks.get(label) ?? new Uint8Array(reference.size));
  return { ...reference, ...predictions, target };
}

// src/sample/restore/ranking.ts
function restoreRanking(predictions, reference) {
  const judged = listJudgements(reference);
  const documents = [.../* @__PURE__ */ new Set([...predictions.documents, ...judged.documents])].sort();
  const numbers = new Map(documents.map((name, index) => [name, index]));
  const numberOf = (names) => Uint32Array.from(names, (name) => numbers.get(name));
  const [retrieved, known] = [numberOf(predictions.documents), numberOf(judged.documents)];
  const most = predictions.document.length + judged.document.length;
  const rows = {
    document: new Uint32Array(most),
    score: new Float64Array(most).fill(Number.NaN),
    relevance: new Float64Array(most).fill(Number.NaN)
  };
  const starts = new Uint32Array(reference.size + 1);
  const rowOf = /* @__PURE__ */ new Map();
  let [row, judgement] = [0, 0];
  for (let query = 0; query < reference.size; query += 1) {
    rowOf.clear();
    const end = predictions.starts[query + 1];
    for (let from = predictions.starts[query]; from < end; from += 1, row += 1) {
      const number = retrieved[predictions.document[from]];
      rowOf.set(number, row);
      rows.document[row] = number;
      rows.score[row] = predictions.score[from];
    }
    for (let left = judged.counts[query]; left > 0; left -= 1, judgement += 1) {
      const number = known[judged.document[judgement]];
      const place = rowOf.get(number) ?? row;
      if (place === row) row += 1;
      rows.document[place] = number;
      rows.relevance[place] = judged.relevance[judgement];
    }
    starts[query + 1] = row;
  }
  return {
    ...reference,
    ...predictions,
    documents,
    starts,
    document: rows.document.slice(0, row),
    score: rows.score.slice(0, row),
    relevance: rows.relevance.slice(0, row)
  };
}

// src/sample/stored-sample.ts
function restoreSample(stored, reference) {
  if (stored.task !== reference.task)
    return { differs: `the task was ${stored.task} and is ${reference.task}` };
  const [was, is] = [positiveOf(predictionsOf(stored)), positiveOf(reference)];
  if (was !== is) return { differs: `the positive label was "${was}" and is "${is}"` };
  if (stored.size !== reference.size) {
    return { differs: `the evaluation set had ${stored.size} examples and has ${reference.size}` };
  }
  if (stored.evaluationSet !== evaluationSetDigest(reference)) {
    return { differs: "ids, targets, weights or groups of the evaluation set changed" };
  }
  if (stored.form === "compact") return putOn(reference, stored.predictions);
  if (evaluationSetDigest(stored.sample) === stored.evaluationSet) return stored.sample;
  return { differs: `the stored examples are not those of their digest ${stored.evaluationSet}` };
}
function putOn(reference, predictions) {
  switch (predictions.task) {
    case "binary":
    case "multiclass":
      return predictions.task === reference.task ? restoreLabelled(predictions, reference) : otherTask;
    case "multilabel":
      return reference.task === "multilabel" ? restoreMultilabel(predictions, reference) : otherTask;
    case "ranking":
      return reference.task === "ranking" ? restoreRanking(predictions, reference) : otherTask;
    case "regression":
      return reference.task === "regression" ? { ...reference, ...predictions } : otherTask;
    case "graded":
      return reference.task === "graded" ? { ...reference, ...predictions } : otherTask;
  }
}
var otherTask = { differs: "the predictions are those of another task" };
function predictionsOf(stored) {
  return stored.form === "full" ? stored.sample : stored.predictions;
}
function positiveOf(sample) {
  return "positive" in sample ? sample.positive : null;
}

export {
  ruleOf,
  hitsOf,
  prepareValue,
  influenceOf,
  biasOf,
  isBiased,
  whyUnresampled,
  computeMetric,
  compareTexts,
  takeExamples,
  quantileOfSorted,
  bcaInterval,
  accelerationOf,
  membersOfStrata,
  drawBinomial,
  drawMultinomial,
  delongError,
  logitInterval,
  FEWEST_OF_CLASS,
  influenceError,
  sumOverUnits,
  smoothInterval,
  allowForBias,
  resampledEvidence,
  skewFactor,
  NORMAL_FROM,
  weighRatios,
  worstPairOf,
  affordResamples,
  resampleWeights,
  adjustByBenjaminiYekutieli,
  welchUpperP,
  welchInterval,
  correctedResampledT,
  SEED,
  evaluatePredictions,
  matchPredictions,
  findPredictions,
  readMetricsFile,
  openExamples,
  openFile,
  restoreSample,
  putOn
};
