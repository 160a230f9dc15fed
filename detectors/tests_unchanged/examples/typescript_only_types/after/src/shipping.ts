// ok: tests-unchanged (a declaration, and types)
export type Cents = number;

export function cost(parcels: Parcel[], zone: Zone): Cents {
  const grams = parcels.reduce((sum, parcel) => sum + parcel.grams, 0);
  return grams * zone.rate;
}
