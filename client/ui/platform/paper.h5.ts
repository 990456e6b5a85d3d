/** Opens a PDF in a tab of its own, where the browser prints and keeps it. */
export async function openPaper(url: string, name: string): Promise<boolean> {
  const link = document.createElement('a');
  Object.assign(link, { href: url, target: '_blank', rel: 'noopener', download: name });
  link.click();
  return true;
}
