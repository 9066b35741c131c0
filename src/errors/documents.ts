import { declare, defineFaults } from './define-faults.ts'

export const documentFaults = defineFaults({
  'document-missing': declare<{
    path: string
    command: string
    /** Where a run over several projects left it, and a glob that finds them. */
    beside?: { readonly folder: string; readonly glob: string }
  }>({
    code: 'MM-501',
    kind: 'broken',
    what: ({ path }) => `there is no document "${path}"`,
    mend: ({ command, beside }) =>
      beside === undefined
        ? `\`mergemark ${command}\` writes it: run that first, with the same --out.`
        : `There is one in "${beside.folder}", where a run over several projects leaves it: give the glob of that run, ` +
          `such as \`--config "${beside.glob}"\`, or \`--out ${beside.folder}\`.`,
    example: { path: 'mergemark-out/comparison.json', command: 'compare' },
  }),
  'document-not-json': declare<{ path: string; reason: string }>({
    code: 'MM-502',
    kind: 'broken',
    what: ({ path, reason }) => `"${path}" is not JSON: ${reason}`,
    mend: () => 'It was altered or cut short after it was written. Make it again.',
    example: { path: 'mergemark-out/data.json', reason: 'Unexpected end of JSON input' },
  }),
  'document-invalid': declare<{ path: string; kind: string; problems: readonly string[] }>({
    code: 'MM-503',
    kind: 'broken',
    what: ({ path, kind, problems }) =>
      `"${path}" is no valid ${kind} document: ${problems.slice(0, 3).join('; ')}`,
    mend: () => 'It was altered, or written by an incompatible version. Make it again.',
    example: {
      path: 'mergemark-out/data.json',
      kind: 'data',
      problems: ['datasets.0.rows: expected number'],
    },
  }),
  'document-too-new': declare<{ path: string; version: string; known: string }>({
    code: 'MM-504',
    kind: 'broken',
    what: ({ path, version, known }) =>
      `"${path}" has schema version ${version}; this Mergemark reads up to ${known}`,
    mend: () => 'Upgrade Mergemark (`uses: mergemark/mergemark@v…`) to the version that wrote it.',
    example: { path: 'base/evaluation.json', version: '2.0', known: '1.x' },
  }),
  'baseline-failed': declare<{ reason: string }>({
    code: 'MM-508',
    kind: 'broken',
    what: ({ reason }) => `there is nothing to compare with: ${reason}`,
    mend: () => 'Mend what kept the baseline from being found; see baseline.json.',
    example: { reason: 'no common history with main' },
  }),
  'document-of-another-run': declare<{ path: string; command: string; found: string }>({
    code: 'MM-507',
    kind: 'broken',
    what: ({ path, found }) => `"${path}" belongs to another run (of ${found.slice(0, 7)})`,
    mend: ({ command }) =>
      `It was left over. Run \`mergemark ${command}\` again for this commit, or remove the folder.`,
    example: { path: 'mergemark-out/evaluation.json', command: 'evaluate', found: '4f65859c0a' },
  }),
  'sample-corrupt': declare<{ path: string; reason: string }>({
    code: 'MM-505',
    kind: 'broken',
    what: ({ path, reason }) => `"${path}" is not a sound sample file: ${reason}`,
    mend: () => 'It was altered or cut short after it was written. Evaluate again.',
    example: { path: 'mergemark-out/sample.bin', reason: 'an array ends beyond the file' },
  }),
  'sample-too-old': declare<{ path: string; version: number; known: number }>({
    code: 'MM-509',
    kind: 'broken',
    what: ({ path, version, known }) =>
      `"${path}" is a sample file of version ${version}; this Mergemark reads version ${known} only`,
    mend: () =>
      'An older Mergemark wrote it. Evaluate again; for a record of main, run Mergemark on main once more.',
    example: { path: 'base/sample.bin', version: 1, known: 2 },
  }),
  'document-too-large': declare<{ path: string; bytes: number; limit: number }>({
    code: 'MM-506',
    kind: 'broken',
    what: ({ path, bytes, limit }) => `"${path}" has ${bytes} bytes; at most ${limit} are read`,
    mend: () => 'A document of this size is not one that Mergemark writes.',
    example: { path: 'mergemark-out/evaluation.json', bytes: 900_000_000, limit: 67_108_864 },
  }),
})
