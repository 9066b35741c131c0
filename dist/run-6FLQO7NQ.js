import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  comparisonStage
} from "./chunk-4LM7FQRC.js";
import {
  blocksMerge,
  gateStage,
  worstVerdict
} from "./chunk-C4KGMMXJ.js";
import "./chunk-7G2VZYNR.js";
import "./chunk-ECOJUZWT.js";
import {
  REPORT_FILES,
  announceProjects,
  publishProjects,
  writeReport
} from "./chunk-BI54UVGT.js";
import "./chunk-IBXI5XZI.js";
import "./chunk-HAFBK42K.js";
import "./chunk-J4EXLMKD.js";
import "./chunk-3VBG35P4.js";
import {
  describeRecorded,
  recordProject
} from "./chunk-IQBXQLM5.js";
import {
  verdictDocument
} from "./chunk-XQD3RYN7.js";
import "./chunk-FX4EFM6C.js";
import "./chunk-UG5JQ3SH.js";
import "./chunk-LMISRQWK.js";
import {
  dataStage
} from "./chunk-PWF3IYBL.js";
import "./chunk-TBCWKLEB.js";
import "./chunk-7AQHK4NI.js";
import "./chunk-XTOMPQDB.js";
import {
  trainingStage
} from "./chunk-67OS6GFK.js";
import {
  evaluationStage,
  rebuildOrSay
} from "./chunk-AOLKZIYE.js";
import "./chunk-WM2NRDTF.js";
import "./chunk-MQBP3RFD.js";
import "./chunk-EHLQHP23.js";
import "./chunk-JMGL7AZX.js";
import "./chunk-UIXIHVG6.js";
import {
  formatError
} from "./chunk-D6I4QO7A.js";
import "./chunk-U7WALVLO.js";
import "./chunk-5X2HUZNY.js";
import "./chunk-MW5F3BP6.js";
import {
  baselineStage,
  describeFallback
} from "./chunk-N6K7CITV.js";
import "./chunk-MDU3TXZH.js";
import "./chunk-7P6WCRHW.js";
import "./chunk-4N6QIIDL.js";
import "./chunk-LJZ5W6GX.js";
import "./chunk-A3OG2VNE.js";
import "./chunk-TZGY4D3H.js";
import "./chunk-ALS6HYPY.js";
import "./chunk-SDVC6P7J.js";
import "./chunk-CZVZKQV6.js";
import "./chunk-DREKUYXX.js";
import "./chunk-C3GFH5JF.js";
import {
  baselineDocument
} from "./chunk-JBXS3WJX.js";
import "./chunk-B3MJYKGD.js";
import "./chunk-PZGOI4XK.js";
import "./chunk-XNPDPXED.js";
import "./chunk-D54UT5RL.js";
import "./chunk-DJBJ5PK4.js";
import {
  joinDocuments
} from "./chunk-QCLQV22M.js";
import "./chunk-QOUGGTPH.js";
import {
  isOnDefaultBranch,
  isReported,
  openProjects,
  requireCheckout
} from "./chunk-AZDMJTMI.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-VOG3I6A6.js";
import {
  asFault,
  performStage
} from "./chunk-EOXLVJJT.js";
import {
  REBUILT,
  findDocument,
  findReadable
} from "./chunk-36OYTG2G.js";
import "./chunk-GEK2ALAF.js";
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
} from "./chunk-G6LY3UCA.js";
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
