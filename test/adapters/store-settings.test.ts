import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readStoreSettings } from '../../src/adapters/git/store-settings.ts'
import { createRepository, type TestRepository } from '../support/git-repository.ts'

let repository: TestRepository
beforeEach(() => {
  repository = createRepository()
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1')
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com')
})
afterEach(() => {
  vi.unstubAllEnvs()
  repository[Symbol.dispose]()
})

const read = (token: string | null = null, other: string | null = null) =>
  readStoreSettings({ root: repository.path, remote: 'origin', repository: other, token })
const config = (key: string, value: string) => repository.git('config', '--add', key, value)
const server = 'https://github.com/ada/penguins'

it('takes what decides how the server is reached, and nothing else', async () => {
  repository.git('remote', 'set-url', 'origin', server)
  config('http.https://github.com/.extraheader', 'AUTHORIZATION: basic abc')
  config('credential.helper', '')
  config('credential.helper', 'store')
  config('core.sshCommand', 'ssh -i key')
  config('core.hooksPath', '/tmp/hooks')
  config('alias.push', '!echo pwned')
  config('remote.origin.proxy', 'http://proxy:1')
  expect((await read()).settings).toEqual([
    ['core.sshcommand', 'ssh -i key'],
    ['http.https://github.com/.extraheader', 'AUTHORIZATION: basic abc'],
    ['credential.helper', ''],
    ['credential.helper', 'store'],
    ['remote.store.proxy', 'http://proxy:1'],
    ['remote.store.url', server],
  ])
})

it('sends a token to the server in a header, in place of what else would sign in', async () => {
  repository.git('remote', 'set-url', 'origin', `https://ada:old@github.com/ada/penguins`)
  config('http.https://github.com/.extraheader', 'AUTHORIZATION: basic abc')
  config('credential.helper', 'store')
  config('http.sslVerify', 'true')
  // printf 'x-access-token:t0ken' | base64
  expect(await read('t0ken')).toEqual({
    address: server,
    gitFolder: join(repository.path, '.git'),
    settings: [
      ['http.sslverify', 'true'],
      ['remote.store.url', server],
      ['http.https://github.com/.extraheader', 'AUTHORIZATION: basic eC1hY2Nlc3MtdG9rZW46dDBrZW4='],
    ],
  })
})

it.each([
  'https://elsewhere.example/ada/penguins',
  'http://github.com.elsewhere.example/x',
  'git@github.com:ada/penguins.git',
])('sends the token to no other server, and by no other way: %s', async (url) => {
  repository.git('remote', 'set-url', 'origin', url)
  expect(JSON.stringify((await read('t0ken')).settings)).not.toContain('AUTHORIZATION')
})

it('never shows a password in the address', async () => {
  repository.git('remote', 'set-url', 'origin', 'https://ada:secret@elsewhere.example/x')
  expect((await read()).address).toBe('https://elsewhere.example/x')
})

it('reads a relative address from the top folder, and knows its own address where there is no remote', async () => {
  repository.git('remote', 'set-url', 'origin', '../remote.git')
  expect((await read()).address).toBe(repository.remote)
  repository.git('remote', 'remove', 'origin')
  expect((await read()).address).toBe(join(repository.path, '.git'))
})

it('pushes to where the user pushes', async () => {
  config('remote.origin.pushurl', 'git@github.com:ada/penguins.git')
  expect((await read()).settings).toContainEqual(['remote.store.pushurl', 'git@github.com:ada/penguins.git'])
})

it('reaches another repository with what the server is reached with, never by this one’s address', async () => {
  config('remote.origin.pushurl', 'git@github.com:ada/penguins.git')
  config('http.https://records.example/.extraheader', 'AUTHORIZATION: basic abc')
  const { address, settings } = await read(null, 'https://ada:secret@records.example/records')
  expect(address).toBe('https://records.example/records')
  expect(settings).toEqual([
    ['http.https://records.example/.extraheader', 'AUTHORIZATION: basic abc'],
    ['remote.store.url', 'https://ada:secret@records.example/records'],
  ])
})

it('sends the token to another repository of the runner’s own server, and of no other', async () => {
  const own = await read('t0ken', 'https://github.com/ada/records')
  expect(JSON.stringify(own.settings)).toContain('AUTHORIZATION')
  const elsewhere = await read('t0ken', 'https://records.example/ada/records')
  expect(JSON.stringify(elsewhere.settings)).not.toContain('AUTHORIZATION')
})

it('takes the path of another repository from the top folder', async () => {
  expect((await read(null, '../records.git')).address).toBe(join(repository.folder, 'records.git'))
})
