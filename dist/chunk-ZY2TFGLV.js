import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  _enum,
  array,
  int,
  number,
  object,
  string,
  union
} from "./chunk-T3RKS3KW.js";

// src/adapters/tensorflow/message.ts
var LARGEST_HEADER = 64 * 1024 * 1024;
function encodeMessage({ body: body3, blocks }) {
  const lengths = blocks.map((block) => block.byteLength);
  const header = Buffer.from(JSON.stringify({ lengths, body: body3 }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(header.byteLength);
  return Buffer.concat([size, header, ...blocks]);
}
function decodeMessage(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 4 + buffer.readUInt32LE(0);
  if (start > Math.min(buffer.byteLength, LARGEST_HEADER))
    throw new RangeError("the header ends beyond the message");
  const header = JSON.parse(buffer.toString("utf8", 4, start));
  const lengths = lengthsOf(header);
  if (start + lengths.reduce((sum, length) => sum + length, 0) !== buffer.byteLength) {
    throw new RangeError("the blocks do not fill the message");
  }
  let offset = start;
  const blocks = lengths.map((length) => {
    offset += length;
    return new Uint8Array(buffer.subarray(offset - length, offset));
  });
  return { body: header.body, blocks };
}
function lengthsOf(header) {
  const lengths = header?.lengths;
  if (!Array.isArray(lengths) || !lengths.every((length) => Number.isSafeInteger(length) && length >= 0)) {
    throw new RangeError("the header does not say how long its blocks are");
  }
  return lengths;
}
function bytesOf(array2) {
  return new Uint8Array(array2.buffer, array2.byteOffset, array2.byteLength);
}
function floatsOf(block) {
  return new Float32Array(block.buffer, block.byteOffset, wholeNumbers(block));
}
function integersOf(block) {
  return new Int32Array(block.buffer, block.byteOffset, wholeNumbers(block));
}
function wholeNumbers(block) {
  if (block.byteLength % 4 !== 0) throw new RangeError("a block of numbers ends within one");
  return block.byteLength / 4;
}

// src/adapters/tensorflow/request.ts
var body = object({
  root: string(),
  rows: int().positive(),
  features: int().positive(),
  classes: int().min(2),
  hidden: array(int().positive()),
  epochs: int().positive(),
  learningRate: number().positive(),
  batchSize: int().positive(),
  seed: int()
});
function packRequest({ root, request }) {
  const { inputs, targets, predict, timeoutMs, ...numbers } = request;
  return { body: { root, ...numbers }, blocks: [bytesOf(inputs), bytesOf(targets), bytesOf(predict)] };
}
function unpackRequest(message) {
  const { root, ...numbers } = body.parse(message.body);
  const [inputs, targets, predict] = message.blocks;
  if (inputs === void 0 || targets === void 0 || predict === void 0)
    throw new RangeError("blocks are missing");
  return {
    root,
    request: {
      ...numbers,
      inputs: floatsOf(inputs),
      targets: integersOf(targets),
      predict: floatsOf(predict)
    }
  };
}

// src/adapters/tensorflow/model-files.ts
var WEIGHTS = "weights.bin";
var MODEL_FILES = ["model.json", WEIGHTS];
async function describeModel(tf, model) {
  const artifacts = await takeArtifacts(tf, model);
  const { modelTopology, weightSpecs, format, generatedBy } = artifacts;
  const description = {
    format,
    generatedBy,
    convertedBy: null,
    modelTopology,
    weightsManifest: [{ paths: [WEIGHTS], weights: weightSpecs }]
  };
  const weights = joinBuffers(artifacts.weightData ?? new ArrayBuffer(0));
  return /* @__PURE__ */ new Map([
    ["model.json", new TextEncoder().encode(`${JSON.stringify(description, null, 2)}
`)],
    [WEIGHTS, weights]
  ]);
}
async function takeArtifacts(tf, model) {
  const taken = [];
  await model.save(
    tf.io.withSaveHandler(async (artifacts2) => {
      taken.push(artifacts2);
      return { modelArtifactsInfo: { dateSaved: /* @__PURE__ */ new Date(0), modelTopologyType: "JSON" } };
    })
  );
  const [artifacts] = taken;
  if (artifacts === void 0) throw new TypeError("the model was not saved");
  return artifacts;
}
function joinBuffers(data) {
  const buffers = Array.isArray(data) ? data : [data];
  return Buffer.concat(buffers.map((buffer) => new Uint8Array(buffer)));
}

// src/adapters/tensorflow/result.ts
var body2 = union([
  object({ diverged: int().positive() }),
  object({
    engine: _enum(["tfjs-node", "tfjs-wasm", "tfjs-cpu"]),
    loss: array(number()),
    peakMemoryBytes: int().positive().nullable()
  })
]);
function packResult({ engine, fitted, peakMemoryBytes }) {
  if ("diverged" in fitted) return { body: fitted, blocks: [] };
  const { loss, probabilities, model } = fitted;
  const files = MODEL_FILES.map((name) => model.get(name) ?? new Uint8Array());
  return { body: { engine, loss, peakMemoryBytes }, blocks: [bytesOf(probabilities), ...files] };
}
function unpackResult(message, request) {
  const said = body2.parse(message.body);
  if ("diverged" in said) return said;
  const [scores, ...files] = message.blocks;
  if (scores === void 0 || files.length !== MODEL_FILES.length) throw new RangeError("blocks are missing");
  const probabilities = floatsOf(scores);
  if (probabilities.length !== request.predict.length / request.features * request.classes) {
    throw new RangeError("it does not hold one probability for each row and class");
  }
  if (said.loss.length !== request.epochs || !probabilities.every(Number.isFinite)) {
    throw new RangeError("it does not hold one loss for each epoch");
  }
  return {
    ...said,
    probabilities,
    model: new Map(MODEL_FILES.map((name, index) => [name, files[index]]))
  };
}
function largestAnswer({ features, hidden, classes, epochs, predict }) {
  const widths = [features, ...hidden, classes];
  const weights = widths.slice(1).reduce((sum, width, index) => sum + (widths[index] + 1) * width, 0);
  const probabilities = predict.length / features * classes;
  return 4 * (weights + probabilities) + 32 * epochs + 4096 * widths.length + 65536;
}

export {
  encodeMessage,
  decodeMessage,
  packRequest,
  unpackRequest,
  describeModel,
  packResult,
  unpackResult,
  largestAnswer
};
