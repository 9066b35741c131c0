import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  configureTheme,
  drawSvg
} from "./chunk-YT4O3SAW.js";
import {
  findInChart
} from "./chunk-DN2Y434W.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-TYDYXRWL.js";

// src/adapters/vega/draw-own.ts
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
var USUAL = { milliseconds: 3e4, megabytes: 768 };
var LARGEST = 8e6;
var LONGEST_REASON = 300;
async function drawOwn(specification, bounds = USUAL) {
  const refused = findInChart(withoutData(specification));
  if (refused !== null) throw failed(`it has ${refused.key}, ${refused.reason}`);
  const answer = await runWorker({ specification }, bounds);
  if ("reason" in answer) throw failed(answer.reason);
  if (Math.max(answer.light.length, answer.dark.length) > LARGEST) throw failed("the drawing is too large");
  return answer;
}
function withoutData(specification) {
  const { data, ...rest } = specification;
  const isValues = data !== null && typeof data === "object" && Object.keys(data).join() === "values";
  return isValues ? rest : specification;
}
function failed(reason) {
  return fault("own-chart-failed", { reason: reason.slice(0, LONGEST_REASON) });
}
function runWorker(workerData, { milliseconds, megabytes }) {
  return new Promise((resolve) => {
    const worker = new Worker(workerPath(), {
      workerData,
      // Nothing of the job's environment.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 }
    });
    const settle = (answer) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(
      () => settle({ reason: `it took longer than ${milliseconds / 1e3} s` }),
      milliseconds
    );
    worker.once("message", settle);
    worker.once("error", (error) => settle({ reason: `it was ended: ${error.message}` }));
    worker.once("exit", (code) => settle({ reason: `it ended with ${code} and drew nothing` }));
  });
}
function workerPath() {
  const name = import.meta.url.endsWith(".ts") ? "./chart-worker.ts" : "./chart-worker.js";
  return fileURLToPath(new URL(name, import.meta.url));
}

// src/adapters/vega/draw-png.ts
import { readFile } from "node:fs/promises";

// src/adapters/vega/find-asset.ts
import { createRequire } from "node:module";
import { fileURLToPath as fileURLToPath2 } from "node:url";
var PACKAGES = {
  "index_bg.wasm": "@resvg/resvg-wasm/index_bg.wasm",
  "DejaVuSansCondensed.ttf": "dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf",
  "DejaVuSansCondensed-Bold.ttf": "dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf"
};
function findAsset(name) {
  if (!import.meta.url.endsWith(".ts")) return fileURLToPath2(new URL(`./assets/${name}`, import.meta.url));
  return createRequire(import.meta.url).resolve(PACKAGES[name]);
}

// src/adapters/vega/draw-png.ts
var SCALE = 2;
var LARGEST_SIDE = 8192;
var painter = null;
async function drawPng(svg) {
  painter ??= loadPainter();
  const { Resvg, fonts } = await painter;
  try {
    const drawing = new Resvg(svg, {
      fitTo: { mode: "zoom", value: SCALE },
      font: {
        fontBuffers: fonts,
        defaultFontFamily: "DejaVu Sans Condensed",
        sansSerifFamily: "DejaVu Sans Condensed"
      }
    });
    const { width, height } = drawing;
    if (Math.max(width, height) * SCALE > LARGEST_SIDE)
      throw new Error(`it is ${width} × ${height} pixels large`);
    const picture = drawing.render();
    const bytes = picture.asPng();
    picture.free();
    drawing.free();
    return { bytes, width, height };
  } catch (cause) {
    throw fault("chart-failed", { reason: cause instanceof Error ? cause.message : String(cause) }, { cause });
  }
}
async function loadPainter() {
  const [{ initWasm, Resvg }, wasm, ...fonts] = await Promise.all([
    import("./resvg-wasm-GQ7BOAOY.js"),
    readFile(findAsset("index_bg.wasm")),
    readFile(findAsset("DejaVuSansCondensed.ttf")),
    readFile(findAsset("DejaVuSansCondensed-Bold.ttf"))
  ]);
  await initWasm(wasm);
  return { Resvg, fonts };
}

// src/adapters/vega/forbidden-keys.ts
var FORBIDDEN = /* @__PURE__ */ new Set([
  "calculate",
  "expr",
  "filter",
  "href",
  "labelExpr",
  "on",
  "params",
  "signal",
  "signals",
  "test",
  "update",
  "url",
  "usermeta"
]);
function findForbiddenKey(value) {
  if (value === null || typeof value !== "object") return null;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && FORBIDDEN.has(key)) return key;
    const found = findForbiddenKey(inner);
    if (found !== null) return found;
  }
  return null;
}

// src/adapters/vega/charts.ts
function createCharts() {
  return { svg: drawReported, png: drawPng, own: (specification) => drawOwn(specification) };
}
async function drawReported(specification, theme) {
  const forbidden = findForbiddenKey(specification);
  if (forbidden !== null) throw fault("chart-refused", { key: forbidden });
  try {
    return await drawSvg(specification, configureTheme(theme));
  } catch (cause) {
    throw fault("chart-failed", { reason: cause instanceof Error ? cause.message : String(cause) }, { cause });
  }
}
export {
  createCharts
};
