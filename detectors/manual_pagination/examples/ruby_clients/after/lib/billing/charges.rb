class Charges
  def all
    charges = []
    starting_after = nil
    # expect: manual-pagination
    loop do
      page = Stripe::Charge.list(limit: 100, starting_after: starting_after)
      charges.concat(page.data)
      break unless page.has_more

      starting_after = page.data.last.id
    end
    charges
  end
end
