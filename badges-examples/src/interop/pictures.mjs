// Credentials in pictures, read and written the plain way: a PNG is a list of chunks, an SVG is text.
//
// extract {picture}        -> {text}       picture: base64; '' where it carries no credential
// bake    {picture, text}  -> {picture}    the picture must not carry a credential yet

import {crc32} from 'node:zlib';
import {answer} from './exchange.mjs';

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const KEYWORD = 'openbadgecredential';
const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';

await answer({extract, bake});

function extract({picture}) {
  const file = Buffer.from(picture, 'base64');
  return {text: isPng(file) ? extractPng(file) : extractSvg(file.toString('utf8'))};
}

function bake({picture, text}) {
  const file = Buffer.from(picture, 'base64');
  const baked = isPng(file) ? bakePng(file, text) : Buffer.from(bakeSvg(file.toString('utf8'), text));
  return {picture: baked.toString('base64')};
}

function isPng(file) {
  return file.subarray(0, 8).equals(PNG_SIGNATURE);
}

function extractPng(file) {
  const found = chunks(file)
    .filter(({type}) => type === 'iTXt')
    .map(({data}) => data)
    .filter(data => data.subarray(0, KEYWORD.length + 1).toString('latin1') === `${KEYWORD}\0`);
  if(found.length !== 1) {
    return '';
  }
  // Keyword, null, compression flag and method, then language tag and translated keyword, each ended by a null.
  const language = KEYWORD.length + 3;
  const translated = found[0].indexOf(0, language) + 1;
  return found[0].subarray(found[0].indexOf(0, translated) + 1).toString('utf8');
}

function chunks(file) {
  const all = [];
  for(let at = PNG_SIGNATURE.length; at < file.length;) {
    const length = file.readUInt32BE(at);
    const end = at + 8 + length;
    if(crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) {
      throw new Error(`checksum of the chunk at ${at}`);
    }
    all.push({at, type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, end)});
    at = end + 4;
  }
  return all;
}

function bakePng(file, text) {
  const body = Buffer.concat([Buffer.from(`iTXt${KEYWORD}\0\0\0\0\0`, 'latin1'), Buffer.from(text)]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  const end = chunks(file).at(-1).at;
  return Buffer.concat([file.subarray(0, end), chunk, file.subarray(end)]);
}

function extractSvg(svg) {
  const prefix = new RegExp(`xmlns:([\\w-]+)="${NAMESPACE}"`).exec(svg)?.[1];
  const element = new RegExp(`<${prefix}:credential\\b([^>]*?)(/?)>`).exec(svg);
  if(!prefix || !element) {
    return '';
  }
  const verify = /\bverify="([^"]*)"/.exec(element[1]);
  if(verify) {
    return verify[1];
  }
  const from = element.index + element[0].length;
  const content = svg.slice(from, svg.indexOf(`</${prefix}:credential>`, from));
  // CDATA sections, and between them references to characters that XML would otherwise change.
  return [...content.matchAll(/<!\[CDATA\[(.*?)\]\]>|&#(\d+);/gs)]
    .map(([, part, number]) => part ?? String.fromCodePoint(Number(number)))
    .join('');
}

function bakeSvg(svg, text) {
  const compact = !text.startsWith('{');
  const credential = compact ?
    `<openbadges:credential verify="${text}"/>` :
    `<openbadges:credential><![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]></openbadges:credential>`;
  return svg.replace(/<svg\b[^>]*>/, root => `${root.slice(0, -1)} xmlns:openbadges="${NAMESPACE}">${credential}`);
}
