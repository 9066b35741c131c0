import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/commands/index.ts
var commands = {
  init: { load: async () => (await import("./init-6H2HWRTS.js")).init, action: null },
  "validate-data": {
    load: async () => (await import("./validate-data-VVS42DRI.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-SFNA3XL4.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-FZX27MJM.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-4QVDMRVH.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-DZWBB7MB.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-T6QSN4IC.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-LWCI23TZ.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-NYBPJL5B.js")).record, action: "actions/record" },
  history: { load: async () => (await import("./history-HLTPLW6G.js")).history, action: null },
  "sample-size": { load: async () => (await import("./sample-size-LRFOZELP.js")).sampleSize, action: null },
  run: { load: async () => (await import("./run-WTEN237Q.js")).run, action: "." },
  demo: { load: async () => (await import("./demo-QC3K6YYK.js")).demo, action: null }
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
