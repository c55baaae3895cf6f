/** Whether an address is this machine itself, where a test or an emulator listens: nothing that is sent there leaves it. */
export function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || FOUR.test(hostname);
}

/** As `URL` writes all forms of such an address. */
const FOUR = /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;
