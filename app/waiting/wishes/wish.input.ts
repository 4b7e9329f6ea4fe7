import { z } from 'zod'

/** As the column is meant: a sentence or two. */
const MOST_WORDS = 300

const code = z.string().trim().max(20).default('')

/** A device of the catalogue, a kind of device, or words of one's own: one of them at least. */
export const AddWish = z
  .object({
    words: z.string().trim().max(MOST_WORDS).default(''),
    product: code,
    category: code,
    /** The code of the centre that should have it. */
    centre: z.string().max(20).default(''),
    /** For whom, when the desk notes it down. */
    personId: z.uuid().optional(),
  })
  .refine(({ words, product, category }) => words !== '' || product !== '' || category !== '', {
    path: ['words'],
    error: 'required',
  })

const one = z.uuid({ error: 'not_offered' })

/** One answer to everybody who wished for the same. */
export const AnswerWish = z.object({
  wish: z.union([one.transform(id => [id]), z.array(one).min(1).max(200)]),
  answer: z.string().trim().min(2, { error: 'required' }).max(MOST_WORDS),
})
