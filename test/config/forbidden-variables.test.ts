import { describe, expect, it } from 'vitest'
import { isForbidden } from '../../src/config/forbidden-variables.ts'
import { trainSchema } from '../../src/config/schema/train.ts'
import { refuseForbidden } from '../../src/project/forbidden-variables.ts'

/** https://docs.github.com/actions/reference/variables-reference, `gh help environment`, git-config(1) ENVIRONMENT. */
const FORBIDDEN = [
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'GITHUB_ENTERPRISE_TOKEN',
  'GH_ENTERPRISE_TOKEN',
  'gh_enterprise_token',
  'GH_PAT',
  'RUNNER_TOKEN',
  'RUNNER_REGISTRATION_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'INPUT_TOKEN',
  'INPUT_GITHUB-TOKEN',
  'GIT_CONFIG_VALUE_0',
  'GIT_ASKPASS',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
]
const ALLOWED = [
  'HF_TOKEN',
  'CUDA_VISIBLE_DEVICES',
  'GITHUB_SHA',
  'RUNNER_TEMP',
  'NODE_OPTIONS',
  'DIGITS_TOKEN',
]

describe('a variable that no code of a pull request may see', () => {
  it.each(FORBIDDEN)('%s is refused where a command would be handed it', (name) => {
    expect(isForbidden(name)).toBe(true)
    expect(() => refuseForbidden(['MODE', name], 'train.env')).toThrow(`train.env names ${name}`)
  })

  it.each(FORBIDDEN)('%s is refused by the configuration', (name) => {
    expect(trainSchema.safeParse({ command: 'python train.py', env: [name] }).success).toBe(false)
  })

  it.each(ALLOWED)('%s is none', (name) => {
    expect(isForbidden(name)).toBe(false)
    expect(trainSchema.safeParse({ command: 'python train.py', env: [name] }).success).toBe(true)
  })
})
