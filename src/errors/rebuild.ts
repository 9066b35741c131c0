import { declare, defineFaults } from './define-faults.ts'
import { quoteLastLines } from './quote-lines.ts'

export const rebuildFaults = defineFaults({
  'rebuild-failed': declare<{ sha: string; step: string; reason: string; lines: readonly string[] }>({
    code: 'MM-360',
    kind: 'broken',
    what: ({ sha, step, reason }) =>
      `main's model could not be made again at ${sha.slice(0, 12)}: ${step} ${reason}`,
    mend: ({ lines }) =>
      [
        'What is compared with it stays missing. Check that commit out and run the same by hand; a push to main whose ' +
          'run is recorded makes this unnecessary.',
        ...(lines.length === 0 ? [] : ['Its last lines:', ...quoteLastLines(lines)]),
      ].join('\n'),
    example: {
      sha: '4f65859c0a4f65859c0a',
      step: '`mergemark train`',
      reason: 'ended with exit code 3',
      lines: ["ModuleNotFoundError: No module named 'lightgbm'"],
    },
  }),
  'carried-outside': declare<{ path: string }>({
    code: 'MM-362',
    kind: 'broken',
    what: ({ path }) =>
      `"${path}" cannot be handed to main's model: it lies outside of the working directory`,
    mend: () =>
      'To evaluate main on the new evaluation set, its files are laid over a copy of main. Keep them below the working directory, and not behind a link that leads out of it.',
    example: { path: '../shared/test.csv' },
  }),
  'rebuilt-unfit': declare<{ path: string; reason: string }>({
    code: 'MM-361',
    kind: 'broken',
    what: ({ path, reason }) => `what was made again of main in "${path}" cannot be used: ${reason}`,
    mend: () =>
      'Nothing is compared with it. Remove the folder and run `mergemark evaluate` again, and let no other step write there.',
    example: {
      path: 'mergemark-out/rebuilt',
      reason: 'the digest of sample.bin differs from the manifest\u2019s',
    },
  }),
})
