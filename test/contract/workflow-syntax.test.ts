import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { validate } from '@actions/languageservice'
import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { forkWorkflowTemplate, oneStepTemplate, workflowTemplate } from '../../src/config/template.ts'

/** GitHub's own language service: what it complains of, as `line: message`. */
async function complaints(path: string, text: string): Promise<string[]> {
  const document = TextDocument.create(pathToFileURL(resolve(path)).href, 'yaml', 1, text)
  const diagnostics = await validate(document)
  return diagnostics.map(({ range, message }) => `${range.start.line + 1}: ${message}`)
}

describe('GitHub’s language service accepts', () => {
  it.each([...globSync('.github/workflows/*.yml'), 'action.yml', ...globSync('actions/*/action.yml')])(
    '%s',
    async (path) => {
      expect(await complaints(path, readFileSync(path, 'utf8'))).toEqual([])
    },
  )

  it.each([
    ['init', workflowTemplate()],
    ['init --one-step', oneStepTemplate()],
    ['init --forks', forkWorkflowTemplate()],
  ])('the workflow that %s writes', async (_, text) => {
    expect(await complaints('.github/workflows/mergemark.yml', text)).toEqual([])
  })

  it('and would complain of a key that does not exist', async () => {
    expect(
      await complaints('.github/workflows/x.yml', 'on: push\njobs:\n  a:\n    runs-in: ubuntu-latest\n'),
    ).not.toEqual([])
  })
})
