/** What comes of it, or `otherwise` where it fails or takes longer: nobody waits for a device that keeps nothing. */
export const within = <T>(ms: number, work: Promise<T>, otherwise: T): Promise<T> =>
  new Promise(resolve => {
    const timer = setTimeout(() => resolve(otherwise), ms)
    work.then(resolve, () => resolve(otherwise)).finally(() => clearTimeout(timer))
  })
