/** Where one goes after signing in, unless another page asked for it. */
const HOME = "/schedule";

/** The path of this site that `callbackUrl` names; anything that leads elsewhere becomes the home page. */
export function safePath(callbackUrl: string | string[] | undefined): string {
  if (typeof callbackUrl !== "string" || !callbackUrl.startsWith("/")) return HOME;
  const here = "http://rosterline.invalid";
  // Browsers read "//host" and "/\host" as another site; the parser does as they do.
  if (!URL.canParse(callbackUrl, here)) return HOME;
  const url = new URL(callbackUrl, here);
  if (url.origin !== here || url.pathname.startsWith("/sign-in")) return HOME;
  return url.pathname + url.search + url.hash;
}
