import { baselineDocument } from '../documents/baseline.ts'
import { comparisonDocument } from '../documents/comparison.ts'
import { dataDocument } from '../documents/data.ts'
import { evaluationDocument } from '../documents/evaluation.ts'
import { trainingDocument } from '../documents/training.ts'
import { type VerdictDocument, verdictDocument } from '../documents/verdict.ts'
import type { Files, Ports } from '../ports.ts'
import { findReadable, findReadableBase } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'
import { type ComposedReport, composeReport, type ReportInput } from './compose.ts'
import { readOwnCharts } from './own-charts/read-own-charts.ts'

/** Files that `report` writes beside `charts/`. */
export const REPORT_FILES = { comment: 'report.md', html: 'report.html', summary: 'summary.md' } as const

/** Composes the report from whatever documents there are, and writes it into the project's folder. */
export async function writeReport(
  project: Project,
  ports: Pick<Ports, 'files' | 'charts'>,
): Promise<ComposedReport> {
  const report = await composeReport(await readReportInput(project, ports.files), ports)
  const { out } = project
  await ports.files.write(`${out}/${REPORT_FILES.comment}`, report.comment)
  await ports.files.write(`${out}/${REPORT_FILES.html}`, report.html)
  await ports.files.write(`${out}/${REPORT_FILES.summary}`, report.summary)
  for (const { name, theme, svg } of report.charts)
    await ports.files.write(`${out}/charts/${name}-${theme}.svg`, svg)
  return report
}

async function readReportInput(project: Project, files: Files): Promise<ReportInput> {
  const { name, run, event } = project
  const baseline = await findReadable(baselineDocument, project, files)
  const verdict = await findReadable(verdictDocument, project, files)
  return {
    name,
    run,
    verdict,
    baseline,
    comparison: await findReadable(comparisonDocument, project, files),
    evaluation: await findReadable(evaluationDocument, project, files),
    data: await findReadable(dataDocument, project, files),
    training: await findReadable(trainingDocument, project, files),
    base: {
      evaluation: await findReadableBase(evaluationDocument, project, files),
      data: await findReadableBase(dataDocument, project, files),
      training: await findReadableBase(trainingDocument, project, files),
    },
    history: baseline?.history ?? [],
    ownCharts: isBelieved(verdict) ? await readOwnCharts(project, files) : [],
    links: { repository: event?.repository.url ?? null, run: event?.run.url ?? null },
  }
}

/** Pictures of a stranger's making wait for an approval, like the verdict. */
function isBelieved(verdict: VerdictDocument | null): boolean {
  return verdict !== null && !verdict.rules.some(({ kind, effect }) => kind === 'trust' && effect === 'fail')
}
