import type { Digest } from '../../documents/parts.ts'
import { type Entry, entriesOf, isFailing, type JudgedProject } from './judged-project.ts'
import { plain } from './xml.ts'

interface Descriptor {
  readonly name: string
  readonly digest: Readonly<Record<string, string>>
}

interface TestResult {
  readonly result: 'PASSED' | 'WARNED' | 'FAILED'
  readonly configuration: readonly Descriptor[]
  readonly passedTests: readonly string[]
  readonly warnedTests: readonly string[]
  readonly failedTests: readonly string[]
}

interface Statement {
  readonly _type: 'https://in-toto.io/Statement/v1'
  readonly subject: readonly Descriptor[]
  readonly predicateType: 'https://in-toto.io/attestation/test-result/v0.1'
  readonly predicate: TestResult
}

/**
 * The verdicts as an in-toto statement about the models and the evaluation sets that they were judged on; null where no
 * digest of either is known, for it would then be about nothing. What is only observed is still said to have failed.
 *
 * Source: https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md
 */
export function toStatement(projects: readonly JudgedProject[]): Statement | null {
  const subject = projects.flatMap((project) => subjectsOf(project, { apart: projects.length > 1 }))
  if (subject.length === 0) return null
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject,
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: toTestResult(projects),
  }
}

function subjectsOf(
  { name, model, evaluations }: JudgedProject,
  { apart }: { readonly apart: boolean },
): Descriptor[] {
  const of = apart ? `${name}: ` : ''
  return [
    ...(model === null ? [] : [describe(`${of}${model.path}`, model.digest)]),
    ...evaluations.flatMap((one) =>
      one.digest === null ? [] : [describe(`${of}evaluation set ${one.name}`, one.digest)],
    ),
  ]
}

function toTestResult(projects: readonly JudgedProject[]): TestResult {
  const tests = projects.flatMap((project) =>
    entriesOf(project).map((entry) => ({
      ...entry,
      name: plain(projects.length > 1 ? `${project.name}: ${entry.name}` : entry.name),
    })),
  )
  const named = (wanted: (entry: Entry) => boolean) => tests.filter(wanted).map(({ name }) => name)
  const verdicts = projects.map(({ verdict }) => verdict)
  const failed =
    verdicts.length === 0 || verdicts.some((one) => one?.verdict !== 'pass' && one?.verdict !== 'warn')
  const warned = verdicts.some((one) => one?.verdict === 'warn')
  return {
    result: failed || tests.some(isFailing) ? 'FAILED' : warned ? 'WARNED' : 'PASSED',
    configuration: projects.flatMap(({ configuration, verdict }) => {
      const digest = verdict?.policy.digest ?? null
      return digest === null ? [] : [describe(configuration, digest)]
    }),
    passedTests: named(({ standing }) => standing === 'passed'),
    warnedTests: named(({ standing }) => standing === 'tolerated'),
    failedTests: named(isFailing),
  }
}

function describe(name: string, digest: Digest): Descriptor {
  return { name: plain(name), digest: { sha256: digest.slice('sha256:'.length) } }
}
