// Data Integrity proofs with eddsa-rdfc-2022, made and checked by @digitalbazaar/vc.
//
// verify   {credential, at}            -> {accepted, reason}   reason: what the library says against it, or ''
// sign     {credential, jwk, at}       -> {credential}         jwk: private key; the issuer is its did:key
// canonize {document}                  -> {nquads, reason}     as the cryptosuite hashes it; '' where it refuses

import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as vc from '@digitalbazaar/vc';
import {documentLoader} from './documents.mjs';
import {answer, issuedBy} from './exchange.mjs';
import {reasons, verify} from './proof.mjs';

await answer({verify, sign, canonize});

async function sign({credential, jwk, at}) {
  const key = await Ed25519Multikey.fromJwk({jwk: JSON.parse(jwk), secretKey: true});
  const {publicKeyMultibase} = await key.export({publicKey: true});
  key.controller = `did:key:${publicKeyMultibase}`;
  key.id = `${key.controller}#${publicKeyMultibase}`;
  const signed = await vc.issue({
    credential: issuedBy(JSON.parse(credential), key.controller),
    suite: new DataIntegrityProof({cryptosuite, signer: key.signer(), date: at}),
    documentLoader,
    now: new Date(at)
  });
  return {credential: JSON.stringify(signed)};
}

async function canonize({document}) {
  try {
    return {nquads: await cryptosuite.canonize(JSON.parse(document), {documentLoader}), reason: ''};
  } catch(error) {
    return {nquads: '', reason: reasons(error).join('; ')};
  }
}
