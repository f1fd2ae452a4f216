// VC-JWT, made and checked by jose.
//
// verify {token, jwk, at}                               -> {accepted, reason}   reason: jose's error code, or ''
//        Without jwk the key is read out of the issuer, which then is a did:jwk.
// sign   {credential, jwk, issuer, kid, header, alg}    -> {token}
//        jwk: private key. Without issuer and kid the issuer is the key's did:jwk. header 'jwk' carries the public key
//        in the token instead of kid. A credential of VC 1.1 goes into the claim vc.

import {createPublicKey} from 'node:crypto';
import {decodeJwt, errors, importJWK, jwtVerify, SignJWT} from 'jose';
import {answer, issuedBy} from './exchange.mjs';

await answer({verify, sign});

async function verify({token, jwk, at}) {
  const publicJwk = jwk ? JSON.parse(jwk) : jwkOf(decodeJwt(token).iss);
  const algorithms = [algorithmOf(publicJwk)];
  try {
    await jwtVerify(token, await importJWK(publicJwk, algorithms[0]), {algorithms, currentDate: new Date(at)});
    return {accepted: true, reason: ''};
  } catch(error) {
    if(error instanceof errors.JOSEError) {
      return {accepted: false, reason: error.code};
    }
    throw error;
  }
}

async function sign({credential, jwk, issuer, kid, header, alg}) {
  const privateJwk = JSON.parse(jwk);
  const algorithm = alg ?? algorithmOf(privateJwk);
  const publicJwk = createPublicKey({key: privateJwk, format: 'jwk'}).export({format: 'jwk'});
  const did = issuer ?? `did:jwk:${Buffer.from(JSON.stringify(publicJwk)).toString('base64url')}`;
  const named = header === 'jwk' ? {jwk: publicJwk} : {kid: kid ?? `${did}#0`};
  const token = await new SignJWT(claims(issuedBy(JSON.parse(credential), did), did))
    .setProtectedHeader({alg: algorithm, typ: 'JWT', ...named})
    .sign(await importJWK(privateJwk, algorithm));
  return {token};
}

function claims(credential, issuer) {
  const start = credential.validFrom ?? credential.issuanceDate;
  const end = credential.validUntil ?? credential.expirationDate;
  return {
    ...(credential.issuanceDate ? {vc: credential} : credential),
    iss: issuer,
    jti: credential.id,
    ...(credential.credentialSubject.id && {sub: credential.credentialSubject.id}),
    nbf: Date.parse(start) / 1000,
    ...(end && {exp: Date.parse(end) / 1000})
  };
}

function jwkOf(did) {
  if(!did?.startsWith('did:jwk:')) {
    throw new Error(`no did:jwk: ${did}`);
  }
  return JSON.parse(Buffer.from(did.slice('did:jwk:'.length), 'base64url').toString('utf8'));
}

function algorithmOf({kty, crv}) {
  return {'OKP Ed25519': 'EdDSA', 'EC P-256': 'ES256', 'EC P-384': 'ES384', 'RSA ': 'RS256'}[`${kty} ${crv ?? ''}`];
}
