package shop;

import lombok.Builder;
import lombok.Data;

public class Held {

    @Data
    @Builder
    public static class ShipmentView {
        private Long id;
        private String status;
        private String carrier; // expect: dead-null-field
        private String note;
    }

    public ShipmentView view(Shipment shipment) {
        return ShipmentView.builder()
            .id(shipment.getId())
            .status(shipment.getStatus().name())
            .carrier(null) // carrier is not stored yet
            .note(shipment.getNote())
            .build();
    }

    public static class Upload {
        private Integer progress = null; // ok: dead-null-field (set by advance)
        private Exception lastError = null; // expect: dead-null-field

        public void advance(int value) {
            this.progress = value;
        }

        public Object[] state() {
            return new Object[] {progress, lastError};
        }
    }

    public Map<String, Object> stats(Store store) {
        Map<String, Object> stats = new HashMap<>();
        stats.put("orders", store.countOrders());
        stats.put("revenue", store.revenue());
        stats.put("returnRate", null); // would need the returns table // expect: dead-null-field
        return stats;
    }

    String token(User user, String scope) { // expect: dead-null-field
        return signer.sign(user.getId(), scope);
    }

    String web(User user) {
        return token(user, null);
    }

    String mobile(User user) {
        return token(user, null);
    }

    public enum Level { LOW, HIGH }

    public record Range(Integer from, Integer to) { // ok: dead-null-field (both are set somewhere)
        static Range above(int from) {
            return new Range(from, null);
        }

        static Range below(int to) {
            return new Range(null, to);
        }
    }
}
