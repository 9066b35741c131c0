import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/commands/index.ts
var commands = {
  init: { load: async () => (await import("./init-FPFUSFXV.js")).init, action: null },
  "validate-data": {
    load: async () => (await import("./validate-data-KUDBK4XP.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-JHB55DDA.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-QBUTMCVW.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-4J7YM4CK.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-ZMS3XSRT.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-QBV3FZ5B.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-QUHKI2H3.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-25LBYXZA.js")).record, action: "actions/record" },
  run: { load: async () => (await import("./run-P4F4B3KF.js")).run, action: "." },
  demo: { load: async () => (await import("./demo-BVKXCYB5.js")).demo, action: null }
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
