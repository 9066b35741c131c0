import { fault } from '../errors/fault.ts'
import { adaptivities, conditionModes } from '../stats/sample-size/condition-examples.ts'
import { commonInputs } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { choice, type Inputs, type InputValues, number, text } from './define-input.ts'
import { answerBar } from './sample-size/answer-bar.ts'
import { answerCondition } from './sample-size/answer-condition.ts'
import { answerExamples } from './sample-size/answer-examples.ts'
import type { Comparing } from './sample-size/answer-margin.ts'
import { answerMargin } from './sample-size/answer-margin.ts'
import { chooseQuestion } from './sample-size/choose-question.ts'
import { readCounts, readMargins, readShares, requireCount, requireShare } from './sample-size/read-shares.ts'
import { type Reply, renderReply } from './sample-size/reply.ts'
import type { WholeSet } from './sample-size/whole-set.ts'

const cli = { surface: 'cli' } as const
const list = { ...cli, placeholder: 'a,b' } as const
const inputs = {
  format: commonInputs.format,
  quiet: commonInputs.quiet,
  'no-color': commonInputs['no-color'],
  debug: commonInputs.debug,
  margin: text('How many examples tell a drop of this much (0.01 is one percentage point)?', null, list),
  examples: text('The other way round: which drop can so many examples tell?', null, list),
  disagreement: text('Share of the examples on which just one of the two models is right.', '0.1', list),
  min: number('How many examples show one model’s share above this bar (needs --expected)?', null, cli),
  expected: text('With --min: the share that the model has.', null, list),
  confidence: number('Confidence of the interval.', 0.95, cli),
  power: number('Chance that a model which is no worse is found so.', 0.8, cli),
  'design-effect': number('How many times as many examples it takes because they come in groups.', 1, cli),
  prevalence: number('Share of the examples that the metric looks at: a rare class for its recall.', 1, cli),
  condition: text(
    'How many examples a condition of ease.ml/ci needs: n, o and d are new and old accuracy and the share that differs.',
    null,
    { ...cli, placeholder: '"n - o > 0.02 +/- 0.01"' },
  ),
  reliability: number('With --condition: chance that all its estimates are within tolerance.', 0.9999, cli),
  adaptivity: choice('With --condition: what the makers of the models learn.', adaptivities, 'full', cli),
  steps: number('With --condition: how many changes are judged on the same examples.', null, cli),
  mode: choice(
    'With --condition: what becomes of a change it cannot decide.',
    conditionModes,
    'fp-free',
    cli,
  ),
  changed: number(
    'With --condition: the share of predictions that a change alters at most, if known.',
    null,
    cli,
  ),
} as const

type Asked = InputValues<typeof inputs>

export const sampleSize = defineCommand({
  name: 'sample-size',
  summary: 'Say how many examples an evaluation set needs, or what the one you have can tell.',
  notes: () =>
    [
      'Examples:',
      '  mergemark sample-size --margin 0.01,0.02 --disagreement 0.05,0.1,0.2',
      '  mergemark sample-size --examples 1000 --disagreement 0.08',
      '  mergemark sample-size --margin 0.05 --prevalence 0.02     recall of a class with 2 % of the examples',
      '  mergemark sample-size --min 0.9 --expected 0.93',
      '  mergemark sample-size --condition "n - o > 0.02 +/- 0.01" --reliability 0.9999 --steps 32',
    ].join('\n'),
  inputs,
  outputs: {},
  permissions: {},
  ports: [],
  run: async ({ inputs: asked }) => renderReply(answer(asked)),
})

function answer(asked: Asked): Reply {
  switch (chooseQuestion(findWritten(asked))) {
    case 'margin':
      return answerMargin(readMargins(asked.margin ?? ''), readComparing(asked))
    case 'examples':
      return answerExamples(readCounts('examples', asked.examples ?? ''), readComparing(asked))
    case 'min':
      return answerBar({
        ...readPlan(asked),
        bar: requireShare('min', asked.min ?? 0),
        expected: readShares('expected', requireWritten('expected', asked.expected)),
      })
    case 'condition':
      return answerCondition(asked.condition ?? '', {
        reliability: requireShare('reliability', asked.reliability),
        adaptivity: asked.adaptivity as (typeof adaptivities)[number],
        steps: requireCount('steps', requireWritten('steps', asked.steps)),
        mode: asked.mode as (typeof conditionModes)[number],
        changed: asked.changed === null ? null : requireShare('changed', asked.changed, { atMostOne: true }),
      })
  }
}

/** The inputs that hold something else than where nobody writes them. */
function findWritten(asked: Asked): ReadonlySet<string> {
  const given: Readonly<Record<string, unknown>> = asked
  const differs = Object.entries(inputs as Inputs).filter(([name, { fallback }]) => given[name] !== fallback)
  return new Set(differs.map(([name]) => name))
}

function readComparing(asked: Asked): Comparing {
  return { ...readPlan(asked), disagreements: readShares('disagreement', asked.disagreement) }
}

function readPlan(asked: Asked): WholeSet & { readonly confidence: number; readonly power: number } {
  const designEffect = asked['design-effect']
  if (!(designEffect >= 1)) {
    const expected = 'at least 1: grouped examples never count for more than independent ones'
    throw fault('invalid-input', { input: 'design-effect', value: String(designEffect), expected })
  }
  return {
    confidence: requireShare('confidence', asked.confidence),
    power: requireShare('power', asked.power),
    designEffect,
    prevalence: requireShare('prevalence', asked.prevalence, { atMostOne: true }),
  }
}

function requireWritten<T>(input: 'expected' | 'steps', value: T | null): T {
  if (value !== null) return value
  const hint =
    input === 'steps'
      ? 'How many changes will be judged on the same examples? E.g. `--steps 32`.'
      : 'Write the share that your model has, e.g. `--expected 0.93`; several with commas.'
  throw fault('missing-input', { input, hint })
}
