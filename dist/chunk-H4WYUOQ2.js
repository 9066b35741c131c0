import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  layOutRecord
} from "./chunk-E7KEPXX6.js";
import {
  readPin
} from "./chunk-LLQQ4ZDM.js";
import {
  readIndex
} from "./chunk-F7N4H6YX.js";
import {
  openStore
} from "./chunk-IGHTDUFR.js";
import {
  INDEX
} from "./chunk-YONVZ6KG.js";
import {
  attemptsFolder,
  corruptionOf,
  indexRecords,
  listAttempts,
  takeRecord
} from "./chunk-SG3EC5O4.js";
import {
  REBUILD_EVENT,
  REEVALUATION_EVENT,
  takeRebuilt
} from "./chunk-2LEZVH42.js";
import {
  criticalT
} from "./chunk-6X2LU267.js";
import {
  describeEnvironment
} from "./chunk-D7UWJHJK.js";
import {
  baselineDocument
} from "./chunk-UD4UMFWU.js";
import {
  PARTS,
  latestFirst
} from "./chunk-NIOJZABD.js";
import {
  digestOf
} from "./chunk-5DU72OMF.js";
import {
  evaluationDocument
} from "./chunk-V6LRU3UZ.js";
import {
  TOOL
} from "./chunk-D54UT5RL.js";
import {
  readJudged
} from "./chunk-RUJWD3M2.js";
import {
  policyDocument
} from "./chunk-DQ3LJ4QN.js";
import {
  parseConfiguration
} from "./chunk-XV7AKL7Y.js";
import {
  defineStage
} from "./chunk-RR7ZEIGM.js";
import {
  BASE,
  findReadable,
  writeDocument
} from "./chunk-DHJKLRAU.js";
import {
  MergemarkError,
  fault
} from "./chunk-TP7TOFOP.js";

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
async function hasRecords(name, records) {
  const index = `${INDEX}/${name}`;
  if ((await records.present([index])).has(index)) return true;
  return (await indexRecords(name, records)).size > 0;
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
    const records = ports.stores.open(place, UNTRUSTED);
    await records.tip();
    if (await hasRecords(project.name, records)) return true;
  }
  return false;
}
async function wasElsewhere({ name, path, base }, { git, files }) {
  const own = posix.normalize(path);
  const candidates = (await git.filesBelow(base)).filter(
    (file) => file !== own && posix.basename(file) === posix.basename(own)
  );
  for (const file of candidates) {
    const found = await nameAt({ base, file }, git);
    if (found === null) continue;
    if (found === name || await files.inspect(file) === null) return true;
  }
  return false;
}
async function nameAt({ base, file }, git) {
  const bytes = await git.readFile(base, await git.pathFromRoot(file));
  if (bytes === null) return null;
  try {
    return parseConfiguration({ text: new TextDecoder().decode(bytes), path: file }).name;
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
  return rebuilt?.manifest.run?.event === event ? rebuilt : null;
}
async function isUnpaired({ manifest }, around) {
  if (manifest.sample?.place === "none") return true;
  if (around.settings.onEvaluationChange !== "re-evaluate") return false;
  const head = await findReadable(evaluationDocument, around.project, around.files);
  const sets = new Map(Object.entries(manifest.digests.evaluationSets));
  return (head?.evaluations ?? []).some(({ name, digest }) => {
    const before = sets.get(name) ?? null;
    return digest !== null && before !== null && digest !== before;
  });
}

// src/stats/run-noise.ts
function measureSpread(groups, confidence) {
  let squares = 0;
  let degrees = 0;
  for (const group of groups) {
    const mean = group.reduce((sum, value) => sum + value, 0) / group.length;
    for (const value of group) squares += (value - mean) ** 2;
    degrees += Math.max(0, group.length - 1);
  }
  if (degrees === 0) return null;
  const deviation = Math.sqrt(squares / degrees);
  return { deviation, degrees, floor: criticalT(confidence, degrees) * deviation * Math.SQRT2 };
}

// src/baseline/measure-noise.ts
var CONFIDENCE = 0.95;
async function measureNoise({
  name,
  records,
  shas
}) {
  const indexed = [...(await readIndex({ name, shas }, records)).values()];
  const byCommit = Map.groupBy(
    indexed.filter(({ failed }) => failed === null),
    ({ sha }) => sha
  );
  if (![...byCommit.values()].some(({ length }) => length > 1)) return [];
  const there = await records.present(indexed.map(({ folder }) => folder));
  const nearestFirst = shas.flatMap((sha) => byCommit.get(sha) ?? []).filter(({ folder }) => there.has(folder));
  return [...collect(nearestFirst).values()].flatMap(({ metric, runs }) => {
    const spread = measureSpread([...runs.values()], CONFIDENCE);
    return spread === null ? [] : [{ evaluation: metric.evaluation, name: metric.name, ...spread }];
  });
}
function collect(summaries) {
  const metrics = /* @__PURE__ */ new Map();
  for (const { sha, metrics: values, evaluationSets } of summaries) {
    for (const metric of values) {
      const { evaluation, name, value, definition } = metric;
      if (value === null) continue;
      const key = JSON.stringify([evaluation, name]);
      const set = evaluationSets.get(evaluation) ?? null;
      const known = metrics.get(key) ?? { metric, set, runs: /* @__PURE__ */ new Map() };
      metrics.set(key, known);
      if (known.set !== set || known.metric.definition !== definition) continue;
      known.runs.set(sha, [...known.runs.get(sha) ?? [], value]);
    }
  }
  return metrics;
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
  return base !== null && await input.hasPast() ? describe2("removed", null) : describe2("head", headText);
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
async function lookAt(sha, name, records) {
  const folder = attemptsFolder({ sha, name });
  if (!(await records.present([folder])).has(folder)) return null;
  return lookInto(sha, name, records);
}
async function findNearest({ start, name }, { git, records }) {
  const passed = collectPassedOver();
  let isRecorded = false;
  let distance = 0;
  for await (const chunk of inChunks(withoutFirst(ancestorsFrom(start, git)))) {
    const there = await records.present(chunk.map((sha) => attemptsFolder({ sha, name })));
    for (const sha of chunk) {
      distance += 1;
      if (!there.has(attemptsFolder({ sha, name }))) {
        passed.add(sha, "it has no record");
        continue;
      }
      isRecorded = true;
      const { taken, attempts } = await lookInto(sha, name, records);
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
async function lookInto(sha, name, records) {
  const attempts = await listAttempts({ sha, name }, records);
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

// src/baseline/find-pinned.ts
var SHORTENED = /^[0-9a-f]{7,64}$/;
async function findPinned({ pin, name }, { git, records }) {
  const target = await followPin({ pin, name }, { git, records });
  if ("taken" in target) return { sha: null, attempts: 0, taken: target.taken };
  const { sha, folder } = target;
  const attempts = await listAttempts({ sha, name }, records);
  const wanted = folder === null ? attempts : attempts.filter((one) => one.folder === folder);
  if (wanted.length > 0) return { sha, attempts: attempts.length, taken: await takeRecord(wanted, records) };
  const missing = folder === null ? "it is pinned and has no record" : `it is pinned, and its record ${folder} is not there`;
  return { sha, attempts: attempts.length, taken: { kind: "unfit", reason: missing } };
}
async function followPin({ pin, name }, { git, records }) {
  if (PARTS.sha.form.test(pin)) return { sha: pin, folder: null };
  try {
    const found = SHORTENED.test(pin) ? await lengthen(pin, git) : await readPin(name, pin, records);
    return found ?? { taken: { kind: "unfit", reason: `"${pin}" is pinned, and no pin or commit is called so` } };
  } catch (error) {
    return { taken: { kind: "corrupt", reason: corruptionOf(error) } };
  }
}
async function lengthen(pin, git) {
  const sha = await git.resolve(pin);
  return sha?.startsWith(pin) ? { sha, folder: null } : null;
}

// src/baseline/wait-for-run.ts
var STEPS = [5, 10, 20, 30, 60];
var LOOKS_AFTER = 3;
var STEP_AFTER = 10;
var spent = /* @__PURE__ */ new WeakMap();
async function waitForRun(input, { forge, clock }) {
  if (input.waitMs === 0) return { found: null, reason: null };
  if (forge === null) return unasked("from here");
  const { sha, name, waitMs, look } = input;
  const budget = spent.get(forge) ?? /* @__PURE__ */ new Map();
  spent.set(forge, budget);
  const started = clock.now();
  let waited = budget.get(sha) ?? 0;
  let seen = false;
  let after = 0;
  for (let turn = 0; ; turn += 1) {
    const running = await isRunning({ sha, name }, forge);
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
async function isRunning({ sha, name }, forge) {
  try {
    for (const check of [`mergemark/${name}`, "mergemark"]) {
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
  const { sha, name } = asked;
  const look = await lookAt(sha, name, records);
  if (isSettled(look)) return { look, reason: reasonOf(look), waited: null };
  const lookAgain = async () => {
    await records.tip();
    const again = await lookAt(sha, name, records);
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
  const { name, tested, start, passedOver, isRecorded, settings } = missing;
  if (settings.onMissing === "rebuild" && start !== null)
    return { strategy: "rebuild", sha: start, passedOver };
  const index = missing.mayHaveRecords ? await indexRecords(name, records) : /* @__PURE__ */ new Map();
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
  return settings.onMissing === "fail" ? refuse(missing) : bootstrap(missing);
}
function bootstrap({ start, waited }) {
  const passedOver = start === null || waited === null ? [] : [{ sha: start, reason: `it has no record; ${waited}` }];
  return { strategy: "bootstrap", passedOver };
}
function refuse({ start, waited }) {
  if (start === null) return without([]);
  const reason = ["neither it nor any ancestor has a record", ...waited === null ? [] : [waited]].join("; ");
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
      signer: tip?.signer ?? null
    },
    ...settings.pin === null ? {} : { pin: settings.pin },
    ...waitedSeconds === 0 ? {} : { waitedSeconds }
  };
  return { document, record: choice.record ?? null, start };
}
async function choosePinned({ start, ...asking }, ports) {
  const { name, tested, settings } = asking;
  const { sha, taken, attempts } = await findPinned({ pin: settings.pin ?? "", name }, ports);
  if (taken.kind === "taken")
    return { strategy: "pinned", sha: taken.record.sha, record: taken.record, attempts, passedOver: [] };
  return { strategy: "none", passedOver: [{ sha: sha ?? start ?? tested, reason: taken.reason }] };
}
async function choose(asking, ports) {
  const { name, start, settings } = asking;
  const nothing2 = { ...asking, passedOver: [], waited: null, isRecorded: false, mayHaveRecords: true };
  if (start === null) return resolveMissing(nothing2, ports);
  const { look, reason, waited } = await resolveExact({ sha: start, name, waitMs: settings.waitMs }, ports);
  if (look?.taken.kind === "taken") {
    const { record: record2 } = look.taken;
    const { attempts: attempts2 } = look;
    return { strategy: "merge-base", sha: start, record: record2, attempts: attempts2, distance: 0, passedOver: [] };
  }
  const passedOver = [{ sha: start, reason }];
  if (look?.taken.kind === "corrupt") return { strategy: "none", passedOver };
  const mayHaveRecords = look !== null || await hasRecords(name, ports.records);
  if (!mayHaveRecords) return resolveMissing({ ...nothing2, passedOver, waited, mayHaveRecords }, ports);
  const nearest = await findNearest({ start, name }, ports);
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
    await ports.files.remove(`${project.out}/${BASE}`);
    await ports.files.remove(`${project.out}/${policyDocument.file}`);
    const { run, name } = project;
    if (run === null) return { ...nothing, strategy: "bootstrap" };
    const { settings, source } = await settlePolicy(project, run, ports);
    const trusted = source === "base" ? run.base : null;
    const records = await openStore(settings, { base: trusted }, ports);
    const forge = project.event === null ? null : ports.forge;
    const { git, clock } = ports;
    const resolved = await resolveBaseline(
      { name, tested: run.tested, base: run.base, settings },
      { git, clock, records, forge }
    );
    const { document, start } = resolved;
    const rebuilt = await findRebuilt(resolved, { project, settings }, ports);
    const content = rebuilt ?? resolved.record;
    if (content === null) return document;
    await layOutRecord(content, project, settings, ports);
    return {
      ...document,
      differences: await findDifferences(content.manifest, { project, tested: run.tested }, git),
      noise: await measureAround(start, { name, records, git })
    };
  }
});
async function settlePolicy(project, { base }, ports) {
  const policy = await readPolicy(
    {
      path: project.path,
      base,
      hasPast: async () => base !== null && hasPast({ ...project, base }, ports),
      headText: project.text
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
  const { name } = parseConfiguration({ text: policy.text, path: project.path });
  return name === project.name ? policy : { ...policy, source: "removed", text: null, digest: null };
}
async function findDifferences(base, { project, tested }, git) {
  if (await git.resolve(tested) === null) return [];
  const environment = await describeEnvironment(tested, git);
  return describeDifferences({
    base,
    head: { configuration: digestOf(project.text), environment, tool: TOOL }
  });
}
async function measureAround(start, { name, records, git }) {
  if (start === null) return [];
  const isHere = await git.resolve(start) !== null;
  const shas = isHere ? await git.firstParents(start, NOISE_COMMITS) : [start];
  return measureNoise({ name, records, shas });
}

export {
  baselineStage
};
