import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  BASE_BRANCHES,
  findConfigurationsAt,
  readConfiguration,
  readConfigurationAt
} from "./chunk-BKUVLNFU.js";
import {
  sha
} from "./chunk-JA2VDFMT.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import {
  array,
  boolean,
  int,
  strictObject,
  string
} from "./chunk-T3RKS3KW.js";

// src/project/event-place.ts
function isOnDefaultBranch({ name, branch, defaultBranch }) {
  const isOfBranch = name === "push" || name === "workflow_dispatch" || name === "schedule";
  return isOfBranch && branch !== null && (defaultBranch === null || branch === defaultBranch);
}
function isReported(event) {
  return event.name === "pull_request" || event.name === "merge_group" || isOnDefaultBranch(event);
}

// src/baseline/identify-run.ts
async function identifyRun(input, git) {
  const { event } = input;
  if (await git.root() === null) return withoutRepository(input);
  const [checkedOut, namedHead, namedBase] = await Promise.all([
    git.resolve("HEAD"),
    resolveNamed({ input: "head", revision: input.head }, git),
    resolveNamed({ input: "base", revision: input.base }, git)
  ]);
  const named = { head: namedHead, base: namedBase };
  const tested = named.head ?? (event === null ? checkedOut : testedOf(event, checkedOut));
  if (tested === null) return null;
  const head = named.head ?? event?.head ?? tested;
  const base = named.base ?? await findBase({ event: named.head === null ? event : null, tested, head }, git);
  const onBase = base === tested || event !== null && named.head === null && isOnDefaultBranch(event);
  return {
    tested,
    head,
    // A commit is not compared with itself.
    base: base === tested ? await firstParent(tested, git) : base,
    event: event?.name ?? "local",
    attempt: Math.max(event?.run.attempt ?? 1, event?.followed?.attempt ?? 1),
    ...onBase ? { onBase } : {}
  };
}
function withoutRepository({ base, head }) {
  if (isNamed(base) || isNamed(head)) throw fault("not-a-repository", { path: "." });
  return null;
}
function testedOf({ sha: sha2, head, followed }, checkedOut) {
  if (followed !== void 0) return sha2;
  return checkedOut === head ? head : sha2;
}
async function findBase({ event, tested, head }, git) {
  if (event === null) return git.resolveFirst(BASE_BRANCHES);
  switch (event.name) {
    case "pull_request":
      if (event.followed !== void 0) return tipOfBase(event, git);
      return await mergedInto({ tested, head }, git) ?? tipOfBase(event, git);
    case "merge_group":
      return event.base;
    default:
      return findBranchBase({ event, tested }, git);
  }
}
async function tipOfBase({ base, branch }, git) {
  if (base === null || branch === null || await git.resolve(base) !== null) return base;
  return await git.resolve(`refs/remotes/origin/${branch}`) ?? base;
}
async function mergedInto({ tested, head }, git) {
  if (tested === head || await git.resolve(tested) === null) return null;
  const [first, second, ...more] = await git.parents(tested);
  return first !== void 0 && second === head && more.length === 0 ? first : null;
}
async function findBranchBase({ event, tested }, git) {
  const { branch, defaultBranch } = event;
  if (defaultBranch === null || branch === defaultBranch) return firstParent(tested, git);
  return await git.resolve(`refs/remotes/origin/${defaultBranch}`) ?? firstParent(tested, git);
}
async function firstParent(sha2, git) {
  return (await git.parents(sha2))[0] ?? null;
}
async function resolveNamed({ input, revision }, git) {
  if (!isNamed(revision)) return null;
  const sha2 = await git.resolve(revision);
  if (sha2 === null) throw fault("no-such-revision", { input, revision });
  return sha2;
}
function isNamed(revision) {
  return revision !== null && revision !== "";
}

// src/commands/open-projects.ts
import { matchesGlob } from "node:path/posix";

// src/project/followed-file.ts
var FILE = "followed.json";
var followedFile = strictObject({
  /** The workflow run that looked them up: another's is not believed. */
  run: string(),
  attempt: int().positive(),
  of: strictObject({ id: string(), attempt: int().positive() }),
  pullRequests: array(
    strictObject({
      pullRequest: int().positive(),
      sha,
      head: sha,
      base: sha,
      branch: string(),
      untrusted: boolean()
    })
  ).min(1)
});
async function rememberFollowed(out, events, files) {
  const [first] = events;
  if (first?.followed === void 0) return;
  const { id, attempt } = first.followed;
  const pullRequests = events.map(({ pullRequest, sha: tested, head, base, branch, untrusted }) => {
    return { pullRequest, sha: tested, head, base, branch, untrusted };
  });
  const content = { run: first.run.id, attempt: first.run.attempt, of: { id, attempt }, pullRequests };
  await files.write(`${out}/${FILE}`, `${JSON.stringify(content, null, 2)}
`);
}
async function recallFollowed(out, event, files) {
  const path = `${out}/${FILE}`;
  if ((await files.inspect(path))?.kind !== "file") throw fault("not-followed-yet", {});
  const read = parse(await files.readText(path));
  const { followed, run } = event;
  if (read === null || followed === void 0 || read.of.id !== followed.id)
    throw fault("not-followed-yet", {});
  if (read.run !== run.id || read.attempt !== run.attempt) throw fault("not-followed-yet", {});
  return read.pullRequests.map((pull) => ({
    ...event,
    ...pull,
    name: "pull_request",
    followed: { ...followed, attempt: read.of.attempt }
  }));
}
function parse(text) {
  try {
    return followedFile.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

// src/commands/open-projects.ts
async function openProjects(asked, ports) {
  await refuseLinks(asked.out, ports.files);
  const event = await ports.runner.event();
  if (event?.name !== "workflow_run") return openHere(asked, event, ports);
  return openFollowed(asked, await recallFollowed(asked.out, event, ports.files), ports);
}
async function openFollowed(asked, events, ports) {
  await refuseLinks(asked.out, ports.files);
  const projects = [];
  for (const event of events) {
    const out = events.length === 1 ? asked.out : `${asked.out}/pull-${event.pullRequest}`;
    projects.push(...await openAt({ ...asked, out }, event, ports));
  }
  return projects;
}
async function openHere(asked, event, ports) {
  const paths = await ports.files.find(asked.config);
  if (paths.length === 0) throw fault("no-configuration", { path: asked.config });
  const run = await identifyRun({ event, base: asked.base, head: asked.head }, ports.git);
  const read = (path) => readConfiguration(path, ports.files);
  return open(asked, { event, run, paths, read }, ports);
}
async function openAt(asked, event, ports) {
  const run = await identifyRun({ event, base: null, head: null }, ports.git);
  if (run === null) throw fault("outside-repository", { command: "baseline" });
  const paths = await findConfigurationsAt(run.tested, asked.config, ports.git);
  if (paths.length === 0) throw fault("no-configuration", { path: asked.config });
  const read = (path) => readConfigurationAt(run.tested, path, ports.git);
  return open(asked, { event, run, paths, read }, ports);
}
async function open(asked, found, { git }) {
  const { event, run, paths, read } = found;
  await refuseRemoved({ pattern: asked.config, paths, base: run?.base ?? null }, git);
  const projects = [];
  for (const path of paths) {
    const { configuration: head, text, policyFiles } = await read(path);
    const twin = projects.find(({ name }) => name === head.name);
    if (twin !== void 0) throw fault("duplicate-project", { name: head.name, paths: [twin.path, path] });
    const out = paths.length === 1 ? asked.out : `${asked.out}/${head.name}`;
    projects.push({ name: head.name, head, path, text, policyFiles, out, run, event });
  }
  return projects;
}
async function refuseLinks(out, files) {
  if (out.startsWith("/")) return;
  const parts = out.split("/");
  for (const at of parts.keys()) {
    const path = parts.slice(0, at + 1).join("/");
    if (path === "" || (await files.inspect(path))?.kind !== "other") continue;
    throw fault("out-is-a-link", { path });
  }
}
async function requireCheckout(projects, git) {
  if (projects.some(({ event }) => event?.followed !== void 0))
    throw fault("event-not-served", { action: "what runs the code of a pull request" });
  const run = projects[0]?.run ?? null;
  if (run === null) return;
  const found = await git.resolve("HEAD");
  if (found !== run.tested) throw fault("checkout-differs", { tested: run.tested, found: found ?? "nothing" });
}
async function refuseRemoved({ pattern, paths, base }, git) {
  if (base === null || !/[*?[{]/.test(pattern) || await git.resolve(base) === null) return;
  const removed = (await git.filesBelow(base)).filter(
    (path) => matchesGlob(path, pattern) && !paths.includes(path)
  );
  if (removed.length > 0) throw fault("project-removed", { paths: removed });
}

export {
  isOnDefaultBranch,
  isReported,
  identifyRun,
  rememberFollowed,
  openProjects,
  openFollowed,
  requireCheckout
};
