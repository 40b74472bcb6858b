/** Red, green and blue from 0 to 1, linear: proportional to light. */
export type LinearRgb = readonly [number, number, number];
/** CIE L*a*b* under D65. */
export type Lab = readonly [number, number, number];

/** How a person sees: with all cones, or without one kind of them. */
export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan';

type Matrix = readonly [LinearRgb, LinearRgb, LinearRgb];

// Machado, Oliveira and Fernandes 2009, severity 1.0; they apply to linear light.
const visions: Readonly<Record<Vision, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const toXyz: Matrix = [
  [0.4123907993, 0.3575843394, 0.1804807884],
  [0.2126390059, 0.7151686788, 0.0721923154],
  [0.0193308187, 0.1191947798, 0.9505321522],
];

const white: LinearRgb = [0.9504559271, 1, 1.0890577508];

const radians = (degrees: number) => (degrees * Math.PI) / 180;

function times([first, second, third]: Matrix, vector: LinearRgb): LinearRgb {
  const row = ([a, b, c]: LinearRgb) => a * vector[0] + b * vector[1] + c * vector[2];
  return [row(first), row(second), row(third)];
}

/** Gamma-encoded part of sRGB, 0 to 1, as light. */
function toLinear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/**
 * An opaque colour of CSS.
 *
 * @param text `#rgb`, `#rrggbb` or `rgb(r, g, b)` with whole or decimal numbers, with commas or blanks
 * @returns `undefined` for every other form
 */
export function readColour(text: string): LinearRgb | undefined {
  const trimmed = text.trim().toLowerCase();
  const short = /^#([\da-f])([\da-f])([\da-f])$/u
    .exec(trimmed)
    ?.slice(1)
    .map((digit) => digit + digit);
  const hex = short ?? /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/u.exec(trimmed)?.slice(1);
  const numbers = /^rgb\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*\)$/u.exec(trimmed)?.slice(1);
  const parts = hex?.map((part) => Number.parseInt(part, 16)) ?? numbers?.map(Number);
  if (!parts) return undefined;
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = parts.map((part) => part / 255);
  if (![red, green, blue].every((part) => part >= 0 && part <= 1)) return undefined;
  return [toLinear(red), toLinear(green), toLinear(blue)];
}

/** `share` of one colour and the rest of another, as `color-mix(in srgb, …)` mixes them. */
export function mix(one: LinearRgb, share: number, other: LinearRgb): LinearRgb {
  const encoded = (part: number) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);
  const part = (at: 0 | 1 | 2) => toLinear(share * encoded(one[at]) + (1 - share) * encoded(other[at]));
  return [part(0), part(1), part(2)];
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: LinearRgb, other: LinearRgb): number {
  const luminance = ([red, green, blue]: LinearRgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What a colour looks like to somebody, as a point in CIE L*a*b*. */
export function seenBy(vision: Vision, colour: LinearRgb): Lab {
  const bounded = (part: number) => Math.min(1, Math.max(0, part));
  const [red, green, blue] = times(visions[vision], colour);
  const [x, y, z] = times(toXyz, [bounded(red), bounded(green), bounded(blue)]);
  const root = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : (value * 24389) / 27 / 116 + 16 / 116);
  const [fx, fy, fz] = [root(x / white[0]), root(y / white[1]), root(z / white[2])];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** How different two colours look: CIEDE2000, where about 1 is just seen (Sharma, Wu and Dalal 2005). */
export function distance([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const grey = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
  const stretch = 1 + 0.5 * (1 - grey((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [p1, p2] = [a1 * stretch, a2 * stretch];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360);
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];

  const isGrey = c1 * c2 === 0;
  const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const dHue = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn / 2));
  const [dLight, dChroma] = [l2 - l1, c2 - c1];

  const light = (l1 + l2) / 2;
  const chroma = (c1 + c2) / 2;
  const apart = Math.abs(h1 - h2) > 180;
  const mean = isGrey ? h1 + h2 : apart ? (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2 : (h1 + h2) / 2;
  const byHue =
    1 -
    0.17 * Math.cos(radians(mean - 30)) +
    0.24 * Math.cos(radians(2 * mean)) +
    0.32 * Math.cos(radians(3 * mean + 6)) -
    0.2 * Math.cos(radians(4 * mean - 63));
  const sLight = 1 + (0.015 * (light - 50) ** 2) / Math.sqrt(20 + (light - 50) ** 2);
  const sChroma = 1 + 0.045 * chroma;
  const sHue = 1 + 0.015 * chroma * byHue;
  const rotation = -2 * grey(chroma) * Math.sin(radians(60 * Math.exp(-(((mean - 275) / 25) ** 2))));
  const [dL, dC, dH] = [dLight / sLight, dChroma / sChroma, dHue / sHue];
  return Math.sqrt(dL ** 2 + dC ** 2 + dH ** 2 + rotation * dC * dH);
}
