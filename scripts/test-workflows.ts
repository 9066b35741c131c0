/**
 * Audits the workflows, the actions and what `mergemark init` writes with actionlint and zizmor:
 * `npm run test:workflows`. Needs Go, Python 3.10 or later with venv, and their registries at the first run.
 */

import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forkWorkflowTemplate, oneStepTemplate, workflowTemplate } from '../src/config/template.ts'
import { rewriteOwnActions } from './workflows/own-actions.ts'
import { installFromGo, installFromPyPI } from './workflows/tools.ts'

const WORKFLOWS = '.github/workflows'
const actionlint = installFromGo('actionlint', 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12')
const zizmor = installFromPyPI('zizmor', '1.32.0')

/** Pinning to a commit is a choice of whoever takes the template; everything else holds for it too. */
const FOR_TEMPLATES = { rules: { 'unpinned-uses': { config: { policies: { '*': 'ref-pin' } } } } }
/** demo.yml plays what users write: `./` stands for `mergemark/mergemark@v1`. */
const FOR_OWN = { rules: { 'self-repository': { ignore: ['demo.yml'] } } }

const folder = mkdtempSync(join(tmpdir(), 'mergemark-workflows-'))
try {
  const copy = join(folder, 'repository')
  const users = join(folder, 'users')
  copyRepository(copy)
  writeTemplates(users)
  const failed = [
    check('actionlint on this repository', actionlint, globSync(`${WORKFLOWS}/*.yml`, { cwd: copy }), copy),
    check(
      'actionlint on what init writes',
      actionlint,
      globSync(`*/${WORKFLOWS}/*.yml`, { cwd: users }),
      users,
    ),
    check('zizmor on this repository', zizmor, audit(FOR_OWN, 'own', [WORKFLOWS, 'action.yml', 'actions'])),
    check('zizmor on what init writes', zizmor, audit(FOR_TEMPLATES, 'templates', [users])),
  ].filter((passed) => !passed)
  process.exitCode = failed.length > 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Where `$/` is written `./`, actionlint knows the actions and checks their inputs and outputs too. */
function copyRepository(copy: string): void {
  mkdirSync(join(copy, '.git'), { recursive: true })
  for (const path of ['action.yml', 'actions', 'dist']) cpSync(path, join(copy, path), { recursive: true })
  mkdirSync(join(copy, WORKFLOWS), { recursive: true })
  for (const path of globSync(`${WORKFLOWS}/*.yml`))
    writeFileSync(join(copy, path), rewriteOwnActions(readFileSync(path, 'utf8'), './'))
}

function writeTemplates(users: string): void {
  const written = {
    'three-jobs': { 'mergemark.yml': workflowTemplate(), 'mergemark-forks.yml': forkWorkflowTemplate() },
    'one-step': { 'mergemark.yml': oneStepTemplate() },
  }
  for (const [form, files] of Object.entries(written)) {
    mkdirSync(join(users, form, WORKFLOWS), { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(join(users, form, WORKFLOWS, name), text)
  }
}

function audit(settings: unknown, name: string, paths: readonly string[]): string[] {
  const config = join(folder, `${name}.yml`)
  writeFileSync(config, JSON.stringify(settings))
  return ['--offline', '--no-progress', '--quiet', '--config', config, ...paths]
}

function check(title: string, program: string, args: readonly string[], cwd = '.'): boolean {
  const { status, error } = spawnSync(program, args, { cwd, stdio: 'inherit' })
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${title}`)
  if (error !== undefined) console.error(error.message)
  return status === 0
}
