package shop;

public class InvoiceController {
    private final InvoiceRepository invoiceRepository;
    private final InvoicePrinter invoicePrinter;

    public String show(Long id) {
        Invoice invoice = invoiceRepository.findById(id).orElseThrow();
        if (invoice.isDraft()) {
            return "draft";
        }
        return invoicePrinter.print(invoice.getId());
    }
}
