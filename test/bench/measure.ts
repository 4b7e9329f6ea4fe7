/** One figure of a run, as a line of JSON. */
type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly better: 'lower' | 'higher'
  /** What it is measured against, in the same run: a bare machine changes less than a number of milliseconds. */
  readonly against: string
}

export const report = (figure: Figure) =>
  console.log(JSON.stringify({ ...figure, value: Number(figure.value.toPrecision(4)) }))

type Task = () => unknown | Promise<unknown>

const WARM_UP = 3

async function timed(task: Task, times: number): Promise<number> {
  const started = performance.now()
  for (let i = 0; i < times; i++) await task()
  return performance.now() - started
}

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
  return ratios.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN
}
