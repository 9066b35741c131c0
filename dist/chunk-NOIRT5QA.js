import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  checks,
  defineCheck
} from "./chunk-TECIMJOH.js";
import {
  _enum
} from "./chunk-QKPKLO3D.js";

// src/checks/type.ts
var NOUNS = {
  string: "a string",
  integer: "an integer",
  number: "a number",
  boolean: "a boolean (true, false, 1 or 0)",
  date: "a date (2026-01-31)",
  datetime: "a date and time (2026-01-31T12:00:00)"
};
var type = defineCheck({
  rule: "type",
  summary: "Every value reads as the type of its column.",
  option: _enum(["string", "integer", "number", "boolean", "date", "datetime"]),
  example: "integer",
  over: "values",
  applies: (asked) => asked !== "string",
  fails: ({ typed }) => `${typed} IS NULL`,
  message: (asked) => `is not ${NOUNS[asked]}`
});

// src/config/expected-checks.ts
var FORM_RULE = "well-formed";
var COLUMNS_RULE = "columns";
function expectedChecks(settings) {
  const named = namedColumns(settings);
  const ofFile = { column: null, mostly: 1 };
  return [
    { ...ofFile, rule: FORM_RULE, severity: "error" },
    ...named.size === 0 ? [] : [{ ...ofFile, rule: COLUMNS_RULE, severity: worstSeverity([...named.values()]) }],
    ...settings.columns.flatMap(
      (column) => askedOf(column).map(({ check: { rule } }) => ({ ...demandsOf(column), rule, column: column.name }))
    ),
    ...settings.rules.map((rule) => ({ ...demandsOf(rule), rule: rule.name, column: null }))
  ];
}
function askedOf(settings) {
  const named = checks.filter(({ rule }) => Object.hasOwn(settings.checks, rule)).map((check) => ({ check, option: settings.checks[check.rule] }));
  const all = [{ check: type, option: settings.type }, ...named];
  return all.filter(({ check, option }) => check.applies?.(option) ?? true);
}
function namedColumns({
  columns,
  key
}) {
  const severities = new Map(columns.map(({ name, severity }) => [name, severity]));
  if (key !== null) severities.set(key, "error");
  return severities;
}
function worstSeverity(severities) {
  return ["error", "warning", "info"].find((severity) => severities.includes(severity)) ?? "error";
}
function isAllowed({ failing, total }, mostly) {
  return total === 0 ? failing === 0 : (total - failing) / total >= mostly;
}
function demandsOf({ severity, mostly }) {
  return { severity, mostly };
}

export {
  FORM_RULE,
  COLUMNS_RULE,
  expectedChecks,
  askedOf,
  namedColumns,
  worstSeverity,
  isAllowed
};
