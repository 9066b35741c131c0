import { declare, defineFaults } from './define-faults.ts'

export const bundleFaults = defineFaults({
  'archive-refused': declare<{ reason: string }>({
    code: 'MM-520',
    kind: 'broken',
    what: ({ reason }) => `the archive was not unpacked: ${reason}`,
    mend: () =>
      'Let actions/upload-artifact pack `mergemark-out` and nothing else. Nothing of this archive was used.',
    example: { reason: '"../.git/config" leads out of it' },
  }),
  'bundle-refused': declare<{ bundle: string; reason: string }>({
    code: 'MM-521',
    kind: 'broken',
    what: ({ bundle, reason }) => `the bundle "${bundle}" was refused: ${reason}`,
    mend: () =>
      'Nothing of it was used. It is to be what `mergemark evaluate` or `mergemark gate` left in the folder of documents.',
    example: { bundle: 'mergemark-bundle.zip', reason: 'data.json is of the project "cats"' },
  }),
  'bundle-missing': declare<{ bundle: string; isByHand?: boolean }>({
    code: 'MM-522',
    kind: 'broken',
    what: ({ bundle }) => `there is no bundle "${bundle}"`,
    mend: ({ isByHand = false }) =>
      isByHand
        ? 'Nothing was laid out or removed. Give the folder of documents that the run before left, or the zip file of it.'
        : 'The job that computes did not get as far as uploading it: see its log. What it should hold counts as missing.',
    example: { bundle: 'artifact:mergemark-bundle' },
  }),
  'run-not-followed': declare<{ reason: string }>({
    code: 'MM-523',
    kind: 'usage',
    what: ({ reason }) => `this workflow run is not one to follow: ${reason}`,
    mend: () =>
      'Judge on `workflow_run` only what the named workflow computed on `pull_request`; --workflow names its file.',
    example: { reason: 'it was set off by "push"' },
  }),
  'no-pull-request-followed': declare<{ head: string; branch: string }>({
    code: 'MM-524',
    kind: 'broken',
    what: ({ head, branch }) =>
      `no open pull request has ${head.slice(0, 7)} of "${branch}" as its head: it was closed, or has newer commits`,
    mend: () => 'Nothing is judged or posted. A newer commit has a run of its own.',
    example: { head: '4f65859c0a', branch: 'octocat:better-model' },
  }),
  'not-followed-yet': declare<Record<string, never>>({
    code: 'MM-525',
    kind: 'usage',
    what: () => 'the pull request behind this workflow run has not been looked up in this job',
    mend: () => 'Run `mergemark baseline --bundle …` first, with the same --out.',
    example: {},
  }),
  'artifact-by-hand': declare<{ bundle: string }>({
    code: 'MM-526',
    kind: 'usage',
    what: ({ bundle }) => `there is no bundle "${bundle}" here: artifacts exist only in a workflow`,
    mend: () =>
      'Download it, `gh run download <run> --name <artifact>` for instance, and give the folder. Nothing was removed.',
    example: { bundle: 'artifact:mergemark-bundle' },
  }),
  'bundle-in-out': declare<{ bundle: string; out: string }>({
    code: 'MM-527',
    kind: 'usage',
    what: ({ bundle, out }) =>
      `the bundle "${bundle}" and the folder of documents "${out}" are the same, or one lies in the other`,
    mend: () =>
      'That folder is emptied before a bundle is laid out in it: give one that lies elsewhere, or another --out.',
    example: { bundle: 'mergemark-out', out: 'mergemark-out' },
  }),
})
