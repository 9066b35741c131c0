import { choice, flag, text } from './define-input.ts'

/** What every command takes. */
export const commonInputs = {
  config: text('Path or glob of the configuration.', 'mergemark.yml', { placeholder: 'file' }),
  out: text('Folder that documents are written to and read from.', 'mergemark-out', {
    placeholder: 'folder',
  }),
  'working-directory': text('Folder to work in; all paths start there.', '.', {
    surface: 'action',
    placeholder: 'folder',
  }),
  format: choice(
    'What stdout shows: `text` (words), `json` (the written document) or `markdown` (the report).',
    ['text', 'json', 'markdown'],
    'text',
    {
      surface: 'cli',
    },
  ),
  quiet: flag('Say nothing but errors and the result.', { surface: 'cli' }),
  'no-color': flag('No colours, whatever the terminal.', { surface: 'cli' }),
  debug: flag('Show stack traces.', { surface: 'cli' }),
} as const

/** For commands that ask git what is judged, where no event says so. */
export const revisionInputs = {
  base: text(
    'The branch or commit to compare with; default: the remote’s default branch, main or master.',
    null,
    {
      surface: 'cli',
      placeholder: 'revision',
    },
  ),
  head: text('The commit that is judged; default: HEAD.', null, { surface: 'cli', placeholder: 'revision' }),
} as const

/** As a workflow writes it. */
const TOKEN_OF_JOB = '$' + '{{ github.token }}'

/** For commands that talk to the forge or push. Never for those that run a pull request's code. */
export const tokenInput = {
  token: text('A token with the permissions below.', null, {
    surface: 'action',
    secret: true,
    actionDefault: TOKEN_OF_JOB,
  }),
} as const

/** For commands that write to the store. */
export const signingKeyInput = {
  'signing-key': text(
    'SSH private key that records are signed with; on the command line MERGEMARK_SIGNING_KEY holds it.',
    null,
    { surface: 'action', secret: true, variable: 'MERGEMARK_SIGNING_KEY' },
  ),
} as const

/** For commands that take over what another job made. */
export const bundleInputs = {
  bundle: text(
    'What the job before left: a folder, a zip file, or `artifact:<name>` of the run that is judged. Taken strictly.',
    null,
    { placeholder: 'path' },
  ),
  workflow: text(
    'On `workflow_run`: the file of the workflow that computes.',
    '.github/workflows/mergemark.yml',
    { surface: 'action', placeholder: 'path' },
  ),
} as const
