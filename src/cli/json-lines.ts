import { z } from 'zod'

/** An id: a text, or a number that JSON has not rounded. */
export const id = z
  .union([
    z.string(),
    z
      .number()
      .refine((n) => !Number.isInteger(n) || Number.isSafeInteger(n), 'Write ids of more than 15 digits as strings'),
  ])
  .transform(String)

/** First code unit of a span and the one behind its last, as JSON Lines input has it. */
export const span = z.tuple([z.int(), z.int()])

/** What is wrong with the fields of a line, on one line itself. */
export const fieldProblems = (error: z.ZodError): string => z.prettifyError(error).replace(/\s*\n\s*/g, ' ')
