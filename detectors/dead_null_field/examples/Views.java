import com.fasterxml.jackson.databind.ObjectMapper;
import javax.persistence.Entity;

// expect: dead-null-field
record UserView(long id, String name, String avatarUrl) {}

// ok: dead-null-field (one construction gives it)
record TeamView(long id, String crest) {}

class OrderView {
    private String carrier; // expect: dead-null-field
    // ok: dead-null-field (its setter is given a value)
    private String status;

    public void setCarrier(String carrier) { this.carrier = carrier; }
    public void setStatus(String status) { this.status = status; }
}

@Entity
class OrderRow {
    // ok: dead-null-field (the database fills it)
    private String parcelCode;

    public void setParcelCode(String parcelCode) { this.parcelCode = parcelCode; }
}

class Incoming {
    // ok: dead-null-field (read from JSON)
    private String couponCode;

    public void setCouponCode(String couponCode) { this.couponCode = couponCode; }
}

class Mapper {
    UserView user(User user) { return new UserView(user.id(), user.name(), null); }

    UserView admin(User user) { return new UserView(user.id(), user.nick(), null); }

    TeamView team(Team team) { return new TeamView(team.id(), null); }

    TeamView known(Team team) { return new TeamView(team.id(), team.crest()); }

    OrderView order(Order order) {
        OrderView view = new OrderView();
        view.setStatus(order.status());
        view.setCarrier(null);
        return view;
    }

    void clear(OrderRow row, Incoming incoming, ObjectMapper mapper, String body) {
        row.setParcelCode(null);
        incoming.setCouponCode(null);
        use(mapper.readValue(body, Incoming.class));
    }

    void run(Mail mail) {
        send("a", null);
        send("b", null);
        post("a", null);
        post("b", mail.sender());
    }

    // expect: dead-null-field
    private void send(String to, String replyTo) { use(to, replyTo); }

    // ok: dead-null-field (one caller passes it)
    private void post(String to, String sender) { use(to, sender); }

    record Hooks(String name, Runnable onFinish) { // ok: dead-null-field (only the empty instance leaves it out)
        static final Hooks EMPTY = new Hooks("none", null);
    }

    Map<String, Object> stock(Item item) {
        Map<String, Object> row = new HashMap<>();
        row.put("sku", item.sku());
        row.put("warehouseCode", null); // expect: dead-null-field (not tracked yet)
        return row;
    }
}
