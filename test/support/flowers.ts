import { createRepository, type TestRepository } from './git-repository.ts'

/** How many of the 300 examples of each of the two labels the "model" gets wrong. */
export interface Quality {
  readonly wrong: number
}

const LABELS = ['rose', 'tulip'] as const
const SIZE = 300

/** 300 examples, alternating labels; the first `wrong` of them are predicted wrongly, each with a score. */
export function predictions({ wrong }: Quality): string {
  const rows = Array.from({ length: SIZE }, (_, index) => {
    const target = LABELS[index % 2] ?? ''
    const predicted = index < wrong ? LABELS[(index + 1) % 2] : target
    const score = predicted === 'tulip' ? 0.9 : 0.1
    return `f${String(index).padStart(3, '0')},${target},${predicted},${score}`
  })
  return `id,target,predicted,score\n${rows.join('\n')}\n`
}

/** Petals of each flower; `line` 2 is the first. */
export function petals(change: { readonly line: number; readonly cell: string } | null = null): string {
  const rows = Array.from({ length: 50 }, (_, index) => [`f${index}`, String(10 + (index % 7))])
  if (change !== null) (rows[change.line - 2] as string[])[1] = change.cell
  return `id,petals\n${rows.map((row) => row.join(',')).join('\n')}\n`
}

/** A project whose predictions are committed: nothing trains, so a run takes no time. */
export function configuration({
  margin = '0.02',
  extra = '',
}: {
  margin?: string
  extra?: string
} = {}): string {
  return `version: 1
name: flowers
data:
  petals:
    path: data/petals.csv
    key: id
    columns:
      id: { type: string, required: true, unique: true }
      petals: { type: integer, required: true, minimum: 1, maximum: 40 }
evaluations:
  test:
    task: binary
    positive: tulip
    predictions: predictions.csv
    columns: { score: score }
    metrics: [accuracy, f1, log_loss]
gate:
  rules:
    - { metric: accuracy, margin: ${margin} }
${extra}`
}

export const files = {
  'mergemark.yml': configuration(),
  'predictions.csv': predictions({ wrong: 20 }),
  'data/petals.csv': petals(),
  '.gitignore': 'mergemark-out/\n',
}

/** The project committed on main and pushed. */
export function createFlowers(): TestRepository & { readonly main: string } {
  const repository = createRepository()
  const main = repository.commit('Classify flowers', files)
  repository.push('main')
  return { ...repository, main }
}

/** Opens a pull request with these files changed; the working tree is then what GitHub checks out for it. */
export function openPullRequest(
  repository: TestRepository,
  changes: Readonly<Record<string, string | null>>,
  branch = 'change',
): { readonly head: string; readonly merge: string; readonly base: string } {
  const base = repository.git('rev-parse', 'main')
  repository.branch(branch, 'main')
  const head = repository.commit('Change something', changes)
  repository.push(branch)
  return { head, merge: repository.pullRequest('main', branch), base }
}
