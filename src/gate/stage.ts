import { baselineDocument } from '../documents/baseline.ts'
import { comparisonDocument } from '../documents/comparison.ts'
import { dataDocument } from '../documents/data.ts'
import { evaluationDocument } from '../documents/evaluation.ts'
import { nameHead } from '../documents/name-head.ts'
import { policyDocument } from '../documents/policy.ts'
import { trainingDocument } from '../documents/training.ts'
import { verdictDocument } from '../documents/verdict.ts'
import type { Files } from '../ports.ts'
import { findDocument, findReadableBase, readDocument } from '../project/document-folder.ts'
import { readJudged } from '../project/judged.ts'
import type { Project } from '../project/project.ts'
import { digestOf } from '../project/sample-file.ts'
import { defineStage } from '../project/stage.ts'
import { openExpressions } from './expression/open-expressions.ts'
import { type JudgeInput, judge } from './judge.ts'
import { describePolicyChanges } from './policy-changes.ts'
import { takeReused } from './reuse.ts'
import { describeDropped, findDropped, findUntrained } from './unmade.ts'

/** Gives each rule of the base branch's policy its outcome, and the run its verdict. */
export const gateStage = defineStage({
  title: 'Judging',
  document: verdictDocument,
  ports: ['files', 'clock'],
  nothing: {
    verdict: 'fail' as const,
    mode: 'enforce' as const,
    sentence: 'the gate could not be evaluated',
    rules: [],
    waivers: [],
    policy: { source: 'head' as const, sha: null, digest: null, changes: [] },
    assurance: 'self-reported' as const,
  },
  async run(project, { files, clock }) {
    // Without prepare's policy a pull request would be judged by its own.
    if (project.run !== null) await readDocument(policyDocument, project, files)
    const judged = await readJudged(project, files)
    const reused = await takeReused(project, judged, files)
    if (reused !== null) return reused
    const { configuration, unjudged, base, policy } = judged
    const comparison = await findDocument(comparisonDocument, project, files)
    const data = await findDocument(dataDocument, project, files)
    const training = await findDocument(trainingDocument, project, files)
    const untrained = findUntrained(configuration.train, training)
    const dropped = base === null ? [] : findDropped(base, project.head)
    const baseline = await findDocument(baselineDocument, project, files)
    const usable = comparison?.failure === undefined ? comparison : null
    const failures = {
      comparison: comparison?.failure ?? null,
      data: data?.failure ?? null,
      // One that only the head has fails the run too: a stage that ends badly is never looked past.
      evaluation: (await findDocument(evaluationDocument, project, files))?.failure ?? null,
      training: training?.failure ?? untrained,
    }
    return judge({
      settings: configuration.gate,
      pin: configuration.baseline.pin,
      comparison: usable,
      datasets: data?.datasets ?? null,
      expectedDatasets: configuration.data.filter(({ name }) => !unjudged.data.includes(name)),
      placeOf: configuration.placeOf,
      failures,
      unmade: [
        ...(untrained === null ? [] : [{ key: 'train', message: untrained.message }]),
        ...dropped.map(describeDropped),
      ],
      policy: {
        source: policy?.source ?? 'head',
        sha: policy?.sha ?? null,
        digest: policy?.digest ?? digestOf(project.text),
      },
      changes: base === null ? [] : describePolicyChanges(base, project.head),
      head: nameHead(project.run?.event ?? 'local'),
      today: new Date(clock.now()).toISOString().slice(0, 10),
      attempt: project.run?.attempt ?? 1,
      ...readLooks(baseline),
      trust: {
        untrusted: project.event?.untrusted === true && project.event.pullRequest !== null,
        // A project that main does not know has its policy from the pull request itself.
        forks: policy?.source === 'base' ? configuration.gate.forks : 'review',
        head: project.run?.head ?? null,
        found: baseline?.failure === undefined ? (baseline?.trust ?? null) : null,
      },
      evaluate: await openExpressions(configuration.gate.rules, {
        comparison: usable,
        datasets: data?.datasets ?? null,
        training,
        base: await readBase(project, files),
      }),
    })
  },
})

/** As the store tells them, where it does. */
function readLooks(baseline: Readonly<Record<string, unknown>> | null): Pick<JudgeInput, 'looks'> {
  const { data } = verdictDocument.schema.shape.looks.safeParse(baseline?.['looks'])
  return data === undefined ? {} : { looks: data }
}

/** What conditions may say of main: of its data and its training; its metrics are in the comparison. */
async function readBase(project: Project, files: Files) {
  const data = await findReadableBase(dataDocument, project, files)
  return {
    datasets: data?.datasets ?? null,
    training: await findReadableBase(trainingDocument, project, files),
  }
}
