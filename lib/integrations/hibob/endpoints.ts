/** One call of HiBob's API: what it shows, and how an admin lets the service user see it. */
export type Endpoint = {
  method: "GET" | "POST";
  path: string;
  /** Completes "this service user may not see ...". */
  subject: string;
  permissionFix: string;
};

const GROUP = "Settings > Permission Groups > your group";

const seeWhosOut = `In HiBob: *${GROUP} > Time off*, turn on *See who's out*. Then test again.`;

export const SEE_PRIVATE_FIX = `In HiBob: *${GROUP} > Time off*, turn on *See who's out because of a private policy*. Then test again.`;

export const SEE_PEOPLE_FIX = `In HiBob: *${GROUP} > People's data > Select people by condition > Edit permissions*, set *Lifecycle status = Employed, Hired, Terminated*, and under *Basic info* turn on *View*. Then test again.`;

export const SEE_EMAIL_FIX = `In HiBob: *${GROUP} > Basic info*, turn on *View*. Then test again.`;

/** Needs no permission at all, so it tells refused credentials from a missing permission. */
export const peopleFields: Endpoint = {
  method: "GET",
  path: "company/people/fields",
  subject: "the names of people's fields",
  permissionFix: SEE_EMAIL_FIX,
};

export const peopleSearch: Endpoint = {
  method: "POST",
  path: "people/search",
  subject: "people",
  permissionFix: SEE_EMAIL_FIX,
};

export const whosOut: Endpoint = {
  method: "GET",
  path: "timeoff/whosout",
  subject: "time off",
  permissionFix: seeWhosOut,
};

export const changes: Endpoint = {
  method: "GET",
  path: "timeoff/requests/changes",
  subject: "time off",
  permissionFix: seeWhosOut,
};
