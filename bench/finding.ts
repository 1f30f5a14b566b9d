// What a measurement says, in words for a table.
export interface Finding {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly met: boolean;
}
