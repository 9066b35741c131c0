import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  examplesForMargin,
  marginForExamples
} from "./chunk-7G2VZYNR.js";
import {
  deltaOf,
  intervalOf,
  isProvenIdentical,
  pNoWorse,
  quantileAt,
  shareAmong,
  spendOverAttempts
} from "./chunk-FPGP7ZDC.js";
import {
  isOfMain,
  isUndeciding,
  nameBaseline,
  nameHead,
  settleMembers
} from "./chunk-NIEOY6TV.js";
import {
  comparisonDocument
} from "./chunk-2XTWDAVR.js";
import {
  asSentence,
  beginWithSubject,
  clean,
  clearVerdictFiles,
  joinNames,
  nameSubject,
  readJudgedProject,
  verdictFileInputs,
  writeVerdictFiles
} from "./chunk-AYB2HMDG.js";
import {
  verdictDocument
} from "./chunk-KJRK62UU.js";
import {
  joinListDigests,
  writeBundleList
} from "./chunk-XKMQW675.js";
import {
  baselineDocument
} from "./chunk-NASUMUU3.js";
import {
  digestOf
} from "./chunk-FESQ4RWH.js";
import {
  filesProject
} from "./chunk-5X2HUZNY.js";
import {
  dataDocument
} from "./chunk-XXPL4PRM.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import {
  criticalValue,
  normalCdf,
  normalQuantile
} from "./chunk-EHLQHP23.js";
import {
  runStageCommand
} from "./chunk-HL6W4CST.js";
import {
  NOT_AFFECTED,
  readJudged
} from "./chunk-DDOXFENP.js";
import {
  trainingDocument
} from "./chunk-C352YR2C.js";
import {
  metricRulesOf,
  readConfiguration,
  readExpression,
  usualColumns
} from "./chunk-BKUVLNFU.js";
import {
  defineStage
} from "./chunk-XZ6THV72.js";
import {
  REUSED,
  findDocument,
  findReadableBase,
  policyDocument,
  readDocument,
  writeDocument
} from "./chunk-M7EM5S42.js";
import {
  COLUMNS_RULE,
  FORM_RULE,
  expectedChecks,
  isAllowed,
  namedColumns,
  worstSeverity
} from "./chunk-Q4MGMET2.js";
import {
  commonInputs,
  defineCommand,
  text
} from "./chunk-AEKYP4UI.js";
import {
  fault,
  nearest
} from "./chunk-MY7RTWCD.js";

// src/gate/slice-names.ts
function isOfSlice(row, name) {
  const { slice, of } = row;
  if (slice === null) return false;
  if (slice === name) return true;
  return typeof of === "string" ? of === name : isNamedAfter(slice, name);
}
function isNamedAfter(slice, slicing) {
  const [first = "", second] = slicing.split(" & ");
  const crossing = second === void 0 ? !slice.includes(" & ") : slice.includes(` & ${second}=`);
  return slice.startsWith(`${first}=`) && crossing;
}

// src/gate/find-metric-comparison.ts
function findRows({ metric, evaluation, slice }, metrics) {
  const found = metrics.filter(
    (one) => one.name === metric && (evaluation === null || one.evaluation === evaluation)
  );
  const evaluations = [...new Set(found.map((one) => one.evaluation))];
  if (evaluations.length > 1) throw fault("ambiguous-evaluation", { metric, evaluations });
  return found.filter((one) => slice === null ? one.slice === null : isOfSlice(one, slice));
}
function isOfNewSlice(row) {
  const { slice, base, head, evidence, reason } = row;
  if (slice === null || base !== null || head === null || evidence !== null) return false;
  return reason === `the slice "${slice}" is new: main does not have it`;
}

// src/gate/expression/context.ts
function buildContext(documents, language = null) {
  const head = layOut("head", documents.comparison, documents);
  const base = layOut("base", documents.comparison, documents.base ?? {});
  return { values: mapOf([...head, ["base", mapOf(base)]]), language };
}
function layOut(side, comparison, { datasets, training }) {
  const metrics = judged(comparison).map((row) => ({ ...row, value: row[side] }));
  const whole = metrics.filter(({ slice }) => slice === null);
  const sliced = metrics.filter(({ slice }) => slice !== null);
  return [
    ["metrics", nest(whole, [({ evaluation }) => evaluation, ({ name }) => name])],
    [
      "slices",
      nest(sliced, [({ evaluation }) => evaluation, ({ slice }) => slice ?? "", ({ name }) => name])
    ],
    ["data", mapOf((datasets ?? []).map((dataset) => [dataset.name, describe(dataset)]))],
    [
      "training",
      mapOf([
        ["seconds", training?.seconds ?? null],
        ["peak_memory_bytes", training?.peakMemoryBytes ?? null]
      ])
    ],
    ["model", mapOf([["bytes", training?.model?.bytes ?? null]])]
  ];
}
function judged(comparison) {
  const obstacles = new Set((comparison?.obstacles ?? []).map(({ evaluation }) => evaluation));
  return (comparison?.metrics ?? []).filter(
    (row) => (row.since ?? null) === null && !obstacles.has(row.evaluation) && (row.slice === null || row.evidence !== null || isOfNewSlice(row))
  );
}
function describe({ rows, columns, drift }) {
  const drifted = nest(drift, [({ column }) => column, ({ statistic }) => statistic]);
  return mapOf([
    ["rows", rows],
    ["columns", columns.length],
    ["drift", drifted]
  ]);
}
function nest(rows, [keyOf2, ...deeper]) {
  if (keyOf2 === void 0) return /* @__PURE__ */ new Map();
  const groups = Map.groupBy(rows, keyOf2);
  return mapOf(
    [...groups].flatMap(
      ([key, group]) => deeper.length > 0 ? [[key, nest(group, deeper)]] : group.map(({ value }) => [key, value])
    )
  );
}
function mapOf(entries) {
  const counts = Map.groupBy(entries, ([name]) => name);
  return new Map(
    entries.flatMap(([name, value]) => {
      const usable = value !== null && (typeof value !== "number" || Number.isFinite(value));
      return usable && counts.get(name)?.length === 1 ? [[name, value]] : [];
    })
  );
}

// src/gate/expression/evaluate.ts
function evaluateExpression(text2, context) {
  const read = readExpression(text2);
  if ("problem" in read) return missing(`it cannot be read at character ${read.at + 1}: ${read.problem}`);
  if (context.language === null) return missing("the language of expressions was not loaded");
  try {
    const result = context.language(read.cel, context.values);
    if (result === true) return { outcome: "within", reason: null };
    if (result === false) return { outcome: "violated", reason: null };
    return missing("it is neither true nor false: an expression needs a comparison, as in `a >= b`");
  } catch (thrown) {
    return missing(explain(thrown instanceof Error ? thrown.message : String(thrown), context.values));
  }
}
function missing(reason) {
  return { outcome: "missing", reason };
}
function explain(message, values) {
  const field = /^field not found: ([\s\S]*)$/.exec(message)?.[1];
  if (field !== void 0) {
    const meant = nearest(field, keysIn(values));
    return `this run has no value "${field}"${meant === null ? "" : `; did you mean "${meant}"?`}`;
  }
  if (message === "unresolved attribute") return "this run has none of what it speaks of";
  if (message.startsWith("found no matching overload"))
    return "it computes with what is no number, or asks a number to be true";
  return message;
}
function keysIn(values) {
  return [...values].flatMap(([key, value]) => value instanceof Map ? [key, ...keysIn(value)] : [key]);
}

// src/gate/expression/language.ts
async function loadLanguage() {
  const { CelScalar, celEnv, celFunc, isCelError, parse, plan } = await import("./esm-NO7FTOLY.js");
  const { BOOL, DOUBLE, DYN } = CelScalar;
  const compute = (sign, of) => celFunc(`_${sign}_`, [DOUBLE, DOUBLE], DOUBLE, (left, right) => finite(of(left, right)));
  const compare = (sign, of) => celFunc(`_${sign}_`, [DOUBLE, DOUBLE], BOOL, (left, right) => of(finite(left), finite(right)));
  const funcs = [
    compute("+", (left, right) => left + right),
    compute("-", (left, right) => left - right),
    compute("*", (left, right) => left * right),
    compute("/", (left, right) => left / right),
    compare("<", (left, right) => left < right),
    compare("<=", (left, right) => left <= right),
    compare(">", (left, right) => left > right),
    compare(">=", (left, right) => left >= right),
    celFunc("_==_", [DYN, DYN], BOOL, equal),
    celFunc("_!=_", [DYN, DYN], BOOL, (left, right) => !equal(left, right))
  ];
  const environment = celEnv({ funcs });
  return (cel, values) => {
    const result = plan(environment, parse(cel))(Object.fromEntries(values));
    if (isCelError(result)) throw new Error(result.message);
    return result;
  };
}
function finite(value) {
  if (!Number.isFinite(value)) throw new Error("it computes what is not a finite number");
  return value;
}
function equal(left, right) {
  if (typeof left !== typeof right || !["number", "string", "boolean"].includes(typeof left))
    throw new Error('"==" and "!=" compare two numbers, or two texts');
  return typeof left === "number" ? finite(left) === finite(right) : left === right;
}

// src/gate/expression/open-expressions.ts
async function openExpressions(rules, documents) {
  const language = rules.some(hasExpression) ? await loadLanguage() : null;
  const context = buildContext(documents, language);
  return (text2) => evaluateExpression(text2, context);
}
function hasExpression(rule) {
  return rule.kind === "expression" || rule.kind === "group" && rule.rules.some(hasExpression);
}

// src/gate/bars.ts
function expandRule(rule, { comparison, strategy, absent }) {
  const rows = findRows(rule, comparison?.metrics ?? []);
  const slices = rule.slice === null ? [null] : slicesOf(rows, rule.slice);
  const barOn = (slice, bar) => {
    const since = bar.asks?.since ?? null;
    const here = rows.filter((row) => row.slice === slice);
    const main = onlyOne(here.filter((row) => (row.since ?? null) === null));
    const found = since === null ? main : onlyOne(here.filter((row) => row.since === since));
    const isFirst = strategy === "bootstrap" && (found ?? main)?.evidence == null;
    const isNew = isFirst || main !== null && isOfNewSlice(main);
    return { rule, slice, ...bar, found: found ?? (isNew ? main : null), isNew, absent: tell(since, slice) };
  };
  const tell = (since, slice) => {
    if (since !== null && rows.length > 0) return `there is no record of the pin "${since}" to count from`;
    return slice === null || comparison === null ? absent : "neither main nor this run has such a slice";
  };
  return [
    ...asksOf(rule).flatMap((asks) => slices.map((slice) => barOn(slice, { asks, bound: null }))),
    ...boundsOf(rule).flatMap((bound) => slices.map((slice) => barOn(slice, { asks: null, bound })))
  ];
}
function onlyOne(rows) {
  return rows.length === 1 ? rows[0] ?? null : null;
}
function asksOf(rule) {
  const { margin, relativeMargin, improve, equivalent, budget } = rule;
  const ask = (kind, amount, since = null) => amount === null ? [] : [{ kind, amount, since }];
  return [
    ...ask("margin", margin),
    ...ask("relative-margin", relativeMargin),
    ...ask("improve", improve),
    ...ask("equivalent", equivalent),
    ...ask("budget", budget?.drop ?? null, budget?.since ?? null)
  ];
}
function boundsOf({ min, max }) {
  return [
    ...min === null ? [] : [{ kind: "min", value: min }],
    ...max === null ? [] : [{ kind: "max", value: max }]
  ];
}
function isComparing(bar) {
  return bar.asks !== null;
}
function isBounding(bar) {
  return bar.bound !== null;
}
function slicesOf(rows, named2) {
  const slices = [...new Set(rows.flatMap(({ slice }) => slice ?? []))];
  return slices.length === 0 ? [named2] : slices;
}

// src/gate/meet-checks.ts
function meetChecks(settings, dataset) {
  const results = Map.groupBy(dataset.checks, keyOf);
  return expectedChecks(settings).map((expected) => ({
    ...expected,
    severity: severityOf(expected, settings, dataset),
    found: worstOf((results.get(keyOf(expected)) ?? []).map((result) => recount(result, expected)))
  }));
}
function keyOf({ rule, column }) {
  return JSON.stringify([rule, column]);
}
function recount(result, { mostly }) {
  return result.result === "pass" && !isAllowed(result, mostly) ? { ...result, result: "fail" } : result;
}
function worstOf(results) {
  const order = ["fail", "error", "pass"];
  return results.toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result))[0] ?? null;
}
function severityOf({ rule, column, severity }, settings, dataset) {
  if (rule !== COLUMNS_RULE || column !== null) return severity;
  const present = new Set(dataset.columns.map(({ name }) => name));
  const missing4 = [...namedColumns(settings)].filter(([name]) => !present.has(name));
  return missing4.length === 0 ? severity : worstSeverity(missing4.map(([, own]) => own));
}

// src/gate/number.ts
var FEWEST_DECIMALS = 3;
var MOST_DECIMALS = 8;
var MINUS = "−";
function chooseDecimals(exact, told = []) {
  const written = Math.max(FEWEST_DECIMALS, ...exact.map(decimalsOf));
  const tells = (decimals) => told.every(([value, bar]) => Math.sign(Number(value.toFixed(decimals)) - bar) === Math.sign(value - bar));
  for (let decimals = written; decimals < MOST_DECIMALS; decimals += 1) if (tells(decimals)) return decimals;
  return MOST_DECIMALS;
}
function formatNumber(value, decimals) {
  const digits = Math.abs(value).toFixed(decimals);
  return value < 0 && /[1-9]/.test(digits) ? `${MINUS}${digits}` : digits;
}
function formatSigned(value, decimals) {
  const shown = formatNumber(value, decimals);
  return value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}
function formatCount(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
function countOf(count, noun) {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
function formatShare(share) {
  const percent = share * 100;
  return `${percent < 1 ? Number(percent.toPrecision(1)) : Math.round(percent)} %`;
}
function decimalsOf(value) {
  const [, fraction = "", exponent = "0"] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.min(MOST_DECIMALS, Math.max(0, fraction.length - Number(exponent)));
}

// src/gate/rule-outcome.ts
function ruleOutcome(entry) {
  return {
    evaluation: null,
    metric: null,
    slice: null,
    margin: null,
    bound: null,
    pAdjusted: null,
    untested: false,
    examplesNeeded: null,
    ...entry
  };
}
var ORDER = ["pass", "warn", "fail"];
function worstOf2(effects) {
  return effects.reduce(
    (worst, effect) => ORDER.indexOf(effect) > ORDER.indexOf(worst) ? effect : worst,
    "pass"
  );
}

// src/gate/judge-data.ts
var MOST_TOLD = 400;
function judgeData(input) {
  return input.expected.flatMap((settings) => {
    const { name } = settings;
    const found = (input.datasets ?? []).filter((dataset) => dataset.name === name);
    const placeAt2 = placesIn(name, input.placeOf);
    if (found.length === 0) {
      const reason = `the data set ${clean(name)} has no results: ${input.absent}`;
      return [{ ...missing2(`data.${name}`, reason), ...placeAt2(null) }];
    }
    return found.flatMap((dataset) => judgeDataset(settings, dataset, placeAt2));
  });
}
function placesIn(dataset, placeOf) {
  return (column) => {
    const found = (column === null ? null : placeOf?.("data", dataset, "columns", column)) ?? placeOf?.("data", dataset);
    return found == null ? {} : { place: { file: found.file, line: found.line, column: found.column } };
  };
}
function hasDecidingCheck(expected) {
  return expected.flatMap(expectedChecks).some(({ rule, severity }) => severity === "error" && rule !== FORM_RULE);
}
function judgeDataset(settings, dataset, placeAt2) {
  const { name } = settings;
  if (dataset.rows === 0) {
    const reason = `the data set ${clean(name)} has no rows, so nothing was checked`;
    return [{ ...missing2(`data.${name}`, reason), ...placeAt2(null) }];
  }
  const checks = meetChecks(settings, dataset);
  const entries = checks.flatMap((check) => {
    const entry = judgeCheck(name, check);
    return entry === null ? [] : [{ ...entry, ...placeAt2(check.column) }];
  });
  const passed = checks.filter(({ severity, found }) => severity === "error" && found?.result === "pass");
  if (passed.length === 0) return entries;
  const verb = passed.length === 1 ? "passes" : "pass";
  const message = `${countOf(passed.length, "check")} of ${clean(name)} ${verb} on ${countOf(dataset.rows, "row")}.`;
  return [
    ...entries,
    ruleOutcome({
      rule: `data.${name}`,
      kind: "data",
      as: "prove",
      outcome: "within",
      effect: "pass",
      message,
      ...placeAt2(null)
    })
  ];
}
function judgeCheck(dataset, { rule, column, severity, found }) {
  const of = column === null ? "" : ` of ${clean(column)}`;
  const name = `data.${dataset}: ${rule}${of}`;
  if (found === null)
    return missing2(name, "the results do not have this check: they were not made by this policy");
  if (severity === "info" || found.result === "pass") return null;
  const effect = severity === "error" ? "fail" : "warn";
  const entry = { rule: name, kind: "data", as: "prove", effect };
  if (found.result === "error") {
    const message = asSentence(`the check could not be evaluated: ${limit(found.message)}`);
    return ruleOutcome({ ...entry, outcome: "missing", message });
  }
  return ruleOutcome({ ...entry, outcome: "violated", message: describeCheck(found) });
}
function describeCheck({ rule, column, failing, total, message, examples, observed }) {
  if (observed !== void 0) return asSentence(limit(message));
  const line = examples.find((example) => example.line !== null)?.line;
  const first = line == null ? "" : `, first on line ${formatCount(line)}`;
  if (rule === FORM_RULE) {
    const [defect] = examples;
    const what = typeof defect?.value === "string" ? `: ${clean(defect.value)}` : "";
    return asSentence(
      `${formatCount(failing)} of ${formatCount(total)} records ${limit(message)}${first}${what}`
    );
  }
  const of = column === null ? "rows" : `values of ${clean(column)}`;
  return `${formatCount(failing)} of ${formatCount(total)} ${of}: ${limit(message).replace(/\.$/, "")}${first}.`;
}
function missing2(rule, message) {
  return ruleOutcome({
    rule,
    kind: "data",
    as: "prove",
    outcome: "missing",
    effect: "fail",
    message: asSentence(message)
  });
}
function limit(text2) {
  return text2.length <= MOST_TOLD ? text2 : `${text2.slice(0, MOST_TOLD - 1)}…`;
}

// src/gate/presets.ts
function effectOf(outcome, { preset, as, asks }) {
  switch (outcome) {
    case "improved":
    case "not-worse":
    case "within":
      return "pass";
    case "no-baseline":
      return "warn";
    case "inconclusive":
      if (preset === "strict" || asks === "improve") return "fail";
      return preset === "balanced" && as === "prove" ? "warn" : "pass";
    default:
      return "fail";
  }
}
function capEffect(effect, severity) {
  if (severity === "info") return "pass";
  return severity === "warning" && effect === "fail" ? "warn" : effect;
}
function roleOf(rule, preset) {
  return preset === "strict" ? "prove" : rule.as;
}
function boundedBy({ bound }, preset) {
  return bound ?? (preset === "strict" ? "interval" : "point");
}
function confidenceOf({ preset, confidence }, attempt) {
  return preset === "strict" ? spendOverAttempts({ confidence, attempt }) : confidence;
}

// src/gate/can-fail.ts
function canFail({ rules, preset }, expectedDatasets) {
  return rules.some((rule) => decides(rule, preset)) || hasDecidingCheck(expectedDatasets);
}
function decides(rule, preset) {
  if (rule.severity !== "error") return false;
  if (rule.kind === "expression") return true;
  if (rule.kind === "metric") return isDemanding(rule, preset);
  const isFirm = (member) => decides(member, preset);
  return rule.of === "any" ? rule.rules.every(isFirm) : rule.rules.some(isFirm);
}
function isDemanding(rule, preset) {
  return boundsOf(rule).length > 0 || asksOf(rule).length > 0 && roleOf(rule, preset) === "prove";
}

// src/stats/holm.ts
function adjustHolm(p) {
  const known = p.map(
    (value) => value !== null && Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 1
  );
  const ascending = known.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const adjusted = new Array(p.length).fill(1);
  let largest = 0;
  for (const [rank, { value, index }] of ascending.entries()) {
    largest = Math.max(largest, Math.min(1, (p.length - rank) * value));
    adjusted[index] = largest;
  }
  return adjusted;
}

// src/stats/bounds.ts
var ROUNDING = 1e-12;
function isWithin(value, { kind, value: bar }) {
  if (!Number.isFinite(value) || !Number.isFinite(bar)) return false;
  const slack = ROUNDING * Math.max(1, Math.abs(bar));
  return kind === "min" ? value >= bar - slack : value <= bar + slack;
}
function wasBrokenBefore(bound, main) {
  if (main.value === null || main.delta === null) return false;
  if (!Number.isFinite(main.value) || !Number.isFinite(main.delta)) return false;
  const further = bound.kind === "min" ? -main.delta : main.delta;
  return !isWithin(main.value, bound) && further <= ROUNDING;
}

// src/gate/judge-bound.ts
function judgeBound(bar, { preset, obstacles, confidence }) {
  const { rule, bound, found, absent, slice } = bar;
  const as = roleOf(rule, preset);
  const by = boundedBy(rule, preset);
  const entry = {
    rule: rule.text,
    kind: "bound",
    evaluation: found?.evaluation ?? rule.evaluation,
    metric: rule.metric,
    slice,
    as,
    bound: by === "interval" ? { ...bound, by } : bound,
    name: rule.name,
    severity: rule.severity
  };
  const value = found === null ? null : judgedValue(found, { bound, by, confidence });
  const obstacle = found === null ? null : obstacles.get(found.evaluation) ?? findOtherMembers(bar, found);
  if (found === null || value === null || !Number.isFinite(value) || obstacle !== null) {
    const why = obstacle ?? (found === null ? absent : reasonOf(found));
    return ruleOutcome({
      ...entry,
      outcome: "missing",
      effect: "fail",
      message: asSentence(`${beginWithSubject(entry)} is missing: ${why ?? absent}`)
    });
  }
  const outcome = isWithin(value, bound) ? "within" : "violated";
  const excused = outcome === "violated" && wasBrokenBefore(bound, { value: found.base, delta: found.delta });
  const effect = excused ? "warn" : effectOf(outcome, { preset, as });
  return ruleOutcome({ ...entry, outcome, effect, message: describeBound({ found, bound, value, excused }) });
}
function findOtherMembers({ slice, isNew }, { evidence, reason }) {
  if (slice === null || isNew || evidence !== null) return null;
  return reason ?? "its examples cannot be compared with main's";
}
function reasonOf({ head, reason }) {
  return head === null ? reason : "no interval of it at this level could be computed";
}
function judgedValue(found, { bound, by, confidence }) {
  if (found.head === null || by === "point") return found.head;
  const interval = found.headInterval ?? null;
  if (interval === null || interval.confidence < confidence - 1e-9) return null;
  return interval[bound.kind === "min" ? "low" : "high"];
}
function describeBound(told) {
  const { found, bound, value, excused } = told;
  const head = found.head;
  const decimals = chooseDecimals([bound.value], [[value, bound.value]]);
  const show = (number) => formatNumber(number, decimals);
  const least = bound.kind === "min" ? "at least" : "at most";
  const judged2 = value === head ? "" : `, ${show(value)} at the worse end of its interval`;
  const before = excused ? `; the baseline is at ${show(found.base)}, ${bound.kind === "min" ? "below" : "above"} it already` : "";
  const subject = beginWithSubject({ metric: found.name, slice: found.slice });
  return `${subject} is ${show(head)}${judged2}; ${least} ${show(bound.value)} is required${before}.`;
}

// src/stats/outcomes.ts
function decideOutcome({
  evidence,
  margin,
  confidence,
  pAdjusted,
  noiseFloor = 0
}) {
  if (evidence === null || !(margin >= 0) || !Number.isFinite(margin)) return "missing";
  const delta = deltaOf(evidence);
  if (!Number.isFinite(delta)) return "missing";
  if (evidence.kind === "point") return decidePoint({ delta, margin, noiseFloor });
  const low = intervalOf(evidence, confidence)?.low ?? -Infinity;
  if (low > 0) return "improved";
  if (low > -margin || isProvenIdentical(evidence)) return "not-worse";
  if (delta < -margin && pAdjusted <= (1 - confidence) / 2) return "regressed";
  return "inconclusive";
}
function decidePoint(point) {
  const { delta, margin, noiseFloor } = point;
  if (delta > noiseFloor) return "improved";
  if (delta >= -margin) return "not-worse";
  return delta < -margin - noiseFloor ? "regressed" : "inconclusive";
}

// src/stats/outcomes-of-asks.ts
function decideAsked({ asked, ...change }) {
  const { evidence } = change;
  const { kind, amount } = asked;
  if (evidence === null || !(amount >= 0) || !Number.isFinite(amount)) return "missing";
  if (kind === "margin" || kind === "budget") return decideOutcome({ ...change, margin: amount });
  if (!Number.isFinite(deltaOf(evidence))) return "missing";
  if (kind === "relative-margin") return decideRelative({ ...change, evidence }, asked);
  const read = evidence.kind === "point" ? readPoint(evidence.delta, change) : readTested(evidence, change);
  return kind === "improve" ? decideGain(read, amount) : decideEquivalence(read, amount);
}
function refuseRelative(base) {
  if (base === null || !Number.isFinite(base)) return "main has no value that a share could be of";
  return base > 0 ? null : `a share of main's value means nothing where that is ${base}, not above 0`;
}
function decideRelative({ evidence, ...terms }, { base, relative }) {
  if (refuseRelative(base) !== null) return "missing";
  if (evidence.kind === "identical") return isProvenIdentical(evidence) ? "not-worse" : "inconclusive";
  if (relative === null || !Number.isFinite(deltaOf(relative))) return "missing";
  const plain = decideOutcome({ ...terms, evidence, margin: 0 });
  if (plain === "improved") return plain;
  if (relative.kind === "point") return decidePointBelow(relative.delta, terms);
  const low = intervalOf(relative, terms.confidence)?.low ?? -Infinity;
  if (low > 0) return "not-worse";
  return deltaOf(relative) < 0 && isRealDrop(terms) ? "regressed" : "inconclusive";
}
function decidePointBelow(delta, { noiseFloor = 0 }) {
  if (delta >= 0) return "not-worse";
  return delta < -noiseFloor ? "regressed" : "inconclusive";
}
function readTested(evidence, terms) {
  const delta = deltaOf(evidence);
  const { low, high } = intervalOf(evidence, terms.confidence) ?? { low: -Infinity, high: Infinity };
  return {
    low,
    high,
    isWithin: (bar) => -bar < low && high < bar || isProvenIdentical(evidence),
    dropsBelow: (bar) => delta < bar && isRealDrop(terms),
    risesAbove: (bar) => delta > bar && low > 0
  };
}
function readPoint(delta, { noiseFloor = 0 }) {
  return {
    low: delta - noiseFloor,
    high: delta + noiseFloor,
    isWithin: (bar) => Math.abs(delta) <= bar,
    dropsBelow: (bar) => delta < bar - noiseFloor,
    risesAbove: (bar) => delta > bar + noiseFloor
  };
}
function decideGain({ low, high, dropsBelow }, gain) {
  if (low > gain) return "improved";
  if (dropsBelow(0)) return "regressed";
  return high <= gain ? "violated" : "inconclusive";
}
function decideEquivalence({ isWithin: isWithin2, dropsBelow, risesAbove }, bar) {
  if (isWithin2(bar)) return "not-worse";
  if (dropsBelow(-bar)) return "regressed";
  return risesAbove(bar) ? "violated" : "inconclusive";
}
function isRealDrop({ pAdjusted, confidence }) {
  return pAdjusted <= (1 - confidence) / 2;
}

// src/stats/power.ts
function examplesNeeded(evidence, { margin, confidence, power = 0.8 }) {
  if (!(margin > 0)) return null;
  const disagreement = disagreementOf(evidence);
  if (disagreement !== null) {
    return asCount(examplesForMargin(margin, { disagreement, confidence, power }).value);
  }
  if (evidence.kind !== "normal" && evidence.kind !== "resampled") return null;
  const reach = criticalValue(confidence) + normalQuantile(power);
  const error = evidence.kind === "normal" ? evidence.error : errorOf(evidence);
  return error === null || !(error > 0) ? null : asCount(evidence.n * (reach * error / margin) ** 2);
}
function smallestDrop(evidence, { confidence, power = 0.8 }) {
  if (evidence.kind === "shares") {
    const { n, gained, lost } = evidence;
    if (!(n > 0)) return null;
    return marginForExamples(n, { disagreement: (gained + lost) / n, confidence, power })?.value ?? null;
  }
  if (evidence.kind !== "normal" && evidence.kind !== "resampled") return null;
  if (intervalOf(evidence, confidence) === null) return null;
  const error = evidence.kind === "normal" ? evidence.error : errorOf(evidence);
  if (error === null) return null;
  const margin = (criticalValue(confidence) + normalQuantile(power)) * error;
  return margin > 0 && Number.isFinite(margin) ? margin : null;
}
function disagreementOf(evidence) {
  return evidence.kind === "shares" ? (evidence.gained + evidence.lost) / evidence.n : null;
}
function errorOf(evidence) {
  const low = quantileAt(evidence, normalCdf(-1));
  const high = quantileAt(evidence, normalCdf(1));
  return low === null || high === null ? null : (high - low) / 2;
}
function asCount(examples) {
  const count = Math.max(1, Math.ceil(examples));
  return Number.isSafeInteger(count) ? count : null;
}

// src/gate/describe-allowance.ts
function tellAllowance({ kind, amount, since, higherIsBetter, decimals }) {
  const drop = higherIsBetter ? "drop" : "rise";
  const gain = higherIsBetter ? "rise" : "drop";
  const size = formatNumber(amount, decimals);
  switch (kind) {
    case "improve":
      return amount === 0 ? `a ${gain} has to be shown` : `a ${gain} of more than ${size} has to be shown`;
    case "equivalent":
      return `a change of up to ${size} either way is allowed`;
    case "relative-margin":
      return amount === 0 ? `no ${drop} is allowed` : `a ${drop} of ${formatShare(amount)} of main's value is allowed`;
    case "budget": {
      const start = clean(since ?? "");
      return amount === 0 ? `no ${drop} since ${start} is allowed` : `a ${drop} of ${size} since then is allowed`;
    }
    default:
      return amount === 0 ? `no ${drop} is allowed` : `a ${drop} of ${size} is allowed`;
  }
}
function tellResolved({
  kind,
  amount,
  decimals
}) {
  return kind === "relative-margin" ? `${formatShare(amount)} of main's value` : formatNumber(amount, decimals);
}

// src/gate/describe-point.ts
var ROUNDING2 = 1e-9;
function describePoint({ name, delta, margin, asked, found, outcome }) {
  const { higherIsBetter, noiseFloor } = found;
  const floor = noiseFloor === void 0 || noiseFloor.floor < ROUNDING2 ? 0 : noiseFloor.floor;
  const size = Math.abs(delta);
  const bars = [floor, margin, margin + floor].map((bar) => [size, bar]);
  const show = (value) => formatNumber(value, chooseDecimals([margin], bars));
  const rises = delta < 0 !== higherIsBetter;
  const verb = delta === 0 ? "did not change" : `${rises ? "rose" : "fell"} by ${show(size)}`;
  const noise = noiseFloor === void 0 ? "how far it moves from run to run is not known" : floor === 0 ? `runs of one commit do not differ, from ${countOf(noiseFloor.degrees, "degree")} of freedom` : `runs of one commit differ by up to ${show(floor)}, from ${countOf(noiseFloor.degrees, "degree")} of freedom`;
  const change = `${name} ${verb} (one number a run, compared without a test; ${noise})`;
  if (outcome === "improved") return `${change}.`;
  const { kind = "margin", since = null } = asked ?? {};
  const allowed = tellAllowance({
    kind,
    since,
    amount: margin,
    higherIsBetter,
    decimals: chooseDecimals([margin], bars)
  });
  if (outcome !== "inconclusive") return `${change}; ${allowed}.`;
  return `${change}; ${allowed}, and ${kind === "improve" ? "this may be chance" : "what is beyond that may be chance"}.`;
}

// src/gate/describe-change.ts
function describeChange(told) {
  const { rule, slice = null, found, absent, outcome, margin } = told;
  const subject = beginWithSubject({ metric: rule.metric, slice });
  if (outcome === "missing" || found === null)
    return asSentence(`${subject} is missing: ${found?.reason ?? absent}`);
  const decimals = chooseDecimals([margin]);
  if (outcome === "no-baseline") {
    const why = slice === null ? "main has no record to compare it with yet" : "main has no such slice to compare it with";
    return `${subject} is ${formatNumber(found.head, decimals)}; ${why}.`;
  }
  const { kind = "margin", since = null } = told.asks ?? {};
  const asked = { kind, since, amount: margin };
  const evidence = found.evidence;
  const name = kind === "budget" ? `Since ${clean(since ?? "")} ${nameSubject({ metric: rule.metric, slice })}` : subject;
  if (evidence.kind === "identical") return describeIdentical({ name, n: evidence.n, asked, found, outcome });
  if (evidence.kind === "point")
    return describePoint({ name, delta: evidence.delta, margin, asked, found, outcome });
  const change = tellChange(evidence, { ...told, found, name, decimals });
  if (outcome === "improved") return `${change}.`;
  if (outcome === "inconclusive")
    return `${change}; ${tellResolution(evidence, { ...told, asked, found, decimals })}.`;
  return `${change}; ${tellAllowance({ ...asked, higherIsBetter: found.higherIsBetter, decimals })}.`;
}
function describeIdentical(told) {
  const { name, n, asked, found, outcome } = told;
  const same = `${name} did not change: what it reads is the same on ${countOf(n, "example")}`;
  if (outcome === "not-worse") return `${same}.`;
  if (asked.kind !== "improve") return `${same}, too few to tell that nothing else would be worse.`;
  const { higherIsBetter } = found;
  return `${same}; ${tellAllowance({ ...asked, higherIsBetter, decimals: chooseDecimals([asked.amount]) })}.`;
}
function tellChange(evidence, {
  found,
  name,
  decimals,
  confidence
}) {
  const sign = found.higherIsBetter ? 1 : -1;
  const delta = deltaOf(evidence) * sign;
  const size = formatNumber(Math.abs(delta), decimals);
  const verb = delta === 0 ? "did not change" : `${delta < 0 ? "fell" : "rose"} by ${size}`;
  const turned = intervalOf(evidence, confidence);
  if (turned === null) return `${name} ${verb}`;
  const ends = [turned.low * sign, turned.high * sign].sort((a, b) => a - b).map((end) => formatSigned(end, decimals));
  return `${name} ${verb} [${ends.join(", ")}]`;
}
function tellResolution(evidence, told) {
  const { asked, needed, confidence, decimals, found } = told;
  const { n } = evidence;
  const examples = countOf(n, "example");
  if (intervalOf(evidence, confidence) === null) return `${examples} are too few, or too alike, to tell`;
  if (asked.kind === "improve") {
    const { higherIsBetter } = found;
    return `${tellAllowance({ ...asked, higherIsBetter, decimals })}, and these ${examples} do not show it`;
  }
  if (asked.amount === 0)
    return `${examples} cannot show that nothing fell at all: only a gain, or no change at all, passes a margin of 0`;
  const resolved = tellResolved({ ...asked, decimals });
  if (needed === null) return `${examples} cannot resolve ${resolved}`;
  const disagreement = disagreementOf(evidence);
  const because = disagreement === null ? "" : ` (the models disagree on ${formatShare(disagreement)})`;
  if (needed <= n) return `${examples} mostly resolve ${resolved}${because}, but this change lies too near it`;
  return `${examples} cannot resolve ${resolved}; about ${formatCount(needed)} would${because}`;
}

// src/gate/judge-change.ts
var POWER_OF_EACH_SIDE = 0.9;
function pOf(bar) {
  if (bar.isNew) return void 0;
  const evidence = bar.found?.evidence ?? null;
  if (evidence?.kind === "point") return void 0;
  const refused = bar.asks.kind === "relative-margin" && refuseRelative(bar.found?.base ?? null) !== null;
  return evidence === null || refused || isMissing(bar) ? null : pNoWorse(evidence);
}
function judgeChange(bar, terms) {
  const { rule, asks, found, slice } = bar;
  const { preset, confidence, pAdjusted } = terms;
  const as = roleOf(rule, preset);
  const outcome = outcomeOf(bar, { confidence, pAdjusted: pAdjusted ?? 1 });
  const evidence = isMissing(bar) ? null : found?.evidence ?? null;
  const needed = outcome === "inconclusive" && found !== null ? examplesFor(asks, { found, confidence }) : null;
  return ruleOutcome({
    rule: rule.text,
    kind: "change",
    evaluation: found?.evaluation ?? rule.evaluation,
    metric: rule.metric,
    slice,
    as,
    margin: asks.amount,
    asks: asks.kind,
    since: asks.since,
    name: rule.name,
    severity: rule.severity,
    outcome,
    effect: effectOf(outcome, { preset, as, asks: asks.kind }),
    pAdjusted,
    untested: evidence?.kind === "point",
    // Of a change that lies too near the bar there are enough already, and their number helps nobody.
    examplesNeeded: needed !== null && found !== null && needed > found.n ? needed : null,
    resolution: evidence === null ? null : smallestDrop(evidence, { confidence }),
    message: describeChange({
      ...bar,
      margin: asks.amount,
      absent: whyMissing(bar),
      outcome,
      confidence,
      needed
    })
  });
}
function outcomeOf(bar, terms) {
  const { found, asks } = bar;
  if (isMissing(bar) || found === null) return "missing";
  if (bar.isNew) return "no-baseline";
  return decideAsked({
    asked: askedOf(asks, found),
    evidence: found.evidence,
    noiseFloor: found.noiseFloor?.floor ?? 0,
    ...terms
  });
}
function isMissing({ found }) {
  return found === null || found.head === null || !Number.isFinite(found.head);
}
function askedOf({ kind, amount }, found) {
  if (kind !== "relative-margin") return { kind, amount };
  return { kind, amount, base: found.base, relative: relativeOf(found, amount) };
}
function relativeOf({ relative = [] }, margin) {
  return relative.find((one) => one.margin === margin)?.evidence ?? null;
}
function whyMissing({ asks, found, absent }) {
  if (found === null || found.reason !== null || found.head === null) return found?.reason ?? absent;
  const refused = asks.kind === "relative-margin" ? refuseRelative(found.base) : null;
  return refused ?? "nothing could be computed from these examples";
}
function examplesFor({ kind, amount }, { found, confidence }) {
  const { evidence, base } = found;
  if (evidence === null || kind === "improve") return null;
  if (kind !== "relative-margin") {
    const power = kind === "equivalent" ? { power: POWER_OF_EACH_SIDE } : {};
    return examplesNeeded(evidence, { margin: amount, confidence, ...power });
  }
  const relative = relativeOf(found, amount);
  return relative === null || base === null ? null : examplesNeeded(relative, { margin: amount * base, confidence });
}

// src/gate/judge-expression.ts
var MESSAGES = { within: "The condition holds", violated: "The condition does not hold" };
function judgeExpression(rule, evaluate) {
  const { outcome, reason } = evaluateSafely(rule.expression, evaluate);
  const message = outcome === "missing" ? `The condition could not be judged: ${reason ?? "it is neither true nor false"}` : MESSAGES[outcome];
  return ruleOutcome({
    rule: rule.text,
    kind: "expr",
    as: "prove",
    name: rule.name,
    severity: rule.severity,
    outcome,
    effect: effectOf(outcome, { preset: "balanced", as: "prove" }),
    message: asSentence(message)
  });
}
function evaluateSafely(expression, evaluate) {
  try {
    const { outcome, reason } = evaluate(expression);
    return outcome === "within" || outcome === "violated" ? { outcome, reason } : { outcome: "missing", reason };
  } catch (thrown) {
    return { outcome: "missing", reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

// src/gate/judge-group.ts
function judgeGroup(rule, members, { preset }) {
  const decided = rule.of === "any" ? decideAny(members, preset) : decideAll(members);
  const entry = ruleOutcome({
    rule: rule.text,
    kind: "group",
    as: "prove",
    name: rule.name,
    severity: rule.severity,
    ...decided,
    message: describeGroup(rule, { members, outcome: decided.outcome })
  });
  return [
    entry,
    ...members.flatMap((entries) => entries.map((one) => enlist(one, { rule, entries, decided })))
  ];
}
function enlist(entry, { rule, entries, decided }) {
  const isAny = rule.of === "any";
  const { effect, severity = "error" } = entry;
  const decides2 = isAny ? worstOutcome(entries) === decided.outcome : severity !== "info" || HOLDS.includes(entry.outcome);
  return {
    ...entry,
    effect: "pass",
    member: {
      group: rule.text,
      of: rule.of,
      effect: isAny ? effect : capEffect(effect, severity),
      decides: decides2
    }
  };
}
var HOLDS = ["improved", "not-worse", "within"];
var WORST_FIRST = ["violated", "missing", "inconclusive", "no-baseline", "within"];
var ANY_WORST_FIRST = ["violated", "inconclusive", "missing", "no-baseline", "within"];
function leastEffect(members) {
  const effects = members.map((entries) => worstOf2(entries.map(({ effect }) => effect)));
  return effects.includes("fail") && !effects.includes("warn") ? "fail" : "warn";
}
function decideAny(members, preset) {
  const reached = members.map((entries) => worstOutcome(entries));
  const outcome = ANY_WORST_FIRST.findLast((one) => reached.includes(one)) ?? "missing";
  if (outcome === "violated") return { outcome, effect: leastEffect(members) };
  if (outcome !== "inconclusive") return { outcome, effect: effectOf(outcome, { preset, as: "prove" }) };
  const effects = members.filter((_, index) => reached[index] === "inconclusive").map((entries) => isAskedGain(entries) ? "fail" : effectOf(outcome, { preset, as: "prove" }));
  const best = ["pass", "warn", "fail"].find((effect) => effects.includes(effect)) ?? "fail";
  return { outcome, effect: best };
}
function decideAll(members) {
  const entries = members.flat().map((one) => ({
    ...one,
    effect: capEffect(one.effect, one.severity ?? "error")
  }));
  if (entries.length === 0) return { outcome: "missing", effect: "fail" };
  const effect = worstOf2(entries.map((one) => one.effect));
  const worst = entries.filter((one) => one.effect === effect);
  const outcome = worstOutcome(worst);
  return { outcome, effect };
}
function worstOutcome(entries) {
  const outcomes = entries.map(({ outcome }) => {
    if (HOLDS.includes(outcome)) return "within";
    return outcome === "regressed" ? "violated" : outcome;
  });
  return WORST_FIRST.find((one) => outcomes.includes(one)) ?? "missing";
}
function isAskedGain(entries) {
  return entries.some(({ asks, outcome }) => asks === "improve" && outcome === "inconclusive");
}
function describeGroup({ of }, { members, outcome }) {
  const held2 = members.filter((entries) => worstOutcome(entries) === "within").length;
  const needed = of === "any" ? "one is enough" : "all have to";
  const count = countOf(members.length, "rule");
  const told = `${held2 === 0 ? "None" : held2} of ${count} ${held2 <= 1 ? "holds" : "hold"}; ${needed}`;
  return outcome === "inconclusive" || outcome === "missing" ? `${told}, and not every one could be told.` : `${told}.`;
}

// src/gate/judge-rules.ts
function judgeRules(input) {
  const { settings, comparison, absent, confidence } = input;
  const strategy = comparison?.baseline.strategy ?? "none";
  const bars = new Map(
    metricRulesOf(settings.rules).map((rule) => [rule, expandRule(rule, { comparison, strategy, absent })])
  );
  const adjusted = adjust([...bars.values()].flat().filter(isComparing));
  const obstacles = new Map(
    (comparison?.obstacles ?? []).map(({ evaluation, reason }) => [evaluation, reason])
  );
  const { preset } = settings;
  const judgeBar = (bar, level) => {
    if (isBounding(bar)) return [judgeBound(bar, { preset, obstacles, confidence })];
    if (!isComparing(bar)) return [];
    return [judgeChange(bar, { preset, confidence: level, pAdjusted: adjusted.get(bar) ?? null })];
  };
  const judgeRule = (rule, level) => {
    if (rule.kind === "expression") return [placeAt(rule, judgeExpression(rule, input.evaluate))];
    if (rule.kind === "metric")
      return (bars.get(rule) ?? []).flatMap(
        (bar) => judgeBar(bar, level).map((entry) => placeAt(rule, ofSlicing(bar, entry)))
      );
    const within = rule.of === "any" ? shareAmong({ confidence: level, members: rule.rules.length }) : level;
    const [own, ...members] = judgeGroup(
      rule,
      rule.rules.map((member) => judgeRule(member, within)),
      settings
    );
    return own === void 0 ? [] : [placeAt(rule, own), ...members];
  };
  return settings.rules.flatMap((rule) => judgeRule(rule, confidence)).map(capSeverity);
}
function capSeverity(entry) {
  return { ...entry, effect: capEffect(entry.effect, entry.severity ?? "error") };
}
function placeAt({ place }, entry) {
  return place === void 0 ? entry : { ...entry, place };
}
function ofSlicing({ found, slice, rule }, entry) {
  if (slice === null) return entry;
  const of = found?.of ?? (rule.slice === slice ? null : rule.slice);
  return of === null ? entry : { ...entry, of };
}
function adjust(bars) {
  const family = bars.filter((bar) => pOf(bar) !== void 0);
  const adjusted = adjustHolm(family.map((bar) => pOf(bar) ?? null));
  return new Map(family.map((bar, index) => [bar, adjusted[index]]));
}

// src/gate/judge-trust.ts
var LONGEST = 600;
function judgeTrust(input) {
  if (input === void 0) return { entries: [], assurance: "self-reported" };
  const { untrusted, found } = input;
  const refused = found?.bundle ?? null;
  const bundle = refused === null ? [] : [missing3("bundle", refused)];
  if (!untrusted) return { entries: bundle, assurance: "self-reported" };
  const approvers = found?.approvers ?? [];
  const entry = judgeAuthor(input, approvers);
  return { entries: [...bundle, entry], assurance: approvers.length > 0 ? "reviewed" : "self-reported" };
}
function judgeAuthor({ forks, head, found }, approvers) {
  const commit = head === null ? "the commit" : head.slice(0, 7);
  if (approvers.length > 0) {
    const names = approvers.map((login) => clean(login));
    return held(`${joinNames(names)} approved ${commit}, whose code reported these results.`);
  }
  if (forks === "accept")
    return held(`The results of ${commit} are its author’s word; the policy takes it (gate.forks: accept).`);
  const problem = found == null ? "prepare did not find out" : found.problem;
  if (problem !== null)
    return missing3("trust", `whether ${commit} was approved could not be told: ${problem}`);
  return missing3(
    "trust",
    `the results of ${commit} are its author’s own word, and the author has no write access. They count once somebody who has it approves this commit in a review and the judging job runs again; a newer commit needs a new approval`
  );
}
function held(message) {
  return ruleOutcome({
    rule: "trust",
    kind: "trust",
    as: "prove",
    outcome: "within",
    effect: "pass",
    message
  });
}
function missing3(rule, message) {
  const line = message.toWellFormed().replace(/[\p{C}\p{Z}]+/gu, " ").trim().slice(0, LONGEST);
  const text2 = asSentence(`${line.charAt(0).toUpperCase()}${line.slice(1)}`);
  return ruleOutcome({ rule, kind: "trust", as: "prove", outcome: "missing", effect: "fail", message: text2 });
}

// src/gate/tell-problems.ts
function tellMild(rules, head) {
  const of = (outcome) => rules.filter((rule) => rule.outcome === outcome);
  return [
    ...tellRegressed(of("regressed"), { head, than: "than the policy likes" }),
    ...tellViolated(
      of("violated").filter((rule) => !isData(rule)),
      head
    ),
    ...tellMissing(of("missing"))
  ];
}
function tellRegressed(rules, { head, than }) {
  const [budgets, others] = [rules.filter(isBudget), rules.filter((rule) => !isBudget(rule))];
  const name = (some) => joinNames(some.filter(isOfMetric).map(nameSubject));
  const pins = Map.groupBy(budgets, ({ since }) => since ?? "");
  return [
    ...others.some(isOfMetric) ? [`${head} makes ${name(others)} worse ${than}`] : [],
    ...[...pins].map(
      ([since, some]) => `since ${clean(since)}, main and ${head} together make ${name(some)} worse ${than}`
    )
  ];
}
function isBudget({ asks }) {
  return asks === "budget";
}
function nameMoved(rule) {
  return `${nameSubject(rule)}${isBudget(rule) && rule.since != null ? ` since ${clean(rule.since)}` : ""}`;
}
function tellNew(rules) {
  const slices = rules.flatMap(({ slice }) => slice === null ? [] : [clean(slice)]);
  const isFirst = rules.some(({ slice, kind }) => slice === null && kind !== "group");
  if (rules.length === 0) return [];
  if (isFirst || slices.length === 0) return ["main has no record to compare with yet"];
  return [
    `${joinNames(slices)} ${new Set(slices).size === 1 ? "is" : "are"} new: main has nothing to compare with`
  ];
}
function tellViolated(rules, head) {
  const [bounds, others] = [rules.filter(isBound), rules.filter((rule) => !isBound(rule))];
  const gains = others.filter(({ asks }) => asks === "improve");
  const moved = others.filter(({ asks }) => asks === "equivalent").map(nameSubject);
  const conditions = others.filter(({ kind }) => kind === "expr" || kind === "group");
  return [
    ...bounds.map(tellBound),
    ...tellGains(gains),
    ...moved.length === 0 ? [] : [`${head} changes ${joinNames(moved)} by more than allowed`],
    ...conditions.length === 0 ? [] : [`${nameRules(conditions)} not hold`]
  ];
}
function tellGains(rules) {
  return rules.length === 0 ? [] : [`the gain in ${joinNames(rules.map(nameSubject))} that the policy asks for is not shown`];
}
function tellUndecidedGroups(rules) {
  const groups = rules.filter(({ kind }) => kind === "group");
  if (groups.length === 0) return [];
  return [`the examples cannot tell whether ${joinNames(groups.map(nameRule))} holds`];
}
function nameRules(rules) {
  const [only] = rules;
  return only !== void 0 && rules.length === 1 ? `${nameRule(only)} does` : `${countOf(rules.length, "rule")} do`;
}
function nameRule({ rule, name }) {
  return `the rule ${clean(name ?? rule)}`;
}
function partGains(rules) {
  return [rules.filter(({ asks }) => asks === "improve"), rules.filter(({ asks }) => asks !== "improve")];
}
function wentWrong(rules, not) {
  const isEither = rules.every(({ asks }) => asks === "equivalent");
  if (not === "not") return isEither ? "did not change more than allowed" : "did not get worse than allowed";
  return isEither ? "changed more than allowed" : "got worse than allowed";
}
function isWaived({ waived }) {
  return (waived ?? null) !== null;
}
function isOfMetric({ metric }) {
  return metric !== null;
}
function isBound({ kind }) {
  return kind === "bound";
}
function tellData(rules, verb) {
  const sets = /* @__PURE__ */ new Map();
  for (const { rule } of rules) {
    const name = /^data\.([^:]*)/.exec(rule)?.[1] ?? rule;
    sets.set(name, (sets.get(name) ?? 0) + 1);
  }
  const worstFirst = [...sets].sort(([, one], [, other]) => other - one);
  return worstFirst.map(([name, checks]) => `the data set ${clean(name)} ${verb} ${countOf(checks, "check")}`);
}
function tellMissing(rules) {
  const commands = rules.filter(({ kind }) => kind === "command");
  const metrics = rules.filter(isOfMetric).map(nameMoved);
  const conditions = rules.filter(({ kind }) => kind === "expr" || kind === "group").map(nameRule);
  const sets = rules.filter(isData).map(({ rule }) => clean(rule.replace(/^data\./, "")));
  return [
    ...commands.length === 0 ? [] : ["predictions were not made by this run"],
    ...metrics.length === 0 ? [] : [`${joinNames(metrics)} could not be judged`],
    ...conditions.length === 0 ? [] : [`${joinNames(conditions)} could not be judged`],
    ...sets.length === 0 ? [] : [`the data of ${joinNames(sets)} could not be checked`]
  ];
}
function tellTrust(rules) {
  const named2 = rules.filter(({ kind }) => kind === "trust").map(({ rule }) => rule);
  return [
    ...named2.includes("bundle") ? ["what it computed could not be taken over"] : [],
    ...named2.includes("trust") ? ["nobody with write access has approved this commit yet"] : []
  ];
}
function tellBound(rule) {
  const { bound } = rule;
  const what = isByInterval(rule) ? `the worse end of the interval of ${nameSubject(rule)}` : nameSubject(rule);
  return `${what} is ${bound?.kind === "max" ? "above" : "below"} the ${bound?.value} that the policy asks for`;
}
function tellExcused(rule, before) {
  if (!isByInterval(rule)) return `${tellBound(rule)}, as it is ${before} already`;
  const value = before === "on main" ? "main’s" : "the baseline’s";
  return `${tellBound(rule)}, and ${value} own value is already`;
}
function tellExcusedGroups(rules, before) {
  return rules.filter(({ kind }) => kind === "group").map((rule) => `${nameRule(rule)} does not hold, and a bar of it is broken ${before} already`);
}
function isByInterval({ bound }) {
  return bound?.by === "interval";
}
function isData({ kind }) {
  return kind === "data";
}

// src/gate/unfold-groups.ts
function unfoldGroups(rules) {
  const settled = settleMembers(rules);
  const breaking = (group) => group.kind !== "group" || group.effect === "pass" || isWaived(group) || isNamed(group) ? [] : settled.filter(
    ({ member, effect }) => member?.of === "all" && member.group === group.rule && effect === group.effect
  );
  return settled.filter(({ member }) => member === void 0).flatMap((rule) => {
    const members = breaking(rule);
    return members.length === 0 ? [rule] : members;
  });
}
function isNamed({ name, effect }) {
  return effect === "fail" && name != null;
}

// src/gate/sentence.ts
function summarise(judged2) {
  const { verdict } = judged2;
  if (verdict === "pass") return praise(judged2);
  const told = { ...judged2, rules: unfoldGroups(judged2.rules) };
  const phrases = verdict === "fail" ? explainFailure(told) : explainWarning(told);
  const [first = "something could not be judged", second] = phrases;
  if (second === void 0) return first;
  const rest = phrases.length - 2;
  return `${first}; ${second}${rest === 0 ? "" : `; ${countOf(rest, "more problem")}`}`;
}
function fellWithinReason({ outcome, pAdjusted }) {
  return outcome === "regressed" || outcome === "not-worse" && pAdjusted !== null && pAdjusted <= REAL;
}
var NOTHING_WORSE = "nothing is shown to be worse than allowed";
var REAL = 0.025;
function praise({ rules, against }) {
  const all = rules.filter(({ kind }) => kind === "change");
  const changes = all.filter((rule) => !isUndeciding(rule));
  const undecided = changes.filter(({ outcome }) => outcome === "inconclusive");
  const guards = undecided.filter(({ as }) => as === "guard");
  const others = undecided.length - guards.length;
  const proven = changes.some(({ outcome }) => outcome === "improved" || outcome === "not-worse");
  const told = proven ? all.every((rule) => !fellWithinReason(rule)) ? `at least as good as ${baselineOf(against)}` : `no worse than the policy allows, compared with ${baselineOf(against)}` : changes.length === 0 ? "everything that the policy asks for holds" : NOTHING_WORSE;
  const unmet = rules.filter(isShownOnly);
  const count = new Set(unmet.map(({ rule }) => rule)).size;
  return [
    others > 0 ? NOTHING_WORSE : told,
    ...others === 0 ? [] : [`${countOf(others, "change")} cannot be told from these examples`],
    ...guards.length === 0 ? [] : [`${countOf(guards.length, "guard")} cannot tell yet`],
    ...count === 0 ? [] : [`${countOf(count, "rule")} for information ${count === 1 ? "does" : "do"} not hold`]
  ].join("; ");
}
function isShownOnly({ severity, outcome }) {
  return severity === "info" && ["regressed", "violated", "missing"].includes(outcome);
}
function explainFailure({ rules, failures, head = "this PR" }) {
  const failing = rules.filter(({ effect }) => effect === "fail");
  const of = (outcome) => failing.filter((rule) => rule.outcome === outcome);
  const broken = stageFailures(failures);
  const regressed = new Set(of("regressed").filter(isOfMetric).map(nameSubject));
  const isSaid = (rule) => isOfMetric(rule) && regressed.has(nameSubject(rule));
  const missing4 = broken.length > 0 ? [] : of("missing");
  const [gains, undecided] = partGains(of("inconclusive").filter(isOfMetric));
  return [
    ...tellTrust(of("missing")),
    ...broken,
    ...tellData(of("violated").filter(isData), "fails"),
    ...tellRegressed(of("regressed"), { head, than: "than allowed" }),
    ...tellViolated(
      of("violated").filter((rule) => !isData(rule) && !isSaid(rule)),
      head
    ),
    ...tellMissing(missing4),
    ...tellGains(gains),
    ...undecided.length === 0 ? [] : [
      `the examples cannot show that ${joinNames(undecided.map(nameMoved))} ${wentWrong(undecided, "not")}`
    ],
    ...tellUndecidedGroups(of("inconclusive"))
  ];
}
function explainWarning({ rules, against, head = "this PR" }) {
  const before = against == null || isOfMain(against) ? "on main" : "in the baseline";
  const waived = new Set(rules.filter(isWaived).map(({ rule }) => rule)).size;
  const warning = rules.filter((rule) => rule.effect === "warn" && !isWaived(rule));
  const mild = warning.filter(({ severity }) => severity === "warning");
  const of = (outcome) => warning.filter((rule) => rule.outcome === outcome);
  const undecided = of("inconclusive").filter(isOfMetric);
  const broken = of("violated").filter(({ severity }) => severity !== "warning");
  const excused = broken.filter(({ kind }) => kind === "bound");
  const unbased = of("no-baseline");
  return [
    ...undecided.length === 0 ? [] : [`too few examples to tell whether ${joinNames(undecided.map(nameMoved))} ${wentWrong(undecided)}`],
    ...tellUndecidedGroups(of("inconclusive")),
    ...excused.map((rule) => tellExcused(rule, before)),
    ...tellExcusedGroups(broken, before),
    ...tellMild(mild, head),
    ...tellNew(unbased),
    ...tellData([...of("violated"), ...of("missing")].filter(isData), "has warnings from"),
    ...waived === 0 ? [] : [`${countOf(waived, "failing rule")} ${waived === 1 ? "is" : "are"} waived`]
  ];
}
function stageFailures(failures) {
  const phrases = {
    training: "the training failed",
    data: "the data could not be checked",
    evaluation: "the evaluation failed",
    comparison: "the comparison with the baseline failed"
  };
  const order = ["training", "data", "evaluation", "comparison"];
  return order.filter((stage) => failures[stage] !== null).map((stage) => phrases[stage]);
}
function baselineOf(against) {
  if (against == null) return "main";
  return nameBaseline({ ...against, pin: against.pin == null ? null : clean(against.pin) });
}

// src/gate/unmade.ts
var APPROVAL = "As with removing a project, someone who may merge without this check has to approve it; until then it fails";
function findDropped(base, head) {
  const evaluations = base.evaluations.filter(({ name, command }) => {
    const own = head.evaluations.find((one) => one.name === name);
    return command !== null && own !== void 0 && own.command === null;
  });
  return [
    ...base.train !== null && head.train === null ? [{ key: "train", why: "the predictions were not made by this run" }] : [],
    ...evaluations.map(({ name }) => ({
      key: `evaluations.${clean(name)}.command`,
      why: `the predictions of ${clean(name)} were not made by this run`
    }))
  ];
}
function describeDropped({ key, why }) {
  return { key, message: `this pull request removes ${key}, so ${why}. ${APPROVAL}` };
}
function findUntrained(train, training) {
  if (train === null || training?.failure !== void 0) return null;
  if (training !== null && training.engine !== "none") return null;
  const { code, message } = fault("not-trained", { isWritten: training !== null });
  return { code, message, place: null };
}
function judgeUnmade({ key, message }) {
  return ruleOutcome({
    rule: key,
    kind: "command",
    as: "prove",
    outcome: "missing",
    effect: "fail",
    message: asSentence(`${message.charAt(0).toUpperCase()}${message.slice(1)}`)
  });
}

// src/gate/waive.ts
var DATE = /^\d{4}-\d{2}-\d{2}$/;
function waive(rules, waivers, today) {
  const live = waivers.filter((waiver) => isLive(waiver, today));
  return {
    rules: rules.map((rule) => {
      const waiver = live.find((one) => matches(one, rule));
      return waiver === void 0 ? rule : excuse(rule, waiver);
    }),
    waivers: waivers.map((waiver) => {
      const isApplied = rules.some((rule) => matches(waiver, rule));
      return list(waiver, isLive(waiver, today) ? isApplied ? "applied" : "unmatched" : "expired");
    })
  };
}
function isLive({ expires }, today) {
  return DATE.test(expires) && DATE.test(today) && today <= expires;
}
function matches(waiver, entry) {
  if (entry.effect !== "fail" || entry.kind === "command" || entry.kind === "trust") return false;
  const { rule, evaluation, metric, slice } = waiver;
  if ([rule, evaluation, metric, slice].every((named2) => named2 === null)) return false;
  return (rule === null || rule === entry.rule || rule === (entry.name ?? null)) && (evaluation === null || evaluation === entry.evaluation) && (metric === null || metric === entry.metric) && (slice === null || isOfSlice(entry, slice));
}
function excuse(rule, { reason, owner, expires }) {
  return {
    ...rule,
    effect: "warn",
    waived: reason,
    message: `${rule.message} Waived until ${expires} by ${clean(owner)}: ${clean(reason)}`
  };
}
function list(waiver, state) {
  const { rule, evaluation, metric, slice, reason, owner, expires } = waiver;
  const named2 = [metric, slice, evaluation].filter((one) => one !== null).join(", ");
  return { rule: rule ?? named2, evaluation, metric, slice, reason, owner, expires, state };
}

// src/gate/judge.ts
var REMOVED = "main has records of this project but no policy for it: it was moved, renamed or removed";
function judge(input) {
  const { settings, policy, failures, comparison, pin, attempt, looks } = input;
  const removed = policy.source === "removed";
  const confidence = confidenceOf(settings, attempt);
  const entries = removed ? [] : judgeEntries(input, confidence);
  const trust = judgeTrust(input.trust);
  const { rules, waivers } = waive(
    [...trust.entries, ...entries],
    removed ? [] : settings.waivers,
    input.today
  );
  const failed = removed || Object.values(failures).some((failure) => failure !== null);
  const against = comparison === null ? null : { ...comparison.baseline, pin };
  const verdict = failed ? "fail" : worstOf2(rules.map(({ effect }) => effect));
  return {
    verdict,
    // Without a policy of main's the only mode known is the pull request's own.
    mode: removed || isOwnPolicyOfStranger(input) ? "enforce" : settings.mode,
    sentence: removed ? REMOVED : summarise({ verdict, rules, failures, against, head: input.head ?? "this PR" }),
    rules,
    waivers,
    ...looks === void 0 ? {} : { looks: [...looks] },
    attempt,
    confidence,
    policy: {
      source: policy.source === "head" ? "head" : "base",
      sha: policy.sha,
      digest: policy.digest,
      changes: [...removed ? [REMOVED] : [], ...input.changes]
    },
    assurance: trust.assurance
  };
}
function isOwnPolicyOfStranger({ policy, trust }) {
  return trust?.untrusted === true && policy.source === "head" && (trust.found?.approvers ?? []).length === 0;
}
function judgeEntries(input, confidence) {
  const { settings, comparison, failures } = input;
  const data = judgeData({
    datasets: input.datasets,
    expected: input.expectedDatasets,
    absent: failures.data?.message ?? "it was not validated",
    ...input.placeOf === void 0 ? {} : { placeOf: input.placeOf }
  });
  if (!canFail(settings, input.expectedDatasets)) {
    const { rules: rules2 } = settings;
    const mild = rules2.length > 0 && rules2.every(({ severity }) => severity !== "error");
    throw fault("empty-policy", { onlyGuards: rules2.length > 0, mild });
  }
  const failure = failures.training ?? failures.evaluation ?? failures.comparison;
  const rules = judgeRules({
    settings,
    confidence,
    comparison,
    absent: failure?.message ?? (comparison === null ? "there is no comparison" : input.absent ?? "this run does not compute it"),
    evaluate: input.evaluate
  });
  return [...(input.unmade ?? []).map(judgeUnmade), ...rules, ...data];
}

// src/gate/policy-baseline-changes.ts
var ON_MISSING = ["fail", "rebuild", "latest", "bootstrap"];
var ON_CHANGE = ["fail", "re-evaluate", "common"];
function describeBaselineChanges(base, head) {
  const { keep: kept } = base;
  const { keep } = head;
  return [
    ...changed("store", showStore(base.store), showStore(head.store)),
    ...ordered("on-missing", base.onMissing, head.onMissing, ON_MISSING),
    ...ordered("on-evaluation-change", base.onEvaluationChange, head.onEvaluationChange, ON_CHANGE),
    ...changed("wait", `${base.waitMs / 1e3}s`, `${head.waitMs / 1e3}s`),
    ...changed("pin", base.pin, head.pin),
    ...changed("signers", base.signers, head.signers, head.signers === null ? "loosened" : "changed"),
    ...changed(
      "least-sequence",
      base.leastSequence,
      head.leastSequence,
      head.leastSequence < base.leastSequence ? "loosened" : "tightened"
    ),
    ...changed("predictions", base.predictions, head.predictions),
    ...changed("largest-sample", base.largestSample / 1e6, head.largestSample / 1e6),
    ...changed("depot", showDepot(base.depot), showDepot(head.depot)),
    ...changed("keep.days", kept.days, keep.days),
    ...changed("keep.commits", kept.commits, keep.commits)
  ];
}
function changed(key, from, to, how = "changed") {
  const show = (value) => value === null ? "none" : clean(String(value));
  return from === to ? [] : [`baseline.${key} ${how}: ${show(from)} → ${show(to)}`];
}
function ordered(key, from, to, order) {
  return changed(key, from, to, order.indexOf(to) > order.indexOf(from) ? "loosened" : "tightened");
}
function showStore(place) {
  if (place.kind === "directory") return `directory:${place.path}`;
  const fallback = place.fallback === null ? "" : `, else ${place.fallback}`;
  return `${place.repository === null ? "" : `${place.repository}#`}${place.ref}${fallback}`;
}
function showDepot(place) {
  if (place === null) return null;
  return place.kind === "directory" ? `directory:${place.path}` : place.url;
}

// src/gate/policy-parts.ts
var SEVERITIES = ["error", "warning", "info"];
function milder(base, head) {
  return SEVERITIES.indexOf(head) > SEVERITIES.indexOf(base);
}
function describeNamed(kind, sides, describe2) {
  const before = new Map(sides.base.map((one) => [one.name, one]));
  const after = new Map(sides.head.map((one) => [one.name, one]));
  const label = (name) => `${kind} ${clean(name)}`;
  const removed = [...before.keys()].filter((name) => !after.has(name)).map((name) => `${label(name)} removed (loosened)`);
  const rest = [...after].flatMap(([name, head]) => {
    const base = before.get(name);
    return base === void 0 ? [`${label(name)} added`] : describe2(base, head, label(name));
  });
  return [...removed, ...rest];
}
function describeKeys(label, sides, keys) {
  return keys.flatMap((key) => {
    const from = JSON.stringify(sides.base[key]);
    const to = JSON.stringify(sides.head[key]);
    return from === to ? [] : [`${label}: ${key} changed: ${clean(from ?? "none")} → ${clean(to ?? "none")}`];
  });
}

// src/gate/policy-data-changes.ts
function describeDataChanges(base, head) {
  return describeNamed("data set", { base, head }, (before, after, label) => [
    ...describeKeys(label, { base: before, head: after }, ["path", "format", "reading", "nulls", "key"]),
    ...describeNamed(`${label}, column`, { base: before.columns, head: after.columns }, describeColumn),
    ...describeChecks(before, after, label),
    ...describeNamed(`${label}, rule`, { base: before.rules, head: after.rules }, describeSqlRule)
  ]);
}
function describeColumn(base, head, label) {
  return [
    ...describeKeys(label, { base, head }, ["type", "sensitive"]),
    ...describeDemands(base, head, label),
    ...describeChecks(base, head, label)
  ];
}
function describeChecks(base, head, label) {
  const namedIn = ({ checks, demands }) => Object.entries(checks).map(([name, option]) => ({ name, option, beside: demands[name] ?? null }));
  return describeNamed(`${label}:`, { base: namedIn(base), head: namedIn(head) }, (before, after, rule) => [
    ...describeKeys(rule, { base: before, head: after }, ["option"]),
    ...before.beside === null || after.beside === null ? describeKeys(rule, { base: before, head: after }, ["beside"]) : describeDemands(before.beside, after.beside, rule)
  ]);
}
function describeSqlRule(base, head, label) {
  return [...describeKeys(label, { base, head }, ["sql"]), ...describeDemands(base, head, label)];
}
function describeDemands(base, head, label) {
  const isMilder = milder(base.severity, head.severity);
  const change = (key, loosened) => base[key] === head[key] ? [] : [`${label}: ${key} ${loosened ? "loosened" : "tightened"}: ${clean(`${base[key]} → ${head[key]}`)}`];
  return [
    ...change("severity", isMilder),
    ...change("mostly", head.mostly < base.mostly),
    ...describeKeys(label, { base, head }, ["when", "owner"])
  ];
}

// src/gate/policy-evaluation-changes.ts
var KEYS = [
  "task",
  "predictions",
  "runs",
  "metricsFile",
  "examples",
  "judgements",
  "positive",
  "threshold",
  "slices",
  "leastInSlice",
  "discovery",
  "intervals"
];
var COLUMNS = Object.keys(usualColumns);
function describeEvaluationChanges(base, head) {
  return describeNamed("evaluation", { base, head }, (before, after, label) => [
    ...describeKeys(label, { base: before, head: after }, KEYS),
    ...describeKeys(`${label}, columns`, { base: before.columns, head: after.columns }, COLUMNS),
    ...describeKeys(label, { base: before.terms, head: after.terms }, ["costs", "passMark"]),
    ...describeNamed(
      `${label}: own metric`,
      { base: before.terms.own, head: after.terms.own },
      (from, to, own) => describeKeys(own, { base: { is: from }, head: { is: to } }, ["is"])
    ),
    ...describeNamed(
      `${label}: metric`,
      { base: named(before.metrics), head: named(after.metrics) },
      () => []
    )
  ]);
}
function named(names) {
  return names.map((name) => ({ name }));
}

// src/gate/policy-path-changes.ts
function describePathChanges(base, head) {
  const before = globsOf(base);
  const after = globsOf(head);
  const removed = before.filter((glob) => !after.includes(glob));
  const added = after.filter((glob) => !before.includes(glob));
  if (removed.length === 0 && added.length === 0) return [];
  const show = (globs) => clean(globs.join(", "));
  return [`paths ${howOf({ removed, added })}: ${show(before)} → ${show(after)}`];
}
function howOf({ removed, added }) {
  if (removed.length === 0 || added.some((glob) => removed.every((gone) => isBelow(gone, glob))))
    return "tightened";
  if (added.length === 0 || removed.some((glob) => added.every((one) => isBelow(one, glob))))
    return "loosened";
  return "changed";
}
function isBelow(glob, wide) {
  if (!wide.endsWith("**")) return false;
  const folder = wide.slice(0, -2);
  return !/[*?[{(!]/.test(folder) && glob.startsWith(folder) && !glob.includes("..");
}
function globsOf({ folder, paths }) {
  return paths ?? [folder === "" ? "**" : `${folder}/**`];
}

// src/gate/policy-bar-changes.ts
var BARS = ["margin", "relativeMargin", "improve", "equivalent", "budget", "min", "max"];
var ASKS_FOR_MORE = ["min", "improve"];
function barsOf(rule) {
  return BARS.flatMap((bar) => {
    const value = bar === "budget" ? rule.budget?.drop ?? null : rule[bar];
    if (value === null) return [];
    const since = bar === "budget" ? rule.budget?.since ?? null : null;
    const shown = since === null ? String(value) : `${value} since ${clean(since)}`;
    return [{ bar: spell(bar), value, shown, since }];
  });
}
function describeBar(base, head, label) {
  if (base.shown === head.shown) return [];
  if (base.since !== head.since) return [`${label}: ${head.bar} changed: ${base.shown} → ${head.shown}`];
  const isLoosened = ASKS_FOR_MORE.includes(head.bar) ? head.value < base.value : head.value > base.value;
  return [`${label}: ${head.bar} ${isLoosened ? "loosened" : "tightened"}: ${base.shown} → ${head.shown}`];
}
function spell(bar) {
  return bar === "relativeMargin" ? "relative-margin" : bar;
}

// src/gate/policy-rule-changes.ts
function describeRuleChanges(base, head) {
  return compareRules({ base, head }, { within: "", ...OF_THE_POLICY });
}
var OF_THE_POLICY = { added: "added", removed: "removed (loosened)" };
var OF_ANY = {
  added: "added (loosened: one of these suffices)",
  removed: "removed (tightened: one of these suffices)"
};
function compareRules({ base, head }, { within, added, removed: gone }) {
  const before = placeRules(base);
  const after = placeRules(head);
  const removed = [...before].flatMap(
    ([key, rule]) => after.has(key) ? [] : describeAlone(rule, within, gone)
  );
  const rest = [...after].flatMap(([key, rule]) => {
    const known = before.get(key);
    return known === void 0 ? describeAlone(rule, within, added) : describeRule(known, rule, within);
  });
  return [...removed, ...rest];
}
function placeRules(rules) {
  const placed = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Map();
  for (const rule of rules) {
    const about = JSON.stringify(identityOf(rule));
    const order = seen.get(about) ?? 0;
    seen.set(about, order + 1);
    placed.set(`${about} ${order}`, rule);
  }
  return placed;
}
function identityOf(rule) {
  if (rule.kind === "metric") return [rule.kind, rule.evaluation, rule.metric, rule.slice];
  if (rule.name !== null) return [rule.kind, rule.name];
  return rule.kind === "group" ? [rule.kind, rule.of] : [rule.kind, rule.expression];
}
function describeAlone(rule, within, what) {
  const label = `${within}${labelOf(rule)}`;
  if (rule.kind === "metric") {
    const note = rule.severity === "error" ? "" : `, severity ${rule.severity}`;
    return barsOf(rule).map(({ bar, shown }) => `${label}: ${bar} ${shown}${note} ${what}`);
  }
  if (rule.kind === "expression") return [`${label} ${what}`];
  return [`${label} ${what}`, ...rule.rules.flatMap((member) => describeAlone(member, `${label}, `, what))];
}
function describeRule(base, head, within) {
  const label = `${within}${labelOf(head)}`;
  const own = [...describeName(base, head, label), ...describeSeverity(base, head, label)];
  if (base.kind === "metric" && head.kind === "metric") return [...describeMetric(base, head, label), ...own];
  if (base.kind === "expression" && head.kind === "expression")
    return [...describeExpression(base, head, label), ...own];
  if (base.kind === "group" && head.kind === "group") return [...describeGroup2(base, head, label), ...own];
  return own;
}
function describeMetric(base, head, label) {
  const before = new Map(barsOf(base).map((bar) => [bar.bar, bar]));
  const after = new Map(barsOf(head).map((bar) => [bar.bar, bar]));
  const removed = [...before.values()].flatMap(
    ({ bar, shown }) => after.has(bar) ? [] : [`${label}: ${bar} ${shown} removed (loosened)`]
  );
  const rest = [...after.values()].flatMap((bar) => describeOne(before.get(bar.bar), bar, label));
  return [...removed, ...rest, ...describeBound2(base, head, label), ...describeRole(base, head, label)];
}
function describeOne(base, head, label) {
  return base === void 0 ? [`${label}: ${head.bar} ${head.shown} added`] : describeBar(base, head, label);
}
function describeRole(base, head, label) {
  const compares = [...BARS].some((bar) => bar !== "min" && bar !== "max" && head[bar] !== null);
  if (!compares || base.as === head.as) return [];
  return [`${label}: ${head.as === "guard" ? "loosened" : "tightened"} from ${base.as} to ${head.as}`];
}
function describeBound2(base, head, label) {
  if (base.bound === head.bound || head.min === null && head.max === null) return [];
  const how = head.bound === "interval" ? "tightened" : "loosened";
  const show = (bound) => bound ?? "as the preset says";
  const word = base.bound !== null && head.bound !== null ? how : "changed";
  return [`${label}: bound ${word}: ${show(base.bound)} → ${show(head.bound)}`];
}
function describeExpression(base, head, label) {
  if (base.expression === head.expression) return [];
  return [`${label}: expr changed: ${clean(base.expression)} → ${clean(head.expression)}`];
}
function describeGroup2(base, head, label) {
  const sides = { base: base.rules, head: head.rules };
  const words = head.of === "any" ? OF_ANY : OF_THE_POLICY;
  const moved = base.of === head.of ? [] : [`${label}: ${head.of === "any" ? "loosened" : "tightened"} from ${base.of} to ${head.of}`];
  return [...moved, ...compareRules(sides, { within: `${label}, `, ...words })];
}
function describeName(base, head, label) {
  if (base.name === head.name) return [];
  return [`${label}: name changed: ${clean(base.name ?? "none")} → ${clean(head.name ?? "none")}`];
}
function describeSeverity(base, head, label) {
  if (base.severity === head.severity) return [];
  const how = milder(base.severity, head.severity) ? "loosened" : "tightened";
  return [`${label}: severity ${how}: ${base.severity} → ${head.severity}`];
}
function labelOf(rule) {
  if (rule.kind === "expression") return `expression ${clean(rule.name ?? rule.expression)}`;
  if (rule.kind === "group") return clean(rule.name === null ? `group ${rule.of}` : `group ${rule.name}`);
  const { evaluation, metric, slice } = rule;
  const about = slice === null ? metric : `${metric} on ${slice}`;
  return clean(evaluation === null ? about : `${about} of ${evaluation}`);
}

// src/gate/policy-waiver-changes.ts
var TARGETS = ["rule", "evaluation", "metric", "slice"];
function describeWaiverChanges(base, head) {
  const before = placeWaivers(base);
  const after = placeWaivers(head);
  const removed = [...before].flatMap(
    ([key, waiver]) => after.has(key) ? [] : [`${labelOf2(waiver)} removed (tightened)`]
  );
  const rest = [...after].flatMap(([key, waiver]) => {
    const known = before.get(key);
    if (known === void 0) return [`${labelOf2(waiver)} added until ${waiver.expires} (loosened)`];
    return describeWaiver(known, waiver);
  });
  return [...removed, ...rest];
}
function describeWaiver(base, head) {
  const label = labelOf2(head);
  const isLonger = head.expires > base.expires;
  const said = ["reason", "owner"].flatMap(
    (key) => base[key] === head[key] ? [] : [`${label}: ${key} changed: ${clean(base[key])} → ${clean(head[key])}`]
  );
  if (base.expires === head.expires) return said;
  return [`${label} ${isLonger ? "loosened" : "tightened"}: until ${base.expires} → ${head.expires}`, ...said];
}
function placeWaivers(waivers) {
  const placed = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Map();
  for (const waiver of waivers) {
    const about = JSON.stringify(TARGETS.map((target) => waiver[target]));
    const order = seen.get(about) ?? 0;
    seen.set(about, order + 1);
    placed.set(`${about} ${order}`, waiver);
  }
  return placed;
}
function labelOf2(waiver) {
  const named2 = TARGETS.flatMap(
    (target) => waiver[target] === null ? [] : [`${target} ${clean(waiver[target])}`]
  );
  return `waiver of ${named2.join(", ")}`;
}

// src/gate/policy-changes.ts
function describePolicyChanges(base, head) {
  return [
    ...base.name === head.name ? [] : [`name: ${clean(base.name)} → ${clean(head.name)}`],
    ...findDropped(base, head).map(({ key, why }) => `${key}: removed; ${why}`),
    ...describeDataChanges(base.data, head.data),
    ...describeEvaluationChanges(base.evaluations, head.evaluations),
    ...describeGateChanges(base.gate, head.gate),
    ...describeRuleChanges(base.gate.rules, head.gate.rules),
    ...describeWaiverChanges(base.gate.waivers, head.gate.waivers),
    ...describeBaselineChanges(base.baseline, head.baseline),
    ...describePathChanges(base, head)
  ];
}
var MODES = ["enforce", "observe"];
var PRESETS = ["strict", "balanced", "lenient"];
function describeGateChanges(base, head) {
  const change = (key, from, to, loosened) => from === to ? [] : [`gate.${key} ${loosened ? "loosened" : "tightened"}: ${from} → ${to}`];
  const listed = ({ extends: paths = [] }) => clean(paths.join(", ") || "nothing");
  const extended = listed(base) === listed(head) ? [] : [`gate.extends changed: ${listed(base)} → ${listed(head)}`];
  return [
    ...extended,
    ...change("mode", base.mode, head.mode, MODES.indexOf(head.mode) > MODES.indexOf(base.mode)),
    ...change(
      "preset",
      base.preset,
      head.preset,
      PRESETS.indexOf(head.preset) > PRESETS.indexOf(base.preset)
    ),
    ...change("reuse", base.reuse ?? "never", head.reuse ?? "never", head.reuse !== void 0),
    ...change("forks", base.forks, head.forks, head.forks === "accept"),
    ...change("confidence", base.confidence, head.confidence, head.confidence < base.confidence)
  ];
}

// src/gate/reuse.ts
async function takeReused(project, {
  configuration,
  policy
}, files) {
  if (project.event?.name !== "merge_group" || configuration.gate.reuse !== "merge-queue") return null;
  if (policy?.source !== "base") return null;
  const found = (await findDocument(baselineDocument, project, files))?.reuse?.verdict ?? null;
  if (found === null) return null;
  const path = `${project.out}/${REUSED}/${verdictDocument.file}`;
  if ((await files.inspect(path))?.kind !== "file") return null;
  const text2 = await files.readText(path);
  if (digestOf(text2) !== found.digest) return null;
  const { schemaVersion, kind, name, run, failure, ...fields } = verdictDocument.parse(text2, path);
  if (failure !== void 0 || fields.verdict === "fail" || fields.policy.digest !== policy.digest)
    return null;
  return {
    ...fields,
    sentence: `${fields.sentence}; judged by run ${found.run} at ${found.sha.slice(0, 7)} on the same files, and not again`,
    reused: { run: found.run, sha: found.sha }
  };
}

// src/gate/stage.ts
var gateStage = defineStage({
  title: "Judging",
  document: verdictDocument,
  ports: ["files", "clock"],
  nothing: {
    verdict: "fail",
    mode: "enforce",
    sentence: "the gate could not be evaluated",
    rules: [],
    waivers: [],
    policy: { source: "head", sha: null, digest: null, changes: [] },
    assurance: "self-reported"
  },
  async run(project, { files, clock }) {
    if (project.run !== null) await readDocument(policyDocument, project, files);
    const judged2 = await readJudged(project, files);
    const reused = await takeReused(project, judged2, files);
    if (reused !== null) return reused;
    const { configuration, unjudged, base, policy } = judged2;
    const comparison = await findDocument(comparisonDocument, project, files);
    const data = await findDocument(dataDocument, project, files);
    const training = await findDocument(trainingDocument, project, files);
    const untrained = findUntrained(configuration.train, training);
    const dropped = base === null ? [] : findDropped(base, project.head);
    const baseline = await findDocument(baselineDocument, project, files);
    const usable = comparison?.failure === void 0 ? comparison : null;
    const failures = {
      comparison: comparison?.failure ?? null,
      data: data?.failure ?? null,
      // One that only the head has fails the run too: a stage that ends badly is never looked past.
      evaluation: (await findDocument(evaluationDocument, project, files))?.failure ?? null,
      training: training?.failure ?? untrained
    };
    return judge({
      settings: configuration.gate,
      pin: configuration.baseline.pin,
      comparison: usable,
      datasets: data?.datasets ?? null,
      expectedDatasets: configuration.data.filter(({ name }) => !unjudged.data.includes(name)),
      placeOf: configuration.placeOf,
      failures,
      unmade: [
        ...untrained === null ? [] : [{ key: "train", message: untrained.message }],
        ...dropped.map(describeDropped)
      ],
      policy: {
        source: policy?.source ?? "head",
        sha: policy?.sha ?? null,
        digest: policy?.digest ?? digestOf(project.text)
      },
      changes: base === null ? [] : describePolicyChanges(base, project.head),
      head: nameHead(project.run?.event ?? "local"),
      today: new Date(clock.now()).toISOString().slice(0, 10),
      attempt: project.run?.attempt ?? 1,
      ...readLooks(baseline),
      trust: {
        untrusted: project.event?.untrusted === true && project.event.pullRequest !== null,
        // A project that main does not know has its policy from the pull request itself.
        forks: policy?.source === "base" ? configuration.gate.forks : "review",
        head: project.run?.head ?? null,
        found: baseline?.failure === void 0 ? baseline?.trust ?? null : null
      },
      evaluate: await openExpressions(configuration.gate.rules, {
        comparison: usable,
        datasets: data?.datasets ?? null,
        training,
        base: await readBase(project, files)
      })
    });
  }
});
function readLooks(baseline) {
  const { data } = verdictDocument.schema.shape.looks.safeParse(baseline?.["looks"]);
  return data === void 0 ? {} : { looks: data };
}
async function readBase(project, files) {
  const data = await findReadableBase(dataDocument, project, files);
  return {
    datasets: data?.datasets ?? null,
    training: await findReadableBase(trainingDocument, project, files)
  };
}

// src/commands/gate.ts
var file = { surface: "cli", placeholder: "file" };
var gate = defineCommand({
  name: "gate",
  summary: "Give each rule of the policy its outcome, and the run its verdict.",
  inputs: {
    ...commonInputs,
    ...verdictFileInputs,
    comparison: text("A comparison to judge by --policy alone, wherever it was made.", null, file),
    policy: text("The mergemark.yml whose rules judge --comparison.", null, file)
  },
  outputs: {
    out: "Folder of the documents.",
    verdict: "`pass`, `warn` or `fail`.",
    sentence: "The verdict in one sentence.",
    "bundle-digest": "Digest of the list of what `report` takes over, for its input of that name."
  },
  permissions: { contents: { access: "read", why: "to check out the repository" } },
  ports: ["files", "git", "runner", "clock"],
  async run({ inputs, ports, installation: { version } }) {
    const { files, clock } = ports;
    const judged2 = [];
    const lists = [];
    await clearVerdictFiles(inputs, files, [inputs.config, inputs.comparison, inputs.policy]);
    const write = { asked: inputs, version, files };
    try {
      const result = inputs.comparison === null && inputs.policy === null ? await runStageCommand({
        stage: gateStage,
        asked: inputs,
        ports,
        describe: ({ document }) => describeVerdict(document),
        failed: blocksMerge,
        after: async (project) => {
          judged2.push(await readJudgedProject(project, files));
          if (project.event !== null) lists.push(await writeBundleList(project, "judge", files));
        },
        outputs: (documents, untouched) => {
          return { ...worstVerdict(documents, untouched), "bundle-digest": joinListDigests(lists) };
        }
      }) : await judgeFiles(inputs, { files, clock, judged: judged2 });
      await writeVerdictFiles(judged2, write);
      return result;
    } catch (thrown) {
      if (judged2.length > 0) await writeVerdictFiles(judged2, { ...write, isBroken: true });
      throw thrown;
    }
  }
});
async function judgeFiles(asked, { files, clock, judged: judged2 }) {
  const hint = "`mergemark gate` takes --comparison and --policy together.";
  if (asked.comparison === null) throw fault("missing-input", { input: "comparison", hint });
  if (asked.policy === null) throw fault("missing-input", { input: "policy", hint });
  if (asked.attestation !== null)
    throw fault("nothing-to-attest", { file: asked.attestation, isOfFiles: true });
  await files.remove(`${asked.out}/${verdictDocument.file}`);
  const comparison = comparisonDocument.parse(await files.readText(asked.comparison), asked.comparison);
  const { configuration, text: text2 } = await readConfiguration(asked.policy, files);
  const { gate: gate2, name } = configuration;
  const usable = comparison.failure === void 0 ? comparison : null;
  const fields = judge({
    settings: gate2,
    comparison: usable,
    datasets: null,
    expectedDatasets: [],
    failures: { comparison: comparison.failure ?? null, data: null, evaluation: null, training: null },
    policy: { source: "head", sha: null, digest: digestOf(text2) },
    changes: [],
    today: new Date(clock.now()).toISOString().slice(0, 10),
    attempt: 1,
    absent: describeAbsence(asked.comparison, comparison),
    placeOf: configuration.placeOf,
    evaluate: await openExpressions(gate2.rules, { comparison: usable })
  });
  const json = await writeDocument(verdictDocument, fields, filesProject(name, asked.out), files);
  const { verdict, sentence } = fields;
  judged2.push({
    name,
    configuration: asked.policy,
    verdict: verdictDocument.parse(json, verdictDocument.file),
    datasets: [],
    model: null,
    evaluations: []
  });
  return {
    exitCode: blocksMerge(fields) ? 1 : 0,
    text: describeVerdict({ name, ...fields }),
    json,
    markdown: null,
    outputs: { out: asked.out, verdict, sentence }
  };
}
function worstVerdict(documents, untouched = []) {
  if (documents.length === 0 && untouched.length > 0) return { verdict: "pass", sentence: NOT_AFFECTED };
  const order = ["fail", "warn", "pass"];
  const [worst] = documents.toSorted(
    (one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict)
  );
  return { verdict: worst?.verdict ?? "fail", sentence: worst?.sentence ?? "" };
}
function blocksMerge({ verdict, mode }) {
  return verdict === "fail" && mode === "enforce";
}
var MOST_NAMED = 12;
function describeAbsence(path, { metrics }) {
  const named2 = [...new Set(metrics.map(({ name, evaluation }) => `${name} of ${evaluation}`))];
  const more = named2.length > MOST_NAMED ? `, and ${named2.length - MOST_NAMED} more` : "";
  const has = named2.length === 0 ? "no metric at all" : `${named2.slice(0, MOST_NAMED).join(", ")}${more}`;
  return `${clean(path)} has no row for it; it has ${clean(has)}`;
}
function describeVerdict({ name, verdict, mode, sentence, rules, waivers }) {
  const observed = mode === "observe" ? " (observed only)" : "";
  const lines = rules.map(({ rule, outcome, message }) => `  ${outcome.padEnd(13)} ${rule}: ${message}`);
  return [`${verdict}${observed}: ${name}: ${sentence}`, ...lines, ...waivers.map(describeWaiver2)].join("\n");
}
var STATES = {
  applied: (until) => `applied${until}`,
  expired: (_until, expires) => `expired${expires}, so it excuses nothing`,
  unmatched: () => "unmatched: nothing that it names fails; it is misspelt, or no longer needed"
};
function describeWaiver2({
  rule,
  state = "applied",
  reason,
  owner,
  expires
}) {
  const [until, on] = expires === void 0 ? ["", ""] : [` until ${expires}`, ` on ${expires}`];
  const by = owner === void 0 ? "" : ` (${clean(owner)})`;
  return `  ${"waiver".padEnd(13)} ${clean(rule)}: ${STATES[state](until, on)}. ${clean(reason)}${by}`;
}

export {
  gateStage,
  gate,
  worstVerdict,
  blocksMerge
};
