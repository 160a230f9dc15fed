package com.acme.crm;

import java.util.List;

public class CustomerService {

    private final CustomerRepository customers;

    public CustomerService(CustomerRepository customers) {
        this.customers = customers;
    }

    public List<CustomerView> search(String term) {
        return customers.search(term, 25).stream().map(this::toView).toList();
    }

    private CustomerView toView(Customer customer) {
        CustomerView view = new CustomerView();
        view.setId(customer.getId());
        view.setName(customer.getName());
        view.setEmail(customer.getEmail());
        view.setPhone(customer.getPhone());
        view.setLoyaltyTier(null); // TODO: from the loyalty service
        view.setLastContactAt(null);
        return view;
    }
}
