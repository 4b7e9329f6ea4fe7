/** One short line of progress, Chinese first. @param {string} chinese @param {string} english */
export const say = (chinese, english) => console.log(`${chinese} · ${english}`)

/** Says why nothing more can be done, and ends. @param {string} chinese @param {string} english @returns {never} */
export function giveUp(chinese, english) {
  console.error(`${chinese} · ${english}`)
  process.exit(1)
}
