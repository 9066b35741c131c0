import {
  type ClauseExamples,
  conditionExamples,
  type Terms,
} from '../../stats/sample-size/condition-examples.ts'
import { parseCondition, type WrittenClause } from './parse-condition.ts'
import type { Remark, Reply } from './reply.ts'
import { countExamples, formatExamples, formatPercent } from './whole-set.ts'

/** A clause and how many examples it needs, in whole numbers. */
interface ClauseAnswer {
  readonly clause: string
  readonly examples: number
  readonly labelled: boolean
  readonly method: ClauseExamples['method']
  readonly changed: number | null
  /** Labels at each step, where only those examples are labelled whose prediction changed; null where all are. */
  readonly labelsPerStep: number | null
}

/** How many examples a condition of ease.ml/ci needs. Throws as `parseCondition`, and `beyond-counting`. */
export function answerCondition(condition: string, terms: Terms): Reply {
  const clauses = parseCondition(condition)
  const sizes = conditionExamples(clauses, terms)
  const answers = clauses.map((clause, at) => toAnswer(clause, sizes[at] as ClauseExamples))
  const most = (labelled: boolean) => {
    const counts = answers.flatMap((answer) => (answer.labelled === labelled ? [answer.examples] : []))
    return counts.length === 0 ? null : Math.max(...counts)
  }
  const counts = { labelled: most(true), unlabelled: most(false) }
  const { reliability, adaptivity, steps, mode, changed } = terms
  return {
    headline: describeCounts(counts),
    table: answers.length === 1 ? null : tabulate(answers),
    remarks: [
      { title: 'What it means', sentences: describeMeaning(clauses, terms) },
      {
        title: 'What it assumes',
        sentences: [describeAdaptivity(terms), ...describeChanged(answers, terms)],
      },
      describeLabels(answers),
      {
        title: 'With fewer',
        sentences: [
          'The reliability no longer holds, and nothing in the results shows it.',
          'These bounds hold for any models and data, and that costs examples: `mergemark sample-size --margin 0.01` says what the gate’s own test needs.',
        ],
      },
    ],
    document: {
      question: 'examples-for-condition',
      condition,
      reliability,
      adaptivity,
      steps,
      mode,
      changed,
      ...counts,
      clauses: answers,
    },
  }
}

function toAnswer({ text }: WrittenClause, size: ClauseExamples): ClauseAnswer {
  const examples = countExamples(size.examples, { designEffect: 1, prevalence: 1 }, `"${text}"`)
  const labelsPerStep = size.changed === null ? null : Math.ceil(size.examples * size.changed)
  return { clause: text, ...size, examples, labelsPerStep }
}

function describeCounts(counts: Record<'labelled' | 'unlabelled', number | null>): string {
  const parts = [
    ...(counts.labelled === null ? [] : [`${formatExamples(counts.labelled)} labelled examples`]),
    ...(counts.unlabelled === null ? [] : [`${formatExamples(counts.unlabelled)} without labels`]),
  ]
  return `The condition needs ${parts.join(' and ')}.`
}

function tabulate(answers: readonly ClauseAnswer[]): string[][] {
  return [
    ['clause', 'examples', 'labels', 'bound'],
    ...answers.map(({ clause, examples, labelled, method }) => [
      clause,
      formatExamples(examples),
      labelled ? 'yes' : 'no',
      method === 'bennett' ? 'Bennett' : 'Hoeffding',
    ]),
  ]
}

function describeMeaning(clauses: readonly WrittenClause[], { reliability, steps, mode }: Terms): string[] {
  const when = steps === 1 ? '' : ` at each of the ${formatExamples(steps)} steps`
  const estimates = clauses.length === 1 ? 'the estimate lies' : 'the estimates of all clauses lie'
  const decision =
    mode === 'fp-free'
      ? 'A change whose estimate lies within the tolerance of the bar is rejected (fp-free): what passes meets the condition, and some that meet it are turned away.'
      : 'A change whose estimate lies within the tolerance of the bar is accepted (fn-free): what meets the condition passes, and so do some that narrowly miss it.'
  return [
    `With a chance of ${formatPercent(reliability)} ${estimates} within the tolerance${when}.`,
    decision,
  ]
}

function describeAdaptivity({ adaptivity, steps }: Terms): string {
  switch (adaptivity) {
    case 'none':
      return `Nobody who works on the models learns any result before all ${formatExamples(steps)} steps are done.`
    case 'full':
      return `Every result may shape the next model: δ is shared among all 2^${steps} courses that ${formatExamples(steps)} answers can take.`
    case 'first-change':
      return `Results may be shown until the first change passes; then these examples are retired, to be development data (at most ${formatExamples(steps)} steps).`
  }
}

function describeChanged(answers: readonly ClauseAnswer[], { changed }: Terms): string[] {
  const share = answers.find((answer) => answer.changed !== null)?.changed ?? null
  if (share !== null) {
    const source = changed === null ? 'which the clause on d sees to' : '--changed'
    return [`At most ${formatPercent(share)} of the predictions differ (${source}).`]
  }
  return changed === null
    ? []
    : ['--changed saves nothing here: Hoeffding’s bound needs no more than Bennett’s.']
}

function describeLabels(answers: readonly ClauseAnswer[]): Remark {
  const perStep = answers.flatMap(({ labelsPerStep }) => labelsPerStep ?? [])
  const isAllBennett = answers.every(({ labelled, labelsPerStep }) => !labelled || labelsPerStep !== null)
  if (perStep.length === 0 || !isAllBennett) return { title: 'Labels', sentences: [] }
  const count = formatExamples(Math.max(...perStep))
  return {
    title: 'Labels',
    sentences: [
      `Where both models agree, n − o needs no label: if labelling waits for the predictions, up to ${count} labels a step are enough.`,
    ],
  }
}
