import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Builds into a folder beside `outDir` and moves it there whole, so that a running server never serves a half of it.
 * @param fill builds into the folder it is given. What it throws is thrown, and `outDir` stays as it was.
 */
export async function buildBeside(outDir: string, fill: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(outDir), { recursive: true });
  const beside = await mkdtemp(`${outDir}-`);
  try {
    await fill(beside);
    // A temporary folder is its owner's alone; the server may run as somebody else.
    await chmod(beside, 0o755);
    await rm(outDir, { recursive: true, force: true });
    await rename(beside, outDir);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}
