import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  policyDocument
} from "./chunk-WSI4J6LH.js";
import {
  openProjects,
  parseConfiguration,
  requireCheckout
} from "./chunk-INJW452F.js";
import {
  performStage
} from "./chunk-2UE5G2KO.js";
import {
  findDocument,
  readDocument
} from "./chunk-QWBPVRD3.js";
import {
  joinFaults
} from "./chunk-ZQT3DNKK.js";

// src/commands/stage-command.ts
async function runStageCommand(input) {
  const { stage, asked, ports } = input;
  const projects = await openProjects({ base: null, head: null, ...asked }, ports);
  if (input.readsCheckout) await requireCheckout(projects, ports.git);
  const performed = [];
  const errors = [];
  for (const project of projects) {
    const { text, error } = await ports.runner.group(
      `${stage.title}: ${project.name}`,
      () => performStage(stage, project, ports)
    );
    await input.after?.(project);
    if (error !== null) errors.push(error);
    else performed.push({ project, text, document: stage.document.parse(text, stage.document.file) });
  }
  if (errors.length > 0) throw joinFaults(errors);
  return {
    exitCode: performed.some(({ document }) => input.failed?.(document) ?? false) ? 1 : 0,
    text: performed.map(input.describe).join("\n\n"),
    json: joinDocuments(performed.map(({ text }) => text)),
    markdown: null,
    outputs: { out: asked.out, ...input.outputs?.(performed.map(({ document }) => document)) }
  };
}
function joinDocuments(texts) {
  const [only] = texts;
  return texts.length === 1 && only !== void 0 ? only : `[${texts.map((text) => text.trimEnd()).join(",\n")}]
`;
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
  const policy = await (isTrial ? findDocument : readDocument)(policyDocument, project, files);
  if (policy === null || policy.source !== "base" || policy.text === null) {
    return { configuration: project.head, unjudged: { data: [], evaluations: [] }, base: null, policy };
  }
  const policyFiles = new Map((policy.files ?? []).map(({ path, text }) => [path, text]));
  const base = parseConfiguration({ text: policy.text, path: project.path, files: policyFiles });
  return { ...combineConfigurations({ base, head: project.head }), base, policy };
}

export {
  readJudged,
  runStageCommand,
  joinDocuments
};
