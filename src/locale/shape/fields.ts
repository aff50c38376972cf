/** What a column can be, as a salesperson calls it: the choices when a column is corrected. */
import type { Field } from '../../book/header/fields';

export type FieldWords = { readonly [field in Field]: string };
