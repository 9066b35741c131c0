import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  readYaml
} from "./chunk-Q4MGMET2.js";

// src/commands/doctor/workflows/find-workflows.ts
import { posix } from "node:path";

// src/commands/doctor/workflows/read-workflow.ts
function readWorkflow({ path, text }) {
  const file = readYaml({ text, file: path });
  if ("faults" in file) {
    const error = file.faults[0] ?? null;
    return { path, name: path, events: /* @__PURE__ */ new Map(), permissions: null, jobs: [], error };
  }
  const top = settingsOf(file.value);
  return {
    path,
    name: textOf(top.get("name")) ?? path,
    events: eventsOf(top.get("on")),
    permissions: permissionsOf(top.get("permissions")),
    jobs: [...settingsOf(top.get("jobs"))].map(([id, job]) => readJob(id, settingsOf(job), file)),
    error: null
  };
}
function readJob(id, job, file) {
  const steps = listOf(job.get("steps"));
  return {
    id,
    name: textOf(job.get("name")) ?? id,
    maySkip: job.has("if") || job.has("needs"),
    uses: textOf(job.get("uses")),
    with: settingsOf(job.get("with")),
    permissions: permissionsOf(job.get("permissions")),
    steps: steps.map((step, at) => readStep(settingsOf(step), lineOf(file, id, at)))
  };
}
function readStep(step, line) {
  return {
    line,
    uses: textOf(step.get("uses")),
    run: textOf(step.get("run")),
    with: settingsOf(step.get("with"))
  };
}
function lineOf(file, job, at) {
  const steps = ["jobs", job, "steps", at];
  return (file.placeOf([...steps, "uses"]) ?? file.placeOf(steps))?.line ?? null;
}
function eventsOf(on) {
  if (typeof on === "string") return /* @__PURE__ */ new Map([[on, null]]);
  if (Array.isArray(on))
    return new Map(on.flatMap((name) => typeof name === "string" ? [[name, null]] : []));
  return new Map([...settingsOf(on)].map(([name, said]) => [name, isRecord(said) ? settingsOf(said) : null]));
}
function permissionsOf(value) {
  if (value === "read-all" || value === "write-all") return value;
  if (!isRecord(value)) return null;
  return new Map([...settingsOf(value)].map(([scope, level]) => [scope, String(level)]));
}
function settingsOf(value) {
  return new Map(isRecord(value) ? Object.entries(value) : []);
}
function listOf(value) {
  if (Array.isArray(value)) return value;
  return value === void 0 || value === null ? [] : [value];
}
function textOf(value) {
  return typeof value === "string" ? value : null;
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/commands/doctor/workflows/find-workflows.ts
async function findWorkflows(root, { files }) {
  if (root === null) return [];
  const folder = ".github/workflows";
  const found = [
    ...await files.find(posix.join(root, folder, "*.yml")),
    ...await files.find(posix.join(root, folder, "*.yaml"))
  ].sort();
  const workflows = [];
  for (const file of found) {
    if ((await files.inspect(file))?.kind !== "file") continue;
    const path = posix.join(folder, posix.basename(file));
    workflows.push(readWorkflow({ path, text: await files.readText(file) }));
  }
  return workflows;
}

// src/commands/doctor/workflows/mergemark-uses.ts
var REUSABLE = /(?:^|\/)mergemark\/\.github\/workflows\/(check|check-fork)\.ya?ml(?:@|$)/;
var COPIED = /^\.\/\.github\/workflows\/(check|check-fork)\.ya?ml$/;
var ONE_STEP = /^[\w.-]+\/mergemark(?:@|$)/;
var ACTION = /(?:^[\w.-]+\/mergemark|^\$)\/actions\/([\w-]+)(?:@|$)/;
var COMMAND = /(?:^|[\s;&|/])mergemark(?:\.js)?\s+(run|baseline|validate-data|train|evaluate|compare|gate|report|record)\b/gm;
function findUses(workflows) {
  return workflows.flatMap((workflow) => workflow.jobs.flatMap((job) => usesOfJob(workflow, job)));
}
function usesOfJob(workflow, job) {
  const here = { workflow, job };
  const called = (REUSABLE.exec(job.uses ?? "") ?? COPIED.exec(job.uses ?? ""))?.[1];
  if (called !== void 0) {
    const kind = called === "check" ? "check" : "check-fork";
    return [{ ...here, kind, command: called, with: job.with, line: null }];
  }
  return job.steps.flatMap((step) => {
    const at = { ...here, with: step.with, line: step.line };
    const uses = step.uses ?? "";
    if (ONE_STEP.test(uses)) return [{ ...at, kind: "run", command: "run" }];
    const action = ACTION.exec(uses)?.[1];
    if (action !== void 0) return [{ ...at, kind: "action", command: action }];
    const commands = [...(step.run ?? "").matchAll(COMMAND)].flatMap(([, name]) => name ?? []);
    return commands.map((command) => ({ ...at, kind: command === "run" ? "run" : "command", command }));
  });
}
function runsTheirCode({ kind, command }) {
  return kind === "run" || ["train", "evaluate", "validate-data"].includes(command);
}
function judgingWorkflows(uses) {
  const judging = uses.filter(({ kind, command }) => kind !== "check-fork" && command !== "record");
  const different = [...new Set(judging.map(({ workflow }) => workflow))];
  return different.filter(
    ({ events }) => [...events.keys()].some((name) => name !== "workflow_call" && name !== "workflow_run")
  );
}

export {
  listOf,
  findWorkflows,
  findUses,
  runsTheirCode,
  judgingWorkflows
};
