import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/commands/index.ts
var commands = {
  init: { load: async () => (await import("./init-JI7AEDIR.js")).init, action: null },
  "validate-data": {
    load: async () => (await import("./validate-data-JL7JNCK4.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-L5PD7IUH.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-LAD2LCJD.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-GNGYXH6K.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-XSWTACSL.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-G54AOSUA.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-RUTTYBCC.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-ZNZAHKVW.js")).record, action: "actions/record" },
  run: { load: async () => (await import("./run-M43LN4UX.js")).run, action: "." },
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
