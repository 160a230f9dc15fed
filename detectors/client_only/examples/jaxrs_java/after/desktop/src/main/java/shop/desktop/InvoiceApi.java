package shop.desktop;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@FeignClient(name = "shop", url = "${shop.url}", path = "/rest/invoices")
public interface InvoiceApi {
    @GetMapping("/{id}") // ok: client-only (served)
    Invoice one(@PathVariable("id") long id);

    @PostMapping("/{id}/dispute") // expect: client-only
    void dispute(@PathVariable("id") long id);
}
