import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  verdictDocument
} from "./chunk-KJRK62UU.js";
import {
  dataDocument
} from "./chunk-XXPL4PRM.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import {
  trainingDocument
} from "./chunk-C352YR2C.js";
import {
  findReadable
} from "./chunk-M7EM5S42.js";
import {
  text
} from "./chunk-AEKYP4UI.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";

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
function nameSubject({ metric, slice }) {
  return `${nameMetric(metric ?? "")}${slice === null ? "" : ` in ${clean(slice)}`}`;
}
function beginWithSubject({
  metric,
  slice
}) {
  return `${beginWithMetric(metric)}${slice === null ? "" : ` in ${clean(slice)}`}`;
}

// src/gate/outputs/judged-project.ts
var PASSED = ["improved", "not-worse", "within"];
function entriesOf({ verdict }) {
  if (verdict === null) return [wholeEntry("errored", "the gate could not be evaluated")];
  const entries = nameApart(verdict.rules.map((rule) => describeRule(rule)));
  if (verdict.failure !== void 0) return [wholeEntry("errored", verdict.failure.message), ...entries];
  const unexplained = verdict.verdict === "fail" && !entries.some(isFailing);
  return unexplained ? [wholeEntry("errored", verdict.sentence), ...entries] : entries;
}
function isFailing({ standing }) {
  return standing === "failed" || standing === "errored";
}
function isObserved({ verdict }) {
  return verdict !== null && verdict.failure === void 0 && verdict.mode === "observe";
}
function wholeEntry(standing, message) {
  return { name: "verdict", kind: "verdict", standing, message, rule: null };
}
function describeRule(rule) {
  return { name: nameRule(rule), kind: rule.kind, standing: standingOf(rule), message: rule.message, rule };
}
function standingOf({ effect, outcome }) {
  if (effect === "fail") return outcome === "missing" ? "errored" : "failed";
  return effect === "pass" && PASSED.includes(outcome) ? "passed" : "tolerated";
}
function nameRule({ name, rule, asks, bound, slice }) {
  const bar = asks ?? bound?.kind;
  const within = slice === null || rule.includes(slice) ? "" : ` in ${slice}`;
  return `${name ?? rule}${within}${bar === void 0 ? "" : ` (${bar})`}`;
}
function nameApart(entries) {
  const taken = /* @__PURE__ */ new Set(["verdict"]);
  return entries.map((entry) => {
    let name = entry.name;
    for (let count2 = 2; taken.has(name); count2++) name = `${entry.name} #${count2}`;
    taken.add(name);
    return { ...entry, name };
  });
}

// src/gate/outputs/xml.ts
function element(name, attributes, children = []) {
  return { name, attributes, children };
}
function writeXml(root) {
  return `<?xml version="1.0" encoding="UTF-8"?>
${writeElement(root, "")}
`;
}
function writeElement({ name, attributes, children }, indent) {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(String(value))}"`);
  const start = `${indent}<${name}${pairs.join("")}`;
  if (children.length === 0) return `${start}/>`;
  const texts = children.filter((child) => typeof child === "string");
  if (texts.length === children.length) return `${start}>${texts.map(escapeText).join("")}</${name}>`;
  const lines = children.map(
    (child) => typeof child === "string" ? `${indent}  ${escapeText(child)}` : writeElement(child, `${indent}  `)
  );
  return [`${start}>`, ...lines, `${indent}</${name}>`].join("\n");
}
var ENTITIES = /* @__PURE__ */ new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"]
]);
function escapeText(text2) {
  return plain(text2).replace(/[&<>"']/g, (sign) => ENTITIES.get(sign));
}
function plain(text2) {
  return text2.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}]+/gu, " ");
}

// src/gate/outputs/attestation.ts
function toStatement(projects) {
  const subject = projects.flatMap((project) => subjectsOf(project, { apart: projects.length > 1 }));
  if (subject.length === 0) return null;
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject,
    predicateType: "https://in-toto.io/attestation/test-result/v0.1",
    predicate: toTestResult(projects)
  };
}
function subjectsOf({ name, model, evaluations }, { apart }) {
  const of = apart ? `${name}: ` : "";
  return [
    ...model === null ? [] : [describe(`${of}${model.path}`, model.digest)],
    ...evaluations.flatMap(
      (one) => one.digest === null ? [] : [describe(`${of}evaluation set ${one.name}`, one.digest)]
    )
  ];
}
function toTestResult(projects) {
  const tests = projects.flatMap(
    (project) => entriesOf(project).map((entry) => ({
      ...entry,
      name: plain(projects.length > 1 ? `${project.name}: ${entry.name}` : entry.name)
    }))
  );
  const named = (wanted) => tests.filter(wanted).map(({ name }) => name);
  const verdicts = projects.map(({ verdict }) => verdict);
  const failed = verdicts.length === 0 || verdicts.some((one) => one?.verdict !== "pass" && one?.verdict !== "warn");
  const warned = verdicts.some((one) => one?.verdict === "warn");
  return {
    result: failed || tests.some(isFailing) ? "FAILED" : warned ? "WARNED" : "PASSED",
    configuration: projects.flatMap(({ configuration, verdict }) => {
      const digest = verdict?.policy.digest ?? null;
      return digest === null ? [] : [describe(configuration, digest)];
    }),
    passedTests: named(({ standing }) => standing === "passed"),
    warnedTests: named(({ standing }) => standing === "tolerated"),
    failedTests: named(isFailing)
  };
}
function describe(name, digest) {
  return { name: plain(name), digest: { sha256: digest.slice("sha256:".length) } };
}

// src/gate/outputs/junit.ts
function toJunit(projects) {
  const suites = projects.map(suiteOf);
  return writeXml(
    element("testsuites", { name: "mergemark", ...count(suites.flatMap(({ cases }) => cases)) }, [
      ...suites.map(({ name, cases }) => element("testsuite", { name, ...count(cases) }, cases))
    ])
  );
}
function suiteOf(project) {
  const observed = isObserved(project);
  return {
    name: project.name,
    cases: entriesOf(project).map((entry) => caseOf(entry, { project: project.name, observed }))
  };
}
function caseOf({ name, kind, standing, message, rule }, { project, observed }) {
  const attributes = { name, classname: `${project}.${kind}`, ...placeOf(rule), time: 0 };
  if (standing === "passed") return element("testcase", attributes, [element("system-out", {}, [message])]);
  if (standing === "tolerated" || observed) {
    const told = standing === "tolerated" ? message : `observed only: ${message}`;
    return element("testcase", attributes, [element("skipped", { message: told })]);
  }
  const result = standing === "errored" ? "error" : "failure";
  return element("testcase", attributes, [element(result, { message, type: kind }, [message])]);
}
function placeOf(rule) {
  const place = rule?.place ?? null;
  if (place === null) return {};
  return { file: place.file, ...place.line === null ? {} : { line: place.line } };
}
function count(cases) {
  const having = (result) => cases.filter(
    ({ children }) => children.some((child) => typeof child !== "string" && child.name === result)
  ).length;
  return {
    tests: cases.length,
    failures: having("failure"),
    errors: having("error"),
    skipped: having("skipped"),
    time: 0
  };
}

// src/gate/outputs/sarif.ts
var RULES = [
  ["change", "Change against the baseline", "A metric is compared with main’s, example by example."],
  ["bound", "Bound", "A metric’s value must lie within a bound."],
  ["data", "Data check", "The rows of a data set must meet its checks."],
  ["expr", "Expression", "A condition over the run’s documents must be true."],
  ["group", "Group", "Any, or each, of several rules must hold."],
  ["command", "Command", "What main’s configuration makes must be made."],
  ["trust", "Trust", "What a run is handed must be fit to be believed."],
  ["verdict", "Verdict", "The run must be judged."]
];
var MOST_LINES = 20;
function toSarif(projects, { version }) {
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: projects.map((project) => ({
      tool: {
        driver: { name: "Mergemark", version, semanticVersion: version, rules: RULES.map(describeKind) }
      },
      // Two runs of one tool in a file must differ in this, or one replaces the other.
      automationDetails: { id: `mergemark/${plain(project.name)}/` },
      columnKind: "utf16CodeUnits",
      results: resultsOf(project)
    }))
  };
  return `${JSON.stringify(log, null, 2)}
`;
}
function describeKind([kind, name, text2]) {
  return { id: `mergemark/${kind}`, name: kind, shortDescription: { text: name }, fullDescription: { text: text2 } };
}
function resultsOf(project) {
  const shown = entriesOf(project).filter(({ standing }) => standing !== "passed");
  const isWaived = shown.some(({ rule }) => reasonWaived(rule) !== null);
  return shown.map((entry) => ({
    ...toResult(entry, project),
    // Of a run either all results have them or none has (section 3.27.23).
    ...isWaived ? { suppressions: suppress(entry) } : {}
  }));
}
function suppress({ rule }) {
  const reason = reasonWaived(rule);
  return reason === null ? [] : [{ kind: "external", status: "accepted", justification: plain(reason) }];
}
function reasonWaived(rule) {
  return rule?.waived ?? null;
}
function toResult(entry, project) {
  const { name, kind, message, rule } = entry;
  const index = RULES.findIndex(([known]) => known === kind);
  return {
    ruleId: `mergemark/${kind}`,
    ruleIndex: index,
    level: levelOf(entry, { observed: isObserved(project) }),
    message: { text: `${plain(name)}: ${plain(message)}` },
    locations: locate(entry, project),
    partialFingerprints: { "mergemarkRule/v1": plain(name) },
    ...rule === null ? {} : { properties: { outcome: rule.outcome, effect: rule.effect } }
  };
}
function levelOf(entry, { observed }) {
  if (isFailing(entry)) return observed ? "warning" : "error";
  return entry.rule?.effect === "warn" ? "warning" : "note";
}
function locate({ rule }, { datasets, configuration }) {
  for (const dataset of datasets) {
    const check = dataset.checks.find((one) => nameCheck(dataset, one) === rule?.rule);
    const places = (check?.examples ?? []).flatMap(
      ({ line, file: file2 = dataset.path }) => line === null ? [] : [{ file: file2, line }]
    );
    const different = [...new Map(places.map((one) => [`${one.line}:${one.file}`, one])).values()];
    if (different.length > 0)
      return different.slice(0, MOST_LINES).map(({ file: file2, line }) => placeAt(file2, line));
  }
  const place = rule?.place ?? null;
  return [place === null ? placeAt(configuration, 1) : placeAt(place.file, place.line ?? 1)];
}
function nameCheck(dataset, { rule, column }) {
  return `data.${dataset.name}: ${rule}${column === null ? "" : ` of ${clean(column)}`}`;
}
function placeAt(path, line) {
  const uri = path.split("/").map(encodeURIComponent).join("/");
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine: line } } };
}

// src/commands/verdict-files.ts
var file = { placeholder: "file" };
var verdictFileInputs = {
  sarif: text("Write what does not pass as SARIF 2.1.0 to this file.", null, file),
  junit: text("Write the verdict as JUnit XML to this file, a case for each bar.", null, file),
  attestation: text(
    "Write an in-toto statement of the verdict to this file, and its predicate beside it (`.predicate.json`).",
    null,
    file
  )
};
async function writeVerdictFiles(judged, { asked, version, files, isBroken = false }) {
  if (asked.sarif !== null) await files.write(asked.sarif, toSarif(judged, { version }));
  if (asked.junit !== null) await files.write(asked.junit, toJunit(judged));
  if (asked.attestation === null) return;
  const statement = toStatement(judged);
  if (statement === null) {
    if (isBroken) return;
    throw fault("nothing-to-attest", { file: asked.attestation, isOfFiles: false });
  }
  await files.write(asked.attestation, writeJson(statement));
  await files.write(predicateFile(asked.attestation), writeJson(statement.predicate));
}
async function clearVerdictFiles(asked, files, reads = []) {
  const { sarif, junit, attestation } = asked;
  const predicate = attestation === null ? null : predicateFile(attestation);
  const places = [sarif, junit, attestation, predicate].filter((path) => path !== null);
  const taken = new Set(reads.flatMap((path) => path === null ? [] : [files.resolve(path)]));
  for (const path of places) {
    const place = files.resolve(path);
    if (taken.has(place))
      throw fault("unwritable-file", { path, reason: "another option of this command names it too" });
    taken.add(place);
    if ((await files.inspect(path))?.kind === "folder")
      throw fault("unwritable-file", { path, reason: "it is a folder" });
  }
  for (const path of places) await files.remove(path);
}
async function readJudgedProject(project, files) {
  const data = await findReadable(dataDocument, project, files);
  const training = await findReadable(trainingDocument, project, files);
  const evaluation = await findReadable(evaluationDocument, project, files);
  return {
    name: project.name,
    configuration: project.path,
    verdict: await findReadable(verdictDocument, project, files),
    datasets: data?.datasets ?? [],
    model: training?.model ?? null,
    evaluations: evaluation?.evaluations ?? []
  };
}
function predicateFile(path) {
  return `${path.replace(/\.json$/, "")}.predicate.json`;
}
function writeJson(value) {
  return `${JSON.stringify(value, null, 2)}
`;
}

export {
  element,
  writeXml,
  plain,
  clean,
  asSentence,
  joinNames,
  nameSubject,
  beginWithSubject,
  placeAt,
  verdictFileInputs,
  writeVerdictFiles,
  clearVerdictFiles,
  readJudgedProject
};
