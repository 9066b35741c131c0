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
  align,
  evaluationSetDigest,
  limits
} from "./chunk-YLFBB4RZ.js";
import {
  fault
} from "./chunk-KUZRXUNS.js";

// src/sample/encode.ts
import { brotliCompressSync, constants } from "node:zlib";
var LEVEL = 5;
function encodeSamples(samples, form) {
  const sections = samples.map((sample) => listParts(sample, form));
  let bodyBytes = 0;
  const places = sections.map(
    (parts) => parts.map(({ name, dtype, content }) => {
      const offset = align(bodyBytes);
      bodyBytes = offset + content.byteLength;
      return { name, dtype, offset, length: content.length };
    })
  );
  const header = {
    bodyBytes,
    samples: samples.map((sample, index) => ({
      name: sample.name,
      task: sample.task,
      form,
      size: sample.size,
      labels: [...sample.labels],
      positive: sample.positive,
      slices: form === "full" ? sample.slices.map((slice) => slice.name) : [],
      evaluationSet: evaluationSetDigest(sample),
      sections: places[index] ?? []
    }))
  };
  requireWithinLimits(samples, bodyBytes);
  const body = Buffer.alloc(bodyBytes);
  for (const [index, parts] of sections.entries()) {
    for (const [position, { content }] of parts.entries()) {
      const offset = places[index]?.[position]?.offset ?? 0;
      body.set(new Uint8Array(content.buffer, content.byteOffset, content.byteLength), offset);
    }
  }
  return assemble(header, body);
}
function assemble(header, body) {
  const text = Buffer.from(JSON.stringify(header));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.write(MAGIC, "latin1");
  prefix.writeUInt32LE(VERSION, 8);
  prefix.writeUInt32LE(text.length, 12);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: LEVEL,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length
  };
  return Buffer.concat([prefix, text, brotliCompressSync(body, { params })]);
}
function listParts(sample, form) {
  const { ids, labels, target, predicted, weight, group, groups, slices } = sample;
  const full = form === "full";
  return [
    ...full ? textParts("ids", ids) : [],
    ...full ? [indexPart("target", target, labels.length)] : [],
    indexPart("predicted", predicted, labels.length),
    ...scoreParts(sample, full ? "f64" : "f32"),
    ...full && weight !== null ? [weightPart(weight)] : [],
    ...full && group !== null ? [...textParts("groups", groups), indexPart("group", group, groups.length)] : [],
    ...full ? slices.map((slice, index) => slicePart(index, slice.members)) : []
  ];
}
function scoreParts({ scores, size }, dtype) {
  if (scores === null) return [];
  const content = dtype === "f32" ? new Float32Array(scores.length * size) : new Float64Array(scores.length * size);
  for (const [label, column] of scores.entries()) content.set(column, label * size);
  return [{ name: "scores", dtype, content }];
}
function weightPart(weight) {
  return { name: "weight", dtype: "f64", content: Float64Array.from(weight) };
}
function slicePart(index, members) {
  return { name: `slice.${index}`, dtype: "u32", content: Uint32Array.from(members) };
}
function textParts(name, texts) {
  const lengths = Uint32Array.from(texts, (text) => Buffer.byteLength(text));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const content = Buffer.alloc(lengths.reduce((sum, length) => sum + length, 0));
  let offset = 0;
  for (const text of texts) offset += content.write(text, offset);
  return [indexPart(`${name}.lengths`, lengths, longest + 1), { name: `${name}.bytes`, dtype: "u8", content }];
}
function indexPart(name, values, bound) {
  if (bound <= 2 ** 8) return { name, dtype: "u8", content: Uint8Array.from(values) };
  if (bound <= 2 ** 16) return { name, dtype: "u16", content: Uint16Array.from(values) };
  return { name, dtype: "u32", content: Uint32Array.from(values) };
}
function requireWithinLimits(samples, bodyBytes) {
  const tooLarge = (what, found, limit) => {
    if (found > limit) throw fault("sample-too-large", { what, found, limit });
  };
  tooLarge("evaluations", samples.length, limits.samples);
  for (const sample of samples) {
    tooLarge(`examples of "${sample.name}"`, sample.size, limits.examples);
    tooLarge(`labels of "${sample.name}"`, sample.labels.length, limits.labels);
    tooLarge(`slices of "${sample.name}"`, sample.slices.length, limits.slices);
  }
  tooLarge("bytes of examples", bodyBytes, limits.bodyBytes);
}

export {
  encodeSamples
};
