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

    public Map<String, List<Item>> byWarehouse(Shipment shipment) {
        Map<String, List<Item>> groups = new LinkedHashMap<>();    
        for (Item item : shipment.items()) {
            groups.computeIfAbsent(item.warehouse(), key -> new ArrayList<>()).add(item);
        }
        
        return groups;
    }
}
