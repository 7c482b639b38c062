/** Copies, by the older way where the clipboard is not given; says whether it did. */
export async function copyText(text: string): Promise<'copied' | 'refused'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): 'copied' | 'refused' {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left in a page without clipboard permission
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied ? 'copied' : 'refused';
}
