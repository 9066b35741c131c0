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
  askedOfTable,
  isAllowed,
  namedColumns,
  worstSeverity
} from "./chunk-BKIJVZCT.js";
import {
  fieldsMatch,
  isTime,
  isTimeFormat,
  mayLack,
  readAs,
  required
} from "./chunk-N6FKOSI3.js";
import {
  MergemarkError,
  fault,
  nearest
} from "./chunk-AMH2ZAYZ.js";
import {
  __callDispose,
  __using
} from "./chunk-TYDYXRWL.js";

// src/data/absent-columns.ts
function mayBeAbsent({ checks }, dataset) {
  return mayLack(dataset.checks[fieldsMatch.rule]) && checks[required.rule] !== true;
}

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

// src/data/table-shape.ts
function shapeFor(settings, table, {
  relation,
  typed,
  types,
  other,
  ...around
}) {
  const { columns, rowNumber, rows, dialect } = table;
  const declared = new Map(settings.columns.map((column) => [column.name, column]));
  const formatted = (name) => {
    const column = declared.get(name);
    return column === void 0 ? null : formatOf(column);
  };
  return {
    columns,
    relation,
    rowNumber,
    rows,
    dialect,
    typed,
    declared: new Map(settings.columns.map(({ name, type }) => [name, type])),
    expressionOf: (name) => expressionOf(name, types.get(name) ?? "string", dialect, formatted(name)),
    declaredAs: (name) => expressionOf(name, declared.get(name)?.type ?? "string", dialect, formatted(name)),
    other: (dataset) => dataset === "" || dataset === settings.name ? { relation: table.relation, columns, rows } : other(dataset),
    ...around
  };
}

// src/data/compile-table-checks.ts
function compileTableChecks(settings, table, around) {
  return askedOfTable(settings).map(({ check, option, demands }) => {
    const scope = restrictTable(demands, table, around);
    const plan = "reason" in scope ? { kind: "error", reason: scope.reason } : check.plan(shapeFor(settings, table, { ...around, ...scope }), option);
    return plannedOf(check.rule, plan, demands);
  });
}
function restrictTable({ when }, { relation, rowNumber }, { typed, baseRows }) {
  if (when === null) return { relation, baseRows };
  const condition = encloseCondition(when);
  if ("reason" in condition) return { reason: `in \`when\`: ${condition.reason}` };
  const inScope = `SELECT ${rowNumber} FROM ${typed} WHERE coalesce(${condition.sql}, false)`;
  return {
    relation: `(SELECT * FROM ${relation} WHERE ${rowNumber} IN (${inScope})) AS restricted`,
    baseRows: { reason: "how many rows of main a condition holds in is not recorded" }
  };
}
function plannedOf(rule, plan, demands) {
  const planned = { ...demands, rule, column: null };
  switch (plan.kind) {
    case "error":
      return { ...planned, message: plan.reason, test: { reason: plan.reason } };
    case "known": {
      const reason = "it looks at no rows, so that `when` can choose none";
      return {
        ...planned,
        message: plan.judged.said,
        test: demands.when === null ? plan : { reason }
      };
    }
    case "aggregate":
      return { ...planned, message: rule, test: { ...plan, row: { judged: "true", ...plan.row } } };
    case "rows":
      return { ...planned, message: plan.message, test: plan };
  }
}

// src/data/compile-plan.ts
function compileChecks(settings, table, { types, ...around }) {
  const typed = typedRelation(table, { types, columns: settings.columns });
  return [
    ...settings.columns.flatMap((column) => compileColumn(column, { table, typed, dataset: settings })),
    ...compileTableChecks(settings, table, { types, typed, ...around }),
    ...settings.rules.map((rule) => compileRule(rule, typed))
  ];
}
function expressionOf(name, type, dialect, format = null) {
  const text = dialect.identifier(name);
  return {
    text,
    type,
    typed: readAs(text, type, dialect, format),
    ...format === null ? {} : { format }
  };
}
function formatOf({ type, checks }) {
  return isTime(type) && typeof checks.format === "string" && isTimeFormat(checks.format) ? checks.format : null;
}
function compileColumn(settings, {
  table,
  typed,
  dataset
}) {
  return askedOf(settings).map((asked) => {
    const { check, option, demands } = asked;
    const message = check.kind === "cell" ? check.message(option) : check.summary;
    const planned = { ...demands, rule: check.rule, column: settings.name, message };
    if (!table.columns.includes(settings.name))
      return { ...planned, test: mayBeAbsent(settings, dataset) ? ABSENT : absent(settings.name) };
    return { ...planned, test: testOf(asked, { settings, table, typed }) };
  });
}
function absent(name) {
  return { reason: `the file has no column "${name}"` };
}
var ABSENT = {
  kind: "known",
  judged: {
    holds: true,
    observed: null,
    said: "the file has no such column, and need not: nothing was checked"
  },
  failing: [],
  total: 0
};
function testOf({ check, option, demands }, { settings, table, typed }) {
  const { dialect, relation, rowNumber } = table;
  if (check.types !== void 0 && !check.types.includes(settings.type))
    return { reason: `\`${check.rule}\` is no question to a column of type ${settings.type}` };
  const column = expressionOf(settings.name, settings.type, dialect, formatOf(settings));
  const judges = {
    cells: "true",
    values: `${column.text} IS NOT NULL`,
    readable: `${column.typed} IS NOT NULL`
  }[check.over];
  const restricted = restrict({ when: demands.when, relation, rowNumber, typed });
  if ("reason" in restricted) return restricted;
  const { from } = restricted;
  const { condition } = restricted;
  const judged = condition === null ? judges : `(${judges} AND ${condition})`;
  const where = (scope) => (expression) => `CASE WHEN ${scope} THEN ${expression} END`;
  if (check.kind === "aggregate") {
    const seen2 = { ...column, ...eachCell(column, where(judged)) };
    return {
      kind: "aggregate",
      from,
      row: { judged, text: seen2.text, typed: seen2.typed, ...check.row?.(seen2, option, dialect) },
      aggregates: (row) => check.aggregates({ ...column, text: row("text"), typed: row("typed") }, option, dialect, row),
      judge: (values) => check.judge(values, option)
    };
  }
  const seen = condition === null ? column : { ...column, ...eachCell(column, where(condition)) };
  const fails = `coalesce(${check.fails({ ...seen, record: rowNumber }, option, dialect)}, true)`;
  return { kind: "rows", from, judged, fails: `(${judged} AND ${fails})`, value: column.text };
}
function eachCell({ text, typed }, change) {
  return { text: change(text), typed: change(typed) };
}
var IN_SCOPE = '"in scope"';
function restrict({
  when,
  relation,
  rowNumber,
  typed
}) {
  if (when === null) return { from: relation, condition: null };
  const condition = encloseCondition(when);
  if ("reason" in condition) return { reason: `in \`when\`: ${condition.reason}` };
  const scope = `(SELECT ${rowNumber}, coalesce(${condition.sql}, false) AS ${IN_SCOPE} FROM ${typed}) AS scope`;
  return { from: `${relation} JOIN ${scope} USING (${rowNumber})`, condition: IN_SCOPE };
}
function compileRule({ name, sql, ...demands }, from) {
  const planned = { ...demands, rule: name, column: null, message: `does not satisfy ${oneLine(sql)}` };
  const condition = encloseCondition(sql);
  if ("reason" in condition) return { ...planned, test: condition };
  const scope = demands.when === null ? { sql: "true" } : encloseCondition(demands.when);
  if ("reason" in scope) return { ...planned, test: { reason: `in \`when\`: ${scope.reason}` } };
  const judged = `coalesce(${scope.sql}, false)`;
  const fails = `(${judged} AND NOT coalesce(${condition.sql}, false))`;
  return { ...planned, test: { kind: "rows", from, judged, fails, value: "NULL" } };
}
function typedRelation({ columns, relation, rowNumber, dialect }, { types, columns: settings }) {
  const formats = new Map(settings.map((column) => [column.name, formatOf(column)]));
  const typed = columns.map((name) => {
    const expression = expressionOf(name, types.get(name) ?? "string", dialect, formats.get(name));
    return `${expression.typed} AS ${expression.text}`;
  });
  return `(SELECT ${[rowNumber, ...typed].join(", ")} FROM ${relation}) AS typed`;
}
function oneLine(sql) {
  return sql.replaceAll(/\s+/g, " ").trim().slice(0, 200);
}

// src/data/dataset-source.ts
import { createHash } from "node:crypto";
async function findSource({ name, path, format, nulls, reading }, files) {
  const found = await files.find(path);
  const [first] = found;
  if (first === void 0) throw fault("dataset-missing", { name, path });
  return {
    // A single file in folders of partitions is a table of several to be, and has their columns already.
    ...found.length === 1 && (first === path || !first.includes("=")) ? { path: first } : { path, files: found },
    nulls,
    options: reading,
    ...format === null ? {} : { format }
  };
}
async function describeSource({ path, files: several }, table, files) {
  const { reading } = table;
  if (several === void 0) return { path, digest: await files.digest(path), reading };
  const read = await Promise.all(
    table.files.map(async (file) => ({ ...file, digest: await files.digest(file.path) }))
  );
  return { path, digest: digestOf(read), reading, files: read };
}
function digestOf(files) {
  const hash = createHash("sha256");
  for (const { path, digest } of files) hash.update(`${path}\0${digest}
`);
  return `sha256:${hash.digest("hex")}`;
}

// src/data/find-examples.ts
var EXAMPLES = 5;
var LONGEST = 80;
async function findExamples(test, asked) {
  const { table, key, known = [] } = asked;
  const { dialect } = table;
  const failing = compileFailing(test, asked);
  if (key === null || known.length === 0)
    return readExamples(`${failing} ORDER BY record LIMIT ${EXAMPLES}`, asked);
  const list = known.map((cell) => dialect.literal(String(cell))).join(", ");
  const named = compileNamed(failing, asked);
  return readExamples(
    `SELECT record, value FROM (${named}) AS named ORDER BY coalesce(key IN (${list}), false), record LIMIT ${EXAMPLES}`,
    { ...asked, order: `coalesce(key IN (${list}), false), record` }
  );
}
var PAGE = 5e4;
async function* findAllExamples(test, { page: most = PAGE, ...asked }) {
  let after = 0;
  for (; ; ) {
    const failing = `${compileFailing(test, asked)} AND record > ${after} ORDER BY record LIMIT ${most}`;
    const page = await readExamples(failing, asked);
    if (page.length > 0) yield page;
    const last = page.at(-1)?.row ?? null;
    if (last === null || page.length < most) return;
    after = last;
  }
}
function compileFailing(test, { table }) {
  const tested = `SELECT ${table.rowNumber} AS record, ${test.value} AS value, ${test.fails} AS fails FROM ${test.from}`;
  return `SELECT record, value FROM (${tested}) AS tested WHERE fails`;
}
function compileNamed(failing, { table, key }) {
  const { dialect, relation, rowNumber } = table;
  const named = key === null ? "NULL" : `named.${dialect.identifier(key)}`;
  return `SELECT failing.record, failing.value, ${named} AS key FROM (${failing}) AS failing JOIN ${relation} AS named ON named.${rowNumber} = failing.record`;
}
async function readExamples(failing, { order = "record", ...asked }) {
  const named = compileNamed(failing, asked);
  const found = await asked.table.query(
    `SELECT record, value, key FROM (${named}) AS shown ORDER BY ${order}`
  );
  const records = found.map(({ record }) => Number(record));
  const places = await asked.table.placesOf(records);
  const isSplit = asked.table.files.length > 1;
  return found.map(({ key = null, value = null }, index) => {
    const place = places[index] ?? null;
    const file = isSplit && place !== null ? { file: place.file } : {};
    return { row: records[index] ?? null, line: place?.line ?? null, key, value, ...file };
  });
}
function shorten(cell) {
  if (typeof cell !== "string" || cell.length <= LONGEST) return cell;
  return `${Array.from(cell.slice(0, 2 * LONGEST)).slice(0, LONGEST - 1).join("")}…`;
}

// src/data/known.ts
function markKnown(dataset, base) {
  if (base === null) return dataset;
  const isSameFile = base.digest === dataset.digest;
  const before = checksOf(base);
  const taken = /* @__PURE__ */ new Map();
  const checks = dataset.checks.map((check) => {
    const name = nameOf(check);
    const place = taken.get(name) ?? 0;
    taken.set(name, place + 1);
    const theirs = before.get(name)?.[place];
    return theirs === void 0 ? check : markCheck(check, theirs, { isSameFile });
  });
  return { ...dataset, checks };
}
function knownKeys({ rule, column }, base) {
  const theirs = base === null ? [] : checksOf(base).get(nameOf({ rule, column })) ?? [];
  return theirs.flatMap(({ examples }) => examples.flatMap(({ key }) => key ?? []));
}
function checksOf({ checks }) {
  return Map.groupBy(checks, nameOf);
}
function nameOf({ rule, column }) {
  return JSON.stringify([rule, column]);
}
function markCheck(check, theirs, { isSameFile }) {
  if (theirs.result === "error" || check.result === "error") return check;
  const isKnown = knowing(check, theirs, isSameFile);
  return {
    ...check,
    failingOnMain: theirs.failing,
    examples: check.examples.map((example) => isKnown(example) ? { ...example, known: true } : example)
  };
}
function knowing(check, theirs, isSameFile) {
  if (isSameFile) return () => true;
  const keys = new Set(theirs.examples.flatMap(({ key }) => key === null ? [] : [String(key)]));
  const namesAll = keys.size === theirs.failing;
  const isNoMore = check.failing <= theirs.failing;
  return ({ key }) => {
    if (key === null) return isNoMore;
    return keys.has(String(key)) || isNoMore && !namesAll;
  };
}

// src/data/explain-check.ts
var MOST_NAMED = 5;
async function explainCheck({ test }, result, asked) {
  if (result.failing === 0 || "reason" in test || test.kind === "aggregate") return result;
  if (test.kind === "known") return nameFailing(test, result);
  const { settings, table, base, failures } = asked;
  const key = settings.key !== null && table.columns.includes(settings.key) ? settings.key : null;
  if (failures !== void 0) await collect(test, result, { ...asked, key, failures });
  return { ...result, examples: await findExamples(test, { table, key, known: knownKeys(result, base) }) };
}
function nameFailing({ failing, total }, result) {
  if (failing.length === 0) return result;
  const examples = failing.slice(0, MOST_NAMED).map((value) => ({ row: null, line: null, key: null, value: shorten(value) }));
  return { ...result, failing: failing.length, total, examples };
}
async function collect(test, { rule, column, severity }, {
  settings: { name, path },
  table,
  key,
  failures
}) {
  for await (const page of findAllExamples(test, { table, key })) {
    if (!failures.isOpen()) return;
    failures.add({ dataset: name, path, rule, column, severity }, page);
  }
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
async function inferTypes(settings, table) {
  const { columns } = settings;
  const declared = new Map(
    columns.flatMap(({ name, type }) => type === "string" ? [] : [[name, type]])
  );
  const open = new Map(table.columns.filter((name) => !declared.has(name)).map((name) => [name, TYPES]));
  const promising = restsOnTypes(settings) ? open : await narrow(open, table);
  const guessed = await guessTypes(promising, table, "true");
  return new Map(table.columns.map((name) => [name, declared.get(name) ?? guessed.get(name) ?? "string"]));
}
function restsOnTypes(settings) {
  const ofTable = askedOfTable(settings);
  const conditions = [...ofTable, ...settings.columns.flatMap(askedOf)].map(({ demands }) => demands.when);
  return settings.rules.length > 0 || ofTable.some(({ check }) => check.readsTypes === true) || conditions.some((condition) => condition !== null);
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
  const names2 = Object.keys(aggregates((name) => name));
  return Object.fromEntries(names2.map((name) => [name, row[`${prefix}${name}`] ?? null]));
}

// src/data/measure-check.ts
function checkMeasure({ column, test }, { rowNumber, dialect }) {
  if ("reason" in test) return test;
  if (test.kind === "known") return "known";
  const { from } = test;
  if (test.kind === "aggregate") {
    const { row, aggregates } = test;
    return {
      from,
      column,
      row: { record: rowNumber, ...row },
      aggregates: (named) => ({ total: dialect.countWhere(named("judged")), ...aggregates(named) })
    };
  }
  return {
    from,
    column,
    // Beside a column of the row an aggregate is an error, and not one verdict for the whole table.
    row: { record: rowNumber, judged: test.judged, fails: test.fails },
    aggregates: (row) => ({
      total: dialect.countWhere(row("judged")),
      failing: dialect.countWhere(row("fails"))
    })
  };
}
function judge(check, measured) {
  const { test } = check;
  if ("reason" in measured) return resultOf(check, { result: "error", message: measured.reason });
  if (!("reason" in test) && test.kind !== "rows") {
    const total2 = test.kind === "known" ? test.total : countIn(measured, "total");
    return judgeWhole(check, total2, test.kind === "known" ? test.judged : test.judge(measured.values));
  }
  const total = countIn(measured, "total");
  const failing = countIn(measured, "failing");
  const result = isAllowed({ failing, total }, check.mostly) ? "pass" : "fail";
  const message = total === 0 ? "has no value: nothing was checked" : check.message;
  return resultOf(check, { result, failing, total, message });
}
function judgeWhole(check, total, { holds, observed, said }) {
  if (holds === null) return { ...resultOf(check, { result: "error", message: said }), observed };
  const result = holds ? "pass" : "fail";
  const counted = { failing: holds ? 0 : 1, total: Math.min(1, total) };
  return { ...resultOf(check, { result, ...counted, message: said }), observed };
}
function resultOf({ rule, column, severity, owner, when }, told) {
  return {
    rule,
    column,
    severity,
    failing: 0,
    total: 0,
    examples: [],
    ...told,
    ...owner === null ? {} : { owner },
    ...when === null ? {} : { when }
  };
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

// src/data/sensitive/check-digits.ts
function digitsOf(text) {
  const bare2 = text.replaceAll(/[ .\-/]/g, "");
  return /^[0-9]+$/.test(bare2) ? Array.from(bare2, Number) : null;
}
function isLuhn(digits) {
  const doubled = (digit) => digit > 4 ? 2 * digit - 9 : 2 * digit;
  const sum = digits.reduce(
    (total, digit, index) => total + ((digits.length - index) % 2 === 0 ? doubled(digit) : digit),
    0
  );
  return sum % 10 === 0;
}
function weigh(digits, weights) {
  return weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
}
function modulo(digits, by) {
  return digits.reduce((rest, digit) => (10 * rest + digit) % by, 0);
}
function isMod11Over10(digits) {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (digit + product) % 10;
    product = 2 * (sum === 0 ? 10 : sum) % 11;
  }
  return (product + (digits.at(-1) ?? 0)) % 10 === 1;
}
var PRODUCTS = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210"
];
var PERMUTATIONS = [
  "0123456789",
  "1576283094",
  "5803796142",
  "8916043527",
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258"
];
function isVerhoeff(digits) {
  const check = digits.toReversed().reduce((state, digit, index) => Number(PRODUCTS[state]?.[Number(PERMUTATIONS[index % 8]?.[digit])]), 0);
  return check === 0;
}
function isDay(month, day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// src/data/sensitive/national-numbers.ts
var nationalNumbers = [
  clear("United States, SSN", (text) => /^(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/.test(text)),
  clear(
    "United Kingdom, NINO",
    (text) => /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?(?:\d{2} ?){3}[A-D]$/i.test(text)
  ),
  clear("France, NIR", (text) => {
    const [, body, key] = /^([12]\d{4}(?:\d\d|2[AB])\d{6})(\d\d)$/i.exec(text.replaceAll(" ", "")) ?? [];
    if (body === void 0) return false;
    const corsican = body.toUpperCase().replace("2A", "19").replace("2B", "18");
    return 97 - modulo(Array.from(corsican, Number), 97) === Number(key);
  }),
  clear("Spain, DNI and NIE", (text) => {
    const [, digits, letter] = /^([XYZ]?\d{7,8})-?([A-Z])$/i.exec(text.replace(/^([XYZ])-/i, "$1")) ?? [];
    if (digits?.length !== 8 || letter === void 0) return false;
    const number = digits.replace(/^[XYZ]/i, (sign) => `${"XYZ".indexOf(sign.toUpperCase())}`);
    return "TRWAGMYFPDXBNJZSQVHLCKE"[Number(number) % 23] === letter.toUpperCase();
  }),
  // Letters stand for digits where two people would have the same one.
  clear(
    "Italy, codice fiscale",
    (text) => /^[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPRST][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]$/i.test(text)
  ),
  clear("Finland, HETU", (text) => {
    const [, date, number, check] = /^(\d{6})[-+A-FU-Y](\d{3})([\dA-Y])$/i.exec(text) ?? [];
    if (check === void 0) return false;
    return "0123456789ABCDEFHJKLMNPRSTUVWXY"[Number(`${date}${number}`) % 31] === check.toUpperCase();
  }),
  clear("Denmark, CPR", (text) => {
    const [, day, month] = /^(\d\d)(\d\d)\d\d-\d{4}$/.exec(text) ?? [];
    return isDay(Number(month), Number(day));
  }),
  clear("Sweden, personnummer", (text) => /^(?:\d\d)?\d{6}[-+]\d{4}$/.test(text) && isSwedish(text)),
  clear("Switzerland, AHV", (text) => /^756\./.test(text) && isSwiss(text)),
  clear("Brazil, CPF", (text) => /^\d{3}\.\d{3}\.\d{3}-\d\d$/.test(text) && isBrazilian(text)),
  clear(
    "Belgium, national register",
    (text) => /^\d\d\.\d\d\.\d\d-\d{3}[. ]\d\d$/.test(text) ? isBelgian(text) : false
  ),
  clear("China, resident identity card", (text) => {
    if (!/^\d{17}[\dX]$/i.test(text) || !isDay(Number(text.slice(10, 12)), Number(text.slice(12, 14))))
      return false;
    const sum = weigh(
      Array.from(text.slice(0, 17), Number),
      [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    );
    return "10X98765432"[sum % 11] === text.at(-1)?.toUpperCase();
  }),
  bare("Sweden, personnummer", [10, 12], isSwedish),
  bare("Switzerland, AHV", [13], isSwiss),
  bare("Brazil, CPF", [11], isBrazilian),
  bare("Belgium, national register", [11], isBelgian),
  bare("Germany, tax identification number", [11], (text) => isMod11Over10(digitsOf(text) ?? [])),
  bare(
    "Netherlands, BSN",
    [9],
    (text) => weigh(digitsOf(text) ?? [], [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0
  ),
  bare("Poland, PESEL", [11], (text) => {
    const digits = digitsOf(text) ?? [];
    const month = Number(text.slice(2, 4)) % 20;
    return isDay(month, Number(text.slice(4, 6))) && weigh(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
  }),
  bare("Norway, fødselsnummer", [11], (text) => {
    const digits = digitsOf(text) ?? [];
    return weigh(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 && weigh(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
  }),
  bare("Canada, SIN", [9], (text) => isLuhn(digitsOf(text) ?? [])),
  bare("India, Aadhaar", [12], (text) => /^[2-9]/.test(text) && isVerhoeff(digitsOf(text) ?? []))
];
function clear(name, matches) {
  return { name, clear: true, matches };
}
function bare(name, lengths, matches) {
  return {
    name,
    clear: false,
    matches: (text) => {
      const digits = digitsOf(text);
      return digits !== null && lengths.includes(digits.length) && new Set(digits).size > 1 && matches(text);
    }
  };
}
function isSwedish(text) {
  const digits = Array.from(text.replaceAll(/\D/g, ""), Number).slice(-10);
  const [, , a = 0, b = 0, c = 0, d = 0] = digits;
  return isDay(10 * a + b, (10 * c + d) % 60) && isLuhn(digits);
}
function isSwiss(text) {
  const digits = digitsOf(text) ?? [];
  return text.startsWith("756") && digits.length === 13 && weigh(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}
function isBrazilian(text) {
  const digits = digitsOf(text) ?? [];
  const check = (weights) => 10 * weigh(digits, weights) % 11 % 10;
  return check([10, 9, 8, 7, 6, 5, 4, 3, 2]) === digits[9] && check([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) === digits[10];
}
function isBelgian(text) {
  const digits = digitsOf(text) ?? [];
  const check = 10 * (digits[9] ?? 0) + (digits[10] ?? 0);
  const body = digits.slice(0, 9);
  return 97 - modulo(body, 97) === check || 97 - modulo([2, ...body], 97) === check;
}

// src/data/sensitive/personal-data.ts
var LONGEST2 = 1e3;
var personalKinds = [
  { name: "e-mail address", scheme: "e-mail", clear: true, matches: holdsEmail },
  { name: "IBAN", scheme: "IBAN", clear: true, matches: holdsIban },
  { name: "phone number", scheme: "phone", clear: true, matches: isPhone },
  { name: "payment card", scheme: "card", clear: false, matches: isCard },
  ...nationalNumbers.map(({ name, clear: clear2, matches }) => ({
    name: "national number",
    scheme: name,
    clear: clear2,
    matches
  }))
];
function personalKindOf(cell) {
  const text = cell.slice(0, LONGEST2).trim();
  const found = personalKinds.find(
    ({ name, clear: clear2, matches }) => (clear2 || name === "payment card") && matches(text)
  );
  return found?.name ?? null;
}
function holdsEmail(text) {
  return /[\p{L}\p{N}_.+%-]@[\p{L}\p{N}]/u.test(text);
}
function holdsIban(text) {
  const found = text.matchAll(
    /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Z0-9])/gi
  );
  return [...found].some(([iban]) => isIban(iban.replaceAll(" ", "").toUpperCase()));
}
function isIban(iban) {
  if (iban.length < 15 || iban.length > 34) return false;
  const turned = Array.from(iban.slice(4) + iban.slice(0, 4), (sign) => Number.parseInt(sign, 36)).join("");
  return Array.from(turned, Number).reduce((rest, digit) => (10 * rest + digit) % 97, 0) === 1;
}
function isPhone(text) {
  if (/^(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}$/.test(text)) return true;
  const digits = text.replaceAll(/\D/g, "").length;
  return /^\+[1-9][\d ().\-/]+$/.test(text) && digits >= 8 && digits <= 15;
}
function isDialled(text) {
  const digits = text.replaceAll(/\D/g, "").length;
  return /^[+(\d][\d ().\-/]+$/.test(text) && digits >= 6 && digits <= 15;
}
function isCard(text) {
  const digits = /^[2-6][\d -]+$/.test(text) ? digitsOf(text) : null;
  return digits !== null && digits.length >= 13 && digits.length <= 19 && new Set(digits).size > 1 && isLuhn(digits);
}

// src/data/redact.ts
var MOST_SHOWN = 5;
var COUNTS = [
  "distinct-count",
  "distinct-share",
  "duplicate-count",
  "value-count",
  "null-count",
  "null-share",
  "rows",
  "column-count",
  "fieldsMatch"
];
function redactDataset(dataset, withheld) {
  return {
    columns: dataset.columns.map((column) => redactProfile(column, withheld)),
    checks: dataset.checks.map((check) => redactCheck(check, withheld))
  };
}
function redactProfile(profile, { sensitive, settings }) {
  const why = sensitive.get(profile.name);
  if (why !== void 0) {
    const nothing = { min: null, max: null, mean: null, stddev: null, quantiles: null, top: [] };
    return { ...profile, ...nothing, sensitive: why };
  }
  if (mayShow(profile.name, settings)) return profile;
  return {
    ...profile,
    min: isPersonal(profile.min) ? null : profile.min,
    max: isPersonal(profile.max) ? null : profile.max,
    top: profile.top.filter(({ value }) => !isPersonal(value))
  };
}
function redactCheck(check, { sensitive, settings }) {
  const isSensitive = looksAtSensitive(check, { sensitive, settings });
  const { key } = settings;
  const showsValue = check.column !== null && mayShow(check.column, settings);
  const showsKey = key !== null && mayShow(key, settings);
  return {
    ...check,
    ...redactFinding(check, { isSensitive, quotes: sensitive.size > 0 }),
    examples: check.examples.slice(0, MOST_SHOWN).map((example) => ({
      ...example,
      key: key !== null && sensitive.has(key) ? null : showKey(example.key, showsKey),
      ...redactValue(example, { isSensitive, showsValue })
    }))
  };
}
function looksAtSensitive({ rule, column }, { sensitive, settings }) {
  if (column !== null) return sensitive.has(column);
  return Object.hasOwn(settings.checks, rule) && names(settings.checks[rule], sensitive);
}
function names(option, columns) {
  if (typeof option === "string") return columns.has(option);
  if (typeof option !== "object" || option === null) return false;
  return Object.entries(option).some(([key, value]) => columns.has(key) || names(value, columns));
}
function redactFinding({ rule, result, message, observed }, { isSensitive, quotes }) {
  const isOfWhole = observed !== void 0;
  if (!isOfWhole && result !== "error") return {};
  const tells = isOfWhole && !COUNTS.includes(rule) && (result !== "error" || observed !== null);
  if (isSensitive && tells) {
    const verb = { pass: "holds", fail: "does not hold", error: "could not be told" }[result];
    return { observed: null, message: `${verb}; what was found is withheld, as the column is sensitive` };
  }
  const plain = result === "error" && quotes ? withoutCells(message) : message;
  return {
    message: isPersonal(plain) ? "what was found is withheld: it looks like personal data" : plain,
    ...isOfWhole && isPersonal(observed) ? { observed: null } : {}
  };
}
function withoutCells(message) {
  if (/(?:Conversion|Out of Range|Invalid Input|Constraint) Error/i.test(message))
    return "it cannot be computed with some of the cells; what the engine says of them is withheld";
  return message.replaceAll(/'(?:[^']|'')*'?/g, "(withheld)");
}
function mayShow(column, { columns }) {
  return columns.some(({ name, sensitive }) => name === column && sensitive === false);
}
function showKey(key, mayShowAll) {
  return mayShowAll || !isPersonal(key) ? shorten(key) : null;
}
function redactValue({ value }, { isSensitive, showsValue }) {
  if (value === null) return {};
  return isSensitive || !showsValue && isPersonal(value) ? { value: null, redacted: true } : { value: shorten(value) };
}
function isPersonal(cell) {
  return (typeof cell === "string" || typeof cell === "number") && personalKindOf(String(cell)) !== null;
}

// src/data/referred-datasets.ts
async function openWithReferred(settings, source, around) {
  const { tables } = around;
  const referred = await findReferred(settings, around);
  const sound = referred.filter((one) => "source" in one);
  if (sound.length === 0) return { table: await tables.open(source), other: finder(referred, []) };
  try {
    const table = await tables.open({ ...source, beside: sound });
    return { table, other: finder(referred, table.beside ?? []) };
  } catch (thrown) {
    if (!(thrown instanceof MergemarkError)) throw thrown;
    const unread = referred.map(({ name }) => ({ name, reason: thrown.message }));
    return { table: await tables.open(source), other: finder(unread, []) };
  }
}
async function findReferred(settings, { files, datasets }) {
  const columnsOf = Map.groupBy(referencesOf(settings), ({ dataset }) => dataset);
  return Promise.all(
    [...columnsOf].map(async ([name, references]) => {
      const other = datasets.find((dataset) => dataset.name === name);
      if (other === void 0) return { name, reason: `there is no data set "${name}"` };
      try {
        const columns = [...new Set(references.flatMap((reference) => reference.columns))];
        return { name, columns, source: await findSource(other, files) };
      } catch (thrown) {
        if (thrown instanceof MergemarkError) return { name, reason: thrown.message };
        throw thrown;
      }
    })
  );
}
function referencesOf(settings) {
  return askedOfTable(settings).flatMap(({ check, option }) => check.refersTo?.(option) ?? []).filter(({ dataset }) => dataset !== "" && dataset !== settings.name);
}
function finder(referred, beside) {
  const sound = referred.filter((one) => "source" in one);
  return (name) => {
    const one = referred.find((each) => each.name === name);
    if (one !== void 0 && "reason" in one) return one;
    const at = sound.findIndex((each) => each.name === name);
    return beside[at] ?? { reason: `the data set "${name}" was not read` };
  };
}

// src/data/sensitive/find-sensitive.ts
var MARKED = "marked";
var SAMPLE2 = 1e3;
var CELLS = 2e5;
var FEWEST = 20;
var MOST_VALUES = 100;
var LONGEST3 = 1e3;
var CLEAR_SHARE = 0.2;
var BARE_SHARE = 0.9;
var BARE_VALUES = 10;
var HARMLESS = ["boolean", "date", "datetime"];
async function findSensitive(columns, types, table) {
  const said = new Map(columns.map(({ name, sensitive }) => [name, sensitive]));
  const marked = columns.flatMap(
    ({ name, sensitive }) => sensitive === true ? [[name, MARKED]] : []
  );
  const open = [...types].flatMap(
    ([name, type]) => (said.get(name) ?? null) === null && !HARMLESS.includes(type) ? [name] : []
  );
  const found = [];
  const records = Math.max(FEWEST, Math.min(SAMPLE2, Math.floor(CELLS / Math.max(1, open.length))));
  for (const batch of inBatches(open)) found.push(...await judgeTogether(batch, records, table));
  return new Map([...marked, ...found]);
}
async function judgeTogether(names2, records, { dialect, relation, rowNumber, query }) {
  const cells = names2.map((name, index) => `${dialect.identifier(name)} AS s${index}`);
  const rows = await query(`SELECT ${cells.join(", ")} FROM ${relation} WHERE ${rowNumber} <= ${records}`);
  return names2.flatMap((name, index) => {
    const kind = kindOf(name, new Set(rows.flatMap((row) => textOf(row[`s${index}`]))));
    return kind === null ? [] : [[name, kind]];
  });
}
function textOf(cell) {
  const text = cell === null || cell === void 0 ? "" : String(cell).trim();
  return text === "" ? [] : [text];
}
function kindOf(name, values) {
  const looked = thinOut([...values]);
  if (looked.length === 0) return null;
  const open = looked.filter((value) => /[\d@]/.test(value));
  const counts = personalKinds.map((kind) => ({ kind, count: open.filter(kind.matches).length }));
  const clear2 = counts.filter(({ kind }) => kind.clear);
  const [commonest] = clear2.toSorted((a, b) => b.count - a.count);
  const together = clear2.reduce((total, { count }) => total + count, 0);
  if (commonest !== void 0 && together >= CLEAR_SHARE * looked.length) return commonest.kind.name;
  if (saysDialled(name) && open.filter(isDialled).length >= CLEAR_SHARE * looked.length) return "phone number";
  if (looked.length < BARE_VALUES) return null;
  const bare2 = counts.find(({ kind, count }) => !kind.clear && count >= BARE_SHARE * looked.length);
  return bare2?.kind.name ?? null;
}
function thinOut(values) {
  const step = Math.max(1, values.length / MOST_VALUES);
  const places = Array.from({ length: Math.min(values.length, MOST_VALUES) }, (_, n) => Math.floor(n * step));
  return places.map((place) => (values[place] ?? "").slice(0, LONGEST3));
}
function saysDialled(name) {
  const words = name.replaceAll(/([a-z])([A-Z])/g, "$1 $2");
  return /(?:^|[^a-z])(?:phone|mobile|tel|telephone|telefon|fax|handy|whatsapp)(?:[^a-z]|$)/i.test(words);
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
  const optional = settings.columns.filter((column) => mayBeAbsent(column, settings)).map(({ name }) => name);
  const missing = [...severities.keys()].filter(
    (name) => !found.includes(name) && (name === settings.key || !optional.includes(name))
  );
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
function exampleOf({ line, column, message, file }) {
  const value = column === null ? message : `${column}: ${message}`;
  return { row: null, line, key: null, value: shorten(value), ...file === void 0 ? {} : { file } };
}

// src/data/top-values.ts
var SHOWN = 10;
var FEWEST2 = 5;
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
  return !countsDistinct(rows) || rows - nulls - distinct + 1 >= FEWEST2;
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
  const kept = `WHERE ${column} IS NOT NULL GROUP BY ${column} HAVING count(*) >= ${FEWEST2}`;
  return `(${counted} ${kept} ORDER BY occurrences DESC, value LIMIT ${SHOWN})`;
}

// src/data/validate-dataset.ts
var ALONE = { datasets: [], base: null, now: 0 };
async function validateDataset(settings, ports, around = ALONE) {
  var _stack = [];
  try {
    const source = await findSource(settings, ports.files);
    const { table, other } = await openWithReferred(settings, source, { ...ports, datasets: around.datasets });
    const _ = __using(_stack, table, true);
    const found = await checkTable(settings, table, { ...around, other, baseRows: around.base?.rows ?? null });
    const dataset = {
      name: settings.name,
      ...await describeSource(source, table, ports.files),
      rows: table.rows,
      ...found,
      drift: [],
      unsupported: [...settings.unsupported]
    };
    return markKnown(dataset, around.base);
  } catch (_2) {
    var _error = _2, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function checkTable(settings, table, around) {
  const types = await inferTypes(settings, table);
  const columns = [...types].map(([name, type]) => ({
    name,
    type,
    measure: profileMeasure(name, type, table)
  }));
  const planned = compileChecks(settings, table, { types, ...around }).map((check) => ({
    ...check,
    measure: checkMeasure(check, table)
  }));
  const measured = await measureAll(
    [...columns, ...planned].flatMap(({ measure }) => measure === "known" ? [] : [measure]),
    table
  );
  const profiles = columns.map(
    (column) => profileOf({ ...column, rows: table.rows }, measured(column.measure))
  );
  const top = await findTopValues(profiles, table);
  const checks = [judgeForm(table), judgeColumns(settings, table)].filter(
    (check) => check !== null
  );
  for (const check of planned) {
    const result = judge(check, answerOf(check.measure, measured));
    checks.push(await explainCheck(check, result, { settings, table, ...around }));
  }
  const found = {
    columns: profiles.map((profile) => ({ ...profile, top: top.get(profile.name) ?? [] })),
    checks: checks.map((check) => table.rows === 0 ? withoutRows(check) : check)
  };
  const sensitive = await findSensitive(settings.columns, types, table);
  return redactDataset(found, { sensitive, settings });
}
var KNOWN = { values: {} };
function answerOf(measure, measured) {
  return measure === "known" ? KNOWN : measured(measure);
}
function withoutRows(check) {
  if (check.result === "fail") return check;
  return { ...check, result: "error", total: 0, message: "the data set has no rows: nothing was checked" };
}

export {
  findSensitive,
  expressionOf,
  findSource,
  measureAll,
  countsDistinct,
  validateDataset
};
