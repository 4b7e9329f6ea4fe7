/**
 * A table of what may follow what, drawn as a mermaid diagram: ends lead out, what nothing leads to comes in. `begins` names
 * a beginning that something leads back to.
 */
export function drawStates(
  name: string,
  next: { readonly [state: string]: readonly string[] },
  begins?: string,
): string {
  const states = Object.keys(next)
  const reached = new Set(Object.values(next).flat())
  const arrows = states.flatMap(state => {
    const after = next[state] ?? []
    return [
      ...(reached.has(state) && state !== begins ? [] : [`  [*] --> ${state}`]),
      ...after.map(one => `  ${state} --> ${one}`),
      ...(after.length === 0 ? [`  ${state} --> [*]`] : []),
    ]
  })
  return [`### ${name}`, '', '```mermaid', 'stateDiagram-v2', ...arrows, '```'].join('\n')
}
