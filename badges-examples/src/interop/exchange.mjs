// What every script of this folder does with its input and output.
//
// A script reads one JSON object from stdin, {"command": ..., "cases": [...]}, and writes {"answers": [...]} to stdout,
// one answer a case in their order. Documents inside are strings of JSON text, so that each side reads them with its
// own parser. Anything unexpected ends the script with a stack trace and exit code 1.

import {text} from 'node:stream/consumers';

export async function answer(commands) {
  const {command, cases} = JSON.parse(await text(process.stdin));
  if(!Object.hasOwn(commands, command)) {
    throw new Error(`no command ${command}`);
  }
  const answers = [];
  for(const one of cases) {
    answers.push(await commands[command](one));
  }
  process.stdout.write(JSON.stringify({answers}));
}

// Names the issuer; what the credential says about it otherwise stays.
export function issuedBy(credential, id) {
  const {issuer} = credential;
  return {...credential, issuer: typeof issuer === 'object' ? {...issuer, id} : id};
}
