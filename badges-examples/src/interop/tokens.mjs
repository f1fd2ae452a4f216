// VC-JWT, made and checked by jose.
//
// verify {token, jwk, at}                               -> {accepted, reason}   reason: jose's error code, or ''
//        Without jwk the key is read out of the issuer, which then is a did:jwk.
// sign   {credential, jwk, issuer, kid, header, alg}    -> {token}
//        jwk: private key. Without issuer and kid the issuer is the key's did:jwk. header 'jwk' carries the public key
//        in the token instead of kid. A credential of VC 1.1 goes into the claim vc.

import {createPublicKey} from 'node:crypto';
import {importJWK, SignJWT} from 'jose';
import {answer, issuedBy} from './exchange.mjs';
import {algorithmOf, keyFor, verifyWith} from './token.mjs';

await answer({verify, sign});

async function verify({token, jwk, at}) {
  return verifyWith(await keyFor(token, jwk), token, at);
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
