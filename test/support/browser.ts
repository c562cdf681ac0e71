/** A real Chromium for the tests: the machine's own, or the one from npm, unpacked once; Chinese and Korean by fonts from npm. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { root } from './place';

const cache = join(root, 'node_modules/.cache/cinnabar');

/** Starts a browser; close it when done. */
export function openBrowser(): Promise<Browser> {
  const own = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
  const { path, libraries } = own ? { path: own, libraries: undefined } : unpacked();
  const env = { ...process.env, FONTCONFIG_FILE: fontList(), ...(libraries && { LD_LIBRARY_PATH: libraries }) };
  return chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-background-networking'], env });
}

/** Unpacks beside the target and renames, so that two test files at once cannot see half of it. */
function unpacked(): { path: string; libraries?: string } {
  const folder = join(cache, 'chromium');
  if (!existsSync(folder)) {
    const draft = `${folder}-${process.pid}`;
    mkdirSync(draft, { recursive: true });
    const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' } });
    try {
      renameSync(draft, folder);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  const path = join(folder, 'chromium');
  const runs = spawnSync(path, ['--version']).status === 0;
  return { path, libraries: runs ? undefined : join(folder, 'al2023/lib') };
}

function fontList(): string {
  const file = join(cache, 'fonts.conf');
  mkdirSync(cache, { recursive: true });
  const families = ['noto-sans-sc', 'noto-sans-kr', 'noto-emoji'];
  const folders = families.flatMap((family) => ['400Regular', '700Bold'].map((weight) => join(root, 'node_modules/@expo-google-fonts', family, weight)));
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${folders.map((folder) => `<dir>${folder}</dir>`).join('')}<cachedir>${join(cache, 'fontconfig')}</cachedir>
<alias><family>sans-serif</family><prefer><family>Noto Sans SC</family><family>Noto Sans KR</family></prefer></alias></fontconfig>`);
  return file;
}
