// What in a lockfile would stop an install on another machine.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lockfileFaults } from '../../scripts/lockfile.mjs';

const native = { optionalDependencies: { 'tool-linux': '1.0.0', 'tool-mac': '1.0.0' } };

describe('the check of the lockfile', () => {
  it('names an optional package that the lockfile does not hold', () => {
    const packages = { 'node_modules/tool': native, 'node_modules/tool-linux': {} };
    expect(lockfileFaults({ packages })).toEqual([
      'node_modules/tool: the optional package tool-mac is not in the lockfile',
    ]);
  });

  it('looks at what the project itself asks for too', () => {
    expect(lockfileFaults({ packages: { '': native, 'node_modules/tool-linux': {} } })).toEqual([
      'package.json: the optional package tool-mac is not in the lockfile',
    ]);
  });

  it('finds an optional package in the folder of any package further out', () => {
    const packages = {
      'node_modules/@a/b/node_modules/tool': native,
      'node_modules/@a/b/node_modules/tool-linux': {},
      'node_modules/tool-mac': {},
    };
    expect(lockfileFaults({ packages })).toEqual([]);
  });

  it('does not take a package inside an unrelated one for the missing one', () => {
    const packages = {
      'node_modules/tool': { optionalDependencies: { 'tool-mac': '1.0.0' } },
      'node_modules/other/node_modules/tool-mac': {},
    };
    expect(lockfileFaults({ packages })).toHaveLength(1);
  });

  it('names a package whose address stands in the lockfile', () => {
    const packages = { 'node_modules/a': { resolved: 'https://registry.example/a-1.0.0.tgz' } };
    expect(lockfileFaults({ packages })).toEqual([
      'node_modules/a: "resolved" names a registry (https://registry.example/a-1.0.0.tgz)',
    ]);
  });

  it('allows a link to a folder of the project', () => {
    const packages = { 'node_modules/a': { resolved: 'bench', link: true } };
    expect(lockfileFaults({ packages })).toEqual([]);
  });

  it('finds nothing wrong with the lockfile of this project', () => {
    expect(lockfileFaults(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
  });
});
