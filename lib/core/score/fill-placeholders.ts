const PLACEHOLDER = /\{(prompt|response)\}/g;

/** The texts that take the place of `{prompt}` and `{response}`. */
export type PlaceholderTexts = { prompt: string; response: string };

/** Returns a template with `{prompt}` and `{response}` replaced, in one go: what stands in the texts is never replaced. Other braces stay. */
export function fillPlaceholders(template: string, texts: PlaceholderTexts): string {
  return template.replace(PLACEHOLDER, (_, name: string) =>
    name === 'prompt' ? texts.prompt : texts.response,
  );
}

/** Returns whether a template says where the response goes. */
export function placesResponse(template: string): boolean {
  return template.includes('{response}');
}
