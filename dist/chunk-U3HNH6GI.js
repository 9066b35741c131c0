import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/commands/index.ts
var commands = {
  init: { load: async () => (await import("./init-GUPA3QAB.js")).init, action: null },
  "validate-data": {
    load: async () => (await import("./validate-data-7DPYM6RM.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-2I5NPJZW.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-FLZGC5DV.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-PM3IIDQL.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-273LTGTC.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-ODRXIPQX.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-FF6RXQJ4.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-6TNWEY5I.js")).record, action: "actions/record" },
  history: { load: async () => (await import("./history-JSYX3H34.js")).history, action: null },
  "sample-size": { load: async () => (await import("./sample-size-Y2OVIW6Z.js")).sampleSize, action: null },
  run: { load: async () => (await import("./run-4O4M44KO.js")).run, action: "." },
  doctor: { load: async () => (await import("./doctor-C5XDARZG.js")).doctor, action: null },
  demo: { load: async () => (await import("./demo-BH2XVTGA.js")).demo, action: null }
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
