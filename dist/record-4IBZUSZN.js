import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  isOnDefaultBranch,
  recordProject
} from "./chunk-EGPE5DCD.js";
import "./chunk-2HGERXXA.js";
import "./chunk-VBORSQMQ.js";
import "./chunk-D54UT5RL.js";
import "./chunk-7VP7JBPY.js";
import "./chunk-KHVALSXU.js";
import "./chunk-DE3FJHFQ.js";
import "./chunk-VOR6ZVIX.js";
import "./chunk-5Q74AQ54.js";
import "./chunk-YLFBB4RZ.js";
import "./chunk-6NAWYBYF.js";
import "./chunk-Y2WBSUPI.js";
import {
  openProjects
} from "./chunk-54TXCYMB.js";
import "./chunk-KW4DREJR.js";
import "./chunk-6MGBIRM2.js";
import "./chunk-J2ZNJYRJ.js";
import {
  commonInputs,
  defineCommand,
  tokenInput
} from "./chunk-QXYYFRBO.js";
import "./chunk-TJYX6ZWS.js";
import "./chunk-JBFQKM23.js";
import {
  fault
} from "./chunk-KUZRXUNS.js";
import "./chunk-SEZPBN5R.js";
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
