// The picture of the README, of the real banner, light and dark: node .ci/picture.mjs. Look at docs/images afterwards.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { browserArgs, ensureBrowser } from './browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const PAGE = `<!doctype html>
<html lang="en">
  <title>Picture</title>
  <link rel="icon" href="data:," />
  <style>
    :root { color-scheme: light dark; }
    body { margin: 0; padding: 12px; inline-size: 720px; background: light-dark(#fff, #0d1117); }
  </style>
  <div id="root"></div>
  <script type="module">
    import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    import { ObsErrorBanner } from '/src/index.ts';
    import { fixture } from '/src/testing/index.ts';
    import '/src/styles.css';

    const nothing = () => {};
    createRoot(document.getElementById('root')).render(
      createElement(ObsErrorBanner, {
        error: fixture('RequestTimeTooSkewed', { as: 'aws-sdk' }),
        context: { operation: 'upload', file: 'holiday-photos.zip' },
        defaultOpen: true,
        onRetry: nothing,
        onDismiss: nothing,
      }),
    );
  </script>
</html>`;

/** A page is flat colours and soft edges: the 256 most frequent colours are a fifth of the bytes, and look the same. */
async function smallPng(/** @type {import('playwright').Page} */ page, /** @type {Buffer} */ png) {
  const { width, height, pixels } = await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!drawing) throw new Error('No canvas');
    drawing.drawImage(bitmap, 0, 0);
    const { data } = drawing.getImageData(0, 0, bitmap.width, bitmap.height);
    const colours = Array.from({ length: data.length / 4 }, (_, at) =>
      [0, 1, 2].reduce((sum, part) => sum * 256 + (data[at * 4 + part] ?? 0), 0),
    );
    return { width: bitmap.width, height: bitmap.height, pixels: colours };
  }, png.toString('base64'));

  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 256)
    .map(([colour]) => colour);
  const parts = (/** @type {number} */ colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  /** @type {Map<number, number>} */
  const nearest = new Map();
  for (const colour of counts.keys()) {
    const own = parts(colour);
    const distances = palette.map((other) =>
      parts(other).reduce((sum, part, at) => sum + (part - (own[at] ?? 0)) ** 2, 0),
    );
    nearest.set(colour, distances.indexOf(Math.min(...distances)));
  }
  const rows = Array.from({ length: height }, (_, row) => [
    0,
    ...pixels.slice(row * width, (row + 1) * width).map((colour) => nearest.get(colour) ?? 0),
  ]).flat();

  const chunk = (/** @type {string} */ type, /** @type {Uint8Array} */ content) => {
    const body = Buffer.concat([Buffer.from(type), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // 8 bits a pixel, of a palette.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flatMap(parts))),
    chunk('IDAT', deflateSync(Uint8Array.from(rows), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

const server = await createServer({
  configFile: false,
  root,
  logLevel: 'error',
  optimizeDeps: { include: ['react', 'react-dom/client'] },
  server: { port: 0, host: '127.0.0.1' },
  plugins: [
    {
      name: 'picture',
      configureServer: ({ middlewares, transformIndexHtml }) => {
        middlewares.use('/picture', (_request, response) => {
          void transformIndexHtml('/picture', PAGE).then((html) => response.end(html));
        });
      },
    },
  ],
});
await server.listen();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
try {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const page = await browser.newPage({ colorScheme, deviceScaleFactor: 2, viewport: { width: 744, height: 200 } });
    await page.goto(`${server.resolvedUrls?.local[0]}picture`);
    await page.getByRole('checkbox').first().waitFor();
    const picture = await smallPng(page, await page.screenshot({ fullPage: true }));
    writeFileSync(join(root, `docs/images/banner-${colorScheme}.png`), picture);
    console.log(`docs/images/banner-${colorScheme}.png: ${picture.length} bytes`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
