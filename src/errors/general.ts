import { declare, defineFaults } from './define-faults.ts'

export const generalFaults = defineFaults({
  internal: declare<{ reason: string }>({
    code: 'MM-000',
    kind: 'broken',
    what: ({ reason }) => `Mergemark itself failed: ${reason}`,
    mend: () => 'This is a bug. Run again with --debug and report what it prints.',
    example: { reason: "TypeError: Cannot read properties of undefined (reading 'rows')" },
  }),
  'no-such-file': declare<{ path: string; needed: string }>({
    code: 'MM-001',
    kind: 'broken',
    what: ({ path }) => `there is no file "${path}"`,
    mend: ({ needed }) => needed,
    example: {
      path: 'out/predictions.csv',
      needed: 'evaluations.test.predictions names it: does the command write it?',
    },
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
  'out-is-a-link': declare<{ path: string }>({
    code: 'MM-021',
    kind: 'usage',
    what: ({ path }) => `"${path}", where documents go, is a symbolic link`,
    mend: () =>
      'Remove it, or name another folder with --out: what is written through a link can land anywhere.',
    example: { path: 'mergemark-out' },
  }),
  'no-configuration': declare<{ path: string }>({
    code: 'MM-008',
    kind: 'usage',
    what: ({ path }) => `there is no configuration "${path}"`,
    mend: () => '`mergemark init` writes one; --config names another place.',
    example: { path: 'mergemark.yml' },
  }),
  'duplicate-project': declare<{ name: string; paths: readonly string[] }>({
    code: 'MM-009',
    kind: 'usage',
    what: ({ name, paths }) => `${paths.join(' and ')} are both named "${name}"`,
    mend: () => 'Give each project a `name` of its own: its comment section, check and history go by it.',
    example: { name: 'penguins', paths: ['a/mergemark.yml', 'b/mergemark.yml'] },
  }),
  'unknown-command': declare<{ name: string; suggestion: string }>({
    code: 'MM-010',
    kind: 'usage',
    what: ({ name }) => `there is no command "${name}"`,
    mend: ({ suggestion }) => `${suggestion}\`mergemark --help\` lists all commands.`,
    example: { name: 'gtae', suggestion: 'Did you mean gate? ' },
  }),
  'unknown-option': declare<{ option: string; command: string; suggestion: string }>({
    code: 'MM-011',
    kind: 'usage',
    what: ({ option, command }) => `\`mergemark ${command}\` has no option ${option}`,
    mend: ({ suggestion, command }) => `${suggestion}\`mergemark ${command} --help\` lists them.`,
    example: { option: '--confg', command: 'gate', suggestion: 'Did you mean --config? ' },
  }),
  'invalid-arguments': declare<{ command: string; arguments: string; reason: string }>({
    code: 'MM-014',
    kind: 'usage',
    what: ({ command, arguments: words, reason }) =>
      `\`mergemark ${command} ${words}\` cannot be read: ${reason}`,
    mend: ({ command }) => `\`mergemark ${command} --help\` lists the options.`,
    example: { command: 'gate', arguments: '--config', reason: "option '--config <file>' argument missing" },
  }),
  'demo-failed': declare<{ step: string; reason: string }>({
    code: 'MM-015',
    kind: 'broken',
    what: ({ step, reason }) => `the demo stopped at "${step}": ${reason}`,
    mend: () => 'Its folder is left as it was, to look into.',
    example: { step: 'git init', reason: 'git: command not found' },
  }),
  'outside-repository': declare<{ command: string }>({
    code: 'MM-012',
    kind: 'usage',
    what: ({ command }) => `\`mergemark ${command}\` needs a git repository, and this folder is in none`,
    mend: () => 'Run it inside the repository; on GitHub, after actions/checkout.',
    example: { command: 'record' },
  }),
  'event-not-served': declare<{ action: string }>({
    code: 'MM-016',
    kind: 'usage',
    what: ({ action }) => `${action} does not judge this kind of event`,
    mend: () =>
      'Run it on pull_request, push, merge_group, workflow_dispatch or schedule. pull_request_target is never safe here.',
    example: { action: 'mergemark/mergemark' },
  }),
  'checkout-differs': declare<{ tested: string; found: string }>({
    code: 'MM-017',
    kind: 'usage',
    what: ({ tested, found }) =>
      `this run is to test ${tested.slice(0, 7)}, but ${found.slice(0, 7)} is checked out`,
    mend: () =>
      'Check out the commit that is tested: actions/checkout without `ref`, or with that of the pull request’s head.',
    example: { tested: '4f65859c0a', found: '9d1c2b3a4f' },
  }),
  'project-removed': declare<{ paths: readonly string[] }>({
    code: 'MM-018',
    kind: 'usage',
    what: ({ paths }) => `the base branch has a project at ${paths.join(', ')}, and this change has not`,
    mend: () =>
      'Removing or moving a project needs someone who may merge without this check: nothing judges it any more.',
    example: { paths: ['models/a/mergemark.yml'] },
  }),
  'not-to-be-recorded': declare<{ event: string }>({
    code: 'MM-019',
    kind: 'usage',
    what: ({ event }) => `a ${event} that is not on the default branch is not recorded`,
    mend: () =>
      'Run `record` on pushes to the default branch: its records are what pull requests are compared with.',
    example: { event: 'pull_request' },
  }),
  'untrusted-run': declare<{ event: string }>({
    code: 'MM-013',
    kind: 'usage',
    what: ({ event }) =>
      `this ${event} comes from a fork or from Dependabot, and the one-step action does not judge those`,
    mend: () =>
      'Its code would run beside the judging. See docs/threat-model.md for the form that is safe for forks.',
    example: { event: 'pull_request' },
  }),
  'program-not-found': declare<{ program: string; reason: string }>({
    code: 'MM-020',
    kind: 'broken',
    what: ({ program, reason }) => `the program "${program}" cannot be started: ${reason}`,
    mend: () =>
      'Is it installed, and on the PATH? Commands run without a shell: pipes, `&&` and aliases need `bash -c "…"`.',
    example: { program: 'pyhton', reason: 'there is none of that name on the PATH' },
  }),
})
