import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  folderDigest
} from "./chunk-4THWK7GI.js";
import {
  readSummary,
  walkCommits
} from "./chunk-MSLDVCT6.js";
import {
  VERDICTS,
  parseVerdictPath
} from "./chunk-ZJ43KDPM.js";
import {
  INDEX,
  formatSummary,
  indexPath,
  parseSummary,
  summarise
} from "./chunk-7EUULHLQ.js";
import {
  readPin
} from "./chunk-3KTI44JA.js";
import {
  corruptionOf
} from "./chunk-IE5BNRSR.js";
import {
  formatCount,
  formatNumber
} from "./chunk-UG5JQ3SH.js";
import {
  makeVisible
} from "./chunk-JF2QIDYE.js";
import {
  LIMITS,
  MANIFEST,
  RECORDS,
  latestFirst,
  manifestDocument,
  parseRecordPath,
  verifyFiles
} from "./chunk-AKRPZ5QW.js";
import {
  digestOf
} from "./chunk-FESQ4RWH.js";
import {
  MergemarkError,
  catalogue,
  fault
} from "./chunk-MY7RTWCD.js";

// src/baseline/metric-history/rebuild-index.ts
var TRIES = 3;
async function rebuildIndex(records, git) {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const tip = await records.tip();
    if (tip === null) return { records: 0, leftOut: [], commit: null };
    const { files, folders, made, leftOut } = await collect(records, git);
    const message = `Rebuild the index of ${made} records`;
    const landed = await records.rewrite({ expected: tip.commit, folders, files, message });
    if (landed !== null) return { records: made, leftOut, commit: landed.commit };
  }
  throw fault("index-overtaken", { tries: TRIES });
}
async function collect(records, git) {
  const leftOut = [];
  const shards = /* @__PURE__ */ new Map();
  for await (const [key, files2] of recordFiles(records)) {
    const line = await tryLine({ key, files: files2, git });
    if (typeof line !== "string") leftOut.push(line);
    else shards.set(indexPath(key.name, key.sha), [...shards.get(indexPath(key.name, key.sha)) ?? [], line]);
  }
  const paths = (await records.list("")).filter((path) => !path.startsWith(`${INDEX}/`));
  const folders = new Set(paths.map((path) => path.slice(0, Math.max(0, path.lastIndexOf("/")))));
  folders.delete("");
  const files = new Map(
    [...shards].map(([path, lines]) => [path, new TextEncoder().encode(`${lines.join("\n")}
`)])
  );
  const made = [...shards.values()].reduce((sum, lines) => sum + lines.length, 0);
  return { files, folders: [...folders], made, leftOut };
}
async function* recordFiles(records) {
  let files = /* @__PURE__ */ new Map();
  let last = null;
  for await (const { path, bytes } of records.readAll(RECORDS)) {
    const found = parseRecordPath(path);
    if (found === null) continue;
    if (last !== null && found.folder !== last.folder) {
      if (files.has(`${last.folder}/${MANIFEST}`)) yield [last, files];
      files = /* @__PURE__ */ new Map();
    }
    last = found;
    if (path.endsWith(".json")) files.set(path, bytes);
  }
  if (last !== null && files.has(`${last.folder}/${MANIFEST}`)) yield [last, files];
}
async function tryLine(record) {
  const { key, files, git } = record;
  const commitTime = async (sha) => await git.resolve(sha) === null ? null : git.commitTime(sha);
  const read = async (path) => {
    const bytes = files.get(path);
    if (bytes === void 0) throw fault("record-unreadable", { path, reason: "there is none" });
    return bytes;
  };
  try {
    return formatSummary(await readSummary(key, { records: { read }, commitTime }));
  } catch (error) {
    return { folder: key.folder, reason: corruptionOf(error) };
  }
}

// src/baseline/reuse-verdict-prune.ts
async function sortVerdicts(folders, { records, base }) {
  if (folders.length === 0) return { goes: [], stays: [] };
  const current = /* @__PURE__ */ new Set();
  for await (const { path, bytes } of records.readAll(VERDICTS)) {
    const found = parseVerdictPath(path);
    if (found?.file === MANIFEST && baseOf(bytes, path) === base) current.add(found.folder);
  }
  const { goes = [], stays = [] } = Object.groupBy(
    folders,
    (folder) => current.has(folder) ? "stays" : "goes"
  );
  return { goes, stays };
}
function baseOf(bytes, path) {
  try {
    return manifestDocument.parse(new TextDecoder().decode(bytes), path).run?.base ?? null;
  } catch (thrown) {
    if (thrown instanceof MergemarkError) return null;
    throw thrown;
  }
}

// src/baseline/plan-pruning.ts
var DAY = 86400;
async function planPruning(request) {
  const { records, keep: keep2 } = request;
  const tip = await records.tip();
  if (tip === null) return { request, tip, goes: [], stays: [], pins: [], verdicts: { goes: [], stays: [] } };
  const { found, pins, verdicts } = sortPaths(await records.list(""));
  const reasons = keep2.days === null && keep2.commits === null ? null : await reasonsToStay(request, found, pins);
  const goes = [];
  const stays = [];
  for (const { folder, name, sha } of found) {
    const reason = reasons === null ? "nothing says what may go" : reasons(name, sha);
    if (reason === null) goes.push({ folder, name, sha, reason: reasonToGo(keep2, name) });
    else stays.push({ folder, name, sha, reason });
  }
  return {
    request,
    tip,
    goes,
    stays,
    pins: [...pins.values()].flat(),
    verdicts: reasons === null ? { goes: [], stays: verdicts } : await sortVerdicts(verdicts, request)
  };
}
function sortPaths(paths) {
  const found = /* @__PURE__ */ new Map();
  const pins = /* @__PURE__ */ new Map();
  const verdicts = /* @__PURE__ */ new Set();
  for (const path of paths) {
    const record = parseRecordPath(path);
    const [, folder, pin] = /^(pins\/([^/]+\/[^/]+)\/[1-9][0-9]*)\/[^/]+$/.exec(path) ?? [];
    const verdict = parseVerdictPath(path);
    if (record !== null) found.set(record.folder, record);
    else if (verdict !== null) verdicts.add(verdict.folder);
    else if (folder !== void 0 && pin !== void 0) {
      pins.set(pin, [.../* @__PURE__ */ new Set([...pins.get(pin) ?? [], folder])]);
    } else if (!path.startsWith(`${INDEX}/`)) {
      throw fault("store-altered", { where: path, reason: "it is none of the files of a store of records" });
    }
  }
  return { found: [...found.values()], pins, verdicts: [...verdicts] };
}
async function reasonsToStay(request, found, pins) {
  const { keep: keep2, now } = request;
  const pinned = await readPins(pins.keys(), request.records);
  const near = await findNear(request, found);
  const newest = findNewest(near, found);
  const committed = keep2.days === null ? null : await readTimes(request, found);
  const oldest = Math.floor(now / 1e3) - (keep2.days ?? 0) * DAY;
  return (name, sha) => {
    const pin = pinned.get(`${name}/${sha}`);
    if (pin !== void 0) return `the pin "${pin}" points at it`;
    if (newest.get(name) === sha) return `it is the newest of ${name}`;
    if (keep2.commits !== null && near.get(name)?.has(sha)) {
      return `it is of the last ${formatCommits(keep2.commits)} of ${name}`;
    }
    if (committed === null) return null;
    const time = committed.get(sha);
    if (time === void 0) return "nobody knows how old it is";
    return time >= oldest ? `it is not older than ${keep2.days} days` : null;
  };
}
function reasonToGo({ days, commits }, name) {
  const old = days === null ? [] : [`it is older than ${days} days`];
  const far = commits === null ? [] : [`it is not of the last ${formatCommits(commits)} of ${name}`];
  return [...old, ...far].join(" and ");
}
function formatCommits(count) {
  return count === 1 ? "recorded commit" : `${count} recorded commits`;
}
async function readPins(names, records) {
  const pinned = /* @__PURE__ */ new Map();
  for (const each of names) {
    const [name = "", pin = ""] = each.split("/");
    const found = await readPin(name, pin, records);
    if (found !== null) pinned.set(`${name}/${found.sha}`, pin);
  }
  return pinned;
}
async function findNear({ git, base, keep: keep2 }, found) {
  const most = keep2.commits ?? 1;
  const bySha = Map.groupBy(found, ({ sha }) => sha);
  const near = /* @__PURE__ */ new Map();
  const wanted = /* @__PURE__ */ new Map();
  for (const [name, records] of Map.groupBy(found, ({ name: name2 }) => name2)) {
    wanted.set(name, Math.min(most, new Set(records.map(({ sha }) => sha)).size));
  }
  for await (const sha of walkCommits(base, git)) {
    for (const name of new Set(bySha.get(sha)?.map(({ name: name2 }) => name2))) {
      const commits = near.get(name) ?? /* @__PURE__ */ new Set();
      if (commits.size < most) near.set(name, commits.add(sha));
      if (commits.size === wanted.get(name)) wanted.delete(name);
    }
    if (wanted.size === 0) break;
  }
  return near;
}
function findNewest(near, found) {
  const newest = /* @__PURE__ */ new Map();
  for (const [name, records] of Map.groupBy(found, ({ name: name2 }) => name2)) {
    const sha = near.get(name)?.values().next().value ?? records.toSorted(latestFirst)[0]?.sha;
    if (sha !== void 0) newest.set(name, sha);
  }
  return newest;
}
async function readTimes({ records, git }, found) {
  const times = /* @__PURE__ */ new Map();
  for await (const { bytes } of records.readAll(INDEX)) {
    for (const line of new TextDecoder().decode(bytes).split("\n")) {
      const summary = parseSummary(line);
      if (summary?.committed != null) times.set(summary.sha, summary.committed);
    }
  }
  for (const { sha } of found) {
    if (!times.has(sha) && await git.resolve(sha) !== null) times.set(sha, await git.commitTime(sha));
  }
  return times;
}

// src/baseline/prune-store.ts
var MOST_TRIES = 5;
async function pruneStore(plan, records) {
  let current = plan;
  for (let tries = 1; ; tries += 1) {
    const { tip, goes, stays, pins, verdicts } = current;
    if (tip === null || goes.length + verdicts.goes.length === 0) return null;
    const folders = [...stays.map(({ folder }) => folder), ...pins, ...verdicts.stays];
    const rewritten = await records.rewrite({
      expected: tip.commit,
      folders,
      files: await keepLines(new Set(folders), records),
      message: `Prune ${goes.length} of ${goes.length + stays.length} records`
    });
    if (rewritten !== null) return { ...rewritten, gone: goes };
    if (tries === MOST_TRIES) throw fault("rewrite-outrun", { store: await records.address(), tries });
    current = await planPruning(current.request);
  }
}
async function keepLines(kept, records) {
  const files = /* @__PURE__ */ new Map();
  for await (const { path, bytes } of records.readAll(INDEX)) {
    const lines = new TextDecoder().decode(bytes).split("\n");
    const stay = lines.filter((line) => {
      const summary = parseSummary(line);
      return summary !== null && kept.has(summary.folder);
    });
    if (stay.length > 0) files.set(path, new TextEncoder().encode(`${stay.join("\n")}
`));
  }
  return files;
}

// src/baseline/verify-changes.ts
async function verifyChanges({
  tip,
  records,
  report
}) {
  const walk = { report, digests: /* @__PURE__ */ new Map() };
  let changes = 0;
  let expected = tip.sequence > 0 ? tip.sequence : null;
  let lastSigned = null;
  let unsigned = [];
  let last = null;
  for await (const change of records.changes()) {
    changes += 1;
    if (expected !== null && change.sequence !== expected) {
      report(problem(change, `its sequence is ${change.sequence}, where ${expected} belongs`));
    }
    verifyChange(change, walk);
    if (change.signer === null) unsigned.push(problem(change, "it has no signature of an allowed signer"));
    else {
      unsigned.forEach(report);
      unsigned = [];
      lastSigned ??= { commit: change.commit, sequence: change.sequence };
    }
    if (change.sequence > 0) expected = change.sequence - 1;
    else if (expected !== null) expected -= 1;
    last = change;
  }
  if (last !== null && last.kind === "append" && last.sequence > 1) {
    report(problem(last, "the history begins with it: what came before was cut off"));
  }
  const beforeSigning = lastSigned === null ? 0 : unsigned.length;
  return { changes, beforeSigning, lastSigned, digests: walk.digests, isWhole: last?.kind === "append" };
}
function verifyChange(change, { report, digests }) {
  const { record, removed } = change;
  if (change.kind === "rewrite") return;
  for (const path of removed) report(problem(change, `it removes ${path}`));
  for (const path of change.altered) {
    if (!path.startsWith(`${INDEX}/`)) report(problem(change, `it alters ${path}`));
  }
  if (record === null) {
    report(problem(change, "it names no record that it adds"));
    return;
  }
  if (digests.has(record.folder)) report(problem(change, `${record.folder} is added again after it`));
  digests.set(record.folder, record.digest);
  const others = change.added.filter((path) => !path.startsWith(`${record.folder}/`));
  for (const path of others) {
    if (!path.startsWith(`${INDEX}/`)) report(problem(change, `it adds ${path} besides its record`));
  }
  if (others.length === change.added.length) {
    report(problem(change, `it says that it adds ${record.folder}, and does not`));
  }
}
function problem({ sequence, commit }, reason) {
  const where = sequence > 0 ? `sequence ${sequence} (${commit.slice(0, 12)})` : `the commit ${commit.slice(0, 12)}`;
  return { code: catalogue["store-altered"].code, where, reason };
}

// src/baseline/verify-index.ts
function createIndexCheck(report) {
  const lines = /* @__PURE__ */ new Map();
  const differs = (where, reason) => report({ code: catalogue["index-differs"].code, where, reason });
  return {
    add(path, bytes) {
      const texts = new TextDecoder().decode(bytes).split("\n");
      const last = texts.pop();
      if (last !== "") differs(path, "its last line is cut off");
      for (const [at, text] of texts.entries()) addLine(text, `${path}:${at + 1}`, path);
    },
    check(record) {
      const line = lines.get(record.folder);
      lines.delete(record.folder);
      if (line === void 0) return differs(record.folder, "the index has no line for it");
      const expected = formatSummary(summarise({ ...record, committed: line.committed }));
      if (digestOf(expected) !== line.digest) differs(record.folder, "its line in the index says otherwise");
    },
    skip: (folder) => void lines.delete(folder),
    finish() {
      for (const folder of lines.keys()) {
        differs(folder, "the index has a line for it, and there is no such record");
      }
    }
  };
  function addLine(text, where, path) {
    const summary = parseSummary(text);
    if (summary === null) return differs(where, "the line is none that Mergemark wrote");
    if (indexPath(summary.name, summary.sha) !== path) return differs(where, "the line belongs elsewhere");
    if (lines.has(summary.folder)) return differs(where, `there is a line for ${summary.folder} already`);
    lines.set(summary.folder, { digest: digestOf(text), committed: summary.committed });
  }
}

// src/baseline/verify-content.ts
var PIN = /^(pins\/[^/]+\/[^/]+\/[1-9][0-9]*)\/pin\.json$/;
var SHARD = /^index\/[^/]+\/[0-9a-f]{2}\.jsonl$/;
async function verifyContent({
  history,
  records,
  report
}) {
  const content = { history, report, index: createIndexCheck(report) };
  let count = 0;
  let current = null;
  const finish = () => {
    if (current === null) return;
    if (current.path.startsWith(`${RECORDS}/`)) count += 1;
    verifyFolder(current, content);
  };
  try {
    for await (const { path, bytes } of records.readAll("")) {
      const folder = folderOf(path);
      if (folder !== null && folder !== current?.path) {
        finish();
        current = { path: folder, files: /* @__PURE__ */ new Map() };
      }
      if (folder !== null) keep(current, { path, bytes });
      else if (SHARD.test(path)) content.index.add(path, bytes);
      else report({ code: ALTERED, where: path, reason: "it is none of the files of a store of records" });
    }
  } catch (error) {
    if (!(error instanceof MergemarkError) || error.code !== catalogue["record-unreadable"].code) throw error;
    report({ code: error.code, where: "the store", reason: `${error.message}; what follows was not read` });
    return count;
  }
  finish();
  for (const folder of history.digests.keys()) {
    report({ code: ALTERED, where: folder, reason: "it was recorded, and is not there any more" });
  }
  content.index.finish();
  return count;
}
var ALTERED = catalogue["store-altered"].code;
function folderOf(path) {
  if (path.startsWith(`${INDEX}/`)) return null;
  return parseRecordPath(path)?.folder ?? parseVerdictPath(path)?.folder ?? PIN.exec(path)?.[1] ?? null;
}
function keep({ files }, { path, bytes }) {
  if (files.size <= LIMITS.files + 1) files.set(path.slice(path.lastIndexOf("/") + 1), bytes);
}
function verifyFolder({ path, files }, { history, report, index }) {
  const expected = history.digests.get(path);
  history.digests.delete(path);
  if (expected === void 0 && history.isWhole) {
    report({ code: ALTERED, where: path, reason: "no change of the history added it" });
  }
  if (expected !== void 0 && folderDigest(path, files) !== expected) {
    report({ code: ALTERED, where: path, reason: "its files are not those that its change recorded" });
  }
  const kept = parseVerdictPath(`${path}/${MANIFEST}`);
  if (kept !== null) {
    verifyVerdict(kept, files, report);
    return;
  }
  const key = parseRecordPath(`${path}/${MANIFEST}`);
  if (key === null) return;
  try {
    const manifest = verifyFiles(files, path);
    if (manifest.name !== key.name || manifest.run?.tested !== key.sha) {
      const found = `${manifest.name} at ${manifest.run?.tested.slice(0, 7) ?? "no commit"}`;
      const code = catalogue["record-corrupt"].code;
      report({ code, where: path, reason: `its manifest says that it is of ${found}` });
      index.skip(path);
    } else index.check({ key, folder: path, files, manifest });
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error;
    report({ code: error.code, where: path, reason: error.message });
    index.skip(path);
  }
}
function verifyVerdict({ folder, name, tree }, files, report) {
  try {
    const manifest = verifyFiles(files, folder);
    if (manifest.name === name && manifest.digests.tree === tree) return;
    const reason = "its manifest says that it is of another project or tree";
    report({ code: catalogue["record-corrupt"].code, where: folder, reason });
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error;
    report({ code: error.code, where: folder, reason: error.message });
  }
}

// src/baseline/verify-store.ts
var UNBELIEVED = new Set(
  ["store-foreign", "store-unsigned", "store-rolled-back", "store-gone"].map(
    (name) => catalogue[name].code
  )
);
var NOTHING = { records: 0, changes: 0, beforeSigning: 0, lastSigned: null, tip: null };
async function verifyStore(records, report, { lookAgain = null } = {}) {
  const refused = await tipOf(records);
  if (!(refused instanceof MergemarkError)) return verifyFrom({ tip: refused, records, report });
  report({ code: refused.code, where: "the store", reason: refused.message });
  if (lookAgain === null) return NOTHING;
  const again = await lookAgain();
  const tip = await tipOf(again);
  if (!(tip instanceof MergemarkError)) return verifyFrom({ tip, records: again, report });
  const why = tip.message === refused.message ? "" : `: ${tip.message}`;
  report({ code: tip.code, where: "the store", reason: `nothing in it was read or verified${why}` });
  return NOTHING;
}
async function tipOf(records) {
  try {
    return await records.tip();
  } catch (error) {
    if (error instanceof MergemarkError && UNBELIEVED.has(error.code)) return error;
    throw error;
  }
}
async function verifyFrom({
  tip,
  records,
  report
}) {
  if (tip === null) return NOTHING;
  const history = await verifyChanges({ tip, records, report });
  const { changes, beforeSigning, lastSigned } = history;
  return {
    records: await verifyContent({ history, records, report }),
    changes,
    beforeSigning,
    lastSigned,
    tip
  };
}

// src/commands/history/maintain-store.ts
var MOST_NAMED = 200;
async function verify(records, lookAgain) {
  const problems = [];
  let found = 0;
  const report = (problem2) => {
    found += 1;
    if (problems.length < MOST_NAMED) problems.push(problem2);
  };
  const checked = await verifyStore(records, report, { lookAgain });
  const { tip } = checked;
  const what = `${formatCount(checked.records, "record")} and ${formatCount(checked.changes, "change")}`;
  const where = makeVisible(await records.address(), 300);
  const signer = tip?.signer == null ? "" : `, signed by ${makeVisible(tip.signer)}`;
  const state = tip === null ? "" : ` at ${tip.commit.slice(0, 7)} (sequence ${tip.sequence}${signer})`;
  const lines = problems.map(
    ({ code, where: where2, reason }) => `  ${makeVisible(code)} ${makeVisible(where2, 300)}: ${makeVisible(reason, 300)}`
  );
  const more = found > problems.length ? [`  … and ${formatCount(found - problems.length, "other")}`] : [];
  const verdict = found === 0 ? "sound" : formatCount(found, "problem");
  return {
    exitCode: found === 0 ? 0 : 1,
    text: [`${where}${state}: ${what}, ${verdict}`, ...lines, ...more, ...describeSigning(checked)].join(
      "\n"
    ),
    json: `${JSON.stringify({ kind: "verification", schemaVersion: "1.0", ...checked, found, problems }, null, 2)}
`
  };
}
function describeSigning({ tip, lastSigned, beforeSigning }) {
  const before = beforeSigning === 0 ? [] : [
    `${formatCount(beforeSigning, "change")} ${beforeSigning === 1 ? "was" : "were"} made before signing began; the signatures after ${beforeSigning === 1 ? "it cover it" : "them cover them"}`
  ];
  if (lastSigned === null || lastSigned.commit === tip?.commit) return before;
  return [
    `the newest change with an allowed signature is ${lastSigned.sequence} (${lastSigned.commit.slice(0, 12)})`,
    ...before
  ];
}
async function rebuild(records, git) {
  const { commit, records: count, leftOut } = await rebuildIndex(records, git);
  const text = commit === null ? "there is no store yet, so there is nothing to rebuild" : [
    `the index holds ${formatCount(count, "record")} again, in ${commit.slice(0, 7)} of the store`,
    ...leftOut.map(
      ({ folder, reason }) => `  left out ${makeVisible(folder, 300)}: ${makeVisible(reason, 300)}`
    )
  ].join("\n");
  return {
    exitCode: leftOut.length === 0 ? 0 : 1,
    text,
    json: `${JSON.stringify({ kind: "index", schemaVersion: "1.0", records: count, leftOut, commit }, null, 2)}
`
  };
}
async function prune(asked, { git, clock }) {
  const { records, keep: keep2, base, apply } = asked;
  const plan = await planPruning({ records, keep: keep2, now: clock.now(), git, base });
  const done = apply ? await pruneStore(plan, records) : null;
  const gone = done?.gone ?? plan.goes;
  const object = {
    kind: "pruning",
    schemaVersion: "1.0",
    applied: done !== null,
    commit: done?.commit ?? null,
    gone,
    stays: plan.stays,
    ...plan.verdicts.goes.length === 0 ? {} : { verdicts: plan.verdicts.goes }
  };
  return {
    exitCode: 0,
    text: describePruning({
      gone,
      stays: plan.stays,
      verdicts: plan.verdicts.goes.length,
      commit: done?.commit ?? null,
      keep: keep2
    }),
    json: `${JSON.stringify(object, null, 2)}
`
  };
}
function describePruning(pruning) {
  const { gone, stays, verdicts, commit, keep: keep2 } = pruning;
  if (keep2.days === null && keep2.commits === null) {
    return "the policy keeps every record: `baseline.keep` says what may go";
  }
  const reasons = [
    ...countReasons(commit === null ? "stays" : "stayed", stays),
    ...countReasons(commit === null ? "goes" : "went", gone),
    ...verdicts === 0 ? [] : [
      `  ${formatCount(verdicts, "verdict")} kept for a merge queue ${commit === null ? "would go" : "went"}: main has moved on`
    ]
  ];
  if (gone.length === 0 && verdicts === 0) {
    const verb = stays.length === 1 ? "stays" : "stay";
    return [`nothing goes; ${formatCount(stays.length, "record")} ${verb}`, ...reasons].join("\n");
  }
  const named = gone.slice(0, MOST_NAMED).map(({ folder }) => `  ${makeVisible(folder, 300)}`);
  const more = gone.length > named.length ? [`  … and ${formatCount(gone.length - named.length, "other")}`] : [];
  const head = commit === null ? `${formatCount(gone.length, "record")} would go, ${stays.length} would stay; --apply takes them out` : `${formatCount(gone.length, "record")} went, ${stays.length} stayed; the store is at ${commit.slice(0, 7)}`;
  return [head, ...reasons, commit === null ? "what would go:" : "what went:", ...named, ...more].join("\n");
}
function countReasons(verb, records) {
  const counts = [...Map.groupBy(records, ({ reason }) => reason)].map(
    ([reason, { length }]) => [length, reason]
  );
  return counts.sort(([one], [other]) => other - one).map(
    ([count, reason]) => `  ${verb.padEnd(6)} ${formatNumber(count, 0).padStart(6)}  ${makeVisible(reason, 300)}`
  );
}

export {
  MOST_NAMED,
  verify,
  rebuild,
  prune,
  countReasons
};
