import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/commands/index.ts
var commands = {
  init: { load: async () => (await import("./init-Y5QHOLKX.js")).init, action: null },
  "validate-data": {
    load: async () => (await import("./validate-data-THTWUQB7.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-AWLVK7Z3.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-JARXMATN.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-76Y4WGET.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-AEKCEBET.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-S37LGUDC.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-HEBT75ZK.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-MFVJSWUB.js")).record, action: "actions/record" },
  history: { load: async () => (await import("./history-D5KP7J3G.js")).history, action: null },
  "sample-size": { load: async () => (await import("./sample-size-PZ7BSDME.js")).sampleSize, action: null },
  run: { load: async () => (await import("./run-VB6IIWI3.js")).run, action: "." },
  doctor: { load: async () => (await import("./doctor-PF3MTKUY.js")).doctor, action: null },
  demo: { load: async () => (await import("./demo-3WFNPDSL.js")).demo, action: null }
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
