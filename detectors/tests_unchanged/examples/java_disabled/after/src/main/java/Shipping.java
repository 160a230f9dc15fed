public class Shipping {
    // expect: tests-unchanged
    public int cost(List<Parcel> parcels, Zone zone) {
        int grams = parcels.stream().mapToInt(Parcel::grams).sum();
        if (zone.remote() && grams > 2000) {
            return grams * zone.rate() + zone.surcharge();
        }
        if (grams == 0) {
            return 0;
        }
        return Math.max(grams, 100) * zone.rate();
    }
}
