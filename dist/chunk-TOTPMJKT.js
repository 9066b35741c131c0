import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/commands/index.ts
var commands = {
  init: { load: async () => (await import("./init-JRCHWZYH.js")).init, action: null },
  "validate-data": {
    load: async () => (await import("./validate-data-3CNUHTSV.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-2JG2ZAW5.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-2WFBRLOU.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-2XHQRCHI.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-NVZAVQFD.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-V4KA7LYR.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-Z3HGTUAM.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-DAUN36WA.js")).record, action: "actions/record" },
  history: { load: async () => (await import("./history-34ZTAHH6.js")).history, action: null },
  "sample-size": { load: async () => (await import("./sample-size-W376HMHG.js")).sampleSize, action: null },
  run: { load: async () => (await import("./run-BLTAROBW.js")).run, action: "." },
  doctor: { load: async () => (await import("./doctor-5CND2C4S.js")).doctor, action: null },
  demo: { load: async () => (await import("./demo-XBI5OEXL.js")).demo, action: null }
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
