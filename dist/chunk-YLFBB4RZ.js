import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  ROUNDING,
  SUM_TOLERANCE,
  findUnbalanced
} from "./chunk-54TXCYMB.js";
import {
  digest,
  task
} from "./chunk-TJYX6ZWS.js";
import {
  fault
} from "./chunk-KUZRXUNS.js";
import {
  _enum,
  array,
  int,
  strictObject,
  string
} from "./chunk-SEZPBN5R.js";

// src/sample/decode.ts
import { brotliDecompressSync } from "node:zlib";

// src/sample/decode-sections.ts
var INDICES = ["u8", "u16", "u32"];
function decodeSections(header2, reader, corrupt) {
  const { name, task: task2, form, size, labels, positive, evaluationSet } = header2;
  checkHeader(header2, corrupt);
  reader.turnTo(header2.sections);
  const full = form === "full";
  const indices = (section2, bound) => takeIndices(section2, size, bound, reader, corrupt);
  const ids = full ? takeTexts("ids", size, reader, corrupt) : null;
  const target = full ? indices("target", labels.length) : null;
  const predicted = indices("predicted", labels.length);
  const scores = reader.has("scores") ? takeScores(header2, reader, corrupt) : null;
  const weight = full && reader.has("weight") ? takeWeight(size, reader, corrupt) : null;
  const groups = full && reader.has("groups.lengths") ? takeTexts("groups", null, reader, corrupt) : [];
  const group = groups.length > 0 ? indices("group", groups.length) : null;
  const slices = header2.slices.map((slice, index) => takeSlice(slice, index, size, reader, corrupt));
  return {
    form,
    evaluationSet,
    name,
    task: task2,
    size,
    labels,
    positive,
    predicted,
    scores,
    ids,
    target,
    weight,
    group,
    groups,
    slices
  };
}
function checkHeader({ task: task2, form, size, labels, positive, slices }, corrupt) {
  if (size === 0) throw corrupt("it has no examples");
  if (!isAscending(labels)) throw corrupt("its labels are not in order");
  if (positive !== null && !labels.includes(positive))
    throw corrupt(`its positive label "${positive}" is none of its labels`);
  if (task2 === "binary" && (positive === null || labels.length > 2))
    throw corrupt("its labels are not those of a binary task");
  if (form === "compact" && slices.length > 0) throw corrupt("it is compact and has slices");
  if (new Set(slices).size < slices.length) throw corrupt("a slice is there twice");
}
function takeIndices(name, size, bound, reader, corrupt) {
  const found = reader.take(name, INDICES, size);
  if (found.some((index) => index >= bound)) throw corrupt(`section "${name}" holds an index out of range`);
  return Int32Array.from(found);
}
function takeTexts(name, size, reader, corrupt) {
  const section2 = `${name}.lengths`;
  const lengths = size === null ? reader.takeAny(section2, INDICES) : reader.take(section2, INDICES, size);
  const bytes = reader.takeAny(`${name}.bytes`, ["u8"]);
  if (sumOf(lengths) !== bytes.length) throw corrupt(`the lengths of ${name} are wrong`);
  const texts = splitText(bytes, lengths);
  if (texts === null) throw corrupt(`section "${name}.bytes" is not UTF-8`);
  if (!isAscending(texts)) throw corrupt(`the ${name} are not in order, or one is there twice`);
  return texts;
}
function splitText(bytes, lengths) {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let offset = 0;
  try {
    const whole = decoder.decode(bytes);
    const plain = whole.length === bytes.length;
    return Array.from(lengths, (length) => {
      const start = offset;
      offset += length;
      return plain ? whole.slice(start, offset) : decoder.decode(bytes.subarray(start, offset));
    });
  } catch {
    return null;
  }
}
function takeScores({ form, size, labels }, reader, corrupt) {
  const found = reader.take("scores", [form === "full" ? "f64" : "f32"], labels.length * size);
  if (!found.every((score) => score >= 0 && score <= 1)) throw corrupt("a score is not in [0, 1]");
  const scores = labels.map((_, label) => Float64Array.from(found.subarray(label * size, (label + 1) * size)));
  const unbalanced = labels.length > 1 ? findUnbalanced(scores, SUM_TOLERANCE + ROUNDING) : null;
  if (unbalanced !== null) throw corrupt(`the scores of an example sum to ${unbalanced.sum}`);
  return scores;
}
function takeWeight(size, reader, corrupt) {
  const weight = reader.take("weight", ["f64"], size);
  if (!weight.every((value) => value >= 0 && value < Number.POSITIVE_INFINITY))
    throw corrupt("a weight is not a number from 0");
  if (!weight.some((value) => value > 0)) throw corrupt("all weights are 0");
  return weight;
}
function takeSlice(name, index, size, reader, corrupt) {
  const members = Int32Array.from(reader.takeAny(`slice.${index}`, ["u32"]));
  const inOrder = members.every((member, position) => member > (members[position - 1] ?? -1) && member < size);
  if (!inOrder) throw corrupt(`slice "${name}" is not a list of its members`);
  return { name, members };
}
function isAscending(texts) {
  return texts.every((text, index) => index === 0 || texts[index - 1] < text);
}
function sumOf(values) {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

// src/sample/digest.ts
import { createHash } from "node:crypto";
var NO_GROUP = 4294967295;
var CHUNK = 1 << 16;
function evaluationSetDigest(sample) {
  const { ids, labels, target, weight, group, groups, size } = sample;
  const stream = createStream();
  stream.bytes(Buffer.from("mergemark-evaluation-set-1\0", "latin1"));
  stream.uint64(size);
  for (let example = 0; example < size; example += 1) {
    stream.text(ids[example]);
    stream.text(labels[target[example]]);
    stream.float64(weight === null ? 1 : weight[example]);
    if (group === null) stream.uint32(NO_GROUP);
    else stream.text(groups[group[example]]);
  }
  return stream.digest();
}
function createStream() {
  const hash = createHash("sha256");
  const buffer = Buffer.alloc(CHUNK);
  let used = 0;
  const flush = () => {
    hash.update(buffer.subarray(0, used));
    used = 0;
  };
  const reserve = (bytes2) => {
    if (used + bytes2 > CHUNK) flush();
    const start = used;
    used += bytes2;
    return start;
  };
  const bytes = (content) => {
    if (content.length > CHUNK) {
      flush();
      hash.update(content);
    } else buffer.set(content, reserve(content.length));
  };
  const uint32 = (value) => buffer.writeUInt32LE(value, reserve(4));
  return {
    bytes,
    uint32,
    uint64: (value) => buffer.writeBigUInt64LE(BigInt(value), reserve(8)),
    // −0 and 0 weigh the same, so they are written the same.
    float64: (value) => buffer.writeDoubleLE(value === 0 ? 0 : value, reserve(8)),
    text(value) {
      const length = Buffer.byteLength(value);
      uint32(length);
      if (length > CHUNK) bytes(Buffer.from(value));
      else buffer.write(value, reserve(length));
    },
    digest() {
      flush();
      return `sha256:${hash.digest("hex")}`;
    }
  };
}

// src/sample/layout.ts
var MAGIC = "MMSAMPLE";
var VERSION = 1;
var PREFIX_BYTES = 16;
var ALIGNMENT = 8;
var limits = {
  headerBytes: 16 * 1024 * 1024,
  /** Unpacked. */
  bodyBytes: 512 * 1024 * 1024,
  samples: 1e3,
  /** Of one sample. */
  examples: 2e7,
  labels: 1e3,
  slices: 1e4
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
var count = int().nonnegative();
var section = strictObject({
  name: string(),
  dtype: _enum(["u8", "u16", "u32", "f32", "f64"]),
  /** In bytes, from the start of the unpacked body. */
  offset: count,
  /** In numbers, not bytes. */
  length: count
});
var sampleHeader = strictObject({
  name: string(),
  task,
  form: _enum(["full", "compact"]),
  size: count.max(limits.examples),
  labels: array(string()).max(limits.labels),
  positive: string().nullable(),
  /** Names, in the order of the sections. */
  slices: array(string()).max(limits.slices),
  evaluationSet: digest,
  sections: array(section).max(limits.slices + 16)
});
var header = strictObject({
  bodyBytes: count.max(limits.bodyBytes),
  samples: array(sampleHeader).max(limits.samples)
});
function align(offset) {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

// src/sample/section-reader.ts
function createSectionReader(body, corrupt) {
  let sections = [];
  let next = 0;
  let end = 0;
  const requireNoneLeft = () => {
    const left = sections[next];
    if (left !== void 0) throw corrupt(`section "${left.name}" is out of place`);
  };
  const takeAny = (name, dtypes) => {
    const section2 = sections[next];
    if (section2?.name !== name) throw corrupt(`section "${name}" is missing`);
    if (!dtypes.includes(section2.dtype)) throw corrupt(`section "${name}" is of type ${section2.dtype}`);
    if (section2.offset !== align(end)) throw corrupt(`section "${name}" starts at the wrong place`);
    const ArrayType = arrayTypeOf(section2.dtype);
    const bytes = section2.length * ArrayType.BYTES_PER_ELEMENT;
    if (section2.offset + bytes > body.length) throw corrupt(`section "${name}" ends beyond the file`);
    next += 1;
    end = section2.offset + bytes;
    return new ArrayType(Uint8Array.from(body.subarray(section2.offset, end)).buffer);
  };
  return {
    takeAny,
    has: (name) => sections[next]?.name === name,
    take(name, dtypes, length) {
      const found = takeAny(name, dtypes);
      if (found.length !== length)
        throw corrupt(`section "${name}" has ${found.length} entries, not ${length}`);
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

// src/sample/decode.ts
function decodeSamples(bytes, path) {
  const corrupt = (reason) => fault("sample-corrupt", { path, reason });
  const { text, packed } = split(bytes, path, corrupt);
  const { bodyBytes, samples } = readHeader(text, corrupt);
  const reader = createSectionReader(unpack(packed, bodyBytes, corrupt), corrupt);
  const stored = samples.map((sample) => decodeSections(sample, reader, corrupt));
  reader.finish();
  if (new Set(samples.map(({ name }) => name)).size < samples.length) throw corrupt("a name is there twice");
  return stored;
}
function toSample(stored, path) {
  const { form, evaluationSet, ids, target, ...rest } = stored;
  if (ids === null || target === null)
    throw fault("sample-corrupt", { path, reason: `it is in the ${form} form` });
  const sample = { ...rest, ids, target };
  if (evaluationSetDigest(sample) === evaluationSet) return sample;
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
  if (version !== VERSION) throw corrupt(`there is no version ${version}`);
  const end = PREFIX_BYTES + buffer.readUInt32LE(12);
  if (end - PREFIX_BYTES > limits.headerBytes) throw corrupt("its header is too long");
  if (end > buffer.length) throw corrupt("its header ends beyond the file");
  return { text: buffer.subarray(PREFIX_BYTES, end), packed: buffer.subarray(end) };
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
function unpack(packed, bodyBytes, corrupt) {
  const body = inflate(packed, bodyBytes, corrupt);
  if (body.length !== bodyBytes) throw corrupt(`its body has ${body.length} bytes, not ${bodyBytes}`);
  return body;
}
function inflate(packed, bodyBytes, corrupt) {
  try {
    return brotliDecompressSync(packed, { maxOutputLength: Math.max(1, bodyBytes), chunkSize: 1 << 20 });
  } catch {
    throw corrupt("its body cannot be unpacked");
  }
}

// src/project/sample-file.ts
import { createHash as createHash2 } from "node:crypto";
var SAMPLE_FILE = "sample.bin";
var LARGEST = 1024 * 1024 * 1024;
async function readSamples(folder, document, files) {
  if (document.sample === null) return [];
  const path = `${folder}/${SAMPLE_FILE}`;
  const found = await files.inspect(path);
  if (found !== null && found.bytes > LARGEST) {
    throw fault("document-too-large", { path, bytes: found.bytes, limit: LARGEST });
  }
  const bytes = await files.readBytes(path);
  if (digestOf(bytes) !== document.sample.digest) {
    throw fault("sample-corrupt", { path, reason: "its digest is not the one that evaluation.json names" });
  }
  return decodeSamples(bytes, path);
}
function digestOf(bytes) {
  return `sha256:${createHash2("sha256").update(bytes).digest("hex")}`;
}

export {
  evaluationSetDigest,
  MAGIC,
  VERSION,
  PREFIX_BYTES,
  limits,
  align,
  decodeSamples,
  toSample,
  SAMPLE_FILE,
  readSamples,
  digestOf
};
