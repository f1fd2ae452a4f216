// Verifying a token by jose, for the scripts that do it.

import {decodeJwt, errors, importJWK, jwtVerify} from 'jose';

// The key to verify a token with. Without jwk it is read out of the issuer, which then is a did:jwk.
export async function keyFor(token, jwk) {
  const publicJwk = jwk ? JSON.parse(jwk) : jwkOf(decodeJwt(token).iss);
  const algorithm = algorithmOf(publicJwk);
  return {algorithm, publicKey: await importJWK(publicJwk, algorithm)};
}

export async function verifyWith({algorithm, publicKey}, token, at) {
  try {
    await jwtVerify(token, publicKey, {algorithms: [algorithm], currentDate: new Date(at)});
    return {accepted: true, reason: ''};
  } catch(error) {
    if(error instanceof errors.JOSEError) {
      return {accepted: false, reason: error.code};
    }
    throw error;
  }
}

export function algorithmOf({kty, crv}) {
  return {'OKP Ed25519': 'EdDSA', 'EC P-256': 'ES256', 'EC P-384': 'ES384', 'RSA ': 'RS256'}[`${kty} ${crv ?? ''}`];
}

function jwkOf(did) {
  if(!did?.startsWith('did:jwk:')) {
    throw new Error(`no did:jwk: ${did}`);
  }
  return JSON.parse(Buffer.from(did.slice('did:jwk:'.length), 'base64url').toString('utf8'));
}
