import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  INTERVALS,
  TESTS,
  compare,
  comparisonStage,
  computeExpansion,
  expandFor,
  keepSlices,
  oneSidedRow,
  readBase,
  turn,
  unpairedNewcombe
} from "./chunk-OWCEEQ5L.js";
import {
  layOutRecord
} from "./chunk-LXXG5K6D.js";
import "./chunk-FPGP7ZDC.js";
import {
  findRecord,
  isPinName,
  readPin
} from "./chunk-3KTI44JA.js";
import "./chunk-IE5BNRSR.js";
import {
  openStore
} from "./chunk-MCGXJURZ.js";
import {
  comparisonDocument
} from "./chunk-2XTWDAVR.js";
import {
  code,
  left,
  list,
  own,
  renderSheet,
  right,
  say,
  table
} from "./chunk-VASBIMZT.js";
import "./chunk-J4EXLMKD.js";
import {
  decimalsFor,
  decimalsOf,
  formatNumber,
  formatSigned
} from "./chunk-UG5JQ3SH.js";
import "./chunk-JF2QIDYE.js";
import {
  describePredictions,
  evaluateForComparison,
  predictionInputs
} from "./chunk-ENWTTP37.js";
import {
  compareTexts,
  delongError,
  hitsOf,
  restoreSample,
  welchInterval,
  welchUpperP
} from "./chunk-G74E7YKP.js";
import "./chunk-DE4WOQQK.js";
import "./chunk-MQBP3RFD.js";
import "./chunk-HDJDPLTI.js";
import "./chunk-HPYFJXUJ.js";
import "./chunk-AKRPZ5QW.js";
import "./chunk-NASUMUU3.js";
import {
  SAMPLE_FILE,
  evaluationSetDigest,
  readSamples,
  sliceDigest,
  strataDigest,
  toSample
} from "./chunk-FESQ4RWH.js";
import {
  filesProject
} from "./chunk-5X2HUZNY.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import "./chunk-2CQNLRKW.js";
import {
  criticalValue,
  normalCdf
} from "./chunk-EHLQHP23.js";
import "./chunk-DREKUYXX.js";
import {
  joinDocuments,
  runStageCommand
} from "./chunk-HL6W4CST.js";
import "./chunk-DDOXFENP.js";
import {
  openProjects
} from "./chunk-JY5TSFO5.js";
import "./chunk-C352YR2C.js";
import {
  expandMetrics,
  labelSpaceOf
} from "./chunk-BKUVLNFU.js";
import "./chunk-DN2Y434W.js";
import "./chunk-XZ6THV72.js";
import {
  findReadable,
  writeDocument
} from "./chunk-M7EM5S42.js";
import "./chunk-T4JX5NG6.js";
import {
  sumOf
} from "./chunk-Q4MGMET2.js";
import "./chunk-YV4DYHWL.js";
import {
  choice,
  commonInputs,
  defineCommand,
  number,
  text,
  words
} from "./chunk-AEKYP4UI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-JA2VDFMT.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import {
  __callDispose,
  __using
} from "./chunk-TYDYXRWL.js";

// src/comparison/compare-unpaired.ts
function haveNoIdInCommon({ base, head }) {
  if (base.ids.numbered || head.ids.numbered) return false;
  let [i, j] = [0, 0];
  while (i < base.size && j < head.size) {
    const order = compareTexts(base.ids, i, head.ids, j);
    if (order === 0) return false;
    if (order < 0) i += 1;
    else j += 1;
  }
  return true;
}
function compareUnpaired({ base, head }, { metrics, confidence }) {
  const spaces = { base: labelSpaceOf(base), head: labelSpaceOf(head) };
  return expandMetrics(spaces.head, metrics).map((expansion) => {
    const onBase = expandFor(expansion.name, spaces.base);
    const after = computeExpansion(expansion, head);
    const before = computeExpansion(onBase, base);
    const row = oneSidedRow({
      evaluation: head.name,
      expansion,
      head: after,
      headInterval: null,
      confidence,
      base: before.value,
      reason: after.reason ?? before.reason
    });
    const change = changeOf({ onHead: expansion, onBase, base, head }, confidence);
    if (change === null || after.value === null || before.value === null) {
      return {
        ...row,
        reason: row.reason ?? `${expansion.name} cannot be compared without pairs of examples`
      };
    }
    return { ...row, ...describeChange(change, { expansion, before, after, confidence }) };
  });
}
function describeChange(change, row) {
  const { metric } = row.expansion;
  const delta = row.after.value - row.before.value;
  const { low, high, method, test, error, pNotBelow, pNotAbove } = change;
  return {
    delta,
    interval: { low, high, method, confidence: row.confidence },
    test,
    p: metric.higherIsBetter ? pNotBelow : pNotAbove,
    evidence: error > 0 ? { kind: "normal", n: Math.max(1, row.after.n), delta: turn(delta, metric), error } : null
  };
}
function changeOf(sides, confidence) {
  const { base, head, onHead, onBase } = sides;
  const isPlain = [base, head].every(({ weight, group }) => weight === null && group === null);
  const [one, other] = [onHead.variant?.form, onBase.variant?.form];
  if (!isPlain || one === void 0 || other === void 0) return null;
  if (one.kind === "share" && other.kind === "share") {
    const [after2, before2] = [hitsOf(one, head), hitsOf(other, base)];
    return "missing" in after2 || "missing" in before2 ? null : compareShares(after2, before2, confidence);
  }
  if (one.kind === "mean" && other.kind === "mean") {
    const [after2, before2] = [one.losses(head), other.losses(base)];
    return "missing" in after2 || "missing" in before2 ? null : compareMeans(after2, before2, confidence);
  }
  if (one.kind !== "auc" || other.kind !== "auc") return null;
  const [after, before] = [one.classes(head), other.classes(base)];
  if ("missing" in after || "missing" in before) return null;
  const [mine, mains] = [after[0], before[0]];
  if (mine === void 0 || mains === void 0 || after.length > 1) return null;
  const own2 = delongError({ head: mine, worstPair: false });
  const error = Math.hypot(own2, delongError({ head: mains, worstPair: false }));
  const delta = (computeExpansion(onHead, head).value ?? NaN) - (computeExpansion(onBase, base).value ?? NaN);
  if (!(error > 0) || !Number.isFinite(delta)) return null;
  const reach = criticalValue(confidence) * error;
  const method = "delong-unpaired";
  return { low: delta - reach, high: delta + reach, method, test: method, error, ...twoSides(delta / error) };
}
function compareShares(after, before, confidence) {
  const [head, base] = [countHits(after), countHits(before)];
  if (head.n === 0 || base.n === 0) return null;
  const ends = unpairedNewcombe({ head, base, confidence });
  const [one, other] = [head.hits / head.n, base.hits / base.n];
  const pooled = (head.hits + base.hits) / (head.n + base.n);
  const error = Math.sqrt(one * (1 - one) / head.n + other * (1 - other) / base.n);
  const scale = Math.sqrt(pooled * (1 - pooled) * (1 / head.n + 1 / base.n));
  const z = scale > 0 ? (one - other) / scale : 0;
  return { ...ends, method: "newcombe-unpaired", test: "two-proportion-z", error, ...twoSides(z) };
}
function compareMeans(after, before, confidence) {
  const [head, base] = [momentsOf(after), momentsOf(before)];
  if (head.n < 2 || base.n < 2) return null;
  const ends = welchInterval(head, base, confidence);
  if (ends === null) return null;
  return {
    ...ends,
    method: "welch",
    test: "welch-t",
    pNotBelow: welchUpperP(base, head),
    pNotAbove: welchUpperP(head, base),
    error: Math.sqrt(head.variance / head.n + base.variance / base.n)
  };
}
function twoSides(z) {
  return { pNotBelow: normalCdf(z), pNotAbove: normalCdf(-z) };
}
function countHits(hits) {
  const seen = hits.filter((hit) => !Number.isNaN(hit));
  return { n: seen.length, hits: sumOf(seen) };
}
function momentsOf(values) {
  const n = values.length;
  const mean = sumOf(values) / n;
  return { n, mean, variance: sumOf(values.map((value) => (value - mean) ** 2)) / (n - 1) };
}

// src/sample/store-whole.ts
function storeWhole(sample) {
  const { name, task, size, slices, strata } = sample;
  return {
    form: "full",
    name,
    task,
    size,
    evaluationSet: evaluationSetDigest(sample),
    sliceDigests: new Map(slices.map((slice) => [slice.name, sliceDigest(slice)])),
    strataDigest: strata === null ? null : strataDigest(strata),
    sample
  };
}

// src/commands/describe-comparison.ts
function describeComparison({
  reasons,
  metrics,
  methods = false
}) {
  const lines = metrics.map((metric) => `${describeMetric(metric)}${methods ? describeMethods(metric) : ""}`);
  return [...reasons, ...lines].join("\n");
}
function describeMethods({ test, p, interval }) {
  const tested = test === null || p === null ? "no test" : `p ${formatP(p)} (${test}, one-sided)`;
  return `  ${tested}${interval === null ? "" : `, ${interval.method} interval`}`;
}
function formatP(p) {
  return p < 1e-4 ? "< 0.0001" : `= ${p.toFixed(4)}`;
}
function nameRow({ name, slice, since }) {
  return `${name}${slice === null ? "" : ` on ${slice}`}${since == null ? "" : ` since ${since}`}`;
}
function describeMetric(metric) {
  const { base, head, delta, interval, evidence, reason } = metric;
  const show = (value) => value === null ? "missing" : value.toFixed(4);
  const range = interval === null ? "" : ` [${interval.low.toFixed(4)}, ${interval.high.toFixed(4)}]`;
  const untested = evidence?.kind === "point" ? " (untested)" : "";
  const change = delta === null ? reason ?? "" : `${delta < 0 ? "" : "+"}${delta.toFixed(4)}${range}${untested}`;
  return `  ${nameRow(metric).padEnd(28)} ${show(base)} → ${show(head)}  ${change}`;
}

// src/commands/compare-records/describe-records.ts
function describeRecords({ project, base, head, comparison }) {
  const title = `${project.name}: ${base.sha.slice(0, 7)} (${attemptOf(base)}) → ${head.sha.slice(0, 7)} (${attemptOf(head)})`;
  return `${title}
${describeComparison(comparison)}`;
}
function showRecords({ project, base, head, comparison }) {
  const columns = [
    left("metric"),
    right(base.sha.slice(0, 7)),
    right(head.sha.slice(0, 7)),
    left("change"),
    left("evidence")
  ];
  const reasons = comparison.reasons.map((reason) => [reason]);
  return renderSheet({
    title: say`${project.name}: ${code(base.sha.slice(0, 7))} (${own(attemptOf(base))}) → ${code(head.sha.slice(0, 7))} (${own(attemptOf(head))})`,
    blocks: [
      ...reasons.length === 0 ? [] : [list(reasons)],
      ...table("Metrics of both records", columns, comparison.metrics.map(rowOf))
    ]
  });
}
function attemptOf({ folder }) {
  const [run = "", attempt = ""] = folder.slice(folder.lastIndexOf("/") + 1).split("-");
  return `run ${run}, attempt ${attempt}`;
}
function rowOf(metric) {
  const { evaluation, base, head, delta, interval, evidence, reason, higherIsBetter } = metric;
  const width = interval === null ? 0 : (interval.high - interval.low) / 2;
  const decimals = width > 0 ? decimalsFor(width) : decimalsOfPoints(metric);
  const range = interval === null ? "" : ` [${formatSigned(interval.low, decimals)}, ${formatSigned(interval.high, decimals)}]`;
  return [
    [code(`${evaluation}: ${nameRow(metric)}`), own(higherIsBetter ? "" : " (lower is better)")],
    [own(formatNumber(base, decimals))],
    [own(formatNumber(head, decimals))],
    [own(`${formatSigned(delta, decimals)}${range}`)],
    evidence === null ? [reason ?? "none"] : [own(evidence.kind === "point" ? "untested" : evidence.kind)]
  ];
}
function decimalsOfPoints({ base, head, delta }) {
  const given = (values) => values.filter((value) => value !== null);
  return Math.max(decimalsOf(given([base, head])), decimalsOf(given([delta])));
}

// src/commands/compare-records/recorded-points.ts
function whyNoPoints(base, head) {
  if (base === null) return "the first record does not have it";
  if (head === null) return "the second record does not have it";
  const failed = base.failure ?? head.failure;
  if (failed !== null) return `it failed: ${failed.message}`;
  return base.digest === head.digest ? null : "the two were evaluated on different evaluation sets";
}
function comparePoints(sides) {
  const before = wholeSet(sides.base);
  const after = wholeSet(sides.head);
  const names = /* @__PURE__ */ new Set([...after.keys(), ...before.keys()]);
  return [...names].map((name) => {
    const [base, head] = [before.get(name) ?? null, after.get(name) ?? null];
    const change = changeOf2(base, head, sides.why);
    return { ...emptyRow(sides.name, name), ...shownOf(base, head), ...change };
  });
}
function wholeSet(evaluation) {
  const whole = (evaluation?.metrics ?? []).filter(({ slice }) => slice === null);
  return new Map(whole.map((metric) => [metric.name, metric]));
}
function changeOf2(base, head, why) {
  const without2 = (reason) => ({ delta: null, evidence: null, reason });
  if (why !== null) return without2(why);
  if (base === null || head === null) return without2("only one of the two records has it");
  if (base.definition !== head.definition)
    return without2(`its definition was ${base.definition} and is ${head.definition}`);
  if (base.value === null || head.value === null)
    return without2(base.reason ?? head.reason ?? "it has no value");
  const delta = head.value - base.value;
  const turned = head.higherIsBetter ? delta : -delta;
  return { delta, evidence: { kind: "point", delta: turned === 0 ? 0 : turned }, reason: null };
}
function shownOf(base, head) {
  return {
    base: base?.value ?? null,
    head: head?.value ?? null,
    n: head?.n ?? 0,
    higherIsBetter: (head ?? base)?.higherIsBetter ?? true
  };
}
function emptyRow(evaluation, name) {
  return { evaluation, name, slice: null, interval: null, headInterval: null, test: null, p: null };
}

// src/commands/compare-records/recorded-side.ts
async function readSide(record, project, ports) {
  var _stack = [];
  try {
    const folder = __using(_stack, await ports.files.temporary(), true);
    const place = { ...project, out: folder.path };
    await layOutRecord(record, place, project.head.baseline, ports);
    return await readBase(place, ports.files, "fail");
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function findReferences(sides, project, files) {
  const recorded = sides.flatMap(({ samples }) => samples).filter(({ form }) => form === "full");
  const document = await findReadable(evaluationDocument, project, files);
  const here = document === null ? [] : await readSamples(project.out, document, files);
  return [...recorded, ...here].map((stored) => toSample(stored, `${project.out}/${SAMPLE_FILE}`));
}
function makeWhole(stored, references) {
  for (const reference of references) {
    const renamed = { ...reference, name: stored.name };
    const restored = restoreSample(stored, keepSlices(renamed, stored.sliceDigests));
    if (!("differs" in restored)) return restored;
  }
  return null;
}

// src/commands/compare-records/compare-records.ts
var COMPARED = "compared";
async function compareRecords(asked, ports) {
  const named = expectTwo(asked.commits);
  const projects = await openProjects({ ...asked, base: null, head: null }, ports);
  const compared = [];
  for (const project of projects) {
    const found = await compareOne(project, named, asked, ports);
    const { run } = found.head.manifest;
    const place = { name: project.name, run, out: `${project.out}/${COMPARED}` };
    const text2 = await writeDocument(comparisonDocument, found.comparison, place, ports.files);
    compared.push({ ...found, text: text2 });
  }
  return {
    exitCode: compared.every(({ comparison }) => comparison.comparable) ? 0 : 1,
    text: compared.map(describeRecords).join("\n\n"),
    json: joinDocuments(compared.map(({ text: text2 }) => text2)),
    markdown: compared.map(showRecords).join("\n"),
    outputs: { out: asked.out, "baseline-sha": compared.at(-1)?.base.sha ?? "" }
  };
}
function expectTwo(words2) {
  const [base, head, ...more] = words2;
  if (base !== void 0 && head !== void 0 && more.length === 0) return [base, head];
  const reason = "two commits or pins are compared: the first is the base";
  throw fault("invalid-arguments", { command: "compare", arguments: words2.join(" "), reason });
}
async function followWord({ word, name }, { git, records }) {
  const sha = await git.resolve(word);
  if (sha !== null) return { sha, folder: null };
  const pin = isPinName(word) ? await readPin(name, word, records) : null;
  if (pin === null) throw fault("no-such-revision", { input: null, revision: word, orPinOf: name });
  return pin;
}
async function compareOne(project, named, { confidence, seed }, ports) {
  const { name, run } = project;
  const records = await openStore(project.head.baseline, { base: run?.base ?? null }, ports);
  const follow = (word) => followWord({ word, name }, { git: ports.git, records });
  const shas = { base: await follow(named[0]), head: await follow(named[1]) };
  const base = await findRecord({ name, ...shas.base }, records);
  const head = await findRecord({ name, ...shas.head }, records);
  const sides = { base: await readSide(base, project, ports), head: await readSide(head, project, ports) };
  const references = await findReferences([sides.base, sides.head], project, ports.files);
  const samples = sides.head.samples.flatMap((stored) => makeWhole(stored, references) ?? []);
  const pointed = namesOf(sides).filter((evaluation) => !isPairable(evaluation, sides, samples));
  const { evaluations, baseline } = project.head;
  const settings = evaluations.filter(({ name: name2 }) => isThere(name2, sides.head) && !pointed.includes(name2));
  const tested = compare({
    baseline: { sha: base.sha, strategy: "pinned", distance: null, ageSeconds: null },
    head: { evaluations: without(pointed, sides.head.evaluations), samples: without(pointed, samples) },
    base: {
      ...sides.base,
      evaluations: without(pointed, sides.base.evaluations),
      samples: without(pointed, sides.base.samples)
    },
    onEvaluationChange: baseline.onEvaluationChange,
    metrics: new Map(settings.map(({ name: name2, metrics }) => [name2, metrics])),
    terms: new Map(settings.map(({ name: name2, terms }) => [name2, terms])),
    sameModel: isSameModel(base, head),
    confidence,
    asked: [],
    seed
  });
  return { project, base, head, comparison: addPoints(tested, pointed, sides) };
}
function isPairable(name, { base, head }, samples) {
  if (!isThere(name, base) || !isThere(name, head)) return true;
  if (head.evaluations.some((one) => one.name === name && one.task === "metrics-only")) return true;
  return samples.some((one) => one.name === name) && base.samples.some((one) => one.name === name);
}
function addPoints(tested, names, { base, head }) {
  const found = names.map((name) => {
    const sides = { base: evaluationOf(name, base), head: evaluationOf(name, head) };
    const why = whyNoPoints(sides.base, sides.head);
    return { name, why, metrics: comparePoints({ name, ...sides, why }) };
  });
  const missing = base.withoutSample ?? head.withoutSample ?? NO_IDS;
  const reasons = found.map(
    ({ name, why }) => `${name}: ${why ?? `compared as points, untested: ${missing}`}`
  );
  const isTested = tested.metrics.length > 0 || tested.reasons.length > 0;
  return {
    ...tested,
    comparable: (tested.comparable || !isTested) && found.every(({ why }) => why === null),
    reasons: [...tested.reasons, ...reasons],
    metrics: [...tested.metrics, ...found.flatMap(({ metrics }) => metrics)]
  };
}
var NO_IDS = "neither record holds ids and targets, and this folder has no evaluation of the same evaluation set; evaluating a commit that has that set makes one";
function namesOf({ base, head }) {
  return [...new Set([...head.evaluations, ...base.evaluations].map(({ name }) => name))];
}
function isThere(name, side) {
  return evaluationOf(name, side) !== null;
}
function evaluationOf(name, { evaluations }) {
  return evaluations.find((one) => one.name === name) ?? null;
}
function without(names, all) {
  return all.filter(({ name }) => !names.includes(name));
}
function isSameModel(base, head) {
  const { model } = head.manifest.digests;
  return model !== null && model === base.manifest.digests.model;
}

// src/commands/compare.ts
var file = { surface: "cli", placeholder: "file" };
var inputs = {
  ...commonInputs,
  "base-predictions": text("Predictions to compare with, without a configuration.", null, file),
  "head-predictions": text("Predictions that are judged, without a configuration.", null, file),
  ...predictionInputs,
  commits: words("Two commits or pins whose records are compared; the first is the base.", {
    surface: "cli",
    positional: true,
    placeholder: "revision"
  }),
  test: choice(
    "Paired test in place of the documented one, where it applies.",
    ["documented", ...TESTS],
    "documented",
    {
      surface: "cli"
    }
  ),
  interval: choice("The same of the interval.", ["documented", ...INTERVALS], "documented", {
    surface: "cli"
  }),
  confidence: number("Level of the two-sided intervals.", 0.95, { surface: "cli" })
};
var compare2 = defineCommand({
  name: "compare",
  summary: "Pair the head’s examples with the baseline’s and weigh each metric’s change.",
  inputs,
  outputs: { out: "Folder of the documents.", "baseline-sha": "Commit of the baseline, or empty." },
  permissions: { contents: { access: "read", why: "to check out the repository" } },
  ports: ["files", "git", "runner", "tables", "stores", "depots"],
  run({ inputs: inputs2, ports }) {
    const isOfFiles = inputs2["base-predictions"] !== null || inputs2["head-predictions"] !== null;
    if (inputs2.commits.length > 0 || !isOfFiles) requireDocumented(inputs2);
    if (inputs2.commits.length > 0) {
      requireConfidence(inputs2);
      return compareRecords(inputs2, ports);
    }
    if (isOfFiles) return compareFiles(inputs2, ports);
    return runStageCommand({
      stage: comparisonStage,
      asked: inputs2,
      ports,
      describe: ({ document }) => describeComparison(document),
      outputs: (documents) => ({ "baseline-sha": documents.at(-1)?.baseline.sha ?? "" })
    });
  }
});
async function compareFiles(asked, ports) {
  const { seed, confidence } = asked;
  requireConfidence(asked);
  const paths = { base: pathOf("base-predictions", asked), head: pathOf("head-predictions", asked) };
  const terms = { seed, confidence };
  const base = await evaluateForComparison(describePredictions(asked, paths.base), terms, ports);
  const head = await evaluateForComparison(describePredictions(asked, paths.head), terms, ports);
  if (base.sample === null || head.sample === null) {
    const expected = "a task with examples, which can be paired";
    throw fault("invalid-input", { input: "task", value: asked.task, expected });
  }
  if (haveNoIdInCommon({ base: base.sample, head: head.sample })) {
    return finish(unpairedFields({ base: base.sample, head: head.sample }, asked), asked, ports);
  }
  const fields = compare({
    baseline: { sha: null, strategy: "pinned", distance: null, ageSeconds: null },
    head: { evaluations: [head.evaluation], samples: [head.sample] },
    base: { evaluations: [base.evaluation], samples: [storeWhole(base.sample)] },
    metrics: /* @__PURE__ */ new Map([["predictions", asked.metrics]]),
    sameModel: false,
    confidence,
    asked: [],
    methods: methodsOf(asked),
    seed
  });
  requireApplied(fields, asked);
  return finish(fields, asked, ports);
}
async function finish(fields, asked, ports) {
  const project = filesProject("predictions", asked.out);
  const json = await writeDocument(comparisonDocument, fields, project, ports.files);
  return {
    exitCode: fields.comparable ? 0 : 1,
    text: describeComparison({ ...fields, methods: methodsOf(asked) !== null }),
    json,
    markdown: null,
    outputs: { out: asked.out }
  };
}
function unpairedFields(sides, { metrics, confidence, test, interval }) {
  const expected = "left out: no id of the two sides is the same, so that there are no pairs";
  if (test !== "documented") throw fault("invalid-input", { input: "test", value: test, expected });
  if (interval !== "documented")
    throw fault("invalid-input", { input: "interval", value: interval, expected });
  return {
    baseline: { sha: null, strategy: "pinned", distance: null, ageSeconds: null },
    comparable: true,
    reasons: [
      "predictions: no id of the two sides is the same; they were compared unpaired, as different examples"
    ],
    metrics: compareUnpaired(sides, { metrics, confidence }),
    flips: [],
    flipCounts: []
  };
}
function methodsOf({ test, interval, metrics }) {
  const asked = {
    test: test === "documented" ? null : test,
    interval: interval === "documented" ? null : interval,
    isStrict: metrics.length > 0
  };
  return asked.test === null && asked.interval === null ? null : asked;
}
function requireApplied({ metrics }, asked) {
  const tested = metrics.filter(({ evidence }) => evidence !== null && evidence.kind !== "identical");
  const methods = methodsOf(asked);
  if (methods === null || tested.length === 0) return;
  const expected = "one that a metric here takes; name the metrics to see which each takes";
  const { test, interval } = methods;
  if (test !== null && !tested.some((metric) => metric.test === test))
    throw fault("invalid-input", { input: "test", value: test, expected });
  if (interval !== null && !tested.some((metric) => metric.interval?.method === interval))
    throw fault("invalid-input", { input: "interval", value: interval, expected });
}
function requireDocumented({ test, interval }) {
  const expected = "left out, but with --base-predictions and --head-predictions";
  if (test !== "documented") throw fault("invalid-input", { input: "test", value: test, expected });
  if (interval !== "documented")
    throw fault("invalid-input", { input: "interval", value: interval, expected });
}
function pathOf(input, asked) {
  const path = asked[input];
  if (path === null) throw fault("missing-input", { input, hint: "Name the predictions of both sides." });
  return path;
}
function requireConfidence({ confidence }) {
  if (confidence > 0 && confidence < 1) return;
  const value = String(confidence);
  throw fault("invalid-input", { input: "confidence", value, expected: "between 0 and 1" });
}
export {
  compare2 as compare
};
