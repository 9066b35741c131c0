import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { interposeGit } from '../support/fake-git.ts'
import { createStoreWorkplace, place, put, REF, type StoreWorkplace } from '../support/store-workplace.ts'

let work: StoreWorkplace
beforeEach(() => {
  work = createStoreWorkplace()
})
afterEach(() => {
  vi.unstubAllEnvs()
  return work[Symbol.asyncDispose]()
})

it('says in each commit what it adds and which change it is', async () => {
  const records = work.open()
  await put(records, 'runs/1')
  await put(records, 'runs/2')
  // { printf 'runs/2\0a.txt\0'; printf 'runs/2\n' | sha256sum | cut -c-64 | tr -d '\n'; printf '\0'; } | sha256sum
  const digest = '47e259aa841c9b916ffdfc703444980a3b6d1cde03caee24675b03f8b24b5913'
  expect(work.inRemote('log', '-1', '--format=%B', REF)).toBe(
    `Add runs/2\n\nMergemark-Sequence: 2\nMergemark-Record: runs/2 sha256:${digest}`,
  )
})

describe('what someone else put under the ref', () => {
  it('counts as a store that never changed for whoever only looks', async () => {
    work.repository.git('push', '--quiet', 'origin', `HEAD:${REF}`)
    expect(await work.open({ inspecting: true }).tip()).toMatchObject({ sequence: 0 })
  })

  const expectRefused = async (found: RegExp) => {
    const before = work.inRemote('rev-parse', REF)
    const foreign = { code: 'MM-320', message: expect.stringMatching(found) }
    await expect(work.open().tip()).rejects.toMatchObject(foreign)
    await expect(work.open().list('runs')).rejects.toMatchObject(foreign)
    await expect(put(work.open(), 'runs/1')).rejects.toMatchObject({
      ...foreign,
      mend: expect.stringContaining('`baseline.store`'),
    })
    expect(work.inRemote('rev-parse', REF)).toBe(before)
  }

  it('is left as it is where it is a commit', async () => {
    work.repository.git('push', '--quiet', 'origin', `HEAD:${REF}`)
    await expectRefused(/a commit that Mergemark did not make/)
  })

  it('is left as it is where it is a file', async () => {
    work.repository.git('push', '--quiet', 'origin', `${blobName()}:${REF}`)
    await expectRefused(/a blob/)
  })

  it('is left as it is where it is a tag, of a record too', async () => {
    await put(work.open(), 'runs/0')
    work.repository.gitIn(work.repository.remote, 'tag', '-a', '-m', 'x', 'v1', REF)
    work.inRemote('update-ref', REF, 'refs/tags/v1')
    await expectRefused(/a tag/)
  })

  const blobName = () => work.repository.git('rev-parse', 'HEAD:a.txt')
})

it('says MM-313 where a file stands where a folder must go, or a folder where a file grows', async () => {
  const records = work.open()
  await put(records, 'runs/1')
  await expect(put(records, 'runs/1/a.txt/deeper')).rejects.toMatchObject({ code: 'MM-313' })
  await expect(put(records, 'runs/2', { 'runs/1': 'a line' })).rejects.toMatchObject({ code: 'MM-313' })
  expect(work.inRemote('rev-list', '--count', REF)).toBe('1')
})

describe('a store that was set back', () => {
  const least = (leastSequence: number) => ({ trust: { signers: null, leastSequence, signingKey: null } })
  const rolledBack = { code: 'MM-321' }
  const memory = () => join(work.repository.path, '.git', 'mergemark', 'sequence')

  it('is refused by a clone that saw it further on', async () => {
    await put(work.open(), 'runs/1')
    await put(work.open(), 'runs/2')
    work.inRemote('update-ref', REF, `${REF}~1`)
    await expect(work.open().list('runs')).rejects.toMatchObject({
      code: 'MM-321',
      message: expect.stringMatching(
        /stands at sequence 1, but it has been at 2: this clone saw it there, as "/,
      ),
    })
    await expect(put(work.open(), 'runs/3')).rejects.toMatchObject(rolledBack)
    expect(work.inRemote('rev-list', '--count', REF)).toBe('1')
  })

  it('is refused where it was deleted altogether', async () => {
    await put(work.open(), 'runs/1')
    work.inRemote('update-ref', '-d', REF)
    await expect(work.open().tip()).rejects.toMatchObject(rolledBack)
    await expect(put(work.open(), 'runs/1')).rejects.toMatchObject(rolledBack)
  })

  it('is refused below the least sequence of the configuration, by a clone that knows nothing', async () => {
    await put(work.open(), 'runs/1')
    expect(await work.open(least(1)).tip()).toMatchObject({ sequence: 1 })
    await expect(work.open(least(2)).tip()).rejects.toMatchObject({
      code: 'MM-321',
      message: expect.stringContaining('least-sequence'),
    })
  })

  it('is not what another process of the clone added after this one had looked', async () => {
    await put(work.open(), 'runs/1')
    const [name = ''] = readdirSync(memory())
    // While this one asks, the other sees the next change and remembers it.
    interposeGit({
      folder: work.repository.folder,
      script: `[ "$COMMAND" = ls-remote ] && echo '2 ${REF} x' > '${join(memory(), name)}'`,
    })
    expect(await work.open().tip()).toMatchObject({ sequence: 1 })
    await expect(work.open().tip()).rejects.toMatchObject(rolledBack)
  })

  it('is not suspected of what another ref had', async () => {
    await put(work.open(), 'runs/1')
    expect(await work.open({ place: place({ ref: 'refs/mergemark/other' }) }).tip()).toBeNull()
  })

  it('is refused by the same process where the clone can remember nothing, which is no error', async () => {
    rmSync(join(work.repository.path, '.git', 'mergemark'), { recursive: true, force: true })
    writeFileSync(join(work.repository.path, '.git', 'mergemark'), 'in the way')
    const records = work.open()
    await put(records, 'runs/1')
    expect(await work.open().tip()).toMatchObject({ sequence: 1 })
    work.inRemote('update-ref', '-d', REF)
    await expect(records.tip()).rejects.toMatchObject(rolledBack)
    expect(await work.open().tip()).toBeNull()
  })
})

describe('with signers', () => {
  const trust = (name: string, { writes }: { writes: boolean }) => {
    const path = join(work.repository.folder, name)
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', path])
    const signingKey = readFileSync(path, 'utf8')
    const signers = `${name}@example.com ${readFileSync(`${path}.pub`, 'utf8')}`
    return { trust: { signers, leastSequence: 0, signingKey: writes ? signingKey : null } }
  }

  it('signs what it adds, and tells who signed the tip', async () => {
    const ada = trust('ada', { writes: true })
    await put(work.open(ada), 'runs/1')
    const reader = work.open({ trust: { ...ada.trust, signingKey: null } })
    expect(await reader.tip()).toMatchObject({ sequence: 1, signer: 'ada@example.com' })
  })

  it('lets nobody write who has no key, or one that is not among them, and nothing is pushed', async () => {
    const [ada, eve] = [trust('ada', { writes: true }), trust('eve', { writes: true })]
    await put(work.open(ada), 'runs/1')
    const before = work.inRemote('rev-parse', REF)
    const without = work.open({ trust: { ...ada.trust, signingKey: null } })
    await expect(put(without, 'runs/2')).rejects.toMatchObject({ code: 'MM-334' })
    const stranger = work.open({ trust: { ...ada.trust, signingKey: eve.trust.signingKey } })
    await expect(put(stranger, 'runs/2')).rejects.toMatchObject({ code: 'MM-328' })
    expect(work.inRemote('rev-parse', REF)).toBe(before)
  })

  it('lets nobody squash it without a key that is among them, and nothing is pushed', async () => {
    const [ada, eve] = [trust('ada', { writes: true }), trust('eve', { writes: true })]
    await put(work.open(ada), 'runs/1')
    const expected = work.inRemote('rev-parse', REF)
    const rewriting = { expected, folders: ['runs/1'], files: new Map(), message: 'Squash' }
    const without = work.open({ trust: { ...ada.trust, signingKey: null } })
    await expect(without.rewrite(rewriting)).rejects.toMatchObject({ code: 'MM-334' })
    const stranger = work.open({ trust: { ...ada.trust, signingKey: eve.trust.signingKey } })
    await expect(stranger.rewrite(rewriting)).rejects.toMatchObject({ code: 'MM-328' })
    expect(work.inRemote('rev-parse', REF)).toBe(expected)
    expect(await work.open(ada).rewrite(rewriting)).toMatchObject({ sequence: 2 })
  })

  it('takes a store that is gone for no new one; only who signs may begin it', async () => {
    const ada = trust('ada', { writes: true })
    const reader = () => work.open({ trust: { ...ada.trust, signingKey: null } })
    await expect(reader().tip()).rejects.toMatchObject({ code: 'MM-335' })
    await put(work.open(ada), 'runs/1')
    expect(await reader().tip()).toMatchObject({ sequence: 1 })
  })

  it('is looked into all the same where it is not believed, and what is seen there is not remembered', async () => {
    const ada = trust('ada', { writes: true })
    await put(work.open(ada), 'runs/1')
    await put(work.open(), 'runs/2')
    const looked = work.open({ trust: { ...ada.trust, signingKey: null }, inspecting: true })
    expect(await looked.tip()).toMatchObject({ sequence: 2, signer: null })
    const changes: unknown[] = []
    for await (const { sequence, signer } of looked.changes()) changes.push([sequence, signer])
    expect(changes).toEqual([
      [2, null],
      [1, 'ada@example.com'],
    ])
    work.inRemote('update-ref', REF, `${REF}~1`)
    rmSync(join(work.repository.path, '.git', 'mergemark'), { recursive: true, force: true })
    await looked.tip()
    expect(await work.open(ada).tip()).toMatchObject({ sequence: 1 })
  })

  it('neither reads nor builds on a tip that none of them signed', async () => {
    await put(work.open(), 'runs/1')
    const ada = work.open(trust('ada', { writes: true }))
    const unsigned = { code: 'MM-328' }
    await expect(ada.tip()).rejects.toMatchObject(unsigned)
    await expect(put(ada, 'runs/2')).rejects.toMatchObject(unsigned)
    expect(work.inRemote('rev-list', '--count', REF)).toBe('1')
  })
})
