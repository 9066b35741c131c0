import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/commands/index.ts
var commands = {
  init: { load: async () => (await import("./init-HOZQSA7O.js")).init, action: null },
  "validate-data": {
    load: async () => (await import("./validate-data-4PLL435N.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-3IIAW2J7.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-HHJS6GG6.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-F2MIMJMA.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-CYY2CHBE.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-AGONNDHU.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-7E7RLLXS.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-4IBZUSZN.js")).record, action: "actions/record" },
  run: { load: async () => (await import("./run-6KYPZ4BV.js")).run, action: "." },
  demo: { load: async () => (await import("./demo-HBJG2QUS.js")).demo, action: null }
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
