import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  COLOURS,
  configureTheme,
  drawSvg
} from "./chunk-YT4O3SAW.js";
import "./chunk-TYDYXRWL.js";

// src/adapters/vega/chart-worker.ts
import { parentPort, workerData } from "node:worker_threads";

// src/adapters/vega/own-theme.ts
var CATEGORIES = {
  light: ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#59636e"],
  dark: ["#56b4e9", "#e69f00", "#2bbf96", "#e59ac6", "#f0e442", "#ff8a4c", "#9198a1"]
};
function configureOwnTheme(theme) {
  const { ink, muted, grid, head } = COLOURS[theme];
  const base = configureTheme(theme);
  const titled = {
    labelColor: muted,
    titleColor: ink,
    labelFontSize: 11,
    titleFontSize: 12,
    titleFontWeight: 600
  };
  return {
    ...base,
    view: { stroke: null, continuousWidth: 560, continuousHeight: 260 },
    mark: { color: head },
    text: { color: ink },
    rule: { color: muted },
    axis: { ...titled, gridColor: grid, domainColor: muted, tickColor: muted },
    legend: { ...titled },
    header: { ...titled },
    range: { ...base.range, category: [...CATEGORIES[theme]] }
  };
}

// src/adapters/vega/chart-worker.ts
async function main() {
  const { specification } = workerData;
  try {
    const light = await drawSvg(specification, configureOwnTheme("light"));
    return { light, dark: await drawSvg(specification, configureOwnTheme("dark")) };
  } catch (cause) {
    return { reason: `vega-lite ended with ${cause instanceof Error ? cause.message : String(cause)}` };
  }
}
parentPort?.postMessage(await main());
