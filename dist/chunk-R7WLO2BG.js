import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  findInChart
} from "./chunk-DN2Y434W.js";
import {
  SUM_TOLERANCE,
  findUnbalanced,
  isLabelled
} from "./chunk-YV4DYHWL.js";
import {
  DEFAULT_REF,
  MOST_CHARTS,
  checks,
  complain,
  complaintOf,
  configurationSchema,
  cut,
  formatKey,
  gateSchema,
  parseDuration,
  quoteValue,
  readYaml,
  require_dist,
  splitCommand,
  text
} from "./chunk-TECIMJOH.js";
import {
  task
} from "./chunk-PRJGR57K.js";
import {
  didYouMean,
  fault,
  joinFaults
} from "./chunk-3UMVNY5W.js";
import {
  ZodArray,
  ZodObject,
  ZodOptional,
  ZodRecord,
  ZodUnion,
  array,
  globalRegistry,
  number,
  object,
  record,
  strictObject,
  string,
  union,
  unknown
} from "./chunk-QKPKLO3D.js";
import {
  __toESM
} from "./chunk-TYDYXRWL.js";

// src/metrics/define-metric.ts
var noTerms = { own: [], costs: [], passMark: null, given: /* @__PURE__ */ new Map() };
function defineMetric(metric2) {
  return metric2;
}

// src/metrics/on-task.ts
function onTask(kind, read) {
  const isKind = (sample) => kind === "labelled" ? isLabelled(sample) : sample.task === kind;
  return (sample) => isKind(sample) ? read(sample) : { missing: `it is not defined for the task ${sample.task}` };
}

// src/metrics/accuracy.ts
var accuracy = defineMetric({
  name: "accuracy",
  version: 1,
  tasks: ["binary", "multiclass", "multilabel"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.accuracy_score",
  summary: "Share of examples that are predicted right; multilabel: with all of their labels and no other.",
  names: ["accuracy"],
  needsScores: false,
  expand: ({ task: task2 }) => [{ name: "accuracy", form: task2 === "multilabel" ? ofAllLabels : ofOneLabel }]
});
var ofOneLabel = { kind: "share", hit: (target, predicted) => target === predicted ? 1 : 0 };
var ofAllLabels = { kind: "share", hits: onTask("multilabel", subsetHits) };
function subsetHits({ size, target, predicted }) {
  const hits3 = new Float64Array(size).fill(1);
  for (const [label, column] of target.entries()) {
    for (let example = 0; example < size; example += 1) {
      if (column[example] !== predicted[label]?.[example]) hits3[example] = 0;
    }
  }
  return hits3;
}

// src/stats/sort-order.ts
var DIGIT_BITS = 11;
var DIGITS = 6;
var BUCKETS = 2 ** DIGIT_BITS;
var MASK = BUCKETS - 1;
var FEW = 512;
function sortOrder(values) {
  const order = new Uint32Array(values.length);
  for (let index = 0; index < order.length; index += 1) order[index] = index;
  if (values.length < FEW) {
    return order.sort((one, other) => values[one] - values[other] || one - other);
  }
  return sortByDigits(values, order);
}
function sortByDigits(values, order) {
  let from = { ...keysOf(values), order };
  const counts = countDigits(from);
  let to = null;
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const starts = counts.subarray(digit * BUCKETS, (digit + 1) * BUCKETS);
    if (starts.includes(values.length)) continue;
    let sum = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const count = starts[bucket];
      starts[bucket] = sum;
      sum += count;
    }
    const into = to ?? emptyKeys(values.length);
    scatter(from, into, starts, digit);
    to = from;
    from = into;
  }
  return from.order;
}
function keysOf(values) {
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  const double = new Float64Array(1);
  const halves = new Uint32Array(double.buffer);
  const [lower, upper] = lowHalfFirst() ? [0, 1] : [1, 0];
  for (let index = 0; index < values.length; index += 1) {
    double[0] = values[index] + 0;
    const top = halves[upper];
    const isNegative = top >>> 31 === 1;
    low[index] = isNegative ? ~halves[lower] : halves[lower];
    high[index] = isNegative ? ~top : top | 2147483648;
  }
  return { low, high };
}
function lowHalfFirst() {
  return new Uint32Array(Float64Array.of(1).buffer)[0] === 0;
}
function emptyKeys(length) {
  return { low: new Uint32Array(length), high: new Uint32Array(length), order: new Uint32Array(length) };
}
function digitOf(low, high, digit) {
  const shift = digit * DIGIT_BITS;
  if (shift >= 32) return high >>> shift - 32 & MASK;
  const lower = low >>> shift;
  return (shift > 32 - DIGIT_BITS ? lower | high << 32 - shift : lower) & MASK;
}
function countDigits({ low, high }) {
  const counts = new Uint32Array(DIGITS * BUCKETS);
  for (let index = 0; index < low.length; index += 1) {
    for (let digit = 0; digit < DIGITS; digit += 1) {
      const at = digit * BUCKETS + digitOf(low[index], high[index], digit);
      counts[at] = counts[at] + 1;
    }
  }
  return counts;
}
function scatter(from, to, starts, digit) {
  const { low, high, order } = from;
  for (let index = 0; index < order.length; index += 1) {
    const lower = low[index];
    const upper = high[index];
    const bucket = digitOf(lower, upper, digit);
    const place = starts[bucket];
    starts[bucket] = place + 1;
    to.low[place] = lower;
    to.high[place] = upper;
    to.order[place] = order[index];
  }
}

// src/stats/ranks.ts
function rankValues(values) {
  const order = sortOrder(values);
  const of = new Int32Array(values.length);
  let count = 0;
  let last = Number.NaN;
  for (let index = 0; index < order.length; index += 1) {
    const at = order[index];
    const value = values[at];
    if (value !== last) count += 1;
    of[at] = count - 1;
    last = value;
  }
  return { of, count };
}

// src/stats/totals.ts
function sumOf(values) {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index];
  return sum;
}

// src/stats/ranked-class.ts
function rankClass(scores, positive) {
  return { ranks: rankValues(scores), positive };
}
function sumRanks(ranked, weight) {
  if (weight !== null) return sumAnew(ranked, weight);
  const known = plainSums.get(ranked) ?? sumAnew(ranked, null);
  plainSums.set(ranked, known);
  return known;
}
var plainSums = /* @__PURE__ */ new WeakMap();
function sumAnew({ ranks, positive }, weight) {
  const positives = new Float64Array(ranks.count);
  const negatives = new Float64Array(ranks.count);
  const { of } = ranks;
  for (let example = 0; example < positive.length; example += 1) {
    const sums2 = positive[example] === 1 ? positives : negatives;
    const place = of[example];
    sums2[place] = sums2[place] + (weight === null ? 1 : weight[example]);
  }
  return { positives, negatives, positive: sumOf(positives), negative: sumOf(negatives) };
}
function countRarer({ positive }) {
  const positives = sumOf(positive);
  return Math.min(positives, positive.length - positives);
}

// src/stats/average-precision.ts
function averagePrecisionOf(ranked, weight) {
  return precisionOf(sumRanks(ranked, weight));
}
function precisionOf({ positives, negatives, positive }) {
  let truePositives = 0;
  let falsePositives = 0;
  let sum = 0;
  for (let place = positives.length - 1; place >= 0; place -= 1) {
    const here = positives[place];
    truePositives += here;
    falsePositives += negatives[place];
    if (here > 0) sum += here * truePositives / (truePositives + falsePositives);
  }
  return positive > 0 ? sum / positive : 0;
}
function averagePrecisionInfluence(ranked, weight) {
  const sums2 = sumRanks(ranked, weight);
  const { positives, negatives, positive } = sums2;
  const ap = precisionOf(sums2);
  const places = positives.length;
  const ofPositive3 = new Float64Array(places);
  const ofNegative = new Float64Array(places);
  let above = 0;
  let trueAbove = 0;
  const gains = new Float64Array(places);
  const losses8 = new Float64Array(places);
  for (let place = places - 1; place >= 0; place -= 1) {
    const here = positives[place];
    trueAbove += here;
    above += here + negatives[place];
    if (above === 0) continue;
    const precision2 = trueAbove / above;
    ofPositive3[place] = precision2 - ap;
    gains[place] = here * (1 - precision2) / above;
    losses8[place] = here * precision2 / above;
  }
  let gain2 = 0;
  let loss = 0;
  for (let place = 0; place < places; place += 1) {
    gain2 += gains[place];
    loss += losses8[place];
    ofPositive3[place] = (ofPositive3[place] + gain2) / positive;
    ofNegative[place] = -loss / positive;
  }
  const { of } = ranked.ranks;
  const influence5 = new Float64Array(of.length);
  for (let example = 0; example < influence5.length; example += 1) {
    const byPlace = ranked.positive[example] === 1 ? ofPositive3 : ofNegative;
    const mass = weight === null ? 1 : weight[example];
    influence5[example] = mass * byPlace[of[example]];
  }
  return influence5;
}

// src/metrics/rank-each-label.ts
function rankEachLabel({
  scores,
  target,
  labels
}) {
  if (scores === null) return { missing: "the predictions have no scores" };
  if (labels.length === 0) return { missing: "there are no labels" };
  return scores.map((column, label) => rankClass(column, target[label]));
}

// src/metrics/rank-label.ts
function rankLabel(sample, label) {
  const scores = sample.scores?.[label];
  if (scores === void 0) return { missing: "the predictions have no scores" };
  const known = rankings.get(sample) ?? /* @__PURE__ */ new Map();
  const found = known.get(label) ?? rankClass(scores, membersOf(sample.target, label));
  known.set(label, found);
  rankings.set(sample, known);
  return found;
}
var rankings = /* @__PURE__ */ new WeakMap();
function membersOf(target, label) {
  const members = new Uint8Array(target.length);
  for (let example = 0; example < members.length; example += 1) {
    if (target[example] === label) members[example] = 1;
  }
  return members;
}
function rankPositive(sample) {
  if (sample.positive === null) return { missing: "no label is positive" };
  return rankLabel(sample, sample.labels.indexOf(sample.positive));
}
function hasBoth({ positive }) {
  return positive.includes(1) && positive.includes(0);
}

// src/metrics/zero-division.ts
function zeroDivision(labels, undefinedFor) {
  const named = undefinedFor.slice(0, 3).map((label) => `"${labels[label]}"`);
  const more = undefinedFor.length > 3 ? ` and ${undefinedFor.length - 3} more` : "";
  return `zero division for ${named.join(", ")}${more}: taken as 0, as scikit-learn does`;
}

// src/metrics/average-precision.ts
var averagePrecision = defineMetric({
  name: "average_precision",
  version: 1,
  tasks: ["binary", "multilabel"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.average_precision_score",
  summary: "Mean over the positive examples of the precision at their own score; no interpolation; multilabel: the mean over the labels.",
  names: ["average_precision"],
  needsScores: true,
  expand: ({ task: task2 }) => [{ name: "average_precision", form: task2 === "multilabel" ? ofLabels : ofPositive }]
});
var ofPositive = {
  kind: "whole",
  prepare: onTask("labelled", prepare),
  influence: onTask("labelled", influence),
  bias: null
};
var ofLabels = {
  kind: "whole",
  prepare: onTask("multilabel", prepareLabels),
  influence: onTask("multilabel", influenceOfLabels),
  bias: null
};
var NO_POSITIVE = "zero division, no example is positive: taken as 0, as scikit-learn does";
function prepare(sample) {
  const ranked = rankPositive(sample);
  if ("missing" in ranked) return ranked;
  return (weight) => ({
    value: averagePrecisionOf(ranked, weight),
    reason: hasPositive(ranked, weight) ? null : NO_POSITIVE
  });
}
function hasPositive({ positive }, weight) {
  return positive.some((one, example) => one === 1 && (weight === null || weight[example] !== 0));
}
function influence(sample) {
  const ranked = rankPositive(sample);
  if ("missing" in ranked) return ranked;
  return {
    values: averagePrecisionInfluence(ranked, sample.weight),
    rarest: countRarer(ranked),
    normalFrom: 0,
    scale: "logit"
  };
}
function prepareLabels(sample) {
  const ranked = rankEachLabel(sample);
  if ("missing" in ranked) return ranked;
  return (weight) => {
    const without = [...ranked.keys()].filter((label) => !hasPositive(ranked[label], weight));
    const sum = ranked.reduce((sum2, one) => sum2 + averagePrecisionOf(one, weight), 0);
    const reason = without.length === 0 ? null : zeroDivision(sample.labels, without);
    return { value: sum / ranked.length, reason };
  };
}
function influenceOfLabels(sample) {
  const ranked = rankEachLabel(sample);
  if ("missing" in ranked) return ranked;
  const values = new Float64Array(sample.size);
  for (const one of ranked) {
    const own = averagePrecisionInfluence(one, sample.weight);
    for (let example = 0; example < values.length; example += 1) {
      values[example] = values[example] + own[example] / ranked.length;
    }
  }
  return { values, rarest: Math.min(...ranked.map(countRarer)), normalFrom: 0, scale: "logit" };
}

// src/metrics/marginals.ts
function sumMarginals(cells) {
  const size = cells.labels.length;
  const hits3 = new Float64Array(size);
  const predicted = new Float64Array(size);
  const actual = new Float64Array(size);
  let total = 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const count = cells.counts[row * size + column];
      if (count === 0) continue;
      actual[row] = actual[row] + count;
      predicted[column] = predicted[column] + count;
      total += count;
      if (row === column) hits3[row] = count;
    }
  }
  const occurring = cells.occurring ?? indicesOf(size, (label) => actual[label] !== 0 || predicted[label] !== 0);
  return { hits: hits3, predicted, actual, total, occurring };
}
function countsOf(marginals, label) {
  return {
    hits: marginals.hits[label],
    predicted: marginals.predicted[label],
    actual: marginals.actual[label]
  };
}
function indicesOf(size, holds) {
  const found = [];
  for (let index = 0; index < size; index += 1) if (holds(index)) found.push(index);
  return found;
}

// src/metrics/balanced-accuracy.ts
var balancedAccuracy = defineMetric({
  name: "balanced_accuracy",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.balanced_accuracy_score",
  summary: "Mean recall of the classes that have examples.",
  names: ["balanced_accuracy"],
  needsScores: false,
  expand: () => [{ name: "balanced_accuracy", form: { kind: "cells", compute } }]
});
function compute(cells) {
  const { hits: hits3, actual, total, occurring } = sumMarginals(cells);
  if (total === 0) return { value: null, reason: "there are no examples" };
  const withExamples2 = occurring.filter((label) => actual[label] !== 0);
  const sum = withExamples2.reduce(
    (sum2, label) => sum2 + hits3[label] / actual[label],
    0
  );
  const left = occurring.length - withExamples2.length;
  const reason = left === 0 ? null : `${left} predicted ${left === 1 ? "class has" : "classes have"} no examples: left out`;
  return { value: sum / withExamples2.length, reason };
}

// src/stats/brier-parts.ts
function brierParts(bins) {
  const total = bins.reduce((sum, { mass }) => sum + mass, 0);
  const rate = bins.reduce((sum, { hits: hits3 }) => sum + hits3, 0) / total;
  const meanOf = (square) => bins.reduce((sum, bin) => sum + bin.mass * square(bin) ** 2, 0) / total;
  return {
    reliability: meanOf(({ mass, confidence, hits: hits3 }) => (confidence - hits3) / mass),
    resolution: meanOf(({ mass, hits: hits3 }) => hits3 / mass - rate),
    uncertainty: rate * (1 - rate)
  };
}

// src/stats/calibration-error.ts
var BINS = 15;
function calibrationError(confidences) {
  const { bins, gaps } = sortIntoBins(confidences);
  return (weight) => {
    const sums2 = new Float64Array(BINS);
    let total = 0;
    for (let example = 0; example < gaps.length; example += 1) {
      const mass = weight === null ? 1 : weight[example];
      const bin = bins[example];
      sums2[bin] = sums2[bin] + mass * gaps[example];
      total += mass;
    }
    return errorOf(sums2, total);
  };
}
function calibrationSums(confidences) {
  const { bins, gaps } = sortIntoBins(confidences);
  return { bin: bins, bins: BINS, amount: gaps, compute: errorOf };
}
function errorOf(sums2, total) {
  let error = 0;
  for (let bin = 0; bin < sums2.length; bin += 1) error += Math.abs(sums2[bin]);
  return error / total;
}
function calibrationBias(confidences, { weight, units }) {
  const { bins, gaps } = sortIntoBins(confidences);
  const squares = new Float64Array(BINS);
  const isExample = units.count === gaps.length;
  const sums2 = new Float64Array(isExample ? 0 : units.count * BINS);
  let total = 0;
  for (let example = 0; example < gaps.length; example += 1) {
    const mass = weight === null ? 1 : weight[example];
    const bin = bins[example];
    const gap = mass * gaps[example];
    total += mass;
    if (isExample) {
      squares[bin] = squares[bin] + gap * gap;
      continue;
    }
    const cell = units.of[example] * BINS + bin;
    sums2[cell] = sums2[cell] + gap;
  }
  for (let cell = 0; cell < sums2.length; cell += 1) {
    const sum = sums2[cell];
    squares[cell % BINS] = squares[cell % BINS] + sum * sum;
  }
  return Math.sqrt(2 / Math.PI) * squares.reduce((sum, square) => sum + Math.sqrt(square), 0) / total;
}
function sortIntoBins({ confidence, hits: hits3 }) {
  const bins = new Uint8Array(confidence.length);
  const gaps = new Float64Array(confidence.length);
  for (let example = 0; example < gaps.length; example += 1) {
    const score = confidence[example];
    bins[example] = binOf(score);
    gaps[example] = hits3[example] - score;
  }
  return { bins, gaps };
}
function binOf(score) {
  const guess = Math.max(0, Math.ceil(score * BINS) - 1);
  return score > (guess + 1) / BINS ? guess + 1 : guess;
}

// src/stats/calibration-bins.ts
function binConfidences({
  confidence,
  hits: hits3
}) {
  const bins = Uint8Array.from(confidence, binOf);
  return (weight) => {
    const masses = new Float64Array(BINS);
    const confidences = new Float64Array(BINS);
    const hit = new Float64Array(BINS);
    for (let example = 0; example < bins.length; example += 1) {
      const bin = bins[example];
      const mass = weight === null ? 1 : weight[example];
      masses[bin] = masses[bin] + mass;
      confidences[bin] = confidences[bin] + mass * confidence[example];
      if (hits3[example] === 1) hit[bin] = hit[bin] + mass;
    }
    return [...masses.keys()].filter((bin) => masses[bin] > 0).map((bin) => ({
      mass: masses[bin],
      confidence: confidences[bin],
      hits: hit[bin]
    }));
  };
}

// src/stats/calibration-noise.ts
function calibrationNoise({ confidence, hits: hits3 }, { weight, units }) {
  const masses = new Float64Array(BINS);
  const sums2 = /* @__PURE__ */ new Map();
  for (const [example, score] of confidence.entries()) {
    const bin = binOf(score);
    const mass = weight === null ? 1 : weight[example];
    const cell = units.of[example] * BINS + bin;
    masses[bin] = masses[bin] + mass;
    sums2.set(cell, (sums2.get(cell) ?? 0) + mass * (hits3[example] - score));
  }
  const squares = new Float64Array(BINS);
  for (const [cell, sum] of sums2) squares[cell % BINS] = squares[cell % BINS] + sum * sum;
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return {
    share: masses.map((mass) => mass / total),
    variance: squares.map((square, bin) => masses[bin] === 0 ? 0 : square / masses[bin] ** 2)
  };
}

// src/stats/units.ts
function unitsOf(examples, group) {
  if (group === null) {
    const of2 = new Int32Array(examples);
    for (let example = 0; example < examples; example += 1) of2[example] = example;
    return { count: examples, of: of2 };
  }
  const numbers = /* @__PURE__ */ new Map();
  const of = group.map((cluster) => {
    const known = numbers.get(cluster);
    if (known !== void 0) return known;
    numbers.set(cluster, numbers.size);
    return numbers.size - 1;
  });
  return { count: numbers.size, of };
}
function drawMultiplicities(generator, draws, into) {
  const size = into.length;
  into.fill(0);
  for (let draw = 0; draw < draws; draw += 1) {
    const unit = Math.floor(generator.nextUint32() * size / 4294967296);
    into[unit] = into[unit] + 1;
  }
}

// src/sample/source.ts
async function faultAt(source, row, name, details) {
  const [line = null] = await linesOf(source, [row]);
  return fault(name, details, { place: { file: source.path, line, column: null } });
}
function linesOf({ table }, rows) {
  return table.linesOf(rows.map((row) => row + 1));
}
function requireRows({ table, path }) {
  const [first] = table.defects;
  if (first !== void 0) {
    const { column, line, message } = first;
    const count = table.defectCount;
    throw fault(
      "row-unreadable",
      { path, count, column, message },
      { place: { file: path, line, column: null } }
    );
  }
  if (table.rows === 0) throw fault("no-rows", { path }, { place: { file: path, line: 1, column: null } });
}
function requireColumn({ table, path }, key, column) {
  if (table.columns.includes(column)) return;
  const details = { path, key, column, columns: table.columns };
  throw fault("column-missing", details, { place: { file: path, line: 1, column: null } });
}

// src/sample/read-text.ts
async function readText(source, key, column) {
  requireColumn(source, key, column);
  const text2 = await source.table.text(column);
  const missing = text2.codes.indexOf(-1);
  if (missing === -1) return text2;
  const count = text2.codes.reduce((sum, code) => sum + (code === -1 ? 1 : 0), 0);
  throw await faultAt(source, missing, "cell-missing", { path: source.path, key, column, count });
}
async function readSortedText(source, key, column) {
  requireColumn(source, key, column);
  const text2 = await source.table.sortedText(column);
  if (text2.missing === -1) return text2;
  const count = source.table.rows - text2.rows.length;
  throw await faultAt(source, text2.missing, "cell-missing", { path: source.path, key, column, count });
}
function usedValues({ dictionary, codes }) {
  const used = new Uint8Array(dictionary.length);
  for (const code of codes) used[code] = 1;
  return dictionary.filter((_, code) => used[code] === 1);
}
async function quoteCell({ table }, column, row) {
  const { dictionary, codes } = await table.text(column);
  const cell = dictionary[codes[row] ?? -1];
  return cell === void 0 ? "an empty cell" : `"${cell}"`;
}

// src/sample/read-numbers.ts
var probability = {
  isSound: (value) => value >= 0 && value <= 1,
  otherwise: "score-invalid"
};
var weighing = {
  isSound: (value) => value >= 0 && value <= Number.MAX_VALUE,
  otherwise: "weight-invalid"
};
var finite = { isSound: Number.isFinite, otherwise: "number-invalid" };
var scaling = {
  isSound: (value) => value > 0 && value <= Number.MAX_VALUE,
  otherwise: "scale-invalid"
};
async function readNumbers(source, key, column, { isSound, otherwise }) {
  requireColumn(source, key, column);
  const { values } = await source.table.numbers(column);
  const row = values.findIndex((value2) => !isSound(value2));
  if (row === -1) return values;
  const count = values.reduce((sum, value2) => sum + (isSound(value2) ? 0 : 1), 0);
  const value = await quoteCell(source, column, row);
  throw await faultAt(source, row, otherwise, { path: source.path, key, column, value, count });
}

// src/sample/read-scores.ts
async function readScores(source, columns4, found, { labels, positive }) {
  if (found.length === 0) return null;
  const key = columns4.score === null ? "columns.scores" : "columns.score";
  const read = /* @__PURE__ */ new Map();
  for (const { column, label } of found) {
    const scores2 = await readNumbers(source, key, column, probability);
    read.set(label ?? positive, scores2);
  }
  const [only] = read.values();
  if (labels.length === 2 && read.size === 1 && only !== void 0) {
    const rest = only.map((score) => 1 - score);
    return labels.map((label) => read.get(label) ?? rest);
  }
  const scores = labels.map((label) => read.get(label));
  if (scores.length > 1) await requireBalance(source, columns4, found, scores);
  return scores;
}
async function requireBalance(source, { id }, found, scores) {
  const unbalanced = findUnbalanced(scores, SUM_TOLERANCE);
  if (unbalanced === null) return;
  const { example, sum } = unbalanced;
  throw await faultAt(source, example, "scores-unbalanced", {
    path: source.path,
    columns: found.map(({ column }) => column),
    id: id === null ? String(example + 1) : await idOf(source, id, example),
    sum: Number(sum.toPrecision(6))
  });
}
async function idOf({ table }, column, row) {
  const { dictionary, codes } = await table.text(column);
  return dictionary[codes[row] ?? -1] ?? "";
}
function likeliest(scores, size) {
  const best = new Int32Array(size);
  for (let row = 0; row < size; row += 1) {
    for (let label = 1; label < scores.length; label += 1) {
      const score = scores[label]?.[row];
      if (score > scores[best[row]]?.[row]) best[row] = label;
    }
  }
  return best;
}

// src/metrics/judge-scores.ts
function judgeScores(sample) {
  const { scores, labels, target, size } = sample;
  if (scores === null) return { missing: "the predictions have no scores" };
  if (labels.length < 2) return { missing: "only one label is known" };
  const believed = sample.positive === null ? likeliest(scores, size) : new Int32Array(size).fill(labels.indexOf(sample.positive));
  const confidence = new Float64Array(size);
  const hits3 = new Uint8Array(size);
  for (let example = 0; example < size; example += 1) {
    const label = believed[example];
    confidence[example] = scores[label]?.[example];
    if (target[example] === label) hits3[example] = 1;
  }
  return { confidence, hits: hits3 };
}

// src/metrics/brier-part.ts
function defineBrierPart(part, { higherIsBetter, summary }) {
  const name = `brier_${part}`;
  return defineMetric({
    name,
    version: 1,
    tasks: ["binary", "multiclass"],
    higherIsBetter,
    range: [0, part === "reliability" ? 1 : 0.25],
    source: "A. H. Murphy, J. Appl. Meteorol. 12, 1973, equation 7",
    summary,
    names: [name],
    needsScores: true,
    expand: () => [
      {
        name,
        form: {
          kind: "whole",
          prepare: onTask("labelled", (sample) => prepare2(sample, part)),
          influence: null,
          bias: part === "uncertainty" ? null : onTask("labelled", bias)
        }
      }
    ]
  });
}
function prepare2(sample, part) {
  const judged = judgeScores(sample);
  if ("missing" in judged) return judged;
  const sumsOf = binConfidences(judged);
  return (weight) => {
    const bins = sumsOf(weight);
    return bins.length === 0 ? { value: null, reason: "all weights are 0" } : { value: brierParts(bins)[part], reason: null };
  };
}
function bias(sample) {
  const judged = judgeScores(sample);
  if ("missing" in judged) return 0;
  const units = unitsOf(sample.size, sample.group);
  const { share, variance } = calibrationNoise(judged, { weight: sample.weight, units });
  return share.reduce((sum, one, bin) => sum + one * variance[bin], 0);
}

// src/metrics/brier-reliability.ts
var brierReliability = defineBrierPart("reliability", {
  higherIsBetter: false,
  summary: "Mean squared distance of score and share of hits over 15 bins; less brier_resolution and plus brier_uncertainty it is the Brier score of the binned forecast."
});

// src/metrics/brier-resolution.ts
var brierResolution = defineBrierPart("resolution", {
  higherIsBetter: true,
  summary: "Mean squared distance of the share of hits in each of 15 bins from the share of hits overall."
});

// src/metrics/brier-score.ts
var brierScore = defineMetric({
  name: "brier_score",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: false,
  range: [0, 2],
  source: 'sklearn.metrics.brier_score_loss with scale_by_half="auto"; G. W. Brier, Mon. Weather Rev. 78, 1950',
  summary: "Mean squared distance of the scores from the truth; halved for two labels, so that it lies in [0, 1].",
  names: ["brier_score"],
  needsScores: true,
  expand: () => [{ name: "brier_score", form: { kind: "mean", losses: onTask("labelled", losses) } }]
});
function losses(sample) {
  const { scores, target, labels } = sample;
  if (scores === null) return { missing: "the predictions have no scores" };
  if (labels.length < 2) return { missing: "only one label is known" };
  const scale2 = labels.length < 3 ? 0.5 : 1;
  const losses8 = new Float64Array(sample.size);
  for (const [label, column] of scores.entries()) {
    for (let example = 0; example < sample.size; example += 1) {
      const distance = column[example] - (target[example] === label ? 1 : 0);
      losses8[example] = losses8[example] + scale2 * distance * distance;
    }
  }
  return losses8;
}

// src/metrics/brier-uncertainty.ts
var brierUncertainty = defineBrierPart("uncertainty", {
  higherIsBetter: false,
  summary: "Brier score of always saying the share of hits overall, p·(1 − p)."
});

// src/metrics/cohen-kappa.ts
var cohenKappa = defineMetric({
  name: "cohen_kappa",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: true,
  range: [-1, 1],
  source: "sklearn.metrics.cohen_kappa_score; J. Cohen, Educ. Psychol. Meas. 20, 1960",
  summary: "Agreement of targets and predictions beyond chance.",
  names: ["cohen_kappa"],
  needsScores: false,
  expand: () => [{ name: "cohen_kappa", form: { kind: "cells", compute: compute2 } }]
});
function compute2(cells) {
  const { hits: hits3, predicted, actual, total } = sumMarginals(cells);
  if (total === 0) return { value: null, reason: "there are no examples" };
  const size = cells.labels.length;
  let disagreeing = 0;
  let expected = 0;
  for (let row = 0; row < size; row += 1) {
    disagreeing += actual[row] - hits3[row];
    for (let column = 0; column < size; column += 1) {
      if (row !== column) expected += actual[row] * predicted[column] / total;
    }
  }
  if (expected === 0) return { value: null, reason: "targets and predictions are all of one class" };
  return { value: 1 - disagreeing / expected, reason: null };
}

// src/metrics/group-rates.ts
var groupRates = {
  selection: { of: "all", counted: "selected", called: "example" },
  truePositive: { of: "positives", counted: "found", called: "positive example" },
  falsePositive: { of: "negatives", counted: "alarms", called: "negative example" }
};
function prepareRates(sample, { slicing, rates }, compare) {
  const groups = sample.slices.filter((slice) => slice.of === slicing);
  if (groups.length === 0) return { missing: `no slices are of "${slicing}"` };
  if (groups.length === 1) return { missing: `"${groups[0]?.name}" is the only group` };
  if (sample.positive === null) return { missing: "no label is positive" };
  const positive = sample.labels.indexOf(sample.positive);
  return (weight) => {
    const sums2 = groups.map((group) => sumGroup(sample, { group, positive, weight }));
    for (const rate of rates) {
      const without = sums2.findIndex((one) => !(one[groupRates[rate].of] > 0));
      if (without === -1) continue;
      const reason = `the group "${groups[without]?.name}" has no ${groupRates[rate].called}`;
      return { value: null, reason };
    }
    return compare(rates.map((rate) => extremesOf(sums2, rate)));
  };
}
function extremesOf(sums2, rate) {
  const { of, counted } = groupRates[rate];
  const found = sums2.map((one) => one[counted] / one[of]);
  return { least: Math.min(...found), largest: Math.max(...found) };
}
function sumGroup({ target, predicted }, { group, positive, weight }) {
  let found = 0;
  let missed = 0;
  let alarms = 0;
  let rejected = 0;
  for (const example of group.members) {
    const mass = weight === null ? 1 : weight[example];
    const isSelected = predicted[example] === positive;
    if (target[example] === positive) {
      if (isSelected) found += mass;
      else missed += mass;
    } else if (isSelected) alarms += mass;
    else rejected += mass;
  }
  const positives = found + missed;
  const negatives = alarms + rejected;
  return { all: positives + negatives, selected: found + alarms, positives, found, negatives, alarms };
}

// src/metrics/fairness-metric.ts
function defineFairness(given) {
  const { name, kind, rates, summary } = given;
  const compare = kind === "difference" ? largestDifference : leastRatio;
  const variantOf2 = (slicing) => ({
    name: `${name}[${slicing}]`,
    form: {
      kind: "whole",
      prepare: onTask("labelled", (sample) => prepareRates(sample, { slicing, rates }, compare)),
      influence: null,
      bias: null
    }
  });
  return defineMetric({
    name,
    version: 1,
    tasks: ["binary"],
    higherIsBetter: kind === "ratio",
    range: [0, 1],
    source: `fairlearn.metrics.${name}`,
    summary,
    names: [`${name}[slicing]`],
    pattern: new RegExp(`^${name}\\[.+\\]$`, "s"),
    needsScores: false,
    expand: ({ sliced = [] }, asked) => {
      const slicing = asked?.startsWith(`${name}[`) ? asked.slice(name.length + 1, -1) : null;
      const known = slicing === null || sliced.includes(slicing) ? sliced : [...sliced, slicing];
      return known.map(variantOf2);
    }
  });
}
function largestDifference(extremes) {
  return { value: Math.max(...extremes.map(({ least, largest }) => largest - least)), reason: null };
}
function leastRatio(extremes) {
  const [first, ...others] = extremes.map(({ least, largest }) => least / largest);
  if (first === void 0 || Number.isNaN(first)) {
    return { value: null, reason: "the rate is 0 in all groups, so that it has no ratio" };
  }
  const defined = others.filter((ratio5) => !Number.isNaN(ratio5));
  const reason = defined.length < others.length ? "the false positive rate is 0 in all groups: left out" : null;
  return { value: Math.min(first, ...defined), reason };
}

// src/metrics/demographic-parity-difference.ts
var demographicParityDifference = defineFairness({
  name: "demographic_parity_difference",
  kind: "difference",
  rates: ["selection"],
  summary: "Largest less least share of examples that is predicted positive among the groups of a slicing."
});

// src/metrics/demographic-parity-ratio.ts
var demographicParityRatio = defineFairness({
  name: "demographic_parity_ratio",
  kind: "ratio",
  rates: ["selection"],
  summary: "Least over largest share of examples that is predicted positive among the groups of a slicing."
});

// src/metrics/equal-opportunity-difference.ts
var equalOpportunityDifference = defineFairness({
  name: "equal_opportunity_difference",
  kind: "difference",
  rates: ["truePositive"],
  summary: "Largest less least recall of the positive label among the groups of a slicing."
});

// src/metrics/equalized-odds-difference.ts
var equalizedOddsDifference = defineFairness({
  name: "equalized_odds_difference",
  kind: "difference",
  rates: ["truePositive", "falsePositive"],
  summary: "The larger of the differences of true and of false positive rates among the groups of a slicing."
});

// src/metrics/equalized-odds-ratio.ts
var equalizedOddsRatio = defineFairness({
  name: "equalized_odds_ratio",
  kind: "ratio",
  rates: ["truePositive", "falsePositive"],
  summary: "The smaller of the ratios of true and of false positive rates among the groups of a slicing."
});

// src/metrics/expected-calibration-error.ts
var expectedCalibrationError = defineMetric({
  name: "expected_calibration_error",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: false,
  range: [0, 1],
  source: "M. P. Naeini et al., AAAI 2015 (binary); C. Guo et al., ICML 2017 (multiclass)",
  summary: "Mean distance of score and share of hits over 15 equal-width bins of the score, closed on the right; binary: of the positive score, multiclass: of the highest.",
  names: ["expected_calibration_error"],
  needsScores: true,
  expand: () => [
    {
      name: "expected_calibration_error",
      form: {
        kind: "whole",
        prepare: onTask("labelled", prepare3),
        influence: null,
        bias: onTask("labelled", bias2),
        sums: onTask("labelled", sums)
      }
    }
  ]
});
function prepare3(sample) {
  const judged = judgeScores(sample);
  if ("missing" in judged) return judged;
  const compute5 = calibrationError(judged);
  return (weight) => ({ value: compute5(weight), reason: null });
}
function sums(sample) {
  const judged = judgeScores(sample);
  return "missing" in judged ? judged : calibrationSums(judged);
}
function bias2(sample) {
  const judged = judgeScores(sample);
  if ("missing" in judged) return 0;
  return calibrationBias(judged, { weight: sample.weight, units: unitsOf(sample.size, sample.group) });
}

// src/metrics/explained-share.ts
var ROUNDING = 1e-12;
function spreadOf({ weight, sum, squares }) {
  const spread = squares - sum * sum / weight;
  return spread > ROUNDING * squares ? spread : 0;
}
function spreadSlopes({ weight, sum }) {
  return { weight: (sum / weight) ** 2, sum: -2 * sum / weight, squares: 1 };
}
function explainedShare(unexplained, spread) {
  if (spread > 0) return { value: 1 - unexplained / spread, reason: null };
  const value = unexplained === 0 ? 1 : 0;
  return {
    value,
    reason: `zero division, the target is the same everywhere: taken as ${value}, as scikit-learn does`
  };
}
function centre(values, weight) {
  let [sum, whole] = [0, 0];
  for (const [example, value] of values.entries()) {
    const share = weight === null ? 1 : weight[example];
    sum += share * value;
    whole += share;
  }
  return whole === 0 ? values : values.map((value) => value - sum / whole);
}

// src/metrics/residuals.ts
function residualsOf({ target, predicted }) {
  return target.map((value, example) => value - predicted[example]);
}
function absoluteErrorsOf(sample) {
  return residualsOf(sample).map(Math.abs);
}
function squaredErrorsOf(sample) {
  return residualsOf(sample).map((residual) => residual * residual);
}

// src/metrics/smooth-sums.ts
var NORMAL_FROM = 1e3;
var COMPARED_FROM = 30;
function smoothSums(given) {
  return {
    kind: "whole",
    prepare: (sample) => prepare4(given, sample),
    influence: (sample) => influence2(given, sample),
    bias: null
  };
}
function prepare4(given, sample) {
  const columns4 = given.columns(sample);
  if (isMissing(columns4)) return columns4;
  return (weight) => valueFrom(given, sumUp(columns4, { size: sample.size, weight }));
}
function valueFrom({ value }, sums2) {
  return sums2.weight > 0 ? value(sums2) : { value: null, reason: "all weights are 0" };
}
function influence2(given, sample) {
  const columns4 = given.columns(sample);
  if (isMissing(columns4)) return columns4;
  const { size, weight } = sample;
  const sums2 = sumUp(columns4, { size, weight });
  const { value, reason } = valueFrom(given, sums2);
  if (value === null || reason !== null) return { missing: "the value itself is not well defined" };
  const slopes = given.gradient(sums2);
  const values = new Float64Array(size).fill(slopes.weight);
  for (const [name, column] of entriesOf(columns4)) addScaled(values, column, slopes[name]);
  if (weight !== null) scale(values, weight);
  if (!values.every(Number.isFinite) || values.every((one) => one === 0)) {
    return { missing: "it is as good as can be, so that its variance is not known" };
  }
  const rarest = given.counted?.(columns4) ?? size;
  return { values, rarest, normalFrom: NORMAL_FROM, comparedFrom: COMPARED_FROM, scale: "linear" };
}
function sumUp(columns4, { size, weight }) {
  const sums2 = entriesOf(columns4).map(([name, column]) => [name, weigh(column, weight)]);
  const whole = weight === null ? size : weight.reduce((sum, one) => sum + one, 0);
  return Object.fromEntries([...sums2, ["weight", whole]]);
}
function weigh(column, weight) {
  let sum = 0;
  for (let example = 0; example < column.length; example += 1) {
    sum += (weight === null ? 1 : weight[example]) * column[example];
  }
  return sum;
}
function addScaled(into, column, slope) {
  for (let example = 0; example < into.length; example += 1) {
    into[example] = into[example] + slope * column[example];
  }
}
function scale(values, weight) {
  for (let example = 0; example < values.length; example += 1) {
    values[example] = values[example] * weight[example];
  }
}
function entriesOf(columns4) {
  return Object.entries(columns4);
}
function isMissing(found) {
  return "missing" in found && typeof found.missing === "string";
}

// src/metrics/explained-variance.ts
var form = smoothSums({
  columns: onTask("regression", columns),
  value: (sums2) => explainedShare(spreadOf(ofResiduals(sums2)), spreadOf(sums2)),
  gradient: (sums2) => {
    const spread = spreadOf(sums2);
    const left = ofResiduals(sums2);
    const [slopes, leftSlopes] = [spreadSlopes(sums2), spreadSlopes(left)];
    const steepness = spreadOf(left) / spread ** 2;
    return {
      weight: steepness * slopes.weight - leftSlopes.weight / spread,
      sum: steepness * slopes.sum,
      squares: steepness * slopes.squares,
      residuals: -leftSlopes.sum / spread,
      residualSquares: -leftSlopes.squares / spread
    };
  }
});
var explainedVariance = defineMetric({
  name: "explained_variance",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: true,
  range: [Number.NEGATIVE_INFINITY, 1],
  source: "sklearn.metrics.explained_variance_score",
  summary: "Like r2, but being off by the same number everywhere costs nothing.",
  names: ["explained_variance"],
  needsScores: false,
  expand: () => [{ name: "explained_variance", form }]
});
function columns(sample) {
  const sum = centre(sample.target, sample.weight);
  const residuals = centre(residualsOf(sample), sample.weight);
  const square = (value) => value * value;
  return { sum, squares: sum.map(square), residuals, residualSquares: residuals.map(square) };
}
function ofResiduals({ weight, residuals, residualSquares }) {
  return { weight, sum: residuals, squares: residualSquares };
}

// src/metrics/label-sums.ts
function sumLabels(sample, ratio5, weight) {
  const parts = sample.labels.map((_, label) => {
    const counts = countLabel(sample, label, weight);
    return { ...ratio5(counts), actual: counts.actual };
  });
  return {
    part: Float64Array.from(parts, ({ part }) => part),
    whole: Float64Array.from(parts, ({ whole }) => whole),
    actual: Float64Array.from(parts, ({ actual }) => actual)
  };
}
function countLabel({ target, predicted, size }, label, weight) {
  const has = target[label];
  const said = predicted[label];
  let hits3 = 0;
  let found = 0;
  let actual = 0;
  for (let example = 0; example < size; example += 1) {
    const mass = weight === null ? 1 : weight[example];
    if (has[example] === 1) actual += mass;
    if (said[example] !== 1) continue;
    found += mass;
    if (has[example] === 1) hits3 += mass;
  }
  return { hits: hits3, predicted: found, actual };
}
function labelInfluence(sample, ratio5, slopes) {
  const { size, weight, target, predicted } = sample;
  const values = new Float64Array(size);
  for (const label of sample.labels.keys()) {
    const moves = [0, 1].map(
      (actual) => [0, 1].map((said2) => {
        const { part, whole } = ratio5({ hits: actual * said2, predicted: said2, actual });
        const ofRatio = part * slopes.part[label] + whole * slopes.whole[label];
        return ofRatio + actual * slopes.actual[label];
      })
    );
    const has = target[label];
    const said = predicted[label];
    for (let example = 0; example < size; example += 1) {
      const mass = weight === null ? 1 : weight[example];
      const move = moves[has[example]]?.[said[example]];
      values[example] = values[example] + mass * move;
    }
  }
  return values;
}
function smoothRatio(values, rarest) {
  return { values, rarest, normalFrom: 1e3, scale: "linear" };
}

// src/metrics/multilabel-family.ts
function expandMultilabel(name, ratio5, labels) {
  const averages2 = ["macro", "micro", "weighted"].map(
    (average) => variantOf(`${name}_${average}`, ratio5, average)
  );
  return [...averages2, ...labels.map((label, index) => variantOf(`${name}[${label}]`, ratio5, index))];
}
function variantOf(name, ratio5, taken) {
  const prepare9 = (sample) => (weight) => averageOf(sumLabels(sample, ratio5, weight), sample.labels, taken);
  const influence5 = (sample) => influenceOf(sample, ratio5, taken);
  return {
    name,
    form: {
      kind: "whole",
      prepare: onTask("multilabel", prepare9),
      influence: onTask("multilabel", influence5),
      bias: null
    }
  };
}
function averageOf(sums2, labels, taken) {
  if (taken === "micro") {
    const whole = sumOf2(sums2.whole);
    return whole === 0 ? { value: 0, reason: zeroDivision(labels, [...labels.keys()]) } : { value: sumOf2(sums2.part) / whole, reason: null };
  }
  const shares = sharesOf(sums2, taken);
  const ratios = ratiosOf(sums2);
  const without = [...labels.keys()].filter((label) => sums2.whole[label] === 0 && isTaken(taken, label));
  return {
    value: shares.reduce((sum, share, label) => sum + share * ratios[label], 0),
    reason: without.length === 0 ? null : zeroDivision(labels, without)
  };
}
function influenceOf(sample, ratio5, taken) {
  const sums2 = sumLabels(sample, ratio5, sample.weight);
  const values = labelInfluence(sample, ratio5, slopesOf(sums2, taken));
  if (typeof taken !== "number") return smoothRatio(values, sample.size);
  const has = sample.target[taken];
  const said = sample.predicted[taken];
  const counted = has.reduce((count, actual, example) => {
    const predicted = said[example];
    return count + (ratio5({ hits: actual * predicted, predicted, actual }).whole > 0 ? 1 : 0);
  }, 0);
  return smoothRatio(values, counted);
}
function slopesOf(sums2, taken) {
  if (taken === "micro") {
    const whole2 = sumOf2(sums2.whole);
    const value2 = whole2 === 0 ? 0 : sumOf2(sums2.part) / whole2;
    const flat = (slope) => sums2.part.map(() => whole2 === 0 ? 0 : slope / whole2);
    return { part: flat(1), whole: flat(-value2), actual: flat(0) };
  }
  const shares = sharesOf(sums2, taken);
  const ratios = ratiosOf(sums2);
  const part = shares.map(
    (share, label) => sums2.whole[label] === 0 ? 0 : share / sums2.whole[label]
  );
  const whole = part.map((slope, label) => -slope * ratios[label]);
  if (taken !== "weighted") return { part, whole, actual: part.map(() => 0) };
  const total = sumOf2(sums2.actual);
  const value = shares.reduce((sum, share, label) => sum + share * ratios[label], 0);
  return { part, whole, actual: ratios.map((one) => total === 0 ? 0 : (one - value) / total) };
}
function sharesOf({ actual }, taken) {
  if (typeof taken === "number") return actual.map((_, label) => label === taken ? 1 : 0);
  const total = sumOf2(actual);
  if (taken === "macro" || total === 0) return actual.map(() => 1 / actual.length);
  return actual.map((mass) => mass / total);
}
function ratiosOf({ part, whole }) {
  return part.map((sum, label) => whole[label] === 0 ? 0 : sum / whole[label]);
}
function isTaken(taken, label) {
  return typeof taken !== "number" || taken === label;
}
function sumOf2(values) {
  return values.reduce((sum, value) => sum + value, 0);
}

// src/metrics/class-family.ts
var averages = ["macro", "micro", "weighted"];
function familyNames(name) {
  return [name, ...averages.map((average) => `${name}_${average}`), `${name}[label]`];
}
function expandFamily(name, ratio5, space) {
  if (space.task === "multilabel") return expandMultilabel(name, ratio5, space.labels);
  const ofClass = (label) => classVariant(name, ratio5, space.labels.indexOf(label));
  const positive = space.task === "binary" && space.positive !== null ? [ofClass(space.positive)] : [];
  const perClass = space.labels.map((label) => ({ ...ofClass(label), name: `${name}[${label}]` }));
  return [...positive, ...expandAverages(name, ratio5), ...perClass];
}
function expandAverages(name, ratio5) {
  return averages.map((average) => ({
    name: `${name}_${average}`,
    form: { kind: "cells", compute: (cells) => averaged(cells, ratio5, average) }
  }));
}
function classVariant(name, ratio5, label) {
  return { name, form: { kind: "cells", compute: (cells) => ofOneClass(cells, ratio5, label) } };
}
function ofOneClass(cells, ratio5, label) {
  const { part, whole } = ratio5(countsOf(sumMarginals(cells), label));
  return whole === 0 ? { value: 0, reason: zeroDivision(cells.labels, [label]) } : { value: part / whole, reason: null };
}
function averaged(cells, ratio5, average) {
  const marginals = sumMarginals(cells);
  if (marginals.total === 0) return { value: null, reason: "there are no examples" };
  if (average === "micro") return overall(marginals, ratio5);
  const undefinedFor = [];
  let sum = 0;
  let weights = 0;
  for (const label of marginals.occurring) {
    const counts = countsOf(marginals, label);
    const { part, whole } = ratio5(counts);
    const weight = average === "weighted" ? counts.actual : 1;
    weights += weight;
    if (whole === 0) undefinedFor.push(label);
    else sum += weight * part / whole;
  }
  const reason = undefinedFor.length === 0 ? null : zeroDivision(cells.labels, undefinedFor);
  return { value: sum / weights, reason };
}
function overall(marginals, ratio5) {
  const hits3 = marginals.hits.reduce((sum, count) => sum + count, 0);
  const { part, whole } = ratio5({ hits: hits3, predicted: marginals.total, actual: marginals.total });
  return { value: part / whole, reason: null };
}

// src/metrics/f1.ts
var ratio = ({ hits: hits3, predicted, actual }) => ({ part: 2 * hits3, whole: predicted + actual });
var f1 = defineMetric({
  name: "f1",
  version: 1,
  tasks: ["binary", "multiclass", "multilabel"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.f1_score",
  summary: "Harmonic mean of precision and recall.",
  names: familyNames("f1"),
  needsScores: false,
  expand: (space) => expandFamily("f1", ratio, space)
});

// src/metrics/numbered-names.ts
function numberedNames(name, { usual, numbers, form: form5 }) {
  const pattern = new RegExp(`^${name}_(${numbers})$`);
  const listed = `${name}_${usual}`;
  return {
    names: [listed],
    pattern,
    expand: (_space, asked = listed) => {
      const number3 = Number(pattern.exec(asked)?.[1] ?? usual);
      return [{ name: `${name}_${number3}`, form: form5(number3) }];
    }
  };
}

// src/stats/gain-at.ts
function gainAt(ranked, { share, weight }) {
  const { positives, negatives, positive, negative } = sumRanks(ranked, weight);
  let left = share * (positive + negative);
  let found = 0;
  for (let place = positives.length - 1; place >= 0 && left > 0; place -= 1) {
    const here = positives[place];
    const mass = here + negatives[place];
    if (mass === 0) continue;
    found += here * Math.min(1, left / mass);
    left -= mass;
  }
  return found / positive;
}

// src/metrics/top-percent.ts
var FEWEST_ON_TOP = 10;
var PERCENTS = "[1-9]\\d?|100";
function topPercentForm(percent, toValue) {
  return {
    kind: "whole",
    prepare: onTask("labelled", (sample) => prepare5(sample, percent, toValue)),
    influence: null,
    bias: null,
    unresampled: ({ size }) => {
      const top = Math.floor(size * percent / 100);
      return top < FEWEST_ON_TOP ? `${top} examples on top are too few: it takes ${FEWEST_ON_TOP}` : null;
    }
  };
}
function prepare5(sample, percent, toValue) {
  const ranked = rankPositive(sample);
  if ("missing" in ranked) return ranked;
  return (weight) => {
    const gain2 = gainAt(ranked, { share: percent / 100, weight });
    return Number.isNaN(gain2) ? { value: null, reason: "no example of any weight is positive" } : { value: toValue(gain2), reason: null };
  };
}

// src/metrics/gain.ts
var gain = defineMetric({
  name: "gain",
  version: 1,
  tasks: ["binary"],
  higherIsBetter: true,
  range: [0, 1],
  source: 'G. Piatetsky-Shapiro and S. Steingold, "Measuring Lift Quality in Database Marketing", SIGKDD Explorations 2, 2000',
  summary: "Share of the positive examples that are among the highest-scored percent of all; ties at the cut are shared proportionally.",
  needsScores: true,
  ...numberedNames("gain", {
    usual: 10,
    numbers: PERCENTS,
    form: (percent) => topPercentForm(percent, (share) => share)
  })
});

// src/metrics/hamming-loss.ts
var hammingLoss = defineMetric({
  name: "hamming_loss",
  version: 1,
  tasks: ["multilabel"],
  higherIsBetter: false,
  range: [0, 1],
  source: "sklearn.metrics.hamming_loss",
  summary: "Share of all pairs of an example and a label that are predicted wrong.",
  names: ["hamming_loss"],
  needsScores: false,
  expand: () => [{ name: "hamming_loss", form: { kind: "mean", losses: onTask("multilabel", losses2) } }]
});
function losses2({ size, labels, target, predicted }) {
  if (labels.length === 0) return { missing: "there are no labels" };
  const wrong = new Float64Array(size);
  for (const [label, column] of target.entries()) {
    for (let example = 0; example < size; example += 1) {
      if (column[example] !== predicted[label]?.[example]) wrong[example] = wrong[example] + 1;
    }
  }
  return wrong.map((count) => count / labels.length);
}

// src/metrics/interval-coverage.ts
var intervalCoverage = defineMetric({
  name: "interval_coverage",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: true,
  range: [0, 1],
  source: "T. Gneiting and A. E. Raftery, J. Am. Stat. Assoc. 102, 2007, section 6.2",
  summary: "Share of targets inside the predicted interval, ends included. Wide intervals raise it: read it beside mean_interval_width.",
  names: ["interval_coverage"],
  needsScores: false,
  expand: () => [{ name: "interval_coverage", form: { kind: "share", hits: onTask("regression", hits) } }]
});
function hits({ target, bounds }) {
  if (bounds === null) return { missing: "the predictions have no intervals" };
  const { low, high } = bounds;
  return target.map(
    (value, example) => value >= low[example] && value <= high[example] ? 1 : 0
  );
}

// src/metrics/jaccard.ts
var ratio2 = ({ hits: hits3, predicted, actual }) => ({ part: hits3, whole: predicted + actual - hits3 });
var jaccard = defineMetric({
  name: "jaccard",
  version: 1,
  tasks: ["binary", "multiclass", "multilabel"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.jaccard_score",
  summary: "Right predictions of a class over all examples that are of it or predicted as it.",
  names: familyNames("jaccard"),
  needsScores: false,
  expand: (space) => expandFamily("jaccard", ratio2, space)
});

// src/metrics/lift.ts
var lift = defineMetric({
  name: "lift",
  version: 1,
  tasks: ["binary"],
  higherIsBetter: true,
  range: [0, 100],
  source: 'G. Piatetsky-Shapiro and S. Steingold, "Measuring Lift Quality in Database Marketing", SIGKDD Explorations 2, 2000',
  summary: "How many times as many positive examples are among the highest-scored percent of all as at random; 1 is chance. Ties at the cut are shared proportionally.",
  needsScores: true,
  ...numberedNames("lift", {
    usual: 10,
    numbers: PERCENTS,
    form: (percent) => topPercentForm(percent, (share) => share * 100 / percent)
  })
});

// src/metrics/log-loss.ts
var logLoss = defineMetric({
  name: "log_loss",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.log_loss",
  summary: "Mean of −ln of the score that the true label was given.",
  names: ["log_loss"],
  needsScores: true,
  expand: () => [{ name: "log_loss", form: { kind: "mean", losses: onTask("labelled", losses3) } }]
});
function losses3(sample) {
  const { scores, target } = sample;
  if (scores === null) return { missing: "the predictions have no scores" };
  if (sample.labels.length < 2) return { missing: "only one label is known" };
  const losses8 = new Float64Array(target.length);
  for (let example = 0; example < losses8.length; example += 1) {
    const score = scores[target[example]]?.[example];
    losses8[example] = -Math.log(Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, score)));
  }
  return losses8;
}

// src/stats/tied-ranking.ts
function tiesOf(scores, relevance) {
  const ties = [];
  let start = 0;
  while (start < scores.length) {
    let end = start + 1;
    while (end < scores.length && scores[end] === scores[start]) end += 1;
    const tied = relevance.subarray(start, end);
    ties.push({
      before: start,
      count: end - start,
      relevant: tied.reduce((count, value) => count + (value > 0 ? 1 : 0), 0),
      gain: tied.reduce((sum, value) => sum + value, 0)
    });
    start = end;
  }
  return ties;
}
function expectedReciprocalRank(ties) {
  const first = ties.find(({ relevant: relevant2 }) => relevant2 > 0);
  if (first === void 0) return 0;
  const { before, count, relevant } = first;
  let sum = 0;
  let without = 1;
  for (let place = 0; place <= count - relevant; place += 1) {
    const left = count - place;
    sum += without * (relevant / left) / (before + place + 1);
    without *= (left - relevant) / left;
  }
  return sum;
}
function expectedRelevant(ties, cut2) {
  return ties.reduce((sum, { before, count, relevant }) => {
    const inside = Math.min(count, Math.max(0, cut2 - before));
    return sum + relevant * inside / count;
  }, 0);
}
function discountedGain(ties, cut2) {
  let sum = 0;
  for (const { before, count, gain: gain2 } of ties) {
    if (before >= cut2) break;
    let discounts = 0;
    for (let rank = before; rank < Math.min(before + count, cut2); rank += 1)
      discounts += 1 / Math.log2(rank + 2);
    sum += gain2 / count * discounts;
  }
  return sum;
}
function idealGain(relevance, cut2) {
  const best = relevance.toSorted().reverse().subarray(0, cut2);
  return best.reduce((sum, gain2, rank) => sum + gain2 / Math.log2(rank + 2), 0);
}

// src/metrics/query-values.ts
function queryForm({ measure, withoutRelevant }) {
  const count = (query) => query.relevant === 0 ? withoutRelevant.value : measure(query);
  return {
    kind: "mean",
    losses: onTask(
      "ranking",
      (sample) => Float64Array.from({ length: sample.size }, (_, index) => count(queryAt(sample, index)))
    ),
    remark: onTask("ranking", (sample) => {
      const without = countWithoutRelevant(sample);
      if (without === 0) return null;
      const counted = without === 1 ? "1 query has" : `${without} queries have`;
      return `${counted} no relevant document: ${withoutRelevant.reason}`;
    })
  };
}
function queryAt(sample, index) {
  const start = sample.starts[index];
  const end = sample.starts[index + 1];
  const relevance = sample.relevance.subarray(start, end).map((value) => Number.isNaN(value) ? 0 : value);
  const retrieved = countRetrieved(sample.score.subarray(start, end));
  return {
    ties: tiesOf(sample.score.subarray(start, start + retrieved), relevance.subarray(0, retrieved)),
    relevance,
    relevant: relevance.reduce((count, value) => count + (value > 0 ? 1 : 0), 0)
  };
}
function countRetrieved(scores) {
  const first = scores.findIndex(Number.isNaN);
  return first === -1 ? scores.length : first;
}
function countWithoutRelevant({ size, starts, relevance }) {
  let without = 0;
  for (let query = 0; query < size; query += 1) {
    if (!relevance.subarray(starts[query], starts[query + 1]).some((value) => value > 0)) without += 1;
  }
  return without;
}

// src/metrics/map.ts
var map = defineMetric({
  name: "map",
  version: 1,
  tasks: ["ranking"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.label_ranking_average_precision_score, where all documents are retrieved and relevance is 0 or 1",
  summary: "Mean over the queries of the mean precision at the ranks of the relevant documents, 0 at those not retrieved; tied documents take the last rank of the tie. 1 for a query without a relevant document.",
  names: ["map"],
  needsScores: false,
  expand: () => [
    {
      name: "map",
      form: queryForm({
        measure: averagePrecision2,
        withoutRelevant: { value: 1, reason: "taken as 1, as scikit-learn does" }
      })
    }
  ]
});
function averagePrecision2({ ties, relevant }) {
  let found = 0;
  let sum = 0;
  for (const tie of ties) {
    found += tie.relevant;
    sum += tie.relevant * found / (tie.before + tie.count);
  }
  return sum / relevant;
}

// src/metrics/matthews-corrcoef.ts
var matthewsCorrcoef = defineMetric({
  name: "matthews_corrcoef",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: true,
  range: [-1, 1],
  source: "sklearn.metrics.matthews_corrcoef; J. Gorodkin, Comput. Biol. Chem. 28, 2004, equation 8",
  summary: "Correlation of targets and predictions; 0 is chance.",
  names: ["matthews_corrcoef"],
  needsScores: false,
  expand: () => [{ name: "matthews_corrcoef", form: { kind: "cells", compute: compute3 } }]
});
function compute3(cells) {
  const { hits: hits3, predicted, actual, total } = sumMarginals(cells);
  if (total === 0) return { value: null, reason: "there are no examples" };
  const right = hits3.reduce((sum, count) => sum + count, 0);
  const both = right * total - dot(actual, predicted);
  const spread = (total * total - dot(predicted, predicted)) * (total * total - dot(actual, actual));
  if (spread === 0) {
    return {
      value: 0,
      reason: "targets or predictions have one class only: taken as 0, as scikit-learn does"
    };
  }
  return { value: Math.min(1, Math.max(-1, both / Math.sqrt(spread))), reason: null };
}
function dot(one, other) {
  return one.reduce((sum, value, index) => sum + value * other[index], 0);
}

// src/metrics/extreme-form.ts
function extremeForm(extreme, read) {
  const noun = extreme === "max" ? "maximum" : "minimum";
  return {
    kind: "whole",
    prepare: (sample) => {
      const values = read(sample);
      return "missing" in values ? values : (weight) => extremeOf(extreme, values, weight);
    },
    influence: null,
    bias: null,
    unresampled: () => `resampling does not tell how sure a ${noun} is`
  };
}
function extremeOf(extreme, values, weight) {
  let found = null;
  for (const [example, value] of values.entries()) {
    if (weight?.[example] === 0) continue;
    if (found === null || (extreme === "max" ? value > found : value < found)) found = value;
  }
  return found === null ? { value: null, reason: "all weights are 0" } : { value: found, reason: null };
}

// src/metrics/max-error.ts
var maxError = defineMetric({
  name: "max_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.max_error",
  summary: "Largest distance of prediction and target; it has no interval.",
  names: ["max_error"],
  needsScores: false,
  expand: () => [{ name: "max_error", form: extremeForm("max", onTask("regression", absoluteErrorsOf)) }]
});

// src/metrics/maximum-calibration-error.ts
var maximumCalibrationError = defineMetric({
  name: "maximum_calibration_error",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: false,
  range: [0, 1],
  source: "M. P. Naeini et al., AAAI 2015; C. Guo et al., ICML 2017, equation 5",
  summary: "Largest distance of mean score and share of hits in any of the 15 bins of expected_calibration_error.",
  names: ["maximum_calibration_error"],
  needsScores: true,
  expand: () => [
    {
      name: "maximum_calibration_error",
      form: {
        kind: "whole",
        prepare: onTask("labelled", prepare6),
        influence: null,
        bias: onTask("labelled", bias3)
      }
    }
  ]
});
function prepare6(sample) {
  const judged = judgeScores(sample);
  if ("missing" in judged) return judged;
  const sumsOf = binConfidences(judged);
  return (weight) => {
    const gaps = sumsOf(weight).map(({ mass, confidence, hits: hits3 }) => Math.abs(hits3 - confidence) / mass);
    return gaps.length === 0 ? { value: null, reason: "all weights are 0" } : { value: Math.max(...gaps), reason: null };
  };
}
function bias3(sample) {
  const judged = judgeScores(sample);
  if ("missing" in judged) return 0;
  const units = unitsOf(sample.size, sample.group);
  const { variance } = calibrationNoise(judged, { weight: sample.weight, units });
  return Math.min(1, Math.sqrt(variance.reduce((sum, one) => sum + one, 0)));
}

// src/metrics/mean-absolute-error.ts
var meanAbsoluteError = defineMetric({
  name: "mean_absolute_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.mean_absolute_error",
  summary: "Mean distance of prediction and target.",
  names: ["mean_absolute_error"],
  needsScores: false,
  expand: () => [
    { name: "mean_absolute_error", form: { kind: "mean", losses: onTask("regression", absoluteErrorsOf) } }
  ]
});

// src/metrics/mean-absolute-percentage-error.ts
var meanAbsolutePercentageError = defineMetric({
  name: "mean_absolute_percentage_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.mean_absolute_percentage_error",
  summary: "Mean distance of prediction and target in parts of the target, 0.1 being 10 %; a target of 0 counts as 2.2e-16, which makes it huge.",
  names: ["mean_absolute_percentage_error"],
  needsScores: false,
  expand: () => [
    { name: "mean_absolute_percentage_error", form: { kind: "mean", losses: onTask("regression", losses4) } }
  ]
});
function losses4({ target, predicted }) {
  return target.map(
    (value, example) => Math.abs(predicted[example] - value) / Math.max(Math.abs(value), Number.EPSILON)
  );
}

// src/metrics/mean-absolute-scaled-error.ts
var meanAbsoluteScaledError = defineMetric({
  name: "mean_absolute_scaled_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "R. J. Hyndman and A. B. Koehler, Int. J. Forecasting 22, 2006, section 3",
  summary: "Mean distance of prediction and target in parts of the scale column, the mean absolute error of the naive forecast in training; below 1 it beats that forecast.",
  names: ["mean_absolute_scaled_error"],
  needsScores: false,
  expand: () => [
    { name: "mean_absolute_scaled_error", form: { kind: "mean", losses: onTask("regression", losses5) } }
  ]
});
function losses5(sample) {
  const { scale: scale2 } = sample;
  if (scale2 === null) return { missing: "no column gives the scale of each series" };
  return absoluteErrorsOf(sample).map((error, example) => error / scale2[example]);
}

// src/metrics/mean-cost.ts
var meanCost = defineMetric({
  name: "mean_cost",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'C. Elkan, "The Foundations of Cost-Sensitive Learning", IJCAI 2001',
  summary: "Mean of what the confusions of an example cost, as `costs` says; pairs that it does not name cost 1, so that without it this is the error rate.",
  names: ["mean_cost"],
  needsScores: false,
  expand: ({ terms }) => {
    const costOf = readCosts(terms?.costs ?? []);
    return [{ name: "mean_cost", form: { kind: "cells", compute: (cells) => compute4(cells, costOf) } }];
  }
});
function readCosts(costs) {
  const named = /* @__PURE__ */ new Map();
  for (const { target, predicted, cost } of costs) {
    const row = named.get(target) ?? /* @__PURE__ */ new Map();
    named.set(target, row.set(predicted, cost));
  }
  return (target, predicted) => named.get(target)?.get(predicted) ?? (target === predicted ? 0 : 1);
}
function compute4({ labels, counts }, costOf) {
  let sum = 0;
  let total = 0;
  for (const [row, target] of labels.entries()) {
    for (const [column, predicted] of labels.entries()) {
      const count = counts[row * labels.length + column];
      sum += count * costOf(target, predicted);
      total += count;
    }
  }
  return total === 0 ? { value: null, reason: "there are no examples" } : { value: sum / total, reason: null };
}

// src/metrics/mean-interval-width.ts
var meanIntervalWidth = defineMetric({
  name: "mean_interval_width",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "T. Gneiting and A. E. Raftery, J. Am. Stat. Assoc. 102, 2007, section 6.2",
  summary: "Mean width of the predicted intervals; to be read beside interval_coverage.",
  names: ["mean_interval_width"],
  needsScores: false,
  expand: () => [
    { name: "mean_interval_width", form: { kind: "mean", losses: onTask("regression", losses6) } }
  ]
});
function losses6({ bounds }) {
  if (bounds === null) return { missing: "the predictions have no intervals" };
  const { low, high } = bounds;
  return high.map((end, example) => end - low[example]);
}

// src/metrics/mean-pinball-loss.ts
var PREFIX = "mean_pinball_loss_";
var names = [`${PREFIX}0.1`, `${PREFIX}0.5`, `${PREFIX}0.9`];
var meanPinballLoss = defineMetric({
  name: "mean_pinball_loss",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.mean_pinball_loss; R. Koenker and G. Bassett, Econometrica 46, 1978",
  summary: "Mean loss of a predicted quantile of the level in its name: what lies above it costs the level, what lies below it the rest to 1. Without predicted quantiles the prediction itself is taken for it.",
  names,
  pattern: /^mean_pinball_loss_0?\.\d*[1-9]\d*$/,
  needsScores: false,
  expand: (_, asked) => [...new Set(asked === void 0 ? names : [...names, asked])].map((name) => ({
    name,
    form: { kind: "mean", losses: onTask("regression", lossesAt(Number(name.slice(PREFIX.length)))) }
  }))
});
function lossesAt(level) {
  return ({ target, predicted, quantiles }) => {
    const quantile = quantiles.size === 0 ? predicted : quantiles.get(level);
    if (quantile === void 0) return { missing: whyNone(level, [...quantiles.keys()]) };
    return target.map((value, example) => {
      const above = value - quantile[example];
      return above >= 0 ? level * above : (level - 1) * above;
    });
  };
}
function whyNone(level, levels) {
  return `the predictions have no quantile of the level ${level}, only of ${levels.join(", ")}`;
}

// src/metrics/mean-score.ts
var meanScore = defineMetric({
  name: "mean_score",
  version: 1,
  tasks: ["graded"],
  higherIsBetter: true,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  source: "the arithmetic mean",
  summary: "Mean of the examples' scores, each the mean of its repeats.",
  names: ["mean_score"],
  needsScores: false,
  expand: () => [
    { name: "mean_score", form: { kind: "mean", losses: onTask("graded", ({ score }) => score) } }
  ]
});

// src/metrics/mean-squared-error.ts
var meanSquaredError = defineMetric({
  name: "mean_squared_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.mean_squared_error",
  summary: "Mean squared distance of prediction and target.",
  names: ["mean_squared_error"],
  needsScores: false,
  expand: () => [
    { name: "mean_squared_error", form: { kind: "mean", losses: onTask("regression", squaredErrorsOf) } }
  ]
});

// src/metrics/sorted-values.ts
function sortValues(values) {
  const of = Uint32Array.from(values, (_, example) => example);
  of.sort((one, other) => values[one] - values[other]);
  return { values: Float64Array.from(of, (example) => values[example]), of };
}
function cumulate({ of }, weight) {
  let sum = 0;
  return Float64Array.from(of, (example) => {
    sum += weight === null ? 1 : weight[example];
    return sum;
  });
}
function firstReaching(sums2, amount, { above } = { above: false }) {
  let [low, high] = [0, sums2.length];
  while (low < high) {
    const middle = low + high >>> 1;
    const sum = sums2[middle];
    if (above ? sum > amount : sum >= amount) high = middle;
    else low = middle + 1;
  }
  return low;
}

// src/metrics/weighted-quantile.ts
function averagedQuantile(level) {
  return (sorted, weight) => {
    const sums2 = cumulate(sorted, weight);
    const index = indexAt(sums2, level);
    if (index === null) return null;
    const value = sorted.values[index];
    if (sums2[index] - level * lastOf(sums2) > Number.EPSILON) return value;
    const next = firstReaching(sums2, sums2[index], { above: true });
    return (value + (sorted.values[next] ?? value)) / 2;
  };
}
function lowerQuantile(level) {
  return (sorted, weight) => {
    const index = indexAt(cumulate(sorted, weight), level);
    return index === null ? null : sorted.values[index];
  };
}
function interpolatedQuantile(level) {
  return (sorted, times) => {
    const sums2 = cumulate(sorted, times);
    const count = lastOf(sums2);
    if (!(count > 0)) return null;
    const position2 = level * (count - 1);
    const index = Math.floor(position2);
    const below = copyAt(sorted, sums2, index);
    const above = copyAt(sorted, sums2, Math.min(index + 1, count - 1));
    return below === above ? below : below + (position2 - index) * (above - below);
  };
}
function indexAt(sums2, level) {
  const whole = lastOf(sums2);
  if (!(whole > 0)) return null;
  return Math.min(firstReaching(sums2, level * whole), sums2.length - 1);
}
function copyAt({ values }, sums2, copy2) {
  return values[firstReaching(sums2, copy2, { above: true })];
}
function lastOf(sums2) {
  return sums2[sums2.length - 1] ?? 0;
}

// src/metrics/quantile-influence.ts
var FEWEST_DISTINCT = 10;
function quantileInfluence(input) {
  const { sorted, weight, level } = input;
  const size = sorted.values.length;
  const whole = cumulate(sorted, weight).at(-1) ?? 0;
  const reach = 2 * Math.sqrt(level * (1 - level) / effectiveSize(size, weight));
  const at = (share) => lowerQuantile(Math.min(1, Math.max(0, share)))(sorted, weight);
  const [low, high] = [at(level - reach), at(level + reach)];
  if (countDistinct(sorted, { low, high }) < FEWEST_DISTINCT) return null;
  const apart = (high - low) / (2 * reach);
  const middle = at(level);
  const reached = sharesReached(sorted, { weight, middle, whole });
  const values = new Float64Array(size);
  for (const [rank, example] of sorted.of.entries()) {
    const own = weight === null ? 1 : weight[example];
    const below = sorted.values[rank] <= middle ? 1 : 0;
    values[example] = (reached - below) * own * apart / whole;
  }
  return values;
}
function countDistinct({ values }, { low, high }) {
  let count = 0;
  for (let rank = 0; rank < values.length; rank += 1) {
    const value = values[rank];
    if (value >= low && value <= high && value !== values[rank - 1]) count += 1;
  }
  return count;
}
function effectiveSize(size, weight) {
  if (weight === null) return size;
  const sum = weight.reduce((total, one) => total + one, 0);
  return sum ** 2 / weight.reduce((total, one) => total + one * one, 0);
}
function sharesReached({ values, of }, { weight, middle, whole }) {
  let sum = 0;
  for (const [rank, value] of values.entries()) {
    if (value > middle) break;
    sum += weight === null ? 1 : weight[of[rank]];
  }
  return sum / whole;
}

// src/metrics/quantile-form.ts
var FEWEST_BEYOND = 10;
function quantileForm(source) {
  const { level } = source;
  return {
    kind: "whole",
    prepare: (sample) => prepare7(source, sample),
    influence: (sample) => influence3(source, sample),
    bias: null,
    unresampled: ({ size }) => {
      const beyond = Math.floor(size * Math.min(level, 1 - level) + 1e-9);
      if (beyond >= FEWEST_BEYOND) return null;
      return `${beyond} examples beyond it are too few: it takes ${FEWEST_BEYOND}`;
    }
  };
}
function prepare7({ read, quantile }, sample) {
  const values = read(sample);
  if ("missing" in values) return values;
  const sorted = sortValues(values);
  const compute5 = quantile({ weighted: sample.weight !== null });
  return (weight) => {
    const value = compute5(sorted, weight);
    return value === null ? { value, reason: "all weights are 0" } : { value, reason: null };
  };
}
function influence3({ level, read }, sample) {
  const values = read(sample);
  if ("missing" in values) return values;
  const found = quantileInfluence({ sorted: sortValues(values), weight: sample.weight, level });
  return {
    values: found ?? new Float64Array(sample.size),
    rarest: sample.size,
    // As far from normal as a median of 1,000: the count beyond the quantile has the variance n·p·(1 − p) = 250.
    normalFrom: found === null ? Number.POSITIVE_INFINITY : Math.ceil(250 / (level * (1 - level))),
    scale: "linear"
  };
}

// src/metrics/median-absolute-error.ts
var medianAbsoluteError = defineMetric({
  name: "median_absolute_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.median_absolute_error",
  summary: "Median distance of prediction and target; a few that are far off do not move it.",
  names: ["median_absolute_error"],
  needsScores: false,
  expand: () => [
    {
      name: "median_absolute_error",
      form: quantileForm({
        level: 0.5,
        read: onTask("regression", absoluteErrorsOf),
        quantile: () => averagedQuantile(0.5)
      })
    }
  ]
});

// src/metrics/median-score.ts
var medianScore = defineMetric({
  name: "median_score",
  version: 1,
  tasks: ["graded"],
  higherIsBetter: true,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  source: "numpy.median; weights as in sklearn.metrics.median_absolute_error",
  summary: "Median of the examples' scores, each the mean of its repeats.",
  names: ["median_score"],
  needsScores: false,
  expand: () => [
    {
      name: "median_score",
      form: quantileForm({
        level: 0.5,
        read: onTask("graded", ({ score }) => score),
        quantile: () => averagedQuantile(0.5)
      })
    }
  ]
});

// src/metrics/given-form.ts
function givenForm(name, { terms }, whyNot) {
  return { kind: "given", value: terms?.given.get(name) ?? { value: null, reason: whyNot } };
}

// src/metrics/model-bytes.ts
var modelBytes = defineMetric({
  name: "model_bytes",
  version: 1,
  tasks: task.options,
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "the size of the file, or of all files of the folder",
  summary: "Size of the trained model in bytes.",
  names: ["model_bytes"],
  needsScores: false,
  expand: (space) => [
    { name: "model_bytes", form: givenForm("model_bytes", space, "training.json has no model") }
  ]
});

// src/metrics/mrr.ts
var mrr = defineMetric({
  name: "mrr",
  version: 1,
  tasks: ["ranking"],
  higherIsBetter: true,
  range: [0, 1],
  source: 'E. M. Voorhees, "The TREC-8 Question Answering Track Report", 1999; F. McSherry and M. Najork, ECIR 2008 (ties)',
  summary: "Mean over the queries of 1 / rank of the first relevant document; 0 where none was retrieved. Ties: the mean over their orders.",
  names: ["mrr"],
  needsScores: false,
  expand: () => [
    {
      name: "mrr",
      form: queryForm({
        measure: ({ ties }) => expectedReciprocalRank(ties),
        withoutRelevant: { value: 0, reason: "taken as 0, as TREC takes a question without an answer found" }
      })
    }
  ]
});

// src/metrics/ndcg.ts
var ndcg = defineMetric({
  name: "ndcg",
  version: 1,
  tasks: ["ranking"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.ndcg_score; K. Järvelin and J. Kekäläinen, ACM TOIS 20, 2002; F. McSherry and M. Najork, ECIR 2008 (ties)",
  summary: "Mean over the queries of the discounted gain of the first k documents over that of the ideal order; 0 for a query without a relevant document.",
  needsScores: false,
  ...numberedNames("ndcg", {
    usual: 10,
    numbers: "[1-9]\\d{0,4}",
    form: (cut2) => queryForm({
      measure: (query) => ndcgOf(query, cut2),
      withoutRelevant: { value: 0, reason: "taken as 0, as scikit-learn does" }
    })
  })
});
function ndcgOf({ ties, relevance }, cut2) {
  return discountedGain(ties, cut2) / idealGain(relevance, cut2);
}

// src/metrics/pass-rate.ts
var passRate = defineMetric({
  name: "pass_rate",
  version: 1,
  tasks: ["graded"],
  higherIsBetter: true,
  range: [0, 1],
  source: "a share of examples",
  summary: "Share of examples whose score, the mean of their repeats, is at least the pass mark.",
  names: ["pass_rate"],
  needsScores: false,
  expand: ({ terms }) => [
    {
      name: "pass_rate",
      form: { kind: "share", hits: onTask("graded", hitsFrom(terms?.passMark ?? null)) }
    }
  ]
});
function hitsFrom(passMark) {
  if (passMark === null) return () => ({ missing: "no pass mark is set" });
  return ({ score }) => score.map((value) => value >= passMark ? 1 : 0);
}

// src/metrics/precision.ts
var ratio3 = ({ hits: hits3, predicted }) => ({ part: hits3, whole: predicted });
var precision = defineMetric({
  name: "precision",
  version: 1,
  tasks: ["binary", "multiclass", "multilabel"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.precision_score",
  summary: "Of the examples predicted as a class, the share that is right.",
  names: familyNames("precision"),
  needsScores: false,
  expand: (space) => expandFamily("precision", ratio3, space)
});

// src/metrics/precision-at.ts
var precisionAt = defineMetric({
  name: "precision_at",
  version: 1,
  tasks: ["ranking"],
  higherIsBetter: true,
  range: [0, 1],
  source: 'C. D. Manning, P. Raghavan and H. Schütze, "Introduction to Information Retrieval", 2008, section 8.4; F. McSherry and M. Najork, ECIR 2008 (ties)',
  summary: "Mean over the queries of the relevant documents among the first k, over k; a tie over the cut is shared proportionally.",
  needsScores: false,
  ...numberedNames("precision_at", {
    usual: 10,
    numbers: "[1-9]\\d{0,4}",
    form: (cut2) => queryForm({
      measure: ({ ties }) => expectedRelevant(ties, cut2) / cut2,
      withoutRelevant: { value: 0, reason: "none can be among the first, so 0" }
    })
  })
});

// src/metrics/r2.ts
var form2 = smoothSums({
  columns: onTask("regression", columns2),
  value: ({ errors, ...target }) => explainedShare(errors, spreadOf(target)),
  gradient: ({ errors, ...target }) => {
    const spread = spreadOf(target);
    const slopes = spreadSlopes(target);
    const steepness = errors / spread ** 2;
    return {
      weight: steepness * slopes.weight,
      sum: steepness * slopes.sum,
      squares: steepness,
      errors: -1 / spread
    };
  }
});
var r2 = defineMetric({
  name: "r2",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: true,
  range: [Number.NEGATIVE_INFINITY, 1],
  source: "sklearn.metrics.r2_score",
  summary: "Share of the variance of the target that the predictions explain; 0 for always predicting the mean, and below 0 for worse.",
  names: ["r2"],
  needsScores: false,
  expand: () => [{ name: "r2", form: form2 }]
});
function columns2(sample) {
  if (sample.size < 2) return { missing: "it takes at least two examples" };
  const sum = centre(sample.target, sample.weight);
  return { sum, squares: sum.map((value) => value * value), errors: squaredErrorsOf(sample) };
}

// src/metrics/recall.ts
var ratio4 = ({ hits: hits3, actual }) => ({ part: hits3, whole: actual });
var recall = defineMetric({
  name: "recall",
  version: 1,
  tasks: ["binary", "multiclass", "multilabel"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.recall_score",
  summary: "Of the examples of a class, the share that is found.",
  names: familyNames("recall"),
  needsScores: false,
  expand: (space) => space.task === "multilabel" ? expandMultilabel("recall", ratio4, space.labels) : expandRecall(space)
});
function expandRecall({ task: task2, labels, positive }) {
  return [
    ...task2 === "binary" && positive !== null ? [classRecall("recall", labels.indexOf(positive))] : [],
    ...expandAverages("recall", ratio4),
    ...labels.map((label, index) => classRecall(`recall[${label}]`, index))
  ];
}
function classRecall(name, label) {
  const hit = (target, predicted) => target !== label ? null : predicted === label ? 1 : 0;
  return { name, form: { kind: "share", hit } };
}

// src/metrics/recall-at.ts
var recallAt = defineMetric({
  name: "recall_at",
  version: 1,
  tasks: ["ranking"],
  higherIsBetter: true,
  range: [0, 1],
  source: 'C. D. Manning, P. Raghavan and H. Schütze, "Introduction to Information Retrieval", 2008, section 8.4; F. McSherry and M. Najork, ECIR 2008 (ties)',
  summary: "Mean over the queries of the share of the relevant documents that are among the first k; a tie over the cut is shared proportionally. 0 for a query without a relevant document.",
  needsScores: false,
  ...numberedNames("recall_at", {
    usual: 10,
    numbers: "[1-9]\\d{0,4}",
    form: (cut2) => queryForm({
      measure: ({ ties, relevant }) => expectedRelevant(ties, cut2) / relevant,
      withoutRelevant: {
        value: 0,
        reason: "zero division, taken as 0, as scikit-learn takes a recall of none"
      }
    })
  })
});

// src/metrics/repeat-deviation.ts
var form3 = smoothSums({
  columns: onTask("graded", columns3),
  value: ({ repeated, variance }) => repeated > 0 ? { value: Math.sqrt(variance / repeated), reason: null } : { value: null, reason: "no example of any weight has repeats" },
  gradient: ({ repeated, variance }) => {
    const root = Math.sqrt(variance / repeated);
    return { weight: 0, repeated: -root / (2 * repeated), variance: 1 / (2 * root * repeated) };
  },
  counted: ({ repeated }) => repeated.reduce((sum, one) => sum + one, 0)
});
var repeatDeviation = defineMetric({
  name: "repeat_deviation",
  version: 1,
  tasks: ["graded"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "J. M. Bland and D. G. Altman, BMJ 312, 1996: the within-subject standard deviation",
  summary: "Spread of one example's scores from repeat to repeat: the root of the mean variance within the examples that have repeats.",
  names: ["repeat_deviation"],
  needsScores: false,
  expand: () => [{ name: "repeat_deviation", form: form3 }]
});
function columns3({ variance }) {
  const repeated = variance.map((value) => Number.isNaN(value) ? 0 : 1);
  if (!repeated.includes(1)) return { missing: "no example has repeats" };
  return { repeated, variance: variance.map((value) => Number.isNaN(value) ? 0 : value) };
}

// src/metrics/roc-auc.ts
var rocAuc = defineMetric({
  name: "roc_auc",
  version: 1,
  tasks: ["binary", "multilabel"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.roc_auc_score",
  summary: "Chance that a positive example scores higher than a negative one, ties counting half; multilabel: the mean over the labels.",
  names: ["roc_auc"],
  needsScores: true,
  expand: ({ task: task2 }) => [{ name: "roc_auc", form: task2 === "multilabel" ? ofLabels2 : ofPositive2 }]
});
var ofPositive2 = { kind: "auc", classes: onTask("labelled", classes) };
var ofLabels2 = { kind: "auc", classes: onTask("multilabel", classesOfLabels) };
function classes(sample) {
  const ranked = rankPositive(sample);
  if ("missing" in ranked) return ranked;
  return hasBoth(ranked) ? [ranked] : { missing: "all examples are of one class" };
}
function classesOfLabels(sample) {
  const ranked = rankEachLabel(sample);
  if ("missing" in ranked) return ranked;
  const without = ranked.findIndex((one) => !hasBoth(one));
  if (without === -1) return ranked;
  return { missing: `no example has the label "${sample.labels[without]}", or all have` };
}

// src/metrics/roc-auc-ovr.ts
var rocAucOvr = defineMetric({
  name: "roc_auc_ovr",
  version: 1,
  tasks: ["multiclass"],
  higherIsBetter: true,
  range: [0, 1],
  source: 'sklearn.metrics.roc_auc_score with multi_class="ovr", average="macro"',
  summary: "Mean over the classes of the area under the ROC curve of one class against the rest.",
  names: ["roc_auc_ovr"],
  needsScores: true,
  expand: () => [{ name: "roc_auc_ovr", form: { kind: "auc", classes: onTask("labelled", classes2) } }]
});
function classes2(sample) {
  const { labels } = sample;
  if (labels.length < 3) return { missing: "it takes three labels: of two, use roc_auc with task: binary" };
  const found = [];
  for (const [index, label] of labels.entries()) {
    const ranked = rankLabel(sample, index);
    if ("missing" in ranked) return ranked;
    if (!hasBoth(ranked)) return { missing: `no example is of the class "${label}", or all are` };
    found.push(ranked);
  }
  return found;
}

// src/metrics/root-mean-squared-error.ts
var form4 = smoothSums({
  columns: onTask("regression", (sample) => ({ squares: squaredErrorsOf(sample) })),
  value: ({ weight, squares }) => ({ value: Math.sqrt(squares / weight), reason: null }),
  gradient: ({ weight, squares }) => {
    const root = Math.sqrt(squares / weight);
    return { weight: -root / (2 * weight), squares: 1 / (2 * root * weight) };
  }
});
var rootMeanSquaredError = defineMetric({
  name: "root_mean_squared_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.root_mean_squared_error",
  summary: "Root of the mean squared distance of prediction and target.",
  names: ["root_mean_squared_error"],
  needsScores: false,
  expand: () => [{ name: "root_mean_squared_error", form: form4 }]
});

// src/metrics/symmetric-mean-absolute-percentage-error.ts
var symmetricMeanAbsolutePercentageError = defineMetric({
  name: "symmetric_mean_absolute_percentage_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, 2],
  source: "S. Makridakis, Int. J. Forecasting 9, 1993; the M4 competition: Makridakis et al., Int. J. Forecasting 36, 2020",
  summary: "Mean of 2·|target − prediction| / (|target| + |prediction|), so in [0, 2] and not in percent; 0 where both are 0.",
  names: ["symmetric_mean_absolute_percentage_error"],
  needsScores: false,
  expand: () => [
    {
      name: "symmetric_mean_absolute_percentage_error",
      form: { kind: "mean", losses: onTask("regression", losses7) }
    }
  ]
});
function losses7({ target, predicted }) {
  return target.map((value, example) => {
    const forecast = predicted[example];
    const distance = Math.abs(value - forecast);
    return distance === 0 ? 0 : 2 * distance / (Math.abs(value) + Math.abs(forecast));
  });
}

// src/metrics/top-3-accuracy.ts
var PLACES = 3;
var top3Accuracy = defineMetric({
  name: "top_3_accuracy",
  version: 1,
  tasks: ["multiclass"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.top_k_accuracy_score with k=3",
  summary: "Share of examples whose true label is among the three with the highest scores.",
  names: ["top_3_accuracy"],
  needsScores: true,
  expand: () => [{ name: "top_3_accuracy", form: { kind: "share", hits: onTask("labelled", hits2) } }]
});
function hits2(sample) {
  const { scores, labels, target } = sample;
  if (scores === null) return { missing: "the predictions have no scores" };
  if (labels.length < 3) return { missing: `it takes three labels, not ${labels.length}` };
  return Float64Array.from(target, (label, example) => placeOf(label, example, scores) < PLACES ? 1 : 0);
}
function placeOf(label, example, scores) {
  const own = scores[label]?.[example];
  let before = 0;
  for (const [other, column] of scores.entries()) {
    const score = column[example];
    if (score > own || score === own && other > label) before += 1;
  }
  return before;
}

// src/metrics/training-peak-memory-bytes.ts
var trainingPeakMemoryBytes = defineMetric({
  name: "training_peak_memory_bytes",
  version: 1,
  tasks: task.options,
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "the operating system",
  summary: "The most memory that training held at once, in bytes.",
  names: ["training_peak_memory_bytes"],
  needsScores: false,
  expand: (space) => [
    {
      name: "training_peak_memory_bytes",
      form: givenForm("training_peak_memory_bytes", space, "training.json has no memory use")
    }
  ]
});

// src/metrics/training-seconds.ts
var trainingSeconds = defineMetric({
  name: "training_seconds",
  version: 1,
  tasks: task.options,
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "the clock of the training stage",
  summary: "How long training took, in seconds; machines differ, so guard it with a wide margin.",
  names: ["training_seconds"],
  needsScores: false,
  expand: (space) => [
    { name: "training_seconds", form: givenForm("training_seconds", space, "training.json has no duration") }
  ]
});

// src/metrics/index.ts
var metrics = [
  accuracy,
  balancedAccuracy,
  precision,
  recall,
  f1,
  jaccard,
  matthewsCorrcoef,
  cohenKappa,
  rocAuc,
  rocAucOvr,
  averagePrecision,
  top3Accuracy,
  logLoss,
  brierScore,
  expectedCalibrationError,
  meanAbsoluteError,
  meanSquaredError,
  rootMeanSquaredError,
  medianAbsoluteError,
  maxError,
  meanAbsolutePercentageError,
  symmetricMeanAbsolutePercentageError,
  meanAbsoluteScaledError,
  r2,
  explainedVariance,
  meanPinballLoss,
  intervalCoverage,
  meanIntervalWidth,
  meanScore,
  medianScore,
  passRate,
  repeatDeviation,
  modelBytes,
  trainingSeconds,
  trainingPeakMemoryBytes,
  hammingLoss,
  ndcg,
  mrr,
  map,
  recallAt,
  precisionAt,
  maximumCalibrationError,
  brierReliability,
  brierResolution,
  brierUncertainty,
  meanCost,
  gain,
  lift,
  demographicParityDifference,
  demographicParityRatio,
  equalizedOddsDifference,
  equalizedOddsRatio,
  equalOpportunityDifference
];

// src/metrics/sum-form.ts
function sumForm(read) {
  return {
    kind: "whole",
    prepare: (sample) => prepare8(read, sample),
    influence: (sample) => influence4(read, sample),
    bias: null
  };
}
function prepare8(read, sample) {
  const values = read(sample);
  if ("missing" in values) return values;
  const whole = weigh2(null, sample.weight, sample.size);
  return (weight) => {
    const drawn = weigh2(null, weight, sample.size);
    if (drawn === 0) return { value: null, reason: "all weights are 0" };
    const sum = weigh2(values, weight, sample.size);
    return { value: drawn === whole ? sum : sum / drawn * whole, reason: null };
  };
}
function influence4(read, sample) {
  const values = read(sample);
  if ("missing" in values) return values;
  const { size, weight } = sample;
  const mean = weigh2(values, weight, size) / weigh2(null, weight, size);
  return {
    values: values.map(
      (value, example) => (weight === null ? 1 : weight[example]) * (value - mean)
    ),
    rarest: size,
    normalFrom: 1e3,
    scale: "linear"
  };
}
function weigh2(values, weight, size) {
  let sum = 0;
  for (let example = 0; example < size; example += 1) {
    const value = values === null ? 1 : values[example];
    sum += (weight === null ? 1 : weight[example]) * value;
  }
  return sum;
}

// src/metrics/aggregate-form.ts
function aggregateForm({ column, aggregate }) {
  const read = ({ measures }) => measures.get(column) ?? noColumn(column);
  if (aggregate === "mean") return { kind: "mean", losses: read };
  if (aggregate === "sum") return sumForm(read);
  if (aggregate === "min" || aggregate === "max") return extremeForm(aggregate, read);
  const level = Number(aggregate.slice(1)) / 100;
  if (level === 0 || level === 1) return extremeForm(level === 0 ? "min" : "max", read);
  return quantileForm({
    level,
    read,
    quantile: ({ weighted }) => weighted ? lowerQuantile(level) : interpolatedQuantile(level)
  });
}
function noColumn(column) {
  return { missing: `the predictions have no column "${column}"` };
}

// src/metrics/own-metric.ts
function defineOwnMetric(own) {
  const { name, higherIsBetter } = own;
  return {
    name,
    version: 1,
    tasks: task.options,
    higherIsBetter,
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    source: "the user's own",
    summary: own.kind === "column" ? `The ${own.aggregate} of the column ${own.column}.` : "Given from outside.",
    names: [name],
    needsScores: false,
    expand: (space) => [
      { name, form: own.kind === "column" ? aggregateForm(own) : givenForm(name, space, "it was not given") }
    ]
  };
}

// src/metrics/find-metric.ts
var CLASS_NAME = /^([a-z0-9_.]+)\[(.*)\]$/s;
function findMetric(name, own = []) {
  const general = name.replace(CLASS_NAME, "$1[label]");
  const isNamed = (metric2) => metric2.names.includes(general) || metric2.pattern?.test(name) === true;
  const ofUser = own.find((metric2) => metric2.name === name);
  return ofUser === void 0 ? metrics.find(isNamed) ?? null : defineOwnMetric(ofUser);
}
function knownNames() {
  return metrics.flatMap((metric2) => metric2.names);
}

// src/config/meaning/check-data.ts
function checkData({ data }, file) {
  return [...data].flatMap(([dataset2, outline2]) => {
    const seen = /* @__PURE__ */ new Set();
    return (outline2?.rules ?? []).flatMap((rule2, index) => {
      const name = rule2?.name ?? null;
      if (name === null) return [];
      if (!seen.has(name)) return seen.add(name) && [];
      const place = file.placeOf(["data", dataset2, "rules", index, "name"]);
      return [
        fault("duplicate-name", { key: formatKey(["data", dataset2, "rules"]), name: cut(name) }, { place })
      ];
    });
  });
}

// src/config/task-keys.ts
var labelled = ["binary", "multiclass"];
var withLabels = [...labelled, "multilabel"];
var withTargets = [...withLabels, "regression"];
var withIds = [...withTargets, "graded"];
var withExamples = [...withIds, "ranking"];
var NO_EXAMPLES = "A file of metrics holds no examples.";
var ofExamples = { tasks: withExamples, hint: NO_EXAMPLES };
var taskKeys = /* @__PURE__ */ new Map([
  [
    "predictions",
    { tasks: withExamples, hint: "Name the file of metrics: `metrics-file: out/metrics.json`." }
  ],
  [
    "metrics-file",
    { tasks: ["metrics-only"], hint: "Where there are no predictions, say `task: metrics-only`." }
  ],
  ["runs", ofExamples],
  ["examples", ofExamples],
  ["judgements", { tasks: ["ranking"], hint: "Only a ranking has judgements." }],
  ["positive", { tasks: ["binary"], hint: "Only a binary task has a positive label." }],
  [
    "threshold",
    { tasks: ["binary", "multilabel"], hint: "Only binary and multilabel predictions have a threshold." }
  ],
  ["costs", { tasks: labelled, hint: "Only confusions of one label with another have costs." }],
  ["pass-mark", { tasks: ["graded"], hint: "Only scores of a grader have a pass mark." }],
  ["slices", ofExamples],
  ["least-in-slice", ofExamples],
  ["discover-slices", ofExamples],
  ["intervals", ofExamples]
]);
var taskColumns = /* @__PURE__ */ new Map([
  ["id", { tasks: withIds, hint: "A ranking's examples are its queries: name `query`." }],
  ["target", { tasks: withTargets, hint: "There is no true label: `score` is what is measured." }],
  ["predicted", { tasks: withTargets, hint: "There is no predicted label: `score` is what is measured." }],
  [
    "score",
    {
      tasks: ["binary", "ranking", "graded"],
      hint: 'A score for each label is named by a template: `scores: "p_{class}"`.'
    }
  ],
  ["scores", { tasks: withLabels, hint: "Only labels have a score each." }],
  ["weight", ofExamples],
  ["group", ofExamples],
  ["repeat", { tasks: ["graded"], hint: "Only a graded example has repeats." }],
  ["separator", { tasks: ["multilabel"], hint: "Only a multilabel example has several labels." }],
  ["query", { tasks: ["ranking"], hint: "Only a ranking has queries." }],
  ["document", { tasks: ["ranking"], hint: "Only a ranking has documents." }],
  ["relevance", { tasks: ["ranking"], hint: "Only documents of a ranking are relevant." }],
  ["quantiles", { tasks: ["regression"], hint: "Only numbers have quantiles." }],
  ["low", { tasks: ["regression"], hint: "Only numbers have a predicted interval." }],
  ["high", { tasks: ["regression"], hint: "Only numbers have a predicted interval." }],
  ["scale", { tasks: ["regression"], hint: "Only MASE, of a regression, reads a scale." }]
]);

// src/config/meaning/check-threshold.ts
function checkThreshold(name, { task: task2, threshold, columns: columns4 }, file) {
  const isServed = taskKeys.get("threshold")?.tasks.some((one) => one === task2) ?? false;
  if (threshold === void 0 || !isServed) return [];
  const key = formatKey(["evaluations", name, "threshold"]);
  const column = (of) => formatKey(["evaluations", name, "columns", of]);
  const place = file.placeOf(["evaluations", name, "threshold"]);
  if (columns4.has("predicted"))
    return [fault("exclusive-keys", { one: key, other: column("predicted") }, { place })];
  if (columns4.has("scores") || task2 === "binary" && columns4.has("score")) return [];
  const wanted = task2 === "binary" ? "score" : "scores";
  const hint = "A threshold needs scores to stand between.";
  return [fault("missing-key", { key: column(wanted), hint }, { place })];
}

// src/config/meaning/name-of-slice.ts
function nameOfSlice(slice) {
  if (typeof slice === "string") return slice;
  const { name, columns: columns4, column } = slice ?? {};
  const crossed = Array.isArray(columns4) ? columns4.join(" & ") : null;
  return [name, crossed, column].find((one) => typeof one === "string") ?? null;
}

// src/config/meaning/check-evaluations.ts
function checkEvaluations(outline2, file) {
  return [...outline2.evaluations].flatMap(([name, evaluation2]) => {
    if (evaluation2 === null) return [];
    return [
      ...checkSource(name, evaluation2, file),
      ...checkRuns(name, evaluation2, file),
      ...checkTask(name, evaluation2, file),
      ...checkThreshold(name, evaluation2, file),
      ...checkTwins(name, "slices", file, evaluation2.slices.map(nameOfSlice)),
      ...checkTwins(name, "costs", file, evaluation2.costs.map(nameOfCost))
    ];
  });
}
function checkSource(name, { task: task2 }, file) {
  const path = ["evaluations", name];
  const key = task2 === "metrics-only" ? "metrics-file" : "predictions";
  if (["predictions", "metrics-file"].some((one) => file.keyPlaceOf([...path, one]) !== null)) return [];
  const hint = key === "predictions" ? "The file with a row an example, e.g. `predictions: out/predictions.csv`." : "The file of numbers by name, e.g. `metrics-file: out/metrics.json`.";
  return [fault("missing-key", { key: formatKey([...path, key]), hint }, { place: file.placeOf(path) })];
}
function checkRuns(name, { predictions, runs, examples }, file) {
  const path = ["evaluations", name];
  if (runs === "folds" && examples !== null) {
    const key = formatKey([...path, "examples"]);
    return [
      fault("not-yet", { key: `${key} with runs: folds` }, { place: file.placeOf([...path, "examples"]) })
    ];
  }
  if (predictions === null || predictions.length < 2 || file.keyPlaceOf([...path, "runs"]) !== null) return [];
  const hint = "What the files are: `runs: folds` of a cross-validation, or `runs: seeds` of several trainings.";
  const place = file.placeOf([...path, "predictions"]);
  return [fault("missing-key", { key: formatKey([...path, "runs"]), hint }, { place })];
}
function checkTask(name, { task: task2, columns: columns4 }, file) {
  const known = task.safeParse(task2);
  if (!known.success) return [];
  const ofKeys = [...taskKeys].map(([key, of]) => ({ of, keys: [key] }));
  const ofColumns = [...taskColumns].flatMap(
    ([key, of]) => columns4.has(key) ? [{ of, keys: ["columns", key] }] : []
  );
  return [...ofKeys, ...ofColumns].flatMap(
    ({ of, keys }) => checkKey({ path: ["evaluations", name, ...keys], of, task: known.data }, file)
  );
}
function checkKey({ path, of, task: task2 }, file) {
  if (of.tasks.includes(task2) || file.keyPlaceOf(path) === null) return [];
  const value = file.valueOf(path);
  const shown = value === null ? "empty" : quoteValue(value, file.textOf(path));
  const expected = `left out: the task is ${task2}`;
  const details = { key: formatKey(path), value: shown, expected, hint: of.hint };
  return [fault("wrong-value", details, { place: file.placeOf(path) })];
}
function checkTwins(evaluation2, key, file, names2) {
  return names2.flatMap((name, index) => {
    if (name === null || names2.indexOf(name) === index) return [];
    const path = ["evaluations", evaluation2, key];
    const place = file.placeOf([...path, index]);
    return [fault("duplicate-name", { key: formatKey(path), name: cut(name) }, { place })];
  });
}
function nameOfCost(cost) {
  const { target, predicted } = cost ?? {};
  if (target === void 0 || predicted === void 0) return null;
  return `${quoteValue(target)} as ${quoteValue(predicted)}`;
}

// src/config/meaning/check-own-metric.ts
function checkOwnMetric({
  name,
  own: { column, command },
  task: task2,
  path
}, file) {
  const faults = [];
  const refuse2 = (key, value, details) => {
    const at = [...path, key];
    const shown = { key: formatKey(at), value: quoteValue(value, file.textOf(at)) };
    faults.push(fault("wrong-value", { ...shown, ...details }, { place: file.placeOf(at) }));
  };
  if (findMetric(name) !== null) {
    const expected = "a name that no metric of Mergemark's has";
    refuse2("name", name, { expected, hint: `To compute that one, write \`${name}\` alone.` });
  }
  if (task2 === "metrics-only") {
    const expected = "left out: the task is metrics-only";
    const hint2 = "The number is read from the metrics file, by its name.";
    if (column !== void 0) refuse2("column", column, { expected, hint: hint2 });
    if (command !== void 0) refuse2("command", command, { expected, hint: hint2 });
    return faults;
  }
  if (column !== void 0 || command !== void 0) return faults;
  const hint = "What it is made from: `column: latency_ms`, or a `command`. Only a metrics file has numbers by name.";
  const place = file.placeOf([...path, "name"]);
  return [...faults, fault("missing-key", { key: formatKey([...path, "column"]), hint }, { place })];
}

// src/config/meaning/fitting-metrics.ts
function fitsTask(metric2, name, task2) {
  if (task2 === "metrics-only") return true;
  if (!metric2.tasks.includes(task2)) return false;
  const space = spaceWith(/\[(.*)\]$/s.exec(name)?.[1] ?? "label", task2);
  return metric2.expand(space, name).some((variant) => variant.name === name);
}
function fittingNames(name, task2) {
  const metric2 = findMetric(name);
  return metric2 === null ? [] : metric2.names.filter((candidate) => fitsTask(metric2, candidate, task2));
}
function spaceWith(label, task2) {
  const others = ["first", "second", "third"].filter((other) => other !== label);
  const labels = [label, ...others].slice(0, task2 === "binary" ? 2 : 3);
  const terms = { ...noTerms, passMark: 0 };
  return { task: task2, labels, positive: task2 === "binary" ? label : null, scored: true, sliced: [label], terms };
}

// src/config/meaning/check-metrics.ts
function checkMetrics(outline2, file) {
  return [...outline2.evaluations].flatMap(([name, evaluation2]) => checkEvaluation(name, evaluation2, file));
}
function checkEvaluation(name, evaluation2, file) {
  if (evaluation2 === null) return [];
  const faults = [];
  const seen = /* @__PURE__ */ new Set();
  const key = formatKey(["evaluations", name, "metrics"]);
  for (const [index, metric2] of evaluation2.metrics.entries()) {
    if (metric2 === null) continue;
    const path = ["evaluations", name, "metrics", index];
    const place = file.placeOf(path);
    if (seen.has(metric2.name))
      faults.push(fault("duplicate-name", { key, name: cut(metric2.name) }, { place }));
    else if (metric2.own === null) faults.push(...checkMetric({ name: metric2.name, evaluation: evaluation2, place }));
    else faults.push(...checkOwnMetric({ ...metric2, own: metric2.own, task: evaluation2.task, path }, file));
    seen.add(metric2.name);
  }
  return faults;
}
function checkMetric(asked) {
  const { name, evaluation: evaluation2, place } = asked;
  const task2 = task.safeParse(evaluation2?.task);
  const metric2 = findMetric(name);
  if (metric2 === null) {
    const own = evaluation2?.metrics.flatMap((one) => one?.own ? [one.name] : []) ?? [];
    const kind = task2.data === "metrics-only" ? "direction-unknown" : "unknown-metric";
    return [fault(kind, { metric: cut(name), known: [...own, ...knownNames()] }, { place })];
  }
  if (!task2.success || fitsTask(metric2, name, task2.data)) return [];
  const fitting = fittingNames(name, task2.data);
  return [fault("metric-does-not-fit", { metric: cut(name), task: task2.data, fitting }, { place })];
}

// src/config/meaning/check-outputs.ts
import { posix as posix2 } from "node:path";

// src/config/normalise/resolve-path.ts
import { posix } from "node:path";
function folderOf(path) {
  const folder = posix.dirname(posix.normalize(path));
  return folder === "." ? "" : folder;
}
function resolvePath(folder, path) {
  const joined = posix.isAbsolute(path) ? posix.normalize(path) : posix.join(folder, path);
  return joined.length > 1 ? joined.replace(/\/$/, "") : joined;
}

// src/config/meaning/check-outputs.ts
function checkOutputs(outline2, file, path) {
  const folder = folderOf(path);
  const inputs = inputsOf(outline2).map(({ at, path: path2 }) => [resolvePath(folder, path2), formatKey(at)]);
  const kept = new Map([[posix2.normalize(path), "this configuration"], ...inputs]);
  return outputsOf(outline2).flatMap(({ at, path: output }) => {
    const reason = whyUnsafe(resolvePath(folder, output), kept, folder);
    if (reason === null) return [];
    return [
      fault("unsafe-output", { key: formatKey(at), path: cut(output), reason }, { place: file.placeOf(at) })
    ];
  });
}
function whyUnsafe(output, kept, folder) {
  const root = posix2.isAbsolute(folder) ? `${folder}/` : "";
  const outside = root === "" ? posix2.isAbsolute(output) || /^\.\.(\/|$)/.test(output) : !output.startsWith(root);
  if (outside) return "lies outside of the working directory";
  if (/(^|\/)\.git(\/|$)/i.test(output)) return "is git's own";
  for (const [input, what] of kept) {
    if (input === output) return `is ${what}`;
    if (output === "." || input.startsWith(`${output}/`)) return `holds ${what}`;
    if (input.startsWith(beforeGlob(output))) return `could match ${what}`;
  }
  return null;
}
function beforeGlob(path) {
  const [first = path] = path.split(/[*?[{(!+@]/, 1);
  return first === path ? `${path}\0` : first;
}
function outputsOf({ train: train2, evaluations }) {
  return present([
    { at: ["train", "outputs", "model"], path: train2?.outputs?.model },
    { at: ["train", "tensorflow", "predict", "to"], path: train2?.tensorflow?.predict?.to },
    ...[...evaluations].flatMap(([name, one]) => [
      { at: ["evaluations", name, "metrics-file"], path: one?.["metrics-file"] },
      ...(one?.predictions ?? []).map((path) => ({ at: ["evaluations", name, "predictions"], path }))
    ])
  ]);
}
function inputsOf({ data, train: train2, evaluations }) {
  return present([
    ...[...data].map(([name, one]) => ({ at: ["data", name, "path"], path: one?.path })),
    ...[...evaluations].flatMap(
      ([name, one]) => ["examples", "judgements"].map((key) => ({
        at: ["evaluations", name, key],
        path: one?.[key]
      }))
    ),
    { at: ["train", "tensorflow", "data"], path: train2?.tensorflow?.data },
    { at: ["train", "tensorflow", "predict", "data"], path: train2?.tensorflow?.predict?.data }
  ]);
}
function present(named) {
  return named.flatMap(({ at, path }) => path ? [{ at, path }] : []);
}

// src/config/meaning/check-paths.ts
function checkPaths(file) {
  const globs = file.valueOf(["paths"]);
  if (!Array.isArray(globs)) return [];
  return globs.flatMap((glob, index) => {
    const hint = typeof glob === "string" ? hintAgainst(glob) : null;
    if (hint === null) return [];
    const path = ["paths", index];
    const expected = "a glob that starts at the folder of this file, e.g. src/** or ../shared/*.py";
    const details = { key: formatKey(path), value: quoteValue(glob), expected, hint };
    return [fault("wrong-value", details, { place: file.placeOf(path) })];
  });
}
function hintAgainst(glob) {
  if (glob.startsWith("!")) return "There is no leaving out: list what concerns the project.";
  if (glob.startsWith("/")) return "Nothing of a pull request is outside of the repository.";
  return glob.includes("\\") ? "Folders are told apart by `/`." : null;
}

// src/config/usual-role.ts
function usualRole(about) {
  return about.slice !== null || isOfClass(about.metric) ? "guard" : "prove";
}
function isOfClass(metric2) {
  return metric2.endsWith("]") && (findMetric(metric2)?.names.some((name) => name.endsWith("[label]")) ?? false);
}

// src/config/meaning/outline.ts
var word = string().nullable().catch(null);
var number2 = number().nullable().catch(null);
var metric = union([
  string().transform((name) => ({ name, own: null })),
  object({ name: string(), column: unknown().optional(), command: unknown().optional() }).transform(({ name, column, command }) => ({ name, own: { column, command } }))
]).nullable().catch(null);
var words = union([string().transform((one) => [one]), array(word)]).nullable().catch(null);
var evaluation = object({
  task: word,
  metrics: listOf(metric),
  predictions: words,
  "metrics-file": word,
  runs: word,
  examples: word,
  judgements: word,
  columns: mapOf(unknown()),
  threshold: unknown().optional(),
  slices: listOf(unknown()),
  costs: listOf(unknown())
}).nullable().catch(null);
var ruled = object({
  name: word,
  severity: word,
  metric: word,
  evaluation: word,
  slice: word,
  margin: number2,
  improve: number2,
  equivalent: number2,
  budget: object({ drop: number2 }).nullable().catch(null),
  min: number2,
  max: number2,
  as: word,
  expr: word
});
var member = ruled.nullable().catch(null);
var rule = ruled.extend({ any: listOf(member), all: listOf(member) }).nullable().catch(null);
var dataset = object({
  path: word,
  columns: mapOf(unknown()),
  rules: listOf(object({ name: word, severity: word }).nullable().catch(null))
}).nullable().catch(null);
var predict = object({ data: word, to: word }).nullable().catch(null);
var train = object({
  outputs: object({ model: word }).nullable().catch(null),
  tensorflow: object({ data: word, predict }).nullable().catch(null)
}).nullable().catch(null);
var gate = object({ preset: word, rules: listOf(rule) }).nullable().catch(null);
var outline = object({ data: mapOf(dataset), train, evaluations: mapOf(evaluation) });
function outlineOf(value) {
  const read = outline.safeParse(value);
  return read.success ? read.data : { data: /* @__PURE__ */ new Map(), train: null, evaluations: /* @__PURE__ */ new Map() };
}
function gateOutlineOf(value) {
  return gate.parse(value);
}
function listOf(item) {
  return array(item).catch([]);
}
function mapOf(entry) {
  return record(string(), entry).catch({}).transform((record2) => new Map(Object.entries(record2)));
}

// src/config/meaning/check-policy.ts
function checkPolicy(outline2, file, sources) {
  const gates = sources.map((source) => gateOutlineOf(source.file.valueOf(source.at)));
  const rules = gates.flatMap((gate2) => gate2?.rules ?? []);
  const isStrict = gates.findLast((gate2) => gate2 !== null && gate2.preset !== null)?.preset === "strict";
  if (rules.some((rule2) => couldFail(rule2, isStrict))) return [];
  if ([...outline2.data].some(([name]) => checksSomething(name, outline2, file))) return [];
  const place = file.placeOf(["gate", "rules"]) ?? file.placeOf(["gate"]) ?? file.start;
  const mild = rules.some((rule2) => rule2 !== null && !isError(rule2.severity));
  return [fault("empty-policy", { onlyGuards: rules.length > 0 && !mild, mild }, { place })];
}
function couldFail(rule2, isStrict) {
  if (rule2 === null) return true;
  if (!isError(rule2.severity)) return false;
  const isFirm = (one) => one === null || isStrict || proves(one);
  if (rule2.any.length > 0) return rule2.any.every(isFirm);
  return rule2.all.length > 0 ? rule2.all.some(isFirm) : isFirm(rule2);
}
function proves({ as, metric: metric2, slice, min, max }) {
  return (as ?? usualRole({ metric: metric2 ?? "", slice })) !== "guard" || min !== null || max !== null;
}
function checksSomething(name, outline2, file) {
  const dataset2 = outline2.data.get(name) ?? null;
  if (dataset2 === null) return true;
  const columns4 = [...dataset2.columns.keys()];
  return columns4.some((column) => isError(file.textOf(["data", name, "columns", column, "severity"]))) || dataset2.rules.some((rule2) => isError(rule2?.severity ?? null));
}
function isError(severity) {
  return severity !== "warning" && severity !== "info";
}

// src/config/meaning/check-report.ts
function checkReport(file) {
  const charts = file.valueOf(["report", "charts"]);
  if (!Array.isArray(charts)) return [];
  const seen = /* @__PURE__ */ new Set();
  return charts.slice(0, MOST_CHARTS).flatMap((_, index) => {
    const path = ["report", "charts", index];
    return [...checkName(path, seen, file), ...checkEvaluation2(path, file)];
  });
}
function checkName(path, seen, file) {
  const name = file.textOf([...path, "name"]);
  if (name === null) return [];
  if (!seen.has(name.toLowerCase())) return seen.add(name.toLowerCase()) && [];
  const place = file.placeOf([...path, "name"]);
  return [fault("duplicate-name", { key: formatKey(["report", "charts"]), name: cut(name) }, { place })];
}
function checkEvaluation2(path, file) {
  const key = [...path, "evaluation"];
  const evaluation2 = file.textOf(key);
  if (evaluation2 === null) return [];
  const source = file.textOf([...path, "data"]);
  if (source !== "sample") {
    const hint = "Which part of a document a chart is of, `path` says.";
    const beside = `beside data: ${cut(source ?? "none")}`;
    return [fault("misplaced-key", { key: formatKey(key), beside, hint }, { place: file.keyPlaceOf(key) })];
  }
  const all = file.valueOf(["evaluations"]);
  const known = all !== null && typeof all === "object" ? Object.keys(all) : [];
  if (known.includes(evaluation2)) return [];
  return [fault("unknown-evaluation", { evaluation: cut(evaluation2), known }, { place: file.placeOf(key) })];
}

// src/config/schema/expectation.ts
var KINDS = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping of keys to values",
  record: "a mapping of names to values"
};
function expectationOf(issue) {
  switch (issue.code) {
    case "invalid_type":
      return saysZod(issue) && KINDS[issue.expected] || issue.message;
    case "invalid_value":
      return anyOf(issue.values.map(String));
    case "too_small":
      return bound(issue.origin, issue.inclusive ? "at least" : "above", issue.minimum);
    case "too_big":
      return bound(issue.origin, issue.inclusive ? "at most" : "below", issue.maximum);
    case "invalid_union":
      return saysZod(issue) ? anyOf([...new Set(issue.errors.flat().map(expectationOf))]) : issue.message;
    default:
      return issue.message;
  }
}
function fixOfSlip(issue, value) {
  if (issue.code === "invalid_value") return didYouMean(String(value), issue.values.map(String));
  if (issue.code !== "invalid_type" || !saysZod(issue) || typeof value === "object") return "";
  if (issue.expected === "string") return `Write it in quotes: "${cut(String(value))}". `;
  const share = issue.expected === "number" ? shareOf(String(value)) : null;
  return share === null ? "" : `Write ${share}. `;
}
function saysZod({ message }) {
  return message.startsWith("Invalid input");
}
function shareOf(text2) {
  const [, percent] = /^\s*([+-]?\d+(?:\.\d+)?)\s*%\s*$/.exec(text2) ?? [];
  return percent === void 0 ? null : asShare(Number(percent));
}
function asShare(percent) {
  return Number((percent / 100).toPrecision(12));
}
function bound(origin, relation, limit) {
  if (origin === "string")
    return relation === "at least" ? "some text" : `${relation} ${limit} characters long`;
  if (origin === "array") return `a list of ${relation} ${limit}`;
  return `a number ${relation} ${limit}`;
}
function anyOf(values) {
  const last = values.at(-1) ?? "";
  return values.length < 2 ? last : `${values.slice(0, -1).join(", ")} or ${last}`;
}

// src/config/expression/reader.ts
var DEEPEST = 32;
var COSTLIEST = 2e4;
var Refused = class extends Error {
  at;
  constructor(problem, at) {
    super(problem);
    this.at = at;
  }
};
function deepen(reader, read) {
  if (++reader.depth > DEEPEST) refuse(peek(reader), `it nests deeper than ${DEEPEST} levels`);
  read();
  reader.depth--;
}
function peek(reader) {
  return reader.tokens[Math.min(reader.next, reader.tokens.length - 1)];
}
function copy(reader, instead) {
  const token = peek(reader);
  reader.written.push(instead ?? token.text);
  reader.next++;
  spend(reader, { steps: 1, token });
}
function spend(reader, { steps, token }) {
  reader.cost += steps;
  if (reader.cost > COSTLIEST) refuse(token, `it takes more than ${COSTLIEST} steps`);
}
function take(reader, sign) {
  const token = peek(reader);
  if (token.kind !== "sign" || token.text !== sign) return false;
  copy(reader);
  return true;
}
function expect(reader, sign) {
  const token = peek(reader);
  if (!take(reader, sign)) refuse(token, `"${sign}" is expected`);
}
function refuse(token, problem) {
  throw new Refused(problem, token.at);
}

// src/config/expression/tokens.ts
var SPACE = /[ \t\r\n]+/y;
var TEXT = /"[^"\\\r\n]*"|'[^'\\\r\n]*'/y;
var NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
var NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
var SIGN = /\|\||&&|[<>=!]=|[-+*/<>!?:.,()[\]]/y;
var KINDS2 = [
  ["text", TEXT],
  ["number", NUMBER],
  ["name", NAME],
  ["sign", SIGN]
];
function splitExpression(text2) {
  const tokens = [];
  let at = matchAt(SPACE, text2, 0).length;
  while (at < text2.length) {
    const found = findToken(text2, at);
    if (found === null) return { problem: describeStray(text2, at), at };
    const next = at + found.text.length;
    const glued = found.kind !== "sign" && /["'\w]/.test(text2[next] ?? "");
    if (glued) return { problem: `${quote(text2.slice(at, next + 1))} is not known`, at };
    tokens.push(found);
    at = next + matchAt(SPACE, text2, next).length;
  }
  return [...tokens, { kind: "end", text: "", at: text2.length }];
}
function quote(text2) {
  return `"${text2.length > 40 ? `${text2.slice(0, 39)}…` : text2}"`;
}
function findToken(text2, at) {
  if (text2.startsWith("//", at)) return null;
  for (const [kind, pattern] of KINDS2) {
    const found = matchAt(pattern, text2, at);
    if (found !== "") return { kind, text: found, at };
  }
  return null;
}
function matchAt(pattern, text2, at) {
  pattern.lastIndex = at;
  return pattern.exec(text2)?.[0] ?? "";
}
function describeStray(text2, at) {
  const stray = text2[at] ?? "";
  if (stray === '"' || stray === "'")
    return "this text does not end, or has an escape, which is not known here";
  if (stray === "=") return 'one "=" compares nothing: write "=="';
  if (stray === "&" || stray === "|") return `write "${stray}${stray}"`;
  if (text2.startsWith("//", at)) return "comments are not known here";
  return `${quote(stray)} is not known`;
}

// src/config/expression/read-expression.ts
var ROOTS = ["metrics", "slices", "data", "training", "model", "base"];
var LONGEST = 2e3;
var WORDS = /* @__PURE__ */ new Set(["true", "false"]);
var RESERVED = new Set(
  "as break const continue else false for function if import in let loop package namespace null return true var void while".split(
    " "
  )
);
var COMPARING = /* @__PURE__ */ new Set(["<", "<=", ">", ">=", "==", "!="]);
function readExpression(text2) {
  if (text2.length > LONGEST) return { problem: `it is longer than ${LONGEST} characters`, at: LONGEST };
  const tokens = splitExpression(text2);
  if ("problem" in tokens) return tokens;
  const reader = { tokens, next: 0, depth: 0, cost: 0, written: [], variables: [] };
  try {
    readChoice(reader);
    const last = peek(reader);
    if (last.kind !== "end") refuse(last, describeUnexpected(last));
  } catch (thrown) {
    if (thrown instanceof Refused) return { problem: thrown.message, at: thrown.at };
    throw thrown;
  }
  return { cel: reader.written.join(" ") };
}
function readChoice(reader) {
  deepen(reader, () => {
    readEither(reader);
    if (!take(reader, "?")) return;
    readEither(reader);
    expect(reader, ":");
    readChoice(reader);
  });
}
function readEither(reader) {
  readBoth(reader);
  while (take(reader, "||")) readBoth(reader);
}
function readBoth(reader) {
  readRelation(reader);
  while (take(reader, "&&")) readRelation(reader);
}
function readRelation(reader) {
  readSum(reader);
  const sign = peek(reader);
  if (!isComparing(sign)) return;
  copy(reader);
  readSum(reader);
  const second = peek(reader);
  if (isComparing(second)) refuse(second, 'comparisons do not chain: write "a < b && b < c"');
}
function readSum(reader) {
  readProduct(reader);
  while (take(reader, "+") || take(reader, "-")) readProduct(reader);
}
function readProduct(reader) {
  readTurned(reader);
  while (take(reader, "*") || take(reader, "/")) readTurned(reader);
}
function readTurned(reader) {
  const sign = peek(reader);
  if (take(reader, "!") || take(reader, "-")) {
    const second = peek(reader);
    if (second.text === "!" || second.text === "-") refuse(second, `"${sign.text}" twice needs brackets`);
  }
  readMember(reader);
}
function readMember(reader) {
  const list = readPrimary(reader);
  if (list !== null && peek(reader).text === ".") {
    readEach(reader, list);
    return;
  }
  while (true) {
    if (take(reader, "[")) {
      readChoice(reader);
      expect(reader, "]");
    } else if (take(reader, ".")) readKey(reader);
    else return;
  }
}
function readKey(reader) {
  const key = peek(reader);
  if (key.kind !== "name") refuse(key, "a name is expected after the dot");
  if (RESERVED.has(key.text)) refuse(key, `write ["${key.text}"]: CEL keeps ${quote(key.text)} for itself`);
  copy(reader);
  if (peek(reader).text !== "(") return;
  refuse(
    key,
    key.text === "all" || key.text === "exists" ? `"${key.text}" goes over a list that is written out: ["a", "b"].${key.text}(x, …)` : describeFunction(key)
  );
}
function readPrimary(reader) {
  const token = peek(reader);
  if (token.kind === "number") readNumber(reader);
  else if (token.kind === "text") copy(reader);
  else if (token.kind === "name") readName(reader);
  else if (take(reader, "(")) {
    readChoice(reader);
    expect(reader, ")");
  } else if (take(reader, "[")) return readList(reader);
  else refuse(token, token.kind === "end" ? "it ends where a value is expected" : describeUnexpected(token));
  return null;
}
function readNumber(reader) {
  const token = peek(reader);
  const value = Number(token.text);
  if (!Number.isFinite(value)) refuse(token, `${quote(token.text)} is too large`);
  const text2 = token.text.replace(/^\./, "0.");
  copy(reader, /^\d+$/.test(text2) ? `${text2}.0` : text2);
}
function readName(reader) {
  const token = peek(reader);
  copy(reader);
  if (peek(reader).text === "(") refuse(token, describeFunction(token));
  const known = [...ROOTS, ...reader.variables];
  if (WORDS.has(token.text) || known.includes(token.text)) return;
  refuse(token, `${quote(token.text)} is not known here; an expression speaks of ${ROOTS.join(", ")}`);
}
function readList(reader) {
  let length = 0;
  do {
    if (length === 0 && peek(reader).text === "]") refuse(peek(reader), "a list needs a value");
    readChoice(reader);
    length++;
  } while (take(reader, ","));
  expect(reader, "]");
  if (peek(reader).text !== ".")
    refuse(peek(reader), "a list serves `all` and `exists` alone: [1, 2].all(x, …)");
  return length;
}
function readEach(reader, length) {
  expect(reader, ".");
  const macro = peek(reader);
  if (macro.text !== "all" && macro.text !== "exists") refuse(macro, "a list knows `all` and `exists` alone");
  copy(reader);
  expect(reader, "(");
  const variable = peek(reader);
  const taken = RESERVED.has(variable.text) || ROOTS.includes(variable.text);
  if (variable.kind !== "name" || taken) refuse(variable, "a name of your own is expected");
  copy(reader);
  expect(reader, ",");
  const before = reader.cost;
  reader.variables.push(variable.text);
  readChoice(reader);
  reader.variables.pop();
  spend(reader, { steps: (length - 1) * (reader.cost - before), token: macro });
  expect(reader, ")");
}
function isComparing({ kind, text: text2 }) {
  return kind === "sign" && COMPARING.has(text2);
}
function describeUnexpected({ kind, text: text2 }) {
  if (kind === "name" && text2 === "in") return '"in" is not offered: write the comparisons out with "||"';
  if (kind === "name" && (text2 === "and" || text2 === "or"))
    return `write "${text2 === "and" ? "&&" : "||"}" for "${text2}"`;
  return `${quote(text2)} is not expected here`;
}
function describeFunction({ text: text2 }) {
  return text2 === "has" ? '"has" is not offered: a value that is not there makes the rule missing' : `${quote(text2)} is not offered: an expression calls no functions`;
}

// src/config/meaning/check-expression.ts
function parseExpression(text2) {
  const read = readExpression(text2);
  if ("problem" in read) return { problem: read.problem, at: read.at };
  if (read.cel.split(" ").some((word2) => ROOTS.some((root) => root === word2)))
    return { problem: null, at: null };
  return { problem: `it speaks of nothing that a run measures: ${ROOTS.join(", ")}`, at: 0 };
}

// src/config/meaning/check-slice.ts
function checkSlice(asked) {
  const { slice, evaluation: evaluation2, outline: outline2, place } = asked;
  if (outline2 === null) return [];
  const known = outline2.slices.map(nameOfSlice).filter((one) => one !== null);
  if (known.some((slicing) => isOfSlicing(slice, slicing))) return [];
  const details = { slice: cut(slice), evaluation: cut(evaluation2), known: known.map(cut) };
  return [fault("unknown-slice", details, { place })];
}
function isOfSlicing(slice, slicing) {
  if (slice === slicing || slice.startsWith(`${slicing}=`) || slice.startsWith(`${slicing} in `)) return true;
  const [one, other, more] = slicing.split(" & ");
  return other !== void 0 && more === void 0 && slice.startsWith(`${one}=`) && slice.includes(` & ${other}=`);
}

// src/config/meaning/check-expression-names.ts
var FIXED = {
  training: ["seconds", "peak_memory_bytes"],
  model: ["bytes"]
};
function checkExpressionNames(written, outline2) {
  return pathsIn(written.expression).flatMap((path) => checkPath(path, { ...written, outline: outline2 }));
}
function checkPath({ root, keys }, context) {
  const { outline: outline2, place } = context;
  const [first, ...rest] = keys;
  if (first === void 0) return [];
  if (root === "data") return outline2.data.has(first.name) ? [] : [unknownDataset(first, context)];
  const fixed = FIXED[root];
  if (fixed !== void 0) return fixed.includes(first.name) ? [] : [unknownKey(root, first, fixed, context)];
  const evaluation2 = outline2.evaluations.get(first.name);
  if (evaluation2 === void 0) {
    const known = [...outline2.evaluations.keys()].map(cut);
    return [fault("unknown-evaluation", { evaluation: cut(first.name), known }, { place })];
  }
  const [slice, metric2] = root === "slices" ? [rest[0], rest[1]] : [void 0, rest[0]];
  const faults = slice === void 0 ? [] : checkSlice({ slice: slice.name, evaluation: first.name, outline: evaluation2, place });
  const isOwn = evaluation2?.metrics.some((one) => one?.own && one.name === metric2?.name) ?? false;
  if (metric2 === void 0 || isOwn) return faults;
  return [...faults, ...checkMetric({ name: metric2.name, evaluation: evaluation2, place })];
}
function unknownDataset(key, context) {
  const known = [...context.outline.data.keys()];
  return unreadable(`there is no data set "${cut(key.name)}"`, { ...key, known }, context);
}
function unknownKey(root, key, known, context) {
  return unreadable(`${root} has no "${cut(key.name)}"`, { ...key, known }, context);
}
function unreadable(what, { name, at, known }, { key, expression, place }) {
  const meant = didYouMean(name, known).trim();
  const instead = known.length === 0 ? "there is none at all" : `there is ${known.map(cut).join(", ")}`;
  const problem = meant === "" ? `${what}; ${instead}` : `${what}. ${meant}`;
  return fault("expression-unreadable", { key, expression, problem, at }, { place });
}
function pathsIn(text2) {
  const tokens = splitExpression(text2);
  if ("problem" in tokens) return [];
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1]?.text;
    if (token.kind !== "name" || before === "." || !isRoot(token.text)) return [];
    const keys = keysFrom(index + 1);
    if (token.text !== "base") return [{ root: token.text, keys }];
    const [root, ...rest] = keys;
    return root === void 0 || !isRoot(root.name) ? [] : [{ root: root.name, keys: rest }];
  });
  function keysFrom(start) {
    const keys = [];
    let next = start;
    while ("problem" in tokens === false) {
      const [sign, key, end] = tokens.slice(next, next + 3);
      if (sign?.text === "." && key?.kind === "name") {
        keys.push({ name: key.text, at: key.at });
        next += 2;
      } else if (sign?.text === "[" && key?.kind === "text" && end?.text === "]") {
        keys.push({ name: key.text.slice(1, -1), at: key.at });
        next += 3;
      } else break;
    }
    return keys;
  }
}
function isRoot(name) {
  return ROOTS.some((root) => root === name);
}

// src/config/meaning/evaluation-of-rule.ts
function evaluationsOfMetric(metric2, evaluations) {
  const listing = evaluations.filter(({ metrics: metrics2 }) => metrics2.includes(metric2));
  return (listing.length > 0 ? listing : evaluations).map(({ name }) => name);
}

// src/config/meaning/place-rules.ts
function placeRules(sources) {
  return sources.flatMap(({ file, at }) => {
    const rules = gateOutlineOf(file.valueOf(at))?.rules ?? [];
    return rules.flatMap((rule2, index) => placeRule(rule2, [...at, "rules", index], file));
  });
}
function placeRule(rule2, path, file) {
  if (rule2 === null) return [];
  const members = ["any", "all"].flatMap(
    (of) => rule2[of].flatMap((member2, index) => {
      const one = [...path, of, index];
      return member2 === null ? [] : [{ rule: { ...member2, any: [], all: [] }, path: one, key: formatKey(one), file }];
    })
  );
  return [{ rule: rule2, path, key: formatKey(path), file }, ...members];
}

// src/config/meaning/check-rules.ts
function checkRules(outline2, sources) {
  const rules = placeRules(sources);
  const problems = rules.flatMap((placed) => [
    ...checkRule(placed, outline2),
    ...checkExpression(placed, outline2)
  ]);
  return [...problems, ...checkNames(rules)];
}
function checkRule(placed, outline2) {
  const { rule: rule2, path, file } = placed;
  if (rule2.metric === null) return [];
  const placeOf2 = (key) => file.placeOf([...path, key]);
  const candidates = candidatesIn(outline2);
  const wrong = checkEvaluation3({ ...rule2, metric: rule2.metric }, candidates, placeOf2);
  if (wrong !== null) return [wrong];
  const [evaluation2 = ""] = rule2.evaluation === null ? evaluationsOfMetric(rule2.metric, candidates) : [rule2.evaluation];
  const found = outline2.evaluations.get(evaluation2) ?? null;
  const faults = rule2.slice === null ? [] : checkSlice({ slice: rule2.slice, evaluation: evaluation2, outline: found, place: placeOf2("slice") });
  if (found?.metrics.some((metric3) => metric3?.own && metric3.name === rule2.metric)) return faults;
  faults.push(...checkMetric({ name: rule2.metric, evaluation: found, place: placeOf2("metric") }));
  const metric2 = findMetric(rule2.metric);
  return metric2 === null ? faults : [...faults, ...checkReach(placed, metric2)];
}
function checkExpression({ rule: rule2, path, key, file }, outline2) {
  if (rule2.expr === null) return [];
  const { problem, at } = parseExpression(rule2.expr);
  const place = file.placeOf([...path, "expr"]);
  if (problem === null)
    return checkExpressionNames({ key: `${key}.expr`, expression: rule2.expr, place }, outline2);
  return [
    fault("expression-unreadable", { key: `${key}.expr`, expression: rule2.expr, problem, at }, { place })
  ];
}
function checkNames(rules) {
  const seen = /* @__PURE__ */ new Set();
  return rules.flatMap(({ rule: { name }, path, file }) => {
    if (name === null || !seen.has(name)) return name === null ? [] : seen.add(name) && [];
    const place = file.placeOf([...path, "name"]);
    return [fault("duplicate-name", { key: "the policy", name: cut(name) }, { place })];
  });
}
function candidatesIn({ evaluations }) {
  return [...evaluations].map(([name, evaluation2]) => ({
    name,
    metrics: evaluation2?.metrics.flatMap((metric2) => metric2?.name ?? []) ?? []
  }));
}
function checkEvaluation3(rule2, candidates, placeOf2) {
  if (rule2.evaluation !== null) {
    if (candidates.some(({ name }) => name === rule2.evaluation)) return null;
    const known = candidates.map(({ name }) => cut(name));
    return fault(
      "unknown-evaluation",
      { evaluation: cut(rule2.evaluation), known },
      { place: placeOf2("evaluation") }
    );
  }
  const evaluations = evaluationsOfMetric(rule2.metric, candidates).map(cut);
  if (evaluations.length === 1) return null;
  return fault(
    "ambiguous-evaluation",
    { metric: cut(rule2.metric), evaluations },
    { place: placeOf2("metric") }
  );
}
function checkReach({ rule: rule2, path, key, file }, metric2) {
  const [low, high] = metric2.range;
  const range = high === Number.POSITIVE_INFINITY ? `${low} and above` : `${low} to ${high}`;
  return barsOf(rule2).flatMap(({ bar, value, isChange, effects }) => {
    const isAbove = isChange ? value >= high - low : value > high;
    const effect = isAbove ? effects.above : !isChange && value < low ? effects.below : null;
    if (effect === null) return [];
    const hint = `${effect}${value >= 1 && high === 1 ? ` Write ${asShare(value)} for ${value} %.` : ""}`;
    const details = { key: `${key}.${bar.join(".")}`, value: String(value), metric: metric2.name, range, hint };
    return [fault("bar-out-of-reach", details, { place: file.placeOf([...path, ...bar]) })];
  });
}
var NEVER = "Such a bar never passes.";
var ALWAYS = "Such a bar always passes.";
function barsOf({ margin, improve, equivalent, budget, min, max }) {
  const bar = (at, value, above, below = null) => value === null ? [] : [{ bar: at, value, isChange: below === null, effects: { above, below: below ?? "" } }];
  return [
    ...bar(["margin"], margin, "Such a margin allows any drop."),
    ...bar(["improve"], improve, NEVER),
    ...bar(["equivalent"], equivalent, "Such a bar allows any change."),
    ...bar(["budget", "drop"], budget?.drop ?? null, "Such a budget allows any drop."),
    ...bar(["min"], min, NEVER, ALWAYS),
    ...bar(["max"], max, ALWAYS, NEVER)
  ];
}

// src/config/metric-rules.ts
function metricRulesOf(rules) {
  return rules.flatMap((rule2) => {
    if (rule2.kind === "group") return metricRulesOf(rule2.rules);
    return rule2.kind === "metric" ? [rule2] : [];
  });
}

// src/config/normalise/baseline.ts
var DIRECTORY = "directory:";
var MEGABYTE = 1e6;
function normaliseBaseline(baseline, resolve) {
  const { keep = {}, depot, signers } = baseline;
  return {
    store: storePlace(baseline, resolve),
    onMissing: baseline["on-missing"] ?? "bootstrap",
    onEvaluationChange: baseline["on-evaluation-change"] ?? "fail",
    waitMs: parseDuration(baseline.wait ?? "10m"),
    pin: baseline.pin ?? null,
    signers: signers === void 0 ? null : resolve(signers),
    leastSequence: baseline["least-sequence"] ?? 0,
    predictions: baseline.predictions ?? "recorded",
    largestSample: Math.round((baseline["largest-sample"] ?? 20) * MEGABYTE),
    depot: depot === void 0 ? null : depotPlace(depot, resolve),
    keep: { days: keep.days ?? null, commits: keep.commits ?? null }
  };
}
function storePlace(baseline, resolve) {
  const store = baseline.store ?? DEFAULT_REF;
  if (store.startsWith(DIRECTORY)) return { kind: "directory", path: resolve(store.slice(DIRECTORY.length)) };
  const [ref = DEFAULT_REF, repository = null] = store.split("#").reverse();
  const branch = baseline["fallback-branch"];
  return { kind: "git", repository, ref, fallback: branch === void 0 ? null : `refs/heads/${branch}` };
}
function depotPlace(depot, resolve) {
  if (depot.startsWith(DIRECTORY)) return { kind: "directory", path: resolve(depot.slice(DIRECTORY.length)) };
  return { kind: "bucket", url: depot.replace(/\/+$/, "") };
}

// src/config/normalise/data.ts
function normaliseDatasets(data, context) {
  return Object.entries(data).map(([name, dataset2]) => normaliseDataset(name, dataset2, context));
}
function normaliseDataset(name, dataset2, { file, resolve }) {
  const { path, format, options, key = null, columns: columns4 = {}, rules = [] } = dataset2;
  const spelt = (value, index) => file.textOf(["data", name, "options", "nulls", index]) ?? String(value);
  return {
    name,
    path: resolve(path),
    format: format === "csv" || format === "tsv" ? format : null,
    nulls: options?.nulls?.map(spelt) ?? [""],
    key,
    columns: Object.entries(columns4).map(([column, input]) => normaliseColumn(column, input)),
    rules: rules.map(normaliseRule)
  };
}
function normaliseColumn(name, input) {
  const { type = "string", mostly = 1, severity = "error", ...options } = input;
  const asked = new Map(Object.entries(options));
  const named = checks.flatMap(
    ({ rule: rule2 }) => asked.get(rule2) === void 0 ? [] : [[rule2, asked.get(rule2)]]
  );
  return { name, type, mostly, severity, checks: Object.fromEntries(named) };
}
function normaliseRule(rule2) {
  return { name: rule2.name, sql: rule2.sql, severity: rule2.severity ?? "error", mostly: rule2.mostly ?? 1 };
}

// src/metrics/expand.ts
function labelSpaceOf(sample, terms = noTerms) {
  const { task: task2, slices } = sample;
  return {
    task: task2,
    labels: "labels" in sample ? sample.labels : [],
    positive: "positive" in sample ? sample.positive : null,
    scored: "scores" in sample && sample.scores !== null,
    sliced: [...new Set(slices.map((slice) => slice.of))],
    terms
  };
}
function expandMetrics(space, names2) {
  const asked = names2.length > 0 ? [...new Set(names2)] : defaultNames(space);
  return asked.map((name) => expandOne(space, name));
}
function defaultNames(space) {
  return [...namesOfTask(space), ...(space.terms?.own ?? []).map(({ name }) => name)];
}
function namesOfTask(space) {
  if (space.task === "binary") return binaryNames(space);
  if (space.task === "multiclass") return multiclassNames(space);
  return otherNames[space.task];
}
var otherNames = {
  multilabel: ["accuracy", "f1_macro", "f1_micro", "hamming_loss"],
  regression: ["mean_absolute_error", "root_mean_squared_error", "r2", "median_absolute_error"],
  ranking: ["ndcg_10", "mrr", "map"],
  graded: ["mean_score"],
  "metrics-only": []
};
function binaryNames({ scored }) {
  const ranking = scored === false ? [] : ["roc_auc"];
  const ofHits = ["accuracy", "balanced_accuracy", "precision", "recall", "f1", "matthews_corrcoef"];
  return [...ofHits, ...ranking, ...scoreNames(scored)];
}
function multiclassNames({ labels, scored }) {
  const ofHits = ["accuracy", "balanced_accuracy", "f1_macro", "matthews_corrcoef"];
  return [...ofHits, ...labels.map((label) => `recall[${label}]`), ...scoreNames(scored)];
}
function scoreNames(scored) {
  return scored === false ? [] : ["log_loss", "brier_score"];
}
function expandOne(space, name) {
  const metric2 = findMetric(name, space.terms?.own);
  if (metric2 === null) throw fault("unknown-metric", { metric: name, known: knownNames() });
  if (!metric2.tasks.includes(space.task)) {
    return { name, metric: metric2, variant: null, reason: `${metric2.name} is not defined for the task ${space.task}` };
  }
  const variants = metric2.expand(space, name);
  const variant = variants.find((candidate) => candidate.name === name);
  if (variant !== void 0) return { name, metric: metric2, variant, reason: null };
  return { name, metric: metric2, variant: null, reason: whyNone2(space, name, variants) };
}
function whyNone2(space, name, variants) {
  const label = /\[(.*)\]$/s.exec(name)?.[1];
  if (label !== void 0) return `no example is of the class "${label}" or predicted as it`;
  return `${name} is of a positive label, and the task is ${space.task}. ${didYouMean(
    name,
    variants.map((v) => v.name)
  )}`.trim();
}

// src/config/usual-evaluation.ts
var usualEvaluation = {
  command: null,
  runs: null,
  metricsFile: null,
  examples: null,
  judgements: null,
  positive: null,
  threshold: null,
  metrics: [],
  terms: noTerms,
  slices: [],
  leastInSlice: 30,
  discovery: null,
  intervals: { method: "percentile", stratify: null, resamples: 2e3 }
};

// src/sample/sample-columns.ts
var usualColumns = {
  id: "id",
  target: "target",
  predicted: null,
  score: null,
  scores: null,
  weight: null,
  group: null,
  repeat: null,
  separator: "|",
  query: "query",
  document: "document",
  relevance: "relevance",
  quantiles: null,
  low: null,
  high: null,
  scale: null
};

// src/config/normalise/columns.ts
function normaliseColumns(said, { task: task2, threshold }) {
  const given = Object.entries(said).filter(([, value]) => value !== void 0 && value !== null);
  const columns4 = { ...usualColumns, ...Object.fromEntries(given) };
  if (task2 === "ranking" || task2 === "graded") return { ...columns4, score: columns4.score ?? "score" };
  const isScored = columns4.score !== null || columns4.scores !== null || (threshold ?? null) !== null;
  return { ...columns4, predicted: columns4.predicted ?? (isScored ? null : "predicted") };
}

// src/config/normalise/slices.ts
function normaliseSlice(slice) {
  if (typeof slice === "string") return { kind: "column", column: slice };
  const { name = "", where, columns: columns4, column = "", quantiles } = slice;
  if (where !== void 0) return { kind: "condition", name, where };
  if (columns4 !== void 0) return { kind: "crossing", columns: columns4 };
  return { kind: "quantiles", column, bins: quantiles ?? 2 };
}

// src/config/normalise/words-of.ts
function wordsOf(command) {
  if (typeof command !== "string") return command;
  const split = splitCommand(command);
  return "words" in split ? split.words : [];
}

// src/config/normalise/terms.ts
function normaliseTerms(evaluation2, input, file) {
  const own = (input.metrics ?? []).flatMap(
    (metric2) => typeof metric2 === "string" ? [] : [ownMetricOf(metric2)]
  );
  const costs = (input.costs ?? []).map(({ cost }, index) => {
    const label = (key) => file.textOf(["evaluations", evaluation2, "costs", index, key]) ?? "";
    return { target: label("target"), predicted: label("predicted"), cost };
  });
  return { own, costs, passMark: input["pass-mark"] ?? null, given: /* @__PURE__ */ new Map() };
}
function ownMetricOf({ name, column, aggregate, command, direction }) {
  const metric2 = { name, higherIsBetter: direction === "higher" };
  if (column !== void 0)
    return { ...metric2, kind: "column", column, aggregate: aggregate ?? "mean" };
  if (command !== void 0) return { ...metric2, kind: "command", words: wordsOf(command) };
  return { ...metric2, kind: "file" };
}

// src/config/normalise/evaluations.ts
function normaliseEvaluations(evaluations, context) {
  return Object.entries(evaluations).map(
    ([name, evaluation2]) => normaliseEvaluation(name, evaluation2, context)
  );
}
function normaliseEvaluation(name, input, { file, resolve, rules }) {
  const { task: task2, command, predictions = [], runs = null, threshold, slices = [] } = input;
  const columns4 = normaliseColumns(input.columns ?? {}, input);
  const gated = rules.flatMap(({ evaluation: evaluation2, metric: metric2 }) => evaluation2 === name ? [metric2] : []);
  const resolved = (path) => path === void 0 ? null : resolve(path);
  const settings = {
    ...usualEvaluation,
    name,
    task: task2,
    command: command === void 0 ? null : wordsOf(command),
    predictions: (typeof predictions === "string" ? [predictions] : predictions).map(resolve),
    runs,
    metricsFile: resolved(input["metrics-file"]),
    examples: resolved(input.examples),
    judgements: resolved(input.judgements),
    columns: columns4,
    // A label is text as the data spell it: `1.0` is not `1`.
    positive: file.textOf(["evaluations", name, "positive"]),
    threshold: threshold === void 0 ? null : normaliseThreshold(threshold),
    terms: normaliseTerms(name, input, file),
    slices: slices.map(normaliseSlice),
    leastInSlice: input["least-in-slice"] ?? usualEvaluation.leastInSlice,
    discovery: normaliseDiscovery(input["discover-slices"] ?? false),
    intervals: normaliseIntervals(input.intervals ?? {})
  };
  return { ...settings, metrics: metricsOf(input, settings, gated) };
}
function metricsOf({ metrics: metrics2 }, { task: task2, columns: columns4, terms, slices }, gated) {
  const listed = metrics2?.map((metric2) => typeof metric2 === "string" ? metric2 : metric2.name);
  if (listed === void 0 && (gated.length === 0 || task2 === "metrics-only")) return [];
  const scored = columns4.score !== null || columns4.scores !== null;
  const sliced = slices.flatMap((slice) => slice.kind === "column" ? [slice.column] : []);
  const usual = () => defaultNames({ task: task2, labels: [], positive: null, scored, sliced, terms });
  return [.../* @__PURE__ */ new Set([...listed ?? usual(), ...gated])];
}
function normaliseThreshold(threshold) {
  if (typeof threshold === "number") return { kind: "fixed", value: threshold };
  const { maximise, reach: { recall: recall2, precision: precision2 } = {} } = threshold;
  if (maximise !== void 0) return { kind: "maximise", metric: maximise };
  if (recall2 !== void 0) return { kind: "reach", metric: "recall", least: recall2 };
  return { kind: "reach", metric: "precision", least: precision2 ?? 1 };
}
function normaliseDiscovery(asked) {
  if (asked === false) return null;
  return { columns: asked === true ? null : asked };
}
function normaliseIntervals(input) {
  const usual = usualEvaluation.intervals;
  return {
    method: input.method ?? usual.method,
    stratify: input.stratify ?? usual.stratify,
    resamples: input.resamples ?? usual.resamples
  };
}

// src/config/normalise/rule.ts
var import_yaml = __toESM(require_dist(), 1);
function normaliseRule2(rule2, context) {
  const { any, all, ...alone } = rule2;
  const members = any ?? all;
  if (members === void 0) return normaliseMember(alone, context);
  const of = any === void 0 ? "all" : "any";
  const within = (index) => ({ ...context, path: [...context.path, of, index] });
  return {
    ...whatEveryRuleHas(rule2, context),
    kind: "group",
    of,
    rules: members.map((member2, index) => normaliseMember(member2, within(index)))
  };
}
function normaliseMember(rule2, context) {
  const { expr, metric: metric2 = "", slice = null } = rule2;
  const common = whatEveryRuleHas(rule2, context);
  if (expr !== void 0) return { ...common, kind: "expression", expression: expr };
  return {
    ...common,
    kind: "metric",
    evaluation: rule2.evaluation ?? context.evaluationOf(metric2),
    metric: metric2,
    slice,
    margin: rule2.margin ?? null,
    relativeMargin: rule2["relative-margin"] ?? null,
    improve: gainOf(rule2),
    equivalent: rule2.equivalent ?? null,
    budget: rule2.budget ?? null,
    min: rule2.min ?? null,
    max: rule2.max ?? null,
    bound: rule2.bound ?? null,
    as: rule2.as ?? usualRole({ metric: metric2, slice })
  };
}
function gainOf({ improve }) {
  if (typeof improve === "number") return improve;
  return improve === true ? 0 : null;
}
function whatEveryRuleHas({ name, severity }, { file, path }) {
  const text2 = (0, import_yaml.stringify)(file.valueOf(path), { collectionStyle: "flow", lineWidth: 0 }).trim();
  const found = file.placeOf(path);
  const place = found === null ? null : { file: found.file, line: found.line, column: found.column };
  return { text: text2, name: name ?? null, severity: severity ?? "error", place };
}

// src/config/normalise/gate.ts
function normaliseGate(read) {
  const { gates, sources, waivers, evaluations } = read;
  const extended = sources.slice(0, -1).map(({ path }) => path);
  const candidates = Object.entries(evaluations).map(([name, { metrics: metrics2 = [] }]) => ({
    name,
    metrics: metrics2.map((metric2) => typeof metric2 === "string" ? metric2 : metric2.name)
  }));
  const evaluationOf = (metric2) => evaluationsOfMetric(metric2, candidates)[0] ?? null;
  const rulesOf = ({ file, at }, rules = []) => rules.map((rule2, index) => normaliseRule2(rule2, { file, path: [...at, "rules", index], evaluationOf }));
  return {
    mode: lastOf2(gates, "mode") ?? "enforce",
    preset: lastOf2(gates, "preset") ?? "balanced",
    confidence: lastOf2(gates, "confidence") ?? 0.95,
    rules: sources.flatMap((source, index) => rulesOf(source, gates[index]?.rules)),
    waivers,
    ...lastOf2(gates, "reuse") === "merge-queue" ? { reuse: "merge-queue" } : {},
    forks: lastOf2(gates, "forks") ?? "review",
    ...extended.length === 0 ? {} : { extends: extended }
  };
}
function lastOf2(gates, key) {
  return gates.findLast((gate2) => gate2[key] !== void 0)?.[key];
}

// src/config/normalise/report.ts
function normaliseReport({ comment, charts = [] }, context) {
  return {
    comment: comment ?? "joined",
    charts: charts.map(({ name, title, spec, data, evaluation: evaluation2, main, path }) => {
      const resolved = context.resolve(spec);
      return {
        name,
        title: title ?? name,
        spec: resolved,
        specification: context.charts.get(resolved) ?? {},
        source: data,
        evaluation: evaluation2 ?? null,
        main: main ?? false,
        keys: path?.split(".") ?? []
      };
    })
  };
}

// src/config/normalise/train.ts
function normaliseTrain(train2, resolve) {
  const { command, tensorflow, env = [], outputs, seeds = [1], timeout = "30m" } = train2;
  return {
    command: command === void 0 ? null : wordsOf(command),
    tensorflow: tensorflow === void 0 ? null : normaliseTensorflow(tensorflow, resolve),
    env,
    model: outputs?.model === void 0 ? null : resolve(outputs.model),
    seeds,
    timeoutMs: parseDuration(timeout)
  };
}
function normaliseTensorflow(input, resolve) {
  const { data, target, features, hidden = [16], epochs = 50, predict: predict2 } = input;
  return {
    data: resolve(data),
    target,
    features,
    hidden,
    epochs,
    learningRate: input["learning-rate"] ?? 0.01,
    batchSize: input["batch-size"] ?? 32,
    predict: predict2 === void 0 ? null : { data: resolve(predict2.data), id: predict2.id, to: resolve(predict2.to) }
  };
}

// src/config/normalise/configuration.ts
function normalise(read) {
  const { input, file, path, waivers } = read;
  const { evaluations = {} } = input;
  const folder = folderOf(path);
  const resolve = (relative) => resolvePath(folder, relative);
  const gates = [...read.extended, input.gate ?? {}];
  const gate2 = normaliseGate({ gates, sources: read.sources.policies, waivers, evaluations });
  const rules = metricRulesOf(gate2.rules);
  return {
    name: input.name,
    folder,
    data: normaliseDatasets(input.data ?? {}, { file, resolve }),
    train: input.train === void 0 ? null : normaliseTrain(input.train, resolve),
    evaluations: normaliseEvaluations(evaluations, { file, resolve, rules }),
    gate: gate2,
    baseline: normaliseBaseline(input.baseline ?? {}, resolve),
    report: normaliseReport(input.report ?? {}, { resolve, charts: read.sources.charts }),
    paths: input.paths?.map(resolve) ?? null,
    placeOf: (...keys) => file.placeOf(keys)
  };
}

// src/config/chart-sense.ts
var MARKS = [
  ...["arc", "area", "bar", "boxplot", "circle", "errorband", "errorbar", "geoshape", "line", "point"],
  ...["rect", "rule", "square", "text", "tick", "trail"]
];
var VIEWS = ["mark", "layer", "concat", "hconcat", "vconcat", "spec"];
function findNonsense(specification) {
  if (Object.hasOwn(specification, "data"))
    return "it has `data`: the rows come from Mergemark, and what stands there would not be drawn";
  return findInView(specification);
}
function findInView(view) {
  const kind = VIEWS.find((key) => Object.hasOwn(view, key));
  if (kind === void 0) return `nothing in it is drawn: it has none of ${VIEWS.join(", ")}`;
  if (kind === "mark") return findInMark(view["mark"]);
  const inner = Array.isArray(view[kind]) ? view[kind] : [view[kind]];
  if (inner.length === 0) return `its \`${kind}\` is empty`;
  for (const one of inner) {
    const found = isMapping(one) ? findInView(one) : `its \`${kind}\` holds no chart`;
    if (found !== null) return found;
  }
  return null;
}
function findInMark(mark) {
  const name = isMapping(mark) ? mark["type"] : mark;
  if (MARKS.includes(String(name))) return null;
  return `its mark is ${JSON.stringify(name) ?? "nothing"}, and vega-lite has none of that name. ${didYouMean(String(name), MARKS)}`.trimEnd();
}
function isMapping(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

// src/config/read-chart.ts
var LARGEST = 1e5;
function readChart(text2, path) {
  const place = { file: path, line: 1, column: 1 };
  const unreadable2 = (reason) => ({
    fault: fault("chart-unreadable", { path: cut(path), reason }, { place })
  });
  if (text2.length > LARGEST) return unreadable2(`it has ${text2.length} characters`);
  const value = parse(text2);
  if ("reason" in value) return unreadable2(value.reason);
  const { json } = value;
  if (json === null || typeof json !== "object" || Array.isArray(json))
    return unreadable2("it is no JSON object");
  const specification = json;
  if (/\/vega\/v\d/.test(String(specification["$schema"] ?? "")))
    return unreadable2("it is Vega, not Vega-Lite");
  const refused = findInChart(specification);
  if (refused === null) {
    const nonsense = findNonsense(specification);
    return nonsense === null ? { specification } : unreadable2(nonsense);
  }
  const details = { path: cut(path), key: cut(refused.key), reason: refused.reason };
  return { fault: fault("chart-with-address", details, { place }) };
}
function parse(text2) {
  try {
    return { json: JSON.parse(text2) };
  } catch (error) {
    return { reason: error instanceof SyntaxError ? cut(error.message) : "it cannot be read" };
  }
}

// src/config/policy-sources.ts
var MOST_FILES = 8;
function openPolicy(main, files) {
  const policies = [];
  const waivers = [];
  const charts = /* @__PURE__ */ new Map();
  const named = /* @__PURE__ */ new Set();
  const faults = [];
  let policyCount = 0;
  visit(main, [main.path]);
  return { policies, waivers, charts, named: [...named], faults };
  function visit(source, chain) {
    for (const mention of mentionsIn(source)) {
      const trouble = troubleWith(mention, chain);
      if (trouble !== null) faults.push(trouble(formatKey(mention.key), source.file.placeOf(mention.key)));
      else if (!named.has(mention.path)) open(mention, source, chain);
    }
    policies.push(source);
  }
  function open({ kind, path, key, written }, { file: from }, chain) {
    if (kind === "policy" && policyCount >= MOST_FILES) {
      const details = { key: formatKey(key), limit: MOST_FILES };
      faults.push(fault("policy-files-too-many", details, { place: from.placeOf(key) }));
      return;
    }
    named.add(path);
    if (kind === "policy") policyCount += 1;
    const text2 = files.get(path);
    if (text2 === void 0) {
      const details = { key: formatKey(key), path: cut(written) };
      faults.push(fault("policy-file-missing", details, { place: from.placeOf(key) }));
      return;
    }
    if (kind === "chart") {
      const read = readChart(text2, path);
      if ("fault" in read) faults.push(read.fault);
      else charts.set(path, read.specification);
      return;
    }
    const file = readYaml({ text: text2, file: path });
    if ("faults" in file) faults.push(...file.faults);
    else if (kind === "waivers") waivers.push({ path, file });
    else visit({ path, file, at: [] }, [...chain, path]);
  }
}
function mentionsIn({ path: from, file, at }) {
  const folder = folderOf(from);
  const mention = (kind, key) => {
    const written = file.valueOf(key);
    if (typeof written !== "string" || written === "") return [];
    return [{ kind, written, path: resolvePath(folder, written), key }];
  };
  const extended = file.valueOf([...at, "extends"]);
  const keys = Array.isArray(extended) ? extended.map((_, index) => [...at, "extends", index]) : [[...at, "extends"]];
  return [
    ...keys.flatMap((key) => mention("policy", key)),
    ...mention("waivers", [...at, "waivers"]),
    // A file that is extended holds the keys of `gate` alone.
    ...at.length === 0 ? [] : chartKeys(file).flatMap((key) => mention("chart", key))
  ];
}
function chartKeys(file) {
  const charts = file.valueOf(["report", "charts"]);
  if (!Array.isArray(charts)) return [];
  return charts.slice(0, MOST_CHARTS).map((_, index) => ["report", "charts", index, "spec"]);
}
function troubleWith({ written, path }, chain) {
  const reason = reasonAgainst(written, path);
  if (reason !== null)
    return (key, place) => fault("policy-path", { key, path: cut(written), reason }, { place });
  if (!chain.includes(path)) return null;
  return (key, place) => fault("policy-cycle", { key, chain: [...chain, path].map(cut) }, { place });
}
function reasonAgainst(written, path) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return "is an address";
  if (path.startsWith("/") || path === ".." || path.startsWith("../"))
    return "lies outside of the working directory";
  return null;
}

// src/config/schema/schema-at.ts
function schemaAt(root, path) {
  let layers = unwrap(root);
  for (const step of path) layers = layers.flatMap((layer) => stepInto(layer, step)).flatMap(unwrap);
  const metas = layers.map((layer) => globalRegistry.get(layer) ?? {});
  const object2 = layers.find((layer) => layer instanceof ZodObject);
  return {
    keys: object2 === void 0 ? null : Object.keys(object2.shape),
    description: metas.find(({ description }) => description !== void 0)?.description ?? null,
    example: metas.flatMap(({ examples }) => Array.isArray(examples) ? examples : [])[0]
  };
}
function purposeAt(root, path) {
  const { description, example } = schemaAt(root, path);
  if (description === null) return path.length === 0 ? "" : purposeAt(root, path.slice(0, -1));
  return example === void 0 ? description : `${description} For example \`${JSON.stringify(example)}\`.`;
}
function unwrap(schema) {
  if (schema instanceof ZodOptional) return [schema, ...unwrap(schema.def.innerType)];
  if (schema instanceof ZodUnion) return [schema, ...schema.def.options.flatMap(unwrap)];
  return [schema];
}
function stepInto(schema, step) {
  if (schema instanceof ZodArray) return [schema.def.element];
  if (schema instanceof ZodRecord) return [schema.def.valueType];
  if (!(schema instanceof ZodObject)) return [];
  const inner = new Map(Object.entries(schema.shape)).get(step);
  return inner === void 0 ? [] : [inner];
}

// src/config/schema/explain-issue.ts
var MOST_KEYS = 20;
var MOST_ISSUES = 100;
function explainIssues(error, read) {
  return (error?.issues ?? []).slice(0, MOST_ISSUES).flatMap((issue) => explainIssue(issue, read));
}
function explainIssue(issue, read) {
  if (issue.code === "unrecognized_keys")
    return issue.keys.slice(0, MOST_KEYS).map((key) => unknownKey2(issue.path, key, read));
  const inner = issue.code === "invalid_union" ? likeliestBranch(issue) : null;
  if (inner !== null) return inner.flatMap((one) => explainIssue(one, read));
  return [issue.code === "invalid_key" ? wrongKey(issue, read) : wrongValue(issue, read)];
}
function wrongValue(issue, { file, schema }) {
  const { path } = issue;
  const key = path.length === 0 ? "the file" : formatKey(path);
  const value = valueAt(file.value, path);
  const place = placeNear(path, file);
  const complaint = complaintOf(issue);
  if (complaint !== null) return complaint({ key, value, place, keyPlace: file.keyPlaceOf(path) ?? place });
  const purpose = purposeAt(schema, path);
  if (value === void 0) return fault("missing-key", { key, hint: purpose }, { place });
  if (key === "version") return fault("unknown-version", { version: quoteValue(value) }, { place });
  const shown = value === null ? "empty" : quoteValue(value, file.textOf(path));
  const hint = `${fixOfSlip(issue, value)}${purpose}`;
  return fault("wrong-value", { key, value: shown, expected: expectationOf(issue), hint }, { place });
}
function unknownKey2(path, key, { file, schema }) {
  const known = schemaAt(schema, path).keys ?? [];
  const details = { key: cut(key), within: formatKey(path), known };
  return fault("unknown-key", details, { place: file.keyPlaceOf([...path, key]) });
}
function wrongKey(issue, { file, schema }) {
  const parent = issue.path.slice(0, -1);
  const [inner] = issue.issues;
  const details = {
    key: `a name under ${formatKey(parent)}`,
    value: quoteValue(String(issue.path.at(-1))),
    expected: inner === void 0 ? "another" : expectationOf(inner),
    hint: purposeAt(schema, parent)
  };
  return fault("wrong-value", details, { place: file.keyPlaceOf(issue.path) });
}
function likeliestBranch(issue) {
  const isOther = ({ path, code }) => path.length === 0 && code === "invalid_type";
  const [meant, another] = issue.errors.filter((branch) => !branch.some(isOther));
  if (meant === void 0 || another !== void 0) return null;
  return meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}
function placeNear(path, file) {
  for (let length = path.length; length > 0; length--) {
    const place = file.placeOf(path.slice(0, length));
    if (place !== null) return place;
  }
  return file.start;
}
function valueAt(value, path) {
  return path.reduce(
    (at, step) => at?.[step],
    value
  );
}

// src/config/read-extended.ts
function readExtended({ policies }) {
  const read = policies.slice(0, -1).map(({ file }) => ({ file, shape: gateSchema.safeParse(file.value) }));
  return {
    gates: read.flatMap(({ shape }) => shape.data ?? []),
    faults: read.flatMap(({ file, shape }) => explainIssues(shape.error, { file, schema: gateSchema }))
  };
}

// src/config/schema/waivers.ts
var TARGETS = ["rule", "metric", "evaluation", "slice"];
var day = string({ error: "a day such as 2026-12-31" }).regex(/^\d{4}-\d{2}-\d{2}$/, { error: "a day such as 2026-12-31", abort: true }).refine(isDay, { error: "a day that the calendar has" });
var waiverSchema = strictObject({
  rule: text.optional().describe("The name of a rule, or its text."),
  metric: text.optional().describe("A metric: every rule about it."),
  evaluation: text.optional().describe("An evaluation: every rule about it."),
  slice: text.optional().describe("A slice: every rule about it."),
  reason: text.max(1e3).describe("Why it is excused."),
  owner: text.max(200).describe("Who answers for it."),
  expires: day.describe("The last day that it counts, UTC: 2026-12-31.")
}).superRefine((waiver, context) => {
  const misspelt = context.issues.some(({ code }) => code === "unrecognized_keys");
  if (misspelt || TARGETS.some((target) => waiver[target] !== void 0)) return;
  complain(context, ({ key, place }) => fault("waiver-of-everything", { waiver: key }, { place }));
}).describe("What is excused, why, by whom and until when.");
var waiversSchema = array(waiverSchema);
function isDay(written) {
  const date = /* @__PURE__ */ new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}

// src/config/read-waivers.ts
function readWaivers({ waivers }) {
  const read = waivers.map(({ file }) => ({ file, shape: waiversSchema.safeParse(listIn(file)) }));
  return {
    waivers: read.flatMap(
      ({ file, shape }) => (shape.data ?? []).map((waiver, index) => toWaiver(waiver, index, file))
    ),
    faults: read.flatMap(({ file, shape }) => explainIssues(shape.error, { file, schema: waiversSchema }))
  };
}
function listIn({ value }) {
  const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return isEmpty ? [] : value;
}
function toWaiver(input, index, file) {
  const { rule: rule2 = null, evaluation: evaluation2 = null, metric: metric2 = null, slice = null, reason, owner, expires } = input;
  return { rule: rule2, evaluation: evaluation2, metric: metric2, slice, reason, owner, expires, place: file.placeOf([index]) };
}

// src/config/parse-configuration.ts
function parseConfiguration({ text: text2, path, files = /* @__PURE__ */ new Map() }) {
  const file = readYaml({ text: text2, file: path });
  if ("faults" in file) throw joinFaults(inFileOrder(file.faults));
  const shape = configurationSchema.safeParse(file.value);
  const outline2 = outlineOf(file.value);
  const sources = openPolicy({ path, file, at: ["gate"] }, files);
  const extended = readExtended(sources);
  const waivers = readWaivers(sources);
  const faults = [
    ...explainIssues(shape.error, { file, schema: configurationSchema }),
    ...checkData(outline2, file),
    ...checkEvaluations(outline2, file),
    ...checkMetrics(outline2, file),
    ...checkOutputs(outline2, file, path),
    ...checkReport(file),
    ...checkPaths(file),
    ...sources.faults,
    ...extended.faults,
    ...waivers.faults,
    ...checkRules(outline2, sources.policies),
    // What a file that cannot be read asks for is not known.
    ...sources.faults.length > 0 ? [] : checkPolicy(outline2, file, sources.policies)
  ];
  if (!shape.success || faults.length > 0) throw joinFaults(inFileOrder(faults, [path, ...sources.named]));
  const { gates } = extended;
  return normalise({ input: shape.data, extended: gates, waivers: waivers.waivers, sources, file, path });
}
function inFileOrder(faults, files = []) {
  const different = new Map(
    faults.map((one) => [`${one.message} ${one.place?.file}:${one.place?.line}:${one.place?.column}`, one])
  );
  const order = ({ place }) => files.indexOf(place?.file ?? "");
  return [...different.values()].sort(
    (a, b) => order(a) - order(b) || position(a, "line") - position(b, "line") || position(a, "column") - position(b, "column")
  );
}
function position({ place }, part) {
  return place?.[part] ?? 0;
}

// src/config/policy-files.ts
function policyFilesOf({ text: text2, path, files = /* @__PURE__ */ new Map() }) {
  const file = readYaml({ text: text2, file: path });
  return "faults" in file ? [] : [...openPolicy({ path, file, at: ["gate"] }, files).named];
}
async function readPolicyFiles({ text: text2, path }, read) {
  const files = /* @__PURE__ */ new Map();
  const tried = /* @__PURE__ */ new Set();
  for (; ; ) {
    const wanted = policyFilesOf({ text: text2, path, files }).filter((name) => !tried.has(name));
    if (wanted.length === 0) return files;
    for (const name of wanted) {
      tried.add(name);
      const content = await read(name);
      if (content !== null) files.set(name, content);
    }
  }
}

// src/project/read-configuration.ts
async function readConfiguration(path, files) {
  const text2 = await files.readText(path);
  const policyFiles = await readPolicyFiles(
    { text: text2, path },
    async (named) => (
      // Not through a link: it can lead out of the repository.
      (await files.inspect(named))?.kind === "file" ? files.readText(named) : null
    )
  );
  return { configuration: parseConfiguration({ text: text2, path, files: policyFiles }), text: text2, policyFiles };
}

// src/baseline/base-branches.ts
var BASE_BRANCHES = [
  "refs/remotes/origin/HEAD",
  "origin/main",
  "origin/master",
  "main",
  "master"
];

// src/commands/read-configuration-at.ts
import { matchesGlob, posix as posix3 } from "node:path";

// src/baseline/read-files-at.ts
function readFilesAt(sha, configuration, git) {
  return readPolicyFiles(configuration, async (named) => {
    const path = await git.pathFromRoot(named);
    const bytes = await git.readFile(sha, path);
    return bytes === null ? null : decodeText(bytes, path);
  });
}
function decodeText(bytes, path) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw fault(
      "unreadable-file",
      { path: `${path} of the base branch`, reason: "it is not UTF-8" },
      { cause }
    );
  }
}

// src/commands/read-configuration-at.ts
async function findConfigurationsAt(sha, pattern, git) {
  const glob = posix3.normalize(pattern);
  const hidden = /(^|\/)\.[^./]/;
  const isFound = (path) => path === glob || matchesGlob(path, glob) && !hidden.test(path);
  return (await git.filesBelow(sha)).filter(isFound).sort();
}
async function readConfigurationAt(sha, path, git) {
  const bytes = await git.readFile(sha, await git.pathFromRoot(path));
  if (bytes === null) throw fault("no-configuration", { path });
  const text2 = decodeText(bytes, path);
  const policyFiles = await readFilesAt(sha, { text: text2, path }, git);
  return { configuration: parseConfiguration({ text: text2, path, files: policyFiles }), text: text2, policyFiles };
}

export {
  taskKeys,
  taskColumns,
  noTerms,
  sumOf,
  rankClass,
  sumRanks,
  countRarer,
  rankLabel,
  BINS,
  binOf,
  unitsOf,
  drawMultiplicities,
  faultAt,
  linesOf,
  requireRows,
  requireColumn,
  readText,
  readSortedText,
  usedValues,
  quoteCell,
  probability,
  weighing,
  finite,
  scaling,
  readNumbers,
  readScores,
  likeliest,
  ndcg,
  findMetric,
  knownNames,
  readExpression,
  metricRulesOf,
  labelSpaceOf,
  expandMetrics,
  defaultNames,
  usualEvaluation,
  usualColumns,
  normaliseColumns,
  parseConfiguration,
  readPolicyFiles,
  readConfiguration,
  BASE_BRANCHES,
  readFilesAt,
  decodeText,
  findConfigurationsAt,
  readConfigurationAt
};
