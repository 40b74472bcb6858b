// What the package brings along, as CycloneDX, into `dist/sbom.json`: run after the build. The same bytes for the same lock file.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const format = ['--sbom-format=cyclonedx', '--sbom-type=library', '--omit=dev', '--package-lock-only'];
const sbom = JSON.parse(
  execFileSync('npm', ['sbom', ...format], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' }),
);

// Of the run and the machine, not of the package.
delete sbom.serialNumber;
delete sbom.metadata.timestamp;
delete sbom.metadata.tools;
sbom.metadata.component.name = 'obs-error-kit';

writeFileSync(join(root, 'dist/sbom.json'), `${JSON.stringify(sbom, undefined, 2)}\n`);
