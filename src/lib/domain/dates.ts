/** A calendar day in the local calendar, `YYYY-MM-DD`; text order is time order. Made only by {@link isoDate} and its siblings. */
export type IsoDate = string & { readonly IsoDate: true }

/** An instant as the device's clock told it, `YYYY-MM-DDTHH:MM:SSZ`: information, never an order (design: wall clocks lie). */
export type Instant = string & { readonly Instant: true }

/** Both ends included. */
export type Period = { readonly from: IsoDate; readonly to: IsoDate }
