import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  COLUMNS_RULE,
  FORM_RULE,
  askedOf,
  isAllowed,
  namedColumns,
  worstSeverity
} from "./chunk-NOIRT5QA.js";
import {
  annotationsOf
} from "./chunk-7AQHK4NI.js";
import {
  dataDocument
} from "./chunk-SS2N6TRI.js";
import {
  readJudged
} from "./chunk-CAKJTHTU.js";
import {
  PartialFailure,
  asFault,
  defineStage
} from "./chunk-4ZP7K3JW.js";
import {
  MergemarkError,
  fault,
  joinFaults,
  nearest
} from "./chunk-3UMVNY5W.js";
import {
  __callDispose,
  __using
} from "./chunk-TYDYXRWL.js";

// src/data/condition.ts
function encloseCondition(sql) {
  let depth = 0;
  for (const [token] of sql.matchAll(TOKENS)) {
    const refused = REFUSED.get(token.toLowerCase());
    if (refused !== void 0) return { reason: refused };
    if (token === "(") depth++;
    if (token === ")") depth--;
    if (depth < 0) return { reason: "it closes a parenthesis that it does not open" };
  }
  if (depth > 0) return { reason: "it opens a parenthesis that it does not close" };
  if (sql.replaceAll(/--[^\r\n]*/g, "").trim() === "") return { reason: "it is empty" };
  return { sql: `(${sql}
)` };
}
var TOKENS = /(?<![\p{L}\p{N}_])e'|'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\r\n]*|\/\*|['"();$]/giu;
var REFUSED = /* @__PURE__ */ new Map([
  ["'", "it opens a text that it does not close"],
  ['"', "it opens a name that it does not close"],
  [";", 'it holds a ";", and may be one expression only'],
  ["/*", 'it holds "/*"; a comment may only follow "--"'],
  ["$", 'it holds a "$" outside of a text'],
  ["e'", "it holds a text with escapes (e'…')"]
]);

// src/data/compile-plan.ts
function compileChecks(settings, table, types) {
  return [
    ...settings.columns.flatMap((column) => compileColumn(column, table)),
    ...settings.rules.map((rule) => compileRule(rule, typedRelation(table, types)))
  ];
}
function expressionOf(name, columnType, dialect) {
  const text = dialect.identifier(name);
  return { text, type: columnType, typed: columnType === "string" ? text : dialect.tryCast(text, columnType) };
}
function compileColumn(settings, { columns, relation, dialect }) {
  const column = expressionOf(settings.name, settings.type, dialect);
  return askedOf(settings).map(({ check, option }) => ({
    rule: check.rule,
    column: settings.name,
    severity: settings.severity,
    mostly: settings.mostly,
    message: check.message(option),
    test: columns.includes(settings.name) ? testOf(check, { column, option, relation, dialect }) : { reason: `the file has no column "${settings.name}"` }
  }));
}
function testOf(check, {
  column,
  option,
  relation,
  dialect
}) {
  const fails = `coalesce(${check.fails(column, option, dialect)}, true)`;
  const judged = {
    cells: "true",
    values: `${column.text} IS NOT NULL`,
    readable: `${column.typed} IS NOT NULL`
  }[check.over];
  return { from: relation, judged, fails: `(${judged} AND ${fails})`, value: column.text };
}
function compileRule({ name, sql, severity, mostly }, from) {
  const condition = encloseCondition(sql);
  const test = "reason" in condition ? condition : { from, judged: "true", fails: `NOT coalesce(${condition.sql}, false)`, value: "NULL" };
  return { rule: name, column: null, severity, mostly, message: `does not satisfy ${oneLine(sql)}`, test };
}
function typedRelation({ columns, relation, rowNumber, dialect }, types) {
  const typed = columns.map((name) => {
    const expression = expressionOf(name, types.get(name) ?? "string", dialect);
    return `${expression.typed} AS ${expression.text}`;
  });
  return `(SELECT ${[rowNumber, ...typed].join(", ")} FROM ${relation}) AS typed`;
}
function oneLine(sql) {
  return sql.replaceAll(/\s+/g, " ").trim().slice(0, 200);
}

// src/data/find-examples.ts
var EXAMPLES = 5;
var LONGEST = 80;
async function findExamples(test, { table, key }) {
  const { dialect, relation, rowNumber } = table;
  const tested = `SELECT ${rowNumber} AS record, ${test.value} AS value, ${test.fails} AS fails FROM ${test.from}`;
  const failing = `SELECT record, value FROM (${tested}) AS tested WHERE fails ORDER BY record LIMIT ${EXAMPLES}`;
  const named = key === null ? "NULL" : `named.${dialect.identifier(key)}`;
  const found = await table.query(
    `SELECT record, value, ${named} AS key FROM (${failing}) AS failing JOIN ${relation} AS named ON named.${rowNumber} = record ORDER BY record`
  );
  const records = found.map(({ record }) => Number(record));
  const lines = await table.linesOf(records);
  return found.map(({ key: name = null, value = null }, index) => ({
    row: records[index] ?? null,
    line: lines[index] ?? null,
    key: shorten(name),
    value: shorten(value)
  }));
}
function shorten(cell) {
  if (typeof cell !== "string" || cell.length <= LONGEST) return cell;
  return `${Array.from(cell.slice(0, 2 * LONGEST)).slice(0, LONGEST - 1).join("")}…`;
}

// src/data/batches.ts
var TOGETHER = 50;
var BATCH = 20;
function inBatches(items) {
  const size = items.length <= TOGETHER ? TOGETHER : BATCH;
  const batches = [];
  for (let start = 0; start < items.length; start += size) batches.push(items.slice(start, start + size));
  return batches;
}

// src/data/infer-types.ts
var TYPES = ["number", "integer", "boolean", "date", "datetime"];
var SAMPLE = 1e3;
var CONFIDENCE = 0.9;
async function inferTypes({ columns, rules }, table) {
  const declared = new Map(
    columns.flatMap(({ name, type }) => type === "string" ? [] : [[name, type]])
  );
  const open = new Map(table.columns.filter((name) => !declared.has(name)).map((name) => [name, TYPES]));
  const promising = rules.length > 0 ? open : await narrow(open, table);
  const guessed = await guessTypes(promising, table, "true");
  return new Map(table.columns.map((name) => [name, declared.get(name) ?? guessed.get(name) ?? "string"]));
}
async function narrow(open, table) {
  const guessed = await guessTypes(open, table, `${table.rowNumber} <= ${SAMPLE}`);
  return new Map([...guessed].map(([name, guess]) => [name, rivalsOf(guess)]));
}
function rivalsOf(guess) {
  return guess === "integer" ? ["number", "integer"] : [guess];
}
async function guessTypes(candidates, table, where) {
  const guesses = [];
  for (const batch of inBatches([...candidates])) guesses.push(...await guessTogether(batch, table, where));
  return new Map(guesses);
}
async function guessTogether(candidates, { dialect, relation, query }, where) {
  const counts = candidates.flatMap(([name, types], index) => [
    `count(${dialect.identifier(name)}) AS values_${index}`,
    ...types.map((type) => `count(${expressionOf(name, type, dialect).typed}) AS ${type}_${index}`)
  ]);
  const [row = {}] = await query(`SELECT ${counts.join(", ")} FROM ${relation} WHERE ${where}`);
  return candidates.flatMap(([name, types], index) => {
    const guess = guessType(types, (type) => Number(row[`${type}_${index}`]));
    return guess === null ? [] : [[name, guess]];
  });
}
function guessType(types, countOf) {
  const values = countOf("values");
  const found = types.find((type) => values > 0 && countOf(type) >= CONFIDENCE * values) ?? null;
  if (found !== "number" || !types.includes("integer")) return found;
  return countOf("integer") === countOf("number") ? "integer" : "number";
}

// src/data/measure.ts
async function measureAll(measures, table) {
  const results = /* @__PURE__ */ new Map();
  const sound = measures.filter((measure) => "from" in measure);
  for (const group of shareScans(sound)) {
    const together = await attempt(group, table);
    const found = "reason" in together ? await eachAlone(group, table) : together.results;
    for (const [index, measure] of group.entries()) results.set(measure, found[index] ?? UNMEASURED);
  }
  return (measure) => "reason" in measure ? measure : results.get(measure) ?? UNMEASURED;
}
function shareScans(measures) {
  const relations = [...Map.groupBy(measures, ({ from }) => from).values()];
  return relations.flatMap((group) => {
    const subjects = [...Map.groupBy(group, (measure) => measure.column ?? measure).values()];
    return inBatches(subjects).map((batch) => batch.flat());
  });
}
var UNMEASURED = { reason: "it was not measured" };
async function eachAlone(group, table) {
  const found = [];
  for (const measure of group) {
    const alone = await attempt([measure], table);
    found.push("reason" in alone ? alone : alone.results[0] ?? UNMEASURED);
  }
  return found;
}
async function attempt(group, table) {
  try {
    const [row] = await table.query(compileScan(group));
    if (row === void 0) return { reason: "it gave no row" };
    return { results: group.map((measure, index) => ({ values: takeOwn(row, prefixOf(index), measure) })) };
  } catch (error) {
    if (error instanceof MergemarkError) return { reason: error.message };
    throw error;
  }
}
function compileScan(group) {
  const values = [];
  const aggregates = [];
  for (const [index, { row, aggregates: make }] of group.entries()) {
    const own = (name) => `${prefixOf(index)}${name}`;
    for (const [name, sql] of Object.entries(row)) values.push(`${sql} AS ${own(name)}`);
    for (const [name, sql] of Object.entries(make(own))) aggregates.push(`${sql} AS ${own(name)}`);
  }
  return `SELECT ${aggregates.join(", ")} FROM (SELECT ${values.join(", ")} FROM ${group[0]?.from}) AS scanned`;
}
function prefixOf(index) {
  return `m${index}_`;
}
function takeOwn(row, prefix, { aggregates }) {
  const names = Object.keys(aggregates((name) => name));
  return Object.fromEntries(names.map((name) => [name, row[`${prefix}${name}`] ?? null]));
}

// src/data/measure-check.ts
function checkMeasure({ column, test }, { rowNumber, dialect }) {
  if ("reason" in test) return test;
  const { from, judged, fails } = test;
  return {
    from,
    column,
    // Beside a column of the row an aggregate is an error, and not one verdict for the whole table.
    row: { record: rowNumber, judged, fails },
    aggregates: (row) => ({
      total: dialect.countWhere(row("judged")),
      failing: dialect.countWhere(row("fails"))
    })
  };
}
function judge({ rule, column, severity, mostly, message }, measured) {
  if ("reason" in measured) {
    return {
      rule,
      column,
      severity,
      result: "error",
      failing: 0,
      total: 0,
      message: measured.reason,
      examples: []
    };
  }
  const total = countIn(measured, "total");
  const failing = countIn(measured, "failing");
  const result = isAllowed({ failing, total }, mostly) ? "pass" : "fail";
  const said = total === 0 ? "has no value: nothing was checked" : message;
  return { rule, column, severity, result, failing, total, message: said, examples: [] };
}
function countIn(measured, name) {
  const count = measured.values[name];
  if (typeof count !== "number") throw new TypeError(`${name} is no count`);
  return count;
}

// src/data/profile.ts
var LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];
var COUNTED_ROWS = 2e5;
function countsDistinct(rows) {
  return rows <= COUNTED_ROWS;
}
function profileMeasure(name, type, table) {
  const { dialect, relation, rows } = table;
  const { text, typed } = expressionOf(name, type, dialect);
  return {
    from: relation,
    column: name,
    row: { text, typed },
    aggregates: (row) => ({
      filled: `count(${row("text")})`,
      readable: `count(${row("typed")})`,
      distinct: countsDistinct(rows) ? `count(DISTINCT ${row("text")})` : dialect.distinct(row("text")),
      ...isOrdered(type) ? { min: `min(${row("typed")})`, max: `max(${row("typed")})` } : {},
      ...isNumeric(type) ? moments(row("typed"), dialect) : {}
    })
  };
}
function profileOf({ name, type, rows }, measured) {
  if ("reason" in measured)
    throw new TypeError(`the profile of "${name}" could not be made: ${measured.reason}`);
  const { filled, readable, distinct, min = null, max = null, mean, stddev, ...levels } = measured.values;
  const unreadable = Number(filled) - Number(readable);
  const quantiles = LEVELS.map((level, index) => ({
    level,
    value: finite(levels[`quantile_${index}`])
  }));
  return {
    name,
    type,
    nulls: rows - Number(filled),
    distinct: Math.min(Number(distinct), Number(filled)),
    min,
    max,
    mean: finite(mean),
    stddev: finite(stddev),
    quantiles: quantiles.every(hasValue) ? quantiles : null,
    top: [],
    // Cells that do not read as the type, and so are in none of the numbers above.
    ...unreadable > 0 ? { unreadable } : {},
    ...countsDistinct(rows) ? {} : { distinctEstimated: true }
  };
}
function moments(value, dialect) {
  const squarable = `${value} BETWEEN -1e150 AND 1e150`;
  const deviation = `stddev_samp(CASE WHEN ${squarable} THEN ${value} END)`;
  const quantiles = dialect.quantiles(value, LEVELS).map((sql, index) => [`quantile_${index}`, sql]);
  return {
    mean: `avg(${value})`,
    stddev: `CASE WHEN ${dialect.countWhere(`NOT (${squarable})`)} = 0 THEN ${deviation} END`,
    ...Object.fromEntries(quantiles)
  };
}
function isOrdered(type) {
  return isNumeric(type) || type === "date" || type === "datetime";
}
function isNumeric(type) {
  return type === "integer" || type === "number";
}
function finite(value) {
  return typeof value === "number" && Number.isFinite(value) ? Number(value.toPrecision(12)) : null;
}
function hasValue(quantile) {
  return quantile.value !== null;
}

// src/data/structure-checks.ts
var EXAMPLES2 = 5;
function judgeForm({
  defects,
  defectCount,
  rows
}) {
  return {
    rule: FORM_RULE,
    column: null,
    severity: "error",
    result: defectCount > 0 ? "fail" : "pass",
    failing: defectCount,
    total: rows + defectCount,
    message: "could not be read",
    examples: defects.slice(0, EXAMPLES2).map(exampleOf)
  };
}
function judgeColumns(settings, { columns: found }) {
  const severities = namedColumns(settings);
  if (severities.size === 0) return null;
  const missing = [...severities.keys()].filter((name) => !found.includes(name));
  const hints = missing.flatMap((name) => nearest(name, found) ?? []);
  return {
    rule: COLUMNS_RULE,
    column: null,
    severity: worstSeverity(
      (missing.length > 0 ? missing : [...severities.keys()]).flatMap((name) => severities.get(name) ?? [])
    ),
    result: missing.length > 0 ? "fail" : "pass",
    failing: missing.length,
    total: severities.size,
    message: `is no column of the file${hints.length > 0 ? `; did you mean ${hints.join(", ")}?` : ""}`,
    examples: missing.slice(0, EXAMPLES2).map((name) => ({ row: null, line: null, key: null, value: shorten(name) }))
  };
}
function exampleOf({ line, column, message }) {
  const value = column === null ? message : `${column}: ${message}`;
  return { row: null, line, key: null, value: shorten(value) };
}

// src/data/top-values.ts
var SHOWN = 10;
var FEWEST = 5;
var CATEGORIES = 1e3;
async function findTopValues(columns, table) {
  const categorical = columns.filter((column) => mayHaveTop(column, table));
  const found = /* @__PURE__ */ new Map();
  for (const batch of inBatches(categorical)) {
    for (const [name, top] of await countTogether(batch, table)) found.set(name, top);
  }
  return found;
}
function mayHaveTop({ nulls, distinct }, { rows }) {
  if (distinct === null || distinct > CATEGORIES) return false;
  return !countsDistinct(rows) || rows - nulls - distinct + 1 >= FEWEST;
}
async function countTogether(columns, table) {
  const queries = columns.map(({ name }, index) => compileCount(name, index, table));
  const counted = `SELECT * FROM (${queries.join(" UNION ALL ")}) AS counted`;
  const rows = await table.query(`${counted} ORDER BY position, occurrences DESC, value`);
  const byColumn = Map.groupBy(rows, ({ position }) => Number(position));
  return new Map(
    columns.map(({ name }, index) => [
      name,
      (byColumn.get(index) ?? []).map(({ value = null, occurrences }) => ({
        value: shorten(value),
        count: Number(occurrences)
      }))
    ])
  );
}
function compileCount(name, position, { dialect, relation }) {
  const column = dialect.identifier(name);
  const counted = `SELECT ${position} AS position, ${column} AS value, count(*) AS occurrences FROM ${relation}`;
  const kept = `WHERE ${column} IS NOT NULL GROUP BY ${column} HAVING count(*) >= ${FEWEST}`;
  return `(${counted} ${kept} ORDER BY occurrences DESC, value LIMIT ${SHOWN})`;
}

// src/data/validate-dataset.ts
async function validateDataset(settings, ports) {
  var _stack = [];
  try {
    const { name, format, nulls } = settings;
    const path = await findFile(settings, ports);
    const opened = __using(_stack, await ports.tables.open({ path, nulls, ...format === null ? {} : { format } }), true);
    const table = { ...opened, dialect: ports.tables.dialect };
    const types = await inferTypes(settings, table);
    const { columns, checks } = await scan(settings, types, table);
    const structure = [judgeForm(table), judgeColumns(settings, table)].filter((check) => check !== null);
    return {
      name,
      path,
      digest: await ports.files.digest(path),
      rows: table.rows,
      columns,
      checks: [...structure, ...checks].map((check) => table.rows === 0 ? withoutRows(check) : check),
      drift: [],
      unsupported: []
    };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function findFile({ name, path }, { files }) {
  const found = await files.find(path);
  const [first] = found;
  if (first === void 0) throw fault("dataset-missing", { name, path });
  if (found.length > 1)
    throw fault("not-yet", { key: `data.${name}.path: a glob that matches ${found.length} files` });
  return first;
}
async function scan(settings, types, table) {
  const columns = [...types].map(([name, type]) => ({
    name,
    type,
    measure: profileMeasure(name, type, table)
  }));
  const planned = compileChecks(settings, table, types);
  const checks = planned.map((check) => ({ ...check, measure: checkMeasure(check, table) }));
  const measured = await measureAll(
    [...columns, ...checks].map(({ measure }) => measure),
    table
  );
  const profiles = columns.map(
    (column) => profileOf({ ...column, rows: table.rows }, measured(column.measure))
  );
  const top = await findTopValues(profiles, table);
  const results = [];
  for (const check of checks)
    results.push(await explain(check, judge(check, measured(check.measure)), settings, table));
  return {
    columns: profiles.map((profile) => ({ ...profile, top: top.get(profile.name) ?? [] })),
    checks: results
  };
}
async function explain({ test }, result, { key }, table) {
  if (result.failing === 0 || "reason" in test) return result;
  const known = key !== null && table.columns.includes(key) ? key : null;
  return { ...result, examples: await findExamples(test, { table, key: known }) };
}
function withoutRows(check) {
  if (check.result === "fail") return check;
  return { ...check, result: "error", total: 0, message: "the data set has no rows: nothing was checked" };
}

// src/data/validate-datasets.ts
async function validateDatasets(settings, ports) {
  const datasets = [];
  const faults = [];
  for (const one of settings) {
    try {
      datasets.push(await validateDataset(one, ports));
    } catch (thrown) {
      faults.push(asFault(thrown));
    }
  }
  for (const annotation of annotationsOf(datasets)) ports.runner.annotate(annotation);
  if (faults.length > 0) throw new PartialFailure({ datasets }, joinFaults(faults));
  return { datasets };
}

// src/data/stage.ts
var dataStage = defineStage({
  title: "Checking the data",
  document: dataDocument,
  ports: ["files", "tables", "runner"],
  nothing: { datasets: [] },
  async run(project, ports) {
    const { configuration } = await readJudged(project, ports.files);
    return validateDatasets(configuration.data, ports);
  }
});

export {
  validateDatasets,
  dataStage
};
