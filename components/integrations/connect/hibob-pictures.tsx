import { DrawnButton, DrawnRow, DrawnSwitch, DrawnValue, Ringed } from "@/components/integrations/connect/drawn-parts";
import type { Picture } from "@/components/integrations/connect/picture";

/** HiBob's screens, one for each step of its guide, in the guide's order. */
export const HIBOB_PICTURES: Picture[] = [
  {
    description:
      "Drawing of Manage Service Users in HiBob: the button New service user, then the ID and the token to copy.",
    path: ["Settings", "Integrations", "Manage Service Users"],
    content: (
      <>
        <div className="flex items-center justify-between gap-2">
          <span className="font-semibold">Service users</span>
          <Ringed>
            <DrawnButton isMain>+ New service user</DrawnButton>
          </Ringed>
        </div>
        <DrawnRow label="ID">
          <Ringed>
            <DrawnValue>SERVICE-12345</DrawnValue>
          </Ringed>
        </DrawnRow>
        <DrawnRow label="Token (shown once)">
          <Ringed>
            <DrawnValue>k7Qd…9xR2</DrawnValue>
          </Ringed>
        </DrawnRow>
      </>
    ),
  },
  {
    description:
      "Drawing of a new permission group in HiBob: the pre-filled condition is deleted, the service user is chosen under Add specific employees.",
    path: ["Settings", "Permission Groups", "Create Group"],
    content: (
      <>
        <span className="font-semibold">Group members</span>
        <DrawnRow label="Select people by condition">
          <DrawnButton>Edit</DrawnButton>
        </DrawnRow>
        <DrawnRow label={<span className="text-muted-foreground line-through">Pre-filled condition</span>}>
          <Ringed>
            <DrawnButton>Delete</DrawnButton>
          </Ringed>
        </DrawnRow>
        <DrawnRow label="Add specific employees">
          <Ringed>
            <DrawnValue>your service user</DrawnValue>
          </Ringed>
        </DrawnRow>
        <div className="flex justify-end gap-2">
          <DrawnButton>Apply</DrawnButton>
          <DrawnButton isMain>Create</DrawnButton>
        </div>
      </>
    ),
  },
  {
    description: "Drawing of the group's People's data in HiBob: Lifecycle status is Employed, Hired and Terminated.",
    path: ["Permission Groups", "your group", "People's data"],
    content: (
      <>
        <DrawnRow label="Select people by condition">
          <DrawnButton>Edit permissions</DrawnButton>
        </DrawnRow>
        <DrawnRow label="Lifecycle status =">
          <Ringed>
            <span className="inline-flex flex-wrap gap-1">
              <DrawnValue>Employed</DrawnValue>
              <DrawnValue>Hired</DrawnValue>
              <DrawnValue>Terminated</DrawnValue>
            </span>
          </Ringed>
        </DrawnRow>
      </>
    ),
  },
  {
    description:
      "Drawing of the group's Access rights in HiBob: both See who's out switches under Time off and View under Basic info are on.",
    path: ["Permission Groups", "your group", "Access rights"],
    content: (
      <>
        <span className="font-semibold">Time off</span>
        <DrawnRow label="See who's out">
          <Ringed>
            <DrawnSwitch />
          </Ringed>
        </DrawnRow>
        <DrawnRow label="See who's out because of a private policy">
          <Ringed>
            <DrawnSwitch />
          </Ringed>
        </DrawnRow>
        <span className="font-semibold">Basic info</span>
        <DrawnRow label="View">
          <Ringed>
            <DrawnSwitch />
          </Ringed>
        </DrawnRow>
        <div className="flex justify-end">
          <DrawnButton isMain>Save</DrawnButton>
        </div>
      </>
    ),
  },
];
