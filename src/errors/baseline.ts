import { declare, defineFaults } from './define-faults.ts'

export const baselineFaults = defineFaults({
  'git-missing': declare<{ reason: string }>({
    code: 'MM-301',
    kind: 'broken',
    what: ({ reason }) => `git cannot be started: ${reason}`,
    mend: () => 'Install git 2.31 or newer, and see that it is on the PATH.',
    example: { reason: 'ENOENT' },
  }),
  'not-a-repository': declare<{ path: string }>({
    code: 'MM-302',
    kind: 'usage',
    what: ({ path }) => `"${path}" is in no git repository`,
    mend: () => 'Run Mergemark inside the repository; on GitHub, after actions/checkout.',
    example: { path: '/home/ada/penguins' },
  }),
  /** `input`: null where it was a word without a flag. `orPinOf`: a project whose pins were looked at too. */
  'no-such-revision': declare<{ input: string | null; revision: string; orPinOf?: string }>({
    code: 'MM-303',
    kind: 'usage',
    what: ({ input, revision, orPinOf }) =>
      `${input === null ? `"${revision}"` : `--${input} is "${revision}", which`} names no commit in this clone` +
      (orPinOf === undefined ? '' : ` and no pin of ${orPinOf}`),
    mend: () =>
      'Check its spelling. A branch of the remote is written origin/<branch>; a shallow checkout needs `fetch-depth: 0`.',
    example: { input: 'base', revision: 'mian' },
  }),
  'git-failed': declare<{ command: string; reason: string }>({
    code: 'MM-304',
    kind: 'broken',
    what: ({ command, reason }) => `\`git ${command}\` failed: ${reason}`,
    mend: () => '`git fsck` tells whether the repository is sound; a fresh clone mends one that is not.',
    example: { command: 'rev-list', reason: 'fatal: bad object HEAD' },
  }),
  'no-common-history': declare<{ base: string; shallow: boolean; reason?: string | null }>({
    code: 'MM-305',
    kind: 'broken',
    what: ({ base, reason = null }) =>
      `no common history with ${base.slice(0, 12)}, which this is compared with${notFetched(reason)}`,
    mend: ({ shallow }) =>
      shallow
        ? 'This checkout is shallow: it lacks the commits that would tell.\n' +
          'Add `fetch-depth: 0` to actions/checkout, or run `git fetch --unshallow`.'
        : 'The two share no commit. Name the branch to merge into with --base, or fetch it: `fetch-depth: 0`.',
    example: { base: '66fb1c2d9e', shallow: true },
  }),
  'commit-missing': declare<{ sha: string; shallow: boolean; reason?: string | null }>({
    code: 'MM-306',
    kind: 'broken',
    what: ({ sha, reason = null }) =>
      `the commit ${sha.slice(0, 12)} is not in this clone${notFetched(reason)}`,
    mend: ({ shallow }) =>
      shallow
        ? 'This checkout is shallow. Add `fetch-depth: 0` to actions/checkout, or run `git fetch --unshallow`.'
        : 'Fetch the branch that holds it; on GitHub, add `fetch-depth: 0` to actions/checkout.',
    example: { sha: '4f65859c0a4f65859c0a', shallow: true },
  }),
  'repository-not-trusted': declare<{ path: string }>({
    code: 'MM-307',
    kind: 'broken',
    what: ({ path }) => `git will not read the repository at "${path}": another user owns it`,
    mend: ({ path }) =>
      `If you trust it: \`git config --global --add safe.directory ${path}\`. It happens where a job runs in a container.`,
    example: { path: '/__w/penguins/penguins' },
  }),
  'repository-planted': declare<{ path: string }>({
    code: 'MM-308',
    kind: 'usage',
    what: ({ path }) => `"${path}" has the files of a git repository among its own, which git would obey`,
    mend: () =>
      'Remove HEAD, config, objects and refs from that folder: a pull request that commits them could have its programs run.',
    example: { path: '/work/penguins/sub' },
  }),
  'store-unreachable': declare<{ store: string; reason: string }>({
    code: 'MM-310',
    kind: 'broken',
    what: ({ store, reason }) => `the records at ${store} cannot be reached: ${reason}`,
    mend: () =>
      'That is not the same as having none, so nothing is compared. Try again; if it stays, check the network and the ' +
      'remote, and that the job has `contents: read`.',
    example: { store: 'https://github.com/ada/penguins', reason: 'Could not resolve host: github.com' },
  }),
  'record-refused': declare<{ store: string; ref: string; reason: string }>({
    code: 'MM-311',
    kind: 'broken',
    what: ({ store, ref, reason }) => `${store} does not take records on ${ref}: ${reason}`,
    mend: () =>
      'Give the job `permissions: contents: write`. If it has it, see whether a ruleset or a hook guards the ref: ' +
      '`baseline.store` can name a branch.',
    example: {
      store: 'https://github.com/ada/penguins',
      ref: 'refs/mergemark/records',
      reason: 'Permission to ada/penguins.git denied to github-actions[bot]',
    },
  }),
  'record-exists': declare<{ folder: string }>({
    code: 'MM-312',
    kind: 'broken',
    what: ({ folder }) => `the record "${folder}" exists already, with other content`,
    mend: () => 'Records are never rewritten. Record again: each recording has a folder of its own.',
    example: { folder: 'runs/4f/4f65859c0a/penguins/17-1-0011223344556677' },
  }),
  'record-unreadable': declare<{ path: string; reason: string }>({
    code: 'MM-313',
    kind: 'broken',
    what: ({ path, reason }) => `"${path}" cannot be read from the records: ${reason}`,
    mend: () => 'The store is damaged, or was altered. Record that commit again: run its workflow once more.',
    example: {
      path: 'runs/4f/4f65859c0a/penguins/17-1-0011223344556677/manifest.json',
      reason: 'there is none',
    },
  }),
  'record-corrupt': declare<{ folder: string; reason: string }>({
    code: 'MM-314',
    kind: 'broken',
    what: ({ folder, reason }) => `the record "${folder}" is corrupt: ${reason}`,
    mend: () => 'It was altered after it was written. Record that commit again: run its workflow once more.',
    example: {
      folder: 'runs/4f/4f65859c0a/penguins/17-1-0011223344556677',
      reason: 'the digest of evaluation.json differs from the manifest',
    },
  }),
  'store-contended': declare<{ store: string; ref: string; tries: number }>({
    code: 'MM-315',
    kind: 'broken',
    what: ({ store, ref, tries }) =>
      `${ref} at ${store} changed under each of ${tries} tries to add a record`,
    mend: () =>
      'Nothing was lost but this record: run the recording again. Where it was charts, the comment shows them as text until its next run.',
    example: { store: 'https://github.com/ada/penguins', ref: 'refs/mergemark/records', tries: 35 },
  }),
  'unsafe-record-name': declare<{ part: string; value: string; expected: string }>({
    code: 'MM-316',
    kind: 'usage',
    what: ({ part, value, expected }) =>
      `"${value}" cannot be the ${part} of a record: it must be ${expected}`,
    mend: () => 'It becomes a path in the store, so it may not lead elsewhere.',
    example: { part: 'project', value: '../main', expected: 'letters, digits, ".", "_" and "-"' },
  }),
  'nothing-to-record': declare<{ path: string }>({
    code: 'MM-317',
    kind: 'broken',
    what: ({ path }) => `there is nothing to record: "${path}" is not there`,
    mend: () =>
      'Run `mergemark run` first, or its stages as far as `mergemark evaluate`, with the same --out; a project of data alone needs it too. A run whose evaluation failed is recorded too, and says so.',
    example: { path: 'mergemark-out/evaluation.json' },
  }),
  'working-tree-changed': declare<{ sha: string }>({
    code: 'MM-318',
    kind: 'usage',
    what: ({ sha }) =>
      `tracked files differ from ${sha.slice(0, 7)}, so the results may not be that commit's`,
    mend: () => 'Commit or stash the changes and run again: a record speaks for a commit.',
    example: { sha: '4f65859c0a' },
  }),
})

/** What the remote, or the way to it, had against giving what this clone lacks. */
function notFetched(reason: string | null): string {
  return reason === null ? '' : ` (more could not be fetched: ${reason})`
}
