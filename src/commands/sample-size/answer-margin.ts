import { formatExact } from '../../report/number.ts'
import {
  chanceByConnor,
  type Demand,
  examplesForMargin,
  type PairedPlan,
} from '../../stats/sample-size/paired-shares.ts'
import type { Remark, Reply } from './reply.ts'
import { countExamples, describeWholeSet, formatExamples, formatPercent, type WholeSet } from './whole-set.ts'

/** What is known about two models on the same examples, whichever way the question goes. */
export interface Comparing extends WholeSet {
  readonly disagreements: readonly number[]
  readonly confidence: number
  readonly power: number
}

/** How many examples show each margin. Throws `beyond-counting`. */
export function answerMargin(margins: readonly number[], given: Comparing): Reply {
  const answers = margins.flatMap((margin) =>
    given.disagreements.map((disagreement) => {
      const { value, method } = examplesForMargin(margin, { ...given, disagreement })
      const examples = countExamples(value, given, `a margin of ${formatExact(margin)}`)
      return { margin, disagreement, examples, method, independent: value }
    }),
  )
  const [first] = answers
  const single = answers.length === 1 && first !== undefined ? first : null
  const { confidence, power, designEffect, prevalence } = given
  return {
    headline:
      single === null
        ? 'Examples that an evaluation set needs, by the drop to tell and the disagreement of the two models'
        : `${formatExamples(single.examples)} examples tell a drop of ${formatExact(single.margin)}.`,
    table:
      single === null
        ? tabulate({
            corner: 'margin',
            rows: margins,
            columns: given.disagreements,
            cell: (row, column) =>
              formatExamples(answers[row * given.disagreements.length + column]?.examples ?? 0),
          })
        : null,
    remarks: [
      describeMeaning(single === null ? 'the margin' : formatExact(single.margin), given),
      describeAssumptions(given, answers),
      { title: 'With fewer', sentences: describeFewer(single, given) },
    ],
    document: {
      question: 'examples-for-margin',
      confidence,
      power,
      designEffect,
      prevalence,
      answers: answers.map(({ independent: _, ...answer }) => answer),
    },
  }
}

export function describeMeaning(
  margin: string,
  { confidence, power }: Pick<PairedPlan, 'confidence' | 'power'>,
) {
  const sentence = `A change that leaves the share as it is gets “not worse by more than ${margin}” with a chance of ${formatPercent(power)}, at ${formatPercent(confidence)} confidence.`
  return { title: 'What it means', sentences: [sentence] }
}

export function describeAssumptions(given: Comparing, demands: readonly Pick<Demand, 'method'>[]): Remark {
  const [only] = given.disagreements
  const disagreement =
    given.disagreements.length === 1 && only !== undefined
      ? `On ${formatPercent(only)} of the examples just one of the two models is right (--disagreement). \`mergemark compare\` of two of your models shows yours.`
      : 'The disagreement is the share of the examples on which just one of the two models is right. `mergemark compare` of two of your models shows yours.'
  return {
    title: 'What it assumes',
    sentences: [
      'Both models judge the same examples, and each answer is right or wrong: accuracy, recall, exact match.',
      disagreement,
      ...describeWholeSet(given),
      ...describeMethod(demands),
    ],
  }
}

/** The usual formula is the one that users may hold the numbers against. */
function describeMethod(demands: readonly Pick<Demand, 'method'>[]): string[] {
  const exact = demands.filter(({ method }) => method === 'score-test').length
  if (exact === 0) return []
  const which = exact === demands.length ? 'The' : `${formatExamples(exact)} of the`
  const numbers = exact === demands.length && exact === 1 ? 'number comes' : 'numbers come'
  return [
    `${which} ${numbers} from the score test behind the gate’s own interval (Tango; Nam 1997): so few examples change for this margin that the usual formula (Connor 1987) would ask for too few.`,
  ]
}

interface Single {
  readonly margin: number
  readonly disagreement: number
  readonly independent: number
  readonly method: Demand['method']
}

function describeFewer(single: Single | null, { confidence }: Comparing): string[] {
  const rarer =
    'A pass is as trustworthy as before, but rarer: more changes end as “inconclusive”, which is neither a pass nor a fall.'
  const other = '`mergemark sample-size --examples 1000` says what 1,000 examples can tell.'
  if (single === null) return [rarer, other]
  if (single.method === 'score-test') return [rarer, other]
  const chance = chanceByConnor(single.margin, { ...single, examples: single.independent / 2, confidence })
  return [rarer, `With half as many, the chance is about ${Math.round(chance * 100)} %. ${other}`]
}

/** Rows and columns of shares or counts, one answer a cell. */
export function tabulate(table: {
  readonly corner: string
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly cell: (row: number, column: number) => string
  readonly showRow?: (row: number) => string
}): string[][] {
  const { corner, rows, columns, cell, showRow = formatExact } = table
  return [
    [corner, ...columns.map((column) => `disagreement ${formatExact(column)}`)],
    ...rows.map((row, at) => [showRow(row), ...columns.map((_, column) => cell(at, column))]),
  ]
}
