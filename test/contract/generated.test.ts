import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generateFiles } from '../../scripts/generated-files.ts'
import { TOOL } from '../../src/baseline/tool.ts'

describe('generated files', async () => {
  for (const [path, content] of await generateFiles()) {
    it(`${path} is current: else run \`npm run generate\``, () => {
      expect(readFileSync(path, 'utf8')).toBe(content)
    })
  }

  it('records name the version that package.json has', () => {
    expect(TOOL).toBe(`mergemark ${JSON.parse(readFileSync('package.json', 'utf8')).version}`)
  })
})
