import { z } from 'zod'

/** First code unit of a span and the one behind its last, as JSON Lines input has it. */
export const span = z.tuple([z.int(), z.int()])

/** What is wrong with the fields of a line, on one line itself. */
export const fieldProblems = (error: z.ZodError): string => z.prettifyError(error).replace(/\s*\n\s*/g, ' ')
