import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  readVariable
} from "./chunk-TQJU3XQS.js";
import {
  formatError
} from "./chunk-D6I4QO7A.js";
import {
  TOOL
} from "./chunk-D54UT5RL.js";
import {
  asFault
} from "./chunk-XZ6THV72.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";
import {
  config
} from "./chunk-T3RKS3KW.js";

// src/entry/jitless.ts
config({ jitless: true });

// src/entry/connect-ports.ts
var factories = {
  files: async ({ root }) => (await import("./files-GGCIC4BY.js")).createFiles({ root }),
  processes: async ({ root }) => (await import("./processes-NGJX5WPB.js")).createProcesses({ root }),
  git: async ({ root, token }) => (await import("./git-ZSMFZ2NZ.js")).createGit({ root, token }),
  tables: async ({ root }) => (await import("./tables-YUAYQRLT.js")).createTables({ root }),
  charts: async () => (await import("./charts-YRA3SBW4.js")).createCharts(),
  clock: async () => (await import("./clock-TEE2Q3QE.js")).createClock(),
  random: async () => (await import("./random-WYBOYSWW.js")).createRandom(),
  async stores({ root, token }) {
    const { createStores } = await import("./stores-WUXURQFJ.js");
    const clock = await factories.clock({});
    const random = await factories.random({});
    return createStores({ root, clock, random, token });
  },
  async depots({ root }) {
    const { createDepots } = await import("./depots-VIAACOLW.js");
    return createDepots({ root, token: readVariable("MERGEMARK_DEPOT_TOKEN") ?? null });
  },
  archives: async () => (await import("./archives-KZ5XZXN4.js")).createArchives(),
  async forge({ token, runner }) {
    const { createForge } = await import("./forge-QNJGZJ2L.js");
    const [owner = "", name = ""] = (readVariable("GITHUB_REPOSITORY") ?? "").split("/");
    const apiUrl = readVariable("GITHUB_API_URL") ?? "https://api.github.com";
    return createForge({ token: token ?? "", repository: { owner, name }, apiUrl, log: runner.info });
  },
  async trainer({ root }) {
    const { createTrainer } = await import("./trainer-N6RYPVZI.js");
    return createTrainer({ root });
  }
};
async function releasePorts(ports) {
  for (const port of Object.values(ports)) await port[Symbol.asyncDispose]?.();
}
async function connectPorts(names, around) {
  const entries = names.filter((name) => name !== "runner").map(async (name) => [name, await factories[name](around)]);
  return { ...Object.fromEntries(await Promise.all(entries)), runner: around.runner };
}

// src/entry/exit-codes.ts
var INTERRUPTED = 130;
function exitCodeOf(thrown) {
  return thrown instanceof MergemarkError && thrown.kind === "usage" ? 2 : 3;
}
function describeThrown(thrown, { debug }) {
  const text = formatError(asFault(thrown));
  if (!debug || !(thrown instanceof Error)) return text;
  const cause = thrown.cause instanceof Error ? `
caused by ${thrown.cause.stack}` : "";
  return `${text}

${thrown.stack}${cause}`;
}

// src/entry/installation.ts
import process from "node:process";
import { fileURLToPath } from "node:url";
var installation = {
  version: TOOL.split(" ")[1] ?? "",
  node: process.execPath,
  // Not the file that was started: an action runs the command line again too.
  cli: fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "./cli.ts" : "./cli.js", import.meta.url)),
  examples: fileURLToPath(
    new URL(import.meta.url.endsWith(".ts") ? "../../examples" : "../examples", import.meta.url)
  )
};

// src/entry/read-inputs.ts
function readInputs(inputs, written) {
  const values = {};
  for (const [name, input] of Object.entries(inputs)) {
    const value = written(name, input);
    values[name] = value === void 0 ? input.fallback : parseValue(name, input, value);
  }
  return values;
}
function parseValue(name, input, value) {
  if (typeof value !== "string") return value;
  switch (input.kind) {
    case "text":
      return value;
    case "words":
      return value.split(/[\n,]/).map((word) => word.trim()).filter((word) => word !== "");
    case "number": {
      const found = Number(value);
      if (value.trim() === "" || !Number.isFinite(found)) {
        throw fault("invalid-input", { input: name, value, expected: "a number" });
      }
      return found;
    }
    case "flag":
      if (/^(true|True|TRUE)$/.test(value)) return true;
      if (/^(false|False|FALSE)$/.test(value)) return false;
      throw fault("invalid-input", { input: name, value, expected: "true or false" });
    case "choice":
      if (input.choices?.includes(value)) return value;
      throw fault("invalid-input", { input: name, value, expected: `one of ${input.choices?.join(", ")}` });
  }
}

export {
  releasePorts,
  connectPorts,
  INTERRUPTED,
  exitCodeOf,
  describeThrown,
  installation,
  readInputs
};
