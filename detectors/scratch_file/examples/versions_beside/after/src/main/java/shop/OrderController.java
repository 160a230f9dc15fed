package shop;

@RestController
public class OrderController {
}
