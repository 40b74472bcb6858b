#!/usr/bin/env node
import { closeSync, openSync, readSync } from 'node:fs';
import { parseArgs, styleText } from 'node:util';
import { limits, version } from '../core/index.js';
import { ar } from '../locales/ar.js';
import { de } from '../locales/de.js';
import { en } from '../locales/en.js';
import type { Messages } from '../locales/types.js';
import { zhCN } from '../locales/zh-CN.js';
import { asJson, asText, choices, diagnoseText, isRecognised, type Paint } from './explain.js';

const locales: Readonly<Record<string, Messages>> = { en, de, 'zh-CN': zhCN, ar };

const HELP = `Usage: obs-error-kit explain [options] [error]

Says what an error of OBS or an S3-like store means, what may have caused it,
and who can do what about it. Nothing is sent anywhere; credentials are taken
out.

  error           a status (403), a code (AccessDenied), or what was logged or
                  answered: XML, JSON, a page, an HTTP dump, a line of a log.
                  Without it the error is read from standard input.

  --file PATH     read the error from a file
  --json          print ids, words and the report as JSON
  --locale TAG    ${choices(Object.keys(locales))}; en if not given
  --help          print this
  --version       print the version

Of a file or standard input the first 64 Ki characters are read.

Exit codes: 0 something in the error was recognised, 1 nothing was, 2 wrong
usage or a file that cannot be read.
`;

/** The most that 64 Ki characters take as UTF-8. */
const MOST = limits.body * 4;

class UsageError extends Error {}

/** As much of an open file as is ever looked at: an endless one ends here. */
function head(file: number): string {
  const bytes = new Uint8Array(MOST);
  let size = 0;
  while (size < MOST) {
    const read = readSome(file, bytes, size);
    if (read === 0) break;
    size += read;
  }
  return new TextDecoder().decode(bytes.subarray(0, size));
}

function readSome(file: number, bytes: Uint8Array, offset: number): number {
  for (;;) {
    try {
      return readSync(file, bytes, offset, bytes.length - offset, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows says so of a pipe that is closed.
      if (code === 'EOF') return 0;
      // Nothing there yet. Waits without a busy loop.
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function fromFile(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      return head(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new UsageError(`The file cannot be read: ${(error as Error).message}`);
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        file: { type: 'string' },
        json: { type: 'boolean' },
        locale: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function run(args: readonly string[]): { out: string; code: 0 | 1 } {
  const { values, positionals } = parse(args);
  if (values.help) return { out: HELP, code: 0 };
  if (values.version) return { out: `${version}\n`, code: 0 };
  const [command, ...words] = positionals;
  if (command !== 'explain')
    throw new UsageError(command ? `There is no command “${command}”.` : 'A command is missing.');
  const { locale = 'en', file, json = false } = values;
  const messages = Object.hasOwn(locales, locale) ? locales[locale] : undefined;
  if (!messages) throw new UsageError(`There are no words in “${locale}”: choose ${choices(Object.keys(locales))}.`);
  if (file !== undefined && words.length > 0) throw new UsageError('An error and a file were given: give one.');
  if (file === undefined && words.length === 0 && process.stdin.isTTY)
    throw new UsageError('An error is missing: give it as an argument, by --file or on standard input.');
  const text = file !== undefined ? fromFile(file) : words.length > 0 ? words.join(' ') : head(0);
  const diagnosis = diagnoseText(text);
  const out = json ? asJson(diagnosis, messages) : asText(diagnosis, messages, paint());
  return { out, code: isRecognised(diagnosis) ? 0 : 1 };
}

/** Colours are for a person at a terminal who has not declined them. Source: no-color.org */
function paint(): Paint {
  const asIs = (text: string) => text;
  if (!process.stdout.isTTY || process.env.NO_COLOR) return { bold: asIs, dim: asIs };
  return { bold: (text) => styleText('bold', text), dim: (text) => styleText('dim', text) };
}

// `obs-error-kit explain … | head` closes the pipe early, which is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const { out, code } = run(process.argv.slice(2));
  process.stdout.write(out);
  process.exitCode = code;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${HELP}`);
  process.exitCode = 2;
}
