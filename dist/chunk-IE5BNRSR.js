import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  MANIFEST,
  RECORDS,
  expectNames,
  latestFirst,
  parseRecordPath,
  verifyFiles
} from "./chunk-AKRPZ5QW.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import {
  trainingDocument
} from "./chunk-C352YR2C.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";

// src/baseline/failure-of-record.ts
function failureOfRecord(record) {
  const evaluation = failureIn(evaluationDocument, record);
  if (evaluation === null) return null;
  const training = failureIn(trainingDocument, record);
  return training === null ? `its evaluation failed (${evaluation.code})` : `its training failed (${training.code})`;
}
function failureIn(kind, { folder, files }) {
  const bytes = files.get(kind.file);
  if (bytes === void 0) return null;
  return kind.parse(new TextDecoder().decode(bytes), `${folder}/${kind.file}`).failure ?? null;
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

// src/baseline/take-record.ts
var CORRUPT = /* @__PURE__ */ new Set(["MM-313", "MM-314", "MM-502", "MM-503", "MM-504", "MM-506"]);
var withoutManifest = { kind: "corrupt", reason: "it has no manifest.json, so it was altered" };
var TOO_NEW = "MM-504";
async function takeRecord(attempts, records) {
  if (attempts.length === 0) return { kind: "corrupt", reason: "what lies in its place is no record" };
  const reasons = [];
  for (const { run, attempt, folder, complete } of attempts) {
    const label = `run ${run}, attempt ${attempt}`;
    const taken = complete ? await tryRecord(folder, records) : withoutManifest;
    if (taken.kind === "taken") return taken;
    if (taken.kind === "corrupt") return { kind: "corrupt", reason: `${label}: ${taken.reason}` };
    reasons.push(`${label}: ${taken.reason}`);
  }
  return unfit(reasons.join("; "));
}
function corruptionOf(error) {
  if (!(error instanceof MergemarkError) || !CORRUPT.has(error.code)) throw error;
  const mend = error.code === TOO_NEW ? `. ${error.mend}` : "";
  return `${error.code} ${error.message}${mend}`;
}
async function tryRecord(folder, records) {
  try {
    const record = await readRecord(folder, records);
    const reason = failureOfRecord(record);
    return reason === null ? { kind: "taken", record } : unfit(reason);
  } catch (error) {
    return { kind: "corrupt", reason: corruptionOf(error) };
  }
}
function unfit(reason) {
  return { kind: "unfit", reason };
}

// src/baseline/index-records.ts
function attemptsFolder({ sha, name }) {
  return `${RECORDS}/${sha.slice(0, 2)}/${sha}/${name}`;
}
async function listAttempts(key, records) {
  return collectRecords(key.name, await records.list(attemptsFolder(key))).get(key.sha) ?? [];
}
async function indexRecords(name, records) {
  return collectRecords(name, await records.list(RECORDS));
}
function collectRecords(name, paths) {
  const folders = /* @__PURE__ */ new Map();
  for (const path of paths) {
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

export {
  attemptsFolder,
  listAttempts,
  indexRecords,
  collectRecords,
  readRecord,
  takeRecord,
  corruptionOf
};
