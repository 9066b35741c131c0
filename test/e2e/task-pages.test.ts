import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeTaskPages } from '../../scripts/task-pages.ts'

describe('the pages of docs/tasks', () => {
  it('show what their commands print now (`npm run pages`)', { timeout: 120_000 }, async () => {
    for (const [path, content] of await makeTaskPages()) {
      expect.soft(readFileSync(path, 'utf8'), path).toBe(content)
    }
  })
})
