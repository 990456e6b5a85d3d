/** On the button: where it goes. */
export const sending = '下载表格';

/** To the browser's own downloads. */
export async function sendTable(name: string, csv: string): Promise<boolean> {
  const link = document.createElement('a');
  const href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  Object.assign(link, { href, download: name });
  link.click();
  URL.revokeObjectURL(href);
  return true;
}
