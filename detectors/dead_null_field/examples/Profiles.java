package shop.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;

public class Profiles {

    public record CustomerView(Long id, String name, Instant lastLogin, String phone) {} // expect: dead-null-field

    public CustomerView view(Customer customer) {
        return new CustomerView(customer.getId(), customer.getName(), null, customer.getPhone());
    }

    public static class OrderDto {
        private final Long id;
        private final String status;
        private String trackingUrl; // expect: dead-null-field
        private String note;

        public OrderDto(Long id, String status) {
            this.id = id;
            this.status = status;
        }

        public String getTrackingUrl() {
            return trackingUrl;
        }

        public void setTrackingUrl(String trackingUrl) {
            this.trackingUrl = trackingUrl;
        }

        public String getNote() {
            return note;
        }

        public void setNote(String note) {
            this.note = note;
        }
    }

    public OrderDto toDto(Order order) {
        OrderDto dto = new OrderDto(order.getId(), order.getStatus());
        dto.setTrackingUrl(null);
        dto.setNote(order.getNote());
        return dto;
    }

    @Entity
    public static class Payment {
        @Column(name = "refunded_at")
        private Instant refundedAt; // ok: dead-null-field (a column)
    }

    public static class Job {
        private final String name;
        private Instant finishedAt; // ok: dead-null-field (set when it ends)
        private Throwable cause; // expect: dead-null-field

        public Job(String name) {
            this.name = name;
            this.finishedAt = null;
            this.cause = null;
        }

        public void finish(Instant at) {
            this.finishedAt = at;
        }

        public Throwable cause() {
            return cause;
        }
    }

    private void send(String to, String subject, byte[] attachment) { // expect: dead-null-field
        Message message = new Message(to, subject);
        if (attachment != null) {
            message.attach(attachment);
        }
        transport.send(message);
    }

    public void welcome(User user) {
        send(user.getEmail(), "Welcome", null);
    }

    public void goodbye(User user) {
        send(user.getEmail(), "Goodbye", null);
    }

    private String format(long amount, String currency) { // ok: dead-null-field (a caller passes it)
        return amount + " " + (currency == null ? "EUR" : currency);
    }

    public String price(Product product) {
        return format(product.getPrice(), product.getCurrency()) + format(product.getTax(), null);
    }

    public ProfileView build(User user) {
        return ProfileView.builder().id(user.getId()).name(user.getName()).build();
    }
}
