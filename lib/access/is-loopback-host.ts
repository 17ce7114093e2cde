/**
 * Returns whether a host name, without port and brackets, names this machine's loopback interface by itself: `localhost`,
 * 127.0.0.0/8 and ::1. A name that only resolves to such an address does not count.
 */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase();
  return name === 'localhost' || name === '::1' || isLoopbackV4(name.replace(/^::ffff:/, ''));
}

function isLoopbackV4(name: string): boolean {
  const parts = name.split('.');
  return (
    parts.length === 4 &&
    parts[0] === '127' &&
    parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)
  );
}
