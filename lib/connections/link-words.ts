type About = {
  email: string | null;
  isLinkManual: boolean;
  hasAgentOfEmail: boolean;
  /** Another person who is linked to the agent with this email. */
  emailHolder: string | null;
};

/** Why a person has no agent, and what would change it, in a sentence or two. Pure. */
export function explainLink({ email, isLinkManual, hasAgentOfEmail, emailHolder }: About): string {
  if (emailHolder !== null) {
    return `The agent with this email is already linked to ${emailHolder}. An email can be given to somebody else, so nothing is linked until you choose.`;
  }
  if (isLinkManual) return "An admin undid the link. Nothing is linked until you choose.";
  if (email === null) return "HiBob doesn't show us an email of this person, so only you can tell who it is.";
  if (hasAgentOfEmail) return "An agent has this email. They are linked with the next check.";
  return "No agent has this email.";
}
