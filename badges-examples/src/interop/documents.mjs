// The only documents that exist for these scripts: the contexts bundled with badges-core, in their default revisions,
// and the documents that a did:key stands for. Every other address is refused, so no script reaches the network.
//
// The folder of the contexts, which has their catalog.json, is the script's first argument.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const folder = process.argv[2];
const contexts = new Map();
const parsed = new Map();
for(const entry of JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'))) {
  if(entry.default) {
    for(const url of [entry.url, ...entry.aliases]) {
      contexts.set(url, entry.file);
    }
  }
}

export async function documentLoader(url) {
  // What is static is a context that never changes; the library keeps what it made of it.
  return {contextUrl: null, documentUrl: url, document: find(url), ...(contexts.has(url) && {tag: 'static'})};
}

function find(url) {
  if(contexts.has(url)) {
    if(!parsed.has(url)) {
      parsed.set(url, JSON.parse(readFileSync(join(folder, contexts.get(url)), 'utf8')));
    }
    return parsed.get(url);
  }
  const [, did, multikey, fragment] = /^(did:key:(z[1-9A-HJ-NP-Za-km-z]+))(?:#(.+))?$/.exec(url) ?? [];
  if(did && fragment === undefined) {
    return didDocument(did, multikey);
  }
  if(did && fragment === multikey) {
    return {'@context': 'https://w3id.org/security/multikey/v1', ...verificationMethod(did, multikey)};
  }
  throw new Error(`not at hand: ${url}`);
}

function didDocument(did, multikey) {
  const method = verificationMethod(did, multikey);
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [method],
    assertionMethod: [method.id],
    authentication: [method.id]
  };
}

function verificationMethod(did, multikey) {
  return {id: `${did}#${multikey}`, type: 'Multikey', controller: did, publicKeyMultibase: multikey};
}
