import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  criticalValue
} from "./chunk-OMIIMVEZ.js";
import {
  evaluationSetDigest,
  limits
} from "./chunk-YLFBB4RZ.js";
import {
  countRarer,
  drawMultiplicities,
  expandMetrics,
  faultAt,
  labelSpaceOf,
  likeliest,
  linesOf,
  readNumbers,
  readScores,
  requireColumn,
  requireRows,
  sumRanks,
  unitsOf
} from "./chunk-54TXCYMB.js";
import {
  fault
} from "./chunk-KUZRXUNS.js";
import {
  __callDispose,
  __using
} from "./chunk-TYDYXRWL.js";

// src/metrics/count-cells.ts
function countCells(sample) {
  const { labels, target, predicted, weight, size } = sample;
  const counts = new Float64Array(labels.length * labels.length);
  const occurs = new Uint8Array(labels.length);
  for (let example = 0; example < size; example += 1) {
    const row = target[example];
    const column = predicted[example];
    const cell = row * labels.length + column;
    counts[cell] = counts[cell] + (weight === null ? 1 : weight[example]);
    occurs[row] = 1;
    occurs[column] = 1;
  }
  return { labels, counts, occurring: [...labels.keys()].filter((label) => occurs[label] === 1) };
}

// src/metrics/hits.ts
function hitsOf(form, sample) {
  if ("hits" in form) return form.hits(sample);
  const { target, predicted } = sample;
  return Float64Array.from(
    target,
    (label, example) => form.hit(label, predicted[example]) ?? Number.NaN
  );
}

// src/stats/roc-area.ts
function rocArea(ranked, weight) {
  const { positives, negatives, positive, negative } = sumRanks(ranked, weight);
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
  const sums = sumRanks(ranked, weight);
  const { ofPositive, ofNegative } = placementsByPlace(sums);
  const { ranks, positive } = ranked;
  return Float64Array.from(
    ranks.of,
    (place, example) => positive[example] === 1 ? ofPositive[place] : ofNegative[place]
  );
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
  const { positive, negative } = sumRanks(ranked, weight);
  const area = rocArea(ranked, weight);
  return placementsOf(ranked, weight).map((placement, example) => {
    const mass = weight === null ? 1 : weight[example];
    return mass * (placement - area) / (ranked.positive[example] === 1 ? positive : negative);
  });
}

// src/metrics/prepare-value.ts
function prepareValue(form, sample) {
  if (form.kind === "whole") return form.prepare(sample);
  const classes = form.classes(sample);
  return "missing" in classes ? classes : (weight) => meanArea(classes, weight);
}
function influenceOf(form, sample) {
  if (form.kind === "whole") return form.influence?.(sample) ?? null;
  const classes = form.classes(sample);
  if ("missing" in classes) return classes;
  const values = new Float64Array(sample.size);
  for (const ranked of classes) {
    const one = rocAreaInfluence(ranked, sample.weight);
    for (let example = 0; example < values.length; example += 1) {
      values[example] = values[example] + one[example] / classes.length;
    }
  }
  return { values, rarest: Math.min(...classes.map(countRarer)) };
}
function meanArea(classes, weight) {
  const areas = classes.map((ranked) => rocArea(ranked, weight));
  const sum = areas.reduce((total2, area) => total2 + area, 0);
  if (Number.isNaN(sum))
    return { value: null, reason: "a class, or all others, have no examples of any weight" };
  return { value: sum / areas.length, reason: null };
}

// src/metrics/compute-metric.ts
function computeMetric(variant, sample) {
  if (sample.size === 0) return { value: null, reason: "there are no examples", n: 0 };
  const { form } = variant;
  if (form.kind === "share") return computeShare(form, sample);
  return { ...finite(computeOther(form, sample)), n: sample.size };
}
function computeOther(form, sample) {
  if (form.kind === "cells") return form.compute(countCells(sample));
  if (form.kind === "mean") return computeMean(form, sample);
  const prepared = prepareValue(form, sample);
  return "missing" in prepared ? { value: null, reason: prepared.missing } : prepared(sample.weight);
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
function computeMean({ losses }, sample) {
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
  return total2 === 0 ? { value: null, reason: "all weights are 0" } : { value: sum / total2, reason: null };
}
function finite(value) {
  if (value.value === null || Number.isFinite(value.value)) return value;
  return { value: null, reason: `it comes out as ${value.value}` };
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

// src/stats/generator.ts
var MULTIPLIER_LOW = 1284865837;
var MULTIPLIER_HIGH = 1481765933;
var TWO_32 = 2 ** 32;
function createGenerator(seed, stream = 0) {
  requireInteger("seed", seed);
  requireInteger("stream", stream);
  const incrementLow = (stream << 1 | 1) >>> 0;
  const incrementHigh = (Math.floor(stream / TWO_32) << 1 | stream >>> 31 & 1) >>> 0;
  let low = 0;
  let high = 0;
  const add = (otherLow, otherHigh) => {
    const sum = low + otherLow;
    high = high + otherHigh + (sum >= TWO_32 ? 1 : 0) >>> 0;
    low = sum >>> 0;
  };
  const advance = () => {
    const carried = highProduct(low, MULTIPLIER_LOW);
    high = carried + Math.imul(low, MULTIPLIER_HIGH) + Math.imul(high, MULTIPLIER_LOW) >>> 0;
    low = Math.imul(low, MULTIPLIER_LOW) >>> 0;
    add(incrementLow, incrementHigh);
  };
  const nextUint32 = () => {
    const oldLow = low;
    const oldHigh = high;
    advance();
    const mixedLow = ((oldLow >>> 18 | oldHigh << 14) ^ oldLow) >>> 0;
    const mixedHigh = (oldHigh >>> 18 ^ oldHigh) >>> 0;
    const word = (mixedLow >>> 27 | mixedHigh << 5) >>> 0;
    const turn = oldHigh >>> 27;
    return (word >>> turn | word << (-turn & 31)) >>> 0;
  };
  advance();
  add(seed >>> 0, Math.floor(seed / TWO_32));
  advance();
  return {
    nextUint32,
    nextFloat: () => ((nextUint32() >>> 5) * 67108864 + (nextUint32() >>> 6)) / 9007199254740992,
    nextBelow(bound) {
      const threshold = (TWO_32 - bound) % bound;
      for (; ; ) {
        const word = nextUint32();
        if (word >= threshold) return word % bound;
      }
    }
  };
}
function highProduct(a, b) {
  const aLow = a & 65535;
  const aHigh = a >>> 16;
  const bLow = b & 65535;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + (aLow * bLow >>> 16);
  const carry = aLow * bHigh + (middle & 65535);
  return aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(carry / 65536) >>> 0;
}
function requireInteger(name, value) {
  if (Number.isSafeInteger(value) && value >= 0) return;
  throw new RangeError(`${name} must be an integer in [0, 2^53), not ${value}`);
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

// src/evaluation/found-interval.ts
function percentiles(values, confidence) {
  const sorted = values.toSorted();
  const tail = (1 - confidence) / 2;
  return { low: quantileOfSorted(sorted, tail), high: quantileOfSorted(sorted, 1 - tail) };
}
function checkInterval(interval) {
  const { low, high } = interval;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { none: "an end of it is not finite" };
  return low < high ? { interval } : { none: "every resample gives the same value" };
}

// src/evaluation/ratio-interval.ts
var LEAST_UNITS = 30;
var MANY_UNITS = 1e3;
function ratioInterval(units, settings) {
  const { kind, sums } = units;
  if (sums.length < LEAST_UNITS)
    return { none: `${sums.length} ${kind} are too few: it takes ${LEAST_UNITS}` };
  const found = sums.length < MANY_UNITS ? resampled(units, settings) : normal(units, settings);
  const method = kind === "clusters" ? `cluster-${found.method}` : found.method;
  return checkInterval({ ...found, confidence: settings.confidence, method });
}
function normal({ sums, weights }, { confidence }) {
  const n = sums.length;
  const total2 = weights.reduce((sum, weight) => sum + weight, 0);
  const ratio = sums.reduce((sum, value) => sum + value, 0) / total2;
  const squares = sums.reduce((sum, value, unit) => sum + (value - ratio * weights[unit]) ** 2, 0);
  const half = criticalValue(confidence) * Math.sqrt(n / (n - 1) * squares) / total2;
  return { low: ratio - half, high: ratio + half, method: "normal" };
}
function resampled({ sums, weights }, { confidence, seed, resamples }) {
  const generator = createGenerator(seed);
  const n = sums.length;
  const ratios = Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    let total2 = 0;
    for (let draw = 0; draw < n; draw += 1) {
      const unit = generator.nextBelow(n);
      sum += sums[unit];
      total2 += weights[unit];
    }
    return sum / total2;
  });
  return { ...percentiles(ratios, confidence), method: "bootstrap-percentile" };
}

// src/evaluation/cluster-intervals.ts
var MOST_DRAWS = 2e8;
function clusterIntervals(statistics, sample, { confidence, seed, resamples }) {
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
  return values.map((drawn) => {
    if (drawn.some(Number.isNaN))
      return { none: "it is not well defined in every resample: too few examples" };
    return checkInterval({
      ...percentiles(drawn, confidence),
      confidence,
      method: "cluster-bootstrap-percentile"
    });
  });
}
function drawClusters(clusters, sample, draw) {
  const { labels, target, predicted, weight } = sample;
  const sums = new Float64Array(labels.length * labels.length);
  for (let time = 0; time < clusters.length; time += 1) {
    for (const example of clusters[draw()] ?? []) {
      const cell = target[example] * labels.length + predicted[example];
      sums[cell] = sums[cell] + (weight === null ? 1 : weight[example]);
    }
  }
  return sums;
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
  const kinds = /* @__PURE__ */ new Map();
  let size = 0;
  let different = 0;
  for (const [example, outcome] of outcomes.entries()) {
    if (outcome < 0) continue;
    size += 1;
    const share = weight === null ? 1 : weight[example];
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
function addKinds(urn, kinds) {
  const total2 = urn.weight.reduce((sum, weight, kind) => sum + weight * urn.count[kind], 0);
  return {
    outcome: Int32Array.from([...urn.outcome, ...kinds.map(({ outcome }) => outcome)]),
    weight: Float64Array.from([...urn.weight, ...kinds.map(() => total2 / urn.size)]),
    count: Float64Array.from([...urn.count, ...kinds.map(({ count }) => count)]),
    size: urn.size
  };
}
function drawResamples(urn, generator, { resamples, outcomes, classes }, show) {
  const drawn = new Float64Array(urn.count.length);
  const sums = new Float64Array(outcomes);
  for (let resample2 = 0; resample2 < resamples; resample2 += 1) {
    drawMultinomial(generator, urn.size, urn.count, drawn);
    sums.fill(0);
    for (let kind = 0; kind < drawn.length; kind += 1) {
      const times = drawn[kind];
      if (times === 0) continue;
      const outcome = urn.outcome[kind];
      const weight = urn.weight[kind];
      if (outcome >= 0) sums[outcome] = sums[outcome] + times * weight;
      else
        for (let time = 0; time < times; time += 1) addWrong(sums, -1 - outcome, weight, classes, generator);
    }
    show(sums, resample2);
  }
}
function addWrong(sums, target, weight, classes, generator) {
  const other = generator.nextBelow(classes - 1);
  const cell = target * classes + (other < target ? other : other + 1);
  sums[cell] = sums[cell] + weight;
}

// src/evaluation/resampled-interval.ts
var MOST_SUMS = 2e8;
var MOST_UNDEFINED = 0.01;
function resampledIntervals(resampling, statistics, settings) {
  const { urn, outcomes } = resampling;
  if (urn.size === 0) return statistics.map(() => ({ none: "there are no such examples" }));
  if (outcomes * settings.resamples > MOST_SUMS) {
    return statistics.map(() => ({ none: `${resampling.classes} classes are too many to resample` }));
  }
  const plain = resample(resampling.urn, 0, resampling, statistics, settings);
  const widened = resample(resampling.widened, 1, resampling, statistics, settings);
  return statistics.map(({ value }, index) => {
    const draws = [plain[index], widened[index]].filter((drawn) => drawn !== void 0);
    return join(value, draws, settings);
  });
}
function resample(urn, stream, { outcomes, classes }, statistics, { seed, resamples }) {
  const drawn = statistics.map(() => ({ values: new Float64Array(resamples), undefined: 0 }));
  drawResamples(urn, createGenerator(seed, stream), { resamples, outcomes, classes }, (sums, index) => {
    for (const [position, { compute }] of statistics.entries()) {
      const into = drawn[position];
      const { value, reason } = compute(sums);
      into.values[index] = value ?? Number.NaN;
      if (value === null || reason !== null) into.undefined += 1;
    }
  });
  return drawn;
}
function join({ value, reason }, draws, { confidence, resamples }) {
  if (value === null || reason !== null) return { none: "the value itself is not well defined" };
  const most = Math.max(...draws.map((drawn) => drawn.undefined));
  if (most > MOST_UNDEFINED * resamples) {
    return { none: `it is not well defined in ${most} of ${resamples} resamples: too few examples` };
  }
  const ends = draws.map(
    ({ values }) => percentiles(
      values.filter((drawn) => !Number.isNaN(drawn)),
      confidence
    )
  );
  return checkInterval({
    low: Math.min(value, ...ends.map(({ low }) => low)),
    high: Math.max(value, ...ends.map(({ high }) => high)),
    confidence,
    method: "bootstrap-percentile-widened"
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
  const classes = labels.length;
  const outcomes = sample.target.map(
    (target, example) => target * classes + sample.predicted[example]
  );
  const most = mostKinds(settings.resamples);
  const urn = fillUrn(outcomes, sample.weight, most);
  if (urn === null)
    return forms.map(() => ({
      none: `more than ${most} kinds of weighted examples take too long to resample`
    }));
  const resampling = { urn, widened: widen(urn, classes), outcomes: classes * classes, classes };
  return resampledIntervals(resampling, statistics, settings);
}
function widen(urn, classes) {
  const sizes = new Float64Array(classes);
  for (const [kind, outcome] of urn.outcome.entries()) {
    const target = Math.floor(outcome / classes);
    sizes[target] = sizes[target] + urn.count[kind];
  }
  const more = [...sizes.entries()].flatMap(([target, size]) => {
    const count = 2 * size / urn.size;
    return [
      { outcome: target * classes + target, count },
      ...classes > 1 ? [{ outcome: -1 - target, count }] : []
    ];
  });
  return addKinds(urn, more);
}

// src/stats/wilson.ts
function wilsonInterval(input) {
  const { hits, n, confidence } = input;
  const z = criticalValue(confidence);
  const share = hits / n;
  const square = z * z;
  const centre = (share + square / (2 * n)) / (1 + square / n);
  const half = z * Math.sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n);
  return { low: hits === 0 ? 0 : centre - half, high: hits === n ? 1 : centre + half };
}

// src/evaluation/units.ts
function gatherUnits(values, { weight, group, groups, size }) {
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
  const isCounted = (_, unit) => counted[unit] === 1;
  const kind = group === null ? "examples" : "clusters";
  return { kind, sums: sums.filter(isCounted), weights: weights.filter(isCounted) };
}

// src/evaluation/share-interval.ts
var MISS = 0;
var HIT = 1;
var UNSEEN = -1;
function shareInterval(form, sample, settings) {
  const all = hitsOf(form, sample);
  if ("missing" in all) return { none: all.missing };
  const outcomes = Int32Array.from(all, (hit) => Number.isNaN(hit) ? UNSEEN : hit);
  if (sample.group !== null) return ratioInterval(gatherHits(outcomes, sample), settings);
  if (sample.weight !== null) return weighted(outcomes, sample, settings);
  const n = outcomes.reduce((sum, outcome) => sum + (outcome === UNSEEN ? 0 : 1), 0);
  if (n === 0) return { none: "there are no such examples" };
  const hits = outcomes.reduce((sum, outcome) => sum + (outcome === HIT ? 1 : 0), 0);
  const { confidence } = settings;
  return { interval: { ...wilsonInterval({ hits, n, confidence }), confidence, method: "wilson" } };
}
function gatherHits(outcomes, sample) {
  const hits = Float64Array.from(outcomes, (outcome) => outcome === UNSEEN ? Number.NaN : outcome);
  return gatherUnits(hits, sample);
}
function weighted(outcomes, sample, settings) {
  const urn = fillUrn(outcomes, sample.weight, mostKinds(settings.resamples));
  if (urn === null) return ratioInterval(gatherHits(outcomes, sample), settings);
  const widened = addKinds(urn, [
    { outcome: MISS, count: 2 },
    { outcome: HIT, count: 2 }
  ]);
  const sums = new Float64Array(2);
  for (const [kind, outcome] of urn.outcome.entries()) {
    sums[outcome] = sums[outcome] + urn.weight[kind] * urn.count[kind];
  }
  const statistic = { compute: shareOf, value: shareOf(sums) };
  const [found] = resampledIntervals({ urn, widened, outcomes: 2, classes: 0 }, [statistic], settings);
  return found;
}
function shareOf(sums) {
  const hits = sums[HIT];
  const total2 = hits + sums[MISS];
  return total2 === 0 ? { value: null, reason: "all weights are 0" } : { value: hits / total2, reason: null };
}

// src/stats/delong.ts
function delongError(input) {
  const { head, base, worstPair } = input;
  const after = placementsOf(head, null);
  const before = base === void 0 ? null : placementsOf(base, null);
  const values = before === null ? after : after.map((value, example) => value - before[example]);
  const isOf = (side) => (_, example) => head.positive[example] === side;
  const spread = [1, 0].map((side) => varianceOfMean(values.filter(isOf(side)), worstPair));
  return Math.sqrt(spread[0] + spread[1]);
}
function varianceOfMean(values, worstPair) {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let squares = 0;
  let largest = 0;
  for (const value of values) {
    const square = (value - mean) ** 2;
    squares += square;
    largest = Math.max(largest, square);
  }
  return (squares + (worstPair ? 2 * largest : 0)) / (n - 1) / n;
}

// src/stats/area-interval.ts
var HALVINGS = 60;
function areaInterval({
  ranked,
  confidence
}) {
  const value = rocArea(ranked, null);
  const positives = ranked.positive.reduce((sum, one) => sum + one, 0);
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
function findEnd(search) {
  let { from, to } = search;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (from + to) / 2;
    if (search.holds(middle)) from = middle;
    else to = middle;
  }
  return from;
}

// src/stats/influence-error.ts
var FEWEST_OF_CLASS = 20;
function influenceError(input) {
  const { influence, units, worstPair } = input;
  const sums = new Float64Array(units.count);
  for (const [example, value] of influence.entries()) {
    const unit = units.of[example];
    sums[unit] = sums[unit] + value;
  }
  let squares = 0;
  let largest = 0;
  for (const sum of sums) {
    squares += sum * sum;
    largest = Math.max(largest, sum * sum);
  }
  return Math.sqrt(units.count / (units.count - 1) * (squares + (worstPair ? 2 * largest : 0)));
}

// src/metrics/smooth-interval.ts
function smoothInterval(form, sample, { influence, confidence }) {
  const isPlain = sample.weight === null && sample.group === null;
  const classes = form.kind === "auc" && isPlain ? form.classes(sample) : [];
  if (!("missing" in classes) && classes.length === 1) {
    const [ranked] = classes;
    if (ranked !== void 0) return { ...areaInterval({ ranked, confidence }), method: "delong-logit" };
  }
  const { value } = computeMetric({ name: "", form }, sample);
  const units = unitsOf(sample.size, sample.group);
  const error = influenceError({ influence: influence.values, units, worstPair: false });
  const found = value === null ? null : logitInterval({ value, error, confidence });
  return found === null ? null : { ...found, method: "linearised-logit" };
}

// src/stats/allow-for-bias.ts
function allowForBias(values, { estimate, below, above }) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => {
    const centred = value - mean;
    return estimate + centred + (centred < 0 ? -below : above);
  });
}

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

// src/stats/ratio-evidence.ts
var NORMAL_FROM = 1e3;
function weighRatios(input) {
  const { sums, n, smoothing } = input;
  const { numerators, denominator } = sums;
  const units = denominator.length;
  const whole = total(denominator);
  if (n < 1 || !(whole > 0)) return numerators.map(() => null);
  const deltas = numerators.map((numerator) => total(numerator) / whole);
  const pool = smoothing === null ? sums : join2(sums, smoothing);
  if (units >= NORMAL_FROM) {
    return deltas.map((delta, index) => ({ kind: "normal", n, delta, error: linearisedError(pool, index) }));
  }
  const drawn = resampleRatios({ ...input, pool, draws: units });
  return drawn.map(
    (differences, index) => resampledEvidence({ n, delta: deltas[index], units, differences })
  );
}
function linearisedError({ numerators, denominator }, index) {
  const units = denominator.length;
  const numerator = numerators[index];
  const ratio = total(numerator) / total(denominator);
  const residuals = numerator.map((sum, unit) => (sum - ratio * denominator[unit]) ** 2);
  return Math.sqrt(units / (units - 1) * total(residuals)) / total(denominator);
}
function resampleRatios(input) {
  const { pool, draws, resamples, generator } = input;
  const { numerators, denominator } = pool;
  const drawn = new Float64Array(denominator.length);
  const results = numerators.map(() => new Float64Array(resamples));
  for (let draw = 0; draw < resamples; draw += 1) {
    drawMultiplicities(generator, draws, drawn);
    const below = weigh(drawn, denominator);
    for (const [index, numerator] of numerators.entries()) {
      ;
      results[index][draw] = weigh(drawn, numerator) / below;
    }
  }
  return results;
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
function affordResamples(wanted) {
  const { examples, resamples } = wanted;
  const most = Math.floor(MOST_DRAWS3 / examples);
  if (resamples <= most) return resamples;
  return most < FEWEST_RESAMPLES ? null : most;
}
function resampleWeights(input, show) {
  const { units, weight, resamples, generator } = input;
  const drawn = new Float64Array(units.count);
  const weights = new Float64Array(units.of.length);
  for (let resample2 = 0; resample2 < resamples; resample2 += 1) {
    drawMultiplicities(generator, units.count, drawn);
    for (let example = 0; example < weights.length; example += 1) {
      const own = weight === null ? 1 : weight[example];
      weights[example] = own * drawn[units.of[example]];
    }
    show(weights, resample2);
  }
}

// src/evaluation/weighed-interval.ts
function weighedInterval(form, sample, settings) {
  const influence = influenceOf(form, sample);
  const prepared = prepareValue(form, sample);
  if ("missing" in prepared) return { none: prepared.missing };
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
  if (influence !== null && (isPlain || units.count >= NORMAL_FROM)) {
    return smooth(form, sample, influence, settings);
  }
  return resampled2(form, prepared, { sample, units, kind }, settings);
}
function smooth(form, sample, influence, { confidence }) {
  const found = smoothInterval(form, sample, { influence, confidence });
  if (found === null) return { none: "the ranking is perfect, so that its variance is not known" };
  return checkInterval({ ...found, confidence });
}
function resampled2(form, compute, { sample, units, kind }, settings) {
  const { confidence, seed } = settings;
  const { weight, size } = sample;
  const resamples = affordResamples({ examples: size, resamples: settings.resamples });
  if (resamples === null) return { none: `${size} examples take too long to resample` };
  const values = new Float64Array(resamples);
  resampleWeights({ units, weight, resamples, generator: createGenerator(seed) }, (drawn, resample2) => {
    const { value, reason } = compute(drawn);
    values[resample2] = value === null || reason !== null ? Number.NaN : value;
  });
  if (values.some(Number.isNaN)) return { none: "it is not well defined in every resample: too few examples" };
  const method = kind === "clusters" ? "cluster-bootstrap-percentile" : "bootstrap-percentile";
  const bias = form.kind === "whole" ? form.bias?.(sample) ?? null : null;
  if (bias === null) return checkInterval({ ...percentiles(values, confidence), confidence, method });
  const estimate = compute(weight).value ?? Number.NaN;
  const { low, high } = percentiles(allowForBias(values, { estimate, below: bias, above: 0 }), confidence);
  return checkInterval({ low: Math.max(0, low), high, confidence, method: `${method}-widened` });
}

// src/evaluation/find-intervals.ts
function findIntervals(variants, sample, settings) {
  const found = /* @__PURE__ */ new Map();
  for (const { name, form } of variants) {
    if (form.kind === "share") found.set(name, shareInterval(form, sample, settings));
    if (form.kind === "mean") found.set(name, meanInterval(form, sample, settings));
    if (form.kind === "auc" || form.kind === "whole") found.set(name, weighedInterval(form, sample, settings));
  }
  const ofCells = variants.flatMap(({ name, form }) => form.kind === "cells" ? [{ name, form }] : []);
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

// src/evaluation/evaluate-sample.ts
function evaluateSample(input) {
  const { sample } = input;
  const expansions = expandMetrics(labelSpaceOf(sample), input.metrics);
  const variants = expansions.flatMap(({ variant }) => variant ?? []);
  const intervals = findIntervals(variants, sample, input);
  return {
    name: sample.name,
    task: sample.task,
    examples: sample.size,
    digest: evaluationSetDigest(sample),
    metrics: expansions.map((expansion) => describe(expansion, sample, intervals.get(expansion.name))),
    confusion: countConfusion(sample),
    curves: [],
    failure: null
  };
}
function describe({ name, metric, variant, reason }, sample, found) {
  const { higherIsBetter } = metric;
  const entry = { name, slice: null, higherIsBetter, definition: `${metric.name}@${metric.version}` };
  if (variant === null) return { ...entry, value: null, reason, n: 0, interval: null };
  const computed = computeMetric(variant, sample);
  if (computed.value === null || found === void 0) return { ...entry, ...computed, interval: null };
  if ("interval" in found) return { ...entry, ...computed, interval: found.interval };
  const reasons = [computed.reason, `no interval: ${found.none}`].filter((text) => text !== null);
  return { ...entry, ...computed, reason: reasons.join("; "), interval: null };
}

// src/sample/read-text.ts
async function readText(source, key, column) {
  requireColumn(source, key, column);
  const text = await source.table.text(column);
  const missing = text.codes.indexOf(-1);
  if (missing === -1) return text;
  const count = text.codes.reduce((sum, code) => sum + (code === -1 ? 1 : 0), 0);
  throw await faultAt(source, missing, "cell-missing", { path: source.path, key, column, count });
}
function usedValues({ dictionary, codes }) {
  const used = new Uint8Array(dictionary.length);
  for (const code of codes) used[code] = 1;
  return dictionary.filter((_, code) => used[code] === 1);
}

// src/sample/read-ids.ts
var NAMED = 5;
async function readIds(source, what, column) {
  const rows = /* @__PURE__ */ new Map();
  if (column === null) {
    for (let row = 0; row < source.table.rows; row += 1) rows.set(String(row + 1), row);
    return rows;
  }
  const { dictionary, codes } = await readText(source, "id", column);
  const repeats = /* @__PURE__ */ new Map();
  for (const [row, code] of codes.entries()) {
    const id = dictionary[code];
    const first = rows.get(id);
    if (first === void 0) rows.set(id, row);
    else if (!repeats.has(id)) repeats.set(id, [first, row]);
  }
  if (repeats.size > 0) throw await repeatFault(source, what, column, repeats);
  return rows;
}
async function repeatFault(source, what, column, repeats) {
  const named = await Promise.all(
    [...repeats].slice(0, NAMED).map(async ([id, rows]) => {
      const [first = 0, second2 = 0] = await linesOf(source, rows);
      return { id, lines: [first, second2] };
    })
  );
  const [[, second] = [0, 0]] = [...repeats.values()];
  return faultAt(source, second, "ids-twice", { what, column, count: repeats.size, repeats: named });
}
function requireMatch(predicted, examples) {
  const unpredicted = missingFrom(predicted.ids, examples.ids);
  const unknown = missingFrom(examples.ids, predicted.ids);
  if (unpredicted.count === 0 && unknown.count === 0) return;
  throw fault("ids-unmatched", { predictions: predicted.path, examples: examples.path, unpredicted, unknown });
}
function missingFrom(one, other) {
  const ids = [];
  let count = 0;
  for (const id of other.keys()) {
    if (one.has(id)) continue;
    count += 1;
    if (ids.length < NAMED) ids.push(id);
  }
  return { count, ids };
}

// src/sample/match-rows.ts
async function matchRows({ predictions, examples }, column) {
  const predicted = await readIds(predictions, "predictions", column);
  const ids = [...predicted.keys()].sort();
  if (examples === predictions) {
    const rows = rowsOf(ids, predicted);
    return { ids, predictions: rows, examples: rows };
  }
  const known = await readIds(examples, "examples", column);
  requireMatch({ ids: predicted, path: predictions.path }, { ids: known, path: examples.path });
  return { ids, predictions: rowsOf(ids, predicted), examples: rowsOf(ids, known) };
}
function rowsOf(ids, rows) {
  return Uint32Array.from(ids, (id) => rows.get(id));
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

// src/sample/score-columns.ts
var PLACEHOLDER = "{class}";
function findScoreColumns(source, columns, labels) {
  if (columns.score !== null) {
    requireColumn(source, "score", columns.score);
    return [{ column: columns.score, label: null }];
  }
  if (columns.scores === null) return [];
  const found = fitting(source, columns, columns.scores, labels);
  if (found.length > 0) return found;
  const { path, table } = source;
  throw fault(
    "no-score-columns",
    { path, template: columns.scores, columns: table.columns },
    { place: { file: path, line: 1, column: null } }
  );
}
function fitting({ table }, columns, template, labels) {
  const at = template.indexOf(PLACEHOLDER);
  if (at === -1) return [];
  const before = template.slice(0, at);
  const after = template.slice(at + PLACEHOLDER.length);
  const taken = /* @__PURE__ */ new Set([columns.id, columns.target, columns.predicted, columns.weight, columns.group]);
  return table.columns.flatMap((column) => {
    const long = column.length > before.length + after.length;
    if (!long || taken.has(column) || !column.startsWith(before) || !column.endsWith(after)) return [];
    const label = column.slice(before.length, column.length - after.length);
    return template === PLACEHOLDER && !labels.includes(label) ? [] : [{ column, label }];
  });
}
function columnOf(template, label) {
  return template.replace(PLACEHOLDER, () => label);
}

// src/sample/read-labels.ts
async function readLabels({ predictions, examples }, input) {
  const { name, task, columns } = input;
  const target = await readText(examples, "target", columns.target);
  const predicted = columns.predicted === null ? null : await readText(predictions, "predicted", columns.predicted);
  const written = [...usedValues(target), ...predicted === null ? [] : usedValues(predicted)];
  const scoreColumns = findScoreColumns(predictions, columns, written);
  const found = [...written, ...scoreColumns.flatMap(({ label }) => label ?? [])];
  const spell = spellingOf(input.positive === null ? found : [...found, input.positive]);
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
    scoreColumns: scoreColumns.map(({ column, label }) => ({
      column,
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

// src/sample/read-sample.ts
async function readSample(input) {
  const { name, task, columns } = input;
  requireServed(input);
  const sources = sourcesOf(input);
  const rows = await matchRows(sources, columns.id);
  const { labels, positive, target, predicted, scoreColumns } = await readLabels(sources, input);
  const scores = await readScores(sources.predictions, columns, scoreColumns, { labels, positive });
  const chosen = predicted ?? likeliest(scores ?? [], sources.predictions.table.rows);
  const weight = await readWeight(sources.examples, columns.weight);
  const group = await readGroup(sources.examples, columns.group);
  return {
    name,
    task,
    size: rows.ids.length,
    ids: rows.ids,
    labels,
    positive,
    target: pickIndices(target, rows.examples),
    predicted: pickIndices(chosen, rows.predictions),
    scores: scores?.map((column) => pickNumbers(column, rows.predictions)) ?? null,
    weight: weight === null ? null : pickNumbers(weight, rows.examples),
    group: group === null ? null : pickIndices(group.codes, rows.examples),
    groups: group === null ? [] : group.names,
    slices: []
  };
}
function requireServed({ name, task, columns }) {
  if (task !== "binary" && task !== "multiclass") throw fault("not-yet", { key: `task: ${task}` });
  if (task === "multiclass" && columns.score !== null) {
    throw fault("not-yet", { key: "columns.score with task: multiclass" });
  }
  if (columns.predicted ?? columns.score ?? columns.scores) return;
  throw fault("nothing-predicted", { name });
}
function sourcesOf(input) {
  const predictions = { table: input.predictions, path: input.paths.predictions };
  requireRows(predictions);
  if (input.examples === null) return { predictions, examples: predictions };
  const examples = { table: input.examples, path: input.paths.examples ?? "examples" };
  requireRows(examples);
  if (input.columns.id === null) throw fault("id-needed", { name: input.name, examples: examples.path });
  return { predictions, examples };
}
async function readWeight(source, column) {
  if (column === null) return null;
  const expected = { most: Number.MAX_VALUE, otherwise: "weight-invalid" };
  const weight = await readNumbers(source, "weight", column, expected);
  if (weight.some((value) => value > 0)) return weight;
  throw fault("weights-zero", { path: source.path, column });
}
async function readGroup(source, column) {
  if (column === null) return null;
  const text = await readText(source, "group", column);
  const names = usedValues(text).sort();
  const indices = new Map(names.map((name, index) => [name, index]));
  const ofCode = Int32Array.from(text.dictionary, (value) => indices.get(value) ?? -1);
  return { names, codes: Int32Array.from(text.codes, (code) => ofCode[code]) };
}
function pickIndices(values, rows) {
  return Int32Array.from(rows, (row) => values[row]);
}
function pickNumbers(values, rows) {
  return Float64Array.from(rows, (row) => values[row]);
}

// src/evaluation/read-predictions.ts
async function readPredictions(settings, examples, ports) {
  var _stack = [];
  try {
    const { name, task, columns, positive, predictions } = settings;
    if (await ports.files.inspect(predictions) === null) {
      const needed = `evaluations.${name}.predictions names it: does the training or the evaluation's command write it?`;
      throw fault("no-such-file", { path: predictions, needed });
    }
    const table = __using(_stack, await ports.tables.open({ path: predictions }), true);
    const paths = { predictions, examples: settings.examples };
    return await readSample({ name, task, predictions: table, examples, columns, positive, paths });
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}

export {
  hitsOf,
  prepareValue,
  influenceOf,
  computeMetric,
  createGenerator,
  drawMultinomial,
  wilsonInterval,
  delongError,
  FEWEST_OF_CLASS,
  influenceError,
  smoothInterval,
  allowForBias,
  resampledEvidence,
  NORMAL_FROM,
  weighRatios,
  affordResamples,
  resampleWeights,
  evaluateSample,
  readPredictions
};
