import { declare, defineFaults } from './define-faults.ts'

export const expressionFaults = defineFaults({
  'expression-unreadable': declare<{ key: string; expression: string; problem: string; at: number | null }>({
    code: 'MM-140',
    kind: 'usage',
    what: ({ key, expression, problem, at }) => {
      const character = at === null ? '' : ` at character ${at + 1}`
      return `${key} is ${quote(expression)}, which cannot be read${character}: ${problem}`
    },
    mend: () =>
      'An expression compares numbers, as in `metrics.test.f1 >= 0.9 && model.bytes < 2e6`; docs/gate.md lists what it may speak of.',
    example: {
      key: 'gate.rules[2].expr',
      expression: 'metrics.test.f1 = 0.9',
      problem: 'one "=" compares nothing: write "=="',
      at: 16,
    },
  }),
  'nothing-to-attest': declare<{ file: string; isOfFiles: boolean }>({
    code: 'MM-141',
    kind: 'usage',
    what: ({ file }) =>
      `"${file}" was not written: the run has neither a model nor an evaluation set whose digest is known`,
    mend: ({ isOfFiles }) =>
      isOfFiles
        ? 'A comparison alone tells neither. Leave --attestation out, or judge a run: `mergemark gate` without --comparison and --policy.'
        : 'An attestation is about something: name the model in `train.outputs.model`, or evaluate predictions. Or leave --attestation out.',
    example: { file: 'verdict.intoto.json', isOfFiles: false },
  }),
})

function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text)
}
