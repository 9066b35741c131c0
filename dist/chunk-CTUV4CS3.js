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
    load: async () => (await import("./validate-data-CUVKFU3M.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-RBO3XFSZ.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-EWNZWOMM.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-56DKSDT6.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-KCHHNQTT.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-S4AXUYIQ.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-25WOX5MI.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-3KVOQYKG.js")).record, action: "actions/record" },
  run: { load: async () => (await import("./run-VFVZH7K5.js")).run, action: "." },
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
