import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  writeDocument
} from "./chunk-M7EM5S42.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";

// src/project/stage.ts
function defineStage(stage) {
  return stage;
}
async function performStage(stage, project, ports) {
  const { fields, error } = await attempt(stage, project, ports);
  const failure = error === null ? {} : { failure: describeFailure(error) };
  const text = await writeDocument(stage.document, { ...fields, ...failure }, project, ports.files);
  return { text, error };
}
async function attempt(stage, project, ports) {
  try {
    return { fields: await stage.run(project, ports), error: null };
  } catch (thrown) {
    if (thrown instanceof PartialFailure) return { fields: thrown.fields, error: thrown.error };
    return { fields: stage.nothing, error: asFault(thrown) };
  }
}
var PartialFailure = class extends Error {
  fields;
  error;
  constructor(fields, error) {
    super(error.message);
    this.fields = fields;
    this.error = error;
  }
};
function asFault(thrown) {
  if (thrown instanceof MergemarkError) return thrown;
  const reason = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return fault("internal", { reason }, { cause: thrown });
}
function describeFailure(error) {
  const { place } = error;
  return {
    code: error.code,
    message: [error, ...error.also].map((one) => one.message).join("; "),
    place: place === null ? null : { file: place.file, line: place.line, column: place.column }
  };
}

export {
  defineStage,
  performStage,
  PartialFailure,
  asFault
};
