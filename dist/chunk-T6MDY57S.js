import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  FILE_NAME,
  LIMITS,
  MANIFEST,
  RECORDS,
  latestFirst,
  manifestDocument,
  parseRecordPath
} from "./chunk-MTCXSRJH.js";
import {
  baselineDocument
} from "./chunk-6X53FP6R.js";
import {
  digestOf
} from "./chunk-4H3XOW4D.js";
import {
  evaluationDocument
} from "./chunk-I5YY7GFW.js";
import {
  readJudged
} from "./chunk-P53OOXBX.js";
import {
  policyDocument
} from "./chunk-ZUNGTN7B.js";
import {
  parseConfiguration
} from "./chunk-642T65AY.js";
import {
  defineStage
} from "./chunk-UB2ZRRDH.js";
import {
  BASE,
  writeDocument
} from "./chunk-77AUHNSJ.js";
import {
  MergemarkError,
  fault
} from "./chunk-LFBC4ZR5.js";

// src/baseline/index-records.ts
async function indexRecords(name, records) {
  const folders = /* @__PURE__ */ new Map();
  for (const path of await records.list(RECORDS)) {
    const found = parseRecordPath(path);
    if (found?.name !== name) continue;
    const { file, ...key } = found;
    const complete = file === MANIFEST || (folders.get(key.folder)?.complete ?? false);
    folders.set(key.folder, { ...key, complete });
  }
  const commits = Map.groupBy(folders.values(), ({ sha }) => sha);
  for (const attempts of commits.values()) attempts.sort(latestFirst);
  return commits;
}

// src/baseline/has-records.ts
async function hasRecords(name, records) {
  return (await indexRecords(name, records)).size > 0;
}

// src/baseline/read-policy.ts
async function readPolicy(input, { git }) {
  const { base, headText } = input;
  if (base !== null && await git.resolve(base) === null) {
    throw fault("no-common-history", { base, shallow: await git.isShallow() });
  }
  const path = await git.pathFromRoot(input.path);
  const ofBase = base === null ? null : await git.readFile(base, path);
  if (ofBase !== null) return describe2("base", decode(ofBase, path));
  return base !== null && input.hasRecords ? describe2("removed", null) : describe2("head", headText);
  function describe2(source, text) {
    return { source, sha: base, path, text, digest: text === null ? null : digestOf(text) };
  }
}
function decode(bytes, path) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw fault(
      "unreadable-file",
      { path: `${path} of the base branch`, reason: "it is not UTF-8" },
      { cause }
    );
  }
}

// src/baseline/history.ts
var ALL = 1e7;
async function findStart({ tested, base }, git) {
  const parents = await git.parents(tested);
  const firstParent = parents[0] ?? null;
  if (base === null || base === tested) return firstParent;
  if (parents.includes(base)) return base;
  const mergeBase = await git.mergeBase(tested, base);
  if (mergeBase === null) throw fault("no-common-history", { base, shallow: await git.isShallow() });
  return mergeBase === tested ? firstParent : mergeBase;
}
async function* ancestorsFrom(start, git) {
  yield start;
  if (await git.resolve(start) === null) throw await beyond(start, git);
  const held = await git.firstParents(start, ALL);
  yield* held.slice(1);
  const oldest = held.at(-1) ?? start;
  if ((await git.parents(oldest)).length > 0) throw await beyond(oldest, git);
}
async function beyond(sha, git) {
  return fault("no-common-history", { base: sha, shallow: await git.isShallow() });
}

// src/baseline/read-record.ts
async function readRecord(folder, records) {
  const key = parseRecordPath(`${folder}/${MANIFEST}`);
  if (key === null) throw fault("record-corrupt", { folder, reason: "its name is not that of a record" });
  const names = (await records.list(folder)).map((path) => path.slice(folder.length + 1));
  expectNames(folder, names);
  const files = /* @__PURE__ */ new Map();
  for (const name of [MANIFEST, ...names.filter((name2) => name2 !== MANIFEST)]) {
    files.set(name, await records.read(`${folder}/${name}`));
  }
  const manifest = verifyFiles(files, folder);
  const belongsHere = manifest.name === key.name && manifest.run?.tested === key.sha;
  if (!belongsHere) {
    const found = `${manifest.name} at ${manifest.run?.tested.slice(0, 7) ?? "no commit"}`;
    throw fault("record-corrupt", { folder, reason: `its manifest says that it is of ${found}` });
  }
  return { folder, sha: key.sha, manifest, files };
}
function verifyFiles(files, where) {
  expectNames(where, [...files.keys()]);
  const manifest = parseManifest(files.get(MANIFEST), where);
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  if (listed.size !== manifest.files.length) throw corrupt("its manifest names a file twice");
  for (const { path, bytes, digest } of manifest.files) {
    const content = files.get(path);
    if (content === void 0 || path === MANIFEST) throw corrupt(`${path} is in its manifest and not there`);
    if (content.length !== bytes)
      throw corrupt(`${path} has ${content.length} bytes, not the manifest's ${bytes}`);
    if (digestOf(content) !== digest) throw corrupt(`the digest of ${path} differs from the manifest's`);
  }
  for (const name of files.keys()) {
    if (name !== MANIFEST && !listed.has(name)) throw corrupt(`${name} is there and not in its manifest`);
  }
  return manifest;
  function corrupt(reason) {
    return fault("record-corrupt", { folder: where, reason });
  }
}
function expectNames(folder, names) {
  const corrupt = (reason) => fault("record-corrupt", { folder, reason });
  if (!names.includes(MANIFEST)) throw corrupt(`it has no ${MANIFEST}`);
  if (names.length > LIMITS.files + 1)
    throw corrupt(`it has ${names.length} files; at most ${LIMITS.files} are read`);
  const odd = names.find((name) => !FILE_NAME.test(name));
  if (odd !== void 0) throw corrupt(`"${odd}" is no name of a record's file`);
}
function parseManifest(bytes, where) {
  if (bytes.length > LIMITS.manifestBytes) {
    throw fault("record-corrupt", { folder: where, reason: `its manifest has ${bytes.length} bytes` });
  }
  try {
    return manifestDocument.parse(new TextDecoder().decode(bytes), `${where}/${MANIFEST}`);
  } catch (error) {
    if (error instanceof MergemarkError && error.code !== "MM-504") {
      throw fault("record-corrupt", { folder: where, reason: error.message }, { cause: error });
    }
    throw error;
  }
}

// src/baseline/take-record.ts
var CORRUPT = /* @__PURE__ */ new Set(["MM-313", "MM-314", "MM-502", "MM-503", "MM-504", "MM-506"]);
async function takeRecord(attempts, records) {
  const reasons = [];
  for (const { run, attempt, folder, complete } of attempts) {
    const label = `run ${run}, attempt ${attempt}`;
    const taken = complete ? await tryRecord(folder, records) : unfit("its record has no manifest");
    if (taken.kind === "taken") return taken;
    if (taken.kind === "corrupt") return { kind: "corrupt", reason: `${label}: ${taken.reason}` };
    reasons.push(`${label}: ${taken.reason}`);
  }
  return unfit(reasons.join("; "));
}
async function tryRecord(folder, records) {
  try {
    const record = await readRecord(folder, records);
    const failure = evaluationFailure(record);
    return failure === null ? { kind: "taken", record } : unfit(`its evaluation failed (${failure})`);
  } catch (error) {
    if (!(error instanceof MergemarkError) || !CORRUPT.has(error.code)) throw error;
    return { kind: "corrupt", reason: `${error.code} ${error.message}` };
  }
}
function evaluationFailure({ folder, files }) {
  const bytes = files.get(evaluationDocument.file);
  if (bytes === void 0) return null;
  const { failure } = evaluationDocument.parse(
    new TextDecoder().decode(bytes),
    `${folder}/${evaluationDocument.file}`
  );
  return failure === void 0 ? null : failure.code;
}
function unfit(reason) {
  return { kind: "unfit", reason };
}

// src/baseline/resolve-baseline.ts
var MOST_SHOWN = 20;
async function resolveBaseline(input, ports) {
  const { name, tested, base, onMissing } = input;
  const start = await findStart({ tested, base }, ports.git);
  const index = await indexRecords(name, ports.records);
  if (start === null || index.size === 0) return bootstrap({ start, onMissing });
  const { record, distance, passedOver, records } = await walk({ start, index }, ports);
  if (record !== null) return describe({ record, distance, passedOver }, ports);
  if (records > 0) return without("none", passedOver);
  const aside = await findAside({ start, index }, ports);
  return aside === null ? bootstrap({ start, onMissing }) : without("none", [aside]);
}
async function walk({ start, index }, ports) {
  const passedOver = [];
  let distance = 0;
  let records = 0;
  for await (const sha of ancestorsFrom(start, ports.git)) {
    const attempts = index.get(sha);
    if (attempts === void 0) {
      if (distance < MOST_SHOWN) passedOver.push({ sha, reason: "it has no record" });
    } else {
      records += 1;
      const taken = await takeRecord(attempts, ports.records);
      if (taken.kind === "taken") return { record: taken.record, distance, passedOver, records };
      passedOver.push({ sha, reason: taken.reason });
      if (taken.kind === "corrupt") break;
    }
    distance += 1;
  }
  return { record: null, distance, passedOver, records };
}
async function findAside({ start, index }, { git }) {
  for (const sha of index.keys()) {
    if (await git.mergeBase(sha, start) === sha)
      return { sha, reason: "it is an ancestor, but not by first parents" };
  }
  return null;
}
async function describe({ record, distance, passedOver }, { git, clock }) {
  const { sha, folder } = record;
  const isHere = await git.resolve(sha) !== null;
  const ageSeconds = isHere ? Math.max(0, clock.now() / 1e3 - await git.commitTime(sha)) : null;
  const strategy = distance === 0 ? "merge-base" : "ancestor";
  return { document: { sha, strategy, distance, ageSeconds, record: folder, passedOver }, record };
}
function bootstrap({
  start,
  onMissing
}) {
  if (onMissing === "bootstrap") return without("bootstrap", []);
  return without(
    "none",
    start === null ? [] : [{ sha: start, reason: "neither it nor any ancestor has a record" }]
  );
}
function without(strategy, passedOver) {
  const document = { sha: null, strategy, distance: null, ageSeconds: null, record: null, passedOver };
  return { document, record: null };
}

// src/baseline/stage.ts
var nothing = {
  sha: null,
  strategy: "none",
  distance: null,
  ageSeconds: null,
  record: null,
  passedOver: []
};
var baselineStage = defineStage({
  title: "Finding the baseline",
  document: baselineDocument,
  ports: ["files", "git", "records", "clock"],
  nothing,
  async run(project, ports) {
    await ports.files.remove(`${project.out}/${BASE}`);
    await ports.files.remove(`${project.out}/${policyDocument.file}`);
    const { run, name } = project;
    if (run === null) return { ...nothing, strategy: "bootstrap" };
    const policy = await readPolicy(
      {
        path: project.path,
        base: run.base,
        hasRecords: await hasRecords(name, ports.records),
        headText: project.text
      },
      ports
    );
    await writeDocument(policyDocument, refuseRenaming(policy, project), project, ports.files);
    const { onMissing } = (await readJudged(project, ports.files)).configuration.baseline;
    const { document, record } = await resolveBaseline(
      { name, tested: run.tested, base: run.base, onMissing },
      ports
    );
    if (record !== null) await layOut(record, project, ports.files);
    return document;
  }
});
function refuseRenaming(policy, project) {
  if (policy.source !== "base" || policy.text === null) return policy;
  const { name } = parseConfiguration({ text: policy.text, path: project.path });
  return name === project.name ? policy : { ...policy, source: "removed", text: null, digest: null };
}
async function layOut(record, project, files) {
  for (const [path, bytes] of record.files) await files.write(`${project.out}/${BASE}/${path}`, bytes);
}

export {
  baselineStage
};
