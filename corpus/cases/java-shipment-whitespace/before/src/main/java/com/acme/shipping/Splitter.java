package com.acme.shipping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public class Splitter {

    public List<Parcel> parcels(Shipment shipment) {
        List<Parcel> parcels = new ArrayList<>();
        for (Item item : shipment.items()) {
            parcels.add(new Parcel(item));
        }
        return parcels;
    }
}
