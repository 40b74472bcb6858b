// An object store to fail against: one Ceph RADOS Gateway with its monitor and its disk, all on loopback and in memory.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PACKAGES = ['ceph-mon', 'ceph-osd', 'radosgw'];
const PROGRAMS = ['ceph-mon', 'ceph-osd', 'ceph', 'radosgw', 'radosgw-admin', 'setpriv'];
const FOLDER = 'obs-error-kit-storage-';
/** Milliseconds that anything may take to come up; seen: 2 s for all on two cores. */
const PATIENCE = 60_000;

/**
 * @typedef {object} Keys
 * @property {string} accessKeyId
 * @property {string} secretAccessKey
 *
 * @typedef {object} Storage
 * @property {string} endpoint for example `http://127.0.0.1:41234`
 * @property {(id: string, keys: Keys) => Promise<void>} addUser
 * @property {(words: string) => Promise<void>} admin what `radosgw-admin` does with these words
 * @property {() => void} pause the gateway takes connections and answers nothing
 * @property {() => void} resume
 * @property {() => Promise<void>} kill the gateway is gone in the middle of what it does; what was stored stays
 * @property {() => Promise<void>} restart the gateway is back at its address
 * @property {() => Promise<void>} stop
 */

const missing = () => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return PROGRAMS.filter((program) => !folders.some((folder) => existsSync(join(folder, program))));
};

/** @returns {string | undefined} why there can be no store here; `undefined` when there can */
export function whyNoStorage() {
  if (process.platform !== 'linux') return `Ceph runs on Linux, and this is ${process.platform}.`;
  const lacking = missing();
  if (lacking.length === 0) return undefined;
  return `Not found: ${lacking.join(', ')}. On Debian: apt-get install --no-install-recommends ${PACKAGES.join(' ')}`;
}

/** Installs the programs of the store where that is possible without asking: as root on Debian. */
export function installStorage() {
  const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (missing().length === 0 || !canInstall) return;
  console.log(`Installing an object store (apt-get install ${PACKAGES.join(' ')}) …`);
  const options = {
    stdio: /** @type {import('node:child_process').StdioOptions} */ (['ignore', 'ignore', 'inherit']),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 8 * 60_000,
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], options);
}

/** @returns {Promise<number>} a port of loopback that nobody listens on */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/** @param {string} folder @param {string} fsid @param {number} port @param {number} monitorPort */
const configuration = (folder, fsid, port, monitorPort) => `
[global]
fsid = ${fsid}
keyring = ${folder}/keyring
mon host = [v2:127.0.0.1:${monitorPort}/0]
public addr = 127.0.0.1
cluster addr = 127.0.0.1
ms bind ipv6 = false
run dir = ${folder}
admin socket =
log file =
mon cluster log file =
log to stderr = true
crash dir = ${folder}
# One disk holds one copy of everything.
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pg autoscale mode = off
mon allow pool size one = true
osd crush chooseleaf type = 0
mon max pg per osd = 1000
# Votes of one need no time to come in.
paxos propose interval = 0.02
paxos min wait = 0.01

[mon.a]
mon data = ${folder}/mon

[osd.0]
osd data = ${folder}/osd
osd objectstore = memstore
memstore device bytes = 2147483648
osd class load list = *
osd class default list = *

[client.admin]
rgw data = ${folder}/rgw
rgw frontends = beast endpoint=127.0.0.1:${port}
rgw thread pool size = 32
rgw enable usage log = false
rgw bucket quota ttl = 0
`;

/** Its programs trust each other by keys, in the form that `ceph-authtool --gen-key` gives them. */
const keyring = () => {
  const section = (/** @type {string} */ name, /** @type {string[]} */ ...caps) => {
    const key = Buffer.concat([Buffer.from('010000000000000000001000', 'hex'), randomBytes(16)]);
    return [`[${name}]`, `key = ${key.toString('base64')}`, ...caps.map((cap) => `caps ${cap} = "allow *"`), ''].join(
      '\n',
    );
  };
  return [section('mon.', 'mon'), section('client.admin', 'mon', 'osd'), section('osd.0', 'mon', 'osd')].join('\n');
};

/** Folders of runs that were killed before they could clean up. */
function sweep() {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(FOLDER))) {
    const folder = join(tmpdir(), name);
    try {
      process.kill(Number(readFileSync(join(folder, 'owner'), 'utf8')), 0);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH')
        rmSync(folder, { recursive: true, force: true });
    }
  }
}

/**
 * Starts a store of its own. It ends with `stop()`, and at the latest with this process, however that ends.
 *
 * @param {{ port?: number }} [options]
 * @returns {Promise<Storage>}
 * @throws with what its programs said, when it does not come up within a minute
 */
export async function startStorage({ port: wanted } = {}) {
  sweep();
  const folder = mkdtempSync(join(tmpdir(), FOLDER));
  writeFileSync(join(folder, 'owner'), String(process.pid));
  mkdirSync(join(folder, 'osd'));
  const port = wanted ?? (await freePort());
  const endpoint = `http://127.0.0.1:${port}`;
  const conf = join(folder, 'ceph.conf');
  const fsid = randomUUID();
  const monitorPort = await freePort();
  writeFileSync(conf, configuration(folder, fsid, port, monitorPort));

  /** @type {Map<string, import('node:child_process').ChildProcess>} */
  const running = new Map();
  /** @param {string} name @param {readonly string[]} command */
  const start = (name, command) => {
    const log = openSync(join(folder, `${name}.log`), 'a');
    // The kernel ends it with this process, even when that is killed.
    const child = spawn('setpriv', ['--pdeathsig', 'KILL', ...command, '-c', conf, '-f'], {
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    running.set(name, child);
    child.once('exit', () => running.delete(name));
  };
  /** @param {string} name */
  const end = async (name) => {
    const child = running.get(name);
    if (!child) return;
    const ended = once(child, 'exit');
    // What is in memory need not be saved, and a paused process hears nothing else.
    child.kill('SIGKILL');
    await ended;
  };
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeFolder);
  const stop = async () => {
    await Promise.all([...running.keys()].map(end));
    process.off('exit', removeFolder);
    removeFolder();
  };

  /** @param {string} program @param {readonly string[]} args */
  const tool = (program, args) => run(program, ['-c', conf, ...args], { timeout: PATIENCE });
  /** @param {string} words */
  const admin = async (words) => {
    await tool('radosgw-admin', ['-n', 'client.admin', ...words.split(' ')]);
  };
  const restart = async () => {
    start('gateway', ['radosgw', '-n', 'client.admin']);
    const deadline = Date.now() + PATIENCE;
    while (!(await answers(endpoint))) {
      if (!running.has('gateway') || Date.now() > deadline) throw new Error(`Nothing answers at ${endpoint}.`);
      await wait(50);
    }
  };

  try {
    const disk = randomUUID();
    const ring = join(folder, 'keyring');
    writeFileSync(ring, keyring(), { mode: 0o600 });
    const map = join(folder, 'monmap');
    await run('monmaptool', ['--create', '--fsid', fsid, '--addv', 'a', `[v2:127.0.0.1:${monitorPort}]`, map]);
    await tool('ceph-mon', ['-i', 'a', '--mkfs', '--monmap', map, '--keyring', ring]);
    start('monitor', ['ceph-mon', '-i', 'a']);
    await tool('ceph', ['--connect-timeout', '30', 'osd', 'new', disk]);
    await tool('ceph-osd', ['-i', '0', '--mkfs', '--osd-uuid', disk]);
    start('disk', ['ceph-osd', '-i', '0']);
    await restart();
  } catch (error) {
    const logs = readdirSync(folder).filter((file) => file.endsWith('.log'));
    const said = logs.map((file) => `${file}: … ${readFileSync(join(folder, file), 'utf8').slice(-2000)}`);
    await stop();
    throw new Error(`The object store did not start.\n${said.join('\n')}`, { cause: error });
  }

  return {
    endpoint,
    addUser: (id, { accessKeyId, secretAccessKey }) =>
      admin(`user create --uid ${id} --display-name ${id} --access-key ${accessKeyId} --secret-key ${secretAccessKey}`),
    admin,
    pause: () => void running.get('gateway')?.kill('SIGSTOP'),
    resume: () => void running.get('gateway')?.kill('SIGCONT'),
    kill: () => end('gateway'),
    restart,
    stop,
  };
}

/** @param {string} address */
async function answers(address) {
  try {
    await fetch(address, { signal: AbortSignal.timeout(2000) });
    return true;
  } catch {
    return false;
  }
}
