import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  replaceFile
} from "./chunk-PSMPBXEM.js";
import {
  ENDLESS,
  QUIET,
  STORE,
  describeFailure,
  isolatedEnvironment,
  parseTreeEntry,
  readStoreSettings,
  runGit,
  splitNul
} from "./chunk-MITLKT7D.js";
import {
  reasonOf,
  systemCode
} from "./chunk-WH3B37RX.js";
import {
  folderDigest
} from "./chunk-4THWK7GI.js";
import "./chunk-TQJU3XQS.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-TYDYXRWL.js";

// src/adapters/records/store-path.ts
var SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._+=@-]{0,199}$/;
function expectStorePath(path) {
  if (path.split("/").every((segment) => SEGMENT.test(segment))) return;
  throw fault("unsafe-record-name", {
    part: "path",
    value: path,
    expected: 'names of letters, digits, "._+=@-", not starting with a dot, with "/" between them'
  });
}
function expectStoreFiles(folder, files) {
  expectStorePath(folder);
  for (const name of files.keys()) {
    expectStorePath(name);
    if (!name.includes("/")) continue;
    throw fault("unsafe-record-name", { part: "file", value: name, expected: 'a name without "/"' });
  }
}
function expectAddition({ folder, files, lines = /* @__PURE__ */ new Map() }) {
  expectStoreFiles(folder, files);
  for (const [path, line] of lines) {
    expectStorePath(path);
    if (!/[\r\n]/.test(line)) continue;
    throw fault("unsafe-record-name", { part: "line", value: line.slice(0, 80), expected: "one line" });
  }
}

// src/adapters/git/back-off.ts
var CAP = 3e4;
var FIRST = 200;
function backOff({ tries, fraction }) {
  return Math.round(fraction * Math.min(CAP, FIRST * 2 ** (tries - 1)));
}

// src/adapters/git/commit-tree.ts
async function commitTree(commit) {
  const { scratch, signatures, clock, tree, parent, message } = commit;
  const date = `@${Math.floor(clock.now() / 1e3)} +0000`;
  const environment = {
    ...signatures.environment,
    GIT_AUTHOR_NAME: "mergemark",
    GIT_AUTHOR_EMAIL: "records@mergemark.invalid",
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: "mergemark",
    GIT_COMMITTER_EMAIL: "records@mergemark.invalid",
    GIT_COMMITTER_DATE: date
  };
  const parents = parent === null ? [] : ["-p", parent];
  const args = ["commit-tree", ...signatures.commitArguments, ...parents, tree];
  const made = await scratch.text(args, { input: message, environment });
  await signatures.verify(made);
  return made;
}

// src/adapters/git/find-objects.ts
async function findObjects(scratch, commit, paths) {
  if (paths.length === 0) return /* @__PURE__ */ new Map();
  const input = paths.map((path) => `${commit}:${path}
${commit}:${path}/
`).join("");
  const asked = await scratch.run(["cat-file", "--batch-check=%(objectname)"], { input });
  if (asked.exitCode !== 0) {
    throw fault("record-unreadable", { path: paths[0], reason: describeFailure(asked) });
  }
  const answers = asked.stdout.toString("utf8").split("\n");
  const found = /* @__PURE__ */ new Map();
  for (const [at, path] of paths.entries()) {
    const object = answers[2 * at];
    if (!isName(object)) continue;
    found.set(path, { object, kind: isName(answers[2 * at + 1]) ? "folder" : "file" });
  }
  return found;
}
var isName = (answer) => /^[0-9a-f]{40,64}$/.test(answer);

// src/adapters/git/grow-files.ts
var LINE_END = 10;
async function growFiles(growing) {
  const { scratch, connection, lines, there } = growing;
  const present = [...lines.keys()].flatMap((path) => there.get(path)?.object ?? []);
  await connection.fetchObjects(present);
  const grown = [];
  for (const [path, line] of lines) {
    const object = there.get(path)?.object;
    const before = object === void 0 ? Buffer.alloc(0) : await readBlob(scratch, { path, object });
    const gap = before.length === 0 || before.at(-1) === LINE_END ? "" : "\n";
    grown.push({ path, bytes: Buffer.concat([before, Buffer.from(`${gap}${line}
`)]) });
  }
  return grown;
}
async function readBlob(scratch, { path, object }) {
  const content = await scratch.run(["cat-file", "blob", object]);
  if (content.exitCode === 0) return content.stdout;
  throw fault("record-unreadable", { path, reason: describeFailure(content) });
}

// src/adapters/git/make-objects.ts
var DRAFT = "refs/mergemark/draft";
var DRAFTED = ":1";
async function makeTree(scratch, base, placings) {
  const input = Buffer.concat([
    Buffer.from(base === null ? "" : `reset ${DRAFT}
from ${base}

`),
    Buffer.from(`commit ${DRAFT}
mark ${DRAFTED}
committer mergemark <> 0 +0000
data 0
`),
    ...placings.flatMap(placingCommands),
    Buffer.from(`
ls ${DRAFTED} ""
`)
  ]);
  const said = await scratch.text(["fast-import", "--quiet", "--force"], { input });
  const tree = /^040000 tree ([0-9a-f]{40,64})\t/.exec(said)?.[1];
  if (tree === void 0) throw fault("git-failed", { command: "fast-import", reason: "it made no folder" });
  return tree;
}
function placingCommands(placing) {
  if ("tree" in placing) return [Buffer.from(`M 040000 ${placing.tree} ${placing.path}
`)];
  const head = `M 100644 inline ${placing.path}
data ${placing.bytes.byteLength}
`;
  return [Buffer.from(head), Buffer.from(placing.bytes), Buffer.from("\n")];
}

// src/adapters/git/message.ts
function formatMessage(change) {
  const title = change.title.replace(/\s+/g, " ").trim() || "Change";
  const what = "record" in change ? `Mergemark-Record: ${change.record.folder} ${change.record.digest}` : `Mergemark-Rewrite: ${change.rewrite}`;
  return `${title}

Mergemark-Sequence: ${change.sequence}
${what}
`;
}
function parseMessage(text) {
  const trailers = /* @__PURE__ */ new Map();
  for (const line of text.trimEnd().split("\n\n").at(-1)?.split("\n") ?? []) {
    const [, name, value] = /^Mergemark-([A-Za-z]+): (.+)$/.exec(line) ?? [];
    if (name !== void 0 && value !== void 0) trailers.set(name, value);
  }
  const sequence = Number(/^[1-9]\d{0,11}$/.exec(trailers.get("Sequence") ?? "")?.[0]);
  if (!Number.isSafeInteger(sequence)) return null;
  const [, folder, digest] = /^(\S+) (sha256:[0-9a-f]{64})$/.exec(trailers.get("Record") ?? "") ?? [];
  return {
    sequence,
    record: folder === void 0 || digest === void 0 ? null : { folder, digest },
    rewrites: /^[0-9a-f]{40,64}$/.exec(trailers.get("Rewrite") ?? "")?.[0] ?? null
  };
}

// src/adapters/git/push-change.ts
async function pushChange(appending, pushing) {
  const { primary, fallback } = appending;
  const isAside = pushing.refused !== null || pushing.state.newest?.from === fallback?.ref;
  if (fallback !== null && isAside) return pushAside({ appending, pushing, fallback });
  const tip = pushing.state.tips.get(primary.ref) ?? null;
  const { kind, reason, denied } = await primary.push(pushing.change.commit, tip);
  if (kind === "refused" && fallback !== null && denied !== true) {
    return pushAside({ appending, pushing: { ...pushing, refused: reason }, fallback });
  }
  if (kind === "refused") throw refusal(appending, primary, reason);
  return { kind, reason, ref: primary.ref, refused: null };
}
async function pushAside(aside) {
  const { appending, fallback } = aside;
  const { change, state, refused } = aside.pushing;
  const tip = state.tips.get(fallback.ref) ?? null;
  await expectNothingLost(aside, tip);
  const { kind, reason } = await fallback.push(change.commit, tip);
  if (kind === "refused") {
    throw refusal(appending, fallback, refused === null ? reason : `${reason}; before that: ${refused}`);
  }
  return { kind, reason, ref: fallback.ref, refused };
}
async function expectNothingLost({ appending, pushing, fallback }, tip) {
  const { newest } = pushing.state;
  if (tip === null || newest === null || newest.commit === tip) return;
  if (await appending.primary.descendsFrom(tip)) return;
  const reason = `${appending.primary.ref} is refused, and ${fallback.ref} holds records that it lacks: merge or delete one of the two`;
  throw refusal(appending, fallback, reason);
}
function refusal({ scratch }, { ref }, reason) {
  return fault("record-refused", { store: scratch.address, ref, reason });
}

// src/adapters/git/append-folder.ts
var MOST_TRIES = 35;
var MOST_LOST = 5;
async function appendFolder(appending) {
  const { scratch, primary, addition, clock, random } = appending;
  const leaf = await makeTree(
    scratch,
    null,
    [...addition.files].map(([path, bytes]) => ({ path, bytes }))
  );
  const made = [];
  const end = clock.now() + (addition.patience ?? Number.POSITIVE_INFINITY);
  let refused = null;
  let lost = 0;
  for (let tries = 1; ; tries += 1) {
    const state = await appending.lookUp();
    const there = await findOnTheWay(appending, state.newest);
    const own = there.get(addition.folder)?.object;
    if (own !== void 0 && own !== leaf) throw fault("record-exists", { folder: addition.folder });
    if (state.newest !== null && own === leaf) {
      return {
        ...ownAmong(made, state.newest),
        tries,
        fellBack: whyAside(state.newest.from, appending, refused)
      };
    }
    const change = await makeChange(appending, { base: state.newest, leaf, there });
    made.push(change);
    const outcome = await pushChange(appending, { change, state, refused });
    refused = outcome.refused;
    if (outcome.kind === "landed") {
      return { ...change, tries, fellBack: whyAside(outcome.ref, appending, refused) };
    }
    if (outcome.kind === "lost") lost += 1;
    const { reason } = outcome;
    const left = end - clock.now();
    if (lost === MOST_LOST || outcome.kind === "lost" && left <= 0) {
      throw fault("store-unreachable", { store: scratch.address, reason });
    }
    if (tries === MOST_TRIES || left <= 0) {
      throw fault("store-contended", { store: scratch.address, ref: primary.ref, tries });
    }
    await clock.sleep(Math.min(left, backOff({ tries, fraction: random.fraction() })));
  }
}
function ownAmong(made, newest) {
  const { commit, sequence } = newest;
  return made.find((change) => change.commit === commit) ?? made.at(-1) ?? { commit, sequence };
}
function whyAside(ref, { primary }, refused) {
  if (ref === primary.ref) return null;
  return refused ?? `${ref} is ahead of ${primary.ref}, which has refused records before`;
}
async function findOnTheWay({ scratch, addition }, newest) {
  if (newest === null) return /* @__PURE__ */ new Map();
  const growing = [...addition.lines?.keys() ?? []];
  const above = new Set([addition.folder, ...growing].flatMap(foldersAbove));
  const there = await findObjects(scratch, newest.commit, [...above, addition.folder, ...growing]);
  for (const [path, { kind }] of there) {
    const expected = growing.includes(path) ? "file" : "folder";
    if (kind === expected) continue;
    throw fault("record-unreadable", { path, reason: `it is a ${kind} there, not a ${expected}` });
  }
  return there;
}
function foldersAbove(path) {
  const parts = path.split("/");
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join("/"));
}
async function makeChange(appending, on) {
  const { scratch, primary, signatures, addition, clock } = appending;
  const { folder, files, lines = /* @__PURE__ */ new Map() } = addition;
  const grown = await growFiles({ scratch, connection: primary, lines, there: on.there });
  const base = on.base?.commit ?? null;
  const tree = await makeTree(scratch, base, [{ path: folder, tree: on.leaf }, ...grown]);
  const sequence = (on.base?.sequence ?? 0) + 1;
  const record = { folder, digest: folderDigest(folder, files) };
  const message = formatMessage({ title: addition.message, sequence, record });
  return { sequence, commit: await commitTree({ scratch, signatures, clock, tree, parent: base, message }) };
}

// src/adapters/git/stream-git.ts
import { spawn } from "node:child_process";
var MOST_SAID = 64 * 1024;
async function* streamGit({ args, folder, environment, input }) {
  const child = spawn("git", [...args], {
    cwd: folder,
    env: environment,
    stdio: [input === void 0 ? "ignore" : "pipe", "pipe", "pipe"],
    windowsHide: true
  });
  let said = "";
  child.stderr?.on("data", (chunk) => {
    if (said.length < MOST_SAID) said += chunk.toString("utf8");
  });
  child.stdin?.on("error", () => {
  }).end(input);
  const { promise, resolve } = Promise.withResolvers();
  child.on("error", (error) => resolve({ exitCode: null, error }));
  child.on("close", (exitCode) => resolve({ exitCode, error: null }));
  try {
    for await (const chunk of child.stdout ?? []) yield chunk;
    const { exitCode, error } = await promise;
    if (error !== null) throw fault("git-missing", { reason: reasonOf(error) }, { cause: error });
    if (exitCode !== 0) {
      throw fault("git-failed", {
        command: args[0],
        reason: describeFailure({ stderr: said, exitCode })
      });
    }
  } finally {
    if (child.exitCode === null) child.kill("SIGKILL");
  }
}
async function* splitStream(stream) {
  let pending = [];
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      pending.push(chunk.subarray(start, end));
      yield Buffer.concat(pending).toString("utf8");
      pending = [];
      start = end + 1;
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  }
  if (pending.length > 0) yield Buffer.concat(pending).toString("utf8");
}
function readStream(stream) {
  const iterator = stream[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  return { line, bytes, end };
  async function line() {
    let text = "";
    for (; ; ) {
      const end2 = held.indexOf(10);
      if (end2 !== -1) {
        text += held.subarray(0, end2).toString("utf8");
        held = held.subarray(end2 + 1);
        return text;
      }
      text += held.toString("utf8");
      if (!await fill()) return text === "" ? null : text;
    }
  }
  async function bytes(count) {
    const taken = [];
    let left = count;
    while (left > 0) {
      if (held.length === 0 && !await fill()) break;
      taken.push(held.subarray(0, left));
      left -= Math.min(left, held.length);
      held = held.subarray(taken.at(-1).length);
    }
    return new Uint8Array(Buffer.concat(taken));
  }
  async function end() {
    await iterator.return?.();
  }
  async function fill() {
    const next = await iterator.next();
    held = next.done === true ? Buffer.alloc(0) : next.value;
    return next.done !== true;
  }
}

// src/adapters/git/fetch-missing.ts
var BATCH = 2e4;
async function fetchHistory(scratch, tip) {
  const settings = ["-c", "fetch.negotiationAlgorithm=noop"];
  const args = [...settings, "fetch", ...QUIET, `--depth=${ENDLESS}`, "--filter=blob:none", STORE, tip];
  const fetched = await scratch.run(args);
  if (fetched.exitCode === 0) return;
  throw fault("store-unreachable", { store: scratch.address, reason: describeFailure(fetched) });
}
async function fetchMissing({ scratch, connection }, tree) {
  const listing = scratch.stream(["rev-list", "--objects", "--missing=print", "--no-object-names", tree]);
  const lines = readStream(listing);
  let missing = [];
  for (let line = await lines.line(); line !== null; line = await lines.line()) {
    if (!line.startsWith("?")) continue;
    missing.push(line.slice(1));
    if (missing.length < BATCH) continue;
    await connection.fetchObjects(missing);
    missing = [];
  }
  await connection.fetchObjects(missing);
}

// src/adapters/git/look-up-store.ts
async function lookUpStore(looking) {
  const { scratch, connections, signatures, memory, trusted } = looking;
  const remembered = await memory.read();
  const tips = /* @__PURE__ */ new Map();
  let newest = null;
  for (const connection of connections) {
    const commit2 = await connection.fetchTip();
    if (commit2 === null) continue;
    const read = readSequence({ scratch, commit: commit2, ref: connection.ref });
    const sequence2 = await (looking.takesForeign ? read.catch(asForeign) : read);
    tips.set(connection.ref, commit2);
    if (sequence2 > (newest?.sequence ?? -1)) newest = { commit: commit2, sequence: sequence2, from: connection.ref };
  }
  if (newest === null) {
    expectNoRollBack(looking, { sequence: 0, remembered });
    if (!looking.mayBegin) {
      const [first] = connections;
      throw fault("store-gone", { store: scratch.address, ref: first?.ref ?? "" });
    }
    return { tips, newest };
  }
  const { commit, sequence } = newest;
  const known = trusted.get(commit);
  const signer = known === void 0 ? await signatures.verify(commit) : known;
  trusted.set(commit, signer);
  expectNoRollBack(looking, { sequence, remembered });
  await memory.raise(sequence);
  return { tips, newest: { ...newest, signer } };
}
function asForeign(error) {
  if (error instanceof MergemarkError && error.code === "MM-320") return 0;
  throw error;
}
async function readSequence(tip) {
  const { scratch, commit, ref } = tip;
  const { stdout } = await scratch.run(["cat-file", "--batch"], { input: `${commit}
` });
  const end = stdout.indexOf("\n");
  const kind = stdout.subarray(0, end).toString("utf8").split(" ")[1];
  const short = commit.slice(0, 12);
  if (kind !== "commit") {
    throw fault("store-foreign", { store: scratch.address, ref, found: `a ${kind}, ${short}` });
  }
  const object = stdout.subarray(end + 1).toString("utf8");
  const message = parseMessage(object.slice(object.indexOf("\n\n") + 2));
  if (message !== null) return message.sequence;
  const found = `a commit that Mergemark did not make, ${short}`;
  throw fault("store-foreign", { store: scratch.address, ref, found });
}
function expectNoRollBack({ scratch, connections, leastSequence, memory }, { sequence, remembered }) {
  const least = Math.max(leastSequence, remembered);
  if (sequence >= least) return;
  const known = remembered > leastSequence ? `this clone saw it there, as "${memory.path}" says` : "`baseline.least-sequence` says so";
  const [first] = connections;
  throw fault("store-rolled-back", {
    store: scratch.address,
    ref: first?.ref ?? "",
    sequence,
    least,
    known
  });
}

// src/adapters/git/read-all.ts
var BATCH2 = 2e3;
var LARGEST = 256 * 1024 * 1024;
async function* readAll(reading) {
  const { scratch, connection, tip, folder } = reading;
  const found = await scratch.run(["rev-parse", "--verify", "--quiet", `${tip}:${folder}`]);
  if (found.exitCode !== 0) return;
  const tree = found.stdout.toString("utf8").trim();
  if (folder !== "" && await scratch.text(["cat-file", "-t", tree]) !== "tree") return;
  await fetchMissing({ scratch, connection }, tree);
  let batch = [];
  for await (const line of splitStream(scratch.stream(["ls-tree", "-r", "-z", "--full-tree", tree]))) {
    batch.push(parseTreeEntry(line));
    if (batch.length < BATCH2) continue;
    yield* readBatch(scratch, { folder, batch });
    batch = [];
  }
  if (batch.length > 0) yield* readBatch(scratch, { folder, batch });
}
async function* readBatch(scratch, { folder, batch }) {
  const input = batch.map(({ object }) => `${object}
`).join("");
  const stream = readStream(scratch.stream(["cat-file", "--batch"], { input }));
  try {
    for (const { name } of batch) {
      const path = folder === "" ? name : `${folder}/${name}`;
      const unreadable = (reason, cause) => fault("record-unreadable", { path, reason }, { cause });
      const head = await stream.line().catch((cause) => {
        throw unreadable(cause instanceof Error ? cause.message : "the store has lost it", cause);
      });
      const [, type, size] = head?.split(" ") ?? [];
      const length = Number(size);
      if (type !== "blob") throw unreadable(type === "missing" ? "the store has lost it" : "it is no file");
      if (!(length <= LARGEST)) throw unreadable(`it has ${length} bytes; at most ${LARGEST} are read`);
      const bytes = await stream.bytes(length);
      if (bytes.length < length) throw unreadable("the store has lost it");
      await stream.bytes(1);
      yield { path, bytes };
    }
  } finally {
    await stream.end();
  }
}

// src/adapters/git/rewrite-store.ts
var MOST_LOST2 = 5;
async function rewriteStore(store) {
  const { scratch, connection, ref, rewriting } = store;
  const sequence = store.sequence + 1;
  const commit = await writeCommit(store, sequence);
  for (let lost = 0; ; lost += 1) {
    const { kind, reason } = await connection.push(commit, rewriting.expected);
    if (kind === "landed") return { commit, sequence };
    if (kind === "outrun") return null;
    if (kind === "refused") throw fault("record-refused", { store: scratch.address, ref, reason });
    const tip = await connection.fetchTip();
    if (tip === commit) return { commit, sequence };
    if (tip !== rewriting.expected) return null;
    if (lost === MOST_LOST2) throw fault("store-unreachable", { store: scratch.address, reason });
  }
}
async function writeCommit({ scratch, signatures, clock, rewriting }, sequence) {
  const { expected, folders, files, message } = rewriting;
  const tree = await makeTree(scratch, null, [
    ...await keptFolders(scratch, { expected, folders }),
    ...[...files].map(([path, bytes]) => ({ path, bytes }))
  ]);
  const text = formatMessage({ title: message, sequence, rewrite: expected });
  return commitTree({ scratch, signatures, clock, tree, parent: null, message: text });
}
async function keptFolders(scratch, { expected, folders }) {
  const wanted = new Set(folders);
  const placings = /* @__PURE__ */ new Map();
  const listing = scratch.stream(["ls-tree", "-r", "-d", "-z", "--full-tree", expected]);
  for await (const line of splitStream(listing)) {
    const { type, name, object } = parseTreeEntry(line);
    if (type === "tree" && wanted.has(name)) placings.set(name, { path: name, tree: object });
  }
  const lost = folders.find((folder) => !placings.has(folder));
  if (lost === void 0) return [...placings.values()];
  throw fault("record-unreadable", { path: lost, reason: "it is to be kept and there is none" });
}

// src/adapters/git/scratch-repository.ts
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
var FIXED = [
  ["core.hooksPath", devNull],
  ["core.fsmonitor", "false"],
  ["gc.auto", "0"],
  ["maintenance.auto", "false"],
  ["http.lowSpeedLimit", "100"],
  ["http.lowSpeedTime", "60"],
  [`remote.${STORE}.promisor`, "true"],
  [`remote.${STORE}.partialclonefilter`, "blob:none"]
];
async function openScratch(place) {
  const { settings, address, gitFolder } = await readStoreSettings(place);
  const environment = isolatedEnvironment([...settings, ...FIXED], devNull);
  const folder = await mkdtemp(join(tmpdir(), "mergemark-store-")).catch((cause) => {
    throw fault("store-disk", { folder: tmpdir(), reason: reasonOf(cause) }, { cause });
  });
  const forget = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", forget);
  async function discard() {
    process.removeListener("exit", forget);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  const callOf = (args, options = {}) => ({
    args,
    folder,
    environment: { ...environment, ...options.environment },
    ...options.input === void 0 ? {} : { input: options.input }
  });
  const stream = (args, options) => streamGit(callOf(args, options));
  const run = async (args, options) => {
    const result = await runGit(callOf(args, options));
    const trouble = result.exitCode === 0 || args[0] === "push" ? null : diskTrouble(result.stderr);
    if (trouble !== null) throw fault("store-disk", { folder, reason: trouble });
    return result;
  };
  const text = async (args, options) => {
    const result = await run(args, options);
    if (result.exitCode === 0) return result.stdout.toString("utf8").replace(/\n$/, "");
    throw fault("git-failed", { command: args[0], reason: describeFailure(result) });
  };
  try {
    await text(["init", "--quiet", "--bare", "--template="]);
  } catch (error) {
    await discard();
    throw error;
  }
  return { address, folder, gitFolder, run, text, stream, [Symbol.asyncDispose]: discard };
}
var DISK = /no space left|quota exceeded|read-only file system|file too large|input\/output error|unable to (write|create|append)|(cannot|can't) (mkdir|store|create|write)|(could not|failed to|cannot) write|could not set '|write error|insufficient permission for adding/i;
function diskTrouble(stderr) {
  const own = stderr.split("\n").filter((line) => !line.startsWith("remote:"));
  const said = own.find((line) => DISK.test(line));
  return said === void 0 ? null : describeFailure({ stderr: said, exitCode: 1 });
}

// src/adapters/git/sequence-memory.ts
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join as join2 } from "node:path";
function openSequenceMemory(place) {
  const { gitFolder, address, ref, seen } = place;
  const key = createHash("sha256").update(`${address}\0${ref}`).digest("hex").slice(0, 32);
  const path = join2(gitFolder, "mergemark", "sequence", key);
  return { path, read, raise };
  async function read() {
    const text = await readFile(path, "utf8").catch(() => "");
    const kept = Number(/^\d{1,15}(?= )/.exec(text)?.[0] ?? 0);
    return Math.max(kept, seen.get(key) ?? 0);
  }
  async function raise(sequence) {
    if (sequence <= await read()) return;
    seen.set(key, sequence);
    await replaceFile(path, `${sequence} ${ref} ${address}
`).catch(() => void 0);
  }
}

// src/adapters/git/signatures.ts
import { writeFile } from "node:fs/promises";
import { devNull as devNull3 } from "node:os";
import { join as join3 } from "node:path";

// src/adapters/git/signing-key.ts
import { spawn as spawn2 } from "node:child_process";
import { devNull as devNull2 } from "node:os";
var NO_QUESTIONS = {
  SSH_ASKPASS: devNull2,
  SSH_ASKPASS_REQUIRE: "force",
  GIT_ASKPASS: devNull2
};
var LONGEST = 3e4;
async function expectSigningTool(folder) {
  const { stderr } = await runKeygen(["-Y", "check-novalidate"], folder);
  if (!/(unknown|illegal|invalid) option/i.test(stderr)) return;
  throw fault("signing-tool-missing", { reason: "this ssh-keygen makes no signatures" });
}
async function expectSigningKey(path, folder) {
  const { exitCode, stdout, stderr } = await runKeygen(["-y", "-P", "", "-f", path], folder);
  if (exitCode === 0 && !stdout.startsWith("sk-")) return;
  throw fault("signing-key-unusable", { reason: reasonFor({ isToken: exitCode === 0, stderr }) });
}
function reasonFor({ isToken, stderr }) {
  if (isToken) return "it lies in a security token, which someone would have to touch";
  if (/incorrect passphrase/.test(stderr)) {
    return "it is locked with a passphrase, which nobody is there to type";
  }
  return "it is no private key of OpenSSH, or is damaged";
}
function runKeygen(args, folder) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const child = spawn2("ssh-keygen", [...args], {
    cwd: folder,
    env: { ...isolatedEnvironment([], devNull2), ...NO_QUESTIONS },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: LONGEST,
    killSignal: "SIGKILL",
    windowsHide: true
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk.toString("utf8");
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk.toString("utf8");
  });
  child.on(
    "error",
    (cause) => reject(
      fault(
        "signing-tool-missing",
        { reason: `ssh-keygen cannot be started: ${reasonOf(cause)}` },
        { cause }
      )
    )
  );
  child.on("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
  return promise;
}

// src/adapters/git/signatures.ts
var GOOD = /^Good "git" signature for (.+) with \S+ key (SHA256:\S+)$/m;
var STRANGER = /^Good "git" signature with \S+ key (SHA256:\S+)$/m;
async function openSignatures(scratch, { signers, signingKey }) {
  const required = signers !== null;
  if (required || signingKey !== null) await configure(scratch, { signers, signingKey });
  return {
    required,
    commitArguments: signingKey === null ? [] : ["-S"],
    environment: signingKey === null ? {} : NO_QUESTIONS,
    verify: async (commit) => required ? verify(scratch, commit) : null
  };
}
async function configure(scratch, trust) {
  const { signers, signingKey } = trust;
  await expectSigningTool(scratch.folder);
  const settings = [
    ["gpg.format", "ssh"],
    // A commit may carry a signature of another kind, which the user's own key ring would then decide about.
    ["gpg.program", devNull3],
    ["gpg.x509.program", devNull3]
  ];
  const allowed = join3(scratch.folder, "allowed-signers");
  await writePrivately(allowed, signers ?? "");
  settings.push(["gpg.ssh.allowedSignersFile", allowed]);
  if (signingKey !== null) {
    const path = join3(scratch.folder, "signing-key");
    await writePrivately(path, `${signingKey.replaceAll("\r\n", "\n").trimEnd()}
`);
    await expectSigningKey(path, scratch.folder);
    settings.push(["user.signingKey", path]);
  }
  for (const [key, value] of settings) await scratch.text(["config", key, value]);
}
async function writePrivately(path, text) {
  await writeFile(path, text, { mode: 384 }).catch((cause) => {
    throw fault("unwritable-file", { path, reason: reasonOf(cause) }, { cause });
  });
}
async function verify(scratch, commit) {
  const result = await scratch.run(["verify-commit", "--raw", commit], { environment: NO_QUESTIONS });
  const good = GOOD.exec(result.stderr);
  if (result.exitCode === 0 && good?.[1] !== void 0) return good[1];
  if (/cannot run ssh-keygen|is missing or unsupported|needs to be configured/.test(result.stderr)) {
    throw fault("signing-tool-missing", { reason: describeFailure(result) });
  }
  throw fault("store-unsigned", { store: scratch.address, commit, reason: reasonFor2(result) });
}
function reasonFor2(result) {
  const stranger = STRANGER.exec(result.stderr)?.[1];
  if (stranger !== void 0)
    return `is signed by the key ${stranger}, which is not one of the allowed signers`;
  if (result.stderr.trim() === "") return "is not signed";
  return `has a bad signature (${describeFailure(result)})`;
}

// src/adapters/git/push-outcome.ts
var OUTRUN = /stale info|fetch first|non-fast-forward|cannot lock ref|failed to (lock|update) ref|incorrect old value|reference already exists|but expected/;
var SERVER_TROUBLE = /internal server error|remote failed to report|timed? ?out|try again|unpacker error|no space left/i;
var NOT_ALLOWED = /permission .*denied|permission denied|denied to|access .*not granted|error: 403|marked as read only|read-only|authentication failed|could not read username|not authorized|insufficient permission|not allowed to (push|upload) code to this project|resource not accessible/i;
function readPushOutcome(result, ref) {
  const lines = result.stdout.toString("utf8").split("\n");
  const [flag, , summary = ""] = lines.map((line) => line.split("	")).find(([, names]) => names?.endsWith(`:${ref}`)) ?? [];
  const said = describeFailure(result);
  if (flag === void 0) {
    const denied = NOT_ALLOWED.test(result.stderr);
    return { kind: denied ? "refused" : "lost", reason: said, denied };
  }
  if (flag !== "!") return { kind: "landed", reason: "" };
  if (OUTRUN.test(summary)) return { kind: "outrun", reason: summary };
  const reason = `${summary}; ${said}`;
  if (SERVER_TROUBLE.test(summary)) return { kind: "lost", reason };
  return { kind: "refused", reason, denied: NOT_ALLOWED.test(reason) };
}

// src/adapters/git/store-connection.ts
var MOST_TRIES2 = 3;
function connectStore(parts) {
  const { scratch, ref, keptAs, clock, random } = parts;
  let here = null;
  return {
    ref,
    fetchTip: () => persist(fetchTip),
    fetchObjects: async (objects) => void await persist(() => fetchObjects(objects)),
    descendsFrom: (older) => persist(() => descendsFrom(older)),
    async push(commit, expected) {
      const lease = `--force-with-lease=${ref}:${expected ?? ""}`;
      const pushed = await scratch.run(["push", "--porcelain", lease, STORE, `${commit}:${ref}`]);
      const outcome = readPushOutcome(pushed, ref);
      if (outcome.kind === "landed") here = commit;
      return outcome;
    }
  };
  async function fetchTip() {
    const asked = await scratch.run(["ls-remote", "--quiet", STORE, ref]);
    if (asked.exitCode !== 0) return { failed: describeFailure(asked) };
    const lines = asked.stdout.toString("utf8").split("\n").map((line) => line.split("	"));
    const there = lines.find(([, name]) => name === ref)?.[0] ?? null;
    if (there === null || there === here) return { value: there };
    const args = ["fetch", ...QUIET, "--depth=1", "--filter=blob:none", STORE, `+${ref}:${keptAs}`];
    const fetched = await scratch.run(args);
    if (fetched.exitCode !== 0) return { failed: describeFailure(fetched) };
    here = await scratch.text(["rev-parse", "--verify", keptAs]);
    return { value: here };
  }
  async function fetchObjects(objects) {
    if (objects.length === 0) return { value: null };
    const input = objects.map((object) => `${object}
`).join("");
    const settings = ["-c", "fetch.negotiationAlgorithm=noop"];
    const args = [...settings, "fetch", ...QUIET, "--filter=blob:none", "--stdin", STORE];
    const fetched = await scratch.run(args, { input });
    if (fetched.exitCode === 0 || /not our ref/.test(fetched.stderr)) return { value: null };
    return { failed: describeFailure(fetched) };
  }
  async function descendsFrom(older) {
    const args = ["fetch", ...QUIET, `--depth=${ENDLESS}`, "--filter=tree:0", STORE, `+${ref}:${keptAs}`];
    const fetched = await scratch.run(args);
    if (fetched.exitCode !== 0) return { failed: describeFailure(fetched) };
    const asked = await scratch.run(["merge-base", "--is-ancestor", older, keptAs]);
    return { value: asked.exitCode === 0 };
  }
  async function persist(ask) {
    for (let tries = 1; ; tries += 1) {
      const attempt = await ask();
      if ("value" in attempt) return attempt.value;
      if (tries === MOST_TRIES2)
        throw fault("store-unreachable", { store: scratch.address, reason: attempt.failed });
      await clock.sleep(backOff({ tries, fraction: random.fraction() }));
    }
  }
}

// src/adapters/git/store.ts
var USUAL = {
  kind: "git",
  repository: null,
  ref: "refs/mergemark/records",
  fallback: null
};
var TRUSTING = { signers: null, leastSequence: 0, signingKey: null };
async function openStore(parts) {
  const { root, clock, random, place = USUAL, trust = TRUSTING, remote = "origin", token = null } = parts;
  const { repository, ref } = place;
  const scratch = await openScratch({ root, remote, repository, token });
  const primary = connectStore({ scratch, ref, keptAs: "refs/mergemark/tip", clock, random });
  const fallback = place.fallback === null || place.fallback === ref ? null : connectStore({ scratch, ref: place.fallback, keptAs: "refs/mergemark/branch", clock, random });
  const { address, gitFolder } = scratch;
  const signatures = await openSignatures(scratch, trust).catch(async (error) => {
    await scratch[Symbol.asyncDispose]();
    throw error;
  });
  const store = {
    scratch,
    primary,
    fallback,
    connections: fallback === null ? [primary] : [primary, fallback],
    connectionOf: (name) => fallback !== null && name === fallback.ref ? fallback : primary,
    signatures,
    leastSequence: trust.leastSequence,
    memory: openSequenceMemory({ gitFolder, address, ref, seen: parts.seen ?? /* @__PURE__ */ new Map() }),
    trusted: /* @__PURE__ */ new Map(),
    // Else whoever removes the ref makes a project with a past a new one.
    takesForeign: false,
    mayBegin: trust.signers === null || trust.signingKey !== null
  };
  return parts.inspecting ? { ...store, ...unbelieving(signatures) } : store;
}
function unbelieving(signatures) {
  const memory = { path: "", read: async () => 0, raise: async () => {
  } };
  return {
    memory,
    leastSequence: 0,
    mayBegin: true,
    takesForeign: true,
    signatures: {
      ...signatures,
      verify: (commit) => signatures.verify(commit).catch(asNobody)
    }
  };
}
function asNobody(error) {
  if (error instanceof MergemarkError && error.code === "MM-328") return null;
  throw error;
}

// src/adapters/git/walk-changes.ts
var MOST_PATHS = 1e4;
async function* walkChanges(walk) {
  const { scratch, tip, signatures } = walk;
  await fetchHistory(scratch, tip);
  let head = null;
  let paths = noPaths();
  let entry = null;
  for await (const token of splitStream(log({ scratch, tip, signatures }))) {
    const word = token.replace(/^\n/, "");
    if (entry !== null) {
      sortPath({ paths, status: entry.at(-1) ?? "", path: token });
      entry = null;
    } else if (word.startsWith(":")) entry = word;
    else if (word !== "") {
      if (head !== null) {
        const change = toChange({ head, paths });
        yield change;
        if (change.kind === "rewrite") return;
      }
      head = word;
      paths = noPaths();
    }
  }
  if (head !== null) yield toChange({ head, paths });
}
function log({
  scratch,
  tip,
  signatures
}) {
  const signer = signatures.required ? "%G?%n%GS" : "-%n";
  const args = ["-z", "--first-parent", "--diff-merges=first-parent", "--root", "--raw", "-r", "--no-renames"];
  return scratch.stream(["log", ...args, "--no-abbrev", `--format=%H %P%n${signer}%n%B`, tip, "--"], {
    environment: NO_QUESTIONS
  });
}
function sortPath({ paths, status, path }) {
  const kind = status === "A" ? paths.added : status === "D" ? paths.removed : paths.altered;
  if (kind.length < MOST_PATHS) kind.push(path);
}
function toChange({ head, paths }) {
  const [names = "", validity, signer = "", ...message] = head.split("\n");
  const [commit = "", ...parents] = names.split(" ").filter(Boolean);
  const said = parseMessage(message.join("\n"));
  const common = {
    commit,
    sequence: said?.sequence ?? 0,
    signer: validity === "G" && signer !== "" ? signer : null
  };
  if (said?.rewrites != null && parents.length === 0) {
    return { ...common, kind: "rewrite", record: null, ...noPaths() };
  }
  return { ...common, kind: "append", record: parents.length > 1 ? null : said?.record ?? null, ...paths };
}
function noPaths() {
  return { added: [], altered: [], removed: [] };
}

// src/adapters/git/git-records.ts
function createGitRecords(parts) {
  const { clock, random } = parts;
  let opening = null;
  let state = null;
  const fetched = /* @__PURE__ */ new Set();
  let writing = Promise.resolve();
  return {
    address: async () => (await open()).scratch.address,
    tip: lookUpTip,
    list,
    present,
    read,
    readAll: (folder) => readFolder(folder),
    changes,
    append: append2,
    rewrite,
    async [Symbol.asyncDispose]() {
      const store = await opening?.catch(() => null);
      await store?.scratch[Symbol.asyncDispose]();
    }
  };
  async function list(...folders) {
    for (const folder of folders) if (folder !== "") expectStorePath(folder);
    const tip = await lookUpTip();
    if (tip === null) return [];
    const { scratch } = await open();
    const within = folders.includes("") ? [] : ["--", ...folders.map((folder) => `${folder}/`)];
    const args = ["ls-tree", "-r", "-z", "--name-only", "--full-tree", tip.commit, ...within];
    const result = await scratch.run(args);
    if (result.exitCode !== 0)
      throw fault("record-unreadable", { path: folders[0] ?? "", reason: describeFailure(result) });
    return splitNul(result.stdout).sort();
  }
  async function present(folders) {
    for (const folder of folders) expectStorePath(folder);
    const tip = await lastTip();
    if (tip === null) return /* @__PURE__ */ new Set();
    const { scratch } = await open();
    const found = await findObjects(scratch, tip.commit, folders);
    return new Set(folders.filter((folder) => found.get(folder)?.kind === "folder"));
  }
  async function read(path) {
    expectStorePath(path);
    const tip = await lastTip();
    const store = await open();
    const found = tip === null ? null : (await findObjects(store.scratch, tip.commit, [path])).get(path);
    if (tip === null || found?.kind !== "file") {
      throw fault("record-unreadable", {
        path,
        reason: found === void 0 ? "there is none" : "it is no file"
      });
    }
    const folder = `${tip.commit}:${path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ""}`;
    const { scratch, connectionOf } = store;
    if (!fetched.has(folder)) await fetchMissing({ scratch, connection: connectionOf(tip.from) }, folder);
    fetched.add(folder);
    const content = await scratch.run(["cat-file", "blob", found.object]);
    if (content.exitCode === 0) return new Uint8Array(content.stdout);
    throw fault("record-unreadable", { path, reason: describeFailure(content) });
  }
  async function* readFolder(folder) {
    if (folder !== "") expectStorePath(folder);
    const tip = await lastTip();
    if (tip === null) return;
    const { scratch, connectionOf } = await open();
    yield* readAll({ scratch, connection: connectionOf(tip.from), tip: tip.commit, folder });
  }
  async function* changes() {
    const tip = await lastTip();
    if (tip === null) return;
    const { scratch, signatures, connectionOf } = await open();
    yield* walkChanges({ scratch, connection: connectionOf(tip.from), tip: tip.commit, signatures });
  }
  function append2(addition) {
    const added = writing.then(() => appendNow(addition));
    writing = added.catch(() => null);
    return added;
  }
  async function appendNow(addition) {
    expectAddition(addition);
    const { scratch, primary, fallback, signatures, memory } = await openToWrite();
    const lookUp = async () => lookUpStore(await open());
    const parts2 = { scratch, primary, fallback, signatures, lookUp, addition, clock, random };
    const added = await appendFolder(parts2);
    await memory.raise(added.sequence);
    state = null;
    return added;
  }
  async function rewrite(rewriting) {
    for (const folder of rewriting.folders) expectStorePath(folder);
    for (const path of rewriting.files.keys()) expectStorePath(path);
    const tip = await lookUpTip();
    if (tip?.commit !== rewriting.expected) return null;
    const { scratch, signatures, connectionOf, memory } = await openToWrite();
    const connection = connectionOf(tip.from);
    const rewritten = await rewriteStore({
      scratch,
      connection,
      ref: tip.from,
      signatures,
      clock,
      sequence: tip.sequence,
      rewriting
    });
    if (rewritten !== null) await memory.raise(rewritten.sequence);
    state = null;
    return rewritten;
  }
  async function openToWrite() {
    const store = await open();
    const { required, commitArguments } = store.signatures;
    if (!required || commitArguments.length > 0) return store;
    throw fault("signing-key-missing", { store: store.scratch.address });
  }
  async function lookUpTip() {
    state = open().then(lookUpStore);
    return (await state).newest;
  }
  async function lastTip() {
    return state === null ? lookUpTip() : (await state).newest;
  }
  function open() {
    opening ??= openStore(parts);
    return opening;
  }
}

// src/adapters/records/directory-records.ts
import { mkdir as mkdir3, readdir as readdir2, readFile as readFile4, rename as rename2, rm as rm3, writeFile as writeFile3 } from "node:fs/promises";
import { dirname as dirname3, join as join6, relative as relative2, resolve as resolvePath, sep } from "node:path";

// src/adapters/records/append-line.ts
import { appendFile, mkdir, readFile as readFile2 } from "node:fs/promises";
import { dirname } from "node:path";
async function appendLine(path, line) {
  const lines = (await readText(path)).split("\n");
  const torn = lines.pop() ?? "";
  if (lines.includes(line)) return;
  const rest = line.startsWith(torn) ? line.slice(torn.length) : `
${line}`;
  await mkdir(dirname(path), { recursive: true });
  await appendFile(path, `${rest}
`);
}
async function readText(path) {
  return readFile2(path, "utf8").catch((error) => {
    if (["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "")) return "";
    throw error;
  });
}

// src/adapters/records/directory-log.ts
import { createHash as createHash2 } from "node:crypto";
import { readFile as readFile3 } from "node:fs/promises";
import { join as join4 } from "node:path";
var LOG = ".additions";
var LINE = /^(\S+ sha256:[0-9a-f]{64}|rewrite \d{1,15} [0-9a-f]{64})$/;
async function readLog(top) {
  const text = await readFile3(join4(top, LOG), "utf8").catch((error) => {
    if (["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "")) return "";
    throw error;
  });
  return text.split("\n").filter((line) => LINE.test(line));
}
function stateOf(lines) {
  if (lines.length === 0) return null;
  const before = /^rewrite (\d{1,15}) /.exec(lines[0])?.[1];
  const commit = createHash2("sha256").update(`${lines.join("\n")}
`).digest("hex");
  return { commit, sequence: before === void 0 ? lines.length : Number(before) + lines.length - 1 };
}
async function noteAddition(top, addition) {
  const line = `${addition.folder} ${addition.digest}`;
  await appendLine(join4(top, LOG), line);
  const lines = await readLog(top);
  return stateOf(lines.slice(0, lines.indexOf(line) + 1));
}
function rewrittenLog(sequence, squashed) {
  return `rewrite ${sequence} ${squashed}
`;
}

// src/adapters/records/rewrite-directory.ts
import { cp, mkdir as mkdir2, readdir, rename, rm as rm2, writeFile as writeFile2 } from "node:fs/promises";
import { dirname as dirname2, join as join5, relative } from "node:path";
async function rewriteDirectory(directory) {
  const { top, incoming, rewriting } = directory;
  const before = stateOf(await readLog(top));
  if (before?.commit !== rewriting.expected) return null;
  const known = new Set(await foldersWithFiles(top));
  const fresh = join5(incoming, "new");
  try {
    await putTogether(directory, { fresh, log: rewrittenLog(before.sequence + 1, before.commit) });
    if (stateOf(await readLog(top))?.commit !== rewriting.expected) return null;
    const old = join5(incoming, "old");
    await swap({ top, fresh, old });
    await carryOver({ top, old, known });
    const after = stateOf((await readLog(top)).slice(0, 1));
    return after === null ? null : { commit: after.commit, sequence: after.sequence };
  } finally {
    await rm2(incoming, { recursive: true, force: true }).catch(() => void 0);
  }
}
async function putTogether({ top, rewriting }, { fresh, log: log2 }) {
  await mkdir2(fresh, { recursive: true });
  for (const folder of rewriting.folders) {
    await cp(join5(top, folder), join5(fresh, folder), { recursive: true }).catch((cause) => {
      if (systemCode(cause) !== "ENOENT") throw cause;
      const reason = "it is to be kept and there is none";
      throw fault("record-unreadable", { path: folder, reason }, { cause });
    });
  }
  for (const [path, content] of rewriting.files) {
    await mkdir2(dirname2(join5(fresh, path)), { recursive: true });
    await writeFile2(join5(fresh, path), content);
  }
  await writeFile2(join5(fresh, LOG), log2);
}
async function swap({ top, fresh, old }) {
  await mkdir2(old, { recursive: true });
  await rename(join5(fresh, LOG), join5(top, LOG));
  const there = (await readdir(top)).filter((name) => !name.startsWith("."));
  const made = (await readdir(fresh)).filter((name) => !name.startsWith("."));
  for (const name of /* @__PURE__ */ new Set([...there, ...made])) {
    if (there.includes(name)) await rename(join5(top, name), join5(old, name));
    if (made.includes(name)) await rename(join5(fresh, name), join5(top, name));
  }
}
async function carryOver({ top, old, known }) {
  for (const folder of await foldersWithFiles(old)) {
    if (known.has(folder)) continue;
    await mkdir2(dirname2(join5(top, folder)), { recursive: true });
    await rename(join5(old, folder), join5(top, folder));
  }
}
async function foldersWithFiles(top) {
  const entries = await readdir(top, { recursive: true, withFileTypes: true }).catch((error) => {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  });
  const folders = entries.filter((entry) => entry.isFile()).map((entry) => relative(top, entry.parentPath));
  return [...new Set(folders)].filter((folder) => folder !== "" && !/(^|[\\/])\./.test(folder));
}

// src/adapters/records/directory-records.ts
var INCOMING = ".incoming";
function createDirectoryRecords(place) {
  const { random, leastSequence = 0 } = place;
  const top = resolvePath(place.root, place.folder);
  return {
    address: async () => top,
    tip,
    list,
    present,
    read: (path) => readRecord(top, path),
    async *readAll(folder) {
      for (const path of await list(folder)) yield { path, bytes: await readRecord(top, path) };
    },
    async *changes() {
    },
    append: (addition) => append({ top, random, addition }),
    async rewrite(rewriting) {
      for (const folder of rewriting.folders) expectStorePath(folder);
      for (const path of rewriting.files.keys()) expectStorePath(path);
      try {
        return await rewriteDirectory({ top, incoming: join6(top, INCOMING, random.nonce()), rewriting });
      } catch (error) {
        throw asRefusal({ error, top });
      }
    }
  };
  async function tip() {
    const state = await readLog(top).then(stateOf, (cause) => {
      throw fault("store-unreachable", { store: top, reason: reasonOf(cause) }, { cause });
    });
    const sequence = state?.sequence ?? 0;
    if (sequence < leastSequence) {
      const known = "`baseline.least-sequence` says so";
      throw fault("store-rolled-back", {
        store: top,
        ref: "the list of additions",
        sequence,
        least: leastSequence,
        known
      });
    }
    return state === null ? null : { ...state, signer: null, from: top };
  }
  async function list(...folders) {
    for (const folder of folders) if (folder !== "") expectStorePath(folder);
    await tip();
    const found = await Promise.all(folders.map((folder) => filesBelow(join6(top, folder))));
    return [...new Set(found.flat())].map((path) => relative2(top, path).split(sep).join("/")).sort();
  }
  async function present(folders) {
    for (const folder of folders) expectStorePath(folder);
    const asked = folders.map(async (folder) => {
      const entries = await readdir2(join6(top, folder)).catch(() => []);
      return entries.length > 0 ? [folder] : [];
    });
    return new Set((await Promise.all(asked)).flat());
  }
}
async function readRecord(top, path) {
  expectStorePath(path);
  return readFile4(join6(top, path)).then(
    (content) => new Uint8Array(content),
    (cause) => {
      const reason = systemCode(cause) === "ENOENT" ? "there is none" : reasonOf(cause);
      throw fault("record-unreadable", { path, reason }, { cause });
    }
  );
}
async function append({ top, random, addition }) {
  expectAddition(addition);
  const { folder, files } = addition;
  const draft = join6(top, INCOMING, random.nonce());
  try {
    await mkdir3(draft, { recursive: true });
    for (const [name, content] of files) await writeFile3(join6(draft, name), content);
    await mkdir3(dirname3(join6(top, folder)), { recursive: true });
    await rename2(draft, join6(top, folder)).catch(
      (cause) => acceptTwin({ cause, top, folder, files })
    );
    for (const [path, line] of addition.lines ?? []) await appendLine(join6(top, path), line);
    const digest = folderDigest(folder, files);
    return { ...await noteAddition(top, { folder, digest }), tries: 1, fellBack: null };
  } catch (error) {
    throw asRefusal({ error, top });
  } finally {
    await rm3(draft, { recursive: true, force: true }).catch(() => void 0);
  }
}
async function acceptTwin(twin) {
  const { cause, top, folder, files } = twin;
  if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes(systemCode(cause) ?? "")) throw cause;
  const there = /* @__PURE__ */ new Map();
  for (const path of await filesBelow(join6(top, folder))) {
    there.set(relative2(join6(top, folder), path), await readFile4(path));
  }
  if (folderDigest(folder, there) !== folderDigest(folder, files)) {
    throw fault("record-exists", { folder }, { cause });
  }
}
async function filesBelow(folder) {
  const entries = await readdir2(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "")) return [];
    throw fault("record-unreadable", { path: folder, reason: reasonOf(error) }, { cause: error });
  });
  return entries.filter((entry) => entry.isFile()).map((entry) => join6(entry.parentPath, entry.name)).filter((path) => !/(^|[\\/])\./.test(relative2(folder, path)));
}
var DISK2 = ["ENOSPC", "EDQUOT", "EFBIG", "EIO"];
function asRefusal({ error, top }) {
  const code = systemCode(error);
  if (error instanceof MergemarkError || code === null) return error;
  const reason = reasonOf(error);
  if (DISK2.includes(code)) return fault("store-disk", { folder: top, reason }, { cause: error });
  return fault("record-refused", { store: top, ref: "its folder", reason }, { cause: error });
}

// src/adapters/records/stores.ts
function createStores(parts) {
  const opened = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Map();
  return {
    open(place, trust) {
      const key = JSON.stringify([place, trust]);
      const records = opened.get(key) ?? create(place, trust);
      opened.set(key, records);
      return records;
    },
    inspect(place, trust) {
      const key = JSON.stringify(["inspected", place, trust]);
      const records = opened.get(key) ?? look(place, trust);
      opened.set(key, records);
      return records;
    },
    async [Symbol.asyncDispose]() {
      for (const records of opened.values()) await records[Symbol.asyncDispose]?.();
      opened.clear();
    }
  };
  function look(place, trust) {
    const asked = { ...trust, signingKey: null };
    if (place.kind === "git") return createGitRecords({ ...parts, place, trust: asked, inspecting: true });
    return create(place, { signers: null, leastSequence: 0, signingKey: null });
  }
  function create(place, trust) {
    if (place.kind === "git") return createGitRecords({ ...parts, place, trust, seen });
    if (trust.signers !== null) throw fault("store-unsignable", { path: place.path });
    const { root, random } = parts;
    return createDirectoryRecords({ root, random, folder: place.path, leastSequence: trust.leastSequence });
  }
}
export {
  createStores
};
