import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/commands/index.ts
var commands = {
  init: { load: async () => (await import("./init-ODMWPN45.js")).init, action: null },
  "validate-data": {
    load: async () => (await import("./validate-data-QUCJJUXS.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-X3EHH7DW.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-LP2DPY63.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-YGBXZZ2Y.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-75ONKLMC.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-IH32DPS5.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-REVZVLHD.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-OMVQMSGV.js")).record, action: "actions/record" },
  history: { load: async () => (await import("./history-TPBBH2CN.js")).history, action: null },
  "sample-size": { load: async () => (await import("./sample-size-BWDRWHKN.js")).sampleSize, action: null },
  run: { load: async () => (await import("./run-6FLQO7NQ.js")).run, action: "." },
  demo: { load: async () => (await import("./demo-WMUFKF6R.js")).demo, action: null }
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
