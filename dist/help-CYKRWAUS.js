import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  commands,
  loadCommand
} from "./chunk-UP5MSACZ.js";
import "./chunk-TYDYXRWL.js";

// src/entry/help.ts
async function describeCommands() {
  const names = Object.keys(commands);
  const rows = await Promise.all(
    names.map(async (name) => `  ${name.padEnd(15)} ${(await loadCommand(name)).summary}`)
  );
  return [
    "Is this pull request’s model at least as good as main’s, and how do we know?",
    "",
    "Usage: mergemark <command> [options]",
    "",
    ...rows,
    "",
    "`mergemark <command> --help` lists the options of one; `mergemark demo` shows it all on real data.",
    ""
  ].join("\n");
}
export {
  describeCommands
};
