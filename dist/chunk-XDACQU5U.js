import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  fault
} from "./chunk-FJFXH4M3.js";

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

export {
  findStart,
  ancestorsFrom,
  measureDistance
};
