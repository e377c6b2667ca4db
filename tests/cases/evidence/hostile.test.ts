import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import JSZip from 'jszip';
import { FILE_LIMIT_BYTES, endingsOf, kindOf } from '../../../bot/cases/evidence/kinds.js';
import { downloadName, safeName } from '../../../bot/cases/evidence/names.js';
import { Cabinet, NOW } from './cabinet.js';
import { digestOf, media, mp3, noise, pdf, photo } from './samples.js';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
const PAGE = '<!doctype html><html><body><script>alert(1)</script></body></html>';

async function zip(...files: [string, string][]): Promise<Buffer> {
  const made = new JSZip();
  for (const [name, text] of files) made.file(name, text);
  return made.generateAsync({ type: 'nodebuffer' });
}

const word = (main: string, macro: boolean) =>
  zip(
    ['[Content_Types].xml', `<Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`],
    ['word/document.xml', '<w:document/>'],
    ...(macro ? [['word/vbaProject.bin', 'Sub AutoOpen()'] as [string, string]] : []),
  );

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const DOCM = 'application/vnd.ms-word.document.macroEnabled.main+xml';

/** What is refused, by name; every one also comes as a photo and as a PDF, by name and claimed type. */
const REFUSED: Record<string, () => Buffer | Promise<Buffer>> = {
  'a.svg': () => latin('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  'declared.svg': () => latin('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  'page.html': () => latin(PAGE),
  'page-in-utf16.html': () => utf16(PAGE),
  'data.xml': () => latin('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
  'letter.docx': () => word(DOCX, false),
  'letter.docm': () => word(DOCM, true),
  'old.doc': () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), noise(1, 2000)]),
  'letter.rtf': () => latin('{\\rtf1\\ansi invented}'),
  'sheet.csv': () => latin('=cmd|"/c calc"!A1,2\n'),
  'archive.zip': () => zip(['a.txt', 'invented']),
  'app.apk': () => zip(['AndroidManifest.xml', 'x'], ['classes.dex', 'y']),
  'applet.jar': () => zip(['META-INF/MANIFEST.MF', 'Manifest-Version: 1.0']),
  'archive.rar': () => latin('Rar!\x1a\x07\x01\0'.padEnd(80, 'x')),
  'archive.7z': () => Buffer.concat([Buffer.from('377abcaf271c', 'hex'), noise(2, 90)]),
  'archive.gz': () => Buffer.concat([Buffer.from('1f8b0800', 'hex'), noise(3, 90)]),
  'archive.tar': () =>
    Buffer.concat([latin('a.txt'.padEnd(257, '\0')), latin('ustar\x0000'), Buffer.alloc(250)]),
  'disk.iso': () => Buffer.concat([Buffer.alloc(32_769), latin('CD001'), Buffer.alloc(2000)]),
  'program.elf': () => latin('\x7fELF\x02\x01\x01'.padEnd(200, '\0')),
  'program.exe': () => latin('MZ\x90\0'.padEnd(200, '\0')),
  'program.macho': () => Buffer.concat([Buffer.from('cffaedfe', 'hex'), noise(4, 100)]),
  'program.wasm': () => latin('\0asm\x01\0\0\0'),
  'program.class': () => Buffer.concat([Buffer.from('cafebabe00000034', 'hex'), noise(5, 100)]),
  'script.sh': () => latin('#!/bin/sh\nrm -rf "$HOME"\n'),
  'script.py': () => latin('#!/usr/bin/env python3\nprint(1)\n'),
  'script.bat': () => latin('@echo off\r\ndel *.*\r\n'),
  'script.ps1': () => latin('Remove-Item -Recurse $HOME'),
  'script-in-utf16.ps1': () => utf16('Remove-Item -Recurse $HOME'),
  'script.js': () => latin('GIF = 1; alert(GIF)'),
  'script.php': () => latin('<?php system($_GET["c"]); ?>'),
  'shortcut.lnk': () =>
    Buffer.concat([Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), noise(6, 90)]),
  'shortcut.url': () => latin('[InternetShortcut]\nURL=file:///c:/windows\n'),
  'keys.reg': () => latin('REGEDIT4\r\n[HKEY_CURRENT_USER]\r\n'),
  'mail.eml': () => latin('From: a@example.org\nSubject: x\n\nx'),
  'text.txt': () => latin('he followed me'),
  'text-in-utf16.txt': () => utf16('he followed me'),
  'card.vcf': () => latin('BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n'),
  'picture.bmp': () => Buffer.concat([latin('BM'), noise(7, 100)]),
  'picture.tiff': () => Buffer.from('49492a0008000000', 'hex'),
  'picture.ico': () => Buffer.from('00000100010010100000', 'hex'),
  'picture.ps': () => latin('%!PS-Adobe-3.0\n(x) run\n'),
  'film.avi': () => latin('RIFF\x10\0\0\0AVI LIST'.padEnd(100, '\0')),
  'film.mkv': () => latin('\x1a\x45\xdf\xa3\x8b\x42\x82\x88matroska'.padEnd(100, '\0')),
  'film.swf': () => latin('FWS\x08'.padEnd(100, '\0')),
  'tune.mid': () => latin('MThd\0\0\0\x06\0\0\0\x01\0\x60'),
  'noise.bin': () => Buffer.concat([Buffer.from([0x9d]), noise(8, 400)]),
  'zeros.bin': () => Buffer.alloc(4000),
  'set-bits.bin': () => Buffer.alloc(4000, 0xff),
  'page-then-pdf.pdf': async () => Buffer.concat([latin(PAGE), await pdf('Invented')]),
  'script-as-film.mp4': () => latin('<!--ftypmp42--><script>alert(1)</script>'.padEnd(100)),
  'script-as-old-film.mov': () => latin('/*  moov*/alert(1)'.padEnd(100)),
  'tag-then-page.mp3': () => Buffer.concat([latin('ID3\x03\0\0\0\0\0\x05abcde'), latin(PAGE)]),
  'tag-then-photo.mp3': async () =>
    Buffer.concat([latin('ID3\x03\0\0\0\0\0\x05abcde'), await photo(1).jpeg().toBuffer()]),
  'one-sound-then-page.mp3': () => Buffer.concat([mp3(1, 1), latin(PAGE)]),
};

/** Real files that are something else as well: kept as they are, and only ever called what they are by content. */
const TWOFOLD: Record<string, { contentType: string; make: () => Buffer | Promise<Buffer> }> = {
  'gif-and-script.js': {
    contentType: 'image/gif',
    make: () => latin('GIF89a=1;alert(1);//'.padEnd(60, '\0')),
  },
  'gif-and-page.html': { contentType: 'image/gif', make: () => latin(`GIF89a${PAGE}`) },
  'jpeg-and-script.php': {
    contentType: 'image/jpeg',
    make: async () => Buffer.concat([await photo(2).jpeg().toBuffer(), latin('<?php system("id"); ?>')]),
  },
  'jpeg-and-archive.jar': {
    contentType: 'image/jpeg',
    make: async () => Buffer.concat([await photo(3).jpeg().toBuffer(), await zip(['A.class', 'x'])]),
  },
  'jpeg-and-application.hta': {
    contentType: 'image/jpeg',
    make: async () => Buffer.concat([await photo(4).jpeg().toBuffer(), latin('<hta:application/>')]),
  },
  'png-and-program.exe': {
    contentType: 'image/png',
    make: async () => Buffer.concat([await photo(5).png().toBuffer(), latin('MZ\x90\0')]),
  },
  'pdf-and-page.html': { contentType: 'application/pdf', make: () => latin(`%PDF-1.7\n${PAGE}`) },
  'pdf-and-script.bat': {
    contentType: 'application/pdf',
    make: async () => Buffer.concat([await pdf('Invented'), latin('\r\n@del *.*\r\n')]),
  },
  'sound-and-archive.zip': {
    contentType: 'audio/mpeg',
    make: async () => Buffer.concat([mp3(9), await zip(['a', 'b'])]),
  },
  'film-and-page.html': {
    contentType: 'video/mp4',
    make: () => Buffer.concat([media('isom', 5), latin(PAGE)]),
  },
};

describe('a file that is not what it should be', () => {
  let cabinet: Cabinet;
  let key: Buffer;
  beforeAll(async () => {
    cabinet = await Cabinet.open();
    key = await cabinet.putCase('case-1', 'held');
  });
  afterAll(() => cabinet.close());

  it('comes in at least sixty shapes', () => {
    expect(Object.keys(REFUSED).length + Object.keys(TWOFOLD).length).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.entries(REFUSED))('is refused: %s, under any name and any claim', async (name, make) => {
    const bytes = await make();
    const claims = [
      [name, 'application/octet-stream'],
      ['photo.jpg', 'image/jpeg'],
      ['paper.pdf', 'application/pdf'],
    ] as const;
    for (const [claimed, claimedType] of claims)
      expect(
        await cabinet.evidence().receive('case-1', key, { name: claimed, claimedType, bytes }, NOW),
      ).toEqual({ refused: 'type' });
  });

  it.each(Object.entries(TWOFOLD))(
    'is kept and called what it is: %s',
    async (name, { contentType, make }) => {
      const bytes = await make();
      const evidence = cabinet.evidence();
      const claimedType = 'text/html';
      const taken = await evidence.receive('case-1', key, { name, claimedType, bytes }, NOW);
      if ('refused' in taken) throw new Error('it was refused');
      expect(taken.record.contentType).toBe(contentType);
      expect(evidence.about('case-1', key, taken.id, taken.record)).toEqual({
        name,
        claimedType,
        sha256: digestOf(bytes),
      });
      expect(downloadName(name, contentType)).toBe(`${name}.${endingsOf(contentType)[0]!}`);
    },
  );

  it('is refused when it is empty or a byte too long, and taken at the limit', async () => {
    const start = await photo(6).jpeg().toBuffer();
    const long = (size: number) => Buffer.concat([start, Buffer.alloc(size - start.length)]);
    expect(await kindOf(Buffer.alloc(0))).toEqual({ refused: 'empty' });
    expect(await kindOf(long(FILE_LIMIT_BYTES + 1))).toEqual({ refused: 'toolarge' });
    expect(await kindOf(long(FILE_LIMIT_BYTES))).toEqual({ contentType: 'image/jpeg' });
  });

  it('never makes the one who looks at it fail, whatever its bytes', async () => {
    const starts = [...Object.values(REFUSED), ...Object.values(TWOFOLD).map(({ make }) => make)];
    const files = await Promise.all(starts.map(async (make) => make()));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat(400),
        fc.uint8Array({ maxLength: 60 }),
        async (file, cut, more) => {
          const kind = await kindOf(Buffer.concat([file.subarray(0, cut), more]));
          expect('refused' in kind || endingsOf(kind.contentType).length > 0).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\win.ini', 'win.ini'],
    ['C:\\photos\\a.jpg', 'a.jpg'],
    ['/', 'file'],
    ['..', 'file'],
    ['...', 'file'],
    ['', 'file'],
    [undefined, 'file'],
    ['  \t ', 'file'],
    ['\u200b\u2060\ufeff', 'file'],
    ['photo.jpg\0.exe', 'photo.jpg.exe'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['\u2066photo\u2069.jpg', 'photo.jpg'],
    ['pho\u200bto\u034f\u3164.jpg', 'photo.jpg'],
    ['photo\r\nSet-Cookie: a=b', 'photoSet-Cookie: a=b'],
    ['half\ud83d.jpg', 'half.jpg'],
    ['Café élève 🙂.jpg', 'Café élève 🙂.jpg'],
    ['<img src=x onerror=alert(1)>.jpg', '<img src=x onerror=alert(1)>.jpg'],
    ['=HYPERLINK("x").jpg', '=HYPERLINK("x").jpg'],
  ])('%j is shown as %j', (name, shown) => expect(safeName(name)).toBe(shown));

  it('is at most 200 long and keeps its ending', () => {
    expect(safeName(`${'a'.repeat(5000)}.jpg`)).toBe(`${'a'.repeat(196)}.jpg`);
    expect(safeName('🙂'.repeat(5000))).toBe('🙂'.repeat(100));
    expect(safeName(`a.${'b'.repeat(5000)}`)).toHaveLength(200);
    expect(downloadName(`${'a'.repeat(300)}.exe`, 'image/png')).toBe(`${'a'.repeat(196)}.png`);
  });

  it.each([
    ['photo.JPG', 'image/jpeg', 'photo.JPG'],
    ['photo.exe', 'image/jpeg', 'photo.exe.jpg'],
    ['photo', 'image/png', 'photo.png'],
    ['CON', 'image/jpeg', '_CON.jpg'],
    ['con.jpg', 'image/jpeg', '_con.jpg'],
    ['LPT1.pdf', 'application/pdf', '_LPT1.pdf'],
    ['console.jpg', 'image/jpeg', 'console.jpg'],
    ['photo.jpg:script.js', 'image/jpeg', 'photo.jpg_script.js.jpg'],
    ['photo.exe. . ', 'image/jpeg', 'photo.exe.jpg'],
    ['a"b<c>|?*.pdf', 'application/pdf', 'a_b_c____.pdf'],
    ['.htaccess', 'image/gif', '.htaccess.gif'],
    ['thing', 'text/html', 'thing.bin'],
  ])('%j, which is %s, is saved as %j', (name, contentType, saved) =>
    expect(downloadName(name, contentType)).toBe(saved),
  );

  it('is safe whatever it was, and can be sent in a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const saved = downloadName(name, 'image/png');
        expect(saved).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(saved.length).toBeLessThanOrEqual(200);
        expect(saved.toLowerCase()).toMatch(/\.a?png$/);
        expect(() => encodeURIComponent(saved)).not.toThrow();
      }),
    );
  });
});
