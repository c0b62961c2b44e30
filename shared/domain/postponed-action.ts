/** After this many meetings that left an action undone it is time to escalate it. */
export const escalateAfter = 2;

/** Whether to propose escalating an action that earlier meetings left open or running. */
export function proposesEscalation({ carriedOver }: { readonly carriedOver: number }, after = escalateAfter): boolean {
  return carriedOver >= after;
}
