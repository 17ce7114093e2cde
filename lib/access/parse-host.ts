/**
 * Splits a `Host` header such as `localhost:7021` or `[::1]:7021`; the name comes in lower case, without brackets and
 * final dot, the port as text, empty where absent. Null where it is not a host at all.
 */
export function parseHost(header: string): { name: string; port: string } | null {
  const match = /^(?:\[([\da-f:.%]+)\]|([^\s:/@[\]?#]+))(?::(\d{1,5}))?$/i.exec(header);
  const name = match?.[1] ?? match?.[2];
  if (name === undefined) return null;
  return { name: name.toLowerCase().replace(/\.$/, ''), port: match?.[3] ?? '' };
}
