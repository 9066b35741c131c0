import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  isOlderRun
} from "./chunk-IBXI5XZI.js";
import {
  CUT_ORDER,
  FULL,
  LESS,
  PAGE,
  code,
  enumerate,
  join,
  left,
  link,
  list,
  mark,
  own,
  paragraph,
  renderMarkdown,
  right,
  say,
  strong,
  table
} from "./chunk-H7KECHOM.js";
import {
  isNamed,
  isOfMain,
  nameHead,
  settleMembers
} from "./chunk-NIEOY6TV.js";
import {
  comparisonDocument
} from "./chunk-67FPILTB.js";
import {
  decimalsFor,
  decimalsOf,
  decimalsThatPart,
  decimalsThatTell,
  formatAge,
  formatBytes,
  formatCount,
  formatExact,
  formatNumber,
  formatSeconds,
  formatSigned
} from "./chunk-UG5JQ3SH.js";
import {
  escapeHtml,
  escapeMarkdown,
  makeVisible
} from "./chunk-LMISRQWK.js";
import {
  annotationsOf
} from "./chunk-7AQHK4NI.js";
import {
  dataDocument
} from "./chunk-LZX7YCLN.js";
import {
  criticalValue,
  normalQuantile
} from "./chunk-EHLQHP23.js";
import {
  formatError
} from "./chunk-D6I4QO7A.js";
import {
  formatPlace
} from "./chunk-U7WALVLO.js";
import {
  findCause
} from "./chunk-7P6WCRHW.js";
import {
  verdictDocument
} from "./chunk-IXJ4DEG4.js";
import {
  baselineDocument
} from "./chunk-5L5F6ZBJ.js";
import {
  evaluationDocument
} from "./chunk-EWJOUGZ7.js";
import {
  trainingDocument
} from "./chunk-GGACWP2V.js";
import {
  findReadable,
  findReadableBase
} from "./chunk-QWBPVRD3.js";
import {
  sha
} from "./chunk-PRJGR57K.js";
import {
  MergemarkError,
  fault
} from "./chunk-ZQT3DNKK.js";
import {
  int,
  object,
  string
} from "./chunk-QKPKLO3D.js";

// src/report/findings.ts
function findFindings(data, verdict) {
  const all = (data?.datasets ?? []).flatMap(({ name, path, checks }) => {
    const isJudged = isKnown(name, verdict);
    return checks.filter(({ result }) => result !== "pass").map((check) => ({ dataset: name, path, check, isJudged }));
  });
  return all.sort((a, b) => rank(a.check.severity) - rank(b.check.severity));
}
function isKnown(dataset, verdict) {
  if (verdict === null || verdict.failure !== void 0) return true;
  const whole = `data.${dataset}`;
  return verdict.rules.some(
    ({ kind, rule }) => kind === "data" && (rule === whole || rule.startsWith(`${whole}: `))
  );
}
function findDeciding(findings) {
  return findings.filter(({ check, isJudged }) => isJudged && check.severity === "error");
}
function findWarnings(findings) {
  return findings.filter(
    ({ check, isJudged }) => check.severity === "warning" || check.severity === "error" && !isJudged
  );
}
function findNotes(findings) {
  return findings.filter(({ check }) => check.severity === "info");
}
function rank(severity) {
  return ["error", "warning", "info"].indexOf(severity);
}

// src/report/findings-prose.ts
function tabulateFindings(findings, addresses, detail) {
  const shown = findings.slice(0, detail.checks);
  const columns = [left("where"), left("column"), left("value"), left("what is wrong"), right("failing")];
  const rows = shown.flatMap((finding) => rowsOf(finding, addresses, detail.examples));
  const hidden = findings.slice(detail.checks);
  return [
    ...table("Data that breaks a check", columns, rows),
    ...hidden.length === 0 ? [] : [
      paragraph(
        say`And ${own(formatCount(hidden.length, "more check"))}: ${enumerate(hidden.slice(0, detail.checks).map(nameCheck))}.`
      )
    ]
  ];
}
function explainFindings(findings) {
  return [...Map.groupBy(findings, ({ path }) => path)].map(([path, group]) => {
    const named = group.slice(0, 3).map((finding) => say`${nameRule(finding)} (${own(describeExtent(finding))})`);
    const rest = group.length - named.length;
    const checks = rest > 0 ? [...named, [own(formatCount(rest, "more check"))]] : named;
    return say`${code(path)} breaks ${enumerate(checks)}.`;
  });
}
function nameRule({ check }) {
  return check.column === null ? [code(check.rule)] : say`${code(check.rule)} of ${code(check.column)}`;
}
function describeExtent({ check }) {
  return check.result === "error" ? "it could not be evaluated" : shareOf(check);
}
function describeFinding(finding, addresses) {
  const { check } = finding;
  const [first] = check.examples;
  const where = first === void 0 ? [] : say` (first at ${locate(finding, { ...first, key: null }, addresses)})`;
  if (check.result === "error") return say`${nameCheck(finding)} could not be evaluated: ${check.message}.`;
  const note = finding.isJudged ? "" : " Main’s policy does not know this data set, so that nothing is judged by it.";
  return say`${nameCheck(finding)} fails in ${own(shareOf(check))}: ${check.message}${where}.${own(note)}`;
}
function nameCheck(finding) {
  return say`${nameRule(finding)} in ${code(finding.dataset)}`;
}
function rowsOf(finding, addresses, examples) {
  const { check, path } = finding;
  const column = check.column === null ? own("–") : code(check.column);
  const wrong = check.result === "error" ? say`could not be evaluated: ${check.message}` : check.message;
  const rule = say`${wrong} (${code(check.rule)})`;
  const total = [own(shareOf(check))];
  const [first, ...others] = check.examples.slice(0, examples);
  if (first === void 0) return [[[code(path)], [column], [own("–")], rule, total]];
  return [
    [locate(finding, first, addresses), [column], showValue(first), rule, total],
    ...others.map((example) => [locate(finding, example, addresses), [column], showValue(example), [], []])
  ];
}
function locate({ path }, { line, row, key }, addresses) {
  const place = line === null ? path : `${path}:${line}`;
  const named = key === null ? [] : say` (key ${code(String(key))})`;
  const numbered = line === null && row !== null ? say`, row ${own(formatNumber(row, 0))}` : [];
  return [...link(code(place), addresses.line(path, line)), ...numbered, ...named];
}
function showValue({ value }) {
  if (value === null) return say`no value`;
  return value === "" ? say`empty text` : [code(String(value))];
}
function shareOf({ result, failing, total }) {
  if (result === "error") return "–";
  return total === 0 ? formatNumber(failing, 0) : `${formatNumber(failing, 0)} of ${formatNumber(total, 0)}`;
}

// src/report/asks.ts
function allowedBy({ asks = "margin", margin }, { higherIsBetter }) {
  if (margin === null) return null;
  const none = higherIsBetter ? "no drop" : "no rise";
  const signed = higherIsBetter ? formatExact(-margin) : `+${formatExact(margin)}`;
  switch (asks) {
    case "relative-margin":
      return margin === 0 ? none : `${higherIsBetter ? "−" : "+"}${formatPercent(margin)} of main’s`;
    case "improve":
      return describeGain(margin);
    case "equivalent":
      return `±${formatExact(margin)}`;
    case "budget":
      return `${margin === 0 ? none : signed} since the pin`;
    default:
      return margin === 0 ? none : signed;
  }
}
function describeGain(gain) {
  return gain === 0 ? "a gain" : `a gain above ${formatExact(gain)}`;
}
function asksForGain({ asks }) {
  return asks === "improve";
}
function formatPercent(share) {
  return `${formatExact(Number((share * 100).toPrecision(12)))} %`;
}

// src/report/outcomes.ts
var EFFECTS = ["fail", "warn", "pass"];
var FAILING = ["regressed", "violated", "missing", "no-baseline"];
var HOLDING = ["improved", "not-worse", "within"];
var OUTCOMES = [
  "regressed",
  "violated",
  "missing",
  "inconclusive",
  "no-baseline",
  "not-worse",
  "improved",
  // Last: of a metric with two bars that hold, the change says more.
  "within"
];
function rankOutcome({ effect, outcome }) {
  return EFFECTS.indexOf(effect) * OUTCOMES.length + OUTCOMES.indexOf(outcome);
}
function describeOutcome(rule) {
  const { outcome, examplesNeeded, untested, waived } = rule;
  const notes = [
    ...outcome === "inconclusive" && examplesNeeded !== null ? [`${roundUp(examplesNeeded)} examples would`] : [],
    ...untested ? ["untested"] : [],
    ...waived == null ? isOverruled(rule) ? ["decides nothing"] : [] : ["waived"]
  ];
  return notes.length === 0 ? nameOutcome(rule) : `${nameOutcome(rule)} (${notes.join(", ")})`;
}
function showOutcome(rule) {
  const outcome = own(describeOutcome(rule));
  return isOverruled(rule) ? [outcome] : say`${mark(rule.effect)} ${outcome}`;
}
function isOverruled({ effect, outcome, as, member }) {
  if (effect !== "pass") return false;
  if (member !== void 0 && !member.decides && !HOLDING.includes(outcome)) return true;
  return FAILING.includes(outcome) || outcome === "inconclusive" && as === "prove";
}
function nameOutcome({ outcome, bound, kind, asks }) {
  if (asks === "improve" && outcome === "inconclusive") return "no gain shown";
  if (asks === "improve" && outcome === "violated") return "no such gain";
  if (asks === "equivalent" && outcome === "not-worse") return "equivalent";
  if (asks === "equivalent" && outcome === "violated") return "changed by more";
  if (outcome === "not-worse") return "not worse";
  if (outcome === "no-baseline") return "no baseline yet";
  if (outcome === "inconclusive") return "cannot tell yet";
  if (outcome === "violated" && kind === "bound") {
    const side = bound?.kind === "max" ? "above the maximum" : "below the minimum";
    return bound?.by === "interval" ? `interval reaches ${side}` : side;
  }
  return outcome;
}
function roundUp(examples) {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(examples)) - 2);
  return formatNumber(Math.ceil(examples / unit) * unit, 0);
}

// src/report/metric-prose.ts
function nameMetric({ label, metric, slice }) {
  const family = /^([a-z][a-z0-9_]*)\[(.+)\]$/s.exec(metric);
  if (family === null || slice !== null || label !== metric) return [code(label)];
  const [, name = "", of = ""] = family;
  return say`${own(capitalise(name))} on ${strong(of)}`;
}
function formatConfidence(confidence) {
  return `${formatExact(Number((confidence * 100).toPrecision(6)))} %`;
}
function explainMetric(metric, side) {
  const { worst, shown } = metric;
  if (worst.outcome === "regressed") return explainDrop(metric);
  if (worst.outcome === "inconclusive") return say`${describeMove(metric)}: ${own(describeDoubt(metric))}.`;
  if (worst.outcome === "violated") return explainBound(metric, side);
  if (worst.outcome === "no-baseline") return say`${nameMetric(metric)} is ${own(shown.head)}.`;
  return explainMissing([metric]);
}
function explainDrop(metric) {
  const { rules, shown, worst } = metric;
  const broken = rules.filter(
    ({ outcome, effect, bound }) => outcome === "violated" && effect === worst.effect && bound !== null
  );
  const asks = broken.map(({ bound }) => ` and asks for ${bound === null ? "" : describeBar(bound)}`);
  const verb = rules.some((rule) => rule === worst && asksForGain(rule)) ? "asks for" : "allows";
  return say`${describeMove(metric)}; the policy ${own(verb)} ${own((shown.allowedChange ?? "–") + asks.join(""))}.`;
}
function explainMissing(metrics) {
  const shown = metrics.slice(0, 5).map(nameMetric);
  const rest = metrics.length - shown.length;
  const names = enumerate(rest > 0 ? [...shown, [own(formatCount(rest, "more", "more"))]] : shown);
  return say`${names} ${own(metrics.length === 1 ? "is" : "are")} missing: ${endSentence(metrics[0] === void 0 ? "" : whyMissing(metrics[0]))}`;
}
function whyMissing({ worst }) {
  return worst.message.replace(/^.*? is missing: /s, "");
}
function describeMove(metric) {
  const { shown, base, head, higherIsBetter, interval } = metric;
  if (base === head) return say`${nameMetric(metric)} is ${own(shown.head)} on both sides`;
  const confidence = interval === null || shown.interval === null ? "" : `, ${formatConfidence(interval.confidence)} CI ${shown.low} to ${shown.high}`;
  const verb = base !== null && head !== null && head > base ? "rose" : "fell";
  const move = `${verb} from ${shown.base} to ${shown.head} (${shown.change}${confidence})`;
  return say`${nameMetric(metric)} ${own(move)}${own(higherIsBetter ? "" : ", and lower is better")}`;
}
function describeDoubt({ worst, n, evidence, shown }) {
  const bar = shown.allowedChange ?? "the margin";
  const doubt = asksForGain(worst) ? `${formatCount(n, "example")} do not show ${bar}, which the policy asks for` : `${formatCount(n, "example")} cannot tell whether that is within ${bar}`;
  if (worst.examplesNeeded === null) return doubt;
  const disagreement = evidence?.kind === "shares" ? (evidence.gained + evidence.lost) / evidence.n : null;
  const why = disagreement === null ? "" : ` (the two sides disagree on ${formatExact(Number((disagreement * 100).toPrecision(2)))} %)`;
  return `${doubt}, about ${roundUp(worst.examplesNeeded)} would${why}`;
}
function explainBound(metric, side) {
  const { worst, shown, base } = metric;
  const { bound } = worst;
  if (bound === null) return say`${nameMetric(metric)} is ${own(shown.head)}: ${endSentence(worst.message)}`;
  const asks = `the policy asks for ${describeBar(bound)}`;
  const before = base === null ? "" : ` (${side}: ${shown.base})`;
  if (bound.by === "interval") {
    const reaches = `the worse end of its interval is ${bound.kind === "min" ? "below" : "above"} that`;
    return say`${nameMetric(metric)} is ${own(`${shown.head}${before}; ${asks}, and ${reaches}.`)}`;
  }
  return say`${nameMetric(metric)} is ${own(`${shown.head}${before}; ${asks}.`)}`;
}
function describeBar({ kind, value }) {
  return `at ${kind === "min" ? "least" : "most"} ${formatExact(value)}`;
}
function endSentence(text) {
  return say`${trimSentence(text)}.`;
}
function trimSentence(text) {
  return text.trim().replace(/[.\s]+$/, "");
}
function capitalise(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

// src/report/addresses.ts
var ADDRESS = /^https?:\/\/[\w.:-]+(\/[\w.~%/-]*)?$/;
function findAddresses({ links, run }) {
  const repository = safeAddress(links.repository);
  return {
    run: safeAddress(links.run),
    commit: (sha2) => repository === null ? null : `${repository}/commit/${sha2}`,
    line(path, line) {
      if (repository === null || run === null || !isInRepository(path)) return null;
      return `${repository}/blob/${run.head}/${encodePath(path)}${line === null ? "" : `#L${line}`}`;
    }
  };
}
function showCommit(sha2, addresses) {
  return link(code(sha2.slice(0, 7)), addresses.commit(sha2));
}
function safeAddress(address) {
  return address !== null && ADDRESS.test(address) ? address.replace(/\/+$/, "") : null;
}
function isInRepository(path) {
  return !path.startsWith("/") && !path.split("/").includes("..");
}
function encodePath(path) {
  const encode = (part) => encodeURIComponent(part.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`
  );
  return path.split("/").map(encode).join("/");
}

// src/report/examples-prose.ts
function describeExamples(input, words) {
  return [...describePairings(input, words), ...describeUnstratified(input)];
}
function describeUnstratified(input) {
  const reason = comparedPairings(input).find(({ unstratified }) => unstratified !== void 0)?.unstratified;
  return reason === void 0 ? [] : say`, drawn without strata since ${reason}`;
}
function describePairings(input, words) {
  const pairings = comparedPairings(input);
  if (pairings.every(({ examples }) => examples === "same")) return describeSame(input);
  const parts = pairings.map((pairing) => describePairing(pairing, words));
  if (parts.length === 1) return say`, ${parts.flat()}`;
  const named = pairings.map(({ evaluation }, index) => say`${code(evaluation)} ${parts[index] ?? []}`);
  return say`: ${join(named, "; ")}`;
}
function comparedPairings({ comparison }) {
  return (comparison?.pairings ?? []).filter(({ paired }) => paired > 0);
}
function describePairing(pairing, { head, side }) {
  const count2 = own(formatCount(pairing.paired, "example"));
  switch (pairing.examples) {
    case "same":
      return say`on the same ${count2}`;
    case "common":
      return say`on the ${count2} that both evaluation sets have${describeLeftOut(pairing, { head, side })}`;
    case "re-evaluated":
      return say`on the ${count2} of ${own(possessive(head))} evaluation set, on which ${own(possessive(side))} model was evaluated again`;
  }
}
function describeLeftOut({ onlyBase, onlyHead, altered }, { head, side }) {
  const left2 = [
    ...onlyBase === 0 ? [] : [`${formatCount(onlyBase, "example")} of ${side} alone`],
    ...onlyHead === 0 ? [] : [`${formatCount(onlyHead, "example")} of ${head} alone`],
    ...altered === 0 ? [] : [`${formatCount(altered, "example")} with another target`]
  ];
  return left2.length === 0 ? [] : [own(` (left out: ${left2.join(", ")})`)];
}
function describeSame({ evaluation, base, comparison }) {
  const compared = new Set(
    comparison?.metrics.filter(({ delta }) => delta !== null).map(({ evaluation: evaluation2 }) => evaluation2)
  );
  const digests = new Map(base.evaluation?.evaluations.map(({ name, digest }) => [name, digest]));
  const same = (evaluation?.evaluations ?? []).filter(
    ({ name, digest }) => compared.has(name) && digest !== null && digests.get(name) === digest
  );
  const [only] = same;
  if (only === void 0 || same.length < compared.size) return [];
  if (same.length === 1) return say`, on the same ${own(formatCount(only.examples, "example"))}`;
  const total = same.reduce((sum, { examples }) => sum + examples, 0);
  return say`, on the same ${own(formatCount(total, "example"))} of ${own(formatCount(same.length, "evaluation set"))}`;
}
var possessive = (words) => `${words}’s`;

// src/report/baseline-prose.ts
function describeBaseline(input, words, addresses) {
  const baseline = input.baseline ?? input.comparison?.baseline ?? null;
  if (input.run === null && (baseline === null || baseline.sha === null)) {
    return say`Compared with nothing: this folder is not in a git repository.`;
  }
  if (baseline === null) return say`No baseline was looked for: nothing is compared with main.`;
  if (baseline.sha === null) return describeAbsence(baseline, input, addresses);
  const how = [describeStrategy(baseline, words), ...describeCircumstances(baseline)];
  const commit = say`${own(words.base === "main" ? "main at " : "")}${showCommit(baseline.sha, addresses)} (${join(how, ", ")})`;
  const reused = input.verdict?.reused;
  if (reused !== void 0)
    return say`The baseline is ${commit}, with which run ${code(reused.run)} compared the same files.`;
  if (!isCompared(input.comparison))
    return say`The baseline is ${commit}, but nothing could be compared with it.`;
  return say`Compared with ${commit}${describeExamples(input, words)}.`;
}
function describeAbsence({ strategy }, { baseline, run }, addresses) {
  if (strategy === "bootstrap") {
    const about = (baseline?.passedOver ?? []).slice(0, 1);
    const told = about.map(
      ({ sha: sha2, reason }) => say` At ${showCommit(sha2, addresses)}: ${endSentence(reason)}`
    );
    return say`Nothing to compare with yet: no commit of main before this one has a record (strategy: bootstrap). ${tellFirst(run)}; until then only fixed bars are judged.${told.flat()}`;
  }
  const cause = causeOf(baseline);
  if (cause === null)
    return say`There is no baseline (strategy: ${own(strategy)}): no commit of main before this one has a record, and the policy asks for one.`;
  const at = cause.sha === null || cause.sha === run?.head ? [] : say`at ${showCommit(cause.sha, addresses)}, `;
  return say`There is no baseline (strategy: ${own(strategy)}): ${at}${endSentence(cause.reason)}`;
}
function tellFirst(run) {
  return run?.event === "local" ? say`On main, ${code("mergemark record")} makes the first, and so does the next push where the workflow records` : say`The next push to main makes the first`;
}
function causeOf(baseline) {
  const failure = baseline?.failure;
  if (failure !== void 0) return { sha: null, reason: failure.message };
  return findCause(baseline?.passedOver ?? []);
}
function describeStrategy({ strategy, distance, sha: sha2, pin = null }, { point }) {
  const before = describeDistance(distance, point);
  switch (strategy) {
    case "merge-base":
      return [own(point)];
    case "ancestor":
      return say`${own(before)}, the nearest with a record`;
    case "pinned":
      return say`${isNamed(pin, sha2) ? say`pinned as ${code(pin)}` : own("pinned")}, ${own(before)}`;
    case "latest":
      return say`latest record of all, ${own(before)}`;
    case "rebuild":
      return say`${own(point)}, trained and evaluated again here`;
    default:
      return [own(strategy)];
  }
}
function describeDistance(distance, point) {
  if (distance === null) return `not among the first-parent ancestors of the ${point}`;
  return distance === 0 ? `the ${point} itself` : `${formatCount(distance, "commit")} before the ${point}`;
}
function describeCircumstances({ ageSeconds, attempts, waitedSeconds = 0 }) {
  return [
    ...ageSeconds === null ? [] : [say`committed ${own(formatAge(ageSeconds))} ago`],
    ...attempts == null || attempts < 2 ? [] : [say`recorded ${own(formatCount(attempts, "time"))}`],
    ...waitedSeconds === 0 ? [] : [say`after waiting ${own(formatSeconds(waitedSeconds))} for its run`]
  ];
}
function isCompared(comparison) {
  return comparison?.metrics.some(({ delta }) => delta !== null) ?? false;
}

// src/report/sections/training-section.ts
function trainingSection({ input, words }) {
  const { training } = input;
  const base = input.base.training;
  if (training === null || training.failure !== void 0) return null;
  return {
    key: "training",
    title: say`Training: ${own(summarise(training))}${own(base === null || !didTrain(base) ? "" : ` (${words.side}: ${summariseCost(base)})`)}`,
    short: "training",
    blocks: [
      list([
        describeEngine(training),
        ...describeModel(training, base, words.side),
        ...describeCurves(training, base, words.side)
      ]),
      ...table(
        "Changed parameters",
        [left("parameter"), right(words.base), right(words.head)],
        changedParameters(training, base)
      )
    ]
  };
}
function didTrain({ engine, command }) {
  return command !== null || engine !== "none";
}
function summarise(training) {
  if (!didTrain(training)) return "none here";
  const seeds = training.seeds.length === 0 ? [] : [`${training.seeds.length === 1 ? "seed" : "seeds"} ${training.seeds.slice(0, 5).join(", ")}`];
  return [summariseCost(training), ...seeds, ...training.reused ? ["reused"] : []].join(", ");
}
function summariseCost({ seconds, peakMemoryBytes }) {
  return [formatSeconds(seconds), ...peakMemoryBytes === null ? [] : [formatBytes(peakMemoryBytes)]].join(
    ", "
  );
}
function describeEngine(training) {
  const { engine, command } = training;
  if (!didTrain(training)) return say`Nothing was trained: the configuration has no ${code("train")}.`;
  if (command === null) return say`Trained by the built-in trainer (engine: ${code(engine)}).`;
  return say`Trained by ${code(command.join(" "))}.`;
}
function describeModel(training, base, side) {
  const { model } = training;
  if (model === null) return didTrain(training) ? [say`It left no model.`] : [];
  const known = base?.model ?? null;
  const same = known !== null && known.digest === model.digest;
  const comparison = known === null ? "" : same ? `, the same as ${side}’s, byte for byte` : `, not the same as ${side}’s`;
  return [
    say`Model ${code(model.path)}: ${own(formatBytes(model.bytes))}, ${code(shortDigest(model.digest))}${own(comparison)}.`
  ];
}
function describeCurves({ curves }, base, side) {
  return curves.slice(0, 5).flatMap(({ name, value }) => {
    const [first, last] = [value.at(0) ?? null, value.at(-1) ?? null];
    if (first === null || last === null) return [];
    const before = base?.curves.find((curve) => curve.name === name)?.value.at(-1) ?? null;
    const show = (number) => formatNumber(number, decimalsOf([number]));
    const then = before === null ? "" : ` (${side}: ${show(before)})`;
    return [say`${code(name)} went from ${own(show(first))} to ${own(`${show(last)}${then}`)}.`];
  });
}
function changedParameters({ params }, base) {
  if (base === null) return [];
  const now = new Map(Object.entries(params));
  const then = new Map(Object.entries(base.params));
  return [.../* @__PURE__ */ new Set([...then.keys(), ...now.keys()])].filter((name) => now.get(name) !== then.get(name)).slice(0, 30).map((name) => [[code(name)], showParameter(then.get(name)), showParameter(now.get(name))]);
}
function showParameter(value) {
  return value === void 0 ? say`–` : [code(String(value))];
}
function shortDigest(digest) {
  return digest.replace(/^sha256:/, "").slice(0, 12);
}

// src/report/sections/baseline-section.ts
var MOST_PASSED = 10;
var MOST_DIFFERENCES = 40;
var MOST_FLOORS = 10;
var ROUNDING = 1e-6;
function baselineSection({ input, words, addresses }) {
  const { baseline, run } = input;
  if (baseline === null || run === null || baseline.failure !== void 0) return null;
  const { differences = [] } = baseline;
  const columns = [left("made with"), left(words.base), left(words.head)];
  const rows = differences.slice(0, MOST_DIFFERENCES).map(({ what, base, head }) => [[code(what)], [showValue2(base)], [showValue2(head)]]);
  return {
    key: "baseline",
    title: titleOf(baseline),
    short: baseline.sha === null ? "why there is no baseline" : "why this baseline",
    blocks: [
      list([
        describeRule(baseline, words),
        ...describeWait(baseline),
        ...describeAttempts(baseline),
        ...describeRecord(baseline),
        ...describePassedOver(baseline, addresses),
        ...describeNoise(baseline)
      ]),
      ...table("What the two sides were made with", columns, rows)
    ]
  };
}
function showValue2(value) {
  return code(value.startsWith("sha256:") ? shortDigest(value) : value);
}
function titleOf({ sha: sha2, differences = [] }) {
  if (sha2 === null) return say`Why there is no baseline`;
  if (differences.length === 0) return say`Why this baseline`;
  return say`Why this baseline, and ${own(formatCount(differences.length, "difference"))} in how it was made`;
}
function describeRule({ strategy, distance, sha: sha2, pin }, { point, head }) {
  const before = own(describeDistance(distance, point));
  switch (strategy) {
    case "merge-base":
      return say`The rule: the ${own(point)} where it has a complete record. It has one.`;
    case "ancestor":
      return say`The rule: the ${own(point)} where it has a complete record, else its nearest first-parent ancestor that has one. It is ${before}.`;
    case "pinned":
      return isNamed(pin, sha2) ? say`${code("baseline.pin")} is ${code(pin)}: its commit is compared with, whatever main is. It is ${before}.` : say`${code("baseline.pin")} names this commit: it is compared with, whatever main is. It is ${before}.`;
    case "latest":
      return say`Neither the ${own(point)} nor any of its ancestors has a complete record, and ${code("on-missing: latest")} takes the last of all records, which is ${before}. The change is not that of ${own(head)} alone.`;
    case "rebuild":
      return say`Neither the ${own(point)} nor any of its ancestors has a complete record, and ${code("on-missing: rebuild")} trained and evaluated the ${own(point)} again in this run, with its own code and command. It is as self-reported as the rest of this run.`;
    case "bootstrap":
      return say`Neither the ${own(point)} nor any of its ancestors has a record, so this project is new.`;
    default:
      return say`What should be compared with cannot be used, and nothing else is taken in its place.`;
  }
}
function describeWait({ waitedSeconds = 0 }) {
  return waitedSeconds === 0 ? [] : [say`Its run was still going: it was waited for ${own(formatSeconds(waitedSeconds))}.`];
}
function describeAttempts({ attempts }) {
  if (attempts == null || attempts < 2) return [];
  return [
    say`That commit was run and recorded ${own(formatCount(attempts, "time"))}. The last of them whose evaluation did not fail is compared with.`
  ];
}
function describeRecord({ record, store }) {
  if (store === void 0) return record === null ? [] : [say`Record: ${code(record)}.`];
  const state = store.tip === null ? say`which holds none yet` : say`sequence ${own(String(store.sequence))} (${code(store.tip.slice(0, 7))}), ${signedBy(store.signer)}${describeFallback(store)}`;
  const place = say`${code(store.address)}, ${state}`;
  return [record === null ? say`Records: ${place}.` : say`Record: ${code(record)} in ${place}.`];
}
function describeFallback({ from, insteadOf }) {
  if (from === void 0 || insteadOf === void 0) return [];
  return say`; read from the fallback branch ${code(from)}, which is newer than ${code(insteadOf)}`;
}
function signedBy(signer) {
  return signer === null ? say`signatures not asked for` : say`signed by ${code(signer)}`;
}
function describePassedOver({ sha: chosen, passedOver }, addresses) {
  const rest = passedOver.length - MOST_PASSED;
  const verb = chosen === null ? "Looked at" : "Passed over";
  return [
    ...passedOver.slice(0, MOST_PASSED).map(({ sha: sha2, reason }) => say`${own(verb)} ${showCommit(sha2, addresses)}: ${reason}`),
    ...rest > 0 ? [say`And ${own(formatCount(rest, "more commit"))}.`] : []
  ];
}
function describeNoise({ noise = [] }) {
  const telling = noise.filter(({ floor }) => floor > ROUNDING);
  if (telling.length === 0) return [];
  const floors = telling.slice(0, MOST_FLOORS).map(({ name, floor }) => say`${code(name)} ${own(formatNumber(floor, decimalsFor(floor)))}`);
  return [
    say`By how much two runs of one commit differ, 95 times in 100, at most: ${join(floors, ", ")}. A smaller difference between two single numbers says nothing.`
  ];
}

// src/report/sections/changes-section.ts
function changesSection({ input, words }) {
  const slices = input.comparison?.movedSlices ?? [];
  const kinds = input.comparison?.errorKinds ?? [];
  if (slices.length + kinds.length === 0) return null;
  const several = (input.evaluation?.evaluations.length ?? 0) > 1;
  return {
    key: "changes",
    title: say`What changed: ${join(summarise2(slices, kinds), ", ")}`,
    short: "what changed",
    blocks: [...tabulateSlices(slices, { several, words }), ...tabulateKinds(kinds, { several, words })]
  };
}
function summarise2(slices, kinds) {
  const fresh = kinds.filter(({ base }) => base === 0).length;
  const grown = kinds.length - fresh;
  return [
    ...slices.length === 0 ? [] : [say`${own(formatCount(slices.length, "slice"))} moved unlike the rest`],
    ...fresh === 0 ? [] : [say`${own(formatCount(fresh, "new kind"))} of error`],
    ...grown === 0 ? [] : [say`${own(formatCount(grown, "kind"))} of error more frequent`]
  ];
}
function tabulateSlices(slices, { several, words }) {
  if (slices.length === 0) return [];
  const columns = [
    left("slice"),
    right("examples"),
    left("loss"),
    right(words.base),
    right(words.head),
    right("change"),
    right("p (adjusted)")
  ];
  return [
    paragraph(
      say`Slices whose examples moved otherwise than all others, worst first; of those listed at most 5 % on average are chance. A higher loss is worse.`
    ),
    ...table(
      "Slices that moved most",
      columns,
      slices.map((slice) => {
        const change = slice.head - slice.base;
        const decimals = decimalsOfSlice(slice);
        return [
          nameIn(slice.slice, slice.evaluation, several),
          [own(formatNumber(slice.n, 0))],
          [slice.loss],
          [own(formatNumber(slice.base, decimals))],
          [own(formatNumber(slice.head, decimals))],
          [own(formatSigned(change, decimals))],
          [own(formatP(slice.pAdjusted))]
        ];
      })
    )
  ];
}
function decimalsOfSlice({ loss, n, base, head }) {
  const unit = loss === "error rate" ? 1 / n : Math.max(Math.abs(base), Math.abs(head)) / 100;
  return unit > 0 ? decimalsFor(unit) : 0;
}
function tabulateKinds(kinds, { several, words }) {
  if (kinds.length === 0) return [];
  const columns = [
    left("true label"),
    left("predicted as"),
    right(words.base),
    right(words.head),
    right("more")
  ];
  return [
    paragraph(
      say`Kinds of errors that grew, largest growth first; of those listed at most 5 % on average are chance.`
    ),
    ...table(
      "Kinds of errors that grew",
      columns,
      kinds.map(({ evaluation, target, predicted, base, head }) => [
        nameIn(target, evaluation, several),
        [predicted],
        base === 0 ? say`0 (new)` : [own(formatNumber(base, 0))],
        [own(formatNumber(head, 0))],
        [own(formatSigned(head - base, 0))]
      ])
    )
  ];
}
function nameIn(name, evaluation, several) {
  return several ? say`${code(evaluation)}: ${name}` : [name];
}
function formatP(p) {
  return p < 1e-3 ? "below 0.001" : formatNumber(p, p < 0.1 ? 3 : 2);
}

// src/report/sections/profile-changes.ts
function compareProfiles(base, head) {
  return head.flatMap((now) => {
    const then = base.find(({ name }) => name === now.name);
    return then === void 0 ? [] : compareColumns(then, now);
  });
}
function compareColumns(then, now) {
  const change = (property, base, head) => ({ column: now.name, property, base, head });
  const changes = [];
  if (then.type !== now.type) changes.push(change(say`type`, [then.type], [now.type]));
  if (then.nulls !== now.nulls)
    changes.push(change(say`cells without a value`, count(then.nulls), count(now.nulls)));
  if (then.mean !== null && now.mean !== null && then.mean !== now.mean) changes.push(compareMeans(then, now));
  if (then.min !== now.min) changes.push(change(say`minimum`, cell(then.min), cell(now.min)));
  if (then.max !== now.max) changes.push(change(say`maximum`, cell(then.max), cell(now.max)));
  if (now.mean === null) changes.push(...compareTop(then, now));
  return changes;
}
function compareMeans(then, now) {
  const spread = now.stddev ?? then.stddev ?? 0;
  const means = [then.mean ?? 0, now.mean ?? 0];
  const decimals = spread > 0 ? decimalsFor(spread / 30) : decimalsOf(means);
  const show = (mean) => [own(formatNumber(mean, decimals))];
  return { column: now.name, property: say`mean`, base: show(then.mean), head: show(now.mean) };
}
function compareTop(then, now) {
  const before = new Map(then.top.map(({ value, count: count2 }) => [value, count2]));
  return now.top.filter(({ value, count: count2 }) => before.has(value) && before.get(value) !== count2).slice(0, 5).map(({ value, count: after }) => ({
    column: now.name,
    property: say`rows with ${String(value)}`,
    base: count(before.get(value) ?? 0),
    head: count(after)
  }));
}
function cell(value) {
  return value === null ? say`–` : [String(value).replace(/^-(?=\d)/, "−")];
}
function count(value) {
  return [own(formatNumber(value, 0))];
}

// src/report/sections/data-section.ts
var MOST_CHANGES = 40;
function dataSection(view) {
  const datasets = view.input.data?.datasets ?? [];
  if (datasets.length === 0) return null;
  return {
    key: "data",
    title: say`Data: ${own(summarise3(view))}`,
    short: "the data’s profile",
    blocks: [...datasets.flatMap((dataset) => describeDataset(dataset, view)), ...describeNotes(view)]
  };
}
function summarise3({ findings, input, words }) {
  const failing = findDeciding(findings).length;
  const warnings = findWarnings(findings).length;
  const parts = [
    failing === 0 ? null : `${formatCount(failing, "failing check")}`,
    warnings === 0 ? null : formatCount(warnings, "warning"),
    failing + warnings === 0 ? "every check passes" : null,
    ...summariseChanges(input, words.side)
  ];
  return parts.filter((part) => part !== null).join(", ");
}
function summariseChanges(input, side) {
  const changes = (input.data?.datasets ?? []).flatMap(
    (dataset) => describeSize(dataset, findBase(dataset, input), side) ?? []
  );
  const different = new Set(changes);
  if (different.size <= 1) return [...different];
  const changed = changes.filter((change) => !change.startsWith("same"));
  return changed.length === 1 ? changed : [`${formatCount(changed.length, "data set")} changed`];
}
function describeSize(dataset, base, side) {
  if (base === void 0) return null;
  if (base.digest === dataset.digest) return `same as ${side}`;
  const change = dataset.rows - base.rows;
  if (change === 0) return "contents changed";
  return `${formatNumber(Math.abs(change), 0)} ${change < 0 ? "fewer" : "more"} ${Math.abs(change) === 1 ? "row" : "rows"}`;
}
function describeDataset(dataset, { input, words }) {
  const base = findBase(dataset, input);
  const passed = dataset.checks.filter(({ result }) => result === "pass").length;
  const rows = base === void 0 ? "" : ` (${words.side}: ${formatNumber(base.rows, 0)})`;
  const checks = dataset.checks.length === 0 ? "no checks" : `${passed} of ${formatCount(dataset.checks.length, "check")} passed`;
  const size = `${formatCount(dataset.rows, "row")}${rows}, ${formatCount(dataset.columns.length, "column")}, ${checks}`;
  return [
    paragraph(
      join([say`${code(dataset.path)}: ${own(size)}.`, ...tellChange(dataset, base, words.side)], " ")
    ),
    ...tabulateChanges(dataset, base, words)
  ];
}
function tellChange(dataset, base, side) {
  if (base === void 0) return [say`There is nothing of ${own(side)}’s to compare it with.`];
  if (base.digest === dataset.digest) return [say`The file is the same as ${own(side)}’s, byte for byte.`];
  const names = new Set(dataset.columns.map(({ name }) => name));
  const before = new Set(base.columns.map(({ name }) => name));
  const added = [...names].filter((name) => !before.has(name));
  const removed = [...before].filter((name) => !names.has(name));
  const tell = (columns, verb) => columns.length === 0 ? [] : [
    say`Columns ${own(verb)}: ${join(
      columns.slice(0, 20).map((name) => [code(name)]),
      ", "
    )}.`
  ];
  return [...tell(added, "added"), ...tell(removed, "removed")];
}
function tabulateChanges(dataset, base, words) {
  if (base === void 0 || base.digest === dataset.digest) return [];
  const changes = compareProfiles(base.columns, dataset.columns);
  const rows = changes.map(({ column, property, base: then, head: now }) => [
    [code(column)],
    property,
    then,
    now
  ]);
  const rest = changes.length - MOST_CHANGES;
  return [
    ...table(
      `What changed in ${dataset.name}`,
      [left("column"), left("what changed"), right(words.base), right(words.head)],
      rows.slice(0, MOST_CHANGES)
    ),
    ...rest > 0 ? [paragraph(say`And ${own(formatCount(rest, "more change"))} in ${code("data.json")}.`)] : []
  ];
}
function describeNotes({ findings, addresses }) {
  const notes = findNotes(findings).slice(0, 10);
  return notes.map((finding) => paragraph(describeFinding(finding, addresses)));
}
function findBase({ name }, input) {
  return input.base.data?.datasets.find((dataset) => dataset.name === name);
}

// src/report/waivers-prose.ts
function warnOfWaivers(verdict) {
  return verdict === null ? [] : verdict.waivers.map((waiver) => describeWaiver(waiver, verdict.rules));
}
function describeWaiver(waiver, rules) {
  const { rule, reason, state = "applied" } = waiver;
  const by = describeAgreement(waiver);
  if (state === "expired")
    return say`${strong(own("Expired waiver."))} ${code(rule)} is no longer waived${by}: ${endSentence(reason)}`;
  if (state === "unmatched")
    return isKnown2(waiver, rules) ? say`${strong(own("Unneeded waiver."))} Nothing that ${code(rule)} names fails${by}: ${endSentence(reason)}` : say`${strong(own("Unmatched waiver."))} No rule of the policy is ${code(rule)}, so that it waives nothing; it may be misspelt${by}: ${endSentence(reason)}`;
  return say`${strong(own("Waived."))} ${code(rule)} does not fail${by}: ${endSentence(reason)}`;
}
function isKnown2(waiver, rules) {
  const names = ["evaluation", "metric", "slice"].map((key) => [key, waiver[key] ?? null]);
  const isOfParts = names.some(([, name]) => name !== null);
  return rules.some((entry) => {
    const isSame = entry.rule === waiver.rule || entry.name === waiver.rule;
    if (!isOfParts) return isSame;
    return names.every(([key, name]) => name === null || entry[key] === name || isPartOf(entry, key, name));
  });
}
function isPartOf({ slice, of }, key, name) {
  if (key !== "slice" || typeof name !== "string") return false;
  return of === name || of === void 0 && (slice?.startsWith(`${name}=`) ?? false);
}
function describeAgreement({ owner, expires, state }) {
  const until = expires === void 0 ? [] : say`${own(state === "expired" ? "since" : "until")} ${expires}`;
  const whose = owner === void 0 ? [] : say`agreed by ${owner}`;
  const parts = [until, whose].filter((part) => part.length > 0);
  return parts.length === 0 ? [] : say` (${parts[0] ?? []}${parts.length > 1 ? own(", ") : own("")}${parts[1] ?? []})`;
}

// src/report/sections/decision-section.ts
var MOST_RULES = 100;
var MOST_WAIVERS = 20;
var MOST_RESOLVED = 8;
var POWER = 0.8;
function decisionSection(view) {
  const { verdict } = view.input;
  if (verdict === null) return null;
  return {
    key: "decision",
    title: say`How this was decided`,
    short: "how this was decided",
    blocks: [
      list([
        ...describeReuse(view),
        ...describePolicy(view),
        ...describeSets(view.input, view.words.side),
        ...describeResolution(view.gated),
        ...describeLooks(view.input),
        ...describeTrust(view)
      ]),
      ...tabulateRules(view)
    ]
  };
}
function describeReuse({ input, addresses }) {
  const reused = input.verdict?.reused;
  if (reused === void 0) return [];
  const at = showCommit(reused.sha, addresses);
  return [
    say`Not judged again: run ${code(reused.run)} judged the same files at ${at}, by the same policy and baseline. Its report has the metrics.`
  ];
}
function describePolicy({ input, addresses, words }) {
  const policy = input.verdict?.policy;
  if (policy === void 0) return [];
  const digest = policy.digest === null ? [] : say` (${code(shortDigest(policy.digest))})`;
  if (policy.source === "head")
    return [say`Policy: this change’s own${digest}, because ${own(words.branch)} has none yet.`];
  const commit = policy.sha === null ? [] : say` at ${showCommit(policy.sha, addresses)}`;
  const changed = policy.changes.length === 0 ? ", which this change leaves as it is" : "";
  return [
    say`Policy: main’s${commit}${digest}${own(changed)}.`,
    ...policy.changes.slice(0, 30).map((change) => say`This PR would change: ${change}`)
  ];
}
function describeSets({ evaluation, base }, side) {
  const before = new Map(base.evaluation?.evaluations.map(({ name, digest }) => [name, digest]));
  return (evaluation?.evaluations ?? []).flatMap(({ name, digest }) => {
    if (digest === null) return [];
    const then = before.get(name);
    const comparison = then === void 0 || then === null ? "" : then === digest ? ", the same on both sides" : `, not the same as ${side}’s`;
    return [say`Evaluation set ${code(name)}: ${code(shortDigest(digest))}${own(comparison)}.`];
  });
}
function describeResolution(gated) {
  const told = gated.flatMap((metric) => {
    const change = resolutionOf(metric);
    if (change === null) return [];
    const direction = metric.higherIsBetter ? "a drop" : "a rise";
    return [
      say`${own(`${direction} of ${formatNumber(change, decimalsFor(change))} in `)}${code(metric.label)}`
    ];
  });
  if (told.length === 0) return [];
  const rest = told.length - MOST_RESOLVED;
  const shown = [
    ...told.slice(0, MOST_RESOLVED),
    ...rest > 0 ? [[own(formatCount(rest, "more", "more"))]] : []
  ];
  return [say`What this evaluation set can tell (80 % power): ${enumerate(shown)}.`];
}
function resolutionOf({ rules, interval }) {
  const known = rules.flatMap(({ resolution }) => resolution ?? []);
  if (known.length > 0) return Math.min(...known);
  if (rules.some(({ resolution }) => resolution === null)) return null;
  if (interval === null || !(interval.high > interval.low)) return null;
  const z = criticalValue(interval.confidence);
  return (z + normalQuantile(POWER)) / z * ((interval.high - interval.low) / 2);
}
function describeLooks({ verdict }) {
  const looks = (verdict?.looks ?? []).filter(({ records }) => records > 0);
  const judged = looks.map(
    ({ evaluation, records }) => say`${code(evaluation)} in ${own(formatCount(records, "record"))}`
  );
  const { attempt = 1, confidence } = verdict ?? {};
  const level = confidence === void 0 ? "" : `, judged at ${formatConfidence(confidence)} confidence`;
  return [
    ...judged.length === 0 ? [] : [say`Judged before on the same evaluation set: ${enumerate(judged)}.`],
    ...attempt > 1 ? [say`This is attempt ${own(formatNumber(attempt, 0))} of the run${own(level)}.`] : []
  ];
}
function describeTrust({ input }) {
  const phrases = {
    "self-reported": "self-reported: the predictions were made by the code of this change",
    reviewed: "reviewed: somebody who may write approved this commit",
    "held-out": "held out: the code of this change never saw the targets"
  };
  return input.verdict === null ? [] : [say`Assurance: ${own(phrases[input.verdict.assurance])}.`];
}
function tabulateRules({ input }) {
  const columns = [left("rule"), left("as"), left("outcome"), right("p (Holm)"), left("why")];
  const rules = settleMembers(input.verdict?.rules ?? []);
  const rest = rules.length - MOST_RULES;
  const waivers = (input.verdict?.waivers ?? []).slice(0, MOST_WAIVERS).map((waiver) => describeWaiver(waiver, rules));
  return [
    ...table("Rules", columns, rules.slice(0, MOST_RULES).map(rowOf)),
    ...rest > 0 ? [paragraph(say`And ${own(formatCount(rest, "more rule"))} in ${code("verdict.json")}.`)] : [],
    ...waivers.length === 0 ? [] : [list(waivers)]
  ];
}
function rowOf(rule) {
  const named = rule.name == null || rule.name === rule.rule ? [] : say`${strong(rule.name)}: `;
  const slice = rule.slice === null ? [] : say` (${rule.slice})`;
  return [
    [...named, code(rule.rule), ...slice],
    [own(roleOf(rule))],
    showOutcome(rule),
    [own(rule.pAdjusted === null ? "–" : formatP(rule.pAdjusted))],
    [rule.message]
  ];
}
function roleOf({ kind, as, severity = "error", member }) {
  const alone = kind === "group" ? "group" : kind === "expr" ? "expression" : as;
  const role = member === void 0 ? alone : `${alone}, in ${member.of}`;
  return severity === "error" ? role : `${role}, ${severity}`;
}

// src/report/sections/flips-section.ts
function flipsSection(view, { flips: most }) {
  const { comparison, evaluation } = view.input;
  const listed2 = comparison?.flips ?? [];
  if (comparison === null || listed2.length === 0) return null;
  const count2 = comparison.flipCounts.reduce((sum, { lost, gained }) => sum + lost + gained, 0);
  const tasks = new Map(evaluation?.evaluations.map(({ name, task }) => [name, task]));
  const several = new Set(listed2.map((flip) => flip.evaluation)).size > 1;
  const groups = [...Map.groupBy(listed2, (flip) => flip.evaluation)];
  return {
    key: "flips",
    title: say`Examples that changed sides (${own(formatNumber(Math.max(count2, listed2.length), 0))})`,
    short: "the examples that changed sides",
    blocks: groups.flatMap(([name, flips]) => [
      ...several ? [paragraph(say`${code(name)}:`)] : [],
      ...tabulateFlips(flips.slice(0, most), tasks.get(name) ?? null, view),
      ...tellRest(name, Math.min(flips.length, most), view)
    ])
  };
}
function tabulateFlips(flips, task, { words }) {
  const hasTarget = flips.some(({ target }) => target !== "");
  const hasLoss = flips.some(({ loss }) => loss != null);
  const columns = [
    left("example"),
    ...hasTarget ? [left("target")] : [],
    left(words.base),
    left(words.head),
    ...hasLoss ? [right(nameLoss(task))] : []
  ];
  const decimals = decimalsOf(flips.map(({ loss }) => loss ?? 0));
  const rows = flips.map(
    (flip) => [
      [code(flip.id)],
      ...hasTarget ? [[flip.target]] : [],
      [flip.base],
      [flip.head],
      ...hasLoss ? [showLoss(flip, decimals)] : []
    ]
  );
  return table("Examples that changed sides", columns, rows);
}
function showLoss({ loss }, decimals) {
  return [own(loss == null ? "–" : formatSigned(loss, decimals))];
}
function nameLoss(task) {
  switch (task) {
    case "regression":
      return "change of absolute error";
    case "graded":
      return "drop of score";
    case "ranking":
      return "drop of nDCG at 10";
    case "multilabel":
      return "change of share of wrong labels";
    default:
      return "change of log loss";
  }
}
function tellRest(name, shown, { input }) {
  const counts = input.comparison?.flipCounts.find(({ evaluation }) => evaluation === name);
  const rest = counts === void 0 ? 0 : counts.lost + counts.gained - shown;
  if (rest <= 0) return [];
  const where = shown < (input.comparison?.flips ?? []).filter(({ evaluation }) => evaluation === name).length;
  return [
    paragraph(
      say`And ${own(formatCount(rest, "more example"))}${own(where ? ", up to 200 of them in " : "")}${where ? code("report.html") : own("")}.`
    )
  ];
}

// src/report/show-metric.ts
var NO_BREAK = " ";
function showMetric(numbers) {
  const { base, head, delta } = numbers;
  const interval = widthOf(numbers.interval) > 0 ? numbers.interval : null;
  const decimals = chooseDecimals(numbers);
  const low = interval === null ? null : formatSigned(interval.low, decimals);
  const high = interval === null ? null : formatSigned(interval.high, decimals);
  const [allowedChange = null, ...others] = allowedChangesOf(numbers);
  return {
    decimals,
    base: formatNumber(base, decimals),
    head: formatNumber(head, decimals),
    change: formatSigned(delta, decimals),
    interval: low === null ? null : `[${low},${NO_BREAK}${high}]`,
    low,
    high,
    allowed: [allowedChange, ...others, ...boundsOf(numbers)].filter((bar) => bar !== null).join(", ") || "–",
    allowedChange
  };
}
function allowedChangesOf({ rules, higherIsBetter }) {
  return [...new Set(rules.flatMap((rule) => allowedBy(rule, { higherIsBetter }) ?? []))];
}
function boundsOf({ rules }) {
  return rules.flatMap(({ bound }) => bound === null ? [] : [`${bound.kind} ${formatExact(bound.value)}`]);
}
function chooseDecimals(numbers) {
  const { base, head, delta, interval, ownInterval } = numbers;
  const width = widthOf(interval) || widthOf(ownInterval);
  const values = [base, head, delta].filter((value) => value !== null && Number.isFinite(value));
  const deserved = width > 0 ? Math.max(decimalsFor(width / 2), decimalsOfMargin(numbers, width)) : decimalsOf(values);
  const added = addsUp(numbers, deserved) ? deserved : deserved + 1;
  return decimalsThatTell(decimalsThatPart(added, numbers), barsOf(numbers));
}
function decimalsOfMargin({ margin }, width) {
  if (margin === null) return 0;
  const [, fraction = ""] = String(margin).split(".");
  return Math.min(fraction.length, decimalsFor(width / 2) + 1);
}
function addsUp({ base, head, delta }, decimals) {
  if (base === null || head === null || delta === null) return true;
  const units = (value) => Math.round(Number(value.toFixed(decimals)) * 10 ** decimals);
  return units(head) - units(base) === units(delta);
}
function widthOf(interval) {
  const width = interval === null ? 0 : interval.high - interval.low;
  return Number.isFinite(width) ? width : 0;
}
function barsOf({ head, delta, interval, higherIsBetter, margin, rules }) {
  const pairs = rules.flatMap(
    ({ bound }) => bound === null ? [] : [[head, bound.value]]
  );
  if (margin !== null) {
    const bar = higherIsBetter ? -margin : margin;
    const worst = (higherIsBetter ? interval?.low : interval?.high) ?? null;
    pairs.push([delta, bar], [worst, bar], [worst, 0]);
  }
  return pairs.filter((pair) => {
    const [value, bar] = pair;
    return value !== null && Number.isFinite(value) && Math.abs(value - bar) > 1e-7;
  });
}

// src/report/gated-metrics.ts
function findGatedMetrics(input) {
  const groups = /* @__PURE__ */ new Map();
  for (const rule of settleMembers(input.verdict?.rules ?? [])) {
    if (rule.metric === null) continue;
    const place = [rule.evaluation, rule.metric, rule.slice, rule.since ?? null, isOverruled(rule)];
    const key = JSON.stringify(place);
    groups.set(key, [...groups.get(key) ?? [], rule]);
  }
  return [...groups.values()].map((rules) => describe(rules, input)).sort((a, b) => rankOutcome(a.worst) - rankOutcome(b.worst));
}
function describe(unsorted, input) {
  const rules = unsorted.toSorted((a, b) => rankOutcome(a) - rankOutcome(b));
  const [worst] = rules;
  const key = {
    evaluation: worst.evaluation,
    metric: worst.metric,
    slice: worst.slice,
    since: worst.since ?? null
  };
  const compared = findComparison(key, input);
  const head = findValue(key, input.evaluation);
  const base = key.since === null ? findValue(key, input.base.evaluation) : void 0;
  const facts = {
    base: compared?.base ?? base?.value ?? null,
    head: compared?.head ?? head?.value ?? null,
    delta: compared?.delta ?? null,
    interval: compared?.interval ?? null,
    higherIsBetter: compared?.higherIsBetter ?? head?.higherIsBetter ?? base?.higherIsBetter ?? true,
    margin: rules.find(({ margin, asks = "margin" }) => margin !== null && asks === "margin")?.margin ?? null
  };
  return {
    label: labelOf(key, input),
    metric: key.metric,
    slice: key.slice,
    since: key.since,
    rules,
    worst,
    ...facts,
    evidence: compared?.evidence ?? null,
    n: compared?.n ?? head?.n ?? 0,
    shown: showMetric({ ...facts, rules, ownInterval: head?.interval ?? null })
  };
}
function labelOf(key, input) {
  const several = (input.evaluation?.evaluations.length ?? 0) > 1 && key.evaluation !== null;
  return `${several ? `${key.evaluation}: ` : ""}${key.metric}${key.slice === null ? "" : ` (${key.slice})`}${key.since == null ? "" : ` since ${key.since}`}`;
}
function findComparison(key, { comparison }) {
  return comparison?.metrics.find(
    ({ evaluation, name, slice, since = null }) => name === key.metric && slice === key.slice && since === (key.since ?? null) && isNamed2(evaluation, key)
  );
}
function findValue(key, document) {
  return document?.evaluations.filter(({ name }) => isNamed2(name, key)).flatMap(({ metrics }) => metrics).find(({ name, slice }) => name === key.metric && slice === key.slice);
}
function isNamed2(evaluation, key) {
  return key.evaluation === null || key.evaluation === evaluation;
}
function isCountedGuard({ worst }) {
  return worst.as === "guard" && worst.outcome === "inconclusive" && worst.effect !== "fail";
}

// src/report/sections/describe-runs.ts
var MOST_METRICS = 12;
function describeRuns(input) {
  const rows = (input.comparison?.metrics ?? []).filter(
    ({ runs, since }) => runs?.outperformance != null && since == null
  );
  return rows.slice(0, MOST_METRICS).map((row) => paragraph(describeOne(row, input)));
}
function describeOne(row, input) {
  const { evaluation, name, slice, runs } = row;
  const { share = 0, pairs = 0, interval = null } = runs?.outperformance ?? {};
  const label = labelOf({ evaluation, metric: name, slice }, input);
  const range = interval === null ? "" : ` (${formatNumber(interval.low, 2)} to ${formatNumber(interval.high, 2)})`;
  const of = runs?.kind === "folds" ? "pairs of folds" : "pairs of a run with one of the baseline";
  const [difference, reason] = [runs?.difference ?? null, runs?.reason ?? null];
  return [
    code(label),
    own(` is better in a share of ${formatNumber(share, 2)}${range} of ${formatNumber(pairs, 0)} ${of}`),
    own(difference === null ? "" : `; over folds it changes by ${describeDifference(difference)}`),
    ...reason === null ? [] : say` (${reason})`,
    own(". This is shown, and does not decide.")
  ];
}
function describeDifference({
  mean,
  interval: { low, high }
}) {
  const decimals = decimalsFor((high - low) / 2);
  return `${formatSigned(mean, decimals)} (${formatSigned(low, decimals)} to ${formatSigned(high, decimals)}, corrected resampled t)`;
}

// src/report/sections/metrics-section.ts
var MOST_ROWS = 100;
function metricsSection(view) {
  const { input, words } = view;
  const rows = (input.evaluation?.evaluations ?? []).flatMap(
    (evaluation) => evaluation.metrics.filter(({ slice }) => slice === null).map((metric) => rowOf2(metric, evaluation, view))
  );
  if (rows.length === 0) return null;
  const columns = [
    left("metric"),
    right(words.base),
    right(words.head),
    left("interval"),
    right("change"),
    right("examples")
  ];
  return {
    key: "metrics",
    title: say`All metrics (${own(formatNumber(rows.length, 0))})`,
    short: "all metrics",
    blocks: [
      ...table("All metrics", columns, rows.slice(0, MOST_ROWS)),
      ...tellRest2(rows.length),
      ...describeRuns(input),
      ...tellConfusion(input)
    ]
  };
}
function rowOf2(metric, { name }, { input, gated }) {
  const label = labelOf({ evaluation: name, metric: metric.name, slice: metric.slice }, input);
  const isSame = (other) => other.name === metric.name && other.slice === metric.slice;
  const before = input.base.evaluation?.evaluations.find((evaluation) => evaluation.name === name)?.metrics.find(isSame);
  const compared = input.comparison?.metrics.find(
    (other) => other.evaluation === name && other.since == null && isSame(other)
  );
  const base = compared?.base ?? before?.value ?? null;
  const { interval, value } = metric;
  const delta = compared?.delta ?? null;
  const width = widthOf2(compared?.interval ?? null) || widthOf2(interval);
  const deserved = width > 0 ? decimalsFor(width / 2) : decimalsOf([base ?? 0, value ?? 0]);
  const shown = gated.find((one) => one.label === label)?.shown;
  const decimals = shown?.decimals ?? decimalsThatPart(deserved, { base, head: value, delta });
  const range = interval === null ? "–" : `${formatNumber(interval.low, decimals)} to ${formatNumber(interval.high, decimals)}`;
  return [
    [code(label)],
    [own(formatNumber(base, decimals))],
    value === null ? say`missing: ${metric.reason ?? "no reason given"}` : [own(formatNumber(value, decimals))],
    [own(range)],
    [own(formatSigned(delta, decimals))],
    [own(formatNumber(metric.n, 0))]
  ];
}
function widthOf2(interval) {
  return interval === null ? 0 : interval.high - interval.low;
}
function tellRest2(count2) {
  return count2 <= MOST_ROWS ? [] : [
    paragraph(
      say`And ${own(formatCount(count2 - MOST_ROWS, "more metric"))} in ${code("evaluation.json")}.`
    )
  ];
}
var MOST_CLASSES = 12;
function tellConfusion({ evaluation }) {
  return (evaluation?.evaluations ?? []).flatMap(({ name, confusion }) => {
    if (confusion === null || confusion.labels.length > MOST_CLASSES) return [];
    const columns = [
      left("true label"),
      ...confusion.labels.map((title) => ({ title, align: "right" }))
    ];
    const rows = confusion.matrix.map((counts, at) => [
      [confusion.labels[at] ?? ""],
      ...counts.map((count2) => [own(formatNumber(count2, decimalsOf([count2])))])
    ]);
    return [
      paragraph(say`Predicted labels (columns) of each true label (rows) in ${code(name)}:`),
      ...table(`Confusion of ${name}`, columns, rows)
    ];
  });
}

// src/report/sections/slices-section.ts
var MOST_ROWS2 = 100;
function slicesSection(view) {
  const rows = findRows(view);
  if (rows.length === 0) return null;
  const { words, confidence } = view;
  const count2 = new Set(rows.map(({ evaluation, slice }) => JSON.stringify([evaluation, slice]))).size;
  const judged = rows.filter(({ gated }) => gated !== void 0).length;
  const columns = [
    left("slice"),
    left("metric"),
    right("examples"),
    right(words.base),
    right(words.head),
    left(confidence === null ? "change" : `change [${confidence} CI]`),
    left("outcome")
  ];
  const rest = rows.length - MOST_ROWS2;
  return {
    key: "slices",
    title: say`Slices (${own(formatNumber(count2, 0))}${own(judged === 0 ? ", none with a bar" : "")})`,
    short: "slices",
    blocks: [
      ...table(
        "Slices",
        columns,
        rows.slice(0, MOST_ROWS2).map((row) => showRow(row, view))
      ),
      ...rest > 0 ? [paragraph(say`And ${own(formatCount(rest, "more row"))} in ${code("comparison.json")}.`)] : []
    ]
  };
}
function findRows({ input, all }) {
  const values = (input.evaluation?.evaluations ?? []).flatMap(
    ({ name, metrics }) => metrics.map((value) => ({ evaluation: name, metric: value.name, slice: value.slice }))
  );
  const compared = (input.comparison?.metrics ?? []).filter(({ since }) => since == null).map(({ evaluation, name, slice }) => ({ evaluation, metric: name, slice }));
  const rows = /* @__PURE__ */ new Map();
  for (const { evaluation, metric, slice } of [...values, ...compared]) {
    const key = JSON.stringify([evaluation, metric, slice]);
    if (slice === null || rows.has(key)) continue;
    const isThis = (other) => other.name === metric && other.slice === slice;
    rows.set(key, {
      evaluation,
      metric,
      slice,
      compared: input.comparison?.metrics.find(
        (row) => row.evaluation === evaluation && row.since == null && isThis(row)
      ),
      value: input.evaluation?.evaluations.find(({ name }) => name === evaluation)?.metrics.find(isThis),
      gated: all.find(
        (one) => one.metric === metric && one.slice === slice && one.since === null && (one.worst.evaluation === null || one.worst.evaluation === evaluation)
      )
    });
  }
  const rank2 = ({ gated }) => gated === void 0 ? all.length : all.indexOf(gated);
  return [...rows.values()].sort((a, b) => rank2(a) - rank2(b));
}
function showRow(row, { input }) {
  const { evaluation, metric, slice, compared, value, gated } = row;
  const several = (input.evaluation?.evaluations.length ?? 0) > 1;
  const shown = gated?.shown ?? showMetric({
    base: compared?.base ?? null,
    head: compared?.head ?? value?.value ?? null,
    delta: compared?.delta ?? null,
    interval: compared?.interval ?? null,
    ownInterval: value?.interval ?? null,
    higherIsBetter: compared?.higherIsBetter ?? value?.higherIsBetter ?? true,
    margin: null,
    rules: []
  });
  return [
    several ? say`${code(evaluation)}: ${code(slice)}` : [code(slice)],
    [code(metric)],
    [own(formatNumber(compared?.n ?? value?.n ?? null, 0))],
    [own(shown.base)],
    [own(shown.head)],
    [own(shown.change), ...shown.interval === null ? [] : [own(`${NO_BREAK}${shown.interval}`)]],
    gated === void 0 ? whyNot(row) : showOutcome(gated.worst)
  ];
}
function whyNot({ compared, value }) {
  const reason = (value?.value === null ? value.reason : null) ?? compared?.reason ?? null;
  return reason === null ? say`–` : [reason];
}

// src/report/arrange.ts
function arrangeReport(view, charts2, detail) {
  const verdict = view.input.verdict?.verdict ?? "fail";
  const drawn = charts2.map((chart) => ({ kind: "chart", chart }));
  const isCalm = view.gated.every(({ worst }) => worst.effect === "pass");
  return {
    title: { mark: verdict, prose: titleOf2(view) },
    lead: [
      ...[view.explanation, view.baseline].filter((prose) => prose.length > 0).map(paragraph),
      ...listedAll(view.failures.slice(0, detail.sentences)),
      ...openFindings(view, detail),
      ...tabulateGated(view, detail),
      ...isCalm ? [] : drawn,
      ...tellFlips(view, detail),
      ...listed(view.warnings.slice(0, detail.sentences))
    ],
    sections: [
      ...isCalm && drawn.length > 0 ? [chartSection(drawn)] : [],
      ...[
        changesSection(view),
        slicesSection(view),
        flipsSection(view, detail),
        metricsSection(view),
        dataSection(view),
        trainingSection(view),
        baselineSection(view),
        decisionSection(view)
      ].filter((section) => section !== null)
    ]
  };
}
function titleOf2({ input }) {
  if (input.verdict === null) return say`${input.name}: no verdict could be reached`;
  const { mode, sentence, verdict } = input.verdict;
  const would = mode === "observe" ? ` would ${verdict}:` : "";
  return say`${input.name}:${own(would)} ${trimSentence(sentence)}`;
}
function openFindings({ findings, addresses }, detail) {
  const deciding = findDeciding(findings);
  return tabulateFindings(deciding, addresses, detail);
}
function tabulateGated({ gated: all, words, confidence }, detail) {
  const gated = all.filter(({ slice, worst }) => slice === null || worst.effect !== "pass");
  const change = confidence === null ? "change" : `change [${confidence} CI]`;
  const columns = [
    left("metric"),
    right(words.base),
    right(words.head),
    left(change),
    right("allowed"),
    left("outcome")
  ];
  const rest = gated.length - detail.rows;
  return [
    ...table("Gated metrics", columns, gated.slice(0, detail.rows).map(rowOf3)),
    ...rest > 0 ? [paragraph(say`And ${own(formatCount(rest, "more gated metric"))}, none worse than these.`)] : []
  ];
}
function rowOf3({ label, shown, worst, higherIsBetter }) {
  const isTelling = worst.outcome === "regressed" || worst.outcome === "improved";
  const change = isTelling ? strong(own(shown.change)) : own(shown.change);
  return [
    [code(label), ...higherIsBetter ? [] : [own(" (lower is better)")]],
    [own(shown.base)],
    [own(shown.head)],
    [change, ...shown.interval === null ? [] : [own(`${NO_BREAK}${shown.interval}`)]],
    [own(shown.allowed)],
    showOutcome(worst)
  ];
}
function tellFlips({ flips, causes }, { sentences }) {
  const told = [...flips.slice(0, sentences), ...causes.slice(0, Math.min(3, sentences))];
  return told.length === 0 ? [] : [paragraph(join(told, " "))];
}
function chartSection(blocks) {
  return { key: "chart", title: say`Chart: how far each gated metric moved`, short: "the chart", blocks };
}
function listedAll(items) {
  return items.length === 0 ? [] : [list(items)];
}
function listed(items) {
  const [only, ...others] = items;
  if (only === void 0) return [];
  return others.length === 0 ? [paragraph(only)] : [list(items)];
}

// src/report/charts/define-chart.ts
function defineChart(chart) {
  return chart;
}

// src/report/charts/measure-text.ts
var CLASSES = [
  [/[ijlft.,:;'|()[\]\s]/, 0.42],
  [/[mwMW@%=+<>±−–—…]/, 1],
  [/[A-Z&]/, 0.79],
  [/[\u0020-\u007e]/, 0.64]
];
var WIDEST = 1.35;
function measureText(text) {
  return [...text].reduce((sum, character) => sum + widthOf3(character), 0);
}
function fitText(text, ems) {
  const characters = [...makeVisible(text)].length;
  for (let longest = characters; longest > 1; longest -= 1) {
    const shown = makeVisible(text, longest);
    if (measureText(shown) <= ems) return shown;
  }
  return "…";
}
function widthOf3(character) {
  return CLASSES.find(([characters]) => characters.test(character))?.[1] ?? WIDEST;
}

// src/report/charts/normalise-changes.ts
var MOST_ROWS3 = 12;
var FURTHEST = 6;
function normaliseChanges(gated) {
  return gated.filter(({ delta }) => delta !== null && Number.isFinite(delta)).slice(0, MOST_ROWS3).map(normalise);
}
function normalise(metric) {
  const { delta, interval, margin, higherIsBetter } = metric;
  const unit = unitOf(metric);
  const turn = (value) => (higherIsBetter ? value : -value) / unit + 0;
  const change = turn(delta);
  const ends = interval === null ? [change] : [turn(interval.low), turn(interval.high)].filter(Number.isFinite);
  return {
    metric,
    change,
    low: Math.min(change, ...ends),
    high: Math.max(change, ...ends),
    allowed: margin === null ? null : margin > 0 ? -1 : 0
  };
}
function unitOf({ margin, interval, delta }) {
  if (margin !== null && margin > 0) return margin;
  const half = interval === null ? 0 : (interval.high - interval.low) / 2;
  if (half > 0 && Number.isFinite(half)) return half;
  return Math.abs(delta) || 1;
}
function chooseScale(changes) {
  const room = 0.3;
  const low = Math.max(-FURTHEST, Math.min(-1, ...changes.map((change) => change.low)) - room);
  const high = Math.min(FURTHEST, Math.max(1, ...changes.map((change) => change.high)) + room);
  const bars = new Set(changes.map(({ allowed }) => allowed).filter((allowed) => allowed !== null));
  const [bar = null] = bars;
  return {
    low,
    high,
    bar: bars.size === 1 ? bar : null,
    clamp: (value) => Math.min(high, Math.max(low, value))
  };
}

// src/report/charts/plot-changes.ts
var PLOT = 37;
var LONGEST_LABEL = 24;
function plotChanges(changes, scale, { confidence, side }) {
  const labels = changes.map(({ metric }) => makeVisible(metric.label, LONGEST_LABEL));
  const width = Math.max(...labels.map((label) => [...label].length));
  const rows = changes.map((change, index) => {
    const { shown } = change.metric;
    const said = [shown.change, shown.interval].filter((part) => part !== null).join(" ");
    return `${pad(labels[index] ?? "", width)}  ${plotRow(change, scale)}  ${said}`;
  });
  const legend = [
    "● change",
    ...confidence === null ? [] : [`── ${confidence} interval`],
    "┊ allowed",
    `│ as ${side}`
  ];
  return [
    ...rows,
    "",
    `${" ".repeat(width)}  ← worse${" ".repeat(PLOT - 15)}better →`,
    legend.join("   ")
  ].join("\n");
}
function plotRow({ change, low, high, allowed }, scale) {
  const at = (value) => Math.round((scale.clamp(value) - scale.low) / (scale.high - scale.low) * (PLOT - 1));
  const cells = Array.from({ length: PLOT }, () => " ");
  for (let column = at(low); column <= at(high); column += 1) cells[column] = "─";
  cells[at(0)] = cells[at(0)] === "─" ? "┼" : "│";
  if (allowed !== null && allowed !== 0) cells[at(allowed)] = "┊";
  cells[at(change)] = change < scale.low ? "◄" : change > scale.high ? "►" : "●";
  return cells.join("");
}
function pad(label, width) {
  return label + " ".repeat(Math.max(0, width - [...label].length));
}

// src/report/charts/metric-changes.ts
var ROW_HEIGHT = 30;
var PLOT_WIDTH = 270;
var LEFT = 200;
var GAP = 14;
var FONT_SIZE = 12.5;
var LABEL_WIDTH = (LEFT - GAP) / FONT_SIZE;
var metricChanges = defineChart({
  name: "metric-changes",
  draw(view) {
    const changes = normaliseChanges(view.gated);
    if (changes.length === 0) return null;
    const scale = chooseScale(changes);
    return {
      title: `How far each gated metric moved from ${view.words.side}`,
      specification: specify(changes, scale, view),
      alt: describe2(changes, view.words.side),
      text: plotChanges(changes, scale, { confidence: view.confidence, side: view.words.side })
    };
  }
});
function describe2(changes, side) {
  const sentences = changes.map(({ metric }) => {
    const { shown, worst, label } = metric;
    const interval = shown.interval === null ? "" : ` ${shown.interval}`;
    return `${makeVisible(label)} changed by ${shown.change}${interval}; allowed ${shown.allowed}; ${describeOutcome(worst)}.`;
  });
  return `Dot plot of each gated metric's change from ${side}. ${sentences.join(" ")}`;
}
function specify(changes, scale, view) {
  const height = changes.length * ROW_HEIGHT;
  const x = {
    type: "quantitative",
    axis: null,
    scale: { domain: [scale.low, scale.high], nice: false, zero: false }
  };
  const y = { field: "row", type: "ordinal", axis: null, scale: { paddingInner: 0, paddingOuter: 0 } };
  const color = {
    field: "effect",
    type: "nominal",
    legend: null,
    scale: { domain: ["pass", "warn", "fail"], range: "effect" }
  };
  const shapes = { domain: ["dot", "left", "right"], range: ["circle", "triangle-left", "triangle-right"] };
  const shape = { field: "shape", type: "nominal", legend: null, scale: shapes };
  const once = { values: [{}] };
  const rows = changes.map((change, row) => toRow(change, row, scale));
  const said = roomFor(rows.map((row) => row.said));
  const outcome = roomFor(rows.map((row) => row.outcome));
  const beside = (field, place, align, more = {}) => ({
    mark: { type: "text", style: "label", align },
    encoding: { y, x: { value: place }, text: { field, type: "nominal" }, ...more }
  });
  const note = (words, at, down, align) => ({
    data: once,
    mark: { type: "text", style: "note", align },
    encoding: { x: at, y: { value: down }, text: { value: words } }
  });
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: PLOT_WIDTH,
    height,
    // Fixed, because without a canvas widths of text are only guessed: nothing may depend on the guess.
    autosize: "none",
    padding: { left: LEFT, right: GAP + said + GAP + outcome, top: 94, bottom: 34 },
    title: {
      text: `Change of each gated metric from ${view.words.side}`,
      subtitle: explainMarks(view),
      anchor: "start",
      frame: "group",
      dx: GAP - LEFT,
      offset: 30
    },
    data: { values: rows },
    layer: [
      { data: once, mark: { type: "rule", style: "zero" }, encoding: { x: { ...x, datum: 0 } } },
      {
        mark: { type: "tick", style: "allowed", orient: "vertical" },
        encoding: { y, x: { ...x, field: "allowed" } }
      },
      {
        mark: { type: "rule", style: "interval" },
        encoding: { y, x: { ...x, field: "low" }, x2: { field: "high" }, color }
      },
      {
        mark: { type: "point", style: "change" },
        encoding: { y, x: { ...x, field: "change" }, color, shape }
      },
      beside("label", -12, "right"),
      beside("said", PLOT_WIDTH + GAP, "left"),
      beside("outcome", PLOT_WIDTH + GAP + said + GAP, "left", { color }),
      note(`as ${view.words.side}`, { ...x, datum: 0 }, -8, "left"),
      ...scale.bar === null || scale.bar === 0 ? [] : [note("allowed", { ...x, datum: scale.bar }, -8, "right")],
      note("← worse", { value: 0 }, height + 20, "left"),
      note("better →", { value: PLOT_WIDTH }, height + 20, "right")
    ]
  };
}
function roomFor(texts) {
  return Math.ceil(Math.max(...texts.map(measureText)) * FONT_SIZE);
}
function explainMarks({ confidence, gated }) {
  const interval = confidence === null ? [] : [`line: ${confidence} interval`];
  const bar = gated.some(({ margin }) => margin !== null) ? ["bar: what is allowed, the unit of its row"] : [];
  return ["dot: change", ...interval, ...bar].join("  ·  ");
}
function toRow({ metric, change, low, high, allowed }, row, scale) {
  const { shown, worst, label } = metric;
  return {
    row,
    label: fitText(label, LABEL_WIDTH),
    change: scale.clamp(change),
    low: scale.clamp(low),
    high: scale.clamp(high),
    allowed: allowed === null ? null : scale.clamp(allowed),
    effect: worst.effect,
    shape: change < scale.low ? "left" : change > scale.high ? "right" : "dot",
    outcome: nameOutcome(worst),
    said: [shown.change, shown.interval].filter((part) => part !== null).join(" ")
  };
}

// src/report/charts/index.ts
var charts = [metricChanges];

// src/report/fit.ts
function fitReport(render, fits) {
  let text = "";
  for (const extent of extents()) {
    text = render(extent);
    if (fits(text)) return text;
  }
  return text;
}
function* extents() {
  for (let count2 = 0; count2 <= CUT_ORDER.length; count2 += 1)
    yield { cut: CUT_ORDER.slice(0, count2), detail: FULL };
  for (const detail of LESS) yield { cut: CUT_ORDER, detail };
}

// src/report/html/page.ts
import { createHash } from "node:crypto";

// src/report/html/blocks.ts
var LONGEST = 600;
var LONG_CELL = 40;
var MARKS = {
  pass: ["✓", "good"],
  warn: ["!", "warning"],
  fail: ["✗", "failing"]
};
function renderBlock(block, drawings) {
  switch (block.kind) {
    case "paragraph":
      return `<p>${renderProse(block.prose)}</p>`;
    case "list":
      return `<ul>
${block.items.map((item) => `<li>${renderProse(item)}</li>`).join("\n")}
</ul>`;
    case "table":
      return renderTable(block);
    case "chart":
      return renderChart(block.chart, drawings);
  }
}
function renderTable({ caption, columns, rows }) {
  const head = columns.map(({ title, align }) => `<th scope="col" class="${align}">${renderProse([title])}</th>`).join("");
  const body = rows.map(
    (row) => `<tr>${row.map((cell2, at) => renderCell(cell2, columns[at]?.align ?? "left", at)).join("")}</tr>`
  );
  return `<div class="table" role="region" aria-label="${renderText([caption])}" tabindex="0"><table>
<caption>${renderText([caption])}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>`;
}
function renderCell(cell2, align, at) {
  if (at === 0) return `<th scope="row" class="${align}">${renderProse(cell2)}</th>`;
  const isLong = align === "left" && cell2.some((inline) => typeof inline === "string" && inline.length > LONG_CELL);
  return `<td class="${align}${isLong ? " long" : ""}">${renderProse(cell2)}</td>`;
}
function renderChart({ name, alt, text, title }, drawings) {
  const drawn = drawings.get(name);
  const label = escapeHtml(makeVisible(alt, 4e3));
  const pictures = drawn === void 0 ? "" : `<div role="img" aria-label="${label}"><div class="light">${drawn.light}</div><div class="dark">${drawn.dark}</div></div>
`;
  return `<figure>
${pictures}<figcaption><details><summary>${escapeHtml(title)}, as text</summary><pre>${escapeHtml(text)}</pre></details></figcaption>
</figure>`;
}
function renderProse(prose) {
  return prose.map(renderInline).join("");
}
function renderText(prose) {
  return prose.map((inline) => escapeHtml(textOf(inline))).join("");
}
function renderInline(inline) {
  if (typeof inline === "string") return escapeHtml(makeVisible(inline, LONGEST));
  switch (inline.kind) {
    case "own":
      return escapeHtml(inline.text);
    case "code":
      return `<code>${escapeHtml(makeVisible(inline.text))}</code>`;
    case "strong":
      return `<strong>${renderProse(inline.content)}</strong>`;
    case "link":
      return `<a href="${escapeHtml(inline.href)}" rel="noreferrer">${renderProse(inline.content)}</a>`;
    case "mark": {
      const [sign, word] = MARKS[inline.effect];
      return `<span class="mark ${inline.effect}" role="img" aria-label="${word}">${sign}</span>`;
    }
  }
}
function textOf(inline) {
  if (typeof inline === "string") return makeVisible(inline, LONGEST);
  if (inline.kind === "mark") return "";
  if (inline.kind === "own") return inline.text;
  if (inline.kind === "code") return makeVisible(inline.text);
  return inline.content.map(textOf).join("");
}

// src/report/html/style.ts
var STYLE = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f6f8fa; --ink: #1f2328; --muted: #59636e; --line: #d1d9e0;
  --pass: #0b62a8; --warn: #8a5a00; --fail: #b3400f; --link: #0860ca;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1117; --raised: #151b23; --ink: #e6edf3; --muted: #9198a1; --line: #3d444d;
    --pass: #6cb6ff; --warn: #e3a72f; --fail: #ff8e5e; --link: #6cb6ff;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 2rem 1.25rem 4rem; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
}
main, footer { max-width: 68rem; margin: 0 auto; }
header { border-left: 0.4rem solid var(--verdict); padding: 0.25rem 0 0.25rem 1rem; margin-bottom: 1.5rem; }
.pass { --verdict: var(--pass); } .warn { --verdict: var(--warn); } .fail { --verdict: var(--fail); }
.verdict { margin: 0; color: var(--verdict); font-weight: 600; letter-spacing: 0.04em; text-transform: uppercase; font-size: 0.85rem; }
h1 { margin: 0.1rem 0 0; font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 2.5rem 0 0.75rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: 1.15rem; overflow-wrap: anywhere; }
p, li { max-width: 48rem; overflow-wrap: anywhere; }
a { color: var(--link); }
code, pre { font-family: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.88em; }
code { background: var(--raised); border-radius: 4px; padding: 0.1em 0.3em; overflow-wrap: anywhere; }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: 0.92rem; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; white-space: nowrap; }
td.left:last-child, td.long { white-space: normal; min-width: 12rem; }
tbody th { font-weight: 400; }
thead th { color: var(--muted); font-weight: 600; border-bottom-width: 2px; }
.right { text-align: right; }
.mark { font-weight: 700; color: var(--verdict); }
figure { margin: 1.25rem 0; overflow-x: auto; }
figure svg { max-width: 100%; min-width: 42rem; height: auto; display: block; }
.dark { display: none; }
@media (prefers-color-scheme: dark) { .light { display: none; } .dark { display: block; } }
figcaption summary { color: var(--muted); font-size: 0.9rem; cursor: pointer; }
figure pre { overflow-x: auto; line-height: 1.35; }
footer { margin-top: 3rem; color: var(--muted); font-size: 0.85rem; }
@media print {
  body { padding: 0; font-size: 11pt; }
  section, figure, tr { break-inside: avoid; }
  .dark { display: none; } .light { display: block; }
  a { color: inherit; }
}
`;

// src/report/html/page.ts
var VERDICTS = { pass: "Passed", warn: "Passed with warnings", fail: "Failed" };
function renderPage(article, { drawings, run }) {
  const { mark: mark2, prose } = article.title;
  const policy = `default-src 'none'; style-src 'sha256-${hashOf(STYLE)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${renderText(prose)}</title>
<style>${STYLE}</style>
</head>
<body>
<main class="${mark2}">
<header>
<p class="verdict">${VERDICTS[mark2]}</p>
<h1>${renderProse(prose)}</h1>
</header>
${article.lead.map((block) => renderBlock(block, drawings)).join("\n")}
${article.sections.map((section) => renderSection(section, drawings)).join("\n")}
</main>
<footer>Made by Mergemark${run === null ? "" : ` in <a href="${escapeHtml(run)}" rel="noreferrer">this run</a>`}. It loads nothing and runs no script.</footer>
</body>
</html>
`;
}
function renderSection({ key, title, blocks }, drawings) {
  const body = blocks.map((block) => renderBlock(block, drawings)).join("\n");
  return `<section aria-labelledby="${key}">
<h2 id="${key}">${renderProse(title)}</h2>
${body}
</section>`;
}
function hashOf(text) {
  return createHash("sha256").update(text).digest("base64");
}

// src/report/terminal.ts
var VERDICTS2 = { pass: "PASS", warn: "WARN", fail: "FAIL" };
var MARKS2 = { pass: "✓", warn: "!", fail: "✗" };
var WIDTH = 100;
var LONGEST2 = 300;
function renderTerminal(article) {
  const { mark: mark2, prose } = article.title;
  const title = wrap(`${VERDICTS2[mark2]}  ${renderProse2(prose)}`);
  const more = article.sections.map((section) => `  - ${renderProse2(section.title)}`);
  const rest = more.length === 0 ? [] : [["More in the report:", ...more].join("\n")];
  return `${[title, ...article.lead.map(renderBlock2), ...rest].join("\n\n")}
`;
}
function renderBlock2(block) {
  switch (block.kind) {
    case "paragraph":
      return wrap(renderProse2(block.prose));
    case "list":
      return block.items.map((item) => wrap(`- ${renderProse2(item)}`, "  ")).join("\n");
    case "table":
      return renderTable2(block);
    case "chart":
      return indent(block.chart.text);
  }
}
function renderTable2({ columns, rows }) {
  const cells = [columns.map(({ title }) => renderInline2(title)), ...rows.map((row) => row.map(renderProse2))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => lengthOf(row[at] ?? ""))));
  const lines = cells.map(
    (row) => columns.map(({ align }, at) => {
      const cell2 = row[at] ?? "";
      const gap = " ".repeat((widths[at] ?? 0) - lengthOf(cell2));
      return align === "right" ? gap + cell2 : cell2 + gap;
    }).join("  ").trimEnd()
  );
  return indent(lines.join("\n"));
}
function renderProse2(prose) {
  return prose.map(renderInline2).join("");
}
function renderInline2(inline) {
  if (typeof inline === "string") return makeVisible(inline, LONGEST2);
  switch (inline.kind) {
    case "own":
      return inline.text;
    case "code":
      return makeVisible(inline.text);
    case "strong":
    case "link":
      return renderProse2(inline.content);
    case "mark":
      return MARKS2[inline.effect];
  }
}
function wrap(text, hanging = "") {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && lengthOf(line) + 1 + lengthOf(word) > WIDTH) {
      lines.push(line);
      line = hanging + word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join("\n");
}
function indent(text) {
  return text.split("\n").map((line) => line === "" ? "" : `  ${line}`).join("\n");
}
function lengthOf(text) {
  return [...text].length;
}

// src/report/causes.ts
function findCauses(labels, {
  head,
  base,
  side
}) {
  if (head === null || base === null) return [];
  return head.datasets.flatMap((dataset) => {
    const before = base.datasets.find(({ name }) => name === dataset.name);
    return before === void 0 ? [] : [...labels].flatMap((label) => compareLabel(label, { dataset, before, side }));
  });
}
function compareLabel(label, { dataset, before, side }) {
  return dataset.columns.flatMap((column) => {
    const now = countOf(label, column);
    const then = countOf(
      label,
      before.columns.find(({ name }) => name === column.name)
    );
    if (now === null || then === null || now === then) return [];
    const change = `${formatNumber(Math.abs(now - then), 0)} ${now < then ? "fewer" : "more"}`;
    const rows = `(${formatNumber(now, 0)} against ${formatCount(then, "row")})`;
    return [
      say`${code(dataset.path)} has ${own(change)} rows with ${code(column.name)} ${label} than ${own(`${side}'s ${rows}`)}.`
    ];
  });
}
function countOf(label, column) {
  return column?.top.find(({ value }) => value !== null && String(value) === label)?.count ?? null;
}

// src/report/praise.ts
var SETTLED = ["improved", "not-worse", "within"];
var MOST_GAINS = 3;
function praise(all, side) {
  const gated = all.filter(({ worst }) => SETTLED.includes(worst.outcome));
  const named = new Set(gated.map(({ label }) => label));
  const total = new Set(all.map(({ label }) => label)).size;
  const others = total - named.size;
  if (gated.length === 0) return [];
  if (others > 0) return [...describeMost(named.size, total, side), ...describeGains(gainsOf(gated), side)];
  if (gated.every(({ evidence }) => evidence?.kind === "identical"))
    return [describeIdentity(gated.length, side)];
  return [...describeHolding(gated, side), ...describeGains(gainsOf(gated), side)];
}
function gainsOf(gated) {
  return gated.filter(({ worst }) => worst.outcome === "improved");
}
function describeMost(holding, all, side) {
  return [
    say`${own(formatCount(holding, "of", "of"))} ${own(formatCount(all, "gated metric"))} ${own(holding === 1 ? "is" : "are")} not worse than ${own(side)} by more than the policy allows; ${own(all - holding === 1 ? "the other decides" : "the others decide")} nothing.`
  ];
}
function describeIdentity(count2, side) {
  if (count2 === 1)
    return say`The gated metric is computed from the same predictions as ${own(side)}'s, example by example.`;
  return say`All ${own(formatCount(count2, "gated metric"))} are computed from the same predictions as ${own(side)}'s, example by example.`;
}
function describeHolding(gated, side) {
  const what = gated.some(({ margin }) => margin !== null) ? `not worse than ${side} by more than the policy allows` : "within what the policy allows";
  const [first] = gated;
  if (first !== void 0 && gated.length === 1) return [say`${code(first.label)} is ${own(what)}.`];
  return [say`All ${own(formatCount(gated.length, "gated metric"))} are ${own(what)}.`];
}
function describeGains(improved, side) {
  if (improved.length === 0) return [];
  const gains = improved.slice(0, MOST_GAINS).map(({ label, shown }) => say`${code(label)} (${own(shown.change)})`);
  const rest = improved.length - MOST_GAINS;
  return [
    say`Better than ${own(side)}: ${enumerate(rest > 0 ? [...gains, say`${own(formatCount(rest, "more", "more"))}`] : gains)}.`
  ];
}

// src/report/explanation.ts
var MOST_SENTENCES = 3;
function explainVerdict({ verdict }, facts) {
  if (verdict === null) return say`What follows is what could be computed. Without a verdict the check fails.`;
  const observes = verdict.mode === "observe" ? [OBSERVING] : [];
  const reasons = verdict.verdict === "pass" ? praise(facts.gated, facts.side) : explainAll(verdict, facts);
  return join([...observes, ...reasons], " ");
}
var OBSERVING = say`This project only observes (${code("mode: observe")}): the check passes whatever is found, and this is what the gate would say.`;
function explainAll(verdict, facts) {
  const trouble = explainTrouble(verdict, facts);
  return [...trouble, ...tellOthers(verdict.rules, verdict.verdict, trouble.length > 0)];
}
function explainTrouble({ rules, verdict }, { gated, findings, side }) {
  const trouble = gated.filter(({ worst }) => worst.effect === verdict && worst.outcome !== "no-baseline");
  const missing = trouble.filter(({ worst }) => worst.outcome === "missing");
  const isTold = ({ kind, metric }) => metric !== null || kind === "data" && findings.length > 0;
  const others = rules.filter((rule) => rule.effect === verdict && !isTold(rule));
  const sentences = [
    ...explainFindings(verdict === "fail" ? findDeciding(findings) : []),
    ...trouble.filter((metric) => !missing.includes(metric)).map((metric) => explainMetric(metric, side)),
    ...[...Map.groupBy(missing, whyMissing).values()].map(explainMissing),
    ...others.map(explainRule)
  ];
  if (sentences.length <= MOST_SENTENCES) return sentences;
  const rest = formatCount(sentences.length - MOST_SENTENCES, "more finding");
  return [...sentences.slice(0, MOST_SENTENCES), say`${own(rest)} below.`];
}
function explainRule(rule) {
  return say`${strong(rule.name ?? code(rule.rule))}: ${endSentence(rule.message)}`;
}
function tellOthers(entries, verdict, isAfterOthers) {
  const rules = Map.groupBy(
    entries.filter(({ member }) => member === void 0),
    ({ rule, name }) => JSON.stringify([rule, name ?? null])
  );
  const shares = Map.groupBy([...rules.values()], (bars) => shareOf2(bars, verdict));
  const of = (share) => (shares.get(share) ?? []).length;
  const others = [...rules.values()].filter((bars) => shareOf2(bars, verdict) !== "told").flat();
  const [holding, warning, waiting] = [of("holding"), of("warning"), of("waiting")];
  const groups = [
    { count: holding, one: "holds", many: "hold" },
    { count: warning, one: "warns", many: "warn" },
    { count: waiting, one: "waits for a baseline", many: "wait for a baseline" }
  ].filter(({ count: count2 }) => count2 > 0);
  const [first] = groups;
  if (first === void 0) return [];
  const other = isAfterOthers ? "other " : "";
  const all = groups.reduce((sum, { count: count2 }) => sum + count2, 0);
  if (all === 1) return [[own(`The ${other || "only "}rule ${first.one}.`)]];
  if (groups.length === 1)
    return [[own(`${other === "" ? "All" : "The other"} ${formatCount(all, "rule")} ${first.many}.`)]];
  const parts = groups.map(({ count: count2, one, many }) => `${formatNumber(count2, 0)} ${count2 === 1 ? one : many}`);
  return [[own(`Of the ${other}${formatCount(all, "rule")}${scopeOf(others)}, ${parts.join(" and ")}.`)]];
}
function shareOf2(entries, verdict) {
  const isWaiting = ({ outcome }) => outcome === "no-baseline";
  if (entries.some((entry) => entry.effect === verdict && !isWaiting(entry))) return "told";
  if (verdict === "warn" && entries.some(isWaiting)) return "waiting";
  if (entries.some(({ effect }) => effect === "warn")) return "warning";
  return entries.every(({ outcome }) => SETTLED.includes(outcome)) ? "holding" : "silent";
}
function scopeOf(rules) {
  const about = rules.filter(({ metric }) => metric !== null);
  const metrics = new Set(about.map(({ evaluation, metric }) => JSON.stringify([evaluation, metric])));
  if (metrics.size === new Set(rules.map(({ rule }) => rule)).size) return "";
  if (rules.some(({ kind }) => kind === "expr" || kind === "group")) return "";
  const data = about.length < rules.length ? ["the data"] : [];
  return ` on ${[...metrics.size === 0 ? [] : [formatCount(metrics.size, "metric")], ...data].join(" and ")}`;
}

// src/report/flips-prose.ts
function summariseFlips({ comparison, evaluation: document }) {
  if (comparison === null) return [];
  const several = comparison.flipCounts.length > 1;
  const tasks = new Map(document?.evaluations.map(({ name, task }) => [name, task]));
  return comparison.flipCounts.filter(({ lost, gained }) => lost + gained > 0).map(({ evaluation, lost, gained }) => {
    const mine = comparison.flips.filter((flip) => flip.evaluation === evaluation);
    const task = tasks.get(evaluation) ?? "multiclass";
    const group = isOfLabels(task) ? findConcentration(mine) : null;
    const count2 = countFlips({ lost, gained }, task);
    const where = several ? say` (${evaluation})` : [];
    return { prose: [strong(count2), ...where, ...describeGroup(group, lost)], label: group?.target ?? null };
  });
}
function countFlips({ lost, gained }, task) {
  const { noun, plural, worse, better } = wordsOf(task);
  const count2 = (number) => own(formatCount(number, noun, plural));
  if (lost === 0) return say`${count2(gained)} ${own(better)}, none ${own(strip(worse))}.`;
  if (gained === 0) return say`${count2(lost)} ${own(worse)}, none ${own(strip(better))}.`;
  return say`${count2(lost)} ${own(worse)}, ${own(formatNumber(gained, 0))} ${own(strip(better))}.`;
}
function strip(words) {
  return words.replace(/^(went|got) /, "");
}
function wordsOf(task) {
  const examples = { noun: "example", plural: "examples" };
  switch (task) {
    case "regression":
    case "graded":
      return { ...examples, worse: "got clearly worse", better: "got clearly better" };
    case "ranking":
      return { noun: "query", plural: "queries", worse: "got worse", better: "got better" };
    default:
      return { ...examples, worse: "went from right to wrong", better: "went from wrong to right" };
  }
}
function isOfLabels(task) {
  return task === "binary" || task === "multiclass";
}
function findConcentration(flips) {
  const lost = flips.filter(({ target, base, head }) => base === target && head !== target);
  const groups = Map.groupBy(lost, ({ target, head }) => JSON.stringify([target, head]));
  const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0];
  const [first] = largest ?? [];
  if (largest === void 0 || first === void 0 || largest.length < 3 || largest.length * 2 < lost.length)
    return null;
  return { target: first.target, head: first.head, count: largest.length, listed: lost.length };
}
function describeGroup(group, lost) {
  if (group === null) return [];
  const { count: count2, listed: listed2, target, head } = group;
  const among = listed2 < lost ? `first ${formatNumber(listed2, 0)}` : formatNumber(lost, 0);
  const share = count2 === lost ? `All ${formatNumber(lost, 0)} lost` : `${formatNumber(count2, 0)} of the ${among} lost`;
  return say` ${own(share)} are ${target} predicted as ${head}.`;
}

// src/report/stage-failures.ts
var STAGES = [
  ["baseline", "Finding the baseline", "baseline"],
  ["data", "Checking the data", "validate-data"],
  ["training", "Training", "train"],
  ["evaluation", "Evaluating", "evaluate"],
  ["comparison", "Comparing", "compare"],
  ["verdict", "Judging", "gate"]
];
function describeFailures(input) {
  const stages = STAGES.flatMap(([key, title, command]) => {
    const failure = input[key]?.failure;
    return failure === void 0 ? [] : [say`${strong(own(`${title} failed.`))} ${describe3(failure)} ${advise(command)}`];
  });
  return [...stages, ...describeEvaluations(input)];
}
function describeEvaluations({ evaluation }) {
  return (evaluation?.evaluations ?? []).flatMap(
    ({ name, failure }) => failure === null || failure.code === evaluation?.failure?.code ? [] : [
      say`${strong(own("Evaluating"))} ${code(name)} ${strong(own("failed."))} ${describe3({ ...failure, place: null })} ${advise("evaluate")}`
    ]
  );
}
function describe3({ code: number, message, place }) {
  const where = place === null ? [] : say` (${code(formatPlace(place))})`;
  return say`${number}: ${trimSentence(message)}${where}.`;
}
function advise(command) {
  return say`The step’s log has the whole error and how to mend it; ${code(`mergemark ${command}`)} shows the same on your machine.`;
}

// src/report/warnings.ts
var MOST = 5;
function describeWarnings({ input, guards, findings, addresses }) {
  return [
    ...describePolicy2(input).map(flag),
    ...limit(warnOfWaivers(input.verdict)).map(flag),
    ...limit(describeReasons(input)).map(flag),
    ...limit(findWarnings(findings).map((finding) => describeFinding(finding, addresses))).map(flag),
    ...tellGuards(guards),
    ...(input.data?.datasets ?? []).flatMap(
      ({ name, unsupported }) => unsupported.length === 0 ? [] : [
        say`${own(formatCount(unsupported.length, "rule"))} of the schema of ${name} ${own(unsupported.length === 1 ? "is" : "are")} not checked: ${unsupported.slice(0, MOST).join(", ")}.`
      ]
    )
  ];
}
function describeReasons({ comparison }) {
  return comparison === null || comparison.baseline.sha === null ? [] : comparison.reasons.map(endSentence);
}
function flag(warning) {
  return say`${mark("warn")} ${warning}`;
}
function describePolicy2({ verdict }) {
  const changes = verdict?.policy.changes.length ?? 0;
  if (verdict === null || changes === 0) return [];
  return [
    say`${strong(own("This PR changes the policy."))} It is judged by main's; the ${own(formatCount(changes, "change"))} ${own(changes === 1 ? "counts" : "count")} from the next PR on and ${own(changes === 1 ? "is" : "are")} listed under “How this was decided”.`
  ];
}
function tellGuards(guards) {
  return guards === 0 ? [] : [say`${own(formatCount(guards, "guard"))} cannot tell yet: too few examples, and nothing proven worse.`];
}
function limit(warnings) {
  if (warnings.length <= MOST) return [...warnings];
  return [...warnings.slice(0, MOST), say`And ${own(formatCount(warnings.length - MOST, "more warning"))}.`];
}

// src/report/words.ts
function chooseWords(run, strategy) {
  const words = chooseForEvent(run);
  if (strategy === null || isOfMain({ strategy })) return words;
  return { ...words, base: "baseline", side: "the baseline" };
}
function chooseForEvent(run) {
  const head = nameHead(run?.event ?? null);
  if (head === "this commit")
    return {
      head,
      base: "before",
      side: "the commit before",
      branch: "the branch",
      point: "previous commit"
    };
  return { head, base: "main", side: "main", branch: "main", point: "merge base" };
}

// src/report/view.ts
function viewReport(input) {
  const words = chooseWords(input.run, (input.baseline ?? input.comparison?.baseline)?.strategy ?? null);
  const addresses = findAddresses(input);
  const all = findGatedMetrics(input);
  const gated = all.filter((metric) => !isCountedGuard(metric));
  const findings = findFindings(input.data, input.verdict);
  const flips = summariseFlips(input);
  const interval = all.find((metric) => metric.interval !== null)?.interval ?? null;
  const worse = /* @__PURE__ */ new Set([...gated.flatMap(worseLabel), ...flips.flatMap(({ label }) => label ?? [])]);
  return {
    input,
    words,
    addresses,
    explanation: explainVerdict(input, { gated, findings, side: words.side }),
    baseline: describeBaseline(input, words, addresses),
    gated,
    all,
    confidence: interval === null ? null : formatConfidence(interval.confidence),
    failures: describeFailures(input),
    findings,
    warnings: describeWarnings({ input, guards: all.length - gated.length, findings, addresses }),
    flips: flips.map(({ prose }) => prose),
    causes: findCauses(worse, { head: input.data, base: input.base.data, side: words.side })
  };
}
function worseLabel({ metric, worst }) {
  const label = /\[(.+)\]$/s.exec(metric)?.[1];
  return label !== void 0 && worst.outcome === "regressed" ? [label] : [];
}

// src/report/compose.ts
var LONGEST_COMMENT = 64536;
var LARGEST_SUMMARY = 1e6;
var THEMES = ["light", "dark"];
async function composeReport(input, ports) {
  const view = viewReport(input);
  const drawn = drawCharts(view);
  const charts2 = await renderCharts(drawn, ports);
  const article = arrangeReport(view, drawn, FULL);
  return {
    comment: fitReport(
      (extent) => renderComment(view, drawn, extent),
      (text) => text.length <= LONGEST_COMMENT
    ),
    summary: fitReport(
      (extent) => renderSummary(view, drawn, extent),
      (text) => sizeOf(text) <= LARGEST_SUMMARY
    ),
    terminal: renderTerminal(article),
    html: renderPage(arrangeReport(view, drawn, PAGE), {
      drawings: drawingsOf(charts2),
      run: view.addresses.run
    }),
    charts: charts2
  };
}
function drawCharts(view) {
  return charts.flatMap(({ name, draw }) => {
    const chart = draw(view);
    return chart === null ? [] : [{ name, ...chart }];
  });
}
async function renderCharts(drawn, { charts: charts2 }) {
  const all = drawn.flatMap((chart) => THEMES.map((theme) => ({ chart, theme })));
  return Promise.all(
    all.map(async ({ chart, theme }) => ({
      name: chart.name,
      theme,
      svg: await charts2.svg(chart.specification, theme)
    }))
  );
}
function drawingsOf(charts2) {
  const find = (name, theme) => charts2.find((chart) => chart.name === name && chart.theme === theme)?.svg ?? "";
  return new Map(charts2.map(({ name }) => [name, { light: find(name, "light"), dark: find(name, "dark") }]));
}
function renderComment(view, drawn, extent) {
  const folding = view.input.verdict?.verdict === "pass" ? "one" : "each";
  return renderMarkdown(cutArticle(view, drawn, extent), { folding, ...optionsOf(view, extent.detail) });
}
function renderSummary(view, drawn, extent) {
  return renderMarkdown(cutArticle(view, drawn, extent), {
    folding: "none",
    ...optionsOf(view, extent.detail)
  });
}
function optionsOf({ input }, { text }) {
  return { longest: text, chartUrls: input.chartUrls ?? /* @__PURE__ */ new Map() };
}
function cutArticle(view, drawn, { cut, detail }) {
  const article = arrangeReport(view, drawn, detail);
  const lost = article.sections.filter(({ key }) => cut.includes(key));
  if (lost.length === 0) return article;
  return {
    ...article,
    lead: [...article.lead, { kind: "paragraph", prose: tellCut(lost, view) }],
    sections: article.sections.filter((section) => !lost.includes(section))
  };
}
function tellCut(lost, { addresses }) {
  const names = lost.map(({ short }) => short).join(", ");
  return say`Left out for length: ${own(names)}. ${link(own("The run"), addresses.run)} has the whole report as ${own("report.html")}.`;
}
function sizeOf(text) {
  return new TextEncoder().encode(text).length;
}

// src/report/stage.ts
var REPORT_FILES = { comment: "report.md", html: "report.html", summary: "summary.md" };
async function writeReport(project, ports) {
  const report = await composeReport(await readReportInput(project, ports.files), ports);
  const { out } = project;
  await ports.files.write(`${out}/${REPORT_FILES.comment}`, report.comment);
  await ports.files.write(`${out}/${REPORT_FILES.html}`, report.html);
  await ports.files.write(`${out}/${REPORT_FILES.summary}`, report.summary);
  for (const { name, theme, svg } of report.charts)
    await ports.files.write(`${out}/charts/${name}-${theme}.svg`, svg);
  return report;
}
async function readReportInput(project, files) {
  const { name, run, event } = project;
  return {
    name,
    run,
    verdict: await findReadable(verdictDocument, project, files),
    baseline: await findReadable(baselineDocument, project, files),
    comparison: await findReadable(comparisonDocument, project, files),
    evaluation: await findReadable(evaluationDocument, project, files),
    data: await findReadable(dataDocument, project, files),
    training: await findReadable(trainingDocument, project, files),
    base: {
      evaluation: await findReadableBase(evaluationDocument, project, files),
      data: await findReadableBase(dataDocument, project, files),
      training: await findReadableBase(trainingDocument, project, files)
    },
    links: { repository: event?.repository.url ?? null, run: event?.run.url ?? null }
  };
}

// src/report/publish-checks.ts
var LONGEST_TITLE = 240;
var OVERALL_CHECK = "mergemark";
function openedCheck(name, { head, origin }) {
  return {
    name,
    sha: head,
    status: "in_progress",
    title: "Judging…",
    summary: "The run is going on. Its result will stand here.",
    annotations: [],
    origin
  };
}
function projectCheck(project, { head, origin }) {
  return {
    name: checkName(project.name),
    sha: head,
    status: "completed",
    conclusion: isGood(project) ? "success" : "failure",
    title: titleOf3(project),
    summary: project.summary,
    annotations: project.annotations,
    origin
  };
}
function overallCheck(projects, { head, origin, summary }) {
  const [only] = projects;
  const bad = projects.filter((project) => !isGood(project));
  const single = projects.length === 1 && only !== void 0;
  return {
    name: OVERALL_CHECK,
    sha: head,
    status: "completed",
    conclusion: projects.length > 0 && bad.length === 0 ? "success" : "failure",
    title: single ? titleOf3(only) : countBad(projects, bad),
    summary: single ? summary : projects.map((project) => `- ${escapeMarkdown(titleOf3(project))}`).join("\n"),
    // They stand on the project's own check; here they would show twice on the same line.
    annotations: [],
    origin
  };
}
function checkName(project) {
  return `${OVERALL_CHECK}/${project}`;
}
function isGood({ verdict }) {
  return verdict !== null && (verdict.verdict !== "fail" || verdict.mode === "observe");
}
function titleOf3({ name, verdict }) {
  if (verdict === null) return makeVisible(`${name}: no verdict could be reached`, LONGEST_TITLE);
  const wouldFail = verdict.mode === "observe" && verdict.verdict === "fail";
  return makeVisible(`${wouldFail ? "Only observing; would fail: " : ""}${verdict.sentence}`, LONGEST_TITLE);
}
function countBad(projects, bad) {
  if (projects.length === 0) return "No project was judged";
  if (bad.length === 0) return `All ${projects.length} projects may be merged`;
  const names = bad.map(({ name }) => name).join(", ");
  return makeVisible(
    `${bad.length} of ${projects.length} projects may not be merged: ${names}`,
    LONGEST_TITLE
  );
}

// src/report/sticky-marker.ts
var VERSION = 1;
var schema = object({
  v: int().positive(),
  project: string(),
  head: sha,
  run: string(),
  attempt: int().positive()
});
function writeMarker({ project, head, run, attempt }) {
  const json = JSON.stringify({ v: VERSION, project, head, run, attempt });
  return `<!-- mergemark ${json.replace(/[<>-]|[^ -~]/g, escapeAsJson)} -->`;
}
function readMarker(body) {
  const json = /^<!-- mergemark (\{.*\}) -->(?:\r?\n|$)/.exec(body)?.[1];
  if (json === void 0) return null;
  const read = schema.safeParse(parseJson(json));
  return read.success ? read.data : null;
}
function isNewerMarker(theirs, ours) {
  if (theirs.v > VERSION) return true;
  return isOlderRun({ id: ours.run, attempt: ours.attempt }, { id: theirs.run, attempt: theirs.attempt });
}
function escapeAsJson(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// src/report/sticky-comment.ts
var BODY_LIMIT = 65536;
var CUT = "\n\n_The rest did not fit into a comment. The job summary has it all._";
async function putStickyComment(comment, forge) {
  const { pullRequest, marker } = comment;
  const body = composeBody(marker, comment.text);
  const own2 = await findOwn(pullRequest, marker.project, forge);
  const newer = own2.find(({ body: theirs }) => isNewer(theirs, marker));
  if (newer !== void 0) return { url: newer.url, change: "superseded" };
  const [oldest, ...later] = own2;
  if (oldest === void 0) {
    return { url: (await forge.createComment(pullRequest, body)).url, change: "created" };
  }
  const unchanged = isSameText(oldest.body, body);
  const { url } = unchanged ? oldest : await forge.updateComment(oldest.id, body);
  for (const { id } of later) await forge.deleteComment(id);
  return { url, change: unchanged ? "unchanged" : "updated" };
}
async function markStale(comment, forge) {
  const { pullRequest, marker, runUrl } = comment;
  const [oldest] = await findOwn(pullRequest, marker.project, forge);
  if (oldest === void 0 || isNewer(oldest.body, marker)) return;
  const note = `${STALE} [A run](${runUrl}) is judging ${marker.head.slice(0, 7)}.`;
  await forge.updateComment(oldest.id, composeBody(marker, `${note}

${withoutNote(textOf2(oldest.body))}`));
}
var STALE = "> **Out of date.**";
async function findOwn(pullRequest, project, forge) {
  const comments = await forge.comments(pullRequest);
  return comments.filter(({ own: own2, body }) => own2 && readMarker(body)?.project === project);
}
function isNewer(body, marker) {
  const theirs = readMarker(body);
  return theirs !== null && isNewerMarker(theirs, marker);
}
function composeBody(marker, text) {
  const first = writeMarker(marker);
  const room = BODY_LIMIT - first.length - 1;
  return `${first}
${text.length <= room ? text : cutAtLine(text, room)}`;
}
function cutAtLine(text, room) {
  const cut = text.slice(0, room - CUT.length);
  return `${cut.slice(0, Math.max(0, cut.lastIndexOf("\n")))}${CUT}`;
}
function textOf2(body) {
  return body.slice(body.indexOf("\n") + 1);
}
function withoutNote(text) {
  return text.startsWith(STALE) ? text.slice(text.indexOf("\n\n") + 2) : text;
}
function isSameText(one, other) {
  return one.replaceAll("\r\n", "\n").trimEnd() === other.replaceAll("\r\n", "\n").trimEnd();
}

// src/report/publish.ts
async function publishReport(publication, ports) {
  const { run, origin, summary, projects = [publication] } = publication;
  const { forge, runner } = ports;
  const setting = { head: run.head, origin };
  const problems = collectProblems(runner);
  await problems.from(() => forge.putCheck(projectCheck(publication, setting)));
  await problems.from(() => forge.putCheck(overallCheck(projects, { ...setting, summary })));
  const commentUrl = await problems.from(() => postComment(publication, ports));
  return { commentUrl, problems: problems.found };
}
async function openChecks(announcement, { forge, runner }) {
  const { names, pullRequest, run, origin } = announcement;
  const problems = collectProblems(runner);
  for (const name of [...names.map(checkName), OVERALL_CHECK]) {
    await problems.from(() => forge.putCheck(openedCheck(name, { head: run.head, origin })));
  }
  if (pullRequest === null) return { problems: problems.found };
  for (const project of names) {
    const marker = { project, head: run.head, run: origin.id, attempt: origin.attempt };
    await problems.from(() => markStale({ pullRequest, marker, runUrl: origin.url }, forge));
  }
  return { problems: problems.found };
}
async function postComment(publication, { forge, runner }) {
  const { name, pullRequest, run, origin, comment } = publication;
  if (pullRequest === null || comment === null) return null;
  const marker = { project: name, head: run.head, run: origin.id, attempt: origin.attempt };
  const { url, change } = await putStickyComment({ pullRequest, marker, text: comment }, forge);
  if (change === "superseded") {
    runner.info(`A newer run has reported on #${pullRequest} already; its comment is left as it is: ${url}`);
  }
  return url;
}
function collectProblems(runner) {
  const found = [];
  return {
    found,
    async from(post) {
      try {
        return await post();
      } catch (error) {
        if (!(error instanceof MergemarkError)) throw error;
        if (!found.some(({ code: code2, mend }) => code2 === error.code && mend === error.mend)) {
          runner.warn(`${formatError(error).replace(/^error /, "")}
The verdict stands without it.`);
        }
        found.push(error);
        return null;
      }
    }
  };
}

// src/commands/publish-projects.ts
async function announceProjects(projects, ports) {
  const [first] = projects.map(postedBy);
  if (first === void 0) return;
  const { run, event } = first;
  const names = projects.map(({ name }) => name);
  await openChecks({ names, pullRequest: event.pullRequest, run, origin: event.run }, ports);
}
async function publishProjects(reports, ports) {
  const verdicts = await Promise.all(reports.map(({ project }) => verdictOf(project, ports)));
  let commentUrl = null;
  for (const [index, { project, report }] of reports.entries()) {
    const { run, event } = postedBy(project);
    const published = await publishReport(
      {
        ...verdicts[index],
        pullRequest: event.pullRequest,
        run,
        origin: event.run,
        comment: report.comment,
        summary: report.comment,
        annotations: await annotationsFor(project, ports),
        projects: verdicts
      },
      ports
    );
    commentUrl = published.commentUrl ?? commentUrl;
  }
  return commentUrl;
}
function postedBy(project) {
  const { run, event } = project;
  if (run === null || event === null) throw fault("nothing-to-publish-to", {});
  return { project, run, event };
}
async function verdictOf(project, { files }) {
  const found = await findReadable(verdictDocument, project, files);
  return { name: project.name, verdict: found === null || found.failure !== void 0 ? null : found };
}
async function annotationsFor(project, { files }) {
  const data = await findReadable(dataDocument, project, files);
  return annotationsOf(data?.datasets ?? []);
}

export {
  REPORT_FILES,
  writeReport,
  announceProjects,
  publishProjects
};
