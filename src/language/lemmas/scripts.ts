/** Turns a form into its lemma. */
export type LemmaScript = (form: string) => string

/**
 * Compiles an edit script: `<case>|<n>|<append>` (case `l` lower-cases the form first, `k` keeps it; then n code units
 * are cut from the end and `append` is put there) or `=lemma` for a whole-form replacement. A script that would
 * leave nothing gives the form in small letters.
 */
export function compileLemmaScript(script: string): LemmaScript {
  if (script.startsWith('=')) {
    const lemma = script.slice(1)
    return (form) => (lemma === '' ? form.toLowerCase() : lemma)
  }
  const [letterCase, cut, ...rest] = script.split('|')
  const count = Number(cut)
  const append = rest.join('|')
  const lower = letterCase === 'l'
  return (form) => {
    const base = lower ? form.toLowerCase() : form
    const lemma = base.slice(0, Math.max(0, base.length - count)) + append
    return lemma === '' || base.length < count ? form.toLowerCase() : lemma
  }
}
