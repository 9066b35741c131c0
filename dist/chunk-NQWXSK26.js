import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  readSummary,
  walkCommits
} from "./chunk-MSLDVCT6.js";
import {
  INDEX,
  indexPath,
  parseSummary
} from "./chunk-7EUULHLQ.js";
import {
  corruptionOf,
  indexRecords
} from "./chunk-IE5BNRSR.js";
import {
  createGenerator
} from "./chunk-MQBP3RFD.js";
import {
  latestFirst
} from "./chunk-AKRPZ5QW.js";

// src/stats/change-points.ts
var DEFAULTS = { level: 0.01, least: 3, permutations: 1999, seed: 0 };
var TIE = 1e-9;
function findChangePoints(values, search = {}) {
  const settings = { ...DEFAULTS, ...search };
  const found = splitAll({ values, from: 0, to: values.length }, settings);
  const ends = [...found.map(({ index }) => index), values.length];
  return found.map(({ index, p }, at) => ({
    index,
    before: meanOf(values.slice(at === 0 ? 0 : ends[at - 1], index)),
    after: meanOf(values.slice(index, ends[at + 1])),
    p
  }));
}
function splitAll(stretch, search) {
  const { values, from, to } = stretch;
  if (to - from < 2 * search.least) return [];
  const mean = meanOf(values.slice(from, to));
  const centred = Float64Array.from(values.slice(from, to), (value) => value - mean);
  const split = largestSplit(centred, search.least);
  if (!(split.between > 0)) return [];
  const p = permutationP(centred, split.between, search, createGenerator(search.seed, from));
  if (p === null) return [];
  const index = from + split.at;
  return [
    ...splitAll({ values, from, to: index }, search),
    { index, p },
    ...splitAll({ values, from: index, to }, search)
  ];
}
function largestSplit(centred, least) {
  const n = centred.length;
  let sum = 0;
  let best = { at: least, between: 0 };
  for (let size = 1; size <= n - least; size += 1) {
    sum += centred[size - 1];
    if (size < least) continue;
    const between = sum * sum * n / (size * (n - size));
    if (between > best.between) best = { at: size, between };
  }
  return best;
}
function permutationP(centred, observed, { level, least, permutations }, generator) {
  const shuffled = centred.slice();
  const most = level * (permutations + 1) - 1;
  let extreme = 0;
  for (let round = 0; round < permutations; round += 1) {
    shuffle(shuffled, generator);
    if (largestSplit(shuffled, least).between >= observed * (1 - TIE)) extreme += 1;
    if (extreme > most) return null;
  }
  return (1 + extreme) / (1 + permutations);
}
function shuffle(values, generator) {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = generator.nextBelow(last + 1);
    const kept = values[last];
    values[last] = values[other];
    values[other] = kept;
  }
}
function meanOf(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

// src/baseline/metric-history/metric-series.ts
var LEVEL = 0.01;
function toSeries({ commits, walked }) {
  const series = /* @__PURE__ */ new Map();
  for (const commit of commits) {
    const { metrics = [], evaluationSets } = commit.summary ?? {};
    for (const metric of metrics) {
      const key = JSON.stringify([metric.evaluation, metric.name]);
      const found = series.get(key) ?? { metric, points: [] };
      const { value, low, high, n, definition } = metric;
      const set = evaluationSets?.get(metric.evaluation) ?? null;
      found.points.push({ commit, value, low, high, n, definition, set });
      series.set(key, { ...found, metric });
    }
  }
  return [...series.values()].map(({ metric: { evaluation, name, higherIsBetter }, points }) => ({
    evaluation,
    name,
    higherIsBetter,
    points,
    ...findChanges({ points, higherIsBetter, walked })
  }));
}
function findChanges(series) {
  const { higherIsBetter, walked } = series;
  const valued = series.points.filter(({ value, commit }) => value !== null && commit.distance !== null);
  const changes = [];
  const restarts = [];
  let start = 0;
  valued.forEach((point, at) => {
    const next = valued[at + 1];
    const cause = next === void 0 ? null : causeOfRestart(point, next);
    if (next !== void 0 && cause === null) return;
    changes.push(...changesOfLevel(valued.slice(start, at + 1), { higherIsBetter, walked }));
    if (next !== void 0 && cause !== null) restarts.push({ cause, ...stretchBetween(point, next, walked) });
    start = at + 1;
  });
  return { changes, restarts };
}
function causeOfRestart(one, other) {
  if (one.definition !== other.definition) return "definition";
  return one.set === other.set ? null : "evaluation set";
}
function changesOfLevel(points, { higherIsBetter, walked }) {
  const values = points.map(({ value }) => value);
  return findChangePoints(values, { level: LEVEL }).map(({ index, before, after, p }) => ({
    ...stretchBetween(points[index - 1], points[index], walked),
    from: before,
    to: after,
    p,
    isBetter: after > before === higherIsBetter
  }));
}
function stretchBetween(one, other, walked) {
  const { sha: before, distance: far } = one.commit;
  const { sha: after, distance: near } = other.commit;
  return { before, after, between: walked.slice(near + 1, far) };
}

// src/baseline/metric-history/read-index.ts
var FEW = 16;
async function readIndex({ name, shas }, records) {
  const wanted = new Set(shas);
  const shards = new Set([...wanted].map((sha) => indexPath(name, sha)));
  const held = (await records.list(`${INDEX}/${name}`)).filter((path) => shards.has(path));
  const lines = /* @__PURE__ */ new Map();
  const contradictory = /* @__PURE__ */ new Set();
  const summaries = /* @__PURE__ */ new Map();
  for await (const { path, bytes } of readShards({ name, held }, records)) {
    for (const line of new TextDecoder().decode(bytes).split("\n")) {
      const summary = parseSummary(line);
      if (summary === null || !wanted.has(summary.sha) || summary.name !== name) continue;
      const { folder } = summary;
      if (indexPath(name, summary.sha) !== path) continue;
      if ((lines.get(folder) ?? line) !== line) contradictory.add(folder);
      lines.set(folder, line);
      summaries.set(folder, summary);
    }
  }
  for (const folder of contradictory) summaries.delete(folder);
  return summaries;
}
async function* readShards({ name, held }, records) {
  if (held.length <= FEW) {
    for (const path of held) yield { path, bytes: await records.read(path) };
    return;
  }
  const shards = new Set(held);
  for await (const file of records.readAll(`${INDEX}/${name}`)) if (shards.has(file.path)) yield file;
}

// src/baseline/metric-history/read-history.ts
async function readHistory(range, { records, git }) {
  const index = await indexRecords(range.name, records);
  const { walked, places } = await walk({ range, index }, git);
  const onBranch = [...places].reverse();
  const aside = range.all ? [...index].filter(([sha]) => !places.has(sha)).sort(byRun) : [];
  const order = [...aside.map(([sha]) => [sha, null]), ...onBranch];
  const summaries = await readIndex({ name: range.name, shas: order.map(([sha]) => sha) }, records);
  const commits = [];
  for (const [sha, distance] of order) {
    const attempts = index.get(sha) ?? [];
    const taken = await takeLast({ attempts, summaries }, { records, commitTime });
    commits.push({ sha, distance, attempts: attempts.length, ...taken });
  }
  return { commits, walked, elsewhere: index.size - commits.length };
  async function commitTime(sha) {
    return await git.resolve(sha) === null ? null : git.commitTime(sha);
  }
}
async function walk({ range, index }, git) {
  const walked = [];
  const places = /* @__PURE__ */ new Map();
  for await (const sha of walkCommits(range.tip, git)) {
    const distance = walked.length;
    if (places.size >= Math.min(range.limit, index.size)) break;
    if (!await range.reaches({ sha, distance })) break;
    walked.push(sha);
    if (index.has(sha)) places.set(sha, distance);
  }
  return { walked, places };
}
function byRun([, one], [, other]) {
  return latestFirst(other[0], one[0]);
}
async function takeLast({
  attempts,
  summaries
}, ports) {
  const problems = [];
  let failed = null;
  for (const found of attempts) {
    const summary = await trySummary({ found, indexed: summaries.get(found.folder) }, ports);
    if (typeof summary !== "string" && summary.failed === null) return { summary, problems };
    const reason = typeof summary === "string" ? summary : `its evaluation failed (${summary.failed})`;
    problems.push(`run ${found.run}, attempt ${found.attempt}: ${reason}`);
    if (typeof summary !== "string") failed ??= summary;
  }
  return { summary: failed, problems };
}
async function trySummary({ found, indexed }, ports) {
  if (!found.complete) return "it has no manifest";
  if (indexed !== void 0) return indexed;
  try {
    return await readSummary(found, ports);
  } catch (error) {
    return corruptionOf(error);
  }
}

export {
  toSeries,
  readHistory
};
