import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/commands/index.ts
var commands = {
  init: { load: async () => (await import("./init-62THOFCB.js")).init, action: null },
  "validate-data": {
    load: async () => (await import("./validate-data-PNMOMWRW.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-UJXCOH5N.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-ZD6WQU34.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-XD242F44.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-WNYJXD2O.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-55C6XYN3.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-VHMCDE75.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-72BRFWJC.js")).record, action: "actions/record" },
  history: { load: async () => (await import("./history-TBL62EFF.js")).history, action: null },
  run: { load: async () => (await import("./run-RTECJDHX.js")).run, action: "." },
  demo: { load: async () => (await import("./demo-2FFKTZMW.js")).demo, action: null }
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
