import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  measureDistance
} from "./chunk-6ZNFZFJ7.js";
import {
  formatSummary,
  indexPath,
  summarise
} from "./chunk-7EUULHLQ.js";
import {
  listAttempts
} from "./chunk-IE5BNRSR.js";
import {
  openStore
} from "./chunk-MCGXJURZ.js";
import {
  comparisonDocument
} from "./chunk-2XTWDAVR.js";
import {
  verdictDocument
} from "./chunk-KJRK62UU.js";
import {
  packRecord,
  recordFolder
} from "./chunk-RYB3XSJU.js";
import {
  describeEnvironment,
  environmentDigest
} from "./chunk-XTGJRL3V.js";
import {
  encodeSamples
} from "./chunk-HPYFJXUJ.js";
import {
  verifyFiles
} from "./chunk-AKRPZ5QW.js";
import {
  baselineDocument
} from "./chunk-NASUMUU3.js";
import {
  SAMPLE_FILE,
  digestOf,
  readSamples,
  toSample
} from "./chunk-FESQ4RWH.js";
import {
  TOOL
} from "./chunk-D54UT5RL.js";
import {
  dataDocument
} from "./chunk-XXPL4PRM.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import {
  isOnDefaultBranch
} from "./chunk-JY5TSFO5.js";
import {
  trainingDocument
} from "./chunk-C352YR2C.js";
import {
  BASE_BRANCHES
} from "./chunk-BKUVLNFU.js";
import {
  findDocument,
  policyDocument
} from "./chunk-M7EM5S42.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";

// src/baseline/may-record.ts
function requireDefaultBranch({ event }) {
  if (event === null || isOnDefaultBranch(event) && !event.untrusted) return;
  throw fault("not-to-be-recorded", { event: event.name });
}
async function requireMainLine({ tested }, git) {
  if (!await git.isClean()) throw fault("working-tree-changed", { sha: tested });
  const tips = /* @__PURE__ */ new Map();
  for (const name of BASE_BRANCHES) {
    const tip = await git.resolve(name);
    if (tip === null || tips.has(tip)) continue;
    if (await measureDistance(tested, tip, git) !== null) return;
    tips.set(tip, name);
  }
  const [branch] = tips.values();
  if (branch !== void 0) throw fault("not-on-main-line", { sha: tested, branch });
}

// src/baseline/next-attempt.ts
var LOCAL = "local";
async function nextLocalAttempt(key, records) {
  const made = (await listAttempts(key, records)).filter(({ run }) => run === LOCAL);
  return Math.max(0, ...made.map(({ attempt }) => attempt)) + 1;
}

// src/baseline/collect-results.ts
var KINDS = [
  baselineDocument,
  policyDocument,
  dataDocument,
  trainingDocument,
  comparisonDocument,
  verdictDocument
];
async function collectDocuments(project, files) {
  const collected = /* @__PURE__ */ new Map();
  for (const kind of KINDS) {
    const document = await findDocument(kind, project, files);
    if (document !== null) collected.set(kind.file, encode(kind.serialize(document)));
  }
  return collected;
}
async function takeDigests(input, ports) {
  const { project, run, environment } = input;
  const { evaluations } = input.evaluation;
  const data = await findDocument(dataDocument, project, ports.files);
  const training = await findDocument(trainingDocument, project, ports.files);
  const definitions = evaluations.flatMap(({ metrics }) => metrics.map(({ definition }) => definition));
  return {
    tree: await ports.git.treeOf(run.tested),
    data: digestsOf(data?.datasets ?? []),
    evaluationSets: digestsOf(evaluations),
    metricDefinitions: definitions.length === 0 ? null : digestOfLines([...new Set(definitions)]),
    configuration: digestOf(input.configuration),
    model: training?.model?.digest ?? null,
    environment: environmentDigest(environment)
  };
}
function encodeEvaluation(document) {
  return [evaluationDocument.file, encode(evaluationDocument.serialize(document))];
}
function digestOfLines(lines) {
  return digestOf([...lines].sort().join("\n"));
}
function digestsOf(named) {
  return Object.fromEntries(named.flatMap(({ name, digest }) => digest === null ? [] : [[name, digest]]));
}
function encode(text) {
  return new TextEncoder().encode(text);
}

// src/baseline/record-sample.ts
function packSample(samples, settings) {
  const form = settings.onEvaluationChange === "common" ? "full" : "compact";
  const bytes = encodeSamples(samples, form);
  const known = { form, digest: digestOf(bytes), length: bytes.length };
  const isRecorded = settings.predictions === "recorded" && bytes.length <= settings.largestSample;
  if (isRecorded) return { ...known, bytes, deposit: null, outside: null };
  const place = settings.depot === null ? "none" : "depot";
  return {
    ...known,
    bytes: null,
    deposit: settings.depot === null ? null : bytes,
    outside: { digest: known.digest, bytes: bytes.length, place }
  };
}

// src/baseline/collect-sample.ts
var none = { bytes: null, deposit: null, outside: null, described: null };
async function collectSample({ out, evaluation }, settings, files) {
  if (evaluation.failure !== void 0 || evaluation.sample === null) return none;
  const path = `${out}/${SAMPLE_FILE}`;
  const stored = await readSamples(out, evaluation, files);
  if (stored.some(({ form }) => form === "compact")) return asItIs(await files.readBytes(path));
  const samples = stored.map((sample) => toSample(sample, path));
  const { bytes, deposit, outside, digest, length } = packSample(samples, settings);
  return { bytes, deposit, outside, described: { file: SAMPLE_FILE, digest, bytes: length } };
}
function asItIs(bytes) {
  const described = { file: SAMPLE_FILE, digest: digestOf(bytes), bytes: bytes.length };
  return { bytes, deposit: null, outside: null, described };
}

// src/baseline/pack-results.ts
async function packResults({
  project,
  run,
  made
}, ports) {
  const { out, name, event } = project;
  const evaluation = await findDocument(evaluationDocument, project, ports.files);
  if (evaluation === null) throw fault("nothing-to-record", { path: `${out}/${evaluationDocument.file}` });
  const sample = await collectSample({ out, evaluation }, project.head.baseline, ports.files);
  const files = await collectDocuments(project, ports.files);
  if (sample.bytes !== null) files.set(SAMPLE_FILE, sample.bytes);
  files.set(...encodeEvaluation({ ...evaluation, sample: sample.described }));
  const verdict = await findDocument(verdictDocument, project, ports.files);
  const packing = {
    files,
    name,
    ...made === null ? await describeMaking({ project, run, evaluation }, ports) : takeMaking(made),
    // A gate that failed to judge has given none, whatever its document says in place of one.
    verdict: verdict === null || verdict.failure !== void 0 ? null : verdict.verdict,
    sample: sample.outside,
    origin: event?.run ?? null,
    tool: TOOL
  };
  const { deposit, outside } = sample;
  return { packing, deposit: deposit === null || outside === null ? null : { ...outside, bytes: deposit } };
}
function takeMaking({ digests, environment = {} }) {
  return { digests, environment };
}
async function describeMaking({
  project,
  run,
  evaluation
}, ports) {
  const environment = await describeEnvironment(run.tested, ports.git);
  const configuration = await configurationAt(project, run, ports);
  const digests = await takeDigests({ project, run, configuration, environment, evaluation }, ports);
  return { digests, environment };
}
async function configurationAt({ text, path }, { tested }, { git }) {
  if (await git.resolve("HEAD") === tested) return text;
  const bytes = await git.readFile(tested, await git.pathFromRoot(path));
  return bytes === null ? text : new TextDecoder().decode(bytes);
}

// src/baseline/record-project.ts
async function recordProject(project, run, ports, { signingKey = null, named = false, made = null } = {}) {
  requireDefaultBranch(project);
  if (project.event === null && !named) await requireMainLine(run, ports.git);
  const { packing, deposit } = await packResults({ project, run, made }, ports);
  const records = await openRecords(project, run, ports, signingKey);
  const key = await chooseKey(project, run, { records, random: ports.random });
  const folder = recordFolder(key);
  const files = packRecord({ ...packing, run: { ...run, attempt: key.attempt } });
  if (deposit !== null) await putAside(deposit, project, ports);
  const { commit, tries, fellBack } = await records.append({
    folder,
    files,
    message: `Record ${project.name} at ${run.tested.slice(0, 12)}`,
    lines: await indexLine({ key, folder, files }, ports)
  });
  return { folder, commit, tries, fellBack };
}
async function openRecords(project, run, ports, signingKey) {
  const base = await ports.git.resolve("HEAD") ?? run.tested;
  return openStore(project.head.baseline, { base, signingKey }, ports);
}
async function chooseKey({ name, event }, { tested: sha }, { records, random }) {
  const nonce = random.nonce();
  if (event !== null) return { sha, name, run: event.run.id, attempt: event.run.attempt, nonce };
  return { sha, name, run: LOCAL, attempt: await nextLocalAttempt({ sha, name }, records), nonce };
}
async function putAside({ digest, bytes }, project, { depots }) {
  const place = project.head.baseline.depot;
  if (place !== null) await depots.open(place).put(digest, bytes);
}
async function indexLine(record, { git }) {
  const { key, folder, files } = record;
  const manifest = verifyFiles(files, folder);
  const committed = await git.commitTime(key.sha);
  const line = formatSummary(summarise({ key, folder, files, manifest, committed }));
  return /* @__PURE__ */ new Map([[indexPath(key.name, key.sha), line]]);
}

// src/commands/describe-recorded.ts
function describeRecorded({ folder, tries, fellBack }) {
  const notes = [
    ...tries > 1 ? [`${tries} tries`] : [],
    ...fellBack === null ? [] : [`on the fallback branch, because the ref was refused: ${fellBack}`]
  ];
  return `recorded ${folder}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
}

export {
  requireDefaultBranch,
  recordProject,
  describeRecorded
};
