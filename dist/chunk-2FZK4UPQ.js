import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  computeMetric,
  countCells,
  createGenerator,
  drawMultinomial,
  wilsonInterval
} from "./chunk-DVIJP4T2.js";
import {
  criticalValue
} from "./chunk-OMIIMVEZ.js";
import {
  encodeSamples
} from "./chunk-TC76FEG6.js";
import {
  runUserCommand
} from "./chunk-TLSZYA2Q.js";
import {
  SAMPLE_FILE,
  SUM_TOLERANCE,
  digestOf,
  evaluationSetDigest,
  findUnbalanced,
  limits
} from "./chunk-JL6ZORGI.js";
import {
  evaluationDocument
} from "./chunk-A5CNEB3L.js";
import {
  readJudged
} from "./chunk-EJMYPLWT.js";
import {
  policyDocument
} from "./chunk-YQ6DSWA5.js";
import {
  expandMetrics,
  labelSpaceOf
} from "./chunk-HY5YYGV2.js";
import {
  PartialFailure,
  asFault,
  defineStage
} from "./chunk-TIGNDH3X.js";
import {
  findDocument
} from "./chunk-EUAOA3QQ.js";
import {
  fault,
  joinFaults
} from "./chunk-A6JYZ6VZ.js";
import {
  __callDispose,
  __using
} from "./chunk-TYDYXRWL.js";

// src/evaluation/count-confusion.ts
var MOST_LABELS = 200;
function countConfusion(sample) {
  const labels = [...sample.labels];
  if (labels.length > MOST_LABELS) return null;
  const { counts } = countCells(sample);
  const matrix = labels.map((_, row) => [...counts.subarray(row * labels.length, (row + 1) * labels.length)]);
  return { labels, matrix };
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
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ratio = sums.reduce((sum, value) => sum + value, 0) / total;
  const squares = sums.reduce((sum, value, unit) => sum + (value - ratio * weights[unit]) ** 2, 0);
  const half = criticalValue(confidence) * Math.sqrt(n / (n - 1) * squares) / total;
  return { low: ratio - half, high: ratio + half, method: "normal" };
}
function resampled({ sums, weights }, { confidence, seed, resamples }) {
  const generator = createGenerator(seed);
  const n = sums.length;
  const ratios = Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    let total = 0;
    for (let draw = 0; draw < n; draw += 1) {
      const unit = generator.nextBelow(n);
      sum += sums[unit];
      total += weights[unit];
    }
    return sum / total;
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
  const total = urn.weight.reduce((sum, weight, kind) => sum + weight * urn.count[kind], 0);
  return {
    outcome: Int32Array.from([...urn.outcome, ...kinds.map(({ outcome }) => outcome)]),
    weight: Float64Array.from([...urn.weight, ...kinds.map(() => total / urn.size)]),
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
function shareInterval({ hit }, sample, settings) {
  const outcomes = Int32Array.from(sample.target, (target, example) => {
    return hit(target, sample.predicted[example]) ?? UNSEEN;
  });
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
  const total = hits + sums[MISS];
  return total === 0 ? { value: null, reason: "all weights are 0" } : { value: hits / total, reason: null };
}

// src/evaluation/find-intervals.ts
function findIntervals(variants, sample, settings) {
  const found = /* @__PURE__ */ new Map();
  for (const { name, form } of variants) {
    if (form.kind === "share") found.set(name, shareInterval(form, sample, settings));
    if (form.kind === "mean") found.set(name, meanInterval(form, sample, settings));
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

// src/evaluation/make-predictions.ts
var HOUR = 36e5;
async function makePredictions({
  settings,
  words,
  folder,
  train
}, ports) {
  const { name, predictions } = settings;
  await ports.files.remove(predictions);
  const model = train?.model ?? null;
  await runUserCommand(
    {
      key: `evaluations.${name}.command`,
      title: `Predicting: ${name}`,
      words,
      folder,
      environment: train?.env ?? [],
      extra: model === null ? {} : { MERGEMARK_MODEL: ports.files.resolve(model) },
      seed: train?.seeds[0] ?? 1,
      timeoutMs: train?.timeoutMs ?? HOUR
    },
    ports
  );
  if (await ports.files.inspect(predictions) === null) {
    throw fault("predictions-not-written", { evaluation: name, path: predictions });
  }
}

// src/evaluation/open-examples.ts
async function openExamples(settings, project, ports) {
  if (settings.examples === null) return null;
  const policy = await findDocument(policyDocument, project, ports.files);
  const content = policy?.source === "base" && policy.sha !== null ? await ports.git.readFile(policy.sha, settings.examples) : null;
  if (content === null) {
    const table2 = await ports.tables.open({ path: settings.examples });
    return { table: table2, [Symbol.asyncDispose]: () => table2[Symbol.asyncDispose]() };
  }
  const folder = await ports.files.temporary();
  const path = `${folder.path}/examples.${settings.examples.endsWith(".tsv") ? "tsv" : "csv"}`;
  await ports.files.write(path, content);
  const table = await ports.tables.open({ path });
  return {
    table,
    async [Symbol.asyncDispose]() {
      await table[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    }
  };
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
    const count = table.defects.length;
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

// src/sample/read-numbers.ts
async function readNumbers(source, key, column, expected) {
  requireColumn(source, key, column);
  const { values } = await source.table.numbers(column);
  const isSound = (value2) => value2 >= 0 && value2 <= expected.most;
  const row = values.findIndex((value2) => !isSound(value2));
  if (row === -1) return values;
  const count = values.reduce((sum, value2) => sum + (isSound(value2) ? 0 : 1), 0);
  const value = await quoteCell(source, column, row);
  throw await faultAt(source, row, expected.otherwise, { path: source.path, column, value, count });
}
async function quoteCell({ table }, column, row) {
  const { dictionary, codes } = await table.text(column);
  const cell = dictionary[codes[row] ?? -1];
  return cell === void 0 ? "an empty cell" : `"${cell}"`;
}

// src/sample/read-scores.ts
async function readScores(source, columns, found, { labels, positive }) {
  if (found.length === 0) return null;
  const key = columns.score === null ? "scores" : "score";
  const read = /* @__PURE__ */ new Map();
  for (const { column, label } of found) {
    const scores2 = await readNumbers(source, key, column, { most: 1, otherwise: "score-invalid" });
    read.set(label ?? positive, scores2);
  }
  const [only] = read.values();
  if (labels.length === 2 && read.size === 1 && only !== void 0) {
    const rest = only.map((score) => 1 - score);
    return labels.map((label) => read.get(label) ?? rest);
  }
  const scores = labels.map((label) => read.get(label));
  if (scores.length > 1) await requireBalance(source, columns, found, scores);
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

// src/evaluation/stage.ts
var SEED = 20260101;
var RESAMPLES = 2e3;
var evaluationStage = defineStage({
  title: "Evaluating",
  document: evaluationDocument,
  ports: ["files", "git", "tables", "processes", "runner"],
  nothing: { evaluations: [], sample: null },
  async run(project, ports) {
    await ports.files.remove(`${project.out}/${SAMPLE_FILE}`);
    const { configuration } = await readJudged(project, ports.files);
    const evaluations = [];
    const samples = [];
    const faults = [];
    for (const settings of configuration.evaluations) {
      try {
        const sample = await readExamples(settings, project, ports);
        const { metrics } = settings;
        const { confidence } = configuration.gate;
        samples.push(sample);
        evaluations.push(evaluateSample({ sample, metrics, confidence, seed: SEED, resamples: RESAMPLES }));
      } catch (thrown) {
        const error = asFault(thrown);
        faults.push(error);
        evaluations.push(failedEvaluation(settings, error));
      }
    }
    const fields = { evaluations, sample: await writeSamples(samples, project, ports) };
    if (faults.length > 0) throw new PartialFailure(fields, joinFaults(faults));
    return fields;
  }
});
async function readExamples(settings, project, ports) {
  var _stack = [];
  try {
    const { folder, train } = project.head;
    const words = settings.command;
    if (words !== null) await makePredictions({ settings, words, folder, train }, ports);
    const examples = __using(_stack, await openExamples(settings, project, ports), true);
    return await readPredictions(settings, examples?.table ?? null, ports);
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function writeSamples(samples, project, ports) {
  if (samples.length === 0) return null;
  const bytes = encodeSamples(samples, "full");
  await ports.files.write(`${project.out}/${SAMPLE_FILE}`, bytes);
  return { file: SAMPLE_FILE, digest: digestOf(bytes), bytes: bytes.length };
}
function failedEvaluation({ name, task }, error) {
  const failure = { code: error.code, message: error.message };
  return { name, task, examples: 0, digest: null, metrics: [], confusion: null, curves: [], failure };
}

export {
  evaluationStage
};
