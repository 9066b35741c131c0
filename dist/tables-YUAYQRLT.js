import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  CELLS,
  HELD,
  RELATION,
  columnFinder,
  countHeld,
  createView,
  describeClash,
  dialect,
  duckdbReason,
  freeName,
  heldName,
  loadParquet,
  nameColumns,
  numberColumns,
  refuseNul,
  refuseWide,
  splitRecord,
  textColumns,
  unreadable,
  withNulls,
  withoutPattern
} from "./chunk-EHO6FZJU.js";
import {
  reasonOf,
  systemCode
} from "./chunk-WH3B37RX.js";
import {
  init_bindings,
  useLibrary
} from "./chunk-SO33HJNU.js";
import {
  readVariable,
  readVariables
} from "./chunk-TQJU3XQS.js";
import "./chunk-44A4YLXA.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import {
  __callDispose,
  __using
} from "./chunk-TYDYXRWL.js";

// src/adapters/duckdb/tables.ts
import { mkdtemp as mkdtemp2, rm as rm6 } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join5 } from "node:path";

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
  return (await import("./lib-ZNWXMXRU.js")).default;
}

// src/adapters/duckdb/prepare-table.ts
import { rm as rm5 } from "node:fs/promises";

// src/adapters/duckdb/find-file.ts
import { access, realpath, stat } from "node:fs/promises";
import { dirname as dirname3, join as join4, relative, resolve, sep } from "node:path";
async function findFile(path, { root, anywhere }) {
  const real = await realOf(path, root);
  if (!anywhere && !await isInRepository(real, root)) throw fault("table-outside", { path });
  const found = await stat(real);
  if (!found.isFile()) throw fault("table-unreadable", { path, reason: "it is not a file" });
  return real;
}
async function realOf(path, root) {
  try {
    return await realpath(resolve(root, path));
  } catch (cause) {
    if (systemCode(cause) === "ENOENT")
      throw fault("no-such-file", { path, needed: "Check its spelling, and that what makes it has run." });
    throw fault("table-unreadable", { path, reason: reasonOf(cause) }, { cause });
  }
}
async function isInRepository(real, root) {
  const parts = relative(await repositoryAround(await realpath(root)), real).split(sep);
  const isInside = parts[0] !== ".." && resolve(parts.join(sep)) !== parts.join(sep);
  return isInside && !parts.some((part) => part.toLowerCase() === ".git");
}
async function repositoryAround(folder) {
  for (let at = folder; ; at = dirname3(at)) {
    const isTop = await access(join4(at, ".git")).then(
      () => true,
      () => false
    );
    if (isTop) return at;
    if (dirname3(at) === at) return folder;
  }
}

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
  [".arrows", "arrow"],
  [".feather", "arrow"]
]);
var COMPRESSED = /\.(gz|zst|zstd)$/i;
function formatOf(path) {
  return formats.get(extname(path.replace(COMPRESSED, "")).toLowerCase()) ?? "csv";
}

// src/adapters/duckdb/load-joined.ts
var JOINED = "joined";
var NUMBER = "record";
var KEPT = 1e3;
async function loadJoined(connection, parts, read) {
  await connection.run(`CREATE TABLE ${JOINED} (${NUMBER} BIGINT)`);
  const columns = /* @__PURE__ */ new Map();
  const exact = /* @__PURE__ */ new Set();
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
    await append(connection, { filled, columns, exact, shown, record: `${contents.record} + ${records}` });
    done.push({ path: shown, rows: contents.rows, before: records, lineOf: contents.lineOf });
    records += contents.records;
    rows += contents.rows;
  }
  await connection.run(`ALTER TABLE ${JOINED} RENAME TO ${HELD}`);
  const partOf = (record) => done.findLast(({ before }) => record > before) ?? missing(record);
  return {
    columns: textColumns([...columns.values()], read).map(
      (column, index) => exact.has(exactName(index)) ? { ...column, number: `coalesce(${exactName(index)}, ${column.number})` } : column
    ),
    rows,
    records,
    record: NUMBER,
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
function exactName(index) {
  return `exact_${index + 1}`;
}
function missing(record) {
  throw new RangeError(`there is no record ${record}`);
}
function fill(columns, partitions) {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  const folders = [...partitions].filter(([name]) => !taken.has(name.toLowerCase()));
  return [
    ...columns.map((column) => {
      const { name, text, number } = column;
      return "isSingle" in column ? { name, text, number } : { name, text };
    }),
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
  exact,
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
  const cells = [];
  for (const { name, text, number } of filled) {
    const index = places.indexOf(name.toLowerCase());
    cells.push({ target: heldName(index), value: text });
    if (number === void 0) continue;
    const target = exactName(index);
    cells.push({ target, value: number });
    if (exact.has(target)) continue;
    exact.add(target);
    await connection.run(`ALTER TABLE ${JOINED} ADD COLUMN ${target} DOUBLE`);
  }
  const targets = [NUMBER, ...cells.map(({ target }) => target)];
  const values = [record, ...cells.map(({ value }) => value)];
  await connection.run(
    `INSERT INTO ${JOINED} (${targets.join(", ")}) SELECT ${values.join(", ")} FROM ${HELD}`
  );
  await connection.run(`DROP TABLE ${HELD}`);
}

// src/adapters/duckdb/fill-from-json.ts
var LONGEST = 1 << 20;
var NUMBERED = /_\d+$/;
var FIRST = 1e4;
async function fillFromJson(connection, file) {
  if (file.records > FIRST) await describe(connection, file, { sample: FIRST });
  const columns = await describe(connection, file, { sample: -1 });
  const texts = columns.map((name, index) => {
    return `${withNulls(`(${dialect.identifier(name)} ->> '$')`, file.nulls)} AS ${heldName(index)}`;
  });
  const source = readJson(file, { sample: -1 });
  await connection.run(`CREATE OR REPLACE TABLE ${HELD} AS SELECT ${texts.join(", ")} FROM ${source}`);
  const renamed = await findRenamed(connection, file, columns);
  return { columns: textColumns(columns), rows: await countHeld(connection), renamed };
}
async function describe(connection, file, sample) {
  const described = await connection.runAndReadAll(`DESCRIBE FROM ${readJson(file, sample)}`);
  const columns = described.getRows().map(([name]) => `${name}`);
  refuseWide(file.shown, columns.length);
  refuseNul(file.shown, columns);
  return columns;
}
async function findRenamed(connection, file, columns) {
  const places = new Map(columns.map((name, index) => [name.toLowerCase(), index]));
  const suspects = columns.flatMap((name) => {
    const same = columns[places.get(name.replace(NUMBERED, "").toLowerCase()) ?? -1];
    return NUMBERED.test(name) && same !== void 0 ? [{ name, same }] : [];
  });
  if (suspects.length === 0) return [];
  const settings = `format = '${file.format}', maximum_object_size = ${LONGEST}`;
  const source = `read_json_objects(${dialect.literal(withoutPattern(file.path))}, ${settings})`;
  const found = await connection.runAndReadAll(`SELECT DISTINCT unnest(json_keys(json)) FROM ${source}`);
  const real = new Set(found.getRows().map(([name]) => `${name}`));
  const renamed = [];
  for (const { name, same } of suspects.filter(({ name: name2 }) => !real.has(name2))) {
    const column = heldName(columns.indexOf(name));
    const first = await connection.runAndReadAll(
      `SELECT coalesce(min(rowid), 0) + 1 FROM ${HELD} WHERE ${column} IS NOT NULL`
    );
    renamed.push({ name: name.replace(NUMBERED, ""), same, record: Number(first.getRows()[0]?.[0]) });
  }
  return renamed;
}
function readJson({ path, format }, { sample }) {
  const settings = [
    `format = '${format}'`,
    "records = true",
    `sample_size = ${sample}`,
    // Names only: values keep their JSON.
    "maximum_depth = 1",
    "map_inference_threshold = -1",
    `maximum_object_size = ${LONGEST}`,
    "hive_partitioning = false"
  ];
  return `read_json(${dialect.literal(withoutPattern(path))}, ${settings.join(", ")})`;
}

// src/adapters/duckdb/json-records.ts
import { createReadStream as createReadStream2 } from "node:fs";

// src/adapters/duckdb/json-gauge.ts
var QUOTE = 34;
var BACKSLASH = 92;
var COLON = 58;
var OPEN_LIST = 91;
var CLOSE_LIST = 93;
var OPEN_OBJECT = 123;
var CLOSE_OBJECT = 125;
var NEAR = 32;
var MOST_DEPTH = 1e3;
function createJsonGauge() {
  let depth = 0;
  let deepest = 0;
  let members = 0;
  let inText = false;
  let escaped = false;
  return { reset, take, deepest: () => deepest, members: () => members };
  function reset() {
    depth = 0;
    deepest = 0;
    members = 0;
    inText = false;
    escaped = false;
  }
  function take(bytes, start, end) {
    let at = start;
    while (at < end) at = inText ? passText(bytes, at, end) : passMarks(bytes, at, end);
  }
  function passMarks(bytes, start, end) {
    let level = depth;
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        inText = true;
        at++;
        break;
      }
      if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        if (++level > deepest) deepest = level;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) level--;
      else if (byte === COLON && level === 1) members++;
    }
    depth = level;
    return at;
  }
  function passText(bytes, start, end) {
    let at = start;
    const near = Math.min(end, start + NEAR);
    for (; at < near; at++) {
      const byte = bytes[at];
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) {
        inText = false;
        return at + 1;
      }
    }
    if (at === end || escaped) return at;
    const quote = bytes.indexOf(QUOTE, at);
    const stop = quote === -1 || quote > end ? end : quote;
    let slashes = 0;
    while (stop - slashes > at && bytes[stop - slashes - 1] === BACKSLASH) slashes++;
    escaped = slashes % 2 === 1;
    return stop;
  }
}
function tooDeep() {
  return `is nested deeper than ${MOST_DEPTH.toLocaleString("en")} levels`;
}

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
var QUOTE2 = 34;
var BACKSLASH2 = 92;
var OPEN = /* @__PURE__ */ new Set([91, 123]);
var CLOSE = /* @__PURE__ */ new Set([93, 125]);
var LIST = 91;
var OBJECT = 123;
var COLON2 = 58;
async function findJsonRecords({
  path,
  shown
}) {
  const lines = createLineStarts();
  let records = 0;
  let line = 1;
  let depth = 0;
  let top = null;
  let inText = false;
  let escaped = false;
  let inRecord = false;
  let members = 0;
  for await (const chunk of createReadStream2(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk;
    for (let at = 0; at < bytes.length; at++) take(bytes[at]);
  }
  return { records, lines, isList: top === 1 };
  function take(byte) {
    if (byte === LF) line++;
    if (inText) {
      if (escaped) escaped = false;
      else if (byte === BACKSLASH2) escaped = true;
      else if (byte === QUOTE2) inText = false;
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
    if (byte === QUOTE2) inText = true;
    else if (OPEN.has(byte)) {
      if (++depth - top > MOST_DEPTH) throw new Error(`its record on line ${line} ${tooDeep()}`);
    } else if (byte === COLON2 && depth === top + 1) refuseWide(shown, ++members, line);
    else if (isEnd) {
      depth--;
      if (depth === top) inRecord = false;
    }
  }
  function begin(byte) {
    if (byte === COMMA) inRecord = false;
    else if (!inRecord) {
      inRecord = true;
      members = 0;
      lines.add(++records, line);
      if (byte !== OBJECT) throw new Error(`its record ${records}, on line ${line}, is no object`);
    }
  }
}

// src/adapters/duckdb/load-json.ts
async function loadJson(connection, file) {
  try {
    const { records, lines, isList } = await findJsonRecords(file);
    if (records === 0) throw fault("table-empty", { path: file.shown });
    const format = isList ? "array" : "unstructured";
    const { columns, rows, renamed } = await fillFromJson(connection, { ...file, records, format });
    if (rows !== records) throw new Error(`${rows} of its ${records} items are records`);
    const defects = renamed.map(({ name, same, record }) => ({
      line: lines.lineOf(record),
      column: name,
      message: describeClash({ name, same, where: "in the file" })
    }));
    const found = { defects, defectCount: defects.length };
    return { columns, rows, records, record: "rowid + 1", ...found, lineOf: lines.lineOf };
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

// src/adapters/duckdb/load-json-lines.ts
import { createReadStream as createReadStream4 } from "node:fs";
import { rm as rm2 } from "node:fs/promises";

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
import { isUtf8 as isUtf82 } from "node:buffer";
import { createReadStream as createReadStream3 } from "node:fs";
import { open } from "node:fs/promises";
var LF3 = 10;
var KEPT2 = 1e3;
async function loadSoundLines(connection, file) {
  const { names, sound, defects, defectCount } = await copySoundLines(file);
  if (sound === 0) return null;
  refuseWide(file.shown, names.size);
  refuseNul(file.shown, names.keys());
  const texts = [...names.keys()].map((name, index) => {
    const text = `(value ->> ${dialect.literal(pointerTo(name))})`;
    return `${withNulls(text, file.nulls)} AS ${heldName(index)}`;
  });
  const settings = `format = 'newline_delimited', columns = {record: 'BIGINT', value: 'JSON'}, maximum_object_size = ${2 * LONGEST}`;
  const source = `read_json(${dialect.literal(withoutPattern(file.copy))}, ${settings})`;
  await connection.run(
    `CREATE OR REPLACE TABLE ${HELD} AS SELECT ${["record", ...texts].join(", ")} FROM ${source}`
  );
  const rows = await countHeld(connection);
  if (rows !== sound) throw new Error(`${rows} of ${sound} sound records were found`);
  return { columns: textColumns([...names.values()]), rows, record: "record", defects, defectCount };
}
async function copySoundLines({ path, shown, copy }) {
  var _stack = [];
  try {
    const target = __using(_stack, await open(copy, "wx", 384), true);
    const names = /* @__PURE__ */ new Map();
    const taken = /* @__PURE__ */ new Map();
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
        keep({ line, column: null, message: found });
        continue;
      }
      sound++;
      for (const name of found.names) addName(name, line);
      written.push(`{"record":${record},"value":${found.text}}
`);
      if (written.length < 1e3) continue;
      await target.appendFile(written.join(""));
      written = [];
    }
    await target.appendFile(written.join(""));
    return { names, sound, defects, defectCount };
    function keep(defect) {
      defectCount++;
      if (defects.length < KEPT2) defects.push(defect);
    }
    function addName(name, line) {
      if (names.has(name)) return;
      refuseWide(shown, names.size);
      const same = taken.get(name.toLowerCase());
      if (same !== void 0)
        keep({ line, column: name, message: describeClash({ name, same, where: "in the file" }) });
      const unique = same === void 0 ? name : freeName(name, taken);
      taken.set(unique.toLowerCase(), unique);
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
  const gauge = createJsonGauge();
  gauge.take(bytes, 0, bytes.length);
  if (gauge.deepest() > MOST_DEPTH) return tooDeep();
  const text = new TextDecoder().decode(bytes);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return "is not valid JSON";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "is no JSON object";
  const names = Object.keys(value);
  if (names.length < gauge.members()) return "has a name twice in one object";
  return { text: text.trim(), names };
}
function tooLong() {
  return `is longer than ${LONGEST.toLocaleString("en")} bytes`;
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
      const isLong = pending === null || feed - start > LONGEST;
      pending = new Uint8Array();
      yield { bytes: isLong ? null : bytes.subarray(start, feed), line };
      line++;
      start = feed + 1;
    }
    if (pending === null || bytes.length - start > LONGEST) pending = null;
    else pending = bytes.subarray(start);
  }
  if (pending === null || pending.length > 0) yield { bytes: pending, line };
}
function isBlank(bytes) {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
function pointerTo(name) {
  return `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

// src/adapters/duckdb/load-json-lines.ts
var LF4 = 10;
var OPEN_OBJECT2 = 123;
var TAB = 9;
var RETURN = 13;
var SPACE2 = 32;
async function loadJsonLines(connection, file) {
  try {
    const { records, lines, regular } = await surveyLines(file);
    if (records === 0) throw fault("table-empty", { path: file.shown });
    const common = { records, lineOf: lines.lineOf };
    try {
      if (!regular) throw new Error("no line of it is a record");
      const { columns, rows, renamed } = await fillFromJson(connection, {
        ...file,
        records,
        format: "newline_delimited"
      });
      if (rows !== records) throw new Error(`${rows} records stand on ${records} lines`);
      if (renamed.length > 0) throw new Error("names of its columns differ by upper and lower case only");
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
async function surveyLines({
  path,
  shown
}) {
  const lines = createLineStarts();
  const gauge = createJsonGauge();
  let records = 0;
  let line = 1;
  let blank = true;
  let gauged = false;
  let regular = true;
  let started = false;
  for await (const chunk of createReadStream4(path, { highWaterMark: LONGEST })) {
    const bytes = chunk;
    let start = started ? 0 : markLength(bytes);
    started = true;
    for (let feed = bytes.indexOf(LF4, start); feed !== -1; feed = bytes.indexOf(LF4, start)) {
      take(bytes, { start, end: feed, whole: true });
      endLine();
      start = feed + 1;
    }
    take(bytes, { start, end: bytes.length, whole: false });
  }
  endLine();
  return { records, lines, regular };
  function take(bytes, { start, end, whole }) {
    let at = start;
    if (blank) {
      while (at < end && isSpace(bytes[at])) at++;
      if (at === end) return;
      blank = false;
      lines.add(++records, line);
      if (bytes[at] !== OPEN_OBJECT2) regular = false;
    }
    if (whole && !gauged && end - at <= MOST_DEPTH) return;
    gauged = true;
    gauge.take(bytes, at, end);
  }
  function endLine() {
    if (gauged) {
      if (gauge.deepest() > MOST_DEPTH) regular = false;
      refuseWide(shown, gauge.members(), line);
      gauge.reset();
    }
    gauged = false;
    blank = true;
    line++;
  }
}
function isSpace(byte) {
  return byte === SPACE2 || byte === TAB || byte === RETURN;
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
import { createReadStream as createReadStream6, createWriteStream } from "node:fs";
import { open as open2, rm as rm3 } from "node:fs/promises";
import { Transform } from "node:stream";
import { pipeline as pipeline2 } from "node:stream/promises";

// src/adapters/duckdb/refuse-pointer.ts
var pointers = [
  {
    tool: "Git LFS",
    pattern: /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\//,
    fetch: "`git lfs pull`, or `lfs: true` of actions/checkout"
  },
  {
    tool: "DVC",
    pattern: /^(?:[a-z_0-9]+: .*\r?\n){0,5}outs:\r?\n- (?:md5|hash|etag|size|path):? /,
    fetch: "`dvc pull`"
  },
  { tool: "git-annex", pattern: /^\/annex\/objects\//, fetch: "`git annex get`" }
];
function refusePointer(path, head) {
  const text = Buffer.from(head.subarray(0, 1024)).toString("latin1");
  const found = pointers.find(({ pattern }) => pattern.test(text));
  if (found !== void 0) throw fault("table-is-pointer", { path, tool: found.tool, fetch: found.fetch });
}

// src/adapters/duckdb/unpack.ts
import { createReadStream as createReadStream5 } from "node:fs";
import { finished } from "node:stream";
import { createGunzip, createZstdDecompress } from "node:zlib";
var MOST_PARTS = 1e5;
function compressionOf([first = 0, second, third, fourth]) {
  if (first === 31 && second === 139) return "gzip";
  if (first === 40 && second === 181 && third === 47 && fourth === 253) return "zstd";
  const isSkipped = first >> 4 === 5 && second === 42 && third === 77 && fourth === 24;
  return isSkipped ? "zstd" : null;
}
async function* unpack(path, compression) {
  const source = createReadStream5(path, { highWaterMark: 1 << 18 });
  const chunks = source[Symbol.asyncIterator]();
  const next = async () => (await chunks.next()).value ?? null;
  try {
    let rest = await next();
    for (let parts = 1; rest !== null; parts++) {
      if (parts > MOST_PARTS) throw new Error(`they have more than ${MOST_PARTS.toLocaleString("en")} parts`);
      const feed = createFeed(rest, next);
      yield* decode2(compression === "gzip" ? createGunzip() : createZstdDecompress(), feed);
      rest = compression === "gzip" ? await skipZeros(feed.rest(), next) : await atLeast(4, feed.rest(), next);
      if (rest !== null && compressionOf(rest) !== compression)
        throw new Error("something else follows after them");
    }
  } finally {
    source.destroy();
  }
}
function createFeed(first, more) {
  let start = first;
  let last = null;
  let given = 0;
  return {
    async next() {
      last = start ?? await more();
      start = null;
      given += last?.length ?? 0;
      return last;
    },
    given: () => given,
    took(bytes) {
      last = last?.subarray(last.length - (given - bytes)) ?? null;
    },
    rest: () => last === null || last.length === 0 ? null : last
  };
}
async function* decode2(decoder, feed) {
  const over = new Promise((resolve2) => finished(decoder, { writable: false }, () => resolve2()));
  const feeding = feedAll();
  yield* decoder;
  await feeding;
  feed.took(decoder.bytesWritten);
  async function feedAll() {
    for (let chunk = await feed.next(); chunk !== null; chunk = await feed.next()) {
      const bytes = chunk;
      await Promise.race([over, new Promise((resolve2) => decoder.write(bytes, () => resolve2()))]);
      if (decoder.bytesWritten < feed.given() || decoder.destroyed) return;
    }
    decoder.end();
  }
}
async function skipZeros(rest, next) {
  for (let bytes = rest ?? await next(); bytes !== null; bytes = await next()) {
    const start = bytes.findIndex((byte) => byte !== 0);
    if (start !== -1) return atLeast(2, bytes.subarray(start), next);
  }
  return null;
}
async function atLeast(length, rest, next) {
  if (rest !== null && rest.length >= length) return rest;
  const more = await next();
  if (more === null) return rest;
  return rest === null ? more : Buffer.concat([rest, more]);
}

// src/adapters/duckdb/plain-file.ts
var MOST_UNPACKED = 2 ** 34;
async function unpackFile(file, scratch) {
  const head = await readHead(file.path);
  refusePointer(file.shown, head);
  const compression = compressionOf(head);
  if (compression === null) return { path: file.path, compression, head };
  const path = scratch.next();
  try {
    await pipeline2(
      unpack(file.path, compression),
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
  const decode3 = new Transform({
    transform(chunk, _, done) {
      attempt(done, () => decoder.decode(chunk, { stream: true }));
    },
    flush(done) {
      attempt(done, () => decoder.decode());
    }
  });
  try {
    await pipeline2(
      createReadStream6(source.path, { highWaterMark: 1 << 20 }),
      decode3,
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
var DATE = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/;
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
  const isDate = (cell) => dateFormats.some((format) => fits(cell, format));
  const dates = columns.filter((cells) => isMost(cells, isDate)).flatMap((cells) => cells.filter(isDate));
  const fitting = dateFormats.filter((format) => dates.every((cell) => fits(cell, format)));
  const [only = null] = fitting;
  return dates.length > 0 && fitting.length === 1 ? only : null;
}
function fits(cell, format) {
  const found = DATE.exec(cell);
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
import { randomUUID } from "node:crypto";
import { rm as rm4 } from "node:fs/promises";

// src/adapters/duckdb/sound-copy.ts
import { open as open4 } from "node:fs/promises";

// src/adapters/duckdb/walk-records.ts
import { isUtf8 as isUtf83 } from "node:buffer";

// src/adapters/duckdb/plain-lines.ts
var LF7 = 10;
var CR2 = 13;
var TEXT = 0;
var DELIMITER = 1;
var OTHER = 2;
function countPlainLines(source) {
  const { bytes, cells, ending, longest } = source;
  const meanings = meaningsOf(source);
  const size = bytes.length;
  let start = source.start;
  let count = 0;
  for (; ; ) {
    let at = start;
    let found = 1;
    for (; at < size; at++) {
      const meaning = meanings[bytes[at]];
      if (meaning === TEXT) continue;
      if (meaning === OTHER) break;
      found++;
    }
    if (found !== cells || at === start || at - start > longest) break;
    const feed = ending === "crlf" && bytes[at] === CR2 ? at + 1 : at;
    if (bytes[feed] !== LF7 || ending === "crlf" && feed === at) break;
    count++;
    start = feed + 1;
  }
  return { count, end: start };
}
function meaningsOf({
  delimiter,
  quote
}) {
  const meanings = new Uint8Array(256);
  for (const byte of [LF7, CR2, quote]) meanings[byte] = OTHER;
  meanings[delimiter] = DELIMITER;
  return meanings;
}

// src/adapters/duckdb/read-ahead.ts
import { open as open3 } from "node:fs/promises";
var PART = 1 << 20;
async function* readAhead(path) {
  var _stack = [];
  try {
    const handle = __using(_stack, await open3(path), true);
    let current = Buffer.allocUnsafe(PART);
    let other = Buffer.allocUnsafe(PART);
    let reading = handle.read(current, 0, PART, null);
    try {
      for (; ; ) {
        const { bytesRead } = await reading;
        if (bytesRead === 0) return;
        const part = current.subarray(0, bytesRead);
        [current, other] = [other, current];
        reading = handle.read(current, 0, PART, null);
        yield part;
      }
    } finally {
      await reading.catch(() => null);
    }
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}

// src/adapters/duckdb/walk-records.ts
var LONGEST2 = 1 << 20;
var REREADS = 1e3;
var LF8 = 10;
async function walkRecords(file, visitor) {
  const walker = createWalker(file, visitor);
  let pending = new Uint8Array();
  for await (const part of readAhead(file.path)) {
    const bytes = pending.length === 0 ? part : Buffer.concat([pending, part]);
    pending = new Uint8Array(bytes.subarray(walker.take(bytes, false)));
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
    const plain = countPlainLines({ bytes, start, delimiter, quote, cells, ending, longest: LONGEST2 });
    if (plain.count === 0) return start;
    visitor.soundLines({ first: number + 1, count: plain.count, line });
    number += plain.count;
    line += plain.count;
    return plain.end;
  }
  function takeRecord(bytes, start, last) {
    const whole = scanRecord(record, { bytes, start, last, delimiter, quote });
    if (!whole && bytes.length - start <= LONGEST2) return null;
    if (!whole) scanRecord(record, { bytes, start, last: true, delimiter, quote });
    if (record.damage !== null) return recover(bytes, last);
    if (!whole || record.end - start > LONGEST2) {
      report({ line, cell: null, message: `is longer than ${LONGEST2.toLocaleString("en")} bytes` });
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
    const target = __using(_stack, await open4(to, "wx", 384), true);
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
var never = () => randomUUID();
var NUMBER2 = "record";
var SCANNED_COLUMNS = 50;
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
  if (loading.sparing && canBeScanned(loading)) {
    const source = asItIs(loading);
    await connection.run(
      `CREATE OR REPLACE VIEW ${HELD} AS SELECT row_number() OVER () - 1 AS rowid, * FROM ${source}`
    );
    return { ...contents, record: "rowid + 1", scanned: { files: [file.path], source } };
  }
  if (survey.regular && await isWhole(connection, asItIs(loading), survey)) {
    return { ...contents, record: "rowid + 1" };
  }
  await copySound(file, copy);
  try {
    if (await isWhole(connection, fromCopy(loading, copy), survey)) return { ...contents, record: NUMBER2 };
  } finally {
    await rm4(copy, { force: true });
  }
  throw fault("table-unreadable", {
    path: file.shown,
    reason: "DuckDB does not find the records that stand in it"
  });
}
function canBeScanned({ file, survey }) {
  const isPlain = withoutPattern(file.path) === file.path;
  return survey.regular && survey.columns.length <= SCANNED_COLUMNS && isPlain;
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
  const columns = [[NUMBER2, "BIGINT"], ...survey.columns.map(asText)];
  return readCsv({ ...file, path: copy, lineEnd: "lf", nulls, header: false, columns });
}
function readCsv(options) {
  const { literal } = dialect;
  const nulls = options.nulls.length === 0 ? [never()] : options.nulls;
  const settings = [
    "auto_detect = false",
    `header = ${options.header}`,
    `delim = ${literal(String.fromCharCode(options.delimiter))}`,
    `quote = ${literal(String.fromCharCode(options.quote))}`,
    `escape = ${literal(String.fromCharCode(options.quote))}`,
    `comment = ''`,
    // Unsaid, it is taken from the first line end met, in a quoted cell too.
    `new_line = '${options.lineEnd === "lf" ? "\\n" : "\\r\\n"}'`,
    `columns = {${options.columns.map(([name, type]) => `${literal(name)}: ${literal(type)}`).join(", ")}}`,
    `nullstr = [${nulls.map(literal).join(", ")}]`,
    "allow_quoted_nulls = true",
    // The default; DuckDB 1.5 finds no record at all where it is said beside this line end.
    ...options.lineEnd === "lf" ? ["strict_mode = true"] : [],
    "null_padding = false",
    "ignore_errors = false"
  ];
  return `read_csv(${literal(withoutPattern(options.path))}, ${settings.join(", ")})`;
}
function asText(_, index) {
  return [heldName(index), "VARCHAR"];
}

// src/adapters/duckdb/spelled-dialect.ts
function spelledDialect(spelling) {
  const { decimal, dateFormat, timestampFormat, standardToo } = spelling;
  const casts = /* @__PURE__ */ new Map();
  if (decimal === ",") casts.set("number", castDecimalComma);
  if (dateFormat !== null) casts.set("date", (text) => besideStandard(text, "date", asDate(text, dateFormat)));
  if (timestampFormat !== null)
    casts.set("datetime", (text) => besideStandard(text, "datetime", asInstant(text, timestampFormat)));
  if (casts.size === 0) return dialect;
  return {
    ...dialect,
    tryCast(expression, type) {
      const cast = casts.get(type);
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
  return `CAST(${dialect.parseTime(text, format)} AS DATE)`;
}
function asInstant(text, format) {
  return `make_timestamp(epoch_us(${dialect.parseTime(text, format)}))`;
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
var TAB2 = 9;
var SPACE4 = 32;
async function prepareDelimited(file, asked) {
  const manner = asked.manner ?? findManner(file, asked);
  const delimited = { path: file.path, shown: file.shown, ...manner };
  const survey = await surveyFile(delimited);
  const loading = {
    file: delimited,
    survey,
    nulls: file.nulls,
    dialect: spelledDialect(manner.spelling),
    copy: asked.scratch.next(),
    sparing: asked.sparing
  };
  return { load: (connection) => loadDelimited(connection, loading), manner, reading: tell(manner) };
}
function findManner({ shown, head, nulls }, { format, options }) {
  const marks = detectMarks(head, {
    delimiter: byteOf(options.delimiter, { shown, what: "delimiter" }) ?? (format === "tsv" ? TAB2 : null),
    quote: byteOf(options.quote, { shown, what: "quote" })
  });
  if (marks.quote === SPACE4) throw fault("table-unreadable", { path: shown, reason: "its quote is a space" });
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
async function prepareFile(path, {
  format = formatOf(path),
  nulls = [""],
  options = {},
  sparing = false,
  anywhere = false,
  files
}, { root, scratch, like }) {
  const found = { path: await findFile(path, { root, anywhere }), shown: path };
  try {
    const { reading, ...plain } = await makePlain(found, { format, options, scratch });
    const file = { ...plain, shown: path, nulls };
    const common = { ...found, manner: null, reading };
    const once = (load2) => plain.path === found.path ? load2 : thenRemove(plain.path, load2);
    if (format === "parquet") return { ...common, load: once((connection) => loadParquet(connection, file)) };
    if (format === "arrow") return { ...common, load: once((connection) => loadArrow(connection, file)) };
    if (format === "json") return { ...common, load: once((connection) => loadJson(connection, file)) };
    const copy = scratch.next();
    if (format === "jsonl")
      return { ...common, load: once((connection) => loadJsonLines(connection, { ...file, copy })) };
    const asked = {
      format,
      options,
      scratch,
      manner: like?.manner ?? null,
      sparing: sparing && files === void 0
    };
    const { load, manner, reading: told } = await prepareDelimited(file, asked);
    return { ...common, manner, load: once(load), reading: { ...reading, ...told } };
  } catch (cause) {
    if (systemCode(cause) === null) throw cause;
    throw fault("table-unreadable", { path, reason: reasonOf(cause) }, { cause });
  }
}
function thenRemove(path, load) {
  return async (connection) => {
    let contents = null;
    try {
      contents = await load(connection);
      return contents;
    } finally {
      if (contents?.scanned === void 0) await rm5(path, { force: true });
    }
  };
}
async function makePlain(file, { format, options, scratch }) {
  const { compression, ...unpacked } = await unpackFile(file, scratch);
  const said = { format, ...compression === null ? {} : { compression } };
  if (format === "parquet" || format === "arrow") return { ...unpacked, reading: said };
  const encoding = options.encoding ?? markedEncoding(unpacked.head);
  const reading = { ...said, encoding };
  if (encoding === "utf-8") return { ...unpacked, reading };
  const path = await transcodeFile(file, { ...unpacked, encoding, next: scratch.next });
  return { path, head: await readHead(path), reading };
}
function givenSpelling({ decimal, dateFormat, timestampFormat }) {
  return {
    decimal: decimal ?? ".",
    dateFormat: dateFormat ?? null,
    timestampFormat: timestampFormat ?? null,
    standardToo: false
  };
}
async function loadArrow(...given) {
  const reader = await import("./load-arrow-PRQEKH7E.js");
  return reader.loadArrow(...given);
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
async function runQuery({ engine, connection, longestMs }, sql) {
  let stopped = false;
  const timer = setTimeout(() => {
    stopped = true;
    connection.interrupt();
  }, longestMs);
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
    if (stopped) throw fault("sql-too-slow", { sql: shorten(sql), minutes: longestMs / 6e4 });
    throw fault("sql-failed", { sql: shorten(sql), reason: duckdbReason(cause) });
  } finally {
    clearTimeout(timer);
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
  return fault("sql-failed", { sql: shorten(sql), reason: duckdbReason(cause) });
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
var PART2 = { rows: 1e5, bytes: 1 << 23 };
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
  const most = Math.min(first + PART2.rows, ends.length);
  const start = first === 0 ? 0 : ends[first - 1];
  let next = first + 1;
  while (next < most && ends[next] - start <= PART2.bytes) next++;
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
var SPARING_LIMIT = "512MB";
var LONGEST_QUERY = 10 * 6e4;
function createTables({
  root,
  library = {},
  longestMs = LONGEST_QUERY
}) {
  let engine = null;
  return {
    dialect,
    async open(source) {
      var _stack = [];
      try {
        const resources = __using(_stack, new AsyncDisposableStack(), true);
        const folder = await mkdtemp2(join5(tmpdir(), "mergemark-table-"));
        resources.defer(() => rm6(folder, { recursive: true, force: true }));
        const scratch = scratchIn(folder);
        const prepared = await prepareTable(source, { root, scratch });
        const beside = await prepareBeside(source, { root, scratch });
        engine ??= loadEngine(library);
        const { path: shown, sparing = false } = source;
        const opened = await openTable(await engine, { prepared, beside, scratch, shown, sparing, longestMs });
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
  return { folder, next: () => join5(folder, `copy-${++count}`) };
}
async function openTable(engine, {
  prepared,
  beside: others,
  scratch,
  shown,
  sparing,
  longestMs
}) {
  var _stack = [];
  try {
    const resources = __using(_stack, new AsyncDisposableStack(), true);
    const instance = await engine.DuckDBInstance.create(":memory:", {
      temp_directory: join5(scratch.folder, "spill"),
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      ...sparing ? { memory_limit: SPARING_LIMIT } : {}
    });
    resources.defer(() => instance.closeSync());
    const connection = await instance.connect();
    resources.defer(() => connection.closeSync());
    await connection.run("SET TimeZone = 'UTC'");
    await checkPatterns(connection, prepared, shown);
    const beside = await loadBeside(connection, others);
    const contents = await prepared.load(connection);
    if (contents.columns.length === 0)
      throw fault("table-unreadable", { path: shown, reason: "its records have no fields" });
    const rowNumber = await createView(connection, contents);
    const scanned = (contents.scanned?.files ?? []).map(dialect.literal).join(", ");
    await connection.run(`SET allowed_paths = [${scanned}]`);
    await connection.run("SET enable_external_access = false");
    await connection.run("SET lock_configuration = true");
    const session = { engine, connection, longestMs };
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
      cells: CELLS,
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
