/**
 * The one error class of the project. `code` is stable (`area/what`); the message says what was expected, what was
 * found, where, and what to do next; `details` carries the same facts as fields.
 */
export class DemarcheError extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: string, message: string, details: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DemarcheError'
    this.code = code
    this.details = details
  }
}
