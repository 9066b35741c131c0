import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/commands/index.ts
var commands = {
  init: { load: async () => (await import("./init-ICX72PPZ.js")).init, action: null },
  "validate-data": {
    load: async () => (await import("./validate-data-LR6ON4ES.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-TS6UPU7E.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-LX53YT2K.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-GRO5BMSF.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-S27WIFAY.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-GVC5EKXA.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-JZO6C5W4.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-4LOWWFN6.js")).record, action: "actions/record" },
  history: { load: async () => (await import("./history-WAAQPINK.js")).history, action: null },
  "sample-size": { load: async () => (await import("./sample-size-KKMBCZMP.js")).sampleSize, action: null },
  run: { load: async () => (await import("./run-RW3U6XRM.js")).run, action: "." },
  doctor: { load: async () => (await import("./doctor-LKL6EMG7.js")).doctor, action: null },
  demo: { load: async () => (await import("./demo-Q6NOMNNZ.js")).demo, action: null }
};
function isCommandName(name) {
  return Object.hasOwn(commands, name);
}
async function loadCommand(name) {
  return await commands[name].load();
}

export {
  commands,
  isCommandName,
  loadCommand
};
