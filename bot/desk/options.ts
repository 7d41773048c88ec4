import type { Localised } from '../../services/model/locale.js';

/** What the desk's queue can be narrowed down to. */
export interface DeskOptions {
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  readonly services: readonly { readonly id: string; readonly name: Localised }[];
  readonly representatives: readonly string[];
}
