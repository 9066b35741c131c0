import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  inspectStore
} from "./chunk-MCGXJURZ.js";
import {
  isCommandName,
  loadCommand
} from "./chunk-UP5MSACZ.js";
import {
  findUses,
  findWorkflows,
  judgingWorkflows,
  listOf,
  runsTheirCode
} from "./chunk-BKMRWPB6.js";
import {
  escapeMarkdown,
  markdownCode
} from "./chunk-JF2QIDYE.js";
import {
  formatPlace
} from "./chunk-U7WALVLO.js";
import {
  BASE_BRANCHES,
  findConfigurationsAt,
  readConfiguration,
  readConfigurationAt
} from "./chunk-BKUVLNFU.js";
import "./chunk-DN2Y434W.js";
import {
  asFault
} from "./chunk-XZ6THV72.js";
import "./chunk-M7EM5S42.js";
import "./chunk-T4JX5NG6.js";
import "./chunk-Q4MGMET2.js";
import "./chunk-YV4DYHWL.js";
import {
  commonInputs,
  defineCommand,
  revisionInputs
} from "./chunk-AEKYP4UI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-JA2VDFMT.js";
import {
  MergemarkError
} from "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import {
  __callDispose,
  __using
} from "./chunk-TYDYXRWL.js";

// src/commands/doctor/code-owners.ts
var LARGEST_OWNERS_FILE = 3 * 1024 * 1024;
var OWNERS_FILES = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
var OWNER = /^(?:@[\w-]+(?:\/[\w.-]+)?|[^@\s]+@[^@\s]+\.[^@\s]+)$/;
function parseOwners(text) {
  const rules = [];
  const broken = [];
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const words = wordsOf(content);
    const [pattern, ...owners] = words;
    if (pattern === void 0) continue;
    const reason = reasonAgainst(pattern, owners);
    if (reason === null) rules.push({ line, pattern, owners });
    else broken.push({ line, reason });
  }
  return { rules, broken };
}
function ownersOf({ rules }, path) {
  return rules.findLast(({ pattern }) => owns(pattern, path))?.owners ?? [];
}
function wordsOf(line) {
  const words = line.match(/(?:\\.|[^\s\\])+/g) ?? [];
  const comment = words.findIndex((word) => word.startsWith("#"));
  return comment === -1 ? words : words.slice(0, comment);
}
function reasonAgainst(pattern, owners) {
  if (pattern.startsWith("!")) return `"${pattern}" begins with "!", which CODEOWNERS does not know`;
  if (pattern.includes("[")) return `"${pattern}" has a range in brackets, which CODEOWNERS does not know`;
  if (pattern.startsWith("\\#"))
    return `"${pattern}" begins with an escaped "#", which CODEOWNERS does not know`;
  const stranger = owners.find((owner) => !OWNER.test(owner));
  return stranger === void 0 ? null : `"${stranger}" is no @user, @organisation/team or address`;
}
function owns(pattern, path) {
  if (pattern === "/") return false;
  const parts = pattern.replace(/^\//, "").split("/");
  const isAnchored = pattern.startsWith("/") || parts.length > (pattern.endsWith("/") ? 2 : 1);
  const ofFolder = parts.at(-1) === "";
  const wanted = ofFolder ? parts.slice(0, -1) : parts;
  const last = wanted.at(-1);
  const isFlat = last === "*" && !ofFolder;
  const tail = last === "**" || isFlat ? [] : [BELOW];
  return matches(
    [...isAnchored ? [] : ["**"], ...wanted, ...ofFolder ? [BELOW_ONLY] : tail],
    path.split("/")
  );
}
var BELOW = "//";
var BELOW_ONLY = "///";
function matches(pattern, path) {
  let reached = /* @__PURE__ */ new Set([0]);
  for (const [index, part] of pattern.entries()) {
    const next = /* @__PURE__ */ new Set();
    for (const at2 of reached) {
      const rest = path.length - at2;
      if (part === BELOW) next.add(path.length);
      else if (part === BELOW_ONLY) {
        if (rest > 0) next.add(path.length);
      } else if (part === "**") {
        const least = index === pattern.length - 1 ? 1 : 0;
        for (let taken = least; taken <= rest; taken += 1) next.add(at2 + taken);
      } else if (rest > 0 && matchesName(path[at2] ?? "", part)) next.add(at2 + 1);
    }
    reached = next;
  }
  return reached.has(path.length);
}
function matchesName(name, pattern) {
  const parts = pattern.match(/\\.|[\s\S]/gu) ?? [];
  const letters = [...name];
  let reached = /* @__PURE__ */ new Set([0]);
  for (const part of parts) {
    const next = /* @__PURE__ */ new Set();
    for (const at2 of reached) {
      if (part === "*") for (let to = at2; to <= letters.length; to += 1) next.add(to);
      else if (at2 < letters.length && (part === "?" || letters[at2] === part.at(-1))) next.add(at2 + 1);
    }
    reached = next;
  }
  return reached.has(letters.length);
}

// src/commands/doctor/define-check.ts
var results = ["ok", "not seen", "warning", "problem"];
function defineCheck(check) {
  return check;
}
function ok(sentence) {
  return { result: "ok", sentence, mend: null };
}
function notSeen(sentence, mend = null) {
  return { result: "not seen", sentence, mend };
}
function warning(sentence, mend) {
  return { result: "warning", sentence, mend };
}
function problem(sentence, mend) {
  return { result: "problem", sentence, mend };
}
function worstOf(found) {
  return results.findLast((result) => found.includes(result)) ?? "not seen";
}

// src/commands/doctor/guarded-paths.ts
import { matchesGlob, posix } from "node:path";
var NEW_WORKFLOW = ".github/workflows/new-workflow.yml";
async function guardedPaths(owners, around) {
  const { git: git2 } = around.ports;
  const branch = await around.branch();
  const files = branch === null ? [] : await git2.filesBelow(branch.tip);
  const workflows = (await around.workflows()).map(({ path }) => path);
  const found = [
    { what: "the workflows", paths: [...workflows, NEW_WORKFLOW] },
    { what: "CODEOWNERS itself", paths: [owners ?? OWNERS_FILES[0]] }
  ];
  const kinds = [
    ["the policy", policyOf],
    ["the evaluation data", evaluationDataOf]
  ];
  const projects = await projectsOf(around);
  for (const [what, pick] of kinds) {
    const patterns = projects.flatMap(({ path, configuration: configuration2 }) => pick(path, configuration2));
    const named = patterns.flatMap((pattern) => expand(pattern, files));
    const paths = await Promise.all([...new Set(named)].sort().map((path) => git2.pathFromRoot(path)));
    if (paths.length > 0) found.push({ what, paths });
  }
  return found;
}
async function projectsOf(around) {
  const ofBase = await around.policies();
  const found = ofBase.length > 0 ? ofBase : await around.configurations();
  return found.flatMap(({ path, configuration: configuration2 }) => configuration2 === null ? [] : [{ path, configuration: configuration2 }]);
}
function policyOf(path, { gate, baseline, report }) {
  const waivers = gate.waivers.flatMap(({ place }) => place?.file ?? []);
  const signers = baseline.signers === null ? [] : [baseline.signers];
  return [path, ...gate.extends ?? [], ...waivers, ...signers, ...report.charts.map(({ spec }) => spec)];
}
function evaluationDataOf(_path, { evaluations }) {
  return evaluations.flatMap(
    ({ examples, judgements }) => [examples, judgements].filter((path) => path !== null)
  );
}
function expand(pattern, files) {
  if (!/[*?[{]/.test(pattern)) return [posix.normalize(pattern)];
  const found = files.filter((path) => matchesGlob(path, posix.normalize(pattern)));
  return found.length > 0 ? found : [pattern];
}

// src/commands/doctor/protection.ts
async function readProtectionOf(question, around) {
  const opened = await around.forge();
  if (opened.kind === "closed") return { unseen: notSeen(`${question}: not asked, for the same reason`) };
  const branch = (await around.branch())?.name ?? null;
  if (branch === null)
    return {
      unseen: notSeen(
        "what protects the branch was not asked: its name is not known",
        "Name it with --base."
      )
    };
  const protection = await around.protection();
  if (protection !== null) return { protection, branch };
  return {
    unseen: notSeen(
      `${question}: this token may not see what protects ${branch}, or the server has no such branch`,
      "Push the branch, or use a token that may read the repository’s settings."
    )
  };
}

// src/commands/doctor/short-list.ts
function shortList(items, { shown } = { shown: 3 }) {
  const rest = items.length - shown;
  const parts = rest > 0 ? [...items.slice(0, shown), `${rest} more`] : items;
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

// src/commands/doctor/checks/code-owners.ts
var codeOwners = defineCheck({
  name: "code-owners",
  group: "the repository",
  looksAt: "CODEOWNERS of the base branch: whether workflows, policy and evaluation data have owners",
  async look(around) {
    const branch = await around.branch();
    if (branch === null)
      return [notSeen("CODEOWNERS was not looked for: no branch to compare with was found")];
    const found = await findOwners(branch.tip, around);
    if (found === null) {
      const what = (await guardedPaths(null, around)).map((guarded) => guarded.what);
      return [
        warning(
          `${branch.revision} has no CODEOWNERS: whoever may write can change ${shortList(what, { shown: 4 })}`,
          `Add ${OWNERS_FILES[0]} with an owner of /.github/, of mergemark.yml and of the evaluation data, and require their review.`
        )
      ];
    }
    if (found.bytes > LARGEST_OWNERS_FILE)
      return [warning(`${found.path} is larger than 3 MB, and GitHub obeys none of it`, "Make it smaller.")];
    return [...describeBroken(found), ...await describeCover(found, around)];
  }
});
async function findOwners(tip, { ports }) {
  for (const path of OWNERS_FILES) {
    const content = await ports.git.readFile(tip, path);
    if (content === null) continue;
    return { path, bytes: content.length, owners: parseOwners(new TextDecoder().decode(content)) };
  }
  return null;
}
function describeBroken({ path, owners }) {
  return owners.broken.slice(0, 5).map(
    ({ line, reason }) => warning(`${path}:${line}: ${reason}, so GitHub passes over this line`, "Mend the line.")
  );
}
async function describeCover({ path, owners }, around) {
  const guarded = await guardedPaths(path, around);
  const findings = guarded.map(({ what, paths }) => {
    const bare = paths.filter((one) => ownersOf(owners, one).length === 0);
    if (bare.length === 0) return ok(`${path} names owners of ${what}`);
    return warning(
      `${path} names no owner of ${what}: ${shortList(bare)}`,
      `Add a line for each, after lines that match too, for the last one counts: \`/${folderOrFile(bare)} @owner\`.`
    );
  });
  return findings;
}
function folderOrFile([first = ""]) {
  return first.startsWith(".github/workflows/") ? ".github/" : first;
}
var ownerReview = defineCheck({
  name: "owner-review",
  group: "the forge",
  looksAt: "whether the branch requires the review of code owners: without it CODEOWNERS binds nobody",
  async look(around) {
    const seen = await readProtectionOf("whether the branch requires the review of code owners", around);
    if ("unseen" in seen) return [seen.unseen];
    const { branch, protection } = seen;
    if (protection.requiresCodeOwnerReview === true)
      return [ok(`${branch} requires the review of code owners`)];
    if (protection.requiresCodeOwnerReview === null)
      return [
        notSeen(
          `whether ${branch} requires the review of code owners: this token may not see it`,
          "Use the token of an administrator."
        )
      ];
    return [
      warning(
        `${branch} does not require the review of code owners: CODEOWNERS only suggests reviewers`,
        `Turn on "Require review from Code Owners" in the rules of ${branch}.`
      )
    ];
  }
});

// src/commands/doctor/examine.ts
async function examine(checks2, around) {
  const examined = [];
  for (const check of checks2) {
    const findings = await lookAt(check, around);
    examined.push({ check, findings, result: worstOf(findings.map(({ result }) => result)) });
  }
  return examined;
}
async function lookAt(check, around) {
  try {
    return await check.look(around);
  } catch (error) {
    return findingsOf(asFault(error));
  }
}
function findingsOf(error, as = isOfForge(error) ? "not seen" : "problem") {
  return [error, ...error.also].map(({ code, message, place, mend }) => ({
    result: as,
    sentence: `${place === null ? "" : `${formatPlace(place)}: `}${message} (${code})`,
    mend
  }));
}
function isOfForge({ code }) {
  return code.startsWith("MM-6");
}

// src/commands/doctor/checks/configuration.ts
var configuration = defineCheck({
  name: "configuration",
  group: "the project",
  looksAt: "mergemark.yml of the working tree, with the files that it names",
  async look(around) {
    const found = await around.configurations();
    if (found.length === 0)
      return [
        problem(
          `there is no configuration: nothing matches "${around.asked.config}"`,
          "`mergemark init` writes one to begin with; --config names one elsewhere."
        )
      ];
    return found.flatMap(describe);
  }
});
function describe({ path, configuration: parsed, error }) {
  if (parsed === null) return error === null ? [] : findingsOf(error);
  const { name, data, evaluations, gate } = parsed;
  const parts = [
    count(data.length, "data set"),
    count(evaluations.length, "evaluation"),
    count(gate.rules.length, "rule")
  ];
  return [ok(`${path} is sound: project "${name}" with ${parts.join(", ")}`)];
}
function count(amount, noun) {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
var policy = defineCheck({
  name: "policy",
  group: "the project",
  looksAt: "mergemark.yml of the branch that pull requests are merged into: they are judged by that one",
  async look(around) {
    const branch = await around.branch();
    if (branch === null) return [notSeen("the policy was not read: no branch to compare with was found")];
    const found = await around.policies();
    if (found.length > 0) return found.flatMap((one) => describePolicy(one, branch.revision));
    return [
      warning(
        `${branch.revision} has no "${around.asked.config}" yet, so nothing is judged: a first pull request only begins the history`,
        "Merge a pull request that adds it."
      )
    ];
  }
});
function describePolicy({ path, configuration: parsed, error }, branch) {
  if (parsed === null)
    return (error === null ? [] : findingsOf(error)).map((finding) => ({
      ...finding,
      sentence: `on ${branch}: ${finding.sentence}`
    }));
  if (parsed.gate.mode === "enforce") return [ok(`${path} of ${branch} is sound and enforced`)];
  return [
    warning(
      `${path} of ${branch} is sound, and only observes: it says what it would have done and fails nothing`,
      "Write `gate: { mode: enforce }` once its verdicts are what you want."
    )
  ];
}

// src/commands/doctor/checks/engines.ts
import { posix as posix2 } from "node:path";
var duckdb = defineCheck({
  name: "duckdb",
  group: "this machine",
  looksAt: "DuckDB, which reads data and predictions: whether its library is found, sound and works",
  async look({ ports }) {
    var _stack = [];
    try {
      const folder = __using(_stack, await ports.files.temporary(), true);
      const path = posix2.join(folder.path, "one.csv");
      await ports.files.write(path, "id\n1\n");
      const table = __using(_stack, await ports.tables.open({ path, anywhere: true }), true);
      const [row] = await table.query("SELECT version() AS version");
      return [ok(`DuckDB ${row?.["version"] ?? ""} loads and reads a table`)];
    } catch (_) {
      var _error = _, _hasError = true;
    } finally {
      var _promise = __callDispose(_stack, _error, _hasError);
      _promise && await _promise;
    }
  }
});
var TINY = {
  inputs: Float32Array.of(0, 1),
  rows: 2,
  features: 1,
  targets: Int32Array.of(0, 1),
  classes: 2,
  hidden: [2],
  epochs: 1,
  learningRate: 0.01,
  batchSize: 2,
  seed: 1,
  predict: Float32Array.of(0),
  timeoutMs: 6e4
};
var ENGINES = {
  "tfjs-node": "the native one of this workspace",
  "tfjs-wasm": "the bundled one, on WebAssembly",
  "tfjs-cpu": "the bundled one, in plain JavaScript, because WebAssembly did not start"
};
var tensorflow = defineCheck({
  name: "tensorflow",
  group: "this machine",
  looksAt: "TensorFlow.js, where a project trains with it: whether it trains, and which engine does",
  async look(around) {
    if (!await trainsHere(around))
      return [ok("TensorFlow.js is not needed: no project has `train.tensorflow`")];
    const { engine } = await around.ports.trainer.fit(TINY);
    return [ok(`TensorFlow.js trains: ${engine}, ${ENGINES[engine]}`)];
  }
});
async function trainsHere(around) {
  const found = await around.configurations();
  return found.some(({ configuration: configuration2 }) => configuration2?.train?.tensorflow != null);
}

// src/commands/doctor/checks/forks.ts
var USUAL_WORKFLOW = ".github/workflows/mergemark.yml";
var forks = defineCheck({
  name: "forks",
  group: "the workflows",
  looksAt: "who judges pull requests of forks and of Dependabot, whose own runs may not write",
  async look(around) {
    const workflows = await around.workflows();
    const uses = findUses(workflows);
    const judges = uses.filter(({ kind }) => kind === "check-fork");
    if (uses.length === 0) return [];
    if (judges.length === 0)
      return [
        ok(
          "pull requests of forks are judged by nobody: `mergemark init --forks` writes what does, if you want it"
        )
      ];
    return judges.flatMap((use) => describe2(use, workflows));
  }
});
function describe2({ workflow, with: given }, workflows) {
  const { path, events } = workflow;
  const followed = events.get("workflow_run");
  if (followed === void 0 || followed === null)
    return [
      problem(
        `${path} calls check-fork.yml and does not run on \`workflow_run\``,
        "Write `workflow_run: { workflows: [mergemark], types: [requested, completed] }`."
      )
    ];
  const named = listOf(followed.get("workflows")).map(String);
  const computing = String(given.get("workflow") ?? USUAL_WORKFLOW);
  const target = workflows.find((one) => one.path === computing);
  const types = listOf(followed.get("types")).map(String);
  const lacking = ["requested", "completed"].filter((type) => !types.includes(type));
  const found = [];
  if (target === void 0)
    found.push(
      problem(
        `${path} follows ${computing}, which is not there: pull requests of forks are judged by nobody`,
        "Give the input `workflow` the path of the workflow that calls check.yml."
      )
    );
  else if (!named.includes(target.name))
    found.push(
      problem(
        `${path} waits for ${named.map((name) => `"${name}"`).join(", ") || "no workflow"}, and ${computing} is called "${target.name}": it never starts`,
        `Write \`workflows: ["${target.name}"]\`.`
      )
    );
  if (lacking.length > 0)
    found.push(
      problem(
        `${path} does not run when a run is ${lacking.map((type) => `\`${type}\``).join(" or ")}: ${lacking.includes("completed") ? "nothing is judged" : "the check is not opened"}`,
        "Write `types: [requested, completed]`."
      )
    );
  return found.length > 0 ? found : [ok(`${path} judges pull requests of forks and of Dependabot`)];
}

// src/commands/doctor/checks/history.ts
var history = defineCheck({
  name: "history",
  group: "the repository",
  looksAt: "git: the branch that pull requests are compared with, and whether its history is here",
  async look(around) {
    const root = await around.root();
    if (root === null)
      return [problem("this is no git repository", "Start it inside the repository that is to be judged.")];
    const head = await around.ports.git.resolve("HEAD");
    if (head === null) return [problem("the repository has no commit yet", "Commit something first.")];
    const branch = await around.branch();
    return [await lookAtBranch(branch, head, around), ...await lookAtDepth(around)];
  }
});
async function lookAtBranch(branch, head, { ports, asked }) {
  if (branch === null) {
    if (asked.base !== null)
      return problem(`there is no branch or commit "${asked.base}"`, "Name with --base one that is there.");
    return problem(
      "no branch to compare with was found: neither the remote’s default branch nor main or master",
      "Fetch it (`git remote set-head origin --auto`, `git fetch origin`), or name it with --base."
    );
  }
  const at2 = `${branch.revision} at ${branch.tip.slice(0, 7)}`;
  if (await ports.git.mergeBase(head, branch.tip) === null) {
    const trouble = await ports.git.fetchTrouble();
    return problem(
      `HEAD and ${at2} have no history in common${trouble === null ? "" : `, and more could not be fetched: ${trouble}`}`,
      "Add `fetch-depth: 0` to actions/checkout, or run `git fetch --unshallow`."
    );
  }
  if (branch.isOfRemote) return ok(`pull requests are compared with ${at2}`);
  return warning(
    `pull requests are compared with ${at2}, which is a branch of this clone: no remote has one`,
    "Add the remote as `origin` and fetch from it, or name its branch with --base."
  );
}
async function lookAtDepth({ ports }) {
  if (!await ports.git.isShallow()) return [ok("the whole history is here")];
  return [
    warning(
      "this clone is shallow: Mergemark fetches what it lacks, each time anew",
      "Add `fetch-depth: 0` to actions/checkout, or run `git fetch --unshallow`."
    )
  ];
}

// src/commands/doctor/checks/job-names.ts
var jobNames = defineCheck({
  name: "job-names",
  group: "the workflows",
  looksAt: "jobs that are called as the required check is: one that is skipped would stand for it, and be green",
  async look(around) {
    const workflows = await around.workflows();
    if (workflows.length === 0) return [];
    const taking = workflows.flatMap(
      ({ path, jobs }) => jobs.filter(({ name, maySkip }) => name === "mergemark" && maySkip).map(({ id }) => ({ path, id }))
    );
    if (taking.length === 0) return [ok("no job that may be skipped is called `mergemark`")];
    return taking.map(
      ({ path, id }) => warning(
        `${path}, job ${id}: it is called \`mergemark\` and may be skipped, which a rule that requires that check takes for green`,
        "Call the job something else, or take its `if` and `needs` away."
      )
    );
  }
});

// src/commands/doctor/checks/machine.ts
var LEAST_NODE = 24;
var LEAST_GIT = [2, 31];
var node = defineCheck({
  name: "node",
  group: "this machine",
  looksAt: "the version of Node that runs Mergemark",
  async look({ ports, installation }) {
    const { stdout } = await ports.processes.run({
      program: installation.node,
      args: ["--version"],
      environment: {}
    });
    const version = stdout.trim().replace(/^v/, "");
    const major = Number(/^(\d+)\./.exec(version)?.[1]);
    if (major >= LEAST_NODE) return [ok(`Node is ${version}`)];
    return [
      problem(
        `Node is ${version}, and Mergemark needs ${LEAST_NODE} or newer`,
        `Install Node ${LEAST_NODE}; in a workflow the actions bring their own.`
      )
    ];
  }
});
var git = defineCheck({
  name: "git",
  group: "this machine",
  looksAt: "the version of git",
  async look({ ports }) {
    const { stdout } = await ports.processes.run({ program: "git", args: ["--version"], environment: {} });
    const found = /(\d+)\.(\d+)[\w.]*/.exec(stdout);
    const [major, minor] = [Number(found?.[1]), Number(found?.[2])];
    const [wantedMajor, wantedMinor] = LEAST_GIT;
    if (major > wantedMajor || major === wantedMajor && minor >= wantedMinor)
      return [ok(`git is ${found?.[0]}`)];
    const least = LEAST_GIT.join(".");
    return [
      problem(
        `git is ${found?.[0] ?? `"${stdout.trim().slice(0, 60)}"`}, and Mergemark needs ${least} or newer`,
        `Install git ${least} or newer (2.34 to sign records).`
      )
    ];
  }
});

// src/commands/doctor/checks/permissions.ts
var CALLED = {
  check: { contents: "write", "pull-requests": "write", checks: "write" },
  "check-fork": { actions: "read", contents: "write", "pull-requests": "write", checks: "write" }
};
var ANNOUNCING = { contents: "read", "pull-requests": "write", checks: "write" };
var permissions = defineCheck({
  name: "permissions",
  group: "the workflows",
  looksAt: "what the jobs that use Mergemark may do: enough, and written down",
  async look(around) {
    const findings = [];
    const uses = findUses(await around.workflows()).filter(({ kind }) => kind !== "command");
    for (const use of uses) findings.push(...await describe3(use));
    if (uses.length === 0 || findings.length > 0) return findings;
    return [ok("the jobs that use Mergemark have the permissions they need, and say which")];
  }
});
async function describe3(use) {
  const { workflow, job } = use;
  const where = `${workflow.path}, job ${job.id}`;
  const given = job.permissions ?? workflow.permissions;
  const wanted = await permissionsOf(use);
  const line = `permissions: { ${Object.entries(wanted).map(([scope, level]) => `${scope}: ${level}`).join(", ")} }`;
  if (given === null)
    return [
      warning(
        `${where}: it says no permissions, so the token may do whatever the repository’s settings give it`,
        `Write \`permissions: {}\` at the top of the workflow, and \`${line}\` in the job.`
      )
    ];
  if (given === "write-all")
    return [warning(`${where}: \`write-all\` lets the token do anything`, `Write \`${line}\`.`)];
  const lacking = Object.entries(wanted).filter(([scope, level]) => !allows(given, scope, level));
  if (lacking.length === 0) return [];
  const scopes = lacking.map(([scope, level]) => `${scope}: ${level}`).join(", ");
  if (job.uses !== null)
    return [
      problem(
        `${where}: it lacks \`${scopes}\`, and GitHub does not start the workflow it calls`,
        `Write \`${line}\`.`
      )
    ];
  return [warning(`${where}: it lacks \`${scopes}\` for ${use.command}`, `Write \`${line}\`.`)];
}
async function permissionsOf({
  kind,
  command,
  with: given
}) {
  if (kind === "check" || kind === "check-fork") return CALLED[kind];
  if (!isCommandName(command)) return {};
  const does = (input) => String(given.get(input)) === "true";
  if (command === "report" && does("announce")) return ANNOUNCING;
  if (command === "report" && !does("publish")) return {};
  const declared = (await loadCommand(command)).permissions;
  const entries = Object.entries(declared).map(([scope, { access }]) => [scope, access]);
  return Object.fromEntries(entries.filter(([scope, access]) => access === "write" || scope === "contents"));
}
function allows(given, scope, level) {
  if (given === "write-all") return true;
  if (given === "read-all") return level === "read";
  const granted = given.get(scope);
  return granted === "write" || granted === level;
}

// src/commands/doctor/checks/pins.ts
var pins = defineCheck({
  name: "pins",
  group: "the workflows",
  looksAt: "whether what these workflows use is named by its commit, or by a tag that can be moved",
  async look(around) {
    const users = [...new Set(findUses(await around.workflows()).map(({ workflow }) => workflow))];
    if (users.length === 0) return [];
    const findings = users.flatMap((workflow) => {
      const loose = [...new Set(usedBy(workflow).filter((name) => !isPinned(name)))];
      if (loose.length === 0) return [];
      return [
        warning(
          `${workflow.path} names by a tag or branch, which can be moved: ${shortList(loose)}`,
          "Name each by its full commit, with the version in a comment; Dependabot and Renovate keep such pins new."
        )
      ];
    });
    return findings.length > 0 ? findings : [ok("all that these workflows use is pinned")];
  }
});
function usedBy({ jobs }) {
  return jobs.flatMap(
    ({ uses, steps }) => [uses, ...steps.map((step) => step.uses)].filter((name) => name !== null)
  );
}
function isPinned(uses) {
  return /^(\.\/|\$\/)/.test(uses) || /@([0-9a-f]{40}|[0-9a-f]{64}|sha256:[0-9a-f]{64})$/.test(uses);
}

// src/commands/doctor/checks/required-check.ts
var CHECK = "mergemark";
var ACTIONS_APP = 15368;
var requiredCheck = defineCheck({
  name: "required-check",
  group: "the forge",
  looksAt: "whether the branch requires the check `mergemark`, and from whom",
  async look(around) {
    const seen = await readProtectionOf("whether the branch requires the check `mergemark`", around);
    if ("unseen" in seen) return [seen.unseen];
    const opened = await around.forge();
    const onGitHub = opened.kind === "open" && opened.capabilities.product === "github";
    return describe4(seen.protection, { branch: seen.branch, onGitHub });
  }
});
function describe4({ requiredChecks }, { branch, onGitHub }) {
  const ours = requiredChecks.filter(({ name }) => name === CHECK);
  if (ours.length === 0)
    return [
      describeMissing(
        requiredChecks.map(({ name }) => name),
        branch
      )
    ];
  const { appId, source } = ours.find(({ appId: app }) => app !== null && app !== ACTIONS_APP) ?? ours.find(({ appId: app }) => app !== null) ?? ours[0] ?? { appId: null, source: "ruleset" };
  const required = `${branch} requires the check \`${CHECK}\` (${source === "ruleset" ? "a ruleset" : "a branch protection rule"})`;
  const dedicated = "Against malice: give `report` the token of a GitHub App of your own, and require the check from that app.";
  if (appId === null)
    return [
      warning(`${required} from anybody: whoever may write to the repository can report it green`, dedicated)
    ];
  if (onGitHub && appId === ACTIONS_APP)
    return [
      warning(
        `${required} from GitHub Actions: any workflow in the repository can report it green, one on a branch too. That stops mistakes, not malice`,
        dedicated
      )
    ];
  const whose = onGitHub ? "an app of its own" : "one app";
  return [ok(`${required} from ${whose} (${appId}): nobody else can report it`)];
}
function describeMissing(names, branch) {
  const near = names.filter((name) => name.startsWith(CHECK));
  const how = `Require \`${CHECK}\` in a ruleset or branch protection rule of ${branch}.`;
  if (near.length === 0)
    return problem(`${branch} does not require the check \`${CHECK}\`: a red pull request can be merged`, how);
  return problem(
    `${branch} requires ${near.map((name) => `\`${name}\``).join(", ")} and not \`${CHECK}\`: a job or a single project is green where it is skipped`,
    `${how} It is the strictest of all projects, and never green where nothing was judged.`
  );
}

// src/commands/doctor/checks/separation.ts
var pullRequestTarget = defineCheck({
  name: "pull-request-target",
  group: "the workflows",
  looksAt: "every workflow on `pull_request_target`: code of a pull request must not run beside its token",
  async look(around) {
    const workflows = await around.workflows();
    if (workflows.length === 0) return [];
    const risky = workflows.filter(({ events }) => events.has("pull_request_target"));
    const findings = risky.flatMap((workflow) => describeTarget(workflow, workflows));
    return findings.length > 0 ? findings : [ok("no workflow runs code of a pull request on `pull_request_target`")];
  }
});
function describeTarget(workflow, workflows) {
  const { path, jobs } = workflow;
  if (findUses(workflows).some((use) => use.workflow === workflow))
    return [
      problem(
        `${path} uses Mergemark on \`pull_request_target\`: code of a fork would run beside a token that writes, and a secret`,
        "Use `pull_request`; `mergemark init --forks` writes the workflow that judges forks safely."
      )
    ];
  const checkouts = jobs.flatMap(({ steps }) => steps.filter(checksOutHead));
  return checkouts.map(
    ({ line }) => problem(
      `${at(path, line)} checks out the pull request on \`pull_request_target\`: what it runs of it could change records, checks and comments`,
      "Check out nothing of the pull request there, or use `pull_request`."
    )
  );
}
function checksOutHead({ uses, run, with: given }) {
  const named = [given.get("ref"), given.get("repository"), run].map((value) => String(value ?? "")).join("\n");
  const isHead = /pull_request\.head|github\.head_ref|refs\/pull\/|merge_commit_sha|gh pr checkout/.test(
    named
  );
  return isHead && ((uses ?? "").startsWith("actions/checkout@") || run !== null);
}
var credentials = defineCheck({
  name: "credentials",
  group: "the workflows",
  looksAt: "jobs that run code of a pull request: what of the token they leave within its reach",
  async look(around) {
    const all = findUses(await around.workflows());
    if (all.length === 0) return [];
    const uses = all.filter(runsTheirCode);
    const different = new Map(uses.map((use) => [use.job, use]));
    const findings = [...different.values()].flatMap(({ workflow, job, kind }) => [
      ...describeCheckouts(workflow.path, job),
      ...mayWrite(job.permissions ?? workflow.permissions) ? [describeToken(`${workflow.path}, job ${job.id}`, kind === "run")] : []
    ]);
    return findings.length > 0 ? findings : [ok("no job of these workflows runs code of a pull request beside a token that writes")];
  }
});
function describeCheckouts(path, { steps }) {
  return steps.filter(({ uses }) => (uses ?? "").startsWith("actions/checkout@")).filter(({ with: given }) => String(given.get("persist-credentials")) !== "false").map(
    ({ line }) => warning(
      `${at(path, line)}: actions/checkout leaves the token where training code can read it`,
      "Write `persist-credentials: false` under its `with:`."
    )
  );
}
function describeToken(where, isOneStep) {
  return warning(
    `${where}: code of a pull request runs in a job whose token writes${isOneStep ? " (the one-step form)" : ""}: it could forge its own verdict and the records`,
    "Call check.yml, which `mergemark init` writes: each role is a job of its own. Keep this only where everyone who opens pull requests may write anyway."
  );
}
function mayWrite(given) {
  if (given === null || given === "write-all") return true;
  return given !== "read-all" && [...given.values()].includes("write");
}
function at(path, line) {
  return line === null ? path : `${path}:${line}`;
}

// src/commands/doctor/checks/store.ts
var store = defineCheck({
  name: "store",
  group: "the project",
  looksAt: "the store of records: whether it is reached, where it lies, and whether it is signed",
  async look(around) {
    if (await around.root() === null) return [notSeen("the store was not asked: this is no git repository")];
    const projects = await projectsOf2(around);
    if (projects.length === 0) return [notSeen("the store was not asked: no configuration says where it is")];
    const different = new Map(projects.map(({ baseline }) => [keyOf(baseline), baseline]));
    const findings = [];
    for (const settings of different.values()) findings.push(...await lookAtStore(settings, around));
    return findings;
  }
});
async function projectsOf2(around) {
  const parsed = (found) => found.flatMap(({ configuration: configuration2 }) => configuration2 ?? []);
  const ofBase = parsed(await around.policies());
  return ofBase.length > 0 ? ofBase : parsed(await around.configurations());
}
function keyOf({ store: place, signers, leastSequence }) {
  return JSON.stringify([place, signers, leastSequence]);
}
async function lookAtStore(settings, around) {
  const base = (await around.policies()).length > 0 ? (await around.branch())?.tip ?? null : null;
  try {
    const tip = await (await inspectStore(settings, { base }, around.ports)).tip();
    if (tip === null) return [none(settings)];
    return [describeTip(tip, settings), describeTrust(tip, settings)];
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error;
    return findingsOf(error, "problem");
  }
}
function none({ store: place }) {
  const where = place.kind === "git" ? place.ref : place.path;
  const isRef = place.kind === "git" && !place.ref.startsWith("refs/heads/");
  const refused = !isRef ? "" : place.fallback === null ? " Should the host refuse such a ref, name a branch with `baseline.fallback-branch`." : ` Should the host refuse such a ref, records go to ${place.fallback}.`;
  return warning(
    `the store is reached, and ${where} holds no record yet: there is nothing to compare with`,
    `The first push to the default branch makes it (by hand: \`mergemark record\`); whether it may be written shows then.${refused}`
  );
}
function describeTip({ sequence, from, commit }, { store: place }) {
  const said = `${from} at ${commit.slice(0, 7)}, after ${sequence} change${sequence === 1 ? "" : "s"}`;
  const isFallback = place.kind === "git" && from === place.fallback;
  if (!isFallback) return ok(`the store is reached: ${said}`);
  return warning(
    `the store lies on its fallback branch: ${said}. Clones fetch a branch, and a push to it starts workflows`,
    `Let the host take ${place.ref}; where it cannot, exclude the branch from the workflows and protect it.`
  );
}
function describeTrust(tip, { signers, leastSequence, store: place }) {
  if (tip.sequence < leastSequence)
    return problem(
      `the store has seen ${tip.sequence} changes, and \`baseline.least-sequence\` says ${leastSequence}: it was set back`,
      "Find out who set it back (`mergemark history --verify`), and restore the later state."
    );
  if (signers === null) {
    const who = place.kind === "git" ? "everyone with `contents: write`" : "everyone who may write there";
    return warning(
      `the store is not signed: ${who} could change what pull requests are compared with`,
      "Sign it: `baseline.signers` names who may, and the secret `signing-key` holds the key (docs/baselines.md)."
    );
  }
  if (tip.signer !== null) return ok(`the store is signed by ${tip.signer}, whom ${signers} names`);
  return problem(
    `nobody whom ${signers} names signed the newest change of the store, so no comparison believes it`,
    "Look at `mergemark history --verify`; docs/baselines.md says how a store is first signed."
  );
}

// src/commands/doctor/checks/token.ts
var PRODUCTS = {
  github: "GitHub",
  ghes: "GitHub Enterprise Server",
  gitea: "Gitea",
  forgejo: "Forgejo"
};
var server = defineCheck({
  name: "forge",
  group: "the forge",
  looksAt: "the server that pull requests are on, and what it can do",
  async look(around) {
    const opened = await around.forge();
    if (opened.kind === "closed") return [notSeen(opened.sentence, opened.mend)];
    const { product, version, checks: checks2, workflowRuns } = opened.capabilities;
    const name = `${PRODUCTS[product]}${version === null ? "" : ` ${version}`}`;
    const lacks = [
      checks2 ? [] : ["checks: commit statuses stand for them"],
      workflowRuns ? [] : ["runs to read artifacts of"]
    ].flat();
    return [
      ok(
        `${opened.repository} is on ${name}${lacks.length === 0 ? "" : `, which has no ${lacks.join(", no ")}`}`
      )
    ];
  }
});
var token = defineCheck({
  name: "token",
  group: "the forge",
  looksAt: "what this token may read; what it may write cannot be asked without writing",
  async look(around) {
    const opened = await around.forge();
    if (opened.kind === "closed") return [notSeen("what the token may read: not asked, for the same reason")];
    const branch = await around.branch();
    if (branch === null) return [notSeen("what the token may read: there is no commit to ask about")];
    const findings = [];
    if (!await seesRepository(opened, branch.tip))
      return [
        notSeen(
          `there is no ${opened.repository} on that server, or this token may not see it`,
          "Check GITHUB_REPOSITORY and the token."
        )
      ];
    for (const { scope, ask } of questions(opened, branch.tip, around))
      findings.push(...await answer(scope, ask));
    return findings;
  }
});
async function seesRepository({ forge, repository }, sha) {
  const [owner = ""] = repository.split("/");
  try {
    await forge.pullRequestsWithHead({ owner, branch: "mergemark", sha });
    return true;
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error;
    return error.code !== "MM-603";
  }
}
function questions({ forge, repository, runId, capabilities }, sha, { ports }) {
  const [owner = ""] = repository.split("/");
  const all = [
    { scope: "contents", ask: async () => forge.hasFile(await anyFile(sha, ports) ?? "", sha) },
    {
      scope: "pull-requests",
      ask: async () => await forge.pullRequestsWithHead({ owner, branch: "mergemark", sha }) !== null
    },
    capabilities.checks ? { scope: "checks", ask: async () => await forge.checksOf(sha) !== null } : null,
    runId !== null && capabilities.workflowRuns ? { scope: "actions", ask: async () => await forge.workflowRun(runId) !== null } : null
  ];
  return all.filter((question) => question !== null);
}
async function anyFile(sha, { git: git2 }) {
  const [first] = await git2.filesBelow(sha);
  return first === void 0 ? null : git2.pathFromRoot(first);
}
async function answer(scope, ask) {
  try {
    if (await ask()) return [ok(`the token may read ${scope}`)];
    return [
      notSeen(
        `whether the token may read ${scope} did not show: the forge knows nothing of what was asked for`,
        scope === "actions" ? "Only check-fork.yml needs it: give its job `actions: read`." : `Push the branch first; in a workflow give the job \`${scope}: read\`.`
      )
    ];
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error;
    return findingsOf(error, error.code === "MM-601" ? "warning" : "not seen");
  }
}

// src/commands/doctor/checks/triggers.ts
import { matchesGlob as matchesGlob2 } from "node:path/posix";

// src/commands/doctor/checks/unread.ts
function unread(workflows) {
  return workflows.flatMap(
    ({ path, error }) => error === null ? [] : [warning(`${path} cannot be read: ${error.message}`, error.mend)]
  );
}

// src/commands/doctor/checks/triggers.ts
var USUAL_TYPES = ["opened", "synchronize", "reopened"];
var triggers = defineCheck({
  name: "triggers",
  group: "the workflows",
  looksAt: "what starts the workflows that use Mergemark",
  async look(around) {
    if (await around.root() === null)
      return [notSeen("there are no workflows to look at outside a repository")];
    const workflows = await around.workflows();
    const judging = judgingWorkflows(findUses(workflows));
    if (judging.length === 0) {
      const sentence = workflows.length === 0 ? "there is no workflow in .github/workflows: nothing runs Mergemark" : `none of the workflows in .github/workflows (${workflows.length}) uses Mergemark`;
      const hint = "`mergemark init` writes one. Where another system runs Mergemark, this does not matter.";
      return [...unread(workflows), warning(sentence, hint)];
    }
    const queue = await hasQueue(around);
    const branch = (await around.branch())?.name ?? null;
    return [...unread(workflows), ...judging.flatMap((workflow) => describe5(workflow, { queue, branch }))];
  }
});
async function hasQueue(around) {
  const seen = await readProtectionOf("whether the branch has a merge queue", around);
  return "unseen" in seen ? null : seen.protection.requiresMergeQueue;
}
function describe5(workflow, known) {
  const bad = [
    ...describePullRequest(workflow),
    ...describeQueue(workflow, known),
    ...describePush(workflow, known)
  ];
  const queue = workflow.events.has("merge_group") ? ", in the merge queue" : "";
  return bad.length > 0 ? bad : [ok(`${workflow.path} runs on pull requests${queue} and on the default branch`)];
}
function describePullRequest({ path, events }) {
  if (!events.has("pull_request"))
    return [
      warning(
        `${path} does not run on \`pull_request\``,
        "Add the event `pull_request`: that is what is judged."
      )
    ];
  const said = events.get("pull_request") ?? /* @__PURE__ */ new Map();
  const types = said.has("types") ? listOf(said.get("types")).map(String) : USUAL_TYPES;
  const lacking = USUAL_TYPES.filter((type) => !types.includes(type));
  const filters = ["paths", "paths-ignore"].filter((key) => said.has(key));
  return [
    ...lacking.map(
      (type) => warning(
        `${path} does not run when a pull request is \`${type}\`: its newest commit then has no verdict`,
        `Add \`${type}\` to the types of \`pull_request\`.`
      )
    ),
    ...types.includes("edited") ? [] : [
      warning(
        `${path} does not run when a pull request is \`edited\`: one that is given another base keeps the verdict of the first`,
        "Write `pull_request: { types: [opened, synchronize, reopened, edited] }`."
      )
    ],
    ...filters.map(
      (key) => warning(
        `${path} does not start where \`${key}\` filters a pull request out: a required check then never comes, and the pull request waits for ever`,
        `Take \`${key}\` out of the workflow, and write \`paths\` in mergemark.yml: what is not affected is reported as passed.`
      )
    )
  ];
}
function describeQueue({ path, events }, { queue }) {
  if (events.has("merge_group") || queue === false) return [];
  const mend = "Add the event `merge_group`.";
  if (queue === true)
    return [
      problem(
        `${path} does not run on \`merge_group\`, and the branch has a merge queue: it waits for ever`,
        mend
      )
    ];
  return [
    warning(
      `${path} does not run on \`merge_group\`: should the branch have a merge queue, it waits for ever`,
      mend
    )
  ];
}
function describePush({ path, events }, { branch }) {
  const reaches = events.has("push") && covers(events.get("push") ?? /* @__PURE__ */ new Map(), branch);
  if (reaches) return [];
  return [
    warning(
      `${path} does not run on a push to ${branch ?? "the default branch"}: nothing is recorded there, so pull requests find nothing to compare with`,
      `Add \`push: { branches: [${branch ?? "main"}] }\`.`
    )
  ];
}
function covers(push, branch) {
  if (branch === null) return true;
  const [wanted, refused] = [patternsOf(push, "branches"), patternsOf(push, "branches-ignore")];
  if (wanted === null && refused === null) return !push.has("tags") && !push.has("tags-ignore");
  if (refused !== null) return !refused.some((pattern) => matchesGlob2(branch, pattern));
  const last = (wanted ?? []).findLast((pattern) => matchesGlob2(branch, pattern.replace(/^!/, "")));
  return last !== void 0 && !last.startsWith("!");
}
function patternsOf(push, key) {
  return push.has(key) ? listOf(push.get(key)).map(String) : null;
}

// src/commands/doctor/checks/index.ts
var checks = [
  node,
  git,
  duckdb,
  tensorflow,
  history,
  codeOwners,
  configuration,
  policy,
  store,
  triggers,
  permissions,
  credentials,
  pullRequestTarget,
  pins,
  forks,
  jobNames,
  server,
  token,
  requiredCheck,
  ownerReview
];

// src/commands/doctor/render.ts
var SCHEMA_VERSION = "1.0";
var WIDTH = 100;
var INDENT = 12;
function renderText({ examined, version }) {
  const groups = byGroup(examined).map(
    ([group, members]) => [heading(group), ...members.flatMap(({ findings }) => findings.flatMap(textLines))].join("\n")
  );
  return [...groups, `Mergemark ${version}: ${countUp(examined)}`].join("\n\n");
}
function renderMarkdown({ examined, version }) {
  const groups = byGroup(examined).map(
    ([group, members]) => [`### ${heading(group)}`, "", ...members.flatMap(({ findings }) => findings.map(markdownLine))].join(
      "\n"
    )
  );
  return [`Mergemark ${version}: **${countUp(examined)}**`, ...groups].join("\n\n");
}
function renderJson({ examined, version }) {
  const checks2 = examined.map(({ check, result: result2, findings }) => ({
    name: check.name,
    group: check.group,
    looksAt: check.looksAt,
    result: result2,
    findings
  }));
  const result = worstOf(examined.map((one) => one.result));
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind: "doctor", version, result, checks: checks2 }, null, 2)}
`;
}
function byGroup(examined) {
  return [...Map.groupBy(examined, ({ check }) => check.group)];
}
function heading(group) {
  return `${group.slice(0, 1).toUpperCase()}${group.slice(1)}`;
}
function textLines({ result, sentence, mend }) {
  const said = wrap(sentence);
  return [
    ...said.map((line, at2) => `  ${at2 === 0 ? result.padEnd(INDENT - 2) : " ".repeat(INDENT - 2)}${line}`),
    ...mend === null ? [] : wrap(mend).map((line, at2) => `${" ".repeat(INDENT)}${at2 === 0 ? "> " : "  "}${line}`)
  ];
}
function wrap(text) {
  const lines = [];
  for (const word of text.match(/(?:`[^`]*`|\S)+/g) ?? []) {
    const last = lines.at(-1);
    if (last === void 0 || last.length + 1 + word.length > WIDTH - INDENT) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
var MARKS = {
  ok: "✅ ok",
  "not seen": "❔ not seen",
  warning: "⚠️ warning",
  problem: "❌ problem"
};
function markdownLine({ result, sentence, mend }) {
  return `- ${MARKS[result]}: ${inMarkdown(sentence)}${mend === null ? "" : `  
  *How:* ${inMarkdown(mend)}`}`;
}
function inMarkdown(text) {
  return text.split(/(`[^`]+`)/).map((part) => /^`.+`$/.test(part) ? markdownCode(part.slice(1, -1)) : escapeMarkdown(part)).join("");
}
function countUp(examined) {
  const found = examined.flatMap(({ findings }) => findings);
  const counts = results.toReversed().flatMap((result) => {
    const count2 = found.filter((finding) => finding.result === result).length;
    return count2 === 0 ? [] : [`${count2} ${count2 === 1 || result === "not seen" || result === "ok" ? result : `${result}s`}`];
  });
  return counts.join(", ");
}

// src/commands/doctor/ask-git.ts
async function askGit(args, { processes }) {
  const { exitCode, stdout } = await processes.run({ program: "git", args, environment: {} });
  const line = stdout.split("\n", 1)[0]?.trim() ?? "";
  return exitCode === 0 && line !== "" ? line : null;
}

// src/commands/doctor/open-forge.ts
async function openForge(ports) {
  const names = ["GITHUB_TOKEN", "GITHUB_REPOSITORY", "GITHUB_RUN_ID"];
  const variables = ports.processes.environmentOf(names);
  const [token2, repository, runId] = names.map((name) => variables[name] || null);
  if (!token2 || !repository) {
    const missing = [repository ? [] : ["GITHUB_REPOSITORY"], token2 ? [] : ["GITHUB_TOKEN"]].flat();
    return {
      kind: "closed",
      sentence: `the forge was not asked: ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} not set`,
      mend: await proposeCommand(missing, ports)
    };
  }
  try {
    const capabilities = await ports.forge.capabilities();
    return { kind: "open", forge: ports.forge, capabilities, repository, runId: runId ?? null };
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error;
    const mend = error.code === "MM-602" ? "Check the network, and GITHUB_API_URL." : error.mend;
    return { kind: "closed", sentence: error.message, mend };
  }
}
async function proposeCommand(missing, ports) {
  const address = await askGit(["config", "--get", "remote.origin.url"], ports);
  const { repository, host } = remoteOf(address) ?? { repository: "<owner>/<name>", host: "github.com" };
  const values = [
    missing.includes("GITHUB_REPOSITORY") ? `GITHUB_REPOSITORY=${repository} ` : "",
    missing.includes("GITHUB_TOKEN") ? 'GITHUB_TOKEN="$(gh auth token)" ' : ""
  ];
  const command = `\`${values.join("")}mergemark doctor\``;
  const elsewhere = host === "github.com" ? "" : ` Set \`GITHUB_API_URL=https://${host}/api/v3\` too (Gitea and Forgejo: \`/api/v1\`).`;
  return `Run ${command}; the token of an administrator sees most.${elsewhere}`;
}
function remoteOf(address) {
  const found = /^(?:[a-z+]+:\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/|[^/@]+@([\w.-]+):)([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
    address ?? ""
  );
  const [host, repository] = [found?.[1] ?? found?.[2], found?.[3]];
  return host === void 0 || repository === void 0 ? null : { host, repository };
}

// src/commands/doctor/surroundings.ts
var doctorPorts = [
  "files",
  "git",
  "processes",
  "stores",
  "forge",
  "runner",
  "tables",
  "trainer"
];
function lookAround(ports, known) {
  const { asked } = known;
  const around = {
    ports,
    ...known,
    root: once(() => ports.git.root()),
    branch: once(async () => await around.root() === null ? null : findBranch(asked.base, ports)),
    configurations: once(async () => {
      const paths = await ports.files.find(asked.config);
      return readEach(paths, (path) => readConfiguration(path, ports.files));
    }),
    policies: once(async () => {
      const branch = await around.branch();
      if (branch === null) return [];
      const paths = await findConfigurationsAt(branch.tip, asked.config, ports.git);
      return readEach(paths, (path) => readConfigurationAt(branch.tip, path, ports.git));
    }),
    workflows: once(async () => findWorkflows(await around.root(), ports)),
    forge: once(() => openForge(ports)),
    protection: once(() => readProtection(around))
  };
  return around;
}
function once(look) {
  let looked = null;
  return () => {
    looked ??= look();
    return looked;
  };
}
async function readProtection(around) {
  const opened = await around.forge();
  const name = (await around.branch())?.name ?? null;
  return opened.kind === "closed" || name === null ? null : opened.forge.protection(name);
}
async function findBranch(base, ports) {
  const { git: git2 } = ports;
  const event = await ports.runner.event();
  const ofEvent = event?.defaultBranch == null ? [] : [`origin/${event.defaultBranch}`];
  for (const revision of base === null ? [...ofEvent, ...BASE_BRANCHES] : [base]) {
    const tip = await git2.resolve(revision);
    if (tip === null) continue;
    const isSymbolic = revision === "refs/remotes/origin/HEAD";
    const named = isSymbolic ? await askGit(["symbolic-ref", "--short", revision], ports) : revision;
    const shown = named ?? "origin/HEAD";
    const name = /^[0-9a-f]{40,64}$/.test(shown) || shown === "origin/HEAD" ? null : withoutRemote(shown);
    return { name, revision: shown, tip, isOfRemote: /^(refs\/remotes\/)?origin\//.test(shown) };
  }
  return null;
}
function withoutRemote(revision) {
  return revision.replace(/^(refs\/(remotes|heads)\/)?(origin\/)?/, "");
}
async function readEach(paths, read) {
  const found = [];
  for (const path of paths) {
    try {
      found.push({ path, configuration: (await read(path)).configuration, error: null });
    } catch (error) {
      if (!(error instanceof MergemarkError)) throw error;
      found.push({ path, configuration: null, error });
    }
  }
  return found;
}

// src/commands/doctor.ts
var doctor = defineCommand({
  name: "doctor",
  summary: "Look at this machine, the clone, the store, the branch’s rules and the workflows, and say how to mend each.",
  notes: () => [
    "It changes nothing. Exit code 1 where there is a problem; warnings leave it at 0.",
    "To see the branch’s rules it asks the forge:",
    '  GITHUB_REPOSITORY=owner/name GITHUB_TOKEN="$(gh auth token)" mergemark doctor'
  ].join("\n"),
  inputs: {
    config: commonInputs.config,
    base: revisionInputs.base,
    format: commonInputs.format,
    quiet: commonInputs.quiet,
    "no-color": commonInputs["no-color"],
    debug: commonInputs.debug
  },
  outputs: {},
  permissions: {},
  ports: doctorPorts,
  async run({ inputs, ports, installation }) {
    const around = lookAround(ports, { installation, asked: inputs });
    const told = { examined: await examine(checks, around), version: installation.version };
    return {
      exitCode: told.examined.some(({ result }) => result === "problem") ? 1 : 0,
      text: renderText(told),
      json: renderJson(told),
      markdown: renderMarkdown(told),
      outputs: {}
    };
  }
});
export {
  doctor
};
