import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { splitCommand } from '../../../src/config/schema/split-command.ts'

describe('a command', () => {
  it.each([
    ['make && make install', '"&&"'],
    ['cat a | sort', '"|"'],
    ['python train.py > log.txt', '">"'],
    ['python train.py; rm x', '";"'],
    ['python train.py &', '"&"'],
    ['python train.py $SEED', '"$SEED"'],
    [`python train.py "\${SEED}"`, '"$SEED"'],
    ['python $(which train)', '"$"'],
    ['python `which train`', '"`"'],
    [`echo "it's" \`id\` 'x'`, '"`"'],
    ['python ${', '"${"'],
    ['cat data/*.csv', '"data/*.csv"'],
    ['python train.py # the model', '"# the model"'],
    ['SEED=1 python train.py', '"SEED=1"'],
    ['~/bin/train', '"~/bin/train"'],
    ['make\nmake install', 'several lines'],
    ['python "train.py', 'a quote without an end'],
    ["python it's", 'a quote without an end'],
    ['python train.py \\', 'a quote without an end'],
  ])('that only a shell could read is refused: %s', (command, syntax) => {
    expect(splitCommand(command)).toEqual({ syntax })
  })

  it('keeps placeholders, quoted text and signs that mean nothing outside of a shell', () => {
    expect(splitCommand(`python train.py --seed {seed} --note "a b" --f='$x *' pkg[gpu]`)).toEqual({
      words: ['python', 'train.py', '--seed', '{seed}', '--note', 'a b', '--f=$x *', 'pkg[gpu]'],
    })
  })
})

describe('what a real shell makes of the same text', () => {
  let folder = ''
  beforeAll(() => {
    // Empty, so that no pattern finds a file.
    folder = mkdtempSync(join(tmpdir(), 'mergemark-split-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is what we make of it, wherever we accept it', () => {
    const sign = fc.constantFrom(...`abc=:@%+,.-_/{}[]^0 ' " \\ $ \` * ? ~ # ! & | ; < > ( )`.split(''))
    const commands = fc.sample(fc.string({ unit: sign, minLength: 1, maxLength: 12 }), {
      numRuns: 4000,
      seed: 7,
    })
    const accepted = commands.flatMap((command) => {
      const split = splitCommand(command)
      return 'words' in split && split.words.length > 0 ? [{ command, words: split.words }] : []
    })
    expect(accepted.length).toBeGreaterThan(300)
    // The second dash keeps `set` from reading options.
    const script = accepted
      .map(({ command }) => `set -- ${command}\nprintf '%s\\0' "$@"; printf '\\001\\0'`)
      .join('\n')
    const output = execFileSync('sh', { cwd: folder, input: script, encoding: 'utf8' })
    const shell = output
      .split('\u0001\0')
      .slice(0, -1)
      .map((words) => words.split('\0').slice(0, -1))
    expect(shell).toEqual(accepted.map(({ words }) => words))
  })
})
