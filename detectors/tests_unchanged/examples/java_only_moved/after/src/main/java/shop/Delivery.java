public class Delivery {
    // ok: tests-unchanged (moved with its class)
    public int cost(List<Parcel> parcels, Zone zone) {
        int grams = parcels.stream().mapToInt(Parcel::grams).sum();
        return grams * zone.rate();
    }
}
