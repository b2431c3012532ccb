import type { Judgement } from '../judgement/judge.js'
import type { Candidate } from './frames.js'
import type { Roles } from './roles.js'

/** An act with its roles and what the words around it make of it. */
export interface Reading {
  readonly candidate: Candidate
  readonly roles: Roles
  readonly judgement: Judgement
}
