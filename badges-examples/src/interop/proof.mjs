// Verifying a proof with eddsa-rdfc-2022 by @digitalbazaar/vc, for the scripts that do it.

import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as vc from '@digitalbazaar/vc';
import {documentLoader} from './documents.mjs';

export async function verify({credential, at}) {
  const result = await vc.verifyCredential({
    credential: JSON.parse(credential),
    suite: new DataIntegrityProof({cryptosuite}),
    documentLoader,
    // What a list says is another question than whether the badge was signed.
    checkStatus: async () => ({verified: true}),
    now: new Date(at)
  });
  return {accepted: result.verified, reason: reasons(result.error).join('; ')};
}

// The library wraps what it has to say in errors of errors.
export function reasons(error) {
  if(!error) {
    return [];
  }
  return error.errors?.length ? error.errors.flatMap(reasons) : [error.message];
}
