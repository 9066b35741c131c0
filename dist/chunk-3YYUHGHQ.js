import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  isForbidden
} from "./chunk-Q4MGMET2.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";

// src/project/forbidden-variables.ts
function refuseForbidden(names, key) {
  const name = names.find(isForbidden);
  if (name !== void 0) throw fault("forbidden-variable", { key, name });
}

// src/project/run-command.ts
var KEPT = 50;
async function runUserCommand(command, { processes, runner }) {
  const [program = "", ...args] = placeSeed(command.words, command.seed);
  refuseForbidden(command.environment, command.key);
  const environment = {
    ...processes.environmentOf(command.environment),
    MERGEMARK_SEED: String(command.seed),
    ...command.extra
  };
  const { folder, timeoutMs, input, onStdout } = command;
  const last = [];
  const onLine = (line, stream) => {
    if (stream === "stdout" && onStdout !== void 0) return onStdout(line);
    runner.output(line);
    last.push(line);
    if (last.length > KEPT) last.shift();
  };
  const finished = await runner.group(
    command.title,
    () => processes.run({
      program,
      args,
      folder,
      environment,
      timeoutMs,
      onLine,
      ...input === void 0 ? {} : { input }
    })
  );
  refuseFailure(finished, { command, lines: last });
  return finished;
}
function placeSeed(words, seed) {
  return words.map((word) => word.replaceAll("{seed}", String(seed)));
}
function refuseFailure({ timedOut, exitCode }, { command, lines }) {
  const { key, folder, timeoutMs } = command;
  const text = formatCommand(command.words);
  if (timedOut) throw fault("command-timed-out", { key, command: text, seconds: timeoutMs / 1e3, lines });
  if (exitCode !== 0) throw fault("command-failed", { key, command: text, folder, exitCode, lines });
}
function formatCommand(words) {
  return words.map((word) => /^[^\s"'\p{C}]+$/u.test(word) ? word : JSON.stringify(word)).join(" ");
}

export {
  refuseForbidden,
  runUserCommand,
  formatCommand
};
