import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  checks,
  tableChecks,
  type
} from "./chunk-N6FKOSI3.js";

// src/config/expected-checks.ts
var FORM_RULE = "well-formed";
var COLUMNS_RULE = "columns";
function expectedChecks(settings) {
  const named = namedColumns(settings);
  const ofFile = { column: null, mostly: 1, owner: null };
  return [
    { ...ofFile, rule: FORM_RULE, severity: "error" },
    ...named.size === 0 ? [] : [{ ...ofFile, rule: COLUMNS_RULE, severity: worstSeverity([...named.values()]) }],
    ...settings.columns.flatMap(
      (column) => askedOf(column).map(({ check: { rule }, demands }) => ({
        ...expectedOf(demands),
        rule,
        column: column.name
      }))
    ),
    ...askedOfTable(settings).map(({ check: { rule }, demands }) => ({
      ...expectedOf(demands),
      rule,
      column: null
    })),
    ...settings.rules.map((rule) => ({ ...expectedOf(rule), rule: rule.name, column: null }))
  ];
}
function askedOf(settings) {
  const demands = (rule) => settings.demands[rule] ?? settings;
  const all = [
    { check: type, option: settings.type, demands: demands(type.rule) },
    ...namedIn(checks, settings.checks).map((asked) => ({
      ...asked,
      demands: demands(asked.check.rule)
    }))
  ];
  return all.filter(({ check, option }) => check.applies?.(option) ?? true);
}
var USUAL = { mostly: 1, severity: "error", owner: null, when: null };
function askedOfTable(settings) {
  return namedIn(tableChecks, settings.checks).map((asked) => ({ ...asked, demands: settings.demands[asked.check.rule] ?? USUAL })).filter(({ check, option }) => check.applies?.(option) ?? true);
}
function namedIn(all, options) {
  return all.filter(({ rule }) => Object.hasOwn(options, rule)).map((check) => ({ check, option: options[check.rule] }));
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
function expectedOf({ severity, mostly, owner }) {
  return { severity, mostly, owner };
}

export {
  FORM_RULE,
  COLUMNS_RULE,
  expectedChecks,
  askedOf,
  askedOfTable,
  namedColumns,
  worstSeverity,
  isAllowed
};
