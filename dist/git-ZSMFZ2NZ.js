import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  ENDLESS,
  QUIET,
  STORE,
  describeFailure,
  gitEnvironment,
  isolatedEnvironment,
  parseTreeEntry,
  readStoreSettings,
  runGit,
  splitNul
} from "./chunk-MITLKT7D.js";
import {
  reasonOf
} from "./chunk-WH3B37RX.js";
import "./chunk-TQJU3XQS.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-TYDYXRWL.js";

// src/adapters/git/git.ts
import { realpath } from "node:fs/promises";
import { isAbsolute, posix, relative, resolve as resolvePath, sep } from "node:path";

// src/adapters/git/check-out.ts
import { rmSync as rmSync2 } from "node:fs";
import { rm as rm2 } from "node:fs/promises";
import { join as join2 } from "node:path";
import process2 from "node:process";

// src/adapters/git/history-repository.ts
import { rmSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
var FIXED = [
  ["core.hooksPath", devNull],
  ["core.fsmonitor", "false"],
  // Of the user's repository it tells only as much as that holds.
  ["core.commitGraph", "false"],
  ["core.logAllRefUpdates", "false"],
  ["advice.detachedHead", "false"],
  ["gc.auto", "0"],
  ["maintenance.auto", "false"],
  ["http.lowSpeedLimit", "100"],
  ["http.lowSpeedTime", "60"]
];
var LAZY = [
  [`remote.${STORE}.promisor`, "true"],
  [`remote.${STORE}.partialclonefilter`, "tree:0"]
];
async function openHistoryRepository(place) {
  const { settings } = await readStoreSettings(place);
  const [objects, shallow, objectFormat] = await readLayout(place.root);
  const folder = await makeTemporary("mergemark-history-");
  const forget = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", forget);
  const environment = isolatedEnvironment([...settings, ...FIXED, ...LAZY], devNull);
  const local = isolatedEnvironment([...settings, ...FIXED], devNull);
  await borrow({ git: folder, bare: true, objects, shallow, objectFormat, environment: local });
  const noRemote = await hasRemote(place) ? null : `there is no remote "${place.remote}"`;
  return {
    folder,
    objectFormat,
    noRemote,
    environment,
    ask: (args) => runGit({ args, folder, environment: local }),
    askRemote: (args, input) => runGit({ args, folder, environment, ...input === void 0 ? {} : { input } }),
    async [Symbol.asyncDispose]() {
      process.removeListener("exit", forget);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  };
}
async function borrow(parts) {
  const { git, bare, objects, shallow, objectFormat, environment } = parts;
  const kind = bare ? ["--bare"] : [];
  const args = ["init", "--quiet", ...kind, "--template=", `--object-format=${objectFormat}`];
  const made = await runGit({ args, folder: git, environment });
  if (made.exitCode !== 0) throw fault("git-failed", { command: "init", reason: describeFailure(made) });
  const inside = bare ? git : join(git, ".git");
  await mkdir(join(inside, "objects", "info"), { recursive: true });
  await writeFile(join(inside, "objects", "info", "alternates"), `${objects}
`);
  await copyFile(shallow, join(inside, "shallow")).catch((error) => {
    if (error.code !== "ENOENT")
      throw fault("unreadable-file", { path: shallow, reason: reasonOf(error) }, { cause: error });
  });
}
function makeTemporary(prefix) {
  return mkdtemp(join(tmpdir(), prefix)).catch((cause) => {
    throw fault("unwritable-file", { path: tmpdir(), reason: reasonOf(cause) }, { cause });
  });
}
async function readLayout(root) {
  const paths = ["--path-format=absolute", "--git-path", "objects", "--git-path", "shallow"];
  const args = ["rev-parse", ...paths, "--show-object-format"];
  const result = await runGit({ args, folder: root, environment: gitEnvironment() });
  if (result.exitCode !== 0)
    throw fault("git-failed", { command: "rev-parse", reason: describeFailure(result) });
  const [objects = "", shallow = "", format = "sha1"] = result.stdout.toString("utf8").split("\n");
  return [objects, shallow, format];
}
async function hasRemote({ root, remote }) {
  const args = ["config", "--get", `remote.${remote}.url`];
  const result = await runGit({ args, folder: root, environment: gitEnvironment() });
  return result.stdout.toString("utf8").trim() !== "";
}

// src/adapters/git/check-out.ts
async function checkOut(parts) {
  const { sha, history, tags } = parts;
  const path = await makeTemporary("mergemark-checkout-");
  const forget = () => rmSync2(path, { recursive: true, force: true });
  process2.once("exit", forget);
  const remove = async () => {
    process2.removeListener("exit", forget);
    await rm2(path, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    await fill();
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, [Symbol.asyncDispose]: remove };
  async function fill() {
    const { environment, objectFormat, folder } = history;
    const [objects, shallow] = [join2(folder, "objects"), join2(folder, "shallow")];
    await borrow({ git: path, bare: false, objects, shallow, objectFormat, environment });
    await expectSuccess(["update-ref", "--stdin"], tags.map((tag) => `create ${tag}
`).join(""));
    await expectSuccess(["checkout", "--quiet", "--detach", sha]);
  }
  async function expectSuccess(args, input = "") {
    const result = await runGit({ args, folder: path, environment: history.environment, input });
    if (result.exitCode !== 0)
      throw fault("git-failed", { command: args[0], reason: describeFailure(result) });
  }
}

// src/adapters/git/history-fetch.ts
import { readFile } from "node:fs/promises";
import { join as join3 } from "node:path";
var MOST_TRIES = 2;
function createHistoryFetch(repository) {
  const refused = /* @__PURE__ */ new Set();
  let trouble = repository.noRemote;
  let unreachable = trouble !== null;
  let before = Promise.resolve();
  return {
    commit: (sha) => inTurn(() => fetch([sha], "--depth=1")),
    deepen: (wanted, steps) => inTurn(async () => {
      const depth = steps >= ENDLESS ? `--depth=${ENDLESS}` : `--deepen=${steps}`;
      if (await isMoved(wanted, depth)) return true;
      return depth.startsWith("--deepen") && await isMoved(wanted, `--depth=${steps + 1}`);
    }),
    branch,
    ends,
    trouble: () => trouble
  };
  function inTurn(work) {
    const result = before.then(work);
    before = result.catch(() => {
    });
    return result;
  }
  async function isMoved(wanted, depth) {
    if (!await fetch(wanted, depth)) return false;
    const left = await ends();
    return wanted.some((sha) => !left.has(sha));
  }
  async function fetch(wanted, depth) {
    for (; ; ) {
      const asked = wanted.filter((sha) => !refused.has(sha));
      if (unreachable || asked.length === 0) return false;
      const input = asked.map((sha) => `${sha}
`).join("");
      const said = await persist(["fetch", ...QUIET, depth, "--filter=tree:0", "--stdin", STORE], input);
      if (said === null) return true;
      const missing = /not our ref ([0-9a-f]{40,64})/.exec(said)?.[1];
      if (missing === void 0 || !asked.includes(missing)) return false;
      refused.add(missing);
    }
  }
  async function persist(args, input) {
    for (let tries = 1; ; tries += 1) {
      const result = await repository.askRemote(args, input);
      if (result.exitCode === 0) return null;
      trouble = describeFailure(result);
      if (/not our ref/.test(result.stderr)) return result.stderr;
      unreachable = tries === MOST_TRIES;
      if (unreachable) return result.stderr;
    }
  }
  async function branch(name) {
    if (unreachable) return null;
    const ref = `refs/heads/${name}`;
    const listed = await repository.askRemote(["ls-remote", "--quiet", STORE, ref]);
    if (listed.exitCode !== 0) {
      trouble = describeFailure(listed);
      return null;
    }
    const lines2 = listed.stdout.toString("utf8").split("\n");
    return lines2.map((line2) => line2.split("	")).find(([, found]) => found === ref)?.[0] ?? null;
  }
  async function ends() {
    const text2 = await readFile(join3(repository.folder, "shallow"), "utf8").catch(() => "");
    return new Set(text2.split("\n").filter(Boolean));
  }
}

// src/adapters/git/read-commit.ts
function parseCommit(object) {
  const lines2 = object.slice(0, Math.max(0, object.indexOf("\n\n"))).split("\n");
  const valuesOf = (key) => lines2.filter((line2) => line2.startsWith(`${key} `)).map((line2) => line2.slice(key.length + 1));
  const committed = /> (-?\d+) [+-]\d{4}$/.exec(valuesOf("committer")[0] ?? "");
  return {
    tree: valuesOf("tree")[0] ?? "",
    parents: valuesOf("parent"),
    time: Number(committed?.[1] ?? Number.NaN)
  };
}

// src/adapters/git/history-beyond.ts
var STEPS = [50, 500, 5e3];
async function openHistoryBeyond(place) {
  const repository = await openHistoryRepository(place);
  const remote = createHistoryFetch(repository);
  return {
    repository,
    holds,
    commit: readCommit,
    mergeBase,
    firstParents,
    ancestors,
    async branch(name) {
      const sha = await remote.branch(name);
      return sha !== null && await holds(sha) ? sha : null;
    },
    isShallow: async () => (await remote.ends()).size > 0,
    trouble: remote.trouble,
    [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose]()
  };
  async function holds(sha) {
    if (await isHere(sha)) return true;
    return await remote.commit(sha) && await isHere(sha);
  }
  async function isHere(sha) {
    return (await repository.ask(["cat-file", "-e", `${sha}^{commit}`])).exitCode === 0;
  }
  async function readCommit(sha) {
    return parseCommit(text(await repository.ask(["cat-file", "commit", sha]), "cat-file"));
  }
  async function mergeBase(one, other) {
    for (const sha of [one, other]) if (!await holds(sha)) return null;
    for (let step = 0; ; step += 1) {
      const bases = await commonAncestors(one, other);
      const open = await openEnds({ tips: [one, other], bases });
      const isSure = open.length === 0;
      if (isSure || !await remote.deepen(open, STEPS[step] ?? Number.POSITIVE_INFINITY))
        return bases[0] ?? null;
    }
  }
  async function commonAncestors(one, other) {
    const result = await repository.ask(["merge-base", "--all", one, other]);
    return result.exitCode === 1 ? [] : lines(result, "merge-base");
  }
  async function openEnds({ tips, bases }) {
    const ends = await remote.ends();
    if (ends.size === 0) return [];
    const result = await repository.ask(["rev-list", ...tips, "--not", ...bases, "--"]);
    return lines(result, "rev-list").filter((sha) => ends.has(sha));
  }
  async function ancestors(sha) {
    for (; ; ) {
      const open = await openEnds({ tips: [sha], bases: [] });
      const isMore = open.length > 0 && await remote.deepen(open, Number.POSITIVE_INFINITY);
      if (!isMore) return text(await repository.ask(["rev-list", sha, "--"]), "rev-list");
    }
  }
  async function firstParents(sha, limit) {
    const found = await walk(sha, limit);
    while (found.length < limit) {
      const oldest = found.at(-1);
      if ((await readCommit(oldest)).parents.length === 0) break;
      if (!await remote.deepen([oldest], limit - found.length)) break;
      found.push(...(await walk(oldest, limit - found.length + 1)).slice(1));
    }
    return found;
  }
  async function walk(sha, limit) {
    const args = ["rev-list", "--first-parent", `--max-count=${limit}`, sha, "--"];
    return lines(await repository.ask(args), "rev-list");
  }
}
function lines(result, command) {
  return text(result, command).split("\n").filter(Boolean);
}
function text(result, command) {
  if (result.exitCode === 0) return result.stdout.toString("utf8");
  throw fault("git-failed", { command, reason: describeFailure(result) });
}

// src/adapters/git/git.ts
var NO_REPOSITORY = /not a git repository|must be run in a work tree/;
var PLANTED = /cannot use bare repository/;
var NOT_TRUSTED = /dubious ownership|unsafe repository/;
var WHOLE_NAME = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
var NO_WAY = { GIT_ALLOW_PROTOCOL: "none", GIT_NO_LAZY_FETCH: "1" };
function createGit({
  root,
  token = null,
  remote = "origin"
}) {
  let opened = null;
  return {
    root: repositoryRoot,
    resolve,
    resolveFirst,
    mergeBase,
    mergeBases,
    isShallow: async () => opened === null ? ownIsShallow() : (await opened).isShallow(),
    fetchTrouble: async () => (await opened)?.trouble() ?? null,
    parents: async (sha) => [...(await commit(sha)).parents],
    firstParents,
    ancestorsAmong,
    commitTime: async (sha) => (await commit(sha)).time,
    mergedTree,
    treeOf: async (sha) => (await commit(sha)).tree,
    pathFromRoot,
    readFile: readFile2,
    filesBelow,
    changedFiles,
    isClean,
    checkOut: checkOutCommit,
    async [Symbol.asyncDispose]() {
      const history = await opened?.catch(() => null);
      opened = null;
      await history?.[Symbol.asyncDispose]();
    }
  };
  async function repositoryRoot() {
    const result = await run(["rev-parse", "--show-toplevel"]);
    if (result.exitCode === 0) {
      await refusePlanted();
      return line(result);
    }
    if (NO_REPOSITORY.test(result.stderr)) return null;
    throw failure("rev-parse", result);
  }
  async function refusePlanted() {
    const folder = await text2(["rev-parse", "--absolute-git-dir"]);
    if (folder === await realpath(root)) throw fault("repository-planted", { path: resolvePath(root) });
  }
  async function resolve(revision) {
    if (revision === "" || revision.includes("\0")) return null;
    const own = await resolveHere(revision);
    if (own !== null) return own;
    if (WHOLE_NAME.test(revision)) return await (await beyond()).holds(revision) ? revision : null;
    const branch = branchOfRemote(revision);
    return branch === null ? null : (await beyond()).branch(branch);
  }
  async function resolveHere(revision) {
    const result = await run(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
    if (result.exitCode === 0) return line(result);
    if (NO_REPOSITORY.test(result.stderr) || NOT_TRUSTED.test(result.stderr))
      throw failure("rev-parse", result);
    return null;
  }
  function branchOfRemote(revision) {
    const prefix2 = [`refs/remotes/${remote}/`, `${remote}/`].find((start) => revision.startsWith(start));
    const name = prefix2 === void 0 ? "" : revision.slice(prefix2.length);
    return name === "" || /[\s~^:?*[\\\p{Cc}]|\.\.|@\{/u.test(name) ? null : name;
  }
  async function resolveFirst(revisions) {
    const asked = revisions.filter((revision) => /^[^\0\n]+$/.test(revision));
    const input = asked.map((revision) => `${revision}^{commit}
`).join("");
    const { stdout } = expectSuccess(
      "cat-file",
      await run(["cat-file", "--batch-check=%(objectname)"], input)
    );
    const found = stdout.toString("utf8").split("\n").find((answer) => /^[0-9a-f]+$/.test(answer));
    return found ?? null;
  }
  async function mergeBase(one, other) {
    const [first, second] = await Promise.all([resolveHere(one), resolveHere(other)]);
    if (first === null || second === null || await ownIsShallow())
      return (await beyond()).mergeBase(one, other);
    const result = await run(["merge-base", "--end-of-options", one, other]);
    if (result.exitCode === 1) return null;
    return line(expectSuccess("merge-base", result));
  }
  async function mergeBases(one, other) {
    const found = await mergeBase(one, other);
    if (found === null) return [];
    const args = ["merge-base", "--all", "--end-of-options", one, other];
    const own = await run(args);
    const isOwn = own.exitCode === 0 && !await ownIsShallow();
    const result = isOwn ? own : await (await beyond()).repository.ask(args);
    return expectSuccess("merge-base", result).stdout.toString("utf8").split("\n").filter(Boolean);
  }
  async function mergedTree(into, merged) {
    const history = await beyond();
    if (await history.mergeBase(into, merged) === null) return null;
    const result = await history.repository.askRemote(["merge-tree", "--write-tree", into, merged]);
    return result.exitCode === 0 ? result.stdout.toString("utf8").split("\n")[0] ?? null : null;
  }
  async function firstParents(sha, limit) {
    const args = ["rev-list", "--first-parent", `--max-count=${limit}`, "--end-of-options", sha, "--"];
    const result = await run(args);
    const found = result.exitCode === 0 ? result.stdout.toString("utf8").split("\n").filter(Boolean) : [];
    if (found.length === limit) return found;
    if (found.length > 0 && !await ownIsShallow()) return found;
    const history = await beyond();
    if (!await history.holds(sha)) throw await commitMissing(sha);
    return history.firstParents(sha, limit);
  }
  async function ancestorsAmong(shas, of) {
    const result = await run(["rev-list", "--end-of-options", of, "--"]);
    if (result.exitCode === 0 && !await ownIsShallow()) return among(shas, result.stdout.toString("utf8"));
    const history = await beyond();
    if (!await history.holds(of)) throw await commitMissing(of);
    return among(shas, await history.ancestors(of));
  }
  async function commit(sha) {
    return parseCommit((await ofCommits([sha], ["cat-file", "commit", sha])).stdout.toString("utf8"));
  }
  async function pathFromRoot(path) {
    const below = isAbsolute(path) ? relative(root, path) : path;
    return posix.normalize(posix.join(await prefix(), below.split(sep).join("/")));
  }
  function prefix() {
    return text2(["rev-parse", "--show-prefix"]);
  }
  async function readFile2(sha, path, limits = null) {
    const name = posix.normalize(path);
    const listed = await ofCommits([sha], ["ls-tree", "-z", "--full-tree", sha, "--", name]);
    const found = splitNul(listed.stdout).map(parseTreeEntry).find((entry) => entry.name === name);
    if (found === void 0) return null;
    const place = `${sha.slice(0, 7)}:${path}`;
    if (found.type !== "blob")
      throw fault("unreadable-file", { path: place, reason: "it is no file at that commit" });
    if (found.mode === "120000")
      throw fault("unreadable-file", { path: place, reason: "it is a symbolic link" });
    if (limits !== null) {
      const size = await ofCommits([sha], ["cat-file", "-s", found.object]);
      if (Number(size.stdout.toString()) > limits.most) return null;
    }
    const content = await ofCommits([sha], ["cat-file", "blob", found.object]);
    return new Uint8Array(content.stdout);
  }
  async function filesBelow(sha) {
    const above = await prefix();
    const below = above === "" ? [] : ["--", above];
    const args = ["ls-tree", "-r", "-z", "--name-only", "--full-tree", sha, ...below];
    return splitNul((await ofCommits([sha], args)).stdout).map((path) => path.slice(above.length));
  }
  async function changedFiles(from, to) {
    const args = ["diff-tree", "-r", "-z", "--name-only", "--no-renames", "--end-of-options", from, to];
    return splitNul((await ofCommits([from, to], args)).stdout).sort();
  }
  async function isClean() {
    const options = ["--porcelain", "-z", "--no-renames", "--untracked-files=no"];
    const args = ["-c", "core.fsmonitor=false", "status", ...options];
    return expectSuccess("status", await run(args)).stdout.length === 0;
  }
  async function checkOutCommit(sha) {
    const history = await beyond();
    if (!await history.holds(sha)) throw await commitMissing(sha);
    const listed = await text2(["for-each-ref", "--format=%(refname) %(objectname)", "refs/tags"]);
    return checkOut({ sha, history: history.repository, tags: listed.split("\n").filter(Boolean) });
  }
  function beyond() {
    opened ??= openHistoryBeyond({ root, remote, token });
    return opened;
  }
  async function ownIsShallow() {
    return await text2(["rev-parse", "--is-shallow-repository"]) === "true";
  }
  function run(args, input) {
    const call = { args, folder: root, environment: { ...gitEnvironment(), ...NO_WAY } };
    return runGit(input === void 0 ? call : { ...call, input });
  }
  async function text2(args) {
    return line(expectSuccess(args[0], await run(args)));
  }
  async function ofCommits(shas, args) {
    const command = args[0];
    const own = await run(args);
    if (own.exitCode === 0) return own;
    if (NOT_TRUSTED.test(own.stderr) || NO_REPOSITORY.test(own.stderr)) throw failure(command, own);
    const history = await beyond();
    for (const sha of shas) if (!await history.holds(sha)) throw await commitMissing(sha);
    return expectSuccess(command, await history.repository.askRemote(args));
  }
  async function commitMissing(sha) {
    const reason = (await opened)?.trouble() ?? null;
    return fault("commit-missing", { sha, shallow: await ownIsShallow(), reason });
  }
  function expectSuccess(command, result) {
    if (result.exitCode !== 0) throw failure(command, result);
    return result;
  }
  function failure(command, result) {
    if (PLANTED.test(result.stderr)) return fault("repository-planted", { path: resolvePath(root) });
    if (NOT_TRUSTED.test(result.stderr)) return fault("repository-not-trusted", { path: resolvePath(root) });
    if (NO_REPOSITORY.test(result.stderr)) return fault("not-a-repository", { path: root });
    return fault("git-failed", { command, reason: describeFailure(result) });
  }
}
function among(shas, lines2) {
  const listed = new Set(lines2.split("\n"));
  return shas.filter((sha) => listed.has(sha));
}
function line({ stdout }) {
  return stdout.toString("utf8").replace(/\r?\n$/, "");
}
export {
  createGit
};
