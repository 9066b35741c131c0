import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  connectPorts,
  describeThrown,
  exitCodeOf,
  installation,
  readInputs,
  releasePorts
} from "./chunk-4MECMCEN.js";
import {
  readVariable
} from "./chunk-TQJU3XQS.js";
import {
  loadCommand
} from "./chunk-UP5MSACZ.js";
import "./chunk-D6I4QO7A.js";
import "./chunk-U7WALVLO.js";
import "./chunk-D54UT5RL.js";
import "./chunk-XZ6THV72.js";
import "./chunk-M7EM5S42.js";
import "./chunk-T4JX5NG6.js";
import "./chunk-JBFQKM23.js";
import "./chunk-JA2VDFMT.js";
import "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";

// src/entry/action.ts
import { resolve } from "node:path";
import process from "node:process";

// src/adapters/runner/inputs.ts
function readInput(name) {
  const value = readVariable(`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`)?.trim();
  return value === "" ? void 0 : value;
}

// src/entry/action.ts
async function runAction(name) {
  const { createActionsRunner } = await import("./actions-PFBGWCAU.js");
  const runner = createActionsRunner();
  try {
    const command = await loadCommand(name);
    const inputs = readInputs(
      command.inputs,
      (input, { surface }) => surface === "cli" ? void 0 : readInput(input)
    );
    const root = resolve(String(inputs["working-directory"] ?? "."));
    const token = typeof inputs["token"] === "string" ? inputs["token"] : null;
    const ports = await connectPorts(command.ports, { root, runner, token });
    try {
      const result = await command.run({ inputs, ports, installation });
      for (const [output, value] of Object.entries(result.outputs)) await runner.setOutput(output, value);
      runner.info(result.text);
      process.exitCode = result.exitCode;
    } finally {
      await releasePorts(ports);
    }
  } catch (thrown) {
    runner.error(describeThrown(thrown, { debug: process.argv.includes("--debug") }));
    process.exitCode = exitCodeOf(thrown);
  }
}
export {
  runAction
};
