package shop;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import javax.persistence.EntityManager;
import javax.servlet.http.HttpServletResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
class Exports {
    private EntityManager em;
    private OrderRepository orderRepository;
    private ObjectMapper mapper;
    private S3Client s3;

    void index(Path path, Index index) throws IOException {
        List<String> lines = Files.readAllLines(path); // expect: buffered-stream
        for (String line : lines) {
            index.add(line);
        }
    }

    void copy(Path from, OutputStream out) throws IOException {
        byte[] bytes = Files.readAllBytes(from); // expect: buffered-stream
        out.write(bytes);
    }

    void save(InputStream in, Path to) throws IOException {
        Files.write(to, in.readAllBytes()); // expect: buffered-stream
    }

    Order parse(InputStream in) throws IOException {
        return mapper.readValue(new String(in.readAllBytes()), Order.class); // expect: buffered-stream
    }

    @GetMapping("/orders/export")
    void export(HttpServletResponse response) throws IOException {
        List<Order> orders = em.createQuery("select o from Order o", Order.class).getResultList(); // expect: buffered-stream
        PrintWriter writer = response.getWriter();
        for (Order order : orders) {
            writer.println(order.line());
        }
    }

    @GetMapping(value = "/orders.csv", produces = "text/csv")
    ResponseEntity<String> csv() {
        StringBuilder csv = new StringBuilder("id,total\n"); // expect: buffered-stream
        for (Order order : orderRepository.findAll()) {
            csv.append(order.getId()).append(',').append(order.getTotal()).append('\n');
        }
        return ResponseEntity.ok(csv.toString());
    }

    @GetMapping("/orders/archive")
    byte[] archive() throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(); // expect: buffered-stream
        try (ZipOutputStream zip = new ZipOutputStream(buffer)) {
            for (Order order : orderRepository.findAll()) {
                zip.write(order.bytes());
            }
        }
        return buffer.toByteArray();
    }

    String slurp(BufferedReader reader, Writer out) throws IOException {
        StringBuilder text = new StringBuilder(); // expect: buffered-stream
        String line;
        while ((line = reader.readLine()) != null) {
            text.append(line).append('\n');
        }
        out.write(text.toString());
        return "done";
    }

    void lines(BufferedReader reader, Index index) {
        List<String> lines = reader.lines().filter(l -> !l.isEmpty()).collect(Collectors.toList()); // expect: buffered-stream
        for (String line : lines) {
            index.add(line);
        }
    }

    void send(StreamObserver<Order> observer) {
        for (Order order : orderRepository.findAll()) { // expect: buffered-stream
            observer.onNext(order);
        }
    }

    private List<Order> load() {
        return em.createQuery("select o from Order o", Order.class).getResultList(); // expect: buffered-stream
    }

    void writeAll(Writer out) throws IOException {
        for (Order order : load()) {
            out.write(order.line());
        }
    }

    Stream<String> names(ResultSet rows) throws SQLException {
        List<String> names = new ArrayList<>(); // expect: buffered-stream
        while (rows.next()) {
            names.add(rows.getString(1));
        }
        return names.stream();
    }

    void download(String key, Path to) throws IOException {
        byte[] body = s3.getObjectAsBytes(b -> b.key(key)).asByteArray(); // expect: buffered-stream
        Files.write(to, body);
    }

    void printAll(org.springframework.jdbc.core.JdbcTemplate jdbcTemplate, java.io.PrintWriter out) {
        jdbcTemplate.query("select name from orders", new NameMapper()) // expect: buffered-stream
                .forEach(name -> out.println(name));
    }
}
