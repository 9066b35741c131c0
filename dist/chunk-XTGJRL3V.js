import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  digestOf
} from "./chunk-FESQ4RWH.js";
import {
  MergemarkError
} from "./chunk-MY7RTWCD.js";

// src/baseline/describe-environment.ts
import { posix } from "node:path";
var PINS = [
  /^(requirements|constraints)([._-].+)?\.(txt|in)$/i,
  /^(poetry|uv|pdm|conda|pixi|mamba|renv|Pipfile|yarn|Cargo|Gemfile|conda-lock)\.lock$/,
  /^(environment|conda-lock|conda)([._-].+)?\.ya?ml$/,
  /^pylock(\..+)?\.toml$/,
  /^(package-lock|npm-shrinkwrap)\.json$/,
  /^(pnpm-lock\.yaml|bun\.lockb?|go\.sum|flake\.lock)$/,
  /^(Julia)?Manifest\.toml$/,
  /^\.(python|node|ruby|R)-version$/,
  /^(\.nvmrc|\.tool-versions|runtime\.txt)$/,
  /^(Dockerfile|Containerfile)(\..+)?$/
];
var COPIED = /(^|\/)(node_modules|vendor|third_party|site-packages|\.venv)\//;
var MOST = 40;
async function describeEnvironment(sha, git) {
  const prefix = (await git.pathFromRoot(".")).replace(/^\.?$/, "").replace(/\/$/, "");
  const below = (await git.filesBelow(sha)).filter(isPin).map((path) => posix.join(prefix, path));
  const nearest = below.sort(byDepth).slice(0, MOST);
  const top = prefix === "" ? [] : TOP_NAMES.filter((name) => !below.includes(name));
  const found = [];
  for (const path of [...top, ...nearest]) {
    const content = await readPin(sha, path, git);
    if (content !== null) found.push([path, digestOf(content)]);
  }
  return Object.fromEntries(found.sort(([one], [other]) => one < other ? -1 : 1));
}
function environmentDigest(parts) {
  const entries = Object.entries(parts);
  if (entries.length === 0) return null;
  return digestOf(JSON.stringify(entries.sort(([one], [other]) => one < other ? -1 : 1)));
}
var TOP_NAMES = [
  "requirements.txt",
  "constraints.txt",
  "poetry.lock",
  "uv.lock",
  "pdm.lock",
  "Pipfile.lock",
  "environment.yml",
  "environment.yaml",
  "conda-lock.yml",
  "package-lock.json",
  "renv.lock",
  "Manifest.toml",
  ".python-version",
  "Dockerfile"
];
function isPin(path) {
  if (COPIED.test(path)) return false;
  const name = posix.basename(path);
  return PINS.some((pattern) => pattern.test(name));
}
function byDepth(one, other) {
  return one.split("/").length - other.split("/").length || (one < other ? -1 : 1);
}
async function readPin(sha, path, git) {
  try {
    return await git.readFile(sha, path);
  } catch (error) {
    if (error instanceof MergemarkError && error.code === "MM-002") return null;
    throw error;
  }
}

export {
  describeEnvironment,
  environmentDigest
};
