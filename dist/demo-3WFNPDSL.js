import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  verdictDocument
} from "./chunk-KJRK62UU.js";
import "./chunk-T4JX5NG6.js";
import {
  commonInputs,
  defineCommand,
  text
} from "./chunk-AEKYP4UI.js";
import "./chunk-JA2VDFMT.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";

// src/commands/demo/acts.ts
var MARK = { file: "mergemark.yml", find: "    learning-rate: 0.01\n" };
var acts = [
  { name: "main", title: "main is trained, judged and recorded", edits: null, expected: "warn" },
  {
    name: "better-model",
    title: "a pull request that improves the model passes",
    edits: [
      {
        file: "mergemark.yml",
        find: "      - body_mass_g\n",
        put: "      - body_mass_g\n      - bill_length_mm\n"
      }
    ],
    expected: "pass"
  },
  {
    name: "broken-data",
    title: "a pull request that breaks the data is stopped",
    edits: [
      {
        file: "data/train.csv",
        find: "p160,Chinstrap,Dream,51.3,18.2,197,3750,",
        put: "p160,Chinstrap,Dream,51.3,18.2,197,37500,"
      }
    ],
    expected: "fail"
  },
  {
    name: "worse-model",
    title: "a pull request that makes the model worse is stopped",
    edits: [{ ...MARK, put: "    learning-rate: 0.001\n" }],
    expected: "fail",
    showReport: true
  },
  {
    name: "no-change",
    title: "a pull request that changes nothing that matters passes",
    edits: [{ ...MARK, put: "    learning-rate: 0.01 # found by hand\n" }],
    expected: "pass"
  }
];

// src/commands/demo/run-git.ts
var environment = {
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.org",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.org",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1"
};
async function runGit(args, folder, ports) {
  const { exitCode, stderr } = await ports.processes.run({ program: "git", args, folder, environment });
  if (exitCode !== 0) throw fault("demo-failed", { step: `git ${args[0]}`, reason: stderr.trim() });
}

// src/commands/demo/play-act.ts
async function playAct(act, stage, around) {
  if (act.edits !== null) await openPullRequest(act.name, act.edits, stage, around);
  const reports = `${stage.reports}/${act.name}`;
  const judged = await mergemark(
    ["run", ...act.edits === null ? [] : ["--base", "main"], "--out", reports],
    stage,
    around
  );
  if (act.edits === null) await mergemark(["record", "--out", reports], stage, around);
  else await runGit(["switch", "--quiet", "main"], stage.clone, around.ports);
  const { files } = around.ports;
  const path = `${reports}/${verdictDocument.file}`;
  const { verdict, sentence } = verdictDocument.parse(await files.readText(path), path);
  if (verdict !== act.expected) {
    throw fault("demo-failed", {
      step: act.title,
      reason: `the verdict is ${verdict}, not ${act.expected}: ${sentence}`
    });
  }
  const markdown = await files.readText(`${reports}/report.md`);
  return { act, verdict, sentence, reports, text: judged.stdout.trimEnd(), markdown };
}
async function openPullRequest(name, edits, { clone }, { ports }) {
  await runGit(["switch", "--quiet", "--create", name, "main"], clone, ports);
  for (const { file, find, put } of edits) {
    const before = await ports.files.readText(`${clone}/${file}`);
    if (!before.includes(find)) throw fault("demo-failed", { step: name, reason: `${file} has no "${find}"` });
    await ports.files.write(
      `${clone}/${file}`,
      before.replace(find, () => put)
    );
  }
  await runGit(["commit", "--quiet", "--all", "--message", name], clone, ports);
  await runGit(["push", "--quiet", "origin", name], clone, ports);
  await runGit(["switch", "--quiet", "--detach", "main"], clone, ports);
  await runGit(["merge", "--quiet", "--no-ff", "--message", `Merge ${name} into main`, name], clone, ports);
}
async function mergemark(args, { clone }, { ports, installation }) {
  const { node, cli } = installation;
  const finished = await ports.processes.run({
    program: node,
    args: [cli, ...args, "--quiet"],
    folder: clone,
    environment: {}
  });
  if (finished.exitCode !== 0 && finished.exitCode !== 1) {
    throw fault("demo-failed", { step: `mergemark ${args[0]}`, reason: finished.stderr.trim() });
  }
  return finished;
}

// src/commands/demo/prepare-stage.ts
async function prepareStage({ folder, examples }, ports) {
  const stage = { remote: `${folder}/remote.git`, clone: `${folder}/penguins`, reports: `${folder}/reports` };
  await runGit(["init", "--quiet", "--bare", "--initial-branch=main", stage.remote], folder, ports);
  await ports.files.copy(`${examples}/penguins`, stage.clone);
  await runGit(["init", "--quiet", "--initial-branch=main"], stage.clone, ports);
  await runGit(["remote", "add", "origin", stage.remote], stage.clone, ports);
  await runGit(["add", "--all"], stage.clone, ports);
  await runGit(["commit", "--quiet", "--message", "Classify penguins"], stage.clone, ports);
  await runGit(["push", "--quiet", "--set-upstream", "origin", "main"], stage.clone, ports);
  return stage;
}

// src/commands/demo.ts
var MARKER = ".mergemark-demo";
var demo = defineCommand({
  name: "demo",
  summary: "Play a pull request’s whole life on a bundled real data set, offline.",
  inputs: {
    quiet: commonInputs.quiet,
    format: commonInputs.format,
    "no-color": commonInputs["no-color"],
    debug: commonInputs.debug,
    out: text(
      "Folder for the repository, the reports and the charts; an earlier demo there is replaced.",
      "mergemark-demo",
      {
        surface: "cli",
        placeholder: "folder"
      }
    )
  },
  outputs: {},
  permissions: {},
  ports: ["files", "processes", "runner"],
  async run({ inputs, ports, installation }) {
    const folder = ports.files.resolve(inputs.out);
    const taken = await ports.files.inspect(folder);
    if (taken !== null && await ports.files.inspect(`${folder}/${MARKER}`) === null) {
      throw fault("would-overwrite", { paths: [inputs.out] });
    }
    await ports.files.remove(folder);
    await ports.files.write(`${folder}/${MARKER}`, "");
    const stage = await prepareStage({ folder, examples: installation.examples }, ports);
    const played = [];
    for (const [index, act] of acts.entries()) {
      ports.runner.info(`${index + 1}/${acts.length}  ${act.title} …`);
      const result = await playAct(act, stage, { ports, installation });
      ports.runner.info(`      ${result.verdict}: ${result.sentence}`);
      played.push(result);
    }
    return {
      exitCode: 0,
      text: describe(played),
      json: `${JSON.stringify(
        played.map(({ act, verdict, sentence, reports }) => ({ act: act.name, verdict, sentence, reports })),
        null,
        2
      )}
`,
      markdown: played.map(({ markdown }) => markdown).join("\n\n"),
      outputs: {}
    };
  }
});
function describe(played) {
  const shown = played.find(({ act }) => act.showReport);
  const paths = played.map(
    ({ act, verdict, reports }) => `  ${verdict.padEnd(4)}  ${act.title}
        ${reports}/report.html`
  );
  return [
    `What a reviewer of “${shown?.act.title ?? ""}” sees:`,
    "",
    shown?.text ?? "",
    "",
    "All five, as pages with charts (charts/ beside each has them as SVG):",
    ...paths
  ].join("\n");
}
export {
  demo
};
