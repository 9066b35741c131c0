import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  code,
  enumerate,
  left,
  link,
  list,
  own,
  paragraph,
  right,
  say,
  table
} from "./chunk-VASBIMZT.js";
import {
  formatCount,
  formatNumber
} from "./chunk-UG5JQ3SH.js";
import {
  changedFiles
} from "./chunk-DDOXFENP.js";
import {
  COLUMNS_RULE,
  FORM_RULE,
  TOLD_RULES
} from "./chunk-Q4MGMET2.js";

// src/data/mark-places.ts
import { posix } from "node:path";
async function findMarkPlaces(project, git) {
  const changed = await changedFiles(project, git);
  if (changed === null) return null;
  const top = await git.pathFromRoot(".");
  return {
    isInDiff: (file) => changed.has(posix.join(top, file)),
    askedAt: (dataset, check) => {
      const line = askedAt(dataset, check, project);
      return { file: project.path, line, column: null };
    }
  };
}
function askedAt(dataset, { rule, column }, { head }) {
  const lineOf = (...keys) => head.placeOf("data", dataset, ...keys)?.line ?? null;
  const own2 = column === null ? lineOf(rule) : lineOf("columns", column, rule);
  return own2 ?? (column === null ? ruleLine(rule, dataset, head) : null) ?? lineOf("schema") ?? (column === null ? null : lineOf("columns", column)) ?? lineOf("path");
}
function ruleLine(name, dataset, { data, placeOf }) {
  const rules = data.find((settings) => settings.name === dataset)?.rules ?? [];
  const at = (index2) => placeOf("data", dataset, "rules", index2, "name")?.line ?? null;
  const imported = rules.filter((_, index2) => at(index2) === null).length;
  const index = rules.findIndex((rule) => rule.name === name) - imported;
  return index < 0 ? null : at(index);
}

// src/documents/count-new.ts
function countNew({ failing, failingOnMain, newFailing, examples }) {
  if (failingOnMain === void 0) return null;
  const within = (count) => Math.min(failing, Math.max(0, count));
  if (newFailing !== void 0) return { least: within(newFailing), most: within(newFailing) };
  const told = (known) => examples.filter((example) => example.known === known).length;
  const least = within(Math.max(failing - failingOnMain, told(false)));
  const most = failingOnMain === 0 ? failing : within(failing - told(true));
  return { least, most: Math.max(least, most) };
}
function tellNew(check) {
  const count = countNew(check);
  const { failing, failingOnMain } = check;
  if (count === null || failing === 0) return null;
  const { least, most } = count;
  if (most === 0) return "all of them on main already";
  if (least === failing) return "all of them new";
  if (least === most) return `${least} of them new`;
  return least === 0 ? `${failingOnMain} on main` : `${failingOnMain} on main: at least ${least} new`;
}

// src/data/describe-example.ts
function describeExample(example, check) {
  const { row, key, known, keyRedacted } = example;
  const where = [
    row === null ? [] : `row ${row}`,
    key === null ? [] : `key ${key}`,
    keyRedacted === true ? "key withheld" : [],
    known === void 0 ? [] : known ? "already on main" : "new"
  ].flat().join(", ");
  const what = onOneLine(describeWrong(example, check));
  return where === "" ? what : `${what} (${onOneLine(where)})`;
}
function describeWrong(example, { rule, message }) {
  if (TOLD_RULES.includes(rule) && typeof example.value === "string") return example.value;
  return `${describeValue(example)}${message}`;
}
function describeValue({ value, redacted }) {
  if (redacted === true) return "a withheld value ";
  return value === null ? "" : `${JSON.stringify(value)} `;
}
function describeOthers({ failing, total }, shown) {
  const others = failing - shown;
  return others > 0 ? `${others} more of ${total} fail` : null;
}
function describeCount(check) {
  const { failing, total } = check;
  const added = tellNew(check);
  const count = `${failing} of ${total} fail`;
  return added === null ? count : `${count}, ${added}`;
}
function onOneLine(text) {
  return text.replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, (end) => end === "\r" ? "\\r" : "\\n");
}

// src/data/annotations.ts
var MOST_OF_CHECK = 10;
var MOST = 50;
var SEVERITIES = ["error", "warning", "info"];
function annotationsOf(datasets, places = null) {
  const all = datasets.flatMap(
    (dataset) => dataset.checks.filter(isMarked).flatMap((check) => marksOfCheck(check, { dataset, places }))
  );
  const sorted = SEVERITIES.flatMap(
    (severity) => newFirst(all.filter((mark) => mark.severity === severity))
  ).map(({ isKnown: isKnown2, ...annotation }) => annotation);
  if (sorted.length <= MOST) return sorted;
  const [first, ...others] = sorted.slice(MOST - 1);
  if (first === void 0) return sorted;
  const count = 1 + others.length;
  const message = `${count} of ${sorted.length} marks are left out here; the report lists every check that does not pass`;
  const place = { ...first.place, line: null };
  return [
    ...sorted.slice(0, MOST - 1),
    { severity: first.severity, title: `${count} more marks`, message, place }
  ];
}
function hasMarks({ checks }) {
  return checks.some(isMarked);
}
function isMarked({ result }) {
  return result !== "pass";
}
var STATES = [false, null, true];
function newFirst(marks) {
  return STATES.flatMap((state) => marks.filter(({ isKnown: isKnown2 }) => isKnown2 === state));
}
function marksOfCheck(check, { dataset, places }) {
  const title = `${dataset.name}: ${check.column === null ? check.rule : `${check.rule} of ${check.column}`}`;
  const isShown = (example) => places === null || places.isInDiff(example?.file ?? dataset.path);
  const at = (example, message) => ({
    severity: check.severity,
    title,
    message,
    place: { file: example?.file ?? dataset.path, line: example?.line ?? null, column: null },
    isKnown: example === null ? isOnMain(check) : example.known ?? null
  });
  const examples = newestFirst(check.examples.filter(isShown)).slice(0, MOST_OF_CHECK);
  const isSeen = examples.length > 0 || check.examples.length === 0 && isShown(null);
  if (places !== null && !isSeen) {
    const place = places.askedAt(dataset.name, check);
    return [{ ...at(null, describeElsewhere(check, dataset)), place }];
  }
  if (check.result === "error") return [at(null, describeError(check))];
  if (examples.length === 0) return [at(null, `${check.failing} of ${check.total}: ${check.message}`)];
  const others = describeOthers(check, examples.length);
  return examples.map((example, index) => {
    const message = describeExample(example, check);
    return at(example, index === examples.length - 1 && others !== null ? `${message}; ${others}` : message);
  });
}
function newestFirst(examples) {
  return STATES.flatMap((state) => examples.filter(({ known = null }) => known === state));
}
function describeElsewhere(check, { path }) {
  if (check.result === "error") return `${describeError(check)} (${path})`;
  return `${path}, on no line of the diff: ${describeCount(check)}: ${check.message}`;
}
function describeError({ message }) {
  return `could not be evaluated: ${message}`;
}
function isOnMain(check) {
  const { least, most } = countNew(check) ?? { least: 1, most: 1 };
  if (most === 0) return true;
  return least > 0 ? false : null;
}

// src/report/findings.ts
function findFindings(data, verdict) {
  const all = (data?.datasets ?? []).flatMap(({ name, path, checks }) => {
    const isJudged = isKnown(name, verdict);
    return checks.filter(({ result }) => result !== "pass").map((check) => ({ dataset: name, path, check, isJudged }));
  });
  return sortFindings(all);
}
function sortFindings(findings) {
  return findings.toSorted((a, b) => rank(a.check) - rank(b.check));
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
function findIdle(checks) {
  return checks.filter(({ result, total }) => result === "pass" && total === 0);
}
function tellIdle(checks) {
  const count = findIdle(checks).length;
  return count === 0 ? null : `${formatNumber(count, 0)} of them judged no row`;
}
function judgesOne({ total, observed }) {
  return total <= 1 && observed !== void 0;
}
function tellOne({ failingOnMain, newFailing }) {
  if (failingOnMain === void 0) return "fails";
  const isNew = newFailing === void 0 ? failingOnMain === 0 : newFailing > 0;
  return isNew ? "fails, new" : "fails, on main too";
}
var SEVERITIES2 = ["error", "warning", "info"];
function rank(check) {
  const { least, most } = countNew(check) ?? { least: 1, most: 1 };
  const isNew = least > 0 ? 0 : most > 0 ? 1 / 3 : 2 / 3;
  return SEVERITIES2.indexOf(check.severity) + isNew;
}

// src/report/findings-prose.ts
function tabulateFindings(findings, addresses, detail) {
  const shown = findings.slice(0, detail.checks);
  const columns = [left("where"), left("column"), left("value"), left("what is wrong"), right("failing")];
  const rows = shown.flatMap((finding) => rowsOf(finding, addresses, detail.examples));
  return [
    ...table("Data that breaks a check", columns, rows),
    ...listOthers(findings.slice(detail.checks), addresses, detail.checkLines)
  ];
}
function listOthers(findings, addresses, lines) {
  if (findings.length === 0) return [];
  const rest = findings.length - lines;
  const count = own(formatCount(findings.length, "more check fails", "more checks fail"));
  const page = link(code("report.html"), addresses.run);
  return [
    paragraph(say`${count}; ${page} has the rows of all of them:`),
    list([
      ...findings.slice(0, lines).map((finding) => describeBriefly(finding, addresses)),
      ...rest > 0 ? [say`and ${own(formatNumber(rest, 0))} more there.`] : []
    ])
  ];
}
function describeBriefly(finding, addresses) {
  const { check } = finding;
  if (check.result === "error") return say`${nameCheck(finding)} could not be evaluated: ${check.message}`;
  const [first] = check.examples;
  const told = own(`${shareOf(check)}${newIn(check)}`);
  if (first === void 0) return say`${nameCheck(finding)}: ${told}; ${check.message}`;
  return say`${nameCheck(finding)}: ${told}; first at ${locate(finding, placeOnly(first), addresses)}`;
}
function explainFindings(findings) {
  return [...Map.groupBy(findings, ({ path }) => path)].map(([path, group]) => {
    const named = group.slice(0, 3).map(describeBreach);
    const rest = group.length - named.length;
    const breaches = rest > 0 ? [...named, [own(formatCount(rest, "more check fails", "more checks fail"))]] : named;
    return say`In ${code(path)} ${enumerate(breaches)}.`;
  });
}
function describeBreach(finding) {
  const { result, failing, total, column, rule } = finding.check;
  if (result === "error") return say`${nameRule(finding.check)} could not be evaluated`;
  if (rule === COLUMNS_RULE)
    return say`${own(`${formatNumber(failing, 0)} of ${formatCount(total, "column")} ${failing === 1 ? "is" : "are"} missing`)}`;
  if (total <= 1) return say`${nameRule(finding.check)} fails`;
  if (rule === FORM_RULE) return say`${own(shareOf(finding.check))} records could not be read`;
  const rows = column === null ? say`rows` : say`values of ${code(column)}`;
  return say`${own(shareOf(finding.check))} ${rows} ${own(failing === 1 ? "breaks" : "break")} ${code(rule)}`;
}
function nameRule({ column, rule }) {
  return column === null ? [code(rule)] : say`${code(rule)} of ${code(column)}`;
}
function describeFinding(finding, addresses) {
  const { check } = finding;
  const [first] = check.examples;
  const wrong = first === void 0 ? null : tellDefect(first, check);
  const where = first === void 0 ? [] : say` (first at ${locate(finding, placeOnly(first), addresses)})`;
  if (check.result === "error") return say`${nameCheck(finding)} could not be evaluated: ${check.message}.`;
  const note = finding.isJudged ? "" : " Main’s policy does not know this data set, so that nothing is judged by it.";
  return say`${nameCheck(finding)} ${own(failsIn(check))}: ${wrong ?? [check.message]}${where}.${own(note)}`;
}
function failsIn(check) {
  return judgesOne(check) ? tellOne(check) : `fails in ${shareOf(check)}`;
}
function placeOnly({ keyRedacted: _, known: __, ...example }) {
  return { ...example, key: null };
}
function nameCheck(finding) {
  return say`${nameRule(finding.check)} in ${code(finding.dataset)}`;
}
function rowsOf(finding, addresses, examples) {
  const { check, path } = finding;
  const column = check.column === null ? own("–") : code(check.column);
  const wrong = check.result === "error" ? say`could not be evaluated: ${check.message}` : [check.message];
  const total = [own(`${shareOf(check)}${newIn(check)}`)];
  const named = (what) => say`${what} (${code(check.rule)})`;
  const [first, ...others] = check.examples.slice(0, examples);
  if (first === void 0) return [[[code(path)], [column], [own("–")], named(wrong), total]];
  const defect = (example) => tellDefect(example, check);
  return [
    [
      locate(finding, first, addresses),
      [column],
      showValue(first, check),
      named(defect(first) ?? wrong),
      total
    ],
    ...others.map((example) => [
      locate(finding, example, addresses),
      [column],
      showValue(example, check),
      defect(example) ?? [],
      []
    ])
  ];
}
function tellDefect({ value }, { rule }) {
  return TOLD_RULES.includes(rule) && typeof value === "string" ? [value] : null;
}
function locate(finding, { line, row, key, keyRedacted, file, known }, addresses) {
  const path = file ?? finding.path;
  const place = line === null ? path : `${path}:${line}`;
  const withheld = keyRedacted === true ? say` (key withheld)` : [];
  const named = key === null ? withheld : say` (key ${code(String(key))})`;
  const numbered = line === null && row !== null ? say`, row ${own(formatNumber(row, 0))}` : [];
  const state = known === false && isPartlyNew(finding.check) ? say`, new` : [];
  return [...link(code(place), addresses.line(path, line)), ...numbered, ...named, ...state];
}
function showValue({ value, redacted }, { column, rule }) {
  if (redacted === true) return say`withheld`;
  if (TOLD_RULES.includes(rule) || value === null && column === null) return [own("–")];
  if (value === null) return say`no value`;
  return value === "" ? say`empty text` : [code(String(value))];
}
function isPartlyNew(check) {
  const count = countNew(check);
  return count !== null && count.least < check.failing;
}
function newIn(check) {
  const count = check.result === "error" || judgesOne(check) ? null : countNew(check);
  if (count === null) return "";
  const { least, most } = count;
  if (most === 0) return ", none new";
  if (least === most) return `, ${formatNumber(least, 0)} new`;
  const onMain = `, ${formatNumber(check.failingOnMain ?? 0, 0)} on main`;
  return least === 0 ? onMain : `${onMain}: at least ${formatNumber(least, 0)} new`;
}
function shareOf(check) {
  const { result, failing, total } = check;
  if (result === "error") return "–";
  if (judgesOne(check)) return tellOne(check);
  return total === 0 ? formatNumber(failing, 0) : `${formatNumber(failing, 0)} of ${formatNumber(total, 0)}`;
}

export {
  findMarkPlaces,
  askedAt,
  countNew,
  tellNew,
  describeExample,
  describeOthers,
  describeCount,
  onOneLine,
  annotationsOf,
  hasMarks,
  findFindings,
  sortFindings,
  findDeciding,
  findWarnings,
  findNotes,
  findIdle,
  tellIdle,
  judgesOne,
  tellOne,
  tabulateFindings,
  explainFindings,
  nameRule,
  describeFinding
};
