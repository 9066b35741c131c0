import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  MANIFEST,
  RECORDS,
  latestFirst,
  parseRecordPath,
  readRecord
} from "./chunk-NIOJZABD.js";
import {
  evaluationDocument
} from "./chunk-V6LRU3UZ.js";
import {
  MergemarkError
} from "./chunk-TP7TOFOP.js";

// src/baseline/take-record.ts
var CORRUPT = /* @__PURE__ */ new Set(["MM-313", "MM-314", "MM-502", "MM-503", "MM-504", "MM-506"]);
var TOO_NEW = "MM-504";
async function takeRecord(attempts, records) {
  if (attempts.length === 0) return unfit("what lies in its place is no record");
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
function corruptionOf(error) {
  if (!(error instanceof MergemarkError) || !CORRUPT.has(error.code)) throw error;
  const mend = error.code === TOO_NEW ? `. ${error.mend}` : "";
  return `${error.code} ${error.message}${mend}`;
}
async function tryRecord(folder, records) {
  try {
    const record = await readRecord(folder, records);
    const failure = evaluationFailure(record);
    return failure === null ? { kind: "taken", record } : unfit(`its evaluation failed (${failure})`);
  } catch (error) {
    return { kind: "corrupt", reason: corruptionOf(error) };
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

// src/baseline/index-records.ts
function attemptsFolder({ sha, name }) {
  return `${RECORDS}/${sha.slice(0, 2)}/${sha}/${name}`;
}
async function listAttempts(key, records) {
  return collect(key.name, await records.list(attemptsFolder(key))).get(key.sha) ?? [];
}
async function indexRecords(name, records) {
  return collect(name, await records.list(RECORDS));
}
function collect(name, paths) {
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
  takeRecord,
  corruptionOf
};
