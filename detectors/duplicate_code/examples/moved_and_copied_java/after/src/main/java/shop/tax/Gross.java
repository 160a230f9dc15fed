package shop.tax;

class Gross {
    // ok: duplicate-code (moved from Prices)
    Price gross(Item item, Country country) {
        Rate rate = rates.find(country, item.category());
        if (rate == null) {
            throw new UnknownRateException(country);
        }
        Price net = item.price().times(item.amount());
        Price tax = net.times(rate.value()).rounded(2);
        audit.record(item, rate);
        return net.plus(tax);
    }

    // expect: duplicate-code
    Price freight(Parcel parcel, Country country) {
        Rate rate = rates.find(country, parcel.category());
        if (rate == null) {
            throw new UnknownRateException(country);
        }
        Price net = parcel.price().times(parcel.amount());
        Price tax = net.times(rate.value()).rounded(2);
        audit.record(parcel, rate);
        return net.plus(tax);
    }
}
