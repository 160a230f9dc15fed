package shop;

public class InvoicePrinter {
    private final InvoiceRepository invoiceRepository;

    public String print(Long invoiceId) {
        Invoice invoice = invoiceRepository.findById(invoiceId).orElseThrow(); // expect: redundant-fetch
        return invoice.getNumber() + ": " + invoice.getTotal();
    }
}
