/** The frame of every page of the console; `title` is one of our own words, `body` is markup that was escaped. */
export function documentOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/console/assets/icon.svg">
<link rel="preload" href="/console/assets/sans.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="/console/assets/style.css">
<script type="module" src="/console/client/main"></script>
</head>
<body>${body}</body>
</html>
`;
}
