import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/commands/index.ts
var commands = {
  init: { load: async () => (await import("./init-NHARL5N2.js")).init, action: null },
  "validate-data": {
    load: async () => (await import("./validate-data-OH4NSIZY.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-QRVJ7TFG.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-7ZJ2AC2Q.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-QAQHQNSX.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-LYYQAVXC.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-SX4K63PX.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-5P53FTU3.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-BDIRFH5Y.js")).record, action: "actions/record" },
  history: { load: async () => (await import("./history-UJXA6VRH.js")).history, action: null },
  "sample-size": { load: async () => (await import("./sample-size-LQDA4TJX.js")).sampleSize, action: null },
  run: { load: async () => (await import("./run-J3VA5KMF.js")).run, action: "." },
  demo: { load: async () => (await import("./demo-5QTTNYYW.js")).demo, action: null }
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
