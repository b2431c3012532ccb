/** A line of the flat text without its blanks at either end; `indent` counts the blanks before it. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly indent: number
}

/** A line that is longer was not wrapped for a screen or a page: it is a paragraph, or a piece of one that was cut by accident. */
export const WIDEST_WRAP = 140

/** A run of lines without a paragraph break. */
export type LineGroup = readonly Line[]

/** How a line is joined with the next: with a space, with nothing, or with nothing and without its hyphen. */
export type Join = 'space' | 'nothing' | 'drop-hyphen'
