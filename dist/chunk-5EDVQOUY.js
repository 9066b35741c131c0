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
    load: async () => (await import("./validate-data-ZBP2IDGH.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-YYPHDLGX.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-V535LDU2.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-GFTHZIU6.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-XXIV7TZV.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-FYLQHKZB.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-AA4F567Z.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-6DT4FZJX.js")).record, action: "actions/record" },
  history: { load: async () => (await import("./history-UZXWJ27A.js")).history, action: null },
  "sample-size": { load: async () => (await import("./sample-size-LRFOZELP.js")).sampleSize, action: null },
  run: { load: async () => (await import("./run-WD2SZJDV.js")).run, action: "." },
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
