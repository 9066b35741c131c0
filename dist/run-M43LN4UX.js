import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  comparisonStage
} from "./chunk-UM5V3UAP.js";
import {
  blocksMerge,
  gateStage,
  worstVerdict
} from "./chunk-2PVTTXJI.js";
import "./chunk-VN5RXYPV.js";
import {
  REPORT_FILES,
  announceProjects,
  publishProjects,
  writeReport
} from "./chunk-LKBYYNHR.js";
import "./chunk-IBXI5XZI.js";
import {
  isOnDefaultBranch,
  isReported,
  recordProject
} from "./chunk-JMECUTUX.js";
import "./chunk-ZRX3Z24W.js";
import {
  verdictDocument
} from "./chunk-CJF7FI3H.js";
import {
  formatError
} from "./chunk-D6I4QO7A.js";
import "./chunk-U7WALVLO.js";
import "./chunk-D54UT5RL.js";
import {
  dataStage
} from "./chunk-YPQWV22I.js";
import "./chunk-TINT44KM.js";
import "./chunk-7AQHK4NI.js";
import "./chunk-65PTUDXV.js";
import {
  trainingStage
} from "./chunk-RT2VHVZX.js";
import {
  evaluationStage
} from "./chunk-6GIRLMXB.js";
import "./chunk-NJHFHYTJ.js";
import "./chunk-N74R45A4.js";
import "./chunk-OMIIMVEZ.js";
import "./chunk-LDWLIZE2.js";
import "./chunk-5X2HUZNY.js";
import "./chunk-BCYOIDLB.js";
import "./chunk-S3P325UN.js";
import {
  baselineStage
} from "./chunk-T6MDY57S.js";
import "./chunk-MTCXSRJH.js";
import "./chunk-6X53FP6R.js";
import "./chunk-4H3XOW4D.js";
import "./chunk-I5YY7GFW.js";
import {
  joinDocuments
} from "./chunk-P53OOXBX.js";
import "./chunk-ZUNGTN7B.js";
import {
  openProjects,
  requireCheckout
} from "./chunk-642T65AY.js";
import "./chunk-VUSVK54O.js";
import {
  asFault,
  performStage
} from "./chunk-UB2ZRRDH.js";
import {
  findDocument
} from "./chunk-77AUHNSJ.js";
import "./chunk-UBCBEAA4.js";
import {
  commonInputs,
  defineCommand,
  revisionInputs,
  tokenInput
} from "./chunk-QXYYFRBO.js";
import "./chunk-GR6KZCSI.js";
import "./chunk-JBFQKM23.js";
import {
  fault,
  joinFaults
} from "./chunk-LFBC4ZR5.js";
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
  inputs: { ...commonInputs, ...revisionInputs, ...tokenInput },
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
  async run({ inputs, ports: ports2 }) {
    const projects = await openProjects(inputs, ports2);
    const event = projects[0]?.event ?? null;
    if (event?.untrusted) throw fault("untrusted-run", { event: event.name });
    if (event?.name === "other") throw fault("event-not-served", { action: "mergemark/mergemark" });
    await requireCheckout(projects, ports2.git);
    const reported = event !== null && isReported(event);
    if (event !== null) {
      ports2.runner.info(
        "The one-step form runs the pull request’s code beside the judging and with its token: use it where all authors may write anyway (docs/threat-model.md)."
      );
    }
    if (reported) await announceProjects(projects, ports2);
    const judgements = [];
    for (const project of projects) judgements.push(await judgeProject(project, ports2));
    for (const { report } of judgements) await ports2.runner.addSummary(report.summary);
    if (reported) await publishProjects(judgements, ports2);
    if (event !== null && isOnDefaultBranch(event)) await recordProjects(judgements, ports2);
    return summarise(judgements, inputs.out);
  }
});
async function judgeProject(project, ports2) {
  const errors = [
    ...await performRole("compute", project, ports2),
    ...await performRole("judge", project, ports2)
  ];
  for (const error of unique(errors)) ports2.runner.error(formatError(error));
  const verdict = await findDocument(verdictDocument, project, ports2.files);
  const report = await writeReport(project, ports2);
  return { project, report, verdict: verdict?.failure === void 0 ? verdict : null, errors: unique(errors) };
}
async function recordProjects(judgements, ports2) {
  for (const { project } of judgements) {
    if (project.run === null) continue;
    try {
      const { folder } = await recordProject(project, project.run, ports2);
      ports2.runner.info(`Recorded ${folder}`);
    } catch (thrown) {
      ports2.runner.error(formatError(asFault(thrown)));
    }
  }
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
