class Charge
  def run = BillingV2.new.total
end
