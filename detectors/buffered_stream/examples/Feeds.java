package com.example.feeds;

import java.io.*;
import java.net.http.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class Feeds {
    private final OrderRepository orderRepository;
    private final JdbcTemplate jdbcTemplate;
    private final EntityManager em;
    private List<Order> cache;

    @GetMapping("/orders.csv")
    public ResponseEntity<String> csv() {
        // expect: buffered-stream
        StringBuilder csv = new StringBuilder("id,total\n");
        for (Order order : orderRepository.findAll()) {
            csv.append(order.getId()).append(',').append(order.getTotal()).append('\n');
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(csv.toString());
    }

    @GetMapping("/orders.zip")
    public ResponseEntity<byte[]> zip() throws IOException {
        // expect: buffered-stream
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Document document : documents.findAll()) {
                zip.putNextEntry(new ZipEntry(document.getName()));
                zip.write(document.getBody());
            }
        }
        return ResponseEntity.ok(out.toByteArray());
    }

    @GetMapping("/files/{name}")
    public ResponseEntity<byte[]> file(@PathVariable String name) throws IOException {
        // expect: buffered-stream
        byte[] data = Files.readAllBytes(Path.of("/var/files", name));
        return ResponseEntity.ok(data);
    }

    public void lines(Path path) throws IOException {
        // expect: buffered-stream
        List<String> lines = Files.readAllLines(path);
        for (String line : lines) {
            handle(line);
        }
    }

    public void collected(Path path) throws IOException {
        try (Stream<String> stream = Files.lines(path)) {
            // expect: buffered-stream
            List<String> lines = stream.filter(l -> !l.isBlank()).collect(Collectors.toList());
            for (String line : lines) {
                handle(line);
            }
        }
    }

    public void streamed() {
        // expect: buffered-stream
        List<Order> orders = orderRepository.streamAll().map(this::load).toList();
        orders.forEach(this::handle);
    }

    public void jdbc(Writer out) throws IOException {
        // expect: buffered-stream
        List<Order> orders = jdbcTemplate.query("SELECT * FROM orders", mapper);
        for (Order order : orders) {
            out.write(order.toString());
        }
    }

    public void jpa(Writer out) throws IOException {
        // expect: buffered-stream
        for (Order order : em.createQuery("from Order", Order.class).getResultList()) {
            out.write(order.toString());
        }
    }

    public void copy(InputStream in, OutputStream out) throws IOException {
        // expect: buffered-stream
        byte[] data = in.readAllBytes();
        out.write(data);
    }

    public Report parse(InputStream in) throws IOException {
        // expect: buffered-stream
        String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return mapper.readValue(json, Report.class);
    }

    public void download(HttpClient client, HttpRequest request, Path target) throws Exception {
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        // expect: buffered-stream
        Files.write(target, response.body());
    }

    public void reader(BufferedReader reader, Writer out) throws IOException {
        // expect: buffered-stream
        List<String> lines = new ArrayList<>();
        String line;
        while ((line = reader.readLine()) != null) {
            lines.add(line);
        }
        for (String each : lines) {
            out.write(each);
        }
    }

    public void resultSet(ResultSet rs, Writer out) throws Exception {
        // expect: buffered-stream
        List<Order> orders = new ArrayList<>();
        while (rs.next()) {
            orders.add(map(rs));
        }
        for (Order order : orders) {
            out.write(order.toString());
        }
    }

    public void helper(Writer out) throws IOException {
        for (Order order : loadAll()) {
            out.write(order.toString());
        }
    }

    private List<Order> loadAll() {
        // expect: buffered-stream
        return jdbcTemplate.query("SELECT * FROM orders", mapper);
    }

    // Not findings

    public void twice(Path path) throws IOException {
        // ok: buffered-stream (used twice)
        List<String> lines = Files.readAllLines(path);
        check(lines);
        for (String line : lines) {
            handle(line);
        }
    }

    public void sized(Path path) throws IOException {
        // ok: buffered-stream (sized)
        List<String> lines = Files.readAllLines(path);
        log.info("{} lines", lines.size());
        for (String line : lines) {
            handle(line);
        }
    }

    public void sorted() {
        // ok: buffered-stream (sorted)
        List<Order> orders = jdbcTemplate.query("SELECT * FROM orders", mapper);
        orders.sort(Comparator.comparing(Order::getTotal));
        orders.forEach(this::handle);
    }

    public String indexed(Path path) throws IOException {
        // ok: buffered-stream (indexed)
        List<String> lines = Files.readAllLines(path);
        return lines.get(3);
    }

    public List<Order> returned() {
        // ok: buffered-stream (returned to callers outside of the change)
        return jdbcTemplate.query("SELECT * FROM orders", mapper);
    }

    public void cached() {
        // ok: buffered-stream (cached)
        cache = jdbcTemplate.query("SELECT * FROM orders", mapper);
    }

    public Map<String, Order> lookup() {
        Map<String, Order> found = new HashMap<>();
        // ok: buffered-stream (a table to look things up in)
        for (Order order : jdbcTemplate.query("SELECT * FROM orders", mapper)) {
            found.put(order.getId(), order);
        }
        return found;
    }

    public Properties config() throws IOException {
        // ok: buffered-stream (a configuration file)
        String text = Files.readString(Path.of("config/application.properties"));
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }

    public void page(int page) {
        // ok: buffered-stream (a page)
        List<Order> orders = orderRepository.findAll(PageRequest.of(page, 50)).getContent();
        orders.forEach(this::handle);
    }

    public String signed(Path path) throws Exception {
        // ok: buffered-stream (a signature over the body)
        byte[] body = Files.readAllBytes(path);
        return HexFormat.of().formatHex(mac.doFinal(body));
    }

    public void atomic(Path from, Path to) throws IOException {
        // ok: buffered-stream (an atomic write)
        byte[] data = Files.readAllBytes(from);
        Path temporary = Files.createTempFile("x", ".tmp");
        Files.write(temporary, data);
        Files.move(temporary, to, StandardCopyOption.ATOMIC_MOVE);
    }

    public void transferred(InputStream in, OutputStream out) throws IOException {
        // ok: buffered-stream (streams)
        in.transferTo(out);
    }

    public String label(Order order) {
        // ok: buffered-stream (the text of one thing)
        StringBuilder label = new StringBuilder();
        for (String part : order.getParts()) {
            label.append(part).append(' ');
        }
        return label.toString();
    }
}
