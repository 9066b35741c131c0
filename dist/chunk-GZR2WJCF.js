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
    load: async () => (await import("./validate-data-4AH33NNK.js")).validateData,
    action: "actions/validate-data"
  },
  train: { load: async () => (await import("./train-DI4SSM5Q.js")).train, action: "actions/train" },
  evaluate: { load: async () => (await import("./evaluate-L72T4KSE.js")).evaluate, action: "actions/evaluate" },
  baseline: { load: async () => (await import("./baseline-5GZD747J.js")).baseline, action: "actions/baseline" },
  compare: { load: async () => (await import("./compare-GR4JK4BQ.js")).compare, action: "actions/compare" },
  gate: { load: async () => (await import("./gate-M2OZPV2J.js")).gate, action: "actions/gate" },
  report: { load: async () => (await import("./report-AQRTUTQJ.js")).report, action: "actions/report" },
  record: { load: async () => (await import("./record-FYJOBYAA.js")).record, action: "actions/record" },
  run: { load: async () => (await import("./run-FG6SOUOJ.js")).run, action: "." },
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
