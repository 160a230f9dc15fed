package shop.desktop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

public class InvoiceClient {
    private final RestTemplate restTemplate = new RestTemplate();
    private final RestClient restClient = RestClient.create("http://localhost:8080");
    private final WebClient webClient = WebClient.builder().baseUrl("http://localhost:8080").build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String baseUrl;

    InvoiceClient(String baseUrl) { this.baseUrl = baseUrl; }

    Invoice one(long id) {
        return restTemplate.getForObject(baseUrl + "/rest/invoices/" + id, Invoice.class); // ok: client-only (served)
    }

    Invoice number(String number) {
        return restTemplate.getForObject(baseUrl + "/rest/invoices/by-number/{number}", Invoice.class, number); // expect: client-only
    }

    void send(long id) {
        restClient.post().uri("/rest/invoices/{id}/send", id).retrieve().toBodilessEntity(); // ok: client-only (served)
    }

    void remind(long id) {
        restClient.post().uri("/rest/invoices/{id}/remind", id).retrieve().toBodilessEntity(); // expect: client-only
    }

    Invoice[] all() {
        return webClient.get().uri(b -> b.path("/rest/invoices").queryParam("open", true).build()).retrieve().bodyToMono(Invoice[].class).block(); // ok: client-only (served)
    }

    void remove(long id) {
        webClient.delete().uri("/rest/invoices/{id}", id).retrieve().toBodilessEntity().block(); // expect: client-only
    }

    String raw(long id) throws Exception {
        HttpRequest request = HttpRequest.newBuilder() // expect: client-only
            .uri(URI.create(baseUrl + "/rest/invoices/" + id + "/pdf"))
            .GET()
            .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    String rates() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://rates.example.com/rest/invoices/rates")).build(); // ok: client-only (elsewhere)
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
