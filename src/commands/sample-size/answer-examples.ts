import { formatExact } from '../../report/number.ts'
import { marginForExamples } from '../../stats/sample-size/paired-shares.ts'
import { type Comparing, describeAssumptions, describeMeaning, tabulate } from './answer-margin.ts'
import type { Reply } from './reply.ts'
import { formatExamples, independentOf } from './whole-set.ts'

/** The smallest drop that each number of examples tells. */
export function answerExamples(counts: readonly number[], given: Comparing): Reply {
  const answers = counts.flatMap((examples) =>
    given.disagreements.map((disagreement) => {
      const demand = marginForExamples(independentOf(examples, given), { ...given, disagreement })
      return { examples, disagreement, margin: demand?.value ?? null, method: demand?.method ?? null }
    }),
  )
  const [first] = answers
  const single = answers.length === 1 && first !== undefined ? first : null
  const { confidence, power, designEffect, prevalence } = given
  return {
    headline:
      single === null
        ? 'The smallest drop that so many examples tell, by the disagreement of the two models'
        : single.margin === null
          ? `${formatExamples(single.examples)} examples tell no drop at all.`
          : `${formatExamples(single.examples)} examples tell a drop of ${showMargin(single.margin)}, and none that is smaller.`,
    table:
      single === null
        ? tabulate({
            corner: 'examples',
            rows: counts,
            columns: given.disagreements,
            cell: (row, column) =>
              showMargin(answers[row * given.disagreements.length + column]?.margin ?? null),
            showRow: formatExamples,
          })
        : null,
    remarks: [
      describeMeaning(single === null ? 'this' : showMargin(single.margin), given),
      describeAssumptions(
        given,
        answers.flatMap(({ method }) => (method === null ? [] : [{ method }])),
      ),
      {
        title: 'With a smaller margin',
        sentences: [
          'Changes that are no worse end as “inconclusive” more often. The number is what the set can tell, not what you can afford.',
        ],
      },
    ].filter((_, at) => at > 0 || single?.margin !== null),
    document: { question: 'margin-for-examples', confidence, power, designEffect, prevalence, answers },
  }
}

/** Three digits, rounded up: rounded down, the examples would no longer tell it. */
function showMargin(margin: number | null): string {
  if (margin === null) return '–'
  const step = 10 ** (Math.floor(Math.log10(margin)) - 2)
  const steps = Math.ceil(margin / step - 1e-6)
  return formatExact(Number((steps * step).toPrecision(3)))
}
