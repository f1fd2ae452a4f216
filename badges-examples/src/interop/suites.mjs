// Proofs of every cryptosuite that npm packages have, made and checked by @digitalbazaar/vc.
//
// verify {credential, suite, at}                 -> {accepted, reason}  reason: what the library says against it, or ''
// sign   {credential, suite, jwk, at, mandatory} -> {credential}        jwk: private key; the issuer is its did:key
// derive {credential, pointers}                  -> {credential}        a selection, by ecdsa-sd-2023
//
// mandatory and pointers are JSON pointers; mandatory is for ecdsa-sd-2023 only.

import * as ecdsaJcs2019 from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import * as ecdsaSd2023 from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as eddsaJcs2022 from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {cryptosuite as ecdsaRdfc2019} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {cryptosuite as eddsaRdfc2022} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {Ed25519Signature2020} from '@digitalbazaar/ed25519-signature-2020';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as vc from '@digitalbazaar/vc';
import {documentLoader} from './documents.mjs';
import {answer, issuedBy} from './exchange.mjs';
import {reasons} from './proof.mjs';

const cryptosuites = {
  'eddsa-rdfc-2022': both(eddsaRdfc2022),
  'eddsa-jcs-2022': eddsaJcs2022,
  'ecdsa-rdfc-2019': both(ecdsaRdfc2019),
  'ecdsa-jcs-2019': ecdsaJcs2019,
  'ecdsa-sd-2023': ecdsaSd2023
};

await answer({verify, sign, derive});

async function verify({credential, suite, at}) {
  const result = await vc.verifyCredential({
    credential: JSON.parse(credential),
    suite: suite === 'Ed25519Signature2020' ? new Ed25519Signature2020() :
      new DataIntegrityProof({cryptosuite: cryptosuites[suite].createVerifyCryptosuite()}),
    documentLoader,
    now: new Date(at)
  });
  return {accepted: result.verified, reason: reasons(result.error).join('; ')};
}

async function sign({credential, suite, jwk, at, mandatory}) {
  const key = await keyOf(JSON.parse(jwk));
  const signed = await vc.issue({
    credential: issuedBy(JSON.parse(credential), key.controller),
    suite: suite === 'Ed25519Signature2020' ? new Ed25519Signature2020({signer: key.signer(), date: at}) :
      new DataIntegrityProof({
        cryptosuite: cryptosuites[suite].createSignCryptosuite({mandatoryPointers: mandatory}),
        signer: key.signer(),
        date: at
      }),
    documentLoader,
    now: new Date(at)
  });
  return {credential: JSON.stringify(signed)};
}

async function derive({credential, pointers}) {
  const cryptosuite = ecdsaSd2023.createDiscloseCryptosuite({selectivePointers: pointers});
  const derived = await vc.derive({
    verifiableCredential: JSON.parse(credential),
    suite: new DataIntegrityProof({cryptosuite}),
    documentLoader
  });
  return {credential: JSON.stringify(derived)};
}

async function keyOf(jwk) {
  const keys = jwk.kty === 'OKP' ? Ed25519Multikey : EcdsaMultikey;
  const key = await keys.fromJwk({jwk, secretKey: true});
  const {publicKeyMultibase} = await key.export({publicKey: true});
  key.controller = `did:key:${publicKeyMultibase}`;
  key.id = `${key.controller}#${publicKeyMultibase}`;
  return key;
}

function both(cryptosuite) {
  return {createSignCryptosuite: () => cryptosuite, createVerifyCryptosuite: () => cryptosuite};
}
