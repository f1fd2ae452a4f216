// How long npm packages take to verify files that stay in memory, in turns.
//
// The first line of stdin is one JSON object: what each name stands for, a list of {credential, at} or {token, at}. Every
// other line is a name, and asks for a turn: what it stands for is verified over and over for half a second. The answer is
// a line with the nanoseconds of the process's CPU time that once took.

import {createInterface} from 'node:readline';
import {verify} from './proof.mjs';
import {keyFor, verifyWith} from './token.mjs';

const MICROS_A_TURN = 500_000;

const works = new Map();
for await (const line of createInterface({input: process.stdin})) {
  if(works.size === 0) {
    for(const [name, files] of Object.entries(JSON.parse(line))) {
      works.set(name, await Promise.all(files.map(work)));
    }
  } else {
    process.stdout.write(`${await turn(works.get(line))}\n`);
  }
}

// Tokens are verified with a key at hand.
async function work({credential, token, at}) {
  if(credential) {
    return () => verify({credential, at});
  }
  const key = await keyFor(token);
  return () => verifyWith(key, token, at);
}

async function turn(verifications) {
  const start = process.cpuUsage();
  let runs = 0;
  let spent;
  do {
    for(const once of verifications) {
      const {accepted, reason} = await once();
      if(!accepted) {
        throw new Error(reason);
      }
    }
    runs++;
    const {user, system} = process.cpuUsage(start);
    spent = user + system;
  } while(spent < MICROS_A_TURN);
  return Math.round(spent * 1000 / runs);
}
