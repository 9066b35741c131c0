import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/data/annotations.ts
var MOST_OF_CHECK = 10;
var MOST = 50;
var SEVERITIES = ["error", "warning", "info"];
function annotationsOf(datasets) {
  const all = marksOf(datasets);
  const sorted = SEVERITIES.flatMap((severity) => all.filter((mark) => mark.severity === severity));
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
function marksOf(datasets) {
  return datasets.flatMap(
    (dataset) => dataset.checks.filter(({ result }) => result !== "pass").flatMap((check) => annotationsOfCheck(check, dataset))
  );
}
function annotationsOfCheck(check, dataset) {
  const title = `${dataset.name}: ${check.column === null ? check.rule : `${check.rule} of ${check.column}`}`;
  const at = (line, message) => ({
    severity: check.severity,
    title,
    message,
    place: { file: dataset.path, line, column: null }
  });
  if (check.result === "error") return [at(null, `could not be evaluated: ${check.message}`)];
  if (check.examples.length === 0) return [at(null, `${check.failing} of ${check.total}: ${check.message}`)];
  return check.examples.slice(0, MOST_OF_CHECK).map((example) => at(example.line, describeExample(example, check)));
}
function describeExample({ row, key, value }, { message }) {
  const where = [row === null ? [] : `row ${row}`, key === null ? [] : `key ${key}`].flat().join(", ");
  const what = value === null ? message : `${JSON.stringify(value)} ${message}`;
  return where === "" ? what : `${what} (${where})`;
}

export {
  annotationsOf
};
