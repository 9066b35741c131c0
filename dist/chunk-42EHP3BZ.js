import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/commands/index.ts
var commands = {
  init: { load: async () => (await import("./init-ZXEJPHYW.js")).init, action: null },
  "validate-data": {
    load: async () => (await import("./validate-data-AJS3J336.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-5VO4US3M.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-I42H7S3C.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-M7MNMY3C.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-CBBMZMJW.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-3OJUBU66.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-6HTOAT7X.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-L2NREM47.js")).record, action: "actions/record" },
  run: { load: async () => (await import("./run-JMXYPXRC.js")).run, action: "." },
  demo: { load: async () => (await import("./demo-2IVOZFKH.js")).demo, action: null }
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
