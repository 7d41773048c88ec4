/** Working together: who answers for a request, following, the shift hand-over. */
export const together = {};

export type Together = typeof together;
