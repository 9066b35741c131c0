import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  LIMITS,
  manifestDocument,
  verifyFiles
} from "./chunk-AKRPZ5QW.js";
import {
  SAMPLE_FILE
} from "./chunk-FESQ4RWH.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import {
  trainingDocument
} from "./chunk-C352YR2C.js";
import {
  REBUILT
} from "./chunk-M7EM5S42.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";

// src/project/take-rebuilt.ts
var MANIFEST = manifestDocument.file;
var MADE = /* @__PURE__ */ new Set([evaluationDocument.file, trainingDocument.file, SAMPLE_FILE]);
var REBUILD_EVENT = "rebuild";
var REEVALUATION_EVENT = "re-evaluate";
async function takeRebuilt(project, sha, files) {
  const folder = `${project.out}/${REBUILT}`;
  const found = await files.inspect(folder);
  if (found === null) return null;
  if (found.kind !== "folder") throw unfit(folder, "it is no folder");
  const bytes = await readBounded(folder, MANIFEST, { limit: LIMITS.manifestBytes, files });
  const manifest = rethrowing(folder, () => parse(bytes, folder));
  if (!isOf(manifest, { project, sha })) return null;
  const content = /* @__PURE__ */ new Map([[MANIFEST, bytes]]);
  for (const path of namesOf(manifest, folder)) {
    content.set(path, await readBounded(folder, path, { limit: LIMITS.fileBytes, files }));
  }
  rethrowing(folder, () => {
    verifyFiles(content, folder);
    expectDocuments(content, { folder, project, sha });
  });
  return { folder, sha, manifest, files: content };
}
function isOf({ name, run, failure }, { project, sha }) {
  const isMadeAgain = run?.event === REBUILD_EVENT || run?.event === REEVALUATION_EVENT;
  return isMadeAgain && failure === void 0 && name === project.name && run.tested === sha;
}
function namesOf({ files }, folder) {
  const names = files.map(({ path }) => path);
  const stray = names.find((name) => !MADE.has(name));
  if (stray !== void 0) throw unfit(folder, `its manifest names "${stray.slice(0, 100)}"`);
  if (new Set(names).size !== names.length) throw unfit(folder, "its manifest names a file twice");
  if (!names.includes(evaluationDocument.file)) throw unfit(folder, `it has no ${evaluationDocument.file}`);
  return names;
}
async function readBounded(folder, name, { limit, files }) {
  const path = `${folder}/${name}`;
  const found = await files.inspect(path);
  if (found === null) throw unfit(folder, `it has no ${name}`);
  if (found.kind !== "file") throw unfit(folder, `${name} is a link or a folder`);
  if (found.bytes > limit) throw unfit(folder, `${name} has ${found.bytes} bytes; at most ${limit} are read`);
  return files.readBytes(path);
}
function expectDocuments(content, { folder, project, sha }) {
  for (const kind of [evaluationDocument, trainingDocument]) {
    const bytes = content.get(kind.file);
    if (bytes === void 0) continue;
    const { name, run, failure } = kind.parse(decode(bytes), `${folder}/${kind.file}`);
    if (failure !== void 0) throw unfit(folder, `${kind.file} says that it failed (${failure.code})`);
    if (name !== project.name || run?.tested !== sha) throw unfit(folder, `${kind.file} is of another run`);
  }
}
function parse(bytes, folder) {
  return manifestDocument.parse(decode(bytes), `${folder}/${MANIFEST}`);
}
function decode(bytes) {
  return new TextDecoder().decode(bytes);
}
function rethrowing(folder, body) {
  try {
    return body();
  } catch (error) {
    if (!(error instanceof MergemarkError) || error.code === "MM-504" || error.code === "MM-361") throw error;
    throw fault("rebuilt-unfit", { path: folder, reason: error.message }, { cause: error });
  }
}
function unfit(path, reason) {
  return fault("rebuilt-unfit", { path, reason });
}

export {
  REBUILD_EVENT,
  REEVALUATION_EVENT,
  takeRebuilt
};
