import { declare, defineFaults } from './define-faults.ts'

export const recordingFaults = defineFaults({
  'no-such-record': declare<{ name: string; sha: string; store: string; reason: string }>({
    code: 'MM-380',
    kind: 'usage',
    what: ({ name, sha, store, reason }) =>
      `${store} has no record of ${name} at ${sha.slice(0, 7)} that can be used: ${reason}`,
    mend: ({ name }) =>
      `\`mergemark history\` lists the records of ${name}. A commit is recorded by running its workflow, or by ` +
      '`mergemark record --commit <sha> --from <folder>` with results made elsewhere.',
    example: {
      name: 'penguins',
      sha: '4f65859c0a',
      store: 'https://github.com/ada/penguins',
      reason: 'it has no record',
    },
  }),
  'not-on-main-line': declare<{ sha: string; branch: string }>({
    code: 'MM-381',
    kind: 'usage',
    what: ({ sha, branch }) => `${sha.slice(0, 7)} is not on the first-parent line of ${branch}`,
    mend: ({ sha }) =>
      'What is recorded becomes what others are compared with, so a feature branch is not recorded by accident. ' +
      `If you mean it: \`mergemark record --commit ${sha.slice(0, 7)}\`.`,
    example: { sha: '4f65859c0a', branch: 'origin/main' },
  }),
  'pin-name': declare<{ pin: string; expected: string }>({
    code: 'MM-382',
    kind: 'usage',
    what: ({ pin, expected }) => `"${pin}" cannot be the name of a pin: it must be ${expected}`,
    mend: () =>
      'It becomes a path in the store, and `baseline.pin` takes a commit or a name: it must be clear which.',
    example: {
      pin: '../best',
      expected: 'letters, digits, ".", "_" and "-"; no dot first; not like a commit',
    },
  }),
  'no-such-pin': declare<{ name: string; pin: string }>({
    code: 'MM-383',
    kind: 'usage',
    what: ({ name, pin }) => `${name} has no pin "${pin}"`,
    mend: ({ pin }) => `\`mergemark record --pin ${pin} <sha>\` makes one.`,
    example: { name: 'penguins', pin: 'best-2026' },
  }),
  'pin-contended': declare<{ name: string; pin: string; tries: number }>({
    code: 'MM-384',
    kind: 'broken',
    what: ({ name, pin, tries }) =>
      `the pin "${pin}" of ${name} was moved by others under each of ${tries} tries`,
    mend: () =>
      'Nothing was changed by this run. See where it points now, and run again if it is still wrong.',
    example: { name: 'penguins', pin: 'best-2026', tries: 5 },
  }),
  'foreign-results': declare<{ path: string; found: string; expected: string }>({
    code: 'MM-385',
    kind: 'usage',
    what: ({ path, found, expected }) => `"${path}" is of ${found}, not of ${expected}`,
    mend: () => 'Name the commit that the results were made at with --commit, and their folder with --from.',
    example: { path: 'rebuilt/evaluation.json', found: 'seals at 4f65859', expected: 'penguins at 4f65859' },
  }),
})
