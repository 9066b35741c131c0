import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  ROUNDING,
  SUM_TOLERANCE,
  findUnbalanced,
  isLabelled
} from "./chunk-YV4DYHWL.js";
import {
  digest
} from "./chunk-JA2VDFMT.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import {
  _enum,
  array,
  discriminatedUnion,
  int,
  literal,
  number,
  strictObject,
  string
} from "./chunk-T3RKS3KW.js";

// src/project/sample-file.ts
import { createHash as createHash2 } from "node:crypto";

// src/sample/ids.ts
var decoder = new TextDecoder("utf-8", { ignoreBOM: true });
function idAt({ numbered, bytes, ends }, index) {
  if (numbered) return String(index + 1);
  return decoder.decode(bytes.subarray(index === 0 ? 0 : ends[index - 1], ends[index]));
}
function packIds(texts) {
  const encoded = texts.map((text) => Buffer.from(text));
  let end = 0;
  const ends = Uint32Array.from(encoded, (bytes) => {
    end += bytes.length;
    return end;
  });
  return { size: texts.length, numbered: false, bytes: new Uint8Array(Buffer.concat(encoded)), ends };
}
function numberIds(size) {
  return { size, numbered: true, bytes: new Uint8Array(0), ends: new Uint32Array(0) };
}

// src/sample/layout.ts
var MAGIC = "MMSAMPLE";
var VERSION = 2;
var PREFIX_BYTES = 16;
var limits = {
  headerBytes: 16 * 1024 * 1024,
  /** Of all sections unpacked: 10,000,000 examples with a long id, a weight and a score have 600 MB. */
  bodyBytes: 1024 * 1024 * 1024,
  samples: 1e3,
  /** Of one sample. */
  examples: 2e7,
  labels: 1e3,
  slices: 1e4,
  measures: 1e3,
  quantiles: 1e3
};
var arrays = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array
};
function arrayTypeOf(dtype) {
  return arrays[dtype];
}
function dtypeOf(content) {
  if (content instanceof Float64Array) return "f64";
  if (content instanceof Float32Array) return "f32";
  if (content instanceof Uint32Array) return "u32";
  return content instanceof Uint16Array ? "u16" : "u8";
}
var count = int().nonnegative();
var section = strictObject({
  name: string(),
  dtype: _enum(["u8", "u16", "u32", "f32", "f64"]),
  /** In numbers, not bytes. */
  length: count.max(limits.bodyBytes),
  /** Packed. */
  bytes: count
});
var examples = {
  name: string(),
  form: _enum(["full", "compact"]),
  size: count.max(limits.examples),
  evaluationSet: digest,
  /** Both forms name them, so that a later comparison can tell whether a slice is still the same. */
  slices: array(strictObject({ name: string(), of: string(), digest })).max(limits.slices),
  /** Which examples are of one stratum; left out where examples are drawn from the whole set. */
  strata: digest.optional(),
  measures: array(string()).max(limits.measures),
  sections: array(section).max(3 * limits.labels + limits.measures + limits.quantiles + 32)
};
var labels = array(string()).max(limits.labels);
var labelledHeader = strictObject({
  ...examples,
  task: _enum(["binary", "multiclass"]),
  labels,
  positive: string().nullable()
});
var multilabelHeader = strictObject({ ...examples, task: literal("multilabel"), labels });
var regressionHeader = strictObject({
  ...examples,
  task: literal("regression"),
  /** Levels, in the order of the sections. */
  quantiles: array(number()).max(limits.quantiles)
});
var rankingHeader = strictObject({ ...examples, task: literal("ranking") });
var gradedHeader = strictObject({ ...examples, task: literal("graded") });
var sampleHeader = discriminatedUnion("task", [
  labelledHeader,
  multilabelHeader,
  regressionHeader,
  rankingHeader,
  gradedHeader
]);
var header = strictObject({ samples: array(sampleHeader).max(limits.samples) });

// src/sample/pack-section.ts
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
var QUALITY = { full: 1, compact: 5 };
var CHUNK = 1 << 20;
var LEAST_CHUNK = 64;
function packSection(content, form) {
  const bytes = splitBytes(content);
  return brotliCompressSync(bytes, {
    chunkSize: CHUNK,
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY[form],
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
    }
  });
}
function unpackSection(packed, dtype, length) {
  const bytes = length * arrayTypeOf(dtype).BYTES_PER_ELEMENT;
  const found = inflate(packed, bytes);
  return found?.length === bytes ? joinBytes(found, dtype, length) : null;
}
function inflate(packed, bytes) {
  const chunkSize = Math.min(Math.max(bytes, LEAST_CHUNK), CHUNK);
  try {
    return brotliDecompressSync(packed, { maxOutputLength: Math.max(1, bytes), chunkSize });
  } catch {
    return null;
  }
}
function splitBytes(content) {
  const bytes = new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  const width = content.BYTES_PER_ELEMENT;
  if (width === 1) return bytes;
  const split2 = new Uint8Array(bytes.length);
  let to = 0;
  for (let place = 0; place < width; place += 1) {
    for (let from = place; from < bytes.length; from += width) {
      split2[to] = bytes[from];
      to += 1;
    }
  }
  return split2;
}
function joinBytes(split2, dtype, length) {
  const content = new (arrayTypeOf(dtype))(length);
  const bytes = new Uint8Array(content.buffer);
  const width = content.BYTES_PER_ELEMENT;
  if (width === 1) {
    bytes.set(split2);
    return content;
  }
  let from = 0;
  for (let place = 0; place < width; place += 1) {
    for (let to = place; to < bytes.length; to += width) {
      bytes[to] = split2[from];
      from += 1;
    }
  }
  return content;
}

// src/sample/section-reader.ts
var INDICES = ["u8", "u16", "u32"];
function createSectionReader(body, corrupt) {
  let sections = [];
  let next = 0;
  let end = 0;
  const requireNoneLeft = () => {
    const left = sections[next];
    if (left !== void 0) throw corrupt(`section "${left.name}" is out of place`);
  };
  return {
    corrupt,
    has: (name) => sections[next]?.name === name,
    take(name, dtypes, length) {
      const section2 = sections[next];
      if (section2?.name !== name) throw corrupt(`section "${name}" is missing`);
      if (!dtypes.includes(section2.dtype))
        throw corrupt(`section "${name}" is of type ${section2.dtype}`);
      if (length !== null && section2.length !== length)
        throw corrupt(`section "${name}" has ${section2.length} entries, not ${length}`);
      const start = end;
      end = start + section2.bytes;
      if (end > body.length) throw corrupt(`section "${name}" ends beyond the file`);
      next += 1;
      const found = unpackSection(body.subarray(start, end), section2.dtype, section2.length);
      if (found === null) throw corrupt(`section "${name}" cannot be unpacked to ${section2.length} entries`);
      return found;
    },
    turnTo(others) {
      requireNoneLeft();
      sections = others;
      next = 0;
    },
    finish() {
      requireNoneLeft();
      if (end !== body.length) throw corrupt("bytes are left over");
    }
  };
}
function unpackedBytes(sections) {
  return sections.reduce((sum, { dtype, length }) => sum + length * arrayTypeOf(dtype).BYTES_PER_ELEMENT, 0);
}

// src/sample/single.ts
var LARGEST = (2 - 2 ** -23) * 2 ** 127;
function toSingles(values) {
  const singles = new Float32Array(values);
  for (let index = 0; index < singles.length; index += 1) {
    if (Math.abs(singles[index]) !== Number.POSITIVE_INFINITY) continue;
    singles[index] = Math.sign(singles[index]) * LARGEST;
  }
  return singles;
}
function roundToSingles(values) {
  return new Float64Array(toSingles(values));
}

// src/sample/sections/part.ts
function indexPart(name, values) {
  let most = 0;
  for (let index = 0; index < values.length; index += 1) most = Math.max(most, values[index]);
  if (most < 2 ** 8) return { name, content: new Uint8Array(values) };
  return { name, content: most < 2 ** 16 ? new Uint16Array(values) : new Uint32Array(values) };
}
function floatPart(name, values, form) {
  return { name, content: form === "full" ? values : toSingles(values) };
}
function takeIndices(name, input, reader) {
  const found = reader.take(name, INDICES, input.length);
  for (let index = 0; index < found.length; index += 1) {
    if (found[index] >= input.bound)
      throw reader.corrupt(`section "${name}" holds an index out of range`);
  }
  return found instanceof Uint32Array ? found : new Uint32Array(found);
}
function takeFloats(name, { form, size }, reader) {
  const found = reader.take(name, [form === "full" ? "f64" : "f32"], size);
  return found instanceof Float64Array ? found : new Float64Array(found);
}
function takeFinite(name, header2, reader) {
  const found = takeFloats(name, header2, reader);
  if (!found.every(Number.isFinite)) throw reader.corrupt(`section "${name}" holds what is no finite number`);
  return found;
}
function takeScore(name, header2, reader) {
  const found = takeFloats(name, header2, reader);
  if (!found.every((score) => score >= 0 && score <= 1)) throw reader.corrupt("a score is not in [0, 1]");
  return found;
}
function areFromZero(values) {
  return values.every((value) => value >= 0 && value < Number.POSITIVE_INFINITY);
}

// src/sample/sections/texts.ts
import { isUtf8 } from "node:buffer";
function* writeTexts(name, texts) {
  const lengths = Uint32Array.from(texts, (text) => Buffer.byteLength(text));
  const content = Buffer.alloc(lengths.reduce((sum, length) => sum + length, 0));
  let offset = 0;
  for (const text of texts) offset += content.write(text, offset);
  yield indexPart(`${name}.lengths`, lengths);
  yield { name: `${name}.bytes`, content };
}
function takePacked(name, length, reader) {
  const lengths = reader.take(`${name}.lengths`, INDICES, length);
  const bytes = reader.take(`${name}.bytes`, ["u8"], null);
  if (!isUtf8(bytes)) throw reader.corrupt(`section "${name}.bytes" is not UTF-8`);
  const ends = new Uint32Array(lengths.length);
  let end = 0;
  for (let index = 0; index < lengths.length; index += 1) {
    if (isWithinCharacter(bytes, end)) throw reader.corrupt(`section "${name}.bytes" is not UTF-8`);
    end += lengths[index];
    if (end > bytes.length) break;
    ends[index] = end;
  }
  if (end !== bytes.length) throw reader.corrupt(`the lengths of ${name} are wrong`);
  return { bytes, ends };
}
function takeTexts(name, reader) {
  const { bytes, ends } = takePacked(name, null, reader);
  const decoder2 = new TextDecoder("utf-8", { ignoreBOM: true });
  const whole = decoder2.decode(bytes);
  const plain = whole.length === bytes.length;
  const texts = Array.from(ends, (end, index) => {
    const start = index === 0 ? 0 : ends[index - 1];
    return plain ? whole.slice(start, end) : decoder2.decode(bytes.subarray(start, end));
  });
  if (new Set(texts).size < texts.length) throw reader.corrupt(`one of the ${name} is there twice`);
  return texts;
}
function isWithinCharacter(bytes, position) {
  return position < bytes.length && (bytes[position] & 192) === 128;
}

// src/sample/sections/ids.ts
function* writeIds({ numbered, bytes, ends }) {
  if (numbered) return;
  const lengths = new Uint32Array(ends.length);
  let start = 0;
  for (let index = 0; index < ends.length; index += 1) {
    lengths[index] = ends[index] - start;
    start = ends[index];
  }
  yield indexPart("ids.lengths", lengths);
  yield { name: "ids.bytes", content: bytes };
}
function readIds(size, reader) {
  if (!reader.has("ids.lengths")) return numberIds(size);
  const ids = { size, numbered: false, ...takePacked("ids", size, reader) };
  if (!areAscending(ids)) throw reader.corrupt("the ids are not in order, or one is there twice");
  return ids;
}
function areAscending({ bytes, ends }) {
  for (let index = 1; index < ends.length; index += 1) {
    const before = index === 1 ? 0 : ends[index - 2];
    if (!isBelow(bytes, [before, ends[index - 1], ends[index]])) return false;
  }
  return true;
}
function isBelow(bytes, [first, second, end]) {
  const shared = Math.min(second - first, end - second);
  for (let offset = 0; offset < shared; offset += 1) {
    const one = bytes[first + offset];
    const other = bytes[second + offset];
    if (one !== other) return one < other;
  }
  return second - first < end - second;
}

// src/sample/digest.ts
import { createHash } from "node:crypto";

// src/sample/list-judgements.ts
function listJudgements({ size, starts, relevance, document, documents }) {
  const isJudged = (row) => !Number.isNaN(relevance[row]);
  const rows = Uint32Array.from(relevance.keys()).filter(isJudged);
  const judged = new Uint8Array(documents.length);
  for (const row of rows) judged[document[row]] = 1;
  const order = [...documents.keys()].filter((index) => judged[index] === 1).sort((one, other) => documents[one] < documents[other] ? -1 : 1);
  const places = new Uint32Array(documents.length);
  for (const [place, index] of order.entries()) places[index] = place;
  const placeOf = (row) => places[document[row]];
  const counts = new Uint32Array(size);
  let position = 0;
  for (let query = 0; query < size; query += 1) {
    const first = position;
    while (position < rows.length && rows[position] < starts[query + 1]) position += 1;
    rows.subarray(first, position).sort((one, other) => placeOf(one) - placeOf(other));
    counts[query] = position - first;
  }
  return {
    counts,
    documents: order.map((index) => documents[index]),
    document: rows.map(placeOf),
    relevance: Float64Array.from(rows, (row) => relevance[row])
  };
}

// src/sample/digest.ts
function evaluationSetDigest(sample) {
  const { ids, weight, group, groups, size } = sample;
  const hash = createHash("sha256");
  hash.update("mergemark-evaluation-set-2\0");
  const count2 = Buffer.alloc(8);
  count2.writeBigUInt64LE(BigInt(size));
  hash.update(count2);
  addFlag(hash, !ids.numbered);
  if (!ids.numbered) addArray(hash, ids.ends).update(ids.bytes);
  const weighted = weight?.some((value) => value !== 1) ?? false;
  addFlag(hash, weighted);
  if (weight !== null && weighted) addNumbers(hash, weight);
  addFlag(hash, group !== null);
  if (group !== null) addNames(hash, group, groups);
  addTargets(hash, sample);
  return `sha256:${hash.digest("hex")}`;
}
function sliceDigest({ name, of, members }) {
  const hash = createHash("sha256").update("mergemark-slice-1\0");
  addTexts(hash, [name, of]);
  return `sha256:${addArray(hash, members).digest("hex")}`;
}
function strataDigest(strata) {
  const numbers = /* @__PURE__ */ new Map();
  const numbered = Uint32Array.from(strata, (stratum) => {
    const number2 = numbers.get(stratum) ?? numbers.size;
    if (number2 === numbers.size) numbers.set(stratum, number2);
    return number2;
  });
  return `sha256:${addArray(createHash("sha256").update("mergemark-strata-1\0"), numbered).digest("hex")}`;
}
function addTargets(hash, sample) {
  if (isLabelled(sample)) addLabels(hash, sample);
  else if (sample.task === "multilabel") addMultilabel(hash, sample);
  else if (sample.task === "regression") addRegression(hash, sample);
  else if (sample.task === "ranking") addRanking(hash, sample);
  else hash.update("graded\0");
}
function addLabels(hash, { target, labels: labels2 }) {
  hash.update("labels\0");
  addNames(hash, target, labels2);
}
function addMultilabel(hash, { target, labels: labels2 }) {
  hash.update("multilabel\0");
  const occurs = target.map((marks) => marks.includes(1));
  addTexts(
    hash,
    labels2.filter((_, label) => occurs[label])
  );
  for (const [label, marks] of target.entries()) if (occurs[label]) hash.update(marks);
}
function addRegression(hash, { target, scale }) {
  hash.update("regression\0");
  addNumbers(hash, target);
  addFlag(hash, scale !== null);
  if (scale !== null) addNumbers(hash, scale);
}
function addRanking(hash, sample) {
  const { counts, documents, document, relevance } = listJudgements(sample);
  hash.update("ranking\0");
  addArray(hash, counts);
  addTexts(hash, documents);
  addArray(hash, document);
  addNumbers(hash, relevance);
}
function addFlag(hash, flag) {
  hash.update(Uint8Array.of(flag ? 1 : 0));
}
function addNumbers(hash, values) {
  addArray(hash, values.some((value) => Object.is(value, -0)) ? values.map((value) => value + 0) : values);
}
function addNames(hash, codes, names) {
  const numbers = new Int32Array(names.length).fill(-1);
  const found = [];
  const numbered = new Uint32Array(codes.length);
  for (let example = 0; example < codes.length; example += 1) {
    const code = codes[example];
    if (numbers[code] === -1) {
      numbers[code] = found.length;
      found.push(names[code]);
    }
    numbered[example] = numbers[code];
  }
  addTexts(hash, found);
  addArray(hash, numbered);
}
function addTexts(hash, texts) {
  addArray(hash, Uint32Array.of(texts.length));
  addArray(
    hash,
    Uint32Array.from(texts, (text) => Buffer.byteLength(text))
  );
  hash.update(texts.join(""));
}
function addArray(hash, { buffer, byteOffset, byteLength }) {
  return hash.update(new Uint8Array(buffer, byteOffset, byteLength));
}

// src/sample/sections/slices.ts
function* writeSlices(slices) {
  if (slices.length === 0) return;
  const gaps = new Uint32Array(slices.reduce((sum, { members }) => sum + members.length, 0));
  let position = 0;
  for (const { members } of slices) {
    let before = -1;
    for (let index = 0; index < members.length; index += 1) {
      gaps[position] = members[index] - before;
      before = members[index];
      position += 1;
    }
  }
  yield indexPart(
    "slices.lengths",
    Uint32Array.from(slices, ({ members }) => members.length)
  );
  yield indexPart("slices.gaps", gaps);
}
function readSlices({ slices, size }, reader) {
  if (slices.length === 0) return [];
  const lengths = reader.take("slices.lengths", INDICES, slices.length);
  const gaps = reader.take("slices.gaps", INDICES, null);
  let position = 0;
  const read = slices.map(({ name, of, digest: digest2 }, index) => {
    const { corrupt } = reader;
    const start = position;
    position += lengths[index];
    if (position > gaps.length) throw corrupt("the lengths of slices are wrong");
    const members = membersOf(gaps.subarray(start, position), size);
    if (members === null) throw corrupt(`slice "${name}" is not a list of its members`);
    const slice = { name, of, members };
    if (sliceDigest(slice) !== digest2)
      throw corrupt(`the digest of slice "${name}" is not that of its members`);
    return slice;
  });
  if (position !== gaps.length) throw reader.corrupt("the lengths of slices are wrong");
  return read;
}
function membersOf(gaps, size) {
  const members = new Int32Array(gaps.length);
  let member = -1;
  for (let index = 0; index < gaps.length; index += 1) {
    if (gaps[index] === 0) return null;
    member += gaps[index];
    if (member >= size) return null;
    members[index] = member;
  }
  return members;
}

// src/sample/sections/examples.ts
function* writeExamples(sample, form) {
  if (form === "full") yield* writeSet(sample);
  let index = 0;
  for (const values of sample.measures.values()) {
    yield floatPart(`measure.${index}`, values, form);
    index += 1;
  }
}
function* writeSet({ ids, weight, group, groups, strata, slices }) {
  yield* writeIds(ids);
  if (weight !== null) yield { name: "weight", content: weight };
  if (group !== null) {
    yield* writeTexts("groups", groups);
    yield indexPart("group", group);
  }
  if (strata !== null) yield indexPart("strata", strata);
  yield* writeSlices(slices);
}
function readSet(header2, reader) {
  const { size } = header2;
  const ids = readIds(size, reader);
  const weight = reader.has("weight") ? takeWeight(size, reader) : null;
  const groups = reader.has("groups.lengths") ? takeTexts("groups", reader) : [];
  const indices = (name, bound) => new Int32Array(takeIndices(name, { length: size, bound }, reader).buffer);
  const group = groups.length > 0 ? indices("group", groups.length) : null;
  const strata = reader.has("strata") ? indices("strata", size) : null;
  return { ids, weight, group, groups, strata, slices: readSlices(header2, reader) };
}
function readMeasures(header2, reader) {
  return new Map(header2.measures.map((name, index) => [name, takeFinite(`measure.${index}`, header2, reader)]));
}
function takeWeight(size, reader) {
  const weight = reader.take("weight", ["f64"], size);
  if (!areFromZero(weight)) throw reader.corrupt("a weight is not a number from 0");
  if (!weight.some((value) => value > 0)) throw reader.corrupt("all weights are 0");
  return weight;
}

// src/sample/sections/graded.ts
function* writeGraded({ score, variance, repeats }, form) {
  yield floatPart("score", score, form);
  yield floatPart("variance", variance, form);
  yield indexPart("repeats", repeats);
}
function readGradedPredictions(header2, reader) {
  const score = takeFinite("score", header2, reader);
  const variance = takeFloats("variance", header2, reader);
  const repeats = takeIndices("repeats", { length: header2.size, bound: 2 ** 32 }, reader);
  if (!repeats.every((count2) => count2 > 0)) throw reader.corrupt("an example was graded no time");
  const sound = variance.every(
    (value, example) => repeats[example] === 1 ? Number.isNaN(value) : value >= 0 && value < Number.POSITIVE_INFINITY
  );
  if (!sound) throw reader.corrupt("a variance between repeats is none");
  return { task: "graded", score, variance, repeats };
}

// src/sample/complement.ts
function findLeading(sample) {
  if (sample.scores === null || sample.scores.length !== 2) return null;
  const leading = leadingOf(sample);
  const one = sample.scores[leading];
  const other = sample.scores[1 - leading];
  for (let example = 0; example < one.length; example += 1) {
    if (other[example] !== 1 - one[example]) return null;
  }
  return leading;
}
function leadingOf({ labels: labels2, positive }) {
  return positive !== null && labels2[0] === positive ? 0 : 1;
}
function complete(leading, score) {
  const other = new Float64Array(score.length);
  for (let example = 0; example < score.length; example += 1) other[example] = 1 - score[example];
  return leading === 0 ? [score, other] : [other, score];
}

// src/sample/sections/labelled.ts
function* writeLabelled(sample, form) {
  const { predicted, scores, target } = sample;
  const leading = findLeading(sample);
  yield indexPart("predicted", predicted);
  if (leading !== null) yield floatPart("score", scores?.[leading], form);
  else for (const [label, score] of (scores ?? []).entries()) yield floatPart(`scores.${label}`, score, form);
  if (form === "full") yield indexPart("target", target);
}
function readLabelledPredictions(header2, reader) {
  const { task, labels: labels2, positive } = header2;
  const predicted = takeLabels("predicted", header2, reader);
  return { task, labels: labels2, positive, predicted, scores: readScores(header2, reader) };
}
function readLabelledTargets(header2, reader) {
  return takeLabels("target", header2, reader);
}
function takeLabels(name, { size, labels: labels2 }, reader) {
  return new Int32Array(takeIndices(name, { length: size, bound: labels2.length }, reader).buffer);
}
function readScores(header2, reader) {
  const { labels: labels2 } = header2;
  if (labels2.length === 2 && reader.has("score"))
    return complete(leadingOf(header2), takeScore("score", header2, reader));
  if (!reader.has("scores.0")) return null;
  const scores = labels2.map((_, label) => takeScore(`scores.${label}`, header2, reader));
  const unbalanced = labels2.length > 1 ? findUnbalanced(scores, SUM_TOLERANCE + ROUNDING) : null;
  if (unbalanced !== null) throw reader.corrupt(`the scores of an example sum to ${unbalanced.sum}`);
  return scores;
}

// src/sample/sections/multilabel.ts
function* writeMultilabel({ predicted, scores, target }, form) {
  for (const [label, content] of predicted.entries()) yield { name: `predicted.${label}`, content };
  for (const [label, score] of (scores ?? []).entries()) yield floatPart(`scores.${label}`, score, form);
  if (form === "compact") return;
  for (const [label, content] of target.entries()) yield { name: `target.${label}`, content };
}
function readMultilabelPredictions(header2, reader) {
  const { task, labels: labels2 } = header2;
  const predicted = takeMarks("predicted", header2, reader);
  const scores = reader.has("scores.0") ? labels2.map((_, label) => takeScore(`scores.${label}`, header2, reader)) : null;
  return { task, labels: labels2, predicted, scores };
}
function readMultilabelTargets(header2, reader) {
  return takeMarks("target", header2, reader);
}
function takeMarks(name, { labels: labels2, size }, reader) {
  return labels2.map((_, label) => {
    const marks = reader.take(`${name}.${label}`, ["u8"], size);
    if (marks.some((mark) => mark > 1))
      throw reader.corrupt(`section "${name}.${label}" holds what is neither 0 nor 1`);
    return marks;
  });
}

// src/sample/sections/retrieved.ts
function takeRetrieved({ size, starts, score, document, documents }) {
  const isRetrieved = (row) => !Number.isNaN(score[row]);
  const used = new Uint8Array(documents.length);
  const kept = new Uint32Array(size + 1);
  for (let query = 0; query < size; query += 1) {
    let rows2 = 0;
    for (let row = starts[query]; row < starts[query + 1]; row += 1) {
      if (!isRetrieved(row)) continue;
      used[document[row]] = 1;
      rows2 += 1;
    }
    kept[query + 1] = kept[query] + rows2;
  }
  const names = documents.filter((_, index) => used[index] === 1);
  const numbers = new Uint32Array(documents.length);
  let number2 = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    numbers[index] = number2;
    number2 += used[index];
  }
  const rows = Uint32Array.from(score.keys()).filter(isRetrieved);
  return {
    task: "ranking",
    starts: kept,
    score: Float64Array.from(rows, (row) => score[row]),
    document: rows.map((row) => numbers[document[row]]),
    documents: names
  };
}

// src/sample/sections/ranking.ts
function* writeRanking(sample, form) {
  const { starts, documents, document, score } = form === "full" ? sample : takeRetrieved(sample);
  const rows = new Uint32Array(sample.size);
  for (let query = 0; query < rows.length; query += 1)
    rows[query] = starts[query + 1] - starts[query];
  yield indexPart("rows", rows);
  yield* writeTexts("documents", documents);
  yield indexPart("document", document);
  yield floatPart("score", score, form);
  if (form === "full") yield { name: "relevance", content: sample.relevance };
}
function readRankingPredictions(header2, reader) {
  const { size, form } = header2;
  const starts = readStarts(size, reader);
  const documents = takeTexts("documents", reader);
  const rows = { length: starts[size], bound: documents.length };
  const document = takeIndices("document", rows, reader);
  const score = takeFloats("score", { form, size: rows.length }, reader);
  const ranking = { task: "ranking", starts, score, document, documents };
  requireRanked(ranking, form, reader);
  return ranking;
}
function readRelevance({ score }, reader) {
  const relevance = reader.take("relevance", ["f64"], score.length);
  for (let row = 0; row < relevance.length; row += 1) {
    const value = relevance[row];
    const sound = Number.isNaN(value) ? !Number.isNaN(score[row]) : value >= 0 && value < Number.POSITIVE_INFINITY;
    if (!sound) throw reader.corrupt("a relevance is not a number from 0");
  }
  return relevance;
}
function readStarts(size, reader) {
  const rows = takeIndices("rows", { length: size, bound: 2 ** 32 }, reader);
  const starts = new Uint32Array(size + 1);
  let start = 0;
  for (let query = 0; query < size; query += 1) {
    start += rows[query];
    if (start >= 2 ** 32) throw reader.corrupt("there are too many documents");
    starts[query + 1] = start;
  }
  return starts;
}
function requireRanked({ starts, score, document, documents }, form, reader) {
  const seenFor = new Int32Array(documents.length).fill(-1);
  for (let query = 0; query < starts.length - 1; query += 1) {
    let before = Number.MAX_VALUE;
    for (let row = starts[query]; row < starts[query + 1]; row += 1) {
      const value = score[row];
      const unretrieved = form === "full" && Number.isNaN(value);
      if (!unretrieved && !(value <= before && value >= -Number.MAX_VALUE))
        throw reader.corrupt("the documents of a query are not in the order of their scores");
      before = unretrieved ? Number.NEGATIVE_INFINITY : value;
      if (seenFor[document[row]] === query) throw reader.corrupt("a query has a document twice");
      seenFor[document[row]] = query;
    }
  }
}

// src/sample/sections/regression.ts
function* writeRegression(sample, form) {
  const { predicted, quantiles, bounds, target, scale } = sample;
  yield floatPart("predicted", predicted, form);
  let index = 0;
  for (const values of quantiles.values()) {
    yield floatPart(`quantile.${index}`, values, form);
    index += 1;
  }
  if (bounds !== null) {
    yield floatPart("low", bounds.low, form);
    yield floatPart("high", bounds.high, form);
  }
  if (form === "compact") return;
  yield { name: "target", content: target };
  if (scale !== null) yield { name: "scale", content: scale };
}
function readRegressionPredictions(header2, reader) {
  const predicted = takeFinite("predicted", header2, reader);
  const quantiles = new Map(
    header2.quantiles.map((level, index) => [level, takeFinite(`quantile.${index}`, header2, reader)])
  );
  return { task: "regression", predicted, quantiles, bounds: takeBounds(header2, reader) };
}
function readRegressionTargets(header2, reader) {
  const target = takeFinite("target", header2, reader);
  const scale = reader.has("scale") ? takeFinite("scale", header2, reader) : null;
  if (scale !== null && !scale.every((value) => value > 0)) throw reader.corrupt("a scale is not above 0");
  return { target, scale };
}
function takeBounds(header2, reader) {
  if (!reader.has("low")) return null;
  const low = takeFinite("low", header2, reader);
  const high = takeFinite("high", header2, reader);
  if (!low.every((value, example) => value <= high[example]))
    throw reader.corrupt("a predicted interval ends before it starts");
  return { low, high };
}

// src/sample/decode-sections.ts
function decodeSections(header2, reader) {
  checkHeader(header2, reader.corrupt);
  reader.turnTo(header2.sections);
  const { name, task, size, form, evaluationSet, slices, strata = null } = header2;
  const sliceDigests = new Map(slices.map((slice) => [slice.name, slice.digest]));
  const common = { name, task, size, evaluationSet, sliceDigests, strataDigest: strata };
  return form === "full" ? { ...common, form, sample: readSample(header2, reader) } : { ...common, form, predictions: readPredictions(header2, reader) };
}
function readSample(header2, reader) {
  const { name, size } = header2;
  const set = readSet(header2, reader);
  const examples2 = { name, size, ...set, measures: readMeasures(header2, reader) };
  switch (header2.task) {
    case "binary":
    case "multiclass": {
      const own = readLabelledPredictions(header2, reader);
      return { ...examples2, ...own, target: readLabelledTargets(header2, reader) };
    }
    case "multilabel": {
      const own = readMultilabelPredictions(header2, reader);
      return { ...examples2, ...own, target: readMultilabelTargets(header2, reader) };
    }
    case "regression": {
      const own = readRegressionPredictions(header2, reader);
      return { ...examples2, ...own, ...readRegressionTargets(header2, reader) };
    }
    case "ranking": {
      const own = readRankingPredictions(header2, reader);
      return { ...examples2, ...own, relevance: readRelevance(own, reader) };
    }
    case "graded":
      return { ...examples2, ...readGradedPredictions(header2, reader) };
  }
}
function readPredictions(header2, reader) {
  const { name, size } = header2;
  const common = { name, size, measures: readMeasures(header2, reader) };
  switch (header2.task) {
    case "binary":
    case "multiclass":
      return { ...common, ...readLabelledPredictions(header2, reader) };
    case "multilabel":
      return { ...common, ...readMultilabelPredictions(header2, reader) };
    case "regression":
      return { ...common, ...readRegressionPredictions(header2, reader) };
    case "ranking":
      return { ...common, ...readRankingPredictions(header2, reader) };
    case "graded":
      return { ...common, ...readGradedPredictions(header2, reader) };
  }
}
function checkHeader(header2, corrupt) {
  if (header2.size === 0) throw corrupt("it has no examples");
  requireDifferent(
    header2.slices.map(({ name }) => name),
    "slice",
    corrupt
  );
  requireDifferent(header2.measures, "measure", corrupt);
  if ("labels" in header2 && !isAscending(header2.labels)) throw corrupt("its labels are not in order");
  if ("positive" in header2) checkPositive(header2, corrupt);
  if ("quantiles" in header2) {
    requireDifferent(header2.quantiles, "quantile", corrupt);
    if (!header2.quantiles.every((level) => level > 0 && level < 1))
      throw corrupt("the level of a quantile is not in (0, 1)");
  }
}
function checkPositive({ task, labels: labels2, positive }, corrupt) {
  if (positive !== null && !labels2.includes(positive))
    throw corrupt(`its positive label "${positive}" is none of its labels`);
  if (task === "binary" && (positive === null || labels2.length > 2))
    throw corrupt("its labels are not those of a binary task");
}
function requireDifferent(values, what, corrupt) {
  if (new Set(values).size < values.length) throw corrupt(`a ${what} is there twice`);
}
function isAscending(texts) {
  return texts.every((text, index) => index === 0 || texts[index - 1] < text);
}

// src/sample/decode.ts
function decodeSamples(bytes, path) {
  const corrupt = (reason) => fault("sample-corrupt", { path, reason });
  const { text, body } = split(bytes, path, corrupt);
  const { samples } = readHeader(text, corrupt);
  const unpacked = samples.reduce((sum, { sections }) => sum + unpackedBytes(sections), 0);
  if (unpacked > limits.bodyBytes) throw corrupt("its sections are too long");
  const reader = createSectionReader(body, corrupt);
  const stored = samples.map((sample) => decodeSections(sample, reader));
  reader.finish();
  if (new Set(samples.map(({ name }) => name)).size < samples.length) throw corrupt("a name is there twice");
  return stored;
}
function toSample(stored, path) {
  if (stored.form === "compact") throw fault("sample-corrupt", { path, reason: "it is in the compact form" });
  if (evaluationSetDigest(stored.sample) === stored.evaluationSet) return stored.sample;
  throw fault("sample-corrupt", {
    path,
    reason: `the digest of "${stored.name}" is not that of its examples`
  });
}
function split(bytes, path, corrupt) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < PREFIX_BYTES) throw corrupt("it is cut short");
  if (buffer.toString("latin1", 0, MAGIC.length) !== MAGIC) throw corrupt(`it does not start with "${MAGIC}"`);
  const version = buffer.readUInt32LE(8);
  if (version > VERSION) throw fault("document-too-new", { path, version: `${version}`, known: `${VERSION}` });
  if (version !== VERSION) throw fault("sample-too-old", { path, version, known: VERSION });
  const end = PREFIX_BYTES + buffer.readUInt32LE(12);
  if (end - PREFIX_BYTES > limits.headerBytes) throw corrupt("its header is too long");
  if (end > buffer.length) throw corrupt("its header ends beyond the file");
  return { text: buffer.subarray(PREFIX_BYTES, end), body: buffer.subarray(end) };
}
function readHeader(text, corrupt) {
  const found = header.safeParse(parseJson(text, corrupt));
  if (found.success) return found.data;
  const issue = found.error.issues[0];
  throw corrupt(`its header is not sound: ${issue?.path.join(".")}: ${issue?.message}`);
}
function parseJson(text, corrupt) {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(text));
  } catch {
    throw corrupt("its header is not JSON in UTF-8");
  }
}

// src/project/sample-file.ts
var SAMPLE_FILE = "sample.bin";
var LARGEST2 = 1024 * 1024 * 1024;
async function readSamples(folder, document, files) {
  if (document.sample === null) return [];
  const path = `${folder}/${SAMPLE_FILE}`;
  const found = await files.inspect(path);
  if (found !== null && found.bytes > LARGEST2) {
    throw fault("document-too-large", { path, bytes: found.bytes, limit: LARGEST2 });
  }
  return openSamples(await files.readBytes(path), document, path);
}
function openSamples(bytes, { sample }, path) {
  if (digestOf(bytes) !== sample?.digest) {
    throw fault("sample-corrupt", { path, reason: "its digest is not the one that evaluation.json names" });
  }
  return decodeSamples(bytes, path);
}
function digestOf(bytes) {
  return `sha256:${createHash2("sha256").update(bytes).digest("hex")}`;
}

export {
  idAt,
  packIds,
  numberIds,
  MAGIC,
  VERSION,
  PREFIX_BYTES,
  limits,
  dtypeOf,
  packSection,
  roundToSingles,
  listJudgements,
  evaluationSetDigest,
  sliceDigest,
  strataDigest,
  writeExamples,
  writeGraded,
  findLeading,
  complete,
  writeLabelled,
  writeMultilabel,
  takeRetrieved,
  writeRanking,
  writeRegression,
  toSample,
  SAMPLE_FILE,
  readSamples,
  openSamples,
  digestOf
};
