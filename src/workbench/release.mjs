/**
 * `npm run release -- --url https://tools.example.com/vital-few`: what a team's server holds, in dist/release.
 *
 *  - static files only: any server that serves a folder over https will do, also under a path. What the pane loads has
 *    the hash of its content in its name, except what the manifest or the page name themselves;
 *  - manifest.xml is the project's own with that address in the place of this machine's and the version of
 *    package.json; its id stays, so that Excel knows it for the same add-in;
 *  - index.html says in all languages what it is and how to install it. SHA256SUMS is checked by `sha256sum -c`;
 *  - `--office-cdn` is another folder that holds office.js, for 21Vianet in China; `--built` takes files that were
 *    built already, `--out` puts the release elsewhere;
 *  - files of an older release are not kept beside: nothing but what was built now is in the folder.
 *
 * Plain JavaScript, because it builds.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = 'https://localhost:3000/';
const OPTIONS = ['url', 'office-cdn', 'built', 'out'];

/** Of the build, what only the command line and the workbench load. */
const NOT_SERVED = /^(workbench|template|session\.js)/;

const PAGE = {
  en: {
    title: 'Vital Few for Excel',
    what: 'Tiers, scores and next contacts, inside the customer sheet you already use. Everything stays in your workbook: no server, no account. This address only hands out the program.',
    steps: [
      'For a whole team: in the Microsoft 365 admin centre, open <em>Settings › Integrated apps › Upload custom apps</em>, choose an Office add-in, and give the address of the manifest.',
      'In Excel on the web, for yourself: <em>Home › Add-ins › More Add-ins › My Add-ins › Upload My Add-in</em>, and choose the saved manifest.',
      'On Windows without an administrator: put the manifest into a shared folder, add the folder under <em>File › Options › Trust Center › Trusted Add-in Catalogs</em>, restart Excel, then <em>Home › Add-ins › More Add-ins › Shared Folder</em>.',
      'On a Mac: copy the manifest to <em>~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/</em>, restart Excel, then <em>Home › Add-ins</em>.',
    ],
    manifest: 'The manifest',
    help: 'Help',
  },
  'zh-CN': {
    title: 'Excel 加载项「关键少数」',
    what: '就在您正在用的客户表里分级、评分、安排下次联系。数据只在您的工作簿里：不上传，不注册。本网址只提供程序文件。',
    steps: [
      '全团队安装：在 Microsoft 365 管理中心打开“设置 › 集成应用 › 上传自定义应用”，选择 Office 加载项，填入清单的网址。',
      '网页版 Excel，自己用：“开始 › 加载项 › 更多加载项 › 我的加载项 › 上传我的加载项”，选择存好的清单。',
      'Windows，没有管理员：把清单放进一个共享文件夹，在“文件 › 选项 › 信任中心 › 受信任的加载项目录”里添加它，重启 Excel，再到“开始 › 加载项 › 更多加载项 › 共享文件夹”。',
      'Mac：把清单复制到 <em>~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/</em>，重启 Excel，再到“开始 › 加载项”。',
    ],
    manifest: '清单文件',
    help: '使用说明',
  },
  'zh-TW': {
    title: 'Excel 增益集「關鍵少數」',
    what: '就在您正在用的客戶表裡分級、評分、安排下次聯絡。資料只在您的活頁簿裡：不上傳，不註冊。本網址只提供程式檔案。',
    steps: [
      '全團隊安裝：在 Microsoft 365 系統管理中心開啟「設定 › 整合式應用程式 › 上傳自訂應用程式」，選擇 Office 增益集，填入資訊清單的網址。',
      '網頁版 Excel，自己用：「常用 › 增益集 › 其他增益集 › 我的增益集 › 上傳我的增益集」，選擇存好的資訊清單。',
      'Windows，沒有系統管理員：把資訊清單放進一個共用資料夾，在「檔案 › 選項 › 信任中心 › 受信任的增益集目錄」裡新增它，重新啟動 Excel，再到「常用 › 增益集 › 其他增益集 › 共用資料夾」。',
      'Mac：把資訊清單複製到 <em>~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/</em>，重新啟動 Excel，再到「常用 › 增益集」。',
    ],
    manifest: '資訊清單',
    help: '使用說明',
  },
};

const section = ([locale, { title, what, steps, manifest, help }]) => `
    <section lang="${locale}">
      <h1>${title}</h1>
      <p>${what}</p>
      <ul>${steps.map((step) => `<li>${step}</li>`).join('')}</ul>
      <p><a href="manifest.xml" download>${manifest}</a> · <a href="support.${locale}.html">${help}</a></p>
    </section>`;

const indexPage = (version) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'" />
    <title>Vital Few ${version}</title>
    <link rel="stylesheet" href="support.css" />
  </head>
  <body>${Object.entries(PAGE).map(section).join('')}
  </body>
</html>
`;

/** With a slash at its end; null for what cannot stand in a manifest. */
function folderAt(address) {
  if (!URL.canParse(address ?? '')) return null;
  const { protocol, search, hash, username, href } = new URL(address);
  if (protocol !== 'https:' || search !== '' || hash !== '' || username !== '') return null;
  return href.endsWith('/') ? href : `${href}/`;
}

/** True if it builds. */
function build(to, officeCdn) {
  const webpack = join(dirname(createRequire(import.meta.url).resolve('webpack-cli/package.json')), 'bin', 'cli.js');
  const env = { ...process.env, VF_HASHED: '1', ...(officeCdn && { VF_OFFICE_CDN: officeCdn.slice(0, -1) }) };
  const run = [webpack, '--config-name', 'product', '--stats', 'errors-only', '--output-path', to];
  return spawnSync(process.execPath, run, { cwd: ROOT, env, stdio: ['ignore', 2, 2] }).status === 0;
}

function release({ built, out, url }) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8')
    .replaceAll(HERE, url)
    .replace(/<Version>[^<]*</, `<Version>${version}.0<`);
  rmSync(out, { recursive: true, force: true });
  cpSync(built, out, { recursive: true, filter: (file) => !NOT_SERVED.test(relative(built, file)) });
  writeFileSync(join(out, 'manifest.xml'), manifest);
  writeFileSync(join(out, 'index.html'), indexPage(version));
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const sum = (name) => createHash('sha256').update(readFileSync(join(out, name))).digest('hex'); // prettier-ignore
  writeFileSync(join(out, 'SHA256SUMS'), files.sort().map((name) => `${sum(name)}  ${name}\n`).join('')); // prettier-ignore
  return files.length + 1;
}

const options = Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' }]));
const { values } = parseArgs({ options });
const url = folderAt(values.url);
const officeCdn = values['office-cdn'] === undefined ? undefined : folderAt(values['office-cdn']);
if (url === null || officeCdn === null) {
  process.stderr.write(
    'release: --url, and --office-cdn if given, must be an address that begins with https:// and has no ? or #\n',
  );
  process.exitCode = 2;
} else {
  const out = resolve(values.out ?? join(ROOT, 'dist', 'release'));
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const beside = values.built === undefined ? mkdtempSync(join(ROOT, 'dist', 'release-')) : null;
  try {
    if (beside !== null && !build(beside, officeCdn)) process.exitCode = 3;
    else {
      const count = release({ built: beside ?? resolve(values.built), out, url });
      process.stdout.write(`${count} files for ${url} in ${relative(process.cwd(), out) || out}\n`);
    }
  } finally {
    if (beside !== null) rmSync(beside, { recursive: true, force: true });
  }
}
