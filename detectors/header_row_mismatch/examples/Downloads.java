import com.opencsv.CSVWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

class Exports {
    private static final String[] HEADERS = {"Id", "Name", "Email"};

    void printer(List<User> users, Appendable out) throws IOException {
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT.withHeader("id", "name", "email"))) {
            for (User user : users) {
                printer.printRecord(user.getId(), user.getEmail(), user.getName()); // expect: header-row-mismatch
            }
        }
    }

    void builder(List<User> users, Appendable out) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader(HEADERS).build();
        CSVPrinter printer = new CSVPrinter(out, format);
        for (User user : users) {
            printer.printRecord(user.getId(), user.getName()); // expect: header-row-mismatch
        }
    }

    void open(List<User> users, Writer out) {
        CSVWriter writer = new CSVWriter(out);
        writer.writeNext(HEADERS);
        users.forEach(u -> writer.writeNext(new String[] {String.valueOf(u.getId()), u.getEmail(), u.getName()})); // expect: header-row-mismatch
    }

    void openOk(List<User> users, Writer out) {
        CSVWriter writer = new CSVWriter(out);
        writer.writeNext(HEADERS);
        users.forEach(u -> writer.writeNext(new String[] {String.valueOf(u.getId()), u.getName(), u.getEmail()})); // ok: header-row-mismatch
    }

    void poi(List<Order> orders, Sheet sheet) {
        Row header = sheet.createRow(0);
        header.createCell(0).setCellValue("Order");
        header.createCell(1).setCellValue("Customer");
        header.createCell(2).setCellValue("Total");
        int i = 1;
        for (Order order : orders) {
            Row row = sheet.createRow(i++);
            row.createCell(0).setCellValue(order.getNumber());
            row.createCell(1).setCellValue(order.getTotal()); // expect: header-row-mismatch
            row.createCell(2).setCellValue(order.getCustomer().getName());
        }
    }

    void poiOk(List<Order> orders, Sheet sheet) {
        Row header = sheet.createRow(0);
        String[] titles = {"Order", "Customer", "Total"};
        for (int c = 0; c < titles.length; c++) {
            header.createCell(c).setCellValue(titles[c]);
        }
        int i = 1;
        for (Order order : orders) {
            Row row = sheet.createRow(i++);
            row.createCell(0).setCellValue(order.getNumber()); // ok: header-row-mismatch
            row.createCell(1).setCellValue(order.getCustomer().getName());
            row.createCell(2).setCellValue(order.getTotal());
        }
    }

    String lines(List<Order> orders) {
        StringBuilder sb = new StringBuilder("number,customer,total\n");
        for (Order o : orders) {
            sb.append(o.getNumber()).append(",").append(o.getTotal()).append(",").append(o.getCustomer()).append("\n"); // expect: header-row-mismatch
        }
        return sb.toString();
    }

    String joined(List<Order> orders) {
        StringBuilder sb = new StringBuilder();
        sb.append("number,customer,total\n");
        for (Order o : orders) {
            sb.append(String.join(",", o.getNumber(), o.getTotal(), o.getCustomer())).append("\n"); // expect: header-row-mismatch
        }
        return sb.toString();
    }

    void formatted(List<Order> orders, PrintWriter out) {
        out.println("number;customer;total");
        for (Order o : orders) {
            out.printf("%s;%s;%s%n", o.getNumber(), o.getTotal(), o.getCustomer()); // expect: header-row-mismatch
        }
    }

    void conditional(List<Order> orders, CSVWriter writer, boolean withTax) {
        List<String> header = new ArrayList<>(List.of("Number", "Total"));
        if (withTax) {
            header.add("Tax");
        }
        writer.writeNext(header.toArray(new String[0]));
        for (Order o : orders) {
            List<String> row = new ArrayList<>();  // expect: header-row-mismatch
            row.add(o.getNumber());
            row.add(o.getTotal().toString());
            writer.writeNext(row.toArray(new String[0]));
        }
    }

    void conditionalOk(List<Order> orders, CSVWriter writer, boolean withTax) {
        List<String> header = new ArrayList<>(List.of("Number", "Total"));
        if (withTax) {
            header.add("Tax");
        }
        writer.writeNext(header.toArray(new String[0]));
        for (Order o : orders) {
            List<String> row = new ArrayList<>(); // ok: header-row-mismatch
            row.add(o.getNumber());
            row.add(o.getTotal().toString());
            if (withTax) {
                row.add(o.getTax().toString());
            }
            writer.writeNext(row.toArray(new String[0]));
        }
    }

    void swing(List<Order> orders) {
        String[] columns = {"Number", "Customer", "Total"};
        DefaultTableModel model = new DefaultTableModel(columns, 0);
        for (Order o : orders) {
            model.addRow(new Object[] {o.getNumber(), o.getTotal(), o.getCustomer()}); // expect: header-row-mismatch
        }
    }

    void byName(List<User> users, CSVPrinter printer) throws IOException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (User u : users) {
            row.put("email", u.getEmail());
            row.put("id", u.getId());
            printer.printRecord(columns.stream().map(row::get)); // ok: header-row-mismatch
        }
    }
}
