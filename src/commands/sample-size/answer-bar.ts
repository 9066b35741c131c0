import { fault } from '../../errors/fault.ts'
import { formatExact } from '../../report/number.ts'
import { examplesAboveBar } from '../../stats/sample-size/share-above-bar.ts'
import type { Reply } from './reply.ts'
import { countExamples, describeWholeSet, formatExamples, formatPercent, type WholeSet } from './whole-set.ts'

interface Bar extends WholeSet {
  readonly bar: number
  /** The shares that the model may truly have, each above the bar. */
  readonly expected: readonly number[]
  readonly confidence: number
  readonly power: number
}

/** How many examples show one model's share above a bar. Throws `expected-not-above`, `beyond-counting`. */
export function answerBar(given: Bar): Reply {
  const { bar, confidence, power, designEffect, prevalence } = given
  const answers = given.expected.map((expected) => {
    if (expected <= bar) throw fault('expected-not-above', { expected, bar })
    const independent = examplesAboveBar({ bar, expected, confidence, power })
    return { expected, examples: countExamples(independent, given, `a share of ${formatExact(expected)}`) }
  })
  const [first] = answers
  const single = answers.length === 1 && first !== undefined ? first : null
  return {
    headline:
      single === null
        ? `Examples that show a share above ${formatExact(bar)}, by the share that the model has`
        : `${formatExamples(single.examples)} examples show that a share of ${formatExact(single.expected)} lies above ${formatExact(bar)}.`,
    table:
      single === null
        ? [
            ['share', 'examples'],
            ...answers.map(({ expected, examples }) => [formatExact(expected), formatExamples(examples)]),
          ]
        : null,
    remarks: [
      {
        title: 'What it means',
        sentences: [
          `A model that truly has this share passes \`min: ${bar}\` with \`bound: interval\` with a chance of ${formatPercent(power)}: the lower end of its interval, at ${formatPercent(confidence)} confidence, lies above the bar.`,
        ],
      },
      {
        title: 'What it assumes',
        sentences: [
          'Each answer is right or wrong: accuracy, recall, exact match.',
          ...describeWholeSet(given),
        ],
      },
      {
        title: 'With fewer',
        sentences: [
          'A good model fails the rule more often, because its interval still reaches below the bar.',
        ],
      },
    ],
    document: {
      question: 'examples-for-bar',
      min: bar,
      confidence,
      power,
      designEffect,
      prevalence,
      answers,
    },
  }
}
