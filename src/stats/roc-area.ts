import { type RankedClass, type RankSums, sumRanks } from './ranked-class.ts'

/**
 * The area under the ROC curve: the chance that a positive example ranks above a negative one, ties counting half
 * (J. A. Hanley and B. J. McNeil, Radiology 143, 1982). NaN where one of the two has no weight.
 */
export function rocArea(ranked: RankedClass, weight: Float64Array | null): number {
  return areaOf(sumRanks(ranked, weight))
}

function areaOf({ positives, negatives, positive, negative }: RankSums): number {
  let below = 0
  let sum = 0
  for (let place = 0; place < positives.length; place += 1) {
    const here = negatives[place] as number
    sum += (positives[place] as number) * (below + here / 2)
    below += here
  }
  return sum / (positive * negative)
}

/**
 * Each example's placement: of a positive, the share of negatives that it ranks above (V₁₀ of DeLong et al. 1988); of a
 * negative, the share of positives that rank above it (V₀₁); ties count half. The mean of either is the area.
 */
export function placementsOf(ranked: RankedClass, weight: Float64Array | null): Float64Array {
  return placementsIn(ranked, sumRanks(ranked, weight))
}

function placementsIn({ ranks, positive }: RankedClass, sums: RankSums): Float64Array {
  const { ofPositive, ofNegative } = placementsByPlace(sums)
  const { of } = ranks
  const placements = new Float64Array(positive.length)
  for (let example = 0; example < placements.length; example += 1) {
    const byPlace = positive[example] === 1 ? ofPositive : ofNegative
    placements[example] = byPlace[of[example] as number] as number
  }
  return placements
}

function placementsByPlace({ positives, negatives, positive, negative }: RankSums) {
  const ofPositive = new Float64Array(positives.length)
  const ofNegative = new Float64Array(positives.length)
  let negativesBelow = 0
  let positivesBelow = 0
  for (let place = 0; place < positives.length; place += 1) {
    const negativesHere = negatives[place] as number
    const positivesHere = positives[place] as number
    ofPositive[place] = (negativesBelow + negativesHere / 2) / negative
    ofNegative[place] = (positive - positivesBelow - positivesHere / 2) / positive
    negativesBelow += negativesHere
    positivesBelow += positivesHere
  }
  return { ofPositive, ofNegative }
}

/**
 * How the area moves with each example's weight, times that weight: w·∂A/∂w, which sums to 0. The sum of squares over
 * independent units is the linearised variance of A (the delta method; for equal weights DeLong's, but for degrees of
 * freedom).
 */
export function rocAreaInfluence(ranked: RankedClass, weight: Float64Array | null): Float64Array {
  const sums = sumRanks(ranked, weight)
  const area = areaOf(sums)
  const influence = placementsIn(ranked, sums)
  for (let example = 0; example < influence.length; example += 1) {
    const mass = weight === null ? 1 : (weight[example] as number)
    const total = ranked.positive[example] === 1 ? sums.positive : sums.negative
    influence[example] = (mass * ((influence[example] as number) - area)) / total
  }
  return influence
}
