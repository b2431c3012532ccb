/** A meeting's form, where it is known. */
type Form = string | null | undefined

/** Forms that are told apart from all others: a visit is no talks, though talks may be held on it. */
const APART = new Set(['visit', 'call', 'signing'])

/** The form where meetings of it are no others; else `meeting`. */
export const formClass = (form: string): string => (APART.has(form) ? form : 'meeting')

/** Whether the form says no more than that people meet. */
export const isPlain = (form: Form): boolean => form === 'talks' || form === 'meeting'

/** Whether it is one to which many come, beside which others can meet. */
export const isGathering = (form: Form): boolean => form === 'summit' || form === 'conference'
