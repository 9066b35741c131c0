import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  comparisonStage
} from "./chunk-SXIIGVA7.js";
import {
  blocksMerge,
  clearVerdictFiles,
  gateStage,
  readJudgedProject,
  verdictFileInputs,
  worstVerdict,
  writeVerdictFiles
} from "./chunk-PGJRBYU7.js";
import "./chunk-7G2VZYNR.js";
import "./chunk-HR74MX2Y.js";
import {
  REPORT_FILES,
  announceProjects,
  publishProjects,
  writeReport
} from "./chunk-7M6QW3XL.js";
import "./chunk-IBXI5XZI.js";
import "./chunk-H7KECHOM.js";
import "./chunk-J4EXLMKD.js";
import "./chunk-3VBG35P4.js";
import {
  describeRecorded,
  recordProject
} from "./chunk-BQXV4ELL.js";
import {
  verdictDocument
} from "./chunk-3N5C5MG5.js";
import "./chunk-OXLOSOW6.js";
import "./chunk-UG5JQ3SH.js";
import "./chunk-LMISRQWK.js";
import {
  dataStage
} from "./chunk-BTRRLLSD.js";
import "./chunk-S4YNK6YN.js";
import "./chunk-7AQHK4NI.js";
import "./chunk-KEU3N5B4.js";
import {
  trainingStage
} from "./chunk-BYPQ4R2X.js";
import {
  evaluationStage,
  rebuildOrSay
} from "./chunk-PMCCXZF5.js";
import "./chunk-34CXNO2Y.js";
import "./chunk-MQBP3RFD.js";
import "./chunk-EHLQHP23.js";
import "./chunk-63YXAAOV.js";
import "./chunk-DHI7MDH5.js";
import {
  formatError
} from "./chunk-D6I4QO7A.js";
import "./chunk-U7WALVLO.js";
import "./chunk-5X2HUZNY.js";
import "./chunk-OC2B4JZP.js";
import {
  baselineStage,
  describeFallback
} from "./chunk-PCU4HXK4.js";
import "./chunk-2RT5JLCU.js";
import "./chunk-7P6WCRHW.js";
import "./chunk-XDACQU5U.js";
import "./chunk-7KG3IY57.js";
import "./chunk-OCP2PPTG.js";
import "./chunk-5C4OPTH2.js";
import "./chunk-KHU7CUTL.js";
import "./chunk-OORC76ZM.js";
import "./chunk-HDJDPLTI.js";
import "./chunk-DREKUYXX.js";
import "./chunk-TWNALCUN.js";
import {
  baselineDocument
} from "./chunk-TKOJPF36.js";
import "./chunk-XB4FSKYI.js";
import "./chunk-MWEBNFTN.js";
import "./chunk-TXLW7VAJ.js";
import "./chunk-D54UT5RL.js";
import "./chunk-6KHQEY4R.js";
import {
  joinDocuments
} from "./chunk-FKHSV5E7.js";
import "./chunk-2ZXIGIYN.js";
import {
  isOnDefaultBranch,
  isReported,
  openProjects,
  requireCheckout
} from "./chunk-TWSQ2XWK.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-R4NDCGCL.js";
import {
  asFault,
  performStage
} from "./chunk-4E2VDKOJ.js";
import {
  REBUILT,
  findDocument,
  findReadable
} from "./chunk-FYTYJSID.js";
import "./chunk-DUP4QNHX.js";
import {
  commonInputs,
  defineCommand,
  revisionInputs,
  signingKeyInput,
  tokenInput
} from "./chunk-O5WMR6XX.js";
import "./chunk-XI27YZEJ.js";
import "./chunk-JBFQKM23.js";
import {
  fault,
  joinFaults
} from "./chunk-FJFXH4M3.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";

// src/pipeline.ts
var compute = [baselineStage, dataStage, trainingStage, evaluationStage];
var judge = [baselineStage, comparisonStage, gateStage];
var roles = { compute, judge };
var rolePorts = {
  compute: portsOf(compute),
  judge: portsOf(judge)
};
async function performRole(role, project, ports2) {
  const errors = [];
  for (const stage of roles[role]) {
    const title = `${stage.title}: ${project.name}`;
    const { error } = await ports2.runner.group(title, () => performStage(stage, project, ports2));
    if (error !== null) errors.push(error);
  }
  return errors;
}
function portsOf(stages) {
  return [...new Set(stages.flatMap(({ ports: ports2 }) => ports2))];
}

// src/commands/run.ts
var ports = [.../* @__PURE__ */ new Set([...rolePorts.compute, ...rolePorts.judge, "charts", "forge", "random"])];
var run = defineCommand({
  name: "run",
  summary: "The whole check: data, training, evaluation, comparison, verdict, report; on a push, the record.",
  inputs: { ...commonInputs, ...revisionInputs, ...verdictFileInputs, ...tokenInput, ...signingKeyInput },
  outputs: {
    out: "Folder of the documents.",
    verdict: "`pass`, `warn` or `fail`.",
    sentence: "The verdict in one sentence.",
    report: "Path of the HTML report."
  },
  permissions: {
    contents: {
      access: "write",
      why: "to record a push to the base branch; `read` is enough on pull requests"
    },
    "pull-requests": { access: "write", why: "to post the comment" },
    checks: { access: "write", why: "to post the checks" }
  },
  ports,
  async run({ inputs, ports: ports2, installation }) {
    const projects = await openProjects(inputs, ports2);
    const event = projects[0]?.event ?? null;
    if (event?.untrusted) throw fault("untrusted-run", { event: event.name });
    if (event?.name === "other") throw fault("event-not-served", { action: "mergemark/mergemark" });
    await requireCheckout(projects, ports2.git);
    await clearVerdictFiles(inputs, ports2.files);
    const reported = event !== null && isReported(event);
    if (event !== null) {
      ports2.runner.info(
        "The one-step form runs the pull request’s code beside the judging and with its token: use it where all authors may write anyway (docs/threat-model.md)."
      );
    }
    if (reported) await announceProjects(projects, ports2);
    const judgements = [];
    for (const project of projects) judgements.push(await judgeProject(project, { installation, ports: ports2 }));
    for (const { report } of judgements) await ports2.runner.addSummary(report.summary);
    if (reported) await publishProjects(judgements, ports2);
    if (event !== null && isOnDefaultBranch(event))
      await recordProjects(judgements, inputs["signing-key"], ports2);
    await writeFiles(judgements, { asked: inputs, version: installation.version, files: ports2.files });
    return summarise(judgements, inputs.out);
  }
});
async function judgeProject(project, { installation, ports: ports2 }) {
  await ports2.files.remove(`${project.out}/${REBUILT}`);
  const computed = await performRole("compute", project, ports2);
  await rebuildOrSay(project, { installation, ports: ports2 });
  const errors = [...computed, ...await performRole("judge", project, ports2)];
  for (const error of unique(errors)) ports2.runner.error(formatError(error));
  await warnOfFallback(project, ports2);
  const verdict = await findDocument(verdictDocument, project, ports2.files);
  const report = await writeReport(project, ports2);
  return { project, report, verdict: verdict?.failure === void 0 ? verdict : null, errors: unique(errors) };
}
async function warnOfFallback(project, { files, runner }) {
  const store = (await findReadable(baselineDocument, project, files))?.store;
  const fallback = store === void 0 ? null : describeFallback(store);
  if (fallback !== null) runner.warn(`${project.name}: the records are ${fallback}`);
}
async function recordProjects(judgements, signingKey, ports2) {
  for (const { project } of judgements) {
    if (project.run === null) continue;
    try {
      const recorded = await recordProject(project, project.run, ports2, { signingKey });
      ports2.runner.info(describeRecorded(recorded));
    } catch (thrown) {
      ports2.runner.error(formatError(asFault(thrown)));
    }
  }
}
async function writeFiles(judgements, { files, ...asked }) {
  const judged = [];
  for (const { project } of judgements) judged.push(await readJudgedProject(project, files));
  await writeVerdictFiles(judged, { ...asked, files });
}
function summarise(judgements, out) {
  const unjudged = judgements.filter(({ verdict }) => verdict === null);
  if (unjudged.length > 0) throw joinFaults(unjudged.flatMap(({ errors }) => errors));
  const verdicts = judgements.flatMap(({ verdict }) => verdict === null ? [] : [verdict]);
  return {
    exitCode: verdicts.some(blocksMerge) ? 1 : 0,
    text: judgements.map(({ report }) => report.terminal).join("\n\n"),
    json: joinDocuments(verdicts.map((verdict) => verdictDocument.serialize(verdict))),
    markdown: judgements.map(({ report }) => report.comment).join("\n\n"),
    outputs: {
      out,
      ...worstVerdict(verdicts),
      report: `${judgements[0]?.project.out ?? out}/${REPORT_FILES.html}`
    }
  };
}
function unique(errors) {
  return [...new Map(errors.map((error) => [`${error.code} ${error.message}`, error])).values()];
}
export {
  run
};
