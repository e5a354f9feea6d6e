const LINES = [
  "email,name,time_zone,external_id,team",
  "ada.park@example.com,Ada Park,Europe/London,A-1001,Chat",
  "ben.cruz@example.com,Ben Cruz,,,",
];

/** A file to start from, with an agent who has everything and one who has only what is needed. */
export const TEMPLATE_HREF = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${LINES.join("\r\n")}\r\n`)}`;
