import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  announceProjects,
  fitSummaries,
  publishProjects,
  writeReport
} from "./chunk-GRYKCIUZ.js";
import "./chunk-IBXI5XZI.js";
import "./chunk-XPWORXM3.js";
import {
  followRun,
  takeOver
} from "./chunk-F4IL3BI5.js";
import "./chunk-7P6WCRHW.js";
import "./chunk-NIEOY6TV.js";
import "./chunk-2XTWDAVR.js";
import "./chunk-N2JRBAKH.js";
import "./chunk-VASBIMZT.js";
import "./chunk-J4EXLMKD.js";
import "./chunk-UG5JQ3SH.js";
import "./chunk-JF2QIDYE.js";
import "./chunk-KJRK62UU.js";
import "./chunk-Z2WBK6HU.js";
import "./chunk-XUPCASIH.js";
import "./chunk-XKMQW675.js";
import "./chunk-NASUMUU3.js";
import "./chunk-FESQ4RWH.js";
import "./chunk-D6I4QO7A.js";
import "./chunk-U7WALVLO.js";
import "./chunk-XXPL4PRM.js";
import "./chunk-7EUNHAOQ.js";
import "./chunk-EHLQHP23.js";
import "./chunk-DREKUYXX.js";
import "./chunk-DDOXFENP.js";
import {
  identifyRun
} from "./chunk-JY5TSFO5.js";
import "./chunk-C352YR2C.js";
import {
  findConfigurationsAt,
  readConfigurationAt
} from "./chunk-BKUVLNFU.js";
import "./chunk-DN2Y434W.js";
import "./chunk-M7EM5S42.js";
import "./chunk-T4JX5NG6.js";
import "./chunk-Q4MGMET2.js";
import "./chunk-YV4DYHWL.js";
import {
  bundleInputs,
  commonInputs,
  defineCommand,
  flag,
  revisionInputs,
  text,
  tokenInput
} from "./chunk-AEKYP4UI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-JA2VDFMT.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";

// src/commands/bundle/announce.ts
async function announce(asked, ports) {
  const event = await ports.runner.event();
  if (event === null) throw fault("nothing-to-publish-to", {});
  const events = event.name === "workflow_run" ? (await followRun(event, { workflow: asked.workflow, claim: null }, ports)).events : [event];
  const announced = [];
  for (const one of events) {
    const projects = await projectsOfBase(asked, one, ports);
    if (projects.length > 0) await announceProjects(projects, ports);
    else ports.runner.info("The base branch knows of no project yet: the checks appear with the verdict.");
    announced.push(...projects);
  }
  return announced;
}
async function projectsOfBase(asked, event, { git }) {
  const run = await identifyRun({ event, base: null, head: null }, git);
  const base = run?.base ?? null;
  if (run === null || base === null || await git.resolve(base) === null) return [];
  const projects = [];
  for (const path of await findConfigurationsAt(base, asked.config, git)) {
    const { configuration: head, ...read } = await readConfigurationAt(base, path, git);
    projects.push({ name: head.name, head, path, ...read, out: asked.out, run, event });
  }
  return projects;
}

// src/commands/report.ts
var report = defineCommand({
  name: "report",
  summary: "Render the report from the documents, and post it where asked.",
  inputs: {
    ...commonInputs,
    ...revisionInputs,
    ...bundleInputs,
    "bundle-digest": text(
      "Of the bundle’s list, as `gate` gave it: passed between jobs it cannot be written by a pull request.",
      null
    ),
    ...tokenInput,
    publish: flag("Post the comment and the checks."),
    projects: text(
      "Names of projects that other jobs report, separated by commas: the check over all of them waits for these.",
      null,
      { placeholder: "names" }
    ),
    announce: flag("Only open the checks, and say on the comment that a newer commit is judged.")
  },
  outputs: {
    out: "Folder of the documents.",
    report: "Path of the HTML report.",
    "comment-url": "The comment’s address, or empty."
  },
  permissions: {
    contents: { access: "write", why: "to publish charts to `refs/mergemark/charts` (with `publish`)" },
    "pull-requests": { access: "write", why: "to post the comment (with `publish`)" },
    checks: { access: "write", why: "to post the checks (with `publish`)" },
    actions: { access: "read", why: "to read the run behind a `workflow_run`" }
  },
  ports: ["files", "git", "runner", "charts", "forge", "archives", "stores", "clock", "random"],
  async run({ inputs, ports }) {
    if (inputs.announce) return describeAnnounced(await announce(inputs, ports), inputs.out);
    const opened = await takeOver({ ...inputs, digest: inputs["bundle-digest"] }, "judge", ports);
    const { projects } = opened;
    const reports = [];
    for (const project of projects) reports.push({ project, report: await writeReport(project, ports) });
    for (const summary of fitSummaries(reports.map(({ report: report2 }) => report2)))
      await ports.runner.addSummary(summary);
    const said = { reports, untouched: opened.untouched, waitFor: inputs.projects };
    const commentUrl = inputs.publish ? await publishProjects(said, ports) : null;
    return {
      exitCode: 0,
      text: reports.map(({ report: report2 }) => report2.terminal).join("\n\n"),
      json: null,
      markdown: reports.map(({ report: report2 }) => report2.comment).join("\n\n"),
      outputs: {
        out: inputs.out,
        report: `${projects[0]?.out ?? inputs.out}/report.html`,
        "comment-url": commentUrl ?? ""
      }
    };
  }
});
function describeAnnounced(projects, out) {
  return {
    exitCode: 0,
    text: projects.map(({ name }) => `${name}: announced`).join("\n"),
    json: null,
    markdown: null,
    outputs: { out, report: "", "comment-url": "" }
  };
}
export {
  report
};
