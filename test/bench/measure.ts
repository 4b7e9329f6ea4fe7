/** One figure of a run, as a line of JSON. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly better: 'lower' | 'higher'
  /** What it is measured against, in the same run: a bare machine changes less than a number of milliseconds. */
  readonly against: string
  /** What the figure should reach. */
  readonly aim?: number
  readonly [besides: string]: number | string
}

const FOUR_DIGITS = 4

export const report = (figure: Figure) =>
  console.log(JSON.stringify({ ...figure, value: Number(figure.value.toPrecision(FOUR_DIGITS)) }))

type Task = () => unknown | Promise<unknown>

const WARM_UP = 3

async function timed(task: Task, times: number): Promise<number> {
  const started = performance.now()
  for (let i = 0; i < times; i++) await task()
  return performance.now() - started
}

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

/** How many times as long the task takes as what it is measured against: the median of rounds in which both take turns. */
export async function ratio(
  task: Task,
  against: Task,
  { rounds, times }: { rounds: number; times: number },
): Promise<number> {
  await timed(task, WARM_UP)
  await timed(against, WARM_UP)
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) ratios.push((await timed(task, times)) / (await timed(against, times)))
  return median(ratios)
}

/** How often a second so many clients at once do something, each again as soon as it is done. */
export async function rate(task: (client: number) => Promise<unknown>, { clients, seconds }: Crowd): Promise<number> {
  const started = performance.now()
  const until = started + seconds * 1_000
  let count = 0
  const client = async (_: unknown, place: number) => {
    for (; performance.now() < until; count++) await task(place)
  }
  await Promise.all(Array.from({ length: clients }, client))
  return (count * 1_000) / (performance.now() - started)
}
export type Crowd = { readonly clients: number; readonly seconds: number }
