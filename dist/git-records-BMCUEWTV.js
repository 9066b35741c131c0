import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  describeFailure,
  formatTreeEntry,
  gitEnvironment,
  isolatedEnvironment,
  parseTreeEntry,
  runGit,
  splitNul,
  withoutPasswords
} from "./chunk-7KQXLZCV.js";
import {
  reasonOf
} from "./chunk-CB2JTYJR.js";
import {
  readVariable
} from "./chunk-TQJU3XQS.js";
import {
  fault
} from "./chunk-LFBC4ZR5.js";
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

// src/adapters/git/back-off.ts
var CAP = 3e4;
var FIRST = 200;
function backOff({ tries, fraction }) {
  return Math.round(fraction * Math.min(CAP, FIRST * 2 ** (tries - 1)));
}

// src/adapters/git/graft-tree.ts
async function readTreePath(scratch, tip, folder) {
  const levels = [];
  let tree = tip;
  for (const name of folder.split("/")) {
    const entries = tree === null ? [] : await readTree(scratch, tree);
    const there = entries.find((entry) => entry.name === name);
    if (there !== void 0 && there.type !== "tree") {
      throw fault("record-unreadable", {
        path: folder,
        reason: `"${name}" is a ${there.type} there, not a folder`
      });
    }
    levels.push({ name, others: entries.filter((entry) => entry !== there) });
    tree = there?.object ?? null;
  }
  return { levels, tree };
}
async function graftTree(scratch, { levels }, leaf) {
  let object = leaf;
  for (const { name, others } of levels.toReversed()) {
    object = await writeTree(scratch, [...others, { mode: "040000", type: "tree", object, name }]);
  }
  return object;
}
async function readTree(scratch, tree) {
  const result = await scratch.run(["ls-tree", "-z", "--full-tree", tree]);
  if (result.exitCode !== 0)
    throw fault("record-unreadable", { path: tree, reason: "its folder cannot be listed" });
  return splitNul(result.stdout).map(parseTreeEntry);
}
function writeTree(scratch, entries) {
  return scratch.text(["mktree", "-z", "--missing"], { input: entries.map(formatTreeEntry).join("") });
}

// src/adapters/git/append-folder.ts
var MOST_TRIES = 35;
var MOST_LOST = 5;
async function appendFolder(appending) {
  const { scratch, connection, ref, folder, clock, random } = appending;
  const leaf = await writeLeaf(scratch, appending.files);
  let made = null;
  let lost = 0;
  for (let tries = 1; ; tries += 1) {
    const tip = await connection.fetchTip();
    const path = await readTreePath(scratch, tip, folder);
    if (path.tree !== null && path.tree !== leaf) throw fault("record-exists", { folder });
    if (tip !== null && path.tree === leaf) return { commit: made ?? tip, tries };
    made = await commit(appending, { tip, path, leaf });
    const { kind, reason } = await connection.push(made, tip);
    if (kind === "landed") return { commit: made, tries };
    if (kind === "refused") throw fault("record-refused", { store: scratch.address, ref, reason });
    if (kind === "lost") lost += 1;
    if (lost === MOST_LOST) throw fault("store-unreachable", { store: scratch.address, reason });
    if (tries === MOST_TRIES) throw fault("store-contended", { store: scratch.address, ref, tries });
    await clock.sleep(backOff({ tries, fraction: random.fraction() }));
  }
}
async function writeLeaf(scratch, files) {
  const entries = [];
  for (const [name, input] of files) {
    const object = await scratch.text(["hash-object", "-w", "--stdin"], { input });
    entries.push({ mode: "100644", type: "blob", object, name });
  }
  return writeTree(scratch, entries);
}
async function commit(appending, { tip, path, leaf }) {
  const { scratch, message, clock } = appending;
  const tree = await graftTree(scratch, path, leaf);
  const date = `@${Math.floor(clock.now() / 1e3)} +0000`;
  const environment = {
    GIT_AUTHOR_NAME: "mergemark",
    GIT_AUTHOR_EMAIL: "records@mergemark.invalid",
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: "mergemark",
    GIT_COMMITTER_EMAIL: "records@mergemark.invalid",
    GIT_COMMITTER_DATE: date
  };
  const parents = tip === null ? [] : ["-p", tip];
  return scratch.text(["commit-tree", tree, ...parents], { input: message, environment });
}

// src/adapters/git/scratch-repository.ts
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

// src/adapters/git/store-settings.ts
import { resolve as resolvePath } from "node:path";
var STORE = "store";
var INHERITED = /^(http|credential|url|ssh|protocol|safe)\.|^core\.(sshcommand|askpass|gitproxy)$/;
async function readStoreSettings(place) {
  const { root, remote, token } = place;
  const self = await readText(root, ["rev-parse", "--path-format=absolute", "--git-common-dir"]);
  const top = await readText(root, ["rev-parse", "--show-toplevel"]) || self;
  const settings = parseSettings(splitNul((await run(root, ["config", "--list", "-z"])).stdout));
  const url = addressOf({ settings, key: `remote.${remote}.url`, top }) ?? self;
  const pushUrl = addressOf({ settings, key: `remote.${remote}.pushurl`, top });
  const inherited = settings.filter(([key]) => INHERITED.test(key));
  const proxy = settings.filter(([key]) => key.startsWith(`remote.${remote}.proxy`)).map(([key, value]) => [key.replace(`remote.${remote}.`, `remote.${STORE}.`), value]);
  const server = token === null ? null : serverOf(url);
  return {
    address: withoutPasswords(url),
    settings: [
      ...server === null ? inherited : inherited.filter(([key]) => !isCredential(key)),
      ...proxy,
      [`remote.${STORE}.url`, server === null ? url : withoutPasswords(url)],
      ...pushUrl === null ? [] : [[`remote.${STORE}.pushurl`, server === null ? pushUrl : withoutPasswords(pushUrl)]],
      ...server === null || token === null ? [] : [authorisation(server, token)]
    ]
  };
}
function addressOf({
  settings,
  key,
  top
}) {
  const found = settings.find(([name]) => name === key)?.[1];
  if (found === void 0 || found === "") return null;
  return found.includes(":") ? found : resolvePath(top, found);
}
function serverOf(url) {
  if (!/^https?:\/\//i.test(url)) return null;
  const { protocol, host } = new URL(url);
  const own = readVariable("GITHUB_SERVER_URL");
  return own === void 0 || new URL(own).host === host ? `${protocol}//${host}/` : null;
}
function isCredential(key) {
  return key.startsWith("credential.") || /^http\.(.*\.)?extraheader$/.test(key);
}
function authorisation(server, token) {
  const word = Buffer.from(`x-access-token:${token}`).toString("base64");
  return [`http.${server}.extraheader`, `AUTHORIZATION: basic ${word}`];
}
function parseSettings(lines) {
  return lines.map((line) => {
    const end = line.indexOf("\n");
    return end === -1 ? [line, "true"] : [line.slice(0, end), line.slice(end + 1)];
  });
}
async function readText(root, args) {
  return (await run(root, args)).stdout.toString("utf8").replace(/\n$/, "");
}
async function run(root, args) {
  const result = await runGit({ args, folder: root, environment: gitEnvironment() });
  if (result.exitCode === 0) return result;
  if (result.stderr.includes("not a git repository")) throw fault("not-a-repository", { path: root });
  if (result.stderr.includes("must be run in a work tree")) return { ...result, stdout: Buffer.alloc(0) };
  throw fault("git-failed", { command: args[0], reason: describeFailure(result) });
}

// src/adapters/git/scratch-repository.ts
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
  const { settings, address } = await readStoreSettings(place);
  const environment = isolatedEnvironment([...settings, ...FIXED], devNull);
  const folder = await mkdtemp(join(tmpdir(), "mergemark-store-")).catch((cause) => {
    throw fault("unwritable-file", { path: tmpdir(), reason: reasonOf(cause) }, { cause });
  });
  const forget = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", forget);
  const run2 = (args, options = {}) => runGit({
    args,
    folder,
    environment: { ...environment, ...options.environment },
    ...options.input === void 0 ? {} : { input: options.input }
  });
  const text = async (args, options) => {
    const result = await run2(args, options);
    if (result.exitCode === 0) return result.stdout.toString("utf8").replace(/\n$/, "");
    throw fault("git-failed", { command: args[0], reason: describeFailure(result) });
  };
  await text(["init", "--quiet", "--bare", "--template="]);
  return {
    address,
    run: run2,
    text,
    async [Symbol.asyncDispose]() {
      process.removeListener("exit", forget);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  };
}

// src/adapters/git/push-outcome.ts
var OUTRUN = /stale info|fetch first|non-fast-forward|cannot lock ref|failed to (lock|update) ref|incorrect old value|reference already exists|but expected/;
var SERVER_TROUBLE = /internal server error|remote failed to report|timed? ?out|try again/i;
var NOT_ALLOWED = /permission .*denied|denied to|access .*not granted|error: 403|marked as read only|read-only|authentication failed|could not read username|not authorized|insufficient permission/i;
function readPushOutcome(result, ref) {
  const lines = result.stdout.toString("utf8").split("\n");
  const [flag, , summary = ""] = lines.map((line) => line.split("	")).find(([, names]) => names?.endsWith(`:${ref}`)) ?? [];
  const said = describeFailure(result);
  if (flag === void 0) return { kind: NOT_ALLOWED.test(result.stderr) ? "refused" : "lost", reason: said };
  if (flag !== "!") return { kind: "landed", reason: "" };
  if (OUTRUN.test(summary)) return { kind: "outrun", reason: summary };
  if (SERVER_TROUBLE.test(summary)) return { kind: "lost", reason: summary };
  return { kind: "refused", reason: `${summary}; ${said}` };
}

// src/adapters/git/store-connection.ts
var MOST_TRIES2 = 3;
var TIP = "refs/mergemark/tip";
var QUIET = ["--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules"];
function connectStore(parts) {
  const { scratch, ref, clock, random } = parts;
  let here = null;
  return {
    fetchTip: () => persist(fetchTip),
    fetchFiles: async (tree) => void await persist(() => fetchFiles(tree)),
    async push(commit2, expected) {
      const lease = `--force-with-lease=${ref}:${expected ?? ""}`;
      return readPushOutcome(
        await scratch.run(["push", "--porcelain", lease, STORE, `${commit2}:${ref}`]),
        ref
      );
    }
  };
  async function fetchTip() {
    const asked = await scratch.run(["ls-remote", "--quiet", STORE, ref]);
    if (asked.exitCode !== 0) return { failed: describeFailure(asked) };
    const lines = asked.stdout.toString("utf8").split("\n").map((line) => line.split("	"));
    const there = lines.find(([, name]) => name === ref)?.[0] ?? null;
    if (there === null || there === here) return { value: there };
    const args = ["fetch", ...QUIET, "--depth=1", "--filter=blob:none", STORE, `+${ref}:${TIP}`];
    const fetched = await scratch.run(args);
    if (fetched.exitCode !== 0) return { failed: describeFailure(fetched) };
    here = await scratch.text(["rev-parse", "--verify", `${TIP}^{commit}`]);
    return { value: here };
  }
  async function fetchFiles(tree) {
    const listed = await scratch.text(["rev-list", "--objects", "--missing=print", "--no-object-names", tree]);
    const missing = listed.split("\n").filter((object) => object.startsWith("?"));
    if (missing.length === 0) return { value: null };
    const input = missing.map((object) => `${object.slice(1)}
`).join("");
    const args = [
      "-c",
      "fetch.negotiationAlgorithm=noop",
      "fetch",
      ...QUIET,
      "--filter=blob:none",
      "--stdin",
      STORE
    ];
    const fetched = await scratch.run(args, { input });
    if (fetched.exitCode === 0 || /not our ref/.test(fetched.stderr)) return { value: null };
    return { failed: describeFailure(fetched) };
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

// src/adapters/git/git-records.ts
function createGitRecords(place) {
  const { root, clock, random, ref = "refs/mergemark/records", remote = "origin", token = null } = place;
  let opening = null;
  let tip = null;
  return {
    list,
    read,
    append,
    async [Symbol.asyncDispose]() {
      const store = await opening?.catch(() => null);
      await store?.scratch[Symbol.asyncDispose]();
    }
  };
  async function list(folder) {
    if (folder !== "") expectStorePath(folder);
    const at = await lookUpTip();
    if (at === null) return [];
    const { scratch } = await open();
    const within = folder === "" ? [] : ["--", `${folder}/`];
    const result = await scratch.run(["ls-tree", "-r", "-z", "--name-only", "--full-tree", at, ...within]);
    if (result.exitCode !== 0)
      throw fault("record-unreadable", { path: folder, reason: describeFailure(result) });
    return splitNul(result.stdout).sort();
  }
  async function read(path) {
    expectStorePath(path);
    const at = await (tip ?? lookUpTip());
    const { scratch, connection } = await open();
    const found = at === null ? null : await entryAt(scratch, at, path);
    if (found?.type !== "blob") {
      throw fault("record-unreadable", { path, reason: found === null ? "there is none" : "it is no file" });
    }
    await connection.fetchFiles(`${at}:${path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ""}`);
    const content = await scratch.run(["cat-file", "blob", found.object]);
    if (content.exitCode === 0) return new Uint8Array(content.stdout);
    throw fault("record-unreadable", { path, reason: describeFailure(content) });
  }
  async function append(folder, files, message) {
    expectStoreFiles(folder, files);
    const { scratch, connection } = await open();
    const added = await appendFolder({ scratch, connection, ref, folder, files, message, clock, random });
    tip = null;
    return added;
  }
  function lookUpTip() {
    tip = open().then(({ connection }) => connection.fetchTip());
    return tip;
  }
  function open() {
    opening ??= openScratch({ root, remote, token }).then((scratch) => ({
      scratch,
      connection: connectStore({ scratch, ref, clock, random })
    }));
    return opening;
  }
}
async function entryAt(scratch, tip, path) {
  const result = await scratch.run(["ls-tree", "-z", "--full-tree", tip, "--", path]);
  if (result.exitCode !== 0) throw fault("record-unreadable", { path, reason: describeFailure(result) });
  return splitNul(result.stdout).map(parseTreeEntry)[0] ?? null;
}
export {
  createGitRecords
};
