package shop;

import java.util.List;
import java.util.Map;

interface Carrier {
    default String label(Order order) {
        // ok: placeholder (an interface)
        throw new UnsupportedOperationException("not implemented");
    }
}

abstract class Depot {
    String address() {
        // ok: placeholder (an abstract class)
        throw new UnsupportedOperationException("not implemented");
    }
}

class StubCarrier {
    String label(Order order) {
        // ok: placeholder (a test double)
        throw new UnsupportedOperationException("not implemented");
    }
}

class Shipping {
    String track(Order order) {
        // expect: placeholder
        throw new UnsupportedOperationException("Not implemented yet");
    }

    void cancel(Order order) {
        // ok: placeholder (not possible, rather than not done)
        throw new UnsupportedOperationException("shipped orders cannot be cancelled");
    }

    double weight(Order order) {
        // expect: placeholder
        return 1.0; // TODO: sum up the weights of the items
    }

    List<Map<String, String>> recipients() {
        // expect: placeholder
        return List.of(Map.of("name", "John Doe", "city", "Berlin"));
    }

    void bind(Button button, Runnable save) {
        // expect: placeholder
        button.addActionListener(event -> {});
        // ok: placeholder (does something)
        button.addActionListener(event -> save.run());
    }
}
