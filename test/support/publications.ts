import type { Annotation, Clock } from '../../src/ports.ts'
import type { Publication, PublishedProject } from '../../src/report/publish.ts'
import type { ProjectVerdict } from '../../src/report/publish-checks.ts'
import type { Picture, ReportParts } from '../../src/report/report-input.ts'
import { createPlainCharts } from './charts-twin.ts'
import { createManualClock } from './manual-clock.ts'
import { createMemoryStores } from './memory-records.ts'
import { createMemoryRunner } from './memory-runner.ts'

export const [TESTED, HEAD, BASE] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
]

export function originOf(id: string, attempt = 1): Publication['origin'] {
  return { id, attempt, url: `https://github.com/octo-org/penguins/actions/runs/${id}` }
}

export interface Saying {
  readonly name?: string
  readonly verdict?: ProjectVerdict['verdict']
  readonly parts?: Partial<ReportParts>
  readonly comment?: 'joined' | 'per-project'
  readonly pictures?: readonly Picture[]
  readonly annotations?: readonly Annotation[]
}

/** One project that fails, unless something else is said. */
export function projectSaying(saying: Saying = {}): PublishedProject {
  const { name = 'penguins', comment = 'joined', pictures = [], annotations = [] } = saying
  const { verdict = { verdict: 'fail', mode: 'enforce', sentence: `${name}: worse than main` } } = saying
  const mark = verdict === null || verdict.verdict === 'fail' ? '❌' : '✅'
  const parts = { title: `### ${mark} ${name}: ${verdict?.verdict}`, lead: '', rest: '', ...saying.parts }
  return { name, verdict, report: { parts: () => parts, pictures }, comment, annotations }
}

export function passing(name: string): PublishedProject {
  return projectSaying({ name, verdict: { verdict: 'pass', mode: 'enforce', sentence: `${name}: fine` } })
}

export function publicationOf(changes: Partial<Publication> = {}): Publication {
  return {
    pullRequest: 12,
    run: { tested: TESTED, head: HEAD, base: BASE, event: 'pull_request', attempt: 1 },
    origin: originOf('100'),
    repositoryUrl: 'https://github.com/octo-org/penguins',
    projects: [projectSaying()],
    ...changes,
  }
}

/** All but the forge. */
export function publishingPorts(clock: Clock = createManualClock()) {
  return {
    runner: createMemoryRunner(),
    clock,
    random: { nonce: () => '0'.repeat(16), fraction: Math.random },
    stores: createMemoryStores(),
    charts: createPlainCharts(),
  }
}

/** What of a comment is seen. */
export function seenOf(body: string): string {
  return body
    .split('\n')
    .filter((line) => !line.startsWith('<!-- '))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
