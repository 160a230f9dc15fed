import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;

class Export {
    private final List<String> headers = new ArrayList<>();

    Export(boolean wide) {
        headers.add("id");
        if (wide) {
            headers.add("address");
        }
        headers.add("total");
    }

    String total() {
        return headers.get(2); // expect: hardcoded-offset
    }

    void columns(boolean phone, List<String> given) {
        List<String> columns = new ArrayList<>(Arrays.asList("a", "b"));
        columns.add(1, "s"); // ok: hardcoded-offset (before any conditional change)
        if (phone) {
            columns.add("c");
        }
        columns.add(3, "d"); // expect: hardcoded-offset
        columns.set(4, "e"); // expect: hardcoded-offset
        String second = columns.get(1); // ok: hardcoded-offset (stands before the conditional one)
        String first = columns.get(0); // ok: hardcoded-offset (the first)
        List<String> rest = columns.subList(5, 6); // expect: hardcoded-offset
        print(columns);
        given.add(2, "x"); // ok: hardcoded-offset (no condition)
        if (phone) {
            given.add(2, "x"); // expect: hardcoded-offset
        }
    }

    void print(List<String> columns) {
        use(columns.get(4)); // expect: hardcoded-offset
    }

    String cell(boolean wide) {
        String[] cells = wide ? new String[] {"a", "b", "c"} : new String[] {"a"};
        return cells[2]; // expect: hardcoded-offset
    }

    String fallback(List<String> columns) {
        // expect: hardcoded-offset
        return columns.stream().filter(c -> c.equals("name")).findFirst().orElse(columns.get(2));
    }

    String chosen(List<String> names) {
        List<String> kept = names.stream().filter(name -> name.length() > 2).toList();
        return kept.get(2); // expect: hardcoded-offset
    }

    String literal() {
        List<String> kept = List.of("a", "b", "c");
        return kept.get(2); // ok: hardcoded-offset (no condition)
    }

    String checked(boolean wide) {
        List<String> made = make(wide);
        if (made.size() > 1) {
            return made.get(1); // ok: hardcoded-offset (the length is checked)
        }
        return null;
    }

    String unchecked(boolean wide) {
        return last(make(wide));
    }

    String last(List<String> made) {
        List<String> again = make(made.isEmpty());
        return again.get(1); // expect: hardcoded-offset
    }

    List<String> make(boolean wide) {
        List<String> made = new ArrayList<>();
        made.add("a");
        if (wide) {
            made.add("b");
        }
        return made;
    }

    void calendar(boolean later, Calendar calendar) {
        if (later) {
            calendar.add(2, 5); // ok: hardcoded-offset (no list)
        }
    }

    void cells(Sheet sheet, boolean withVat, List<Order> orders) {
        Row header = sheet.createRow(0);
        int column = 0;
        header.createCell(column++).setCellValue("id");
        if (withVat) {
            header.createCell(column++).setCellValue("vat");
        }
        header.createCell(column++).setCellValue("total");
        for (Order order : orders) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(0).setCellValue(order.id());
            row.createCell(2).setCellValue(order.total()); // expect: hardcoded-offset
        }
    }

    void sameCondition(Row header, Row row, boolean withVat) {
        int column = 0;
        header.createCell(column++).setCellValue("id");
        if (withVat) {
            header.createCell(column++).setCellValue("vat");
            row.createCell(1).setCellValue(19); // ok: hardcoded-offset (the same condition)
        }
    }
}
