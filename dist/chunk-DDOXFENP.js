import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  openProjects
} from "./chunk-JY5TSFO5.js";
import {
  parseConfiguration,
  readPolicyFiles
} from "./chunk-BKUVLNFU.js";
import {
  findCurrent,
  policyDocument,
  readDocument
} from "./chunk-M7EM5S42.js";
import {
  MergemarkError
} from "./chunk-MY7RTWCD.js";

// src/project/affected.ts
import { matchesGlob } from "node:path/posix";

// src/project/changed-files.ts
async function changedFiles({ event, run }, git) {
  const isProposed = event?.name === "pull_request" || event?.name === "merge_group";
  if (!isProposed || run === null || run.base === null) return null;
  try {
    const starts = await git.mergeBases(run.head, run.base);
    if (starts.length === 0) return null;
    const changed = await Promise.all(starts.map((start) => git.changedFiles(start, run.head)));
    return new Set(changed.flat());
  } catch (thrown) {
    if (thrown instanceof MergemarkError) return null;
    throw thrown;
  }
}

// src/project/affected.ts
async function isAffected(project, git) {
  const { event, run } = project;
  const isProposed = event?.name === "pull_request" || event?.name === "merge_group";
  if (!isProposed || run === null || run.base === null) return true;
  try {
    const found = await readMain(project, run.base, git);
    if (found === null) return true;
    const globs = await globsOf(found.configuration, git);
    if (globs.includes("**")) return true;
    const changed = await changedFiles(project, git);
    if (changed === null) return true;
    return [...changed].some(await concernsOf({ ...found, globs }, project, git));
  } catch (thrown) {
    if (thrown instanceof MergemarkError) return true;
    throw thrown;
  }
}
async function readMain({ path, name }, base, git) {
  const bytes = await git.readFile(base, await git.pathFromRoot(path));
  if (bytes === null) return null;
  const text = decode(bytes);
  const files = await readPolicyFiles({ text, path }, async (named) => {
    const content = await git.readFile(base, await git.pathFromRoot(named));
    return content === null ? null : decode(content);
  });
  const configuration = parseConfiguration({ text, path, files });
  return configuration.name === name ? { configuration, policyFiles: [...files.keys()] } : null;
}
async function concernsOf({ configuration, policyFiles, globs }, { path, policyFiles: ofHead }, git) {
  const charts = configuration.report?.charts.map(({ spec }) => spec) ?? [];
  const signers = configuration.baseline.signers;
  const named = [
    path,
    ...policyFiles,
    ...ofHead?.keys() ?? [],
    ...charts,
    ...signers === null ? [] : [signers]
  ];
  const always = new Set(await Promise.all(named.map((one) => git.pathFromRoot(one))));
  return (changed) => always.has(changed) || globs.some((glob) => changed === glob || matchesGlob(changed, glob));
}
async function globsOf({ paths, folder }, git) {
  if (paths != null) {
    const globs = await Promise.all(paths.map((glob) => git.pathFromRoot(glob)));
    return globs.flatMap(
      (glob) => glob === "" || glob === "." ? ["**"] : [glob, `${glob.replace(/\/$/, "")}/**`]
    );
  }
  const own = folder === "" ? "" : await git.pathFromRoot(folder);
  return own === "" || own === "." ? ["**"] : [`${own}/**`];
}
function decode(bytes) {
  return new TextDecoder().decode(bytes);
}

// src/commands/part-affected.ts
var NOT_AFFECTED = "not affected by this pull request";
async function openAffected(asked, ports) {
  return partAffected(await openProjects(asked, ports), ports);
}
async function partAffected(found, { git, runner }) {
  const projects = [];
  const untouched = [];
  for (const project of found) {
    if (await isAffected(project, git)) projects.push(project);
    else {
      untouched.push(project);
      runner.info(
        `${project.name} is ${NOT_AFFECTED}: nothing that its configuration on main names is changed.`
      );
    }
  }
  return { projects, untouched };
}

// src/config/merge-policy.ts
function combineConfigurations(input) {
  const { base, head } = input;
  const data = onlyIn(head.data, base.data);
  const evaluations = onlyIn(head.evaluations, base.evaluations);
  const unjudged = { data: namesOf(data), evaluations: namesOf(evaluations) };
  const judged = base.evaluations.map((evaluation) => withCommandOf(head.evaluations, evaluation));
  return {
    configuration: {
      ...base,
      data: [...base.data, ...data],
      train: trainedBy(head.train, base.train),
      evaluations: [...judged, ...evaluations],
      placeOf: (...path) => (isOfHead(path, { head, unjudged }) ? head : base).placeOf(...path)
    },
    unjudged
  };
}
function trainedBy(head, base) {
  if (head === null) return null;
  return { ...head, env: head.env.filter((name) => base?.env.includes(name)) };
}
function onlyIn(these, those) {
  const known = new Set(namesOf(those));
  return these.filter(({ name }) => !known.has(name));
}
function namesOf(entries) {
  return entries.map(({ name }) => name);
}
function withCommandOf(head, evaluation) {
  const own = head.find(({ name }) => name === evaluation.name);
  return own === void 0 ? evaluation : { ...evaluation, command: own.command };
}
function isOfHead([section, name, key], { head, unjudged }) {
  if (section === "train") return true;
  if (section === "data") return unjudged.data.includes(String(name));
  if (section !== "evaluations") return false;
  const isKnown = head.evaluations.some((evaluation) => evaluation.name === name);
  return unjudged.evaluations.includes(String(name)) || key === "command" && isKnown;
}

// src/project/judged.ts
async function readJudged(project, files) {
  const isTrial = project.event === null;
  const policy = await (isTrial ? findCurrent : readDocument)(policyDocument, project, files);
  if (policy === null || policy.source !== "base" || policy.text === null) {
    return { configuration: project.head, unjudged: { data: [], evaluations: [] }, base: null, policy };
  }
  const policyFiles = new Map((policy.files ?? []).map(({ path, text }) => [path, text]));
  const base = parseConfiguration({ text: policy.text, path: project.path, files: policyFiles });
  return { ...combineConfigurations({ base, head: project.head }), base, policy };
}

export {
  readJudged,
  changedFiles,
  NOT_AFFECTED,
  openAffected,
  partAffected
};
