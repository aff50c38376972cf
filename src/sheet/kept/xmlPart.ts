/**
 * A text of ours as a custom XML part: one element of our own namespace, and nothing but text in it.
 *
 * Why not `workbook.settings`: it has a long history of losses on the web and Mac (office-js #360, #2940, #5206), and
 * saving it clears the user's undo list (#3141); a custom XML part does neither.
 */
import { PART_NAMESPACES } from '../../plan/stores';

/** The element is called as its part. */
export type XmlPart = keyof typeof PART_NAMESPACES;

export function partXml(part: XmlPart, text: string, namespace: string = PART_NAMESPACES[part]): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<${part} xmlns="${namespace}">${escaped}</${part}>`;
}

/** Null where the part is of another kind. */
export function partText(part: XmlPart, xml: string): string | null {
  const found = new RegExp(`<${part}[^>]*>([\\s\\S]*)</${part}>`).exec(xml)?.[1];
  return found?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') ?? null;
}
