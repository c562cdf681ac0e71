/** Turns a paper into the bytes of a PDF; takes some hundred milliseconds of computing, so the server does it in a worker thread. */
import { dirname, join, sep } from 'node:path';
import pdfmake from 'pdfmake';
import type { Paper } from './paper';
import { toPdf } from './to-pdf';

const folderOf = (name: string) => dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
const folders = { SC: folderOf('noto-sans-sc'), KR: folderOf('noto-sans-kr'), Emoji: folderOf('noto-emoji') };

pdfmake.setFonts({
  SC: { normal: join(folders.SC, '400Regular/NotoSansSC_400Regular.ttf'), bold: join(folders.SC, '700Bold/NotoSansSC_700Bold.ttf') },
  KR: { normal: join(folders.KR, '400Regular/NotoSansKR_400Regular.ttf'), bold: join(folders.KR, '700Bold/NotoSansKR_700Bold.ttf') },
  Emoji: { normal: join(folders.Emoji, '400Regular/NotoEmoji_400Regular.ttf'), bold: join(folders.Emoji, '700Bold/NotoEmoji_700Bold.ttf') },
});
// Nothing of a document may make it read a file or fetch an address, except our fonts.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(folders).some((folder) => path.startsWith(folder + sep)));

/** The finished PDF. */
export async function makePdf(paper: Paper): Promise<Buffer> {
  return Buffer.from(await pdfmake.createPdf(toPdf(paper)).getBuffer());
}
