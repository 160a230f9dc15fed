package com.example;
public class Invoice {
    private final List<String> headers = new ArrayList<>();

    public Invoice(boolean tax) {
        headers.add("id");
        if (tax) {
            headers.add("tax");
        }
        headers.add("total");
    }

    public String total() {
        // expect: hardcoded-offset
        return headers.get(2);
    }

    public String first() {
        // ok: hardcoded-offset (the first)
        return headers.get(0);
    }

    public String[] cells(Order order, boolean tax) {
        List<String> cells = new LinkedList<>();
        cells.add(order.id());
        if (tax) cells.add(order.tax());
        cells.addAll(List.of(order.total(), order.status()));
        // expect: hardcoded-offset
        cells.remove(2);
        return cells.toArray(new String[0]);
    }

    public String array(boolean flag) {
        String[] parts = flag ? new String[] {"a", "b", "c"} : new String[] {"a", "c"};
        // expect: hardcoded-offset
        return parts[2];
    }

    public String filtered(List<Order> orders) {
        // expect: hardcoded-offset
        return orders.stream().filter(Order::open).map(Order::id).toList().get(2);
    }

    public void sorted(List<String> names, boolean flag) {
        if (flag) {
            Collections.sort(names);
        }
        // expect: hardcoded-offset
        names.set(2, "x");
    }

    public String optional(Optional<String> middle) {
        List<String> names = new ArrayList<>();
        names.add("first");
        middle.ifPresent(names::add);
        names.add("last");
        // expect: hardcoded-offset
        return names.get(1);
    }

    public String switched(String kind) {
        List<String> names = new ArrayList<>(List.of("a"));
        switch (kind) {
            case "x":
                names.add("b");
                break;
            default:
                break;
        }
        names.add("c");
        // expect: hardcoded-offset
        return names.get(1);
    }

    public String resultSet(ResultSet rs) throws SQLException {
        // ok: hardcoded-offset (a column of the query)
        return rs.getString(3);
    }

    public String checked(List<String> names) {
        if (names.size() < 3) {
            return "";
        }
        // ok: hardcoded-offset (the length is checked)
        return names.get(2);
    }

    public String early(boolean flag) {
        List<String> names = new ArrayList<>();
        names.add("a");
        if (flag) {
            names.add("b");
            return String.join(",", names);
        }
        names.add("c");
        // ok: hardcoded-offset (the condition leaves the method)
        return names.get(1);
    }

    public String date(String text) {
        // ok: hardcoded-offset (a format)
        return text.split("-")[2];
    }
}
