import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findChangePoints } from '../../src/stats/change-points.ts'
import { createGenerator } from '../../src/stats/generator.ts'

/** Flow of the Nile at Aswan, 1871–1970, 10⁸ m³: G. W. Cobb, Biometrika 65, 1978; statsmodels' `datasets.nile`. */
const NILE = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958,
  1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020,
  1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040,
  759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
  744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
]

describe('changes of level', () => {
  it('finds the one in the Nile’s flow, after 1898, and no other', () => {
    // numpy 9,999 permutations of the same statistic: p 0.0001 at 28, then 0.49 left and 0.59 right of it;
    // scipy.stats.ttest_ind is largest at that split (8.7138); means 1097.75 and 849.9722.
    const found = findChangePoints(NILE)
    expect(found).toHaveLength(1)
    expect(1871 + (found[0]?.index ?? 0) - 1).toBe(1898)
    expect(found[0]?.before).toBeCloseTo(1097.75, 10)
    expect(found[0]?.after).toBeCloseTo(849.9722222222222, 10)
    // None of 1,999 orders is as extreme, as none of numpy's 9,999 is.
    expect(found[0]?.p).toBe(1 / 2000)
  })

  it('finds two, and gives the level between them', () => {
    // The largest t of scipy.stats.ttest_ind is at 12 (6.878), then at 6 (24.04) in the left half.
    const noise = [0.1, -0.1, 0, 0.2, -0.2, 0.05]
    const found = findChangePoints([10, 12, 8].flatMap((level) => noise.map((each) => level + each)))
    expect(found.map(({ index }) => index)).toEqual([6, 12])
    expect(found[0]?.after).toBe(found[1]?.before)
    expect(found[0]?.after).toBeCloseTo(12.0083, 3)
  })

  it('finds a step without any noise, once there are enough values to tell', () => {
    // By counting: 2 of 252 orders of five and five are as extreme (p 0.008), 2 of 70 of four and four (0.029).
    const step = (each: number) => [...Array(each).fill(0.9), ...Array(each).fill(0.8)]
    const found = findChangePoints(step(5), { level: 0.05, permutations: 9999 })
    expect(found.map(({ index }) => index)).toEqual([5])
    expect(found[0]?.p).toBeCloseTo(2 / 252, 2)
    expect(found[0]?.p).toBeGreaterThan(0.004)
    expect(findChangePoints(step(4))).toEqual([])
  })

  it('keeps its word on the level where nothing changes', () => {
    // 1 % of 400 is 4; more than 11 has a chance of 0.1 % (scipy.stats.binom.sf(11, 400, 0.01) = 0.0009).
    const generator = createGenerator(7)
    let alarms = 0
    for (let series = 0; series < 400; series += 1) {
      const values = Array.from({ length: 20 }, () => generator.nextFloat())
      if (findChangePoints(values, { permutations: 199, seed: series }).length > 0) alarms += 1
    }
    expect(alarms).toBeLessThanOrEqual(11)
  })

  const series = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 30 })
  const found = (values: readonly number[]) => findChangePoints(values, { permutations: 199 })
  const places = (values: readonly number[]) => found(values).map(({ index }) => index)

  it('never cuts off fewer than three values, and gives ascending places', () => {
    fc.assert(
      fc.property(series, (values) => {
        const ends = [0, ...places(values), values.length]
        const lengths = ends.slice(1).map((end, at) => end - (ends[at] as number))
        if (ends.length > 2) expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  it('does not depend on the unit or on where zero is', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -9, max: 9 }), (values, shift) => {
        expect(places(values.map((value) => value * 4 + shift))).toEqual(places(values))
      }),
    )
  })

  it('is the same when better is turned into worse', () => {
    fc.assert(
      fc.property(series, (values) => {
        expect(places(values.map((value) => -value))).toEqual(places(values))
      }),
    )
  })

  it('finds none in what never moves', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.nat(40), (value, length) => {
        expect(found(Array(length).fill(value))).toEqual([])
      }),
    )
  })

  it('gives the same answer for the same values', () => {
    expect(findChangePoints(NILE)).toEqual(findChangePoints(NILE))
  })
})
