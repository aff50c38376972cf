/**
 * Draws every PNG of this folder from its SVG: `node assets/draw.mjs`, by hand, whenever a drawing changed.
 *
 *  - `icon-16.svg` and the commands' drawings are made on a grid of 16: whole pixels at 16, 32 and 80;
 *  - `icon.svg` has room for rounded tops and is used from 32 up;
 *  - colours are mid-tones: a ribbon may be white or nearly black, and an icon has only one picture for both.
 *
 * Chromium draws (set CHROMIUM if it is not called so); no image library is kept for eight drawings.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

const DRAWINGS = [
  { svg: 'icon-16.svg', name: 'icon', sizes: [16] },
  { svg: 'icon.svg', name: 'icon', sizes: [32, 64, 80, 128] },
  { svg: 'classify.svg', name: 'classify', sizes: [16, 32, 80] },
  { svg: 'overdue.svg', name: 'overdue', sizes: [16, 32, 80] },
  { svg: 'contacted.svg', name: 'contacted', sizes: [16, 32, 80] },
  { svg: 'freeze.svg', name: 'freeze', sizes: [16, 32, 80] },
  { svg: 'repair.svg', name: 'repair', sizes: [16, 32, 80] },
  { svg: 'revert.svg', name: 'revert', sizes: [16, 32, 80] },
];

const jobs = DRAWINGS.flatMap(({ svg, name, sizes }) => {
  const source = `data:image/svg+xml;base64,${readFileSync(join(here, svg)).toString('base64')}`;
  return sizes.map((size) => ({ file: `${name}-${size}.png`, size, source }));
});

/** Runs in the page: an <svg> without width and height is drawn at the size that is asked for. */
const page = `<!doctype html><pre></pre><script>
  const draw = async ({ file, size, source }) => {
    const image = new Image(size, size);
    image.src = source;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
    canvas.getContext('2d').drawImage(image, 0, 0, size, size);
    return file + ' ' + canvas.toDataURL('image/png');
  };
  Promise.all(${JSON.stringify(jobs)}.map(draw)).then((lines) => {
    document.querySelector('pre').textContent = lines.join('\\n');
  });
</script>`;

const folder = mkdtempSync(join(tmpdir(), 'vital-few-icons-'));
try {
  const html = join(folder, 'draw.html');
  writeFileSync(html, page);
  const switches = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}`];
  const made = execFileSync(
    process.env.CHROMIUM ?? 'chromium',
    [...switches, '--virtual-time-budget=5000', '--dump-dom', pathToFileURL(html).href],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 16_000_000 },
  );
  const drawn = [...made.matchAll(/([\w-]+\.png) data:image\/png;base64,([\w+/=]+)/g)];
  if (drawn.length !== jobs.length) throw new Error(`${drawn.length} of ${jobs.length} pictures were drawn`);
  for (const [, file, base64] of drawn) writeFileSync(join(here, file), Buffer.from(base64, 'base64'));
  console.log(drawn.map(([, file]) => file).join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
