/**
 * The manifest, checked as far as a machine without Excel can: what Microsoft's schema and validator ask for, and what
 * they do not see (an id without a text, an icon of another size than its name says, a language that was forgotten).
 *
 * The element orders are those of the add-in manifest's documentation ("How to find the proper order of manifest
 * elements").
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import functionWords from '../src/locale/functions.json';
import { firstLoadBytes } from './bench/firstLoad';
import { builtAddIn } from './field/built';
import type { XmlElement } from './judges/xml';
import { elementsCalled, everyElement, manifest, requiredSets } from './repository/manifest';
import { ROOT, textOf } from './repository/sources';

const HOST = 'https://localhost:3000/';
/** Of an Excel in Chinese; English is the default. A language alone ("zh") is not supported everywhere. */
const LOCALES = ['zh-CN', 'zh-SG', 'zh-TW', 'zh-HK', 'zh-MO'];
const ICON_SIZES = [16, 32, 80];

/** Children in the order in which they must stand. */
const ORDER: { readonly [element: string]: string } = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts ' +
    'Requirements DefaultSettings Permissions VersionOverrides',
  VersionOverrides: 'Description Requirements Hosts Resources WebApplicationInfo',
  Host: 'Runtimes AllFormFactors DesktopFormFactor MobileFormFactor',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint',
  GetStarted: 'Title Description LearnMoreUrl',
  ExtensionPoint: 'Script Page Metadata Namespace OfficeTab CustomTab',
  Group: 'Label Icon Control',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Action: 'TaskpaneId SourceLocation Title FunctionName',
  Resources: 'Images Urls ShortStrings LongStrings',
};

const only = (name: string): XmlElement => {
  const [found, second] = elementsCalled(name);
  if (!found || second) throw new Error(`${name} should stand once in the manifest`);
  return found;
};
const child = (parent: XmlElement, name: string) => parent.children.find(({ local }) => local === name);
const value = (element: XmlElement | undefined) => element?.attributes['DefaultValue'] ?? '';
const overrides = (element: XmlElement) => element.children.filter(({ local }) => local === 'Override');
const resources = only('Resources').children.flatMap((list) =>
  list.children.map((entry) => ({ list: list.local, entry })),
);
const byId = new Map(resources.map(({ entry }) => [entry.attributes['id'] ?? '', entry]));
const urlOf = (resid: string | undefined) => value(byId.get(resid ?? ''));

describe('its form', () => {
  test.each(Object.entries(ORDER))('the children of %s stand in the order that Office reads them in', (name, order) => {
    const place = (element: XmlElement) => order.split(' ').indexOf(element.local);
    for (const parent of elementsCalled(name)) {
      const places = parent.children.map(place);
      expect(parent.children.filter((element) => place(element) < 0).map(({ local }) => local)).toEqual([]);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('it is a task pane for workbooks that may write to the document and ask for nothing more', () => {
    expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(elementsCalled('Host').map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type'])).toEqual([
      'Workbook',
      'Workbook',
    ]);
    expect(only('Permissions').text).toBe('ReadWriteDocument');
    expect(elementsCalled('AppDomain')).toEqual([]);
  });

  test('its id is a GUID, its version four numbers of at most five digits', () => {
    expect(only('Id').text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(only('Version').text).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
  });

  test('Excel LTSC 2021 is the oldest Excel that it is offered to', () => {
    expect(requiredSets()).toEqual([
      { name: 'SharedRuntime', minor: 1 },
      { name: 'ExcelApi', minor: 14 },
    ]);
  });

  test('no namespace: =TIER(B2), not =VF.TIER(B2)', () => {
    expect(elementsCalled('Namespace')).toEqual([]);
  });

  test('every address is https, on our own host, and not too long', () => {
    const urls = everyElement().flatMap(({ attributes }) =>
      [attributes['DefaultValue'], attributes['Value']].filter((text) => text && /^\w+:\/\//.test(text)),
    );
    expect(urls.length).toBeGreaterThan(15);
    expect(urls.filter((url) => !url?.startsWith(HOST) || url.length > 2048)).toEqual([]);
  });
});

describe('its resources', () => {
  const references = everyElement().filter(({ attributes }) => attributes['resid'] !== undefined);

  test('ids are unique and at most 32 characters long', () => {
    expect(byId.size).toBe(resources.length);
    expect([...byId.keys()].filter((id) => id.length < 1 || id.length > 32)).toEqual([]);
    const controls = [...elementsCalled('Control'), ...elementsCalled('Group')].map(
      ({ attributes }) => attributes['id'],
    );
    expect(new Set(controls).size).toBe(controls.length);
  });

  test('every reference finds what it names, and everything is referred to', () => {
    const named = new Set(references.map(({ attributes }) => attributes['resid'] ?? ''));
    expect([...named].filter((id) => !byId.has(id))).toEqual([]);
    expect([...byId.keys()].filter((id) => !named.has(id))).toEqual([]);
  });

  test('a reference finds the kind of thing that it wants', () => {
    const WANTS: { readonly [element: string]: readonly string[] } = {
      Label: ['ShortStrings'],
      Title: ['ShortStrings'],
      Description: ['LongStrings'],
      Image: ['Images'],
      SourceLocation: ['Urls'],
      FunctionFile: ['Urls'],
      Runtime: ['Urls'],
      LearnMoreUrl: ['Urls'],
    };
    const kindOf = new Map(resources.map(({ list, entry }) => [entry.attributes['id'], list]));
    const wrong = references.filter(
      ({ local, attributes }) => !WANTS[local]?.includes(kindOf.get(attributes['resid']) ?? ''),
    );
    expect(wrong.map(({ local, attributes }) => `${local} ${attributes['resid']}`)).toEqual([]);
  });

  test('texts fit: 125 characters for a short one, 250 for a long one, in every language', () => {
    const LIMITS = [
      ['ShortStrings', 125],
      ['LongStrings', 250],
    ] as const;
    for (const [list, limit] of LIMITS) {
      const texts = everyElement(only(list)).flatMap(({ attributes }) => [
        attributes['DefaultValue'],
        attributes['Value'],
      ]);
      const written = texts.filter((text) => text !== undefined);
      expect(written.length).toBeGreaterThan(LOCALES.length);
      expect(written.filter((text) => text.trim() === '' || text.length > limit)).toEqual([]);
    }
    const ofDescription = [
      value(child(manifest, 'Description')),
      ...overrides(only('OfficeApp').children[5] ?? manifest).map((o) => o.attributes['Value']),
    ];
    expect(ofDescription.filter((text) => !text || text.length > 250)).toEqual([]);
    expect(value(child(manifest, 'DisplayName')).length).toBeLessThanOrEqual(125);
  });

  test('every text is there in Simplified and in Traditional Chinese, and neighbours read the same', () => {
    const texts = [...elementsCalled('String'), child(manifest, 'DisplayName'), child(manifest, 'Description')];
    for (const text of texts) {
      if (!text) throw new Error('a name or a description is missing');
      expect(overrides(text).map(({ attributes }) => attributes['Locale'])).toEqual(LOCALES);
      const said = overrides(text).map(({ attributes }) => attributes['Value']);
      const [china = '', singapore, taiwan, hongKong, macao] = said;
      expect(china).toMatch(/\p{Script=Han}/u);
      expect([singapore, hongKong, macao]).toEqual([china, taiwan, taiwan]);
    }
  });

  test('Simplified and Traditional are not mixed up', () => {
    const written = (locale: string) =>
      elementsCalled('Override')
        .filter(({ attributes }) => attributes['Locale'] === locale)
        .map(({ attributes }) => attributes['Value'] ?? '')
        .join('');
    expect(written('zh-CN')).not.toMatch(/[關鍵數級評聯絡開啟儲復誰還紅黃這戶為與顏銷]/);
    expect(written('zh-TW')).not.toMatch(/[关键数级评联络开启储复谁还红黄这户为与颜销]/);
  });
});

describe('its pictures', () => {
  const sizeOf = (file: string) => {
    const png = readFileSync(join(ROOT, file));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };
  const fileOf = (url: string) => url.slice(HOST.length);

  test.each([
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ])('%s is %i × %i', (name, size) => {
    expect(sizeOf(fileOf(value(only(name))))).toEqual([size, size]);
  });

  test('every command and the group have an icon of each size, as large as they say', () => {
    const icons = elementsCalled('Icon');
    expect(icons).toHaveLength(8);
    for (const icon of icons) {
      expect(icon.children.map(({ attributes }) => Number(attributes['size']))).toEqual(ICON_SIZES);
      for (const { attributes } of icon.children) {
        const size = Number(attributes['size']);
        expect(sizeOf(fileOf(urlOf(attributes['resid'])))).toEqual([size, size]);
      }
    }
  });
});

describe('what it names exists', () => {
  const sourceOf = (element: XmlElement | undefined) =>
    urlOf(element && child(element, 'SourceLocation')?.attributes['resid']);

  test('the runtime, the functions, the commands and the pane are one page', () => {
    const page = value(child(only('DefaultSettings'), 'SourceLocation'));
    const pane = elementsCalled('Action').find(({ attributes }) => attributes['xsi:type'] === 'ShowTaskpane');
    expect(only('Runtime').attributes['lifetime']).toBe('long');
    // Excel takes a pane without one for another pane at each press.
    expect(only('TaskpaneId').text).toMatch(/^[\w.]{1,125}$/);
    expect([only('Runtime'), only('FunctionFile')].map(({ attributes }) => urlOf(attributes['resid']))).toEqual([
      page,
      page,
    ]);
    expect([only('Page'), pane].map(sourceOf)).toEqual([page, page]);
  });

  test('every command is associated by the ribbon', () => {
    const commands = elementsCalled('FunctionName').map(({ text }) => text);
    expect(commands).toEqual(['classify', 'overdue', 'contacted', 'freeze', 'repair', 'revert']);
    for (const command of commands) expect(textOf('src/ribbon/ribbon.ts')).toContain(`'${command}'`);
  });

  const built = (file: string) => {
    const path = join(ROOT, 'dist', file);
    if (!existsSync(path)) throw new Error(`${file} has not been built: npm run build`);
    return readFileSync(path, 'utf8');
  };
  const builtFile = (url: string | undefined) => built((url ?? '').slice(HOST.length));

  test('the page, the script and the help page are built', () => {
    for (const url of [sourceOf(only('Page')), sourceOf(only('Script')), value(only('SupportUrl'))]) {
      expect(builtFile(url).length).toBeGreaterThan(100);
    }
  });

  test('the page listens for refusals, then loads office.js, then the functions, all blocking', () => {
    const scripts = [...builtFile(sourceOf(only('Page'))).matchAll(/<script([^>]*)>/g)].map(
      ([, attributes = '']) => attributes,
    );
    const sources = scripts.map((attributes) => /src="?([^\s">]+)/.exec(attributes)?.[1]?.replace(/^.*\//, ''));
    expect(sources).toEqual(['refusals.js', 'office.js', 'functions.js', 'ribbon.js', 'vendor.js', 'taskpane.js']);
    expect(scripts.filter((attributes) => /async|defer|module/.test(attributes))).toEqual([]);
  });

  test('functions and commands run where regular expressions have no look-behind (Safari before 16.4)', () => {
    for (const script of ['refusals.js', 'functions.js', 'ribbon.js']) expect(built(script)).not.toMatch(/\(\?<[=!]/);
  });

  test('what is loaded before the pane is seen is at most 218 KB, office.js apart', () => {
    expect(firstLoadBytes(builtAddIn())).toBeLessThanOrEqual(218_000);
  });

  test('what the script associates, the metadata describes in every language, and the words are ours', () => {
    const associated: string[] = [];
    const CustomFunctions = { associate: (id: string) => associated.push(id) };
    runInContext(builtFile(sourceOf(only('Script'))), createContext({ CustomFunctions, console }));
    const metadata = byId.get(child(only('Metadata'), 'SourceLocation')?.attributes['resid'] ?? '');
    if (!metadata) throw new Error('the manifest names no metadata');
    const urls = [value(metadata), ...overrides(metadata).map(({ attributes }) => attributes['Value'])];
    expect(overrides(metadata).map(({ attributes }) => attributes['Locale'])).toEqual(LOCALES);
    for (const url of urls) {
      const { functions }: { functions: { id: string; name: string }[] } = JSON.parse(builtFile(url));
      expect(functions.map(({ id }) => id)).toEqual(associated);
      expect(functions.map(({ name }) => name)).toEqual(associated);
    }
    expect(Object.keys(functionWords).sort()).toEqual([...associated].sort());
  });

  test('the names are names that Excel takes', () => {
    for (const id of Object.keys(functionWords)) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
      expect(id).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*)$/); // the address of a cell
      expect([
        'RUN',
        'ECHO',
        'NEXT',
        'STEP',
        'ERROR',
        'RESULT',
        'RETURN',
        'FOR',
        'WHILE',
        'GOTO',
        'HALT',
      ]).not.toContain(id);
    }
  });
});
