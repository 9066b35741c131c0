import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  annotationsOf,
  askedAt,
  findMarkPlaces,
  hasMarks
} from "./chunk-N2JRBAKH.js";
import {
  validateDataset
} from "./chunk-5OAHXYTE.js";
import {
  dataDocument
} from "./chunk-XXPL4PRM.js";
import {
  readJudged
} from "./chunk-DDOXFENP.js";
import {
  PartialFailure,
  asFault,
  defineStage
} from "./chunk-XZ6THV72.js";
import {
  findReadableBase
} from "./chunk-M7EM5S42.js";
import {
  joinFaults
} from "./chunk-MY7RTWCD.js";
import {
  __callDispose,
  __using
} from "./chunk-TYDYXRWL.js";

// src/data/explain-errors.ts
function explainErrors(checks, { rules, placeOf }) {
  return checks.map((check) => {
    const rule = check.column === null ? rules.find(({ name }) => name === check.rule) : void 0;
    const isWritten = check.result === "error" && (rule !== void 0 || WRITTEN.test(check.message));
    if (!isWritten) return check;
    const place = placeOf(check);
    const where = place === null ? "" : ` (${place.file}${place.line === null ? "" : `:${place.line}`})`;
    return { ...check, message: `${inWords(check.message, rule)}${where}` };
  });
}
var WRITTEN = /^a query failed: |^in `when`: /;
var ENGINE = /^a query failed: (?:Failed to [a-z ]+: )?(Parser|Binder|Catalog|Invalid Input|Conversion)? ?(?:Error: )?/;
function inWords(message, rule) {
  const kind = ENGINE.exec(message)?.[1];
  const part = rule === void 0 && (kind === "Parser" || kind === "Binder") ? "in `when`: " : "";
  const said = message.replace(ENGINE, "").replace(/\s*\bCandidate bindings:.*$/s, "");
  const missing = /^Referenced column (".*?") not found in FROM clause!?/s.exec(said)?.[1];
  if (missing !== void 0) return `${part}there is no column ${missing}`;
  if (kind === "Parser") return `${part}the SQL does not parse: ${withoutOurs(said, rule)}`;
  const isOfExpression = rule === void 0 && kind === "Invalid Input";
  return isOfExpression ? `the regular expression does not compile: ${said}` : `${part}${said}`;
}
function withoutOurs(said, rule) {
  if (!/^syntax error at or near "\)"$/.test(said.trim())) return said;
  const written = rule === void 0 ? null : `${rule.sql} ${rule.when ?? ""}`;
  return written?.includes(")") === true ? `${said}, or at its end` : "it ends where more is to follow";
}

// src/data/validate-datasets.ts
async function validateDatasets(settings, ports, { base = [], places = async () => null, placeOf = () => null, ...beside } = {}) {
  const datasets = [];
  const faults = [];
  const around = { datasets: settings, ...beside, now: ports.clock.now() / 1e3 };
  for (const one of settings) {
    const theirs = base.find(({ name }) => name === one.name) ?? null;
    try {
      const found = await validateDataset(one, ports, { ...around, base: theirs });
      const asked = {
        rules: one.rules,
        placeOf: (check) => placeOf(one.name, check)
      };
      datasets.push({ ...found, checks: explainErrors(found.checks, asked) });
    } catch (thrown) {
      faults.push(asFault(thrown));
    }
  }
  if (datasets.some(hasMarks)) {
    for (const annotation of annotationsOf(datasets, await places())) ports.runner.annotate(annotation);
  }
  if (faults.length > 0) throw new PartialFailure({ datasets }, joinFaults(faults));
  return { datasets };
}

// src/data/main-version.ts
import { basename, matchesGlob, normalize } from "node:path/posix";
var MOST_BYTES = 256 * 1024 * 1024;
function mainOf({ run, recorded }, { git, files }) {
  let found = null;
  const startOf = () => found ??= findStart(run, git);
  return { isRecorded: async () => await startOf() === recorded, open };
  async function open(dataset) {
    var _stack = [];
    try {
      const start = await startOf();
      if (start === null) return null;
      const placed = await placeFiles(start, dataset, git);
      if (placed === null) return null;
      const laying = __using(_stack, new AsyncDisposableStack(), true);
      const folder = laying.use(await files.temporary());
      const at = (path2) => `${folder.path}/main/${path2}`;
      const isLaid = await lay(placed, { start, git, write: (path2, bytes) => files.write(at(path2), bytes) });
      const paths = placed.map(({ to }) => at(to));
      const [path] = paths;
      if (!isLaid || path === void 0) return null;
      const several = dataset.files === void 0 ? {} : { files: paths };
      const laid = laying.move();
      return { path, ...several, [Symbol.asyncDispose]: () => laid.disposeAsync() };
    } catch (_) {
      var _error = _, _hasError = true;
    } finally {
      var _promise = __callDispose(_stack, _error, _hasError);
      _promise && await _promise;
    }
  }
}
async function findStart(run, git) {
  if (run === null || run.base === null) return null;
  const { tested, base } = run;
  const parents = await git.parents(tested);
  if (tested === base) return parents[0] ?? null;
  if (parents.includes(base)) return base;
  const start = await git.mergeBase(tested, base);
  return start === tested ? parents[0] ?? null : start;
}
async function placeFiles(start, { path, files }, git) {
  if (files === void 0) return [{ from: path, to: basename(path) }];
  const pattern = normalize(path);
  if (pattern.split("/").includes("..")) return null;
  const found = (await git.filesBelow(start)).filter((name) => matchesGlob(name, pattern)).sort();
  const isWhole = files.every((file) => found.includes(normalize(file.path)));
  return isWhole ? found.map((name) => ({ from: name, to: name })) : null;
}
async function lay(placed, {
  start,
  git,
  write
}) {
  let left = MOST_BYTES;
  for (const { from, to } of placed) {
    const content = await git.readFile(start, await git.pathFromRoot(from), { most: left });
    if (content === null) return false;
    left -= content.length;
    await write(to, content);
  }
  return true;
}

// src/data/stage.ts
function checkingStage(failures) {
  return defineStage({
    title: "Checking the data",
    document: dataDocument,
    ports: ["files", "git", "tables", "runner", "clock"],
    nothing: { datasets: [] },
    async run(project, ports) {
      const { configuration } = await readJudged(project, ports.files);
      const base = await findReadableBase(dataDocument, project, ports.files);
      const places = () => findMarkPlaces(project, ports.git);
      const placeOf = (dataset, check) => {
        const line = askedAt(dataset, check, { head: configuration });
        return line === null ? null : { file: project.path, line, column: null };
      };
      const beside = {
        base: base?.datasets ?? [],
        places,
        placeOf,
        main: mainOf({ run: project.run, recorded: base?.run?.tested ?? null }, ports),
        ...failures === null ? {} : { failures }
      };
      return validateDatasets(configuration.data, ports, beside);
    }
  });
}
var dataStage = checkingStage(null);

export {
  validateDatasets,
  checkingStage,
  dataStage
};
