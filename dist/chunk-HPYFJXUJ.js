import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  MAGIC,
  PREFIX_BYTES,
  VERSION,
  dtypeOf,
  evaluationSetDigest,
  limits,
  packSection,
  sliceDigest,
  strataDigest,
  writeExamples,
  writeGraded,
  writeLabelled,
  writeMultilabel,
  writeRanking,
  writeRegression
} from "./chunk-FESQ4RWH.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";

// src/sample/describe-sample.ts
function describeSample(sample, form, sections) {
  const examples = {
    name: sample.name,
    form,
    size: sample.size,
    evaluationSet: evaluationSetDigest(sample),
    slices: sample.slices.map((slice) => ({ name: slice.name, of: slice.of, digest: sliceDigest(slice) })),
    ...sample.strata === null ? {} : { strata: strataDigest(sample.strata) },
    measures: [...sample.measures.keys()],
    sections
  };
  switch (sample.task) {
    case "binary":
    case "multiclass":
      return { task: sample.task, ...examples, labels: [...sample.labels], positive: sample.positive };
    case "multilabel":
      return { task: sample.task, ...examples, labels: [...sample.labels] };
    case "regression":
      return { task: sample.task, ...examples, quantiles: [...sample.quantiles.keys()] };
    case "ranking":
    case "graded":
      return { task: sample.task, ...examples };
  }
}

// src/sample/encode.ts
function encodeSamples(samples, form) {
  requireWithinLimits(samples);
  const packed = [];
  let bodyBytes = 0;
  const headers = samples.map((sample) => {
    const sections = [];
    for (const { name, content } of listParts(sample, form)) {
      bodyBytes += content.byteLength;
      requireAtMost("bytes of examples", bodyBytes, limits.bodyBytes);
      const bytes = packSection(content, form);
      packed.push(bytes);
      sections.push({ name, dtype: dtypeOf(content), length: content.length, bytes: bytes.length });
    }
    return describeSample(sample, form, sections);
  });
  return assemble({ samples: headers }, packed);
}
function* listParts(sample, form) {
  yield* writeExamples(sample, form);
  switch (sample.task) {
    case "binary":
    case "multiclass":
      return yield* writeLabelled(sample, form);
    case "multilabel":
      return yield* writeMultilabel(sample, form);
    case "regression":
      return yield* writeRegression(sample, form);
    case "ranking":
      return yield* writeRanking(sample, form);
    case "graded":
      return yield* writeGraded(sample, form);
  }
}
function assemble(header, packed) {
  const text = Buffer.from(JSON.stringify(header));
  requireAtMost("bytes of names", text.length, limits.headerBytes);
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.write(MAGIC, "latin1");
  prefix.writeUInt32LE(VERSION, 8);
  prefix.writeUInt32LE(text.length, 12);
  return Buffer.concat([prefix, text, ...packed]);
}
function requireWithinLimits(samples) {
  requireAtMost("evaluations", samples.length, limits.samples);
  for (const sample of samples) {
    const of = (what) => `${what} of "${sample.name}"`;
    requireAtMost(of("examples"), sample.size, limits.examples);
    requireAtMost(of("slices"), sample.slices.length, limits.slices);
    requireAtMost(of("measures"), sample.measures.size, limits.measures);
    if ("labels" in sample) requireAtMost(of("labels"), sample.labels.length, limits.labels);
    if ("quantiles" in sample) requireAtMost(of("quantiles"), sample.quantiles.size, limits.quantiles);
  }
}
function requireAtMost(what, found, limit) {
  if (found > limit) throw fault("sample-too-large", { what, found, limit });
}

export {
  encodeSamples
};
