/**
 * The ribbon as manifest.xml describes it: one group of buttons on Excel's own Home tab, in the user's language.
 *
 *  - a text is looked up by the id that the manifest gives it; a language without an override gets the default;
 *  - of a picture's address only the path counts: whoever serves the page serves the pictures too;
 *  - read are the commands on the main ribbon: groups, buttons, and what a button does. Menus and other tabs are not
 *    there.
 */
import { attribute, childOf, childrenOf, rootOf, tagOf, textOf, type Element } from '../host/file/parts/xml';

export type RibbonAction = { readonly kind: 'function'; readonly name: string } | { readonly kind: 'pane' };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly tip: string;
  /** Path of the 32-pixel picture. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface Ribbon {
  /** The add-in's name. */
  readonly product: string;
  readonly groups: readonly RibbonGroup[];
}

const ICON_SIZE = '32';

/** @throws when the manifest has no commands for Excel on a computer. */
export function ribbonOf(manifest: string, locale: string): Ribbon {
  const root = rootOf(manifest);
  const name = childOf(manifest, root, 'DisplayName');
  const overrides = childOf(manifest, root, 'VersionOverrides');
  const host = path(manifest, overrides, ['Hosts', 'Host', 'DesktopFormFactor']);
  const surface = all(manifest, host, 'ExtensionPoint').find(
    (point) => kindOf(manifest, point) === 'PrimaryCommandSurface',
  );
  if (!name || !surface) throw new Error('the manifest has no ribbon');
  const resources = resourcesOf(manifest, childOf(manifest, overrides, 'Resources'), locale);
  const resource = (owner: Element, child: string): string => {
    const found = childOf(manifest, owner, child);
    return resources.get(idOf(manifest, found, 'resid')) ?? '';
  };
  const button = (control: Element): RibbonButton => {
    const tip = childOf(manifest, control, 'Supertip') ?? control;
    const images = all(manifest, childOf(manifest, control, 'Icon'), 'bt:Image');
    const image = images.find((one) => idOf(manifest, one, 'size') === ICON_SIZE);
    return {
      id: idOf(manifest, control, 'id'),
      label: resource(control, 'Label'),
      title: resource(tip, 'Title'),
      tip: resource(tip, 'Description'),
      icon: pathOf(resources.get(idOf(manifest, image, 'resid')) ?? ''),
      action: actionOf(manifest, childOf(manifest, control, 'Action')),
    };
  };
  const groups = all(manifest, childOf(manifest, surface, 'OfficeTab'), 'Group').map((group) => ({
    id: idOf(manifest, group, 'id'),
    label: resource(group, 'Label'),
    buttons: all(manifest, group, 'Control').map(button),
  }));
  return { product: inLanguage(manifest, name, locale), groups };
}

function actionOf(xml: string, action: Element | undefined): RibbonAction {
  const name = childOf(xml, action, 'FunctionName');
  return action && name && kindOf(xml, action) === 'ExecuteFunction'
    ? { kind: 'function', name: textOf(xml, name).trim() }
    : { kind: 'pane' };
}

function resourcesOf(xml: string, resources: Element | undefined, locale: string): ReadonlyMap<string, string> {
  const kinds = resources ? childrenOf(xml, resources) : [];
  const entries = kinds.flatMap((kind) => childrenOf(xml, kind));
  return new Map(entries.map((entry) => [idOf(xml, entry, 'id'), inLanguage(xml, entry, locale)]));
}

function inLanguage(xml: string, entry: Element, locale: string): string {
  const override = childrenOf(xml, entry).find((one) => attribute(tagOf(xml, one), 'Locale') === locale);
  const said = override && attribute(tagOf(xml, override), 'Value');
  return said ?? attribute(tagOf(xml, entry), 'DefaultValue') ?? '';
}

function path(xml: string, from: Element | undefined, names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>((element, name) => childOf(xml, element, name), from);
}

function all(xml: string, parent: Element | undefined, name: string): Element[] {
  return parent ? childrenOf(xml, parent).filter((child) => child.name === name) : [];
}

function idOf(xml: string, element: Element | undefined, name: string): string {
  return (element && attribute(tagOf(xml, element), name)) ?? '';
}

function kindOf(xml: string, element: Element): string {
  return attribute(tagOf(xml, element), 'xsi:type') ?? '';
}

function pathOf(address: string): string {
  return address.replace(/^https?:\/\/[^/]+/, '');
}
