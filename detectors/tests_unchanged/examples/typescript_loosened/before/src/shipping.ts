export function cost(parcels: Parcel[], zone: Zone): number {
  const grams = parcels.reduce((sum, parcel) => sum + parcel.grams, 0);
  return grams * zone.rate;
}
