import type { VendorManifest } from "@/lib/integrations/types";

/** The steps follow HiBob's own wording and order. */
export const manifest: VendorManifest = {
  kind: "vendor",
  slug: "hibob",
  name: "HiBob",
  category: "hr",
  description: "Approved time off goes on the schedule by itself, and stays equal to what HiBob says.",
  logo: "/integrations/hibob.svg",
  needs: "A HiBob admin who may create service users and permission groups.",
  setupSteps: [
    {
      title: "Create a service user",
      actions: [
        "In HiBob, open *Settings > Integrations > Manage Service Users*.",
        "Create a *new service user*.",
        "Save its *ID* and *token*. HiBob shows the token once.",
      ],
    },
    {
      title: "Create a permission group for it",
      actions: [
        "Open *Settings > Permission Groups* and choose *Create Group*. Give it a name.",
        "Under *Group members*, choose *Select people by condition > Edit* and delete the pre-filled condition.",
        "Under *Add specific employees*, choose the service user.",
        "*Apply*, then *Create*, and confirm.",
      ],
    },
    {
      title: "Let it see the right people",
      actions: [
        "Open the group and go to *People's data*.",
        "Choose *Select people by condition > Edit permissions*.",
        "Set *Lifecycle status = Employed, Hired, Terminated*.",
      ],
    },
    {
      title: "Let it see time off",
      actions: [
        "Under *Access rights > Time off*, turn on *See who's out* and *See who's out because of a private policy*.",
        "Under *Access rights > Basic info*, turn on *View*.",
        "*Save*.",
      ],
    },
  ],
  credentialFields: [
    {
      name: "serviceUserId",
      label: "Service user ID",
      help: "Starts with SERVICE- in most companies.",
      isSecret: false,
    },
    {
      name: "token",
      label: "Token",
      help: "HiBob shows it once, when the service user is created.",
      isSecret: true,
    },
  ],
  webhookSteps: [
    "In HiBob, go to *Settings > Integrations > Webhooks* and press *Manage*.",
    "Add a webhook: a *Name*, and the address below as *Endpoint URL*.",
    "Under *Events* choose all of *Time off*, then press *Add*. HiBob tests the address.",
    "Copy the webhook's secret from HiBob and save it below.",
  ],
};
