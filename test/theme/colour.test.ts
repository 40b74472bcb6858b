// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { contrast, distance, type Lab, mix, readColour, seenBy } from '../../src/theme/colour.js';

const colour = (text: string) => readColour(text) ?? [Number.NaN, Number.NaN, Number.NaN];

// Sharma, Wu and Dalal 2005, table 1: pairs chosen so that every usual mistake in the formula shows.
const pairs: readonly (readonly [Lab, Lab, number])[] = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
  [[50, 2.8361, -74.02], [50, 0, -82.7485], 3.4412],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
  [[50, -1.1848, -84.8006], [50, 0, -82.7485], 1],
  [[50, -0.9009, -85.5211], [50, 0, -82.7485], 1],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, -1, 2], [50, 0, 0], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, 2.49, -0.001], [50, -2.49, 0.001], 7.1792],
  [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
  [[50, 2.49, -0.001], [50, -2.49, 0.0012], 7.2195],
  [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
  [[50, -0.001, 2.49], [50, 0.001, -2.49], 4.8045],
  [[50, -0.001, 2.49], [50, 0.0011, -2.49], 4.7461],
  [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [61, -5, 29], 22.8977],
  [[50, 2.5, 0], [56, -27, -3], 31.903],
  [[50, 2.5, 0], [58, 24, 15], 19.4535],
  [[50, 2.5, 0], [50, 3.1736, 0.5854], 1],
  [[50, 2.5, 0], [50, 3.2972, 0], 1],
  [[50, 2.5, 0], [50, 1.8634, 0.5757], 1],
  [[50, 2.5, 0], [50, 3.2592, 0.335], 1],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.263],
  [[61.2901, 3.7196, -5.3901], [61.4292, 2.248, -4.962], 1.8731],
  [[35.0831, -44.1164, 3.7933], [35.0232, -40.0716, 1.5901], 1.8645],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
  [[36.4612, 47.858, 18.3852], [36.2715, 50.5065, 21.2231], 1.4146],
  [[90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441],
  [[90.9257, -0.5406, -0.9208], [88.6381, -0.8985, -0.7239], 1.5381],
  [[6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];

describe('the distance of two colours', () => {
  test.each(pairs)('of %j and %j is the published one', (one, other, published) => {
    expect(distance(one, other)).toBeCloseTo(published, 4);
    expect(distance(other, one)).toBeCloseTo(published, 4);
  });
});

describe('contrast', () => {
  // W3C, Understanding 1.4.3 and the technique G18.
  test.each([
    ['#000', '#fff', 21],
    ['#fff', '#fff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#595959', '#ffffff', 7],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is %f', (one, other, known) => {
    expect(contrast(colour(one), colour(other))).toBeCloseTo(known, 2);
    expect(contrast(colour(other), colour(one))).toBeCloseTo(known, 2);
  });
});

describe('a colour as somebody sees it', () => {
  // CIE L*a*b* of sRGB under D65, as published with the standard.
  test.each([
    ['#ffffff', [100, 0, 0]],
    ['#000000', [0, 0, 0]],
    ['#ff0000', [53.24, 80.09, 67.2]],
    ['#00ff00', [87.73, -86.18, 83.18]],
    ['#0000ff', [32.3, 79.19, -107.86]],
  ])('%s is where CIE L*a*b* has it', (text, known) => {
    for (const [at, value] of seenBy('normal', colour(text)).entries()) expect(value).toBeCloseTo(known[at] ?? 0, 1);
  });

  test.each(['protan', 'deutan', 'tritan'] as const)('grey stays grey to %s', (vision) => {
    const [, a, b] = seenBy(vision, colour('#808080'));

    expect(Math.hypot(a, b)).toBeLessThan(0.1);
  });

  test('red and green of one lightness differ, but not without red or green cones', () => {
    const between = (vision: 'normal' | 'deutan') =>
      distance(seenBy(vision, colour('#c86400')), seenBy(vision, colour('#7d8c00')));

    expect(between('normal')).toBeGreaterThan(30);
    expect(between('deutan')).toBeLessThan(10);
  });
});

describe('colours of CSS', () => {
  test.each([
    ['#f80', '#ff8800'],
    ['#FF8800', '#ff8800'],
    [' rgb(255, 136, 0) ', '#ff8800'],
    ['rgb(255 136 0)', '#ff8800'],
  ])('%s is read', (text, same) => {
    expect(readColour(text)).toEqual(colour(same));
  });

  test.each([
    '',
    'red',
    '#ff88',
    '#ff880080',
    'rgb(300, 0, 0)',
    'rgb(1.2.3, 0, 0)',
    'rgb(0 0 0 / 0.5)',
    'var(--x)',
    'oklch(0.5 0.1 20)',
    'transparent',
  ])('“%s” is not', (text) => {
    expect(readColour(text)).toBeUndefined();
  });

  test('mix as color-mix(in srgb) does', () => {
    const mixed = mix(colour('#1b1f24'), 0.06, colour('#ffffff'));

    // What Chromium computes for color-mix(in srgb, #1b1f24 6%, #fff): 241.32, 241.56, 241.86.
    for (const [at, part] of [241.32, 241.56, 241.86].entries())
      expect(mixed[at]).toBeCloseTo(colour(`rgb(${part},${part},${part})`)[0], 4);
  });
});
