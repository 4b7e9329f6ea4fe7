import { askAgain } from './ask-again.ts'
import { lookAgain } from './look-again.ts'

// The only script of a page without React. Each page does all its work without it.
askAgain()
lookAgain()
