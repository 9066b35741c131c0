import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  describeFailure,
  gitEnvironment,
  parseTreeEntry,
  runGit,
  splitNul
} from "./chunk-7KQXLZCV.js";
import "./chunk-CB2JTYJR.js";
import "./chunk-TQJU3XQS.js";
import {
  fault
} from "./chunk-LFBC4ZR5.js";
import "./chunk-TYDYXRWL.js";

// src/adapters/git/git.ts
import { isAbsolute, posix, relative, resolve as resolvePath, sep } from "node:path";

// src/adapters/git/read-commit.ts
function parseCommit(object) {
  const lines = object.slice(0, Math.max(0, object.indexOf("\n\n"))).split("\n");
  const valuesOf = (key) => lines.filter((line2) => line2.startsWith(`${key} `)).map((line2) => line2.slice(key.length + 1));
  const committed = /> (-?\d+) [+-]\d{4}$/.exec(valuesOf("committer")[0] ?? "");
  return {
    tree: valuesOf("tree")[0] ?? "",
    parents: valuesOf("parent"),
    time: Number(committed?.[1] ?? Number.NaN)
  };
}

// src/adapters/git/git.ts
var NO_REPOSITORY = /not a git repository|must be run in a work tree/;
var NOT_TRUSTED = /dubious ownership|unsafe repository/;
function createGit({ root }) {
  return {
    root: repositoryRoot,
    resolve,
    resolveFirst,
    mergeBase,
    isShallow: async () => await text(["rev-parse", "--is-shallow-repository"]) === "true",
    parents: async (sha) => [...(await commit(sha)).parents],
    firstParents,
    commitTime: async (sha) => (await commit(sha)).time,
    treeOf: async (sha) => (await commit(sha)).tree,
    pathFromRoot,
    readFile,
    filesBelow,
    changedFiles,
    isClean
  };
  async function repositoryRoot() {
    const result = await run(["rev-parse", "--show-toplevel"]);
    if (result.exitCode === 0) return line(result);
    if (NO_REPOSITORY.test(result.stderr)) return null;
    throw failure("rev-parse", result);
  }
  async function resolve(revision) {
    if (revision === "" || revision.includes("\0")) return null;
    const result = await run(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
    if (result.exitCode === 0) return line(result);
    if (NO_REPOSITORY.test(result.stderr) || NOT_TRUSTED.test(result.stderr))
      throw failure("rev-parse", result);
    return null;
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
    for (const sha of [one, other]) if (await resolve(sha) === null) return null;
    const result = await run(["merge-base", "--end-of-options", one, other]);
    if (result.exitCode === 1) return null;
    return line(expectSuccess("merge-base", result));
  }
  async function firstParents(sha, limit) {
    const args = ["rev-list", "--first-parent", `--max-count=${limit}`, "--end-of-options", sha, "--"];
    const result = await ofCommit(sha, args);
    return result.stdout.toString("utf8").split("\n").filter(Boolean);
  }
  async function commit(sha) {
    return parseCommit((await ofCommit(sha, ["cat-file", "commit", sha])).stdout.toString("utf8"));
  }
  async function pathFromRoot(path) {
    const prefix = await text(["rev-parse", "--show-prefix"]);
    const below = isAbsolute(path) ? relative(root, path) : path;
    return posix.normalize(posix.join(prefix, below.split(sep).join("/")));
  }
  async function readFile(sha, path) {
    const name = posix.normalize(path);
    const listed = await ofCommit(sha, ["ls-tree", "-z", "--full-tree", sha, "--", name]);
    const found = splitNul(listed.stdout).map(parseTreeEntry).find((entry) => entry.name === name);
    if (found === void 0) return null;
    const place = `${sha.slice(0, 7)}:${path}`;
    if (found.type !== "blob")
      throw fault("unreadable-file", { path: place, reason: "it is no file at that commit" });
    if (found.mode === "120000")
      throw fault("unreadable-file", { path: place, reason: "it is a symbolic link" });
    const content = expectSuccess("cat-file", await run(["cat-file", "blob", found.object]));
    return new Uint8Array(content.stdout);
  }
  async function filesBelow(sha) {
    return splitNul(
      (await ofCommit(sha, ["ls-tree", "-r", "-z", "--name-only", "--end-of-options", sha])).stdout
    );
  }
  async function changedFiles(from, to) {
    for (const sha of [from, to]) await expectCommit(sha);
    const args = ["diff-tree", "-r", "-z", "--name-only", "--no-renames", "--end-of-options", from, to];
    return splitNul(expectSuccess("diff-tree", await run(args)).stdout).sort();
  }
  async function isClean() {
    const args = ["-c", "core.fsmonitor=false", "status", "--porcelain", "-z", "--untracked-files=no"];
    return expectSuccess("status", await run(args)).stdout.length === 0;
  }
  function run(args, input) {
    const call = { args, folder: root, environment: gitEnvironment() };
    return runGit(input === void 0 ? call : { ...call, input });
  }
  async function text(args) {
    return line(expectSuccess(args[0], await run(args)));
  }
  async function ofCommit(sha, args) {
    const result = await run(args);
    if (result.exitCode !== 0) await expectCommit(sha);
    return expectSuccess(args[0], result);
  }
  async function expectCommit(sha) {
    if (await resolve(sha) !== null) return;
    throw fault("commit-missing", {
      sha,
      shallow: await text(["rev-parse", "--is-shallow-repository"]) === "true"
    });
  }
  function expectSuccess(command, result) {
    if (result.exitCode !== 0) throw failure(command, result);
    return result;
  }
  function failure(command, result) {
    if (NOT_TRUSTED.test(result.stderr)) return fault("repository-not-trusted", { path: resolvePath(root) });
    if (NO_REPOSITORY.test(result.stderr)) return fault("not-a-repository", { path: root });
    return fault("git-failed", { command, reason: describeFailure(result) });
  }
}
function line({ stdout }) {
  return stdout.toString("utf8").replace(/\r?\n$/, "");
}
export {
  createGit
};
