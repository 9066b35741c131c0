import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  baselineStage,
  describeFallback
} from "./chunk-5KSSQNFI.js";
import "./chunk-NQWXSK26.js";
import "./chunk-MSLDVCT6.js";
import {
  comparisonStage
} from "./chunk-OWCEEQ5L.js";
import "./chunk-LXXG5K6D.js";
import {
  blocksMerge,
  gateStage,
  worstVerdict
} from "./chunk-OFTZEKFE.js";
import "./chunk-7G2VZYNR.js";
import "./chunk-FPGP7ZDC.js";
import {
  REPORT_FILES,
  announceProjects,
  fitSummaries,
  publishProjects,
  writeReport
} from "./chunk-GRYKCIUZ.js";
import "./chunk-IBXI5XZI.js";
import "./chunk-XPWORXM3.js";
import "./chunk-7P6WCRHW.js";
import "./chunk-NIEOY6TV.js";
import {
  describeRecorded,
  recordProject
} from "./chunk-GEVGSQ5A.js";
import "./chunk-6ZNFZFJ7.js";
import "./chunk-ZJ43KDPM.js";
import "./chunk-7EUULHLQ.js";
import "./chunk-3KTI44JA.js";
import "./chunk-IE5BNRSR.js";
import "./chunk-MCGXJURZ.js";
import {
  comparisonDocument
} from "./chunk-2XTWDAVR.js";
import {
  dataStage
} from "./chunk-OPVDRLZD.js";
import {
  clearVerdictFiles,
  readJudgedProject,
  verdictFileInputs,
  writeVerdictFiles
} from "./chunk-AYB2HMDG.js";
import "./chunk-N2JRBAKH.js";
import "./chunk-VASBIMZT.js";
import "./chunk-J4EXLMKD.js";
import "./chunk-UG5JQ3SH.js";
import "./chunk-JF2QIDYE.js";
import {
  verdictDocument
} from "./chunk-KJRK62UU.js";
import "./chunk-5OAHXYTE.js";
import "./chunk-44A4YLXA.js";
import {
  trainingStage
} from "./chunk-MGNTQMZA.js";
import {
  drawOwnCharts,
  evaluationStage,
  rebuildOrSay
} from "./chunk-P5UR3KPC.js";
import "./chunk-G74E7YKP.js";
import "./chunk-DE4WOQQK.js";
import "./chunk-MQBP3RFD.js";
import "./chunk-HDJDPLTI.js";
import "./chunk-Z2WBK6HU.js";
import "./chunk-XUPCASIH.js";
import "./chunk-XKMQW675.js";
import "./chunk-RYB3XSJU.js";
import "./chunk-XTGJRL3V.js";
import "./chunk-HPYFJXUJ.js";
import "./chunk-AKRPZ5QW.js";
import {
  baselineDocument
} from "./chunk-NASUMUU3.js";
import "./chunk-FESQ4RWH.js";
import {
  formatError
} from "./chunk-D6I4QO7A.js";
import "./chunk-U7WALVLO.js";
import "./chunk-D54UT5RL.js";
import "./chunk-5X2HUZNY.js";
import {
  dataDocument
} from "./chunk-XXPL4PRM.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import "./chunk-2CQNLRKW.js";
import "./chunk-EHLQHP23.js";
import "./chunk-DREKUYXX.js";
import "./chunk-3YYUHGHQ.js";
import {
  joinDocuments
} from "./chunk-HL6W4CST.js";
import {
  openAffected
} from "./chunk-DDOXFENP.js";
import {
  isOnDefaultBranch,
  isReported,
  requireCheckout
} from "./chunk-JY5TSFO5.js";
import {
  trainingDocument
} from "./chunk-C352YR2C.js";
import "./chunk-BKUVLNFU.js";
import "./chunk-DN2Y434W.js";
import {
  asFault,
  performStage
} from "./chunk-XZ6THV72.js";
import {
  REBUILT,
  findDocument,
  findReadable
} from "./chunk-M7EM5S42.js";
import "./chunk-T4JX5NG6.js";
import "./chunk-Q4MGMET2.js";
import "./chunk-YV4DYHWL.js";
import {
  commonInputs,
  defineCommand,
  revisionInputs,
  signingKeyInput,
  tokenInput
} from "./chunk-AEKYP4UI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-JA2VDFMT.js";
import {
  fault,
  joinFaults
} from "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";

// src/pipeline.ts
var compute = [baselineStage, dataStage, trainingStage, evaluationStage];
var judge = [baselineStage, comparisonStage, gateStage];
var prepare = [baselineStage];
var reuse = [gateStage];
var roles = { compute, judge, prepare, reuse };
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
    const event = await ports2.runner.event();
    if (event?.name === "workflow_run") throw fault("event-not-served", { action: "mergemark/mergemark" });
    const opened = await openAffected(inputs, ports2);
    const { projects } = opened;
    if (event?.untrusted) throw fault("untrusted-run", { event: event.name });
    if (event?.name === "other") throw fault("event-not-served", { action: "mergemark/mergemark" });
    await requireCheckout(projects, ports2.git);
    await clearVerdictFiles(inputs, ports2.files, [inputs.config]);
    const reported = event !== null && isReported(event);
    if (event !== null) {
      ports2.runner.info(
        "The one-step form runs the pull request’s code beside the judging and with its token: use it where all authors may write anyway (docs/threat-model.md)."
      );
    }
    if (reported && projects.length > 0) await announceProjects(projects, ports2);
    const judgements = [];
    for (const project of projects) judgements.push(await judgeProject(project, { installation, ports: ports2 }));
    for (const summary of fitSummaries(judgements.map(({ report }) => report)))
      await ports2.runner.addSummary(summary);
    const said = { reports: judgements, untouched: opened.untouched, waitFor: null };
    if (reported) await publishProjects(said, ports2);
    if (event !== null && isOnDefaultBranch(event))
      await recordProjects(judgements, inputs["signing-key"], ports2);
    await writeFiles(judgements, { asked: inputs, version: installation.version, files: ports2.files });
    return summarise(judgements, opened, inputs.out);
  }
});
async function judgeProject(project, { installation, ports: ports2 }) {
  await ports2.files.remove(`${project.out}/${REBUILT}`);
  const errors = await reuseVerdict(project, ports2) ?? await judgeAnew(project, { installation, ports: ports2 });
  for (const error of unique(errors)) ports2.runner.error(formatError(error));
  await warnOfFallback(project, ports2);
  const verdict = await findDocument(verdictDocument, project, ports2.files);
  const report = await writeReport(project, ports2);
  return { project, report, verdict: verdict?.failure === void 0 ? verdict : null, errors: unique(errors) };
}
async function reuseVerdict(project, ports2) {
  if (project.event?.name !== "merge_group" || project.head.gate.reuse !== "merge-queue") return null;
  const errors = await performRole("prepare", project, ports2);
  const reuse2 = (await findReadable(baselineDocument, project, ports2.files))?.reuse;
  if (reuse2?.verdict == null) {
    if (reuse2 !== void 0)
      ports2.runner.info(`${project.name}: judged anew: ${reuse2.reason ?? "nothing to reuse"}`);
    return null;
  }
  await clearComputed(project, ports2.files);
  return [...errors, ...await performRole("reuse", project, ports2)];
}
async function clearComputed({ out }, files) {
  for (const { file } of [dataDocument, trainingDocument, evaluationDocument, comparisonDocument]) {
    await files.remove(`${out}/${file}`);
  }
}
async function judgeAnew(project, { installation, ports: ports2 }) {
  const computed = await performRole("compute", project, ports2);
  await rebuildOrSay(project, { installation, ports: ports2 });
  await drawOwnCharts(project, ports2);
  return [...computed, ...await performRole("judge", project, ports2)];
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
function summarise(judgements, { untouched }, out) {
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
      ...worstVerdict(verdicts, untouched),
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
