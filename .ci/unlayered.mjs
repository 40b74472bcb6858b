// Writes dist/unlayered.css, for pages whose own reset is outside of a layer, and so wins over all that is in one. Run by `npm run build`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'postcss';

/** The same rules in the same order, in no layer. @param {string} css */
export function unlayered(css) {
  const sheet = parse(css);
  sheet.walkAtRules('layer', (layer) => {
    if (layer.nodes) layer.replaceWith(layer.nodes);
    else layer.remove();
  });
  return sheet.toString();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = join(import.meta.dirname, '../dist');
  writeFileSync(join(dist, 'unlayered.css'), unlayered(readFileSync(join(dist, 'styles.css'), 'utf8')));
  writeFileSync(join(dist, 'unlayered.css.d.ts'), 'export {};\n');
}
