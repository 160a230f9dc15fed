package shop;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import com.fasterxml.jackson.databind.ObjectMapper;

class WholeNeeded {
    private OrderRepository orderRepository;
    private List<Order> cached;

    int sized(Path path, Index index) throws IOException {
        List<String> lines = Files.readAllLines(path); // ok: buffered-stream (sized)
        for (String line : lines) {
            index.add(line);
        }
        return lines.size();
    }

    String last(Path path) throws IOException {
        List<String> lines = Files.readAllLines(path); // ok: buffered-stream (indexed)
        return lines.get(lines.size() - 1);
    }

    boolean known(Path path, String name) throws IOException {
        return Files.readAllLines(path).contains(name); // ok: buffered-stream (looked up)
    }

    void sorted(Path path, Index index) throws IOException {
        List<String> lines = Files.readAllLines(path); // ok: buffered-stream (sorted)
        Collections.sort(lines);
        for (String line : lines) {
            index.add(line);
        }
    }

    void cache() {
        cached = orderRepository.findAll(); // ok: buffered-stream (cached)
    }

    List<Order> all() {
        return orderRepository.findAll(); // ok: buffered-stream (returned to callers that are not known)
    }

    void page(Writer out, Pageable pageable) throws IOException {
        for (Order order : orderRepository.findAll(pageable)) { // ok: buffered-stream (a page of fixed size)
            out.write(order.line());
        }
    }

    void first(EntityManager em, Writer out) throws IOException {
        for (Order order : em.createQuery("select o from Order o", Order.class).setMaxResults(10).getResultList()) { // ok: buffered-stream (a page of fixed size)
            out.write(order.line());
        }
    }

    Settings loadSettings(ObjectMapper mapper, Path path) throws IOException {
        return mapper.readValue(Files.readString(path), Settings.class); // ok: buffered-stream (a configuration file)
    }

    String signed(InputStream in, OutputStream out) throws Exception {
        byte[] body = in.readAllBytes(); // ok: buffered-stream (a signature over the body)
        out.write(body);
        return hash(body);
    }

    void atomically(InputStream in, Path temporary, Path target) throws IOException {
        Files.write(temporary, in.readAllBytes()); // ok: buffered-stream (an atomic write)
        Files.move(temporary, target);
    }

    void overItself(Path path) throws IOException {
        List<String> lines = Files.readAllLines(path); // ok: buffered-stream (the file is written over)
        try (Writer out = Files.newBufferedWriter(path)) {
            for (String line : lines) {
                out.write(line.trim());
            }
        }
    }

    void closedBefore(SessionFactory sessions, Writer out) throws IOException {
        List<Order> orders;
        try (Session session = sessions.openSession()) {
            orders = session.createQuery("from Order", Order.class).getResultList(); // ok: buffered-stream (the session is closed first)
        }
        for (Order order : orders) {
            out.write(order.line());
        }
    }

    String describe(List<String> names) {
        StringBuilder text = new StringBuilder(); // ok: buffered-stream (returned to callers that are not known)
        for (String name : names) {
            text.append(name);
        }
        return text.toString();
    }

    void cells(List<List<String>> table, Writer out) throws IOException {
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder(); // ok: buffered-stream (one row, not the data set)
            for (String cell : row) {
                line.append(cell);
            }
            out.write(line.toString());
        }
    }

    Iterator<Row> rows(Store store) {
        try (RowIterator iterator = store.scroll()) {
            List<Row> rows = new ArrayList<>(); // ok: buffered-stream (the source is closed when the method returns)
            while (iterator.hasNext()) {
                rows.add(iterator.next());
            }
            return rows.iterator();
        }
    }

    void inOrder(List<Segment> segments) {
        List<Segment> sorted = segments.stream().sorted().collect(Collectors.toList()); // ok: buffered-stream (sorted)
        for (Segment segment : sorted) {
            segment.close();
        }
    }

    Map<Long, Order> byNumber(EntityManager entities) {
        Map<Long, Order> found = new HashMap<>();
        List<Order> orders = entities.createQuery("from Order", Order.class).getResultList(); // ok: buffered-stream (looked up)
        for (Order order : orders) {
            found.put(order.getId(), order);
        }
        return found;
    }
}
