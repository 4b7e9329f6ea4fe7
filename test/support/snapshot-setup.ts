import { makeSnapshot } from './snapshot.ts'

/** Before the unit tests: the snapshot that each of them clones. */
export default makeSnapshot
