public class Shipping {
    public int cost(List<Parcel> parcels, Zone zone) {
        int grams = parcels.stream().mapToInt(Parcel::grams).sum();
        return grams * zone.rate();
    }
}
