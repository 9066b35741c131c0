import { declare, defineFaults } from './define-faults.ts'

export const generalFaults = defineFaults({
  'no-such-file': declare<{ path: string; needed: string }>({
    code: 'MM-001',
    kind: 'broken',
    what: ({ path }) => `there is no file "${path}"`,
    mend: ({ needed }) => needed,
    example: { path: 'out/predictions.csv', needed: 'evaluations.test.predictions names it: does the command write it?' },
  }),
  'unreadable-file': declare<{ path: string; reason: string }>({
    code: 'MM-002',
    kind: 'broken',
    what: ({ path, reason }) => `"${path}" cannot be read: ${reason}`,
    mend: () => 'Check its permissions, and that it is a file.',
    example: { path: 'data/train.csv', reason: 'EACCES' },
  }),
  'unwritable-file': declare<{ path: string; reason: string }>({
    code: 'MM-003',
    kind: 'broken',
    what: ({ path, reason }) => `"${path}" cannot be written: ${reason}`,
    mend: () => 'Check the free space and the permissions of its folder. Nothing was left half-written.',
    example: { path: 'mergemark-out/data.json', reason: 'ENOSPC' },
  }),
  'invalid-input': declare<{ input: string; value: string; expected: string }>({
    code: 'MM-004',
    kind: 'usage',
    what: ({ input, value, expected }) => `--${input} is "${value}"; it must be ${expected}`,
    mend: () => 'See `mergemark <command> --help`.',
    example: { input: 'format', value: 'yaml', expected: 'text, json or markdown' },
  }),
  'missing-input': declare<{ input: string; hint: string }>({
    code: 'MM-005',
    kind: 'usage',
    what: ({ input }) => `--${input} is needed`,
    mend: ({ hint }) => hint,
    example: { input: 'base', hint: 'Name the commit or branch to compare with, e.g. `--base main`.' },
  }),
  'not-yet': declare<{ key: string }>({
    code: 'MM-006',
    kind: 'usage',
    what: ({ key }) => `"${key}" is not yet served by this version`,
    mend: () => 'Leave it out for now. Nothing is checked as if it were there.',
    example: { key: 'gate.waivers' },
  }),
  'would-overwrite': declare<{ paths: readonly string[] }>({
    code: 'MM-007',
    kind: 'usage',
    what: ({ paths }) => `${paths.join(', ')} ${paths.length === 1 ? 'exists' : 'exist'} already`,
    mend: () => 'Nothing was written. Use --force to overwrite.',
    example: { paths: ['mergemark.yml'] },
  }),
})
