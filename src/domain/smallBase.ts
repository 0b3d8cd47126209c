/** No percentage and no rate is given from a base under this. */
export const SMALLEST_BASE = 20;
