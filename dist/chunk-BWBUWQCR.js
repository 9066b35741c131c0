import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/documents/count-new.ts
function countNew({ failing, failingOnMain, examples }) {
  if (failingOnMain === void 0) return null;
  const seen = examples.filter(({ known }) => known !== true).length;
  return Math.min(failing, Math.max(failing - failingOnMain, seen));
}

// src/data/describe-example.ts
function describeExample(example, { message }) {
  const { row, key, known } = example;
  const where = [
    row === null ? [] : `row ${row}`,
    key === null ? [] : `key ${key}`,
    known === true ? "already on main" : []
  ].flat().join(", ");
  const what = `${describeValue(example)}${message}`;
  return where === "" ? what : `${what} (${where})`;
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
  const added = countNew(check);
  const count = `${failing} of ${total} fail`;
  if (added === null || failing === 0) return count;
  if (added === 0) return `${count}, all of them on main already`;
  return added >= failing ? `${count}, all of them new` : `${count}, ${added} of them new`;
}

// src/data/annotations.ts
var MOST_OF_CHECK = 10;
var MOST = 50;
var SEVERITIES = ["error", "warning", "info"];
function annotationsOf(datasets) {
  const all = marksOf(datasets);
  const sorted = SEVERITIES.flatMap(
    (severity) => newFirst(all.filter((mark) => mark.severity === severity))
  ).map(({ isKnown, ...annotation }) => annotation);
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
function newFirst(marks) {
  return [...marks.filter(({ isKnown }) => !isKnown), ...marks.filter(({ isKnown }) => isKnown)];
}
function marksOf(datasets) {
  return datasets.flatMap(
    (dataset) => dataset.checks.filter(({ result }) => result !== "pass").flatMap((check) => marksOfCheck(check, dataset))
  );
}
function marksOfCheck(check, dataset) {
  const title = `${dataset.name}: ${check.column === null ? check.rule : `${check.rule} of ${check.column}`}`;
  const at = (example, message) => ({
    severity: check.severity,
    title,
    message,
    place: { file: example?.file ?? dataset.path, line: example?.line ?? null, column: null },
    isKnown: example === null ? isOnMain(check) : example.known === true
  });
  if (check.result === "error") return [at(null, `could not be evaluated: ${check.message}`)];
  if (check.examples.length === 0) return [at(null, `${check.failing} of ${check.total}: ${check.message}`)];
  const known = check.examples.filter((example) => example.known === true);
  const shown = [...check.examples.filter((example) => example.known !== true), ...known].slice(
    0,
    MOST_OF_CHECK
  );
  const others = describeOthers(check, shown.length);
  return shown.map((example, index) => {
    const message = describeExample(example, check);
    return at(example, index === shown.length - 1 && others !== null ? `${message}; ${others}` : message);
  });
}
function isOnMain({ failing, failingOnMain }) {
  return failingOnMain !== void 0 && failingOnMain >= failing;
}

export {
  countNew,
  describeExample,
  describeOthers,
  describeCount,
  annotationsOf
};
