import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  reasonOf,
  systemCode
} from "./chunk-CURSRRX2.js";
import {
  init_bindings,
  useLibrary
} from "./chunk-SO33HJNU.js";
import {
  readVariable,
  readVariables
} from "./chunk-TQJU3XQS.js";
import {
  MergemarkError,
  fault
} from "./chunk-AMH2ZAYZ.js";
import {
  __callDispose,
  __using
} from "./chunk-TYDYXRWL.js";

// src/adapters/duckdb/tables.ts
import { mkdtemp as mkdtemp2, rm as rm6 } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join4 } from "node:path";

// src/adapters/duckdb/dialect.ts
var dialect = {
  identifier,
  literal,
  tryCast: (expression, type) => casts[type](`(${expression})`),
  matches: (expression, pattern) => `regexp_full_match(${expression}, ${literal(pattern)})`,
  contains: (expression, pattern) => `regexp_matches(${expression}, ${literal(pattern)})`,
  extract: (expression, pattern) => `regexp_extract(${expression}, ${literal(pattern)}, 1)`,
  parseTime: (expression, format) => `try_strptime(${expression}, ${literal(format)})`,
  jsonKind: (expression) => `CASE WHEN json_valid(${expression}) THEN json_type(${expression}) END`,
  previous: (expression, order) => `lag(${expression} IGNORE NULLS) OVER (ORDER BY ${order})`,
  length: (expression) => `length(${expression})`,
  occurrences: (expression) => `count(*) OVER (PARTITION BY ${expression})`,
  isFinite: (expression) => `isfinite(${expression})`,
  countWhere: (condition) => `count(*) FILTER (WHERE ${condition})`,
  distinct: (expression) => `approx_count_distinct(${expression})`,
  quantiles: (expression, levels) => levels.map(
    (_, index) => `quantile_cont(${expression}, [${levels.map(literal).join(", ")}])[${index + 1}]`
  )
};
function identifier(name) {
  return `"${name.replaceAll('"', '""')}"`;
}
function literal(value) {
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === "boolean") return value ? "true" : "false";
  if (!Number.isFinite(value)) throw new TypeError(`${value} is no SQL literal`);
  return `${value}`;
}
var NUMBER = "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?";
var DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
var LOCAL = `${DATE}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?`;
var OFFSET = `${LOCAL}(Z|[+-][0-9]{2}(:?[0-9]{2})?)`;
var casts = {
  integer: (text) => castWhere(text, "[+-]?[0-9]+", "BIGINT"),
  number: (text) => `CASE WHEN ${fits(text, NUMBER)} AND ${isFiniteNumber(text)} THEN ${asDouble(text)} END`,
  boolean: (text) => `CASE WHEN ${text} IN ('true', 'True', 'TRUE', '1') THEN true WHEN ${text} IN ('false', 'False', 'FALSE', '0') THEN false END`,
  date: (text) => castWhere(text, DATE, "DATE"),
  datetime: (text) => `CASE WHEN ${fits(text, OFFSET)} THEN ${instant(text)} ELSE ${castWhere(text, LOCAL, "TIMESTAMP")} END`
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
function duckdbReason(error) {
  const message = error instanceof Error ? error.message : String(error);
  const [reason = ""] = message.split(/\n+(?:LINE \d|Candidate bindings)/, 1);
  const line = reason.replaceAll(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

// src/adapters/duckdb/engine.ts
init_bindings();

// src/adapters/duckdb/locate-library.ts
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname as dirname2, join as join3 } from "node:path";
import process2 from "node:process";
import { fileURLToPath } from "node:url";

// src/adapters/duckdb/cached-library.ts
import { createHash as createHash2 } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir as mkdir2, mkdtemp, rename as rename2, rm } from "node:fs/promises";
import { dirname, join as join2 } from "node:path";
import { pipeline } from "node:stream/promises";

// src/adapters/duckdb/npm-package.ts
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
var run = promisify(execFile);
var ENVIRONMENT = [
  ...[
    "PATH",
    "HOME",
    "USERPROFILE",
    "APPDATA",
    "LOCALAPPDATA",
    "SystemRoot",
    "ComSpec",
    "TEMP",
    "TMP",
    "TMPDIR"
  ],
  ...[
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "NO_PROXY",
    "http_proxy",
    "https_proxy",
    "no_proxy",
    "NODE_EXTRA_CA_CERTS"
  ],
  ...["NPM_CONFIG_USERCONFIG", "npm_config_userconfig", "NPM_CONFIG_GLOBALCONFIG", "npm_config_globalconfig"],
  ...[
    "NPM_CONFIG_REGISTRY",
    "npm_config_registry",
    "NPM_CONFIG_CAFILE",
    "npm_config_cafile",
    "NODE_AUTH_TOKEN"
  ]
];
var TIMEOUT_MS = 3e5;
async function unpackPackage(options) {
  const { name, version, integrity, folder } = options;
  const tarball = await pack(`${name}@${version}`, folder);
  const found = await integrityOf(tarball);
  if (integrity !== null && found !== integrity) {
    throw new Error(`the tarball of ${name}@${version} has ${found}, and not the pinned ${integrity}`);
  }
  await run("tar", ["-xzf", "package.tgz"], {
    cwd: folder,
    env: readVariables(ENVIRONMENT),
    timeout: TIMEOUT_MS
  });
  return join(folder, "package");
}
async function integrityOf(path) {
  return `sha512-${createHash("sha512").update(await readFile(path)).digest("base64")}`;
}
async function pack(specifier, folder) {
  const project = join(folder, "npm");
  await mkdir(project);
  await writeFile(join(project, "package.json"), "{}");
  const args = [
    "pack",
    specifier,
    "--ignore-scripts",
    "--loglevel=error",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=5000",
    "--pack-destination",
    "."
  ];
  const [program, first] = process.platform === "win32" ? ["cmd.exe", ["/d", "/s", "/c", "npm"]] : ["npm", []];
  try {
    await run(program, [...first, ...args], {
      cwd: project,
      env: readVariables(ENVIRONMENT),
      timeout: TIMEOUT_MS
    });
    const [tarball] = (await readdir(project)).filter((entry) => entry.endsWith(".tgz"));
    if (tarball === void 0) throw new Error(`npm pack ${specifier} wrote no tarball`);
    await rename(join(project, tarball), join(folder, "package.tgz"));
    return join(folder, "package.tgz");
  } catch (cause) {
    throw new Error(`npm pack ${specifier} failed: ${reasonOf2(cause)}`, { cause });
  }
}
function reasonOf2(cause) {
  const { code, stderr, message } = cause;
  const [line] = (stderr ?? "").split("\n").filter((text) => text.trim() !== "");
  if (line !== void 0) return line;
  return code === "ENOENT" ? "there is no npm on the PATH" : message.replace(/\n.*/s, "");
}

// src/adapters/duckdb/cached-library.ts
async function cachedLibrary(library) {
  if (!await isSound(library.folder, library.pin)) await fetchInto(library);
  return join2(library.folder, "duckdb.node");
}
async function fetchInto({ name, version, pin, folder }) {
  try {
    await mkdir2(dirname(folder), { recursive: true });
    const staging = await mkdtemp(`${folder}.`);
    try {
      const unpacked = await unpackPackage({ name, version, integrity: pin.integrity, folder: staging });
      if (!await isSound(unpacked, pin))
        throw new Error("the unpacked files differ from their pinned sha512");
      await moveInto(unpacked, folder, pin);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  } catch (cause) {
    throw fault(
      "duckdb-unavailable",
      {
        reason: cause instanceof Error ? firstLine(cause.message) : String(cause),
        hint: `It comes as ${name}@${version} from the npm registry that npm is set up with; where there is no network, run \`npm ci\` in Mergemark's own folder beforehand.`
      },
      { cause }
    );
  }
}
async function moveInto(unpacked, folder, pin) {
  try {
    await rename2(unpacked, folder);
  } catch {
    if (await isSound(folder, pin)) return;
    await rename2(folder, `${unpacked}.unsound`);
    await rename2(unpacked, folder);
  }
}
async function isSound(folder, pin) {
  const entries = Object.entries(pin.files);
  const digests = await Promise.all(entries.map(([name]) => sha512(join2(folder, name))));
  return entries.every(([, expected], at) => digests[at] === expected);
}
async function sha512(path) {
  const hash = createHash2("sha512");
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  } catch {
    return null;
  }
  return `sha512-${hash.digest("base64")}`;
}
function firstLine(text) {
  return text.split("\n", 1)[0] ?? text;
}

// src/adapters/duckdb/pins.ts
var PINNED_VERSION = "1.5.4-r.1";
var pins = /* @__PURE__ */ new Map([
  [
    "linux-x64",
    {
      integrity: "sha512-IldapRydno5kf4VkPCe8yK+j4pCg+j6Qs46UmLnKex/mtIdJa7ifhMYRkvdc5KIAFEC0eEL5c830QeuwcUROyg==",
      files: {
        "duckdb.node": "sha512-SZY3f+w3n62vOoJWjPP4jOadSpGP0oOLFuqFlpeeI+idoeu0BNlPfqmiIiWgBphUVpPplLXKAd6GjWBJbC1ARQ==",
        "libduckdb.so": "sha512-SNeoUX1ix+dglfyg2LDV00b4NpWuPBJWGhiW53DGtPsee/R1V5d0CU1Z1Kf1MJ1vDYOdO/1ddyGE+a9mve/IEg=="
      }
    }
  ],
  [
    "linux-arm64",
    {
      integrity: "sha512-4EsB+cgRqOE++mdPQ2ZoGJCg4ylmuqdbLDtmo3L19B+C5OzGmrhxlKD4o75eGEtfO52M+w+TdL0qhy0H5XvaKQ==",
      files: {
        "duckdb.node": "sha512-bE42+fY6XUSJl472qJlb+ZojgOcfZ669NS2XASe9pXHTkslo4f9cskLdZBRsUXFUNn8SGVMiI963K6Bj1D+CNQ==",
        "libduckdb.so": "sha512-UFJ9N2X9Zh7Nj4Fh8RBbHAAeFyOZ6ITApZxik7QZDKX1Gj2gAkF14uCeyFLcDSmnsNZc9uvs45QYyOnLa539Ew=="
      }
    }
  ],
  [
    "darwin-x64",
    {
      integrity: "sha512-E8bECZ6abJqunPqVR1NA0Zho7qxanfDWWFuJrKMsU1NCUqyGLyhXqZwsRHAx7J6jrM+lhQ7wOZj1x/N4OVml3A==",
      files: {
        "duckdb.node": "sha512-d9tNZQJITqCXLt0CmU0svlxxdWaMzkorPT+fIlYwF28GgUPmypnAMxAjlZ3GRnvvVMfsdfYWYVXuovsfff4zHw==",
        "libduckdb.dylib": "sha512-UIcJpctFwBMHBblsGFv9k1v9fBBgkKrdfQOPvBSi92U12lwT0/K/V47ykYrbjLAFg/x3gCSD1+oI0p2LkBtTfg=="
      }
    }
  ],
  [
    "darwin-arm64",
    {
      integrity: "sha512-fl8EC5xdmI7VAI7bX4W6D7lOGNtxyLvSxGjOY8Ov7viVEKwIcBXXKlMPgh3sw+PiVlwZhKlknuCI8BL5xXpSDg==",
      files: {
        "duckdb.node": "sha512-ZMI81zTzOb6yM4tEaxlbeKpqGcW72u8Dt9EOeDzDn5F0xsz+V7J16+K052TosJ/KKOUdHF5GRJ63oWvjHH8F3w==",
        "libduckdb.dylib": "sha512-UIcJpctFwBMHBblsGFv9k1v9fBBgkKrdfQOPvBSi92U12lwT0/K/V47ykYrbjLAFg/x3gCSD1+oI0p2LkBtTfg=="
      }
    }
  ],
  [
    "win32-x64",
    {
      integrity: "sha512-Wme7dScBGqjn2PUJ+RLFiFAblW1qQRBraX7SJc4uKtftZiUJJWZapEUh+doGfb68Qxvw8JhlMBSdaUsSUDJYsw==",
      files: {
        "duckdb.dll": "sha512-5defiUdAOe5bRmof1oBDyvs6jzRHg9AJHW18bOTjKedSfovrLYmUiUCQC4LH2ft6yEIy2CJdfHY5ADawVr++qg==",
        "duckdb.node": "sha512-ozM6Zw9UkVYZ5XIpx0eNFJwGORz5dWPTcgBng0CTNi5Sa+VoqgAUARjQEsX5YiaoOxpX+tJE8j8VPB6t86xvug=="
      }
    }
  ]
]);

// src/adapters/duckdb/locate-library.ts
async function locateLibrary(places = {}) {
  const platform = platformName();
  const own = ownLibrary(platform, places.from ?? dirname2(fileURLToPath(import.meta.url)));
  if (own !== null) return own;
  const folder = join3(places.cache ?? cacheFolder(), "mergemark-duckdb", PINNED_VERSION, platform);
  return cachedLibrary({ name: packageName(platform), version: PINNED_VERSION, pin: pinOf(platform), folder });
}
function packageName(platform) {
  return `@duckdb/node-bindings-${platform}`;
}
function pinOf(platform) {
  const pin = pins.get(platform);
  if (pin !== void 0) return pin;
  throw fault("duckdb-unavailable", {
    reason: `there is no native library of DuckDB for ${platform}`,
    hint: `Run on one of ${[...pins.keys()].join(", ")}.`
  });
}
function platformName() {
  const musl = process2.platform === "linux" && !hasGlibc() ? "-musl" : "";
  return `${process2.platform}-${process2.arch}${musl}`;
}
function hasGlibc() {
  const { header } = process2.report.getReport();
  return header.glibcVersionRuntime !== void 0;
}
function ownLibrary(platform, from) {
  const root = ownRoot(from);
  if (root === null) return null;
  const beside = basename(dirname2(root)) === "node_modules" ? [dirname2(root)] : [];
  for (const modules of [join3(root, "node_modules"), ...beside]) {
    const folder = join3(modules, packageName(platform));
    if (readManifest(folder)?.version === PINNED_VERSION) return join3(folder, "duckdb.node");
  }
  return null;
}
function ownRoot(from) {
  if (readManifest(from)?.name === "mergemark") return from;
  const above = dirname2(from);
  return above === from ? null : ownRoot(above);
}
function readManifest(folder) {
  const path = join3(folder, "package.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}
function cacheFolder() {
  const toolCache = readVariable("RUNNER_TOOL_CACHE");
  if (toolCache !== void 0) return toolCache;
  if (process2.platform === "win32") return readVariable("LOCALAPPDATA") ?? join3(homedir(), "AppData", "Local");
  if (process2.platform === "darwin") return join3(homedir(), "Library", "Caches");
  return readVariable("XDG_CACHE_HOME") ?? join3(homedir(), ".cache");
}

// src/adapters/duckdb/engine.ts
async function loadEngine(places) {
  useLibrary(await locateLibrary(places));
  return (await import("./lib-4MXABPRC.js")).default;
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
function closingQuote(text, quote, open4) {
  let at = text.indexOf(quote, open4 + 1);
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
  const columns = [];
  const defects = [];
  const taken = /* @__PURE__ */ new Map();
  for (const [index, cell] of cells.entries()) {
    const name = cell === "" ? `column_${index + 1}` : cell;
    const same = taken.get(name.toLowerCase());
    if (same !== void 0)
      defects.push({ line: slice.line, column: name, message: describeClash(name, same) });
    const unique = same === void 0 ? name : freeName(name, taken);
    taken.set(unique.toLowerCase(), unique);
    columns.push(unique);
  }
  return { columns, defects };
}
function numberColumns(cells, { shown }) {
  refuseWide(shown, cells);
  return { columns: Array.from({ length: cells }, (_, index) => `column_${index + 1}`), defects: [] };
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
function describeClash(name, same) {
  if (name === same) return "stands twice in the header";
  return `differs from "${same}" in the header by upper and lower case only`;
}

// src/adapters/duckdb/held-table.ts
var HELD = "held";
var RELATION = dialect.identifier("data");
function heldName(index) {
  return `c${index + 1}`;
}
function textColumns(names, read = dialect) {
  return names.map((name, index) => {
    const text = heldName(index);
    return { name, text, number: read.tryCast(text, "number") };
  });
}
async function createView(connection, { columns, record }) {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  const rowNumber = dialect.identifier(taken.has("row_number") ? freeName("row_number", taken) : "row_number");
  const cells = columns.map(({ name, text }) => `${text} AS ${dialect.identifier(name)}`);
  await connection.run(
    `CREATE VIEW ${RELATION} AS SELECT ${[`${record} AS ${rowNumber}`, ...cells].join(", ")} FROM ${HELD}`
  );
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

// src/adapters/duckdb/prepare-table.ts
import { rm as rm5, stat } from "node:fs/promises";
import { resolve } from "node:path";

// src/adapters/duckdb/format-of.ts
import { extname } from "node:path";
var formats = /* @__PURE__ */ new Map([
  [".tsv", "tsv"],
  [".tab", "tsv"],
  [".parquet", "parquet"],
  [".jsonl", "jsonl"],
  [".ndjson", "jsonl"],
  [".json", "json"],
  [".arrow", "arrow"],
  [".feather", "arrow"]
]);
var COMPRESSED = /\.(gz|zst|zstd)$/i;
function formatOf(path) {
  return formats.get(extname(path.replace(COMPRESSED, "")).toLowerCase()) ?? "csv";
}

// src/adapters/duckdb/load-joined.ts
var JOINED = "joined";
var NUMBER2 = "record";
var KEPT = 1e3;
async function loadJoined(connection, parts, read) {
  await connection.run(`CREATE TABLE ${JOINED} (${NUMBER2} BIGINT)`);
  const columns = /* @__PURE__ */ new Map();
  const defects = [];
  const done = [];
  let records = 0;
  let rows = 0;
  let defectCount = 0;
  for (const { shown, load, partitions } of parts) {
    const contents = await load(connection);
    const filled = fill(contents.columns, partitions);
    const own = [...compareColumns(filled, columns, { shown, isFirst: done.length === 0 })];
    const found = [...own, ...contents.defects.map((defect) => ({ ...defect, file: shown }))];
    defects.push(...found.slice(0, KEPT - defects.length));
    defectCount += contents.defectCount + own.length;
    await append(connection, { filled, columns, shown, record: `${contents.record} + ${records}` });
    done.push({ path: shown, rows: contents.rows, before: records, lineOf: contents.lineOf });
    records += contents.records;
    rows += contents.rows;
  }
  await connection.run(`ALTER TABLE ${JOINED} RENAME TO ${HELD}`);
  const partOf = (record) => done.findLast(({ before }) => record > before) ?? missing(record);
  return {
    columns: textColumns([...columns.values()], read),
    rows,
    records,
    record: NUMBER2,
    defects,
    defectCount,
    lineOf(record) {
      const { before, lineOf } = partOf(record);
      return lineOf(record - before);
    },
    files: done.map(({ path, rows: rows2 }) => ({ path, rows: rows2 })),
    fileOf: (record) => partOf(record).path
  };
}
function missing(record) {
  throw new RangeError(`there is no record ${record}`);
}
function fill(columns, partitions) {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  const folders = [...partitions].filter(([name]) => !taken.has(name.toLowerCase()));
  return [
    ...columns,
    ...folders.map(([name, value]) => ({ name, text: value === null ? "NULL" : dialect.literal(value) }))
  ];
}
function* compareColumns(filled, columns, { shown, isFirst }) {
  if (isFirst) return;
  const here = new Set(filled.map(({ name }) => name.toLowerCase()));
  for (const [key, name] of columns)
    if (!here.has(key))
      yield { file: shown, line: 1, column: name, message: "is missing here, and is in the files before" };
  for (const { name } of filled)
    if (!columns.has(name.toLowerCase()))
      yield {
        file: shown,
        line: 1,
        column: name,
        message: "is new here: the files before have no such column"
      };
}
async function append(connection, {
  filled,
  columns,
  shown,
  record
}) {
  for (const { name } of filled) {
    const key = name.toLowerCase();
    if (columns.has(key)) continue;
    columns.set(key, name);
    refuseWide(shown, columns.size);
    await connection.run(`ALTER TABLE ${JOINED} ADD COLUMN ${heldName(columns.size - 1)} VARCHAR`);
  }
  const places = [...columns.keys()];
  const targets = filled.map(({ name }) => heldName(places.indexOf(name.toLowerCase())));
  const texts = filled.map(({ text }) => text);
  await connection.run(
    `INSERT INTO ${JOINED} (${[NUMBER2, ...targets].join(", ")}) SELECT ${[record, ...texts].join(", ")} FROM ${HELD}`
  );
  await connection.run(`DROP TABLE ${HELD}`);
}

// src/adapters/duckdb/load-parquet.ts
var NUMERIC = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(.*\))$/;
async function loadParquet(connection, file) {
  try {
    const source = `read_parquet(${dialect.literal(withoutPattern(file.path))}, hive_partitioning = false)`;
    const described = await connection.runAndReadAll(`DESCRIBE FROM ${source}`);
    const columns = described.getRows().map(([name, type]) => ({ name: `${name}`, type: `${type}` }));
    refuseWide(file.shown, columns.length);
    const names = columns.map((_, index) => heldName(index)).join(", ");
    await connection.run(`CREATE TABLE ${HELD} AS FROM ${source} AS file(${names})`);
    const rows = await countHeld(connection);
    return {
      columns: columns.map(({ name, type }, index) => typedColumn({ name, type, index, nulls: file.nulls })),
      rows,
      records: rows,
      record: "rowid + 1",
      defects: [],
      defectCount: 0,
      lineOf: (record) => record
    };
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
function typedColumn(column) {
  const { name, index } = column;
  const text = withNulls(`CAST(${heldName(index)} AS VARCHAR)`, column.nulls);
  if (!NUMERIC.test(column.type)) return { name, text, number: dialect.tryCast(text, "number") };
  const value = `CAST(${heldName(index)} AS DOUBLE)`;
  const isValue = column.nulls.some((text2) => text2 !== "") ? ` AND ${text} IS NOT NULL` : "";
  return { name, text, number: `CASE WHEN isfinite(${value})${isValue} THEN ${value} END` };
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
  return fault("table-unreadable", { path: shown, reason }, { cause });
}

// src/adapters/duckdb/fill-from-json.ts
var LONGEST2 = 1 << 20;
async function fillFromJson(connection, file) {
  const source = readJson(file);
  const described = await connection.runAndReadAll(`DESCRIBE FROM ${source}`);
  const columns = described.getRows().map(([name]) => `${name}`);
  refuseWide(file.shown, columns.length);
  const texts = columns.map((name, index) => {
    return `${withNulls(`(${dialect.identifier(name)} ->> '$')`, file.nulls)} AS ${heldName(index)}`;
  });
  await connection.run(`CREATE OR REPLACE TABLE ${HELD} AS SELECT ${texts.join(", ")} FROM ${source}`);
  return { columns: textColumns(columns), rows: await countHeld(connection) };
}
function readJson({ path, format }) {
  const settings = [
    `format = '${format}'`,
    "records = true",
    "sample_size = -1",
    // Names only: values keep their JSON.
    "maximum_depth = 1",
    "map_inference_threshold = -1",
    `maximum_object_size = ${LONGEST2}`,
    "hive_partitioning = false"
  ];
  return `read_json(${dialect.literal(withoutPattern(path))}, ${settings.join(", ")})`;
}

// src/adapters/duckdb/json-records.ts
import { createReadStream as createReadStream2 } from "node:fs";

// src/adapters/duckdb/line-starts.ts
function createLineStarts() {
  let records = new Float64Array(64);
  let distances = new Float64Array(64);
  let size = 0;
  let distance = Number.NaN;
  let last = 0;
  return {
    add(record, line) {
      last = record;
      if (line - record === distance) return;
      distance = line - record;
      if (size === records.length) {
        records = doubled(records);
        distances = doubled(distances);
      }
      records[size] = record;
      distances[size] = distance;
      size++;
    },
    lineOf(record) {
      if (!(record >= 1 && record <= last)) throw new RangeError(`there is no record ${record}`);
      return record + (distances[indexOfLast(records.subarray(0, size), record)] ?? 0);
    }
  };
}
function doubled(values) {
  const larger = new Float64Array(2 * values.length);
  larger.set(values);
  return larger;
}
function indexOfLast(sorted, value) {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

// src/adapters/duckdb/json-records.ts
var LF = 10;
var SPACE = 32;
var COMMA = 44;
var QUOTE = 34;
var BACKSLASH = 92;
var OPEN = /* @__PURE__ */ new Set([91, 123]);
var CLOSE = /* @__PURE__ */ new Set([93, 125]);
var LIST = 91;
async function findJsonRecords(path) {
  const lines = createLineStarts();
  let records = 0;
  let line = 1;
  let depth = 0;
  let top = null;
  let inText = false;
  let escaped = false;
  let inRecord = false;
  for await (const chunk of createReadStream2(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk;
    for (let at = 0; at < bytes.length; at++) take(bytes[at]);
  }
  return { records, lines, isList: top === 1 };
  function take(byte) {
    if (byte === LF) line++;
    if (inText) {
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) inText = false;
      return;
    }
    if (byte <= SPACE) return;
    if (top === null && byte > 127) return;
    if (top === null) {
      top = byte === LIST ? 1 : 0;
      if (top === 1) {
        depth = 1;
        return;
      }
    }
    const isEnd = CLOSE.has(byte);
    if (depth === top && !isEnd) begin(byte);
    if (byte === QUOTE) inText = true;
    else if (OPEN.has(byte)) depth++;
    else if (isEnd) {
      depth--;
      if (depth === top) inRecord = false;
    }
  }
  function begin(byte) {
    if (byte === COMMA) inRecord = false;
    else if (!inRecord) {
      inRecord = true;
      lines.add(++records, line);
    }
  }
}

// src/adapters/duckdb/load-json.ts
async function loadJson(connection, file) {
  try {
    const { records, lines, isList } = await findJsonRecords(file.path);
    if (records === 0) throw fault("table-empty", { path: file.shown });
    const format = isList ? "array" : "unstructured";
    const { columns, rows } = await fillFromJson(connection, { ...file, format });
    if (rows !== records) throw new Error(`${rows} of its ${records} items are records`);
    return { columns, rows, records, record: "rowid + 1", defects: [], defectCount: 0, lineOf: lines.lineOf };
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

// src/adapters/duckdb/load-json-lines.ts
import { createReadStream as createReadStream4 } from "node:fs";
import { rm as rm2 } from "node:fs/promises";

// src/adapters/duckdb/load-sound-lines.ts
import { isUtf8 as isUtf82 } from "node:buffer";
import { createReadStream as createReadStream3 } from "node:fs";
import { open } from "node:fs/promises";

// src/adapters/duckdb/encoding.ts
import { isUtf8 } from "node:buffer";
var LF2 = 10;
function markLength(bytes) {
  return bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? 3 : 0;
}
function refuseWideEncoding(path, bytes) {
  const [first, second] = bytes;
  const wide = first === 255 && second === 254 || first === 254 && second === 255;
  if (!wide) return;
  throw fault(
    "table-encoding",
    { path, found: "it starts as UTF-16 does" },
    { place: { file: path, line: 1, column: null } }
  );
}
function encodingFault(path, bytes, line) {
  const wrong = findWrongByte(bytes, line) ?? { line, found: "a byte of another encoding" };
  const found = `line ${wrong.line} has ${wrong.found}`;
  return fault("table-encoding", { path, found }, { place: { file: path, line: wrong.line, column: null } });
}
function findWrongByte(bytes, line) {
  let at = line;
  let start = 0;
  for (; ; ) {
    const feed = bytes.indexOf(LF2, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const text = bytes.subarray(start, end);
    if (!isUtf8(text)) return { line: at, found: describeByte(text) };
    if (feed === -1) return null;
    start = end;
    at++;
  }
}
function describeByte(text) {
  const decoded = new TextDecoder("utf-8", { ignoreBOM: true }).decode(text);
  const sound = decoded.slice(0, decoded.indexOf("�"));
  const byte = text[Buffer.byteLength(sound)] ?? 0;
  const hex = byte.toString(16).toUpperCase().padStart(2, "0");
  const shown = byte >= 160 ? `, which is "${String.fromCharCode(byte)}" in Latin-1` : "";
  return `the byte 0x${hex}${shown}`;
}

// src/adapters/duckdb/load-sound-lines.ts
var LF3 = 10;
var KEPT2 = 1e3;
async function loadSoundLines(connection, file) {
  const { names, sound, defects, defectCount } = await copySoundLines(file);
  if (sound === 0) return null;
  refuseWide(file.shown, names.size);
  const texts = [...names.keys()].map((name, index) => {
    const text = `(value ->> ${dialect.literal(pointerTo(name))})`;
    return `${withNulls(text, file.nulls)} AS ${heldName(index)}`;
  });
  const settings = `format = 'newline_delimited', columns = {record: 'BIGINT', value: 'JSON'}, maximum_object_size = ${2 * LONGEST2}`;
  const source = `read_json(${dialect.literal(withoutPattern(file.copy))}, ${settings})`;
  await connection.run(
    `CREATE OR REPLACE TABLE ${HELD} AS SELECT ${["record", ...texts].join(", ")} FROM ${source}`
  );
  const rows = await countHeld(connection);
  if (rows !== sound) throw new Error(`${rows} of ${sound} sound records were found`);
  return { columns: textColumns([...names.values()]), rows, record: "record", defects, defectCount };
}
async function copySoundLines({ path, copy }) {
  var _stack = [];
  try {
    const target = __using(_stack, await open(copy, "wx", 384), true);
    const names = /* @__PURE__ */ new Map();
    const taken = /* @__PURE__ */ new Set();
    const defects = [];
    let defectCount = 0;
    let record = 0;
    let sound = 0;
    let written = [];
    for await (const { bytes, line } of linesOf(path)) {
      if (bytes !== null && isBlank(bytes)) continue;
      record++;
      const found = bytes === null ? tooLong() : parseRecord(bytes, line);
      if (typeof found === "string") {
        defectCount++;
        if (defects.length < KEPT2) defects.push({ line, column: null, message: found });
        continue;
      }
      sound++;
      for (const name of found.names) addName(name);
      written.push(`{"record":${record},"value":${found.text}}
`);
      if (written.length < 1e3) continue;
      await target.appendFile(written.join(""));
      written = [];
    }
    await target.appendFile(written.join(""));
    return { names, sound, defects, defectCount };
    function addName(name) {
      if (names.has(name)) return;
      const unique = taken.has(name.toLowerCase()) ? freeName(name, taken) : name;
      taken.add(unique.toLowerCase());
      names.set(name, unique);
    }
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
function parseRecord(bytes, line) {
  const wrong = isUtf82(bytes) ? null : findWrongByte(bytes, line);
  if (wrong !== null) return `is not UTF-8: it has ${wrong.found}`;
  const text = new TextDecoder().decode(bytes);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return "is not valid JSON";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "is no JSON object";
  return { text: text.trim(), names: Object.keys(value) };
}
function tooLong() {
  return `is longer than ${LONGEST2.toLocaleString("en")} bytes`;
}
async function* linesOf(path) {
  let pending = new Uint8Array();
  let line = 1;
  let started = false;
  for await (const chunk of createReadStream3(path, { highWaterMark: 1 << 20 })) {
    let bytes = pending === null ? chunk : Buffer.concat([pending, chunk]);
    if (!started) bytes = bytes.subarray(markLength(bytes));
    started = true;
    let start = 0;
    for (let feed = bytes.indexOf(LF3); feed !== -1; feed = bytes.indexOf(LF3, start)) {
      const isLong = pending === null || feed - start > LONGEST2;
      pending = new Uint8Array();
      yield { bytes: isLong ? null : bytes.subarray(start, feed), line };
      line++;
      start = feed + 1;
    }
    if (pending === null || bytes.length - start > LONGEST2) pending = null;
    else pending = bytes.subarray(start);
  }
  if (pending === null || pending.length > 0) yield { bytes: pending, line };
}
function isBlank(bytes) {
  return bytes.every((byte) => byte <= 32);
}
function pointerTo(name) {
  return `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

// src/adapters/duckdb/load-json-lines.ts
var LF4 = 10;
var SPACE2 = 32;
async function loadJsonLines(connection, file) {
  try {
    const { records, lines } = await countLines(file.path);
    if (records === 0) throw fault("table-empty", { path: file.shown });
    const common = { records, lineOf: lines.lineOf };
    try {
      const { columns, rows } = await fillFromJson(connection, { ...file, format: "newline_delimited" });
      if (rows !== records) throw new Error(`${rows} records stand on ${records} lines`);
      return { ...common, columns, rows, record: "rowid + 1", defects: [], defectCount: 0 };
    } catch (cause) {
      const sound = await loadSoundLines(connection, file);
      if (sound === null) throw cause;
      return { ...common, ...sound };
    } finally {
      await rm2(file.copy, { force: true });
    }
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
async function countLines(path) {
  const lines = createLineStarts();
  let records = 0;
  let line = 1;
  let blank = true;
  for await (const chunk of createReadStream4(path, { highWaterMark: LONGEST2 })) {
    const bytes = chunk;
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] === LF4) {
        line++;
        blank = true;
      } else if (blank && bytes[at] > SPACE2) {
        blank = false;
        lines.add(++records, line);
        const feed = bytes.indexOf(LF4, at);
        at = feed === -1 ? bytes.length : feed - 1;
      }
    }
  }
  return { records, lines };
}

// src/adapters/duckdb/partitions.ts
var NO_VALUE = "__HIVE_DEFAULT_PARTITION__";
function partitionsOf(path) {
  const folders = path.split("/").slice(0, -1);
  return new Map(
    folders.flatMap((folder) => {
      const mark = folder.indexOf("=");
      if (mark < 1) return [];
      const value = decode(folder.slice(mark + 1));
      return [[decode(folder.slice(0, mark)), value === NO_VALUE ? null : value]];
    })
  );
}
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// src/adapters/duckdb/plain-file.ts
import { createReadStream as createReadStream5, createWriteStream } from "node:fs";
import { open as open2, rm as rm3 } from "node:fs/promises";
import { Transform } from "node:stream";
import { pipeline as pipeline2 } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";
var MOST_UNPACKED = 2 ** 34;
async function unpackFile(file, scratch) {
  const head = await readHead(file.path);
  const compression = compressionOf(head);
  if (compression === null) return { path: file.path, compression, head };
  const path = scratch.next();
  try {
    await pipeline2(
      createReadStream5(file.path),
      compression === "gzip" ? createGunzip() : createZstdDecompress(),
      limitTo(MOST_UNPACKED),
      createWriteStream(path, { flags: "wx", mode: 384 })
    );
  } catch (cause) {
    const reason = `its ${compression} data cannot be unpacked: ${reasonOf(cause)}`;
    throw fault("table-unreadable", { path: file.shown, reason }, { cause });
  }
  return { path, compression, head: await readHead(path) };
}
function markedEncoding([first, second]) {
  const wide = first === 255 && second === 254 || first === 254 && second === 255;
  return wide ? "utf-16" : "utf-8";
}
async function transcodeFile(file, source) {
  const path = source.next();
  const decoder = new TextDecoder(labelOf(source), { fatal: true });
  const decode2 = new Transform({
    transform(chunk, _, done) {
      attempt(done, () => decoder.decode(chunk, { stream: true }));
    },
    flush(done) {
      attempt(done, () => decoder.decode());
    }
  });
  try {
    await pipeline2(
      createReadStream5(source.path, { highWaterMark: 1 << 20 }),
      decode2,
      createWriteStream(path, { flags: "wx", mode: 384 })
    );
  } catch (cause) {
    const found = `read as ${source.encoding}, it breaks off within a character`;
    throw fault("table-encoding", { path: file.shown, found }, { cause });
  }
  if (source.path !== file.path) await rm3(source.path, { force: true });
  return path;
}
function labelOf({ encoding, head }) {
  if (encoding === "latin-1") return "windows-1252";
  const [first, second] = head;
  const isBigEndian = first === 254 && second === 255 || first === 0 && second !== 0;
  return isBigEndian ? "utf-16be" : "utf-16le";
}
function attempt(done, work) {
  try {
    done(null, work());
  } catch (error) {
    done(error);
  }
}
function compressionOf([first, second, third, fourth]) {
  if (first === 31 && second === 139) return "gzip";
  return first === 40 && second === 181 && third === 47 && fourth === 253 ? "zstd" : null;
}
function limitTo(most) {
  let bytes = 0;
  return new Transform({
    transform(chunk, _, done) {
      bytes += chunk.length;
      if (bytes > most) done(new Error(`they are more than ${most.toLocaleString("en")} bytes`));
      else done(null, chunk);
    }
  });
}
async function readHead(path) {
  var _stack = [];
  try {
    const handle = __using(_stack, await open2(path), true);
    const buffer = Buffer.alloc(1 << 16);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}

// src/adapters/duckdb/csv-record.ts
var LF5 = 10;
var CR = 13;
var SPACE3 = 32;
function createRecord() {
  return {
    next: 0,
    end: 0,
    cells: 0,
    innerLines: 0,
    ending: "none",
    damage: null,
    damageAt: 0,
    damageLines: 0,
    stoppedAt: 0
  };
}
function scanRecord(record, source) {
  const { bytes, start, last, delimiter, quote } = source;
  const size = bytes.length;
  let at = start;
  record.cells = 1;
  record.innerLines = 0;
  record.damage = null;
  for (; ; ) {
    const cellStart = at;
    if (bytes[at] === quote) {
      const linesBefore = record.innerLines;
      at = skipQuoted(record, { bytes, start: at, quote });
      if (at > size) {
        return last && damaged(record, "unclosed-quote", { at: cellStart, lines: linesBefore, stoppedAt: size });
      }
      if (at === size && !last) return false;
      const after = bytes[at];
      if (at < size && after !== delimiter && after !== LF5 && after !== CR) {
        return damaged(record, "text-after-quote", { at: cellStart, lines: linesBefore, stoppedAt: at });
      }
    } else {
      let spaces = at;
      while (delimiter !== SPACE3 && bytes[spaces] === SPACE3) spaces++;
      if (spaces > at && bytes[spaces] === quote) {
        return damaged(record, "space-before-quote", { at, lines: record.innerLines, stoppedAt: at });
      }
      while (at < size && bytes[at] !== delimiter && bytes[at] !== LF5 && bytes[at] !== CR) at++;
    }
    if (at < size && bytes[at] === delimiter) {
      record.cells++;
      at++;
      continue;
    }
    return endRecord(record, { bytes, at, last, cellStart });
  }
}
function skipQuoted(record, { bytes, start, quote }) {
  const size = bytes.length;
  let at = start + 1;
  while (at < size) {
    const byte = bytes[at];
    if (byte === LF5) record.innerLines++;
    if (byte === quote) {
      if (bytes[at + 1] !== quote) return at + 1;
      at++;
    }
    at++;
  }
  return size + 1;
}
function endRecord(record, { bytes, at, last, cellStart }) {
  const size = bytes.length;
  const returns = bytes[at] === CR ? 1 : 0;
  if (at + returns >= size && !last) return false;
  if (returns === 1 && at + 1 < size && bytes[at + 1] !== LF5) {
    return damaged(record, "stray-return", { at: cellStart, lines: record.innerLines, stoppedAt: at });
  }
  const feeds = at + returns < size ? 1 : 0;
  record.end = at;
  record.next = at + returns + feeds;
  record.ending = feeds === 0 ? "none" : returns === 1 ? "crlf" : "lf";
  return true;
}
function damaged(record, damage, { at, lines, stoppedAt }) {
  record.damage = damage;
  record.damageAt = at;
  record.damageLines = lines;
  record.stoppedAt = stoppedAt;
  return true;
}

// src/adapters/duckdb/detect-marks.ts
var MOST_RECORDS = 200;
var LF6 = 10;
var COMMA2 = 44;
var OTHERS = [59, 9, 124];
var DOUBLE_QUOTE = 34;
var SINGLE_QUOTE = 39;
function detectMarks(head, given) {
  const quote = given.quote ?? (head[markLength(head)] === SINGLE_QUOTE ? SINGLE_QUOTE : DOUBLE_QUOTE);
  if (given.delimiter !== null) return { delimiter: given.delimiter, quote };
  let best = { delimiter: COMMA2, fit: fitOf(head, { delimiter: COMMA2, quote }) };
  for (const delimiter of OTHERS) {
    if (best.fit === 1) break;
    const fit = fitOf(head, { delimiter, quote });
    if (fit > best.fit) best = { delimiter, fit };
  }
  return { delimiter: best.delimiter, quote };
}
function fitOf(head, marks) {
  const counts = [];
  eachRecord(head, marks, ({ cells }) => counts.push(cells));
  const [first] = counts;
  if (first === void 0 || first === null || first < 2) return 0;
  return counts.filter((count) => count === first).length / counts.length;
}
function sampleCells(head, marks) {
  const records = [];
  eachRecord(head, marks, ({ cells, start, end }) => {
    if (cells !== null) records.push(splitRecord({ bytes: head, start, end }, marks));
  });
  return records;
}
function eachRecord(head, marks, visit) {
  const record = createRecord();
  let start = markLength(head);
  for (let count = 0; count < MOST_RECORDS && start < head.length; ) {
    const whole = scanRecord(record, { bytes: head, start, last: head.length < 1 << 16, ...marks });
    if (!whole) return;
    const isBroken = record.damage !== null;
    const next = isBroken ? head.indexOf(LF6, record.damageAt) + 1 : record.next;
    const isBlank2 = !isBroken && record.end === start;
    if (!isBlank2) {
      visit({ cells: isBroken ? null : record.cells, start, end: record.end });
      count++;
    }
    if (next <= start) return;
    start = next;
  }
}

// src/adapters/duckdb/detect-spelling.ts
var POINT = /^[+-]?\d+\.\d+$/;
var COMMA3 = /^[+-]?\d*(,\d+)?$/;
var THOUSANDS = /^[+-]?\d{1,3},\d{3}$/;
var DATE2 = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/;
var TIMESTAMP = /^(\S+) (\d{2}):(\d{2})(:\d{2})?$/;
var dateFormats = ["%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%m-%d-%Y", "%Y/%m/%d", "%Y.%m.%d"];
function detectSpelling(records, nulls) {
  const width = records[0]?.length ?? 0;
  const columns = Array.from(
    { length: width },
    (_, index) => records.flatMap((cells) => {
      const cell = cells[index];
      return cell === void 0 || cell === "" || nulls.includes(cell) ? [] : [cell];
    })
  ).filter((cells) => cells.length > 0);
  const times = columns.map((cells) => cells.map((cell) => TIMESTAMP.exec(cell))).filter((column) => isMost(column, (time) => time !== null)).map((column) => column.filter((time) => time !== null));
  const stampedDate = detectDate(times.map((column) => column.map(([, date = ""]) => date)));
  return {
    decimal: usesComma(columns) ? "," : ".",
    dateFormat: detectDate(columns),
    timestampFormat: stampedDate === null ? null : withTime(stampedDate, times)
  };
}
function isMost(items, holds) {
  return items.length > 0 && items.filter(holds).length * 2 >= items.length;
}
function usesComma(columns) {
  const cells = columns.filter((column) => isMost(column, (cell) => COMMA3.test(cell) || POINT.test(cell))).flat();
  const points = cells.filter((cell) => POINT.test(cell)).length;
  const commas = cells.filter((cell) => cell.includes(",") && COMMA3.test(cell));
  return points * 10 <= commas.length && commas.some((cell) => !THOUSANDS.test(cell));
}
function detectDate(columns) {
  const isDate = (cell) => dateFormats.some((format) => fits2(cell, format));
  const dates = columns.filter((cells) => isMost(cells, isDate)).flatMap((cells) => cells.filter(isDate));
  const fitting = dateFormats.filter((format) => dates.every((cell) => fits2(cell, format)));
  const [only = null] = fitting;
  return dates.length > 0 && fitting.length === 1 ? only : null;
}
function fits2(cell, format) {
  const found = DATE2.exec(cell);
  if (found === null) return false;
  const [, first = "", mark = "", second = "", third = ""] = found;
  if (format[2] !== mark) return false;
  const parts = new Map(
    [format[1], format[4], format[7]].map((name, at) => [name, [first, second, third][at]])
  );
  const isIn = (text, most) => text !== void 0 && text.length <= 2 && Number(text) >= 1 && Number(text) <= most;
  return parts.get("Y")?.length === 4 && isIn(parts.get("m"), 12) && isIn(parts.get("d"), 31);
}
function withTime(date, columns) {
  const seconds = new Set(columns.flat().map((time) => time[4] !== void 0));
  if (seconds.size !== 1) return null;
  return seconds.has(true) ? `${date} %H:%M:%S` : `${date} %H:%M`;
}

// src/adapters/duckdb/load-delimited.ts
import { rm as rm4 } from "node:fs/promises";

// src/adapters/duckdb/sound-copy.ts
import { open as open3 } from "node:fs/promises";

// src/adapters/duckdb/walk-records.ts
import { isUtf8 as isUtf83 } from "node:buffer";
import { createReadStream as createReadStream6 } from "node:fs";

// src/adapters/duckdb/plain-lines.ts
var LF7 = 10;
var CR2 = 13;
var COMMA4 = 44;
function countPlainLines(source) {
  const { bytes, delimiter, quote, cells, longest } = source;
  const highest = Math.max(COMMA4, delimiter, quote);
  const returns = source.ending === "crlf" ? 1 : 0;
  let lineStart = source.start;
  let count = 0;
  let found = 1;
  for (let at = lineStart; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte > highest) continue;
    if (byte === delimiter) found++;
    else if (byte === LF7) {
      const size = at - returns - lineStart;
      if (found !== cells || size <= 0 || size > longest) break;
      if (returns === 1 && bytes[at - 1] !== CR2) break;
      count++;
      found = 1;
      lineStart = at + 1;
    } else if (byte === quote) break;
    else if (byte === CR2 && (returns === 0 || bytes[at + 1] !== LF7)) break;
  }
  return { count, end: lineStart };
}

// src/adapters/duckdb/walk-records.ts
var LONGEST3 = 1 << 20;
var REREADS = 1e3;
var CHUNK = 1 << 20;
var LF8 = 10;
async function walkRecords(file, visitor) {
  const walker = createWalker(file, visitor);
  let pending = new Uint8Array();
  for await (const chunk of createReadStream6(file.path, { highWaterMark: CHUNK })) {
    const bytes = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    pending = bytes.subarray(walker.take(bytes, false));
    await visitor.flush?.();
  }
  walker.take(pending, true);
  await visitor.flush?.();
  if (!walker.sawHeader()) throw fault("table-empty", { path: file.shown });
  return walker.lineEnd();
}
function createWalker({ shown: path, delimiter, quote, header }, visitor) {
  const record = createRecord();
  let cells = null;
  let number = 0;
  let line = 1;
  let blanks = 0;
  let ending = null;
  let started = false;
  let discarding = false;
  let suspect = false;
  let rereads = REREADS;
  return { take, sawHeader: () => cells !== null, lineEnd: () => ending ?? "lf" };
  function take(bytes, last) {
    if (!started && bytes.length < 3 && !last) return 0;
    let start = started ? 0 : skipMark(bytes);
    if (discarding) {
      const feed = bytes.indexOf(LF8);
      if (feed === -1) return bytes.length;
      discarding = false;
      start = feed + 1;
      line++;
    }
    const lineEnds = last ? bytes.length : bytes.lastIndexOf(LF8) + 1;
    suspect = !isUtf83(bytes.subarray(start, Math.max(start, lineEnds)));
    while (start < bytes.length && !discarding) {
      start = takePlainLines(bytes, start);
      const next = takeRecord(bytes, start, last);
      if (next === null) break;
      start = next;
    }
    return discarding ? bytes.length : start;
  }
  function skipMark(bytes) {
    started = true;
    refuseWideEncoding(path, bytes);
    return markLength(bytes);
  }
  function takePlainLines(bytes, start) {
    if (visitor.soundLines === void 0 || cells === null || ending === null || blanks > 0 || suspect)
      return start;
    const plain = countPlainLines({ bytes, start, delimiter, quote, cells, ending, longest: LONGEST3 });
    if (plain.count === 0) return start;
    visitor.soundLines({ first: number + 1, count: plain.count, line });
    number += plain.count;
    line += plain.count;
    return plain.end;
  }
  function takeRecord(bytes, start, last) {
    const whole = scanRecord(record, { bytes, start, last, delimiter, quote });
    if (!whole && bytes.length - start <= LONGEST3) return null;
    if (!whole) scanRecord(record, { bytes, start, last: true, delimiter, quote });
    if (record.damage !== null) return recover(bytes, last);
    if (!whole || record.end - start > LONGEST3) {
      report({ line, cell: null, message: `is longer than ${LONGEST3.toLocaleString("en")} bytes` });
    } else visit({ bytes, start, end: record.end, line });
    line += record.innerLines;
    if (!whole) return discard(start);
    line++;
    return record.next;
  }
  function visit(slice) {
    watchEnding();
    if (slice.end === slice.start) {
      blanks++;
      visitor.irregular();
    } else if (cells === null) {
      if (suspect) refuseWrongBytes(slice);
      cells = record.cells;
      visitor.header(slice, cells);
      reportBlanks();
      if (!header) visitor.sound(slice, ++number);
    } else if (record.cells !== cells) {
      const count = `${record.cells} ${record.cells === 1 ? "cell" : "cells"}`;
      report({
        line,
        cell: null,
        message: `has ${count} where the ${header ? "header" : "first record"} has ${cells}`
      });
    } else if (!suspect || !reportWrongByte(slice)) {
      reportBlanks();
      number++;
      visitor.sound(slice, number);
    }
  }
  function reportWrongByte({ bytes, start, end }) {
    const wrong = findWrongByte(bytes.subarray(start, end), line);
    if (wrong !== null)
      report({ line: wrong.line, cell: null, message: `is not UTF-8: it has ${wrong.found}` });
    return wrong !== null;
  }
  function refuseWrongBytes({ bytes, start, end }) {
    const text = bytes.subarray(start, end);
    if (!isUtf83(text)) throw encodingFault(path, text, line);
  }
  function recover(bytes, last) {
    const { damage, damageAt, damageLines, innerLines, stoppedAt } = record;
    const acrossLines = innerLines > damageLines;
    report({ line: line + damageLines, cell: record.cells - 1, message: describeDamage(damage, acrossLines) });
    const reread = !acrossLines || rereads-- > 0;
    const feed = bytes.indexOf(LF8, reread ? damageAt : stoppedAt);
    line += reread ? damageLines : innerLines;
    if (feed !== -1) line++;
    if (feed !== -1) return feed + 1;
    return last ? bytes.length : discard(damageAt);
  }
  function discard(at) {
    discarding = true;
    return at;
  }
  function report(defect) {
    if (cells === null) {
      const place = { file: path, line: defect.line, column: null };
      throw fault(
        "table-unreadable",
        { path, reason: `its ${header ? "header" : "first record"} ${defect.message}` },
        { place }
      );
    }
    reportBlanks();
    number++;
    visitor.defect(defect, { number, line });
  }
  function reportBlanks() {
    if (blanks === 0) return;
    const message = blanks === 1 ? "is blank" : `starts ${blanks} blank lines`;
    visitor.defect({ line: line - blanks, cell: null, message }, null);
    blanks = 0;
  }
  function watchEnding() {
    const returnAtEnd = record.ending === "none" && record.next !== record.end;
    if (record.ending !== "none") ending ??= record.ending;
    if (returnAtEnd || record.ending !== "none" && record.ending !== ending) visitor.irregular();
  }
}
function describeDamage(damage, acrossLines) {
  if (damage === "space-before-quote") return "has a space before a quote";
  if (damage === "stray-return") return "has a carriage return that ends no line";
  if (damage === "text-after-quote" && !acrossLines) return "has text after a closing quote";
  return "opens a quote that is not closed";
}

// src/adapters/duckdb/sound-copy.ts
var AROUND = 20;
async function copySound(file, to) {
  var _stack = [];
  try {
    const target = __using(_stack, await open3(to, "wx", 384), true);
    const separator = String.fromCharCode(file.delimiter);
    let buffer = Buffer.allocUnsafe(1 << 22);
    let used = 0;
    function append2({ bytes, start, end }, record) {
      const needed = used + end - start + AROUND;
      if (needed > buffer.length) buffer = Buffer.concat([buffer.subarray(0, used)], 2 * needed);
      used += buffer.write(`${record}${separator}`, used, "latin1");
      buffer.set(bytes.subarray(start, end), used);
      used += end - start;
      used += buffer.write("\n", used, "latin1");
    }
    await walkRecords(file, {
      header() {
      },
      sound: append2,
      defect() {
      },
      irregular() {
      },
      async flush() {
        await target.appendFile(buffer.subarray(0, used));
        used = 0;
      }
    });
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}

// src/adapters/duckdb/load-delimited.ts
var NEVER = "";
var NUMBER3 = "record";
async function loadDelimited(connection, loading) {
  const { file, survey, copy } = loading;
  const contents = {
    columns: textColumns(survey.columns, loading.dialect),
    rows: survey.sound,
    records: survey.records,
    defects: survey.defects,
    defectCount: survey.defectCount,
    lineOf: survey.lines.lineOf
  };
  if (survey.regular && await isWhole(connection, asItIs(loading), survey)) {
    return { ...contents, record: "rowid + 1" };
  }
  await copySound(file, copy);
  try {
    if (await isWhole(connection, fromCopy(loading, copy), survey)) return { ...contents, record: NUMBER3 };
  } finally {
    await rm4(copy, { force: true });
  }
  throw fault("table-unreadable", {
    path: file.shown,
    reason: "DuckDB does not find the records that stand in it"
  });
}
async function isWhole(connection, source, { sound }) {
  try {
    await connection.run(`CREATE OR REPLACE TABLE ${HELD} AS FROM ${source}`);
  } catch {
    return false;
  }
  return await countHeld(connection) === sound;
}
function asItIs({ file, survey, nulls }) {
  const columns = survey.columns.map(asText);
  return readCsv({ ...file, lineEnd: survey.lineEnd, nulls, columns });
}
function fromCopy({ file, survey, nulls }, copy) {
  const columns = [[NUMBER3, "BIGINT"], ...survey.columns.map(asText)];
  return readCsv({ ...file, path: copy, lineEnd: "lf", nulls, header: false, columns });
}
function readCsv(options) {
  const { literal: literal2 } = dialect;
  const nulls = options.nulls.length === 0 ? [NEVER] : options.nulls;
  const settings = [
    "auto_detect = false",
    `header = ${options.header}`,
    `delim = ${literal2(String.fromCharCode(options.delimiter))}`,
    `quote = ${literal2(String.fromCharCode(options.quote))}`,
    `escape = ${literal2(String.fromCharCode(options.quote))}`,
    `comment = ''`,
    // Unsaid, it is taken from the first line end met, in a quoted cell too.
    `new_line = '${options.lineEnd === "lf" ? "\\n" : "\\r\\n"}'`,
    `columns = {${options.columns.map(([name, type]) => `${literal2(name)}: ${literal2(type)}`).join(", ")}}`,
    `nullstr = [${nulls.map(literal2).join(", ")}]`,
    "allow_quoted_nulls = true",
    "strict_mode = true",
    "null_padding = false",
    "ignore_errors = false"
  ];
  return `read_csv(${literal2(withoutPattern(options.path))}, ${settings.join(", ")})`;
}
function asText(_, index) {
  return [heldName(index), "VARCHAR"];
}

// src/adapters/duckdb/spelled-dialect.ts
function spelledDialect(spelling) {
  const { decimal, dateFormat, timestampFormat, standardToo } = spelling;
  const casts2 = /* @__PURE__ */ new Map();
  if (decimal === ",") casts2.set("number", castDecimalComma);
  if (dateFormat !== null) casts2.set("date", (text) => besideStandard(text, "date", asDate(text, dateFormat)));
  if (timestampFormat !== null)
    casts2.set("datetime", (text) => besideStandard(text, "datetime", asInstant(text, timestampFormat)));
  if (casts2.size === 0) return dialect;
  return {
    ...dialect,
    tryCast(expression, type) {
      const cast = casts2.get(type);
      const isLiteral = expression.startsWith("'");
      return cast === void 0 || isLiteral ? dialect.tryCast(expression, type) : cast(`(${expression})`);
    }
  };
  function besideStandard(text, type, own) {
    return standardToo ? `coalesce(${own}, ${dialect.tryCast(text, type)})` : own;
  }
}
function castDecimalComma(text) {
  const point = `replace(${text}, ',', '.')`;
  return `CASE WHEN position('.' IN ${text}) = 0 THEN ${dialect.tryCast(point, "number")} END`;
}
function asDate(text, format) {
  return `CAST(${parse(text, format)} AS DATE)`;
}
function asInstant(text, format) {
  return `make_timestamp(epoch_us(${parse(text, format)}))`;
}
function parse(text, format) {
  return `CASE WHEN ${text} = trim(${text}) THEN try_strptime(${text}, ${dialect.literal(format)}) END`;
}

// src/adapters/duckdb/survey.ts
var KEPT3 = 1e3;
async function surveyFile(file) {
  const lines = createLineStarts();
  const defects = [];
  let columns = [];
  let defectCount = 0;
  let sound = 0;
  let records = 0;
  let regular = true;
  const keep = (defect) => {
    defectCount++;
    if (defects.length < KEPT3) defects.push(defect);
  };
  const nameOf = ({ cell }) => cell === null ? null : columns[cell] ?? null;
  const lineEnd = await walkRecords(file, {
    header(slice, cells) {
      const named = file.header ? nameColumns(slice, file) : numberColumns(cells, file);
      columns = named.columns;
      named.defects.forEach(keep);
    },
    sound(slice, record) {
      sound++;
      records++;
      lines.add(record, slice.line);
    },
    soundLines({ first, count, line }) {
      sound += count;
      records += count;
      lines.add(first, line);
      lines.add(first + count - 1, line + count - 1);
    },
    defect(defect, record) {
      regular = false;
      keep({ line: defect.line, column: nameOf(defect), message: defect.message });
      if (record === null) return;
      records++;
      lines.add(record.number, record.line);
    },
    irregular() {
      regular = false;
    }
  });
  return { columns, defects, defectCount, sound, records, lines, lineEnd, regular };
}

// src/adapters/duckdb/prepare-delimited.ts
var TAB = 9;
async function prepareDelimited(file, asked) {
  const manner = asked.manner ?? findManner(file, asked);
  const delimited = { path: file.path, shown: file.shown, ...manner };
  const survey = await surveyFile(delimited);
  const loading = {
    file: delimited,
    survey,
    nulls: file.nulls,
    dialect: spelledDialect(manner.spelling),
    copy: asked.scratch.next()
  };
  return { load: (connection) => loadDelimited(connection, loading), manner, reading: tell(manner) };
}
function findManner({ shown, head, nulls }, { format, options }) {
  const marks = detectMarks(head, {
    delimiter: byteOf(options.delimiter, { shown, what: "delimiter" }) ?? (format === "tsv" ? TAB : null),
    quote: byteOf(options.quote, { shown, what: "quote" })
  });
  if (marks.delimiter === marks.quote)
    throw fault("table-unreadable", { path: shown, reason: "its delimiter and its quote are the same" });
  const header = options.header ?? true;
  const records = sampleCells(head, marks);
  const found = detectSpelling(header ? records.slice(1) : records, nulls);
  const { dateFormat, timestampFormat } = options;
  const spelling = {
    decimal: options.decimal ?? found.decimal,
    dateFormat: dateFormat ?? found.dateFormat,
    timestampFormat: timestampFormat ?? found.timestampFormat,
    standardToo: (dateFormat ?? timestampFormat ?? null) === null
  };
  return { ...marks, header, spelling };
}
function byteOf(character, { shown, what }) {
  if (character === null || character === void 0) return null;
  const byte = character.charCodeAt(0);
  if (character.length === 1 && byte < 128 && character !== "\n" && character !== "\r" && byte !== 0)
    return byte;
  const reason = `its ${what} ${JSON.stringify(character)} is not a single ASCII character`;
  throw fault("table-unreadable", { path: shown, reason });
}
function tell({ delimiter, quote, header, spelling }) {
  const { decimal, dateFormat, timestampFormat } = spelling;
  return {
    delimiter: String.fromCharCode(delimiter),
    quote: String.fromCharCode(quote),
    header,
    decimal,
    ...dateFormat === null ? {} : { dateFormat },
    ...timestampFormat === null ? {} : { timestampFormat }
  };
}

// src/adapters/duckdb/prepare-table.ts
async function prepareTable(source, place) {
  const paths = source.files ?? [source.path];
  const parts = [];
  for (const path of paths) parts.push(await prepareFile(path, source, { ...place, like: parts[0] ?? null }));
  const [first] = parts;
  if (first === void 0)
    throw fault("no-such-file", { path: source.path, needed: "Nothing matches the pattern." });
  const spelling = first.manner?.spelling ?? givenSpelling(source.options ?? {});
  const dialect2 = spelledDialect(spelling);
  const common = { reading: first.reading, dialect: dialect2, spelling };
  if (source.files === void 0) return { ...common, load: first.load };
  const partitioned = parts.map((part) => ({ ...part, partitions: partitionsOf(part.shown) }));
  return { ...common, load: (connection) => loadJoined(connection, partitioned, dialect2) };
}
async function prepareFile(path, { format = formatOf(path), nulls = [""], options = {} }, { root, scratch, like }) {
  const found = { path: await findFile(path, root), shown: path };
  if (format === "arrow")
    throw fault("table-unreadable", { path, reason: "no reader of Arrow is installed: write it as Parquet" });
  try {
    const { reading, ...plain } = await makePlain(found, { format, options, scratch });
    const file = { ...plain, shown: path, nulls };
    const common = { ...found, manner: null, reading };
    const once = (load2) => plain.path === found.path ? load2 : thenRemove(plain.path, load2);
    if (format === "parquet") return { ...common, load: once((connection) => loadParquet(connection, file)) };
    if (format === "json") return { ...common, load: once((connection) => loadJson(connection, file)) };
    const copy = scratch.next();
    if (format === "jsonl")
      return { ...common, load: once((connection) => loadJsonLines(connection, { ...file, copy })) };
    const asked = { format, options, scratch, manner: like?.manner ?? null };
    const { load, manner, reading: told } = await prepareDelimited(file, asked);
    return { ...common, manner, load: once(load), reading: { ...reading, ...told } };
  } catch (cause) {
    if (systemCode(cause) === null) throw cause;
    throw fault("table-unreadable", { path, reason: reasonOf(cause) }, { cause });
  }
}
function thenRemove(path, load) {
  return async (connection) => {
    try {
      return await load(connection);
    } finally {
      await rm5(path, { force: true });
    }
  };
}
async function makePlain(file, { format, options, scratch }) {
  const { compression, ...unpacked } = await unpackFile(file, scratch);
  const said = { format, ...compression === null ? {} : { compression } };
  if (format === "parquet") return { ...unpacked, reading: said };
  const encoding = options.encoding ?? markedEncoding(unpacked.head);
  const reading = { ...said, encoding };
  if (encoding === "utf-8") return { ...unpacked, reading };
  const path = await transcodeFile(file, { ...unpacked, encoding, next: scratch.next });
  return { path, head: await readHead(path), reading };
}
async function findFile(path, root) {
  const found = await stat(resolve(root, path)).catch((cause) => cause);
  if (systemCode(found) === "ENOENT") {
    throw fault("no-such-file", { path, needed: "Check its spelling, and that what makes it has run." });
  }
  if (found instanceof Error)
    throw fault("table-unreadable", { path, reason: reasonOf(found) }, { cause: found });
  if (!found.isFile()) throw fault("table-unreadable", { path, reason: "it is not a file" });
  return resolve(root, path);
}
function givenSpelling({ decimal, dateFormat, timestampFormat }) {
  return {
    decimal: decimal ?? ".",
    dateFormat: dateFormat ?? null,
    timestampFormat: timestampFormat ?? null,
    standardToo: false
  };
}

// src/adapters/duckdb/load-beside.ts
async function prepareBeside({ beside = [] }, place) {
  const prepared = [];
  for (const { source, columns } of beside) {
    const { load } = await prepareTable(source, place);
    prepared.push({ load, columns });
  }
  return prepared;
}
async function loadBeside(connection, prepared) {
  const tables = [];
  for (const { load, columns } of prepared) {
    const contents = await load(connection);
    const kept = contents.columns.filter(({ name }) => columns.includes(name));
    const relation = dialect.identifier(`beside ${tables.length + 1}`);
    if (kept.length > 0) {
      const cells = kept.map(({ name, text }) => `${text} AS ${dialect.identifier(name)}`);
      await connection.run(`CREATE TABLE ${relation} AS SELECT DISTINCT ${cells.join(", ")} FROM ${HELD}`);
    }
    await connection.run(`DROP TABLE ${HELD}`);
    tables.push({ relation, columns: kept.map(({ name }) => name), rows: contents.rows });
  }
  return tables;
}

// src/adapters/duckdb/run-query.ts
async function runQuery({ engine, connection }, sql) {
  try {
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) throw new Error(`it holds ${statements.count} statements, and may hold one`);
    const statement = await statements.prepare(0);
    try {
      if (statement.statementType !== engine.StatementType.SELECT) throw new Error("it is no SELECT");
      const reader = await statement.runAndReadAll();
      return reader.getRowObjects().map(toCells);
    } finally {
      statement.destroySync();
    }
  } catch (cause) {
    throw fault("sql-failed", { sql: shorten(sql), reason: duckdbReason(cause) }, { cause });
  }
}
function toCells(row) {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toCell(value)]));
}
function toCell(value) {
  if (value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number")
    return value;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return String(value);
}
function shorten(sql) {
  const line = sql.replaceAll(/\s+/g, " ").trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

// src/adapters/duckdb/read-chunks.ts
async function* readChunks({ connection }, { sql, rows, streamed }) {
  let count = 0;
  try {
    const result = await (streamed ? connection.stream(sql) : connection.run(sql));
    for await (const chunk of result) {
      count += chunk.rowCount;
      if (count <= rows) yield chunk;
    }
    if (count !== rows) throw new Error(`${count} rows came instead of ${rows}`);
  } catch (cause) {
    throw sqlFault(sql, cause);
  }
}
function copyNumbers(chunk, { column, target, start }) {
  const vector = chunk.getColumnVector(column);
  for (let index = 0; index < vector.itemCount; index++) {
    target[start + index] = vector.getItem(index);
  }
}
async function readRow({ connection }, sql) {
  try {
    const reader = await connection.runAndReadAll(sql);
    return (reader.getRows()[0] ?? []).map(toCell);
  } catch (cause) {
    throw sqlFault(sql, cause);
  }
}
async function change({ connection }, sql) {
  try {
    await connection.run(sql);
  } catch (cause) {
    throw sqlFault(sql, cause);
  }
}
function sqlFault(sql, cause) {
  return fault("sql-failed", { sql: shorten(sql), reason: duckdbReason(cause) }, { cause });
}

// src/adapters/duckdb/read-column.ts
var FEW = 1e3;
async function readText(session, column, held) {
  const [different] = await readRow(session, `SELECT approx_count_distinct(${column.text}) FROM ${HELD}`);
  return Number(different) <= FEW ? readFew(session, column, held) : readMany(session, column, held);
}
async function readFew(session, { text }, { rows }) {
  await change(
    session,
    `CREATE OR REPLACE TEMP TYPE texts AS ENUM (SELECT DISTINCT ${text} FROM ${HELD} WHERE ${text} IS NOT NULL)`
  );
  const [size] = await readRow(session, "SELECT len(enum_range(NULL::texts))");
  const texts = [];
  const all = { sql: "SELECT unnest(enum_range(NULL::texts))::VARCHAR", rows: Number(size), streamed: false };
  for await (const chunk of readChunks(session, all)) chunk.appendColumnValues(0, texts);
  const codes = new Int32Array(rows);
  const sql = `SELECT coalesce(enum_code((${text})::texts)::INTEGER, -1) FROM ${HELD}`;
  let start = 0;
  for await (const chunk of readChunks(session, { sql, rows, streamed: false })) {
    copyNumbers(chunk, { column: 0, target: codes, start });
    start += chunk.rowCount;
  }
  return inOrderOfOccurrence(texts, codes);
}
function inOrderOfOccurrence(texts, codes) {
  const dictionary = [];
  const renumbered = new Int32Array(texts.length).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const found = codes[row];
    if (found === -1) continue;
    if (renumbered[found] === -1) renumbered[found] = dictionary.push(texts[found]) - 1;
    codes[row] = renumbered[found];
  }
  return { dictionary, codes };
}
async function readMany(session, { text }, { rows }) {
  const codes = new Int32Array(rows);
  const dictionary = [];
  const known = /* @__PURE__ */ new Map();
  let row = 0;
  const sql = `SELECT ${text} FROM ${HELD}`;
  for await (const chunk of readChunks(session, { sql, rows, streamed: true })) {
    const vector = chunk.getColumnVector(0);
    for (let index = 0; index < vector.itemCount; index++) {
      const cell = vector.getItem(index);
      codes[row++] = typeof cell === "string" ? codeOf(cell) : -1;
    }
  }
  return { dictionary, codes };
  function codeOf(cell) {
    const code = known.get(cell);
    if (code !== void 0) return code;
    known.set(cell, dictionary.length);
    return dictionary.push(cell) - 1;
  }
}
async function readNumbers(session, { number }, { rows, record }) {
  const values = new Float64Array(rows);
  const sql = `SELECT coalesce(${number}, 'nan'::DOUBLE) FROM ${HELD}`;
  let start = 0;
  for await (const chunk of readChunks(session, { sql, rows, streamed: false })) {
    copyNumbers(chunk, { column: 0, target: values, start });
    start += chunk.rowCount;
  }
  const missing2 = values.reduce((count, value) => Number.isNaN(value) ? count + 1 : count, 0);
  if (missing2 === 0) return { values, unreadable: [] };
  const unreadable2 = [];
  const others = `SELECT (${record})::DOUBLE FROM ${HELD} WHERE ${number} IS NULL`;
  for await (const chunk of readChunks(session, { sql: others, rows: missing2, streamed: true })) {
    chunk.appendColumnValues(0, unreadable2);
  }
  return { values, unreadable: unreadable2 };
}

// src/adapters/duckdb/sort-text.ts
var PART = { rows: 1e5, bytes: 1 << 23 };
var MOST_BYTES = 2 ** 32 - 1;
async function sortText(session, column, held) {
  const { text } = column;
  const [without, missing2] = await readRow(
    session,
    `SELECT count(*), coalesce(min(rowid), -1) FROM ${HELD} WHERE ${text} IS NULL`
  );
  try {
    await change(
      session,
      `CREATE OR REPLACE TEMP TABLE sorted AS SELECT ${text} AS text, rowid::UINTEGER AS place
       FROM ${HELD} WHERE ${text} IS NOT NULL ORDER BY 1, 2`
    );
    const lengths = await readLengths(session, { count: held.rows - Number(without), column, held });
    return { ...lengths, bytes: await readBytes(session, lengths.ends), missing: Number(missing2) };
  } finally {
    await change(session, "DROP TABLE IF EXISTS sorted");
  }
}
async function readLengths(session, { count, column, held }) {
  const ends = new Uint32Array(count);
  const rows = new Uint32Array(count);
  let start = 0;
  let end = 0;
  const sql = "SELECT strlen(text)::UINTEGER, place FROM sorted";
  for await (const chunk of readChunks(session, { sql, rows: count, streamed: true })) {
    copyNumbers(chunk, { column: 0, target: ends, start });
    copyNumbers(chunk, { column: 1, target: rows, start });
    const next = start + chunk.rowCount;
    for (; start < next; start++) {
      end += ends[start];
      ends[start] = end;
    }
    if (end > MOST_BYTES) {
      const reason = `its column "${column.name}" holds more than 4 GiB of text`;
      throw fault("table-unreadable", { path: held.shown, reason });
    }
  }
  return { ends, rows };
}
async function readBytes(session, ends) {
  const bytes = new Uint8Array(ends.at(-1) ?? 0);
  for (let first = 0; first < ends.length; ) {
    const start = first === 0 ? 0 : ends[first - 1];
    const next = endOfPart(ends, first);
    const sql = `SELECT encode(string_agg(text, '' ORDER BY rowid)) FROM sorted WHERE rowid BETWEEN ${first} AND ${next - 1}`;
    const part = await readBlob(session, sql);
    const size = ends[next - 1] - start;
    if (part.length !== size) throw sqlFault(sql, new Error(`${part.length} bytes came instead of ${size}`));
    bytes.set(part, start);
    first = next;
  }
  return bytes;
}
function endOfPart(ends, first) {
  const most = Math.min(first + PART.rows, ends.length);
  const start = first === 0 ? 0 : ends[first - 1];
  let next = first + 1;
  while (next < most && ends[next] - start <= PART.bytes) next++;
  return next;
}
async function readBlob({ connection }, sql) {
  try {
    const reader = await connection.runAndReadAll(sql);
    const blob = reader.getRows()[0]?.[0];
    return blob?.bytes ?? new Uint8Array(0);
  } catch (cause) {
    throw sqlFault(sql, cause);
  }
}

// src/adapters/duckdb/turns.ts
function createTurns() {
  let last = Promise.resolve();
  let closed = false;
  return {
    /** Runs `work` once all that was asked before is done. Rejects with a TypeError once closed. */
    async take(work) {
      if (closed) throw new TypeError("the table is closed");
      const turn = last.then(work);
      last = turn.catch(() => {
      });
      return turn;
    },
    /** Resolves when nothing is under way, and nothing can begin. */
    async close() {
      closed = true;
      await last;
    }
  };
}

// src/adapters/duckdb/tables.ts
function createTables({ root, library = {} }) {
  let engine = null;
  return {
    dialect,
    async open(source) {
      var _stack = [];
      try {
        const resources = __using(_stack, new AsyncDisposableStack(), true);
        const folder = await mkdtemp2(join4(tmpdir(), "mergemark-table-"));
        resources.defer(() => rm6(folder, { recursive: true, force: true }));
        const scratch = scratchIn(folder);
        const prepared = await prepareTable(source, { root, scratch });
        const beside = await prepareBeside(source, { root, scratch });
        engine ??= loadEngine(library);
        const opened = await openTable(await engine, { prepared, beside, scratch, shown: source.path });
        resources.use(opened);
        const kept = resources.move();
        return { ...opened, [Symbol.asyncDispose]: () => kept.disposeAsync() };
      } catch (_) {
        var _error = _, _hasError = true;
      } finally {
        var _promise = __callDispose(_stack, _error, _hasError);
        _promise && await _promise;
      }
    }
  };
}
function scratchIn(folder) {
  let count = 0;
  return { folder, next: () => join4(folder, `copy-${++count}`) };
}
async function openTable(engine, {
  prepared,
  beside: others,
  scratch,
  shown
}) {
  var _stack = [];
  try {
    const resources = __using(_stack, new AsyncDisposableStack(), true);
    const instance = await engine.DuckDBInstance.create(":memory:", {
      temp_directory: join4(scratch.folder, "spill"),
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false"
    });
    resources.defer(() => instance.closeSync());
    const connection = await instance.connect();
    resources.defer(() => connection.closeSync());
    await checkPatterns(connection, prepared, shown);
    const beside = await loadBeside(connection, others);
    const contents = await prepared.load(connection);
    const rowNumber = await createView(connection, contents);
    await connection.run("SET enable_external_access = false");
    await connection.run("SET lock_configuration = true");
    const session = { engine, connection };
    const turns = createTurns();
    resources.defer(() => turns.close());
    const held = { ...contents, shown };
    const find = columnFinder(contents.columns);
    const fileOf = contents.fileOf ?? (() => shown);
    const kept = resources.move();
    return {
      columns: contents.columns.map(({ name }) => name),
      rows: contents.rows,
      defects: contents.defects,
      defectCount: contents.defectCount,
      files: contents.files ?? [{ path: shown, rows: contents.rows }],
      ...others.length === 0 ? {} : { beside },
      reading: prepared.reading,
      dialect: prepared.dialect,
      relation: RELATION,
      rowNumber,
      query: (sql) => turns.take(() => runQuery(session, sql)),
      text: (column) => turns.take(async () => readText(session, find(column), held)),
      numbers: (column) => turns.take(async () => readNumbers(session, find(column), held)),
      sortedText: (column) => turns.take(async () => sortText(session, find(column), held)),
      linesOf: async (records) => records.map((record) => contents.lineOf(record)),
      placesOf: async (records) => records.map((record) => ({ file: fileOf(record), line: contents.lineOf(record) })),
      [Symbol.asyncDispose]: () => kept.disposeAsync()
    };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function checkPatterns(connection, { spelling }, shown) {
  for (const pattern of [spelling.dateFormat, spelling.timestampFormat]) {
    if (pattern === null) continue;
    try {
      await connection.run(`SELECT try_strptime('', ${dialect.literal(pattern)})`);
    } catch (cause) {
      const reason = `the format of its dates is not understood: ${duckdbReason(cause)}`;
      throw fault("table-unreadable", { path: shown, reason }, { cause });
    }
  }
}
export {
  createTables
};
