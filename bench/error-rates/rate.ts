/** How often something happened in so many independent trials. */
export interface Rate {
  readonly count: number
  readonly trials: number
}

/** As a percentage with its Monte-Carlo error, √(p(1 − p)/trials) with one trial added either way, so never 0. */
export function showRate({ count, trials }: Rate): string {
  if (trials === 0) return '–'
  const share = count / trials
  const smoothed = (count + 1) / (trials + 2)
  const error = Math.sqrt((smoothed * (1 - smoothed)) / trials)
  return `${(100 * share).toFixed(1)} ± ${(100 * error).toFixed(1)}`
}

/** Whether the rate lies above `promised` by more than chance makes: three Monte-Carlo errors of the promise. */
export function exceeds({ count, trials }: Rate, promised: number): boolean {
  return trials > 0 && count / trials > promised + 3 * Math.sqrt((promised * (1 - promised)) / trials)
}

/** The rate, in bold where it exceeds what is promised. */
export function showAgainst(rate: Rate, promised: number): string {
  return exceeds(rate, promised) ? `**${showRate(rate)}**` : showRate(rate)
}
