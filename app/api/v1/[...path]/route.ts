import { openRoute } from "@/lib/api/route";
import { notFound } from "@/lib/errors";

/** Whatever no other route answers: a problem as everywhere in the API, not a page. */
const refuse = openRoute({}, () => Promise.reject(notFound("endpoint")));

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
