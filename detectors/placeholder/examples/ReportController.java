package com.acme;

@RestController
public class ReportController {
    @GetMapping("/reports")
    public List<Report> reports() {
        // expect: placeholder
        // TODO: implement filtering
        return service.all();
    }

    @GetMapping("/users")
    public List<User> users() {
        // expect: placeholder
        return List.of(new User(1L, "John Doe", "john@example.com"), new User(2L, "Jane Doe", "jane@example.com"));
    }

    public byte[] export(Report report) {
        // expect: placeholder
        throw new UnsupportedOperationException("Not implemented yet");
    }

    public Iterator<Report> remove() {
        throw new UnsupportedOperationException();
    }

    public Rate rate(String currency) {
        // expect: placeholder
        // This is a simplified implementation. In a real application, call the rate service.
        return new Rate(currency, BigDecimal.ONE);
    }

    /**
     // expect: placeholder
     * Sends the mail. For now this only logs the message.
     */
    public void mail(Message message) {
        log.info("mail {}", message.id());
    }

    public void wire(JButton button) {
        // expect: placeholder
        button.addActionListener(e -> {});
    }

    public Double score(User user) {
        // expect: placeholder
        return 0.87; // placeholder value
    }

    /** Returns the placeholder that is shown in an empty field. */
    public String placeholder() {
        return "Search";
    }
}

abstract class Step {
    abstract void run();

    void undo() {
        throw new UnsupportedOperationException("not supported by " + getClass());
    }
}

class ImmutableBag implements Collection<String> {
    public boolean add(String s) {
        throw new UnsupportedOperationException("immutable");
    }
}
