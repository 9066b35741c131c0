import { declare, defineFaults } from './define-faults.ts'

const asShare = (percent: number) => Number((percent / 100).toPrecision(12))

/** `Write 0.01 for 1 %.` where the value reads as a percentage, else what a share is. */
function mendPercent(value: string): string {
  const percent = Number(value.replace('%', ''))
  return percent > 0 && percent <= 100
    ? `Write ${asShare(percent)} for ${percent} %.`
    : 'Write a part of 1: 0.01 is 1 %.'
}

export const sampleSizeFaults = defineFaults({
  'margin-not-a-share': declare<{ value: string }>({
    code: 'MM-150',
    kind: 'usage',
    what: ({ value }) => `--margin is "${value}"; the drop of a share lies between 0 and 1`,
    mend: ({ value }) => mendPercent(value),
    example: { value: '1' },
  }),
  'margin-not-positive': declare<{ value: string }>({
    code: 'MM-151',
    kind: 'usage',
    what: ({ value }) => `--margin is "${value}"; no number of examples shows that nothing fell at all`,
    mend: () => 'Write the drop that you can afford, above 0: `--margin 0.01` is one percentage point.',
    example: { value: '0' },
  }),
  'share-out-of-range': declare<{ input: string; value: string; range: string }>({
    code: 'MM-152',
    kind: 'usage',
    what: ({ input, value, range }) => `--${input} is "${value}"; it must be ${range}`,
    mend: ({ value }) => mendPercent(value),
    example: { input: 'disagreement', value: '10', range: 'above 0 and at most 1' },
  }),
  'unknown-variable': declare<{ variable: string }>({
    code: 'MM-153',
    kind: 'usage',
    what: ({ variable }) => `the condition names "${variable}", which is no variable`,
    mend: () =>
      'Write n for the new model’s share of right answers, o for the old one’s, d for the share of predictions that differ.',
    example: { variable: 'accuracy' },
  }),
  'condition-unreadable': declare<{ found: string; expected: string }>({
    code: 'MM-154',
    kind: 'usage',
    what: ({ found, expected }) => `the condition cannot be read at ${found}: expected ${expected}`,
    mend: () =>
      'A clause reads `n - o > 0.02 +/- 0.01`; `/\\` or `and` joins several; + and -, and * by a number are known.',
    example: { found: '"="', expected: 'a number' },
  }),
  'tolerance-not-positive': declare<{ tolerance: string }>({
    code: 'MM-155',
    kind: 'usage',
    what: ({ tolerance }) => `the condition’s tolerance is ${tolerance}; no number of examples is that exact`,
    mend: () => 'Write how far the estimate may be off, above 0: `+/- 0.01`.',
    example: { tolerance: '0' },
  }),
  'condition-decided': declare<{ clause: string; low: number; high: number; percent: number }>({
    code: 'MM-156',
    kind: 'usage',
    what: ({ clause, low, high }) =>
      `"${clause}" needs no examples: its left side always lies between ${low} and ${high}`,
    mend: ({ percent }) =>
      Math.abs(percent) >= 1 && Math.abs(percent) < 100
        ? `n, o and d are shares: write ${asShare(percent)} for ${percent} %.`
        : 'n, o and d are shares, each between 0 and 1.',
    example: { clause: 'n - o > 2 +/- 1', low: -1, high: 1, percent: 2 },
  }),
  'beyond-counting': declare<{ asked: string }>({
    code: 'MM-157',
    kind: 'usage',
    what: ({ asked }) => `${asked} needs more than 9,007,199,254,740,991 examples`,
    mend: () => 'Ask for a larger margin or tolerance.',
    example: { asked: 'a margin of 1e-9' },
  }),
  'expected-not-above': declare<{ expected: number; bar: number }>({
    code: 'MM-158',
    kind: 'usage',
    what: ({ expected, bar }) =>
      `--expected is "${expected}" and --min is "${bar}"; no number of examples shows a share above a bar that it does not clear`,
    mend: () => 'Write the share that your model has, which must lie above the bar.',
    example: { expected: 0.9, bar: 0.9 },
  }),
})
