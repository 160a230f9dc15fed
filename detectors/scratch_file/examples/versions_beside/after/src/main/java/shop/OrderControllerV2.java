package shop;  // ok: scratch-file (the container finds it, and it is a version of the interface)

@RestController
public class OrderControllerV2 {
}
