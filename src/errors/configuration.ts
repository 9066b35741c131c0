import { declare, defineFaults } from './define-faults.ts'
import { didYouMean } from './nearest.ts'

export const configurationFaults = defineFaults({
  'not-yaml': declare<{ reason: string }>({
    code: 'MM-101',
    kind: 'usage',
    what: ({ reason }) => `this is not YAML that can be read: ${reason}`,
    mend: () =>
      'Nothing was checked. Indentation is by spaces, and text with `: ` or ` #` in it needs quotes.',
    example: { reason: 'Missing closing "quote' },
  }),
  'unknown-key': declare<{
    key: string
    within: string
    known: readonly string[]
    /** What to write for another tool's word. */
    instead: string | null
  }>({
    code: 'MM-102',
    kind: 'usage',
    what: ({ key, within }) => `${within === '' ? 'there is no key' : `${within} has no key`} "${key}"`,
    mend: ({ key, known, instead }) =>
      instead === null ? `${didYouMean(key, known)}Known here: ${known.join(', ')}.` : `Write ${instead}.`,
    example: {
      key: 'margn',
      within: 'gate.rules[0]',
      known: ['metric', 'margin', 'min', 'max'],
      instead: null,
    },
  }),
  'wrong-value': declare<{ key: string; value: string; expected: string; hint: string }>({
    code: 'MM-103',
    kind: 'usage',
    what: ({ key, value, expected }) => `${key} is ${value}; it must be ${expected}`,
    mend: ({ hint }) => hint,
    example: { key: 'gate.rules[0].margin', value: '"1%"', expected: 'a number', hint: 'Write 0.01.' },
  }),
  'missing-key': declare<{ key: string; hint: string }>({
    code: 'MM-104',
    kind: 'usage',
    what: ({ key }) => `"${key}" is missing`,
    mend: ({ hint }) => hint,
    example: { key: 'evaluations.test.predictions', hint: 'The file with a row an example.' },
  }),
  'duplicate-key': declare<{ line: string }>({
    code: 'MM-105',
    kind: 'usage',
    what: ({ line }) => `this key is there twice: "${line}"`,
    mend: () => 'Only one of them could count. Merge the two, or rename one.',
    example: { line: 'path: data/train.csv' },
  }),
  'duplicate-name': declare<{ key: string; name: string }>({
    code: 'MM-106',
    kind: 'usage',
    what: ({ key, name }) => `${key} has "${name}" twice`,
    mend: () => 'Remove one, or give it another name.',
    example: { key: 'evaluations.test.metrics', name: 'accuracy' },
  }),
  'unknown-version': declare<{ version: string }>({
    code: 'MM-107',
    kind: 'usage',
    what: ({ version }) => `version is ${version}; this Mergemark reads version 1`,
    mend: () => 'Write `version: 1`, or use a Mergemark that knows the newer one.',
    example: { version: '2' },
  }),
  'shell-syntax': declare<{ key: string; syntax: string; command: string }>({
    code: 'MM-108',
    kind: 'usage',
    what: ({ key, syntax }) => `${key} has ${syntax}, and is run without a shell`,
    mend: ({ command }) =>
      `Put it in a script and run that, or write the command as a list: \`command: [bash, -c, ${JSON.stringify(command)}]\`.`,
    example: { key: 'train.command', syntax: '"&&"', command: 'make data && python train.py' },
  }),
  'exclusive-keys': declare<{ one: string; other: string }>({
    code: 'MM-109',
    kind: 'usage',
    what: ({ one, other }) => `${one} and ${other} exclude each other`,
    mend: ({ one, other }) => `Keep either ${one} or ${other}.`,
    example: { one: 'train.command', other: 'train.tensorflow' },
  }),
  'unsafe-output': declare<{ key: string; path: string; reason: string }>({
    code: 'MM-110',
    kind: 'usage',
    what: ({ key, path, reason }) => `${key} is "${path}", which ${reason}`,
    mend: () =>
      'Outputs are removed before they are made anew. Name a file or folder that holds nothing else.',
    example: { key: 'train.outputs.model', path: '.', reason: 'holds mergemark.yml itself' },
  }),
  'forbidden-variable': declare<{ key: string; name: string }>({
    code: 'MM-111',
    kind: 'usage',
    what: ({ key, name }) => `${key} names ${name}, which is the runner's own`,
    mend: () =>
      'Code of a pull request never sees it. If it needs a secret, give it one of its own under another name.',
    example: { key: 'train.env', name: 'GITHUB_TOKEN' },
  }),
  'unknown-metric': declare<{ metric: string; known: readonly string[] }>({
    code: 'MM-112',
    kind: 'usage',
    what: ({ metric }) => `there is no metric "${metric}"`,
    mend: ({ metric, known }) =>
      `${didYouMean(metric, known)}\`mergemark evaluate --help\` lists all metrics.`,
    example: { metric: 'f1_marco', known: ['f1', 'f1_macro'] },
  }),
  'metric-does-not-fit': declare<{ metric: string; task: string; fitting: readonly string[] }>({
    code: 'MM-113',
    kind: 'usage',
    what: ({ metric, task }) => `the metric "${metric}" does not fit the task ${task}`,
    mend: ({ fitting, task }) => {
      const instead = fitting.length === 0 ? '' : `For ${task} there is ${fitting.join(', ')}. `
      return `${instead}\`mergemark evaluate --help\` lists all metrics.`
    },
    example: {
      metric: 'f1',
      task: 'multiclass',
      fitting: ['f1_macro', 'f1_micro', 'f1_weighted', 'f1[label]'],
    },
  }),
  'rule-without-bar': declare<{ rule: string; missing: string; beside: 'as' | 'bound' | null }>({
    code: 'MM-114',
    kind: 'usage',
    what: ({ rule, missing, beside }) =>
      `${rule} has ${beside === null ? '' : `\`${beside}\` and `}no ${missing}`,
    mend: ({ beside }) => {
      if (beside === 'as')
        return '`as` says how a change from main is judged: add `margin: 0.01` (the drop that is tolerated), or leave `as` out.'
      if (beside === 'bound')
        return '`bound` says how `min` and `max` are judged: add `min: 0.9` or `max: 50`, or leave `bound` out.'
      return 'Say what it allows: `margin: 0.01` (the drop from main that is tolerated), `min: 0.9` or `max: 50` (bounds).'
    },
    example: { rule: 'gate.rules[0]', missing: 'margin, min or max', beside: null },
  }),
  'bar-out-of-reach': declare<{ key: string; value: string; metric: string; range: string; hint: string }>({
    code: 'MM-115',
    kind: 'usage',
    what: ({ key, value, metric, range }) => `${key} is ${value}, and ${metric} lies in ${range}`,
    mend: ({ hint }) => hint,
    example: {
      key: 'gate.rules[0].min',
      value: '90',
      metric: 'accuracy',
      range: '0 to 1',
      hint: 'Such a bar never passes. Write 0.9 for 90 %.',
    },
  }),
  'unknown-evaluation': declare<{ evaluation: string; known: readonly string[] }>({
    code: 'MM-116',
    kind: 'usage',
    what: ({ evaluation }) => `there is no evaluation "${evaluation}"`,
    mend: ({ evaluation, known }) => {
      if (known.length === 0) return 'Describe it under `evaluations:`; there is none yet.'
      return `${didYouMean(evaluation, known)}Under \`evaluations:\` there is ${known.join(', ')}.`
    },
    example: { evaluation: 'holdot', known: ['test', 'holdout'] },
  }),
  'ambiguous-evaluation': declare<{ metric: string; evaluations: readonly string[] }>({
    code: 'MM-117',
    kind: 'usage',
    what: ({ metric, evaluations }) =>
      evaluations.length === 0
        ? `no evaluation computes "${metric}"`
        : `"${metric}" could be that of ${evaluations.join(' or ')}`,
    mend: ({ evaluations: [first] }) =>
      first === undefined
        ? 'Describe how the model is measured under `evaluations:`.'
        : `Say which in the rule, e.g. \`evaluation: ${first}\`.`,
    example: { metric: 'accuracy', evaluations: ['test', 'holdout'] },
  }),
  'empty-policy': declare<{ onlyGuards: boolean; mild: boolean }>({
    code: 'MM-118',
    kind: 'usage',
    what: ({ onlyGuards, mild }) => {
      if (mild) return 'the policy only warns: nothing could fail'
      return onlyGuards
        ? 'the policy has guards only, and proves nothing'
        : 'the policy is empty: nothing could fail'
    },
    mend: () =>
      'Add a rule under `gate.rules`, e.g. `- { metric: accuracy, margin: 0.01 }`, or a check of a data set. ' +
      'To look without judging, keep the rule and set `gate.mode: observe`.',
    example: { onlyGuards: false, mild: false },
  }),
  'direction-unknown': declare<{ metric: string; known: readonly string[] }>({
    code: 'MM-119',
    kind: 'usage',
    what: ({ metric }) => `there is no metric "${metric}", and nothing says which way it is better`,
    mend: ({ metric, known }) =>
      `${didYouMean(metric, known)}Declare one of your own under \`metrics\`: ` +
      `\`{ name: ${JSON.stringify(metric)}, direction: higher }\`, or lower.`,
    example: { metric: 'bleu', known: ['accuracy'] },
  }),
  'mostly-of-none': declare<{ key: string }>({
    code: 'MM-128',
    kind: 'usage',
    what: ({ key }) =>
      `${key} would let some cells or rows off, and nothing that it stands beside judges them one by one`,
    mend: () =>
      'Take it out, or loosen the bounds. `mostly` is for checks of cells (`type`, `required`, `unique`, `minimum`, `enum`, …), for `primaryKey`, `uniqueKeys`, `foreignKeys`, `pairs` and `order`, and for SQL rules.',
    example: { key: 'data.penguins.columns.body_mass_g.mean.mostly' },
  }),
})
