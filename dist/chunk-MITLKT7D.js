import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  reasonOf
} from "./chunk-WH3B37RX.js";
import {
  readVariable,
  readVariables
} from "./chunk-TQJU3XQS.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";

// src/adapters/git/describe-failure.ts
var LONGEST = 300;
function describeFailure({ stderr, exitCode }) {
  const lines = stderr.split(/[\r\n]+/).map((line) => line.replace(/^(remote|fatal|error):\s*/, "").trim());
  const said = [...new Set(lines.filter((line) => line !== "" && !NOISE.test(line)))].join("; ");
  const safe = withoutPasswords(said).replace(new RegExp("\\p{Cc}", "gu"), " ").trim();
  if (safe === "") return exitCode === null ? "it took too long or was ended" : `exit code ${exitCode}`;
  return safe.length > LONGEST ? `${safe.slice(0, LONGEST)}…` : safe;
}
var NOISE = /^(To |From |hint:|warning: filtering not recognized|Please make sure you have|and the repository exists)/;
function withoutPasswords(text) {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^@/\s]*@/gi, "$1");
}

// src/adapters/git/git-environment.ts
var PASSED = [
  "PATH",
  "HOME",
  "USER",
  "LOGNAME",
  "XDG_CONFIG_HOME",
  "TMPDIR",
  "TEMP",
  "TMP",
  "PATHEXT",
  "SystemRoot",
  "USERPROFILE",
  "APPDATA",
  "ProgramData",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CEILING_DIRECTORIES",
  "GIT_SSH",
  "GIT_SSH_COMMAND",
  "GIT_ASKPASS",
  "SSH_ASKPASS",
  "SSH_AUTH_SOCK",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "ALL_PROXY",
  "NO_PROXY",
  "http_proxy",
  "https_proxy",
  "all_proxy",
  "no_proxy",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "GIT_SSL_CAINFO"
];
var FIXED = {
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_LITERAL_PATHSPECS: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_PAGER: "cat",
  LC_ALL: "C"
};
function gitEnvironment() {
  const given = readVariables(givenSettings());
  const count = Number(given["GIT_CONFIG_COUNT"] ?? 0);
  return {
    ...readVariables(PASSED),
    ...given,
    ...FIXED,
    // A pull request can commit a folder that git would take for a bare repository, with programs in its settings.
    GIT_CONFIG_COUNT: String(count + 1),
    [`GIT_CONFIG_KEY_${count}`]: "safe.bareRepository",
    [`GIT_CONFIG_VALUE_${count}`]: "explicit"
  };
}
function isolatedEnvironment(settings, nowhere) {
  const environment = {
    ...readVariables(PASSED),
    ...FIXED,
    GIT_CONFIG_GLOBAL: nowhere,
    GIT_CONFIG_SYSTEM: nowhere,
    GIT_CONFIG_NOSYSTEM: "1",
    // Not `ext::` and `fd::`, by which an address would run a program or hang.
    GIT_ALLOW_PROTOCOL: "file:git:http:https:ssh",
    GIT_CONFIG_COUNT: String(settings.length)
  };
  for (const [at, [key, value]] of settings.entries()) {
    environment[`GIT_CONFIG_KEY_${at}`] = key;
    environment[`GIT_CONFIG_VALUE_${at}`] = value;
  }
  return environment;
}
function givenSettings() {
  const count = Number(readVariable("GIT_CONFIG_COUNT") ?? 0);
  if (!Number.isInteger(count) || count <= 0 || count > 1e3) return [];
  const each = Array.from({ length: count }, (_, at) => [`GIT_CONFIG_KEY_${at}`, `GIT_CONFIG_VALUE_${at}`]);
  return ["GIT_CONFIG_COUNT", ...each.flat()];
}

// src/adapters/git/run-git.ts
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
var LONGEST2 = 10 * 6e4;
function runGit({ args, folder, environment, input }) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const child = spawn("git", [...args], {
    cwd: folder,
    env: environment,
    stdio: [input === void 0 ? "ignore" : "pipe", "pipe", "pipe"],
    timeout: LONGEST2,
    killSignal: "SIGKILL",
    windowsHide: true
  });
  const stdout = [];
  const stderr = [];
  child.stdout?.on("data", (chunk) => stdout.push(chunk));
  child.stderr?.on("data", (chunk) => stderr.push(chunk));
  child.stdin?.on("error", () => {
  }).end(input);
  child.on(
    "error",
    (cause) => reject(fault("git-missing", { reason: startReason(cause, folder) }, { cause }))
  );
  child.on(
    "close",
    (exitCode) => resolve({ exitCode, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString("utf8") })
  );
  return promise;
}
function startReason(error, folder) {
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return isThere ? reasonOf(error) : `there is no folder "${folder}" to start it in`;
}
function splitNul(output) {
  const text = output.toString("utf8");
  return text === "" ? [] : text.replace(/\0$/, "").split("\0");
}

// src/adapters/git/tree-entry.ts
function parseTreeEntry(line) {
  const tab = line.indexOf("	");
  const [mode = "", type = "", object = ""] = line.slice(0, tab).split(" ");
  return { mode, type, object, name: line.slice(tab + 1) };
}

// src/adapters/git/store-settings.ts
import { resolve as resolvePath } from "node:path";
var STORE = "store";
var INHERITED = /^(http|credential|url|ssh|protocol)\.|^safe\.directory$|^core\.(sshcommand|askpass|gitproxy)$/;
async function readStoreSettings(place) {
  const { root, remote, repository = null, token } = place;
  const self = await readText(root, ["rev-parse", "--path-format=absolute", "--git-common-dir"]);
  const top = await readText(root, ["rev-parse", "--show-toplevel"]) || self;
  const settings = parseSettings(splitNul((await run(root, ["config", "--list", "-z"])).stdout));
  const valueNamed = (key) => settings.find(([name]) => name === key)?.[1] ?? null;
  const url = addressOf(repository ?? valueNamed(`remote.${remote}.url`), top) ?? self;
  const pushUrl = repository === null ? addressOf(valueNamed(`remote.${remote}.pushurl`), top) : null;
  const inherited = settings.filter(([key]) => INHERITED.test(key));
  const proxy = settings.filter(([key]) => key.startsWith(`remote.${remote}.proxy`)).map(([key, value]) => [key.replace(`remote.${remote}.`, `remote.${STORE}.`), value]);
  const server = token === null ? null : serverOf(url);
  return {
    address: withoutPasswords(url),
    gitFolder: self,
    settings: [
      ...server === null ? inherited : inherited.filter(([key]) => !isCredential(key)),
      ...proxy,
      [`remote.${STORE}.url`, server === null ? url : withoutPasswords(url)],
      ...pushUrl === null ? [] : [[`remote.${STORE}.pushurl`, server === null ? pushUrl : withoutPasswords(pushUrl)]],
      ...server === null || token === null ? [] : [authorisation(server, token)]
    ]
  };
}
function addressOf(written, top) {
  if (written === null || written === "") return null;
  return written.includes(":") ? written : resolvePath(top, written);
}
function serverOf(url) {
  if (!/^https?:\/\//i.test(url)) return null;
  const { protocol, host } = new URL(url);
  const own = readVariable("GITHUB_SERVER_URL");
  return own === void 0 || new URL(own).host === host ? `${protocol}//${host}/` : null;
}
function isCredential(key) {
  return key.startsWith("credential.") || /^http\.(.*\.)?extraheader$/.test(key);
}
function authorisation(server, token) {
  const word = Buffer.from(`x-access-token:${token}`).toString("base64");
  return [`http.${server}.extraheader`, `AUTHORIZATION: basic ${word}`];
}
function parseSettings(lines) {
  return lines.map((line) => {
    const end = line.indexOf("\n");
    return end === -1 ? [line, "true"] : [line.slice(0, end), line.slice(end + 1)];
  });
}
async function readText(root, args) {
  return (await run(root, args)).stdout.toString("utf8").replace(/\n$/, "");
}
async function run(root, args) {
  const result = await runGit({ args, folder: root, environment: gitEnvironment() });
  if (result.exitCode === 0) return result;
  if (result.stderr.includes("not a git repository")) throw fault("not-a-repository", { path: root });
  if (result.stderr.includes("must be run in a work tree")) return { ...result, stdout: Buffer.alloc(0) };
  throw fault("git-failed", { command: args[0], reason: describeFailure(result) });
}

// src/adapters/git/fetch-options.ts
var QUIET = ["--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules"];
var ENDLESS = 2147483647;

export {
  describeFailure,
  gitEnvironment,
  isolatedEnvironment,
  runGit,
  splitNul,
  STORE,
  readStoreSettings,
  QUIET,
  ENDLESS,
  parseTreeEntry
};
