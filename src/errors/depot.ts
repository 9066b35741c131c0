import { declare, defineFaults } from './define-faults.ts'

export const depotFaults = defineFaults({
  'depot-refused': declare<{ depot: string; reason: string }>({
    code: 'MM-350',
    kind: 'broken',
    what: ({ depot, reason }) => `${depot} does not take the sample: ${reason}`,
    mend: ({ depot }) =>
      (isAddress(depot)
        ? 'A bucket needs PUT, and MERGEMARK_DEPOT_TOKEN in the environment of the step that records, unless anybody ' +
          'may write there. '
        : '`baseline.depot` must name a directory that this job may write to. ') +
      'Without the sample, later runs have no predictions of this one to compare with.',
    example: { depot: 'https://bucket.example/penguins', reason: '403 Forbidden' },
  }),
  'depot-unreachable': declare<{ depot: string; reason: string }>({
    code: 'MM-351',
    kind: 'broken',
    what: ({ depot, reason }) => `${depot}, where main's sample is kept, cannot be reached: ${reason}`,
    mend: ({ depot }) =>
      'That is not the same as keeping none, so nothing is compared. ' +
      (isAddress(depot)
        ? 'Try again; if it stays, check `baseline.depot`, the network, and MERGEMARK_DEPOT_TOKEN.'
        : '`baseline.depot` must name a directory that this job may read.'),
    example: { depot: 'https://bucket.example/penguins', reason: 'ECONNREFUSED' },
  }),
  'depot-corrupt': declare<{ depot: string; digest: string; found: string }>({
    code: 'MM-352',
    kind: 'broken',
    what: ({ depot, digest, found }) =>
      `what ${depot} gives for ${digest.slice(0, 19)} is something else (${found.slice(0, 19)})`,
    mend: () =>
      'It was altered after it was put there. Remove it and record that commit again: run its workflow once more.',
    example: {
      depot: 'https://bucket.example/penguins',
      digest: `sha256:${'4f65859c'.repeat(8)}`,
      found: `sha256:${'0d1e2f3a'.repeat(8)}`,
    },
  }),
})

function isAddress(depot: string): boolean {
  return /^[a-z]+:\/\//i.test(depot)
}
