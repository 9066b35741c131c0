import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  reasonOf,
  systemCode
} from "./chunk-WH3B37RX.js";
import {
  readVariables
} from "./chunk-TQJU3XQS.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-TYDYXRWL.js";

// src/adapters/process/processes.ts
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { resolve } from "node:path";

// src/adapters/process/child-environment.ts
var NECESSITIES = [
  "PATH",
  "HOME",
  "USER",
  "LOGNAME",
  "SHELL",
  "LANG",
  "LC_ALL",
  "LC_CTYPE",
  "TZ",
  "TMPDIR",
  // setup-python points its interpreter at its own shared library with these.
  "LD_LIBRARY_PATH",
  "DYLD_LIBRARY_PATH",
  "TEMP",
  "TMP",
  "PATHEXT",
  "ComSpec",
  "SystemDrive",
  "SystemRoot",
  "USERPROFILE",
  "APPDATA",
  "LOCALAPPDATA",
  "ProgramData",
  "ProgramFiles"
];
function childEnvironment(own) {
  return { ...readVariables(NECESSITIES), ...own };
}

// src/adapters/process/line-splitter.ts
import { StringDecoder } from "node:string_decoder";
var LONGEST = 64 * 1024;
function createLineSplitter(onLine) {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let afterReturn = false;
  function take(text) {
    let start2 = 0;
    for (let at = 0; at < text.length; at += 1) {
      const character = text[at];
      if (character !== "\n" && character !== "\r") {
        afterReturn = false;
        continue;
      }
      if (character === "\r" || !afterReturn) emit(rest + text.slice(start2, at));
      afterReturn = character === "\r";
      start2 = at + 1;
    }
    rest += text.slice(start2);
    while (rest.length > LONGEST) {
      onLine(rest.slice(0, LONGEST));
      rest = rest.slice(LONGEST);
    }
  }
  function emit(line) {
    rest = "";
    onLine(line);
  }
  return {
    write: (chunk) => take(decoder.write(chunk)),
    end() {
      take(decoder.end());
      if (rest !== "") emit(rest);
    }
  };
}

// src/adapters/process/output.ts
var STREAMS = ["stdout", "stderr"];
function captureOutput(child, onLine) {
  return onLine === void 0 ? collect(child) : handOn(child, onLine);
}
function collect(child) {
  const chunks = { stdout: [], stderr: [] };
  for (const name of STREAMS) child[name]?.on("data", (chunk) => chunks[name].push(chunk));
  return {
    abandon: () => abandon(child),
    end: () => ({
      stdout: Buffer.concat(chunks.stdout).toString("utf8"),
      stderr: Buffer.concat(chunks.stderr).toString("utf8")
    })
  };
}
function handOn(child, onLine) {
  const splitters = STREAMS.map((name) => {
    const splitter = createLineSplitter((line) => onLine(line, name));
    child[name]?.on("data", (chunk) => splitter.write(chunk));
    return splitter;
  });
  return {
    abandon: () => abandon(child),
    end() {
      for (const splitter of splitters) splitter.end();
      return { stdout: "", stderr: "" };
    }
  };
}
function abandon(child) {
  for (const name of STREAMS) child[name]?.destroy();
}

// src/adapters/process/peak-memory.ts
import { readFileSync } from "node:fs";
var FIRST = 20;
var LONGEST2 = 200;
function watchPeakMemory(pid) {
  let peak = null;
  let timer = setTimeout(watch, FIRST, FIRST).unref();
  function watch(pause) {
    look();
    const next = Math.min(pause * 1.5, LONGEST2);
    timer = setTimeout(watch, next, next).unref();
  }
  function look() {
    const seen = memoryOfTree(pid);
    if (seen !== null) peak = Math.max(peak ?? 0, seen);
  }
  return {
    stop() {
      clearTimeout(timer);
      look();
      return peak;
    }
  };
}
function memoryOfTree(root) {
  let together = 0;
  let highest = 0;
  const waiting = [root];
  const seen = /* @__PURE__ */ new Set();
  for (let pid = waiting.pop(); pid !== void 0; pid = waiting.pop()) {
    if (seen.has(pid)) continue;
    seen.add(pid);
    const status = readProc(`/proc/${pid}/status`);
    together += kibibytes(status, "VmRSS");
    highest = Math.max(highest, kibibytes(status, "VmHWM"));
    waiting.push(...childrenOf(pid));
  }
  const most = Math.max(together, highest);
  return most === 0 ? null : most * 1024;
}
function childrenOf(pid) {
  return readProc(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
}
function kibibytes(status, field) {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? 0);
}
function readProc(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

// src/adapters/process/process-group.ts
import process from "node:process";
var hasGroups = process.platform !== "win32";
var ownGroup = { detached: hasGroups, windowsHide: true };
function signalGroup(child, signal) {
  if (child.pid === void 0) return;
  try {
    if (hasGroups) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
  }
}
function endWithUs(child) {
  const kill = () => signalGroup(child, "SIGKILL");
  process.once("exit", kill);
  return () => process.removeListener("exit", kill);
}

// src/adapters/process/timer.ts
var LONGEST3 = 2 ** 31 - 1;
var startTimer = (milliseconds, ring) => {
  const timer = setTimeout(ring, Math.min(milliseconds, LONGEST3));
  return () => clearTimeout(timer);
};

// src/adapters/process/processes.ts
var GRACE = 5e3;
function createProcesses({
  root,
  timer = startTimer
}) {
  return {
    run: (command) => run({ command, root: resolve(root, command.folder ?? "."), timer }),
    environmentOf: readVariables
  };
}
async function run({
  command,
  root,
  timer
}) {
  const started = performance.now();
  const { promise, resolve: finish, reject } = Promise.withResolvers();
  const child = start(command, root);
  const output = captureOutput(child, command.onLine);
  const letGo = endWithUs(child);
  const memory = child.pid === void 0 ? null : watchPeakMemory(child.pid);
  const timers = [];
  let timedOut = false;
  if (command.timeoutMs !== void 0) timers.push(timer(command.timeoutMs, stop));
  function stop() {
    timedOut = true;
    signalGroup(child, "SIGTERM");
    timers.push(timer(GRACE, () => signalGroup(child, "SIGKILL")));
  }
  function tidy() {
    for (const cancel of timers) cancel();
    letGo();
    return memory?.stop() ?? null;
  }
  child.stdin?.on("error", () => {
  }).end(command.input);
  child.on("error", (error) => {
    tidy();
    reject(startFault({ program: command.program, root, error }));
  });
  child.on("exit", () => {
    signalGroup(child, "SIGKILL");
    timers.push(timer(GRACE, output.abandon));
  });
  child.on("close", (exitCode) => {
    const peakMemoryBytes = tidy();
    const seconds = (performance.now() - started) / 1e3;
    finish({ exitCode, timedOut, ...output.end(), seconds, peakMemoryBytes });
  });
  return promise;
}
function start(command, root) {
  try {
    return spawn(command.program, [...command.args], {
      cwd: root,
      env: childEnvironment(command.environment),
      stdio: [command.input === void 0 ? "ignore" : "pipe", "pipe", "pipe"],
      ...ownGroup
    });
  } catch (error) {
    throw startFault({ program: command.program, root, error });
  }
}
function startFault({
  program,
  root,
  error
}) {
  const reason = systemCode(error) === "ENOENT" ? absence(program, root) : reasonOf(error);
  return fault("program-not-found", { program, reason }, { cause: error });
}
function absence(program, root) {
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true)
    return `there is no folder "${root}" to start it in`;
  return /[\\/]/.test(program) ? "there is no such file" : "there is none of that name on the PATH";
}
export {
  createProcesses
};
