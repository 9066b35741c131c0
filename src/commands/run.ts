import { describeFallback } from '../baseline/note-fallback.ts'
import { recordProject } from '../baseline/record-project.ts'
import { baselineDocument } from '../documents/baseline.ts'
import { comparisonDocument } from '../documents/comparison.ts'
import { dataDocument } from '../documents/data.ts'
import { evaluationDocument } from '../documents/evaluation.ts'
import { trainingDocument } from '../documents/training.ts'
import { type VerdictDocument, verdictDocument } from '../documents/verdict.ts'
import { fault, joinFaults } from '../errors/fault.ts'
import { formatError } from '../errors/format-error.ts'
import type { MergemarkError } from '../errors/mergemark-error.ts'
import { performRole, rolePorts } from '../pipeline.ts'
import type { Ports } from '../ports.ts'
import { findDocument, findReadable, REBUILT } from '../project/document-folder.ts'
import { isOnDefaultBranch, isReported } from '../project/event-place.ts'
import type { Project } from '../project/project.ts'
import { asFault } from '../project/stage.ts'
import type { ComposedReport } from '../report/compose.ts'
import { fitSummaries } from '../report/fit-summaries.ts'
import { drawOwnCharts } from '../report/own-charts/draw-own-charts.ts'
import { REPORT_FILES, writeReport } from '../report/stage.ts'
import { commonInputs, revisionInputs, signingKeyInput, tokenInput } from './common-inputs.ts'
import { defineCommand, type Installation } from './define-command.ts'
import { describeRecorded } from './describe-recorded.ts'
import { blocksMerge, worstVerdict } from './gate.ts'
import { requireCheckout } from './open-projects.ts'
import { type OpenedProjects, openAffected } from './part-affected.ts'
import { announceProjects, publishProjects } from './publish-projects.ts'
import { rebuildOrSay } from './rebuild/rebuild-or-say.ts'
import { joinDocuments } from './stage-command.ts'
import {
  clearVerdictFiles,
  readJudgedProject,
  verdictFileInputs,
  writeVerdictFiles,
} from './verdict-files.ts'

const ports = [...new Set([...rolePorts.compute, ...rolePorts.judge, 'charts', 'forge', 'random'] as const)]
type Needs = Pick<Ports, (typeof ports)[number]>

/** What came of one project. */
interface Judgement {
  readonly project: Project
  readonly report: ComposedReport
  /** null where even the gate failed. */
  readonly verdict: VerdictDocument | null
  readonly errors: readonly MergemarkError[]
}

export const run = defineCommand({
  name: 'run',
  summary: 'The whole check: data, training, evaluation, comparison, verdict, report; on a push, the record.',
  inputs: { ...commonInputs, ...revisionInputs, ...verdictFileInputs, ...tokenInput, ...signingKeyInput },
  outputs: {
    out: 'Folder of the documents.',
    verdict: '`pass`, `warn` or `fail`.',
    sentence: 'The verdict in one sentence.',
    report: 'Path of the HTML report.',
  },
  permissions: {
    contents: {
      access: 'write',
      why: 'to record a push to the base branch; `read` is enough on pull requests',
    },
    'pull-requests': { access: 'write', why: 'to post the comment' },
    checks: { access: 'write', why: 'to post the checks' },
  },
  ports,
  async run({ inputs, ports, installation }) {
    const event = await ports.runner.event()
    if (event?.name === 'workflow_run') throw fault('event-not-served', { action: 'mergemark/mergemark' })
    const opened = await openAffected(inputs, ports)
    const { projects } = opened
    if (event?.untrusted) throw fault('untrusted-run', { event: event.name })
    if (event?.name === 'other') throw fault('event-not-served', { action: 'mergemark/mergemark' })
    await requireCheckout(projects, ports.git)
    await clearVerdictFiles(inputs, ports.files, [inputs.config])
    const reported = event !== null && isReported(event)
    if (event !== null) {
      ports.runner.info(
        'The one-step form runs the pull request’s code beside the judging and with its token: use it where all authors may write anyway (docs/threat-model.md).',
      )
    }
    if (reported && projects.length > 0) await announceProjects(projects, ports)
    const judgements = []
    for (const project of projects) judgements.push(await judgeProject(project, { installation, ports }))
    for (const summary of fitSummaries(judgements.map(({ report }) => report)))
      await ports.runner.addSummary(summary)
    const said = { reports: judgements, untouched: opened.untouched, waitFor: null }
    if (reported) await publishProjects(said, ports)
    if (event !== null && isOnDefaultBranch(event))
      await recordProjects(judgements, inputs['signing-key'], ports)
    await writeFiles(judgements, { asked: inputs, version: installation.version, files: ports.files })
    return summarise(judgements, opened, inputs.out)
  },
})

async function judgeProject(
  project: Project,
  { installation, ports }: { installation: Installation; ports: Needs },
): Promise<Judgement> {
  // One that lies there was not made by this run, and prepare would take it for main's.
  await ports.files.remove(`${project.out}/${REBUILT}`)
  const errors = (await reuseVerdict(project, ports)) ?? (await judgeAnew(project, { installation, ports }))
  for (const error of unique(errors)) ports.runner.error(formatError(error))
  await warnOfFallback(project, ports)
  const verdict = await findDocument(verdictDocument, project, ports.files)
  const report = await writeReport(project, ports)
  return { project, report, verdict: verdict?.failure === undefined ? verdict : null, errors: unique(errors) }
}

/** In a merge queue whose policy says so, before any code of it runs; null where it is to be judged anew. */
async function reuseVerdict(project: Project, ports: Needs): Promise<MergemarkError[] | null> {
  if (project.event?.name !== 'merge_group' || project.head.gate.reuse !== 'merge-queue') return null
  const errors = await performRole('prepare', project, ports)
  const reuse = (await findReadable(baselineDocument, project, ports.files))?.reuse
  if (reuse?.verdict == null) {
    if (reuse !== undefined)
      ports.runner.info(`${project.name}: judged anew: ${reuse.reason ?? 'nothing to reuse'}`)
    return null
  }
  await clearComputed(project, ports.files)
  return [...errors, ...(await performRole('reuse', project, ports))]
}

/** What an earlier run left is not this one's, and the report would show it beside a verdict that it did not lead to. */
async function clearComputed({ out }: Project, files: Needs['files']): Promise<void> {
  for (const { file } of [dataDocument, trainingDocument, evaluationDocument, comparisonDocument]) {
    await files.remove(`${out}/${file}`)
  }
}

async function judgeAnew(
  project: Project,
  { installation, ports }: { installation: Installation; ports: Needs },
): Promise<MergemarkError[]> {
  const computed = await performRole('compute', project, ports)
  await rebuildOrSay(project, { installation, ports })
  await drawOwnCharts(project, ports)
  return [...computed, ...(await performRole('judge', project, ports))]
}

async function warnOfFallback(project: Project, { files, runner }: Pick<Ports, 'files' | 'runner'>) {
  const store = (await findReadable(baselineDocument, project, files))?.store
  const fallback = store === undefined ? null : describeFallback(store)
  if (fallback !== null) runner.warn(`${project.name}: the records are ${fallback}`)
}

/** The posted verdict stands whether or not its record could be kept; that it was not is said aloud. */
async function recordProjects(
  judgements: readonly Judgement[],
  signingKey: string | null,
  ports: Needs,
): Promise<void> {
  for (const { project } of judgements) {
    if (project.run === null) continue
    try {
      const recorded = await recordProject(project, project.run, ports, { signingKey })
      ports.runner.info(describeRecorded(recorded))
    } catch (thrown) {
      ports.runner.error(formatError(asFault(thrown)))
    }
  }
}

async function writeFiles(
  judgements: readonly Judgement[],
  { files, ...asked }: Omit<Parameters<typeof writeVerdictFiles>[1], 'files'> & Pick<Needs, 'files'>,
): Promise<void> {
  const judged = []
  for (const { project } of judgements) judged.push(await readJudgedProject(project, files))
  await writeVerdictFiles(judged, { ...asked, files })
}

function summarise(judgements: readonly Judgement[], { untouched }: OpenedProjects, out: string) {
  const unjudged = judgements.filter(({ verdict }) => verdict === null)
  if (unjudged.length > 0) throw joinFaults(unjudged.flatMap(({ errors }) => errors))
  const verdicts = judgements.flatMap(({ verdict }) => (verdict === null ? [] : [verdict]))
  return {
    exitCode: verdicts.some(blocksMerge) ? (1 as const) : (0 as const),
    text: judgements.map(({ report }) => report.terminal).join('\n\n'),
    json: joinDocuments(verdicts.map((verdict) => verdictDocument.serialize(verdict))),
    markdown: judgements.map(({ report }) => report.comment).join('\n\n'),
    outputs: {
      out,
      ...worstVerdict(verdicts, untouched),
      report: `${judgements[0]?.project.out ?? out}/${REPORT_FILES.html}`,
    },
  }
}

/** Prepare runs twice, so what keeps it from running would be said twice. */
function unique(errors: readonly MergemarkError[]): MergemarkError[] {
  return [...new Map(errors.map((error) => [`${error.code} ${error.message}`, error])).values()]
}
