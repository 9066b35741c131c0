import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  decodeMessage,
  describeModel,
  encodeMessage,
  packResult,
  unpackRequest
} from "./chunk-ZY2TFGLV.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";

// src/adapters/tensorflow/worker.ts
import { createWriteStream } from "node:fs";
import process from "node:process";
import { buffer } from "node:stream/consumers";

// src/adapters/tensorflow/engine.ts
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import util from "node:util";
async function loadEngine(root) {
  const native = findNative(root);
  if (native !== null) return { name: "tfjs-node", tf: native };
  const tf = await import("./dist-DX7EQRAC.js");
  const { setWasmPaths } = await import("./dist-SNSRULIQ.js");
  setWasmPaths(wasmFolder());
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  if (await tf.setBackend("wasm")) return { name: "tfjs-wasm", tf };
  await tf.setBackend("cpu");
  return { name: "tfjs-cpu", tf };
}
function findNative(root) {
  const require2 = createRequire(join(root, "package.json"));
  try {
    require2.resolve("@tensorflow/tfjs-node");
  } catch {
    return null;
  }
  restoreRemovedUtil();
  return require2("@tensorflow/tfjs-node");
}
function restoreRemovedUtil() {
  const removed = util;
  removed["isNullOrUndefined"] ??= (value) => value === null || value === void 0;
  removed["isArray"] ??= Array.isArray;
}
function wasmFolder() {
  if (!import.meta.url.endsWith(".ts")) return fileURLToPath(new URL("./assets/", import.meta.url));
  const manifest = createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm/package.json");
  return join(dirname(manifest), "dist/");
}

// src/adapters/tensorflow/batch-order.ts
function orderRows(tf, rows, seed) {
  const keys = tf.tidy(() => tf.randomUniform([rows], 0, 1, "float32", seed).dataSync());
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  return order.sort((one, other) => keys[one] - keys[other] || one - other);
}

// src/adapters/tensorflow/fit-network.ts
async function fitNetwork(tf, request) {
  const model = buildNetwork(tf, request);
  const loss = [];
  for (let epoch = 1; epoch <= request.epochs; epoch += 1) {
    const mean = await trainEpoch(tf, model, request, epoch);
    if (!Number.isFinite(mean) || !hasFiniteWeights(model)) return { diverged: epoch };
    loss.push(mean);
  }
  const probabilities = predict(tf, model, request);
  if (!probabilities.every(Number.isFinite)) return { diverged: request.epochs };
  return { loss, probabilities, model: await describeModel(tf, model) };
}
function buildNetwork(tf, { seed, features, hidden, classes, learningRate }) {
  const widths = [...hidden, classes];
  const seeds = tf.tidy(
    () => tf.randomUniform([widths.length], 0, 2 ** 31, "int32", `${seed}:weights`).dataSync()
  );
  const model = tf.sequential({ name: "dense_network" });
  for (const [index, units] of widths.entries()) {
    const last = index === widths.length - 1;
    model.add(
      tf.layers.dense({
        name: last ? "classes" : `hidden_${index + 1}`,
        units,
        activation: last ? "softmax" : "relu",
        kernelInitializer: tf.initializers.glorotUniform({ seed: seeds[index] ?? 0 }),
        ...index === 0 ? { inputShape: [features] } : {}
      })
    );
  }
  model.compile({ optimizer: tf.train.adam(learningRate), loss: "categoricalCrossentropy" });
  return model;
}
async function trainEpoch(tf, model, request, epoch) {
  const order = orderRows(tf, request.rows, `${request.seed}:epoch:${epoch}`);
  let sum = 0;
  for (let start = 0; start < order.length; start += request.batchSize) {
    const rows = order.subarray(start, start + request.batchSize);
    const [inputs, targets] = gatherBatch(tf, request, rows);
    sum += Number(await model.trainOnBatch(inputs, targets)) * rows.length;
    tf.dispose([inputs, targets]);
  }
  return sum / request.rows;
}
function gatherBatch(tf, { inputs, features, targets, classes }, rows) {
  const batch = new Float32Array(rows.length * features);
  const expected = new Float32Array(rows.length * classes);
  for (const [index, row] of rows.entries()) {
    batch.set(inputs.subarray(row * features, (row + 1) * features), index * features);
    expected[index * classes + targets[row]] = 1;
  }
  return [tf.tensor2d(batch, [rows.length, features]), tf.tensor2d(expected, [rows.length, classes])];
}
function hasFiniteWeights(model) {
  return model.getWeights().every((weights) => weights.dataSync().every(Number.isFinite));
}
function predict(tf, model, { predict: inputs, features }) {
  const rows = inputs.length / features;
  if (rows === 0) return new Float32Array();
  const output = tf.tidy(
    () => model.predict(tf.tensor2d(inputs, [rows, features]), { batchSize: rows })
  );
  const probabilities = Float32Array.from(output.dataSync());
  output.dispose();
  return probabilities;
}

// src/adapters/tensorflow/worker.ts
var ANSWER = 3;
async function main() {
  const { root, request } = unpackRequest(decodeMessage(await buffer(process.stdin)));
  const { name, tf } = await loadEngine(root);
  const fitted = await fitNetwork(tf, request);
  const peakMemoryBytes = process.resourceUsage().maxRSS * 1024;
  const answer = encodeMessage(packResult({ engine: name, fitted, peakMemoryBytes }));
  createWriteStream("", { fd: ANSWER }).end(answer);
}
await main();
