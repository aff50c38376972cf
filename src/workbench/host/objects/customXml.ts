/**
 * Excel.CustomXmlPart: XML documents in the file, by id and by the namespace of their root.
 *
 * XML is looked at as far as its root element; a text without one is refused. Not done: XPath queries and single
 * elements.
 */
import { ExcelError } from '../wire/excelError';
import type { CustomXmlPart } from '../model';
import { asText } from './arguments';
import { thingsOf } from './members';
import type { Thing } from './thing';
import type { Makers, World } from './world';

const ROOT =
  /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<([\w.-]+:)?[\w.-]+((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/;

export function customXmlObjects(world: World): Pick<Makers, 'customXmlParts'> {
  const { workbook } = world;

  const part = thingsOf<CustomXmlPart>('CustomXmlPart', {
    identity: ({ id }) => ({ Id: id }),
    alive: (it) => workbook.customXml.includes(it),
    scalars: { Id: ({ id }) => id, NamespaceUri: ({ namespace }) => namespace },
    methods: {
      GetXml: ({ xml }) => xml,
      SetXml: (it, args) => {
        const xml = args.text(0);
        Object.assign(it, { namespace: namespaceOf(xml), xml });
        workbook.customXmlChanged = true;
      },
      Delete: (it) => {
        workbook.customXml = workbook.customXml.filter((one) => one !== it);
        workbook.customXmlChanged = true;
      },
    },
  });

  const withId = (parts: readonly CustomXmlPart[], id: unknown): Thing | null => {
    const found = parts.find((it) => it.id.toLowerCase() === asText(id).toLowerCase());
    return found ? part(found) : null;
  };
  const only = (namespace: string): Thing | null => {
    const [first, ...more] = inNamespace(namespace);
    return first && more.length === 0 ? part(first) : null;
  };
  const inNamespace = (namespace: string): readonly CustomXmlPart[] =>
    workbook.customXml.filter((it) => it.namespace === namespace);

  const scoped = thingsOf<string>('CustomXmlPartScopedCollection', {
    items: (namespace) => inNamespace(namespace).map((it) => part(it)),
    item: (namespace, id) => withId(inNamespace(namespace), id),
    methods: {
      GetCount: (namespace) => inNamespace(namespace).length,
      GetItemOrNullObject: (namespace, args) => withId(inNamespace(namespace), args.raw(0)),
      GetOnlyItem: (namespace) => {
        const found = only(namespace);
        if (!found) throw new ExcelError('GeneralException');
        return found;
      },
      GetOnlyItemOrNullObject: (namespace) => only(namespace),
    },
  });

  const parts = thingsOf<null>('CustomXmlPartCollection', {
    items: () => workbook.customXml.map((it) => part(it)),
    item: (_, id) => withId(workbook.customXml, id),
    methods: {
      GetCount: () => workbook.customXml.length,
      GetItemOrNullObject: (_, args) => withId(workbook.customXml, args.raw(0)),
      GetByNamespace: (_, args) => scoped(args.text(0)),
      Add: (_, args) => {
        const xml = args.text(0);
        const made: CustomXmlPart = { id: world.newId(), namespace: namespaceOf(xml), xml, part: null };
        workbook.customXml.push(made);
        workbook.customXmlChanged = true;
        return part(made);
      },
    },
  });
  return { customXmlParts: () => parts(null) };
}

/** The namespace of the root element; '' when it is in none. */
function namespaceOf(xml: string): string {
  const root = ROOT.exec(xml);
  if (!root) throw new ExcelError('InvalidArgument');
  const prefix = root[1]?.slice(0, -1);
  const attribute = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const declared = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root[2] ?? '');
  return declared?.[1] ?? declared?.[2] ?? '';
}
