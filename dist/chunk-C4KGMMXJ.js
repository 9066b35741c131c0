import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  examplesForMargin
} from "./chunk-7G2VZYNR.js";
import {
  deltaOf,
  intervalOf,
  isProvenIdentical,
  pNoWorse,
  quantileAt
} from "./chunk-ECOJUZWT.js";
import {
  isOfMain,
  nameBaseline
} from "./chunk-3VBG35P4.js";
import {
  verdictDocument
} from "./chunk-XQD3RYN7.js";
import {
  comparisonDocument
} from "./chunk-FX4EFM6C.js";
import {
  COLUMNS_RULE,
  FORM_RULE,
  expectedChecks,
  isAllowed,
  namedColumns,
  worstSeverity
} from "./chunk-TBCWKLEB.js";
import {
  dataDocument
} from "./chunk-XTOMPQDB.js";
import {
  criticalValue,
  normalCdf,
  normalQuantile
} from "./chunk-EHLQHP23.js";
import {
  filesProject
} from "./chunk-5X2HUZNY.js";
import {
  digestOf
} from "./chunk-PZGOI4XK.js";
import {
  evaluationDocument
} from "./chunk-XNPDPXED.js";
import {
  trainingDocument
} from "./chunk-DJBJ5PK4.js";
import {
  readJudged,
  runStageCommand
} from "./chunk-QCLQV22M.js";
import {
  policyDocument
} from "./chunk-QOUGGTPH.js";
import {
  parseConfiguration,
  usualColumns
} from "./chunk-AZDMJTMI.js";
import {
  defineStage
} from "./chunk-EOXLVJJT.js";
import {
  findDocument,
  readDocument,
  writeDocument
} from "./chunk-36OYTG2G.js";
import {
  commonInputs,
  defineCommand,
  text
} from "./chunk-O5WMR6XX.js";
import {
  fault
} from "./chunk-G6LY3UCA.js";

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

// src/gate/find-metric-comparison.ts
function findMetricComparison({ metric, evaluation }, metrics) {
  const found = metrics.filter(
    (one) => one.name === metric && one.slice === null && (evaluation === null || one.evaluation === evaluation)
  );
  const evaluations = [...new Set(found.map((one) => one.evaluation))];
  if (evaluations.length > 1) throw fault("ambiguous-evaluation", { metric, evaluations });
  return found[0] ?? null;
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

// src/gate/presets.ts
function effectOf(outcome, { preset, as }) {
  switch (outcome) {
    case "improved":
    case "not-worse":
    case "within":
      return "pass";
    case "no-baseline":
      return "warn";
    case "inconclusive":
      if (preset === "strict") return "fail";
      return preset === "balanced" && as === "prove" ? "warn" : "pass";
    default:
      return "fail";
  }
}
function roleOf(rule, preset) {
  return preset === "strict" ? "prove" : rule.as;
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
function worstOf(effects) {
  return effects.reduce(
    (worst, effect) => ORDER.indexOf(effect) > ORDER.indexOf(worst) ? effect : worst,
    "pass"
  );
}

// src/gate/wording.ts
var WORDS = /* @__PURE__ */ new Map([
  ["f1", "F1"],
  ["roc", "ROC"],
  ["auc", "AUC"],
  ["ovr", "one-vs-rest"],
  ["ndcg", "NDCG"],
  ["mrr", "MRR"],
  ["map", "MAP"],
  ["r2", "R²"],
  ["matthews", "Matthews"],
  ["corrcoef", "correlation"],
  ["cohen", "Cohen’s"],
  ["brier", "Brier"],
  ["jaccard", "Jaccard"]
]);
var AVERAGE = /^(.+)_(macro|micro|weighted)$/;
var LONGEST = 60;
function nameMetric(name) {
  const [, family = name, label] = /^([^[]+)\[(.*)\]$/s.exec(name) ?? [];
  const [, base = family, average] = AVERAGE.exec(family) ?? [];
  const words = base.split("_").map((word) => WORDS.get(word) ?? word);
  return clean([label, average, ...words].filter((word) => word !== void 0).join(" "));
}
function clean(text2) {
  const line = text2.toWellFormed().replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}
function beginWithMetric(name) {
  const words = nameMetric(name);
  return name.includes("[") ? words : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
function asSentence(text2) {
  return /[.!?]$/.test(text2) ? text2 : `${text2}.`;
}
function joinNames(names) {
  const known = [...new Set(names)];
  const shown = known.slice(0, known.length > 3 ? 2 : 3);
  const last = known.length > 3 ? `${known.length - 2} more` : shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}

// src/gate/judge-bound.ts
function boundsOf({ min, max }) {
  return [
    ...min === null ? [] : [{ kind: "min", value: min }],
    ...max === null ? [] : [{ kind: "max", value: max }]
  ];
}
function judgeBound({ rule, bound, found, absent, obstacles }, { preset }) {
  const as = roleOf(rule, preset);
  const entry = {
    rule: rule.text,
    kind: "bound",
    evaluation: found?.evaluation ?? rule.evaluation,
    metric: rule.metric,
    as,
    bound
  };
  const value = found === null ? null : judgedValue(found, { bound, preset });
  const obstacle = found === null ? void 0 : obstacles.get(found.evaluation);
  if (found === null || value === null || !Number.isFinite(value) || obstacle !== void 0) {
    const why = obstacle ?? (found === null ? absent : reasonOf(found));
    return ruleOutcome({
      ...entry,
      outcome: "missing",
      effect: "fail",
      message: asSentence(`${beginWithMetric(rule.metric)} is missing: ${why ?? absent}`)
    });
  }
  const outcome = isWithin(value, bound) ? "within" : "violated";
  const excused = outcome === "violated" && wasBrokenBefore(bound, { value: found.base, delta: found.delta });
  const effect = excused ? "warn" : effectOf(outcome, { preset, as });
  return ruleOutcome({ ...entry, outcome, effect, message: describeBound({ found, bound, value, excused }) });
}
function reasonOf({ head, reason }) {
  return head === null ? reason : "its interval could not be computed";
}
function judgedValue(found, { bound, preset }) {
  if (found.head === null || preset !== "strict") return found.head;
  const interval = found.headInterval ?? null;
  return interval === null ? null : interval[bound.kind === "min" ? "low" : "high"];
}
function describeBound(told) {
  const { found, bound, value, excused } = told;
  const head = found.head;
  const decimals = chooseDecimals([bound.value], [[value, bound.value]]);
  const show = (number) => formatNumber(number, decimals);
  const least = bound.kind === "min" ? "at least" : "at most";
  const judged = value === head ? "" : `, ${show(value)} at the worse end of its interval`;
  const before = excused ? `; the baseline is at ${show(found.base)}, ${bound.kind === "min" ? "below" : "above"} it already` : "";
  return `${beginWithMetric(found.name)} is ${show(head)}${judged}; ${least} ${show(bound.value)} is required${before}.`;
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

// src/gate/describe-point.ts
var ROUNDING2 = 1e-9;
function describePoint({ name, delta, margin, found, outcome }) {
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
  const way = higherIsBetter ? "drop" : "rise";
  const allowed = margin === 0 ? `no ${way} is allowed` : `a ${way} of ${show(margin)} is allowed`;
  if (outcome !== "inconclusive") return `${change}; ${allowed}.`;
  return `${change}; ${allowed}, and what is beyond that may be chance.`;
}

// src/gate/describe-change.ts
function describeChange(told) {
  const { rule, found, absent, outcome, margin } = told;
  const name = beginWithMetric(rule.metric);
  if (outcome === "missing" || found === null)
    return asSentence(`${name} is missing: ${found?.reason ?? absent}`);
  const decimals = chooseDecimals([margin]);
  if (outcome === "no-baseline") {
    return `${name} is ${formatNumber(found.head, decimals)}; main has no record to compare it with yet.`;
  }
  const evidence = found.evidence;
  if (evidence.kind === "identical")
    return `${name} did not change: what it reads is the same on ${countOf(evidence.n, "example")}.`;
  if (evidence.kind === "point") return describePoint({ name, delta: evidence.delta, margin, found, outcome });
  const change = tellChange(evidence, { ...told, found, name, decimals });
  if (outcome === "improved") return `${change}.`;
  if (outcome === "inconclusive") return `${change}; ${tellResolution(evidence, { ...told, decimals })}.`;
  return `${change}; ${tellAllowance(margin, found, decimals)}.`;
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
function tellAllowance(margin, { higherIsBetter }, decimals) {
  const way = higherIsBetter ? "drop" : "rise";
  return margin === 0 ? `no ${way} is allowed` : `a ${way} of ${formatNumber(margin, decimals)} is allowed`;
}
function tellResolution(evidence, told) {
  const { margin, needed, confidence, decimals } = told;
  const { n } = evidence;
  const examples = countOf(n, "example");
  if (intervalOf(evidence, confidence) === null) return `${examples} are too few, or too alike, to tell`;
  if (margin === 0)
    return `${examples} cannot show that nothing fell at all: only a gain, or no change at all, passes a margin of 0`;
  const resolved = formatNumber(margin, decimals);
  if (needed === null) return `${examples} cannot resolve ${resolved}`;
  const disagreement = disagreementOf(evidence);
  const because = disagreement === null ? "" : ` (the models disagree on ${formatShare(disagreement)})`;
  if (needed <= n) return `${examples} mostly resolve ${resolved}${because}, but this change lies too near it`;
  return `${examples} cannot resolve ${resolved}; about ${formatCount(needed)} would${because}`;
}

// src/gate/judge-change.ts
function pOf({ found }) {
  const evidence = found?.evidence ?? null;
  if (evidence?.kind === "point") return void 0;
  return evidence === null ? null : pNoWorse(evidence);
}
function judgeChange(bar, terms) {
  const { rule, margin, found } = bar;
  const { settings, strategy, pAdjusted } = terms;
  const { preset, confidence } = settings;
  const as = roleOf(rule, preset);
  const outcome = outcomeOf(bar, { strategy, confidence, pAdjusted: pAdjusted ?? 1 });
  const evidence = found?.evidence ?? null;
  const needed = outcome === "inconclusive" && evidence !== null ? examplesNeeded(evidence, { margin, confidence }) : null;
  return ruleOutcome({
    rule: rule.text,
    kind: "change",
    evaluation: found?.evaluation ?? rule.evaluation,
    metric: rule.metric,
    as,
    margin,
    outcome,
    effect: effectOf(outcome, { preset, as }),
    pAdjusted,
    untested: evidence?.kind === "point",
    examplesNeeded: needed,
    message: describeChange({ ...bar, outcome, confidence, needed })
  });
}
function outcomeOf({ found, margin }, { strategy, ...terms }) {
  if (found === null || found.head === null || !Number.isFinite(found.head)) return "missing";
  if (strategy === "bootstrap") return "no-baseline";
  return decideOutcome({
    evidence: found.evidence,
    margin,
    noiseFloor: found.noiseFloor?.floor ?? 0,
    ...terms
  });
}

// src/gate/meet-checks.ts
function meetChecks(settings, dataset) {
  const results = Map.groupBy(dataset.checks, keyOf);
  return expectedChecks(settings).map((expected) => ({
    ...expected,
    severity: severityOf(expected, settings, dataset),
    found: worstOf2((results.get(keyOf(expected)) ?? []).map((result) => recount(result, expected)))
  }));
}
function keyOf({ rule, column }) {
  return JSON.stringify([rule, column]);
}
function recount(result, { mostly }) {
  return result.result === "pass" && !isAllowed(result, mostly) ? { ...result, result: "fail" } : result;
}
function worstOf2(results) {
  const order = ["fail", "error", "pass"];
  return results.toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result))[0] ?? null;
}
function severityOf({ rule, column, severity }, settings, dataset) {
  if (rule !== COLUMNS_RULE || column !== null) return severity;
  const present = new Set(dataset.columns.map(({ name }) => name));
  const missing2 = [...namedColumns(settings)].filter(([name]) => !present.has(name));
  return missing2.length === 0 ? severity : worstSeverity(missing2.map(([, own]) => own));
}

// src/gate/judge-data.ts
var MOST_TOLD = 400;
function judgeData(input) {
  return input.expected.flatMap((settings) => {
    const { name } = settings;
    const found = (input.datasets ?? []).filter((dataset) => dataset.name === name);
    if (found.length === 0)
      return [missing(`data.${name}`, `the data set ${clean(name)} has no results: ${input.absent}`)];
    return found.flatMap((dataset) => judgeDataset(settings, dataset));
  });
}
function hasDecidingCheck(expected) {
  return expected.flatMap(expectedChecks).some(({ rule, severity }) => severity === "error" && rule !== FORM_RULE);
}
function judgeDataset(settings, dataset) {
  const { name } = settings;
  if (dataset.rows === 0)
    return [missing(`data.${name}`, `the data set ${clean(name)} has no rows, so nothing was checked`)];
  const checks = meetChecks(settings, dataset);
  const entries = checks.flatMap((check) => judgeCheck(name, check) ?? []);
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
      message
    })
  ];
}
function judgeCheck(dataset, { rule, column, severity, found }) {
  const of = column === null ? "" : ` of ${clean(column)}`;
  const name = `data.${dataset}: ${rule}${of}`;
  if (found === null)
    return missing(name, "the results do not have this check: they were not made by this policy");
  if (severity === "info" || found.result === "pass") return null;
  const effect = severity === "error" ? "fail" : "warn";
  const entry = { rule: name, kind: "data", as: "prove", effect };
  if (found.result === "error") {
    const message = asSentence(`the check could not be evaluated: ${limit(found.message)}`);
    return ruleOutcome({ ...entry, outcome: "missing", message });
  }
  return ruleOutcome({ ...entry, outcome: "violated", message: describeCheck(found) });
}
function describeCheck({ rule, column, failing, total, message, examples }) {
  const of = rule === FORM_RULE ? "records" : column === null ? "rows" : `values of ${clean(column)}`;
  const line = examples.find((example) => example.line !== null)?.line;
  const first = line == null ? "" : `, first on line ${formatCount(line)}`;
  return `${formatCount(failing)} of ${formatCount(total)} ${of}: ${limit(message).replace(/\.$/, "")}${first}.`;
}
function missing(rule, message) {
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

// src/gate/sentence.ts
function summarise(judged) {
  const { verdict } = judged;
  if (verdict === "pass") return praise(judged);
  const phrases = verdict === "fail" ? explainFailure(judged) : explainWarning(judged);
  const [first = "something could not be judged", second] = phrases;
  if (second === void 0) return first;
  const rest = phrases.length - 2;
  return `${first}; ${second}${rest === 0 ? "" : `; ${countOf(rest, "more problem")}`}`;
}
function praise({ rules, against }) {
  const changes = rules.filter(({ kind }) => kind === "change");
  const undecided = changes.filter(({ outcome }) => outcome === "inconclusive");
  const proven = changes.some(({ outcome }) => outcome === "improved" || outcome === "not-worse");
  if (proven && undecided.every(({ as }) => as === "guard"))
    return `at least as good as ${baselineOf(against)}`;
  if (changes.length === 0) return "everything that the policy asks for holds";
  return `nothing is shown to be worse than allowed; ${countOf(undecided.length, "change")} cannot be told from these examples`;
}
function explainFailure({ rules, failures }) {
  const failing = rules.filter(({ effect }) => effect === "fail");
  const of = (outcome) => failing.filter((rule) => rule.outcome === outcome);
  const broken = stageFailures(failures);
  const regressed = of("regressed").map(metricOf);
  const isSaid = (rule) => isData(rule) || regressed.includes(metricOf(rule));
  const missing2 = broken.length > 0 ? [] : of("missing");
  const undecided = of("inconclusive").map(metricOf);
  return [
    ...broken,
    ...tellData(of("violated").filter(isData), "fails"),
    ...regressed.length === 0 ? [] : [`this PR makes ${joinNames(regressed)} worse than allowed`],
    ...of("violated").filter((rule) => !isSaid(rule)).map(tellBound),
    ...tellMissing(missing2),
    ...undecided.length === 0 ? [] : [`the examples cannot show that ${joinNames(undecided)} did not get worse than allowed`]
  ];
}
function explainWarning({ rules, against }) {
  const before = against == null || isOfMain(against) ? "on main" : "in the baseline";
  const warning = rules.filter(({ effect }) => effect === "warn");
  const of = (outcome) => warning.filter((rule) => rule.outcome === outcome);
  const undecided = of("inconclusive").map(metricOf);
  return [
    ...undecided.length === 0 ? [] : [`too few examples to tell whether ${joinNames(undecided)} got worse than allowed`],
    ...of("violated").filter((rule) => !isData(rule)).map((rule) => `${tellBound(rule)}, as it is ${before} already`),
    ...of("no-baseline").length === 0 ? [] : ["main has no record to compare with yet"],
    ...tellData([...of("violated").filter(isData), ...of("missing")], "has warnings from")
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
function tellData(rules, verb) {
  const sets = /* @__PURE__ */ new Map();
  for (const { rule } of rules) {
    const name = /^data\.([^:]*)/.exec(rule)?.[1] ?? rule;
    sets.set(name, (sets.get(name) ?? 0) + 1);
  }
  return [...sets].map(([name, checks]) => `the data set ${clean(name)} ${verb} ${countOf(checks, "check")}`);
}
function tellMissing(rules) {
  const commands = rules.filter(({ kind }) => kind === "command");
  const metrics = rules.filter(({ metric }) => metric !== null).map(metricOf);
  const sets = rules.filter(isData).map(({ rule }) => clean(rule.replace(/^data\./, "")));
  return [
    ...commands.length === 0 ? [] : ["predictions were not made by this run"],
    ...metrics.length === 0 ? [] : [`${joinNames(metrics)} could not be judged`],
    ...sets.length === 0 ? [] : [`the data of ${joinNames(sets)} could not be checked`]
  ];
}
function tellBound({ metric, bound }) {
  return `${nameMetric(metric ?? "")} is ${bound?.kind === "max" ? "above" : "below"} the ${bound?.value} that the policy asks for`;
}
function metricOf({ metric }) {
  return nameMetric(metric ?? "");
}
function isData({ kind }) {
  return kind === "data";
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

// src/gate/judge.ts
var REMOVED = "main has records of this project but no policy for it: it was moved, renamed or removed";
function judge(input) {
  const { settings, policy, failures, comparison, pin } = input;
  const removed = policy.source === "removed";
  const rules = removed ? [] : judgeRules(input);
  const failed = removed || Object.values(failures).some((failure) => failure !== null);
  const against = comparison === null ? null : { ...comparison.baseline, pin };
  const verdict = failed ? "fail" : worstOf(rules.map(({ effect }) => effect));
  return {
    verdict,
    // Without a policy of main's the only mode known is the pull request's own.
    mode: removed ? "enforce" : settings.mode,
    sentence: removed ? REMOVED : summarise({ verdict, rules, failures, against }),
    rules,
    waivers: [],
    policy: {
      source: policy.source === "head" ? "head" : "base",
      sha: policy.sha,
      digest: policy.digest,
      changes: [...removed ? [REMOVED] : [], ...input.changes]
    },
    assurance: "self-reported"
  };
}
function judgeRules(input) {
  const data = judgeData({
    datasets: input.datasets,
    expected: input.expectedDatasets,
    absent: input.failures.data?.message ?? "it was not validated"
  });
  if (!canFail(input)) throw fault("empty-policy", { onlyGuards: input.settings.rules.length > 0 });
  return [...(input.unmade ?? []).map(judgeUnmade), ...judgeMetrics(input), ...data];
}
function canFail({ settings, expectedDatasets }) {
  const { rules, preset } = settings;
  const some = rules.some(
    (rule) => boundsOf(rule).length > 0 || rule.margin !== null && roleOf(rule, preset) === "prove"
  );
  return some || hasDecidingCheck(expectedDatasets);
}
function judgeMetrics({ settings, comparison, failures }) {
  const failure = failures.training ?? failures.evaluation ?? failures.comparison;
  const strategy = comparison?.baseline.strategy ?? "none";
  const obstacles = new Map(
    (comparison?.obstacles ?? []).map(({ evaluation, reason }) => [evaluation, reason])
  );
  const known = settings.rules.map((rule) => ({
    rule,
    found: findMetricComparison(rule, comparison?.metrics ?? []),
    absent: failure?.message ?? (comparison === null ? "there is no comparison" : "this run does not compute it")
  }));
  const adjusted = adjust(known.flatMap((one) => comparingRule(one) ?? []));
  return known.flatMap((one) => {
    const bar = comparingRule(one);
    const change = bar === null ? [] : [judgeChange(bar, { settings, strategy, pAdjusted: adjusted.get(one.rule) ?? null })];
    return [
      ...change,
      ...boundsOf(one.rule).map((bound) => judgeBound({ ...one, bound, obstacles }, settings))
    ];
  });
}
function comparingRule(known) {
  const { margin } = known.rule;
  return margin === null ? null : { ...known, margin };
}
function adjust(bars) {
  const family = bars.filter((bar) => pOf(bar) !== void 0);
  const adjusted = adjustHolm(family.map((bar) => pOf(bar) ?? null));
  return new Map(family.map(({ rule }, index) => [rule, adjusted[index]]));
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
function describeNamed(kind, sides, describe) {
  const before = new Map(sides.base.map((one) => [one.name, one]));
  const after = new Map(sides.head.map((one) => [one.name, one]));
  const label = (name) => `${kind} ${clean(name)}`;
  const removed = [...before.keys()].filter((name) => !after.has(name)).map((name) => `${label(name)} removed (loosened)`);
  const rest = [...after].flatMap(([name, head]) => {
    const base = before.get(name);
    return base === void 0 ? [`${label(name)} added`] : describe(base, head, label(name));
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
var SEVERITIES = ["error", "warning", "info"];
function describeDataChanges(base, head) {
  return describeNamed("data set", { base, head }, (before, after, label) => [
    ...describeKeys(label, { base: before, head: after }, ["path", "format", "nulls", "key"]),
    ...describeNamed(`${label}, column`, { base: before.columns, head: after.columns }, describeColumn),
    ...describeNamed(`${label}, rule`, { base: before.rules, head: after.rules }, describeSqlRule)
  ]);
}
function describeColumn(base, head, label) {
  const optionsOf = ({ checks }) => Object.entries(checks).map(([name, option]) => ({ name, option }));
  return [
    ...describeKeys(label, { base, head }, ["type"]),
    ...describeDemands(base, head, label),
    ...describeNamed(
      `${label}:`,
      { base: optionsOf(base), head: optionsOf(head) },
      (before, after, rule) => describeKeys(rule, { base: before, head: after }, ["option"])
    )
  ];
}
function describeSqlRule(base, head, label) {
  return [...describeKeys(label, { base, head }, ["sql"]), ...describeDemands(base, head, label)];
}
function describeDemands(base, head, label) {
  const milder = SEVERITIES.indexOf(head.severity) > SEVERITIES.indexOf(base.severity);
  const change = (key, loosened) => base[key] === head[key] ? [] : [`${label}: ${key} ${loosened ? "loosened" : "tightened"}: ${clean(`${base[key]} → ${head[key]}`)}`];
  return [...change("severity", milder), ...change("mostly", head.mostly < base.mostly)];
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

// src/gate/policy-rule-changes.ts
var BARS = ["margin", "min", "max"];
function describeRuleChanges(base, head) {
  const before = placeBars(base);
  const after = placeBars(head);
  const removed = [...before].flatMap(([key, { label, bar, value }]) => {
    return after.has(key) ? [] : [`${label}: ${bar} ${value} removed (loosened)`];
  });
  const rest = [...after].flatMap(([key, bar]) => {
    const known = before.get(key);
    return known === void 0 ? [`${bar.label}: ${bar.bar} ${bar.value} added`] : describeBar(known, bar);
  });
  return [...removed, ...rest];
}
function describeBar(base, head) {
  const { label, bar } = head;
  const loosened = bar === "min" ? head.value < base.value : head.value > base.value;
  const moved = `${label}: ${bar} ${loosened ? "loosened" : "tightened"}: ${base.value} → ${head.value}`;
  const role = `${label}: ${head.as === "guard" ? "loosened" : "tightened"} from ${base.as} to ${head.as}`;
  return [
    ...base.value === head.value ? [] : [moved],
    ...bar !== "margin" || base.as === head.as ? [] : [role]
  ];
}
function placeBars(rules) {
  const placed = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Map();
  for (const rule of rules) {
    for (const bar of BARS) {
      const value = rule[bar];
      if (value === null) continue;
      const about = JSON.stringify([rule.evaluation, rule.metric, bar]);
      const order = seen.get(about) ?? 0;
      seen.set(about, order + 1);
      placed.set(`${about} ${order}`, { label: labelOf(rule), bar, value, as: rule.as });
    }
  }
  return placed;
}
function labelOf({ evaluation, metric }) {
  return clean(evaluation === null ? metric : `${metric} of ${evaluation}`);
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
    ...describeBaselineChanges(base.baseline, head.baseline)
  ];
}
var MODES = ["enforce", "observe"];
var PRESETS = ["strict", "balanced", "lenient"];
function describeGateChanges(base, head) {
  const change = (key, from, to, loosened) => from === to ? [] : [`gate.${key} ${loosened ? "loosened" : "tightened"}: ${from} → ${to}`];
  return [
    ...change("mode", base.mode, head.mode, MODES.indexOf(head.mode) > MODES.indexOf(base.mode)),
    ...change(
      "preset",
      base.preset,
      head.preset,
      PRESETS.indexOf(head.preset) > PRESETS.indexOf(base.preset)
    ),
    ...change("confidence", base.confidence, head.confidence, head.confidence < base.confidence)
  ];
}

// src/gate/stage.ts
var gateStage = defineStage({
  title: "Judging",
  document: verdictDocument,
  ports: ["files"],
  nothing: {
    verdict: "fail",
    mode: "enforce",
    sentence: "the gate could not be evaluated",
    rules: [],
    waivers: [],
    policy: { source: "head", sha: null, digest: null, changes: [] },
    assurance: "self-reported"
  },
  async run(project, { files }) {
    if (project.run !== null) await readDocument(policyDocument, project, files);
    const { configuration, unjudged, base, policy } = await readJudged(project, files);
    const comparison = await findDocument(comparisonDocument, project, files);
    const data = await findDocument(dataDocument, project, files);
    const training = await findDocument(trainingDocument, project, files);
    const untrained = findUntrained(configuration.train, training);
    const dropped = base === null ? [] : findDropped(base, project.head);
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
      comparison: comparison?.failure === void 0 ? comparison : null,
      datasets: data?.datasets ?? null,
      expectedDatasets: configuration.data.filter(({ name }) => !unjudged.data.includes(name)),
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
      changes: base === null ? [] : describePolicyChanges(base, project.head)
    });
  }
});

// src/commands/gate.ts
var file = { surface: "cli", placeholder: "file" };
var gate = defineCommand({
  name: "gate",
  summary: "Give each rule of the policy its outcome, and the run its verdict.",
  inputs: {
    ...commonInputs,
    comparison: text("A comparison to judge by --policy alone, wherever it was made.", null, file),
    policy: text("The mergemark.yml whose rules judge --comparison.", null, file)
  },
  outputs: {
    out: "Folder of the documents.",
    verdict: "`pass`, `warn` or `fail`.",
    sentence: "The verdict in one sentence."
  },
  permissions: { contents: { access: "read", why: "to check out the repository" } },
  ports: ["files", "git", "runner"],
  run: ({ inputs, ports }) => inputs.comparison === null && inputs.policy === null ? runStageCommand({
    stage: gateStage,
    asked: inputs,
    ports,
    describe: ({ document }) => describeVerdict(document),
    failed: blocksMerge,
    outputs: worstVerdict
  }) : judgeFiles(inputs, ports.files)
});
async function judgeFiles(asked, files) {
  const hint = "`mergemark gate` takes --comparison and --policy together.";
  if (asked.comparison === null) throw fault("missing-input", { input: "comparison", hint });
  if (asked.policy === null) throw fault("missing-input", { input: "policy", hint });
  const comparison = comparisonDocument.parse(await files.readText(asked.comparison), asked.comparison);
  const text2 = await files.readText(asked.policy);
  const { gate: gate2, name } = parseConfiguration({ text: text2, path: asked.policy });
  const fields = judge({
    settings: gate2,
    comparison: comparison.failure === void 0 ? comparison : null,
    datasets: null,
    expectedDatasets: [],
    failures: { comparison: comparison.failure ?? null, data: null, evaluation: null, training: null },
    policy: { source: "head", sha: null, digest: digestOf(text2) },
    changes: []
  });
  const json = await writeDocument(verdictDocument, fields, filesProject(name, asked.out), files);
  const { verdict, sentence } = fields;
  return {
    exitCode: blocksMerge(fields) ? 1 : 0,
    text: describeVerdict({ name, ...fields }),
    json,
    markdown: null,
    outputs: { out: asked.out, verdict, sentence }
  };
}
function worstVerdict(documents) {
  const order = ["fail", "warn", "pass"];
  const [worst] = documents.toSorted(
    (one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict)
  );
  return { verdict: worst?.verdict ?? "fail", sentence: worst?.sentence ?? "" };
}
function blocksMerge({ verdict, mode }) {
  return verdict === "fail" && mode === "enforce";
}
function describeVerdict({
  name,
  verdict,
  mode,
  sentence,
  rules
}) {
  const observed = mode === "observe" ? " (observed only)" : "";
  const lines = rules.map(({ rule, outcome, message }) => `  ${outcome.padEnd(13)} ${rule}: ${message}`);
  return [`${verdict}${observed}: ${name}: ${sentence}`, ...lines].join("\n");
}

export {
  gateStage,
  gate,
  worstVerdict,
  blocksMerge
};
