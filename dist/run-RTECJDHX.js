import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  comparisonStage
} from "./chunk-65UETK3Z.js";
import {
  blocksMerge,
  gateStage,
  worstVerdict
} from "./chunk-JCDTH6UG.js";
import "./chunk-76CCK2K7.js";
import {
  REPORT_FILES,
  announceProjects,
  publishProjects,
  writeReport
} from "./chunk-ABWEQJK7.js";
import "./chunk-IBXI5XZI.js";
import "./chunk-SWTLEYDD.js";
import {
  describeRecorded,
  isOnDefaultBranch,
  isReported,
  recordProject
} from "./chunk-4MGE2QH7.js";
import {
  verdictDocument
} from "./chunk-LL3XVBJA.js";
import "./chunk-W5NNSGI3.js";
import "./chunk-J4EXLMKD.js";
import "./chunk-A6YCUUJ6.js";
import {
  dataStage
} from "./chunk-IVQRFCV3.js";
import "./chunk-L4IAO4V2.js";
import "./chunk-7AQHK4NI.js";
import "./chunk-UYQSQBXV.js";
import {
  trainingStage
} from "./chunk-CF2QBHSZ.js";
import {
  evaluationStage,
  rebuildOrSay
} from "./chunk-FLMMXOMF.js";
import "./chunk-MYW5PSSQ.js";
import "./chunk-BG6X5RWE.js";
import "./chunk-JCW4ULU4.js";
import "./chunk-CAMWD7JI.js";
import "./chunk-MQBP3RFD.js";
import {
  formatError
} from "./chunk-D6I4QO7A.js";
import "./chunk-U7WALVLO.js";
import "./chunk-5X2HUZNY.js";
import "./chunk-AORDU2BT.js";
import {
  baselineStage
} from "./chunk-H4WYUOQ2.js";
import "./chunk-E7KEPXX6.js";
import "./chunk-LLQQ4ZDM.js";
import "./chunk-GC5BY46G.js";
import "./chunk-F7N4H6YX.js";
import "./chunk-IGHTDUFR.js";
import "./chunk-YONVZ6KG.js";
import "./chunk-SG3EC5O4.js";
import "./chunk-2LEZVH42.js";
import "./chunk-6X2LU267.js";
import "./chunk-LDTFRFCR.js";
import "./chunk-R7YZDREF.js";
import "./chunk-D7UWJHJK.js";
import "./chunk-UD4UMFWU.js";
import "./chunk-NIOJZABD.js";
import "./chunk-5DU72OMF.js";
import "./chunk-V6LRU3UZ.js";
import "./chunk-D54UT5RL.js";
import "./chunk-4N3PTYTZ.js";
import {
  joinDocuments
} from "./chunk-RUJWD3M2.js";
import "./chunk-DQ3LJ4QN.js";
import {
  openProjects,
  requireCheckout
} from "./chunk-XV7AKL7Y.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-BOQ3IEDD.js";
import {
  asFault,
  performStage
} from "./chunk-RR7ZEIGM.js";
import {
  REBUILT,
  findDocument
} from "./chunk-DHJKLRAU.js";
import "./chunk-EJTXA3OL.js";
import {
  commonInputs,
  defineCommand,
  revisionInputs,
  signingKeyInput,
  tokenInput
} from "./chunk-MFJBSJSB.js";
import "./chunk-GR6KZCSI.js";
import "./chunk-JBFQKM23.js";
import {
  fault,
  joinFaults
} from "./chunk-TP7TOFOP.js";
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
  inputs: { ...commonInputs, ...revisionInputs, ...tokenInput, ...signingKeyInput },
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
    return summarise(judgements, inputs.out);
  }
});
async function judgeProject(project, { installation, ports: ports2 }) {
  await ports2.files.remove(`${project.out}/${REBUILT}`);
  const computed = await performRole("compute", project, ports2);
  await rebuildOrSay(project, { installation, ports: ports2 });
  const errors = [...computed, ...await performRole("judge", project, ports2)];
  for (const error of unique(errors)) ports2.runner.error(formatError(error));
  const verdict = await findDocument(verdictDocument, project, ports2.files);
  const report = await writeReport(project, ports2);
  return { project, report, verdict: verdict?.failure === void 0 ? verdict : null, errors: unique(errors) };
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
