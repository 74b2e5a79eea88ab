#!/usr/bin/env node
// Which parts of Selami have a published hole that is mended elsewhere: for whoever builds or keeps it, once a week.
//   tools/advisories.mjs                      asks debsecan (apt install debsecan) and npm; needs a network
//   tools/advisories.mjs --debsecan FILE --npm FILE      looks at what they said before (tests)
// One line a finding, the worst first. Exit 0: none; 1: some; 3: could not be asked, which is not the same as none.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const weights = ['critical', 'high', 'moderate', 'medium', 'low', 'info'];
const given = (flag) => (process.argv.includes(flag) ? process.argv[process.argv.indexOf(flag) + 1] : undefined);

function said(file, command, words, fine) {
  if (file) return readFileSync(file, 'utf8');
  const run = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, cwd: join(root, 'web') });
  if (run.error || !fine.includes(run.status)) throw new Error(`${command} could not be asked: ${run.error?.message ?? run.stderr.trim().slice(0, 200)}`);
  return run.stdout;
}

/** debsecan's summary: "CVE-2026-1 libfoo1 (fixed, remotely exploitable, high urgency)". Only what Debian has mended counts: the rest cannot be installed. */
export function ofDebian(text) {
  const found = [];
  for (const line of text.split('\n')) {
    const parts = /^(CVE-\S+|TEMP-\S+|DSA-\S+) (\S+)(?: \((.*)\))?$/.exec(line.trim());
    if (!parts) {
      if (line.trim()) throw new Error(`debsecan said something unknown: ${line.slice(0, 80)}`);
      continue;
    }
    const about = parts[3] ?? '';
    if (!/\bfixed\b/.test(about)) continue;
    const weight = /(\w+) urgency/.exec(about)?.[1] ?? (about.includes('remotely') ? 'high' : 'medium');
    found.push({ weight, part: parts[2], number: parts[1], todo: 'apt upgrade' });
  }
  return found;
}

/** npm audit --json, version 2. */
export function ofNpm(text) {
  const report = JSON.parse(text);
  if (report.auditReportVersion !== 2) throw new Error(`npm audit said something unknown: ${text.slice(0, 80)}`);
  return Object.values(report.vulnerabilities).flatMap((one) =>
    one.via
      .filter((via) => typeof via === 'object')
      .map((via) => ({ weight: via.severity, part: one.name, number: via.url.split('/').pop(), todo: one.fixAvailable ? 'npm --prefix web update' : 'no mended version yet' }))
  );
}

const rank = (one) => (weights.indexOf(one.weight) + weights.length) % weights.length;
const asked = [
  () => ofDebian(said(given('--debsecan'), 'debsecan', ['--suite', 'bookworm', '--only-fixed'], [0])),
  () => ofNpm(said(given('--npm'), 'npm', ['audit', '--json'], [0, 1]))
];
let unasked = false;
const found = [];
for (const ask of asked) {
  try {
    found.push(...ask());
  } catch (trouble) {
    unasked = true;
    console.error(trouble.message);
  }
}
for (const one of found.sort((a, b) => rank(a) - rank(b) || a.part.localeCompare(b.part))) console.log(`${one.weight} ${one.part} ${one.number}: ${one.todo}`);
if (found.length === 0 && !unasked) console.log('no published hole that is mended elsewhere');
process.exitCode = unasked ? 3 : found.length > 0 ? 1 : 0;
