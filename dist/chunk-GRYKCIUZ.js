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
  folderOfCharts,
  openCharts
} from "./chunk-XPWORXM3.js";
import {
  findCause
} from "./chunk-7P6WCRHW.js";
import {
  isNamed,
  isOfMain,
  nameHead,
  settleMembers
} from "./chunk-NIEOY6TV.js";
import {
  comparisonDocument
} from "./chunk-2XTWDAVR.js";
import {
  annotationsOf,
  describeFinding,
  explainFindings,
  findDeciding,
  findFindings,
  findIdle,
  findMarkPlaces,
  findNotes,
  findWarnings,
  hasMarks,
  nameRule,
  tabulateFindings,
  tellIdle
} from "./chunk-N2JRBAKH.js";
import {
  CUT_ORDER,
  FULL,
  LESS,
  PAGE,
  code,
  enumerate,
  join,
  joinParts,
  left,
  link,
  list,
  mark,
  own,
  paragraph,
  renderMarkdown,
  renderParts,
  right,
  say,
  strong,
  table
} from "./chunk-VASBIMZT.js";
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
} from "./chunk-JF2QIDYE.js";
import {
  verdictDocument
} from "./chunk-KJRK62UU.js";
import {
  nameInReport,
  pathOfPicture
} from "./chunk-Z2WBK6HU.js";
import {
  PNG_LIMITS,
  parsePng
} from "./chunk-XUPCASIH.js";
import {
  baselineDocument
} from "./chunk-NASUMUU3.js";
import {
  formatError
} from "./chunk-D6I4QO7A.js";
import {
  formatPlace
} from "./chunk-U7WALVLO.js";
import {
  dataDocument
} from "./chunk-XXPL4PRM.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import {
  criticalValue,
  normalQuantile
} from "./chunk-EHLQHP23.js";
import {
  readJudged
} from "./chunk-DDOXFENP.js";
import {
  trainingDocument
} from "./chunk-C352YR2C.js";
import {
  findReadable,
  findReadableBase
} from "./chunk-M7EM5S42.js";
import {
  sha,
  verdict
} from "./chunk-JA2VDFMT.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";
import {
  array,
  boolean,
  int,
  literal,
  object,
  string
} from "./chunk-T3RKS3KW.js";

// src/report/fit-summaries.ts
var LARGEST = 1e6;
function fitSummaries(reports) {
  const titles = reports.map(({ parts }) => `${parts(/* @__PURE__ */ new Map()).title}
`);
  let room = LARGEST - titles.reduce((sum2, title) => sum2 + sizeOf(title), 0);
  return reports.map(({ summary, comment }, index) => {
    const title = titles[index];
    const chosen = [summary, comment].find((text) => sizeOf(text) - sizeOf(title) <= room) ?? title;
    room -= sizeOf(chosen) - sizeOf(title);
    return chosen;
  });
}
function sizeOf(text) {
  return new TextEncoder().encode(text).length;
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
function describeOutcome(rule2) {
  const { outcome, examplesNeeded, untested, waived } = rule2;
  const notes = [
    ...outcome === "inconclusive" && examplesNeeded !== null ? [`${roundUp(examplesNeeded)} examples would`] : [],
    ...untested ? ["untested"] : [],
    ...waived == null ? isOverruled(rule2) ? ["decides nothing"] : [] : ["waived"]
  ];
  return notes.length === 0 ? nameOutcome(rule2) : `${nameOutcome(rule2)} (${notes.join(", ")})`;
}
function showOutcome(rule2) {
  const outcome = own(describeOutcome(rule2));
  return isOverruled(rule2) ? [outcome] : say`${mark(rule2.effect)} ${outcome}`;
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
  const verb = rules.some((rule2) => rule2 === worst && asksForGain(rule2)) ? "asks for" : "allows";
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

// src/report/own-charts/own-charts-section.ts
var UNJUDGED = paragraph(
  say`Drawn where the code under test runs, from what it computed. Nothing in these pictures was judged.`
);
var FILES = /* @__PURE__ */ new Map([["sample", "sample.bin"]]);
function ownChartsSection(charts2) {
  if (charts2.length === 0) return null;
  const title = say`Charts of this project (${own(formatCount(charts2.length, "chart"))})`;
  return {
    key: "own-charts",
    title,
    short: "charts of this project",
    blocks: [UNJUDGED, ...charts2.flatMap(blocksOf)]
  };
}
function blocksOf(chart) {
  const { source, reason, pictures } = chart;
  const title = makeVisible(chart.title);
  if (pictures === null)
    return [paragraph(say`${title}: not shown, because ${reason ?? "it was not drawn"}.`)];
  const drawn = {
    name: nameInReport(chart),
    title,
    specification: {},
    alt: `${title}, drawn over ${source}`,
    text: `A picture, of which there is no text. Its rows are in ${FILES.get(source) ?? `${source}.json`}.`,
    place: "page"
  };
  return [paragraph(say`${title}`), { kind: "chart", chart: drawn }];
}
function drawingsOfOwn(charts2) {
  return new Map(
    charts2.flatMap((chart) => {
      const { pictures } = chart;
      if (pictures === null) return [];
      const show6 = (theme) => imageOf(pictures[theme], chart);
      return [[nameInReport(chart), { light: show6("light"), dark: show6("dark") }]];
    })
  );
}
function imageOf(bytes, { width, height }) {
  const data = Buffer.from(bytes).toString("base64");
  return `<img alt="" width="${width}" height="${height}" src="data:image/png;base64,${data}">`;
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

// src/report/data-only.ts
function isDataOnly({ data, evaluation, comparison, verdict: verdict2 }) {
  if (data === null || evaluation?.failure !== void 0) return false;
  const rules = verdict2?.rules ?? [];
  const metrics = (evaluation?.evaluations.length ?? 0) + (comparison?.metrics.length ?? 0);
  return metrics === 0 && rules.some(({ kind }) => kind === "data") && rules.every(({ kind }) => kind === "data" || kind === "trust");
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
  const total = same.reduce((sum2, { examples }) => sum2 + examples, 0);
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
  if (!isCompared(input.comparison)) return describeUncompared(commit, input);
  return say`Compared with ${commit}${describeExamples(input, words)}.`;
}
function describeUncompared(commit, input) {
  const knowsData = (input.base.data?.datasets.length ?? 0) > 0;
  if (isDataOnly(input))
    return knowsData ? say`The data are compared with ${commit}.` : say`The baseline is ${commit}, whose record says nothing of data: nothing tells what is new.`;
  return say`The baseline is ${commit}, but ${own(knowsData ? "no metric" : "nothing")} could be compared with it.`;
}
function describeAbsence({ strategy }, input, addresses) {
  const { baseline, run } = input;
  if (strategy === "bootstrap") {
    const about = (baseline?.passedOver ?? []).slice(0, 1);
    const told = about.map(
      ({ sha: sha2, reason }) => say` At ${showCommit(sha2, addresses)}: ${endSentence(reason)}`
    );
    return say`Nothing to compare with yet: no commit of main before this one has a record (strategy: bootstrap). ${tellFirst(run)}; until then ${own(isDataOnly(input) ? "nothing tells what is new" : "only fixed bars are judged")}.${told.flat()}`;
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
  if (isDataOnly(input) && !didTrain(training)) return null;
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
    const show6 = (number) => formatNumber(number, decimalsOf([number]));
    const then = before === null ? "" : ` (${side}: ${show6(before)})`;
    return [say`${code(name)} went from ${own(show6(first))} to ${own(`${show6(last)}${then}`)}.`];
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
  const rows = differences.slice(0, MOST_DIFFERENCES).map(({ what, base, head }) => [[code(what)], [showValue(base)], [showValue(head)]]);
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
function showValue(value) {
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
import { isDeepStrictEqual } from "node:util";
function compareProfiles(base, head) {
  return head.columns.flatMap((now) => {
    const then = base.columns.find(({ name }) => name === now.name);
    if (then === void 0) return [];
    const counts = isCounting(then, base) && isCounting(now, head);
    return compareColumns(then, now, { counts }).filter(
      (change) => !isDeepStrictEqual(change.base, change.head)
    );
  });
}
function isCounting({ type, distinct, nulls, distinctEstimated }, { rows }) {
  if (type !== "integer" || distinct === null || rows - nulls < 2) return false;
  return distinct >= (rows - nulls) * (distinctEstimated === true ? ESTIMATED : 1);
}
var ESTIMATED = 0.95;
function compareColumns(then, now, { counts }) {
  const change = (property, base, head) => ({ column: now.name, property, base, head });
  const changes = [];
  if (then.type !== now.type) changes.push(change(say`type`, [then.type], [now.type]));
  if (then.nulls !== now.nulls)
    changes.push(change(say`cells without a value`, count(then.nulls), count(now.nulls)));
  if (then.sensitive !== void 0 || now.sensitive !== void 0) return changes;
  if (!counts && then.mean !== null && now.mean !== null) changes.push(compareMeans(then, now));
  if (then.min !== now.min) changes.push(change(say`minimum`, cell(then.min), cell(now.min)));
  if (then.max !== now.max) changes.push(change(say`maximum`, cell(then.max), cell(now.max)));
  if (now.mean === null) changes.push(...compareTop(then, now));
  return changes;
}
function compareMeans(then, now) {
  const spread2 = now.stddev ?? then.stddev ?? 0;
  const means = [then.mean ?? 0, now.mean ?? 0];
  const decimals = spread2 > 0 ? decimalsFor(spread2 / 30) : decimalsOf(means);
  const show6 = (mean) => [own(formatNumber(mean, decimals))];
  return { column: now.name, property: say`mean`, base: show6(then.mean), head: show6(now.mean) };
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
var MOST_NOTES = 10;
var MOST_IDLE = 100;
function dataSection(view, detail) {
  const datasets = view.input.data?.datasets ?? [];
  if (datasets.length === 0) return null;
  return {
    key: "data",
    title: say`Data: ${own(summarise3(view))}`,
    short: "the data’s profile",
    blocks: [
      ...datasets.flatMap((dataset) => describeDataset(dataset, view)),
      ...describeUndecided(view, detail)
    ]
  };
}
function summarise3({ findings, input, words }) {
  const failing = findDeciding(findings).length;
  const warnings = findWarnings(findings).length;
  const idle = findIdle((input.data?.datasets ?? []).flatMap(({ checks }) => checks)).length;
  const unchecked = (input.data?.datasets ?? []).reduce((sum2, { unsupported }) => sum2 + unsupported.length, 0);
  const parts = [
    failing === 0 ? null : `${formatCount(failing, "failing check")}`,
    warnings === 0 ? null : formatCount(warnings, "warning"),
    failing + warnings === 0 ? "every check passes" : null,
    idle === 0 ? null : `${formatNumber(idle, 0)} of them judged no row`,
    unchecked === 0 ? null : `${formatNumber(unchecked, 0)} not checked`,
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
  const checks = dataset.checks.length === 0 ? "no checks" : [`${passed} of ${formatCount(dataset.checks.length, "check")} passed`, tellIdle(dataset.checks)].filter((part) => part !== null).join(", ");
  const size = `${formatCount(dataset.rows, "row")}${rows}, ${formatCount(dataset.columns.length, "column")}, ${checks}`;
  return [
    paragraph(
      join([say`${code(dataset.path)}: ${own(size)}.`, ...tellChange(dataset, base, words.side)], " ")
    ),
    ...listIdle(dataset),
    ...listUnsupported(dataset),
    ...tabulateChanges(dataset, base, words)
  ];
}
function listIdle({ checks, name }) {
  const idle = findIdle(checks);
  if (idle.length === 0) return [];
  const rest = idle.length - MOST_IDLE;
  return [
    paragraph(say`Judged no row of ${code(name)}, and so passed:`),
    list([
      ...idle.slice(0, MOST_IDLE).map((check) => {
        const when = check.when === void 0 ? [] : say` (only where ${code(check.when)})`;
        return say`${nameRule(check)}${when}`;
      }),
      ...rest > 0 ? [say`and ${own(formatNumber(rest, 0))} more, in ${code("data.json")}`] : []
    ])
  ];
}
function listUnsupported({ unsupported, name }) {
  if (unsupported.length === 0) return [];
  const count2 = formatCount(unsupported.length, "item");
  return [
    paragraph(say`Not checked, ${own(count2)} of the schema of ${code(name)}:`),
    list(unsupported.map((one) => [one]))
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
  const changes = compareProfiles(base, dataset);
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
function describeUndecided({ findings, addresses }, detail) {
  const notes = findNotes(findings);
  if (detail.showsUndecided) return tabulateFindings([...findWarnings(findings), ...notes], addresses, detail);
  const rest = notes.length - MOST_NOTES;
  return [
    ...notes.slice(0, MOST_NOTES).map((finding) => paragraph(describeFinding(finding, addresses))),
    ...rest > 0 ? [
      paragraph(
        say`${own(formatCount(rest, "more check fails", "more checks fail"))} for information; ${code("report.html")} has all of them here.`
      )
    ] : []
  ];
}
function findBase({ name }, input) {
  return input.base.data?.datasets.find((dataset) => dataset.name === name);
}

// src/report/waivers-prose.ts
function warnOfWaivers(verdict2) {
  return verdict2 === null ? [] : verdict2.waivers.map((waiver) => describeWaiver(waiver, verdict2.rules));
}
function describeWaiver(waiver, rules) {
  const { rule: rule2, reason, state = "applied" } = waiver;
  const by = describeAgreement(waiver);
  if (state === "expired")
    return say`${strong(own("Expired waiver."))} ${code(rule2)} is no longer waived${by}: ${endSentence(reason)}`;
  if (state === "unmatched")
    return isKnown(waiver, rules) ? say`${strong(own("Unneeded waiver."))} Nothing that ${code(rule2)} names fails${by}: ${endSentence(reason)}` : say`${strong(own("Unmatched waiver."))} No rule of the policy is ${code(rule2)}, so that it waives nothing; it may be misspelt${by}: ${endSentence(reason)}`;
  return say`${strong(own("Waived."))} ${code(rule2)} does not fail${by}: ${endSentence(reason)}`;
}
function isKnown(waiver, rules) {
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
  const { verdict: verdict2 } = view.input;
  if (verdict2 === null) return null;
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
function describeLooks({ verdict: verdict2 }) {
  const looks = (verdict2?.looks ?? []).filter(({ records }) => records > 0);
  const judged = looks.map(
    ({ evaluation, records }) => say`${code(evaluation)} in ${own(formatCount(records, "record"))}`
  );
  const { attempt = 1, confidence } = verdict2 ?? {};
  const level = confidence === void 0 ? "" : `, judged at ${formatConfidence(confidence)} confidence`;
  return [
    ...judged.length === 0 ? [] : [say`Judged before on the same evaluation set: ${enumerate(judged)}.`],
    ...attempt > 1 ? [say`This is attempt ${own(formatNumber(attempt, 0))} of the run${own(level)}.`] : []
  ];
}
var CHECKED_HERE = "self-reported: the data were checked in a job that the code of this change can reach";
function describeTrust({ input }) {
  const phrases = {
    "self-reported": "self-reported: the predictions were made by the code of this change",
    reviewed: "reviewed: somebody who may write approved this commit",
    "held-out": "held out: the code of this change never saw the targets"
  };
  if (input.verdict === null) return [];
  const { assurance } = input.verdict;
  const isChecked = assurance === "self-reported" && isDataOnly(input);
  return [say`Assurance: ${own(isChecked ? CHECKED_HERE : phrases[assurance])}.`];
}
function tabulateRules({ input }) {
  const rules = settleMembers(input.verdict?.rules ?? []);
  const isTested = rules.some(({ pAdjusted }) => pAdjusted !== null);
  const columns = [
    left("rule"),
    left("as"),
    left("outcome"),
    ...isTested ? [right("p (Holm)")] : [],
    left("why")
  ];
  const rest = rules.length - MOST_RULES;
  const waivers = (input.verdict?.waivers ?? []).slice(0, MOST_WAIVERS).map((waiver) => describeWaiver(waiver, rules));
  return [
    ...table(
      "Rules",
      columns,
      rules.slice(0, MOST_RULES).map((rule2) => rowOf(rule2, { isTested }))
    ),
    ...rest > 0 ? [paragraph(say`And ${own(formatCount(rest, "more rule"))} in ${code("verdict.json")}.`)] : [],
    ...waivers.length === 0 ? [] : [list(waivers)]
  ];
}
function rowOf(rule2, { isTested }) {
  const named = rule2.name == null || rule2.name === rule2.rule ? [] : say`${strong(rule2.name)}: `;
  const slice = rule2.slice === null ? [] : say` (${rule2.slice})`;
  return [
    [...named, code(rule2.rule), ...slice],
    [own(roleOf(rule2))],
    showOutcome(rule2),
    ...isTested ? [[own(rule2.pAdjusted === null ? "–" : formatP(rule2.pAdjusted))]] : [],
    [rule2.message]
  ];
}
var ROLES = /* @__PURE__ */ new Map([
  ["group", "group"],
  ["expr", "expression"],
  // A check holds or it does not: nothing is proven of it.
  ["data", "check"]
]);
function roleOf({ kind, as, severity = "error", member }) {
  const alone = ROLES.get(kind) ?? as;
  const role = member === void 0 ? alone : `${alone}, in ${member.of}`;
  return severity === "error" ? role : `${role}, ${severity}`;
}

// src/report/sections/flips-section.ts
function flipsSection(view, { flips: most, tellsSides }) {
  const { comparison, evaluation } = view.input;
  const listed2 = comparison?.flips ?? [];
  if (comparison === null || listed2.length === 0) return null;
  const count2 = comparison.flipCounts.reduce((sum2, { lost, gained }) => sum2 + lost + gained, 0);
  const tasks = new Map(evaluation?.evaluations.map(({ name, task }) => [name, task]));
  const several = new Set(listed2.map((flip) => flip.evaluation)).size > 1;
  const groups = [...Map.groupBy(listed2, (flip) => flip.evaluation)];
  return {
    key: "flips",
    title: say`Examples that changed sides (${own(formatNumber(Math.max(count2, listed2.length), 0))})`,
    short: "the examples that changed sides",
    blocks: groups.flatMap(([name, flips]) => [
      ...several ? [paragraph(say`${code(name)}:`)] : [],
      ...tabulateFlips(flips.slice(0, most), tasks.get(name) ?? null, {
        view,
        // Lost ones are listed first.
        lost: tellsSides ? comparison.flipCounts.find((one) => one.evaluation === name)?.lost ?? null : null
      }),
      ...tellRest(name, Math.min(flips.length, most), view)
    ])
  };
}
function tabulateFlips(flips, task, { view: { words }, lost }) {
  const hasTarget = flips.some(({ target }) => target !== "");
  const hasLoss = flips.some(({ loss }) => loss != null);
  const columns = [
    left("example"),
    ...hasTarget ? [left("target")] : [],
    left(words.base),
    left(words.head),
    ...hasLoss ? [right(nameLoss(task))] : [],
    ...lost === null ? [] : [left("got")]
  ];
  const decimals = decimalsOf(flips.map(({ loss }) => loss ?? 0));
  const rows = flips.map(
    (flip, at) => [
      [code(flip.id)],
      ...hasTarget ? [[flip.target]] : [],
      [flip.base],
      [flip.head],
      ...hasLoss ? [showLoss(flip, decimals)] : [],
      ...lost === null ? [] : [[own(at < lost ? "worse" : "better")]]
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
  return [...new Set(rules.flatMap((rule2) => allowedBy(rule2, { higherIsBetter }) ?? []))];
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
  for (const rule2 of settleMembers(input.verdict?.rules ?? [])) {
    if (rule2.metric === null) continue;
    const place = [rule2.evaluation, rule2.metric, rule2.slice, rule2.since ?? null, isOverruled(rule2)];
    const key = JSON.stringify(place);
    groups.set(key, [...groups.get(key) ?? [], rule2]);
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
function metricsSection(view, { tableRows: most }) {
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
      ...table("All metrics", columns, rows.slice(0, most)),
      ...tellRest2(rows.length, most),
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
function tellRest2(count2, most) {
  return count2 <= most ? [] : [paragraph(say`And ${own(formatCount(count2 - most, "more metric"))} in ${code("evaluation.json")}.`)];
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
function slicesSection(view, { tableRows: most }) {
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
  const rest = rows.length - most;
  return {
    key: "slices",
    title: say`Slices (${own(formatNumber(count2, 0))}${own(judged === 0 ? ", none with a bar" : "")})`,
    short: "slices",
    blocks: [
      ...table(
        "Slices",
        columns,
        rows.slice(0, most).map((row) => showRow(row, view))
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
  const rank = ({ gated }) => gated === void 0 ? all.length : all.indexOf(gated);
  return [...rows.values()].sort((a, b) => rank(a) - rank(b));
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
  const verdict2 = view.input.verdict?.verdict ?? "fail";
  const drawn = charts2.map((chart) => ({ kind: "chart", chart }));
  const isCalm = view.gated.every(({ worst }) => worst.effect === "pass");
  return {
    title: { mark: verdict2, prose: titleOf2(view) },
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
        slicesSection(view, detail),
        flipsSection(view, detail),
        metricsSection(view, detail),
        dataSection(view, detail),
        trainingSection(view),
        baselineSection(view),
        decisionSection(view),
        ownChartsSection(view.input.ownCharts ?? [])
      ].filter((section) => section !== null)
    ]
  };
}
function titleOf2({ input }) {
  if (input.verdict === null) return say`${input.name}: no verdict could be reached`;
  const { mode, sentence, verdict: verdict2 } = input.verdict;
  const would = mode === "observe" ? ` would ${verdict2}:` : "";
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

// src/report/charts/column-changes.ts
function pairColumns({ input }) {
  const sets = input.data?.datasets ?? [];
  return sets.flatMap((set) => {
    const before = input.base.data?.datasets.find(({ name }) => name === set.name);
    if (before === void 0 || before.digest === set.digest) return [];
    return set.columns.flatMap((head) => {
      const base = before.columns.find(({ name }) => name === head.name);
      return base === void 0 ? [] : [{ label: labelOf2(head, set, sets.length), head, base, rows: rowsOf(set, before) }];
    });
  });
}
function labelOf2({ name }, set, count2) {
  return count2 > 1 ? `${set.name}: ${name}` : name;
}
function rowsOf(head, base) {
  return { head: head.rows, base: base.rows };
}

// src/report/charts/evaluation-pair.ts
function pairEvaluations({ input }) {
  const evaluations = input.evaluation?.evaluations ?? [];
  return evaluations.filter(({ failure }) => failure === null).map((head) => {
    const base = input.base.evaluation?.evaluations.find(
      ({ name, task, failure }) => name === head.name && task === head.task && failure === null
    ) ?? null;
    return {
      head,
      base,
      isSameSet: base !== null && head.digest !== null && base.digest === head.digest,
      ofWhich: evaluations.length > 1 ? ` of ${makeVisible(head.name, 30)}` : ""
    };
  });
}
function pairCurves({ head, base }, name) {
  return head.curves.filter((curve) => curve.name === name).map((curve) => {
    const other = base?.curves.find((one) => one.name === name && one.label === curve.label);
    return {
      label: curve.label,
      head: rowsOf2(curve),
      base: other === void 0 ? [] : rowsOf2(other)
    };
  }).filter((pair) => pair.head.length > 0);
}
function rowsOf2({ columns }) {
  const count2 = columns[0]?.values.length ?? 0;
  return Array.from({ length: count2 }, (_, at) => {
    const row = /* @__PURE__ */ new Map();
    for (const { name, values } of columns) {
      const value = values[at];
      if (typeof value === "number" && Number.isFinite(value)) row.set(name, value);
    }
    return row;
  });
}
function pointsOf(rows, x, y) {
  return rows.flatMap((row) => {
    const [at, value] = [row.get(x), row.get(y)];
    return at === void 0 || value === void 0 ? [] : [{ x: at, y: value }];
  });
}

// src/report/charts/define-chart.ts
function defineChart(chart) {
  return chart;
}
var MOST_EVALUATIONS = 6;
function defineEvaluationChart({
  draw: draw5,
  ...chart
}) {
  return {
    ...chart,
    draw: (view) => pairEvaluations(view).slice(0, MOST_EVALUATIONS).flatMap((pair) => draw5(pair, view) ?? [])
  };
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
  return [...text].reduce((sum2, character) => sum2 + widthOf3(character), 0);
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

// src/report/charts/frame.ts
var WIDTH = 732;
var LABEL_SIZE = 12.5;
var MARGIN = 24;
var INNER = WIDTH - 2 * MARGIN;
var HEAD = 76;
var KEY = 18;
var BOTTOM = 20;
function frame({ title, subtitle, key = [], height, layers }) {
  const top = key.length === 0 ? HEAD : HEAD + KEY;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: INNER,
    height,
    autosize: "none",
    padding: { left: MARGIN, right: MARGIN, top, bottom: BOTTOM },
    resolve: {
      scale: { x: "independent", y: "independent", color: "independent", shape: "independent" }
    },
    layer: [
      textAt(title, 0, 30 - top, { style: "title" }),
      textAt(subtitle, 0, 49 - top, { style: "subtitle" }),
      ...key,
      ...layers
    ]
  };
}
function drawKey(words, sample, sides) {
  let x = 0;
  return sides.flatMap((side) => {
    const start = x;
    const name = words[side];
    x += 26 + measureText(name) * 12 + 16;
    return [
      drawSample(`${side}-${sample}`, sample, start),
      textAt(name, start + 26, -17, { style: "number" })
    ];
  });
}
function drawSample(style, sample, x) {
  const at = (more) => ({ y: { value: -17 }, ...more });
  if (sample === "dot" || sample === "cloud")
    return { data: ONCE, mark: { type: "point", style }, encoding: at({ x: { value: x + 10 } }) };
  if (sample === "bar")
    return {
      data: ONCE,
      mark: { type: "rect", style },
      encoding: { x: { value: x }, x2: { value: x + 18 }, y: { value: -22 }, y2: { value: -12 } }
    };
  return {
    data: ONCE,
    mark: { type: "rule", style },
    encoding: at({ x: { value: x }, x2: { value: x + 19 } })
  };
}
var ONCE = { values: [{}] };
function textAt(text, x, y, mark2) {
  return {
    data: ONCE,
    mark: { type: "text", align: "left", ...mark2 },
    encoding: { x: { value: x }, y: { value: y }, text: { value: text } }
  };
}
var TOLD = { field: "told", type: "nominal" };

// src/report/charts/ticks.ts
function chooseTicks(low, high, count2) {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span))
    return { values: [low], format: (value) => formatNumber(value, 0) };
  const rough = span / count2;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  const step = power * (factor >= Math.sqrt(50) ? 10 : factor >= Math.sqrt(10) ? 5 : factor >= Math.sqrt(2) ? 2 : 1);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const values = Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, at) => roundOff((first + at) * step)
  );
  const decimals = Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  return { values, format: (value) => formatTick(value, decimals) };
}
function formatTick(value, decimals) {
  const size = Math.abs(value);
  if (size >= 1e9) return `${formatNumber(value / 1e9, 1)} G`;
  if (size >= 1e6) return `${formatNumber(value / 1e6, 1)} M`;
  return formatNumber(value, decimals);
}
function roundOff(value) {
  return Number(value.toPrecision(12));
}
function spread(values, room = 0.06) {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  const width = high - low || Math.abs(high) || 1;
  return [low - width * room, high + width * room];
}

// src/report/charts/panel.ts
var PANEL_LEFT = 56;
var PANEL_BOTTOM = 42;
function channel(panel, side, field) {
  const { left: left2, top, width, height } = panel;
  const range = side === "x" ? [left2, left2 + width] : [top + height, top];
  const scale = { domain: [...panel[side].domain], range, nice: false, zero: false };
  return { field, type: "quantitative", axis: null, scale };
}
function placeOf(panel, side, value) {
  const [low, high] = panel[side].domain;
  const share = (value - low) / (high - low);
  return side === "x" ? panel.left + share * panel.width : panel.top + (1 - share) * panel.height;
}
function drawPanel(panel) {
  const { left: left2, top, width, height, heading, x, y } = panel;
  const [across, up] = [x, y].map(
    ({ ticks, domain, count: count2 = 5 }) => ticks ?? chooseTicks(domain[0], domain[1], count2)
  );
  const ground = { x: { value: left2 }, x2: { value: left2 + width } };
  const column = { y: { value: top }, y2: { value: top + height } };
  return [
    {
      data: { values: up.values.map((y2) => ({ y: y2 })) },
      mark: { type: "rule", style: "grid" },
      encoding: { ...ground, y: channel(panel, "y", "y") }
    },
    {
      data: { values: across.values.map((x2) => ({ x: x2 })) },
      mark: { type: "rule", style: "grid" },
      encoding: { ...column, x: channel(panel, "x", "x") }
    },
    {
      data: { values: up.values.map((y2) => ({ y: y2, said: up.format(y2) })) },
      mark: { type: "text", style: "tick", align: "right" },
      encoding: { x: { value: left2 - 7 }, y: channel(panel, "y", "y"), text: SAID }
    },
    {
      data: { values: across.values.map((x2) => ({ x: x2, said: across.format(x2) })) },
      mark: { type: "text", style: "tick", align: "center" },
      encoding: { x: channel(panel, "x", "x"), y: { value: top + height + 12 }, text: SAID }
    },
    textAt(x.title, left2 + width / 2, top + height + 30, { style: "tick", align: "center" }),
    textAt(y.title, left2 - 44, top + height / 2, { style: "tick", align: "center", angle: 270 }),
    ...heading === void 0 ? [] : [textAt(heading, left2, top - 7, { style: "heading" })]
  ];
}
var SAID = { field: "said", type: "nominal" };
function drawReference(panel, [from, to]) {
  return {
    data: ONCE,
    mark: { type: "rule", style: "reference" },
    encoding: {
      x: { value: placeOf(panel, "x", from[0]) },
      y: { value: placeOf(panel, "y", from[1]) },
      x2: { value: placeOf(panel, "x", to[0]) },
      y2: { value: placeOf(panel, "y", to[1]) }
    }
  };
}
function drawLine(panel, style, points) {
  if (points.length === 0) return [];
  return [
    {
      data: { values: points.map((point, order) => ({ ...point, order })) },
      mark: { type: "line", style },
      encoding: {
        x: channel(panel, "x", "x"),
        y: channel(panel, "y", "y"),
        order: { field: "order", type: "quantitative" }
      }
    }
  ];
}
function drawDots(panel, style, points) {
  if (points.length === 0) return [];
  const isTold = points.every(({ told }) => told !== void 0);
  return [
    {
      data: { values: points.map(({ x, y, told }) => told === void 0 ? { x, y } : { x, y, told }) },
      mark: { type: "point", style, ...isTold ? { aria: true } : {} },
      encoding: {
        x: channel(panel, "x", "x"),
        y: channel(panel, "y", "y"),
        ...isTold ? { description: TOLD } : {}
      }
    }
  ];
}

// src/report/charts/row-chart.ts
var ROW = 24;
var LABELS = 216;
function drawRowChart(chart) {
  const { title, subtitle, axis, rows, notes, marks } = chart;
  const noteWidth = notes.reduce((sum2, { width }) => sum2 + width, 0);
  const panel = {
    left: LABELS,
    top: 0,
    width: INNER - LABELS - noteWidth - 16,
    height: rows.length * ROW + 6,
    x: axis,
    y: { title: "", domain: [0, 1], ticks: { values: [], format: String } }
  };
  const middles = rows.map((_, at) => 3 + (at + 0.5) * ROW);
  const right2 = panel.left + panel.width + 16;
  const starts = notes.map((_, at) => notes.slice(0, at).reduce((sum2, { width }) => sum2 + width, right2));
  return frame({
    title,
    subtitle,
    ...chart.key === void 0 ? {} : { key: drawKey(chart.key.words, "dot", chart.key.sides) },
    height: panel.height + 40,
    layers: [
      ...drawPanel(panel),
      ...rows.flatMap(({ label, notes: said }, at) => [
        textAt(fitText(label, (LABELS - 16) / LABEL_SIZE), LABELS - 12, middles[at] ?? 0, {
          style: "label",
          align: "right"
        }),
        ...said.map(
          (note, column) => textAt(note, starts[column] ?? right2, middles[at] ?? 0, { style: "number" })
        )
      ]),
      ...notes.map(({ title: said }, column) => textAt(said, starts[column] ?? right2, -8, { style: "note" })),
      ...marks(panel, middles)
    ]
  });
}

// src/report/charts/text-table.ts
var WIDEST2 = 92;
function tabulate(header, rows) {
  const cells = [header, ...rows].map((row) => row.map((cell2, at) => makeVisible(cell2, at === 0 ? 40 : 24)));
  const widths = header.map((_, at) => Math.max(...cells.map((row) => lengthOf(row[at] ?? ""))));
  const shown = [];
  let width = 0;
  for (const [at, column] of widths.entries()) {
    width += column + (at === 0 ? 0 : 2);
    if (width > WIDEST2) break;
    shown.push(at);
  }
  return cells.map(
    (row) => shown.map((at) => pad(row[at] ?? "", widths[at] ?? 0, at)).join("  ").trimEnd()
  ).join("\n");
}
function pad(cell2, width, at) {
  const gap = " ".repeat(width - lengthOf(cell2));
  return at === 0 ? cell2 + gap : gap + cell2;
}
function lengthOf(text) {
  return [...text].length;
}

// src/report/charts/dumbbell.ts
function drawDumbbells(rows, options) {
  const { title, words, unit = "" } = options;
  const ends = rows.flatMap(({ base, head, interval }) => [
    head,
    base ?? head,
    interval?.low ?? head,
    interval?.high ?? head
  ]);
  const hasBase = rows.some(({ base }) => base !== null);
  const hasInterval = rows.some(({ interval }) => interval !== null);
  const show6 = (value, decimals) => `${formatNumber(value, decimals)}${value === null ? "" : unit}`;
  const said = ({ base, head, decimals }) => hasBase ? `${show6(base, decimals)} → ${show6(head, decimals)}` : show6(head, decimals);
  return {
    title,
    specification: drawRowChart({
      title,
      subtitle: options.subtitle,
      axis: { title: options.axis, domain: spread(ends), count: 5 },
      rows: rows.map((row) => ({ label: row.label, notes: [said(row)] })),
      notes: [{ title: hasBase ? `${words.base} → ${words.head}` : words.head, width: 132 }],
      key: { words, sides: hasBase ? ["base", "head"] : ["head"] },
      marks: (panel, middles) => drawRows(
        panel,
        rows.map((row) => ({ ...row, told: `${row.label}: ${said(row)}` })),
        middles
      )
    }),
    alt: `${title}. ${rows.map((row) => `${row.label}: ${said(row)}.`).join(" ")}`,
    text: tabulate(
      ["", words.base, words.head, ...hasInterval ? ["interval"] : []],
      rows.map(({ label, base, head, interval, decimals }) => [
        label,
        show6(base, decimals),
        show6(head, decimals),
        ...hasInterval ? [sayInterval(interval, decimals)] : []
      ])
    )
  };
}
function sayInterval(interval, decimals) {
  if (interval === null) return "–";
  return `${formatNumber(interval.low, decimals)} to ${formatNumber(interval.high, decimals)}`;
}
function drawRows(panel, rows, middles) {
  const values = rows.map(({ base, head, interval, told }, at) => ({
    y: middles[at] ?? 0,
    told,
    base,
    head,
    low: interval?.low ?? head,
    high: interval?.high ?? head
  }));
  const compared = values.filter(({ base }) => base !== null);
  const y = { field: "y", type: "quantitative", scale: null, axis: null };
  return [
    {
      data: { values },
      mark: { type: "rule", style: "head-range" },
      encoding: { y, x: channel(panel, "x", "low"), x2: { field: "high" } }
    },
    {
      data: { values: compared },
      mark: { type: "rule", style: "base-interval" },
      encoding: { y, x: channel(panel, "x", "base"), x2: { field: "head" } }
    },
    {
      data: { values: compared },
      mark: { type: "point", style: "base-dot", aria: true },
      encoding: { y, x: channel(panel, "x", "base"), description: TOLD }
    },
    {
      data: { values },
      mark: { type: "point", style: "head-dot", aria: true },
      encoding: { y, x: channel(panel, "x", "head"), description: TOLD }
    }
  ];
}

// src/report/charts/category-shares.ts
var MOST_ROWS = 14;
var LEAST = 1e-3;
var categoryShares = defineChart({
  name: "category-shares",
  place: "page",
  draw(view) {
    const all = pairColumns(view).flatMap(({ label, head, base, rows: rows2 }) => {
      if (rows2.head === 0 || rows2.base === 0) return [];
      const share = (name, now, before) => ({
        label: name,
        head: 100 * now / rows2.head,
        base: 100 * before / rows2.base,
        interval: null,
        decimals: 1
      });
      const missing = share(`${makeVisible(label, 40)}: no value`, head.nulls, base.nulls);
      return [
        missing,
        ...pairValues(head, base).map(
          ({ value, head: now, base: before }) => share(`${makeVisible(label, 40)} = ${makeVisible(value, 40)}`, now, before)
        )
      ];
    });
    const move = ({ head, base }) => Math.abs(head - (base ?? head));
    const rows = all.filter((row) => move(row) >= 100 * LEAST).toSorted((a, b) => move(b) - move(a)).slice(0, MOST_ROWS);
    if (rows.length === 0) return null;
    const rest = all.filter((row) => move(row) >= 100 * LEAST).length - rows.length;
    return drawDumbbells(rows, {
      title: "Values whose share of the rows changed",
      subtitle: `of a column’s frequent values, and of cells without one${rest > 0 ? `  ·  ${formatCount(rest, "more value")} changed less` : ""}`,
      axis: "per cent of all rows",
      words: view.words,
      unit: " %"
    });
  }
});
function pairValues(head, base) {
  if (head.quantiles !== null) return [];
  return head.top.flatMap(({ value, count: count2 }) => {
    const before = base.top.find((other) => other.value === value);
    return before === void 0 || value === null ? [] : [{ value: String(value), head: count2, base: before.count }];
  });
}

// src/report/charts/column-quantiles.ts
var MOST_ROWS2 = 10;
var ROW2 = 40;
var LABELS2 = 176;
var NOTES = 150;
var PLOT = INNER - LABELS2 - NOTES - 28;
var LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];
var columnQuantiles = defineChart({
  name: "column-quantiles",
  place: "page",
  draw(view) {
    const all = pairColumns(view).flatMap(toRow);
    const rows = all.toSorted((a, b) => b.moved - a.moved).slice(0, MOST_ROWS2);
    if (rows.length === 0) return null;
    const { words } = view;
    const title = "Columns of numbers that moved";
    const rest = all.length - rows.length;
    return {
      title,
      specification: frame({
        title,
        subtitle: `bar: middle half, line: nine of ten, tick: median; each row on its own scale${rest > 0 ? `  ·  ${formatCount(rest, "more column")} moved less` : ""}`,
        height: rows.length * ROW2 + 4,
        key: drawKey(words, "range", ["base", "head"]),
        layers: [
          textAt(`median, ${words.base} → ${words.head}`, LABELS2 + PLOT + 20, -12, { style: "note" }),
          ...rows.flatMap(drawRow)
        ]
      }),
      alt: `${title}. ${rows.map((row) => `Median of ${makeVisible(row.label, 60)}: ${sayMedian(row)}.`).join(" ")}`,
      text: tabulate(
        ["column", ...LEVELS.map((level) => `${level * 100} %`)],
        rows.flatMap((row) => [
          [row.label, ...row.then.map((value) => show(value, row))],
          [`  ${words.head}`, ...row.now.map((value) => show(value, row))]
        ])
      )
    };
  }
});
function toRow(pair) {
  const [now, then] = [fiveOf(pair.head), fiveOf(pair.base)];
  if (now === null || then === null) return [];
  const width = then[4] - then[0] || Math.abs(then[2]) || 1;
  const moved = Math.max(...now.map((value, at) => Math.abs(value - (then[at] ?? value)))) / width;
  return moved < 5e-3 ? [] : [{ ...pair, now, then, moved }];
}
function fiveOf({ quantiles }) {
  const found = LEVELS.map((level) => quantiles?.find((one) => one.level === level)?.value);
  return found.every((value) => value !== void 0 && Number.isFinite(value)) ? found : null;
}
function drawRow(row, at) {
  const middle = at * ROW2 + ROW2 / 2;
  const [low, high] = spread([...row.now, ...row.then], 0.04);
  const place = (value) => LABELS2 + (value - low) / (high - low) * PLOT;
  const strip2 = (five, side, y) => [
    rule(`${side}-interval`, place(five[0]), place(five[4]), y),
    rule(`${side}-range`, place(five[1]), place(five[3]), y),
    {
      data: { values: [{}] },
      mark: { type: "rule", style: `${side}-interval`, strokeWidth: 3 },
      encoding: { x: { value: place(five[2]) }, y: { value: y - 6 }, y2: { value: y + 6 } }
    }
  ];
  return [
    textAt(fitText(row.label, (LABELS2 - 20) / LABEL_SIZE), LABELS2 - 14, middle, {
      style: "label",
      align: "right"
    }),
    textAt(sayMedian(row), LABELS2 + PLOT + 20, middle, { style: "number" }),
    ...strip2(row.then, "base", middle - 8),
    ...strip2(row.now, "head", middle + 8)
  ];
}
function rule(style, from, to, y) {
  return {
    data: { values: [{}] },
    mark: { type: "rule", style },
    encoding: { x: { value: from }, x2: { value: to }, y: { value: y } }
  };
}
function sayMedian(row) {
  return `${show(row.then[2], row)} → ${show(row.now[2], row)}`;
}
function show(value, { now, then }) {
  const width = Math.max(then[4] - then[0], now[4] - now[0]);
  return formatNumber(value, width > 0 ? decimalsOf([width]) : decimalsOf([value]));
}

// src/report/charts/confusion-pair.ts
var MOST_LABELS = 12;
function pairConfusions({ head, base, isSameSet }) {
  if (head.confusion === null || head.confusion.labels.length < 2) return null;
  const { labels, matrix } = head.confusion;
  const other = isSameSet ? base?.confusion ?? null : null;
  const places = new Map(other?.labels.map((label, at) => [label, at]));
  const baseOf = (target, predicted) => {
    if (other === null) return null;
    const [row, column] = [places.get(target), places.get(predicted)];
    return row === void 0 || column === void 0 ? 0 : other.matrix[row]?.[column] ?? 0;
  };
  const all = matrix.flatMap((counts, row) => {
    const total = counts.reduce((sum2, count2) => sum2 + count2, 0);
    return counts.map((count2, column) => {
      const [target = "", predicted = ""] = [labels[row], labels[column]];
      const before = baseOf(target, predicted);
      const change = before === null ? null : count2 - before;
      return {
        row,
        column,
        target,
        predicted,
        head: count2,
        base: before,
        change,
        share: total === 0 ? 0 : count2 / total
      };
    });
  });
  const shown = chooseLabels(all, labels.length);
  const place = new Map(shown.map((label, at) => [label, at]));
  return {
    labels: shown.map((label) => labels[label] ?? ""),
    cells: all.flatMap((cell2) => {
      const [row, column] = [place.get(cell2.row), place.get(cell2.column)];
      return row === void 0 || column === void 0 ? [] : [{ ...cell2, row, column }];
    }),
    base: other === null ? null : true,
    left: labels.length - shown.length
  };
}
function chooseLabels(cells, count2) {
  const weight = new Float64Array(count2);
  for (const { row, column, change, head } of cells) {
    if (row === column) continue;
    const telling = Math.abs(change ?? 0) * 1e6 + head;
    weight[row] = (weight[row] ?? 0) + telling;
    weight[column] = (weight[column] ?? 0) + telling;
  }
  return [...weight.keys()].sort((a, b) => weight[b] - weight[a] || a - b).slice(0, MOST_LABELS).sort((a, b) => a - b);
}

// src/report/charts/confusion-changes.ts
var LEFT = 172;
var TOP = 8;
var WIDEST3 = 480;
var MOST_ROWS3 = 10;
var EFFECT = {
  field: "effect",
  type: "nominal",
  legend: null,
  scale: { domain: ["pass", "warn", "fail"], range: "effect" }
};
var confusionChanges = defineEvaluationChart({
  name: "confusion",
  place: "page",
  draw(pair, view) {
    const confusion = pairConfusions(pair);
    if (confusion === null) return null;
    const isCompared2 = confusion.cells.some(({ change }) => change !== null);
    const title = `Confusion${pair.ofWhich}${isCompared2 ? `, and its change from ${view.words.side}` : ""}`;
    return {
      title,
      specification: specify(confusion, title, isCompared2),
      alt: describe2(confusion, title, view),
      text: tabulateCells(confusion, view)
    };
  }
});
function specify({ labels, cells, left: left2 }, title, isCompared2) {
  const width = Math.min(116, Math.floor(WIDEST3 / labels.length));
  const height = Math.max(34, Math.min(46, width));
  const rows = cells.map((cell2) => {
    const x = LEFT + cell2.column * width;
    const y = TOP + cell2.row * height;
    const isTwo = cell2.change !== null && cell2.change !== 0;
    return {
      x,
      y,
      x2: x + width - 2,
      y2: y + height - 2,
      middle: x + (width - 2) / 2,
      share: cell2.share,
      count: cell2.head === 0 && !isTwo ? "" : showCount(cell2.head),
      countAt: y + (height - 2) / 2 - (isTwo ? 7 : 0),
      change: isTwo ? formatSigned(cell2.change, decimalsOf([cell2.change ?? 0])) : "",
      changeAt: y + (height - 2) / 2 + 9,
      effect: cell2.row === cell2.column === (cell2.change ?? 0) > 0 ? "pass" : "fail"
    };
  });
  const pixel = (field) => ({ field, type: "quantitative", scale: null, axis: null });
  const bottom = TOP + labels.length * height;
  const isNarrow = width < 70;
  const rest = left2 === 0 ? [] : [`${formatCount(left2, "more label")}`];
  return frame({
    title,
    subtitle: [
      "row: true label, column: predicted, shade: share of its row",
      ...isCompared2 ? ["below: change"] : [],
      ...rest
    ].join("  ·  "),
    height: bottom + (isNarrow ? 84 : 24),
    layers: [
      {
        data: { values: rows },
        mark: { type: "rect" },
        encoding: {
          x: pixel("x"),
          x2: { field: "x2" },
          y: pixel("y"),
          y2: { field: "y2" },
          color: {
            field: "share",
            type: "quantitative",
            legend: null,
            scale: { domain: [0, 1], range: "share" }
          }
        }
      },
      {
        data: { values: rows },
        mark: { type: "text", style: "number", align: "center" },
        encoding: { x: pixel("middle"), y: pixel("countAt"), text: { field: "count", type: "nominal" } }
      },
      {
        data: { values: rows.filter(({ change }) => change !== "") },
        mark: { type: "text", style: "change-note", align: "center" },
        encoding: {
          x: pixel("middle"),
          y: pixel("changeAt"),
          text: { field: "change", type: "nominal" },
          color: EFFECT
        }
      },
      ...labels.flatMap((label, at) => [
        textAt(fitText(label, (LEFT - 16) / LABEL_SIZE), LEFT - 10, TOP + (at + 0.5) * height - 1, {
          style: "label",
          align: "right"
        }),
        isNarrow ? textAt(fitText(label, 96 / LABEL_SIZE), LEFT + (at + 0.5) * width, bottom + 10, {
          style: "label",
          align: "right",
          angle: 315
        }) : textAt(fitText(label, (width - 4) / LABEL_SIZE), LEFT + (at + 0.5) * width - 1, bottom + 12, {
          style: "label",
          align: "center"
        })
      ])
    ]
  });
}
function describe2({ cells, base }, title, { words }) {
  const total = sum(cells.map(({ head }) => head));
  const right2 = sum(cells.filter(({ row, column }) => row === column).map(({ head }) => head));
  const before = base === null ? "" : ` (${words.side}: ${showCount(sum(cells.filter(isRight).map((cell2) => cell2.base ?? 0)))})`;
  const moved = findTelling(cells).slice(0, 4);
  const told = moved.map(
    ({ target, predicted, base: then, head }) => `${makeVisible(target, 60)} taken for ${makeVisible(predicted, 60)}: ${then === null || then === head ? "" : `${showCount(then)}, now `}${showCount(head)}.`
  );
  return `${title}. Of ${showCount(total)} examples ${showCount(right2)} are predicted right${before}. ${told.join(" ")}`.trim();
}
function tabulateCells({ cells }, { words }) {
  const rows = findTelling(cells).slice(0, MOST_ROWS3).map(({ target, predicted, base, head, change }) => [
    makeVisible(target, 24),
    makeVisible(predicted, 24),
    base === null ? "–" : showCount(base),
    showCount(head),
    change === null ? "–" : formatSigned(change, decimalsOf([change]))
  ]);
  return tabulate(["true label", "taken for", words.base, words.head, "change"], rows);
}
function findTelling(cells) {
  const errors = cells.filter((cell2) => !isRight(cell2) && (cell2.head > 0 || (cell2.base ?? 0) > 0));
  return errors.toSorted(
    (a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) || b.head - a.head || a.row - b.row
  );
}
function isRight({ row, column }) {
  return row === column;
}
function showCount(count2) {
  return formatNumber(count2, decimalsOf([count2]));
}
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

// src/report/charts/curve-kinds.ts
var curveKinds = [
  {
    curve: "roc",
    file: "roc",
    title: "ROC",
    short: "ROC",
    x: { column: "false_positive_rate", title: "false positive rate" },
    y: { column: "true_positive_rate", title: "true positive rate" },
    explanation: "ROC: up and left is better",
    reference: [
      [0, 0],
      [1, 1]
    ],
    intervals: false,
    probes: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5],
    told: 0.1
  },
  {
    curve: "precision_recall",
    file: "precision-recall",
    title: "Precision and recall",
    short: "precision–recall",
    x: { column: "recall", title: "recall" },
    y: { column: "precision", title: "precision" },
    explanation: "precision–recall: up and right is better",
    reference: null,
    intervals: false,
    probes: [0.2, 0.4, 0.6, 0.8, 0.9, 0.95],
    told: 0.8
  },
  {
    curve: "calibration",
    file: "calibration",
    title: "Calibration",
    short: "calibration",
    x: { column: "score", title: "mean score" },
    y: { column: "share", title: "share that is true" },
    explanation: "calibration: the diagonal is best",
    reference: [
      [0, 0],
      [1, 1]
    ],
    intervals: true,
    probes: [0.1, 0.3, 0.5, 0.7, 0.9],
    told: 0.5
  }
];

// src/report/charts/interpolate.ts
function readAt(points, x) {
  const sorted = points.toSorted((a, b) => a.x - b.x);
  const after = sorted.findIndex((point) => point.x >= x);
  const right2 = sorted[after];
  if (right2 === void 0) return null;
  if (right2.x === x) return Math.max(...sorted.filter((point) => point.x === x).map(({ y }) => y));
  const left2 = sorted[after - 1];
  if (left2 === void 0) return null;
  return left2.y + (right2.y - left2.y) * (x - left2.x) / (right2.x - left2.x);
}

// src/report/charts/curve-charts.ts
var COLUMNS = 3;
var MOST_CLASSES2 = 6;
var HEADING = 26;
var GAP = 14;
var scoreCurves = defineEvaluationChart({
  name: "score-curves",
  place: "page",
  draw(pair, view) {
    const plots = findPlots(pair);
    if (!isTogether(plots)) return null;
    const title = `Scores${pair.ofWhich}: ${plots.map(({ kind }) => kind.short).join(", ")}`;
    return draw(plots, { title, left: 0, pair, view });
  }
});
var classCurves = curveKinds.map(
  (kind) => defineEvaluationChart({
    name: kind.file,
    place: "page",
    draw(pair, view) {
      const all = findPlots(pair);
      const plots = all.filter((plot) => plot.kind === kind);
      if (isTogether(all) || plots.length === 0) return null;
      const shown = plots.toSorted((a, b) => largestMove(b) - largestMove(a)).slice(0, MOST_CLASSES2).sort((a, b) => plots.indexOf(a) - plots.indexOf(b));
      const title = `${kind.title}${pair.ofWhich}${plots.length > 1 ? ", by class" : ""}`;
      return draw(shown, { title, left: plots.length - shown.length, pair, view });
    }
  })
);
function findPlots(pair) {
  return curveKinds.flatMap((kind) => {
    const curves = pairCurves(pair, kind.curve);
    return curves.map((curve) => ({
      kind,
      curve,
      heading: curves.length > 1 && curve.label !== null ? fitText(curve.label, 160 / LABEL_SIZE) : kind.short
    }));
  });
}
function isTogether(plots) {
  return plots.length > 0 && curveKinds.every((kind) => plots.filter((plot) => plot.kind === kind).length <= 1);
}
function largestMove({ kind, curve }) {
  const [head, base] = [curve.head, curve.base].map((rows) => pointsOf(rows, kind.x.column, kind.y.column));
  const moves = kind.probes.map((at) => {
    const [now, then] = [readAt(head ?? [], at), readAt(base ?? [], at)];
    return now === null || then === null ? 0 : Math.abs(now - then);
  });
  return Math.max(0, ...moves);
}
function draw(plots, { title, left: left2, pair, view }) {
  const isAlone = plots.length === 1;
  const size = isAlone ? { width: 400, height: 260 } : { width: INNER / COLUMNS - PANEL_LEFT - GAP, height: INNER / COLUMNS - PANEL_LEFT - GAP };
  const rowHeight = HEADING + size.height + PANEL_BOTTOM;
  const layers = plots.flatMap((plot, at) => {
    const column = at % COLUMNS;
    const panel = {
      left: PANEL_LEFT + column * (INNER / COLUMNS),
      top: HEADING + Math.floor(at / COLUMNS) * rowHeight,
      ...size,
      ...isAlone ? {} : { heading: plot.heading },
      x: { title: plot.kind.x.title, domain: [0, 1], count: isAlone ? 10 : 4 },
      y: { title: plot.kind.y.title, domain: [0, 1], count: isAlone ? 5 : 4 }
    };
    return [...drawPanel(panel), ...drawCurve(panel, plot)];
  });
  const sides = pair.base === null ? ["head"] : ["base", "head"];
  const rest = left2 === 0 ? [] : [`${formatCount(left2, "more class", "more classes")} moved less`];
  return {
    title,
    specification: frame({
      title,
      subtitle: [...new Set(plots.map(({ kind }) => kind.explanation)), ...rest].join("  ·  "),
      height: Math.ceil(plots.length / COLUMNS) * rowHeight,
      key: drawKey(view.words, "line", sides),
      layers: [...layers]
    }),
    alt: `${title}. ${plots.map((plot) => describe3(plot, view)).join(" ")}`,
    text: plots.map((plot) => tabulatePlot(plot, view)).join("\n\n")
  };
}
function drawCurve(panel, { kind, curve }) {
  const lines = ["base", "head"].flatMap((side) => {
    const points = pointsOf(curve[side], kind.x.column, kind.y.column);
    return [
      ...drawLine(panel, `${side}-line`, points),
      ...kind.intervals ? drawDots(panel, `${side}-cloud`, points) : []
    ];
  });
  return [
    ...kind.reference === null ? [] : [drawReference(panel, kind.reference)],
    ...kind.intervals ? [drawIntervals(panel, curve)] : [],
    ...lines
  ];
}
function drawIntervals(panel, { head }) {
  const values = head.map((row) => Object.fromEntries(row));
  return {
    data: { values },
    mark: { type: "rule", style: "head-interval", strokeWidth: 1, opacity: 0.5 },
    encoding: { x: channel(panel, "x", "score"), y: channel(panel, "y", "low"), y2: { field: "high" } }
  };
}
function describe3({ kind, curve, heading }, { words }) {
  const at = kind.told;
  const [head, base] = valuesAt({ kind, curve }, at);
  if (head === null) return "";
  const name = curve.label === null || heading === kind.short ? kind.short : `${kind.short} of ${makeVisible(curve.label)}`;
  const before = base === null ? "" : `, ${show2(base)} on ${words.side}`;
  return `${name}: at ${kind.x.title} ${at} the ${kind.y.title} is ${show2(head)} in ${words.head}${before}.`;
}
function tabulatePlot(plot, { words }) {
  const { kind, curve, heading } = plot;
  const name = curve.label === null || heading === kind.short ? kind.short : `${kind.short}: ${curve.label}`;
  const rows = kind.probes.flatMap((at) => {
    const [head, base] = valuesAt(plot, at);
    return head === null ? [] : [[`${kind.x.title} ${at}`, show2(base), show2(head)]];
  });
  return tabulate([makeVisible(name, 40), words.base, words.head], rows);
}
function valuesAt({ kind, curve }, at) {
  const read = (rows) => readAt(pointsOf(rows, kind.x.column, kind.y.column), at);
  return [read(curve.head), read(curve.base)];
}
function show2(value) {
  return formatNumber(value, 2);
}

// src/report/charts/error-by-decile.ts
var errorByDecile = defineEvaluationChart({
  name: "error-by-decile",
  place: "page",
  draw(pair, { words }) {
    const [curve] = pairCurves(pair, "error_by_decile");
    if (curve === void 0 || curve.head.length < 2) return null;
    const sides = curve.base.length === 0 ? ["head"] : ["base", "head"];
    const points = (side) => curve[side].flatMap(toPoint);
    const all = sides.flatMap(points);
    const panel = {
      left: PANEL_LEFT + 8,
      top: 6,
      width: INNER - PANEL_LEFT - 20,
      height: 190,
      x: {
        title: "target, by tenths of the examples",
        domain: spread(
          all.map(({ x }) => x),
          0.03
        ),
        count: 8
      },
      y: { title: "mean absolute error", domain: [0, spread(all.map(({ y }) => y))[1]], count: 4 }
    };
    const title = `Error by target${pair.ofWhich}`;
    const worst = points("head").toSorted((a, b) => b.y - a.y)[0];
    const decimals = decimalsOf(all.map(({ y }) => y));
    return {
      title,
      specification: frame({
        title,
        subtitle: "mean absolute error of each tenth of the examples, by their target; lower is better",
        height: panel.height + PANEL_BOTTOM,
        key: drawKey(words, "line", sides),
        layers: [
          ...drawPanel(panel),
          ...sides.flatMap((side) => [
            ...drawLine(panel, `${side}-line`, points(side)),
            ...drawDots(panel, `${side}-dot`, points(side))
          ])
        ]
      }),
      alt: `${title}. The largest mean error of ${words.head}, ${formatNumber(worst?.y ?? null, decimals)}, is that of targets from ${formatNumber(worst?.low ?? null, decimals)} to ${formatNumber(worst?.high ?? null, decimals)}.`,
      text: tabulate(
        ["target", words.base, words.head],
        points("head").map(({ low, high, y }, at) => [
          `${formatNumber(low, decimals)} to ${formatNumber(high, decimals)}`,
          formatNumber(points("base")[at]?.low === low ? points("base")[at]?.y ?? null : null, decimals),
          formatNumber(y, decimals)
        ])
      )
    };
  }
});
function toPoint(row) {
  const [low, high, y] = [row.get("low"), row.get("high"), row.get("mean_absolute_error")];
  return low === void 0 || high === void 0 || y === void 0 ? [] : [{ x: (low + high) / 2, y, low, high }];
}

// src/report/charts/metric-at-k.ts
var metricAtK = defineEvaluationChart({
  name: "metric-at-k",
  place: "page",
  draw(pair, { words }) {
    if (pair.head.task !== "ranking") return null;
    const points = findDepths(pair);
    const [family] = [...points].toSorted(([, a], [, b]) => b.length - a.length);
    if (family === void 0 || family[1].length < 2) return null;
    const [name, rows] = family;
    const sides = rows.some(({ base }) => base !== null) ? ["base", "head"] : ["head"];
    const panel = {
      left: PANEL_LEFT + 8,
      top: 6,
      width: INNER - PANEL_LEFT - 20,
      height: 190,
      x: {
        title: "k, first results that are looked at",
        domain: spread(
          rows.map(({ k }) => k),
          0.03
        ),
        ticks: { values: rows.map(({ k }) => k), format: String }
      },
      y: {
        title: name,
        domain: spread(
          rows.flatMap(({ head, base }) => [head, base ?? head]),
          0.15
        ),
        count: 4
      }
    };
    const title = `${makeVisible(name, 40)} at k${pair.ofWhich}`;
    const pointsOf2 = (side) => rows.flatMap(({ k, [side]: value }) => value === null ? [] : [{ x: k, y: value }]);
    return {
      title,
      specification: frame({
        title,
        subtitle: "each depth that the configuration asks for",
        height: panel.height + PANEL_BOTTOM,
        key: drawKey(words, "line", sides),
        layers: [
          ...drawPanel(panel),
          ...sides.flatMap((side) => [
            ...drawLine(panel, `${side}-line`, pointsOf2(side)),
            ...drawDots(panel, `${side}-dot`, pointsOf2(side))
          ])
        ]
      }),
      alt: `${title}. ${rows.map(({ k, base, head }) => `At ${k}: ${base === null ? "" : `${formatNumber(base, 3)}, now `}${formatNumber(head, 3)}.`).join(" ")}`,
      text: tabulate(
        ["k", words.base, words.head],
        rows.map(({ k, base, head }) => [String(k), formatNumber(base, 3), formatNumber(head, 3)])
      )
    };
  }
});
function findDepths({ head, base }) {
  const families = /* @__PURE__ */ new Map();
  for (const { name, slice, value } of head.metrics) {
    const [, family, depth] = /^(\w+?)_(\d+)$/.exec(name) ?? [];
    if (family === void 0 || depth === void 0 || slice !== null || value === null) continue;
    const before = base?.metrics.find((other) => other.name === name && other.slice === null)?.value ?? null;
    families.set(family, [...families.get(family) ?? [], { k: Number(depth), base: before, head: value }]);
  }
  for (const rows of families.values()) rows.sort((a, b) => a.k - b.k);
  return families;
}

// src/report/charts/normalise-changes.ts
var MOST_ROWS4 = 12;
var FURTHEST = 6;
function normaliseChanges(gated) {
  return gated.filter(({ delta }) => delta !== null && Number.isFinite(delta)).slice(0, MOST_ROWS4).map(normalise);
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
var PLOT2 = 37;
var LONGEST_LABEL = 24;
function plotChanges(changes, scale, { confidence, side }) {
  const labels = changes.map(({ metric }) => makeVisible(metric.label, LONGEST_LABEL));
  const width = Math.max(...labels.map((label) => [...label].length));
  const rows = changes.map((change, index) => {
    const { shown } = change.metric;
    const said = [shown.change, shown.interval].filter((part) => part !== null).join(" ");
    return `${pad2(labels[index] ?? "", width)}  ${plotRow(change, scale)}  ${said}`;
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
    `${" ".repeat(width)}  ← worse${" ".repeat(PLOT2 - 15)}better →`,
    legend.join("   ")
  ].join("\n");
}
function plotRow({ change, low, high, allowed }, scale) {
  const at = (value) => Math.round((scale.clamp(value) - scale.low) / (scale.high - scale.low) * (PLOT2 - 1));
  const cells = Array.from({ length: PLOT2 }, () => " ");
  for (let column = at(low); column <= at(high); column += 1) cells[column] = "─";
  cells[at(0)] = cells[at(0)] === "─" ? "┼" : "│";
  if (allowed !== null && allowed !== 0) cells[at(allowed)] = "┊";
  cells[at(change)] = change < scale.low ? "◄" : change > scale.high ? "►" : "●";
  return cells.join("");
}
function pad2(label, width) {
  return label + " ".repeat(Math.max(0, width - [...label].length));
}

// src/report/charts/metric-changes.ts
var ROW_HEIGHT = 30;
var PLOT_WIDTH = 270;
var LEFT2 = 200;
var GAP2 = 14;
var FONT_SIZE = 12.5;
var LABEL_WIDTH = (LEFT2 - GAP2) / FONT_SIZE;
var metricChanges = defineChart({
  name: "metric-changes",
  place: "lead",
  draw(view) {
    const changes = normaliseChanges(view.gated);
    if (changes.length === 0) return null;
    const scale = chooseScale(changes);
    return {
      title: `How far each gated metric moved from ${view.words.side}`,
      specification: specify2(changes, scale, view),
      alt: describe4(changes, view.words.side),
      text: plotChanges(changes, scale, { confidence: view.confidence, side: view.words.side })
    };
  }
});
function describe4(changes, side) {
  const sentences = changes.map(({ metric }) => {
    const { shown, worst, label } = metric;
    const interval = shown.interval === null ? "" : ` ${shown.interval}`;
    return `${makeVisible(label)} changed by ${shown.change}${interval}; allowed ${shown.allowed}; ${describeOutcome(worst)}.`;
  });
  return `Dot plot of each gated metric's change from ${side}. ${sentences.join(" ")}`;
}
function specify2(changes, scale, view) {
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
  const rows = changes.map((change, row) => toRow2(change, row, scale));
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
    padding: { left: LEFT2, right: GAP2 + said + GAP2 + outcome, top: 94, bottom: 34 },
    title: {
      text: `Change of each gated metric from ${view.words.side}`,
      subtitle: explainMarks(view),
      anchor: "start",
      frame: "group",
      dx: GAP2 - LEFT2,
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
        mark: { type: "point", style: "change", aria: true },
        encoding: { y, x: { ...x, field: "change" }, color, shape, description: TOLD }
      },
      beside("label", -12, "right"),
      beside("said", PLOT_WIDTH + GAP2, "left"),
      beside("outcome", PLOT_WIDTH + GAP2 + said + GAP2, "left", { color }),
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
function toRow2({ metric, change, low, high, allowed }, row, scale) {
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
    told: `${makeVisible(label)}: ${[shown.change, shown.interval].filter((part) => part !== null).join(" ")}; allowed ${shown.allowed}; ${describeOutcome(worst)}`,
    said: [shown.change, shown.interval].filter((part) => part !== null).join(" ")
  };
}

// src/report/charts/metric-history.ts
var MOST_COMMITS = 60;
var HEIGHT = 200;
var TEXT_ROWS = 10;
var metricHistory = defineChart({
  name: "metric-history",
  place: "page",
  draw(view) {
    for (const gated of view.gated) {
      const history = findHistory(gated, view);
      if (history !== void 0 && gated.head !== null) return draw2(gated, gated.head, history, view);
    }
    return null;
  }
});
function findHistory({ metric, slice, since, worst }, { input }) {
  if (slice !== null || since !== null) return void 0;
  return input.history?.find(
    (one) => one.metric === metric && (worst.evaluation === null || worst.evaluation === one.evaluation) && one.points.length > 0
  );
}
function draw2(gated, head, history, view) {
  const { words } = view;
  const points = history.points.slice(-MOST_COMMITS);
  const own2 = view.input.evaluation?.evaluations.find(({ name }) => name === history.evaluation)?.metrics.find(({ name, slice }) => name === gated.metric && slice === null)?.interval;
  const last = points.at(-1)?.value ?? head;
  const allowed = gated.margin === null ? null : (gated.base ?? last) + (gated.higherIsBetter ? -1 : 1) * gated.margin;
  const ends = [
    head,
    ...allowed === null ? [] : [allowed],
    ...own2 == null ? [] : [own2.low, own2.high],
    ...points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value])
  ];
  const panel = {
    left: PANEL_LEFT + 8,
    top: 4,
    width: INNER - PANEL_LEFT - 20,
    height: HEIGHT,
    x: {
      title: `commits of ${words.branch}, oldest left; last: ${words.head}`,
      domain: [-0.5, points.length + 0.5],
      ticks: { values: [], format: String }
    },
    y: { title: "", domain: spread(ends), count: 6 }
  };
  const line = points.map(({ value }, x) => ({ x, y: value }));
  const title = `${makeVisible(gated.label, 50)} over ${words.branch}’s commits`;
  const { decimals } = gated.shown;
  const first = points[0];
  return {
    title,
    specification: frame({
      title,
      subtitle: [
        "band and whisker: interval",
        `${gated.higherIsBetter ? "higher" : "lower"} is better`,
        ...allowed === null ? [] : ["dotted: what is allowed"]
      ].join("  ·  "),
      height: HEIGHT + 46,
      key: drawKey(words, "dot", ["base", "head"]),
      layers: [
        ...drawPanel(panel),
        ...drawBand(panel, points),
        ...drawLine(panel, "base-line", line),
        ...drawDots(
          panel,
          "base-dot",
          points.map(({ sha: sha2, value }, x) => ({
            x,
            y: value,
            told: `${sha2.slice(0, 7)}: ${formatNumber(value, decimals)}`
          }))
        ),
        ...allowed === null ? [] : drawAllowed(panel, allowed),
        ...drawHead(panel, {
          x: points.length,
          y: head,
          low: own2?.low ?? head,
          high: own2?.high ?? head,
          told: `${words.head}: ${formatNumber(head, decimals)}`
        }),
        ...labelCommits(panel, points, words.head)
      ]
    }),
    alt: `${title}, ${points.length} of them: from ${formatNumber(first?.value ?? null, decimals)} to ${formatNumber(last, decimals)}; ${words.head}: ${formatNumber(head, decimals)}${allowed === null ? "" : `; allowed: ${formatNumber(allowed, decimals)}`}.`,
    text: tabulate(
      ["commit", makeVisible(gated.label, 24)],
      [
        ...points.slice(-TEXT_ROWS).map(({ sha: sha2, value }) => [sha2.slice(0, 7), formatNumber(value, decimals)]),
        [words.head, formatNumber(head, decimals)]
      ]
    )
  };
}
function drawBand(panel, points) {
  const values = points.flatMap(
    ({ low, high }, x) => low === void 0 || high === void 0 ? [] : [{ x, low, high }]
  );
  if (values.length < 2) return [];
  return [
    {
      data: { values },
      mark: { type: "area", style: "base-band" },
      encoding: { x: channel(panel, "x", "x"), y: channel(panel, "y", "low"), y2: { field: "high" } }
    }
  ];
}
function drawAllowed(panel, allowed) {
  const right2 = panel.left + panel.width;
  return [
    {
      data: { values: [{ y: allowed }] },
      mark: { type: "rule", style: "reference" },
      encoding: { x: { value: panel.left }, x2: { value: right2 }, y: channel(panel, "y", "y") }
    }
  ];
}
function drawHead(panel, point) {
  return [
    {
      data: { values: [point] },
      mark: { type: "rule", style: "head-interval" },
      encoding: { x: channel(panel, "x", "x"), y: channel(panel, "y", "low"), y2: { field: "high" } }
    },
    ...drawDots(panel, "head-dot", [point])
  ];
}
function labelCommits(panel, points, head) {
  const y = panel.top + panel.height + 12;
  const at = (x) => placeOf(panel, "x", x);
  const [first, last] = [points[0], points.at(-1)];
  return [
    ...first === void 0 ? [] : [textAt(first.sha.slice(0, 7), at(0), y, { style: "tick", align: "center" })],
    ...last === void 0 || points.length < 8 ? [] : [
      textAt(
        last.sha.slice(0, 7),
        at(points.length - 1) - Math.max(0, 52 - panel.width / (points.length + 1)),
        y,
        { style: "tick", align: "center" }
      )
    ],
    textAt(head, at(points.length), y, { style: "tick", align: "center" })
  ];
}

// src/report/charts/slice-rows.ts
var MOST_ROWS5 = 20;
function findSlicedMetric({ input, all }) {
  const compared = (input.comparison?.metrics ?? []).filter(
    ({ since, delta }) => since == null && delta !== null && Number.isFinite(delta)
  );
  const sliced = compared.filter(({ slice }) => slice !== null);
  const rank = ({ evaluation, name }) => {
    const at = all.findIndex(
      ({ metric, worst }) => metric === name && (worst.evaluation === null || worst.evaluation === evaluation)
    );
    return at === -1 ? all.length : at;
  };
  const [first] = sliced.toSorted((a, b) => rank(a) - rank(b));
  if (first === void 0) return null;
  const isSame = ({ evaluation, name }) => evaluation === first.evaluation && name === first.name;
  const turn = first.higherIsBetter ? 1 : -1;
  return {
    evaluation: first.evaluation,
    metric: first.name,
    higherIsBetter: first.higherIsBetter,
    whole: compared.find((row) => row.slice === null && isSame(row)) ?? null,
    slices: sliced.filter(isSame).toSorted((a, b) => turn * ((a.delta ?? 0) - (b.delta ?? 0))),
    gated: all.find(
      ({ metric, slice, since, worst }) => metric === first.name && slice === null && since === null && (worst.evaluation === null || worst.evaluation === first.evaluation)
    ) ?? null
  };
}

// src/report/charts/metric-values.ts
var WHOLE = "whole set";
var metricBySlice = defineEvaluationChart({
  name: "metric-by-slice",
  place: "page",
  draw(pair, view) {
    const sliced = findSlicedMetric(view);
    const named = pair.head.metrics.filter(({ slice, value }) => slice !== null && value !== null);
    const metric = sliced?.evaluation === pair.head.name ? sliced.metric : named[0]?.name;
    const values = pair.head.metrics.filter(({ name }) => name === metric);
    if (metric === void 0 || !values.some(({ slice }) => slice !== null)) return null;
    const rows = values.flatMap((value) => toRow3(value, { label: value.slice ?? WHOLE, pair, view }));
    return draw3(rows, { title: `${makeVisible(metric, 40)}${pair.ofWhich} by slice`, axis: metric, view });
  }
});
var metricByClass = defineEvaluationChart({
  name: "metric-by-class",
  place: "page",
  draw(pair, view) {
    const families = /* @__PURE__ */ new Map();
    for (const value of pair.head.metrics) {
      const family2 = /^([^[\]]+)\[.+\]$/s.exec(value.name)?.[1];
      if (family2 === void 0 || value.slice !== null || value.value === null) continue;
      families.set(family2, [...families.get(family2) ?? [], value]);
    }
    const [largest] = [...families].toSorted(([, a], [, b]) => b.length - a.length);
    if (largest === void 0 || largest[1].length < 2) return null;
    const [family, values] = largest;
    const rows = values.flatMap(
      (value) => toRow3(value, { label: value.name.slice(family.length + 1, -1), pair, view })
    );
    return draw3(rows, { title: `${makeVisible(family, 40)}${pair.ofWhich} by class`, axis: family, view });
  }
});
function toRow3(value, { label, pair, view }) {
  const { head, base } = pair;
  if (value.value === null || !Number.isFinite(value.value)) return [];
  const before = base?.metrics.find(
    ({ name, slice, definition }) => name === value.name && slice === value.slice && definition === value.definition
  );
  const compared = view.input.comparison?.metrics.find(
    ({ evaluation, name, slice, since }) => evaluation === head.name && name === value.name && slice === value.slice && since == null
  );
  const { interval } = value;
  const width = interval === null ? 0 : interval.high - interval.low;
  return [
    {
      label: makeVisible(label, 60),
      base: compared?.base ?? before?.value ?? null,
      head: value.value,
      interval,
      decimals: width > 0 && Number.isFinite(width) ? decimalsFor(width / 2) : decimalsOf([value.value])
    }
  ];
}
function draw3(rows, { title, axis, view }) {
  const whole = rows.filter(({ label }) => label === WHOLE);
  const slices = rows.filter(({ label }) => label !== WHOLE);
  const move = ({ base, head }) => base === null ? 0 : Math.abs(head - base);
  const kept = new Set(slices.toSorted((a, b) => move(b) - move(a)).slice(0, MOST_ROWS5));
  const rest = slices.length - kept.size;
  return drawDumbbells([...whole, ...slices.filter((row) => kept.has(row))], {
    title,
    subtitle: `band: interval of ${view.words.head}${rest > 0 ? `  ·  ${formatCount(rest, "row")} that moved less left out` : ""}`,
    axis: makeVisible(axis, 40),
    words: view.words
  });
}

// src/report/charts/quantile-of.ts
function quantileOf(sorted, level) {
  const place = level * (sorted.length - 1);
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === void 0 || high === void 0) return null;
  return low + (high - low) * (place - Math.floor(place));
}

// src/report/charts/residuals.ts
var HEADING2 = 26;
var GAP3 = 20;
var SIZE = { width: INNER / 2 - PANEL_LEFT - GAP3 / 2, height: 250 };
var LEVELS2 = [0.05, 0.25, 0.5, 0.75, 0.95];
var residuals = defineEvaluationChart({
  name: "residuals",
  place: "page",
  draw(pair, view) {
    const [curve] = pairCurves(pair, "residuals");
    if (curve === void 0) return null;
    const sides = curve.base.length === 0 ? ["head"] : ["base", "head"];
    const points = (side) => pointsOf(curve[side], "predicted", "residual");
    const errors = new Map(
      sides.map((side) => [
        side,
        points(side).map(({ y }) => y).sort((a, b) => a - b)
      ])
    );
    const title = `Residuals${pair.ofWhich}, and targets by prediction`;
    const examples = pair.head.examples > points("head").length ? `${points("head").length} examples of ${formatNumber(pair.head.examples, 0)}, evenly by prediction` : "every example";
    return {
      title,
      specification: frame({
        title,
        subtitle: `target − predicted; the dotted line is best  ·  ${examples}`,
        height: HEADING2 + SIZE.height + PANEL_BOTTOM,
        key: drawKey(view.words, "cloud", sides),
        layers: [...drawBoth(curve, sides)]
      }),
      alt: `${title}. ${describe5(errors, view)}`,
      text: tabulateErrors(errors, view)
    };
  }
});
function drawBoth(curve, sides) {
  const rows = sides.flatMap((side) => pointsOf(curve[side], "predicted", "residual"));
  const predicted = spread(rows.map(({ x }) => x));
  const targets = spread(rows.map(({ x, y }) => x + y));
  const left2 = {
    left: PANEL_LEFT,
    top: HEADING2,
    ...SIZE,
    heading: "residual by prediction",
    x: { title: "predicted", domain: predicted },
    y: { title: "residual", domain: spread([0, ...rows.map(({ y }) => y)]) }
  };
  const right2 = {
    ...left2,
    left: PANEL_LEFT * 2 + SIZE.width + GAP3,
    heading: "target by prediction",
    y: { title: "target", domain: targets }
  };
  const [from, to] = [Math.max(predicted[0], targets[0]), Math.min(predicted[1], targets[1])];
  return [
    ...drawPanel(left2),
    ...drawPanel(right2),
    drawReference(left2, [
      [predicted[0], 0],
      [predicted[1], 0]
    ]),
    ...from < to ? [
      drawReference(right2, [
        [from, from],
        [to, to]
      ])
    ] : [],
    ...sides.flatMap((side) => {
      const points = pointsOf(curve[side], "predicted", "residual");
      return [
        ...drawDots(left2, `${side}-cloud`, points),
        ...drawDots(
          right2,
          `${side}-cloud`,
          points.map(({ x, y }) => ({ x, y: x + y }))
        )
      ];
    })
  ];
}
function describe5(errors, { words }) {
  return [...errors].reverse().map(([side, sorted]) => {
    const [low, middle, high] = [0.05, 0.5, 0.95].map((level) => quantileOf(sorted, level));
    const decimals = decimalsOf(sorted);
    const who = side === "head" ? words.head : words.side;
    return `Of ${who}, the middle residual is ${formatNumber(middle ?? null, decimals)}, and nine of ten lie from ${formatNumber(low ?? null, decimals)} to ${formatNumber(high ?? null, decimals)}.`;
  }).join(" ");
}
function tabulateErrors(errors, { words }) {
  const decimals = decimalsOf([...errors.values()].flat());
  const rows = [...errors].map(([side, sorted]) => [
    words[side],
    ...LEVELS2.map((level) => formatNumber(quantileOf(sorted, level), decimals))
  ]);
  return tabulate(["residuals", ...LEVELS2.map((level) => `${level * 100} %`)], rows);
}

// src/report/charts/slice-changes.ts
var sliceChanges = defineChart({
  name: "slice-changes",
  place: "page",
  draw(view) {
    const sliced = findSlicedMetric(view);
    if (sliced === null) return null;
    const rows = [...sliced.whole === null ? [] : [sliced.whole], ...sliced.slices.slice(0, MOST_ROWS5)];
    const title = `Change of ${makeVisible(sliced.metric, 40)} from ${view.words.side}, by slice`;
    return {
      title,
      specification: specify3(sliced, rows, title, view),
      alt: `Forest plot. ${title}. ${rows.map(describe6).join(" ")}`,
      text: tabulate(
        ["slice", "examples", "change", "interval"],
        rows.map((row) => {
          const shown = show3(row);
          return [nameOf(row), formatNumber(row.n, 0), shown.change, shown.interval ?? "–"];
        })
      )
    };
  }
});
function specify3({ slices, gated, higherIsBetter }, rows, title, { confidence, words }) {
  const ends = rows.flatMap(({ delta, interval }) => [delta ?? 0, interval?.low ?? 0, interval?.high ?? 0]);
  const margin = gated?.margin ?? null;
  const bar = margin === null ? [] : [higherIsBetter ? -margin : margin];
  const rest = slices.length - MOST_ROWS5;
  const subtitle = [
    confidence === null ? "dot: change" : `line: ${confidence} interval, filled dot: it excludes zero`,
    ...bar.length === 0 ? [] : ["dotted: allowed"],
    ...rest > 0 ? [`${formatNumber(rest, 0)} more, which moved better`] : []
  ];
  return drawRowChart({
    title,
    subtitle: subtitle.join("  ·  "),
    axis: {
      title: `change from ${words.side}, ${higherIsBetter ? "right" : "left"} is better`,
      domain: spread([0, ...bar, ...ends]),
      count: 5
    },
    rows: rows.map((row) => ({
      label: nameOf(row),
      notes: [show3(row).change, formatNumber(row.n, 0)]
    })),
    notes: [
      { title: "change", width: 78 },
      { title: "examples", width: 62 }
    ],
    marks: (panel, middles) => [
      ...[0, ...bar].map(
        (x, at) => at === 0 ? drawZero(panel) : drawReference(panel, [
          [x, 0],
          [x, 1]
        ])
      ),
      ...drawRows2(panel, rows, middles)
    ]
  });
}
function drawZero(panel) {
  return {
    data: { values: [{ x: 0 }] },
    mark: { type: "rule", style: "zero" },
    encoding: {
      x: channel(panel, "x", "x"),
      y: { value: panel.top },
      y2: { value: panel.top + panel.height }
    }
  };
}
function drawRows2(panel, rows, middles) {
  const values = rows.map((row, at) => {
    const { delta, interval, higherIsBetter } = row;
    const { change, interval: range } = show3(row);
    const [worse, better] = higherIsBetter ? [interval?.high, interval?.low] : [interval?.low, interval?.high];
    const turn = higherIsBetter ? 1 : -1;
    const isWorse = worse !== void 0 && turn * worse < 0;
    const isBetter = better !== void 0 && turn * better > 0;
    return {
      y: middles[at] ?? 0,
      told: `${nameOf(row)}: ${change}${range === null ? "" : ` ${range}`}`,
      x: delta,
      low: interval?.low ?? delta,
      high: interval?.high ?? delta,
      // Nothing is judged here: what is told apart is an interval beside zero from one that holds it.
      effect: isWorse ? "fail" : isBetter ? "pass" : "warn"
    };
  });
  const y = { field: "y", type: "quantitative", scale: null, axis: null };
  return ["base", "head"].flatMap((style) => {
    const data = { values: values.filter(({ effect }) => effect === "warn" === (style === "base")) };
    const color = style === "base" ? {} : {
      color: {
        field: "effect",
        type: "nominal",
        legend: null,
        scale: { domain: ["pass", "warn", "fail"], range: "effect" }
      }
    };
    return [
      {
        data,
        mark: { type: "rule", style: `${style}-interval` },
        encoding: { y, x: channel(panel, "x", "low"), x2: { field: "high" }, ...color }
      },
      {
        data,
        mark: { type: "point", style: `${style}-dot`, aria: true },
        encoding: { y, x: channel(panel, "x", "x"), description: TOLD, ...color }
      }
    ];
  });
}
function nameOf({ slice }) {
  return slice === null ? "whole set" : makeVisible(slice, 60);
}
function show3(row) {
  return showMetric({ ...row, ownInterval: row.headInterval ?? null, margin: null, rules: [] });
}
function describe6(row) {
  const { change, interval } = show3(row);
  return `${nameOf(row)} (${formatNumber(row.n, 0)}): ${change}${interval === null ? "" : ` ${interval}`}.`;
}

// src/report/charts/training-curves.ts
var MOST_CURVES = 6;
var MOST_POINTS = 300;
var HEADING3 = 26;
var GAP4 = 14;
var trainingCurves = defineChart({
  name: "training-curves",
  place: "page",
  draw(view) {
    const { training, base } = view.input;
    const found = findLines(training, "head");
    const names = [...found.keys()];
    if (names.length === 0) return null;
    const before = findLines(base.training, "base");
    const plots = names.slice(0, MOST_CURVES).map((name) => ({
      name,
      lines: [...before.get(name) ?? [], ...found.get(name) ?? []]
    }));
    const columns = Math.min(3, plots.length);
    const cell2 = INNER / columns;
    const size = { width: cell2 - PANEL_LEFT - GAP4, height: columns === 1 ? 220 : 170 };
    const rowHeight = HEADING3 + size.height + PANEL_BOTTOM;
    const layers = plots.flatMap(({ name, lines }, at) => {
      const panel = {
        left: PANEL_LEFT + at % columns * cell2,
        top: HEADING3 + Math.floor(at / columns) * rowHeight,
        ...size,
        heading: fitText(name, size.width / LABEL_SIZE),
        x: {
          title: "step",
          domain: spread(
            lines.flatMap(({ points }) => points.map(({ x }) => x)),
            0
          ),
          count: 15 / (columns + 1)
        },
        y: { title: "", domain: spread(lines.flatMap(({ points }) => points.map(({ y }) => y))), count: 4 }
      };
      return [
        ...drawPanel(panel),
        ...lines.flatMap(({ side, points }) => drawLine(panel, `${side}-line`, points))
      ];
    });
    const isCompared2 = plots.some(({ lines }) => lines.some(({ side }) => side === "base"));
    const title = "Training, step by step";
    const rest = names.length - plots.length;
    return {
      title,
      specification: frame({
        title,
        subtitle: `as the training logged it${rest > 0 ? `  ·  ${rest} more in training.json` : ""}`,
        height: Math.ceil(plots.length / columns) * rowHeight,
        key: drawKey(view.words, "line", isCompared2 ? ["base", "head"] : ["head"]),
        layers: [...layers]
      }),
      alt: `${title}. ${plots.map((plot) => describe7(plot, view)).join(" ")}`,
      text: tabulateEnds(plots, view)
    };
  }
});
function findLines(training, side) {
  const lines = /* @__PURE__ */ new Map();
  for (const { name, step, value } of training?.curves ?? []) {
    const points = value.flatMap((y, at) => {
      const x = step[at];
      return y === null || x === void 0 || !Number.isFinite(x) || !Number.isFinite(y) ? [] : [{ x, y }];
    });
    if (points.length === 0) continue;
    lines.set(name, [...lines.get(name) ?? [], { side, points: thinOut(points) }]);
  }
  return lines;
}
function thinOut(points) {
  if (points.length <= MOST_POINTS) return [...points];
  return Array.from({ length: MOST_POINTS }, (_, at) => {
    return points[Math.round(at * (points.length - 1) / (MOST_POINTS - 1))];
  });
}
function endsOf({ lines }, side) {
  const line = lines.find((one) => one.side === side);
  return [line?.points[0]?.y ?? null, line?.points.at(-1)?.y ?? null];
}
function describe7(plot, { words }) {
  const [first, last] = endsOf(plot, "head");
  const [, before] = endsOf(plot, "base");
  const then = before === null ? "" : ` (${words.side}: ${show4(before)})`;
  return `${makeVisible(plot.name, 60)} went from ${show4(first)} to ${show4(last)}${then}.`;
}
function tabulateEnds(plots, { words }) {
  const rows = plots.map((plot) => [
    plot.name,
    ...["base", "head"].flatMap((side) => endsOf(plot, side).map(show4))
  ]);
  const header = [words.base, words.head].flatMap((side) => [`${side}, first`, `${side}, last`]);
  return tabulate(["curve", ...header], rows);
}
function show4(value) {
  return formatNumber(value, value === null ? 0 : decimalsOf([value]));
}

// src/report/charts/index.ts
var charts = [
  metricChanges,
  metricHistory,
  sliceChanges,
  metricBySlice,
  metricByClass,
  confusionChanges,
  scoreCurves,
  ...classCurves,
  residuals,
  errorByDecile,
  metricAtK,
  trainingCurves,
  columnQuantiles,
  categoryShares
];

// src/report/charts/draw-charts.ts
function drawCharts(view) {
  return charts.flatMap(
    ({ name, place, draw: draw5 }) => [draw5(view) ?? []].flat().map((drawing, at) => ({ name: at === 0 ? name : `${name}-${at + 1}`, place, ...drawing }))
  );
}

// src/report/fit.ts
function fitReport(render2, fits) {
  let rendered = render2({ cut: [], detail: FULL });
  for (const extent of extents()) {
    if (fits(rendered)) return rendered;
    rendered = render2(extent);
  }
  return rendered;
}
function* extents() {
  for (let count2 = 1; count2 <= CUT_ORDER.length; count2 += 1)
    yield { cut: CUT_ORDER.slice(0, count2), detail: FULL };
  for (const detail of LESS) yield { cut: CUT_ORDER, detail };
}

// src/report/html/page.ts
import { createHash } from "node:crypto";

// src/report/html/inline.ts
var LONGEST = 600;
var MARKS = {
  pass: ["✓", "good"],
  warn: ["!", "warning"],
  fail: ["✗", "failing"]
};
function renderProse(prose) {
  return prose.map(renderInline).join("");
}
function renderText(prose) {
  return escapeHtml(textOf(prose));
}
function textOf(prose) {
  return prose.map(textOfInline).join("");
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
function textOfInline(inline) {
  if (typeof inline === "string") return makeVisible(inline, LONGEST);
  if (inline.kind === "mark") return "";
  if (inline.kind === "own") return inline.text;
  if (inline.kind === "code") return makeVisible(inline.text);
  return textOf(inline.content);
}

// src/report/html/table.ts
var AT_ONCE = 40;
var FILTERED_FROM = 9;
var MOST_CHOICES = 12;
var LONG_CELL = 40;
function renderTable(table2) {
  const { caption, rows } = table2;
  const rest = rows.slice(AT_ONCE);
  const isFiltered = rows.length >= FILTERED_FROM;
  const more = rest.length === 0 ? "" : `
<details class="rest"><summary>${formatCount(rest.length, "more row")} of “${renderText([caption])}”</summary>
${renderRows(table2, rest, false)}
</details>`;
  return `<div class="listing"${isFiltered ? " data-filter" : ""}>
${renderRows(table2, rows.slice(0, AT_ONCE), isFiltered)}${more}
</div>`;
}
function renderRows({ caption, columns, rows: all }, rows, choose) {
  const head = columns.map((column, at) => renderHead(column, choose ? listChoices(all, at, column) : null));
  const body = rows.map((row) => renderRow(row, columns));
  const label = renderText([caption]);
  return `<div class="table" role="group" aria-label="${label}" tabindex="0"><table>
<caption>${label}</caption>
<thead><tr>${head.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>`;
}
function renderRow(row, columns) {
  const mark2 = row.flat().find((inline) => typeof inline !== "string" && inline.kind === "mark");
  const open = typeof mark2 === "object" && mark2.kind === "mark" ? `<tr class="${mark2.effect}">` : "<tr>";
  return `${open}${row.map((cell2, at) => renderCell(cell2, columns[at]?.align ?? "left", at)).join("")}</tr>`;
}
function renderHead({ title, align }, choices) {
  const values = choices === null ? "" : ` data-values="${escapeHtml(JSON.stringify(choices))}"`;
  return `<th scope="col" class="${align}"${values}>${renderProse([title])}</th>`;
}
function listChoices(rows, at, { align }) {
  if (align === "right") return [];
  const most = Math.min(MOST_CHOICES, rows.length / 2);
  const values = /* @__PURE__ */ new Set();
  for (const row of rows) {
    values.add(textOf(row[at] ?? []).trim());
    if (values.size > most) return [];
  }
  return values.size < 2 ? [] : [...values].sort();
}
function renderCell(cell2, align, at) {
  if (at === 0) return `<th scope="row" class="${align}">${renderProse(cell2)}</th>`;
  const isLong = align === "left" && cell2.some((inline) => typeof inline === "string" && inline.length > LONG_CELL);
  return `<td class="${align}${isLong ? " long" : ""}">${renderProse(cell2)}</td>`;
}

// src/report/html/blocks.ts
var LONGEST_ALT = 4e3;
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
function renderChart({ name, alt, text, title }, drawings) {
  const drawn = drawings.get(name);
  const label = escapeHtml(makeVisible(alt, LONGEST_ALT));
  const caption = escapeHtml(title);
  const pictures = drawn === void 0 ? "" : `<div class="picture" role="group" aria-label="${caption}" tabindex="0"><div role="img" aria-label="${label}"><div class="light" aria-hidden="true">${drawn.light}</div><div class="dark" aria-hidden="true">${drawn.dark}</div></div></div>
`;
  return `<figure>
${pictures}<figcaption><details><summary>${caption}, as text</summary><pre tabindex="0">${escapeHtml(text)}</pre></details></figcaption>
</figure>`;
}

// src/report/html/script.ts
var SCRIPT = `
'use strict'
{
  const STEP = 100
  const make = (tag, fields, ...children) => {
    const element = Object.assign(document.createElement(tag), fields)
    element.append(...children)
    return element
  }
  const count = (number) => number.toLocaleString('en')
  const tidy = (text) => text.replace(/\\s+/g, ' ').trim()

  const textOf = (cell) => {
    const mark = cell.querySelector('.mark')
    const text = cell.textContent
    return tidy(mark !== null && text.startsWith(mark.textContent) ? text.slice(mark.textContent.length) : text)
  }
  const rankOf = (cell) => {
    const mark = cell.querySelector('.mark')
    return mark === null ? 3 : ['fail', 'warn', 'pass'].findIndex((name) => mark.classList.contains(name))
  }
  const NUMBER = /^[+\\u2212-]?(?:\\d[\\d,]*(?:\\.\\d+)?|\\u221e)(?:e[+\\u2212-]?\\d+)?(?=$|[\\s%\\[])/
  const numberOf = (text) => {
    const [found] = NUMBER.exec(text) ?? []
    return found === undefined ? null : Number(found.replace(/,/g, '').replace(/\\u2212/g, '-').replace('\\u221e', 'Infinity'))
  }

  const keysOf = (rows, column) => {
    const cells = rows.map((row) => row.cells[column])
    const texts = cells.map(textOf)
    if (cells.some((cell) => cell.querySelector('.mark') !== null))
      return { keys: cells.map((cell, at) => [rankOf(cell), texts[at]]), compare: byMark }
    const numbers = texts.map(numberOf)
    const isNumeric = texts.every((text, at) => numbers[at] !== null || /^(?:\\u2013|missing|not a number|$)/.test(text))
    return isNumeric && numbers.some((number) => number !== null)
      ? { keys: numbers, compare: (a, b) => a - b }
      : { keys: texts, compare: new Intl.Collator('en', { numeric: true }).compare }
  }
  const byMark = (a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)

  /** What has no value stays last, whichever way. */
  const sortRows = (rows, column, sign) => {
    const { keys, compare } = keysOf(rows, column)
    const order = rows.map((_, at) => at).sort((a, b) => {
      if (keys[a] === null || keys[b] === null) return (keys[a] === null) - (keys[b] === null) || a - b
      return sign * compare(keys[a], keys[b]) || a - b
    })
    return order.map((at) => rows[at])
  }

  const enhance = (listing) => {
    const table = listing.querySelector('table')
    const body = table.tBodies[0]
    const rest = listing.querySelector('.rest')
    const heads = [...table.tHead.rows[0].cells]
    const caption = table.caption.textContent
    const total = body.rows.length + (rest === null ? 0 : rest.querySelector('tbody').rows.length)
    if (total < 3) return
    const step = body.rows.length
    let listed = null
    let words = null
    let sorted = null
    let shown = rest === null ? Infinity : step
    let found = total
    const search = make('input', { type: 'search', autocomplete: 'off', spellcheck: false })
    search.setAttribute('aria-label', 'Filter ' + caption)
    const status = make('span', {})
    status.setAttribute('role', 'status')
    const choices = new Map()

    const read = () => {
      listed ??= [...body.rows, ...(rest === null ? [] : rest.querySelector('tbody').rows)]
      return listed
    }
    const update = () => {
      const rows = read()
      const asked = tidy(search.value).toLowerCase()
      const chosen = [...choices].filter(([, select]) => select.value !== '')
      let kept = sorted === null ? rows : sorted
      if (asked !== '') {
        words ??= new Map(rows.map((row) => [row, [...row.cells].map(textOf).join(' ').toLowerCase()]))
        kept = kept.filter((row) => words.get(row).includes(asked))
      }
      for (const [column, select] of chosen) kept = kept.filter((row) => textOf(row.cells[column]) === select.value.slice(1))
      found = kept.length
      body.replaceChildren(...kept.slice(0, shown))
      tell(asked !== '' || chosen.length > 0)
    }
    const tell = (isFiltered) => {
      const left = found - Math.min(found, shown)
      more.hidden = left === 0
      some.textContent = 'Show ' + count(Math.min(STEP, left)) + ' more'
      every.textContent = 'Show all ' + count(found)
      every.hidden = left <= STEP
      const part = left === 0 ? '' : ', the first ' + count(shown) + ' shown'
      status.textContent = (isFiltered ? count(found) + ' of ' : '') + count(total) + ' rows' + part
    }

    const grow = (rows) => {
      const before = body.rows.length
      shown = rows
      update()
      const next = body.rows[before]?.cells[0]
      if (more.hidden && next !== undefined) { next.tabIndex = -1; next.focus({ preventScroll: true }) }
    }
    const some = make('button', { type: 'button', onclick: () => grow(shown + STEP) })
    const every = make('button', { type: 'button', onclick: () => grow(Infinity) })
    const more = make('div', { className: 'more', hidden: true }, some, every)

    for (const [column, head] of heads.entries()) {
      const button = make('button', { type: 'button' }, ...head.childNodes)
      button.onclick = () => {
        const was = head.getAttribute('aria-sort')
        for (const other of heads) other.removeAttribute('aria-sort')
        if (was === 'descending') sorted = null
        else {
          head.setAttribute('aria-sort', was === null ? 'ascending' : 'descending')
          sorted = sortRows(read(), column, was === null ? 1 : -1)
        }
        update()
      }
      head.append(button)
    }
    if (listing.dataset.filter !== undefined) {
      const controls = make('div', { className: 'controls' }, make('label', {}, 'Filter', search))
      search.oninput = () => { shown = rest === null ? Infinity : step; update() }
      for (const [column, head] of heads.entries()) {
        const values = JSON.parse(head.dataset.values || '[]')
        if (values.length === 0) continue
        const select = make('select', { onchange: search.oninput }, make('option', { value: '' }, 'any'),
          ...values.map((value) => make('option', { value: '=' + tidy(value) }, value === '' ? 'none' : tidy(value))))
        select.setAttribute('aria-label', tidy(head.textContent) + ', ' + caption)
        choices.set(column, select)
        controls.append(make('label', {}, tidy(head.textContent), select))
      }
      controls.append(status)
      listing.prepend(controls)
      tell(false)
    }
    rest?.remove()
    listing.append(more)
  }
  for (const listing of document.querySelectorAll('.listing')) enhance(listing)

  const tip = make('div', { className: 'tip', hidden: true })
  tip.setAttribute('aria-hidden', 'true')
  document.body.append(tip)
  const show = ({ target, clientX, clientY }) => {
    const mark = target.closest?.('.picture .role-mark [aria-label]') ?? null
    tip.hidden = mark === null
    if (mark === null) return
    tip.textContent = mark.getAttribute('aria-label')
    const { width, height } = tip.getBoundingClientRect()
    const room = document.documentElement.clientWidth - width - 8
    tip.style.left = scrollX + Math.max(8, Math.min(clientX + 12, room)) + 'px'
    tip.style.top = scrollY + (clientY > height + 20 ? clientY - height - 12 : clientY + 18) + 'px'
  }
  document.addEventListener('pointermove', show)
  document.addEventListener('pointerdown', show)
  addEventListener('keydown', ({ key }) => { if (key === 'Escape') tip.hidden = true })
}
`;

// src/report/html/print-style.ts
var PRINT_STYLE = `
@page { margin: 16mm 14mm; }
@media print {
  :root { color-scheme: light; }
  body { padding: 0; max-width: none; font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav, figcaption, .controls label, .more, .tip, thead button::after { display: none; }
  h1 { font-size: 15pt; }
  h2 { margin-top: 1.5rem; padding-top: 0.75rem; font-size: 12pt; break-after: avoid; }
  p, li { max-width: none; orphans: 3; widows: 3; }
  figure, tr, header { break-inside: avoid; }
  .table, .picture, .controls { overflow: visible; }
  .picture svg, .picture img { min-width: 0; max-width: 100%; max-height: 22cm; }
  table { font-size: 8.5pt; }
  th, td { padding: 0.2rem 0.7rem 0.2rem 0; }
  td { overflow-wrap: anywhere; }
  td.left:last-child, td.long, tbody th { min-width: 0; white-space: normal; }
  .rest > summary { color: var(--muted); list-style: none; }
  a { color: inherit; text-decoration: none; }
  footer a::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
}
`;

// src/report/html/table-style.ts
var TABLE_STYLE = `
.listing { margin: 1rem 0 1.5rem; }
.table { overflow-x: auto; scrollbar-width: thin; }
@media screen and (max-width: 48rem) {
  thead th:first-child, tbody th { position: sticky; left: 0; background: var(--ground); box-shadow: 1px 0 var(--line); padding-right: 0.6rem; }
  tbody th { max-width: 11rem; min-width: 7rem; overflow-wrap: anywhere; }
  /* The outcome is beyond the edge: its sign stays in sight. */
  tr.fail > th::after, tr.warn > th::after { color: var(--verdict); font-weight: 700; padding-left: 0.3em; }
  tr.fail > th::after { content: "\\2717"; content: "\\2717" / ""; } tr.warn > th::after { content: "!"; content: "!" / ""; }
}
table { border-collapse: collapse; font-size: 0.92rem; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 0.4rem 1.1rem 0.4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; white-space: nowrap; }
th:last-child, td:last-child { padding-right: 0.4rem; }
th:first-child { padding-left: 0.4rem; }
td.left:last-child, td.long { white-space: normal; min-width: 12rem; max-width: 36rem; overflow-wrap: anywhere; }
tbody th { font-weight: 400; white-space: normal; min-width: 9rem; max-width: 24rem; }
tbody tr:hover, tbody tr:hover > th { background: var(--raised); }
tr.fail > th, tr.warn > th { border-left: 3px solid var(--verdict); }
tr.pass > th { border-left: 3px solid transparent; }
thead th { color: var(--muted); font-weight: 600; border-bottom-width: 2px; vertical-align: bottom; }
.right { text-align: right; }
.mark { font-weight: 700; color: var(--verdict); }
.rest { margin-top: 0.75rem; }
summary { cursor: pointer; }
.rest > summary { color: var(--link); font-size: 0.92rem; width: fit-content; }
thead button {
  all: unset; cursor: pointer; color: inherit; font: inherit; white-space: nowrap;
}
thead button:hover { color: var(--ink); text-decoration: underline; }
thead button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
thead button::after { content: "\\2195"; content: "\\2195" / ""; opacity: 0.45; padding-left: 0.3em; font-weight: 400; }
.right > button::after { padding-left: 0.2em; }
[aria-sort="ascending"] button::after { content: "\\2191"; content: "\\2191" / ""; opacity: 1; }
[aria-sort="descending"] button::after { content: "\\2193"; content: "\\2193" / ""; opacity: 1; }
.controls, .more { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; font-size: 0.88rem; color: var(--muted); }
.controls { margin-bottom: 0.6rem; } .more { margin-top: 0.75rem; }
.controls label { display: flex; align-items: center; gap: 0.4rem; max-width: 100%; }
.controls input, .controls select, .more button {
  min-width: 0; max-width: 16rem; padding: 0.3rem 0.55rem; border: 1px solid var(--edge); border-radius: 6px;
  background: var(--ground); color: var(--ink); font: inherit;
}
.more button { cursor: pointer; }
.more button:hover { background: var(--raised); }
[hidden] { display: none !important; }
`;

// src/report/html/style.ts
var PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f6f8fa; --ink: #1f2328; --muted: #59636e; --line: #d1d9e0; --edge: #818b98;
  --pass: #0b62a8; --warn: #8a5a00; --fail: #b3400f; --link: #0860ca;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1117; --raised: #151b23; --ink: #e6edf3; --muted: #9198a1; --line: #3d444d; --edge: #757d87;
    --pass: #6cb6ff; --warn: #e3a72f; --fail: #ff8e5e; --link: #6cb6ff;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 3rem; max-width: 68rem; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
}
.pass { --verdict: var(--pass); } .warn { --verdict: var(--warn); } .fail { --verdict: var(--fail); }
header { border-left: 0.4rem solid var(--verdict); padding: 0.25rem 0 0.25rem 1rem; margin-bottom: 1.25rem; }
.verdict { margin: 0; color: var(--verdict); font-weight: 600; letter-spacing: 0.04em; text-transform: uppercase; font-size: 0.85rem; }
h1 { margin: 0.1rem 0 0; font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; text-wrap: balance; }
h2 { margin: 2.5rem 0 0.75rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: 1.15rem; line-height: 1.35; overflow-wrap: anywhere; }
h2:focus { outline: none; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
p, li { max-width: 48rem; overflow-wrap: anywhere; }
a { color: var(--link); }
code, pre { font-family: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.88em; }
code { background: var(--raised); border-radius: 4px; padding: 0.1em 0.3em; overflow-wrap: anywhere; }
nav { font-size: 0.9rem; margin-bottom: 1.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.15rem 1.1rem; margin: 0; padding: 0; list-style: none; }
nav a { display: block; padding: 0.2rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
@media screen and (min-width: 72rem) {
  body {
    display: grid; grid-template: "header header" auto "nav main" 1fr "footer footer" auto / 11rem minmax(0, 1fr);
    column-gap: 2.5rem; max-width: 82rem; padding-inline: 2rem;
  }
  body:not(:has(nav)) { display: block; max-width: 68rem; }
  header { grid-area: header; } nav { grid-area: nav; } main { grid-area: main; } footer { grid-area: footer; }
  nav ul { position: sticky; top: 1rem; flex-direction: column; flex-wrap: nowrap; padding-top: 0.9rem; }
}
figure { margin: 1.5rem 0; }
.picture { overflow-x: auto; }
.picture svg, .picture img { max-width: 100%; height: auto; display: block; }
.picture svg { min-width: 40rem; }
.dark { display: none; }
@media screen and (prefers-color-scheme: dark) { .light { display: none; } .dark { display: block; } }
figcaption summary { color: var(--muted); font-size: 0.9rem; cursor: pointer; width: fit-content; }
figure pre { overflow-x: auto; line-height: 1.35; background: var(--raised); border-radius: 6px; padding: 0.75rem 1rem; }
.picture .role-mark [aria-label] { cursor: crosshair; }
.tip {
  position: absolute; z-index: 1; max-width: min(26rem, 80vw); padding: 0.3rem 0.6rem; border-radius: 6px;
  background: var(--ink); color: var(--ground); font-size: 0.85rem; line-height: 1.4; pointer-events: none; overflow-wrap: anywhere;
}
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.85rem; }
`;
var STYLE = `${PAGE_STYLE}${TABLE_STYLE}${PRINT_STYLE}`;

// src/report/html/page.ts
var VERDICTS = { pass: "Passed", warn: "Passed with warnings", fail: "Failed" };
var SECTION_NAMES = {
  chart: "Chart",
  charts: "Charts",
  changes: "What changed",
  slices: "Slices",
  flips: "Changed examples",
  metrics: "All metrics",
  data: "Data",
  "own-charts": "Own charts",
  training: "Training",
  baseline: "Baseline",
  decision: "How it was decided"
};
function renderPage(article, { drawings, run }) {
  const { mark: mark2, prose } = article.title;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${renderText(prose)}</title>
<style>${STYLE}</style>
</head>
<body class="${mark2}">
<header>
<p class="verdict">${VERDICTS[mark2]}</p>
<h1>${renderProse(prose)}</h1>
</header>
${renderContents(article.sections)}<main>
${article.lead.map((block) => renderBlock(block, drawings)).join("\n")}
${article.sections.map((section) => renderSection(section, drawings)).join("\n")}
</main>
<footer>Made by Mergemark${run === null ? "" : ` in <a href="${escapeHtml(run)}" rel="noreferrer">this run</a>`}. This page loads nothing.</footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
var POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hashOf(STYLE)}'`,
  // Users' charts, whose bytes are in the page.
  "img-src data:",
  `script-src 'sha256-${hashOf(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'"
].join("; ");
function renderContents(sections) {
  if (sections.length < 2) return "";
  const items = sections.map(({ key }) => `<li><a href="#${key}">${SECTION_NAMES[key]}</a></li>`);
  return `<nav aria-label="Sections"><ul>
${items.join("\n")}
</ul></nav>
`;
}
function renderSection({ key, title, blocks }, drawings) {
  const body = blocks.map((block) => renderBlock(block, drawings)).join("\n");
  return `<section aria-labelledby="${key}">
<h2 id="${key}" tabindex="-1">${renderProse(title)}</h2>
${body}
</section>`;
}
function hashOf(text) {
  return createHash("sha256").update(text).digest("base64");
}

// src/report/terminal.ts
var VERDICTS2 = { pass: "PASS", warn: "WARN", fail: "FAIL" };
var MARKS2 = { pass: "✓", warn: "!", fail: "✗" };
var WIDTH2 = 100;
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
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => lengthOf2(row[at] ?? ""))));
  const lines = cells.map(
    (row) => columns.map(({ align }, at) => {
      const cell2 = row[at] ?? "";
      const gap = " ".repeat((widths[at] ?? 0) - lengthOf2(cell2));
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
    if (line !== "" && lengthOf2(line) + 1 + lengthOf2(word) > WIDTH2) {
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
function lengthOf2(text) {
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
      say`${code(dataset.path)} has ${own(change)} rows with ${code(column.name)} ${label} than ${own(`${side}’s ${rows}`)}.`
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
    return say`The predictions are the same as ${own(side)}’s, example by example, so the gated metric did not move.`;
  return say`The predictions are the same as ${own(side)}’s, example by example, so none of the ${own(formatCount(count2, "gated metric"))} moved.`;
}
function describeHolding(gated, side) {
  const isCompared2 = gated.some(({ margin }) => margin !== null);
  const worse = `worse than ${side} by more than the policy allows`;
  const within = "within what the policy allows";
  const [first] = gated;
  if (first !== void 0 && gated.length === 1)
    return [say`${code(first.label)} is ${own(isCompared2 ? `not ${worse}` : within)}.`];
  const metrics = own(formatCount(gated.length, "gated metric"));
  return [
    isCompared2 ? say`None of the ${metrics} is ${own(worse)}.` : say`All ${metrics} are ${own(within)}.`
  ];
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
function explainVerdict({ verdict: verdict2 }, facts) {
  if (verdict2 === null) return say`What follows is what could be computed. Without a verdict the check fails.`;
  const observes = verdict2.mode === "observe" ? [OBSERVING] : [];
  const reasons = verdict2.verdict === "pass" ? praise(facts.gated, facts.side) : explainAll(verdict2, facts);
  return join([...observes, ...reasons], " ");
}
var OBSERVING = say`This project only observes (${code("mode: observe")}): the check passes whatever is found, and this is what the gate would say.`;
function explainAll(verdict2, facts) {
  const trouble = explainTrouble(verdict2, facts);
  return [...trouble, ...tellOthers(verdict2.rules, verdict2.verdict, trouble.length > 0)];
}
function explainTrouble({ rules, verdict: verdict2 }, { gated, findings, side }) {
  const trouble = gated.filter(({ worst }) => worst.effect === verdict2 && worst.outcome !== "no-baseline");
  const missing = trouble.filter(({ worst }) => worst.outcome === "missing");
  const isTold = ({ kind, metric }) => metric !== null || kind === "data" && findings.length > 0;
  const others = rules.filter((rule2) => rule2.effect === verdict2 && !isTold(rule2));
  const sentences = [
    ...explainFindings(verdict2 === "fail" ? findDeciding(findings) : []),
    ...explainMetrics(
      trouble.filter((metric) => !missing.includes(metric)),
      side
    ),
    ...[...Map.groupBy(missing, whyMissing).values()].map(explainMissing),
    ...others.map(explainRule)
  ];
  if (sentences.length <= MOST_SENTENCES) return sentences;
  const rest = formatCount(sentences.length - MOST_SENTENCES, "more finding");
  return [...sentences.slice(0, MOST_SENTENCES), say`${own(rest)} below.`];
}
function explainMetrics(metrics, side) {
  const briefly = new Map(
    [...Map.groupBy(metrics, ({ worst }) => worst.outcome).values()].flatMap(([first, ...others]) => {
      const more = others.filter(canBeBrief);
      return first === void 0 || more.length === 0 ? [] : [[first, more]];
    })
  );
  const told = new Set([...briefly.values()].flat());
  return metrics.filter((metric) => !told.has(metric)).map((metric) => {
    const more = briefly.get(metric);
    const inFull = explainMetric(metric, side);
    return more === void 0 ? inFull : say`${inFull} ${mentionMetrics(more)}`;
  });
}
function canBeBrief({ worst, rules }) {
  const isCommon = worst.outcome === "regressed" || worst.outcome === "inconclusive";
  return isCommon && !asksForGain(worst) && rules.every(({ outcome }) => outcome !== "violated");
}
function mentionMetrics(metrics) {
  const named = metrics.slice(0, MOST_SENTENCES).map((metric) => say`${nameMetric(metric)} (${own(metric.shown.change)})`);
  const rest = metrics.length - named.length;
  const names = enumerate(rest > 0 ? [...named, [own(formatCount(rest, "more", "more"))]] : named);
  return metrics[0]?.worst.outcome === "regressed" ? say`Also worse than allowed: ${names}.` : say`Too few examples also for ${names}.`;
}
function explainRule(rule2) {
  if (rule2.kind === "trust") return endSentence(rule2.message);
  return say`${strong(rule2.name ?? code(rule2.rule))}: ${endSentence(rule2.message)}`;
}
function tellOthers(entries, verdict2, isAfterOthers) {
  const rules = Map.groupBy(
    entries.filter(({ member }) => member === void 0),
    ({ rule: rule2, name }) => JSON.stringify([rule2, name ?? null])
  );
  const shares = Map.groupBy([...rules.values()], (bars) => shareOf(bars, verdict2));
  const of = (share) => (shares.get(share) ?? []).length;
  const others = [...rules.values()].filter((bars) => shareOf(bars, verdict2) !== "told").flat();
  const [holding, warning, waiting] = [of("holding"), of("warning"), of("waiting")];
  const groups = [
    { count: holding, one: "holds", many: "hold" },
    { count: warning, one: "warns", many: "warn" },
    { count: waiting, one: "waits for a baseline", many: "wait for a baseline" }
  ].filter(({ count: count2 }) => count2 > 0);
  const [first] = groups;
  if (first === void 0) return [];
  const isOfData = entries.every(({ kind }) => kind === "data");
  if (isOfData && groups.length === 1 && first === groups.find(({ one }) => one === "holds"))
    return [[own(`All ${isAfterOthers ? "other " : ""}checks of the data pass.`)]];
  const other = isAfterOthers ? "other " : "";
  const all = groups.reduce((sum2, { count: count2 }) => sum2 + count2, 0);
  if (all === 1) return [[own(`The ${other || "only "}rule ${first.one}.`)]];
  if (groups.length === 1)
    return [[own(`${other === "" ? "All" : "The other"} ${formatCount(all, "rule")} ${first.many}.`)]];
  const parts = groups.map(({ count: count2, one, many }) => `${formatNumber(count2, 0)} ${count2 === 1 ? one : many}`);
  return [[own(`Of the ${other}${formatCount(all, "rule")}${scopeOf(others)}, ${parts.join(" and ")}.`)]];
}
function shareOf(entries, verdict2) {
  const isWaiting = ({ outcome }) => outcome === "no-baseline";
  if (entries.some((entry) => entry.effect === verdict2 && !isWaiting(entry))) return "told";
  if (verdict2 === "warn" && entries.some(isWaiting)) return "waiting";
  if (entries.some(({ effect }) => effect === "warn")) return "warning";
  return entries.every(({ outcome }) => SETTLED.includes(outcome)) ? "holding" : "silent";
}
function scopeOf(rules) {
  const about = rules.filter(({ metric }) => metric !== null);
  const metrics = new Set(about.map(({ evaluation, metric }) => JSON.stringify([evaluation, metric])));
  if (metrics.size === new Set(rules.map(({ rule: rule2 }) => rule2)).size) return "";
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
    return failure === void 0 ? [] : [say`${strong(own(`${title} failed.`))} ${describe8(failure)} ${advise(command)}`];
  });
  return [...stages, ...describeEvaluations(input)];
}
function describeEvaluations({ evaluation }) {
  return (evaluation?.evaluations ?? []).flatMap(
    ({ name, failure }) => failure === null || failure.code === evaluation?.failure?.code ? [] : [
      say`${strong(own("Evaluating"))} ${code(name)} ${strong(own("failed."))} ${describe8({ ...failure, place: null })} ${advise("evaluate")}`
    ]
  );
}
function describe8({ code: number, message, place }) {
  const where = place === null ? [] : say` (${code(formatPlace(place))})`;
  return say`${number}: ${trimSentence(message)}${where}.`;
}
function advise(command) {
  return say`The step’s log has the whole error and how to mend it; ${code(`mergemark ${command}`)} shows the same on your machine.`;
}

// src/report/warnings.ts
var MOST = 5;
var MOST_CHANGES2 = 3;
var MOST_GUARDS = 3;
function describeWarnings({ input, guards, findings, addresses }) {
  return [
    ...describePolicy2(input).map(flag),
    ...limit(warnOfWaivers(input.verdict)).map(flag),
    ...limit(describeReasons(input)).map(flag),
    ...limit(
      findWarnings(findings).map((finding) => describeFinding(finding, addresses)),
      say`; ${code("report.html")} has all of them under “Data”`
    ).map(flag),
    ...tellGuards(guards),
    ...(input.data?.datasets ?? []).flatMap(
      ({ name, unsupported }) => unsupported.length === 0 ? [] : [
        say`${own(formatCount(unsupported.length, "item"))} of the schema of ${code(name)} ${own(unsupported.length === 1 ? "is" : "are")} not checked${tellUnsupported(unsupported)}.`
      ]
    )
  ];
}
function tellUnsupported(unsupported) {
  return unsupported.length <= MOST_CHANGES2 ? say`: ${unsupported.join("; ")}` : say`; all of them are named under “Data”`;
}
function describeReasons({ comparison }) {
  return comparison === null || comparison.baseline.sha === null ? [] : comparison.reasons.map(endSentence);
}
function flag(warning) {
  return say`${mark("warn")} ${warning}`;
}
function describePolicy2({ verdict: verdict2 }) {
  const changes = verdict2?.policy.changes ?? [];
  if (changes.length === 0) return [];
  const shown = changes.slice(0, MOST_CHANGES2).map((change) => say`${trimSentence(change)}`);
  const rest = changes.length - shown.length;
  const more = rest > 0 ? say`; ${own(formatNumber(rest, 0))} more under “How this was decided”` : say``;
  return [
    say`${strong(own("This PR changes the policy."))} It is judged by main’s. From the next PR on: ${join(shown, "; ")}${more}.`
  ];
}
function tellGuards(guards) {
  if (guards.length === 0) return [];
  const named = guards.slice(0, MOST_GUARDS).map(code);
  const rest = guards.length - named.length;
  const all = rest > 0 ? [...named, own(`${formatNumber(rest, 0)} more`)] : named;
  const [are, none] = guards.length === 1 ? ["is", "it is not"] : ["are", "none is"];
  return [
    say`${enumerate(all)} ${own(are)} only watched: too few examples to tell, and ${own(none)} proven worse.`
  ];
}
function limit(warnings, where = []) {
  if (warnings.length <= MOST) return [...warnings];
  return [
    ...warnings.slice(0, MOST),
    say`And ${own(formatCount(warnings.length - MOST, "more warning"))}${where}.`
  ];
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
    warnings: describeWarnings({
      input,
      guards: all.filter(isCountedGuard).map(({ label }) => label),
      findings,
      addresses
    }),
    flips: flips.map(({ prose }) => prose),
    causes: findCauses(worse, { head: input.data, base: input.base.data, side: words.side })
  };
}
function worseLabel({ metric, worst }) {
  const label = /\[(.+)\]$/s.exec(metric)?.[1];
  return label !== void 0 && worst.outcome === "regressed" ? [label] : [];
}

// src/report/compose.ts
var LARGEST_COMMENT = 63e3;
var LARGEST_SUMMARY = 1e6;
var THEMES = ["light", "dark"];
async function composeReport(input, ports) {
  const view = viewReport(input);
  const all = drawCharts(view);
  const drawn = all.filter(({ place }) => place === "lead");
  const charts2 = await renderCharts(all, ports);
  const article = arrangeReport(view, drawn, FULL);
  const parts = (chartUrls) => fitReport(
    (extent) => renderComment(view, drawn, { extent, chartUrls }),
    (rendered) => sizeOf2(joinParts(rendered)) <= LARGEST_COMMENT
  );
  return {
    comment: joinParts(parts(input.chartUrls ?? /* @__PURE__ */ new Map())),
    parts,
    pictures: [...drawn.map(({ name }) => pictureOf(name, drawingsOf(charts2))), ...picturesOfOwn(input)],
    summary: fitReport(
      (extent) => renderSummary(view, drawn, extent),
      (text) => sizeOf2(text) <= LARGEST_SUMMARY
    ),
    terminal: renderTerminal(article),
    html: renderPage(addCharts(arrangeReport(view, drawn, PAGE), all), {
      drawings: new Map([...drawingsOf(charts2), ...drawingsOfOwn(input.ownCharts ?? [])]),
      run: view.addresses.run
    }),
    charts: charts2
  };
}
function addCharts(article, all) {
  const blocks = all.filter(({ place }) => place === "page").map((chart) => ({ kind: "chart", chart }));
  if (blocks.length === 0) return article;
  const section = { key: "charts", title: say`Charts`, short: "charts", blocks };
  return { ...article, sections: [section, ...article.sections] };
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
function pictureOf(name, drawings) {
  return { name, svgs: drawings.get(name) ?? null, pngs: null, width: 0, height: 0 };
}
function picturesOfOwn({ ownCharts = [] }) {
  return ownCharts.flatMap((chart) => {
    const { pictures: pngs, width, height } = chart;
    return pngs === null ? [] : [{ name: nameInReport(chart), svgs: null, pngs, width, height }];
  });
}
function renderComment(view, drawn, { extent, chartUrls }) {
  const folding = view.input.verdict?.verdict === "pass" ? "one" : "each";
  const longest = extent.detail.text;
  return renderParts(cutArticle(view, drawn, extent), { folding, longest, chartUrls });
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
function cutArticle(view, drawn, { cut: cut2, detail }) {
  const article = arrangeReport(view, drawn, detail);
  const lost = article.sections.filter(({ key }) => cut2.includes(key));
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
function sizeOf2(text) {
  return new TextEncoder().encode(text).length;
}

// src/report/own-charts/read-own-charts.ts
async function readOwnCharts(project, files) {
  return Promise.all((await chartsOf(project, files)).map((chart) => readOwnChart(chart, project, files)));
}
async function chartsOf(project, files) {
  try {
    return (await readJudged(project, files)).configuration.report.charts;
  } catch (thrown) {
    if (thrown instanceof MergemarkError) return [];
    throw thrown;
  }
}
async function readOwnChart({ name, title, source }, { out }, files) {
  const light = await readPicture(pathOfPicture(out, name, "light"), files);
  const dark = await readPicture(pathOfPicture(out, name, "dark"), files);
  const common = { name, title, source };
  const broken = [light, dark].find((one) => "reason" in one);
  if ("reason" in light || "reason" in dark) {
    return { ...common, pictures: null, reason: broken.reason, width: 0, height: 0 };
  }
  const pictures = { light: light.bytes, dark: dark.bytes };
  return { ...common, pictures, reason: null, width: light.width / 2, height: light.height / 2 };
}
async function readPicture(path, files) {
  const found = await files.inspect(path);
  if (found?.kind !== "file") return { reason: "it was not drawn" };
  if (found.bytes > PNG_LIMITS.bytes) return { reason: "its picture is too large" };
  const bytes = await files.readBytes(path);
  const parsed = parsePng(bytes);
  return "reason" in parsed ? parsed : { ...parsed, bytes };
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
  const baseline = await findReadable(baselineDocument, project, files);
  const verdict2 = await findReadable(verdictDocument, project, files);
  return {
    name,
    run,
    verdict: verdict2,
    baseline,
    comparison: await findReadable(comparisonDocument, project, files),
    evaluation: await findReadable(evaluationDocument, project, files),
    data: await findReadable(dataDocument, project, files),
    training: await findReadable(trainingDocument, project, files),
    base: {
      evaluation: await findReadableBase(evaluationDocument, project, files),
      data: await findReadableBase(dataDocument, project, files),
      training: await findReadableBase(trainingDocument, project, files)
    },
    history: baseline?.history ?? [],
    ownCharts: isBelieved(verdict2) ? await readOwnCharts(project, files) : [],
    links: { repository: event?.repository.url ?? null, run: event?.run.url ?? null }
  };
}
function isBelieved(verdict2) {
  return verdict2 !== null && !verdict2.rules.some(({ kind, effect }) => kind === "trust" && effect === "fail");
}

// src/report/check-names.ts
var OVERALL_CHECK = "mergemark";
function checkName(project) {
  return `${OVERALL_CHECK}/${project}`;
}

// src/report/join/hidden-json.ts
function writeHiddenJson(tag, value) {
  return `<!-- ${tag} ${JSON.stringify(value).replace(/[<>-]|[^ -~]/g, escapeAsJson)} -->`;
}
function parseHiddenJson(tag, line) {
  const start = `<!-- ${tag} {`;
  if (!line.startsWith(start) || !line.endsWith("} -->")) return null;
  try {
    return JSON.parse(line.slice(start.length - 1, -" -->".length));
  } catch {
    return null;
  }
}
function escapeAsJson(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// src/report/sticky-marker.ts
var ALL_PROJECTS = "*";
var VERSION = 1;
var TAG = "mergemark";
var schema = object({
  v: int().positive(),
  project: string(),
  head: sha,
  run: string(),
  attempt: int().positive(),
  failed: array(string()).exactOptional()
});
function writeMarker({ project, head, run, attempt, failed = [] }) {
  const some = failed.length === 0 ? {} : { failed: [...failed] };
  return writeHiddenJson(TAG, {
    v: VERSION,
    project,
    head,
    run,
    attempt,
    ...some
  });
}
function readMarker(body) {
  const [first = ""] = body.split(/\r?\n/, 1);
  const read = schema.safeParse(parseHiddenJson(TAG, first));
  return read.success ? read.data : null;
}
function isOfNewerForm({ v }) {
  return v > VERSION;
}
function isNewerMarker(theirs, ours) {
  if (isOfNewerForm(theirs)) return true;
  return isOlderRun({ id: ours.run, attempt: ours.attempt }, { id: theirs.run, attempt: theirs.attempt });
}

// src/report/join/section.ts
var TAG2 = "mergemark-section";
var LEAD = "<!-- mergemark-lead -->";
var REST = "<!-- mergemark-rest -->";
var END = "<!-- mergemark-end -->";
var SECTION_MARKS = { lead: LEAD, rest: REST, end: END };
var schema2 = object({
  v: literal(1),
  project: string(),
  head: sha,
  run: string(),
  attempt: int().positive(),
  url: string(),
  verdict,
  good: boolean(),
  joined: boolean(),
  short: boolean()
});
function writeSectionMark(section) {
  const { project, head, run, verdict: verdict2, isGood: good, isJoined: joined, isShort: short } = section;
  const { id, attempt, url } = run;
  return writeHiddenJson(TAG2, {
    v: 1,
    project,
    head,
    run: id,
    attempt,
    url,
    verdict: verdict2,
    good,
    joined,
    short
  });
}
function writeSection(section) {
  const { title, lead, rest } = section;
  return [writeSectionMark(section), title, "", LEAD, lead, REST, rest, END].join("\n");
}
function readSections(text) {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const starts = [...lines.keys()].filter((at) => lines[at]?.startsWith(`<!-- ${TAG2} `));
  return starts.flatMap((at, index) => readSection(lines.slice(at, starts[index + 1])) ?? []);
}
function readSection([first = "", ...lines]) {
  const mark2 = schema2.safeParse(parseHiddenJson(TAG2, first));
  if (!mark2.success) return null;
  const { project, head, run: id, attempt, url, verdict: verdict2, good, joined, short } = mark2.data;
  const [lead, rest, end] = [LEAD, REST, END].map((one) => lines.indexOf(one));
  if (lead === -1 || rest < lead || end < rest) return null;
  const said = { project, head, verdict: verdict2, isGood: good, isJoined: joined, isShort: short };
  const parts = {
    title: lines.slice(0, lead).find((line) => line.startsWith("#")) ?? "",
    lead: joinLines(lines.slice(lead + 1, rest)),
    rest: joinLines(lines.slice(rest + 1, end))
  };
  return { ...said, ...parts, title: plainTitle(parts.title), run: { id, attempt, url } };
}
function joinLines(lines) {
  return lines.join("\n").trim();
}
var RESOLVED = "**Resolved.** ";
function showTitle(title, shown) {
  const [, mark2 = "", told = ""] = /^#+ (\S+) (.*)$/s.exec(title) ?? [null, "", title];
  return `${"#".repeat(shown.level)} ${mark2} ${shown.isResolved ? RESOLVED : ""}${told}`;
}
function plainTitle(shown) {
  const [, mark2 = "", told = ""] = /^#+ (\S+) (.*)$/s.exec(shown) ?? [null, "", shown];
  return `### ${mark2} ${told.startsWith(RESOLVED) ? told.slice(RESOLVED.length) : told}`;
}

// src/report/join/failed-before.ts
var MOST2 = 100;
function findFailedBefore(body, states) {
  const sections = new Map(readSections(body).map((section) => [section.project, section]));
  const bad = [...sections.values()].filter(({ isGood: isGood2 }) => !isGood2).map(({ project }) => project);
  const before = (readMarker(body)?.failed ?? []).filter((name) => {
    const section = sections.get(name);
    return section === void 0 || isShownStill(section, states);
  });
  return [.../* @__PURE__ */ new Set([...before, ...bad])].sort().slice(0, MOST2);
}
function isShownStill({ project, head, run }, states) {
  const now = states.find(({ name }) => name === project)?.section;
  return now != null && now.head === head && now.run.id === run.id && now.run.attempt === run.attempt;
}

// src/report/sticky-comment.ts
var STALE = "> **Out of date.**";
var UNTOUCHED = "> **Not affected any more.**";
async function findOwnComments(pullRequest, forge) {
  const comments = await forge.comments(pullRequest);
  return comments.filter(({ own: own2, body }) => own2 && readMarker(body) !== null);
}
async function markStale(stale, forge) {
  const { pullRequest, names, marker, runUrl } = stale;
  const own2 = await findOwnComments(pullRequest, forge);
  const note = `${STALE} [A run](${runUrl}) is judging ${marker.head.slice(0, 7)}.`;
  for (const project of [ALL_PROJECTS, ...names]) {
    const oldest = own2.find(({ body }) => readMarker(body)?.project === project);
    if (oldest === void 0 || isNewer(oldest.body, { ...marker, project })) continue;
    const failed = findFailedBefore(oldest.body, []).filter(
      (name) => !readSections(oldest.body).some((section) => section.project === name)
    );
    const text = `${note}

${withoutNote(textOf2(oldest.body))}`;
    await forge.updateComment(oldest.id, `${writeMarker({ ...marker, project, failed })}
${text}`);
  }
}
async function markUntouched(untouched, forge) {
  const { pullRequest, names, marker } = untouched;
  const note = `${UNTOUCHED} ${marker.head.slice(0, 7)} touches nothing that is judged; what follows is of an earlier commit.`;
  for (const { id, body } of await findOwnComments(pullRequest, forge)) {
    const theirs = readMarker(body);
    const isTheirs = theirs !== null && [ALL_PROJECTS, ...names].includes(theirs.project);
    if (!isTheirs || !isStale(body) || isNewerMarker(theirs, { ...marker, project: theirs.project })) continue;
    const [first = ""] = body.split(/\r?\n/, 1);
    await forge.updateComment(id, `${first}
${note}

${withoutNote(textOf2(body))}`);
  }
}
function isTaken(body, marker) {
  const theirs = readMarker(body);
  if (theirs === null) return false;
  return isOfNewerForm(theirs) || theirs.head !== marker.head && isNewerMarker(theirs, marker);
}
function isStale(body) {
  return textOf2(body).startsWith(STALE);
}
function isSameText(one, other) {
  return one.replaceAll("\r\n", "\n").trimEnd() === other.replaceAll("\r\n", "\n").trimEnd();
}
function isNewer(body, marker) {
  const theirs = readMarker(body);
  return theirs !== null && isNewerMarker(theirs, marker);
}
function textOf2(body) {
  return body.slice(body.indexOf("\n") + 1);
}
function withoutNote(text) {
  const isNoted = text.startsWith(STALE) || text.startsWith(UNTOUCHED);
  return isNoted ? text.replace(/^[^\n]*\r?\n\r?\n/, "") : text;
}

// src/report/join/fit-sections.ts
var LEVELS3 = [
  { good: "whole", bad: "whole" },
  { good: "lead", bad: "whole" },
  { good: "title", bad: "whole" },
  { good: "title", bad: "lead" },
  { good: "title", bad: 12 },
  { good: "title", bad: 4 },
  { good: "title", bad: 0 }
];
function fitSections(sections, level) {
  return sections.map((section) => fitSection(section, section.isGood ? level.good : level.bad));
}
function fitSection(section, kept) {
  if (kept === "whole") return section;
  const { rest, lead } = section;
  const short = kept === "lead" ? lead : cutLines(lead, kept === "title" ? 0 : kept);
  return { ...section, lead: short, rest: "", isShort: section.isShort || rest !== "" || short !== lead };
}
function cutLines(text, most) {
  const kept = [];
  let lines = 0;
  for (const block of text.split(/\n{2,}/)) {
    lines += block.split("\n").length;
    if (lines > most) break;
    kept.push(block);
  }
  return kept.join("\n\n");
}

// src/report/join/compose-body.ts
var BODY_LIMIT = 65536;
var CUT = "\n\n_The rest did not fit into a comment. The job summary has it all._";
var MOST_NAMES = 10;
function composeBody({ marker, states, failed }) {
  const sections = states.flatMap(({ section }) => section ?? []);
  if (sections.length === 0) return null;
  const { id: run, attempt } = newestRun(states);
  const recovering = failed.filter((name) => !states.some((one) => one.name === name && one.status === "bad"));
  const first = writeMarker({ ...marker, run, attempt, failed: recovering });
  const shown = states.filter(({ section, status }) => section !== null || status === "pending");
  const room = BODY_LIMIT - sizeOf3(first) - 1;
  let text = "";
  for (const level of LEVELS3) {
    text = render(shown, { level, failed: recovering, isAlone: marker.project !== ALL_PROJECTS });
    if (sizeOf3(text) <= room) return `${first}
${text}`;
  }
  return `${first}
${cutAtLine(text, room)}`;
}
function render(states, { level, failed, isAlone }) {
  const [only] = states;
  const sections = fitSections(
    states.flatMap(({ section }) => section ?? []),
    level
  );
  const isResolved = (section) => section.isGood && failed.includes(section.project);
  if (states.length === 1 || isAlone) {
    const section = sections.find(({ project }) => project === only?.name);
    return renderSection2(section, { level: 3, isResolved: isResolved(section), isFolded: false });
  }
  const ordered = [...sections].sort((one, other) => rankOf(one) - rankOf(other));
  return [
    headline(states),
    ...ordered.map(
      (section) => renderSection2(section, { level: 4, isResolved: isResolved(section), isFolded: section.isGood })
    )
  ].join("\n\n");
}
function renderSection2(section, { level, isResolved, isFolded }) {
  const { title, lead, rest, isShort } = section;
  const body = [
    SECTION_MARKS.lead,
    `${lead}
`,
    SECTION_MARKS.rest,
    `${rest}
`.trimStart(),
    SECTION_MARKS.end
  ].join("\n");
  const isEmpty = lead === "" && rest === "";
  return [
    `${writeSectionMark(section)}
${showTitle(title, { level, isResolved })}`,
    isFolded && !isEmpty ? `<details><summary>The report on ${escapeMarkdown(section.project)}</summary>

${body}

</details>` : body,
    ...isShort ? [tellShort(section)] : []
  ].join("\n\n");
}
function tellShort({ run }) {
  const name = /^https?:\/\/[^\s()<>"']+$/.test(run.url) ? `[The run](${run.url})` : "The run";
  return `_Left out for length. ${name} has the whole report._`;
}
function headline(states) {
  const named = (status) => states.filter((one) => one.status === status);
  const [bad, pending] = [named("bad"), named("pending")];
  const waiting = pending.length === 0 ? "" : ` Still being judged: ${listNames(pending)}.`;
  if (bad.length > 0)
    return `### ❌ ${bad.length} of ${states.length} projects may not be merged: ${listNames(bad)}
${waiting === "" ? "" : `
⏳${waiting}
`}`.trimEnd();
  if (pending.length > 0)
    return `### ⏳ ${states.length - pending.length} of ${states.length} projects are judged, and none keeps this from being merged

⏳${waiting}`;
  const warns = states.some(({ section }) => section !== null && section.verdict !== "pass");
  return `### ${warns ? "⚠️" : "✅"} All ${states.length} projects may be merged`;
}
function listNames(states) {
  const names = states.slice(0, MOST_NAMES).map(({ name }) => escapeMarkdown(makeVisible(name)));
  const more = states.length - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function rankOf({ isGood: isGood2, verdict: verdict2 }) {
  if (!isGood2) return 0;
  return verdict2 === "pass" ? 2 : 1;
}
function newestRun(states) {
  return states.map(({ run }) => run).reduce((newest, run) => isOlderRun(newest, run) ? run : newest);
}
function cutAtLine(text, room) {
  const bytes = new TextEncoder().encode(text).slice(0, room - sizeOf3(CUT));
  const cut2 = new TextDecoder().decode(bytes);
  return `${cut2.slice(0, Math.max(0, cut2.lastIndexOf("\n")))}${CUT}`;
}
function sizeOf3(text) {
  return new TextEncoder().encode(text).length;
}

// src/report/join/pace.ts
var ROUNDS = 16;
var FIRST_MS = 250;
var LONGEST_MS = 4e3;
function pauseMs(round, random) {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(round, 10));
  return whole * (0.5 + random.fraction() / 2);
}

// src/report/join/project-state.ts
var UNKNOWN_RUN = { id: "0", attempt: 1 };
var PREFIX = checkName("");
function stateOfSection(section) {
  const { project: name, run, isGood: isGood2, title } = section;
  return { name, status: isGood2 ? "good" : "bad", title, section, run, tellsAll: true };
}
function statesOfChecks(checks, head) {
  return checks.filter(({ name }) => name.startsWith(PREFIX)).map((check) => stateOfCheck(check, head));
}
function stateOfCheck(check, head) {
  const name = check.name.slice(PREFIX.length);
  const [found] = readSections(check.text ?? "");
  const section = found?.project === name && found.head === head ? found : null;
  const base = {
    name,
    title: check.title,
    run: check.origin ?? UNKNOWN_RUN,
    tellsAll: check.kind === "check"
  };
  if (check.status === "in_progress") return { ...base, status: "pending", section: null };
  const isGood2 = section?.isGood ?? check.conclusion === "success";
  return { ...base, status: isGood2 ? "good" : "bad", section };
}
function newestStates(states) {
  const newest = /* @__PURE__ */ new Map();
  for (const state of states) {
    const before = newest.get(state.name);
    newest.set(state.name, before === void 0 ? state : newerOf(before, state));
  }
  return [...newest.values()].sort(byName);
}
function newerOf(before, state) {
  if (isOlderRun(state.run, before.run)) return before;
  if (isOlderRun(before.run, state.run)) return keepSection(before, state);
  if (state.status === "pending" && before.status !== "pending") return before;
  return keepSection(before, state);
}
function keepSection(before, state) {
  const isSilent = !state.tellsAll && state.section === null && state.status !== "pending";
  return isSilent && before.section !== null && !isOlderRun(before.run, state.run) ? before : state;
}
function checksOfPlace(checks, pullRequest) {
  return checks.filter((check) => check.kind === "status" || check.pullRequest === pullRequest);
}
function findOverall(checks) {
  return checks.find(({ name }) => name === OVERALL_CHECK) ?? null;
}
function byName({ name: one }, { name: other }) {
  return one < other ? -1 : one > other ? 1 : 0;
}

// src/report/join/keep-comment.ts
var QUIET_LOOKS = 2;
async function keepComment(keeping, ports) {
  const progress = { written: null, change: "unchanged", quiet: 0, hasWaited: false };
  for (let round = 0; round < ROUNDS; round += 1) {
    const look = await lookAround(keeping, progress, ports);
    if (look.taken !== null) return { url: look.taken.url, change: "superseded" };
    if (look.body === null) return null;
    if (await mustWait(look, progress, keeping)) {
      await ports.clock.sleep(pauseMs(look.position, ports.random));
      continue;
    }
    const isQuiet = await settle({ ...look, body: look.body }, { keeping, progress }, ports);
    progress.quiet = isQuiet ? progress.quiet + 1 : 0;
    const enough = progress.change === "unchanged" || look.hasChecks ? 1 : QUIET_LOOKS;
    if (progress.quiet >= enough) return resultOf(look, progress);
    await ports.clock.sleep(pauseMs(look.hasChecks ? round : round + 2, ports.random));
  }
  return { url: progress.written?.url ?? "", change: "unsettled" };
}
async function lookAround(keeping, { written }, { forge }) {
  const { project, head, run, own: own2 } = keeping;
  const marker = { project, head, run: run.id, attempt: run.attempt };
  const comments = await findOwnComments(keeping.pullRequest, forge);
  const checks = await readChecks(keeping, forge);
  const listed2 = comments.filter(({ body }) => readMarker(body)?.project === project);
  const found = listed2.length === 0 && written !== null ? [written] : listed2;
  const hasChecks = checks?.some(({ kind }) => kind === "check") ?? false;
  const [oldest] = found;
  const states = joinStates(keeping, oldest, checks ?? []);
  const failed = oldest === void 0 ? [] : findFailedBefore(oldest.body, states);
  const isOutdone = own2.every(
    ({ project: name, run: mine }) => states.some((state) => state.name === name && isOlderRun(mine, state.run))
  );
  const isHeld = ({ body }) => isTaken(body, marker) || !hasChecks && isStale(body) && isMarkedLater(body, run);
  return {
    found,
    obsolete: findObsolete(comments, keeping, states),
    taken: found.find(isHeld) ?? (isOutdone && oldest !== void 0 && !hasOthers(states, own2) ? oldest : null),
    body: composeBody({ marker: { project, head }, states, failed }),
    hasChecks,
    isOutdone,
    position: states.filter(({ name, section }) => section !== null && name < (own2[0]?.project ?? "")).length
  };
}
async function readChecks({ head, pullRequest }, forge) {
  try {
    return checksOfPlace(await forge.checksOf(head), pullRequest);
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error;
    return null;
  }
}
function joinStates({ head, project, own: own2 }, oldest, checks) {
  const said = readSections(oldest?.body ?? "").filter((section) => section.head === head);
  const states = newestStates([
    ...said.map(stateOfSection),
    ...statesOfChecks(checks, head),
    ...own2.map(stateOfSection)
  ]);
  if (project !== ALL_PROJECTS) return states.filter(({ name }) => name === project);
  return states.filter(({ section }) => section === null || section.isJoined);
}
function hasOthers(states, own2) {
  return states.some(({ name, section }) => section !== null && !own2.some(({ project }) => project === name));
}
function findObsolete(comments, keeping, states) {
  const { project, head, run } = keeping;
  const names = states.flatMap(({ section }) => section?.project ?? []);
  return comments.filter(({ body }) => {
    const theirs = readMarker(body)?.project ?? project;
    if (theirs === project || isTaken(body, { project, head, run: run.id, attempt: run.attempt }))
      return false;
    if (project === ALL_PROJECTS) return names.includes(theirs);
    const sections = readSections(body);
    return theirs === ALL_PROJECTS && sections.length > 0 && sections.every((one) => one.project === project);
  });
}
function isMarkedLater(body, run) {
  const marker = readMarker(body);
  return marker !== null && isOlderRun(run, { id: marker.run, attempt: marker.attempt });
}
async function mustWait(look, progress, { project }) {
  if (project !== ALL_PROJECTS || progress.hasWaited || look.found.length > 0 || look.position === 0)
    return false;
  progress.hasWaited = true;
  return true;
}
async function settle(look, { keeping, progress }, { forge }) {
  const [oldest, ...later] = look.found;
  if (oldest === void 0) {
    progress.written = await forge.createComment(keeping.pullRequest, look.body);
    progress.change = "created";
    return false;
  }
  const isSame = isSameText(oldest.body, look.body);
  if (!isSame) {
    const updated = await updateUnlessGone(oldest, look.body, forge);
    progress.written = updated;
    if (updated === null) return false;
    if (progress.change === "unchanged") progress.change = "updated";
  }
  for (const { id } of [...later, ...look.obsolete]) await forge.deleteComment(id);
  return isSame;
}
async function updateUnlessGone({ id }, body, forge) {
  try {
    return await forge.updateComment(id, body);
  } catch (error) {
    if (error instanceof MergemarkError && error.code === "MM-609") return null;
    throw error;
  }
}
function resultOf({ found, isOutdone }, { written, change }) {
  const url = found[0]?.url ?? written?.url ?? "";
  return { url, change: isOutdone && change === "unchanged" ? "superseded" : change };
}

// src/report/publish-checks.ts
var LONGEST_TITLE = 240;
function openedCheck(name, setting) {
  return {
    ...placeOf2(setting),
    name,
    status: "in_progress",
    title: "Judging…",
    summary: "The run is going on. Its result will stand here.",
    annotations: []
  };
}
function projectCheck(project, setting) {
  const { name, summary, text, annotations, elsewhere } = project;
  return {
    ...placeOf2(setting),
    name: checkName(name),
    status: "completed",
    conclusion: isGood(project) && elsewhere === null ? "success" : "failure",
    title: (isGood(project) ? elsewhere : null) ?? titleOf3(project),
    summary,
    text,
    annotations
  };
}
var UNTOUCHED2 = "This pull request changes nothing that the configuration on the base branch names (`paths`), so nothing was computed.";
function untouchedCheck(name, setting) {
  return {
    ...placeOf2(setting),
    name: checkName(name),
    status: "completed",
    conclusion: "success",
    title: "Not affected",
    summary: UNTOUCHED2,
    annotations: []
  };
}
function isGood({ verdict: verdict2 }) {
  return verdict2 !== null && (verdict2.verdict !== "fail" || verdict2.mode === "observe");
}
function titleOf3({ name, verdict: verdict2 }) {
  if (verdict2 === null) return makeVisible(`${name}: no verdict could be reached`, LONGEST_TITLE);
  const wouldFail = verdict2.mode === "observe" && verdict2.verdict === "fail";
  return makeVisible(`${wouldFail ? "Only observing; would fail: " : ""}${verdict2.sentence}`, LONGEST_TITLE);
}
function placeOf2({
  head,
  pullRequest,
  origin
}) {
  return { sha: head, origin, ...pullRequest === null ? {} : { pullRequest } };
}

// src/report/join/overall-check.ts
var MOST_LISTED = 200;
function overallCheck(overall, setting) {
  const { states, elsewhere, unreadable } = overall;
  const [only] = states;
  const all = [...states, ...elsewhere.flatMap((one) => one.states)];
  const pending = all.filter(({ status }) => status === "pending");
  const bad = all.filter(({ status }) => status === "bad");
  const base = {
    ...placeOf2({ ...setting, origin: newestOrigin(setting.origin, all) }),
    name: OVERALL_CHECK,
    // They stand on the project's own check; here they would show twice on the same line.
    annotations: [],
    summary: states.length === 1 && elsewhere.length === 0 && only?.section !== null ? overall.summary : list2(overall)
  };
  if (unreadable !== null)
    return { ...base, status: "completed", conclusion: "failure", title: cut(unreadable) };
  if (pending.length > 0) return { ...base, status: "in_progress", title: tellPending(overall) };
  const isGood2 = states.length > 0 && bad.length === 0;
  return { ...base, status: "completed", conclusion: isGood2 ? "success" : "failure", title: tellAll(overall) };
}
function saysTheSame(found, report) {
  if (found === null || found.status !== report.status) return false;
  if (found.conclusion !== (report.conclusion ?? null)) return false;
  return found.kind === "status" || found.title === report.title;
}
function tellAll({ states, elsewhere }) {
  const bad = states.filter(({ status }) => status === "bad");
  if (states.length === 0) return "No project was judged";
  if (bad.length === 0) return tellElsewhere(elsewhere, "bad") ?? tellGood(states);
  if (states.length === 1) return cut(bad[0]?.title ?? "");
  const names = bad.map(({ name }) => name).join(", ");
  return cut(`${bad.length} of ${states.length} projects may not be merged: ${names}`);
}
function tellGood(states) {
  const [only] = states;
  return states.length === 1 ? cut(only?.title ?? "") : `All ${states.length} projects may be merged`;
}
function tellPending({ states, elsewhere }) {
  const named = (status) => states.filter((state) => state.status === status).map(({ name }) => name).join(", ");
  const [bad, pending] = [named("bad"), named("pending")];
  if (pending === "") return tellElsewhere(elsewhere, "pending") ?? "";
  return cut(`${bad === "" ? "" : `May not be merged: ${bad}. `}Waiting for ${pending}`);
}
function tellElsewhere(elsewhere, status, name) {
  for (const { pullRequest, states } of elsewhere) {
    const state = states.find((one) => one.status === status && (name === void 0 || one.name === name));
    if (state === void 0) continue;
    const told = status === "bad" ? state.title.replace(/^#+ \S+ /, "") : `${state.name} is still being judged`;
    return cut(`On #${pullRequest}, which has the same commit: ${told}`);
  }
  return null;
}
function list2({ states, elsewhere }) {
  const lines = [
    ...states.map((state) => `- ${show5(state)}`),
    ...elsewhere.flatMap(
      ({ pullRequest, states: theirs }) => theirs.map((state) => `- On #${pullRequest}, which has the same commit: ${show5(state)}`)
    )
  ];
  const more = lines.length - MOST_LISTED;
  return [...lines.slice(0, MOST_LISTED), ...more > 0 ? [`- And ${more} more.`] : []].join("\n");
}
var MARKS3 = { good: "✅", bad: "❌", pending: "⏳" };
function show5({ name, status, title }) {
  const told = escapeMarkdown(cut(title));
  const named = escapeMarkdown(makeVisible(name));
  return `${MARKS3[status]} ${status === "pending" ? `${named}: being judged` : title === "Not affected" ? `${named}: not affected` : told}`;
}
function newestOrigin(own2, states) {
  return states.reduce(
    (newest, { run }) => run.url !== void 0 && isOlderRun(newest, run) ? { ...run, url: run.url } : newest,
    own2
  );
}
function cut(text) {
  return makeVisible(text, LONGEST_TITLE);
}

// src/report/join/settle-overall.ts
var MOST_HIDDEN = 3;
async function settleOverall(settling, ports) {
  const { forge, clock, random } = ports;
  let isWritten = false;
  let hidden = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { checks, problem } = await readChecks2(settling, forge);
    const elsewhere = await findElsewhere(checks, settling.setting, forge);
    const { pullRequest } = settling.setting;
    const states = addMissing(
      newestStates([
        ...statesOfChecks(checksOfPlace(checks, pullRequest), settling.setting.head),
        ...settling.own
      ]),
      settling
    );
    const unreadable = problem !== null && settling.waitFor.some((name) => !settling.own.some((one) => one.name === name)) ? `The checks of the other projects cannot be read: ${problem}` : null;
    const report = overallCheck(
      { states, elsewhere, unreadable, summary: settling.summary },
      settling.setting
    );
    const found = findOverall(checksOfPlace(checks, pullRequest));
    if (saysTheSame(found, report)) return;
    const isHidden = found === null && isWritten;
    if (!isHidden) await forge.putCheck(report);
    hidden += isHidden ? 1 : 0;
    isWritten = true;
    if (problem !== null || hidden === MOST_HIDDEN) return;
    await clock.sleep(pauseMs(round, random));
  }
}
async function findElsewhere(checks, { head, pullRequest }, forge) {
  const numbers = new Set(checks.flatMap((check) => check.pullRequest ?? []));
  const elsewhere = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    if (number === pullRequest) continue;
    const other = await forge.pullRequest(number);
    if (other === null || !other.isOpen || other.head.sha !== head) continue;
    const theirs = checks.filter((check) => check.pullRequest === number);
    elsewhere.push({ pullRequest: number, states: newestStates(statesOfChecks(theirs, head)) });
  }
  return elsewhere;
}
function addMissing(states, { waitFor, own: own2 }) {
  const known = new Set([...states, ...own2].map(({ name }) => name));
  const missing = waitFor.filter((name) => !known.has(name));
  const pending = missing.map(
    (name) => ({
      name,
      status: "pending",
      title: "",
      section: null,
      run: { id: "0", attempt: 1 },
      tellsAll: true
    })
  );
  return [...states, ...pending];
}
async function readChecks2({ setting }, forge) {
  try {
    return { checks: await forge.checksOf(setting.head), problem: null };
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error;
    return { checks: [], problem: error.message };
  }
}

// src/report/publish-charts.ts
import { createHash as createHash2 } from "node:crypto";
var PATIENCE_MS = 6e4;
var PAUSES_MS = [250, 500, 1e3, 2e3, 4e3];
async function publishCharts(pictures, repositoryUrl, ports) {
  if (pictures.length === 0) return /* @__PURE__ */ new Map();
  const { stores, forge } = ports;
  const drawn = await Promise.all(pictures.map((picture) => draw4(picture, ports.charts)));
  const files = new Map(drawn.flatMap((one) => [...one.files]));
  const set = sha256([...files.keys()].sort().join("\n"));
  const folder = folderOfCharts({ set, now: ports.clock.now() });
  const message = `Add ${files.size} files of charts`;
  const { commit } = await openCharts(stores).append({ folder, files, message, patience: PATIENCE_MS });
  await waitUntilServed(
    drawn.map(({ shown }) => `${folder}/${shown.light}`),
    commit,
    ports
  );
  const { product } = await forge.capabilities();
  const urlOf = (name) => addressOf(product, { repositoryUrl, commit, path: `${folder}/${name}` });
  return new Map(
    drawn.map(({ picture, shown, width, height }) => [
      picture,
      { light: urlOf(shown.light), dark: urlOf(shown.dark), width, height }
    ])
  );
}
function addressOf(product, file) {
  const { repositoryUrl, commit, path } = file;
  if (product === "gitea" || product === "forgejo") return `${repositoryUrl}/raw/commit/${commit}/${path}`;
  return `${repositoryUrl}/blob/${commit}/${path}?raw=true`;
}
async function draw4(picture, charts2) {
  const { name, svgs, pngs } = picture;
  const files = /* @__PURE__ */ new Map();
  const shown = { light: "", dark: "" };
  let size = { width: picture.width, height: picture.height };
  for (const theme of ["light", "dark"]) {
    const svg = svgs?.[theme];
    const painted = svg === void 0 ? null : await charts2.png(svg);
    const png = painted?.bytes ?? pngs?.[theme];
    if (png === void 0) continue;
    if (painted !== null) size = { width: painted.width, height: painted.height };
    shown[theme] = nameOf2({ name, theme, ending: "png" }, png);
    files.set(shown[theme], png);
    if (svg === void 0) continue;
    const bytes = new TextEncoder().encode(svg);
    files.set(nameOf2({ name, theme, ending: "svg" }, bytes), bytes);
  }
  return { picture, shown, files, ...size };
}
function nameOf2(named, bytes) {
  const name = named.name.replace(/[^A-Za-z0-9_-]/g, "_").slice(0, 100);
  return `${name}-${named.theme}-${sha256(bytes).slice(0, 16)}.${named.ending}`;
}
async function waitUntilServed(paths, commit, { forge, clock }) {
  const [path = ""] = paths;
  for (const pause of [0, ...PAUSES_MS]) {
    if (pause > 0) await clock.sleep(pause);
    if (await forge.hasFile(path, commit)) return;
  }
  throw fault("charts-unserved", { path, commit });
}
function sha256(content) {
  return createHash2("sha256").update(content).digest("hex");
}

// src/report/publish.ts
async function publishReport(publication, ports) {
  const { pullRequest, run, origin, projects, untouched = [], waitFor = [] } = publication;
  const { forge } = ports;
  const setting = { head: run.head, pullRequest, origin };
  const problems = collectProblems(ports.runner);
  const urls = pullRequest === null ? null : await problems.from(() => publishPictures(publication, ports));
  const sections = projects.map((project) => sectionOf(project, { publication, urls }));
  await putProjectChecks({ publication, sections, setting, problems }, ports);
  for (const name of untouched) await problems.from(() => forge.putCheck(untouchedCheck(name, setting)));
  const own2 = [
    ...sections.map((section, index) => ownState(section, projects[index])),
    ...untouched.map((name) => untouchedState(name, setting))
  ];
  const summary = sections.map(joinParts).join("\n");
  await problems.from(() => settleOverall({ setting, own: own2, waitFor, summary }, ports));
  const commentUrl = await postComments({ publication, sections, problems }, ports);
  if (pullRequest !== null && projects.length === 0 && untouched.length > 0) {
    const marker = { head: run.head, run: origin.id, attempt: origin.attempt };
    await problems.from(() => markUntouched({ pullRequest, names: untouched, marker }, forge));
  }
  return { commentUrl, problems: problems.found };
}
async function openChecks(announcement, { forge, runner }) {
  const { names, pullRequest, run, origin } = announcement;
  const problems = collectProblems(runner);
  for (const name of [...names.map(checkName), OVERALL_CHECK]) {
    await problems.from(() => forge.putCheck(openedCheck(name, { head: run.head, pullRequest, origin })));
  }
  if (pullRequest === null) return { problems: problems.found };
  const marker = { head: run.head, run: origin.id, attempt: origin.attempt };
  await problems.from(() => markStale({ pullRequest, names, marker, runUrl: origin.url }, forge));
  return { problems: problems.found };
}
async function publishPictures({ projects, repositoryUrl }, ports) {
  const urls = await publishCharts(
    projects.flatMap(({ report }) => report.pictures),
    repositoryUrl,
    ports
  );
  return new Map(
    projects.map((project) => {
      const own2 = project.report.pictures.flatMap((picture) => {
        const found = urls.get(picture);
        return found === void 0 ? [] : [[picture.name, found]];
      });
      return [project, new Map(own2)];
    })
  );
}
function sectionOf(project, { publication, urls }) {
  const { name, report, comment } = project;
  const { run, origin } = publication;
  const verdict2 = project.verdict?.verdict ?? "fail";
  const section = {
    ...report.parts(urls?.get(project) ?? /* @__PURE__ */ new Map()),
    project: name,
    head: run.head,
    run: origin,
    verdict: verdict2,
    isGood: isGood(project),
    isJoined: comment === "joined",
    isShort: false
  };
  return readSections(writeSection(section))[0] ?? section;
}
async function putProjectChecks(posting, { forge }) {
  const { publication, sections, setting, problems } = posting;
  const found = await orNothing(() => forge.checksOf(setting.head), []);
  const elsewhere = await orNothing(() => findElsewhere(found, setting, forge), []);
  for (const [index, project] of publication.projects.entries()) {
    const section = sections[index];
    const report = projectCheck(
      {
        ...project,
        summary: summaryOf(section),
        text: writeSection(section),
        // One that is never judged there must not leave this one's green standing for it.
        elsewhere: tellElsewhere(elsewhere, "bad", project.name) ?? tellElsewhere(elsewhere, "pending", project.name)
      },
      setting
    );
    await problems.from(() => forge.putCheck(report));
  }
}
function summaryOf({ title }) {
  return title;
}
function ownState(section, project) {
  return { ...stateOfSection(section), title: titleOf3(project) };
}
function untouchedState(name, { origin }) {
  return { name, status: "good", title: "Not affected", section: null, run: origin, tellsAll: true };
}
async function postComments(posting, ports) {
  const { publication, sections, problems } = posting;
  const { pullRequest, run, origin } = publication;
  if (pullRequest === null) return null;
  const joined = sections.filter(({ isJoined }) => isJoined);
  const comments = [
    ...joined.length === 0 ? [] : [{ project: ALL_PROJECTS, own: joined }],
    ...sections.filter(({ isJoined }) => !isJoined).map((section) => ({ project: section.project, own: [section] }))
  ];
  let url = null;
  for (const comment of comments) {
    const keeping = { ...comment, pullRequest, head: run.head, run: origin };
    const kept = await problems.from(() => keepComment(keeping, ports));
    if (kept?.change === "superseded") {
      ports.runner.info(
        `A newer run has reported on #${pullRequest} already; its comment is left as it is: ${kept.url}`
      );
    }
    url = kept?.url ?? url;
  }
  return url;
}
async function orNothing(ask, nothing) {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error;
    return nothing;
  }
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
async function publishProjects({ reports, untouched, waitFor }, ports) {
  const all = [...reports.map(({ project }) => project), ...untouched].map(postedBy);
  let commentUrl = null;
  for (const [pullRequest, posted] of Map.groupBy(all, ({ event }) => event.pullRequest)) {
    const { run, event } = posted[0];
    const isHere = ({ event: theirs }) => theirs?.pullRequest === pullRequest;
    const own2 = reports.filter(({ project }) => isHere(project));
    const published = await publishReport(
      {
        pullRequest,
        run,
        origin: event.run,
        repositoryUrl: event.repository.url,
        projects: await Promise.all(own2.map((one) => publishedOf(one, ports))),
        untouched: untouched.filter(isHere).map(({ name }) => name),
        waitFor: namesIn(waitFor)
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
async function publishedOf({ project, report }, ports) {
  const found = await findReadable(verdictDocument, project, ports.files);
  return {
    name: project.name,
    verdict: found === null || found.failure !== void 0 ? null : found,
    report,
    comment: project.head.report.comment,
    annotations: await annotationsFor(project, ports)
  };
}
async function annotationsFor(project, { files, git }) {
  const data = await findReadable(dataDocument, project, files);
  const datasets = data?.datasets ?? [];
  return datasets.some(hasMarks) ? annotationsOf(datasets, await findMarkPlaces(project, git)) : [];
}
function namesIn(list3) {
  return (list3 ?? "").split(",").map((name) => name.trim()).filter((name) => name !== "");
}

export {
  fitSummaries,
  REPORT_FILES,
  writeReport,
  announceProjects,
  publishProjects
};
