import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  recordProject
} from "./chunk-2Z4VCZYA.js";
import "./chunk-W7UOOZJD.js";
import "./chunk-7NX37IPC.js";
import "./chunk-D54UT5RL.js";
import "./chunk-JVYSWWVM.js";
import "./chunk-YYPE6HRU.js";
import "./chunk-TC76FEG6.js";
import "./chunk-YUPMFXBJ.js";
import "./chunk-7QVI3YSG.js";
import "./chunk-JL6ZORGI.js";
import "./chunk-A5CNEB3L.js";
import "./chunk-YQ6DSWA5.js";
import {
  openProjects
} from "./chunk-HY5YYGV2.js";
import "./chunk-XPHXPOJN.js";
import "./chunk-EUAOA3QQ.js";
import "./chunk-EOMQIM7D.js";
import {
  commonInputs,
  defineCommand,
  tokenInput
} from "./chunk-J4PTFRTZ.js";
import "./chunk-TJYX6ZWS.js";
import "./chunk-JBFQKM23.js";
import {
  fault
} from "./chunk-A6JYZ6VZ.js";
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
