import { expect, it } from 'vitest'
import { backOff } from '../../src/adapters/git/back-off.ts'
import { describeFailure } from '../../src/adapters/git/describe-failure.ts'
import { readPushOutcome } from '../../src/adapters/git/push-outcome.ts'

const REF = 'refs/mergemark/records'
const outcome = (flag: string, summary: string, stderr = '') =>
  readPushOutcome(
    {
      exitCode: flag === '!' ? 1 : 0,
      stdout: Buffer.from(`To x\n${flag}\tabc:${REF}\t${summary}\nDone\n`),
      stderr,
    },
    REF,
  ).kind
const unanswered = (stderr: string) =>
  readPushOutcome({ exitCode: 128, stdout: Buffer.alloc(0), stderr }, REF).kind

// Summaries as git 2.39 and GitHub print them.
it.each([
  ['*', '[new reference]', 'landed'],
  [' ', 'abc..def', 'landed'],
  ['+', 'abc...def (forced update)', 'landed'],
  ['=', '[up to date]', 'landed'],
  ['!', '[rejected] (stale info)', 'outrun'],
  ['!', '[rejected] (fetch first)', 'outrun'],
  ['!', "[remote rejected] (cannot lock ref 'refs/x': is at 1 but expected 2)", 'outrun'],
  ['!', '[remote rejected] (failed to update ref)', 'outrun'],
  ['!', '[remote rejected] (reference already exists)', 'outrun'],
  ['!', '[remote rejected] (incorrect old value provided)', 'outrun'],
  ['!', '[remote rejected] (Internal Server Error)', 'lost'],
  ['!', '[remote failure] (remote failed to report status)', 'lost'],
  ['!', '[remote rejected] (unpacker error)', 'lost'],
  ['!', '[remote rejected] (pre-receive hook declined)', 'refused'],
  ['!', '[remote rejected] (deny updating a hidden ref)', 'refused'],
  ['!', '[remote rejected] (funny refname)', 'refused'],
  ['!', '[remote rejected] (push declined due to repository rule violations)', 'refused'],
  ['!', '[remote rejected] (refusing to allow a GitHub App to create or update workflow)', 'refused'],
  ['!', '[remote rejected] (something never seen before)', 'refused'],
])('takes %j %s for %s', (flag, summary, kind) => {
  expect(outcome(flag, summary)).toBe(kind)
})

it.each([
  [
    'remote: Permission to a/b.git denied to github-actions[bot].\nfatal: unable to access: The requested URL returned error: 403',
    'refused',
  ],
  ['remote: Write access to repository not granted.\nfatal: unable to access', 'refused'],
  ['ERROR: The key you are authenticating with has been marked as read only.', 'refused'],
  ["fatal: could not read Username for 'https://github.com': terminal prompts disabled", 'refused'],
  ['fatal: unable to access: Could not resolve host: github.com', 'lost'],
  ['fatal: the remote end hung up unexpectedly', 'lost'],
  ['', 'lost'],
])('without an answer about the ref, takes %j for %s', (stderr, kind) => {
  expect(unanswered(stderr)).toBe(kind)
})

it.each([
  ['[remote rejected] (pre-receive hook declined)', 'remote: refs/x is guarded', false],
  [
    '[remote rejected] (pre-receive hook declined)',
    'remote: GitLab: You are not allowed to push code to this project.',
    true,
  ],
  [
    '[remote rejected] (pre-receive hook declined)',
    'remote: GitLab: You are not allowed to push code to protected branches on this project.',
    false,
  ],
  ['[remote rejected] (permission denied)', '', true],
])('tells a refused ref from a missing permission: %s, %s', (summary, stderr, denied) => {
  const stdout = Buffer.from(`To x\n!\tabc:${REF}\t${summary}\nDone\n`)
  expect(readPushOutcome({ exitCode: 1, stdout, stderr }, REF)).toMatchObject({ kind: 'refused', denied })
})

it('quotes what was said in one line without passwords', () => {
  const stderr = "remote: \u001b[31mno\nfatal: unable to access 'https://x:s3cret@h/': 403\n\nhint: try\n"
  expect(describeFailure({ exitCode: 128, stderr })).toBe("[31mno; unable to access 'https://h/': 403")
  expect(describeFailure({ exitCode: 1, stderr: '' })).toBe('exit code 1')
})

it('waits twice as long after each try, up to half a minute, and a random share of it', () => {
  expect([1, 2, 3, 4].map((tries) => backOff({ tries, fraction: 1 }))).toEqual([200, 400, 800, 1600])
  expect(backOff({ tries: 35, fraction: 1 })).toBe(30_000)
  expect(backOff({ tries: 35, fraction: 0.25 })).toBe(7_500)
})

it('of a push that may come through later it keeps the server’s reason too', () => {
  const { kind, reason } = readPushOutcome(
    {
      exitCode: 1,
      stdout: Buffer.from(`To x\n!\tabc:${REF}\t[remote rejected] (unpacker error)\nDone\n`),
      // As git 2.39 prints it where the remote's disk is full.
      stderr: 'remote: fatal: unable to write loose object file: No space left on device\n',
    },
    REF,
  )
  expect(kind).toBe('lost')
  expect(reason).toContain('No space left on device')
})
