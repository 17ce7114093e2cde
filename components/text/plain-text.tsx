/** Words of a prompt or response as they came: every one of them is drawn here. */
export function PlainText({ text }: { text: string }) {
  return text;
}
