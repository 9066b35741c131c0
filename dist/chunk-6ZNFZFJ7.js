import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  collectVerdicts,
  verdictsFolder
} from "./chunk-ZJ43KDPM.js";
import {
  verdictDocument
} from "./chunk-KJRK62UU.js";
import {
  MANIFEST,
  verifyFiles
} from "./chunk-AKRPZ5QW.js";
import {
  digestOf
} from "./chunk-FESQ4RWH.js";
import {
  TOOL
} from "./chunk-D54UT5RL.js";
import {
  decodeText,
  readFilesAt
} from "./chunk-BKUVLNFU.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";

// src/baseline/read-policy.ts
async function readPolicy(input, { git }) {
  const { base, headText, headFiles = /* @__PURE__ */ new Map() } = input;
  if (base !== null && await git.resolve(base) === null) {
    throw fault("no-common-history", { base, shallow: await git.isShallow() });
  }
  const path = await git.pathFromRoot(input.path);
  const ofBase = base === null ? null : await git.readFile(base, path);
  if (base !== null && ofBase !== null) {
    const text = decodeText(ofBase, path);
    return describe("base", text, await readFilesAt(base, { text, path: input.path }, git));
  }
  const isRemoved = base !== null && await input.hasPast();
  return isRemoved ? describe("removed", null) : describe("head", headText, headFiles);
  function describe(source, text, named = /* @__PURE__ */ new Map()) {
    const files = [...named].map(([name, content]) => ({
      path: name,
      text: content,
      digest: digestOf(content)
    }));
    return {
      source,
      sha: base,
      path,
      text,
      digest: text === null ? null : digestOfPolicy(text, files),
      files
    };
  }
}
function digestOfPolicy(text, files) {
  if (files.length === 0) return digestOf(text);
  const parts = files.map(({ path, digest }) => [path, digest]).sort();
  return digestOf(JSON.stringify([digestOf(text), ...parts]));
}

// src/baseline/history.ts
var FIRST_CHUNK = 64;
var LARGEST_CHUNK = 16384;
async function findStart({ tested, base }, git) {
  const parents = await git.parents(tested);
  const firstParent = parents[0] ?? null;
  if (base === null || base === tested) return firstParent;
  if (parents.includes(base)) return base;
  const mergeBase = await git.mergeBase(tested, base);
  if (mergeBase === null) throw await beyond(base, git);
  return mergeBase === tested ? firstParent : mergeBase;
}
async function* ancestorsFrom(start, git) {
  yield start;
  if (await git.resolve(start) === null) throw await beyond(start, git);
  let oldest = start;
  for await (const sha of walkBehind(start, git)) {
    yield sha;
    oldest = sha;
  }
  if ((await git.parents(oldest)).length > 0) throw await beyond(oldest, git);
}
async function measureDistance(sha, start, git) {
  if (sha === start) return 0;
  if (await git.resolve(start) === null) return null;
  let distance = 0;
  for await (const ancestor of walkBehind(start, git)) {
    distance += 1;
    if (ancestor === sha) return distance;
  }
  return null;
}
async function* walkBehind(start, git) {
  let oldest = start;
  for (let chunk = FIRST_CHUNK; ; chunk = Math.min(LARGEST_CHUNK, chunk * 4)) {
    const [, ...found] = await git.firstParents(oldest, chunk + 1);
    yield* found;
    if (found.length < chunk) return;
    oldest = found.at(-1);
  }
}
async function beyond(sha, git) {
  const [shallow, reason] = await Promise.all([git.isShallow(), git.fetchTrouble()]);
  return fault("no-common-history", { base: sha, shallow, reason });
}

// src/baseline/reuse-verdict.ts
async function findKeptVerdict({ today, ...now }, records) {
  try {
    const [last] = collectVerdicts(await records.list(verdictsFolder(now)));
    if (last === void 0) return { reason: "no verdict on the same tree was kept" };
    return await takeVerdict(last, { now, today, records });
  } catch (thrown) {
    if (thrown instanceof MergemarkError)
      return { reason: `the kept verdict cannot be read: ${thrown.message}` };
    throw thrown;
  }
}
async function takeVerdict(key, asked) {
  const { now, today, records } = asked;
  const { folder, run } = key;
  const files = await readFiles(folder, records);
  const manifest = verifyFiles(files, folder);
  const bytes = files.get(verdictDocument.file);
  if (bytes === void 0) return { reason: `${folder} has no ${verdictDocument.file}` };
  const verdict = verdictDocument.parse(new TextDecoder().decode(bytes), `${folder}/${verdictDocument.file}`);
  const sha = manifest.run?.tested;
  const belongsHere = manifest.name === now.name && verdict.name === now.name && manifest.digests.tree === now.tree && key.tree === now.tree && sha !== void 0 && verdict.run?.tested === sha && verdict.verdict === manifest.verdict;
  if (!belongsHere) return { reason: `${folder} is of another project, tree or run than its name says` };
  const { judged, tool } = manifest;
  if (judged === void 0 || judged.path !== now.path) return { reason: "it was another mergemark.yml" };
  if (tool !== TOOL) return { reason: `it was judged by ${tool}, not by ${TOOL}` };
  if (judged.policy !== now.policy || verdict.policy.digest !== now.policy)
    return { reason: "the policy is another now" };
  if (judged.basis !== now.basis) return { reason: "the baseline is another now" };
  const reason = reasonAgainst(verdict) ?? reasonOfWaivers(verdict, today);
  return reason === null ? { kept: { folder, run, sha, bytes, digest: digestOf(bytes) } } : { reason };
}
async function readFiles(folder, records) {
  const names = (await records.list(folder)).map((path) => path.slice(folder.length + 1));
  const strange = names.find((name) => !FILES.includes(name));
  if (strange !== void 0) {
    throw fault("record-corrupt", { folder, reason: `${strange} is no file of a kept verdict` });
  }
  const files = /* @__PURE__ */ new Map();
  for (const name of names) files.set(name, await records.read(`${folder}/${name}`));
  return files;
}
var FILES = [MANIFEST, verdictDocument.file];
function reasonAgainst(verdict) {
  if (verdict.failure !== void 0) return "its gate could not be evaluated";
  if (verdict.verdict === "fail" || verdict.rules.some(({ effect }) => effect === "fail")) {
    return "the last run on the same tree failed, and a fail is never reused";
  }
  if (verdict.reused !== void 0) return "it was itself taken from another run";
  if (verdict.run?.event !== "pull_request") return "it is not of a pull request’s own run";
  if (verdict.policy.source !== "base") return "it was not judged by main’s policy";
  return null;
}
var DATE = /^\d{4}-\d{2}-\d{2}$/;
function reasonOfWaivers({ waivers }, today) {
  const ended = waivers.find(
    ({ state, expires = "" }) => state !== "expired" && !(DATE.test(expires) && DATE.test(today) && today <= expires)
  );
  return ended === void 0 ? null : `a waiver that counted then has expired: ${ended.rule}`;
}

export {
  readPolicy,
  findStart,
  ancestorsFrom,
  measureDistance,
  findKeptVerdict,
  reasonAgainst
};
