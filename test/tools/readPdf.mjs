/** Prints the text of each page of a PDF as JSON: lines as they stand, from top to bottom. */
import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';

const pdf = await getDocumentProxy(new Uint8Array(readFileSync(process.argv[2])));
const pages = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  pages.push(items.map(({ str }) => str).join(''));
}
console.log(JSON.stringify(pages));
