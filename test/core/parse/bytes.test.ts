// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { parseObsError } from '../../../src/core/index.js';

const body =
  '<Error><Code>NoSuchKey</Code><Message>Größe fehlt</Message><RequestId>0000018C2E3D4F5A</RequestId></Error>';
const said = { code: 'NoSuchKey', message: 'Größe fehlt', requestId: '0000018C2E3D4F5A' };
const utf8 = new TextEncoder().encode(body);

/** In two bytes a character, behind the mark that says in which order. */
function wide(isLittle: boolean): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(2 + body.length * 2));
  [0xfeff, ...[...body].map((character) => character.charCodeAt(0))].forEach((unit, at) =>
    view.setUint16(at * 2, unit, isLittle),
  );
  return view.buffer;
}

describe('a body of bytes', () => {
  test.each([
    ['a view', utf8],
    ['a buffer', utf8.buffer],
    ['a view of words', new DataView(utf8.buffer)],
    ['UTF-16, little end first', wide(true)],
    ['UTF-16, big end first', wide(false)],
  ])('is read as its text: %s', (_, bytes) => {
    expect(parseObsError(bytes)).toEqual(said);
    expect(parseObsError({ isAxiosError: true, response: { status: 404, headers: {}, data: bytes } })).toEqual({
      ...said,
      status: 404,
    });
  });

  test('shows nothing of what stands outside of the view', () => {
    const around = new TextEncoder().encode(`<Error><Code>AccessDenied</Code></Error>${body}`);

    expect(parseObsError(around.subarray(around.length - utf8.length))).toEqual(said);
  });

  test('is read to 64 KiB', () => {
    const large = new TextEncoder().encode(`${' '.repeat(70_000)}${body}`);

    expect(parseObsError(large)).toEqual({});
  });

  test.each([
    ['compressed', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b, 0xcb, 0xcf, 7, 0])],
    ['empty', new Uint8Array(0)],
    ['that was given away', structuredClone(new ArrayBuffer(8))],
  ])('that says nothing adds nothing: %s', (_, bytes) => {
    const { code, status } = parseObsError({ isAxiosError: true, response: { status: 503, headers: {}, data: bytes } });

    expect({ code, status }).toEqual({ code: undefined, status: 503 });
  });
});
