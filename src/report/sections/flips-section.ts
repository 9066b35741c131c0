import type { Flip } from '../../documents/comparison.ts'
import type { Task } from '../../documents/parts.ts'
import { type Block, left, paragraph, right, type Section, type TableRow, table } from '../article.ts'
import type { Detail } from '../detail.ts'
import { decimalsOf, formatCount, formatNumber, formatSigned } from '../number.ts'
import { code, own, type Prose, say } from '../prose.ts'
import type { ReportView } from '../view.ts'

/** The examples that changed sides, lost ones first, the worst of them first. */
export function flipsSection(
  view: ReportView,
  { flips: most, tellsSides }: Pick<Detail, 'flips' | 'tellsSides'>,
): Section | null {
  const { comparison, evaluation } = view.input
  const listed = comparison?.flips ?? []
  if (comparison === null || listed.length === 0) return null
  const count = comparison.flipCounts.reduce((sum, { lost, gained }) => sum + lost + gained, 0)
  const tasks = new Map(evaluation?.evaluations.map(({ name, task }) => [name, task]))
  const several = new Set(listed.map((flip) => flip.evaluation)).size > 1
  const groups = [...Map.groupBy(listed, (flip) => flip.evaluation)]
  return {
    key: 'flips',
    title: say`Examples that changed sides (${own(formatNumber(Math.max(count, listed.length), 0))})`,
    short: 'the examples that changed sides',
    blocks: groups.flatMap(([name, flips]) => [
      ...(several ? [paragraph(say`${code(name)}:`)] : []),
      ...tabulateFlips(flips.slice(0, most), tasks.get(name) ?? null, {
        view,
        // Lost ones are listed first.
        lost: tellsSides
          ? (comparison.flipCounts.find((one) => one.evaluation === name)?.lost ?? null)
          : null,
      }),
      ...tellRest(name, Math.min(flips.length, most), view),
    ]),
  }
}

function tabulateFlips(
  flips: readonly Flip[],
  task: Task | null,
  { view: { words }, lost }: { view: ReportView; lost: number | null },
): Block[] {
  const hasTarget = flips.some(({ target }) => target !== '')
  const hasLoss = flips.some(({ loss }) => loss != null)
  const columns = [
    left('example'),
    ...(hasTarget ? [left('target')] : []),
    left(words.base),
    left(words.head),
    ...(hasLoss ? [right(nameLoss(task))] : []),
    ...(lost === null ? [] : [left('got')]),
  ]
  const decimals = decimalsOf(flips.map(({ loss }) => loss ?? 0))
  const rows = flips.map(
    (flip, at): TableRow => [
      [code(flip.id)],
      ...(hasTarget ? [[flip.target]] : []),
      [flip.base],
      [flip.head],
      ...(hasLoss ? [showLoss(flip, decimals)] : []),
      ...(lost === null ? [] : [[own(at < lost ? 'worse' : 'better')]]),
    ],
  )
  return table('Examples that changed sides', columns, rows)
}

function showLoss({ loss }: Flip, decimals: number): Prose {
  return [own(loss == null ? '–' : formatSigned(loss, decimals))]
}

/** By what the loss of an example moved; more is worse. */
function nameLoss(task: Task | null): string {
  switch (task) {
    case 'regression':
      return 'change of absolute error'
    case 'graded':
      return 'drop of score'
    case 'ranking':
      return 'drop of nDCG at 10'
    case 'multilabel':
      return 'change of share of wrong labels'
    default:
      return 'change of log loss'
  }
}

function tellRest(name: string, shown: number, { input }: ReportView): Block[] {
  const counts = input.comparison?.flipCounts.find(({ evaluation }) => evaluation === name)
  const rest = counts === undefined ? 0 : counts.lost + counts.gained - shown
  if (rest <= 0) return []
  const where = shown < (input.comparison?.flips ?? []).filter(({ evaluation }) => evaluation === name).length
  return [
    paragraph(
      say`And ${own(formatCount(rest, 'more example'))}${own(where ? ', up to 200 of them in ' : '')}${where ? code('report.html') : own('')}.`,
    ),
  ]
}
