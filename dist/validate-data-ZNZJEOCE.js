import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  dataStage,
  validateDatasets
} from "./chunk-IB3J3UJU.js";
import "./chunk-NOIRT5QA.js";
import "./chunk-7AQHK4NI.js";
import {
  filesProject
} from "./chunk-5X2HUZNY.js";
import {
  dataDocument
} from "./chunk-SS2N6TRI.js";
import {
  runStageCommand
} from "./chunk-UWBDGCNE.js";
import "./chunk-CAKJTHTU.js";
import "./chunk-DS6D5RW6.js";
import "./chunk-3Y3TZYFT.js";
import {
  readConfiguration
} from "./chunk-R7WLO2BG.js";
import "./chunk-DN2Y434W.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-22CFHBNR.js";
import {
  PartialFailure
} from "./chunk-4ZP7K3JW.js";
import {
  writeDocument
} from "./chunk-NZ34WBXX.js";
import "./chunk-TECIMJOH.js";
import "./chunk-PRJGR57K.js";
import {
  commonInputs,
  defineCommand,
  text,
  words
} from "./chunk-MAP66WDF.js";
import "./chunk-JBFQKM23.js";
import "./chunk-3UMVNY5W.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";

// src/data/failing.ts
function failingChecks(datasets) {
  return datasets.flatMap(
    ({ name, checks }) => checks.filter(({ severity, result }) => severity === "error" && result !== "pass").map((check) => ({ dataset: name, check }))
  );
}

// src/commands/validate-data.ts
var inputs = {
  ...commonInputs,
  datasets: words("Data sets of the configuration, or files; default: all data sets.", {
    surface: "cli",
    positional: true
  }),
  key: text("Column that names a row, for files.", null, { surface: "cli", placeholder: "column" })
};
var validateData = defineCommand({
  name: "validate-data",
  summary: "Profile the data sets and check them against their schema and rules.",
  inputs,
  outputs: { out: "Folder of the documents." },
  permissions: { contents: { access: "read", why: "to check out the repository" } },
  ports: ["files", "git", "runner", "tables"],
  run: ({ inputs: inputs2, ports }) => inputs2.datasets.length === 0 ? runStageCommand({
    stage: dataStage,
    readsCheckout: true,
    asked: inputs2,
    ports,
    describe: ({ document }) => describeDatasets(document.datasets),
    failed: ({ datasets }) => failingChecks(datasets).length > 0
  }) : validateNamed(inputs2, ports)
});
async function validateNamed(asked, ports) {
  const configured = await readDatasets(asked.config, ports.files);
  const settings = asked.datasets.map(
    (word) => configured.find(({ name }) => name === word) ?? describeFile(word, asked.key)
  );
  const fields = await validateDatasets(settings, ports).catch((thrown) => {
    throw thrown instanceof PartialFailure ? thrown.error : thrown;
  });
  const json = await writeDocument(dataDocument, fields, filesProject("files", asked.out), ports.files);
  return {
    exitCode: failingChecks(fields.datasets).length > 0 ? 1 : 0,
    text: describeDatasets(fields.datasets),
    json,
    markdown: null,
    outputs: { out: asked.out }
  };
}
async function readDatasets(path, files) {
  if (await files.inspect(path) === null) return [];
  return (await readConfiguration(path, files)).configuration.data;
}
function describeFile(path, key) {
  return { name: path, path, format: null, nulls: [""], key, columns: [], rules: [] };
}
function describeDatasets(datasets) {
  return datasets.map(describeDataset).join("\n");
}
function describeDataset({ name, path, rows, columns, checks }) {
  const broken = checks.filter(({ result }) => result !== "pass");
  const passing = `${checks.length - broken.length} of ${checks.length} checks pass`;
  const head = `${name === path ? name : `${name} (${path})`}: ${rows} rows, ${columns.length} columns; ${passing}`;
  return [head, ...broken.flatMap((check) => describeCheck(check, path))].join("\n");
}
function describeCheck(check, path) {
  const subject = check.column === null ? check.rule : `${check.column}: ${check.rule}`;
  const count = check.result === "error" ? "could not be evaluated" : `${check.failing} of ${check.total} fail`;
  const places = check.examples.map(
    ({ line, value }) => `    ${path}:${line ?? "?"}  ${JSON.stringify(value)} ${check.message}`
  );
  return [
    `  ${check.severity}: ${subject}: ${count}`,
    ...places.length === 0 ? [`    ${check.message}`] : places
  ];
}
export {
  validateData
};
