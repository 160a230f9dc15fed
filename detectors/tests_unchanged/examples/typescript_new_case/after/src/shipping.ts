// ok: tests-unchanged (a new case goes through it)
export function cost(parcels: Parcel[], zone: Zone): number {
  const grams = parcels.reduce((sum, parcel) => sum + parcel.grams, 0);
  if (zone.remote && grams > 2000) {
    return grams * zone.rate + zone.surcharge;
  }
  if (!grams) {
    return 0;
  }
  return Math.max(grams, 100) * zone.rate;
}
