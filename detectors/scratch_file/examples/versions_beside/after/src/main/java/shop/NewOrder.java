package shop;  // ok: scratch-file (used by the service)

public record NewOrder(String name) {
}
