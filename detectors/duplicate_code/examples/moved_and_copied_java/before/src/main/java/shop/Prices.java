package shop;

class Prices {
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
}
