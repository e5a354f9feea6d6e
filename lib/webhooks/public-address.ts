import { BlockList, isIP } from "node:net";

/** What is no address of the public internet (IANA's special-purpose registry), cloud metadata among it. */
const REFUSED_V4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;

/** Inside 2000::/3: Teredo and its neighbours, documentation, 6to4 (which carries an IPv4 address). */
const REFUSED_V6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;

const refused = new BlockList();
for (const [net, bits] of REFUSED_V4) refused.addSubnet(net, bits, "ipv4");
for (const [net, bits] of REFUSED_V6) refused.addSubnet(net, bits, "ipv6");

/** Global unicast. Loopback, unique local, link-local, multicast, mapped IPv4 and NAT64 all lie outside of it. */
const unicast = new BlockList();
unicast.addSubnet("2000::", 3, "ipv6");

/** @param address an IP address as text; anything else is not public */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !refused.check(address, "ipv4");
  // A zone (fe80::1%eth0) names a network of this machine.
  return version === 6 && !address.includes("%") && unicast.check(address, "ipv6") && !refused.check(address, "ipv6");
}
