import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createGitRecords } from '../../../src/adapters/git/git-records.ts'
import type { StoreTrust } from '../../../src/ports.ts'
import { createCountingRandom } from '../../support/counting-random.ts'
import { interposeGit } from '../../support/fake-git.ts'
import { createRepository, type TestRepository } from '../../support/git-repository.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { makeSigningKey, type SigningKey } from '../../support/signing-keys.ts'
import { faultOf } from '../../support/thrown.ts'

const REF = 'refs/mergemark/records'
const one = {
  folder: 'runs/1',
  files: new Map([['a.txt', new TextEncoder().encode('one\n')]]),
  message: 'One',
}
const two = {
  folder: 'runs/2',
  files: new Map([['a.txt', new TextEncoder().encode('two\n')]]),
  message: 'Two',
}

let repository: TestRepository
let opened: AsyncDisposable[]
let ada: SigningKey
let eve: SigningKey
beforeEach(() => {
  repository = createRepository()
  repository.commit('first', { 'a.txt': 'a\n' })
  opened = []
  ada = makeSigningKey(repository.folder, { name: 'ada' })
  eve = makeSigningKey(repository.folder, { name: 'eve' })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const records of opened) await records[Symbol.asyncDispose]()
  repository[Symbol.dispose]()
})

function open(trust: Partial<StoreTrust>) {
  const records = createGitRecords({
    root: repository.path,
    clock: createManualClock(),
    random: createCountingRandom(),
    trust: { signers: null, signingKey: null, leastSequence: 0, ...trust },
  })
  opened.push(records)
  return records
}
const inRemote = (...args: string[]) => repository.gitIn(repository.remote, ...args)

/** Puts a commit like Mergemark's on top of the store by plain git. */
function pushPlainly(sequence: number, ...settings: string[]) {
  const message = `Record\n\nMergemark-Sequence: ${sequence}\nMergemark-Record: runs/2 sha256:${'0'.repeat(64)}\n`
  const commit = inRemote(...settings, 'commit-tree', '-m', message, '-p', REF, `${REF}^{tree}`)
  inRemote('update-ref', REF, commit)
  return commit
}

/** Sequence and signer of each change, newest first. */
async function signersOf(signers: string) {
  const reader = open({ signers })
  await reader.tip()
  const found: [number, string | null][] = []
  for await (const { sequence, signer } of reader.changes()) found.push([sequence, signer])
  return found
}

it('a record that a signer wrote is believed, and its signer named', async () => {
  await open({ signingKey: ada.key, signers: ada.signer }).append(one)
  const reader = open({ signers: `${eve.signer}${ada.signer}` })
  expect(await reader.tip()).toMatchObject({ sequence: 1, signer: 'ada@example.com' })
  expect(await reader.list('runs')).toEqual(['runs/1/a.txt'])
})

it('git itself says that the signature is good', async () => {
  await open({ signingKey: ada.key }).append(one)
  const signers = join(repository.folder, 'signers')
  writeFileSync(signers, ada.signer)
  const said = inRemote('-c', `gpg.ssh.allowedSignersFile=${signers}`, 'log', '-1', '--format=%G? %GS', REF)
  expect(said).toBe('G ada@example.com')
})

it('a key that has lost its last line end, or got those of Windows, signs all the same', async () => {
  await open({ signingKey: ada.key.trimEnd().replaceAll('\n', '\r\n') }).append(one)
  expect(await open({ signers: ada.signer }).tip()).toMatchObject({ signer: 'ada@example.com' })
})

it('where nobody asks for signatures, a signed store is read like any other', async () => {
  await open({ signingKey: ada.key }).append(one)
  expect(await open({}).tip()).toMatchObject({ sequence: 1, signer: null })
})

it('a record under another key is refused with MM-328, and the key named', async () => {
  await open({ signingKey: eve.key }).append(one)
  const error = await faultOf(() => open({ signers: ada.signer }).list('runs'))
  expect(error).toMatchObject({
    code: 'MM-328',
    message: expect.stringMatching(/signed by the key SHA256:\S+, which is not one of the allowed signers/),
    mend: expect.stringContaining('baseline.signers'),
  })
})

it('a change that plain git put on top without a signature is refused', async () => {
  await open({ signingKey: ada.key, signers: ada.signer }).append(one)
  const commit = pushPlainly(2)
  const error = await faultOf(() => open({ signers: ada.signer }).list('runs'))
  expect(error).toMatchObject({
    code: 'MM-328',
    message: expect.stringContaining(`${commit.slice(0, 12)}, is not signed`),
  })
})

it('a signed change that was altered afterwards has a bad signature', async () => {
  const { commit } = await open({ signingKey: ada.key, signers: ada.signer }).append(one)
  const altered = join(repository.folder, 'altered')
  writeFileSync(altered, `${inRemote('cat-file', 'commit', commit).replace('One', 'Two')}\n`)
  inRemote('update-ref', REF, inRemote('hash-object', '-t', 'commit', '-w', altered))
  const error = await faultOf(() => open({ signers: ada.signer }).tip())
  expect(error).toMatchObject({ code: 'MM-328', message: expect.stringContaining('has a bad signature') })
})

it('a key that may sign something else only is not believed', async () => {
  await open({ signingKey: ada.key }).append(one)
  const signers = ada.signer.replace(' ', ' namespaces="file" ')
  await expect(open({ signers }).tip()).rejects.toMatchObject({ code: 'MM-328' })
})

it('a signature of another kind is not asked of the key ring of whoever reads', async () => {
  const bin = join(repository.folder, 'bin')
  mkdirSync(bin)
  const gpg = join(bin, 'gpg')
  const status = '[GNUPG:] GOODSIG 0123456789ABCDEF Eve\\n[GNUPG:] VALIDSIG 01\\n[GNUPG:] TRUST_ULTIMATE\\n'
  const sign =
    "printf '[GNUPG:] SIG_CREATED \\n' >&2; printf -- '-----BEGIN PGP SIGNATURE-----\\n\\nx\\n-----END PGP SIGNATURE-----\\n'"
  writeFileSync(
    gpg,
    `#!/bin/sh\ncat > /dev/null\ncase "$*" in *--verify*) printf '${status}';; *) ${sign};; esac\n`,
  )
  chmodSync(gpg, 0o755)
  await open({ signingKey: ada.key, signers: ada.signer }).append(one)
  const message = `Record\n\nMergemark-Sequence: 2\nMergemark-Record: runs/2 sha256:${'0'.repeat(64)}\n`
  const settings = ['-c', `gpg.program=${gpg}`, '-c', 'user.signingKey=eve']
  const commit = inRemote(...settings, 'commit-tree', '-S', '-m', message, '-p', REF, `${REF}^{tree}`)
  inRemote('update-ref', REF, commit)
  // The fixture is what it should be: with such a gpg, git believes it.
  expect(inRemote('-c', `gpg.program=${gpg}`, 'log', '-1', '--format=%G?', REF)).toBe('G')
  vi.stubEnv('PATH', `${bin}:${process.env['PATH'] ?? ''}`)
  await expect(open({ signers: ada.signer }).tip()).rejects.toMatchObject({ code: 'MM-328' })
  await open({ signingKey: ada.key }).append({ ...two, folder: 'runs/3' })
  expect(await signersOf(ada.signer)).toEqual([
    [3, 'ada@example.com'],
    [2, null],
    [1, 'ada@example.com'],
  ])
})

it('a key with a passphrase is refused with MM-330 at once, and nobody is asked', async () => {
  const locked = makeSigningKey(repository.folder, { name: 'locked', passphrase: 'secret words' })
  await expect(open({ signingKey: locked.key }).append(one)).rejects.toMatchObject({
    code: 'MM-330',
    message: expect.stringContaining('passphrase'),
  })
})

it('what is no key is refused with MM-330, and no message quotes it', async () => {
  for (const key of ['', 'hunter2', ada.key.slice(0, 150), ada.signer]) {
    const error = await faultOf(() => open({ signingKey: key }).append(one))
    expect(error.code).toBe('MM-330')
    for (const word of key.split(/\s+/).filter((part) => part.length > 6)) {
      expect(`${error.message} ${error.mend} ${error.stack}`).not.toContain(word)
    }
  }
})

it('says MM-329 where there is no ssh-keygen', async () => {
  const { state } = interposeGit({ folder: repository.folder, script: '' })
  vi.stubEnv('PATH', join(state, '..', 'bin'))
  await expect(open({ signers: ada.signer }).tip()).rejects.toMatchObject({
    code: 'MM-329',
    message: expect.stringContaining('ssh-keygen cannot be started'),
  })
})

it('the key is in no argument and no environment, in one private file, and goes with the store', async () => {
  const { state } = interposeGit({
    folder: repository.folder,
    script: 'echo "$@" >> "$STATE/seen"; env >> "$STATE/seen"; pwd > "$STATE/scratch"',
  })
  const records = open({ signingKey: ada.key, signers: ada.signer })
  await records.append(one)
  await records.list('runs')
  const seen = readFileSync(join(state, 'seen'), 'utf8')
  expect(seen).toContain('commit-tree -S')
  for (const line of ada.key.split('\n').filter((part) => part.length > 20 && !part.startsWith('-----'))) {
    expect(seen).not.toContain(line)
  }
  const scratch = readFileSync(join(state, 'scratch'), 'utf8').trim()
  expect(statSync(join(scratch, 'signing-key')).mode & 0o777).toBe(0o600)
  await records[Symbol.asyncDispose]()
  expect(statSync(scratch, { throwIfNoEntry: false })).toBeUndefined()
})

it('an unsigned change between signed ones has no signer in the history', async () => {
  const writer = open({ signingKey: ada.key })
  await writer.append(one)
  pushPlainly(2)
  await writer.append({ ...two, folder: 'runs/3' })
  expect(await signersOf(ada.signer)).toEqual([
    [3, 'ada@example.com'],
    [2, null],
    [1, 'ada@example.com'],
  ])
})
