/** The manifest as the tests ask for it. Read by the judges' own XML reader. */
import { parseXml, type XmlElement } from '../judges/xml';
import type { ApiSet } from './officeMembers';
import { textOf } from './sources';

export const manifest: XmlElement = parseXml(textOf('manifest.xml'));

export function everyElement(within: XmlElement = manifest): XmlElement[] {
  return [within, ...within.children.flatMap((child) => everyElement(child))];
}

export function elementsCalled(local: string): XmlElement[] {
  return everyElement().filter((element) => element.local === local);
}

/** What an Excel must have for the add-in to be offered at all. */
export function requiredSets(): ApiSet[] {
  const requirements = manifest.children.find(({ local }) => local === 'Requirements');
  const sets = requirements ? everyElement(requirements).filter(({ local }) => local === 'Set') : [];
  return sets.map(({ attributes }) => {
    const [major, minor] = (attributes['MinVersion'] ?? '1.1').split('.');
    if (major !== '1' || minor === undefined)
      throw new Error(`not a version of an API set: ${attributes['MinVersion']}`);
    return { name: attributes['Name'] ?? '', minor: Number(minor) };
  });
}
