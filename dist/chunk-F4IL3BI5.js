import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  comparisonDocument
} from "./chunk-2XTWDAVR.js";
import {
  verdictDocument
} from "./chunk-KJRK62UU.js";
import {
  parsePng
} from "./chunk-XUPCASIH.js";
import {
  BUNDLE_GLOBS,
  BUNDLE_LIMITS,
  MOST_PICTURES,
  bundleDocument,
  joinListDigests,
  largestOf,
  mayBelong
} from "./chunk-XKMQW675.js";
import {
  baselineDocument
} from "./chunk-NASUMUU3.js";
import {
  digestOf
} from "./chunk-FESQ4RWH.js";
import {
  formatError
} from "./chunk-D6I4QO7A.js";
import {
  dataDocument
} from "./chunk-XXPL4PRM.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import {
  partAffected
} from "./chunk-DDOXFENP.js";
import {
  openFollowed,
  openProjects,
  rememberFollowed
} from "./chunk-JY5TSFO5.js";
import {
  trainingDocument
} from "./chunk-C352YR2C.js";
import {
  BASE,
  REBUILT,
  REUSED,
  isSameRun,
  policyDocument
} from "./chunk-M7EM5S42.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";

// src/project/bundle-check.ts
var KINDS = [
  bundleDocument,
  dataDocument,
  trainingDocument,
  evaluationDocument,
  baselineDocument,
  policyDocument,
  comparisonDocument,
  verdictDocument
];
var OTHERS = /* @__PURE__ */ new Set([BASE, REBUILT, REUSED]);
function checkBundle(files, project, { bundle, role, folder }) {
  const own = /* @__PURE__ */ new Map();
  for (const [path, bytes] of files) {
    const name = folder === "" ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
    const largest = name === null ? null : largestOf(name, role);
    if (name === null || largest === null) continue;
    if (bytes.length > largest)
      throw refused2(`${path} has ${bytes.length} bytes; at most ${largest} are read`);
    own.set(name, bytes);
  }
  const list = expectDocuments(own);
  if (list !== null) expectListed(own, list);
  else if (role === "judge") throw refused2(`it has no ${bundleDocument.file}`);
  expectPictures(own);
  return own;
  function expectDocuments(content) {
    let found = null;
    for (const kind of KINDS) {
      const bytes = content.get(kind.file);
      if (bytes === void 0) continue;
      const document = parse(kind, bytes);
      expectOwn(kind.file, document);
      if (kind === bundleDocument) found = document;
    }
    return found;
  }
  function parse(kind, bytes) {
    try {
      return kind.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes), kind.file);
    } catch (cause) {
      const reason = cause instanceof MergemarkError ? cause.message : `${kind.file} is not UTF-8`;
      throw fault("bundle-refused", { bundle, reason }, { cause });
    }
  }
  function expectOwn(file, { name, run }) {
    if (name !== project.name)
      throw refused2(`${file} is of the project "${name.slice(0, 100)}", not of "${project.name}"`);
    if (!isSameRun(run, project.run))
      throw refused2(`${file} is of ${nameRun(run)}, and ${nameRun(project.run)} is judged`);
  }
  function expectListed(content, list2) {
    if (list2.role !== role) throw refused2(`it was not ${role} that made it`);
    if (role === "judge" && (list2.branch ?? null) !== (project.event?.branch ?? null))
      throw refused2("it was judged for another branch than it is to be merged into now");
    const listed = new Map(list2.files.map((file) => [file.path, file]));
    if (listed.size !== list2.files.length) throw refused2(`${bundleDocument.file} names a file twice`);
    for (const [path, bytes] of content) {
      const file = listed.get(path);
      if (path === bundleDocument.file) continue;
      if (file === void 0) throw refused2(`${path} is there and not in its ${bundleDocument.file}`);
      if (file.bytes !== bytes.length || file.digest !== digestOf(bytes))
        throw refused2(`${path} is not as its ${bundleDocument.file} says`);
    }
    const lost = list2.files.find(({ path }) => largestOf(path, role) !== null && !content.has(path));
    if (lost !== void 0) throw refused2(`${lost.path} is in its ${bundleDocument.file} and not there`);
  }
  function expectPictures(content) {
    const pictures = [...content].filter(([path]) => path.endsWith(".png"));
    if (pictures.length > MOST_PICTURES) throw refused2(`it has ${pictures.length} charts`);
    for (const [path, bytes] of pictures) {
      const parsed = parsePng(bytes);
      if ("reason" in parsed) throw refused2(`${path} is no picture of a chart: ${parsed.reason}`);
    }
  }
  function refused2(reason) {
    return fault("bundle-refused", { bundle, reason });
  }
}
function nameRun(run) {
  return run === null ? "no run" : `${run.event} on ${run.tested.slice(0, 7)}`;
}
function claimedCommit(files) {
  const claims = /* @__PURE__ */ new Set();
  for (const [path, bytes] of files) {
    const parts = path.replace(/^pull-\d+\//, "").split("/");
    const kind = KINDS.find(({ file }) => parts.at(-1) === file);
    if (kind === void 0 || parts.length > 2 || OTHERS.has(parts[0] ?? "")) continue;
    try {
      const { run } = kind.parse(new TextDecoder().decode(bytes), kind.file);
      if (run !== null) claims.add(run.tested);
    } catch (thrown) {
      if (!(thrown instanceof MergemarkError)) throw thrown;
    }
  }
  const [only] = claims;
  return claims.size === 1 && only !== void 0 ? only : null;
}

// src/project/bundle-overlap.ts
import { posix } from "node:path";
async function findOverlap({ bundle, out }, { files }) {
  if (bundle.startsWith("artifact:")) return null;
  const written = meet(files.resolve(bundle), files.resolve(out));
  if (!written && !meet(await files.realPath(bundle), await files.realPath(out))) return null;
  return fault("bundle-in-out", { bundle, out });
}
function meet(one, other) {
  return holds(one, other) || holds(other, one);
}
function holds(outer, inner) {
  const way = posix.relative(outer, inner);
  return way !== ".." && !way.startsWith("../");
}

// src/project/bundle-place.ts
async function placeBundle(taken, projects, asked, { files, runner }) {
  const checked = projects.map((project) => ({ project, ...check(taken, project, asked) }));
  const forged = digestProblem(checked, asked);
  const worst = checked.find(({ error }) => error !== null)?.error ?? forged;
  if (runner.kind === "terminal" && worst !== null) throw worst;
  const placed = [];
  for (const { project, content, error } of checked) {
    await files.remove(project.out);
    const problem = error ?? forged;
    if (problem !== null) runner.error(formatError(problem));
    else for (const [path, bytes] of content) await files.write(`${project.out}/${path}`, bytes);
    placed.push({ ...project, bundle: { problem: problem === null ? null : problem.message } });
  }
  return placed;
}
function check(taken, project, { bundle, role, out }) {
  const nothing = /* @__PURE__ */ new Map();
  if (taken.error !== null) return { content: nothing, error: taken.error };
  try {
    const folder = folderIn(project, { out, role });
    const content = checkBundle(taken.files, project, { bundle, role, folder });
    if (content.size > 0) return { content, error: null };
    return {
      content: nothing,
      error: fault("bundle-refused", { bundle, reason: `it has nothing of "${project.name}"` })
    };
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error;
    return { content: nothing, error };
  }
}
function folderIn({ out: own, event }, { out, role }) {
  const below = own === out ? "" : own.slice(out.length + 1);
  const pull = `pull-${event?.pullRequest}`;
  if (role === "judge" || event?.followed === void 0) return below;
  return below === pull ? "" : below.startsWith(`${pull}/`) ? below.slice(pull.length + 1) : below;
}
function digestProblem(checked, { digest = null, bundle }) {
  if (digest === null || digest === "" || checked.length === 0) return null;
  const lists = checked.map(({ content }) => digestOf(content.get(bundleDocument.file) ?? ""));
  if (joinListDigests(lists) === digest) return null;
  return fault("bundle-refused", { bundle, reason: "it is not the one that was made: its digest is another" });
}

// src/project/bundle-read.ts
var ARTIFACT = /^artifact:([^/\\\s]{1,200})$/;
async function readBundle({ bundle, role, runId, isByHand = false }, ports) {
  const name = ARTIFACT.exec(bundle)?.[1];
  if (name !== void 0 && isByHand) throw fault("artifact-by-hand", { bundle });
  if (name !== void 0) {
    const bytes = runId === null ? null : await ports.forge.artifact(runId, name, { largest: BUNDLE_LIMITS.archiveBytes });
    if (bytes === null) throw fault("bundle-missing", { bundle });
    return unzip(bytes, role, ports);
  }
  const found = await ports.files.inspect(bundle);
  if (found === null) throw fault("bundle-missing", { bundle, isByHand });
  if (found.kind === "folder") return readFolder({ folder: bundle, isByHand }, role, ports);
  if (found.kind === "other") throw refused(bundle, "it is a link");
  return readZip({ path: bundle, bytes: found.bytes }, role, ports);
}
async function readZip({ path, bytes }, role, ports) {
  const { archiveBytes } = BUNDLE_LIMITS;
  if (bytes > archiveBytes) throw refused(path, `it has ${bytes} bytes; at most ${archiveBytes} are read`);
  return unzip(await ports.files.readBytes(path), role, ports);
}
function unzip(bytes, role, { archives }) {
  return archives.unzip(bytes, { limits: BUNDLE_LIMITS, wanted: (path) => mayBelong(path, role) });
}
async function readFolder({ folder, isByHand }, role, ports) {
  const paths = await listFolder(folder, role, ports);
  const zips = (await ports.files.find(`${folder}/*.zip`)).filter(
    (path) => !path.slice(folder.length + 1).includes("/")
  );
  const [zip] = zips;
  if (paths.length === 0 && zips.length === 1 && zip !== void 0) {
    const found = await ports.files.inspect(zip);
    if (found?.kind !== "file") throw refused(zip, "it is a link");
    return readZip({ path: zip, bytes: found.bytes }, role, ports);
  }
  if (paths.length === 0) throw fault("bundle-missing", { bundle: folder, isByHand });
  const content = /* @__PURE__ */ new Map();
  let total = 0;
  for (const path of paths) {
    const bytes = await sizeOf(folder, path, ports);
    total += bytes;
    if (bytes > BUNDLE_LIMITS.fileBytes || total > BUNDLE_LIMITS.totalBytes)
      throw refused(folder, `${path} is too large, or all together are`);
    content.set(path, await ports.files.readBytes(`${folder}/${path}`));
  }
  return content;
}
async function listFolder(folder, role, { files }) {
  const above = role === "judge" ? ["", "*/", "*/*/"] : ["", "*/"];
  const globs = BUNDLE_GLOBS.flatMap((glob) => above.map((folders) => `${folders}${glob}`));
  const found = /* @__PURE__ */ new Set();
  for (const glob of globs) {
    for (const path of await files.find(`${folder}/${glob}`)) found.add(path.slice(folder.length + 1));
    if (found.size > BUNDLE_LIMITS.entries)
      throw refused(folder, `it has more than ${BUNDLE_LIMITS.entries} files`);
  }
  return [...found].filter((path) => mayBelong(path, role)).sort();
}
async function sizeOf(folder, path, { files }) {
  const parts = path.split("/");
  for (const at of parts.keys()) {
    const found = await files.inspect(`${folder}/${parts.slice(0, at + 1).join("/")}`);
    const isLast = at === parts.length - 1;
    if (found?.kind !== (isLast ? "file" : "folder")) throw refused(folder, `${path} is a link, or no file`);
    if (isLast) return found.bytes;
  }
  return 0;
}
function refused(bundle, reason) {
  return fault("bundle-refused", { bundle, reason });
}

// src/project/follow-run.ts
var DEPENDABOT = "dependabot[bot]";
async function followRun(event, { workflow, claim }, { forge, git }) {
  const { followed } = event;
  if (event.name !== "workflow_run" || followed === void 0)
    throw notFollowed(`the event is "${event.name}"`);
  const run = await forge.workflowRun(followed.id);
  if (run === null) throw notFollowed(`there is none with the number ${followed.id}`);
  const { headSha: sha, headBranch: branch, headOwner: owner } = expectRun(run, { followed, workflow });
  if (owner === null || branch === null) throw noPullRequest(run);
  const pulls = (await forge.pullRequestsWithHead({ owner, branch, sha })).filter((pull) => isOf(pull, run));
  if (pulls.length === 0) throw noPullRequest(run);
  const found = await Promise.all(
    pulls.map(async (pull) => ({ pull, ...await testedOf(pull, claim, git) }))
  );
  const fitting = found.filter(({ tested }) => tested !== null);
  const exact = fitting.filter(({ pull, tested }) => tested === pull.merge);
  const chosen = exact.length > 0 ? exact : fitting.length > 0 ? fitting : found;
  const problem = fitting.length > 0 ? null : `it is of ${claim?.slice(0, 7)}, which is no merge of ${sha.slice(0, 7)} into its base`;
  const events = chosen.map(
    ({ pull, tested, tip }) => toEvent(event, { pull, run, tested: tested ?? sha, tip })
  );
  return { events: events.sort((one, other) => (one.pullRequest ?? 0) - (other.pullRequest ?? 0)), problem };
}
function expectRun(run, { followed, workflow }) {
  if (run.event !== "pull_request") throw notFollowed(`it was set off by "${run.event}"`);
  if (run.path !== workflow) throw notFollowed(`its workflow is "${run.path}", not "${workflow}"`);
  if (run.headSha !== followed.headSha)
    throw notFollowed(`its head is ${run.headSha.slice(0, 7)}, not ${followed.headSha.slice(0, 7)}`);
  return run;
}
function isOf({ head }, { headSha, headRepository }) {
  return head.sha === headSha && (headRepository === null || head.repository === headRepository);
}
async function testedOf(pull, claim, git) {
  const tip = await git.resolve(`refs/remotes/origin/${pull.base.branch}`) ?? pull.base.sha;
  const { sha } = pull.head;
  if (claim === null || claim === sha || claim === pull.merge) return { tested: claim ?? sha, tip };
  if (await git.resolve(claim) === null) return { tested: null, tip };
  const [into, merged, ...more] = await git.parents(claim);
  if (into === void 0 || merged !== sha || more.length > 0) return { tested: null, tip };
  const isOnBase = (await git.ancestorsAmong([into], tip)).includes(into);
  const isMerge = isOnBase && await git.treeOf(claim) === await git.mergedTree(into, sha);
  return { tested: isMerge ? claim : null, tip };
}
function toEvent(event, { pull, run, tested, tip }) {
  return {
    ...event,
    name: "pull_request",
    sha: tested,
    head: pull.head.sha,
    base: tip,
    branch: pull.base.branch,
    pullRequest: pull.number,
    untrusted: pull.isFork || pull.author === DEPENDABOT,
    followed: { ...event.followed, attempt: run.attempt }
  };
}
function notFollowed(reason) {
  return fault("run-not-followed", { reason });
}
function noPullRequest({ headSha, headOwner, headBranch }) {
  return fault("no-pull-request-followed", {
    head: headSha,
    branch: `${headOwner ?? "a deleted account"}:${headBranch ?? "?"}`
  });
}

// src/commands/bundle/take-over.ts
async function takeOver(asked, role, ports) {
  const event = await ports.runner.event();
  const bundle = asked.bundle === "" ? null : asked.bundle;
  const taken = bundle === null ? null : await take(bundle, { role, event, out: asked.out }, ports);
  const { opened, problem } = await open(asked, { event, taken }, ports);
  const found = await partAffected(opened, ports);
  if (taken === null || bundle === null) return found;
  const usable = problem === null ? taken : { files: null, error: fault("bundle-refused", { bundle, reason: problem }) };
  const { out, digest = null } = asked;
  const projects = await placeBundle(usable, found.projects, { bundle, role, out, digest }, ports);
  await remember(out, [...projects, ...found.untouched], ports);
  return { projects, untouched: found.untouched };
}
async function take(bundle, {
  role,
  event,
  out
}, ports) {
  const isByHand = ports.runner.kind === "terminal";
  try {
    const overlap = await findOverlap({ bundle, out }, ports);
    if (overlap !== null) throw overlap;
    const runId = (role === "compute" ? event?.followed?.id : null) ?? event?.run.id ?? null;
    return { files: await readBundle({ bundle, role, runId, isByHand }, ports), error: null };
  } catch (error) {
    if (isByHand || !(error instanceof MergemarkError)) throw error;
    return { files: null, error };
  }
}
async function open(asked, { event, taken }, ports) {
  if (event?.name !== "workflow_run") return { opened: await openProjects(asked, ports), problem: null };
  const claim = taken?.files == null ? null : claimedCommit(taken.files);
  const { events, problem } = await followRun(event, { workflow: asked.workflow, claim }, ports);
  await rememberFollowed(asked.out, events, ports.files);
  return { opened: await openFollowed(asked, events, ports), problem };
}
async function remember(out, projects, { files }) {
  const events = new Map(projects.map(({ event }) => [event?.pullRequest, event]));
  await rememberFollowed(
    out,
    [...events.values()].filter((event) => event !== null),
    files
  );
}

export {
  followRun,
  takeOver
};
