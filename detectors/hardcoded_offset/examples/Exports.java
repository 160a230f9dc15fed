package com.example;

import java.util.*;
import java.util.stream.*;
import org.apache.poi.ss.usermodel.*;

public class Exports {
    private final boolean includeTax;
    private final boolean includeNotes;

    public List<String> header() {
        List<String> columns = new ArrayList<>(List.of("id", "date", "total"));
        if (includeTax) {
            // expect: hardcoded-offset
            columns.add(2, "tax");
        }
        if (includeNotes) {
            columns.add("notes");
        }
        // expect: hardcoded-offset
        columns.add(4, "currency");
        return columns;
    }

    public List<String> row(Order order) {
        List<String> row = new ArrayList<>();
        row.add(order.getId());
        row.add(order.getName());
        if (includeTax) {
            row.add(order.getTax());
        }
        row.add(order.getTotal());
        // expect: hardcoded-offset
        row.set(2, format(row.get(2)));
        return row;
    }

    public String removed(Order order) {
        List<String> row = new ArrayList<>(Arrays.asList(order.getId(), order.getName()));
        if (order.getPhone() != null) {
            row.add(order.getPhone());
        }
        row.add(order.getEmail());
        // expect: hardcoded-offset
        row.remove(2);
        // ok: hardcoded-offset (the first)
        return row.get(0);
    }

    public User second(List<User> users) {
        List<User> active = users.stream().filter(User::isActive).toList();
        // expect: hardcoded-offset
        return active.get(1);
    }

    public User secondCollected(List<User> users) {
        List<User> active = users.stream().filter(u -> u.isActive()).collect(Collectors.toList());
        // expect: hardcoded-offset
        return active.get(1);
    }

    public String names(String first, String middle, String last) {
        List<String> names = Stream.of(first, middle, last).filter(Objects::nonNull).toList();
        // expect: hardcoded-offset
        return names.get(2);
    }

    public String built() {
        List<String> columns = columns();
        // expect: hardcoded-offset
        return columns.get(2);
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        columns.add("id");
        if (includeTax) {
            columns.add("tax");
        }
        columns.add("total");
        return columns;
    }

    public void sheet(Row header) {
        int column = 0;
        header.createCell(column++).setCellValue("id");
        if (includeTax) {
            header.createCell(column++).setCellValue("tax");
        }
        // expect: hardcoded-offset
        header.createCell(3).setCellValue("total");
    }

    public List<String> tail() {
        List<String> parts = new ArrayList<>(List.of("a", "b"));
        if (includeTax) parts.add("c");
        parts.add("d");
        // expect: hardcoded-offset
        return parts.subList(3, parts.size());
    }

    public String checked(String line) {
        String[] parts = line.split(",");
        if (parts.length < 3) {
            throw new IllegalArgumentException(line);
        }
        // ok: hardcoded-offset (the length is checked)
        return parts[2];
    }

    public String group(Matcher matcher) {
        // ok: hardcoded-offset (groups)
        return matcher.group(2);
    }

    public int offset(byte[] frame, boolean extended) {
        // ok: hardcoded-offset (the protocol)
        return frame[3] & 0xff;
    }

    public String fixed() {
        List<String> months = List.of("jan", "feb", "mar");
        // ok: hardcoded-offset (always the same)
        return months.get(2);
    }

    public String looked(List<String> columns) {
        int at = columns.indexOf("total");
        // ok: hardcoded-offset (looked up)
        columns.add(at, "tax");
        return columns.get(at);
    }

    public List<String> balanced(boolean flag) {
        List<String> row = new ArrayList<>();
        row.add("a");
        if (flag) {
            row.add("b");
        } else {
            row.add("-");
        }
        row.add("c");
        // ok: hardcoded-offset (either branch adds one)
        row.set(2, "d");
        return row;
    }

    public String map(Map<Integer, String> names, boolean flag) {
        if (flag) {
            names.put(7, "x");
        }
        // ok: hardcoded-offset (a key)
        return names.get(3);
    }

    public void statement(PreparedStatement ps, boolean flag) throws Exception {
        ps.setString(1, "a");
        // ok: hardcoded-offset (a parameter of the statement)
        ps.setString(2, "b");
    }

    public List<String> guarded(Order order) {
        List<String> row = new ArrayList<>(List.of(order.getId()));
        if (includeTax) {
            row.add(order.getTax());
        }
        row.add(order.getTotal());
        if (includeTax) {
            // ok: hardcoded-offset (the same condition)
            row.set(1, format(row.get(1)));
        }
        return row;
    }
}
