import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  dataStage
} from "./chunk-Y4ZQ6I2J.js";
import "./chunk-SC4XPUCQ.js";
import "./chunk-JVYSWWVM.js";
import {
  runStageCommand
} from "./chunk-EJMYPLWT.js";
import "./chunk-YQ6DSWA5.js";
import "./chunk-HY5YYGV2.js";
import "./chunk-XPHXPOJN.js";
import "./chunk-TIGNDH3X.js";
import "./chunk-EUAOA3QQ.js";
import "./chunk-EOMQIM7D.js";
import {
  commonInputs,
  defineCommand
} from "./chunk-J4PTFRTZ.js";
import "./chunk-TJYX6ZWS.js";
import "./chunk-JBFQKM23.js";
import "./chunk-A6JYZ6VZ.js";
import "./chunk-SEZPBN5R.js";
import "./chunk-TYDYXRWL.js";

// src/commands/validate-data.ts
var validateData = defineCommand({
  name: "validate-data",
  summary: "Profile the data sets and check them against their schema and rules.",
  inputs: commonInputs,
  outputs: { out: "Folder of the documents." },
  permissions: { contents: { access: "read", why: "to check out the repository" } },
  ports: ["files", "git", "runner", "tables"],
  run: ({ inputs, ports }) => runStageCommand({
    stage: dataStage,
    asked: inputs,
    ports,
    describe: ({ document }) => document.datasets.map(describeDataset).join("\n"),
    failed: ({ datasets }) => datasets.some(({ checks }) => checks.some(isFailing))
  })
});
function isFailing({ result, severity }) {
  return result !== "pass" && severity === "error";
}
function describeDataset({ name, path, rows, columns, checks }) {
  const broken = checks.filter(({ result }) => result !== "pass");
  const head = `${name} (${path}): ${rows} rows, ${columns.length} columns; ${checks.length - broken.length} of ${checks.length} checks pass`;
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
