class BillingV2  # ok: scratch-file (loaded by the name of its class)
  def total = 1
end
