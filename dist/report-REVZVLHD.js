import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  publishProjects,
  writeReport
} from "./chunk-BI54UVGT.js";
import "./chunk-IBXI5XZI.js";
import "./chunk-HAFBK42K.js";
import "./chunk-J4EXLMKD.js";
import "./chunk-3VBG35P4.js";
import "./chunk-XQD3RYN7.js";
import "./chunk-FX4EFM6C.js";
import "./chunk-UG5JQ3SH.js";
import "./chunk-LMISRQWK.js";
import "./chunk-7AQHK4NI.js";
import "./chunk-XTOMPQDB.js";
import "./chunk-EHLQHP23.js";
import "./chunk-D6I4QO7A.js";
import "./chunk-U7WALVLO.js";
import "./chunk-7P6WCRHW.js";
import "./chunk-DREKUYXX.js";
import "./chunk-JBXS3WJX.js";
import "./chunk-XNPDPXED.js";
import "./chunk-DJBJ5PK4.js";
import {
  openProjects
} from "./chunk-AZDMJTMI.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-VOG3I6A6.js";
import "./chunk-36OYTG2G.js";
import "./chunk-GEK2ALAF.js";
import {
  commonInputs,
  defineCommand,
  flag,
  revisionInputs,
  tokenInput
} from "./chunk-O5WMR6XX.js";
import "./chunk-XI27YZEJ.js";
import "./chunk-JBFQKM23.js";
import "./chunk-G6LY3UCA.js";
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
