import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  readHistory,
  toSeries
} from "./chunk-NQWXSK26.js";
import {
  isSameMeasure,
  layOutRecord,
  pinFolder,
  pinsFolder
} from "./chunk-LXXG5K6D.js";
import {
  ancestorsFrom,
  findKeptVerdict,
  findStart,
  measureDistance,
  readPolicy
} from "./chunk-6ZNFZFJ7.js";
import {
  INDEX,
  parseSummary
} from "./chunk-7EUULHLQ.js";
import {
  readPin
} from "./chunk-3KTI44JA.js";
import {
  attemptsFolder,
  collectRecords,
  corruptionOf,
  indexRecords,
  listAttempts,
  readRecord,
  takeRecord
} from "./chunk-IE5BNRSR.js";
import {
  openStore
} from "./chunk-MCGXJURZ.js";
import {
  verdictDocument
} from "./chunk-KJRK62UU.js";
import {
  REBUILD_EVENT,
  REEVALUATION_EVENT,
  takeRebuilt
} from "./chunk-DE4WOQQK.js";
import {
  criticalT
} from "./chunk-HDJDPLTI.js";
import {
  describeEnvironment
} from "./chunk-XTGJRL3V.js";
import {
  MANIFEST,
  PARTS,
  latestFirst
} from "./chunk-AKRPZ5QW.js";
import {
  baselineDocument
} from "./chunk-NASUMUU3.js";
import {
  digestOf
} from "./chunk-FESQ4RWH.js";
import {
  TOOL
} from "./chunk-D54UT5RL.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import {
  readJudged
} from "./chunk-DDOXFENP.js";
import {
  metricRulesOf,
  parseConfiguration,
  readFilesAt
} from "./chunk-BKUVLNFU.js";
import {
  defineStage
} from "./chunk-XZ6THV72.js";
import {
  BASE,
  REUSED,
  findReadable,
  policyDocument,
  writeDocument
} from "./chunk-M7EM5S42.js";
import {
  MergemarkError
} from "./chunk-MY7RTWCD.js";

// src/baseline/note-fallback.ts
function noteFallback(document, place) {
  const { store } = document;
  const from = store?.from;
  if (place.kind !== "git" || from === void 0 || from === place.ref) return document;
  return { ...document, store: { ...store, insteadOf: place.ref } };
}
function describeFallback({ from, insteadOf }) {
  if (from === void 0 || insteadOf === void 0) return null;
  return `read from the fallback branch ${from}, which is newer than ${insteadOf}`;
}

// src/baseline/assess-trust.ts
async function assessTrust({ event, run, bundle }, forge) {
  const problem = bundle?.problem ?? null;
  const isUntrusted = event?.untrusted === true && event.pullRequest !== null && run !== null;
  if (!isUntrusted)
    return problem === null ? null : { untrusted: false, approvers: [], problem: null, bundle: problem };
  try {
    const approvers = await forge.approvers(event.pullRequest, run.head);
    return { untrusted: true, approvers, problem: null, bundle: problem };
  } catch (thrown) {
    if (!(thrown instanceof MergemarkError)) throw thrown;
    return { untrusted: true, approvers: [], problem: thrown.message, bundle: problem };
  }
}

// src/baseline/count-looks.ts
async function countLooks({ name: name2, sets }, records) {
  const looks = new Map(Object.keys(sets).map((evaluation) => [evaluation, 0]));
  if (looks.size === 0) return [];
  const seen = /* @__PURE__ */ new Set();
  for await (const { bytes } of records.readAll(`${INDEX}/${name2}`)) {
    for (const line of new TextDecoder().decode(bytes).split("\n")) {
      const summary = parseSummary(line);
      if (summary === null || summary.name !== name2 || seen.has(summary.folder)) continue;
      seen.add(summary.folder);
      for (const [evaluation, count] of looks) {
        if (summary.evaluationSets.get(evaluation) === sets[evaluation]) looks.set(evaluation, count + 1);
      }
    }
  }
  return [...looks].map(([evaluation, count]) => ({ evaluation, records: count }));
}

// src/baseline/describe-differences.ts
var MOST = 40;
var LONGEST = 120;
function describeDifferences({
  base,
  head
}) {
  const { configuration } = base.digests;
  const pairs = [
    { what: "Mergemark", base: versionOf(base.tool), head: versionOf(head.tool) },
    ...configuration === null ? [] : [{ what: "configuration", base: configuration, head: head.configuration }],
    ...base.environment === void 0 ? [] : pinsOf(base.environment, head.environment)
  ];
  return pairs.filter((pair) => pair.base !== pair.head).slice(0, MOST).map((pair) => ({ what: cut(pair.what), base: short(pair.base), head: short(pair.head) }));
}
function pinsOf(base, head) {
  const before = new Map(Object.entries(base));
  const now = new Map(Object.entries(head));
  const names = [.../* @__PURE__ */ new Set([...before.keys(), ...now.keys()])].sort();
  return names.map((what) => ({
    what,
    base: before.get(what) ?? "none",
    head: now.get(what) ?? "none"
  }));
}
function versionOf(tool) {
  return tool.replace(/^mergemark /, "");
}
function short(value) {
  return cut(/^sha256:[0-9a-f]{64}$/.test(value) ? value.slice(0, "sha256:".length + 12) : value);
}
function cut(text) {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

// src/baseline/find-past.ts
import { posix } from "node:path";

// src/baseline/has-records.ts
async function hasRecords(name2, records) {
  const index = `${INDEX}/${name2}`;
  if ((await records.present([index])).has(index)) return true;
  return (await indexRecords(name2, records)).size > 0;
}

// src/baseline/find-past.ts
var USUAL_STORE = {
  kind: "git",
  repository: null,
  ref: "refs/mergemark/records",
  fallback: null
};
var UNTRUSTED = { signers: null, leastSequence: 0, signingKey: null };
async function hasPast(project, ports) {
  if (await wasElsewhere(project, ports)) return true;
  const places = [USUAL_STORE, project.head.baseline.store];
  for (const place of new Map(places.map((one) => [JSON.stringify(one), one])).values()) {
    const records = ports.stores.inspect(place, UNTRUSTED);
    await records.tip();
    if (await hasRecords(project.name, records)) return true;
  }
  return false;
}
async function wasElsewhere({ name: name2, path, base }, { git, files }) {
  const own = posix.normalize(path);
  const candidates = (await git.filesBelow(base)).filter(
    (file) => file !== own && posix.basename(file) === posix.basename(own)
  );
  for (const file of candidates) {
    const found = await nameAt({ base, file }, git);
    if (found === null) continue;
    if (found === name2 || await files.inspect(file) === null) return true;
  }
  return false;
}
async function nameAt({ base, file }, git) {
  const bytes = await git.readFile(base, await git.pathFromRoot(file));
  if (bytes === null) return null;
  try {
    const text = new TextDecoder().decode(bytes);
    const files = await readFilesAt(base, { text, path: file }, git);
    return parseConfiguration({ text, path: file, files }).name;
  } catch (error) {
    if (error instanceof MergemarkError) return null;
    throw error;
  }
}

// src/baseline/find-rebuilt.ts
async function findRebuilt({ document, record }, { project, settings }, { files }) {
  const { sha, strategy } = document;
  if (sha === null) return null;
  const event = strategy === "rebuild" ? REBUILD_EVENT : REEVALUATION_EVENT;
  if (record !== null && !await isUnpaired(record, { project, settings, files })) return null;
  const rebuilt = await takeRebuilt(project, sha, files);
  if (rebuilt?.manifest.run?.event !== event) return null;
  return record === null || standsIn(rebuilt, record, settings) ? rebuilt : null;
}
function standsIn(rebuilt, record, { onEvaluationChange }) {
  const recorded = evaluationsOf(record);
  const again = new Map(evaluationsOf(rebuilt).map((evaluation) => [evaluation.name, evaluation]));
  if (onEvaluationChange === "re-evaluate") return recorded.every(({ name: name2 }) => again.has(name2));
  const isSame = (evaluation) => {
    const other = again.get(evaluation.name);
    return other !== void 0 && isSameMeasure(evaluation, other);
  };
  return setsOf(record) === setsOf(rebuilt) && again.size === recorded.length && recorded.every(isSame);
}
function evaluationsOf({ folder, files }) {
  const { file } = evaluationDocument;
  const bytes = files.get(file);
  if (bytes === void 0) return [];
  return evaluationDocument.parse(new TextDecoder().decode(bytes), `${folder}/${file}`).evaluations;
}
function setsOf({ manifest }) {
  return JSON.stringify(Object.entries(manifest.digests.evaluationSets).sort());
}
async function isUnpaired({ manifest }, around) {
  if (manifest.sample?.place === "none") return true;
  if (around.settings.onEvaluationChange !== "re-evaluate") return false;
  const head = await findReadable(evaluationDocument, around.project, around.files);
  const sets = new Map(Object.entries(manifest.digests.evaluationSets));
  return (head?.evaluations ?? []).some(({ name: name2, digest }) => {
    const before = sets.get(name2) ?? null;
    return digest !== null && before !== null && digest !== before;
  });
}

// src/baseline/find-pinned.ts
var SHORTENED = /^[0-9a-f]{7,64}$/;
async function findPinned({ pin, name: name2 }, { git, records }) {
  const target = await followPin({ pin, name: name2 }, { git, records });
  if ("taken" in target) return { sha: null, attempts: 0, taken: target.taken };
  const { sha, folder } = target;
  const attempts = await listAttempts({ sha, name: name2 }, records);
  const wanted = folder === null ? attempts : attempts.filter((one) => one.folder === folder);
  if (wanted.length > 0) return { sha, attempts: attempts.length, taken: await takeRecord(wanted, records) };
  const missing = folder === null ? "it is pinned and has no record" : `it is pinned, and its record ${folder} is not there`;
  return { sha, attempts: attempts.length, taken: { kind: "unfit", reason: missing } };
}
async function followPin({ pin, name: name2 }, { git, records }) {
  if (PARTS.sha.form.test(pin)) return { sha: pin, folder: null };
  try {
    const found = SHORTENED.test(pin) ? await lengthen(pin, git) : await readPin(name2, pin, records);
    return found ?? { taken: { kind: "unfit", reason: `"${pin}" is pinned, and no pin or commit is called so` } };
  } catch (error) {
    return { taken: { kind: "corrupt", reason: corruptionOf(error) } };
  }
}
async function lengthen(pin, git) {
  const sha = await git.resolve(pin);
  return sha?.startsWith(pin) ? { sha, folder: null } : null;
}

// src/baseline/lay-out-pins.ts
async function layOutPins(project, settings, ports) {
  const { files } = ports;
  const found = /* @__PURE__ */ new Map();
  await files.remove(pinsFolder(project.out));
  const { configuration } = await readJudged(project, files);
  const pins = metricRulesOf(configuration.gate.rules).flatMap(({ budget }) => budget?.since ?? []);
  for (const pin of new Set(pins)) {
    const out = pinFolder(project.out, pin);
    if (out === null) continue;
    found.set(pin, null);
    const { taken } = await findPinned({ pin, name: project.name }, ports);
    if (taken.kind !== "taken") continue;
    found.set(pin, taken.record);
    await layOutRecord(taken.record, { out }, settings, ports);
  }
  return found;
}

// src/stats/run-noise.ts
var LEAST_DEGREES = 4;
function measureSpread(groups, confidence) {
  let squares = 0;
  let degrees = 0;
  for (const group of groups) {
    const mean = group.reduce((sum, value) => sum + value, 0) / group.length;
    for (const value of group) squares += (value - mean) ** 2;
    degrees += Math.max(0, group.length - 1);
  }
  if (degrees < LEAST_DEGREES) return null;
  const deviation = Math.sqrt(squares / degrees);
  return { deviation, degrees, floor: criticalT(confidence, degrees) * deviation * Math.SQRT2 };
}

// src/baseline/measure-noise.ts
var CONFIDENCE = 0.95;
var MOST_RECORDS = 24;
async function measureNoise({
  name: name2,
  records,
  shas
}) {
  const [nearest, ...further] = shas.map((sha) => attemptsFolder({ sha, name: name2 }));
  if (nearest === void 0) return [];
  const paths = await records.list(nearest, ...further);
  const index = collectRecords(name2, paths);
  const commits = shas.map((sha) => index.get(sha) ?? []).filter((attempts) => attempts.length > 0);
  const degrees = commits.reduce((sum, attempts) => sum + attempts.length - 1, 0);
  if (degrees < LEAST_DEGREES) return [];
  const list = async (folder) => paths.filter((path) => path.startsWith(`${folder}/`));
  const runs = await readRuns(commits, { list, read: (path) => records.read(path) });
  return runs === null ? [] : measureEach(runs);
}
async function readRuns(commits, records) {
  const runs = [];
  let read = 0;
  for (const { found, isRepeated } of inOrder(commits)) {
    if (runs.length > 0 && !isRepeated) continue;
    if (read === MOST_RECORDS) break;
    read += 1;
    const values = await readGiven(found, records);
    if (values === "corrupt") return null;
    if (values === "failed") continue;
    if (runs.length === 0 && values.size === 0) return [];
    runs.push({ sha: found.sha, values });
  }
  return runs;
}
function inOrder(commits) {
  return commits.flatMap((attempts) => attempts.map((found) => ({ found, isRepeated: attempts.length > 1 })));
}
function measureEach([newest, ...older]) {
  if (newest === void 0) return [];
  return [...newest.values].flatMap(([key, { evaluation, name: name2, definition }]) => {
    const byCommit = /* @__PURE__ */ new Map();
    for (const { sha, values } of [newest, ...older]) {
      const given = values.get(key);
      if (given?.definition === definition) byCommit.set(sha, [...byCommit.get(sha) ?? [], given.value]);
    }
    const spread = measureSpread([...byCommit.values()], CONFIDENCE);
    return spread === null ? [] : [{ evaluation, name: name2, ...spread }];
  });
}
async function readGiven({ folder }, records) {
  try {
    const { files } = await readRecord(folder, records);
    const bytes = files.get(evaluationDocument.file);
    if (bytes === void 0) return /* @__PURE__ */ new Map();
    const path = `${folder}/${evaluationDocument.file}`;
    const document = evaluationDocument.parse(new TextDecoder().decode(bytes), path);
    return document.failure === void 0 ? givenIn(document) : "failed";
  } catch (error) {
    corruptionOf(error);
    return "corrupt";
  }
}
function givenIn({ evaluations }) {
  const given = evaluations.filter(({ task, failure }) => task === "metrics-only" && failure === null).flatMap(
    ({ name: evaluation, metrics }) => metrics.flatMap(
      ({ name: name2, slice, value, definition }) => slice !== null || value === null ? [] : [[JSON.stringify([evaluation, name2]), { evaluation, name: name2, definition, value }]]
    )
  );
  return new Map(given);
}

// src/baseline/recent-history.ts
var MOST2 = 50;
var FARTHEST = 500;
async function readRecentHistory({
  name: name2,
  tip,
  rules
}, ports) {
  const primary = rules.filter(({ slice }) => slice === null);
  if (primary.length === 0 || await ports.git.resolve(tip) === null) return [];
  const reaches = async ({ distance }) => distance < FARTHEST;
  try {
    const history = await readHistory({ name: name2, tip, limit: MOST2, reaches, all: false }, ports);
    return toSeries(history).flatMap(({ evaluation, name: metric, points }) => {
      const isGated = primary.some(
        (rule) => rule.metric === metric && (rule.evaluation === null || rule.evaluation === evaluation)
      );
      const newest = points.findLast(({ value }) => value !== null);
      if (!isGated || newest === void 0) return [];
      const alike = points.flatMap(({ value, low, high, definition, set, commit: { sha } }) => {
        if (value === null || definition !== newest.definition || set !== newest.set) return [];
        return [{ sha, value, ...low === null || high === null ? {} : { low, high } }];
      });
      return alike.length < 2 ? [] : [{ evaluation, metric, points: alike }];
    });
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error;
    return [];
  }
}

// src/baseline/passed-over.ts
var MOST_NAMED = 20;
function collectPassedOver() {
  const named = [];
  let rest = 0;
  let last = null;
  return {
    add(sha, reason) {
      if (named.length < MOST_NAMED) named.push({ sha, reason });
      else {
        rest += 1;
        last = sha;
      }
    },
    list() {
      if (last === null) return [...named];
      return [...named, { sha: last, reason: `the last of ${rest} more that have no record to compare with` }];
    }
  };
}

// src/baseline/find-nearest.ts
var CHUNKS = [16, 64, 512, 4096];
async function lookAt(sha, name2, records) {
  const folder = attemptsFolder({ sha, name: name2 });
  if (!(await records.present([folder])).has(folder)) return null;
  return lookInto(sha, name2, records);
}
async function findNearest({ start, name: name2 }, { git, records }) {
  const passed = collectPassedOver();
  let isRecorded = false;
  let distance = 0;
  for await (const chunk of inChunks(withoutFirst(ancestorsFrom(start, git)))) {
    const there = await records.present(chunk.map((sha) => attemptsFolder({ sha, name: name2 })));
    for (const sha of chunk) {
      distance += 1;
      if (!there.has(attemptsFolder({ sha, name: name2 }))) {
        passed.add(sha, "it has no record");
        continue;
      }
      isRecorded = true;
      const { taken, attempts } = await lookInto(sha, name2, records);
      if (taken.kind === "taken")
        return { ...none(passed.list(), { isRecorded }), record: taken.record, attempts, distance };
      if (taken.kind === "corrupt") {
        const passedOver = [...passed.list(), { sha, reason: taken.reason }];
        return { ...none(passedOver, { isRecorded }), isCorrupt: true };
      }
      passed.add(sha, taken.reason);
    }
  }
  return none(passed.list(), { isRecorded });
}
async function lookInto(sha, name2, records) {
  const attempts = await listAttempts({ sha, name: name2 }, records);
  return { sha, taken: await takeRecord(attempts, records), attempts: attempts.length };
}
function none(passedOver, { isRecorded }) {
  return { record: null, attempts: 0, distance: 0, passedOver, isRecorded, isCorrupt: false };
}
async function* withoutFirst(shas) {
  let first = true;
  for await (const sha of shas) {
    if (!first) yield sha;
    first = false;
  }
}
async function* inChunks(shas) {
  const [largest] = CHUNKS.slice(-1);
  const sizes = [...CHUNKS];
  let size = sizes.shift() ?? largest;
  let chunk = [];
  try {
    for await (const sha of shas) {
      chunk.push(sha);
      if (chunk.length !== size) continue;
      yield chunk;
      chunk = [];
      size = sizes.shift() ?? largest;
    }
  } catch (error) {
    if (chunk.length > 0) yield chunk;
    throw error;
  }
  if (chunk.length > 0) yield chunk;
}

// src/baseline/wait-for-run.ts
var STEPS = [5, 10, 20, 30, 60];
var LOOKS_AFTER = 3;
var STEP_AFTER = 10;
var spent = /* @__PURE__ */ new WeakMap();
async function waitForRun(input, { forge, clock }) {
  if (input.waitMs === 0) return { found: null, reason: null };
  if (forge === null) return unasked("from here");
  const { sha, name: name2, waitMs, look } = input;
  const budget = spent.get(forge) ?? /* @__PURE__ */ new Map();
  spent.set(forge, budget);
  const started = clock.now();
  let waited = budget.get(sha) ?? 0;
  let seen = false;
  let after = 0;
  for (let turn = 0; ; turn += 1) {
    const running = await isRunning({ sha, name: name2 }, forge);
    if (typeof running === "string") return unasked(running);
    const found = running && turn === 0 ? null : await look();
    if (found !== null) return { found, reason: null };
    seen ||= running;
    if (!running) after += 1;
    if (!running && (!seen || after > LOOKS_AFTER)) return ended(seen);
    const left = waitMs - Math.max(waited, clock.now() - started);
    if (left <= 0) return running ? late() : ended(seen);
    const step = Math.min((running ? STEPS[turn] ?? 60 : STEP_AFTER) * 1e3, left);
    await clock.sleep(step);
    waited += step;
    budget.set(sha, waited);
  }
  function ended(waitedFor) {
    return { found: null, reason: waitedFor ? "its run ended without one" : null };
  }
  function late() {
    const reason = `its run is still going after ${describeWait(waitMs)}`;
    return { found: null, reason };
  }
  function unasked(why) {
    return { found: null, reason: `whether its run is still going cannot be asked ${why}` };
  }
}
function secondsWaited(sha, forge) {
  return ((forge === null ? null : spent.get(forge)?.get(sha)) ?? 0) / 1e3;
}
async function isRunning({ sha, name: name2 }, forge) {
  try {
    for (const check of [`mergemark/${name2}`, "mergemark"]) {
      if (await forge.checkState(sha, check) === "running") return true;
    }
    return false;
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error;
    return `(${error.code} ${error.message})`;
  }
}
function describeWait(milliseconds) {
  const seconds = Math.round(milliseconds / 1e3);
  if (seconds < 120) return `${seconds} seconds`;
  return `${Math.round(seconds / 60)} minutes`;
}

// src/baseline/resolve-exact.ts
async function resolveExact(asked, { records, forge, clock }) {
  const { sha, name: name2 } = asked;
  const look = await lookAt(sha, name2, records);
  if (isSettled(look)) return { look, reason: reasonOf(look), waited: null };
  const lookAgain = async () => {
    await records.tip();
    const again = await lookAt(sha, name2, records);
    return isSettled(again) ? again : null;
  };
  const { found, reason: waited } = await waitForRun({ ...asked, look: lookAgain }, { forge, clock });
  if (found !== null) return { look: found, reason: reasonOf(found), waited: null };
  return { look, reason: [reasonOf(look), ...waited === null ? [] : [waited]].join("; "), waited };
}
function isSettled(look) {
  return look !== null && look.taken.kind !== "unfit";
}
function reasonOf(look) {
  if (look === null) return "it has no record";
  return look.taken.kind === "taken" ? "" : look.taken.reason;
}

// src/baseline/find-aside.ts
async function findAside({ start, index }, git) {
  if (index.size === 0) return null;
  const [sha] = await git.ancestorsAmong([...index.keys()], start);
  return sha === void 0 ? null : { sha, reason: "it is an ancestor, but not by first parents" };
}

// src/baseline/find-latest.ts
var MOST_TRIED = 20;
async function findLatest({ index, tested }, records) {
  const commits = [...index].flatMap(([sha, attempts]) => sha === tested ? [] : [{ sha, attempts, last: attempts[0] }]).flatMap(({ last, ...commit }) => last === void 0 ? [] : [{ ...commit, last }]).sort((one, other) => latestFirst(one.last, other.last));
  for (const { sha, attempts } of commits.slice(0, MOST_TRIED)) {
    const taken = await takeRecord(attempts, records);
    if (taken.kind !== "unfit") return { sha, taken, attempts: attempts.length };
  }
  return null;
}

// src/baseline/resolve-missing.ts
async function resolveMissing(missing, { git, records }) {
  const { name: name2, tested, base, start, passedOver, isRecorded, settings } = missing;
  if (settings.onMissing === "rebuild" && start !== null)
    return { strategy: "rebuild", sha: start, passedOver };
  const index = missing.mayHaveRecords ? await indexRecords(name2, records) : /* @__PURE__ */ new Map();
  if (settings.onMissing === "latest") {
    const latest = await findLatest({ index, tested }, records);
    if (latest?.taken.kind === "corrupt")
      return without([...passedOver, { sha: latest.sha, reason: latest.taken.reason }]);
    if (latest?.taken.kind === "taken") {
      const { sha, attempts, taken } = latest;
      return { strategy: "latest", sha, record: taken.record, attempts, passedOver };
    }
  }
  if (isRecorded) return without(passedOver);
  const aside = start === null ? null : await findAside({ start, index }, git);
  if (aside !== null) return without([aside]);
  const ahead = base === null ? null : await findAside({ start: base, index }, git);
  if (ahead !== null) return without([{ sha: ahead.sha, reason: LEFT_BEFORE }]);
  return settings.onMissing === "fail" ? refuse(missing) : bootstrap(missing);
}
var LEFT_BEFORE = "main has this record, and the commit that is tested left main before anything was recorded: merge main into this branch, and it is compared with it";
function bootstrap({ start, waited }) {
  const passedOver = start === null || waited === null ? [] : [{ sha: start, reason: `it has no record; ${waited}` }];
  return { strategy: "bootstrap", passedOver };
}
function refuse({ start, waited }) {
  if (start === null) return without([]);
  const reason = [
    "neither it nor any ancestor has a record, and the policy asks for one (on-missing: fail)",
    ...waited === null ? [] : [waited]
  ].join("; ");
  return without([{ sha: start, reason }]);
}
function without(passedOver) {
  return { strategy: "none", passedOver };
}

// src/baseline/resolve-baseline.ts
async function resolveBaseline(asking, ports) {
  const { tested, base, settings } = asking;
  const start = await findStart({ tested, base }, ports.git);
  let tip = await ports.records.tip();
  const records = { ...ports.records, tip: async () => tip = await ports.records.tip() };
  const find = settings.pin === null ? choose : choosePinned;
  const choice = await find({ ...asking, start }, { ...ports, records });
  const waitedSeconds = start === null ? 0 : secondsWaited(start, ports.forge);
  const document = {
    ...await describe(choice, start, ports),
    store: {
      address: await records.address(),
      tip: tip?.commit ?? null,
      sequence: tip?.sequence ?? 0,
      signer: tip?.signer ?? null,
      ...tip === null ? {} : { from: tip.from }
    },
    ...settings.pin === null ? {} : { pin: settings.pin },
    ...waitedSeconds === 0 ? {} : { waitedSeconds }
  };
  return { document, record: choice.record ?? null, start };
}
async function choosePinned({ start, ...asking }, ports) {
  const { name: name2, tested, settings } = asking;
  const { sha, taken, attempts } = await findPinned({ pin: settings.pin ?? "", name: name2 }, ports);
  if (taken.kind === "taken")
    return { strategy: "pinned", sha: taken.record.sha, record: taken.record, attempts, passedOver: [] };
  return { strategy: "none", passedOver: [{ sha: sha ?? start ?? tested, reason: taken.reason }] };
}
async function choose(asking, ports) {
  const { name: name2, start, settings } = asking;
  const nothing2 = { ...asking, passedOver: [], waited: null, isRecorded: false, mayHaveRecords: true };
  if (start === null) return resolveMissing(nothing2, ports);
  const { look, reason, waited } = await resolveExact({ sha: start, name: name2, waitMs: settings.waitMs }, ports);
  if (look?.taken.kind === "taken") {
    const { record: record2 } = look.taken;
    const { attempts: attempts2 } = look;
    return { strategy: "merge-base", sha: start, record: record2, attempts: attempts2, distance: 0, passedOver: [] };
  }
  const passedOver = [{ sha: start, reason }];
  if (look?.taken.kind === "corrupt") return { strategy: "none", passedOver };
  const mayHaveRecords = look !== null || await hasRecords(name2, ports.records);
  if (!mayHaveRecords) return resolveMissing({ ...nothing2, passedOver, waited, mayHaveRecords }, ports);
  const nearest = await findNearest({ start, name: name2 }, ports);
  passedOver.push(...nearest.passedOver);
  if (nearest.isCorrupt) return { strategy: "none", passedOver };
  const isRecorded = look !== null || nearest.isRecorded;
  if (nearest.record === null) return resolveMissing({ ...nothing2, passedOver, waited, isRecorded }, ports);
  const { record, attempts, distance } = nearest;
  return { strategy: "ancestor", sha: record.sha, record, attempts, distance, passedOver };
}
async function describe(choice, start, { git, clock }) {
  const { strategy, sha, record, attempts, distance } = choice;
  const passedOver = [...choice.passedOver];
  if (sha === void 0)
    return { sha: null, strategy, distance: null, ageSeconds: null, record: null, passedOver };
  const isHere = await git.resolve(sha) !== null;
  return {
    sha,
    strategy,
    distance: distance ?? (start === null ? null : await measureDistance(sha, start, git)),
    ageSeconds: isHere ? Math.max(0, clock.now() / 1e3 - await git.commitTime(sha)) : null,
    record: record?.folder ?? null,
    passedOver,
    ...attempts === void 0 ? {} : { attempts }
  };
}

// src/baseline/reuse-verdict-basis.ts
function digestOfBasis({
  record,
  document,
  pins,
  noise
}) {
  if (record === null) return null;
  const pinned = [...pins].map(([pin2, known]) => [pin2, known === null ? null : name(known)]);
  const { strategy, sha, pin = null } = document;
  const way = strategy === "merge-base" ? "ancestor" : strategy;
  return digestOf(JSON.stringify([name(record), way, sha, pin, pinned.sort(), noise ?? []]));
}
function name({ folder, files }) {
  const manifest = files.get(MANIFEST);
  return [folder, manifest === void 0 ? null : digestOf(manifest)];
}

// src/baseline/reuse-verdict-lookup.ts
async function lookUpVerdict(project, basis, ports) {
  const { files } = ports;
  const { run, event, name: name2 } = project;
  if (run === null || event?.name !== "merge_group") return void 0;
  const { configuration, policy } = await readJudged(project, files);
  if (configuration.gate.reuse !== "merge-queue") return void 0;
  if (policy?.source !== "base" || policy.digest === null) {
    return { verdict: null, reason: "main has no policy that could have judged it" };
  }
  if (basis === null)
    return { verdict: null, reason: "there is no record of main to have been compared with" };
  const tree = await treeOf(run.tested, ports.git);
  if (tree === null) return { verdict: null, reason: "this clone lacks the commit that is tested" };
  const today = new Date(ports.clock.now()).toISOString().slice(0, 10);
  const found = await findKeptVerdict(
    { name: name2, tree, path: policy.path, policy: policy.digest, basis, today },
    ports.records
  );
  return layOut(found, project, files);
}
async function treeOf(sha, git) {
  return await git.resolve(sha) === null ? null : git.treeOf(sha);
}
async function layOut(found, { out }, files) {
  if ("reason" in found) return { verdict: null, reason: found.reason };
  const { bytes, ...kept } = found.kept;
  await files.write(`${out}/${REUSED}/${verdictDocument.file}`, bytes);
  return { verdict: kept, reason: null };
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
var NOISE_COMMITS = 50;
var baselineStage = defineStage({
  title: "Finding the baseline",
  document: baselineDocument,
  ports: ["files", "git", "stores", "depots", "clock", "forge"],
  nothing,
  async run(project, ports) {
    const [document, trust] = await Promise.all([prepare(project, ports), assessTrust(project, ports.forge)]);
    return trust === null ? document : { ...document, trust };
  }
});
async function prepare(project, ports) {
  await ports.files.remove(`${project.out}/${BASE}`);
  await ports.files.remove(`${project.out}/${policyDocument.file}`);
  await ports.files.remove(`${project.out}/${REUSED}`);
  await ports.files.remove(`${project.out}/${verdictDocument.file}`);
  const { run, name: name2 } = project;
  if (run === null) return { ...nothing, strategy: "bootstrap" };
  const { settings, source } = await settlePolicy(project, run, ports);
  const trusted = source === "base" ? run.base : null;
  const trust = trusted === null ? { ...settings, signers: null, leastSequence: 0 } : settings;
  const records = await openStore(trust, { base: trusted }, ports);
  const pins = await layOutPins(project, settings, { ...ports, records });
  const forge = project.event === null ? null : ports.forge;
  const { git, clock } = ports;
  const resolved = await resolveBaseline(
    { name: name2, tested: run.tested, base: run.base, settings },
    { git, clock, records, forge }
  );
  const { start } = resolved;
  const document = noteFallback(resolved.document, settings.store);
  const rebuilt = await findRebuilt(resolved, { project, settings }, ports);
  const content = rebuilt ?? resolved.record;
  if (content === null) {
    const reuse2 = await lookUpVerdict(project, null, { ...ports, records });
    return reuse2 === void 0 ? document : { ...document, reuse: reuse2 };
  }
  await layOutRecord(content, project, settings, ports);
  const noise = await measureAround(start, { name: name2, records, git });
  const basis = digestOfBasis({ record: rebuilt === null ? resolved.record : null, document, pins, noise });
  const reuse = await lookUpVerdict(project, basis, { ...ports, records });
  return {
    ...document,
    basis,
    ...reuse === void 0 ? {} : { reuse },
    differences: await findDifferences(content.manifest, { project, tested: run.tested }, git),
    noise,
    ...await showHistory(start, project, { ...ports, records }),
    looks: await countLooks({ name: name2, sets: content.manifest.digests.evaluationSets }, records)
  };
}
async function settlePolicy(project, { base }, ports) {
  const policy = await readPolicy(
    {
      path: project.path,
      base,
      hasPast: async () => base !== null && hasPast({ ...project, base }, ports),
      headText: project.text,
      headFiles: project.policyFiles ?? /* @__PURE__ */ new Map()
    },
    ports
  );
  const settled = refuseRenaming(policy, project);
  await writeDocument(policyDocument, settled, project, ports.files);
  const settings = (await readJudged(project, ports.files)).configuration.baseline;
  const isNew = settled.source === "head" && settings.onMissing === "rebuild";
  return { settings: isNew ? { ...settings, onMissing: "bootstrap" } : settings, source: settled.source };
}
function refuseRenaming(policy, project) {
  if (policy.source !== "base" || policy.text === null) return policy;
  const files = new Map(policy.files.map(({ path, text }) => [path, text]));
  const { name: name2 } = parseConfiguration({ text: policy.text, path: project.path, files });
  return name2 === project.name ? policy : { ...policy, source: "removed", text: null, digest: null, files: [] };
}
async function findDifferences(base, { project, tested }, git) {
  if (await git.resolve(tested) === null) return [];
  const environment = await describeEnvironment(tested, git);
  return describeDifferences({
    base,
    head: { configuration: digestOf(project.text), environment, tool: TOOL }
  });
}
async function showHistory(start, project, ports) {
  if (start === null) return {};
  const { gate } = (await readJudged(project, ports.files)).configuration;
  const rules = gate.rules.flatMap((rule) => rule.kind === "group" ? rule.rules : [rule]).filter((rule) => rule.kind === "metric");
  const history = await readRecentHistory({ name: project.name, tip: start, rules }, ports);
  return history.length === 0 ? {} : { history };
}
async function measureAround(start, { name: name2, records, git }) {
  if (start === null) return [];
  const isHere = await git.resolve(start) !== null;
  const shas = isHere ? await git.firstParents(start, NOISE_COMMITS) : [start];
  return measureNoise({ name: name2, records, shas });
}

export {
  describeFallback,
  baselineStage
};
