import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  isOnDefaultBranch,
  recordProject
} from "./chunk-JMECUTUX.js";
import "./chunk-ZRX3Z24W.js";
import "./chunk-CJF7FI3H.js";
import "./chunk-D54UT5RL.js";
import "./chunk-65PTUDXV.js";
import "./chunk-LDWLIZE2.js";
import "./chunk-S3P325UN.js";
import "./chunk-MTCXSRJH.js";
import "./chunk-6X53FP6R.js";
import "./chunk-4H3XOW4D.js";
import "./chunk-I5YY7GFW.js";
import "./chunk-ZUNGTN7B.js";
import {
  openProjects
} from "./chunk-642T65AY.js";
import "./chunk-VUSVK54O.js";
import "./chunk-77AUHNSJ.js";
import "./chunk-UBCBEAA4.js";
import {
  commonInputs,
  defineCommand,
  tokenInput
} from "./chunk-QXYYFRBO.js";
import "./chunk-GR6KZCSI.js";
import "./chunk-JBFQKM23.js";
import {
  fault
} from "./chunk-LFBC4ZR5.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";

// src/commands/record.ts
var record = defineCommand({
  name: "record",
  summary: "Append this run to the store: it is the baseline of later pull requests.",
  inputs: { ...commonInputs, ...tokenInput },
  outputs: { out: "Folder of the documents.", "record-sha": "Commit of the store that holds the record." },
  permissions: { contents: { access: "write", why: "to push to refs/mergemark/records" } },
  ports: ["files", "git", "runner", "records", "random"],
  async run({ inputs, ports }) {
    const projects = await openProjects({ ...inputs, base: null, head: null }, ports);
    const recorded = [];
    const event = projects[0]?.event ?? null;
    if (event !== null && !isOnDefaultBranch(event)) throw fault("not-to-be-recorded", { event: event.name });
    for (const project of projects) {
      if (project.run === null) throw fault("outside-repository", { command: "record" });
      recorded.push(await recordProject(project, project.run, ports));
    }
    return {
      exitCode: 0,
      text: recorded.map(({ folder, tries }) => `recorded ${folder}${tries > 1 ? ` (${tries} tries)` : ""}`).join("\n"),
      json: null,
      markdown: null,
      outputs: { out: inputs.out, "record-sha": recorded.at(-1)?.commit ?? "" }
    };
  }
});
export {
  record
};
