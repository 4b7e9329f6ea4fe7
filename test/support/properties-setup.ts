import fc from 'fast-check'

/** How many worlds a property is tried in: few on every change, many in `npm run test:full`. */
const RUNS = process.env.FULL === '1' ? 20_000 : 500

fc.configureGlobal({ numRuns: RUNS })
