import { type RankedClass, type RankSums, sumRanks } from './ranked-class.ts'

/**
 * Σ (Rₙ − Rₙ₋₁)·Pₙ over the thresholds, highest first, as scikit-learn's average_precision_score: the mean over
 * positives of the precision at their own score. 0 where no positive has weight.
 */
export function averagePrecisionOf(ranked: RankedClass, weight: Float64Array | null): number {
  return precisionOf(sumRanks(ranked, weight))
}

function precisionOf({ positives, negatives, positive }: RankSums): number {
  let truePositives = 0
  let falsePositives = 0
  let sum = 0
  for (let place = positives.length - 1; place >= 0; place -= 1) {
    const here = positives[place] as number
    truePositives += here
    falsePositives += negatives[place] as number
    if (here > 0) sum += (here * truePositives) / (truePositives + falsePositives)
  }
  return positive > 0 ? sum / positive : 0
}

/**
 * w·∂AP/∂w of each example, which sums to 0: the influence function of AP = Σᵢ wᵢ·P(sᵢ)/W₊ over positives i, with
 * P = TP/N at a threshold. A positive k gives (P(sₖ) − AP)/W₊ + Σ wᵢ(N − TP)/N²/W₊ and a negative −Σ wᵢ·TP/N²/W₊, both
 * sums over the positives that rank no higher than k. (Efron 1982, "The Jackknife, the Bootstrap and Other Resampling
 * Plans", chapter 6: the infinitesimal jackknife.)
 */
export function averagePrecisionInfluence(ranked: RankedClass, weight: Float64Array | null): Float64Array {
  const sums = sumRanks(ranked, weight)
  const { positives, negatives, positive } = sums
  const ap = precisionOf(sums)
  const places = positives.length
  const ofPositive = new Float64Array(places)
  const ofNegative = new Float64Array(places)
  let above = 0
  let trueAbove = 0
  const gains = new Float64Array(places)
  const losses = new Float64Array(places)
  for (let place = places - 1; place >= 0; place -= 1) {
    const here = positives[place] as number
    trueAbove += here
    above += here + (negatives[place] as number)
    if (above === 0) continue
    const precision = trueAbove / above
    ofPositive[place] = precision - ap
    gains[place] = (here * (1 - precision)) / above
    losses[place] = (here * precision) / above
  }
  let gain = 0
  let loss = 0
  for (let place = 0; place < places; place += 1) {
    gain += gains[place] as number
    loss += losses[place] as number
    ofPositive[place] = ((ofPositive[place] as number) + gain) / positive
    ofNegative[place] = -loss / positive
  }
  const { of } = ranked.ranks
  const influence = new Float64Array(of.length)
  for (let example = 0; example < influence.length; example += 1) {
    const byPlace = ranked.positive[example] === 1 ? ofPositive : ofNegative
    const mass = weight === null ? 1 : (weight[example] as number)
    influence[example] = mass * (byPlace[of[example] as number] as number)
  }
  return influence
}
