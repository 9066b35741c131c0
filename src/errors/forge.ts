import { declare, defineFaults } from './define-faults.ts'

export const forgeFaults = defineFaults({
  'forge-denied': declare<{ action: string; permission: string; answer: string }>({
    code: 'MM-601',
    kind: 'broken',
    what: ({ action, answer }) => `GitHub does not let this token ${action}: "${answer}"`,
    mend: ({ permission }) =>
      `Add \`${permission}\` to the \`permissions:\` of the job. The token of a pull request from a fork or from ` +
      'Dependabot is read-only whatever the workflow says: post from a job that such a pull request does not start.',
    example: {
      action: 'post the comment on #12',
      permission: 'pull-requests: write',
      answer: 'Resource not accessible by integration',
    },
  }),
  'forge-unreachable': declare<{ action: string; host: string; reason: string }>({
    code: 'MM-602',
    kind: 'broken',
    what: ({ action, host, reason }) => `could not ${action}: no good answer from "${host}" (${reason})`,
    mend: () =>
      'It was tried several times. Run the job again when the service is back: nothing is posted twice.',
    example: { action: 'post the comment on #12', host: 'api.github.com', reason: '502 Bad Gateway' },
  }),
  'forge-refused': declare<{ action: string; status: number; answer: string }>({
    code: 'MM-603',
    kind: 'broken',
    what: ({ action, status, answer }) => `GitHub refused to ${action}: ${status} "${answer}"`,
    mend: ({ status }) =>
      status === 404
        ? 'Check the repository and the number. It also says this of what the token may not see.'
        : 'This should not happen. Report it together with this message.',
    example: { action: 'read the comments of #12', status: 404, answer: 'Not Found' },
  }),
  'forge-rate-limited': declare<{ action: string; answer: string }>({
    code: 'MM-604',
    kind: 'broken',
    what: ({ action, answer }) => `could not ${action}: the rate limit of this token is used up: "${answer}"`,
    mend: () => "Run the job again later, or use a GitHub App's token, which has a limit of its own.",
    example: { action: 'post the comment on #12', answer: 'API rate limit exceeded for installation' },
  }),
  'forge-token-refused': declare<{ action: string; answer: string }>({
    code: 'MM-605',
    kind: 'broken',
    what: ({ action, answer }) => `could not ${action}: GitHub does not accept the token: "${answer}"`,
    mend: () =>
      "Give the input `token` the job's own `github.token`, or renew it: it is wrong, revoked or has expired.",
    example: { action: 'read the comments of #12', answer: 'Bad credentials' },
  }),
  'forge-identity-unknown': declare<{ answer: string }>({
    code: 'MM-606',
    kind: 'broken',
    what: ({ answer }) => `cannot tell which comments are this token's own: "${answer}"`,
    mend: () =>
      'Neither the GraphQL query `viewer` nor GET /user was answered. Nothing was posted, since an earlier comment ' +
      'could not be told from a forged one. Let the token reach one of the two.',
    example: { answer: 'Not Found' },
  }),
  'artifact-too-large': declare<{ name: string; bytes: number; largest: number }>({
    code: 'MM-607',
    kind: 'broken',
    what: ({ name, bytes, largest }) =>
      `the artifact "${name}" has ${bytes} bytes, and ${largest} are allowed: it was not read`,
    mend: () => 'Let the job that computes upload its bundle and nothing else, or make the samples smaller.',
    example: { name: 'mergemark-bundle', bytes: 734_003_200, largest: 134_217_728 },
  }),
  'artifact-damaged': declare<{ name: string; reason: string }>({
    code: 'MM-608',
    kind: 'broken',
    what: ({ name, reason }) => `the artifact "${name}" did not arrive as it was uploaded: ${reason}`,
    mend: () => 'Run the job again; where that does not help, run the job that uploaded it again.',
    example: { name: 'mergemark-bundle', reason: 'its digest is sha256:4f1c…, not sha256:9a07…' },
  }),
  'comment-gone': declare<{ action: string }>({
    code: 'MM-609',
    kind: 'broken',
    what: ({ action }) => `could not ${action}: it is not there any more`,
    mend: () => 'Somebody deleted it in the meantime. Run the job again: the comment is made anew.',
    example: { action: 'edit its own comment' },
  }),
  'charts-unserved': declare<{ path: string; commit: string }>({
    code: 'MM-613',
    kind: 'broken',
    what: ({ path, commit }) => `the forge does not serve "${path}" of ${commit.slice(0, 7)}`,
    mend: () =>
      'It was pushed to refs/mergemark/charts and asked for several times. The comment shows its text form in its ' +
      'place; the next run tries again.',
    example: { path: 'charts/ab/ab12…/metric-changes-light-0123456789abcdef.png', commit: 'f'.repeat(40) },
  }),
  'event-unreadable': declare<{ reason: string }>({
    code: 'MM-611',
    kind: 'broken',
    what: ({ reason }) => `cannot read what started this workflow run: ${reason}`,
    mend: () =>
      'On a runner, GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_SHA and GITHUB_RUN_ID are always ' +
      'set. Elsewhere unset GITHUB_ACTIONS, and name the commits with --base and --head.',
    example: { reason: 'GITHUB_EVENT_PATH is not set' },
  }),
  'step-file-unwritable': declare<{ what: string; reason: string }>({
    code: 'MM-612',
    kind: 'broken',
    what: ({ what, reason }) => `cannot write the step's ${what}: ${reason}`,
    mend: () =>
      'The runner makes this file for each step. Check the free space, and that no earlier command removed it.',
    example: { what: 'output "verdict"', reason: 'Missing file at path: /tmp/output' },
  }),
  'nothing-to-publish-to': declare<Record<string, never>>({
    code: 'MM-620',
    kind: 'usage',
    what: () => 'this run belongs to no workflow, so there is nothing to publish to',
    mend: () => 'Leave --publish out: the report is in the folder of documents.',
    example: {},
  }),
})
