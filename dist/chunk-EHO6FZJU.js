import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  personalKindOf
} from "./chunk-44A4YLXA.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";

// src/adapters/duckdb/parse-time.ts
var STRICT = /* @__PURE__ */ new Map([
  ["Y", "[0-9]{4}"],
  ["z", "(?:Z|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?)"],
  ["%", "%"]
]);
function formOfTime(format) {
  const form = format.replaceAll(/%-?(.)|\s+|[^%\s]/gsu, (token, letter) => {
    if (letter !== void 0) return STRICT.get(letter) ?? "\\S(?:.*\\S)?";
    return /\s/.test(token) ? "\\s+" : token.replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
  });
  return `(?s)${form}`;
}
var WORDS_FOR_TIMES = "(?i)[+-]?(?:epoch|inf|infinity)";

// src/adapters/duckdb/dialect.ts
var dialect = {
  identifier,
  literal,
  tryCast: (expression, type) => casts[type](`(${expression})`),
  matches: (expression, pattern) => `regexp_full_match(${expression}, ${literal(pattern)})`,
  contains: (expression, pattern) => `regexp_matches(${expression}, ${literal(unlike(pattern))})`,
  extract: (expression, pattern) => `regexp_extract(${expression}, ${literal(pattern)}, 1)`,
  parseTime,
  jsonKind: (expression) => `CASE WHEN ${isJson(expression)} THEN json_type(${expression}) END`,
  jsonText: (expression, member) => `TRY(json_extract_string(${expression}, ${literal(`$."${member}"`)}))`,
  previous: (expression, order) => `lag(${expression} IGNORE NULLS) OVER (ORDER BY ${order})`,
  length: (expression) => `length(${expression})`,
  occurrences: (expression) => `count(*) OVER (PARTITION BY ${expression})`,
  isFinite: (expression) => `isfinite(${expression})`,
  // A FILTER copies the rows that it lets through, for each aggregate: with twenty of them that took as long as the rest.
  countWhere: (condition) => `coalesce(count_if(${condition}), 0)`,
  distinct: (expression) => `approx_count_distinct(${expression})`,
  quantiles: (expression, levels) => levels.map(
    (_, index) => `quantile_cont(${expression}, [${levels.map(literal).join(", ")}])[${index + 1}]`
  ),
  firstRows: (fields, { order, where, count }) => {
    const packed = Object.entries(fields).map(([name, sql]) => `${identifier(name)} := ${sql}`);
    return `to_json(arg_min(struct_pack(${packed.join(", ")}), ${order}, ${count}) FILTER (WHERE ${where}))`;
  }
};
function parseTime(expression, format) {
  const isForm = `regexp_full_match(${expression}, ${literal(formOfTime(format))})`;
  const isWord = `regexp_full_match(${expression}, ${literal(WORDS_FOR_TIMES)})`;
  return `CASE WHEN ${isForm} AND NOT ${isWord} THEN try_strptime(${expression}, ${literal(format)}) END`;
}
function isJson(expression) {
  const bare = `regexp_replace(${expression}, '"(?:[^"\\\\]|\\\\.)*"', '""', 'g')`;
  return `json_valid(${expression}) AND NOT regexp_matches(${bare}, '(?i)nan|inf|,\\s*[]}]')`;
}
function identifier(name) {
  return `"${name.replaceAll('"', '""')}"`;
}
function literal(value) {
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`${value} is no SQL literal`);
  return `${value}`;
}
function unlike(pattern) {
  return /^[*+?]/.test(pattern) || !/[\\[(]/.test(pattern) ? pattern : `()${pattern}`;
}
var NUMBER = "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?";
var DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
var LOCAL = `${DATE}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?`;
var OFFSET = `${LOCAL}(Z|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)`;
var casts = {
  integer: (text) => castWhere(text, "[+-]?[0-9]+", "BIGINT"),
  number: (text) => `CASE WHEN ${fits(text, NUMBER)} AND ${isFiniteNumber(text)} THEN ${asDouble(text)} END`,
  boolean: (text) => `CASE WHEN ${text} IN ('true', 'True', 'TRUE', '1') THEN true WHEN ${text} IN ('false', 'False', 'FALSE', '0') THEN false END`,
  date: (text) => castWhere(text, DATE, "DATE"),
  datetime: (text) => `CASE WHEN ${fits(text, LOCAL)} THEN TRY_CAST(${text} AS TIMESTAMP) WHEN ${fits(text, OFFSET)} THEN ${instant(text)} END`
};
function castWhere(text, form, type) {
  return `CASE WHEN ${fits(text, form)} THEN TRY_CAST(${text} AS ${type}) END`;
}
function fits(text, form) {
  return `regexp_full_match(${text}, '${form}')`;
}
function isFiniteNumber(text) {
  return `isfinite(${asDouble(text)})`;
}
function asDouble(text) {
  return `TRY_CAST(${text} AS DOUBLE)`;
}
function instant(text) {
  return `make_timestamp(epoch_us(TRY_CAST(${text} AS TIMESTAMPTZ)))`;
}

// src/adapters/duckdb/duckdb-reason.ts
var LONGEST = 300;
var OF_QUERIES = /^(?:Binder|Catalog|Parser|Syntax|IO|Permission|Interrupt|INTERRUPT|Out of Memory|INTERNAL|FATAL|Dependency|Invalid Configuration|Missing Extension|TransactionContext|Connection) Error:/;
var tellable = [
  [/^Malformed JSON in file "[^"]*", at byte \d+ in [a-z/]+ \d+: [^{}[\]]*$/, (whole) => whole],
  [
    /^JSON transform error in file "[^"]*", (in [a-z/]+ \d+): Object [\s\S]* has duplicate key ("(?:[^"\\]|\\.)*")/,
    (_, place = "", key = "") => `${place} an object has the key ${key} twice`
  ],
  [
    /^JSON transform error in file "[^"]*", (in [a-z/]+ \d+):/,
    (_, place = "") => `${place} a value does not fit`
  ],
  [/^(?:No magic bytes|Footer length error|File '[^']*' too small|Metadata length)[^"]*$/, (whole) => whole],
  [/^Invalid string encoding/, () => "it has text that is not UTF-8"],
  [/^Failed to parse format specifier .*$/, (whole) => whole],
  // RE2 says what is wrong, then quotes the pattern, which may stand in a cell.
  [
    /^((?:no argument for repetition|missing|unexpected|invalid|bad|trailing|pattern too)[a-z() \\[\]*+?-]*)(?::|$)/,
    (_, what = "") => what
  ],
  [
    /^Could not convert string '[\s\S]*' to ([A-Z][A-Z0-9]{2,11})\b/,
    (_, type) => `a value cannot be converted to ${type}`
  ]
];
function duckdbReason(error) {
  const message = error instanceof Error ? error.message : String(error);
  const [reason = ""] = message.split(/\n+(?:LINE \d|Candidate bindings)/, 1);
  const line = withoutCells(reason).replaceAll(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
function withoutCells(reason) {
  const [, kind] = /^([A-Z][A-Za-z ]{2,40} Error): /.exec(reason) ?? [];
  if (kind === void 0 || OF_QUERIES.test(reason)) return reason;
  const text = reason.slice(kind.length + 2).trim();
  for (const [pattern, tell] of tellable) {
    const found = pattern.exec(text);
    if (found !== null) return `${kind}: ${tell(...found)}`;
  }
  return `${kind}: what is said of the values is withheld`;
}

// src/adapters/duckdb/looks-like-record.ts
var FRACTION = /^[+-]?\d+[.,]\d+$/;
function looksLikeRecord(names) {
  for (const name of names) {
    const kind = personalKindOf(name);
    if (kind === "e-mail address" && !new RegExp("@[^@\\s]+\\.\\p{L}{2}", "u").test(name)) continue;
    if (kind !== null) return `${/^[aeio]/i.test(kind) ? "an" : "a"} ${kind} stands in it`;
  }
  const fractions = names.filter((name) => FRACTION.test(name)).map((name) => Number(name.replace(",", ".")));
  if (fractions.length < 2 || 2 * fractions.length < names.length) return null;
  const rises = fractions.every((number, index) => index === 0 || number > fractions[index - 1]);
  return rises ? null : "it is mostly numbers";
}

// src/adapters/duckdb/split-record.ts
function splitRecord({ bytes, start, end }, marks) {
  const text = new TextDecoder().decode(bytes.subarray(start, end));
  const separator = String.fromCharCode(marks.delimiter);
  const quote = String.fromCharCode(marks.quote);
  const cells = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === quote;
    const stop = quoted ? closingQuote(text, quote, at) + 1 : nextOrEnd(text, separator, at);
    cells.push(quoted ? text.slice(at + 1, stop - 1).replaceAll(quote + quote, quote) : text.slice(at, stop));
    at = stop + 1;
  }
  return cells;
}
function closingQuote(text, quote, open) {
  let at = text.indexOf(quote, open + 1);
  while (text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at;
}
function nextOrEnd(text, separator, from) {
  const found = text.indexOf(separator, from);
  return found === -1 ? text.length : found;
}

// src/adapters/duckdb/header.ts
var MOST_COLUMNS = 5e3;
function nameColumns(slice, { shown, delimiter, quote }) {
  const cells = splitRecord(slice, { delimiter, quote });
  refuseWide(shown, cells.length, slice.line);
  refuseNul(shown, cells, slice.line);
  const why = looksLikeRecord(cells);
  if (why === null) return distinctNames(cells, { line: slice.line, where: "in the header" });
  const message = `looks like a record and not like names of columns, as ${why}: it is withheld. Without a header, say \`options: { header: false }\``;
  return { columns: numbered(cells.length), defects: [{ line: slice.line, column: null, message }] };
}
function distinctNames(names, { line, where }) {
  const columns = [];
  const defects = [];
  const taken = /* @__PURE__ */ new Map();
  for (const [index, given] of names.entries()) {
    const name = given === "" ? `column_${index + 1}` : given;
    const same = taken.get(name.toLowerCase());
    if (same !== void 0)
      defects.push({ line, column: name, message: describeClash({ name, same, where }) });
    const unique = same === void 0 ? name : freeName(name, taken);
    taken.set(unique.toLowerCase(), unique);
    columns.push(unique);
  }
  return { columns, defects };
}
function numberColumns(cells, { shown }) {
  refuseWide(shown, cells);
  return { columns: numbered(cells), defects: [] };
}
function numbered(cells) {
  return Array.from({ length: cells }, (_, index) => `column_${index + 1}`);
}
function refuseWide(shown, columns, line = null) {
  if (columns <= MOST_COLUMNS) return;
  const place = line === null ? {} : { place: { file: shown, line, column: null } };
  throw fault("table-too-wide", { path: shown, columns, most: MOST_COLUMNS }, place);
}
function freeName(name, taken) {
  let number = 2;
  while (taken.has(`${name}_${number}`.toLowerCase())) number++;
  return `${name}_${number}`;
}
function describeClash({
  name,
  same,
  where
}) {
  if (name === same) return `stands twice ${where}`;
  return `differs from "${same}" ${where} by upper and lower case only`;
}
function refuseNul(shown, names, line = null) {
  const at = [...names].findIndex((name) => name.includes("\0"));
  if (at === -1) return;
  const found = `the name of its column ${at + 1} holds the character NUL`;
  if (line === null) throw fault("table-unreadable", { path: shown, reason: found });
  const reason = `${found}; UTF-16 without a byte order mark must be said (\`options: { encoding: utf-16 }\`)`;
  throw fault("table-unreadable", { path: shown, reason }, { place: { file: shown, line, column: null } });
}

// src/adapters/duckdb/held-table.ts
var HELD = "held";
var RELATION = dialect.identifier("data");
var CELLS = dialect.identifier("cells");
function heldName(index) {
  return `c${index + 1}`;
}
function textColumns(names, read = dialect) {
  return names.map((name, index) => {
    const text = heldName(index);
    return { name, text, number: read.tryCast(text, "number") };
  });
}
async function createView(connection, { columns, record, scanned }) {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  const rowNumber = dialect.identifier(taken.has("row_number") ? freeName("row_number", taken) : "row_number");
  const cells = columns.map(({ name, text }) => `${text} AS ${dialect.identifier(name)}`);
  await connection.run(
    `CREATE VIEW ${RELATION} AS SELECT ${[`${record} AS ${rowNumber}`, ...cells].join(", ")} FROM ${HELD}`
  );
  await connection.run(`CREATE VIEW ${CELLS} AS SELECT ${cells.join(", ")} FROM ${scanned?.source ?? HELD}`);
  return rowNumber;
}
function columnFinder(columns) {
  const byName = new Map(columns.map((column) => [column.name.toLowerCase(), column]));
  return (name) => {
    const column = byName.get(name.toLowerCase());
    if (column !== void 0) return column;
    throw fault("sql-failed", { sql: dialect.identifier(name), reason: `there is no column "${name}"` });
  };
}
async function countHeld(connection) {
  const reader = await connection.runAndReadAll(`SELECT count(*) FROM ${HELD}`);
  return Number(reader.getRows()[0]?.[0]);
}

// src/adapters/duckdb/parquet-names.ts
var MOST_DIGITS = 38;
async function readParquetNames(connection, path) {
  const schema = await connection.runAndReadAll(
    `SELECT name, num_children, precision FROM parquet_schema(${path})`
  );
  const names = [];
  let open = [];
  for (const [name, count, precision] of schema.getRows()) {
    if (Number(precision ?? 0) > MOST_DIGITS)
      throw new Error(
        `its column "${name}" has decimals of ${precision} digits, and ${MOST_DIGITS} can be read`
      );
    if (open.length === 1) names.push(`${name}`);
    if (open.length > 0) open[open.length - 1] = (open.at(-1) ?? 0) - 1;
    open.push(Number(count ?? 0));
    open = closed(open);
  }
  return names;
}
function closed(open) {
  return open.slice(0, open.findLastIndex((left) => left > 0) + 1);
}

// src/adapters/duckdb/load-parquet.ts
var NUMERIC = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(.*\))$/;
var NESTED = /^(STRUCT|MAP|UNION)\(|\[\d*\]$/;
async function loadParquet(connection, file) {
  try {
    const path = dialect.literal(withoutPattern(file.path));
    const source = `read_parquet(${path}, hive_partitioning = false)`;
    const described = await connection.runAndReadAll(`DESCRIBE FROM ${source}`);
    refuseWide(file.shown, described.currentRowCount);
    const own = await readParquetNames(connection, path);
    refuseNul(file.shown, own);
    const named = distinctNames(own, { line: 1, where: "in the file" });
    const columns = described.getRows().map(([name, type], index) => ({ name: named.columns[index] ?? `${name}`, type: `${type}` }));
    const names = columns.map((_, index) => heldName(index)).join(", ");
    await connection.run(`CREATE TABLE ${HELD} AS FROM ${source} AS file(${names})`);
    const rows = await countHeld(connection);
    return {
      columns: columns.map(({ name, type }, index) => typedColumn({ name, type, index, nulls: file.nulls })),
      rows,
      records: rows,
      record: "rowid + 1",
      defects: named.defects,
      defectCount: named.defects.length,
      lineOf: (record) => record
    };
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
function typedColumn(column) {
  const { name, index } = column;
  const text = withNulls(textOf(column), column.nulls);
  if (!NUMERIC.test(column.type)) return { name, text, number: dialect.tryCast(text, "number") };
  const value = `CAST(${heldName(index)} AS DOUBLE)`;
  const isValue = column.nulls.some((text2) => text2 !== "") ? ` AND ${text} IS NOT NULL` : "";
  const number = `CASE WHEN isfinite(${value})${isValue} THEN ${value} END`;
  return column.type === "FLOAT" ? { name, text, number, isSingle: true } : { name, text, number };
}
function textOf({ type, index }) {
  const value = heldName(index);
  if (!NESTED.test(type)) return `CAST(${value} AS VARCHAR)`;
  return `CASE WHEN ${value} IS NOT NULL THEN CAST(to_json(${value}) AS VARCHAR) END`;
}
function withNulls(text, nulls) {
  if (nulls.length === 0) return text;
  return `CASE WHEN ${text} NOT IN (${nulls.map(dialect.literal).join(", ")}) THEN ${text} END`;
}
function withoutPattern(path) {
  return path.replaceAll(/[*?[]/g, "[$&]");
}
function unreadable({ path, shown }, cause) {
  if (cause instanceof MergemarkError) return cause;
  const reason = duckdbReason(cause).replaceAll(withoutPattern(path), shown).replaceAll(path, shown).replace(/, at byte \d+ in line \d+/, "");
  return fault("table-unreadable", { path: shown, reason });
}

export {
  dialect,
  duckdbReason,
  splitRecord,
  nameColumns,
  distinctNames,
  numberColumns,
  refuseWide,
  freeName,
  describeClash,
  refuseNul,
  HELD,
  RELATION,
  CELLS,
  heldName,
  textColumns,
  createView,
  columnFinder,
  countHeld,
  loadParquet,
  typedColumn,
  withNulls,
  withoutPattern,
  unreadable
};
