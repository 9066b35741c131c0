import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  comparisonDocument
} from "./chunk-ZRX3Z24W.js";
import {
  verdictDocument
} from "./chunk-CJF7FI3H.js";
import {
  TOOL
} from "./chunk-D54UT5RL.js";
import {
  dataDocument
} from "./chunk-65PTUDXV.js";
import {
  encodeSamples
} from "./chunk-LDWLIZE2.js";
import {
  trainingDocument
} from "./chunk-S3P325UN.js";
import {
  FILE_NAME,
  LIMITS,
  MANIFEST,
  PARTS,
  RECORDS,
  manifestDocument
} from "./chunk-MTCXSRJH.js";
import {
  baselineDocument
} from "./chunk-6X53FP6R.js";
import {
  SAMPLE_FILE,
  digestOf,
  readSamples,
  toSample
} from "./chunk-4H3XOW4D.js";
import {
  evaluationDocument
} from "./chunk-I5YY7GFW.js";
import {
  policyDocument
} from "./chunk-ZUNGTN7B.js";
import {
  findDocument
} from "./chunk-77AUHNSJ.js";
import {
  fault
} from "./chunk-LFBC4ZR5.js";

// src/baseline/write-record.ts
function recordFolder(key) {
  for (const part of ["sha", "name", "run", "attempt", "nonce"]) {
    const value = String(key[part]);
    const { form, expected } = PARTS[part];
    if (!form.test(value)) throw fault("unsafe-record-name", { part, value, expected });
  }
  const { sha, name, run, attempt, nonce } = key;
  return `${RECORDS}/${sha.slice(0, 2)}/${sha}/${name}/${run}-${attempt}-${nonce}`;
}
function packRecord({
  files,
  name,
  run,
  digests,
  verdict,
  tool
}) {
  const refuse = (reason) => fault("record-corrupt", { folder: name, reason });
  if (files.size > LIMITS.files)
    throw refuse(`it would have ${files.size} files; at most ${LIMITS.files} are read`);
  const listed = [...files].map(([path, bytes]) => {
    if (!FILE_NAME.test(path) || path === MANIFEST)
      throw refuse(`"${path}" cannot be the name of one of its files`);
    if (bytes.length > LIMITS.fileBytes) {
      throw refuse(`${path} has ${bytes.length} bytes; at most ${LIMITS.fileBytes} are read`);
    }
    return { path, bytes: bytes.length, digest: digestOf(bytes) };
  });
  listed.sort((one, other) => one.path < other.path ? -1 : 1);
  const manifest = manifestDocument.serialize({ name, run, files: listed, digests, verdict, tool });
  return new Map([...files, [MANIFEST, new TextEncoder().encode(manifest)]]);
}

// src/baseline/record-project.ts
async function recordProject(project, run, ports) {
  if (project.event === null && !await ports.git.isClean()) {
    throw fault("working-tree-changed", { sha: run.tested });
  }
  const evaluation = await findDocument(evaluationDocument, project, ports.files);
  if (evaluation === null || evaluation.failure !== void 0) {
    throw fault("nothing-to-record", { path: `${project.out}/${evaluationDocument.file}` });
  }
  const files = await collectFiles(project, evaluation, ports.files);
  const { event } = project;
  const folder = recordFolder({
    sha: run.tested,
    name: project.name,
    run: event?.run.id ?? "local",
    attempt: run.attempt,
    nonce: ports.random.nonce()
  });
  const verdict = await findDocument(verdictDocument, project, ports.files);
  const digests = await takeDigests(project, run, evaluation, ports);
  const packed = packRecord({
    name: project.name,
    run,
    files,
    digests,
    verdict: verdict?.verdict ?? null,
    tool: TOOL
  });
  const { commit, tries } = await ports.records.append(
    folder,
    packed,
    `Record ${project.name} at ${run.tested.slice(0, 12)}`
  );
  return { folder, commit, tries };
}
async function collectFiles(project, evaluation, files) {
  const collected = /* @__PURE__ */ new Map();
  const kinds = [
    baselineDocument,
    policyDocument,
    dataDocument,
    trainingDocument,
    comparisonDocument,
    verdictDocument
  ];
  for (const kind of kinds) {
    const document = await findDocument(kind, project, files);
    if (document !== null) collected.set(kind.file, encode(kind.serialize(document)));
  }
  const path = `${project.out}/${SAMPLE_FILE}`;
  const samples = (await readSamples(project.out, evaluation, files)).map((stored) => toSample(stored, path));
  const bytes = encodeSamples(samples, "compact");
  const sample = { file: SAMPLE_FILE, digest: digestOf(bytes), bytes: bytes.length };
  collected.set(SAMPLE_FILE, bytes);
  collected.set(evaluationDocument.file, encode(evaluationDocument.serialize({ ...evaluation, sample })));
  return collected;
}
async function takeDigests(project, run, { evaluations }, ports) {
  const data = await findDocument(dataDocument, project, ports.files);
  const training = await findDocument(trainingDocument, project, ports.files);
  const definitions = new Set(
    evaluations.flatMap(({ metrics }) => metrics.map(({ definition }) => definition))
  );
  return {
    tree: await ports.git.treeOf(run.tested),
    data: digestsOf(data?.datasets ?? []),
    evaluationSets: digestsOf(evaluations),
    metricDefinitions: digestOf([...definitions].sort().join("\n")),
    configuration: digestOf(project.text),
    model: training?.model?.digest ?? null,
    environment: null
  };
}
function digestsOf(named) {
  return Object.fromEntries(named.flatMap(({ name, digest }) => digest === null ? [] : [[name, digest]]));
}
function encode(text) {
  return new TextEncoder().encode(text);
}

// src/project/event-place.ts
function isOnDefaultBranch({ name, branch, defaultBranch }) {
  const isOfBranch = name === "push" || name === "workflow_dispatch" || name === "schedule";
  return isOfBranch && branch !== null && (defaultBranch === null || branch === defaultBranch);
}
function isReported(event) {
  return event.name === "pull_request" || event.name === "merge_group" || isOnDefaultBranch(event);
}

export {
  recordProject,
  isOnDefaultBranch,
  isReported
};
