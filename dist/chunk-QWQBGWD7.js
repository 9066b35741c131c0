import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  evaluateSample,
  readPredictions
} from "./chunk-YTHHNWWQ.js";
import {
  encodeSamples
} from "./chunk-DE3FJHFQ.js";
import {
  runUserCommand
} from "./chunk-SWY3Y2QY.js";
import {
  SAMPLE_FILE,
  digestOf
} from "./chunk-YLFBB4RZ.js";
import {
  evaluationDocument
} from "./chunk-6NAWYBYF.js";
import {
  readJudged
} from "./chunk-NSAEOH45.js";
import {
  policyDocument
} from "./chunk-Y2WBSUPI.js";
import {
  PartialFailure,
  asFault,
  defineStage
} from "./chunk-WKIFBLB5.js";
import {
  findDocument
} from "./chunk-6MGBIRM2.js";
import {
  fault,
  joinFaults
} from "./chunk-KUZRXUNS.js";
import {
  __callDispose,
  __using
} from "./chunk-TYDYXRWL.js";

// src/evaluation/make-predictions.ts
var HOUR = 36e5;
async function makePredictions({
  settings,
  words,
  folder,
  train
}, ports) {
  const { name, predictions } = settings;
  await ports.files.remove(predictions);
  const model = train?.model ?? null;
  await runUserCommand(
    {
      key: `evaluations.${name}.command`,
      title: `Predicting: ${name}`,
      words,
      folder,
      environment: train?.env ?? [],
      extra: model === null ? {} : { MERGEMARK_MODEL: ports.files.resolve(model) },
      seed: train?.seeds[0] ?? 1,
      timeoutMs: train?.timeoutMs ?? HOUR
    },
    ports
  );
  if (await ports.files.inspect(predictions) === null) {
    throw fault("predictions-not-written", { evaluation: name, path: predictions });
  }
}

// src/evaluation/open-examples.ts
async function openExamples(settings, project, ports) {
  if (settings.examples === null) return null;
  const policy = await findDocument(policyDocument, project, ports.files);
  const content = policy?.source === "base" && policy.sha !== null ? await ports.git.readFile(policy.sha, await ports.git.pathFromRoot(settings.examples)) : null;
  if (content === null) {
    const table2 = await ports.tables.open({ path: settings.examples });
    return { table: table2, [Symbol.asyncDispose]: () => table2[Symbol.asyncDispose]() };
  }
  const folder = await ports.files.temporary();
  const path = `${folder.path}/examples.${settings.examples.endsWith(".tsv") ? "tsv" : "csv"}`;
  await ports.files.write(path, content);
  const table = await ports.tables.open({ path });
  return {
    table,
    async [Symbol.asyncDispose]() {
      await table[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    }
  };
}

// src/evaluation/stage.ts
var SEED = 20260101;
var RESAMPLES = 2e3;
var evaluationStage = defineStage({
  title: "Evaluating",
  document: evaluationDocument,
  ports: ["files", "git", "tables", "processes", "runner"],
  nothing: { evaluations: [], sample: null },
  async run(project, ports) {
    await ports.files.remove(`${project.out}/${SAMPLE_FILE}`);
    const { configuration } = await readJudged(project, ports.files);
    const evaluations = [];
    const samples = [];
    const faults = [];
    for (const settings of configuration.evaluations) {
      try {
        const sample = await readExamples(settings, { project, train: configuration.train }, ports);
        const { metrics } = settings;
        const { confidence } = configuration.gate;
        samples.push(sample);
        evaluations.push(evaluateSample({ sample, metrics, confidence, seed: SEED, resamples: RESAMPLES }));
      } catch (thrown) {
        const error = asFault(thrown);
        faults.push(error);
        evaluations.push(failedEvaluation(settings, error));
      }
    }
    const fields = { evaluations, sample: await writeSamples(samples, project, ports) };
    if (faults.length > 0) throw new PartialFailure(fields, joinFaults(faults));
    return fields;
  }
});
async function readExamples(settings, { project, train }, ports) {
  var _stack = [];
  try {
    const { folder } = project.head;
    const words = settings.command;
    if (words !== null) await makePredictions({ settings, words, folder, train }, ports);
    const examples = __using(_stack, await openExamples(settings, project, ports), true);
    return await readPredictions(settings, examples?.table ?? null, ports);
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function writeSamples(samples, project, ports) {
  if (samples.length === 0) return null;
  const bytes = encodeSamples(samples, "full");
  await ports.files.write(`${project.out}/${SAMPLE_FILE}`, bytes);
  return { file: SAMPLE_FILE, digest: digestOf(bytes), bytes: bytes.length };
}
function failedEvaluation({ name, task }, error) {
  const failure = { code: error.code, message: error.message };
  return { name, task, examples: 0, digest: null, metrics: [], confusion: null, curves: [], failure };
}

export {
  evaluationStage
};
