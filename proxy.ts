import { type NextRequest, NextResponse } from "next/server";

/** Tells pages their own address, so that signing in leads back to it. Guards nothing: pages do that. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-pathname", request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ["/schedule/:path*", "/agents/:path*", "/integrations/:path*", "/settings/:path*"] };
