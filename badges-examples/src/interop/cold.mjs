// Verifies one file, as a program that is started for it: node cold.mjs CONTEXTS proof|token FILE

import {readFileSync} from 'node:fs';

const [, , , kind, file] = process.argv;
const text = readFileSync(file, 'utf8');
const at = new Date().toISOString();

const {accepted, reason} = kind === 'proof' ? await proof() : await token();
console.log(accepted ? 'VALID' : `INVALID ${reason}`);
process.exitCode = accepted ? 0 : 1;

async function proof() {
  const {verify} = await import('./proof.mjs');
  return verify({credential: text, at});
}

async function token() {
  const {keyFor, verifyWith} = await import('./token.mjs');
  return verifyWith(await keyFor(text), text, at);
}
