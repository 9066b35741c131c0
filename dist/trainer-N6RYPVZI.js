import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  readVariables
} from "./chunk-TQJU3XQS.js";
import {
  decodeMessage,
  encodeMessage,
  largestAnswer,
  packRequest,
  unpackResult
} from "./chunk-ZY2TFGLV.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";

// src/adapters/tensorflow/trainer.ts
import { fileURLToPath } from "node:url";

// src/adapters/tensorflow/run-worker.ts
import { spawn } from "node:child_process";
import process from "node:process";
var KEPT = 8192;
var SETTINGS = { TF_NUM_INTRAOP_THREADS: "1", TF_NUM_INTEROP_THREADS: "1", TF_CPP_MIN_LOG_LEVEL: "2" };
async function runWorker({
  workerPath,
  cwd,
  message,
  limit,
  timeoutMs
}) {
  const env = { ...readVariables(["SystemRoot"]), ...SETTINGS };
  const child = spawn(process.execPath, [workerPath], { cwd, env, stdio: ["pipe", "pipe", "pipe", "pipe"] });
  const stop = stopAfter(child, timeoutMs);
  const printed = keepLast([child.stdout, child.stderr]);
  const answer = collect(child.stdio[3], {
    limit,
    onTooMuch: () => stop.now("its answer is too large")
  });
  child.stdin.on("error", () => {
  });
  child.stdin.end(message);
  const ended = await endOf(child);
  stop.cancel();
  if (stop.timedOut()) throw timedOut(timeoutMs, printed());
  const reason = stop.reason() ?? ended;
  if (reason !== null) throw fault("training-process-failed", { reason, lines: printed() });
  return answer();
}
function timedOut(timeoutMs, lines) {
  return fault("command-timed-out", {
    key: "train.tensorflow",
    command: "the built-in trainer",
    seconds: timeoutMs / 1e3,
    lines
  });
}
function endOf(child) {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(`it could not be started: ${error.message}`));
    child.once("close", (code, signal) => {
      if (code === 0) resolve(null);
      else resolve(signal === null ? `it ended with exit code ${code}` : `it was ended by ${signal}`);
    });
  });
}
function stopAfter(child, timeoutMs) {
  let late = false;
  let why = null;
  const onTime = () => {
    late = true;
    child.kill("SIGKILL");
  };
  const timer = timeoutMs === void 0 ? void 0 : setTimeout(onTime, timeoutMs);
  return {
    cancel: () => clearTimeout(timer),
    now: (reason) => {
      why = reason;
      child.kill("SIGKILL");
    },
    timedOut: () => late,
    reason: () => why
  };
}
function collect(stream, { limit, onTooMuch }) {
  const chunks = [];
  let bytes = 0;
  stream.on("data", (chunk) => {
    bytes += chunk.byteLength;
    if (bytes > limit) onTooMuch();
    else chunks.push(chunk);
  });
  return () => Buffer.concat(chunks);
}
function keepLast(streams) {
  let text = "";
  for (const stream of streams) {
    stream.setEncoding("utf8");
    stream.on("data", (chunk) => {
      text = (text + chunk).slice(-KEPT);
    });
  }
  return () => text.split("\n");
}

// src/adapters/tensorflow/trainer.ts
function createTrainer({ root, workerPath = defaultWorker() }) {
  return {
    async fit(request) {
      const limit = largestAnswer(request);
      const message = encodeMessage(packRequest({ root, request }));
      const answer = await runWorker({ workerPath, cwd: root, message, limit, timeoutMs: request.timeoutMs });
      return readAnswer(answer, request);
    }
  };
}
function defaultWorker() {
  const name = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./tensorflow-worker.js";
  return fileURLToPath(new URL(name, import.meta.url));
}
function readAnswer(answer, request) {
  const result = unpack(answer, request);
  if ("diverged" in result) {
    throw fault("training-diverged", { epoch: result.diverged, learningRate: request.learningRate });
  }
  return result;
}
function unpack(answer, request) {
  try {
    return unpackResult(decodeMessage(answer), request);
  } catch (cause) {
    if (cause instanceof MergemarkError) throw cause;
    throw fault(
      "training-process-failed",
      { reason: "its answer is not one that this version gives", lines: [] },
      { cause }
    );
  }
}
export {
  createTrainer
};
