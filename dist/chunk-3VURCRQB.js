import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/commands/index.ts
var commands = {
  init: { load: async () => (await import("./init-3MJ3OQNQ.js")).init, action: null },
  "validate-data": {
    load: async () => (await import("./validate-data-ZNZJEOCE.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-JB5CFWSE.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-Y7QBVAAK.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-46KYHYFN.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-BZVVNFM2.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-HBL64EOJ.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-LDAETT5B.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-H7CF5AHW.js")).record, action: "actions/record" },
  history: { load: async () => (await import("./history-MPU2GDML.js")).history, action: null },
  "sample-size": { load: async () => (await import("./sample-size-SK32DQKY.js")).sampleSize, action: null },
  run: { load: async () => (await import("./run-MVTDCXVZ.js")).run, action: "." },
  doctor: { load: async () => (await import("./doctor-NVRSUJTQ.js")).doctor, action: null },
  demo: { load: async () => (await import("./demo-KQROHUAT.js")).demo, action: null }
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
