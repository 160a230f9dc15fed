import com.opencsv.CSVWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

class Exports {
    void commons(List<Order> orders, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT.builder().setHeader("Id", "Customer", "Total").build());
        for (Order order : orders) {
            printer.printRecord(order.getId(), order.getCustomer().getName(), order.getTotal()); // ok: header-row-mismatch (the same)
        }
    }

    void commonsSwapped(List<Order> orders, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT.withHeader("Id", "Email", "Name"));
        for (Order order : orders) {
            printer.printRecord(order.getId(), order.getName(), order.getEmail()); // expect: header-row-mismatch
        }
    }

    void commonsShort(List<Order> orders, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT);
        printer.printRecord("Id", "Email", "Name");
        for (Order order : orders) {
            printer.printRecord(order.getId(), order.getEmail()); // expect: header-row-mismatch
        }
    }

    void open(List<Order> orders, CSVWriter writer) {
        writer.writeNext(new String[] {"Id", "Status", "Total"});
        for (Order order : orders) {
            writer.writeNext(new String[] {
                String.valueOf(order.getId()),
                order.getTotal().toString(), // expect: header-row-mismatch
                order.getStatus().name(),
            });
        }
    }

    void openRight(List<Order> orders, CSVWriter writer) {
        writer.writeNext(new String[] {"Id", "Status", "Total"});
        for (Order order : orders) {
            writer.writeNext(new String[] {String.valueOf(order.getId()), order.getStatus().name(), order.getTotal().toString()}); // ok: header-row-mismatch (the same)
        }
    }

    void late(List<Order> orders, CSVPrinter printer) throws IOException {
        for (Order order : orders) {
            printer.printRecord(order.getId(), order.getTotal()); // expect: header-row-mismatch
        }
        printer.printRecord("Id", "Total");
    }

    String joined(List<Order> orders) {
        StringBuilder out = new StringBuilder();
        out.append(String.join(",", List.of("id", "status", "total"))).append("\n");
        for (Order order : orders) {
            out.append(String.format("%s,%s,%s%n", order.getId(), order.getTotal(), order.getStatus())); // expect: header-row-mismatch
        }
        return out.toString();
    }
}
