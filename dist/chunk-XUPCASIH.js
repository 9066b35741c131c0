import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/project/png.ts
import { inflateSync } from "node:zlib";

// src/project/png-chunks.ts
import { crc32 } from "node:zlib";
var KNOWN = /* @__PURE__ */ new Set(["IHDR", "PLTE", "tRNS", "sRGB", "gAMA", "IDAT", "IEND"]);
var SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
var FRAME = 12;
var MOST_CHUNKS = 1e3;
function splitPng(bytes) {
  if (SIGNATURE.some((byte, at2) => bytes[at2] !== byte)) return { reason: "it does not begin like a PNG" };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = [];
  let at = SIGNATURE.length;
  while (at < bytes.length) {
    if (chunks.length >= MOST_CHUNKS) return { reason: `it has more than ${MOST_CHUNKS} chunks` };
    if (chunks.at(-1)?.type === "IEND") return { reason: "something follows its end" };
    if (bytes.length - at < FRAME) return { reason: "it is cut short" };
    const length = view.getUint32(at);
    if (length > bytes.length - at - FRAME) return { reason: "it is cut short" };
    const named = bytes.subarray(at + 4, at + 8 + length);
    const type = String.fromCharCode(...named.subarray(0, 4));
    if (!KNOWN.has(type)) return { reason: `it has a chunk ${JSON.stringify(type)}, which no chart has` };
    if (crc32(named) !== view.getUint32(at + 8 + length)) return { reason: `the sum of its ${type} is wrong` };
    chunks.push({ type, data: named.subarray(4) });
    at += FRAME + length;
  }
  return chunks;
}

// src/project/png.ts
var PNG_LIMITS = { bytes: 1024 * 1024, side: 2400 };
var COLOUR_TYPES = /* @__PURE__ */ new Map([
  [0, { samples: 1, depths: [1, 2, 4, 8] }],
  [2, { samples: 3, depths: [8] }],
  [3, { samples: 1, depths: [1, 2, 4, 8] }],
  [4, { samples: 2, depths: [8] }],
  [6, { samples: 4, depths: [8] }]
]);
var PALETTE = 3;
var ORDER = ["IHDR", "sRGB", "gAMA", "PLTE", "tRNS", "IDAT", "IEND"];
function parsePng(bytes) {
  if (bytes.length > PNG_LIMITS.bytes) {
    return { reason: `it has ${bytes.length} bytes, more than ${PNG_LIMITS.bytes}` };
  }
  const chunks = splitPng(bytes);
  if ("reason" in chunks) return chunks;
  const disorder = findDisorder(chunks);
  if (disorder !== null) return { reason: disorder };
  const header = readHeader(dataOf(chunks, "IHDR"));
  if ("reason" in header) return header;
  const reason = reasonAgainstColours(chunks, header) ?? reasonAgainstImage(chunks, header);
  return reason === null ? { width: header.width, height: header.height } : { reason };
}
function findDisorder(chunks) {
  const types = chunks.map(({ type }) => type);
  if (types[0] !== "IHDR") return "it has no header";
  if (!types.includes("IDAT")) return "it has no image";
  if (types.at(-1) !== "IEND") return "it is cut short";
  const isInOrder = types.every((type, at) => {
    const step = ORDER.indexOf(type) - ORDER.indexOf(types[at - 1] ?? "");
    const isColourSpace = type === "sRGB" && types[at - 1] === "gAMA" && !types.slice(0, at).includes("sRGB");
    return at === 0 || step > 0 || step === 0 && type === "IDAT" || isColourSpace;
  });
  return isInOrder ? null : `its chunks are in disorder: ${[...new Set(types)].join(", ")}`;
}
function readHeader(data) {
  if (data.length !== 13) return { reason: "its header has another length" };
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colourType = 0, compression, filter, interlace] = data.subarray(8);
  if (Math.min(width, height) < 1 || Math.max(width, height) > PNG_LIMITS.side) {
    return { reason: `it is ${width} × ${height} pixels large, more than ${PNG_LIMITS.side} a side` };
  }
  const colours = COLOUR_TYPES.get(colourType);
  if (colours === void 0 || !colours.depths.includes(depth)) {
    return { reason: `it has colours of type ${colourType} with ${depth} bits` };
  }
  if (compression !== 0 || filter !== 0) return { reason: "it is packed in a way that the format has not" };
  if (interlace !== 0) return { reason: "it is interlaced" };
  return { width, height, depth, colourType, samples: colours.samples };
}
function reasonAgainstColours(chunks, { colourType, depth }) {
  const lengthOf = (type) => chunks.find((chunk) => chunk.type === type)?.data.length ?? null;
  const palette = lengthOf("PLTE");
  const transparent = lengthOf("tRNS");
  if (![null, 1].includes(lengthOf("sRGB")) || ![null, 4].includes(lengthOf("gAMA"))) {
    return "its colour space has another length";
  }
  if (palette !== null !== (colourType === PALETTE)) return "its palette does not fit its type of colours";
  if (palette !== null && (palette === 0 || palette % 3 !== 0 || palette / 3 > 2 ** depth)) {
    return "its palette has another length";
  }
  if (transparent === null) return null;
  const fits = colourType === PALETTE ? transparent >= 1 && transparent <= (palette ?? 0) / 3 : false;
  const isKey = colourType === 0 && transparent === 2 || colourType === 2 && transparent === 6;
  return fits || isKey ? null : "its transparency does not fit its colours";
}
function reasonAgainstImage(chunks, header) {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const line = 1 + Math.ceil(header.width * header.samples * header.depth / 8);
  const expected = line * header.height;
  const image = inflate(packed, expected);
  if (image === null) return "its image cannot be unpacked";
  if (image.bytes.length !== expected) return "its image has another size than its header says";
  if (image.read !== packed.length) return "something follows its image";
  for (let at = 0; at < expected; at += line) {
    if (image.bytes[at] > 4) return "a line of its image has an unknown filter";
  }
  return null;
}
function inflate(packed, largest) {
  try {
    const options = { maxOutputLength: largest, info: true };
    const { buffer, engine } = inflateSync(packed, options);
    return { bytes: buffer, read: engine.bytesWritten };
  } catch {
    return null;
  }
}
function dataOf(chunks, type) {
  return chunks.find((chunk) => chunk.type === type)?.data ?? new Uint8Array(0);
}

export {
  PNG_LIMITS,
  parsePng
};
