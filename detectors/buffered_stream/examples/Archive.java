package com.example;
@RestController
public class Archive {
    @GetMapping("/orders/export")
    public void export(HttpServletResponse response) throws IOException {
        // expect: buffered-stream
        StringBuilder csv = new StringBuilder();
        try (Stream<Order> orders = repository.streamAll()) {
            orders.forEach(order -> csv.append(order.getId()).append("\n"));
        }
        response.getWriter().write(csv.toString());
    }

    @GetMapping("/orders/report")
    public String report() {
        // expect: buffered-stream
        StringWriter out = new StringWriter();
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT);
        for (Order order : repository.findAll()) {
            printer.printRecord(order.getId(), order.getTotal());
        }
        return out.toString();
    }

    @PostMapping("/upload")
    public void upload(@RequestParam MultipartFile file) throws IOException {
        // expect: buffered-stream
        byte[] bytes = file.getBytes();
        Files.write(Paths.get("/data", file.getOriginalFilename()), bytes);
    }

    public void lines(Path path) throws IOException {
        // expect: buffered-stream
        String text = Files.readString(path);
        for (String line : text.split("\n")) {
            handle(line);
        }
    }

    public void mapped(Writer out) throws IOException {
        // expect: buffered-stream
        List<String> lines = em.createQuery("from Order", Order.class).getResultStream().map(Order::toString).collect(Collectors.toList());
        for (String line : lines) {
            out.write(line);
        }
    }

    public void passed(Writer out) throws IOException {
        // expect: buffered-stream
        List<Order> orders = jdbcTemplate.query("SELECT * FROM orders", mapper);
        writeAll(orders, out);
    }

    private void writeAll(List<Order> orders, Writer out) throws IOException {
        for (Order order : orders) {
            out.write(order.toString());
        }
    }

    public void s3(String key, Path target) throws IOException {
        // expect: buffered-stream
        byte[] data = s3.getObjectAsBytes(r -> r.bucket("b").key(key)).asByteArray();
        Files.write(target, data);
    }

    public void stringUtils(InputStream in, Writer out) throws IOException {
        // expect: buffered-stream
        String text = IOUtils.toString(in, StandardCharsets.UTF_8);
        out.write(text);
    }

    public boolean contains(Path path, String word) throws IOException {
        // ok: buffered-stream (looked up)
        List<String> lines = Files.readAllLines(path);
        return lines.contains(word);
    }

    public void firstThenRest(Path path) throws IOException {
        // ok: buffered-stream (indexed)
        List<String> lines = Files.readAllLines(path);
        String header = lines.get(0);
        for (String line : lines.subList(1, lines.size())) {
            handle(header, line);
        }
    }

    public String digest(InputStream in) throws Exception {
        // ok: buffered-stream (a signature over the body)
        byte[] body = in.readAllBytes();
        return hex(signature.sign(body));
    }

    public void empty(Path path) throws IOException {
        // ok: buffered-stream (used twice)
        List<String> lines = Files.readAllLines(path);
        if (lines.isEmpty()) {
            return;
        }
        for (String line : lines) {
            handle(line);
        }
    }

    public List<OrderDto> dtos() {
        // ok: buffered-stream (returned to callers outside of the change)
        return repository.findAll().stream().map(OrderDto::new).collect(Collectors.toList());
    }

    public Map<Long, Order> index() {
        // ok: buffered-stream (a table to look things up in)
        return repository.findAll().stream().collect(Collectors.toMap(Order::getId, o -> o));
    }

    public String toString() {
        // ok: buffered-stream (the text of one thing)
        StringBuilder text = new StringBuilder();
        for (Field field : fields) {
            text.append(field.name()).append('=').append(field.value());
        }
        return text.toString();
    }

    public void streaming(OutputStream target) {
        // ok: buffered-stream (streams)
        repository.streamAll().forEach(order -> write(target, order));
    }
}
