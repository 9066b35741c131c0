import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  annotationsOf
} from "./chunk-BWBUWQCR.js";
import {
  validateDataset
} from "./chunk-2I6KQWSA.js";
import {
  dataDocument
} from "./chunk-FRK7GBV5.js";
import {
  readJudged
} from "./chunk-FB3LGVXF.js";
import {
  PartialFailure,
  asFault,
  defineStage
} from "./chunk-SILLBRDY.js";
import {
  findReadableBase
} from "./chunk-GSVTN7QX.js";
import {
  joinFaults
} from "./chunk-AMH2ZAYZ.js";

// src/data/validate-datasets.ts
async function validateDatasets(settings, ports, { base = [], ...beside } = {}) {
  const datasets = [];
  const faults = [];
  const around = { datasets: settings, ...beside, now: ports.clock.now() / 1e3 };
  for (const one of settings) {
    const theirs = base.find(({ name }) => name === one.name) ?? null;
    try {
      datasets.push(await validateDataset(one, ports, { ...around, base: theirs }));
    } catch (thrown) {
      faults.push(asFault(thrown));
    }
  }
  for (const annotation of annotationsOf(datasets)) ports.runner.annotate(annotation);
  if (faults.length > 0) throw new PartialFailure({ datasets }, joinFaults(faults));
  return { datasets };
}

// src/data/stage.ts
function checkingStage(failures) {
  return defineStage({
    title: "Checking the data",
    document: dataDocument,
    ports: ["files", "tables", "runner", "clock"],
    nothing: { datasets: [] },
    async run(project, ports) {
      const { configuration } = await readJudged(project, ports.files);
      const base = await findReadableBase(dataDocument, project, ports.files);
      const beside = { base: base?.datasets ?? [], ...failures === null ? {} : { failures } };
      return validateDatasets(configuration.data, ports, beside);
    }
  });
}
var dataStage = checkingStage(null);

export {
  validateDatasets,
  checkingStage,
  dataStage
};
