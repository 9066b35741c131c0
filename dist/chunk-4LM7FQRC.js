import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  IDENTICAL_EXAMPLES,
  intervalOf,
  pNoWorse
} from "./chunk-ECOJUZWT.js";
import {
  comparisonDocument
} from "./chunk-FX4EFM6C.js";
import {
  FEWEST_OF_CLASS,
  NORMAL_FROM,
  affordResamples,
  allowForBias,
  biasOf,
  compareTexts,
  computeMetric,
  delongError,
  drawMultinomial,
  hitsOf,
  influenceError,
  influenceOf,
  isBiased,
  logitInterval,
  prepareValue,
  resampleWeights,
  resampledEvidence,
  ruleOf,
  skewFactor,
  smoothInterval,
  sumOverUnits,
  takeExamples,
  weighRatios,
  whyUnresampled,
  wilsonInterval,
  worstPairOf
} from "./chunk-WM2NRDTF.js";
import {
  createGenerator
} from "./chunk-MQBP3RFD.js";
import {
  criticalValue
} from "./chunk-EHLQHP23.js";
import {
  isSameMeasure
} from "./chunk-MDU3TXZH.js";
import {
  REBUILD_EVENT,
  REEVALUATION_EVENT,
  takeRebuilt
} from "./chunk-SDVC6P7J.js";
import {
  baselineDocument
} from "./chunk-JBXS3WJX.js";
import {
  manifestDocument
} from "./chunk-B3MJYKGD.js";
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
  takeRetrieved,
  toSample
} from "./chunk-PZGOI4XK.js";
import {
  evaluationDocument
} from "./chunk-XNPDPXED.js";
import {
  trainingDocument
} from "./chunk-DJBJ5PK4.js";
import {
  readJudged
} from "./chunk-QCLQV22M.js";
import {
  defaultNames,
  drawMultiplicities,
  expandMetrics,
  findMetric,
  labelSpaceOf,
  noTerms,
  unitsOf
} from "./chunk-AZDMJTMI.js";
import {
  isLabelled
} from "./chunk-YV4DYHWL.js";
import {
  defineStage
} from "./chunk-EOXLVJJT.js";
import {
  BASE,
  findBaseDocument,
  findDocument,
  readDocument
} from "./chunk-36OYTG2G.js";
import {
  fault
} from "./chunk-G6LY3UCA.js";

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
  const [was, is] = [positiveOf2(base), positiveOf2(head)];
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
function positiveOf2(sample) {
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
    return { base: restored, head: kept, recorded: base.evaluation, pairing };
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
  return {
    base: { ...common.base, slices: kept.slices },
    head: kept,
    recorded: base.evaluation,
    pairing: { evaluation: name, examples: "common", ...counts }
  };
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
  return { base: restored, head: kept, recorded: evaluation, pairing };
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
function identicalEvidence({ pair, sameModel }, n) {
  const looks = pair.clustered ? Math.min(n, pair.units.count) : n;
  return n > 0 && (sameModel || looks >= IDENTICAL_EXAMPLES) ? { kind: "identical", n, sameModel } : null;
}
function intervalOfValue(evidence, confidence) {
  return evidence === null ? null : intervalOf(evidence, confidence);
}
function generatorFor({ seed, pair }, purpose) {
  return createGenerator(seed, hash(`${pair.head.name}/${purpose}`));
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

// src/comparison/compare-given.ts
function isMetricsOnly(evaluation) {
  return evaluation !== null && evaluation.task === "metrics-only" && evaluation.failure === null;
}
function compareGiven(sides, { confidence }) {
  const { name, asked, head } = sides;
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
    const evidence = { kind: "point", delta: turn(delta, expansion.metric) };
    const noise = sides.noise.get(expansion.name);
    return {
      ...pairedRow({ ...shared, base, delta, weight: { evidence, headInterval: null } }),
      ...noise === void 0 ? {} : { noiseFloor: { floor: noise.floor, degrees: noise.degrees } }
    };
  });
  const known = new Set(expansions.map((expansion) => expansion.name));
  const gone = recorded === null ? [] : wholeSet(recorded).filter((metric) => !known.has(metric.name));
  const reason = "only main has it: this run does not compute it";
  const paired = recorded !== null && recorded.failure === null;
  return {
    metrics: [...rows, ...gone.map((metric) => baseOnlyRow(name, metric, reason))],
    flips: [],
    flipCount: null,
    paired,
    pairing: null,
    isNew: sides.base !== null && recorded === null,
    obstacle: paired || sides.base === null ? null : { evaluation: name, reason: whyNoBase(sides, null) }
  };
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

// src/comparison/flips.ts
var MOST = 200;
function findFlips({ joint, head }) {
  if (joint === null) return { flips: [], count: null };
  const evaluation = head.name;
  const lost = [];
  const gained = [];
  for (const [index, target] of joint.target.entries()) {
    const wasRight = joint.base[index] === target;
    const isRight = joint.head[index] === target;
    if (wasRight && !isRight) lost.push(index);
    if (!wasRight && isRight) gained.push(index);
  }
  const label = (codes, index) => joint.names[codes[index]];
  const flips = [...lost, ...gained].slice(0, MOST).map((index) => ({
    evaluation,
    id: idAt(head.ids, index),
    target: label(joint.target, index),
    base: label(joint.base, index),
    head: label(joint.head, index)
  }));
  return { flips, count: { evaluation, lost: lost.length, gained: gained.length } };
}

// src/comparison/pair.ts
function pairSamples({ base, head }) {
  return {
    base,
    head,
    joint: isLabelled(base) && isLabelled(head) ? joinPredictions(base, head) : null,
    weight: head.weight,
    units: unitsOf(head.size, head.group),
    clustered: head.group !== null
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
  const { joint, statistics, resamples, generator } = input;
  const { labels } = joint;
  const cells = countJoint(joint);
  const added = addDiscordant(labels, joint.target);
  const weights = Float64Array.from([...cells.map(({ count }) => count), ...added.map(() => 1)]);
  const drawn = new Float64Array(weights.length);
  const tables = newTables(labels);
  const inBase = Int32Array.from(cells, ({ target, base }) => target * labels + base);
  const inHead = Int32Array.from(cells, ({ target, head }) => target * labels + head);
  const fill = () => {
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
  return collectDraws({ tables, statistics, resamples, fill });
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
  const { joint } = weighing.pair;
  if (joint === null) return metrics.map(() => ({ evidence: null, headInterval: null }));
  const same = joint.target.every((_, index) => joint.base[index] === joint.head[index]);
  const identical = same ? identicalEvidence(weighing, joint.target.length) : null;
  return drawCells(metrics, joint, weighing).map(
    (draws, index) => weighDraws(metrics[index], draws, weighing, identical)
  );
}
function drawCells(metrics, joint, weighing) {
  if (metrics.length === 0) return [];
  const { pair, resamples } = weighing;
  const { units, clustered } = pair;
  const labels = joint.names;
  const statistics = metrics.map(
    ({ form }) => (counts) => form.compute({ labels, counts }).value ?? Number.NaN
  );
  const generator = generatorFor(weighing, "cells");
  if (pair.weight === null && !clustered) return resampleCells({ joint, statistics, resamples, generator });
  const weight = pair.weight ?? new Float64Array(joint.target.length).fill(1);
  return resampleWeightedCells({ joint, weight, units, statistics, resamples, generator });
}
function weighDraws(metric, draws, weighing, identical) {
  const { pair, confidence } = weighing;
  const n = pair.head.size;
  const drawnFrom = pair.weight === null && !pair.clustered ? {} : { units: pair.units.count };
  const differences = draws.head.map((value2, draw) => turn(value2 - draws.base[draw], metric));
  const change = resampledEvidence({ n, delta: turn(metric.delta, metric), ...drawnFrom, differences });
  const value = resampledEvidence({ n, delta: metric.value, ...drawnFrom, differences: draws.head });
  return { evidence: identical ?? change, headInterval: intervalOfValue(value, confidence) };
}

// src/comparison/sum-units.ts
function sumUnits(examples, values, { pair: { units, weight } }) {
  const numbers = /* @__PURE__ */ new Map();
  const unitOf = examples.map((example) => {
    const unit = units.of[example];
    if (!numbers.has(unit)) numbers.set(unit, numbers.size);
    return numbers.get(unit);
  });
  const masses = examples.map((example) => weight === null ? 1 : weight[example]);
  const sum = (read) => {
    const sums = new Float64Array(numbers.size);
    for (const [index, unit] of unitOf.entries())
      sums[unit] = sums[unit] + masses[index] * read(index);
    return sums;
  };
  return {
    numerators: values.map((column) => sum((index) => column[index])),
    denominator: sum(() => 1)
  };
}

// src/comparison/weigh-mean.ts
function weighMeans(metrics, weighing) {
  const { confidence } = weighing;
  const losses = metrics.map((metric) => pairLosses(metric, weighing));
  const known = losses.filter((one) => one !== null);
  const found = weighColumns(
    known.flatMap(({ differences, head }) => [differences, head]),
    weighing
  );
  return losses.map((one) => {
    if (one === null) return { evidence: null, headInterval: null };
    const [change = null, value = null] = found.slice(2 * known.indexOf(one));
    const same = one.differences.every((difference) => difference === 0);
    const identical = same ? identicalEvidence(weighing, one.head.length) : null;
    return { evidence: identical ?? change, headInterval: intervalOfValue(value, confidence) };
  });
}
function pairLosses(metric, { pair }) {
  const base = metric.form.losses(pair.base);
  const head = metric.form.losses(pair.head);
  if ("missing" in base || "missing" in head) return null;
  return { head, differences: head.map((loss, example) => turn(loss - base[example], metric)) };
}
function weighColumns(columns, weighing) {
  const n = weighing.pair.head.size;
  const examples = Array.from({ length: n }, (_, example) => example);
  const sums = sumUnits(examples, columns, weighing);
  const generator = generatorFor(weighing, "means");
  const { resamples, confidence } = weighing;
  return weighRatios({ sums, n, smoothing: worstPairOf(sums), resamples, generator, skewAt: confidence });
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
  const { weight, clustered } = weighing.pair;
  const own = weight === null && !clustered ? weighCounts(metric, hits, weighing) : weighSums(metric, hits, weighing);
  const identical = hits.same ? identicalEvidence(weighing, n) : null;
  return identical === null ? own : { ...own, evidence: identical };
}
function weighCounts(metric, { base, head }, { confidence }) {
  const n = head.length;
  const changes = head.map((hit, index) => turn(hit - base[index], metric));
  const gained = changes.filter((change) => change > 0).length;
  const lost = changes.filter((change) => change < 0).length;
  const hits = head.filter((hit) => hit === 1).length;
  return {
    evidence: { kind: "shares", n, gained, lost },
    headInterval: { ...wilsonInterval({ hits, n, confidence }), method: "wilson" }
  };
}
function weighSums(metric, hits, weighing) {
  const changes = hits.head.map((hit, index) => turn(hit - hits.base[index], metric));
  const mean = meanWeight(hits, weighing);
  const [evidence = null, value = null] = weighRatios({
    sums: sumUnits(hits.examples, [changes, hits.head], weighing),
    n: hits.examples.length,
    // One gained and one lost example, as in the table of counts: without them too few changes look like none.
    smoothing: {
      numerators: [Float64Array.of(mean, -mean), Float64Array.of(mean, 0)],
      denominator: Float64Array.of(mean, mean)
    },
    resamples: weighing.resamples,
    generator: generatorFor(weighing, metric.name)
  });
  return { evidence, headInterval: intervalOfValue(value, weighing.confidence) };
}
function pairHits({ form }, { pair }) {
  const { joint } = pair;
  const seen = (side) => "hit" in form && joint !== null ? { ...pair[side], target: joint.target, predicted: joint[side] } : pair[side];
  const before = hitsOf(form, seen("base"));
  const after = hitsOf(form, seen("head"));
  if ("missing" in before || "missing" in after) return null;
  const isSeen = (_, index) => !Number.isNaN(before[index]) && !Number.isNaN(after[index]);
  const examples = Array.from({ length: pair.head.size }, (_, index) => index).filter(
    (index) => isSeen(0, index)
  );
  const same = "hit" in form && joint !== null ? examples.every((index) => joint.base[index] === joint.head[index]) : haveSameInputs(pair);
  return { examples, base: before.filter(isSeen), head: after.filter(isSeen), same };
}
function meanWeight({ examples }, { pair: { weight } }) {
  if (weight === null) return 1;
  return examples.reduce((sum, example) => sum + weight[example], 0) / examples.length;
}

// src/stats/combine-intervals.ts
function combineIntervals(input) {
  const { one, other, error } = input;
  const covariance = (one.error ** 2 + other.error ** 2 - error ** 2) / 2;
  const both = one.error * other.error;
  const correlation = both > 0 ? Math.max(-1, Math.min(1, covariance / both)) : 0;
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
  const { change, value } = widen(metric, draws, weighing);
  return {
    evidence: found(
      turn(metric.delta, metric),
      change.map((drawn) => turn(drawn, metric))
    ),
    headInterval: intervalOfValue(found(metric.value, value), confidence)
  };
}
function widen({ form, value, delta }, { base, head }, { pair }) {
  const change = head.map((drawn, draw) => drawn - base[draw]);
  if (!isBiased(form)) return { change, value: head };
  const [below, above] = [biasOf(form, pair.head), biasOf(form, pair.base)];
  return {
    change: allowForBias(change, { estimate: delta, below, above }),
    value: allowForBias(head, { estimate: value, below, above: 0 }).map((drawn) => Math.max(0, drawn))
  };
}
function drawBoth({ base, head }, resamples, generator, { pair: { units, weight } }) {
  const draws = { base: new Float64Array(resamples), head: new Float64Array(resamples) };
  resampleWeights({ units, weight, resamples, generator }, (weights, draw) => {
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
  const isPlain = pair.weight === null && !pair.clustered;
  const normalFrom = Math.max(isSmooth ? head.normalFrom : 0, isPlain ? 0 : NORMAL_FROM);
  const isNormal = isSmooth && rarest >= FEWEST_OF_CLASS && pair.units.count >= normalFrom;
  if (none !== null) return { evidence: same ?? null, headInterval: null, reason: none };
  const own = isNormal ? weighNormal(metric, { base, head }, weighing) : weighDraws2(metric, rarest, weighing);
  return same === null ? own : { ...own, evidence: same };
}
function weighNormal(metric, { base, head }, weighing) {
  const { pair, confidence } = weighing;
  const influence = head.values.map((value, example) => value - base.values[example]);
  const linear = pairedDelong(metric, weighing) ?? influenceError({ influence, units: pair.units, worstPair: true });
  const error = linear > 0 ? Math.max(linear, worseError(metric, { base, head, influence }, weighing)) : linear;
  const delta = turn(metric.delta, metric);
  return {
    evidence: { kind: "normal", n: pair.head.size, delta, error },
    headInterval: smoothInterval(metric.form, pair.head, { influence: head, confidence })
  };
}
var MANY_OF_CLASS = 500;
function worseError({ form, value, delta }, sides, { pair, confidence }) {
  const { units } = pair;
  const errorOf = (influence) => influenceError({ influence, units, worstPair: false });
  if (sides.head.scale === "linear") {
    const skew = skewFactor(sumOverUnits(sides.influence, units), confidence);
    return skew * errorOf(sides.influence);
  }
  const estimate = (side, own) => {
    const influence = sides[side];
    const error = errorOf(influence.values);
    const isMany = influence.rarest >= MANY_OF_CLASS;
    const ends = (isMany ? logitInterval({ value: own, error, confidence }) : null) ?? smoothInterval(form, pair[side], { influence, confidence });
    return ends === null ? null : { value: own, low: ends.low, high: ends.high, error };
  };
  const one = estimate("head", value);
  const other = estimate("base", value - delta);
  if (one === null || other === null) return 0;
  return combineIntervals({ one, other, error: errorOf(sides.influence) }) / criticalValue(confidence);
}
function pairedDelong({ form }, { pair }) {
  if (form.kind !== "auc" || pair.weight !== null || pair.clustered) return null;
  const base = form.classes(pair.base);
  const head = form.classes(pair.head);
  if ("missing" in base || "missing" in head || head.length > 1) return null;
  const [before, after] = [base[0], head[0]];
  if (before === void 0 || after === void 0) return null;
  return delongError({ base: before, head: after, worstPair: true });
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
  return { evidence: { kind: "point", delta: turn(metric.delta, metric) }, headInterval: null };
}
function hasForm(metric, kind) {
  return metric.form.kind === kind;
}

// src/comparison/compare-pair.ts
function comparePair(sides, terms) {
  const rounded = { base: roundScores(sides.base.sample), head: roundScores(sides.head.sample) };
  const pair = pairSamples(rounded);
  const rows = sides.expansions.map(
    (expansion) => computeRow(expansion, sides, { ...rounded, labels: pair.joint?.names ?? null })
  );
  const weights = weighMetrics(
    rows.flatMap(({ weighed }) => weighed ?? []),
    { ...terms, pair }
  );
  const evaluation = sides.head.sample.name;
  const { confidence } = terms;
  const metrics = rows.map((row) => {
    const weight = weights.get(row.expansion.name) ?? { evidence: null, headInterval: null };
    if (row.weighed !== null)
      return pairedRow({ ...row, evaluation, delta: row.weighed.delta, weight, confidence });
    return oneSidedRow({
      ...row,
      evaluation,
      headInterval: null,
      confidence,
      base: row.base.value,
      reason: row.obstacle
    });
  });
  const { flips, count } = findFlips(pair);
  return { metrics, flips, flipCount: count };
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
    head: computeExpansion(expansion, rounded.head),
    base: computeExpansion(onBase, rounded.base)
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
  const value = stored.head.value;
  return {
    expansion,
    head,
    base,
    weighed: { name, form, higherIsBetter, value, delta: value - stored.base.value },
    obstacle: null
  };
}

// src/comparison/compare-evaluation.ts
var unpaired = { flips: [], flipCount: null, paired: false, pairing: null, isNew: false, obstacle: null };
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
  const expansions = expandHead(space, { asked, computed: evaluation, recorded: base.evaluation });
  const paired = comparePair(
    {
      base: { sample: restored, space: labelSpaceOf(restored, termsOf(sides.terms, recorded)) },
      head: { sample: kept, space },
      recorded,
      expansions
    },
    terms
  );
  const known = new Set(expansions.map((expansion) => expansion.name));
  const metrics = [...paired.metrics, ...baseOnly(sides, known)];
  return { ...paired, metrics, paired: true, pairing, isNew: false, obstacle: null };
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
  const { name, asked, head, base } = sides;
  const recordedByMain = base?.evaluation ?? null;
  const space = labelSpaceOf(sample, termsOf(sides.terms, head.evaluation));
  const expansions = expandHead(space, { asked, computed: head.evaluation, recorded: recordedByMain });
  const rows = expansions.map((expansion) => ({ expansion, computed: computeExpansion(expansion, sample) }));
  const alone = rows.flatMap(({ expansion, computed }) => {
    const { variant } = expansion;
    if (variant === null || computed.value === null) return [];
    const { higherIsBetter } = expansion.metric;
    return [{ name: expansion.name, form: variant.form, higherIsBetter, value: computed.value, delta: 0 }];
  });
  const weights = weighMetrics(alone, { ...terms, pair: pairSamples({ base: sample, head: sample }) });
  const recorded = new Map(
    (recordedByMain === null ? [] : wholeSet(recordedByMain)).map((metric) => [metric.name, metric.value])
  );
  const metrics = rows.map(
    ({ expansion, computed }) => oneSidedRow({
      evaluation: name,
      expansion,
      head: computed,
      headInterval: weights.get(expansion.name)?.headInterval ?? null,
      confidence: terms.confidence,
      base: recorded.get(expansion.name) ?? null,
      reason: computed.value === null ? computed.reason : reason
    })
  );
  const known = new Set(expansions.map((expansion) => expansion.name));
  return { metrics: [...metrics, ...baseOnly(sides, known)], ...unpaired };
}
function baseOnly({ name, base }, known) {
  if (base?.evaluation == null) return [];
  const gone = wholeSet(base.evaluation).filter((metric) => !known.has(metric.name));
  return gone.map((metric) => baseOnlyRow(name, metric, "only main has it: this run does not compute it"));
}
function whyOtherTerms({ positive, threshold, head, base }, sample) {
  const found = "positive" in sample ? sample.positive : null;
  if (positive !== null && found !== null && found !== positive && found !== positive.replace(/\.0+$/, ""))
    return `its positive label is "${found}", and the policy's is "${positive}"`;
  return whyThresholdDiffers(threshold, { head: head.evaluation, main: base?.evaluation ?? null, sample });
}

// src/comparison/compare.ts
var FEWEST_RESAMPLES = 4e3;
function compare(input) {
  const { baseline, base, confidence, sameModel, seed } = input;
  const terms = { sameModel, confidence, seed, resamples: chooseResamples(input) };
  const results = namesOf(input).map((name) => compareEvaluation(sidesOf(name, input), terms));
  const obstacles = results.flatMap(({ obstacle }) => obstacle ?? []);
  const reasons = obstacles.map(({ evaluation, reason }) => `${evaluation}: ${reason}`);
  const { sha, strategy, distance, ageSeconds } = baseline;
  return {
    baseline: { sha, strategy, distance, ageSeconds },
    comparable: results.some(({ paired }) => paired) && results.every(({ paired, isNew }) => paired || isNew),
    reasons: base === null ? [absence(input), ...reasons] : reasons,
    obstacles: obstructBars(results, input),
    pairings: results.flatMap(({ pairing }) => pairing ?? []),
    metrics: results.flatMap(({ metrics }) => metrics),
    flips: results.flatMap(({ flips }) => flips),
    flipCounts: results.flatMap(({ flipCount }) => flipCount ?? [])
  };
}
function chooseResamples({
  confidence,
  rules
}) {
  return Math.max(FEWEST_RESAMPLES, Math.ceil(10 * rules / ((1 - confidence) / 2)));
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
function sidesOf(name, input) {
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
      confidence: configuration.gate.confidence,
      rules: configuration.gate.rules.filter(({ margin }) => margin !== null).length,
      seed: SEED
    });
  }
});
async function isSameModel(project, files) {
  const head = await findDocument(trainingDocument, project, files);
  const base = await findBaseDocument(trainingDocument, project, files);
  const model = head?.model?.digest;
  return model !== void 0 && model === base?.model?.digest;
}

export {
  restoreSample,
  keepSlices,
  compare,
  readBase,
  comparisonStage
};
