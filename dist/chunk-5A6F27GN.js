import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  countsDistinct,
  expressionOf,
  measureAll
} from "./chunk-2I6KQWSA.js";
import {
  wilsonInterval
} from "./chunk-2CQNLRKW.js";
import {
  trimmed
} from "./chunk-N6FKOSI3.js";

// src/config/bare-dataset.ts
var UNSAID = {
  delimiter: null,
  quote: null,
  header: null,
  encoding: null,
  decimal: null,
  dateFormat: null,
  timestampFormat: null
};
function bareDataset({
  name,
  path
}) {
  return {
    name,
    path,
    format: null,
    reading: UNSAID,
    nulls: [""],
    key: null,
    columns: [],
    checks: {},
    demands: {},
    rules: [],
    unsupported: []
  };
}

// src/data/infer/table-schema.ts
var PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json";
function tableSchemaText({ columns, nulls, primaryKey, rows }) {
  const schema = {
    $schema: PROFILE,
    description: `Suggested by mergemark init from ${rows} rows. It is yours: tighten what must hold, loosen what may change.`,
    fields: columns.map(fieldOf),
    missingValues: nulls,
    ...primaryKey.length === 0 ? {} : { primaryKey }
  };
  return `${JSON.stringify(schema, null, 2)}
`;
}
function fieldOf(column) {
  const { name, type, suggestions } = column;
  if (isMixed(column)) return { name, type: "string" };
  const hard = suggestions.filter(isHard);
  if (hard.length === 0) return { name, type };
  const constraints = Object.fromEntries(hard.map(({ rule, option }) => [rule, option]));
  return { name, type, description: describeReasons(hard), constraints };
}
function isMixed({ mostly }) {
  return mostly < 1;
}
function describeReasons(suggestions) {
  const reasons = suggestions.map(({ why, confidence }) => `${why} (${percent(confidence)} sure)`);
  return [...new Set(reasons)].join("; ");
}
var CONSTRAINTS = [
  "required",
  "unique",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "pattern",
  "enum"
];
function isHard({ rule, mostly }) {
  return mostly === 1 && CONSTRAINTS.includes(rule);
}
function percent(share) {
  return `${Math.floor(1e3 * share) / 10} %`;
}
function softColumns({ columns }) {
  const said = columns.map((column) => [column.name, softOf(column)]);
  return new Map(said.filter(([, column]) => Object.keys(column).length > 0));
}
function softOf(column) {
  const { type, mostly, sensitive, suggestions } = column;
  const soft = suggestions.filter((suggestion) => isMixed(column) || !isHard(suggestion));
  return {
    ...isMixed(column) ? { type, mostly } : {},
    ...sensitive === null ? {} : { sensitive: true },
    ...Object.fromEntries(
      soft.map(({ rule, option, mostly: share }) => [
        rule,
        share === mostly ? option : { value: option, mostly: share }
      ])
    )
  };
}

// src/data/infer/column-facts.ts
var READ_TYPES = ["integer", "number", "boolean", "date", "datetime"];
var MOST_MEMBERS = 100;

// src/data/infer/choose-type.ts
var LEAST_READABLE = 0.95;
var LEAST_VALUES = 100;
function chooseType(readings) {
  const { filled, readable } = readings;
  const countOf = (type) => readable.get(type) ?? 0;
  const isNearly = (type) => filled >= LEAST_VALUES && countOf(type) >= LEAST_READABLE * filled;
  const whole = wholeType(readings);
  if (whole !== "string") return whole;
  const nearly = READ_TYPES.find(isNearly) ?? "string";
  return nearly === "integer" && countOf("number") > countOf("integer") ? "number" : nearly;
}
function wholeType({ filled, readable }) {
  if (filled === 0) return "string";
  return READ_TYPES.find((type) => readable.get(type) === filled) ?? "string";
}

// src/data/infer/suggestion.ts
var LEAST_CONFIDENCE = 0.9;
function confidenceOf(hits, n) {
  return n === 0 ? 0 : wilsonInterval({ hits, n, confidence: 0.95 }).low;
}
function mostlyOf(hits, n) {
  if (hits === n) return 1;
  const { low } = wilsonInterval({ hits, n, confidence: 0.998 });
  const share = hits / n;
  const least = share - Math.SQRT2 * (share - low);
  return Math.max(0.01, Math.floor(100 * least) / 100);
}
function count(n) {
  return n.toLocaleString("en");
}

// src/data/infer/suggest-key.ts
var KEY_NAME = /(^|[_\W])(id|key|uuid|guid|code|number|no|nr)$|[a-z](Id|ID|Key|Uuid|Code)$/i;
var LEAST_ROWS = 20;
var LONGEST_NAME = 64;
function isKey({ rows, filled, readable, distinct, ...column }) {
  if (rows < LEAST_ROWS || filled < rows || readable < rows || distinct < rows) return false;
  return KEY_NAME.test(column.name) ? isName(column) : isCounted(column, rows) || isCoded(column);
}
function chooseKey(columns) {
  const keys = columns.filter(isKey);
  const named = keys.find(({ name }) => KEY_NAME.test(name));
  return (named ?? keys[0])?.name ?? null;
}
function suggestUnique(facts) {
  if (!isKey(facts)) return [];
  const { rows } = facts;
  return [
    {
      rule: "unique",
      option: true,
      mostly: 1,
      confidence: confidenceOf(rows, rows),
      why: `${count(rows)} rows, ${count(rows)} different values`
    }
  ];
}
function partsOfKey(columns) {
  const parts = columns.filter(
    (column) => isName(column) && column.filled === column.rows && column.distinct > 1 && (KEY_NAME.test(column.name) || column.type === "string")
  );
  const [called, others] = [true, false].map((is) => parts.filter(({ name }) => KEY_NAME.test(name) === is));
  return [...called ?? [], ...others ?? []];
}
function isName({ type, longest }) {
  return type === "integer" || type === "string" && longest <= LONGEST_NAME;
}
function isCounted({ type, min, max }, rows) {
  return type === "integer" && typeof min === "number" && typeof max === "number" && max - min + 1 === rows;
}
function isCoded({ type, longest, sample }) {
  return type === "string" && longest <= LONGEST_NAME && sample.every((value) => /^(?=\S*\d)\S+$/.test(value));
}

// src/data/infer/measure-facts.ts
var SAMPLED_RECORDS = 1e4;
var SAMPLED_VALUES = 1e3;
var LEVELS = [0.05, 0.5, 0.95];
var MAY_BE_UNIQUE = 0.8;
var MAY_BE_MEMBERS = 1.5;
async function countReadings(table) {
  const measures = table.columns.map((name) => readingsMeasure(name, table));
  const measured = await measureAll(measures, table);
  return new Map(
    table.columns.map((name, index) => {
      const { filled, distinct, ...types } = valuesOf(measured(measures[index]));
      const readable = new Map(READ_TYPES.map((type) => [type, Number(types[type])]));
      return [name, { filled: Number(filled), distinct: Number(distinct), readable }];
    })
  );
}
async function measureFacts(table, columns) {
  const measures = columns.map(
    ({ name, type, readings }) => factsMeasure(name, type, { table, isUnique: mayBeUnique(readings, table) })
  );
  const measured = await measureAll(measures, table);
  const facts = [];
  for (const [index, { name, type, readings }] of columns.entries()) {
    const values = valuesOf(measured(measures[index]));
    const levels = LEVELS.map((_, level) => values[`level_${level}`]);
    const distinct = Number(values["distinct"] ?? readings.distinct);
    facts.push({
      name,
      type,
      rows: table.rows,
      filled: readings.filled,
      readable: type === "string" ? readings.filled : readings.readable.get(type) ?? 0,
      distinct,
      min: values["min"] ?? null,
      max: values["max"] ?? null,
      levels: levels.every((level) => typeof level === "number") ? levels : null,
      shortest: Number(values["shortest"] ?? 0),
      longest: Number(values["longest"] ?? 0),
      spaced: Number(values["spaced"] ?? 0),
      members: distinct <= MAY_BE_MEMBERS * MOST_MEMBERS ? await readMembers(name, table) : null,
      sample: type === "string" ? await readSample(name, table) : []
    });
  }
  return facts;
}
function readingsMeasure(name, { dialect, relation, rows }) {
  const text = dialect.identifier(name);
  return {
    from: relation,
    column: name,
    row: { text },
    aggregates: (row) => ({
      filled: `count(${row("text")})`,
      distinct: countsDistinct(rows) ? `count(DISTINCT ${row("text")})` : dialect.distinct(row("text")),
      ...Object.fromEntries(
        READ_TYPES.map((type) => [type, `count(${dialect.tryCast(row("text"), type)})`])
      )
    })
  };
}
function mayBeUnique({ filled, distinct }, { rows }) {
  return !countsDistinct(rows) && filled === rows && distinct >= MAY_BE_UNIQUE * rows;
}
function factsMeasure(name, type, { table, isUnique }) {
  const { dialect, relation } = table;
  const { text, typed } = expressionOf(name, type, dialect);
  const isNumber = type === "integer" || type === "number";
  const isOrdered = isNumber || type === "date" || type === "datetime";
  return {
    from: relation,
    column: name,
    row: { text, typed },
    aggregates: (row) => ({
      ...isUnique ? { distinct: `count(DISTINCT ${row("text")})` } : {},
      ...isOrdered ? { min: `min(${row("typed")})`, max: `max(${row("typed")})` } : {},
      ...isNumber ? levelsOf(row("typed"), table) : {},
      ...type === "string" ? lengthsOf(row("text"), table) : {}
    })
  };
}
function levelsOf(typed, { dialect }) {
  return Object.fromEntries(dialect.quantiles(typed, LEVELS).map((sql, index) => [`level_${index}`, sql]));
}
function lengthsOf(text, { dialect, rowNumber }) {
  const length = dialect.length(text);
  return {
    shortest: `min(${length})`,
    longest: `max(${length})`,
    spaced: dialect.countWhere(
      trimmed.fails({ text, typed: text, type: "string", record: rowNumber }, true, dialect)
    )
  };
}
async function readMembers(name, { dialect, relation, query }) {
  const column = dialect.identifier(name);
  const counted = `SELECT ${column} AS value, count(*) AS occurrences FROM ${relation} WHERE ${column} IS NOT NULL GROUP BY ${column}`;
  const rows = await query(`${counted} ORDER BY occurrences DESC, value LIMIT ${MOST_MEMBERS + 1}`);
  if (rows.length > MOST_MEMBERS) return null;
  return rows.map(({ value, occurrences }) => ({ value: String(value), count: Number(occurrences) }));
}
async function readSample(name, { dialect, relation, rowNumber, query }) {
  const column = dialect.identifier(name);
  const first = `SELECT ${column} AS value, min(${rowNumber}) AS record FROM ${relation} WHERE ${column} IS NOT NULL AND ${rowNumber} <= ${SAMPLED_RECORDS} GROUP BY ${column}`;
  const rows = await query(`SELECT value FROM (${first}) AS first ORDER BY record LIMIT ${SAMPLED_VALUES}`);
  return rows.map(({ value }) => String(value));
}
function valuesOf(measured) {
  if ("reason" in measured) throw new TypeError(`a column could not be measured: ${measured.reason}`);
  return measured.values;
}

// src/data/infer/suggest-dates.ts
var YEARS_AHEAD = 10;
function suggestDates({ type, min, max, readable }) {
  if (type !== "date" && type !== "datetime") return [];
  const confidence = confidenceOf(readable, readable);
  const [first, last] = [yearOf(min), yearOf(max)];
  if (first === null || last === null || confidence < LEAST_CONFIDENCE) return [];
  const span = last - first;
  const time = { first: type === "date" ? "" : "T00:00:00", last: type === "date" ? "" : "T23:59:59" };
  const why = `${count(readable)} values from ${String(min).slice(0, 10)} to ${String(max).slice(0, 10)}`;
  const [from, to] = [Math.max(1, first - span - 1), Math.min(9999, last + Math.max(YEARS_AHEAD, span))];
  return [
    { rule: "minimum", option: `${spell(from)}-01-01${time.first}`, mostly: 1, confidence, why },
    { rule: "maximum", option: `${spell(to)}-12-31${time.last}`, mostly: 1, confidence, why }
  ];
}
function yearOf(value) {
  const found = /^([0-9]{4})-/.exec(String(value));
  return found === null ? null : Number(found[1]);
}
function spell(year) {
  return String(year).padStart(4, "0");
}

// src/data/infer/suggest-length.ts
var SLACK = 2;
function suggestLength({ type, shortest, longest, filled }) {
  const confidence = confidenceOf(filled, filled);
  if (type !== "string" || longest === 0 || confidence < LEAST_CONFIDENCE) return [];
  const why = `${count(filled)} values of ${shortest === longest ? longest : `${shortest} to ${longest}`} characters`;
  if (shortest === longest)
    return [
      { rule: "minLength", option: shortest, mostly: 1, confidence, why },
      { rule: "maxLength", option: longest, mostly: 1, confidence, why }
    ];
  return [{ rule: "maxLength", option: roundUp(SLACK * longest), mostly: 1, confidence, why }];
}
function roundUp(length) {
  const step = length <= 20 ? 5 : length <= 200 ? 10 : 100;
  return Math.ceil(length / step) * step;
}

// src/data/infer/suggest-members.ts
var ROWS_A_MEMBER = 10;
var MOST_LABELS = 10;
var MOST_UNSEEN = 0.1;
var FEW_UNSEEN = 0.01;
function suggestMembers(facts) {
  const { type, members, readable, filled } = facts;
  if (members === null || members.length === 0 || readable < filled || !mayBeLabels(facts, members)) return [];
  if (members.length > MOST_MEMBERS || filled < ROWS_A_MEMBER * members.length) return [];
  const once = members.filter(({ count: count2 }) => count2 === 1).length;
  const unseen = once / filled;
  if (unseen > MOST_UNSEEN || confidenceOf(filled, filled) < LEAST_CONFIDENCE) return [];
  const values = members.map(({ value }) => value).sort(byText);
  return [
    {
      rule: "enum",
      option: type === "integer" ? [...new Set(values.map(Number))].sort((a, b) => a - b) : values,
      mostly: unseen > FEW_UNSEEN ? mostlyOf(filled - once, filled) : 1,
      confidence: confidenceOf(filled - once, filled),
      why: `${count(members.length)} different values in ${count(filled)}, ${once === 0 ? "each more than once" : `${count(once)} of them once`}`
    }
  ];
}
function mayBeLabels({ type, filled }, members) {
  if (type === "string") return true;
  if (type !== "integer" || members.length > MOST_LABELS) return false;
  return members.every((member) => member.count >= Math.max(5, filled / 100));
}
function byText(a, b) {
  return a < b ? -1 : 1;
}

// src/data/infer/shape-of-values.ts
var KNOWN = [
  ["UUID", "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"],
  ["e-mail address", "[^@\\s]+@[^@\\s]+\\.[^@\\s]+"],
  ["web address", "https?://\\S+"],
  ["time of day", "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"]
];
var ALPHABETS = [["0-9", "A-Z", "a-z"], ["0-9", "A-Za-z"], ["0-9A-Za-z"]];
var MOST_RUNS = 12;
function shapeOfValues(values) {
  if (values.length < 2) return null;
  for (const [known, pattern] of KNOWN) {
    const expression = new RegExp(`^(?:${pattern})$`);
    if (values.every((value) => expression.test(value))) return { pattern, known };
  }
  for (const alphabet of ALPHABETS) {
    const pattern = patternOf(values, alphabet);
    if (pattern !== null) return { pattern, known: null };
  }
  return null;
}
function patternOf(values, alphabet) {
  const [first = [], ...others] = values.map((value) => runsOf(value, alphabet));
  if (first.length > MOST_RUNS || !others.every((runs) => isAlike(runs, first))) return null;
  const columns = first.map(({ kind }, index) => ({
    kind,
    texts: [first, ...others].map((runs) => runs[index]?.text ?? "")
  }));
  return saysSomething(columns) ? columns.map(compileRun).join("") : null;
}
function runsOf(value, alphabet) {
  const runs = alphabet.map((kind) => `[${kind}]+`).join("|");
  return [...value.matchAll(new RegExp(`${runs}|.`, "gsu"))].map(([text]) => ({
    kind: alphabet.find((kind) => new RegExp(`^[${kind}]`).test(text)) ?? null,
    text
  }));
}
function isAlike(runs, first) {
  return runs.length === first.length && runs.every(
    ({ kind, text }, index) => kind === first[index]?.kind && (kind !== null || text === first[index]?.text)
  );
}
function saysSomething(columns) {
  if (columns.every(({ kind }) => kind === null)) return false;
  const isFixed = columns.every(({ texts }) => new Set(texts.map(({ length }) => length)).size === 1);
  return isFixed || columns.length > 1 && columns.some(({ kind }) => kind === "0-9");
}
function compileRun({ kind, texts }) {
  const [first = ""] = texts;
  const isSame = texts.every((text) => text === first);
  if (kind === null) return escapeSign(first);
  if (isSame && kind !== "0-9" && kind !== "0-9A-Za-z") return first;
  const lengths = new Set(texts.map(({ length }) => length));
  if (lengths.size > 1) return `[${kind}]+`;
  return first.length === 1 ? `[${kind}]` : `[${kind}]{${first.length}}`;
}
function escapeSign(sign) {
  return /[\\^$.|?*+()[\]{}]/.test(sign) ? `\\${sign}` : sign;
}

// src/data/infer/suggest-pattern.ts
var LEAST_DIFFERENT = 10;
function suggestPattern({ type, sample, filled }) {
  const confidence = confidenceOf(filled, filled);
  if (type !== "string" || sample.length < LEAST_DIFFERENT || confidence < LEAST_CONFIDENCE) return [];
  const shape = shapeOfValues(sample);
  if (shape === null) return [];
  const why = `${count(filled)} values have the form of ${shape.known ?? shape.pattern}`;
  return [{ rule: "pattern", option: shape.pattern, mostly: 1, confidence, why }];
}

// src/data/infer/suggest-presence.ts
var LEAST_SHARE = 0.2;
function suggestPresence({ rows, filled }) {
  if (rows === 0 || filled / rows < LEAST_SHARE) return [];
  const mostly = mostlyOf(filled, rows);
  const confidence = filled === rows ? confidenceOf(filled, rows) : 0.999;
  return [
    {
      rule: "required",
      option: true,
      mostly,
      confidence,
      why: `${count(filled)} of ${count(rows)} rows have a value`
    }
  ];
}

// src/data/infer/suggest-range.ts
var SLACK2 = 0.25;
var SKEWED = 0.5;
function suggestRange({ type, min, max, levels, readable }) {
  if (type !== "integer" && type !== "number") return [];
  const confidence = confidenceOf(readable, readable);
  if (typeof min !== "number" || typeof max !== "number" || levels === null) return [];
  if (confidence < LEAST_CONFIDENCE || min === max) return [];
  const { low, high } = capRange(widenRange({ min, max, levels }), { min, max });
  const why = `${count(readable)} values from ${min} to ${max}`;
  const inside = Number.isFinite(low) && Number.isFinite(high) && low <= min && high >= max;
  if (!inside) return [];
  return [
    { rule: "minimum", option: low, mostly: 1, confidence, why },
    { rule: "maximum", option: high, mostly: 1, confidence, why }
  ];
}
function widenRange({
  min,
  max,
  levels
}) {
  const span = max - min;
  const plain = { low: min - SLACK2 * span, high: max + SLACK2 * span };
  const [low, middle, high] = levels;
  const isSkewed = skewOf(levels) > SKEWED && min >= 0;
  const unit = middle > 0 ? middle : high - low;
  if (!isSkewed || !(unit > 0)) return roundOutward(plain, span);
  const top = Math.log1p(max / unit);
  return roundOutward(
    { ...plain, high: unit * Math.expm1(top + SLACK2 * (top - Math.log1p(min / unit))) },
    span
  );
}
function skewOf([low, middle, high]) {
  return high > low ? (high + low - 2 * middle) / (high - low) : 0;
}
function capRange({ low, high }, { min, max }) {
  const top = [1, 100].find((end) => min >= 0 && max <= end && max >= 0.95 * end);
  return {
    low: min >= 0 ? Math.max(0, low) : low,
    high: top ?? (max <= 0 ? Math.min(0, high) : high)
  };
}
function roundOutward({ low, high }, span) {
  const step = 10 ** (Math.floor(Math.log10(span)) - 1);
  return { low: tidy(Math.floor(low / step) * step), high: tidy(Math.ceil(high / step) * step) };
}
function tidy(value) {
  return Number(value.toPrecision(12)) + 0;
}

// src/data/infer/suggest-trimmed.ts
function suggestTrimmed({ type, filled, spaced }) {
  const confidence = confidenceOf(filled, filled);
  if (type !== "string" || spaced > 0 || confidence < LEAST_CONFIDENCE) return [];
  const why = `${count(filled)} values without space around them`;
  return [{ rule: "trimmed", option: true, mostly: 1, confidence, why }];
}

// src/data/infer/suggest-column.ts
var ALWAYS = [suggestPresence, suggestUnique];
var NARROWEST = [
  suggestMembers,
  suggestPattern,
  suggestRange,
  suggestDates,
  suggestLength
];
var BESIDE = [suggestTrimmed];
function suggestColumn(facts, sensitive) {
  const { name, type, readable, filled } = facts;
  const values = sensitive === null ? narrowest(facts) : suggestPattern(facts);
  const isList = values.some(({ rule }) => rule === "enum" || rule === "pattern");
  return {
    name,
    type,
    mostly: mostlyOf(readable, filled),
    sensitive,
    suggestions: [
      ...ALWAYS.flatMap((suggest) => suggest(facts)),
      ...values,
      ...isList ? [] : BESIDE.flatMap((suggest) => suggest(facts))
    ]
  };
}
function narrowest(facts) {
  for (const suggest of NARROWEST) {
    const found = suggest(facts);
    if (found.length > 0) return found;
  }
  return [];
}

export {
  tableSchemaText,
  fieldOf,
  percent,
  softColumns,
  softOf,
  MOST_MEMBERS,
  chooseType,
  wholeType,
  count,
  chooseKey,
  partsOfKey,
  countReadings,
  measureFacts,
  bareDataset,
  shapeOfValues,
  suggestColumn
};
