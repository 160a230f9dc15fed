package shop.orders;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(OrderController.BASE)
public class OrderController {
    static final String BASE = "/api/orders";

    @GetMapping
    public List<Order> all() { return orders.all(); }

    @GetMapping("/{id:\\d+}")
    public Order one(@PathVariable long id) { return orders.one(id); }

    @PostMapping(path = {"", "/"})
    public Order create(@RequestBody NewOrder order) { return orders.create(order); }

    @RequestMapping(value = "/{id}/cancel", method = RequestMethod.POST)
    public Order cancel(@PathVariable long id) { return orders.cancel(id); }

    @DeleteMapping("/{id}")
    public void remove(@PathVariable long id) { orders.remove(id); }
}
