class Billing
  def total = 0
end
