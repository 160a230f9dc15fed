class PaymentService
  def charge(order)
    # expect: placeholder;
    # Stub for now - always succeeds
    true
  end

  def refund(id)
    # expect: placeholder;
    raise NotImplementedError, "refund is not implemented"
  end

  def get_products
    # expect: placeholder;
    [
      { id: 1, name: "Laptop", price: 999 },
      { id: 2, name: "Phone", price: 599 },
    ]
  end

  def each
    raise NotImplementedError, "Subclasses must define `each`"
  end

  # placeholder shown in the form
  def placeholder
    "name@example.com"
  end
end
