import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  isDialled,
  personalKindOf,
  personalKinds
} from "./chunk-44A4YLXA.js";
import {
  COLUMNS_RULE,
  FORM_RULE,
  askedOf,
  askedOfTable,
  fieldsMatch,
  isAllowed,
  isTime,
  isTimeFormat,
  mayLack,
  namedColumns,
  readAs,
  required,
  worstSeverity
} from "./chunk-Q4MGMET2.js";
import {
  MergemarkError,
  catalogue,
  fault,
  nearest
} from "./chunk-MY7RTWCD.js";
import {
  __callDispose,
  __using
} from "./chunk-TYDYXRWL.js";

// src/data/absent-columns.ts
function mayBeAbsent({ checks }, dataset) {
  return mayLack(dataset.checks[fieldsMatch.rule]) && checks[required.rule] !== true;
}

// src/data/plan-repeats.ts
var NAMED = 200;
function planRepeats(value, {
  from,
  counted,
  judged,
  dialect
}) {
  const grouped = `SELECT ${value} AS value, count(*) AS times FROM ${counted} WHERE ${judged} GROUP BY ${value}`;
  const repeated = `SELECT value FROM (${grouped}) AS grouped WHERE times > 1`;
  const text = (sql) => `CAST(${sql} AS VARCHAR)`;
  return {
    kind: "rows",
    from,
    judged,
    rowwise: false,
    fails: `(${judged} AND ${value} IN (${repeated}))`,
    counted: {
      from: `(${grouped}) AS grouped`,
      row: { value: "value", times: "times" },
      aggregates: (row) => {
        const first = { order: row("value"), where: `${row("times")} > 1`, count: NAMED + 1 };
        return {
          total: `coalesce(sum(${row("times")}), 0)`,
          failing: `coalesce(sum(CASE WHEN ${row("times")} > 1 THEN ${row("times")} END), 0)`,
          repeated: dialect.firstRows({ value: text(row("value")) }, first)
        };
      }
    },
    settle: (measured) => {
      const values = namedIn(measured["repeated"]);
      if (values.length === 0 || values.length > NAMED) return null;
      const named = values.map(dialect.literal).join(", ");
      return { rowwise: true, fails: `(${judged} AND ${text(value)} IN (${named}))` };
    }
  };
}
function namedIn(listed) {
  if (typeof listed !== "string") return [];
  return JSON.parse(listed).map(({ value }) => value);
}

// src/data/planned-check.ts
function looksAround(sql) {
  return /\b(?:over|select|from)\b/i.test(sql);
}
function rowsOf(tests, key) {
  const [first] = tests;
  const columns = tests.flatMap(({ column, only }) => only === void 0 ? [] : column ?? []);
  if (first?.only === void 0 || columns.length < tests.length) return first?.from;
  return first.only([.../* @__PURE__ */ new Set([...columns, ...key === null ? [] : [key]])]).from;
}

// src/data/condition.ts
function encloseCondition(sql) {
  let depth = 0;
  for (const { 0: token, groups } of sql.matchAll(TOKENS)) {
    const call = groups?.["call"]?.toLowerCase().replaceAll('"', "");
    const refused = call === void 0 ? REFUSED.get(token.toLowerCase()) : REFUSED_CALLS.get(call);
    if (refused !== void 0) return { reason: refused };
    if (token === "(") depth++;
    if (token === ")") depth--;
    if (depth < 0) return { reason: "it closes a parenthesis that it does not open" };
  }
  if (IS_QUERY.test(sql))
    return { reason: "it is a query; write one condition on a row, without SELECT in front" };
  if (depth > 0) return { reason: "it opens a parenthesis that it does not close" };
  if (sql.replaceAll(/--[^\r\n]*/g, "").trim() === "") return { reason: "it is empty" };
  return { sql: `(${sql}
)` };
}
var IS_QUERY = /^(?:\s|--[^\r\n]*[\r\n])*(?:select|with|from)\b(?!\s*[<>=!.])/i;
var TOKENS = /(?<![\p{L}\p{N}_])e'|'(?:[^']|'')*'|(?<call>"(?:columns|unnest|unlist|generate_subscripts)"|(?<![\p{L}\p{N}_*])(?:columns|unnest|unlist|generate_subscripts))\s*(?=\()|"(?:[^"]|"")*"|--[^\r\n]*|\/\*|['"();$]/giu;
var REFUSED = /* @__PURE__ */ new Map([
  ["'", "it opens a text that it does not close"],
  ['"', "it opens a name that it does not close"],
  [";", 'it holds a ";", and may be one expression only'],
  ["/*", 'it holds "/*"; a comment may only follow "--"'],
  ["$", 'it holds a "$" outside of a text'],
  ["e'", "it holds a text with escapes (e'…')"]
]);
var ROWS = "it makes other rows than the table has";
var REFUSED_CALLS = /* @__PURE__ */ new Map([
  [
    "columns",
    "COLUMNS(…) stands for several conditions, of which one would count; write `*COLUMNS(…)` in a list"
  ],
  ["unnest", `unnest(…): ${ROWS}`],
  ["unlist", `unlist(…): ${ROWS}`],
  ["generate_subscripts", `generate_subscripts(…): ${ROWS}`]
]);

// src/data/restrict-rows.ts
function restrictRows(when, asked) {
  const { table, read, typed } = asked;
  if (when === null) return { from: read.from, unnumbered: read.unnumbered, condition: null };
  const enclosed = encloseCondition(when);
  if ("reason" in enclosed) return { reason: `in \`when\`: ${enclosed.reason}` };
  const condition = read.inScope;
  const unread = unreadableIn(when, asked);
  if (seesAllColumns(when)) {
    const holds2 = `coalesce(${enclosed.sql}, false) AS ${read.holds}`;
    const from = `${read.from} JOIN (SELECT ${table.rowNumber}, ${holds2} FROM ${typed}) AS "~held" USING (${table.rowNumber})`;
    const scoped2 = `(SELECT *, (${read.holds}${unread}) AS ${condition} FROM ${from}) AS "~scoped"`;
    return { from: scoped2, unnumbered: scoped2, condition };
  }
  const holds = `coalesce(${enclosed.sql}, false)${unread}`;
  const scoped = (rows) => `(SELECT *, (${holds}) AS ${condition} FROM ${rows}) AS "~scoped"`;
  const plain = namesRecord(when) ? read.from : read.unnumbered;
  return { from: scoped(read.from), unnumbered: scoped(plain), condition };
}
function unreadableIn(when, { table, types, read }) {
  const words = when.toLowerCase();
  const isNamed = (name) => [name, name.replaceAll('"', '""')].some((written) => words.includes(written.toLowerCase()));
  const typed = seesAllColumns(when) ? table.columns.filter((name) => (types.get(name) ?? "string") !== "string") : table.columns.filter((name) => (types.get(name) ?? "string") !== "string" && isNamed(name));
  const unread = typed.map((name) => {
    const column = read.inType(name);
    return ` OR (${column.text} IS NOT NULL AND ${column.typed} IS NULL)`;
  });
  return unread.join("");
}
function seesAllColumns(sql) {
  return /[*]\s*(?:[),\]]|$|exclude\b|replace\b|like\b)|\bcolumns\b/i.test(sql);
}
function namesRecord(sql) {
  return /row_number/i.test(sql);
}

// src/data/compile-column.ts
function compileColumn(settings, { dataset, ...asked }) {
  return askedOf(settings).map((one) => {
    const { check, option, demands } = one;
    const message = check.kind === "cell" ? check.message(option) : check.summary;
    const planned = { ...demands, rule: check.rule, column: settings.name, message };
    if (!asked.table.columns.includes(settings.name))
      return { ...planned, test: mayBeAbsent(settings, dataset) ? ABSENT : absent(settings.name) };
    return { ...planned, test: testOf(one, { settings, ...asked }) };
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
function testOf({ check, option, demands }, { settings, unreadFormats, ...asked }) {
  const { table, read } = asked;
  const { dialect, rowNumber } = table;
  if (check.types !== void 0 && !check.types.includes(settings.type))
    return { reason: `\`${check.rule}\` is no question to a column of type ${settings.type}` };
  const unread = unreadFormats.get(settings.name);
  if (unread !== void 0) return { reason: unread };
  const column = read.asDeclared(settings);
  const judges = {
    cells: "true",
    values: `${column.text} IS NOT NULL`,
    readable: `${column.typed} IS NOT NULL`
  }[check.over];
  const restricted = restrictRows(demands.when, asked);
  if ("reason" in restricted) return restricted;
  const { from, unnumbered, condition } = restricted;
  const plain = {
    unnumbered: { from: unnumbered, cell: column.text },
    ...condition === null ? { only: read.only, column: settings.name } : {}
  };
  const judged = condition === null ? judges : `(${judges} AND ${condition})`;
  const where = (scope) => (expression) => `CASE WHEN ${scope} THEN ${expression} END`;
  if (check.kind === "aggregate") {
    const seen2 = { ...column, ...eachCell(column, where(judged)) };
    return {
      kind: "aggregate",
      from,
      row: { judged, text: seen2.text, typed: seen2.typed, ...check.row?.(seen2, option, dialect) },
      aggregates: (row) => check.aggregates({ ...column, text: row("text"), typed: row("typed") }, option, dialect, row),
      judge: (values) => check.judge(values, option),
      ...plain
    };
  }
  if (check.repeats !== void 0) {
    const counted = condition === null ? read.only([settings.name]).unnumbered : unnumbered;
    const repeats = planRepeats(check.repeats(column), { from, counted, judged, dialect });
    return { ...repeats, ...plain, value: column.text, text: read.textOf };
  }
  const seen = condition === null ? column : { ...column, ...eachCell(column, where(condition)) };
  const fails = `coalesce(${check.fails({ ...seen, record: rowNumber }, option, dialect)}, true)`;
  return {
    kind: "rows",
    from,
    judged,
    fails: `(${judged} AND ${fails})`,
    value: column.text,
    text: read.textOf,
    ...looksAround(fails) ? {} : { rowwise: true, ...plain }
  };
}
function eachCell({ text, typed }, change) {
  return { text: change(text), typed: change(typed) };
}

// src/data/compile-rule.ts
function compileRule({ name, sql, message, ...demands }, asked) {
  const said = message ?? `does not satisfy ${oneLine(sql)}`;
  const planned = { ...demands, rule: name, column: null, message: said };
  const rule = encloseCondition(sql);
  if ("reason" in rule) return { ...planned, test: rule };
  const restricted = restrictRows(demands.when, asked);
  if ("reason" in restricted) return { ...planned, test: restricted };
  const { read } = asked;
  const holds = isTrue(rule.sql);
  const judged = restricted.condition ?? "true";
  if (seesAllColumns(sql))
    return { ...planned, test: testOver(rule.sql, { ...asked, ...restricted, judged }) };
  const test = {
    kind: "rows",
    from: restricted.from,
    judged,
    fails: `(${judged} AND NOT ${holds})`,
    value: "NULL",
    text: read.textOf,
    condition: `typeof(${rule.sql})`
  };
  if (looksAround(sql)) return { ...planned, test };
  if (namesRecord(sql)) return { ...planned, test: { ...test, rowwise: true } };
  const unnumbered = { from: restricted.unnumbered, cell: read.anyText };
  return { ...planned, test: { ...test, rowwise: true, unnumbered } };
}
function testOver(rule, { table, read, typed, from, judged }) {
  const answers = `${isTrue(rule)} AS ${read.holds}, typeof(${rule}) AS ${read.kind}`;
  const ruled = `(SELECT ${table.rowNumber}, ${answers} FROM ${typed}) AS "~ruled"`;
  return {
    kind: "rows",
    from: `${from} JOIN ${ruled} USING (${table.rowNumber})`,
    judged,
    fails: `(${judged} AND NOT ${read.holds})`,
    value: "NULL",
    text: read.textOf,
    condition: read.kind
  };
}
function isTrue(sql) {
  return `coalesce(TRY_CAST(${sql} AS BOOLEAN), false)`;
}
function oneLine(sql) {
  return sql.replaceAll(/\s+/g, " ").trim().slice(0, 200);
}

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
function restrictTable({ when }, table, around) {
  const { relation, rowNumber } = table;
  if (when === null) return { relation, baseRows: around.baseRows };
  const restricted = restrictRows(when, { table, ...around });
  if ("reason" in restricted) return restricted;
  const inScope = `SELECT ${rowNumber} FROM ${restricted.from} WHERE ${restricted.condition}`;
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

// src/data/read-columns.ts
function readColumns({ columns, relation, cells, rowNumber, dialect }, { types, columns: settings }) {
  const formats = new Map(settings.map((column) => [column.name, formatOf(column)]));
  const prefix = freePrefix(columns);
  const texts = new Map(columns.map((name, index) => [name, dialect.identifier(`${prefix} ${index + 1}`)]));
  const textOf2 = (name) => texts.get(name) ?? dialect.identifier(name);
  const typeOf = (name) => types.get(name) ?? "string";
  const twice = (name) => {
    const own = dialect.identifier(name);
    return [
      `${own} AS ${textOf2(name)}`,
      `${readAs(own, typeOf(name), dialect, formats.get(name) ?? null)} AS ${own}`
    ];
  };
  const only = (names2) => {
    const selected = names2.flatMap(twice);
    return {
      from: `(SELECT ${[rowNumber, ...selected].join(", ")} FROM ${relation}) AS "~read"`,
      unnumbered: `(SELECT ${selected.join(", ")} FROM ${cells}) AS "~read"`
    };
  };
  const expression = (name, type, typed) => {
    const format = formats.get(name) ?? null;
    return { text: textOf2(name), type, typed, ...format === null ? {} : { format } };
  };
  return {
    ...only(columns),
    only,
    inScope: dialect.identifier(`${prefix} in scope`),
    holds: dialect.identifier(`${prefix} holds`),
    kind: dialect.identifier(`${prefix} kind`),
    anyText: dialect.identifier(`${prefix} 1`),
    textOf: textOf2,
    inType: (name) => expression(name, typeOf(name), dialect.identifier(name)),
    asDeclared: ({ name, type }) => expression(name, type, type === typeOf(name) ? dialect.identifier(name) : textOf2(name))
  };
}
function freePrefix(columns) {
  let prefix = "~text";
  while (columns.some((name) => name.toLowerCase().startsWith(prefix))) prefix = `~${prefix}`;
  return prefix;
}

// src/data/compile-plan.ts
function compileChecks(settings, table, { types, unreadFormats = /* @__PURE__ */ new Map(), ...around }) {
  const columns = readableColumns(settings.columns, unreadFormats);
  const read = readColumns(table, { types, columns });
  const typed = typedRelation(table, { types, columns });
  const asked = { table, types, read, typed, unreadFormats };
  return [
    ...settings.columns.flatMap((column) => compileColumn(column, { ...asked, dataset: settings })),
    ...compileTableChecks({ ...settings, columns }, table, { types, read, typed, ...around }),
    ...settings.rules.map((rule) => compileRule(rule, asked))
  ];
}
function readableColumns(columns, unreadFormats) {
  return columns.map(
    (column) => unreadFormats.has(column.name) ? { ...column, checks: { ...column.checks, format: void 0 } } : column
  );
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
function typedRelation({ columns, relation, rowNumber, dialect }, { types, columns: settings }) {
  const formats = new Map(settings.map((column) => [column.name, formatOf(column)]));
  const typed = columns.map((name) => {
    const expression = expressionOf(name, types.get(name) ?? "string", dialect, formats.get(name));
    return `${expression.typed} AS ${expression.text}`;
  });
  return `(SELECT ${[rowNumber, ...typed].join(", ")} FROM ${relation}) AS "~typed"`;
}

// src/data/dataset-source.ts
import { createHash } from "node:crypto";

// src/data/sensitive/cover.ts
var NUMBERED = /_\d+$/;
function coverOf(sensitive, columns) {
  const folded = new Map([...sensitive].map(([name, why]) => [name.toLowerCase(), why]));
  const open = new Set(columns.flatMap(({ name, sensitive: sensitive2 }) => sensitive2 === false ? [name] : []));
  return (column) => {
    if (open.has(column)) return null;
    for (let name = column.toLowerCase(); ; name = name.replace(NUMBERED, "")) {
      const why = folded.get(name);
      if (why !== void 0) return why;
      if (!NUMBERED.test(name)) return null;
    }
  };
}
function withholdFolders(path, why) {
  const parts = path.split("/");
  return parts.map((part, index) => {
    const mark = part.indexOf("=");
    if (mark < 1 || index === parts.length - 1) return part;
    const name = part.slice(0, mark);
    return why(decode(name)) === null ? part : `${name}=(withheld)`;
  }).join("/");
}
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// src/data/dataset-source.ts
async function findSource({ name, path, byHand, format, nulls, reading }, files) {
  const found = await files.find(path);
  const [first] = found;
  if (first === void 0) throw fault("dataset-missing", { name, path });
  return {
    // A single file in folders of partitions is a table of several to be, and has their columns already.
    ...found.length === 1 && (first === path || !first.includes("=")) ? { path: first } : { path, files: found },
    nulls,
    options: reading,
    ...byHand === true ? { anywhere: true } : {},
    ...format === null ? {} : { format }
  };
}
async function describeSource({ path, files: several }, table, files, { columns } = { columns: [] }) {
  const { reading } = table;
  if (several === void 0) return { path, digest: await files.digest(path), reading };
  const read = await Promise.all(
    table.files.map(async (file) => ({ ...file, digest: await files.digest(file.path) }))
  );
  const marked = columns.flatMap(
    ({ name, sensitive }) => sensitive === true ? [[name, "marked"]] : []
  );
  const why = coverOf(new Map(marked), columns);
  const shown = read.map((file) => ({ ...file, path: withholdFolders(file.path, why) }));
  return { path, digest: digestOf(read), reading, files: shown };
}
function digestOf(files) {
  const hash = createHash("sha256");
  for (const { path, digest } of files) hash.update(`${path}\0${digest}
`);
  return `sha256:${hash.digest("hex")}`;
}

// src/data/key-ranks.ts
var RANKS = { new: 0, untold: 1, known: 2 };
var LONGEST_KEY = 1e3;
function keyOf(cell) {
  return cell === null || String(cell).length > LONGEST_KEY ? null : String(cell);
}
function compileKey(expression, dialect) {
  return `CASE WHEN ${dialect.length(expression)} <= ${LONGEST_KEY} THEN ${expression} END`;
}
function rankOf(cell, ranks) {
  return ranks?.get(keyOf(cell)) ?? RANKS.new;
}
function compileRank(ranks, index) {
  if (ranks === null || ranks.size === 0) return `${RANKS.new}`;
  const without = ranks.get(null) ?? RANKS.new;
  const named = [...ranks.keys()].some((key) => key !== null) ? `coalesce(known_${index}, ${RANKS.new})` : "0";
  return `CASE WHEN key IS NULL THEN ${without} ELSE ${named} END`;
}
function joinKeys(rankings, { literal }) {
  const keys = new Set(rankings.flatMap((ranks) => [...ranks?.keys() ?? []].filter((key) => key !== null)));
  if (keys.size === 0) return "";
  const rows = [...keys].map((key) => {
    const ranks = rankings.map((ranking) => ranking?.get(key) ?? RANKS.new);
    return `(${[literal(key), ...ranks].join(", ")})`;
  });
  const names2 = ["known_key", ...rankings.map((_, index) => `known_${index}`)];
  return ` LEFT JOIN (VALUES ${rows.join(", ")}) AS known (${names2.join(", ")}) ON key = known_key`;
}

// src/data/find-examples.ts
var EXAMPLES = 5;
var LONGEST = 80;
async function findExamples(test, asked) {
  const { table, key, ranks = null } = asked;
  const failing = compileFailing(test, asked);
  if (key === null || ranks === null || ranks.size === 0)
    return readExamples(`${failing} ORDER BY record LIMIT ${EXAMPLES}`, { ...asked, test });
  const keyed = `(${compileKeyed(test, { table, key })}) AS keyed${joinKeys([ranks], table.dialect)}`;
  const first = `SELECT record, value, key FROM ${keyed} ORDER BY ${compileRank(ranks, 0)}, record LIMIT ${EXAMPLES}`;
  const found = await readExamples(first, { ...asked, test });
  return found.toSorted((one, other) => rankOf(one.key, ranks) - rankOf(other.key, ranks));
}
function compileKeyed(test, asked) {
  return compileNamed(compileFailing(test, asked), { ...asked, test });
}
var PAGE = 5e4;
async function* findAllExamples(test, { page: most = PAGE, ...asked }) {
  let after = 0;
  for (; ; ) {
    const failing = `${compileFailing(test, asked)} AND record > ${after} ORDER BY record LIMIT ${most}`;
    const page = await readExamples(failing, { ...asked, test });
    if (page.length > 0) yield page;
    const last = page.at(-1)?.row ?? null;
    if (last === null || page.length < most) return;
    after = last;
  }
}
function compileFailing(test, { table, key }) {
  const { value, fails, text } = test;
  const named = key === null || text === void 0 ? "NULL" : text(key);
  const tested = `SELECT ${table.rowNumber} AS record, ${value} AS value, ${fails} AS fails, ${named} AS key FROM ${rowsOf([test], key)}`;
  return `SELECT record, value, key FROM (${tested}) AS tested WHERE fails`;
}
function compileNamed(failing, { test, table, key }) {
  if (key === null || test.text !== void 0) return failing;
  const { dialect, relation, rowNumber } = table;
  const named = `named.${dialect.identifier(key)}`;
  return `SELECT failing.record, failing.value, ${named} AS key FROM (${failing}) AS failing JOIN ${relation} AS named ON named.${rowNumber} = failing.record`;
}
async function readExamples(failing, asked) {
  const named = compileNamed(failing, asked);
  const found = await asked.table.query(`SELECT record, value, key FROM (${named}) AS shown ORDER BY record`);
  return placeExamples(found, asked.table);
}
async function placeExamples(found, table) {
  const records = found.map(({ record }) => Number(record));
  const places = await table.placesOf(records);
  const isSplit = table.files.length > 1;
  return found.map(({ key = null, value = null }, index) => {
    const place = places[index] ?? null;
    const file = isSplit && place !== null ? { file: place.file } : {};
    return { row: records[index] ?? null, line: place?.line ?? null, key, value, ...file };
  });
}
function isShortened(cell) {
  return typeof cell === "string" && cell.length >= LONGEST && cell.endsWith("…");
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

// src/data/first-examples.ts
var FIRST_RECORDS = 5e4;
var RECORDS = 1e15;
async function findFirstExamples(failing, asked) {
  const found = await findWithin(failing, FIRST_RECORDS, asked);
  const rare = failing.filter((one) => !isEnough(found.get(one.test) ?? [], one));
  if (rare.length === 0) return found;
  return new Map([...found, ...await findWithin(rare, null, asked)]);
}
function isEnough(found, { failing, ranks = null, ranked = 0 }) {
  const first = found.filter(({ key }) => rankOf(key, ranks) === RANKS.new);
  return found.length >= Math.min(EXAMPLES, failing) && first.length >= Math.min(EXAMPLES, failing - ranked);
}
async function findWithin(failing, records, asked) {
  const found = /* @__PURE__ */ new Map();
  for (const group of Map.groupBy(failing, ({ test }) => test.from).values())
    for (const batch of inBatches(group)) {
      const [row = {}] = await asked.table.query(compileFirst(batch, records, asked));
      for (const [index, { test }] of batch.entries())
        found.set(test, await placeExamples(parse(row[`first_${index}`]), asked.table));
    }
  return found;
}
function compileFirst(failing, records, { table: { dialect, rowNumber }, key }) {
  const tests = failing.map(({ test }) => test);
  const rankings = failing.map(({ ranks = null }) => key === null ? null : ranks);
  const [first] = tests;
  const named = key === null ? "NULL" : first?.text?.(key) ?? "NULL";
  const judged = tests.flatMap(({ value, fails }, index) => [
    `${value} AS value_${index}`,
    `${fails} AS fails_${index}`
  ]);
  const from = rowsOf(tests, key);
  const looked = records === null ? from : `(SELECT * FROM ${from} LIMIT ${records}) AS looked`;
  const tested = `SELECT ${[`${rowNumber} AS record`, `${named} AS key`, ...judged].join(", ")} FROM ${looked}`;
  const lists = tests.map((_, index) => {
    const fields = { record: "record", value: `value_${index}`, key: "key" };
    const ranks = rankings[index] ?? null;
    const order = ranks === null ? "record" : `(${compileRank(ranks, index)}) * ${RECORDS} + record`;
    const rows = { order, where: `fails_${index}`, count: EXAMPLES };
    return `${dialect.firstRows(fields, rows)} AS first_${index}`;
  });
  return `SELECT ${lists.join(", ")} FROM (${tested}) AS tested${joinKeys(rankings, dialect)}`;
}
function parse(text) {
  return typeof text === "string" ? JSON.parse(text) : [];
}

// src/data/known.ts
function markKnown(dataset, base) {
  if (base === null) return dataset;
  const isSameFile = base.digest === dataset.digest;
  const theirs = pairWithMain(dataset.checks, base);
  const checks = dataset.checks.map((check, index) => {
    const other = theirs[index] ?? null;
    const isTold = other === null || check.newFailing !== void 0;
    return isTold ? check : markCheck(check, other, { isSameFile });
  });
  return { ...dataset, checks };
}
function pairWithMain(checks, base) {
  const before = Map.groupBy(base.checks, nameOf);
  const taken = /* @__PURE__ */ new Map();
  return checks.map((check) => {
    const name = nameOf(check);
    const place = taken.get(name) ?? 0;
    taken.set(name, place + 1);
    return before.get(name)?.[place] ?? null;
  });
}
function knownKeys(theirs) {
  const keys = theirs?.examples.flatMap(({ key }) => key === null || isShortened(key) ? [] : [String(key)]);
  return [...new Set(keys)];
}
function nameOf({ rule, column }) {
  return JSON.stringify([rule, column]);
}
function markCheck(check, theirs, { isSameFile }) {
  if (theirs.result === "error" || check.result === "error") return check;
  const isKnown2 = tellBy(check, theirs, isSameFile);
  const examples = check.examples.map((example) => {
    const known = isKnown2(example);
    return known === null ? example : { ...example, known };
  });
  const marked = { ...check, failingOnMain: theirs.failing, examples };
  const newFailing = countTold(marked, isKnown2(null));
  return newFailing === null ? marked : { ...marked, newFailing };
}
function tellBy(check, theirs, isSameFile) {
  if (theirs.failing === 0) return () => false;
  if (isSameFile && check.failing <= theirs.failing) return () => true;
  if (isOfWhole(check) && isOfWhole(theirs)) return () => true;
  const names2 = new Set(theirs.examples.flatMap((example) => identityOf(example) ?? []));
  const namesAll = names2.size === theirs.failing;
  return (example) => {
    const identity = example === null ? null : identityOf(example);
    if (identity === null) return null;
    return names2.has(identity) || (namesAll ? false : null);
  };
}
function isOfWhole({ observed, examples }) {
  return observed !== void 0 && examples.length === 0;
}
function countTold({ failing, examples }, isAllKnown) {
  if (isAllKnown !== null) return isAllKnown ? 0 : failing;
  const told = examples.filter(({ known }) => known !== void 0);
  return told.length === failing ? told.filter(({ known }) => known === false).length : null;
}
function identityOf({ row, line, key, value, redacted }) {
  if (key !== null) return isShortened(key) ? null : JSON.stringify(["key", String(key)]);
  const isName = row === null && line === null && value !== null && redacted !== true;
  return isName && !isShortened(value) ? JSON.stringify(["name", value]) : null;
}

// src/data/count-by-key.ts
var MOST_KEYS = 1e4;
var MOST_CHARACTERS = 1e6;
async function countByKey(tests, asked) {
  const counted = /* @__PURE__ */ new Map();
  const together = tests.filter(({ rowwise, text }) => rowwise === true && text !== void 0);
  const alone = new Set(tests.filter((test) => !together.includes(test)));
  for (const group of Map.groupBy(together, ({ from }) => from).values())
    for (const batch of inBatches(group)) {
      const found = await countTogether(batch, asked);
      for (const [index, test] of batch.entries())
        if (found === null) alone.add(test);
        else counted.set(test, found[index] ?? null);
    }
  for (const test of alone) counted.set(test, await countAlone(test, asked));
  return counted;
}
async function countTogether(tests, asked) {
  const { dialect } = asked.table;
  const [first] = tests;
  const named = `${compileKey(first?.text?.(asked.key) ?? "NULL", dialect)} AS key`;
  const judged = tests.map(({ fails }, index) => `${fails} AS fails_${index}`);
  return readTimes(`SELECT ${[named, ...judged].join(", ")} FROM ${rowsOf(tests, asked.key)}`, {
    ...asked,
    times: tests.map((_, index) => dialect.countWhere(`fails_${index}`)),
    failing: tests.map((_, index) => `fails_${index}`).join(" OR ")
  });
}
async function countAlone(test, asked) {
  const keyed = `(${compileKeyed(test, asked)}) AS keyed`;
  const tested = `SELECT ${compileKey("key", asked.table.dialect)} AS key FROM ${keyed}`;
  const found = await readTimes(tested, { ...asked, times: ["count(*)"], failing: "true" });
  return found?.[0] ?? null;
}
async function readTimes(tested, { times, failing, among, table }) {
  const ranks = new Map([...among ?? []].map((key) => [key, RANKS.known]));
  const joined = joinKeys([ranks], table.dialect);
  const isNamed = joined === "" ? "" : " OR known_key IS NOT NULL";
  const scope = among === null ? "" : ` AND (key IS NULL${isNamed})`;
  const counts = times.map((count, index) => `${count} AS times_${index}`);
  const rows = await table.query(
    `SELECT key, ${counts.join(", ")} FROM (${tested}) AS tested${joined} WHERE (${failing})${scope} GROUP BY key LIMIT ${MOST_KEYS + 2}`
  );
  const keys = rows.flatMap(({ key = null }) => key === null ? [] : [String(key)]);
  const characters = keys.reduce((sum, key) => sum + key.length, 0);
  if (keys.length > MOST_KEYS || characters > MOST_CHARACTERS) return null;
  return times.map((_, index) => {
    const own = rows.map(({ key = null, [`times_${index}`]: count = 0 }) => {
      return [key === null ? null : String(key), Number(count)];
    });
    return new Map(own.filter(([, count]) => count > 0));
  });
}

// src/data/known-rows.ts
async function findKnownRows(judged, asked) {
  const { settings, table, base, main } = asked;
  const { key } = settings;
  if (base === null || main === null || key === null || !table.columns.includes(key)) return /* @__PURE__ */ new Map();
  const failing = findFailing(judged, base);
  if (failing.length === 0) return /* @__PURE__ */ new Map();
  try {
    var _stack = [];
    try {
      const isRecorded = await main.isRecorded();
      const candidates = failing.filter(({ failedThere }) => failedThere || !isRecorded);
      if (candidates.length === 0) return /* @__PURE__ */ new Map();
      const version = __using(_stack, await main.open(base), true);
      return version === null ? /* @__PURE__ */ new Map() : await compare(candidates, version, { ...asked, key });
    } catch (_) {
      var _error = _, _hasError = true;
    } finally {
      var _promise = __callDispose(_stack, _error, _hasError);
      _promise && await _promise;
    }
  } catch (error) {
    if (error instanceof MergemarkError) return /* @__PURE__ */ new Map();
    throw error;
  }
}
function findFailing(judged, base) {
  const theirs = pairWithMain(
    judged.map(({ result }) => result),
    base
  );
  return judged.flatMap(({ test, result: { result, failing } }, index) => {
    if ("reason" in test || test.kind !== "rows" || result !== "fail") return [];
    const other = theirs[index] ?? null;
    if (other === null || other.result === "error") return [];
    return [{ test, failing, index, failedThere: other.failing > 0 }];
  });
}
async function compare(candidates, { path, files }, { settings, table, tables, planFor, key }) {
  var _stack = [];
  try {
    const { nulls, reading, format } = settings;
    const main = __using(_stack, await tables.open({
      path,
      nulls,
      options: reading,
      anywhere: true,
      ...files === void 0 ? {} : { files },
      ...format === null ? {} : { format }
    }), true);
    const planned = planFor(main);
    const paired = candidates.flatMap((candidate) => {
      const there = planned[candidate.index]?.test;
      if (there === void 0 || "reason" in there || there.kind !== "rows") return [];
      return [{ ...candidate, there }];
    });
    const before = await countByKey(
      paired.map(({ there }) => there),
      { table: main, key, among: null }
    );
    const keys = /* @__PURE__ */ new Set();
    const told = paired.flatMap((pair) => {
      const times = before.get(pair.there) ?? null;
      if (times === null || keys.size + times.size > 2 * MOST_KEYS) return [];
      for (const name of times.keys()) if (name !== null) keys.add(name);
      return [{ ...pair, times }];
    });
    const here = await countByKey(
      told.map(({ test }) => test),
      { table, key, among: keys }
    );
    return new Map(
      told.flatMap(({ test, failing, times }) => {
        const own = here.get(test) ?? null;
        return own === null ? [] : [[test, knownRowsOf(failing, own, times)]];
      })
    );
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
function knownRowsOf(failing, here, there) {
  const ranks = /* @__PURE__ */ new Map();
  let old = 0;
  let ranked = 0;
  for (const [key, times] of there) {
    const own = here.get(key) ?? 0;
    ranks.set(key, key !== null && own <= times ? RANKS.known : RANKS.untold);
    old += Math.min(own, times);
    ranked += own;
  }
  const failingOnMain = there.values().reduce((sum, times) => sum + times, 0);
  return { failingOnMain, newFailing: Math.max(0, failing - old), ranks, ranked };
}
function markRows(result, { failingOnMain, newFailing, ranks }) {
  const examples = result.examples.map((example) => {
    const known = isKnown(example, ranks);
    return known === null ? example : { ...example, known };
  });
  return { ...result, failingOnMain, newFailing, examples };
}
function isKnown({ key }, ranks) {
  const rank = ranks.get(keyOf(key)) ?? RANKS.new;
  return rank === RANKS.untold ? null : rank === RANKS.known;
}

// src/data/explain-checks.ts
var MOST_NAMED = 5;
async function explainChecks(judged, asked) {
  const { settings, table, knownRows, failures } = asked;
  const key = settings.key !== null && table.columns.includes(settings.key) ? settings.key : null;
  const ranks = key === null ? /* @__PURE__ */ new Map() : rankRows(judged, asked);
  const together = await findTogether(judged, { table, ranks, key, knownRows });
  const explained = [];
  for (const { test, result } of judged) {
    if (result.failing === 0 || "reason" in test || test.kind === "aggregate") explained.push(result);
    else if (test.kind === "known") explained.push(nameFailing(test, result));
    else {
      if (failures !== void 0) await attempt(() => collect(test, result, { ...asked, key, failures }));
      const own = { table, key, ranks: ranks.get(test) ?? null };
      const examples = together.get(test) ?? await attempt(() => findExamples(test, own)) ?? [];
      const known = knownRows.get(test);
      explained.push(known === void 0 ? { ...result, examples } : markRows({ ...result, examples }, known));
    }
  }
  return explained;
}
function rankRows(judged, { base, knownRows }) {
  const results = judged.map(({ result }) => result);
  const theirs = base === null ? [] : pairWithMain(results, base);
  return new Map(
    judged.map(({ test }, index) => {
      const named = knownKeys(theirs[index] ?? null).map((key) => [key, RANKS.known]);
      return [test, knownRows.get(test)?.ranks ?? new Map(named)];
    })
  );
}
async function findTogether(judged, {
  ranks,
  knownRows,
  ...asked
}) {
  const failing = judged.flatMap(({ test, result }) => {
    if ("reason" in test || test.kind !== "rows" || test.rowwise !== true || result.failing === 0) return [];
    const { ranked = 0 } = knownRows.get(test) ?? {};
    return [{ test, failing: result.failing, ranks: ranks.get(test) ?? null, ranked }];
  });
  return await attempt(() => findFirstExamples(failing, asked)) ?? /* @__PURE__ */ new Map();
}
async function attempt(ask) {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof MergemarkError) return null;
    throw error;
  }
}
function nameFailing({ failing, total }, result) {
  if (failing.length === 0) return result;
  const examples = failing.slice(0, MOST_NAMED).map((value) => ({ row: null, line: null, key: null, value: shorten(value) }));
  return { ...result, failing: failing.length, total, examples };
}
async function collect(test, { rule, column, severity, result }, {
  settings: { name, path },
  table,
  key,
  failures
}) {
  for await (const page of findAllExamples(test, { table, key })) {
    if (!failures.isOpen()) return;
    failures.add({ dataset: name, path, rule, column, severity, result }, page);
  }
}

// src/data/infer-types.ts
var TYPES = ["number", "integer", "boolean", "date", "datetime"];
var SAMPLE = 1e3;
var CONFIDENCE = 0.9;
async function inferTypes(settings, table) {
  const { columns } = settings;
  const declared = new Map(
    columns.flatMap(({ name, type, untyped }) => untyped === true ? [] : [[name, type]])
  );
  const isSure = restsOnTypes(settings);
  const isAsked = isSure || settings.profile !== "none";
  const unsaid = isAsked ? table.columns.filter((name) => !declared.has(name)) : [];
  const open = new Map(unsaid.map((name) => [name, TYPES]));
  const { cells } = table;
  const records = isSure ? cells : `(SELECT * FROM ${cells} LIMIT ${SAMPLE}) AS first`;
  const found = await guessTypes(open, { ...table, relation: records });
  return {
    types: new Map(table.columns.map((name) => [name, declared.get(name) ?? found.get(name) ?? "string"])),
    guessed: new Set(isSure ? [] : found.keys())
  };
}
function settleGuess(guess, { values, readable, numbers }) {
  if (guess === "integer" && numbers > readable) return isType(numbers, values) ? "number" : "string";
  return isType(readable, values) ? guess : "string";
}
function isType(count, values) {
  return values > 0 && count >= CONFIDENCE * values;
}
function restsOnTypes(settings) {
  const ofTable = askedOfTable(settings);
  const conditions = [...ofTable, ...settings.columns.flatMap(askedOf)].map(({ demands }) => demands.when);
  return settings.rules.length > 0 || ofTable.some(({ check }) => check.readsTypes === true) || conditions.some((condition) => condition !== null);
}
async function guessTypes(candidates, table) {
  const guesses = [];
  for (const batch of inBatches([...candidates])) guesses.push(...await guessTogether(batch, table));
  return new Map(guesses);
}
async function guessTogether(candidates, { dialect, relation, query }) {
  const counts = candidates.flatMap(([name, types], index) => [
    `count(${dialect.identifier(name)}) AS values_${index}`,
    ...types.map((type) => `count(${expressionOf(name, type, dialect).typed}) AS ${type}_${index}`)
  ]);
  const [row = {}] = await query(`SELECT ${counts.join(", ")} FROM ${relation}`);
  return candidates.flatMap(([name, types], index) => {
    const guess = guessType(types, (type) => Number(row[`${type}_${index}`]));
    return guess === null ? [] : [[name, guess]];
  });
}
function guessType(types, countOf) {
  const values = countOf("values");
  const found = types.find((type) => isType(countOf(type), values)) ?? null;
  if (found !== "number" || !types.includes("integer")) return found;
  return countOf("integer") === countOf("number") ? "integer" : "number";
}

// src/data/measure.ts
async function measureAll(measures, table) {
  const results = /* @__PURE__ */ new Map();
  const sound = measures.filter((measure) => "from" in measure);
  for (const group of shareScans(sound)) {
    const found = await measureGroup(group, table);
    for (const [index, measure] of group.entries()) results.set(measure, found[index] ?? UNMEASURED);
  }
  return (measure) => "reason" in measure ? measure : results.get(measure) ?? UNMEASURED;
}
function shareScans(measures) {
  const { true: windowed = [], false: plain = [] } = Object.groupBy(
    measures,
    (measure) => `${hasWindow(measure)}`
  );
  const relations = [...Map.groupBy(plain, ({ from }) => from).values()];
  const shared = relations.flatMap((group) => {
    const subjects = [...Map.groupBy(group, (measure) => measure.column ?? measure).values()];
    return inBatches(subjects).map((batch) => batch.flat());
  });
  return [...shared, ...windowed.map((measure) => [measure])];
}
function hasWindow({ row }) {
  return Object.values(row).some((sql) => /\bOVER\b/i.test(sql));
}
var TOO_SLOW = catalogue["sql-too-slow"].code;
var UNMEASURED = { reason: "it was not measured" };
async function measureGroup(group, table) {
  try {
    const [row] = await table.query(compileScan(group));
    if (row === void 0) return group.map(() => ({ reason: "it gave no row" }));
    return group.map((measure, index) => ({ values: takeOwn(row, prefixOf(index), measure) }));
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error;
    if (group.length === 1 || error.code === TOO_SLOW) return group.map(() => ({ reason: error.message }));
    const half = Math.ceil(group.length / 2);
    const first = await measureGroup(group.slice(0, half), table);
    return [...first, ...await measureGroup(group.slice(half), table)];
  }
}
function compileScan(group) {
  const values = /* @__PURE__ */ new Map();
  const aggregates = [];
  for (const [index, { row, aggregates: make }] of group.entries()) {
    const named = (name) => {
      const sql = row[name];
      if (sql === void 0) throw new TypeError(`a row has no value "${name}"`);
      const taken = values.get(sql) ?? `"~${values.size}"`;
      values.set(sql, taken);
      return taken;
    };
    for (const name of Object.keys(row)) named(name);
    for (const [name, sql] of Object.entries(make(named)))
      aggregates.push(`${sql} AS ${prefixOf(index)}${name}`);
  }
  const selected = values.size === 0 ? ["true"] : [...values].map(([sql, name]) => `${sql} AS ${name}`);
  return `SELECT ${aggregates.join(", ")} FROM (SELECT ${selected.join(", ")} FROM ${relationOf(group)}) AS scanned`;
}
function relationOf(group) {
  const [first] = group;
  const columns = group.flatMap(({ column, only }) => column === null || only === void 0 ? [] : [column]);
  if (first?.only === void 0 || columns.length < group.length) return first?.from;
  return first.only([...new Set(columns)]);
}
function prefixOf(index) {
  return `m${index}_`;
}
function takeOwn(row, prefix, { aggregates }) {
  const names2 = Object.keys(aggregates((name) => name));
  return Object.fromEntries(names2.map((name) => [name, row[`${prefix}${name}`] ?? null]));
}

// src/data/measure-check.ts
function checkMeasure({ column, test }, { rowNumber, rows, dialect }) {
  if ("reason" in test) return test;
  if (test.kind === "known") return "known";
  const { from, cell } = test.unnumbered ?? { from: test.from, cell: rowNumber };
  const own = test.only;
  const only = own === void 0 ? {} : { only: (columns) => own(columns).unnumbered };
  if (test.kind === "aggregate") {
    const { row, aggregates } = test;
    return {
      from,
      ...only,
      column,
      row: { cell, ...row },
      aggregates: (named) => ({ total: dialect.countWhere(named("judged")), ...aggregates(named) })
    };
  }
  if (test.counted !== void 0) return { column, ...test.counted };
  return {
    from,
    ...only,
    column,
    // Beside a column of the row an aggregate is an error, and not one verdict for the whole table.
    row: {
      cell,
      judged: test.judged,
      fails: test.fails,
      ...test.condition === void 0 ? {} : { type: test.condition }
    },
    aggregates: (row) => ({
      total: dialect.countWhere(row("judged")),
      failing: dialect.countWhere(row("fails")),
      ...test.condition === void 0 ? {} : { type: `max(${row("type")})`, isWhole: `count(*) = ${rows}` }
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
  const { type = null, isWhole = null } = measured.values;
  if (isWhole === false) return resultOf(check, { result: "error", message: OTHER_ROWS });
  if (typeof type === "string" && !CONDITIONS.includes(type)) {
    const message2 = `it is of type ${type} and no condition: compare it with something`;
    return resultOf(check, { result: "error", message: message2 });
  }
  const total = countIn(measured, "total");
  const failing = countIn(measured, "failing");
  const result = isAllowed({ failing, total }, check.mostly) ? "pass" : "fail";
  const message = total === 0 ? nothingIn(check) : check.message;
  return resultOf(check, { result, failing, total, message });
}
var OTHER_ROWS = "it makes other rows than the table has, and may say nothing of single ones";
var CONDITIONS = ["BOOLEAN", '"NULL"'];
function nothingIn({ when }) {
  return when === null ? "has no value: nothing was checked" : "has no value in the rows that `when` takes: nothing was checked";
}
function settleTest(test, measured) {
  if ("reason" in test || "reason" in measured || test.kind !== "rows") return test;
  return { ...test, ...test.settle?.(measured.values) };
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
function profileMeasure(name, { dialect, rows }, {
  read,
  isGuessed,
  isSampled
}) {
  const { text, type, typed } = read.inType(name);
  return {
    from: read.unnumbered,
    only: (columns) => read.only(columns).unnumbered,
    column: name,
    row: {
      text,
      typed,
      ...isGuessed && type === "integer" ? { number: dialect.tryCast(text, "number") } : {}
    },
    aggregates: (row) => ({
      filled: `count(${row("text")})`,
      readable: `count(${row("typed")})`,
      ...isGuessed && type === "integer" ? { numbers: `count(${row("number")})` } : {},
      distinct: countsDistinct(rows) ? `count(DISTINCT ${row("text")})` : dialect.distinct(row("text")),
      ...isOrdered(type) ? { min: `min(${row("typed")})`, max: `max(${row("typed")})` } : {},
      ...isNumeric(type) ? moments(row("typed"), dialect) : {},
      ...isNumeric(type) && !isSampled ? quantilesOf(row("typed"), dialect) : {}
    })
  };
}
var HELD_NUMBERS = 2e7;
var SAMPLED_ROWS = 1e6;
function sampleFor({ rows }, numericColumns) {
  const most = Math.floor(HELD_NUMBERS / Math.max(1, numericColumns));
  return rows <= most ? null : Math.min(most, SAMPLED_ROWS);
}
function sampledMeasure(name, { dialect, rowNumber, rows }, { read, sample }) {
  const { typed } = read.inType(name);
  const place = `(${rowNumber} * 2654435761) % 4294967296`;
  const from = (columns) => `(SELECT * FROM ${read.only(columns).from} WHERE ${place} < ${Math.ceil(sample / rows * 2 ** 32)}) AS sampled`;
  return {
    from: "sampled",
    only: from,
    column: name,
    row: { typed },
    aggregates: (row) => quantilesOf(row("typed"), dialect)
  };
}
function quantilesOf(value, dialect) {
  const quantiles = dialect.quantiles(value, LEVELS);
  return Object.fromEntries(quantiles.map((sql, index) => [`quantile_${index}`, sql]));
}
function profileOf({ name, type, rows }, measured, sampled = null) {
  if ("reason" in measured)
    throw new TypeError(`the profile of "${name}" could not be made: ${measured.reason}`);
  const { filled, readable, distinct, min = null, max = null, mean, stddev, ...own } = measured.values;
  const levels = sampled === null || "reason" in sampled ? own : sampled.values;
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
    ...countsDistinct(rows) ? {} : { distinctEstimated: true },
    ...sampled === null || !quantiles.every(hasValue) ? {} : { quantilesEstimated: true }
  };
}
function moments(value, dialect) {
  const squarable = `${value} BETWEEN -1e150 AND 1e150`;
  const deviation = `stddev_samp(CASE WHEN ${squarable} THEN ${value} END)`;
  return {
    mean: `avg(${value})`,
    stddev: `CASE WHEN ${dialect.countWhere(`NOT (${squarable})`)} = 0 THEN ${deviation} END`
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

// src/data/top-values.ts
var SHOWN = 10;
var FEWEST = 5;
var CATEGORIES = 1e3;
async function findTopValues(columns, table) {
  const categorical = columns.filter((column) => mayHaveTop(column, table));
  const found = /* @__PURE__ */ new Map();
  for (const batch of inBatches(categorical)) {
    for (const [name, top] of await countTogether2(batch, table)) found.set(name, top);
  }
  return found;
}
function mayHaveTop({ nulls, distinct }, { rows }) {
  if (distinct === null || distinct > CATEGORIES) return false;
  return !countsDistinct(rows) || rows - nulls - distinct + 1 >= FEWEST;
}
async function countTogether2(columns, table) {
  const rows = await table.query(compileCounts(columns, table));
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
function compileCounts(columns, { dialect, relation }) {
  const cells = columns.map(({ name }, index) => `${dialect.identifier(name)} AS v${index}`);
  const values = columns.map((_, index) => `v${index}`);
  const positions = values.map((value, index) => `WHEN grouping(${value}) = 0 THEN ${index}`);
  const counted = `SELECT CASE ${positions.join(" ")} END AS position, coalesce(${[...values, "NULL"].join(", ")}) AS value, count(*) AS occurrences
    FROM (SELECT ${cells.join(", ")} FROM ${relation}) AS cells
    GROUP BY GROUPING SETS (${values.map((value) => `(${value})`).join(", ")})`;
  const kept = `SELECT *, row_number() OVER (PARTITION BY position ORDER BY occurrences DESC, value) AS place
    FROM (${counted}) AS counted WHERE value IS NOT NULL AND occurrences >= ${FEWEST}`;
  return `SELECT position, value, occurrences FROM (${kept}) AS kept WHERE place <= ${SHOWN} ORDER BY position, place`;
}

// src/data/profile-columns.ts
function profileColumns(settings, table, { types, guessed, unreadFormats = /* @__PURE__ */ new Map() }) {
  const declared = readableColumns(settings.columns, unreadFormats);
  const read = readColumns(table, { types, columns: declared });
  const only = (columns) => read.only(columns).unnumbered;
  if (settings.profile === "none")
    return { from: read.unnumbered, only, measures: [], settle: async () => ({ profiles: [], types }) };
  const numeric = [...types.values()].filter(isNumeric).length;
  const sample = sampleFor(table, numeric);
  const measures = measureColumns([...types.keys()], read);
  return { from: read.unnumbered, only, measures: [...measures.values()], settle };
  function measureColumns(names2, relation) {
    const isGuessed = (name) => guessed.has(name);
    return new Map(
      names2.map((name) => [
        name,
        profileMeasure(name, table, {
          read: relation,
          isGuessed: isGuessed(name),
          isSampled: sample !== null
        })
      ])
    );
  }
  async function settle(measured) {
    const settled = new Map(
      [...measures].map(([name, measure]) => [name, settleType(name, measured(measure))])
    );
    const mistaken = [...settled].flatMap(([name, type]) => type === types.get(name) ? [] : [name]);
    const again = await measureAgain(mistaken, settled);
    const sampled = await sampleColumns(settled);
    const profiles = [...measures].map(
      ([name, measure]) => profileOf(
        { name, type: settled.get(name) ?? "string", rows: table.rows },
        again(name) ?? measured(measure),
        sampled(name)
      )
    );
    const top = await findTopValues(profiles, table);
    return {
      profiles: profiles.map((profile) => ({ ...profile, top: top.get(profile.name) ?? [] })),
      types: settled
    };
  }
  function settleType(name, measured) {
    const type = types.get(name) ?? "string";
    if (!guessed.has(name) || "reason" in measured) return type;
    const { filled, readable, numbers = readable } = measured.values;
    return settleGuess(type, { values: Number(filled), readable: Number(readable), numbers: Number(numbers) });
  }
  async function sampleColumns(settled) {
    if (sample === null) return () => null;
    const settledRead = readColumns(table, { types: settled, columns: declared });
    const own = new Map(
      [...settled].flatMap(
        ([name, type]) => isNumeric(type) ? [[name, sampledMeasure(name, table, { read: settledRead, sample })]] : []
      )
    );
    const found = await measureAll([...own.values()], table);
    return (name) => {
      const measure = own.get(name);
      return measure === void 0 ? null : found(measure);
    };
  }
  async function measureAgain(names2, settled) {
    if (names2.length === 0) return () => null;
    const others = measureColumns(names2, readColumns(table, { types: settled, columns: declared }));
    const measured = await measureAll([...others.values()], table);
    return (name) => {
      const measure = others.get(name);
      return measure === void 0 ? null : measured(measure);
    };
  }
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
function redactDataset(dataset, { sensitive, settings }) {
  const withheld = { why: coverOf(sensitive, settings.columns), any: sensitive.size > 0, settings };
  return {
    columns: dataset.columns.map((column) => redactProfile(column, withheld)),
    checks: dataset.checks.map((check) => redactCheck(check, withheld))
  };
}
function redactProfile(profile, { why, settings }) {
  const reason = why(profile.name);
  if (reason !== null) {
    const nothing = { min: null, max: null, mean: null, stddev: null, quantiles: null, top: [] };
    return { ...profile, ...nothing, sensitive: reason };
  }
  if (mayShow(profile.name, settings)) return profile;
  return {
    ...profile,
    min: isPersonal(profile.min) ? null : profile.min,
    max: isPersonal(profile.max) ? null : profile.max,
    top: profile.top.filter(({ value }) => !isPersonal(value))
  };
}
function redactCheck(check, { why, any, settings }) {
  const isSensitive = looksAtSensitive(check, { why, settings });
  const { key } = settings;
  const showsValue = check.column !== null && mayShow(check.column, settings);
  const showsKey = key !== null && mayShow(key, settings);
  return {
    ...check,
    ...redactFinding(check, { isSensitive, quotes: any }),
    examples: check.examples.slice(0, MOST_SHOWN).map((example) => ({
      ...example,
      ...redactKey(example.key, { isSensitive: key !== null && why(key) !== null, showsKey }),
      ...example.file === void 0 ? {} : { file: withholdFolders(example.file, why) },
      ...redactValue(example, { isSensitive, showsValue })
    }))
  };
}
function looksAtSensitive({ rule, column }, { why, settings }) {
  if (column !== null) return why(column) !== null;
  return Object.hasOwn(settings.checks, rule) && names(settings.checks[rule], why);
}
function names(option, why) {
  if (typeof option === "string") return why(option) !== null;
  if (typeof option !== "object" || option === null) return false;
  return Object.entries(option).some(([key, value]) => why(key) !== null || names(value, why));
}
function redactFinding({ rule, result, message, observed }, { isSensitive, quotes }) {
  const isOfWhole2 = observed !== void 0;
  if (!isOfWhole2 && result !== "error") return {};
  const tells = isOfWhole2 && !COUNTS.includes(rule) && (result !== "error" || observed !== null);
  if (isSensitive && tells) {
    const verb = { pass: "holds", fail: "does not hold", error: "could not be told" }[result];
    return { observed: null, message: `${verb}; what was found is withheld, as the column is sensitive` };
  }
  const plain = result === "error" && quotes ? withoutCells(message) : message;
  return {
    message: isPersonal(plain) ? "what was found is withheld: it looks like personal data" : plain,
    ...isOfWhole2 && isPersonal(observed) ? { observed: null } : {}
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
function redactKey(key, { isSensitive, showsKey }) {
  if (key === null) return { key };
  return isSensitive || !showsKey && isPersonal(key) ? { key: null, keyRedacted: true } : { key: shorten(key) };
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
var FEWEST2 = 20;
var MOST_VALUES = 100;
var LONGEST2 = 1e3;
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
  const records = Math.max(FEWEST2, Math.min(SAMPLE2, Math.floor(CELLS / Math.max(1, open.length))));
  for (const batch of inBatches(open)) found.push(...await judgeTogether(batch, records, table));
  return new Map([...marked, ...found]);
}
async function judgeTogether(names2, most, { dialect, cells: records, query }) {
  const cells = names2.map((name, index) => `${dialect.identifier(name)} AS s${index}`);
  const rows = await query(`SELECT ${cells.join(", ")} FROM ${records} LIMIT ${most}`);
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
  const clear = counts.filter(({ kind }) => kind.clear);
  const [commonest] = clear.toSorted((a, b) => b.count - a.count);
  const together = clear.reduce((total, { count }) => total + count, 0);
  if (commonest !== void 0 && together >= CLEAR_SHARE * looked.length) return commonest.kind.name;
  if (saysDialled(name) && open.filter(isDialled).length >= CLEAR_SHARE * looked.length) return "phone number";
  if (looked.length < BARE_VALUES) return null;
  const bare = counts.find(({ kind, count }) => !kind.clear && count >= BARE_SHARE * looked.length);
  return bare?.kind.name ?? null;
}
function thinOut(values) {
  const step = Math.max(1, values.length / MOST_VALUES);
  const places = Array.from({ length: Math.min(values.length, MOST_VALUES) }, (_, n) => Math.floor(n * step));
  return places.map((place) => (values[place] ?? "").slice(0, LONGEST2));
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
function collectDefects({ name, path }, { defects, defectCount }, failures) {
  failures.add(
    { dataset: name, path, rule: FORM_RULE, column: null, severity: "error", result: "fail" },
    defects.map((defect) => ({ ...exampleOf(defect), value: tellDefect(defect) }))
  );
  if (defectCount > defects.length) failures.leaveOut();
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
function exampleOf(defect) {
  const { line, file } = defect;
  const value = shorten(tellDefect(defect));
  return { row: null, line, key: null, value, ...file === void 0 ? {} : { file } };
}
function tellDefect({ column, message }) {
  return column === null ? message : `${column}: ${message}`;
}

// src/data/unread-formats.ts
async function findUnreadFormats(columns, { dialect, query }) {
  const unread = /* @__PURE__ */ new Map();
  for (const column of columns) {
    const format = formatOf(column);
    if (format === null) continue;
    try {
      await query(`SELECT ${dialect.parseTime(dialect.literal(""), format)} AS parsed`);
    } catch (error) {
      if (!(error instanceof MergemarkError)) throw error;
      unread.set(column.name, error.message);
    }
  }
  return unread;
}

// src/data/validate-dataset.ts
var ALONE = { datasets: [], base: null, now: 0 };
async function validateDataset(settings, ports, around = ALONE) {
  const source = await findSource(settings, ports.files);
  const scanned = await examine(settings, { source: { ...source, sparing: true }, ports, around });
  const found = "otherwise" in scanned ? await examine(settings, { source, ports, around }) : scanned;
  if ("otherwise" in found) throw fault("table-unreadable", { path: source.path, reason: found.otherwise });
  const { rows, described, ...checked } = found;
  const unsupported = [...settings.unsupported];
  const dataset = { name: settings.name, ...described, rows, ...checked, drift: [], unsupported };
  return markKnown(dataset, around.base);
}
async function examine(settings, {
  source,
  ports,
  around
}) {
  var _stack = [];
  try {
    const { table, other } = await openWithReferred(settings, source, { ...ports, datasets: around.datasets });
    const _ = __using(_stack, table, true);
    const baseRows = around.base?.rows ?? null;
    const describing = describeSource(source, table, ports.files, settings);
    const digestOf2 = async () => (await describing).digest;
    const { tables } = ports;
    const checking = checkTable(settings, table, { ...around, other, baseRows, digestOf: digestOf2, tables });
    const [described, found] = await Promise.all([
      describing,
      source.sparing === true ? checking.catch(otherwiseOf) : checking
    ]);
    return "otherwise" in found ? found : { rows: table.rows, described, ...found };
  } catch (_2) {
    var _error = _2, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
function otherwiseOf(error) {
  if (error instanceof MergemarkError && error.code === catalogue["sql-failed"].code)
    return { otherwise: error.message };
  throw error;
}
async function checkTable(settings, table, around) {
  const unreadFormats = await findUnreadFormats(settings.columns, table);
  const inferred = await inferTypes(settings, table);
  const columns = profileColumns(settings, table, { ...inferred, unreadFormats });
  const { types: read } = inferred;
  const planned = compileChecks(settings, table, { types: read, unreadFormats, ...around }).map((check) => ({
    ...check,
    measure: checkMeasure(check, table)
  }));
  const whole = wholeMeasure(columns, table);
  const asked = [
    ...columns.measures,
    ...planned.flatMap(({ measure }) => measure === "known" ? [] : [measure])
  ];
  const measured = await measureAll([whole, ...asked], table);
  const otherwise = differsFrom(table, measured(whole));
  if (otherwise !== null) return { otherwise };
  const { profiles, types } = await columns.settle(measured);
  if (around.failures !== void 0) collectDefects(settings, table, around.failures);
  const results = planned.map((check) => {
    const counted = check.measure === "known" ? KNOWN : measured(check.measure);
    return { test: settleTest(check.test, counted), result: judge(check, counted) };
  });
  const base = around.base?.digest === await around.digestOf() ? null : around.base;
  const knownRows = await findKnownRows(results, {
    ...around,
    base,
    settings,
    table,
    main: around.main ?? null,
    planFor: (main) => compileChecks(settings, main, { ...around, ...alike(main, read), unreadFormats })
  });
  const checks = [
    judgeForm(table),
    judgeColumns(settings, table),
    ...await explainChecks(results, { settings, table, knownRows, ...around, base })
  ].filter((check) => check !== null);
  const found = {
    columns: profiles,
    checks: checks.map((check) => table.rows === 0 ? withoutRows(check) : check)
  };
  const sensitive = await findSensitive(settings.columns, types, table);
  return redactDataset(found, { sensitive, settings });
}
function alike({ columns }, types) {
  return {
    types: new Map(columns.map((name) => [name, types.get(name) ?? "string"])),
    other: (name) => ({ reason: `main's "${name}" is not read` })
  };
}
var KNOWN = { values: {} };
function wholeMeasure({ from, only }, { columns }) {
  const column = columns[0] ?? null;
  return { from, only, column, row: { any: "true" }, aggregates: (row) => ({ rows: `count(${row("any")})` }) };
}
function differsFrom({ rows }, measured) {
  if ("reason" in measured) return measured.reason;
  return measured.values["rows"] === rows ? null : "DuckDB does not find the records that stand in it";
}
function withoutRows(check) {
  if (check.result === "fail") return check;
  return { ...check, result: "error", total: 0, message: "the data set has no rows: nothing was checked" };
}

export {
  expressionOf,
  findSource,
  measureAll,
  countsDistinct,
  findSensitive,
  validateDataset
};
