import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/commands/define-command.ts'
import { sampleSize } from '../../src/commands/sample-size.ts'
import { parseArguments } from '../../src/entry/parse-arguments.ts'

async function ask(...argv: string[]) {
  const parsed = parseArguments(sampleSize as unknown as Command, argv)
  if (parsed.kind === 'help') return { text: parsed.text, markdown: '', document: {} as never }
  const result = await sampleSize.run({ inputs: parsed.inputs, ports: {}, installation: {} } as never)
  expect(result.exitCode).toBe(0)
  return {
    text: result.text,
    markdown: result.markdown ?? '',
    document: JSON.parse(result.json ?? '') as Record<string, unknown> & { answers: { examples: number }[] },
  }
}

const CONDITION = 'n - o > 0.02 +/- 0.01'

describe('mergemark sample-size', () => {
  it('says how many examples a margin needs, what that means, and what it assumes', async () => {
    const { text } = await ask('--margin', '0.01')
    expect(text).toContain('7,849 examples tell a drop of 0.01.')
    expect(text).toContain('“not worse by more than 0.01” with a chance of 80 %, at 95 % confidence')
    expect(text).toContain('On 10 % of the examples just one of the two models is right')
    expect(text).toContain('With half as many, the chance is about 51 %.')
  })

  it('says where the usual formula would ask for too few', async () => {
    const { text, document } = await ask('--margin', '0.02', '--disagreement', '0.01')
    expect(text).toContain('390 examples')
    expect(text).toContain('the usual formula (Connor 1987) would ask for too few')
    expect(document.answers[0]).toMatchObject({ examples: 390, method: 'score-test' })
  })

  it('tabulates several margins by several disagreements', async () => {
    const { text, markdown } = await ask('--margin', '0.02,0.01', '--disagreement', '0.05, 0.1')
    expect(text).toContain('0.02                   982              1,963')
    expect(markdown).toContain('| 0.01   |             3,925 |            7,849 |')
  })

  it('says the other way round what so many examples tell, rounded up', async () => {
    const { text, document } = await ask('--examples', '1000')
    expect(text).toContain('1,000 examples tell a drop of 0.0281, and none that is smaller.')
    expect(document['answers']).toMatchObject([{ examples: 1000, disagreement: 0.1, method: 'connor' }])
  })

  it('says where examples tell no drop at all', async () => {
    const { text, document } = await ask('--examples', '2', '--disagreement', '1')
    expect(text).toContain('2 examples tell no drop at all.')
    expect(document['answers']).toMatchObject([{ margin: null, method: null }])
  })

  it('multiplies by the design effect, and divides by the share of a rare class', async () => {
    const { text, document } = await ask('--margin', '0.01', '--design-effect', '1.5', '--prevalence', '0.02')
    // ceil(7848.879 · 1.5 / 0.02)
    expect(document.answers[0]?.examples).toBe(588_666)
    expect(text).toContain('a class with 2 % of the examples')
    const back = await ask('--examples', '588666', '--design-effect', '1.5', '--prevalence', '0.02')
    expect(back.text).toContain('tell a drop of 0.01,')
  })

  it('says how many examples show one model’s share above a bar', async () => {
    const { text } = await ask('--min', '0.9', '--expected', '0.92')
    expect(text).toContain('1,666 examples show that a share of 0.92 lies above 0.9.')
  })

  it('says how many examples a condition of ease.ml/ci needs', async () => {
    const { text, document } = await ask('--condition', CONDITION, '--steps', '32', '--adaptivity', 'none')
    expect(text).toContain('The condition needs 267,385 labelled examples.')
    expect(text).toContain(
      'With a chance of 99.99 % the estimate lies within the tolerance at each of the 32 steps.',
    )
    expect(text).toContain('is rejected (fp-free)')
    expect(document).toMatchObject({ kind: 'sample-size', labelled: 267_385, unlabelled: null })
  })

  it('counts labels and what needs none apart', async () => {
    const condition = `${CONDITION} /\\ d < 0.1 +/- 0.01`
    const { text, document } = await ask(
      '--condition',
      condition,
      '--steps',
      '1',
      '--mode',
      'fn-free',
      '--changed',
      '0.1',
    )
    expect(document).toMatchObject({
      clauses: [{ method: 'bennett' }, { method: 'hoeffding', labelled: false }],
    })
    expect(text).toContain('is accepted (fn-free)')
    expect(text).toMatch(/up to [\d,]+ labels a step are enough/)
  })

  it.each([
    [['--margin', '1'], 'MM-150', 'Write 0.01 for 1 %.'],
    [['--margin', '1%'], 'MM-150', 'Write 0.01 for 1 %.'],
    [['--margin', '0'], 'MM-151', 'above 0'],
    [['--margin', '-0.01'], 'MM-151', 'above 0'],
    [['--margin', '0.01,,0.02'], 'MM-004', ''],
    [['--margin', 'NaN'], 'MM-004', ''],
    [['--margin', '1e-9'], 'MM-157', 'larger margin'],
    [['--margin', '0.01', '--disagreement', '0'], 'MM-152', 'part of 1'],
    [['--margin', '0.01', '--disagreement', '10'], 'MM-152', 'Write 0.1 for 10 %.'],
    [['--margin', '0.01', '--confidence', '95'], 'MM-152', 'Write 0.95 for 95 %.'],
    [['--margin', '0.01', '--power', '1'], 'MM-152', ''],
    [['--margin', '0.01', '--prevalence', '0'], 'MM-152', ''],
    [['--margin', '0.01', '--design-effect', '0.5'], 'MM-004', ''],
    [['--examples', '0'], 'MM-004', ''],
    [['--examples', '10.5'], 'MM-004', ''],
    [['--min', '0.9'], 'MM-005', '--expected 0.93'],
    [['--min', '0.9', '--expected', '0.9'], 'MM-158', 'above the bar'],
    [['--condition', CONDITION], 'MM-005', '--steps 32'],
    [['--condition', CONDITION, '--steps', '0'], 'MM-004', ''],
    [['--condition', CONDITION, '--steps', '3', '--reliability', '1'], 'MM-152', ''],
    [['--condition', CONDITION, '--steps', '3', '--changed', '10'], 'MM-152', 'Write 0.1 for 10 %.'],
    [['--condition', CONDITION, '--steps', '3', '--power', '0.9'], 'MM-014', ''],
    [['--margin', '0.01', '--examples', '1000'], 'MM-014', ''],
    [[], 'MM-005', '--margin 0.01'],
  ])('refuses %j with %s', async (argv, code, mend) => {
    await expect(ask(...argv)).rejects.toMatchObject({ code, mend: expect.stringContaining(mend) })
  })
})
