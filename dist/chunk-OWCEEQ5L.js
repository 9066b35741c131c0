import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  isSameMeasure,
  pinFolder
} from "./chunk-LXXG5K6D.js";
import {
  IDENTICAL_EXAMPLES,
  exactNoWorse,
  intervalOf,
  midPNoWorse,
  pNoWorse,
  spendOverAttempts,
  tangoInterval
} from "./chunk-FPGP7ZDC.js";
import {
  comparisonDocument
} from "./chunk-2XTWDAVR.js";
import {
  FEWEST_OF_CLASS,
  NORMAL_FROM,
  accelerationOf,
  adjustByBenjaminiYekutieli,
  affordResamples,
  allowForBias,
  bcaInterval,
  biasOf,
  compareTexts,
  computeMetric,
  correctedResampledT,
  delongError,
  drawBinomial,
  drawMultinomial,
  hitsOf,
  influenceError,
  influenceOf,
  isBiased,
  logitInterval,
  membersOfStrata,
  prepareValue,
  putOn,
  quantileOfSorted,
  resampleWeights,
  resampledEvidence,
  restoreSample,
  ruleOf,
  skewFactor,
  smoothInterval,
  sumOverUnits,
  takeExamples,
  weighRatios,
  welchUpperP,
  whyUnresampled,
  worstPairOf
} from "./chunk-G74E7YKP.js";
import {
  REBUILD_EVENT,
  REEVALUATION_EVENT,
  takeRebuilt
} from "./chunk-DE4WOQQK.js";
import {
  createGenerator
} from "./chunk-MQBP3RFD.js";
import {
  upperTailT
} from "./chunk-HDJDPLTI.js";
import {
  manifestDocument
} from "./chunk-AKRPZ5QW.js";
import {
  baselineDocument
} from "./chunk-NASUMUU3.js";
import {
  SAMPLE_FILE,
  complete,
  evaluationSetDigest,
  findLeading,
  idAt,
  listJudgements,
  openSamples,
  readSamples,
  roundToSingles,
  sliceDigest,
  strataDigest,
  takeRetrieved,
  toSample
} from "./chunk-FESQ4RWH.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import {
  wilsonInterval
} from "./chunk-2CQNLRKW.js";
import {
  criticalValue,
  normalCdf
} from "./chunk-EHLQHP23.js";
import {
  readJudged
} from "./chunk-DDOXFENP.js";
import {
  trainingDocument
} from "./chunk-C352YR2C.js";
import {
  defaultNames,
  expandMetrics,
  labelSpaceOf,
  metricRulesOf
} from "./chunk-BKUVLNFU.js";
import {
  defineStage
} from "./chunk-XZ6THV72.js";
import {
  BASE,
  findBaseDocument,
  findDocument,
  readDocument
} from "./chunk-M7EM5S42.js";
import {
  countRarer,
  drawMultiplicities,
  findMetric,
  ndcg,
  noTerms,
  sumOf,
  unitsOf
} from "./chunk-Q4MGMET2.js";
import {
  isLabelled
} from "./chunk-YV4DYHWL.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";

// src/comparison/methods.ts
var TESTS = [
  "mcnemar-exact",
  "mcnemar-mid-p",
  "delong",
  "paired-bootstrap",
  "permutation",
  "wilcoxon",
  "paired-t"
];
var INTERVALS = [
  "tango",
  "newcombe",
  "delong",
  "bootstrap-percentile",
  "bootstrap-bca",
  "wald"
];
function fittingMethods(metric, pair, asked) {
  const { tests, intervals } = methodsFor(metric, pair);
  return {
    test: choose({ input: "test", value: asked.test, known: tests }, metric, asked),
    interval: choose({ input: "interval", value: asked.interval, known: intervals }, metric, asked)
  };
}
function choose({ input, value, known }, { name }, { isStrict }) {
  if (value === null || known.includes(value)) return value;
  if (!isStrict) return null;
  const expected = known.length === 0 ? `left out for ${name}` : `one that ${name} takes here: ${known.join(", ")}`;
  throw fault("invalid-input", { input, value, expected });
}
function methodsFor({ form }, { weight, clustered, strata, base }) {
  const isPlain = weight === null && !clustered && strata === null;
  const resampled = { tests: ["paired-bootstrap"], intervals: ["bootstrap-percentile"] };
  switch (form.kind) {
    case "given":
      return { tests: [], intervals: [] };
    case "share":
      return isPlain ? forShares : resampled;
    case "mean":
      return isPlain ? forMeans : resampled;
    case "cells":
      return isPlain ? { ...resampled, tests: ["paired-bootstrap", "permutation"] } : resampled;
    case "whole":
      return resampled;
    case "auc": {
      const classes = form.classes(base);
      const isOne = isPlain && !("missing" in classes) && classes.length === 1;
      if (!isOne) return resampled;
      return { tests: ["delong", "paired-bootstrap"], intervals: ["delong", "bootstrap-percentile"] };
    }
  }
}
var forShares = {
  tests: ["mcnemar-exact", "mcnemar-mid-p", "paired-bootstrap", "permutation"],
  intervals: ["tango", "newcombe", "wald", "bootstrap-percentile", "bootstrap-bca"]
};
var forMeans = {
  tests: ["paired-t", "wilcoxon", "paired-bootstrap", "permutation"],
  intervals: ["wald", "bootstrap-percentile", "bootstrap-bca"]
};

// src/comparison/asked-rules.ts
function countComparing({ margin, relativeMargin, improve, equivalent, budget }) {
  return [margin, relativeMargin, improve, equivalent, budget].filter((bar) => bar !== null).length;
}
function isAboutSlice({ slice }, { name, of }) {
  return slice !== null && (slice === name || slice === of);
}
function relativeMarginsOf(rules, { metric, slice }) {
  const margins = rules.flatMap((rule) => {
    if (rule.metric !== metric || rule.relativeMargin === null) return [];
    const isMeant = slice === null ? rule.slice === null : isAboutSlice(rule, slice);
    return isMeant ? [rule.relativeMargin] : [];
  });
  return [...new Set(margins)];
}

// src/sample/same-example.ts
function compareExamples(base, head) {
  const tests = [sameWeight(base, head), sameGroup(base, head), sameTarget(base, head)];
  return (before, after) => tests.every((isSame) => isSame(before, after));
}
function sameWeight({ weight: base }, { weight: head }) {
  return (before, after) => (base?.[before] ?? 1) === (head?.[after] ?? 1);
}
function sameGroup(base, head) {
  const { group: before, groups } = base;
  const { group: after, groups: others } = head;
  if (before === null || after === null) return () => before === after;
  return (one, other) => groups[before[one]] === others[after[other]];
}
function sameTarget(base, head) {
  if (base.task === "multilabel" && head.task === "multilabel") return sameLabels(base, head);
  if (base.task === "regression" && head.task === "regression") return sameNumber(base, head);
  if (base.task === "ranking" && head.task === "ranking") return sameJudgements(base, head);
  if ("positive" in base && "positive" in head) return sameLabel(base, head);
  return () => true;
}
function sameLabel(base, head) {
  return (before, after) => base.labels[base.target[before]] === head.labels[head.target[after]];
}
function sameLabels(base, head) {
  const names = [.../* @__PURE__ */ new Set([...base.labels, ...head.labels])];
  const marks = names.map((name) => [
    base.target[base.labels.indexOf(name)],
    head.target[head.labels.indexOf(name)]
  ]);
  return (before, after) => marks.every(([was, is]) => (was?.[before] ?? 0) === (is?.[after] ?? 0));
}
function sameNumber(base, head) {
  return (before, after) => base.target[before] === head.target[after] && base.scale?.[before] === head.scale?.[after];
}
function sameJudgements(base, head) {
  const was = describeJudgements(base);
  const is = describeJudgements(head);
  return (before, after) => {
    const one = was(before);
    const other = is(after);
    return one.length === other.length && one.every((judgement, at) => judgement === other[at]);
  };
}
function describeJudgements(sample) {
  const { counts, documents, document, relevance } = listJudgements(sample);
  const starts = new Uint32Array(sample.size + 1);
  for (let query = 0; query < sample.size; query += 1) {
    starts[query + 1] = starts[query] + counts[query];
  }
  return (query) => Array.from(document.subarray(starts[query], starts[query + 1]), (name, at) => {
    const degree = relevance[starts[query] + at];
    return `${degree} ${documents[name]}`;
  });
}

// src/sample/to-predictions.ts
function toPredictions(sample) {
  const { name, size, measures } = sample;
  const common = { name, size, measures };
  switch (sample.task) {
    case "binary":
    case "multiclass": {
      const { task, labels, positive, predicted, scores } = sample;
      return { ...common, task, labels, positive, predicted, scores };
    }
    case "multilabel": {
      const { task, labels, predicted, scores } = sample;
      return { ...common, task, labels, predicted, scores };
    }
    case "regression": {
      const { task, predicted, quantiles, bounds } = sample;
      return { ...common, task, predicted, quantiles, bounds };
    }
    case "ranking":
      return { ...common, ...takeRetrieved(sample) };
    case "graded": {
      const { task, score, variance, repeats } = sample;
      return { ...common, task, score, variance, repeats };
    }
  }
}

// src/sample/common-examples.ts
function takeCommonExamples({
  base,
  head
}) {
  if (base.task !== head.task) return { differs: `the task was ${base.task} and is ${head.task}` };
  const [was, is] = [positiveOf(base), positiveOf(head)];
  if (was !== is) return { differs: `the positive label was "${was}" and is "${is}"` };
  if (base.ids.numbered || head.ids.numbered)
    return { differs: "its examples have no ids, so that none can be found in both sets (columns.id)" };
  const { before, after, onlyBase, onlyHead, altered } = match(base, head, compareExamples(base, head));
  if (before.length === 0) return { differs: `the two sets have no example in common${tell(altered)}` };
  const kept = withoutEmptySlices(takeExamples(head, after));
  if (kept.weight?.every((value) => value === 0)) return { differs: "all examples in common have weight 0" };
  const old = withoutEmptySlices(takeExamples(base, before));
  const restored = putOn(kept, toPredictions(old));
  if ("differs" in restored) return restored;
  return { base: { ...restored, slices: old.slices }, head: kept, onlyBase, onlyHead, altered };
}
function match(base, head, isSame) {
  const before = [];
  const after = [];
  let altered = 0;
  let [i, j] = [0, 0];
  while (i < base.size && j < head.size) {
    const order = compareTexts(base.ids, i, head.ids, j);
    if (order === 0) {
      if (isSame(i, j)) {
        before.push(i);
        after.push(j);
      } else altered += 1;
    }
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  const shared = before.length + altered;
  return {
    before: Int32Array.from(before),
    after: Int32Array.from(after),
    onlyBase: base.size - shared,
    onlyHead: head.size - shared,
    altered
  };
}
function withoutEmptySlices(sample) {
  const isUsed = ({ members }) => members.length > 0;
  return { ...sample, slices: sample.slices.filter(isUsed) };
}
function positiveOf(sample) {
  return "positive" in sample ? sample.positive : null;
}
function tell(altered) {
  return altered === 0 ? "" : `: ${altered} have the same id, and another target, weight or group`;
}

// src/comparison/keep-slices.ts
function keepSlices(sample, main) {
  const { slices } = sample;
  const slicings = [...new Set(slices.map(({ of }) => of))];
  const kept = slicings.filter((slicing) => {
    const parts = slices.filter(({ of }) => of === slicing);
    const known = new Set(parts.map(({ name }) => name));
    const isWhole = [...main.keys()].every((name) => known.has(name) || !name.startsWith(`${slicing}=`));
    return isWhole && parts.every((slice) => main.get(slice.name) === sliceDigest(slice));
  });
  if (kept.length === slicings.length) return sample;
  return { ...sample, slices: slices.filter(({ of }) => kept.includes(of)) };
}

// src/comparison/align-sides.ts
function alignSides(sides) {
  const { name, head, base, rebuilt, onChange } = sides;
  if (base.sample !== null && base.sample.evaluationSet !== base.evaluation.digest)
    return { reason: `main's results are not believed: ${whyForged(base.evaluation)}` };
  if (base.sample === null)
    return rebuilt === null ? { reason: base.absent } : takeRebuilt2(sides, base.absent);
  const kept = keepSlices(head, base.sample.sliceDigests);
  const restored = restoreSample(base.sample, kept);
  if (!("differs" in restored)) {
    const pairing = wholePairing(name, kept, base.onNewSet ? "re-evaluated" : "same");
    const digests = base.sample.sliceDigests;
    const recorded = base.evaluation;
    const aligned = { base: restored, head: kept, recorded, pairing, slices: head.slices, digests };
    return withStrata(aligned, base.sample);
  }
  const reason = `not comparable with main: ${restored.differs}`;
  if (onChange === "common") return takeCommon({ name, head, base, stored: base.sample }, reason);
  return onChange === "re-evaluate" ? takeRebuilt2(sides, reason) : { reason };
}
function takeCommon({ name, head, base, stored }, reason) {
  const common = commonOf(stored, head);
  if ("differs" in common) return { reason: `${reason}; ${common.differs}` };
  const { onlyBase, onlyHead, altered } = common;
  const before = common.base.size + onlyBase + altered;
  if (common.base.size < LEAST_LEFT * before)
    return { reason: `${reason}; ${describeLeft({ left: common.base.size, before })}` };
  const digests = new Map(common.base.slices.map((slice) => [slice.name, sliceDigest(slice)]));
  const kept = keepSlices(common.head, digests);
  const counts = { paired: kept.size, onlyBase, onlyHead, altered };
  const both2 = { base: { ...common.base, slices: kept.slices }, head: kept };
  const pairing = { evaluation: name, examples: "common", ...counts };
  const aligned = { ...both2, slices: common.head.slices, digests, recorded: base.evaluation, pairing };
  return withStrata(aligned, stored);
}
var LEAST_LEFT = 0.9;
function describeLeft({ left, before }) {
  return `only ${left} of main's ${before} examples are still there, and at least ${LEAST_LEFT * 100} % must be`;
}
function commonOf(stored, head) {
  if (stored.form === "compact")
    return { differs: "main's record keeps no ids and targets to match by: the next record of main will" };
  const asStored = evaluationSetDigest(stored.sample) === stored.evaluationSet ? null : { differs: whyForged({ digest: stored.evaluationSet }) };
  return asStored ?? takeCommonExamples({ base: stored.sample, head });
}
function whyForged({ digest }) {
  return `the stored examples are not those of their digest ${digest}`;
}
function takeRebuilt2({ name, head, base, rebuilt, onChange }, reason) {
  const refuse = (why) => ({ reason: `${reason}; main's model was not evaluated again: ${why}` });
  if (rebuilt === null || rebuilt.evaluation === null) return refuse("this run has no such evaluation of it");
  const { evaluation, sample } = rebuilt;
  if (evaluation.failure !== null) return refuse(evaluation.failure.message);
  if (sample === null) return refuse("its evaluation has no examples");
  if (sample.evaluationSet !== evaluation.digest) return refuse(whyForged(evaluation));
  if (onChange !== "re-evaluate" && !isSameMeasure(base.evaluation, evaluation))
    return refuse("it has another evaluation set or threshold than the record");
  const kept = keepSlices(head, sample.sliceDigests);
  const restored = restoreSample(sample, kept);
  if ("differs" in restored) return refuse(`it is not of the same evaluation set: ${restored.differs}`);
  const pairing = wholePairing(name, kept, "re-evaluated");
  const digests = sample.sliceDigests;
  const aligned = { base: restored, head: kept, recorded: evaluation, pairing, slices: head.slices, digests };
  return withStrata(aligned, sample);
}
function withStrata(aligned, stored) {
  const { base, head, pairing } = aligned;
  const unstratified = whyOtherStrata(aligned, stored);
  if (unstratified === null) return aligned;
  const drop = (sample) => ({ ...sample, strata: null });
  const isTold = head.strata !== null && head.group === null;
  return {
    ...aligned,
    base: drop(base),
    head: drop(head),
    pairing: isTold ? { ...pairing, unstratified } : pairing
  };
}
function whyOtherStrata({ base, head }, stored) {
  const others = "main's record has other strata than this run";
  if (stored.form === "full") return isSamePartition(base.strata, head.strata) ? null : others;
  const before = stored.strataDigest ?? null;
  const after = head.strata === null ? null : strataDigest(head.strata);
  if (before === after) return null;
  return before === null ? "main's record tells of no strata" : others;
}
function isSamePartition(one, other) {
  if (one === null || other === null) return one === other;
  const after = /* @__PURE__ */ new Map();
  const before = /* @__PURE__ */ new Map();
  return one.every((stratum, example) => {
    const match2 = other[example];
    if (!after.has(stratum)) after.set(stratum, match2);
    if (!before.has(match2)) before.set(match2, stratum);
    return after.get(stratum) === match2 && before.get(match2) === stratum;
  });
}
function wholePairing(evaluation, { size }, examples) {
  return { evaluation, examples, paired: size, onlyBase: 0, onlyHead: 0, altered: 0 };
}

// src/comparison/check-threshold.ts
function whyThresholdDiffers(settings, { head, main, sample }) {
  if (settings === null) return null;
  const rule = ruleOf(settings);
  const claimed = head?.threshold ?? null;
  if (claimed === null || claimed.rule !== rule)
    return `it was not made with the policy's threshold (${rule})`;
  const kept = main?.threshold?.rule === rule ? main.threshold.value : null;
  const value = settings.kind === "fixed" ? settings.value : kept ?? claimed.value;
  if (claimed.value !== value) return `its threshold (${rule}) is ${claimed.value}, and main's is ${value}`;
  return followsFrom(sample, value) ? null : `its predictions are not those of the threshold ${value}`;
}
function followsFrom(sample, value) {
  if (isLabelled(sample)) {
    const { labels, positive, scores, predicted } = sample;
    const label = positive === null ? -1 : labels.indexOf(positive);
    const score = scores?.[label];
    return score?.every((one, example) => one >= value === (predicted[example] === label)) === true;
  }
  if (sample.task !== "multilabel" || sample.scores === null) return false;
  return sample.scores.every(
    (score, label) => score.every((one, example) => one >= value === (sample.predicted[label]?.[example] === 1))
  );
}

// src/comparison/weighing.ts
function turn(change, { higherIsBetter }) {
  const turned = higherIsBetter ? change : -change;
  return turned === 0 ? 0 : turned;
}
function relativeTo(metric, evidenceAt) {
  const { relative = [] } = metric;
  if (relative.length === 0) return {};
  const factors = factorsOf(metric);
  return {
    relative: relative.map((margin, place) => ({
      margin,
      evidence: evidenceAt(factors[place], place)
    }))
  };
}
function factorsOf({ relative = [], higherIsBetter }) {
  return relative.map((margin) => higherIsBetter ? 1 - margin : 1 + margin);
}
function changeFrom(metric, factor) {
  return turn(metric.value - factor * (metric.value - metric.delta), metric);
}
function asIdentical(weight, identical) {
  if (identical === null) return weight;
  const { relative } = weight;
  const told = relative === void 0 ? {} : { relative: relative.map((one) => ({ ...one, evidence: identical })) };
  return { ...weight, evidence: identical, ...told };
}
function identicalEvidence({ pair, sameModel }, n) {
  const looks = pair.clustered ? Math.min(n, pair.units.count) : n;
  return n > 0 && (sameModel || looks >= IDENTICAL_EXAMPLES) ? { kind: "identical", n, sameModel } : null;
}
function intervalOfValue(evidence, confidence) {
  return evidence === null ? null : intervalOf(evidence, confidence);
}
function generatorFor({ seed, pair, slice = null }, purpose) {
  const of = slice === null ? "" : `/${slice}`;
  return createGenerator(seed, hash(`${pair.head.name}/${purpose}${of}`));
}
function hash(text) {
  let value = 2166136261;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}

// src/comparison/metric-row.ts
var nothing = {
  slice: null,
  base: null,
  head: null,
  delta: null,
  interval: null,
  headInterval: null,
  test: null,
  p: null,
  evidence: null,
  n: 0
};
function pairedRow(row) {
  const { evaluation, expansion, head, base, delta, weight, confidence } = row;
  const { evidence } = weight;
  const { higherIsBetter } = expansion.metric;
  const p = evidence === null ? null : pNoWorse(evidence);
  return {
    ...oneSidedRow({
      evaluation,
      expansion,
      head,
      headInterval: weight.headInterval,
      confidence,
      base: base.value,
      reason: null
    }),
    delta,
    interval: evidence === null ? null : changeInterval(evidence, { higherIsBetter, confidence }),
    test: evidence === null || p === null ? null : testOf(evidence),
    p,
    evidence,
    ...weight.relative === void 0 ? {} : { relative: weight.relative.map((one) => ({ ...one })) },
    reason: evidence === null ? head.reason ?? weight.reason ?? "the difference is not defined on these examples" : head.reason ?? ofMain(base.reason)
  };
}
function oneSidedRow(row) {
  const { evaluation, expansion, head, headInterval, confidence, base, reason } = row;
  const { name, metric } = expansion;
  return {
    ...nothing,
    evaluation,
    name,
    base,
    head: head.value,
    headInterval: headInterval === null ? null : { ...headInterval, confidence },
    reason,
    n: head.n,
    higherIsBetter: metric.higherIsBetter
  };
}
function baseOnlyRow(evaluation, recorded, reason) {
  const { name, value, higherIsBetter } = recorded;
  return { ...nothing, evaluation, name, base: value, reason, higherIsBetter };
}
function emptyRow(row) {
  return { ...nothing, ...row };
}
function changeInterval(evidence, to) {
  const found = intervalOf(evidence, to.confidence);
  if (found === null) return null;
  const ends = [turn(found.low, to), turn(found.high, to)];
  return { low: Math.min(...ends), high: Math.max(...ends), confidence: to.confidence, method: found.method };
}
function testOf({ kind }) {
  const tests = {
    shares: "mcnemar-mid-p",
    normal: "paired-z",
    resampled: "paired-bootstrap",
    identical: null,
    point: null
  };
  return tests[kind];
}
function ofMain(reason) {
  return reason === null ? null : `main: ${reason}`;
}

// src/comparison/pair.ts
function pairSamples({ base, head }) {
  return {
    base,
    head,
    joint: isLabelled(base) && isLabelled(head) ? joinPredictions(base, head) : null,
    weight: head.weight,
    units: unitsOf(head.size, head.group),
    clustered: head.group !== null,
    strata: head.group === null && base.strata !== null ? head.strata : null
  };
}
function joinPredictions(base, head) {
  const names = [.../* @__PURE__ */ new Set([...head.labels, ...base.labels])].sort();
  const numberOf = new Map(names.map((label, index) => [label, index]));
  const renumber = (codes, own) => {
    const numbers = own.map((label) => numberOf.get(label));
    return codes.map((code) => numbers[code]);
  };
  return {
    names,
    labels: names.length,
    target: renumber(head.target, head.labels),
    base: renumber(base.predicted, base.labels),
    head: renumber(head.predicted, head.labels)
  };
}

// src/comparison/sides.ts
function expandHead(space, names) {
  const computed = new Set(namesIn(names.computed));
  const known = [...namesIn(names.recorded), ...defaultNames(space)];
  const expansions = expandMetrics(space, names.asked ?? []);
  const asked = new Set(expansions.map(({ name }) => name));
  const isKnown = (name) => findMetric(name, space.terms?.own) !== null;
  const further = known.filter((name) => computed.has(name) && !asked.has(name) && isKnown(name));
  return [...expansions, ...further.length === 0 ? [] : expandMetrics(space, further)];
}
function namesIn(evaluation) {
  return evaluation === null ? [] : wholeSet(evaluation).map(({ name }) => name);
}
function computeExpansion({ variant, reason }, sample) {
  return variant === null ? { value: null, reason, n: 0 } : computeMetric(variant, sample);
}
function expandFor(name, space) {
  return expandMetrics(space, [name])[0];
}
function definitionOf({ name, version }) {
  return `${name}@${version}`;
}
function termsOf(terms, evaluation) {
  const metrics = evaluation === null ? [] : wholeSet(evaluation);
  const given = metrics.map(({ name, value, reason }) => [
    name,
    value === null ? { value, reason: reason ?? "it was not computed" } : { value, reason: null }
  ]);
  return { ...terms, given: new Map(given) };
}
function wholeSet({ metrics }) {
  return metrics.filter(({ slice }) => slice === null);
}

// src/stats/joint-cells.ts
var MOST_KEYS = 1e5;
function countJoint({ labels, target, base, head }) {
  const counts = labels ** 3 <= MOST_KEYS ? new Float64Array(labels ** 3) : null;
  const rare = /* @__PURE__ */ new Map();
  for (let i = 0; i < target.length; i += 1) {
    const key = (target[i] * labels + base[i]) * labels + head[i];
    if (counts === null) rare.set(key, (rare.get(key) ?? 0) + 1);
    else counts[key] = counts[key] + 1;
  }
  return [...counts === null ? rare : counts.entries()].filter(([, count]) => count > 0).sort(([a, more], [b, less]) => less - more || a - b).map(([key, count]) => ({
    target: Math.floor(key / (labels * labels)),
    base: Math.floor(key / labels) % labels,
    head: key % labels,
    count
  }));
}
function addDiscordant(labels, target) {
  if (labels < 2) return [];
  const classes = occurringIn(target, labels);
  return classes.flatMap((one) => [
    { target: one, side: "gained" },
    { target: one, side: "lost" }
  ]);
}
function occurringIn(target, labels) {
  const occurs = new Uint8Array(labels);
  for (let i = 0; i < target.length; i += 1) occurs[target[i]] = 1;
  return [...occurs.keys()].filter((label) => occurs[label] === 1);
}
function newTables(labels) {
  return { base: new Float64Array(labels * labels), head: new Float64Array(labels * labels) };
}
function collectDraws(input) {
  const { tables, statistics, resamples, fill } = input;
  const results = statistics.map(() => ({
    base: new Float64Array(resamples),
    head: new Float64Array(resamples)
  }));
  for (let draw = 0; draw < resamples; draw += 1) {
    tables.base.fill(0);
    tables.head.fill(0);
    fill();
    for (let index = 0; index < statistics.length; index += 1) {
      const statistic = statistics[index];
      const { base, head } = results[index];
      base[draw] = statistic(tables.base);
      head[draw] = statistic(tables.head);
    }
  }
  return results;
}

// src/stats/resample-cells.ts
function resampleCells(input) {
  const { joint, statistics, resamples, generator, strata = null } = input;
  const tables = newTables(joint.labels);
  const added = addDiscordant(joint.labels, joint.target);
  const parts = strata === null ? [joint] : membersOfStrata(strata).map((members) => takeJoint(joint, members));
  const fills = parts.map(
    (part) => fillerOf(part, { added, share: part.target.length / joint.target.length, tables, generator })
  );
  const fill = () => {
    for (const one of fills) one();
  };
  return collectDraws({ tables, statistics, resamples, fill });
}
function fillerOf(joint, context) {
  const { added, share, tables, generator } = context;
  const { labels } = joint;
  const cells = countJoint(joint);
  const weights = Float64Array.from([...cells.map(({ count }) => count), ...added.map(() => share)]);
  const drawn = new Float64Array(weights.length);
  const inBase = Int32Array.from(cells, ({ target, base }) => target * labels + base);
  const inHead = Int32Array.from(cells, ({ target, head }) => target * labels + head);
  return () => {
    drawMultinomial(generator, joint.target.length, weights, drawn);
    for (let cell = 0; cell < inBase.length; cell += 1) {
      const count = drawn[cell];
      const before = inBase[cell];
      const after = inHead[cell];
      tables.base[before] = tables.base[before] + count;
      tables.head[after] = tables.head[after] + count;
    }
    for (let index = 0; index < added.length; index += 1) {
      const times = drawn[inBase.length + index];
      if (times === 0) continue;
      addDrawn({ one: added[index], times, weight: 1, labels, tables, generator });
    }
  };
}
function takeJoint({ labels, target, base, head }, members) {
  const take = (codes) => members.map((member) => codes[member]);
  return { labels, target: take(target), base: take(base), head: take(head) };
}
function addDrawn(input) {
  const { one, times, weight, labels, tables, generator } = input;
  const right = one.side === "lost" ? tables.base : tables.head;
  const wrong = one.side === "lost" ? tables.head : tables.base;
  for (let time = 0; time < times; time += 1) {
    const other = (one.target + 1 + generator.nextBelow(labels - 1)) % labels;
    const row = one.target * labels;
    right[row + one.target] = right[row + one.target] + weight;
    wrong[row + other] = wrong[row + other] + weight;
  }
}

// src/stats/weighted-patterns.ts
function countPatterns(joint, weight) {
  const numbers = /* @__PURE__ */ new Map();
  const first = [];
  const counts = [];
  for (let i = 0; i < weight.length; i += 1) {
    const key = `${joint.target[i]} ${joint.base[i]} ${joint.head[i]} ${weight[i]}`;
    const known = numbers.get(key);
    if (known !== void 0) {
      counts[known] = counts[known] + 1;
      continue;
    }
    numbers.set(key, first.length);
    first.push(i);
    counts.push(1);
    if (first.length > weight.length / 4) return null;
  }
  const pick = (codes) => Int32Array.from(first, (index) => codes[index]);
  return {
    joint: {
      labels: joint.labels,
      target: pick(joint.target),
      base: pick(joint.base),
      head: pick(joint.head)
    },
    weight: Float64Array.from(first, (index) => weight[index]),
    counts: Float64Array.from(counts)
  };
}

// src/stats/resample-weighted-cells.ts
function resampleWeightedCells(input) {
  const { joint, weight, statistics, resamples, generator } = input;
  const { labels } = joint;
  const added = addDiscordant(labels, joint.target);
  const means = meanWeights(joint, weight);
  const pool = makePool(input, added.length);
  const tables = newTables(labels);
  const fill = () => {
    pool.draw();
    fillTables(pool, tables);
    for (const [index, one] of added.entries()) {
      const times = pool.drawn[pool.units.count + index];
      addDrawn({ one, times, weight: means[one.target], labels, tables, generator });
    }
  };
  return collectDraws({ tables, statistics, resamples, fill });
}
function makePool(input, added) {
  const { joint, weight, units, generator } = input;
  const patterns = units.count === weight.length ? countPatterns(joint, weight) : null;
  if (patterns === null) {
    const drawn2 = new Float64Array(units.count + added);
    return { joint, weight, units, drawn: drawn2, draw: () => drawMultiplicities(generator, units.count, drawn2) };
  }
  const chances = Float64Array.from([...patterns.counts, ...new Array(added).fill(1)]);
  const drawn = new Float64Array(chances.length);
  return {
    ...patterns,
    units: unitsOf(patterns.counts.length, null),
    drawn,
    draw: () => drawMultinomial(generator, weight.length, chances, drawn)
  };
}
function fillTables({ joint, weight, units, drawn }, tables) {
  for (let i = 0; i < weight.length; i += 1) {
    const times = drawn[units.of[i]];
    if (times === 0) continue;
    const mass = times * weight[i];
    const row = joint.target[i] * joint.labels;
    const base = row + joint.base[i];
    const head = row + joint.head[i];
    tables.base[base] = tables.base[base] + mass;
    tables.head[head] = tables.head[head] + mass;
  }
}
function meanWeights({ labels, target }, weight) {
  const sums = new Float64Array(labels);
  const counts = new Float64Array(labels);
  for (const [index, label] of target.entries()) {
    sums[label] = sums[label] + weight[index];
    counts[label] = counts[label] + 1;
  }
  return sums.map((sum, label) => sum / Math.max(1, counts[label]));
}

// src/comparison/weigh-cells.ts
function weighCells(metrics, weighing) {
  if (metrics.length === 0) return [];
  const { joint } = weighing.pair;
  if (joint === null) return metrics.map(() => ({ evidence: null, headInterval: null }));
  const same = joint.target.every((_, index) => joint.base[index] === joint.head[index]);
  const identical = same ? identicalEvidence(weighing, joint.target.length) : null;
  return drawCells(metrics, joint, weighing).map(
    (draws, index) => asIdentical(weighDraws(metrics[index], draws, weighing), identical)
  );
}
function drawCells(metrics, joint, weighing) {
  const { pair, resamples } = weighing;
  const { units, clustered, strata } = pair;
  const labels = joint.names;
  const statistics = metrics.map(
    ({ form }) => (counts) => form.compute({ labels, counts }).value ?? Number.NaN
  );
  const generator = generatorFor(weighing, "cells");
  if (pair.weight === null && !clustered) {
    return resampleCells({ joint, strata, statistics, resamples, generator });
  }
  const weight = pair.weight ?? new Float64Array(joint.target.length).fill(1);
  return resampleWeightedCells({ joint, weight, units, statistics, resamples, generator });
}
function weighDraws(metric, draws, weighing) {
  const { pair, confidence } = weighing;
  const n = pair.head.size;
  const drawnFrom = pair.weight === null && !pair.clustered ? {} : { units: pair.units.count };
  const changeAt = (factor, delta) => {
    const differences = draws.head.map(
      (drawn, at) => turn(drawn - factor * draws.base[at], metric)
    );
    return resampledEvidence({ n, delta, ...drawnFrom, differences });
  };
  const value = resampledEvidence({ n, delta: metric.value, ...drawnFrom, differences: draws.head });
  return {
    evidence: changeAt(1, turn(metric.delta, metric)),
    headInterval: intervalOfValue(value, confidence),
    ...relativeTo(metric, (factor) => changeAt(factor, changeFrom(metric, factor)))
  };
}

// src/comparison/sum-units.ts
function sumUnits(examples, values, { pair: { units, weight } }) {
  const numbers = new Int32Array(units.count).fill(-1);
  const unitOf = new Int32Array(examples.length);
  const masses = new Float64Array(examples.length);
  let count = 0;
  for (let index = 0; index < examples.length; index += 1) {
    const example = examples[index];
    const unit = units.of[example];
    if (numbers[unit] === -1) numbers[unit] = count++;
    unitOf[index] = numbers[unit];
    masses[index] = weight === null ? 1 : weight[example];
  }
  const sum = (column) => {
    const sums = new Float64Array(count);
    for (let index = 0; index < unitOf.length; index += 1) {
      const unit = unitOf[index];
      const value = column === null ? 1 : column[index];
      sums[unit] = sums[unit] + masses[index] * value;
    }
    return sums;
  };
  return { numerators: values.map(sum), denominator: sum(null) };
}

// src/comparison/weigh-mean.ts
function weighMeans(metrics, weighing) {
  if (metrics.length === 0) return [];
  const { confidence } = weighing;
  const losses = metrics.map((metric) => pairLosses(metric, weighing));
  const known = losses.filter((one) => one !== null);
  const found = weighColumns(
    known.flatMap(({ differences, head, relative }) => [differences, head, ...relative]),
    weighing
  );
  const left = found.values();
  return losses.map((one, index) => {
    if (one === null) return { evidence: null, headInterval: null };
    const [evidence = null, value = null, ...relative] = left.take(2 + one.relative.length);
    const same = one.differences.every((difference) => difference === 0);
    const identical = same ? identicalEvidence(weighing, one.head.length) : null;
    const weight = {
      evidence,
      headInterval: intervalOfValue(value, confidence),
      ...relativeTo(metrics[index], (_, place) => relative[place] ?? null)
    };
    return asIdentical(weight, identical);
  });
}
function pairLosses(metric, { pair }) {
  const base = metric.form.losses(pair.base);
  const head = metric.form.losses(pair.head);
  if ("missing" in base || "missing" in head) return null;
  const changeAt = (factor) => head.map((loss, example) => turn(loss - factor * base[example], metric));
  return { head, differences: changeAt(1), relative: factorsOf(metric).map(changeAt) };
}
function weighColumns(columns, weighing) {
  const n = weighing.pair.head.size;
  const examples = new Int32Array(n);
  for (let example = 0; example < n; example += 1) examples[example] = example;
  const sums = sumUnits(examples, columns, weighing);
  const generator = generatorFor(weighing, "means");
  const { resamples, confidence } = weighing;
  const { strata } = weighing.pair;
  return weighRatios({
    sums,
    n,
    smoothing: worstPairOf(sums),
    resamples,
    generator,
    skewAt: confidence,
    strata
  });
}

// src/stats/paired-shares.ts
function drawShares(input) {
  const { n, both: both2, onlyHead, onlyBase, factor, resamples, generator } = input;
  const neither = n - both2 - onlyHead - onlyBase;
  const weights = Float64Array.of(onlyBase + 1, onlyHead + 1, both2, neither);
  const drawn = new Float64Array(4);
  return Float64Array.from({ length: resamples }, () => {
    drawMultinomial(generator, n, weights, drawn);
    const [lost = 0, gained = 0, kept = 0] = drawn;
    return (kept + gained - factor * (kept + lost)) / n;
  });
}

// src/comparison/same-scores.ts
function haveSameScores({ base, head }) {
  if (!isLabelled(base) || !isLabelled(head)) return false;
  return base.scores !== null && head.scores !== null && haveSameLabelScores(base, head);
}
function haveSameInputs({ base, head }) {
  if (isLabelled(base) && isLabelled(head) && !haveSameLabelScores(base, head)) return false;
  const before = predictedParts(base);
  const after = predictedParts(head);
  return before.length === after.length && after.every((part, index) => areEqual(part, before[index])) && haveSameMeasures(base, head);
}
function haveSameLabelScores(base, head) {
  if (head.labels.length !== base.labels.length) return false;
  if (head.labels.some((label, index) => label !== base.labels[index])) return false;
  if (head.scores === null || base.scores === null) return head.scores === base.scores;
  return head.scores.every((column, label) => areEqual(column, base.scores?.[label]));
}
function haveSameMeasures(base, head) {
  if (base.measures.size !== head.measures.size) return false;
  return [...head.measures].every(([name, values]) => areEqual(values, base.measures.get(name)));
}
function predictedParts(sample) {
  switch (sample.task) {
    case "multilabel":
      return [...sample.predicted, ...sample.scores ?? []];
    case "regression": {
      const bounds = sample.bounds === null ? [] : [sample.bounds.low, sample.bounds.high];
      return [sample.predicted, ...sample.quantiles.values(), ...bounds];
    }
    case "ranking":
      return [sample.starts, sample.relevance, sample.score];
    case "graded":
      return [sample.score, sample.variance];
    default:
      return [sample.predicted];
  }
}
function areEqual(one, other) {
  if (other === void 0 || one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    if (!Object.is(one[index], other[index])) return false;
  }
  return true;
}

// src/comparison/weigh-share.ts
function weighShare(metric, weighing) {
  const hits = pairHits(metric, weighing);
  const n = hits?.examples.length ?? 0;
  if (hits === null || n === 0) return { evidence: null, headInterval: null };
  const { weight, clustered, strata } = weighing.pair;
  const own = weight === null && !clustered && strata === null ? weighCounts(metric, hits, weighing) : weighSums(metric, hits, weighing);
  return asIdentical(own, hits.same ? identicalEvidence(weighing, n) : null);
}
function weighCounts(metric, { base, head }, weighing) {
  const { confidence, resamples } = weighing;
  const n = head.length;
  let [gained, lost, hits] = [0, 0, 0];
  for (let index = 0; index < n; index += 1) {
    const change = turn(head[index] - base[index], metric);
    if (change > 0) gained += 1;
    if (change < 0) lost += 1;
    if (head[index] === 1) hits += 1;
  }
  return {
    evidence: { kind: "shares", n, gained, lost },
    headInterval: { ...wilsonInterval({ hits, n, confidence }), method: "wilson" },
    ...relativeTo(metric, (factor) => {
      const generator = generatorFor(weighing, metric.name);
      const onlyHead = metric.higherIsBetter ? gained : lost;
      const counts = { both: hits - onlyHead, onlyHead, onlyBase: gained + lost - onlyHead };
      const drawn = drawShares({ ...counts, n, factor, resamples, generator });
      const differences = drawn.map((difference) => turn(difference, metric));
      return resampledEvidence({ n, delta: changeFrom(metric, factor), differences });
    })
  };
}
function weighSums(metric, hits, weighing) {
  const factors = [1, ...factorsOf(metric)];
  const changes = factors.map(
    (factor) => hits.head.map((hit, index) => turn(hit - factor * hits.base[index], metric))
  );
  const mean = meanWeight(hits, weighing);
  const { strata } = weighing.pair;
  const [value = null, evidence = null, ...relative] = weighRatios({
    sums: sumUnits(hits.examples, [hits.head, ...changes], weighing),
    n: hits.examples.length,
    // One gained and one lost example, as in the table of counts: without them too few changes look like none.
    smoothing: {
      numerators: [
        Float64Array.of(mean, 0),
        ...factors.map((factor) => Float64Array.of(turn(mean, metric), turn(-factor * mean, metric)))
      ],
      denominator: Float64Array.of(mean, mean)
    },
    resamples: weighing.resamples,
    generator: generatorFor(weighing, metric.name),
    strata: strata && Int32Array.from(hits.examples, (example) => strata[example])
  });
  return {
    evidence,
    headInterval: intervalOfValue(value, weighing.confidence),
    ...relativeTo(metric, (_, place) => relative[place] ?? null)
  };
}
function pairHits({ form }, { pair }) {
  const { joint } = pair;
  const seen = (side) => "hit" in form && joint !== null ? { ...pair[side], target: joint.target, predicted: joint[side] } : pair[side];
  const before = hitsOf(form, seen("base"));
  const after = hitsOf(form, seen("head"));
  if ("missing" in before || "missing" in after) return null;
  const { examples, base, head } = takeSeen(before, after);
  const same = "hit" in form && joint !== null ? examples.every((index) => joint.base[index] === joint.head[index]) : haveSameInputs(pair);
  return { examples, base, head, same };
}
function takeSeen(before, after) {
  const examples = new Int32Array(before.length);
  const base = new Float64Array(before.length);
  const head = new Float64Array(before.length);
  let seen = 0;
  for (let example = 0; example < before.length; example += 1) {
    const [was, is] = [before[example], after[example]];
    if (Number.isNaN(was) || Number.isNaN(is)) continue;
    examples[seen] = example;
    base[seen] = was;
    head[seen] = is;
    seen += 1;
  }
  return { examples: examples.slice(0, seen), base: base.slice(0, seen), head: head.slice(0, seen) };
}
function meanWeight({ examples }, { pair: { weight } }) {
  if (weight === null) return 1;
  return examples.reduce((sum, example) => sum + weight[example], 0) / examples.length;
}

// src/stats/combine-intervals.ts
function combineIntervals(input) {
  const { one, other, error } = input;
  const covariance = (one.error ** 2 + other.error ** 2 - error ** 2) / 2;
  const both2 = one.error * other.error;
  const correlation = both2 > 0 ? Math.max(-1, Math.min(1, covariance / both2)) : 0;
  const add = (mine, theirs) => mine ** 2 - 2 * correlation * mine * theirs + theirs ** 2;
  const below = add(one.value - one.low, other.high - other.value);
  const above = add(one.high - one.value, other.value - other.low);
  return Math.sqrt(Math.max(0, below, above));
}

// src/comparison/weigh-draws.ts
var RESAMPLES_UNREAD = 200;
function weighDraws2(metric, rarest, weighing) {
  const { pair, confidence } = weighing;
  const base = prepareValue(metric.form, pair.base);
  const head = prepareValue(metric.form, pair.head);
  if ("missing" in base || "missing" in head) return { evidence: null, headInterval: null };
  const isTold = rarest >= FEWEST_OF_CLASS;
  const n = pair.head.size;
  const wanted = isTold ? weighing.resamples : Math.min(RESAMPLES_UNREAD, weighing.resamples);
  const resamples = isTold ? affordResamples({ examples: n, resamples: wanted }) : wanted;
  if (resamples === null) {
    return { evidence: null, headInterval: null, reason: `${n} examples take too long to resample` };
  }
  const draws = drawBoth({ base, head }, resamples, generatorFor(weighing, metric.name), weighing);
  const units = isTold ? pair.units.count : rarest;
  const found = (delta, differences) => resampledEvidence({ n, delta, units, differences });
  const changeAt = (factor, delta) => found(
    delta,
    widenChange(metric, draws, factor, weighing).map((drawn) => turn(drawn, metric))
  );
  const value = widenValue(metric, draws, weighing);
  return {
    evidence: changeAt(1, turn(metric.delta, metric)),
    headInterval: intervalOfValue(found(metric.value, value), confidence),
    ...relativeTo(metric, (factor) => changeAt(factor, changeFrom(metric, factor)))
  };
}
function widenChange({ form, value, delta }, { base, head }, factor, { pair }) {
  const change = head.map((drawn, draw) => drawn - factor * base[draw]);
  if (!isBiased(form)) return change;
  const estimate = value - factor * (value - delta);
  return allowForBias(change, {
    estimate,
    below: biasOf(form, pair.head),
    above: factor * biasOf(form, pair.base)
  });
}
function widenValue({ form, value }, { head }, { pair }) {
  if (!isBiased(form)) return head;
  const below = biasOf(form, pair.head);
  return allowForBias(head, { estimate: value, below, above: 0 }).map((drawn) => Math.max(0, drawn));
}
function drawBoth({ base, head }, resamples, generator, { pair: { units, weight, strata } }) {
  const draws = { base: new Float64Array(resamples), head: new Float64Array(resamples) };
  resampleWeights({ units, weight, strata, resamples, generator }, (weights, draw) => {
    draws.base[draw] = defined(base, weights);
    draws.head[draw] = defined(head, weights);
  });
  return draws;
}
function defined(compute, weights) {
  const { value, reason } = compute(weights);
  return value === null || reason !== null ? Number.NaN : value;
}

// src/comparison/weigh-whole.ts
function weighWhole(metric, weighing) {
  const { pair } = weighing;
  const none = whyUnresampled(metric.form, pair.head) ?? whyUnresampled(metric.form, pair.base);
  const base = influenceOf(metric.form, pair.base);
  const head = influenceOf(metric.form, pair.head);
  const isSame = metric.form.kind === "auc" ? haveSameScores(pair) : haveSameInputs(pair);
  const same = isSame ? identicalEvidence(weighing, pair.head.size) : null;
  const isSmooth = base !== null && head !== null && !("missing" in base) && !("missing" in head);
  const rarest = isSmooth ? head.rarest : pair.head.size;
  const isPlain = pair.weight === null && !pair.clustered && pair.strata === null;
  const normalFrom = Math.max(
    isSmooth ? head.comparedFrom ?? head.normalFrom : 0,
    isPlain ? 0 : NORMAL_FROM
  );
  const isNormal = isSmooth && rarest >= FEWEST_OF_CLASS && pair.units.count >= normalFrom;
  if (none !== null) {
    const unknown = { evidence: null, headInterval: null, reason: none, ...relativeTo(metric, () => null) };
    return asIdentical(unknown, same);
  }
  const own = isNormal ? weighNormal(metric, { base, head }, weighing) : weighDraws2(metric, rarest, weighing);
  return asIdentical(own, same);
}
function weighNormal(metric, { base, head }, weighing) {
  const { pair, confidence } = weighing;
  const { units, strata } = pair;
  const changeAt = (factor) => {
    const influence = head.values.map((value, example) => value - factor * base.values[example]);
    const linear = pairedDelong(metric, factor, weighing) ?? influenceError({ influence, units, strata, worstPair: true });
    const worse = () => worseError(metric, { base, head, influence, factor }, weighing);
    const error = linear > 0 ? Math.max(linear, worse()) : linear;
    return { kind: "normal", n: pair.head.size, delta: changeFrom(metric, factor), error };
  };
  return {
    evidence: changeAt(1),
    headInterval: smoothInterval(metric.form, pair.head, { influence: head, confidence }),
    ...relativeTo(metric, changeAt)
  };
}
var MANY_OF_CLASS = 500;
function worseError({ form, value, delta }, sides, { pair, confidence }) {
  const { units, strata } = pair;
  const errorOf = (influence) => influenceError({ influence, units, strata, worstPair: false });
  if (sides.head.scale === "linear") {
    const skew = skewFactor(sumOverUnits(sides.influence, units), confidence);
    return skew * errorOf(sides.influence);
  }
  const estimate = (side, own) => {
    const influence = sides[side];
    const error2 = errorOf(influence.values);
    const isMany = influence.rarest >= MANY_OF_CLASS;
    const ends = (isMany ? logitInterval({ value: own, error: error2, confidence }) : null) ?? smoothInterval(form, pair[side], { influence, confidence });
    return ends === null ? null : { value: own, low: ends.low, high: ends.high, error: error2 };
  };
  const one = estimate("head", value);
  const main = estimate("base", value - delta);
  if (one === null || main === null) return 0;
  const { factor } = sides;
  const { low, high, error } = main;
  const other = { value: factor * main.value, low: factor * low, high: factor * high, error: factor * error };
  return combineIntervals({ one, other, error: errorOf(sides.influence) }) / criticalValue(confidence);
}
function pairedDelong({ form }, factor, { pair }) {
  if (form.kind !== "auc" || pair.weight !== null || pair.clustered || pair.strata !== null) return null;
  const base = form.classes(pair.base);
  const head = form.classes(pair.head);
  if ("missing" in base || "missing" in head || head.length > 1) return null;
  const [before, after] = [base[0], head[0]];
  if (before === void 0 || after === void 0) return null;
  return delongError({ base: before, head: after, factor, worstPair: true });
}

// src/comparison/weigh-metrics.ts
function weighMetrics(metrics, weighing) {
  const cells = metrics.filter((metric) => hasForm(metric, "cells"));
  const shares = metrics.filter((metric) => hasForm(metric, "share"));
  const means = metrics.filter((metric) => hasForm(metric, "mean"));
  const wholes = metrics.filter((metric) => hasForm(metric, "auc") || hasForm(metric, "whole"));
  const givens = metrics.filter((metric) => hasForm(metric, "given"));
  const cellWeights = weighCells(cells, weighing);
  const meanWeights2 = weighMeans(means, weighing);
  return new Map([
    ...cells.map(({ name }, index) => [name, cellWeights[index]]),
    ...shares.map((metric) => [metric.name, weighShare(metric, weighing)]),
    ...givens.map((metric) => [metric.name, weighGiven(metric)]),
    ...wholes.map((metric) => [metric.name, weighWhole(metric, weighing)]),
    ...means.map(({ name }, index) => [name, meanWeights2[index]])
  ]);
}
function weighGiven(metric) {
  return {
    evidence: { kind: "point", delta: turn(metric.delta, metric) },
    headInterval: null,
    ...relativeTo(metric, (factor) => ({ kind: "point", delta: changeFrom(metric, factor) }))
  };
}
function hasForm(metric, kind) {
  return metric.form.kind === kind;
}

// src/comparison/compare-alone.ts
function compareAlone(input, terms) {
  const { sample, expansions, recorded, reason, slice } = input;
  const rows = expansions.map((expansion) => ({ expansion, computed: computeExpansion(expansion, sample) }));
  const alone = rows.flatMap(({ expansion, computed }) => {
    const { variant } = expansion;
    if (variant === null || computed.value === null) return [];
    const { higherIsBetter } = expansion.metric;
    return [{ name: expansion.name, form: variant.form, higherIsBetter, value: computed.value, delta: 0 }];
  });
  const pair = pairSamples({ base: sample, head: sample });
  const weights = weighMetrics(alone, { ...terms, pair, slice });
  return rows.map(({ expansion, computed }) => ({
    ...oneSidedRow({
      evaluation: sample.name,
      expansion,
      head: computed,
      headInterval: weights.get(expansion.name)?.headInterval ?? null,
      confidence: terms.confidence,
      base: recorded.get(expansion.name) ?? null,
      reason: computed.value === null ? computed.reason : reason
    }),
    slice
  }));
}

// src/stats/outperformance.ts
var MEANINGFUL_SHARE = 0.75;
var LEAST_RUNS = 5;
function outperformance(runs, to) {
  const { base, head, matched } = runs;
  const wins = matched ? head.map((value, run) => winOf(value, base[run])) : null;
  const pairs = wins === null ? base.length * head.length : wins.length;
  const shareOf2 = wins === null ? againstAll(base, head) : ofMatched(wins);
  const once = (side) => new Float64Array(side.length).fill(1);
  const share = shareOf2({ base: once(base), head: once(head) });
  if (Math.min(base.length, head.length) < LEAST_RUNS) return { share, pairs, interval: null };
  const drawn = new Float64Array(to.resamples);
  for (let resample = 0; resample < to.resamples; resample += 1) {
    const times = { head: drawTimes(head.length, to.generator), base: NONE };
    drawn[resample] = shareOf2(matched ? times : { ...times, base: drawTimes(base.length, to.generator) });
  }
  drawn.sort();
  if (drawn[0] === drawn.at(-1)) return { share, pairs, interval: null };
  const outside = (1 - to.confidence) / 2;
  const interval = { low: quantileOfSorted(drawn, outside), high: quantileOfSorted(drawn, 1 - outside) };
  return { share, pairs, interval };
}
var NONE = new Float64Array(0);
function winOf(head, base) {
  if (head === base) return 0.5;
  return head > base ? 1 : 0;
}
function ofMatched(wins) {
  return ({ head }) => wins.reduce((sum, win, run) => sum + win * head[run], 0) / wins.length;
}
function againstAll(base, head) {
  const order = base.map((_, run) => run).sort((one, other) => base[one] - base[other]);
  const sorted = order.map((run) => base[run]);
  const ends = head.map((value) => ({
    below: sorted.filter((other) => other < value).length,
    upTo: sorted.filter((other) => other <= value).length
  }));
  const before = new Float64Array(base.length + 1);
  return ({ base: times, head: weights }) => {
    for (const [place, run] of order.entries()) {
      before[place + 1] = before[place] + times[run];
    }
    let sum = 0;
    for (const [run, { below, upTo }] of ends.entries()) {
      sum += weights[run] * (before[below] + before[upTo]) / 2;
    }
    return sum / (base.length * head.length);
  };
}
function drawTimes(runs, generator) {
  const times = new Float64Array(runs);
  for (let draw = 0; draw < runs; draw += 1) {
    const run = generator.nextBelow(runs);
    times[run] = times[run] + 1;
  }
  return times;
}
function concludeFrom(interval) {
  if (interval === null) return "not-told";
  const { low, high } = interval;
  if (low > 0.5) return high > MEANINGFUL_SHARE ? "better-meaningful" : "better";
  if (high < 0.5) return low < 1 - MEANINGFUL_SHARE ? "worse-meaningful" : "worse";
  return "not-told";
}

// src/comparison/compare-runs.ts
var RESAMPLES = 4e3;
var MOST_RUNS = 1e3;
function compareRuns(rows, sides, terms) {
  const [before, after] = [sides.base.runs ?? null, sides.head?.runs ?? null];
  if (sides.head === null || before === null || after === null || before.kind !== after.kind) return [...rows];
  const valuesOf = (evaluation) => new Map(wholeSet(evaluation).map((metric) => [metric.name, metric.runs?.values ?? null]));
  const [base, head] = [valuesOf(sides.base), valuesOf(sides.head)];
  return rows.map((row) => {
    if (row.slice !== null || row.delta === null) return row;
    const values = { base: base.get(row.name) ?? null, head: head.get(row.name) ?? null };
    if (values.base === null || values.head === null) return row;
    const { higherIsBetter } = row;
    const both2 = { base: values.base, head: values.head, kind: after.kind, higherIsBetter };
    return { ...row, runs: describeRuns(both2, terms) };
  });
}
function describeRuns({
  kind,
  base,
  head,
  higherIsBetter
}, { confidence, seed }) {
  const counts = { kind, base: base.length, head: head.length };
  const nothing3 = { ...counts, outperformance: null, difference: null };
  const gap = whyNotCompared({ base, head });
  if (gap !== null) return { ...nothing3, reason: gap };
  const isMatched = kind === "folds";
  if (isMatched && base.length !== head.length)
    return { ...nothing3, reason: `main has ${base.length} folds and this run ${head.length}: none match` };
  const turned = (values) => values.map((value) => turn(value, { higherIsBetter }));
  const runs = { base: turned(base), head: turned(head), matched: isMatched };
  const found = outperformance(runs, { confidence, resamples: RESAMPLES, generator: createGenerator(seed) });
  const interval = found.interval === null ? null : { ...found.interval, confidence, method: "bootstrap-percentile" };
  return {
    ...counts,
    outperformance: { ...found, interval, conclusion: concludeFrom(found.interval) },
    difference: isMatched ? compareFolds(runs, { higherIsBetter, confidence }) : null,
    reason: interval === null ? whyNoInterval(runs) : null
  };
}
function whyNotCompared(sides) {
  const named = [
    ["main", sides.base],
    ["this run", sides.head]
  ];
  for (const [side, values] of named) {
    if (values.length === 0) return `${side} has no runs`;
    if (values.length > MOST_RUNS) return `${side} has more than ${MOST_RUNS} runs`;
    const missing = values.findIndex((value) => value === null || !Number.isFinite(value));
    if (missing !== -1) return `${side} has no value of run ${missing + 1}`;
  }
  return null;
}
function whyNoInterval({
  base,
  head
}) {
  const fewest = Math.min(base.length, head.length);
  if (fewest >= LEAST_RUNS) return "no interval: every pair of runs says the same";
  return `no interval: it takes ${LEAST_RUNS} runs a side, and there are ${fewest}`;
}
function compareFolds({ base, head }, { higherIsBetter, confidence }) {
  const found = correctedResampledT(
    head.map((value, fold) => value - base[fold]),
    { confidence }
  );
  if (found === null) return null;
  const { mean, error, degrees, p } = found;
  const ends = [turn(found.low, { higherIsBetter }), turn(found.high, { higherIsBetter })];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const interval = { low, high, confidence, method: "corrected-resampled-t" };
  return { mean: turn(mean, { higherIsBetter }), error, degrees, interval, test: "corrected-resampled-t", p };
}

// src/comparison/compare-given.ts
function isMetricsOnly(evaluation) {
  return evaluation !== null && evaluation.task === "metrics-only" && evaluation.failure === null;
}
function compareGiven(sides, terms) {
  const { name, asked, head } = sides;
  const { confidence } = terms;
  const recorded = sides.base?.evaluation ?? null;
  const space = givenSpace(termsOf(sides.terms, head.evaluation));
  const before = recorded === null ? null : givenSpace(termsOf(sides.terms, recorded));
  const expansions = expandHead(space, { asked, computed: head.evaluation, recorded });
  const rows = expansions.map((expansion) => {
    const after = givenOf(expansion);
    const base = before === null ? null : givenOf(expandFor(expansion.name, before));
    const shared = { evaluation: name, expansion, head: after, confidence };
    const main = recorded === null ? null : wholeSet(recorded).find((metric) => metric.name === expansion.name);
    if (main != null && main.definition !== definitionOf(expansion.metric)) {
      const reason2 = `main's number is of another definition (${main.definition})`;
      return oneSidedRow({ ...shared, headInterval: null, base: main.value, reason: reason2 });
    }
    if (after.value === null || base === null || base.value === null) {
      const reason2 = after.value === null ? after.reason : whyNoBase(sides, base);
      return oneSidedRow({ ...shared, headInterval: null, base: base?.value ?? null, reason: reason2 });
    }
    const delta = after.value - base.value;
    const noise = sides.noise.get(expansion.name);
    return {
      ...pairedRow({
        ...shared,
        base,
        delta,
        weight: weighPoint(expansion, { after: after.value, delta }, sides)
      }),
      ...noise === void 0 ? {} : { noiseFloor: { floor: noise.floor, degrees: noise.degrees } }
    };
  });
  const withRuns = recorded === null ? rows : compareRuns(rows, { base: recorded, head: head.evaluation }, terms);
  const known = new Set(expansions.map((expansion) => expansion.name));
  const gone = recorded === null ? [] : wholeSet(recorded).filter((metric) => !known.has(metric.name));
  const reason = "only main has it: this run does not compute it";
  const paired = recorded !== null && recorded.failure === null;
  return {
    metrics: [...withRuns, ...gone.map((metric) => baseOnlyRow(name, metric, reason))],
    flips: [],
    flipCount: null,
    movedSlices: [],
    errorKinds: [],
    paired,
    pairing: null,
    isNew: sides.base !== null && recorded === null,
    obstacle: paired || sides.base === null ? null : { evaluation: name, reason: whyNoBase(sides, null) }
  };
}
function weighPoint({ name, metric, variant }, { after, delta }, { rules = [] }) {
  const none = { evidence: null, headInterval: null };
  if (variant?.form.kind !== "given") return none;
  const { form } = variant;
  const relative = relativeMarginsOf(rules, { metric: name, slice: null });
  return weighGiven({ name, form, higherIsBetter: metric.higherIsBetter, value: after, delta, relative });
}
function givenSpace(terms) {
  return { task: "metrics-only", labels: [], positive: null, scored: false, sliced: [], terms };
}
function givenOf({ variant, reason }) {
  if (variant === null) return { value: null, reason, n: 0 };
  if (variant.form.kind === "given") return { ...variant.form.value, n: 0 };
  return { value: null, reason: "it is computed from examples, and there are none", n: 0 };
}
function whyNoBase({ name, base, absent }, value) {
  if (base === null) return absent;
  const nothing3 = `main's record has no numbers of "${name}"`;
  if (base.evaluation === null) return nothing3;
  if (base.evaluation.failure !== null) return `${nothing3}: ${base.evaluation.failure.message}`;
  return `main has no such value: ${value?.reason ?? "it is not in its record"}`;
}

// src/sample/round-scores.ts
function roundScores(sample) {
  const measures = roundEach(sample.measures);
  switch (sample.task) {
    case "binary":
    case "multiclass":
      return { ...sample, measures, scores: roundLabelled(sample) };
    case "multilabel":
      return { ...sample, measures, scores: sample.scores?.map(roundToSingles) ?? null };
    case "regression": {
      const { predicted, quantiles, bounds } = sample;
      return {
        ...sample,
        measures,
        predicted: roundToSingles(predicted),
        quantiles: roundEach(quantiles),
        bounds: bounds && { low: roundToSingles(bounds.low), high: roundToSingles(bounds.high) }
      };
    }
    case "ranking":
      return { ...sample, measures, score: roundToSingles(sample.score) };
    case "graded": {
      const { score, variance } = sample;
      return { ...sample, measures, score: roundToSingles(score), variance: roundToSingles(variance) };
    }
  }
}
function roundLabelled(sample) {
  if (sample.scores === null) return null;
  const leading = findLeading(sample);
  if (leading === null) return sample.scores.map(roundToSingles);
  return complete(leading, roundToSingles(sample.scores[leading]));
}
function roundEach(columns) {
  return new Map([...columns].map(([key, values]) => [key, roundToSingles(values)]));
}

// src/stats/bootstrap-differences.ts
function bootstrapMean(input) {
  const { differences, resamples, generator } = input;
  const n = differences.length;
  const kinds = /* @__PURE__ */ new Map();
  for (const difference of differences) kinds.set(difference, (kinds.get(difference) ?? 0) + 1);
  const values = Float64Array.from(kinds.keys());
  const counts = Float64Array.from(kinds.values());
  const drawn = new Float64Array(values.length);
  const sum = sumOf(differences);
  const draws = Float64Array.from({ length: resamples }, () => {
    drawMultinomial(generator, n, counts, drawn);
    let total = 0;
    for (let kind = 0; kind < drawn.length; kind += 1)
      total += drawn[kind] * values[kind];
    return total / n;
  });
  const leftOut2 = values.map((value) => (sum - value) / (n - 1));
  return {
    draws,
    mean: sum / n,
    bca: (confidence) => {
      const acceleration = accelerationOf([{ values: leftOut2, counts }]);
      return bcaInterval({ draws, value: sum / n, acceleration, confidence });
    }
  };
}

// src/stats/newcombe.ts
function pairedNewcombe(counts) {
  const { n, both: both2, gained, lost, confidence } = counts;
  const head = shareOf({ hits: both2 + gained, n, confidence });
  const base = shareOf({ hits: both2 + lost, n, confidence });
  return combine(head, base, correlationOf(counts));
}
function unpairedNewcombe(input) {
  const { head, base, confidence } = input;
  return combine(shareOf({ ...head, confidence }), shareOf({ ...base, confidence }), 0);
}
function shareOf(input) {
  return { value: input.hits / input.n, ...wilsonInterval(input) };
}
function combine(head, base, correlation) {
  const difference = head.value - base.value;
  const reach = (one, other) => Math.sqrt(Math.max(0, one ** 2 - 2 * correlation * one * other + other ** 2));
  return {
    low: difference - reach(head.value - head.low, base.high - base.value),
    high: difference + reach(head.high - head.value, base.value - base.low)
  };
}
function correlationOf(counts) {
  const { n, both: both2, gained, lost } = counts;
  const neither = n - both2 - gained - lost;
  const margins = (both2 + gained) * (lost + neither) * (both2 + lost) * (gained + neither);
  if (margins === 0) return 0;
  const cross = both2 * neither - gained * lost;
  return (cross > 0 ? Math.max(0, cross - n / 2) : cross) / Math.sqrt(margins);
}

// src/stats/paired-t.ts
function pairedTNoWorse(differences) {
  const n = differences.length;
  const mean = sumOf(differences) / n;
  const variance = sumOf(differences.map((difference) => (difference - mean) ** 2)) / (n - 1);
  if (!(n > 1 && variance > 0)) return null;
  return upperTailT(-mean / Math.sqrt(variance / n), n - 1);
}

// src/stats/permutation.ts
var ROUNDING = 1e-12;
function permuteSigns(input) {
  const { differences, resamples, generator } = input;
  const changed = differences.filter((difference) => difference !== 0);
  const observed = changed.reduce((sum, difference) => sum + difference, 0);
  const slack = ROUNDING * changed.reduce((sum, difference) => sum + Math.abs(difference), 0);
  let lower = 0;
  for (let resample = 0; resample < resamples; resample += 1) {
    let sum = 0;
    for (let index = 0; index < changed.length; index += 1) {
      const difference = changed[index];
      sum += generator.nextUint32() < 2 ** 31 ? difference : -difference;
    }
    if (sum <= observed + slack) lower += 1;
  }
  return (1 + lower) / (resamples + 1);
}
function permuteTables(input) {
  const { joint, compute, resamples, generator } = input;
  const { labels } = joint;
  const cells = countJoint(joint);
  const tables = newTables(labels);
  const add = (side, cell, count) => {
    tables[side][cell] = tables[side][cell] + count;
  };
  const differenceOf = (swappedOf) => {
    tables.base.fill(0);
    tables.head.fill(0);
    for (const { target, base, head, count } of cells) {
      const swapped = base === head ? 0 : swappedOf(count);
      const [before, after] = [target * labels + base, target * labels + head];
      add("base", before, count - swapped);
      add("base", after, swapped);
      add("head", after, count - swapped);
      add("head", before, swapped);
    }
    return compute(tables.head) - compute(tables.base);
  };
  const observed = differenceOf(() => 0);
  let lower = 0;
  for (let resample = 0; resample < resamples; resample += 1) {
    if (!(differenceOf((count) => drawBinomial(generator, count, 0.5)) > observed + ROUNDING)) lower += 1;
  }
  return (1 + lower) / (resamples + 1);
}

// src/stats/wilcoxon.ts
var MOST_EXACT = 50;
function wilcoxonNoWorse(differences) {
  const changed = differences.filter((difference) => difference !== 0);
  const n = changed.length;
  if (n === 0) return null;
  const { positive, ties } = rankChanges(changed);
  if (ties === 0 && differences.length === n && n <= MOST_EXACT) return exactTail(positive, n);
  const mean = n * (n + 1) / 4;
  const variance = n * (n + 1) * (2 * n + 1) / 24 - ties / 48;
  return normalCdf((positive - mean) / Math.sqrt(variance));
}
function rankChanges(changed) {
  const sorted = changed.toSorted((a, b) => Math.abs(a) - Math.abs(b));
  let positive = 0;
  let ties = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && Math.abs(sorted[to]) === Math.abs(sorted[from])) to += 1;
    const size = to - from;
    const gains = sorted.subarray(from, to).filter((difference) => difference > 0).length;
    positive += gains * (from + 1 + to) / 2;
    ties += size ** 3 - size;
    from = to;
  }
  return { positive, ties };
}
function exactTail(sum, n) {
  const chances = new Float64Array(n * (n + 1) / 2 + 1);
  chances[0] = 1;
  for (let rank = 1; rank <= n; rank += 1) {
    for (let total = rank * (rank + 1) / 2; total >= 0; total -= 1) {
      const without = chances[total];
      const withRank = total >= rank ? chances[total - rank] : 0;
      chances[total] = (without + withRank) / 2;
    }
  }
  return Math.min(
    1,
    chances.subarray(0, sum + 1).reduce((all, chance) => all + chance, 0)
  );
}

// src/comparison/apply-methods.ts
function applyMethods(metric, weight, weighing) {
  const { methods, pair } = weighing;
  if (methods == null) return {};
  const { test, interval } = fittingMethods(metric, pair, methods);
  const isIdentical = weight.evidence?.kind === "identical";
  if (weight.evidence === null || test === null && interval === null) return {};
  if (isIdentical) return test === null ? {} : { test, p: 1 };
  return {
    ...test === null ? {} : { test, p: findP(test, metric, weight, weighing) },
    ...interval === null ? {} : { interval: asInterval(interval, findEnds(interval, metric, weight, weighing), metric, weighing) }
  };
}
function findP(test, metric, weight, weighing) {
  const { resamples, pair } = weighing;
  const generator = generatorFor(weighing, `${metric.name}/${test}`);
  switch (test) {
    case "mcnemar-exact":
      return exactNoWorse(countChanges(metric, weighing));
    case "mcnemar-mid-p":
      return midPNoWorse(countChanges(metric, weighing));
    case "paired-t":
      return pairedTNoWorse(differencesOf(metric, weighing));
    case "wilcoxon":
      return wilcoxonNoWorse(differencesOf(metric, weighing));
    case "delong": {
      const { delta, error } = weighDelong(metric, weighing);
      return error > 0 ? normalCdf(delta / error) : null;
    }
    case "permutation": {
      if (metric.form.kind !== "cells")
        return permuteSigns({ differences: differencesOf(metric, weighing), resamples, generator });
      const { joint } = pair;
      if (joint === null) return null;
      const { compute } = metric.form;
      const statistic = (counts) => turn(compute({ labels: joint.names, counts }).value ?? Number.NaN, metric);
      return permuteTables({ joint, compute: statistic, resamples, generator });
    }
    case "paired-bootstrap": {
      if (!isOfDifferences(metric, weighing)) {
        const evidence = resampledOf(metric, weight, weighing);
        return evidence === null ? null : pNoWorse(evidence);
      }
      const { draws } = bootstrapMean({ differences: differencesOf(metric, weighing), resamples, generator });
      return (1 + draws.filter((drawn) => drawn >= 0).length) / (draws.length + 1);
    }
  }
}
function findEnds(interval, metric, weight, weighing) {
  const { confidence, resamples } = weighing;
  switch (interval) {
    case "tango":
      return tangoInterval({ ...countChanges(metric, weighing), confidence });
    case "newcombe":
      return pairedNewcombe({ ...countChanges(metric, weighing), confidence });
    case "delong": {
      const { delta, error } = weighDelong(metric, weighing);
      return around(delta, error, confidence);
    }
    case "wald": {
      const differences = differencesOf(metric, weighing);
      const n = differences.length;
      const mean = sumOf(differences) / n;
      const squares = sumOf(differences.map((difference) => (difference - mean) ** 2));
      return around(mean, Math.sqrt(squares / n / (metric.form.kind === "share" ? n : n - 1)), confidence);
    }
    default: {
      if (!isOfDifferences(metric, weighing)) {
        const evidence = resampledOf(metric, weight, weighing);
        return evidence === null ? null : intervalOf(evidence, confidence);
      }
      const differences = differencesOf(metric, weighing);
      const generator = generatorFor(weighing, `${metric.name}/${interval}`);
      const { draws, bca } = bootstrapMean({ differences, resamples, generator });
      if (interval === "bootstrap-bca") return bca(confidence);
      const sorted = draws.toSorted();
      const tail = (1 - confidence) / 2;
      return { low: quantileOfSorted(sorted, tail), high: quantileOfSorted(sorted, 1 - tail) };
    }
  }
}
function asInterval(method, ends, metric, { confidence }) {
  if (ends === null || !Number.isFinite(ends.low) || !Number.isFinite(ends.high)) return null;
  const turned = [turn(ends.low, metric), turn(ends.high, metric)];
  return { low: Math.min(...turned), high: Math.max(...turned), confidence, method };
}
function around(centre2, error, confidence) {
  if (!(error > 0)) return null;
  const reach = criticalValue(confidence) * error;
  return { low: centre2 - reach, high: centre2 + reach };
}
function isOfDifferences({ form }, { pair }) {
  const isPlain = pair.weight === null && !pair.clustered && pair.strata === null;
  return isPlain && (form.kind === "share" || form.kind === "mean");
}
function differencesOf(metric, weighing) {
  const { form } = metric;
  if (form.kind === "mean")
    return pairLosses({ ...metric, form }, weighing)?.differences ?? new Float64Array(0);
  if (form.kind !== "share") return new Float64Array(0);
  const hits = pairHits({ ...metric, form }, weighing);
  if (hits === null) return new Float64Array(0);
  return hits.head.map((hit, index) => turn(hit - hits.base[index], metric));
}
function countChanges(metric, weighing) {
  const differences = differencesOf(metric, weighing);
  const { form } = metric;
  const hits = form.kind === "share" ? pairHits({ ...metric, form }, weighing) : null;
  const good = metric.higherIsBetter ? 1 : 0;
  const both2 = hits?.head.filter((hit, index) => hit === good && hits.base[index] === good).length ?? 0;
  return {
    n: differences.length,
    both: both2,
    gained: differences.filter((difference) => difference > 0).length,
    lost: differences.filter((difference) => difference < 0).length
  };
}
function weighDelong(metric, { pair }) {
  const { form } = metric;
  const delta = turn(metric.delta, metric);
  if (form.kind !== "auc") return { delta, error: Number.NaN };
  const [before, after] = [form.classes(pair.base), form.classes(pair.head)];
  const [base, head] = [
    "missing" in before ? void 0 : before[0],
    "missing" in after ? void 0 : after[0]
  ];
  if (base === void 0 || head === void 0) return { delta, error: Number.NaN };
  return { delta, error: delongError({ base, head, worstPair: false }) };
}
function resampledOf(metric, { evidence }, weighing) {
  if (evidence === null || evidence.kind === "resampled") return evidence;
  const { form } = metric;
  if (form.kind === "whole")
    return weighDraws2({ ...metric, form }, weighing.pair.head.size, weighing).evidence;
  if (form.kind !== "auc") return null;
  const classes = form.classes(weighing.pair.head);
  const rarest = "missing" in classes ? 0 : Math.min(...classes.map(countRarer));
  return weighDraws2({ ...metric, form }, rarest, weighing).evidence;
}

// src/comparison/compare-pair.ts
function comparePair(sides, terms) {
  const rounded = { base: roundScores(sides.base.sample), head: roundScores(sides.head.sample) };
  const pair = pairSamples(rounded);
  const rows = sides.expansions.map(
    (expansion) => computeRow(expansion, sides, { ...rounded, labels: pair.joint?.names ?? null })
  );
  const slice = sides.slice?.name ?? null;
  const weighing = { ...terms, pair, slice };
  const weights = weighMetrics(
    rows.flatMap(({ weighed }) => weighed ?? []),
    weighing
  );
  const evaluation = sides.head.sample.name;
  const { confidence } = terms;
  const metrics = rows.map((row) => {
    const weight = weights.get(row.expansion.name) ?? { evidence: null, headInterval: null };
    if (row.weighed !== null) {
      const replaced = applyMethods(row.weighed, weight, weighing);
      const { delta } = row.weighed;
      return { ...pairedRow({ ...row, evaluation, delta, weight, confidence }), slice, ...replaced };
    }
    const alone = oneSidedRow({
      ...row,
      evaluation,
      headInterval: null,
      confidence,
      base: row.base.value,
      reason: row.obstacle
    });
    return { ...alone, slice };
  });
  return { metrics, pair };
}
function readsLabels({ variant }, sample) {
  if (variant === null || !isLabelled(sample)) return false;
  const { form } = variant;
  return form.kind === "cells" || form.kind === "share" && "hit" in form;
}
function computeRow(expansion, sides, rounded) {
  const { name, metric } = expansion;
  const head = computeExpansion(expansion, sides.head.sample);
  const recorded = wholeSet(sides.recorded).find((one) => one.name === name);
  if (recorded !== void 0 && recorded.definition !== definitionOf(metric)) {
    const obstacle = `main computed it by another definition (${recorded.definition}, now ${definitionOf(metric)})`;
    return {
      expansion,
      head,
      base: { value: recorded.value, reason: null, n: recorded.n },
      weighed: null,
      obstacle
    };
  }
  const onBase = expandFor(name, sides.base.space);
  const base = computeExpansion(onBase, sides.base.sample);
  const stored = {
    head: readsLabels(expansion, rounded.head) ? head : computeExpansion(expansion, rounded.head),
    base: readsLabels(onBase, rounded.base) ? base : computeExpansion(onBase, rounded.base)
  };
  const { space } = sides.head;
  const form = expandFor(name, { ...space, labels: rounded.labels ?? space.labels }).variant?.form;
  if (head.value === null || stored.head.value === null)
    return { expansion, head, base, weighed: null, obstacle: head.reason };
  if (stored.base.value === null || form === void 0) {
    return {
      expansion,
      head,
      base,
      weighed: null,
      obstacle: `main has no such value: ${base.reason ?? "it is not defined there"}`
    };
  }
  const { higherIsBetter } = metric;
  const relative = relativeMarginsOf(sides.rules, { metric: name, slice: sides.slice });
  const value = stored.head.value;
  return {
    expansion,
    head,
    base,
    weighed: { name, form, higherIsBetter, value, delta: value - stored.base.value, relative },
    obstacle: null
  };
}

// src/comparison/compare-slices.ts
var MOST_SHOWN = 500;
var METRICS_SHOWN = 3;
var MOST_RESAMPLED = 40;
function compareSlices(input, terms) {
  const { sides, digests } = input;
  const rows = input.slices.flatMap((slice) => {
    const expansions = wantedOn(slice, input);
    if (expansions.length === 0) return [];
    const main = digests.get(slice.name);
    if (main === sliceDigest(slice)) return ofSlicing(slice, compareOne(slice, { sides, expansions }, terms));
    const reason = main === void 0 ? `the slice "${slice.name}" is new: main does not have it` : `the examples of the slice "${slice.name}" are not those that main has in it`;
    const row = { ...input, sample: sides.head.sample, expansions, reason };
    return ofSlicing(slice, describeSlice(slice, row, terms));
  });
  return [...rows, ...lostRows(sides.head.sample.name, input, digests)];
}
function describeSlices(input, terms) {
  const { sample, reason } = input;
  const rows = input.slices.flatMap((slice) => {
    const expansions = wantedOn(slice, { ...input, computed: null });
    if (expansions.length === 0) return [];
    return ofSlicing(slice, describeSlice(slice, { ...input, sample, expansions, reason }, terms));
  });
  return [...rows, ...lostRows(sample.name, input, /* @__PURE__ */ new Map())];
}
function ofSlicing({ of }, rows) {
  return rows.map((row) => ({ ...row, of }));
}
function compareOne(slice, { sides, expansions }, terms) {
  const ofParts = expansions.filter((expansion) => !isOfWholeSet(expansion));
  const take = (sample) => takeExamples({ ...sample, slices: [] }, slice.members);
  const part = {
    ...sides,
    base: { ...sides.base, sample: take(sides.base.sample) },
    head: { ...sides.head, sample: take(sides.head.sample) },
    expansions: ofParts,
    slice
  };
  return [...comparePair(part, terms).metrics, ...wholeSetRows(slice, sides.head.sample, expansions, terms)];
}
function describeSlice(slice, input, terms) {
  const { sample, recorded, expansions, reason } = input;
  const values = (recorded?.metrics ?? []).filter((metric) => metric.slice === slice.name);
  const part = takeExamples({ ...sample, slices: [] }, slice.members);
  const rows = compareAlone(
    {
      sample: part,
      expansions: expansions.filter((expansion) => !isOfWholeSet(expansion)),
      recorded: new Map(values.map(({ name, value }) => [name, value])),
      reason,
      slice: slice.name
    },
    terms
  );
  return [...rows, ...wholeSetRows(slice, sample, expansions, terms)];
}
function wholeSetRows(slice, { name }, expansions, { confidence }) {
  return expansions.filter(isOfWholeSet).map((expansion) => {
    const reason = `${expansion.name} is of the whole set alone, not of a slice`;
    const head = { value: null, reason, n: 0 };
    const row = oneSidedRow({
      evaluation: name,
      expansion,
      head,
      headInterval: null,
      confidence,
      base: null,
      reason
    });
    return { ...row, slice: slice.name };
  });
}
function isOfWholeSet({ name, variant }) {
  return variant?.form.kind === "given" || /_(difference|ratio)\[/.test(name);
}
function wantedOn(slice, input) {
  const { expansions, rules } = input;
  const asked = new Set(rules.filter((rule) => isAboutSlice(rule, slice)).map(({ metric }) => metric));
  const shown = new Set(shownOn(slice, input));
  return expansions.filter((expansion) => asked.has(expansion.name) || shown.has(expansion));
}
function shownOn({ name }, { slices, expansions, computed }) {
  if (slices.length > MOST_SHOWN || computed === null) return [];
  const isEvaluated = computed.metrics.some((metric) => metric.slice === name && metric.value !== null);
  if (!isEvaluated) return [];
  return expansions.slice(0, METRICS_SHOWN).filter(({ variant }) => {
    const kind = variant?.form.kind;
    return kind === "share" || kind === "cells" && slices.length <= MOST_RESAMPLED;
  });
}
function lostRows(evaluation, { slices, expansions, rules, recorded }, digests) {
  const here = new Set(slices.map(({ name }) => name));
  const known = new Map((recorded?.slices ?? []).map(({ name, of }) => [name, of]));
  const names = [.../* @__PURE__ */ new Set([...digests.keys(), ...known.keys()])].filter((name) => !here.has(name));
  return names.flatMap((name) => {
    const lost = { name, of: known.get(name) ?? name.replace(/=.*$/s, "") };
    const asked = new Set(rules.filter((rule) => isAboutSlice(rule, lost)).map(({ metric }) => metric));
    const reason = `the slice "${name}" is lost: only main has it`;
    return [...asked].flatMap((metric) => {
      const found = recorded?.metrics.find((one) => one.name === metric && one.slice === name);
      const expansion = expansions.find((one) => one.name === metric);
      if (found === void 0 && expansion === void 0) return [];
      const higherIsBetter = expansion?.metric.higherIsBetter ?? true;
      const row = found === void 0 ? emptyRow({ evaluation, name: metric, reason, higherIsBetter }) : baseOnlyRow(evaluation, found, reason);
      return [{ ...row, slice: name, of: lost.of }];
    });
  });
}

// src/comparison/error-kinds.ts
var LEVEL = 0.05;
var MOST = 20;
function findErrorKinds(pair) {
  const { joint, head } = pair;
  if (joint === null) return [];
  const moves = countMoves(joint, pair);
  const adjusted = adjustByBenjaminiYekutieli(
    moves.map(({ entered, left }) => midPNoWorse({ lost: entered, gained: left }))
  );
  const grown = new Set(moves.filter((_, at) => adjusted[at] <= LEVEL).map(({ cell }) => cell));
  const [before, after] = [countCells(joint, joint.base, grown), countCells(joint, joint.head, grown)];
  return [...grown].map((cell) => ({
    evaluation: head.name,
    target: joint.names[Math.floor(cell / joint.labels)],
    predicted: joint.names[cell % joint.labels],
    base: before.get(cell) ?? 0,
    head: after.get(cell) ?? 0
  })).filter((kind) => kind.head > kind.base).sort((a, b) => b.head - b.base - (a.head - a.base) || a.base - b.base).slice(0, MOST);
}
function countMoves(joint, { units, clustered }) {
  const nets = /* @__PURE__ */ new Map();
  const counts = /* @__PURE__ */ new Map();
  for (let example = 0; example < joint.target.length; example += 1) {
    const was = joint.base[example];
    const is = joint.head[example];
    if (was === is) continue;
    const target = joint.target[example];
    const unit = units.of[example];
    for (const [predicted, step] of [
      [was, -1],
      [is, 1]
    ]) {
      if (predicted === target) continue;
      const cell = target * joint.labels + predicted;
      if (clustered) addNet(nets, cell, unit, step);
      else addMove(counts, cell, step);
    }
  }
  for (const [cell, net] of nets) for (const step of net.values()) addMove(counts, cell, step);
  return [...counts].map(([cell, moves]) => ({ cell, ...moves }));
}
function addNet(nets, cell, unit, step) {
  const net = nets.get(cell) ?? /* @__PURE__ */ new Map();
  net.set(unit, (net.get(unit) ?? 0) + step);
  nets.set(cell, net);
}
function addMove(counts, cell, step) {
  const count = counts.get(cell) ?? { entered: 0, left: 0 };
  if (step > 0) count.entered += 1;
  if (step < 0) count.left += 1;
  counts.set(cell, count);
}
function countCells({ target, labels }, predicted, cells) {
  const counts = /* @__PURE__ */ new Map();
  if (cells.size === 0) return counts;
  for (let example = 0; example < target.length; example += 1) {
    const cell = target[example] * labels + predicted[example];
    if (cells.has(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}

// src/comparison/example-losses.ts
var QUERY_MEASURE = "ndcg_10";
function pairLosses2({ joint, base, head }) {
  if (joint !== null)
    return { name: "error rate", base: errorsOf(joint, joint.base), head: errorsOf(joint, joint.head) };
  if (base.task !== head.task) return null;
  switch (head.task) {
    case "multilabel":
      return both("share of labels that are wrong", shareWrong, base, head);
    case "regression":
      return both("absolute error", absoluteErrors, base, head);
    case "graded":
      return both("negative score", negativeScores, base, head);
    case "ranking":
      return both(`1 − ${QUERY_MEASURE}`, lostGains, base, head);
    default:
      return null;
  }
}
function both(name, losses, one, other) {
  const [base, head] = [losses(one), losses(other)];
  return base === null || head === null ? null : { name, base, head };
}
function errorsOf({ target }, predicted) {
  const errors = new Float64Array(target.length);
  for (let example = 0; example < errors.length; example += 1) {
    if (target[example] !== predicted[example]) errors[example] = 1;
  }
  return errors;
}
function shareWrong({ target, predicted, labels, size }) {
  const wrong = new Float64Array(size);
  for (const [label, has] of target.entries()) {
    const said = predicted[label];
    for (let example = 0; example < size; example += 1)
      if (has[example] !== said[example]) wrong[example] = wrong[example] + 1;
  }
  return wrong.map((count) => count / labels.length);
}
function absoluteErrors({ target, predicted }) {
  return target.map((value, example) => Math.abs(value - predicted[example]));
}
function negativeScores({ score }) {
  return score.map((value) => -value);
}
function lostGains(sample) {
  const [variant] = ndcg.expand(labelSpaceOf(sample), QUERY_MEASURE);
  if (variant?.form.kind !== "mean") return null;
  const gains = variant.form.losses(sample);
  return "missing" in gains ? null : gains.map((gain) => 1 - gain);
}

// src/comparison/flip-texts.ts
var MOST_LABELS = 5;
function describeExample(pair, losses, index) {
  const { base, head, joint } = pair;
  if (joint !== null) {
    const label = (codes) => joint.names[codes[index]];
    return { target: label(joint.target), base: label(joint.base), head: label(joint.head) };
  }
  switch (head.task) {
    case "regression":
      return {
        target: show(head.target[index]),
        base: show(base.predicted[index]),
        head: show(head.predicted[index])
      };
    case "multilabel":
      return {
        target: listLabels(head, head.target, index),
        base: listLabels(base, base.predicted, index),
        head: listLabels(head, head.predicted, index)
      };
    default:
      return { target: "", ...describeValues(head, losses, index) };
  }
}
function describeValues({ task }, { base, head }, index) {
  const value = (loss) => task === "ranking" ? 1 - loss : -loss;
  return { base: show(value(base[index])), head: show(value(head[index])) };
}
function listLabels({ labels }, has, index) {
  const names = labels.filter((_, label) => has[label]?.[index] === 1);
  if (names.length === 0) return "none";
  const rest = names.length - MOST_LABELS;
  return [...names.slice(0, MOST_LABELS), ...rest > 0 ? [`${rest} more`] : []].join(", ");
}
function show(value = Number.NaN) {
  return String(Number(value.toPrecision(6)) + 0);
}

// src/comparison/flips.ts
var MOST2 = 200;
var ROUNDING2 = 1e-9;
function findFlips(pair, { passMark } = { passMark: null }) {
  const losses = pairLosses2(pair);
  if (losses === null) return { flips: [], count: null };
  const sides = sidesOf(pair, losses, passMark);
  const lost = [];
  const gained = [];
  for (let index = 0; index < pair.head.size; index += 1) {
    const side = sides.moved(index);
    if (side !== 0) (side > 0 ? lost : gained).push({ index, rise: sides.rise(index) });
  }
  const { head } = pair;
  const evaluation = head.name;
  lost.sort((a, b) => (b.rise ?? 0) - (a.rise ?? 0));
  gained.sort((a, b) => (a.rise ?? 0) - (b.rise ?? 0));
  const flips = [...lost, ...gained].slice(0, MOST2).map(({ index, rise }) => ({
    evaluation,
    id: idAt(head.ids, index),
    ...describeExample(pair, losses, index),
    loss: rise
  }));
  return { flips, count: { evaluation, lost: lost.length, gained: gained.length } };
}
function sidesOf(pair, { base, head }, passMark) {
  const rise = (index) => head[index] - base[index];
  const isWrong = (losses, index) => losses[index] === 0 ? 0 : 1;
  switch (pair.head.task) {
    case "regression":
      return { rise, moved: beyond(rise, medianOf(base)) };
    case "graded":
      if (passMark === null) return { rise, moved: beyond(rise, spreadOf(base)) };
      return {
        rise,
        moved: (index) => failsAt(head, index, passMark) - failsAt(base, index, passMark)
      };
    case "ranking":
      return { rise, moved: beyond(rise, 0) };
    case "multilabel":
      return { rise, moved: (index) => isWrong(head, index) - isWrong(base, index) };
    default:
      return { rise: logLossRise(pair), moved: (index) => rise(index) };
  }
}
function beyond(rise, bar) {
  return (index) => {
    const by = rise(index);
    return Math.abs(by) > bar + ROUNDING2 * Math.max(1, bar) ? Math.sign(by) : 0;
  };
}
function failsAt(losses, index, passMark) {
  return -losses[index] >= passMark ? 0 : 1;
}
function spreadOf(values) {
  const median = medianOf(values);
  return medianOf(values.map((value) => Math.abs(value - median)));
}
function medianOf(values) {
  const sorted = values.toSorted();
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle];
  return sorted.length === 0 ? 0 : (sorted[middle - 1] + sorted[middle]) / 2;
}
function logLossRise({ base, head }) {
  const [then, now] = [logLossOf(base), logLossOf(head)];
  if (then === null || now === null) return () => null;
  return (index) => now(index) - then(index);
}
function logLossOf(sample) {
  if (!isLabelled(sample) || sample.scores === null) return null;
  const { scores, target } = sample;
  return (index) => {
    const score = scores[target[index]]?.[index] ?? 0;
    return -Math.log(Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, score)));
  };
}

// src/comparison/moved-slices.ts
var LEVEL2 = 0.05;
var MOST3 = 20;
var LEAST_CLUSTERS = 30;
function findMovedSlices(pair, slices) {
  const losses = pairLosses2(pair);
  if (losses === null) return [];
  const changes = centre(losses.head.map((loss, example) => loss - losses.base[example]));
  const tested = slices.flatMap((slice) => testSlice(slice, changes, pair) ?? []);
  const adjusted = adjustByBenjaminiYekutieli(tested.map(({ p }) => p));
  return tested.map((one, at) => ({ ...one, pAdjusted: adjusted[at] })).filter(({ pAdjusted }) => pAdjusted <= LEVEL2).sort((a, b) => b.moved - a.moved).slice(0, MOST3).map(({ slice, p, pAdjusted }) => ({
    evaluation: pair.head.name,
    slice: slice.name,
    n: slice.members.length,
    ...meansOf(losses, slice.members),
    p,
    pAdjusted
  }));
}
function centre(changes) {
  const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  const centred = changes.map((change) => change - mean);
  return { centred, mean, squares: centred.reduce((sum, change) => sum + change * change, 0) };
}
function testSlice(slice, changes, pair) {
  const { members } = slice;
  const n = changes.centred.length - members.length;
  if (members.length < 2 || n < 2) return null;
  const of = sumsOf(members, changes);
  const rest = { n, sum: -of.sum, squares: changes.squares - of.squares };
  const p = pair.clustered ? testByClusters(members, changes.centred, { pair, of: of.sum / of.n, rest: rest.sum / n }) : testByExamples(of, rest, { added: pair.joint === null ? null : -changes.mean });
  return p === null || !Number.isFinite(p) ? null : { slice, moved: of.sum / of.n - rest.sum / n, p };
}
function sumsOf(members, { centred }) {
  let [sum, squares] = [0, 0];
  for (const example of members) {
    const change = centred[example];
    sum += change;
    squares += change * change;
  }
  return { n: members.length, sum, squares };
}
function testByExamples(one, other, { added }) {
  const [of, rest] = [momentsOf(one, added), momentsOf(other, added)];
  const variance = of.variance > 0 ? of.variance : rest.variance;
  if (variance === 0) return 1;
  const slice = { ...of, variance };
  return Math.min(1, 2 * Math.min(welchUpperP(slice, rest), welchUpperP(rest, slice)));
}
function momentsOf(sums, added) {
  const { n, sum, squares } = added === null ? sums : addBoth(sums, added);
  const mean = sum / n;
  const variance = (squares - sum * mean) / (n - 1);
  return { n, mean, variance: variance > squares * 1e-12 ? variance : 0 };
}
function addBoth({ n, sum, squares }, zero) {
  return { n: n + 2, sum: sum + 2 * zero, squares: squares + (zero + 1) ** 2 + (zero - 1) ** 2 };
}
function testByClusters(members, centred, { pair, of, rest }) {
  const { units } = pair;
  const inside = new Uint8Array(centred.length);
  for (const example of members) inside[example] = 1;
  const influence = new Float64Array(units.count);
  const [within, without] = [new Uint8Array(units.count), new Uint8Array(units.count)];
  for (let example = 0; example < centred.length; example += 1) {
    const unit = units.of[example];
    const change = centred[example];
    const isInside = inside[example] === 1;
    const share = isInside ? (change - of) / members.length : (rest - change) / (centred.length - members.length);
    influence[unit] = influence[unit] + share;
    if (isInside) within[unit] = 1;
    else without[unit] = 1;
  }
  const clusters = Math.min(countOf(within), countOf(without));
  if (clusters < LEAST_CLUSTERS) return null;
  const squares = influence.reduce((sum, value) => sum + value * value, 0);
  const error = Math.sqrt(units.count / (units.count - 1) * squares);
  if (error === 0) return 1;
  return Math.min(1, 2 * upperTailT(Math.abs(of - rest) / error, clusters - 1));
}
function countOf(flags) {
  return flags.reduce((count, flag) => count + flag, 0);
}
function meansOf({ name, base, head }, members) {
  const mean = (values) => members.reduce((sum, example) => sum + values[example], 0) / members.length;
  return { loss: name, base: mean(base), head: mean(head) };
}

// src/comparison/compare-evaluation.ts
var unpaired = {
  flips: [],
  flipCount: null,
  movedSlices: [],
  errorKinds: [],
  paired: false,
  pairing: null,
  isNew: false,
  obstacle: null
};
function compareEvaluation(sides, terms) {
  const { name, task, head, base, asked } = sides;
  const { evaluation } = head;
  if (task === "metrics-only" && isMetricsOnly(evaluation))
    return compareGiven({ ...sides, head: { evaluation } }, terms);
  if (head.sample === null) return withoutHead(sides, evaluation?.failure?.message ?? "it was not evaluated");
  if (task !== null && head.sample.task !== task)
    return withoutHead(sides, `its task is ${head.sample.task}, and the policy's is ${task}`);
  const differs = whyOtherTerms(sides, head.sample);
  if (differs !== null) return withoutHead(sides, differs);
  if (base === null) return withoutPair(sides, head.sample, terms, sides.absent);
  const sample = head.sample;
  const obstructed = (reason) => ({
    ...withoutPair(sides, sample, terms, reason),
    obstacle: { evaluation: name, reason }
  });
  const absent = `main's record has no examples of "${name}"`;
  if (base.evaluation === null) return { ...obstructed(absent), isNew: true };
  const aligned = alignSides({ ...sides, head: sample, base: describeBase(base, base.evaluation, absent) });
  if ("reason" in aligned) return obstructed(aligned.reason);
  const { base: restored, head: kept, recorded, pairing } = aligned;
  const space = labelSpaceOf(kept, termsOf(sides.terms, evaluation));
  const names = { asked, computed: evaluation, recorded: base.evaluation };
  const expansions = keepWanted(expandHead(space, names), sides);
  const { rules = [] } = sides;
  const both2 = {
    base: { sample: restored, space: labelSpaceOf(restored, termsOf(sides.terms, recorded)) },
    head: { sample: kept, space },
    recorded,
    expansions,
    rules,
    slice: null
  };
  const { metrics: whole, pair } = comparePair(both2, terms);
  const { slices, digests } = aligned;
  const withRuns = (rows) => pairing.examples === "common" ? rows : compareRuns(rows, { base: recorded, head: evaluation }, terms);
  const parts = { sides: both2, digests, slices, expansions, rules, computed: evaluation, recorded };
  const known = new Set(expansions.map((expansion) => expansion.name));
  return {
    metrics: [...withRuns(whole), ...baseOnly(sides, known), ...compareSlices(parts, terms)],
    ...describeChanges(pair, sides),
    paired: true,
    pairing,
    isNew: false,
    obstacle: null
  };
}
function describeChanges(pair, { only = null }) {
  if (only !== null) return { flips: [], flipCount: null, movedSlices: [], errorKinds: [] };
  const { flips, count } = findFlips(pair);
  const movedSlices = findMovedSlices(pair, pair.head.slices);
  return { flips, flipCount: count, movedSlices, errorKinds: findErrorKinds(pair) };
}
function describeBase({ sample, withoutSample, onNewSet }, evaluation, absent) {
  const { failure } = evaluation;
  const failed = failure === null ? null : `${absent}: ${failure.message}`;
  return { evaluation, sample, onNewSet, absent: failed ?? withoutSample ?? absent };
}
function withoutHead({ name, asked, base, terms }, why) {
  const reason = `this run has no results for "${name}": ${why}`;
  const recorded = base?.evaluation ?? null;
  const rows = recorded === null ? [] : wholeSet(recorded).map((metric) => baseOnlyRow(name, metric, reason));
  const known = new Set(rows.map((row) => row.name));
  const wanted = (asked ?? []).filter((metric) => !known.has(metric));
  const empty = wanted.map(
    (metric) => emptyRow({
      evaluation: name,
      name: metric,
      reason,
      higherIsBetter: findMetric(metric, terms.own)?.higherIsBetter ?? true
    })
  );
  return { metrics: [...rows, ...empty], ...unpaired, obstacle: { evaluation: name, reason } };
}
function withoutPair(sides, sample, terms, reason) {
  const { asked, head, base, rules = [] } = sides;
  const recorded = base?.evaluation ?? null;
  const space = labelSpaceOf(sample, termsOf(sides.terms, head.evaluation));
  const expansions = keepWanted(expandHead(space, { asked, computed: head.evaluation, recorded }), sides);
  const values = recorded === null ? [] : wholeSet(recorded);
  const whole = { recorded: new Map(values.map(({ name, value }) => [name, value])), slice: null };
  const metrics = compareAlone({ sample, expansions, reason, ...whole }, terms);
  const { slices } = sample;
  const ofSlices = describeSlices(
    { sample, slices, expansions, rules, computed: head.evaluation, recorded, reason },
    terms
  );
  const known = new Set(expansions.map((expansion) => expansion.name));
  return { metrics: [...metrics, ...baseOnly(sides, known), ...ofSlices], ...unpaired };
}
function keepWanted(expansions, { only = null }) {
  return only === null ? expansions : expansions.filter(({ name }) => only.has(name));
}
function baseOnly({ name, base, only = null }, known) {
  if (base?.evaluation == null || only !== null) return [];
  const gone = wholeSet(base.evaluation).filter((metric) => !known.has(metric.name));
  return gone.map((metric) => baseOnlyRow(name, metric, "only main has it: this run does not compute it"));
}
function whyOtherTerms({ positive, threshold, head, base, main }, sample) {
  const found = "positive" in sample ? sample.positive : null;
  if (positive !== null && found !== null && found !== positive && found !== positive.replace(/\.0+$/, ""))
    return `its positive label is "${found}", and the policy's is "${positive}"`;
  return whyThresholdDiffers(threshold, {
    head: head.evaluation,
    main: main === void 0 ? base?.evaluation ?? null : main,
    sample
  });
}

// src/comparison/compare.ts
var FEWEST_RESAMPLES = 4e3;
function compare(input) {
  const { baseline, base, confidence, sameModel, seed } = input;
  const resamples = chooseResamples({ confidence, rules: countFamily(input) });
  const terms = { sameModel, confidence, seed, resamples, methods: input.methods ?? null };
  const results = namesOf(input).map((name) => compareEvaluation(sidesOf2(name, input), terms));
  const obstacles = results.flatMap(({ obstacle }) => obstacle ?? []);
  const reasons = obstacles.map(({ evaluation, reason }) => `${evaluation}: ${reason}`);
  const { sha, strategy, distance, ageSeconds } = baseline;
  return {
    baseline: { sha, strategy, distance, ageSeconds },
    comparable: results.some(({ paired }) => paired) && results.every(({ paired, isNew }) => paired || isNew),
    reasons: base === null ? [absence(input), ...reasons] : reasons,
    obstacles: obstructBars(results, input),
    pairings: results.flatMap(({ pairing }) => pairing ?? []),
    metrics: [...results.flatMap(({ metrics }) => metrics), ...compareSince(results, input, terms)],
    flips: results.flatMap(({ flips }) => flips),
    flipCounts: results.flatMap(({ flipCount }) => flipCount ?? []),
    movedSlices: results.flatMap(({ movedSlices }) => movedSlices),
    errorKinds: results.flatMap(({ errorKinds }) => errorKinds)
  };
}
function chooseResamples({
  confidence,
  rules
}) {
  return Math.max(FEWEST_RESAMPLES, Math.ceil(10 * rules / ((1 - confidence) / 2)));
}
function countFamily({ asked, head }) {
  const slices = head.samples.flatMap((sample) => sample.slices);
  const timesOf = (rule) => rule.slice === null ? 1 : Math.max(1, slices.filter((slice) => isAboutSlice(rule, slice)).length);
  return asked.reduce((sum, rule) => sum + countComparing(rule) * timesOf(rule), 0);
}
function compareSince(results, input, terms) {
  const pins = [...new Set(input.asked.flatMap(({ budget }) => budget?.since ?? []))];
  const rows = results.flatMap(({ metrics }) => metrics);
  return pins.flatMap(
    (pin) => namesOf(input).flatMap((name) => {
      const isHere = ({ metric, evaluation }) => (evaluation === null || evaluation === name) && rows.some((row) => row.evaluation === name && row.name === metric);
      const rules = input.asked.filter((rule) => rule.budget?.since === pin && isHere(rule));
      if (rules.length === 0) return [];
      return compareWithPin({ pin, name, rules }, input, terms);
    })
  );
}
function compareWithPin({
  pin,
  name,
  rules
}, input, terms) {
  const pinned = input.pins?.get(pin) ?? null;
  const only = new Set(rules.map(({ metric }) => metric));
  const main = input.base?.evaluations.find((one) => one.name === name) ?? null;
  const absent = `the pin "${pin}" leads to no record that can be compared`;
  const whole = sidesOf2(name, { ...input, base: pinned, rebuilt: null, asked: rules });
  const sides = { ...whole, only, main, absent, asked: [...only], noise: /* @__PURE__ */ new Map() };
  const { metrics } = compareEvaluation(sides, { ...terms, sameModel: false, methods: null });
  const isAsked = (row) => only.has(row.name) && rules.some(({ metric, slice }) => metric === row.name && slice === null === (row.slice === null));
  return metrics.filter(isAsked).map((row) => ({ ...row, since: pin, reason: row.reason && `since ${pin}: ${row.reason}` }));
}
function namesOf({ metrics, head, base }) {
  const names = [
    ...metrics.keys(),
    ...head.samples.map(({ name }) => name),
    ...(base?.evaluations ?? []).map(({ name }) => name)
  ];
  return [...new Set(names)];
}
function obstructBars(results, input) {
  const isKnown = (name) => isKnownToMain(name, input.base);
  const unbased = NEEDS_MAIN.has(input.baseline.strategy) ? [...input.metrics.keys()].filter((name) => !isKnown(name)) : [];
  const reason = input.base === null ? absence(input) : "main's model was not made again and evaluated on it";
  const known = results.flatMap(({ obstacle, pairing }) => obstacle ?? leftOut(pairing) ?? []);
  return [
    ...unbased.map((evaluation) => ({ evaluation, reason })),
    ...known.filter(({ evaluation }) => isKnown(evaluation))
  ];
}
var NEEDS_MAIN = /* @__PURE__ */ new Set(["none", "rebuild"]);
function leftOut(pairing) {
  if (pairing === null || pairing.onlyBase + pairing.altered === 0) return null;
  const { evaluation, paired, onlyBase, altered } = pairing;
  const left = onlyBase + altered;
  const reason = `${left} of main's ${paired + left} examples are not in this run's evaluation set as they were`;
  return { evaluation, reason };
}
function isKnownToMain(name, base) {
  return [...base?.evaluations ?? [], ...base?.samples ?? []].some((one) => one.name === name);
}
function sidesOf2(name, input) {
  const find = (list) => list.find((one) => one.name === name) ?? null;
  const { metrics, head, base, rebuilt = null } = input;
  const noise = (input.baseline.noise ?? []).filter(({ evaluation }) => evaluation === name);
  return {
    name,
    asked: metrics.get(name) ?? null,
    task: input.tasks?.get(name) ?? null,
    positive: input.decisions?.get(name)?.positive ?? null,
    threshold: input.decisions?.get(name)?.threshold ?? null,
    terms: input.terms?.get(name) ?? noTerms,
    head: { evaluation: find(head.evaluations), sample: find(head.samples) },
    base: base === null ? null : {
      evaluation: find(base.evaluations),
      sample: find(base.samples),
      withoutSample: base.withoutSample ?? null,
      onNewSet: base.onNewSet ?? false
    },
    absent: absence(input),
    rebuilt: rebuilt === null ? null : { evaluation: find(rebuilt.evaluations), sample: find(rebuilt.samples) },
    onChange: input.onEvaluationChange ?? "fail",
    rules: input.asked.filter(({ evaluation }) => evaluation === null || evaluation === name),
    noise: new Map(noise.map((one) => [one.name, one]))
  };
}
function absence({ baseline: { strategy } }) {
  return strategy === "bootstrap" ? "no commit of main has a record yet" : "there is no baseline to compare with";
}

// src/comparison/read-base.ts
async function readBase(project, files, onChange) {
  const document = await findBaseDocument(evaluationDocument, project, files);
  if (document === null) return { evaluations: [], samples: [] };
  const folder = `${project.out}/${BASE}`;
  const manifest = await findBaseDocument(manifestDocument, project, files);
  const outside = manifest?.sample ?? null;
  const { evaluations } = document;
  if (outside === null) {
    const samples = await readSamples(folder, document, files);
    return { evaluations, samples, onNewSet: isOnNewSet(manifest, onChange) };
  }
  const isHere = (await files.inspect(`${folder}/${SAMPLE_FILE}`))?.kind === "file";
  if (!isHere) return { evaluations, samples: [], withoutSample: whyOutside(outside) };
  const { digest, bytes } = outside;
  const named = { ...document, sample: { file: SAMPLE_FILE, digest, bytes } };
  return { evaluations, samples: await readSamples(folder, named, files) };
}
async function readPins(project, files, { asked, onChange }) {
  const names = new Set(asked.flatMap(({ budget }) => budget?.since ?? []));
  const pins = /* @__PURE__ */ new Map();
  if (project.run === null) return pins;
  for (const pin of names) {
    const folder = pinFolder(project.out, pin);
    const place = folder === null ? null : { ...project, out: folder };
    const isHere = place !== null && await files.inspect(`${place.out}/${BASE}/${evaluationDocument.file}`) !== null;
    pins.set(pin, isHere ? await readBase(place, files, onChange) : null);
  }
  return pins;
}
async function readRebuilt(project, files, { sha, base, onChange }) {
  const isWanted = onChange === "re-evaluate" || base?.withoutSample !== void 0;
  if (sha === null || base === null || !isWanted) return null;
  const rebuilt = await takeRebuilt(project, sha, files);
  const none = { evaluations: [], samples: [] };
  if (rebuilt?.manifest.run?.event !== REEVALUATION_EVENT) return none;
  const path = `${rebuilt.folder}/${evaluationDocument.file}`;
  const text = new TextDecoder().decode(rebuilt.files.get(evaluationDocument.file));
  const document = evaluationDocument.parse(text, path);
  const bytes = rebuilt.files.get(SAMPLE_FILE);
  const samples = bytes === void 0 ? [] : openSamples(bytes, document, `${rebuilt.folder}/${SAMPLE_FILE}`);
  return { evaluations: document.evaluations, samples };
}
function isOnNewSet(manifest, onChange) {
  const event = manifest?.run?.event;
  return event === REEVALUATION_EVENT || event === REBUILD_EVENT && onChange === "re-evaluate";
}
function whyOutside({ place }) {
  return place === "depot" ? "main's predictions are kept in a depot, and baseline.depot does not have them" : "main's record holds no predictions: they are private, or larger than baseline.largest-sample, and there is no depot";
}

// src/comparison/stage.ts
var SEED = 20260102;
var nothing2 = {
  baseline: { sha: null, strategy: "none", distance: null, ageSeconds: null },
  comparable: false,
  reasons: [],
  metrics: [],
  flips: [],
  flipCounts: []
};
var comparisonStage = defineStage({
  title: "Comparing with the baseline",
  document: comparisonDocument,
  ports: ["files"],
  nothing: nothing2,
  async run(project, { files }) {
    const { configuration } = await readJudged(project, files);
    const baseline = await readDocument(baselineDocument, project, files);
    if (baseline.failure !== void 0) throw fault("baseline-failed", { reason: baseline.failure.message });
    const head = await readDocument(evaluationDocument, project, files);
    const stored = await readSamples(project.out, head, files);
    const path = `${project.out}/${SAMPLE_FILE}`;
    const onChange = configuration.baseline.onEvaluationChange;
    const base = baseline.sha === null ? null : await readBase(project, files, onChange);
    const asked = metricRulesOf(configuration.gate.rules);
    return compare({
      baseline,
      head: { evaluations: head.evaluations, samples: stored.map((sample) => toSample(sample, path)) },
      base,
      rebuilt: await readRebuilt(project, files, { sha: baseline.sha, base, onChange }),
      onEvaluationChange: onChange,
      metrics: new Map(configuration.evaluations.map(({ name, metrics }) => [name, metrics])),
      tasks: new Map(configuration.evaluations.map(({ name, task }) => [name, task])),
      decisions: new Map(configuration.evaluations.map((settings) => [settings.name, settings])),
      terms: new Map(configuration.evaluations.map(({ name, terms }) => [name, terms])),
      sameModel: await isSameModel(project, files),
      confidence: confidenceOf(configuration.gate, project),
      asked,
      pins: await readPins(project, files, { asked, onChange }),
      seed: SEED
    });
  }
});
function confidenceOf({ preset, confidence }, { run }) {
  return preset === "strict" ? spendOverAttempts({ confidence, attempt: run?.attempt ?? 1 }) : confidence;
}
async function isSameModel(project, files) {
  const head = await findDocument(trainingDocument, project, files);
  const base = await findBaseDocument(trainingDocument, project, files);
  const model = head?.model?.digest;
  return model !== void 0 && model === base?.model?.digest;
}

export {
  keepSlices,
  turn,
  oneSidedRow,
  computeExpansion,
  expandFor,
  unpairedNewcombe,
  TESTS,
  INTERVALS,
  compare,
  readBase,
  comparisonStage
};
