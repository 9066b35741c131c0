import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  publishProjects,
  writeReport
} from "./chunk-WEC5L6JA.js";
import "./chunk-IBXI5XZI.js";
import "./chunk-H7KECHOM.js";
import "./chunk-J4EXLMKD.js";
import "./chunk-NIEOY6TV.js";
import "./chunk-67FPILTB.js";
import "./chunk-UG5JQ3SH.js";
import "./chunk-LMISRQWK.js";
import "./chunk-7AQHK4NI.js";
import "./chunk-LZX7YCLN.js";
import "./chunk-EHLQHP23.js";
import "./chunk-D6I4QO7A.js";
import "./chunk-U7WALVLO.js";
import "./chunk-7P6WCRHW.js";
import "./chunk-IXJ4DEG4.js";
import "./chunk-DREKUYXX.js";
import "./chunk-5L5F6ZBJ.js";
import "./chunk-EWJOUGZ7.js";
import "./chunk-GGACWP2V.js";
import {
  openProjects
} from "./chunk-INJW452F.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-QK5G2RKO.js";
import "./chunk-QWBPVRD3.js";
import "./chunk-YI5EG2KK.js";
import {
  commonInputs,
  defineCommand,
  flag,
  revisionInputs,
  tokenInput
} from "./chunk-O5WMR6XX.js";
import "./chunk-PRJGR57K.js";
import "./chunk-JBFQKM23.js";
import "./chunk-ZQT3DNKK.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";

// src/commands/report.ts
var report = defineCommand({
  name: "report",
  summary: "Render the report from the documents, and post it where asked.",
  inputs: {
    ...commonInputs,
    ...revisionInputs,
    ...tokenInput,
    publish: flag("Post the comment and the checks.")
  },
  outputs: {
    out: "Folder of the documents.",
    report: "Path of the HTML report.",
    "comment-url": "The comment’s address, or empty."
  },
  permissions: {
    "pull-requests": { access: "write", why: "to post the comment (with `publish`)" },
    checks: { access: "write", why: "to post the checks (with `publish`)" }
  },
  ports: ["files", "git", "runner", "charts", "forge"],
  async run({ inputs, ports }) {
    const projects = await openProjects(inputs, ports);
    const reports = [];
    for (const project of projects) reports.push({ project, report: await writeReport(project, ports) });
    for (const { report: report2 } of reports) await ports.runner.addSummary(report2.summary);
    const commentUrl = inputs.publish ? await publishProjects(reports, ports) : null;
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
export {
  report
};
