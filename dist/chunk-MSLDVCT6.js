import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  summarise
} from "./chunk-7EUULHLQ.js";
import {
  LIMITS,
  MANIFEST,
  manifestDocument
} from "./chunk-AKRPZ5QW.js";
import {
  digestOf
} from "./chunk-FESQ4RWH.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import {
  trainingDocument
} from "./chunk-C352YR2C.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";

// src/baseline/metric-history/read-summary.ts
async function readSummary(key, {
  records,
  commitTime
}) {
  const { folder, name, sha } = key;
  const bytes = await records.read(`${folder}/${MANIFEST}`);
  if (bytes.length > LIMITS.manifestBytes) throw corrupt(`its manifest has ${bytes.length} bytes`);
  const manifest = manifestDocument.parse(new TextDecoder().decode(bytes), `${folder}/${MANIFEST}`);
  if (manifest.name !== name || manifest.run?.tested !== sha) {
    throw corrupt("its manifest is that of another record");
  }
  const files = /* @__PURE__ */ new Map([[MANIFEST, bytes]]);
  for (const { path, digest } of manifest.files) {
    if (path !== evaluationDocument.file && path !== trainingDocument.file) continue;
    const content = await records.read(`${folder}/${path}`);
    if (digestOf(content) !== digest) throw corrupt(`the digest of ${path} differs from the manifest's`);
    files.set(path, content);
  }
  return summarise({ key, folder, files, manifest, committed: await commitTime(sha) });
  function corrupt(reason) {
    return fault("record-corrupt", { folder, reason });
  }
}

// src/baseline/metric-history/walk-commits.ts
var CHUNK = 500;
async function* walkCommits(tip, git) {
  let from = tip;
  let size = CHUNK;
  let isFirst = true;
  while (from !== void 0) {
    const piece = await git.firstParents(from, size + 1);
    yield* isFirst ? piece : piece.slice(1);
    from = piece.length > size ? piece.at(-1) : void 0;
    isFirst = false;
    size *= 2;
  }
}
async function countSince({ tip, since }, git) {
  const contains = async (sha) => sha === since || await git.mergeBase(sha, since) === since;
  if (!await contains(tip)) return null;
  const commits = [];
  for await (const sha of walkCommits(tip, git)) commits.push(sha);
  const at = commits.indexOf(since);
  if (at !== -1) return at + 1;
  let inside = 0;
  let outside = commits.length;
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (await contains(commits[middle])) inside = middle;
    else outside = middle;
  }
  return inside + 1;
}

export {
  readSummary,
  walkCommits,
  countSince
};
