import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  criticalValue
} from "./chunk-OMIIMVEZ.js";

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

// src/metrics/compute-metric.ts
function computeMetric(variant, sample) {
  if (sample.size === 0) return { value: null, reason: "there are no examples", n: 0 };
  const { form } = variant;
  if (form.kind === "share") return computeShare(form, sample);
  const value = form.kind === "cells" ? form.compute(countCells(sample)) : computeMean(form, sample);
  return { ...finite(value), n: sample.size };
}
function computeShare({ hit }, sample) {
  const { target, predicted, weight, size } = sample;
  let n = 0;
  let hits = 0;
  let total = 0;
  for (let example = 0; example < size; example += 1) {
    const found = hit(target[example], predicted[example]);
    if (found === null) continue;
    const share = weight === null ? 1 : weight[example];
    n += 1;
    hits += found * share;
    total += share;
  }
  if (total === 0) {
    return {
      value: 0,
      reason: "zero division, there are no such examples: taken as 0, as scikit-learn does",
      n
    };
  }
  return { value: hits / total, reason: null, n };
}
function computeMean({ losses }, sample) {
  const found = losses(sample);
  if ("missing" in found) return { value: null, reason: found.missing };
  const { weight, size } = sample;
  let sum = 0;
  let total = 0;
  for (let example = 0; example < size; example += 1) {
    const share = weight === null ? 1 : weight[example];
    sum += share * found[example];
    total += share;
  }
  return total === 0 ? { value: null, reason: "all weights are 0" } : { value: sum / total, reason: null };
}
function finite(value) {
  if (value.value === null || Number.isFinite(value.value)) return value;
  return { value: null, reason: `it comes out as ${value.value}` };
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

export {
  countCells,
  computeMetric,
  createGenerator,
  drawMultinomial,
  wilsonInterval
};
