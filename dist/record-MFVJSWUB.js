import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  describeRecorded,
  recordProject,
  requireDefaultBranch
} from "./chunk-GEVGSQ5A.js";
import {
  readPolicy,
  reasonAgainst
} from "./chunk-6ZNFZFJ7.js";
import {
  collectVerdicts,
  verdictFolder,
  verdictsFolder
} from "./chunk-ZJ43KDPM.js";
import "./chunk-7EUULHLQ.js";
import {
  removePin,
  writePin
} from "./chunk-3KTI44JA.js";
import "./chunk-IE5BNRSR.js";
import {
  openStore
} from "./chunk-MCGXJURZ.js";
import "./chunk-2XTWDAVR.js";
import {
  verdictDocument
} from "./chunk-KJRK62UU.js";
import {
  packRecord
} from "./chunk-RYB3XSJU.js";
import "./chunk-XTGJRL3V.js";
import "./chunk-HPYFJXUJ.js";
import {
  MANIFEST,
  verifyFiles
} from "./chunk-AKRPZ5QW.js";
import {
  baselineDocument
} from "./chunk-NASUMUU3.js";
import "./chunk-FESQ4RWH.js";
import {
  TOOL
} from "./chunk-D54UT5RL.js";
import "./chunk-XXPL4PRM.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import {
  openProjects
} from "./chunk-JY5TSFO5.js";
import "./chunk-C352YR2C.js";
import {
  parseConfiguration
} from "./chunk-BKUVLNFU.js";
import "./chunk-DN2Y434W.js";
import {
  findDocument
} from "./chunk-M7EM5S42.js";
import "./chunk-T4JX5NG6.js";
import "./chunk-Q4MGMET2.js";
import "./chunk-YV4DYHWL.js";
import {
  commonInputs,
  defineCommand,
  signingKeyInput,
  text,
  tokenInput,
  words
} from "./chunk-AEKYP4UI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-JA2VDFMT.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";

// src/baseline/results-from.ts
async function resultsFrom(folder, { project, sha }, files) {
  const path = `${folder}/${evaluationDocument.file}`;
  if (await files.inspect(path) === null) throw fault("nothing-to-record", { path });
  const { name, run } = evaluationDocument.parse(await files.readText(path), path);
  requireSame({ name, run }, { path, project, sha });
  const made = await findManifest(folder, files);
  if (made !== null) requireSame(made, { path: `${folder}/${MANIFEST}`, project, sha });
  return { project: { ...project, out: folder, run }, run, made };
}
function requireSame(found, { path, project, sha }) {
  if (found.name === project.name && found.run?.tested === sha) return;
  const describe = (name, at) => `${name} at ${at?.slice(0, 7) ?? "no commit"}`;
  throw fault("foreign-results", {
    path,
    found: describe(found.name, found.run?.tested),
    expected: describe(project.name, sha)
  });
}
async function findManifest(folder, files) {
  if (await files.inspect(`${folder}/${MANIFEST}`) === null) return null;
  const content = /* @__PURE__ */ new Map();
  for (const path of await files.find(`${folder}/*`)) {
    content.set(path.slice(path.lastIndexOf("/") + 1), await files.readBytes(path));
  }
  return verifyFiles(content, folder);
}

// src/baseline/reuse-verdict-keep.ts
function mayKeepVerdict({ event, run }) {
  return run !== null && event !== null && event.name === "pull_request" && !event.untrusted;
}
async function keepVerdict(project, run, ports, { signingKey = null } = {}) {
  const { event, name } = project;
  if (!mayKeepVerdict(project) || event === null) return null;
  const policy = await policyOf(project, run, ports);
  if (policy === null) return null;
  const { gate, baseline } = policy.configuration;
  if (gate.reuse !== "merge-queue") return null;
  const verdict = await findDocument(verdictDocument, project, ports.files);
  if (verdict === null) return { kind: "not-kept", reason: `there is no ${verdictDocument.file}` };
  const basis = (await findDocument(baselineDocument, project, ports.files))?.basis ?? null;
  if (basis === null) return { kind: "not-kept", reason: "it was compared with no record of main" };
  if (verdict.policy.digest !== policy.digest)
    return { kind: "not-kept", reason: "it was judged by another policy than main’s" };
  const tree = await ports.git.treeOf(run.tested);
  const records = await openStore(baseline, { base: run.base, signingKey }, ports);
  const reason = reasonAgainst(verdict);
  if (reason !== null && !(verdict.verdict === "fail" && await isKept({ tree, name }, records)))
    return { kind: "not-kept", reason };
  const { id, attempt } = event.run;
  const folder = verdictFolder({ tree, name, run: id, attempt, nonce: ports.random.nonce() });
  const files = packRecord({
    files: /* @__PURE__ */ new Map([
      [verdictDocument.file, await ports.files.readBytes(`${project.out}/${verdictDocument.file}`)]
    ]),
    name,
    run,
    digests: {
      tree,
      data: {},
      evaluationSets: {},
      metricDefinitions: null,
      configuration: null,
      model: null,
      environment: null
    },
    judged: { policy: policy.digest, basis, path: policy.path },
    verdict: verdict.verdict,
    origin: event.run,
    tool: TOOL
  });
  const message = `Keep the verdict of ${name} on ${tree.slice(0, 12)}`;
  const { commit, tries, fellBack } = await records.append({ folder, files, message });
  return { kind: "kept", folder, commit, tries, fellBack };
}
async function isKept(key, records) {
  return collectVerdicts(await records.list(verdictsFolder(key))).length > 0;
}
async function policyOf(project, { base }, { git }) {
  if (base === null) return null;
  const asked = { path: project.path, base, hasPast: async () => true, headText: project.text };
  const { source, text: text2, digest, path, files } = await readPolicy(asked, { git });
  if (source !== "base" || text2 === null || digest === null) return null;
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const configuration = parseConfiguration({ text: text2, path: project.path, files: texts });
  return configuration.name === project.name ? { configuration, digest, path } : null;
}

// src/commands/pin-commit.ts
async function pinCommit(asked, ports) {
  const revision = oneCommit(asked);
  const sha = await ports.git.resolve(revision);
  if (sha === null) {
    throw fault("no-such-revision", { input: asked.commit === null ? null : "commit", revision });
  }
  return eachProject(asked, ports, async ({ name }, records) => {
    const { commit, folder, before } = await writePin({ name, pin: asked.pin, sha }, records);
    const done = before === null ? `pinned ${asked.pin} of ${name} to ${sha.slice(0, 12)}` : `moved ${asked.pin} of ${name} from ${before.sha.slice(0, 12)} to ${sha.slice(0, 12)}`;
    return { commit, said: `${done} (${folder})` };
  });
}
function unpin(asked, ports) {
  return eachProject(asked, ports, async ({ name }, records) => {
    const { commit } = await removePin({ name, pin: asked.pin }, records);
    return { commit, said: `took the pin ${asked.pin} of ${name} off` };
  });
}
function oneCommit({ commit, commits, pin }) {
  const named = [...commit === null ? [] : [commit], ...commits];
  const [only, ...more] = named;
  if (only === void 0) {
    throw fault("invalid-arguments", {
      command: "record",
      arguments: `--pin ${pin}`,
      reason: `it lacks the commit to pin, as in \`mergemark record --pin ${pin} <sha>\``
    });
  }
  if (more.length === 0) return only;
  throw fault("invalid-arguments", {
    command: "record",
    arguments: named.join(" "),
    reason: "a pin points at one commit"
  });
}
async function eachProject(asked, ports, change) {
  const projects = await openProjects({ ...asked, base: null, head: null }, ports);
  for (const project of projects) requireDefaultBranch(project);
  const changes = [];
  for (const project of projects) {
    if (project.run === null) throw fault("outside-repository", { command: "record" });
    const place = { base: project.run.tested, signingKey: asked["signing-key"] };
    changes.push(await change(project, await openStore(project.head.baseline, place, ports)));
  }
  return {
    exitCode: 0,
    text: changes.map(({ said }) => said).join("\n"),
    json: null,
    markdown: null,
    outputs: { out: asked.out, "record-sha": changes.at(-1)?.commit ?? "" }
  };
}

// src/commands/record.ts
var cli = { surface: "cli" };
var inputs = {
  ...commonInputs,
  ...tokenInput,
  ...signingKeyInput,
  commit: text("Commit that the results are of; default: HEAD, which must be on the main line.", null, {
    placeholder: "revision"
  }),
  from: text("Folder with results of --commit that were made elsewhere.", null, { placeholder: "folder" }),
  pin: text("Name for the record of a commit, given as a word: `--pin best-2026 4f65859`.", null, {
    ...cli,
    placeholder: "name"
  }),
  unpin: text("Name of a pin that is taken off.", null, { ...cli, placeholder: "name" }),
  commits: words("With --pin: the commit.", { ...cli, positional: true, placeholder: "revision" })
};
var record = defineCommand({
  name: "record",
  summary: "Append this run to the store: it is the baseline of later pull requests.",
  inputs,
  outputs: { out: "Folder of the documents.", "record-sha": "Commit of the store that holds the record." },
  permissions: { contents: { access: "write", why: "to push to refs/mergemark/records" } },
  ports: ["files", "git", "runner", "stores", "depots", "random"],
  async run({ inputs: inputs2, ports }) {
    if (inputs2.pin !== null && inputs2.unpin !== null) {
      const reason = "one pin at a time: what is taken off and what is pinned are two changes of the store";
      throw fault("invalid-arguments", {
        command: "record",
        arguments: `--pin ${inputs2.pin} --unpin ${inputs2.unpin}`,
        reason
      });
    }
    if (inputs2.unpin !== null) return unpin({ ...inputs2, pin: inputs2.unpin }, ports);
    if (inputs2.pin !== null) return pinCommit({ ...inputs2, pin: inputs2.pin }, ports);
    const [stray] = inputs2.commits;
    if (stray !== void 0) {
      throw fault("invalid-arguments", {
        command: "record",
        arguments: stray,
        reason: "a commit as a word goes with --pin; otherwise it is --commit"
      });
    }
    return recordRuns(inputs2, ports);
  }
});
async function recordRuns(asked, ports) {
  const { out, commit, from } = asked;
  if (from !== null && commit === null) {
    throw fault("missing-input", {
      input: "commit",
      hint: "Name the commit that the results in --from are of."
    });
  }
  const projects = await openProjects({ ...asked, base: null, head: commit }, ports);
  if (commit === null && projects.length > 0 && projects.every(mayKeepVerdict))
    return keepVerdicts(projects, asked, ports);
  for (const project of projects) requireDefaultBranch(project);
  const recorded = [];
  for (const project of projects) recorded.push(await recordOne(project, asked, ports));
  return {
    exitCode: 0,
    text: recorded.map(describeRecorded).join("\n"),
    json: null,
    markdown: null,
    outputs: { out, "record-sha": recorded.at(-1)?.commit ?? "" }
  };
}
async function keepVerdicts(projects, { out, "signing-key": signingKey }, ports) {
  const lines = [];
  let commit = "";
  for (const project of projects) {
    const kept = project.run === null ? null : await keepVerdict(project, project.run, ports, { signingKey });
    if (kept === null) continue;
    lines.push(describeKept(project.name, kept));
    if (kept.kind === "kept") commit = kept.commit;
  }
  if (lines.length === 0) for (const project of projects) requireDefaultBranch(project);
  return {
    exitCode: 0,
    text: lines.join("\n"),
    json: null,
    markdown: null,
    outputs: { out, "record-sha": commit }
  };
}
function describeKept(name, kept) {
  if (kept.kind === "kept") return describeRecorded(kept).replace(/^recorded/, "kept for the merge queue:");
  return `${name}: nothing is kept for the merge queue: ${kept.reason}`;
}
async function recordOne(project, asked, ports) {
  const { run } = project;
  if (run === null) throw fault("outside-repository", { command: "record" });
  const { from, commit, "signing-key": signingKey } = asked;
  if (from === null) return recordProject(project, run, ports, { signingKey, named: commit !== null });
  const results = await resultsFrom(from, { project, sha: run.tested }, ports.files);
  return recordProject(results.project, results.run, ports, { signingKey, named: true, made: results.made });
}
export {
  record
};
